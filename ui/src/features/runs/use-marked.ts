/** The two runs of a list that are to be compared. */
import { useCallback, useState } from "react";
import type { RunEntry } from "@/bindings/RunEntry";

/** Two marked runs in the order in which they were made; a third takes the place of the first. */
export function useMarked(runs: readonly RunEntry[]): {
  marked: readonly string[];
  mark: (run: string) => void;
  clear: () => void;
  /** Both, where two of one journey are marked. */
  pair: { before: RunEntry; after: RunEntry } | undefined;
  /** Two are marked, but of different journeys. */
  unlike: boolean;
} {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const marked = chosen.filter((id) => runs.some(({ run }) => run === id));
  const mark = useCallback((run: string) => {
    setChosen((before) => (before.includes(run) ? before.filter((id) => id !== run) : [...before, run].slice(-2)));
  }, []);
  const [before, after] = runs
    .filter(({ run }) => marked.includes(run))
    .toSorted((a, b) => (a.made_at < b.made_at ? -1 : 1));
  const two = before !== undefined && after !== undefined;
  const alike = two && before.journey === after.journey;
  return {
    marked,
    mark,
    clear: () => setChosen([]),
    pair: alike ? { before, after } : undefined,
    unlike: two && !alike,
  };
}
