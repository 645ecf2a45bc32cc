/** What sells where: tables of two groups, and lists of the greatest. Pure. */
import type { ProductsReport } from "@/bindings/ProductsReport";
import type { Quantity } from "@/bindings/Quantity";

/** What the rows of the table are. */
export type RowOf = "department" | "category" | "product";
/** What its columns are. */
export type ColumnOf = "store" | "channel";
/** What is counted. */
export type Measure = "amount" | "quantity";

/** Rows in the order in which they are offered. */
export const rowKinds: readonly RowOf[] = ["department", "category", "product"];
/** Columns in the order in which they are offered. */
export const columnKinds: readonly ColumnOf[] = ["store", "channel"];

/** A table of two groups. */
export interface Cross {
  rows: string[];
  columns: string[];
  /** By row and column; null where nothing was sold. */
  values: (number | null)[][];
}

/** What a measure counts. */
export function measured({ amount_minor, quantity }: Quantity, measure: Measure): number {
  return measure === "amount" ? amount_minor : quantity;
}

/** Keys with what they come to, the greatest first, of equals the smaller key. */
export function ranked(values: readonly (readonly [string, number])[]): [string, number][] {
  return values
    .map(([key, value]): [string, number] => [key, value])
    .toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
}

/** A group of lines in order. */
export function rankedLines(of: Readonly<Record<string, Quantity>>, measure: Measure): [string, number][] {
  return ranked(Object.entries(of).map(([key, line]) => [key, measured(line, measure)] as const));
}

/** The lists that rows are of. */
export function rowsOf(report: ProductsReport, row: RowOf): Readonly<Record<string, Quantity>> {
  if (row === "department") return report.by_department;
  return row === "category" ? report.top_categories : report.top_products;
}

/** The cells of a table, by `row|column`. */
export function cellsOf(report: ProductsReport, row: RowOf, column: ColumnOf): Readonly<Record<string, Quantity>> {
  if (column === "store") {
    if (row === "department") return report.department_store;
    return row === "category" ? report.category_store : report.product_store;
  }
  if (row === "department") return report.department_channel;
  return row === "category" ? report.category_channel : report.product_channel;
}

/** The table of two groups: the greatest rows first, columns by what sales in them come to. */
export function crossOf(report: ProductsReport, row: RowOf, column: ColumnOf, measure: Measure): Cross {
  const cells = cellsOf(report, row, column);
  const rows = rankedLines(rowsOf(report, row), measure).map(([key]) => key);
  const blocks = column === "store" ? report.top_stores : report.by_channel;
  const columns = ranked(Object.entries(blocks).map(([key, block]) => [key, block.amount_minor] as const)).map(
    ([key]) => key,
  );
  // Keys may have a stroke in them, so that none is ever taken apart: every pair is asked for.
  const values = rows.map((one) =>
    columns.map((other) => {
      const cell = cells[`${one}|${other}`];
      return cell === undefined ? null : measured(cell, measure);
    }),
  );
  return { rows, columns, values };
}
