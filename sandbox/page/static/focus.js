// Messages are drawn again whenever they change: a button of one is found by its message and by what it does.

export function trace(node) {
  const ts = node.closest("[data-ts]")?.dataset.ts;
  const { does } = node.dataset;
  return ts && does ? { ts, does } : null;
}

export const same = (one, other) => one?.ts === other?.ts && one?.does === other?.does;

// The button that left this trace, as it stands below `root` now.
export function traced(root, wanted) {
  if (!wanted) return null;
  const buttons = [...root.querySelectorAll("[data-does]")];
  return buttons.find((each) => same(trace(each), wanted)) ?? null;
}

// What a button of an app does: several of one message may share their action, but not the value.
export const doing = ({ action_id: action, value = "" }) => `${action} ${value}`;
