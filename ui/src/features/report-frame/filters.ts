/** The filters of each report and how they stand behind `?` in the address. Pure. */
import type { ReportName } from "@/state/route";
import { isDay, usualRange, type DayRange } from "./days";

/** Filters that hold any number of values; none stands for all. What they are called in the address. */
const listFields = {
  markets: "market",
  acquisition_channels: "came-by",
  stores: "store",
  departments: "department",
  associates: "associate",
  occasion_types: "occasion",
  activity_types: "activity",
  channels: "channel",
} as const;

/** Filters of one word, and choices that belong into a copied address; null where nothing was chosen. */
const wordFields = {
  by: "by",
  model: "model",
  graph: "by-time",
  window: "window",
  at: "at",
  since: "since",
  days: "days",
} as const;

type ListField = keyof typeof listFields;
type WordField = keyof typeof wordFields;
/** All filters that there are. */
type AllFilters = { [field in ListField]: string[] } & { [field in WordField]: string | null } & DayRange;

/** Which filters each report has. `from` and `to` are days, both included. */
const fields = {
  occasions: [
    "from",
    "to",
    "markets",
    "acquisition_channels",
    "stores",
    "departments",
    "associates",
    "occasion_types",
    "graph",
    "window",
  ],
  sales: ["from", "to", "stores", "associates", "activity_types", "graph", "model", "window"],
  messages: ["from", "to", "by", "model", "window"],
  vouchers: ["at"],
  products: ["from", "to", "stores", "channels"],
  segments: ["at", "since", "days"],
} as const satisfies Record<ReportName, readonly (keyof AllFilters)[]>;

/** The filters of a report. */
export type FiltersOf<R extends ReportName> = Pick<AllFilters, (typeof fields)[R][number]>;

const isList = (field: keyof AllFilters): field is ListField => field in listFields;
const isWord = (field: keyof AllFilters): field is WordField => field in wordFields;
const open = "all";

/** What the data cover. */
export interface Covered {
  first_day: string | null;
  last_day: string | null;
}

/** Reads the filters of a report; what is not in the address is as usual. */
export function filtersOf<R extends ReportName>(report: R, query: string, covered: Covered): FiltersOf<R> {
  const values = new URLSearchParams(query);
  const usual = usualRange(covered.first_day, covered.last_day);
  const day = (name: "from" | "to") => {
    const value = values.get(name);
    if (value === open) return null;
    if (value !== null && isDay(value)) return value;
    // Half of a range does not complete itself from the usual one: the last days would come before the first.
    return values.has("from") || values.has("to") ? null : usual[name];
  };
  const read = (field: keyof AllFilters) => {
    if (field === "from" || field === "to") return day(field);
    if (isList(field)) return [...new Set(values.getAll(listFields[field]))];
    return isWord(field) ? values.get(wordFields[field]) : null;
  };
  // The fields of a report are the keys of its filters, each with what `read` gives for it.
  return Object.fromEntries(fields[report].map((field) => [field, read(field)])) as unknown as FiltersOf<R>;
}

/** Puts changed filters into what stands behind `?`, leaving those of other reports where they are. */
export function withFilters(query: string, change: Partial<AllFilters>): string {
  const values = new URLSearchParams(query);
  if ("from" in change || "to" in change) {
    values.set("from", change.from ?? open);
    values.set("to", change.to ?? open);
  }
  for (const [field, name] of Object.entries(listFields) as [ListField, string][]) {
    const chosen = change[field];
    if (chosen === undefined) continue;
    values.delete(name);
    for (const value of chosen) values.append(name, value);
  }
  for (const [field, name] of Object.entries(wordFields) as [WordField, string][]) {
    const word = change[field];
    if (word === undefined) continue;
    if (word === null || word === "") values.delete(name);
    else values.set(name, word);
  }
  return values.toString();
}

/** Takes a report's filters out, so that it shows what it usually shows. */
export function withoutFilters(report: ReportName, query: string): string {
  const values = new URLSearchParams(query);
  for (const field of fields[report]) {
    if (field === "from" || field === "to") values.delete(field);
    else if (isList(field)) values.delete(listFields[field]);
    else if (isWord(field) && cleared.has(field)) values.delete(wordFields[field]);
  }
  return values.toString();
}

// How a graph or a table is grouped is no filter: it stays.
const cleared = new Set<WordField>(["window", "at", "since", "days"]);

/** Whether anything but the usual is asked for. */
export function isFiltered(report: ReportName, query: string): boolean {
  return withoutFilters(report, query) !== new URLSearchParams(query).toString();
}
