import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { cx } from "./cx";
import { inputFace } from "./field";
import { Tooltip } from "./tooltip";

/** A column of a grid. */
export interface GridColumn {
  id: string;
  /** Its heading. */
  header: string;
  /** Its width in pixels. */
  width: number;
  /** Numbers stand right. */
  align?: "left" | "right";
  /** Is never written into. */
  fixed?: boolean;
}

/** What stands in a cell. */
export interface GridCell {
  text: string;
  /** `fault` is to blame for something, `changed` was written by the person. */
  tone?: "fault" | "changed";
  /** What is to be said about it: shown on hover, and read out. */
  note?: string;
}

/** How wide a column must be for what stands in it: 72 to 280 pixels. */
export function fittingWidth(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  return Math.round(Math.max(72, Math.min(280, longest * 7.2 + 26)));
}

const height = 30;

/**
 * Rows and columns in any number, of which only what is visible is drawn; the first column says which row it is and
 * stays in sight. Arrow keys go from cell to cell. With `onEdit` Enter, F2 or a double click writes into a cell.
 */
export function RowsGrid({
  label,
  columns,
  count,
  total,
  keyOf,
  lead,
  cell,
  onEdit,
  onNearEnd,
  className,
}: {
  /** What the grid is called. */
  label: string;
  columns: readonly GridColumn[];
  /** How many rows there are to draw. */
  count: number;
  /** How many there are in all. */
  total?: number;
  keyOf: (row: number) => string;
  /** The first column. */
  lead: { header: string; width: number; cell: (row: number) => GridCell };
  /** What stands in a cell. */
  cell: (row: number, column: number) => GridCell;
  /** A person has written into a cell. */
  onEdit?: (row: number, column: number, text: string) => void;
  /** The last rows come into sight. */
  onNearEnd?: () => void;
  className?: string;
}) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ row: number; column: number } | null>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingStart: height,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => columns[at]?.width ?? 120,
    getItemKey: (at) => `${columns[at]?.id ?? at}/${columns[at]?.width ?? 0}`,
    overscan: 3,
    scrollPaddingStart: lead.width,
  });
  const shownRows = rows.getVirtualItems();
  const shownColumns = across.getVirtualItems();
  const lastShown = shownRows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (lastShown >= 0 && lastShown >= count - 20) onNearEnd?.();
  }, [lastShown, count, onNearEnd]);

  const edit = (row: number, column: number) => {
    if (onEdit !== undefined && row < count && columns[column]?.fixed !== true) setEditing({ row, column });
  };
  const move = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(count - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    };
    setActive(next);
    rows.scrollToIndex(next.row);
    across.scrollToIndex(next.column);
  };
  const finish = (text: string | null) => {
    if (editing !== null && text !== null && text !== cell(editing.row, editing.column).text) {
      onEdit?.(editing.row, editing.column, text);
    }
    setEditing(null);
    scroller.current?.focus({ preventScroll: true });
  };
  const hear = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const { row, column } = active;
    if (event.key === "ArrowDown") move(row + 1, column);
    else if (event.key === "ArrowUp") move(row - 1, column);
    else if (event.key === "ArrowRight") move(row, column + 1);
    else if (event.key === "ArrowLeft") move(row, column - 1);
    else if (event.key === "PageDown") move(row + 10, column);
    else if (event.key === "PageUp") move(row - 10, column);
    else if (event.key === "Home") move(row, 0);
    else if (event.key === "End") move(row, columns.length - 1);
    else if (event.key === "Enter" || event.key === "F2") edit(row, column);
    else return;
    event.preventDefault();
  };

  const width = lead.width + across.getTotalSize();
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={(total ?? count) + 1}
      aria-colcount={columns.length + 1}
      aria-readonly={onEdit === undefined}
      aria-activedescendant={count === 0 ? undefined : `${id}-${active.row}-${active.column}`}
      tabIndex={0}
      onKeyDown={hear}
      className={cx("relative h-full overflow-auto text-12 tabular thin-scroll focus-visible:shadow-none", className)}
    >
      <div role="rowgroup" className="sticky top-0 z-20" style={{ width, minWidth: "100%" }}>
        <div
          role="row"
          aria-rowindex={1}
          style={{ height }}
          className="relative border-b border-border bg-surface-2 text-text-3"
        >
          <div
            role="columnheader"
            aria-colindex={1}
            style={{ width: lead.width, height: height - 1 }}
            className="sticky left-0 z-10 flex items-center border-r border-border bg-surface-2 px-3"
          >
            {lead.header}
          </div>
          {shownColumns.map((item) => {
            const column = columns[item.index];
            if (column === undefined) return null;
            return (
              <div
                key={column.id}
                role="columnheader"
                aria-colindex={item.index + 2}
                title={column.header}
                style={{ width: item.size, height: height - 1, transform: `translateX(${lead.width + item.start}px)` }}
                className={cx(
                  "absolute top-0 left-0 truncate px-2.5 leading-[29px] font-medium",
                  column.align === "right" && "text-right",
                )}
              >
                {column.header}
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" className="relative" style={{ height: rows.getTotalSize(), width, minWidth: "100%" }}>
        {shownRows.map((item) => {
          const first = lead.cell(item.index);
          return (
            <div
              key={keyOf(item.index)}
              role="row"
              aria-rowindex={item.index + 2}
              style={{ height, transform: `translateY(${item.start}px)` }}
              className="absolute inset-x-0 top-0 border-b border-border"
            >
              <div
                role="rowheader"
                aria-colindex={1}
                style={{ width: lead.width, height: height - 1 }}
                className={cx(
                  "sticky left-0 z-10 flex items-center border-r border-border bg-surface px-3 text-text-3",
                  first.tone === "changed" && "font-medium text-accent shadow-[inset_3px_0_0_var(--accent)]",
                  first.tone === "fault" && "text-error shadow-[inset_3px_0_0_var(--error)]",
                )}
              >
                <Noted text={first.text} note={first.note} />
              </div>
              {shownColumns.map((place) => {
                const column = columns[place.index];
                if (column === undefined) return null;
                const here = active.row === item.index && active.column === place.index;
                const isEdited = editing?.row === item.index && editing.column === place.index;
                const what = cell(item.index, place.index);
                return (
                  <div
                    key={column.id}
                    id={`${id}-${item.index}-${place.index}`}
                    role="gridcell"
                    // The grid has the focus and says which cell is meant.
                    tabIndex={-1}
                    aria-colindex={place.index + 2}
                    aria-selected={here}
                    aria-invalid={what.tone === "fault" ? true : undefined}
                    onClick={() => {
                      setActive({ row: item.index, column: place.index });
                      if (!isEdited) scroller.current?.focus({ preventScroll: true });
                    }}
                    onKeyDown={hear}
                    onDoubleClick={() => edit(item.index, place.index)}
                    style={{
                      width: place.size,
                      height: height - 1,
                      transform: `translateX(${lead.width + place.start}px)`,
                    }}
                    className={cx(
                      "absolute top-0 left-0 flex items-center px-2.5 selectable",
                      column.align === "right" && "justify-end",
                      what.tone === "fault" && "bg-error-weak text-error",
                      what.tone === "changed" && "bg-accent-weak text-accent",
                      here && "in-focus:shadow-[inset_0_0_0_2px_var(--accent)]",
                    )}
                  >
                    {isEdited ? (
                      <CellEditor text={what.text} label={column.header} done={finish} />
                    ) : (
                      <Noted text={what.text} note={what.note} />
                    )}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Noted({ text, note }: { text: string; note: string | undefined }) {
  if (note === undefined) return <span className="truncate">{text}</span>;
  return (
    <Tooltip content={note}>
      <span className="min-w-full truncate">
        {text}
        <span className="sr-only"> {note}</span>
      </span>
    </Tooltip>
  );
}

/** Writes into a cell: Enter, Tab or leaving keeps it, Escape gives it up. */
function CellEditor({ text, label, done }: { text: string; label: string; done: (text: string | null) => void }) {
  const [draft, setDraft] = useState(text);
  const over = useRef(false);
  const end = (result: string | null) => {
    if (over.current) return;
    over.current = true;
    done(result);
  };
  return (
    <input
      autoFocus
      aria-label={label}
      value={draft}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => end(draft)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" || event.key === "Tab") {
          event.preventDefault();
          end(draft);
        } else if (event.key === "Escape") {
          end(null);
        }
      }}
      className={cx(inputFace, "-mx-2 h-6 px-1.5 text-12")}
    />
  );
}
