/**
 * Where the columns of a file go. Pure: every change gives a new mapping.
 *
 * A mapping is a list of entries; a column that no entry reads keeps its own name, or is left out with `others: drop`.
 */
import type { ColumnMapping } from "@/bindings/ColumnMapping";
import type { Doubt } from "@/bindings/Doubt";
import type { DoubtChoice } from "@/bindings/DoubtChoice";
import type { FileMapping } from "@/bindings/FileMapping";
import type { ImportColumn } from "@/bindings/ImportColumn";
import type { ImportTable } from "@/bindings/ImportTable";
import type { SourceColumn } from "@/bindings/SourceColumn";
import { transformsFor } from "./guess";

/** A line of the table of columns: a column of the file and what is made of it. */
export interface Line {
  /** What tells it apart. */
  key: string;
  /** The column of the file. */
  source: SourceColumn;
  /** The entry that reads it first; none where it keeps its own name, or goes with the others. */
  entry: number | null;
  /** The column or attribute that it becomes; `null` where it is left out. */
  to: string | null;
  /** It is put behind another column: the target that it is a part of. */
  partOf: string | null;
}

/** The listed column of a name. */
export function listed(table: ImportTable, name: string | null): ImportColumn | undefined {
  return table.columns.find((column) => column.name === name);
}

/** What a column becomes that no entry reads. */
function ownTarget(mapping: FileMapping, table: ImportTable, name: string): string | null {
  if (mapping.others === "drop") return null;
  return table.takes_others || listed(table, name) !== undefined ? name : null;
}

/** Every column of the file in its order, with what becomes of it; one that is read twice has two lines. */
export function linesOf(mapping: FileMapping, table: ImportTable, columns: readonly SourceColumn[]): Line[] {
  return columns.flatMap((source): Line[] => {
    const lines = mapping.columns.flatMap((entry, at): Line[] => {
      const from = entry.from ?? [];
      if (!from.includes(source.name)) return [];
      const to = entry.to ?? null;
      const first = from[0] === source.name;
      return [{ key: `${source.name}/${at}`, source, entry: at, to, partOf: first ? null : to }];
    });
    if (lines.length > 0) return lines;
    return [{ key: source.name, source, entry: null, to: ownTarget(mapping, table, source.name), partOf: null }];
  });
}

/** Columns that are the same in every row: entries that read nothing. */
export function fixedOf(mapping: FileMapping): { entry: number; to: string; value: string }[] {
  return mapping.columns.flatMap(({ to, from = [], value }, entry) =>
    from.length === 0 && to !== undefined && value !== undefined ? [{ entry, to, value }] : [],
  );
}

/** Everything that something is mapped to. */
export function taken(mapping: FileMapping, table: ImportTable, columns: readonly SourceColumn[]): Set<string> {
  const targets = linesOf(mapping, table, columns).map(({ to }) => to);
  return new Set([...targets.filter((to) => to !== null), ...fixedOf(mapping).map(({ to }) => to)]);
}

/** Required columns that nothing is mapped to. */
export function missingOf(
  mapping: FileMapping,
  table: ImportTable,
  columns: readonly SourceColumn[],
): readonly ImportColumn[] {
  const has = taken(mapping, table, columns);
  for (const { to, value } of fixedOf(mapping)) if (value === "") has.delete(to);
  return table.columns.filter((column) => column.required && !has.has(column.name));
}

/** An entry without what is empty. */
function tidy({ to, from = [], join, value, transforms = [] }: ColumnMapping): ColumnMapping {
  return {
    ...(to !== undefined && { to }),
    ...(from.length > 0 && { from }),
    ...(join !== undefined && from.length > 1 && { join }),
    ...(value !== undefined && { value }),
    ...(transforms.length > 0 && { transforms }),
  };
}

/** With one entry changed; without an entry of that number it is added. */
export function withEntry(mapping: FileMapping, at: number | null, entry: ColumnMapping): FileMapping {
  const columns =
    at === null
      ? [...mapping.columns, tidy(entry)]
      : mapping.columns.map((other, index) => (index === at ? tidy(entry) : other));
  return { ...mapping, columns };
}

/** Without one entry. */
export function withoutEntry(mapping: FileMapping, at: number): FileMapping {
  return { ...mapping, columns: mapping.columns.filter((_, index) => index !== at) };
}

