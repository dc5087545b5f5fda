// Slack's stamps, in the zone of whoever looks.

const made = new Map();

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }));
  return made.get(key);
}

export const moment = (ts) => new Date(Number(ts) * 1000);
export const clock = (at, zone) => format(zone, { hour: "2-digit", minute: "2-digit" }).format(at);
export const day = (at, zone) =>
  format(zone, { weekday: "long", day: "numeric", month: "long" }).format(at).replace(",", "");
export const date = (at, zone) =>
  format(zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" })
    .format(at)
    .replace(",", "");
