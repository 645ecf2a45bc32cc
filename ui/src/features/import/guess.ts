/** What is to be done with the texts of a column that a person has chosen herself. Pure. */
import type { ImportColumn } from "@/bindings/ImportColumn";
import type { SourceColumn } from "@/bindings/SourceColumn";
import type { Transform } from "@/bindings/Transform";

/** Words for yes and no in the languages that exports come in. */
const yesAndNo: Record<string, string> = {
  ja: "yes",
  tak: "yes",
  sì: "yes",
  si: "yes",
  oui: "yes",
  wahr: "yes",
  prawda: "yes",
  vero: "yes",
  nein: "no",
  nie: "no",
  non: "no",
  falsch: "no",
  fałsz: "no",
  falso: "no",
};

const canonicalDay = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const written = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[ T,]+(\d{1,2}:\d{2})(:\d{2})?)?$/;

/** How dates are written, in the signs of `strftime`; `null` where the samples do not tell. */
export function dateFormatOf(samples: readonly string[]): string | null {
  const parts = samples.map((sample) => written.exec(sample.trim()));
  const known = parts.filter((part) => part !== null);
  const [first] = known;
  if (first === undefined || known.length < samples.length) return null;
  const [, head = "", sign = "", , tail = "", clock, seconds] = first;
  const time = clock === undefined ? "" : ` %H:%M${seconds === undefined ? "" : ":%S"}`;
  if (head.length === 4) return `%Y${sign}%m${sign}%d${time}`;
  const year = tail.length === 4 ? "%Y" : "%y";
  // The day stands first nearly everywhere; a second part over 12 tells the other.
  const monthFirst = known.some(([, , , second = ""]) => Number(second) > 12);
  return `${monthFirst ? `%m${sign}%d` : `%d${sign}%m`}${sign}${year}${time}`;
}

/** What makes the texts of a column fit for what it is mapped to; nothing where they fit as they are. */
export function transformsFor(column: ImportColumn | undefined, source: SourceColumn): Transform[] {
  switch (column?.kind) {
    case "instant":
    case "day": {
      if (source.looks === "epoch_seconds") return [{ epoch: { unit: "seconds" } }];
      if (source.looks === "epoch_milliseconds") return [{ epoch: { unit: "milliseconds" } }];
      if (source.looks === "excel_serial") return [{ excel_serial: {} }];
      if (source.samples.every((sample) => canonicalDay.test(sample.trim()))) return [];
      const format = dateFormatOf(source.samples);
      return format === null ? [] : [{ date: { format } }];
    }
    case "money":
    case "number":
    case "decimal":
      return source.samples.some((sample) => /,\d{1,2}$/.test(sample.trim())) ? [{ decimal: { point: "," } }] : [];
    case "boolean": {
      const words = source.samples.flatMap((sample) => {
        const meant = yesAndNo[sample.trim().toLowerCase()];
        return meant === undefined ? [] : [[sample.trim(), meant] as const];
      });
      return words.length === 0 ? [] : [{ words: Object.fromEntries(words) }];
    }
    default:
      return [];
  }
}
