/** Sums of a dry run. Pure. */
import type { Summary } from "@/bindings/Summary";

/** Numbers that must balance on sight: entries = inside + ended. */
export interface Totals {
  entries: number;
  inside: number;
  ended: number;
}

/** The sum of the counts in a map. */
export function sumOf(counts: { readonly [key: string]: number | undefined }): number {
  return Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** How many came, how many are still there, how many have gone. */
export function runTotals(summary: Summary): Totals {
  return { entries: summary.entries, inside: summary.inside, ended: sumOf(summary.exits) };
}
