// What is asked of the sandbox.

export class Refused extends Error {}

async function answered(response) {
  const body = await response.json();
  if (!response.ok) throw new Refused(body.error ?? "That did not work.");
  return body;
}

async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return answered(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

export const act = (act, fields) => post("page/act", { act, ...fields });
export const push = (by) => post("page/clock", { by });
export const over = () => post("page/over", { sure: true });

export async function look(users) {
  const query = users.map((user) => `as=${encodeURIComponent(user)}`).join("&");
  return answered(await fetch(`page/look?${query}`));
}

// `changed` is called with the page's own birth whenever something may look different.
export function listen(changed) {
  const source = new EventSource("page/changes");
  source.addEventListener("message", (event) => changed(event.data.split(" ")[0]));
}
