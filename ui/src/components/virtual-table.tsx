import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "./cx";
import { useRowsInSight } from "./rows-in-sight";

/** A column. */
export interface Column<R> {
  id: string;
  /** Its heading. */
  header: string;
  /** A CSS grid track: `120px`, `2fr`. */
  width: string;
  /** Numbers stand right. */
  align?: "left" | "right";
  /** Rows can be put in order of it. */
  sortable?: boolean;
  /** Whether its smallest value comes first when rows are put in order of it; without, words do and numbers do not. */
  ascending?: boolean;
  cell: (row: R) => ReactNode;
}

/** The order of rows. */
export interface Order {
  /** The column. */
  by: string;
  /** The smallest first. */
  ascending: boolean;
}

/** Rows of which only those in sight are known. */
export interface RowSource<R> {
  /** How many there are. */
  count: number;
  /** A row; undefined while it is on its way. */
  row: (index: number) => R | undefined;
  /** Told which rows are in sight. */
  show: (first: number, last: number) => void;
}

const headHeight = 30;

function isSource<R>(rows: readonly R[] | RowSource<R>): rows is RowSource<R> {
  return !Array.isArray(rows);
}

/**
 * A table of any length, of which only what is visible is drawn, and where `rows` are a source also only that is asked
 * for. Arrow keys move, Enter opens a row. It fills its parent, which must have a height.
 */
