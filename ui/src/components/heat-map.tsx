import { memo, useId, useMemo, useState, type KeyboardEvent } from "react";
import { cx } from "./cx";

const LEVELS = 5;

/**
 * How strong a cell is: 0 for nothing, then five shades up to the largest. By the square root, so that one outlier does
 * not make all others alike.
 */
export function heatLevel(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(LEVELS, Math.ceil(Math.sqrt(value / most) * LEVELS)));
}

/** The largest of many numbers: there may be more than a call takes arguments. */
export function mostOf(values: readonly (readonly (number | null)[])[]): number {
  return values.reduce((most, row) => row.reduce<number>((so, value) => Math.max(so, value ?? 0), most), 0);
}

/** A cell. */
interface Place {
  row: number;
  column: number;
}

/**
 * Numbers as shades in a table, which is its own table view. Hovering or walking with the arrow keys reads a cell out
 * above it, and where cells open something a click or Enter does; the first column stays while the rest scrolls.
 */
export function HeatMap({
  label,
  hint,
  rows,
  columns,
  values,
  words,
  text,
  cellWidth,
  corner,
  onOpen,
}: {
  /** What the table is called. */
  label: string;
  /** What stands above it while no cell is looked at. */
  hint: string;
  rows: readonly string[];
  /** Headings; an empty one is only a place. */
  columns: readonly string[];
  /** By row and column; null where there is nothing to say. */
  values: readonly (readonly (number | null)[])[];
  /** A cell in words. */
  words: (row: number, column: number, value: number) => string;
  /** What is written into a cell; without it only the shade is there. */
  text?: (value: number) => string;
  /** At least so wide, in px; columns share what room there is. */
  cellWidth: number;
  /** Over the first column. */
  corner?: string;
  /** A click on a cell that has a value, or Enter at it. */
  onOpen?: (row: number, column: number) => void;
}) {
  const id = useId();
  const [at, setAt] = useState<Place>();
  const most = useMemo(() => mostOf(values), [values]);
  const value = at === undefined ? null : (values[at.row]?.[at.column] ?? null);
  const move = (toRow: number, toColumn: number) => {
    const row = Math.max(0, Math.min(rows.length - 1, toRow));
    const column = Math.max(0, Math.min(columns.length - 1, toColumn));
    setAt({ row, column });
    document.getElementById(`${id}-${row}-${column}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const hear = (event: KeyboardEvent) => {
    const { row, column } = at ?? { row: 0, column: -1 };
    if (event.key === "ArrowRight") move(row, column + 1);
    else if (event.key === "ArrowLeft") move(row, column - 1);
    else if (event.key === "ArrowDown") move(row + 1, Math.max(0, column));
    else if (event.key === "ArrowUp") move(row - 1, Math.max(0, column));
    else if (event.key === "Home") move(row, 0);
    else if (event.key === "End") move(row, columns.length - 1);
    else if (event.key === "Enter" && onOpen !== undefined && value !== null) onOpen(row, column);
    else return;
    event.preventDefault();
  };
  return (
    <div className="min-w-0">
      <p aria-live="polite" className="truncate px-3.5 pb-2 text-12 text-text-2 tabular">
        {at === undefined || value === null ? hint : words(at.row, at.column, value)}
      </p>
      <div
        role="group"
        aria-label={label}
        tabIndex={0}
        onKeyDown={hear}
        onMouseLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
        className="overflow-x-auto px-3.5 pb-3 thin-scroll focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]"
      >
        <table className="w-full border-separate border-spacing-px text-11">
          <thead>
            <tr>
              <th className="sticky left-0 z-[1] bg-surface pr-2 text-left font-normal whitespace-nowrap text-text-3">
                {corner}
              </th>
              {columns.map((column, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- headings may be empty; their place names them
                <th key={index} className="h-5 text-center font-normal whitespace-nowrap text-text-3">
                  <span className="block" style={{ width: cellWidth, minWidth: "100%" }}>
                    {column}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowAt) => (
              <HeatRow
                // oxlint-disable-next-line react/no-array-index-key -- two stores may be called the same
                key={rowAt}
                id={`${id}-${rowAt}`}
                row={rowAt}
                name={row}
                columns={columns.length}
                values={values[rowAt]}
                most={most}
                active={at?.row === rowAt ? at.column : undefined}
                words={words}
                text={text}
                look={setAt}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** One row; drawn anew only where the cell that is looked at comes or goes. */
const HeatRow = memo(function HeatRow({
  id,
  row,
  name,
  columns,
  values,
  most,
  active,
  words,
  text,
  look,
  onOpen,
}: {
  id: string;
  row: number;
  name: string;
  columns: number;
  values: readonly (number | null)[] | undefined;
  most: number;
  /** The column of the cell that is looked at. */
  active: number | undefined;
  words: (row: number, column: number, value: number) => string;
  text: ((value: number) => string) | undefined;
  look: (place: Place) => void;
  onOpen: ((row: number, column: number) => void) | undefined;
}) {
  return (
    <tr>
      <th
        scope="row"
        title={name}
        className="sticky left-0 z-[1] w-px bg-surface pr-2 text-left text-12 font-normal whitespace-nowrap text-text-2"
      >
        <span className="block max-w-36 truncate">{name}</span>
      </th>
      {Array.from({ length: columns }, (_, column) => {
        const cell = values?.[column] ?? null;
        const level = cell === null ? 0 : heatLevel(cell, most);
        return (
          <td
            key={column}
            id={`${id}-${column}`}
            aria-label={cell === null ? undefined : words(row, column, cell)}
            onMouseEnter={() => look({ row, column })}
            onClick={onOpen === undefined || cell === null ? undefined : () => onOpen(row, column)}
            className={cx(
              onOpen !== undefined && cell !== null && "cursor-pointer",
              "h-6 rounded-small text-center tabular select-none",
              active === column && "shadow-[inset_0_0_0_2px_var(--text)]",
            )}
            style={{
              background: cell === null ? "transparent" : `var(--heat-${level})`,
              color: level >= 4 ? "var(--heat-text-high)" : "var(--heat-text-low)",
            }}
          >
            {cell === null || text === undefined ? "" : text(cell)}
          </td>
        );
      })}
    </tr>
  );
});