/** The column that had the target lets go of it: an attribute under its own name where there can be some. */
function released(mapping: FileMapping, table: ImportTable, to: string, except: number | null): FileMapping {
  const columns = mapping.columns.flatMap((entry, at): ColumnMapping[] => {
    if (at === except || entry.to !== to) return [entry];
    return (entry.from ?? [])
      .filter((name) => !table.takes_others || mapping.others === "drop" || listed(table, name) !== undefined)
      .map((name) => ({ from: [name] }));
  });
  return { ...mapping, columns };
}

/** The column of the file that has a target by its own name alone, without an entry. */
function impliedBy(
  mapping: FileMapping,
  table: ImportTable,
  columns: readonly SourceColumn[],
  to: string,
): string | null {
  const line = linesOf(mapping, table, columns).find((each) => each.entry === null && each.to === to);
  return line?.source.name ?? null;
}

/** What a line becomes: a listed column, an attribute by its name, or nothing. */
export function mapTo(
  mapping: FileMapping,
  table: ImportTable,
  columns: readonly SourceColumn[],
  line: Line,
  to: string | null,
): FileMapping {
  const before = line.entry === null ? { from: [line.source.name] } : mapping.columns[line.entry];
  if (before === undefined) return mapping;
  if (to === null) {
    const entry: ColumnMapping = { from: before.from ?? [] };
    return withEntry(mapping, line.entry, entry);
  }
  const column = listed(table, to);
  const sameKind = line.to !== null && listed(table, line.to)?.kind === column?.kind;
  // What was done with the texts of a date is of no use to an amount.
  const transforms = sameKind ? (before.transforms ?? []) : transformsFor(column, line.source);
  const implied = impliedBy(mapping, table, columns, to);
  const others = implied === null || implied === line.source.name ? [] : [{ from: [implied] }];
  const mapped = withEntry(mapping, line.entry, { ...before, to, transforms });
  const at = line.entry ?? mapping.columns.length;
  const freed = released(mapped, table, to, at);
  return { ...freed, columns: [...freed.columns, ...others] };
}

/** Reads a target from a column, for the list of required ones that nothing is mapped to. */
export function takeFrom(
  mapping: FileMapping,
  table: ImportTable,
  columns: readonly SourceColumn[],
  to: string,
  source: string,
): FileMapping {
  const lines = linesOf(mapping, table, columns);
  const line = lines.find((each) => each.source.name === source && each.partOf === null && each.to !== to);
  if (line === undefined) return mapping;
  // A column that is something else already stays that: it is read a second time.
  const other = line.to !== null && listed(table, line.to) !== undefined;
  return mapTo(mapping, table, columns, other ? { ...line, entry: null, to: null } : line, to);
}

/** The answer of a person to what only she can tell. */
export function answered(mapping: FileMapping, doubt: Doubt, choice: DoubtChoice): FileMapping {
  const at = mapping.columns.findIndex((entry) => entry.to === doubt.to);
  const before = at < 0 ? undefined : mapping.columns[at];
  const entry: ColumnMapping = {
    ...before,
    to: doubt.to,
    from: doubt.about === "two_columns" ? [choice.from] : (before?.from ?? [choice.from]),
    transforms: choice.transforms,
  };
  // The column that it is not any more is left to itself.
  const free = mapping.columns.filter(
    (other, index) =>
      index === at || other.to !== undefined || !(other.from ?? []).includes(choice.from) || choice.from === doubt.from,
  );
  const place = free.findIndex((other) => other.to === doubt.to);
  return withEntry({ ...mapping, columns: free }, place < 0 ? null : place, entry);
}

/** With what a person chose in an earlier reading of the file, as far as its columns are still there. */
export function withChosen(
  drafted: FileMapping,
  before: FileMapping,
  chosen: ReadonlySet<string>,
  columns: readonly SourceColumn[],
): FileMapping {
  const names = new Set(columns.map(({ name }) => name));
  const kept = before.columns.filter(
    ({ to, from = [] }) =>
      from.every((name) => names.has(name)) &&
      (from.some((name) => chosen.has(name)) || (from.length === 0 && to !== undefined && chosen.has(to))),
  );
  const reads = new Set(kept.flatMap(({ from = [] }) => from));
  const targets = new Set(kept.flatMap(({ to }) => (to === undefined ? [] : [to])));
  const rest = drafted.columns.filter(
    ({ to, from = [] }) => !from.some((name) => reads.has(name)) && (to === undefined || !targets.has(to)),
  );
  return { ...drafted, columns: [...rest, ...kept] };
}