export function VirtualTable<R>({
  rows,
  total,
  columns,
  rowKey,
  label,
  onOpen,
  opens,
  onNearEnd,
  onRowKey,
  order,
  onOrder,
  chosen,
  from = 0,
  compact = false,
  headless = false,
  minWidth,
  className,
}: {
  rows: readonly R[] | RowSource<R>;
  /** How many there are in all, where `rows` are only the first of them. */
  total?: number;
  columns: readonly Column<R>[];
  rowKey: (row: R) => string;
  /** What the table is called. */
  label: string;
  /** A click on a row, or Enter. */
  onOpen?: (row: R, index: number) => void;
  /** Which rows a click opens; all where it is not said. */
  opens?: (row: R) => boolean;
  /** A key pressed at a row; `true` where it was heard. */
  onRowKey?: (row: R, event: KeyboardEvent) => boolean;
  /** In which order the rows are; the table does not sort them itself. */
  order?: Order;
  /** Asks for another order. */
  onOrder?: (order: Order) => void;
  /** The end of `rows` comes into sight: the next ones may be asked for. */
  onNearEnd?: () => void;
  /** The key of the row that is open. */
  chosen?: string | null;
  /** The row that the list begins at when it opens. */
  from?: number;
  /** Rows of 30 instead of 33 px. */
  compact?: boolean;
  /** Headings are only read aloud. */
  headless?: boolean;
  /** The columns are never narrower together; what has no room scrolls. */
  minWidth?: string;
  className?: string;
}) {
  const id = useId();
  const height = compact ? 30 : 33;
  const count = isSource(rows) ? rows.count : rows.length;
  const at = (index: number) => (isSource(rows) ? rows.row(index) : rows[index]);
  const [active, setActive] = useState(from);
  const sight = useRowsInSight<HTMLDivElement>({ count, rowHeight: height, head: headless ? 0 : headHeight, from });
  const { scroller, first, last } = sight;

  const known = isSource(rows) ? undefined : rows.length;
  useEffect(() => {
    if (onNearEnd !== undefined && known !== undefined && last >= 0 && last >= known - 20) onNearEnd();
  }, [last, known, onNearEnd]);
  const show = isSource(rows) ? rows.show : undefined;
  useEffect(() => show?.(Math.max(0, first), Math.max(0, last)), [show, first, last]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to));
    setActive(next);
    sight.show(next);
  };
  const open = (index: number) => {
    const row = at(index);
    if (row !== undefined && (opens === undefined || opens(row))) onOpen?.(row, index);
  };
  const hear = (event: KeyboardEvent) => {
    const row = at(active);
    // What stands in a row (a button, a field) hears its own keys.
    if (event.target !== scroller.current) return;
    if (row !== undefined && onRowKey?.(row, event) === true) {
      event.preventDefault();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "PageDown") move(active + 10);
    else if (event.key === "PageUp") move(active - 10);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(count - 1);
    else if (event.key === "Enter") open(active);
    else return;
    event.preventDefault();
  };

  const template = { gridTemplateColumns: columns.map((column) => column.width).join(" ") };
  const drawn = new Set<string>();
  const indices = count === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={(total ?? count) + 1}
      aria-activedescendant={active < count ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={hear}
      className={cx(
        "relative h-full overflow-auto text-13 tabular thin-scroll focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
        className,
      )}
    >
      <div style={{ minWidth }}>
        <div role="rowgroup" className={headless ? "sr-only" : "sticky top-0 z-10"}>
          <div
            role="row"
            aria-rowindex={1}
            style={template}
            className="grid h-[30px] items-center border-b border-border bg-surface-2 px-3 text-12 text-text-3"
          >
            {columns.map((column) => (
              <div
                key={column.id}
                role="columnheader"
                aria-sort={
                  column.sortable !== true || order === undefined
                    ? undefined
                    : order.by !== column.id
                      ? "none"
                      : order.ascending
                        ? "ascending"
                        : "descending"
                }
                className={cx("truncate px-1.5", column.align === "right" && "text-right")}
              >
                {column.sortable === true && order !== undefined && onOrder !== undefined ? (
                  <SortButton column={column} order={order} onOrder={onOrder} />
                ) : (
                  column.header
                )}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: sight.height }}>
          {indices.map((index) => {
            const row = at(index);
            const key = row === undefined ? null : rowKey(row);
            // A customer who comes to a step twice in one instant is two rows of one key.
            const twice = key !== null && drawn.has(key);
            if (key !== null) drawn.add(key);
            const isChosen = key !== null && key === chosen;
            return (
              <div
                key={key === null ? `row ${index}` : twice ? `${key} ${index}` : key}
                id={`${id}-${index}`}
                role="row"
                tabIndex={-1}
                aria-selected={isChosen}
                aria-busy={row === undefined ? true : undefined}
                aria-rowindex={index + 2}
                data-chosen={isChosen ? "" : undefined}
                onClick={() => {
                  setActive(index);
                  open(index);
                }}
                onKeyDown={hear}
                style={{ ...template, height, transform: `translateY(${sight.topOf(index)}px)` }}
                className={cx(
                  "absolute inset-x-0 top-0 grid items-center border-b border-border px-3",
                  row !== undefined &&
                    onOpen !== undefined &&
                    (opens === undefined || opens(row)) &&
                    "hover:bg-surface-2",
                  isChosen && "bg-accent-weak",
                  index === active && "shadow-[inset_2px_0_0_var(--accent)]",
                )}
              >
                {row === undefined ? (
                  <span
                    role="gridcell"
                    className="mx-1.5 h-2.5 rounded-small bg-surface-3"
                    style={{ gridColumn: "1 / -1" }}
                  />
                ) : (
                  columns.map((column) => (
                    <div
                      key={column.id}
                      role="gridcell"
                      className={cx("truncate px-1.5", column.align === "right" && "text-right")}
                    >
                      {column.cell(row)}
                    </div>
                  ))
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** A heading that puts the rows in order of its column, and turns the order round. */
function SortButton<R>({
  column,
  order,
  onOrder,
}: {
  column: Column<R>;
  order: Order;
  onOrder: (order: Order) => void;
}) {
  const is = order.by === column.id;
  const Arrow = order.ascending ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      // Words go from A to Z first, numbers from the largest.
      onClick={() =>
        onOrder({ by: column.id, ascending: is ? !order.ascending : (column.ascending ?? column.align !== "right") })
      }
      className={cx(
        "inline-flex max-w-full items-center gap-1 rounded-small hover:text-text",
        is && "font-medium text-text",
        column.align === "right" && "flex-row-reverse",
      )}
    >
      <span className="truncate">{column.header}</span>
      {is && <Arrow aria-hidden size={12} className="shrink-0" />}
    </button>
  );
}
