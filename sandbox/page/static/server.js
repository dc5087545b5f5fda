// What is asked of the sandbox.

export class Refused extends Error {}

async function asked(path, how) {
  try {
    return await fetch(path, how);
  } catch {
    throw new Refused("The sandbox does not answer: is the program still running?");
  }
}

async function answered(asking) {
  const response = await asking;
  const body = await response.json();
  if (!response.ok) throw new Refused(body.error ?? "That did not work.");
  return body;
}

async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return answered(asked(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

export const act = (act, fields) => post("page/act", { act, ...fields });
export const push = (by) => post("page/clock", { by });
export const over = () => post("page/over", { sure: true });

export async function look(users) {
  const query = users.map((user) => `as=${encodeURIComponent(user)}`).join("&");
  return answered(asked(`page/look?${query}`));
}

// `changed` is called with the page's own birth whenever something may look different.
export function listen(changed) {
  const source = new EventSource("page/changes");
  source.addEventListener("message", (event) => changed(event.data.split(" ")[0]));
}
