/** What is done with a column, in a few words each: `day.month.year`, `comma decimals`, `Ja → yes`. */
import type { ColumnMapping } from "@/bindings/ColumnMapping";
import type { Transform } from "@/bindings/Transform";
import { useT, type Translate } from "@/i18n";
import { dateParts } from "./transforms";

/** A date format in words: `%d.%m.%Y` as `day.month.year`. */
export function dateFormatWords(t: Translate, format: string): string {
  return format.replaceAll(/%[a-zA-Z]/g, (sign) => {
    const part = dateParts[sign];
    return part === undefined ? sign : t(`import-date-${part}`);
  });
}

/** What one transform does. */
export function transformWords(t: Translate, transform: Transform): string {
  if (typeof transform === "string") return t(`import-do-${transform}`);
  if ("decimal" in transform) return t(transform.decimal.point === "," ? "import-do-comma" : "import-do-point");
  if ("epoch" in transform) return t(`import-do-epoch-${transform.epoch.unit}`);
  if ("excel_serial" in transform) {
    return t(transform.excel_serial.from_1904 === true ? "import-do-excel-1904" : "import-do-excel");
  }
  if ("date" in transform) {
    const words = dateFormatWords(t, transform.date.format);
    return transform.date.zone === undefined ? words : `${words}, ${transform.date.zone.replaceAll("_", " ")}`;
  }
  const words = Object.entries(transform.words);
  const [first] = words;
  const pair = first === undefined ? "" : `${first[0]} → ${first[1]}`;
  return words.length > 1 ? t("import-do-words-more", { pair, count: words.length - 1 }) : pair;
}

/** Everything that is done with a column, as chips. */
export function useChips(): (entry: ColumnMapping | undefined) => string[] {
  const t = useT();
  return (entry) => {
    if (entry === undefined) return [];
    const joined = (entry.from ?? []).slice(1).map((name) => t("import-do-join", { name }));
    const fixed =
      entry.value === undefined || (entry.from ?? []).length === 0 ? [] : [t("import-do-else", { value: entry.value })];
    return [...joined, ...(entry.transforms ?? []).map((transform) => transformWords(t, transform)), ...fixed];
  };
}
