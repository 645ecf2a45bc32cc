/** What differs between two versions: marks for their canvases, settings in words, and lines of text. Pure. */
import type { Catalogue } from "@/bindings/Catalogue";
import type { Channel } from "@/bindings/Channel";
import type { FieldChange } from "@/bindings/FieldChange";
import type { JourneyComparison } from "@/bindings/JourneyComparison";
import type { Rule } from "@/bindings/Rule";
import type { Slot } from "@/bindings/Slot";
import type { TextLine } from "@/bindings/TextLine";
import type { Value } from "@/bindings/Value";
import type { Weekday } from "@/bindings/Weekday";
import { wayKey, type ChangeMark, type Changes } from "@/canvas";
import { secondsOf } from "@/journey/duration";
import type { Journey } from "@/journey/document";
import { phrase, type Argument } from "@/journey/phrase";
import { isObject } from "@/journey/read";
import { isStepSince } from "@/journey/references";
import { ruleSentence, valueWords, type Context } from "@/journey/sentences";
import {
  assigneeWords,
  channelWord,
  daysWords,
  designName,
  durationWords,
  eventName,
  fieldName,
  sinceWords,
  stepTitle,
} from "@/journey/summaries";

type Compared = Pick<JourneyComparison, "steps" | "edges">;

/** The marks on the two canvases: what is gone stands on the one before, what is new on the one after. */
export function marksOf({ steps, edges }: Compared): { before: Changes; after: Changes } {
  const marks = () => ({ steps: new Map<string, ChangeMark>(), ways: new Map<string, ChangeMark>() });
  const [before, after] = [marks(), marks()];
  for (const { id, change } of steps) {
    // Where a card stands changes nothing of what a journey does.
    if (change === "moved") continue;
    if (change !== "added") before.steps.set(id, change);
    if (change !== "removed") after.steps.set(id, change);
  }
  for (const { from, port, to, change } of edges) {
    if (change === "removed") before.ways.set(wayKey(from, port, to), change);
    else if (change === "added") after.ways.set(wayKey(from, port, to), change);
  }
  return { before, after };
}

/** A setting that differs, in words. */
export interface ChangedField {
  /** Where it is: the names and numbers on the way to it. */
  path: readonly Argument[];
  before: Argument;
  after: Argument;
}

const WHOLE_RULES = new Set(["rule", "audience"]);

function segmentsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** How much of a pointer names a value that is best said as a whole: a rule is one sentence, an opening hour one line. */
function wholeOf(segments: string[]): string[] {
  const rule = segments.findIndex((segment) => WHOLE_RULES.has(segment));
  if (rule >= 0) return segments.slice(0, rule + 1);
  const list = segments.findIndex((segment) => segment === "exit_when" || segment === "slots");
  return list >= 0 ? segments.slice(0, list + 2) : segments;
}

