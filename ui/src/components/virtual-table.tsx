import { useVirtualizer } from "@tanstack/react-virtual";
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
  cell: (row: R) => ReactNode;
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
              className={cx("truncate px-1.5", column.align === "right" && "text-right")}
            >
              {column.header}
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
