/** The runs of the library in the order one asks for. Pure. */
import type { RunEntry } from "@/bindings/RunEntry";
import type { Order } from "@/components";

/** By what runs can be put in order. */
export type RunColumn = "made" | "journey" | "entries" | "messages" | "per-1000";

const keys: Record<RunColumn, (run: RunEntry) => string | number | null> = {
  made: (run) => run.made_at,
  journey: (run) => run.journey_name,
  entries: (run) => run.entries,
  messages: (run) => run.messages,
  "per-1000": (run) => run.per_1000_entries_minor,
};

/** The runs in order; those without a value last, equal ones the latest first. */
export function inOrder(runs: readonly RunEntry[], { by, ascending }: Order): RunEntry[] {
  const key = Object.hasOwn(keys, by) ? keys[by as RunColumn] : keys.made;
  const sign = ascending ? 1 : -1;
  return runs.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || later(a, b);
    const compared = typeof x === "string" ? x.localeCompare(String(y)) : x - Number(y);
    return compared === 0 ? later(a, b) : sign * compared;
  });
}

function later(a: RunEntry, b: RunEntry): number {
  return a.made_at < b.made_at ? 1 : a.made_at > b.made_at ? -1 : 0;
}

/** The run to compare with first: the last one made before this one, else the newest. The latest stands first. */
export function runBefore(others: readonly RunEntry[], madeAt: string | undefined): RunEntry | undefined {
  return (madeAt === undefined ? undefined : others.find(({ made_at }) => made_at < madeAt)) ?? others[0];
}