function valueAt(json: unknown, path: readonly string[]): unknown {
  let value = json;
  for (const segment of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}

/** One side of a comparison: the whole journey, and the step or the journey that the pointers lead into. */
export interface Told {
  journey: Journey;
  /** A step, or the journey itself. */
  of: unknown;
}

/** What differs in a step or in the journey's settings, each value once, in the order of the pointers. */
export function changedFields(
  fields: readonly FieldChange[],
  before: Told,
  after: Told,
  catalogue: Catalogue,
): ChangedField[] {
  const found = new Map<string, ChangedField>();
  for (const field of fields) {
    const segments = segmentsOf(field.pointer);
    // Where a card stands changes nothing of what a journey does.
    if (segments[0] === "position") continue;
    const path = wholeOf(segments);
    // One that is told as it is, is told by the engine's own values: what came into a list has none before.
    const own = path.length === segments.length;
    const words = (value: unknown, { journey, of }: Told) =>
      wordsOf(own ? value : valueAt(of, path), path, { journey, catalogue });
    found.set(path.join("/"), {
      path: path.map((segment, at) => {
        // What a design or another system calls its values is a person's own word.
        if (FREE_NAMES.has(path[at - 1] ?? "")) return segment;
        return /^\d+$/.test(segment) ? Number(segment) + 1 : settingName(segment);
      }),
      before: words(field.before, before),
      after: words(field.after, after),
    });
  }
  return [...found.values()];
}

/** What single words mean, by the field they stand in. */
const WORDS: Record<string, (text: string, context: Context) => Argument> = {
  message: (id, { catalogue }) => designName(catalogue.messages, id),
  design: (id, { catalogue }) => designName(catalogue.vouchers, id),
  event: eventName,
  type: eventName,
  attribute: fieldName,
  field: fieldName,
  channel: (channel) => channelWord(channel as Channel),
  node: (id, { journey }) => stepTitle(journey, id),
  since: (since, { journey }) => (isStepSince(since) ? stepTitle(journey, since) : sinceWords(since, journey)),
  assignee: (whose, { catalogue }) => assigneeWords(whose as "home_store", catalogue.associates),
  model: (model) => ({ key: `model-${model}`, fallback: model }),
  reentry: (reentry) => ({ key: `reentry-${reentry.replaceAll("_", "-")}`, fallback: reentry }),
};

/** Fields whose keys a person makes up. */
const FREE_NAMES = new Set(["values", "payload"]);

/** What a field of the file is called. */
function settingName(field: string): Argument {
  return { key: `field-${field.replaceAll("_", "-")}`, fallback: field };
}

function wordsOf(value: unknown, path: readonly string[], context: Context): Argument {
  const key = path.findLast((segment) => !/^\d+$/.test(segment)) ?? "";
  if (value === undefined || value === null || value === "") return phrase("versions-unset");
  if (typeof value === "boolean") return phrase(value ? "builder-true" : "builder-false");
  if (typeof value === "number") return value;
  if (typeof value === "string") {
    const words = WORDS[key];
    if (words !== undefined) return words(value, context);
    return secondsOf(value) === undefined ? value : durationWords(value);
  }
  if (Array.isArray(value)) {
    if (key === "days" && value.every((day) => typeof day === "string")) return daysWords(value as Weekday[]);
    if (value.length === 0) return phrase("versions-unset");
    return { list: value.map((item) => wordsOf(item, path, context)), join: "unit" };
  }
  if (!isObject(value)) return phrase("versions-unset");
  if (WHOLE_RULES.has(key) || key === "exit_when") return ruleSentence(value as Rule, context);
  if (key === "slots") {
    const { days, from, to } = value as Slot;
    return phrase("builder-slot", { days: daysWords(days), from: from ?? "", to: to ?? "" });
  }
  if (typeof value.from === "string" && typeof value.field === "string") {
    return valueWords(value as Value, undefined, context);
  }
  const parts = Object.entries(value).map(([name, part]) =>
    phrase("versions-part", { name: settingName(name), value: wordsOf(part, [...path, name], context) }),
  );
  return { list: parts, join: "unit" };
}

/** Lines of text that follow each other: with what differs among them, or all alike. */
export interface Hunk {
  alike: boolean;
  lines: readonly TextLine[];
}

/** The text in hunks: around what differs some lines stay in sight, the rest can be folded. */
export function hunksOf(lines: readonly TextLine[], around = 3): Hunk[] {
  const near = new Uint8Array(lines.length);
  lines.forEach(({ line }, at) => {
    if (line !== "same") near.fill(1, Math.max(0, at - around), at + around + 1);
  });
  const hunks: { alike: boolean; lines: TextLine[] }[] = [];
  lines.forEach((line, at) => {
    const alike = near[at] === 0;
    const last = hunks.at(-1);
    if (last?.alike === alike) last.lines.push(line);
    else hunks.push({ alike, lines: [line] });
  });
  return hunks;
}
