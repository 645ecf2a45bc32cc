/** What is done with the texts of a column: read and changed one kind at a time. Pure. */
import type { Transform } from "@/bindings/Transform";

/** How small and capital letters are changed. */
export type LetterCase = "lower" | "upper" | "title";

/** How numbers or times are written; at most one of these is done. */
export type Reading = Extract<
  Transform,
  { decimal: unknown } | { date: unknown } | { epoch: unknown } | { excel_serial: unknown }
>;

/** All that can be done with a column's texts, in the order in which it is done. */
export interface Steps {
  trim: boolean;
  letters: LetterCase | null;
  words: readonly (readonly [string, string])[];
  reading: Reading | null;
}

const isLetters = (transform: Transform): transform is LetterCase =>
  transform === "lower" || transform === "upper" || transform === "title";

/** What transforms do. */
export function stepsOf(transforms: readonly Transform[]): Steps {
  const steps: Steps = { trim: false, letters: null, words: [], reading: null };
  for (const transform of transforms) {
    if (transform === "trim") steps.trim = true;
    else if (isLetters(transform)) steps.letters = transform;
    else if ("words" in transform) steps.words = [...steps.words, ...Object.entries(transform.words)];
    else steps.reading = transform;
  }
  return steps;
}

/** The kind of a transform, by which it is found again. */
const kindOf = (transform: Transform): keyof Steps => {
  if (transform === "trim") return "trim";
  if (isLetters(transform)) return "letters";
  return "words" in transform ? "words" : "reading";
};

const order: readonly (keyof Steps)[] = ["trim", "letters", "words", "reading"];

/**
 * With one kind done in another way, or not at all. What is there keeps its place, so that a mapping that was written
 * by hand does what it did; what is new comes where it is of use.
 */
export function withStep(transforms: readonly Transform[], kind: keyof Steps, next: Transform | null): Transform[] {
  const at = transforms.findIndex((transform) => kindOf(transform) === kind);
  const rest = transforms.filter((transform) => kindOf(transform) !== kind);
  if (next === null) return rest;
  if (at >= 0) {
    const before = transforms.slice(0, at).filter((transform) => kindOf(transform) !== kind).length;
    return [...rest.slice(0, before), next, ...rest.slice(before)];
  }
  const place = rest.findIndex((transform) => order.indexOf(kindOf(transform)) > order.indexOf(kind));
  return place < 0 ? [...rest, next] : [...rest.slice(0, place), next, ...rest.slice(place)];
}

/** A table of words as a transform; lines without a word are left out. */
export function wordsOf(lines: readonly (readonly [string, string])[]): Transform | null {
  const filled = lines.filter(([from]) => from.trim() !== "");
  return filled.length === 0 ? null : { words: Object.fromEntries(filled) };
}

/** Ways to write a day, the usual first. */
const dayFormats = ["%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%d-%m-%Y", "%Y%m%d", "%d.%m.%y"] as const;

/** Ways to write dates that are offered; times of day where the column has them. */
export function dateFormats(withTime: boolean): readonly string[] {
  return withTime ? [...dayFormats, ...dayFormats.slice(0, 5).map((format) => `${format} %H:%M`)] : dayFormats;
}

/** The parts of a date format that have a word of their own. */
export const dateParts: Record<string, string> = {
  "%d": "day",
  "%e": "day",
  "%m": "month",
  "%b": "month-name",
  "%B": "month-name",
  "%Y": "year",
  "%y": "year-short",
  "%H": "hour",
  "%I": "hour",
  "%M": "minute",
  "%S": "second",
};
