import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "./cx";

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
  cell: (row: R) => ReactNode;
}

/** The order of rows. */
export interface Order {
  /** The column. */
  by: string;
  /** The smallest first. */
  ascending: boolean;
}

/**
 * A table of any length, of which only what is visible is drawn. Arrow keys move, Enter opens a row.
 * It fills its parent, which must have a height.
 */
export function VirtualTable<R>({
  rows,
  total,
  columns,
  rowKey,
  label,
  onOpen,
  onNearEnd,
  onRowKey,
  order,
  onOrder,
  chosen,
  compact = false,
  className,
}: {
  rows: readonly R[];
  /** How many there are in all, where `rows` are only the first of them. */
  total?: number;
  columns: readonly Column<R>[];
  rowKey: (row: R) => string;
  /** What the table is called. */
  label: string;
  /** A click on a row, or Enter. */
  onOpen?: (row: R) => void;
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
  /** Rows of 30 instead of 33 px. */
  compact?: boolean;
  className?: string;
}) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const height = compact ? 30 : 33;
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? -1;

  useEffect(() => {
    if (onNearEnd !== undefined && lastShown >= 0 && lastShown >= rows.length - 20) onNearEnd();
  }, [lastShown, rows.length, onNearEnd]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const hear = (event: KeyboardEvent) => {
    const row = rows[active];
    // What stands in a row (a button, a field) hears its own keys.
    if (event.target !== scroller.current) return;
    if (row !== undefined && onRowKey?.(row, event) === true) {
      event.preventDefault();
      return;
    }
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "PageDown") move(active + 10);
    else if (event.key === "PageUp") move(active - 10);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(rows.length - 1);
    else if (event.key === "Enter" && row !== undefined) onOpen?.(row);
    else return;
    event.preventDefault();
  };

  const template = { gridTemplateColumns: columns.map((column) => column.width).join(" ") };
  const activeRow = rows[active];
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={(total ?? rows.length) + 1}
      aria-activedescendant={rows[active] === undefined ? undefined : `${id}-${active}`}
      tabIndex={0}
      onKeyDown={hear}
      className={cx("relative h-full overflow-auto text-13 tabular thin-scroll", className)}
    >
      <div role="rowgroup" className="sticky top-0 z-10">
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
      <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const key = rowKey(row);
          return (
            <div
              key={key}
              id={`${id}-${item.index}`}
              role="row"
              aria-selected={key === chosen}
              aria-rowindex={item.index + 2}
              data-chosen={key === chosen ? "" : undefined}
              onClick={() => {
                setActive(item.index);
                onOpen?.(row);
              }}
              onKeyDown={hear}
              style={{ ...template, height, transform: `translateY(${item.start}px)` }}
              className={cx(
                "absolute inset-x-0 top-0 grid items-center border-b border-border px-3",
                onOpen !== undefined && "hover:bg-surface-2",
                key === chosen && "bg-accent-weak",
                row === activeRow && "shadow-[inset_2px_0_0_var(--accent)]",
              )}
            >
              {columns.map((column) => (
                <div
                  key={column.id}
                  role="gridcell"
                  className={cx("truncate px-1.5", column.align === "right" && "text-right")}
                >
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
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
      onClick={() => onOrder({ by: column.id, ascending: is ? !order.ascending : column.align !== "right" })}
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
