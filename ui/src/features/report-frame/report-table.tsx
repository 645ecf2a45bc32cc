import { ArrowDown, ArrowUp } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { Button, cx } from "@/components";
import { useT } from "@/i18n";

/** A column of a report's table. */
export interface ReportColumn<R> {
  id: string;
  header: string;
  /** What the column is, on hover of its head. */
  hint?: string;
  /** Numbers stand right. */
  align?: "left" | "right";
  cell: (row: R) => ReactNode;
  /** What rows are put in order by; without it they are not by this column. */
  value?: (row: R) => number | string | null;
  /** For the row of totals; the same as for others without it. */
  total?: (row: R) => ReactNode;
  /** Room that a column takes: `w-40`. */
  width?: string;
  /** Only where the table has room for it. */
  extra?: boolean;
}

/** In which order rows are. */
export interface RowOrder {
  by: string;
  descending: boolean;
}

/** Rows in order of what a column says about them; what says nothing comes last, ties stay as they were. Pure. */
export function inOrder<R>(
  rows: readonly R[],
  value: ((row: R) => number | string | null) | undefined,
  descending: boolean,
  compare: (a: string, b: string) => number,
): R[] {
  if (value === undefined) return [...rows];
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const difference = typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    return descending ? -difference : difference;
  });
}

/** A table of a report: heads that sort, rows that can be picked, a row of totals, the rest behind a button. */
export function ReportTable<R>({
  label,
  columns,
  rows,
  rowKey,
  total,
  order: first,
  picked,
  onPick,
  limit,
  none,
  compact = false,
  dense = false,
}: {
  /** What the table is called. */
  label: string;
  columns: readonly ReportColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** What all rows come to; it stays below. */
  total?: R | undefined;
  /** The order that it begins with. */
  order?: RowOrder;
  /** The key of the row that is picked. */
  picked?: string | null;
  onPick?: (row: R) => void;
  /** So many rows at first; the others come by a button. */
  limit?: number;
  /** What stands there without rows. */
  none?: string;
  /** Rows of 30 instead of 33 px. */
  compact?: boolean;
  /** Many columns: smaller and closer. */
  dense?: boolean;
}) {
  const t = useT();
  const [order, setOrder] = useState<RowOrder>(first ?? { by: "", descending: true });
  const [whole, setWhole] = useState(false);
  const sorted = useMemo(() => {
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const column = columns.find(({ id }) => id === order.by);
    return inOrder(rows, column?.value, order.descending, (a, b) => collator.compare(a, b));
  }, [rows, columns, order]);
  const cut = limit !== undefined && !whole && sorted.length > limit;
  const shown = cut ? sorted.slice(0, limit) : sorted;
  const height = compact ? "h-[30px]" : "h-[33px]";
  const place = (column: ReportColumn<R>) =>
    cx(
      "whitespace-nowrap first:pl-3.5 last:pr-3.5",
      // The first column stays while the rest scrolls.
      "first:sticky first:left-0 first:z-[1] first:bg-inherit",
      dense ? "px-[5px]" : "px-2",
      column.align === "right" ? "text-right" : "text-left",
      column.extra === true && "hidden @min-[560px]:table-cell",
      column.width,
    );
  return (
    <>
      <div className="@container min-w-0 overflow-x-auto thin-scroll print:overflow-visible">
        <table aria-label={label} className={cx("w-full", dense ? "text-12 print:[zoom:0.58]" : "text-13")}>
          <thead>
            <tr className="h-[30px] bg-surface-2 text-11 text-text-3">
              {columns.map((column) => {
                const is = order.by === column.id;
                return (
                  <th
                    key={column.id}
                    scope="col"
                    title={column.hint}
                    aria-sort={!is ? undefined : order.descending ? "descending" : "ascending"}
                    className={cx("font-normal", place(column))}
                  >
                    {column.value === undefined ? (
                      column.header
                    ) : (
                      <SortHead
                        column={column}
                        order={is ? order : undefined}
                        sort={() =>
                          // Numbers go from the largest first, words from A to Z.
                          setOrder({ by: column.id, descending: is ? !order.descending : column.align === "right" })
                        }
                      />
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const key = rowKey(row);
              const isPicked = onPick !== undefined && key === picked;
              return (
                <tr
                  key={key}
                  aria-selected={onPick === undefined ? undefined : isPicked}
                  tabIndex={onPick === undefined ? undefined : 0}
                  onClick={onPick === undefined ? undefined : () => onPick(row)}
                  onKeyDown={(event) => {
                    if (onPick === undefined || event.target !== event.currentTarget) return;
                    if (event.key === "Enter" || event.key === " ") onPick(row);
                    else if (event.key === "ArrowDown") focusRow(event.currentTarget.nextElementSibling);
                    else if (event.key === "ArrowUp") focusRow(event.currentTarget.previousElementSibling);
                    else return;
                    event.preventDefault();
                  }}
                  className={cx(
                    "border-t border-border bg-surface",
                    height,
                    onPick !== undefined && "hover:bg-surface-2 focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
                    isPicked && "bg-accent-weak hover:bg-accent-weak",
                  )}
                >
                  {columns.map((column) => (
                    <td key={column.id} className={place(column)}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          {total !== undefined && rows.length > 0 && (
            <tfoot>
              <tr className={cx("border-t border-border bg-surface-2 font-medium", height)}>
                {columns.map((column) => (
                  <td key={column.id} className={place(column)}>
                    {(column.total ?? column.cell)(total)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {rows.length === 0 && <p className="px-3.5 py-3 text-13 text-text-3">{none ?? t("report-no-rows")}</p>}
      {(cut || whole) && (
        <div className="border-t border-border px-2 py-1 print:hidden">
          <Button size="small" variant="quiet" onClick={() => setWhole(!whole)}>
            {whole ? t("report-rows-fewer") : t("report-rows-all", { count: rows.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement) row.focus();
}

function SortHead<R>({
  column,
  order,
  sort,
}: {
  column: ReportColumn<R>;
  order: RowOrder | undefined;
  sort: () => void;
}) {
  const Arrow = order?.descending === true ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      onClick={sort}
      className={cx(
        "relative rounded-small align-middle hover:text-text",
        order !== undefined && "font-medium text-text",
      )}
    >
      {column.header}
      {/* Beside the words without taking room, so that columns stay where they are. */}
      {order !== undefined && (
        <Arrow
          aria-hidden
          size={10}
          className={cx("absolute top-0.5", column.align === "right" ? "-left-[11px]" : "-right-3")}
        />
      )}
    </button>
  );
}
