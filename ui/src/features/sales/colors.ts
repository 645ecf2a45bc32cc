/** One colour for each type of activity, the same in every picture of the page. Pure. */

const usual = ["message", "reminder", "call", "ai_suggestion"];
const set = ["--chart-1", "--chart-2", "--chart-3", "--chart-6", "--chart-5", "--chart-7", "--chart-4", "--chart-8"];

/** The types in the order in which they are drawn: the usual ones, then the others by name. */
export function inTypeOrder(types: readonly string[]): string[] {
  const known = usual.filter((type) => types.includes(type));
  return [...known, ...types.filter((type) => !usual.includes(type)).toSorted()];
}

/** The colour of a type among all that there are; what has no colour left shares one. */
export function colorOfType(type: string, types: readonly string[]): string {
  const at = inTypeOrder(types).indexOf(type);
  return `var(${set[at] ?? "--chart-other"})`;
}
