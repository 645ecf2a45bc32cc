import { memo, useId, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "./cx";

const LEVELS = 5;

/** How shades grow with a number: by its root, so that one outlier does not make all others alike, or evenly. */
export type HeatScale = "root" | "even";

/** How strong a cell is: 0 for nothing, then five shades up to the largest. */
export function heatLevel(value: number, most: number, scale: HeatScale = "root"): number {
  if (value <= 0 || most <= 0) return 0;
  const share = scale === "root" ? Math.sqrt(value / most) : value / most;
  return Math.max(1, Math.min(LEVELS, Math.ceil(share * LEVELS)));
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

/** What rows and columns come to, at their ends. */
export interface HeatSums {
  /** Over the column at the right. */
  heading: string;
  /** Before the row at the foot. */
  foot: string;
  row: (row: number) => ReactNode;
  column: (column: number) => ReactNode;
  all: ReactNode;
}

/**
 * Numbers as shades in a table, which is its own table view. Hovering or walking with the arrow keys reads a cell out
 * above it; the first column stays while the rest scrolls, and so
 * does the one with sums. Cells are small with a number each, or large with whatever
 * `face` writes into them, and open what they count by a click or Enter.
 */
export function HeatMap({
  label,
  hint,
  rows,
  columns,
  heads,
  values,
  words,
  text,
  face,
  cellWidth,
  corner,
  scale = "root",
  most: given,
  sums,
  onOpen,
}: {
  /** What the table is called. */
  label: string;
  /** What stands above it while no cell is looked at. */
  hint: string;
  rows: readonly string[];
  /** Headings; an empty one is only a place. */
  columns: readonly string[];
  /** The same with pictures. */
  heads?: readonly ReactNode[];
  /** By row and column; null where there is nothing to say. */
  values: readonly (readonly (number | null)[])[];
  /** A cell in words. */
  words: (row: number, column: number, value: number) => string;
  /** What is written into a small cell; without it only the shade is there. */
  text?: (value: number) => string;
  /** What is written into a large cell. */
  face?: (row: number, column: number, value: number) => ReactNode;
  /** At least so wide, in px; columns share what room there is. */
  cellWidth: number;
  /** Over the first column. */
  corner?: string;
  scale?: HeatScale;
  /** The number that has the strongest shade; without it the largest. */
  most?: number;
  sums?: HeatSums;
  /** A click on a cell that says something, or Enter. */
  onOpen?: (row: number, column: number) => void;
}) {
  const id = useId();
  const [at, setAt] = useState<Place>();
  const largest = useMemo(() => mostOf(values), [values]);
  const most = given ?? largest;
  const value = at === undefined ? null : (values[at.row]?.[at.column] ?? null);
  const move = (toRow: number, toColumn: number) => {
    const row = Math.max(0, Math.min(rows.length - 1, toRow));
    const column = Math.max(0, Math.min(columns.length - 1, toColumn));
    setAt({ row, column });
    document.getElementById(`${id}-${row}-${column}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const hear = (event: KeyboardEvent) => {
    const { row, column } = at ?? { row: 0, column: -1 };
    if (event.target !== event.currentTarget) return;
    if (event.key === "ArrowRight") move(row, column + 1);
    else if (event.key === "ArrowLeft") move(row, column - 1);
    else if (event.key === "ArrowDown") move(row + 1, Math.max(0, column));
    else if (event.key === "ArrowUp") move(row - 1, Math.max(0, column));
    else if (event.key === "Home") move(row, 0);
    else if (event.key === "End") move(row, columns.length - 1);
    else if (event.key === "Enter" && at !== undefined && value !== null) onOpen?.(at.row, at.column);
    else return;
    event.preventDefault();
  };
  return (
    <div className="min-w-0">
      <p
        aria-live="polite"
        className={cx(
          "px-3.5 pb-2 text-12 text-text-2 tabular",
          // Two lines are kept free, so that cells stay where they are.
          face === undefined ? "truncate" : "line-clamp-3 min-h-[44px]",
        )}
      >
        {at === undefined || value === null ? hint : words(at.row, at.column, value)}
      </p>
      {/* The names stay in sight, and cover the padding beside them, under which the rest would be seen to pass. */}
      <div
        role="group"
        aria-label={label}
        tabIndex={0}
        onKeyDown={hear}
        onMouseLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
        className="overflow-x-auto px-3.5 pb-3 thin-scroll focus-visible:shadow-[inset_0_0_0_2px_var(--accent)] print:overflow-visible"
      >
        <table
          className={cx(
            "w-full border-separate text-11",
            face === undefined ? "border-spacing-px" : "border-spacing-[3px]",
          )}
        >
          <thead>
            <tr>
              <th className="sticky left-0 z-[1] bg-surface pr-2 shadow-[-14px_0_0_var(--surface)] text-left font-normal whitespace-nowrap text-text-3">
                {corner}
              </th>
              {columns.map((column, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- headings may be empty; their place names them
                <th key={index} scope="col" className="h-5 text-center font-normal whitespace-nowrap text-text-3">
                  <span className="block" style={{ width: cellWidth, minWidth: "100%" }}>
                    {heads?.[index] ?? column}
                  </span>
                </th>
              ))}
              {sums !== undefined && (
                <th scope="col" className="px-1 text-right font-normal whitespace-nowrap text-text-3">
                  {sums.heading}
                </th>
              )}
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
                scale={scale}
                active={at?.row === rowAt ? at.column : undefined}
                words={words}
                text={text}
                face={face}
                sum={sums?.row}
                look={setAt}
                onOpen={onOpen}
              />
            ))}
          </tbody>
          {sums !== undefined && (
            <tfoot>
              <tr>
                <th
                  scope="row"
                  className="sticky left-0 z-[1] bg-surface pr-2 shadow-[-14px_0_0_var(--surface)] text-left text-12 font-medium whitespace-nowrap"
                >
                  {sums.foot}
                </th>
                {columns.map((_, column) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a place
                  <td key={column} className="text-center tabular">
                    {sums.column(column)}
                  </td>
                ))}
                <td className="px-1 text-right tabular">{sums.all}</td>
              </tr>
            </tfoot>
          )}
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
  scale,
  active,
  words,
  text,
  face,
  sum,
  look,
  onOpen,
}: {
  id: string;
  row: number;
  name: string;
  columns: number;
  values: readonly (number | null)[] | undefined;
  most: number;
  scale: HeatScale;
  /** The column of the cell that is looked at. */
  active: number | undefined;
  words: (row: number, column: number, value: number) => string;
  text: ((value: number) => string) | undefined;
  face: ((row: number, column: number, value: number) => ReactNode) | undefined;
  sum: ((row: number) => ReactNode) | undefined;
  look: (place: Place) => void;
  onOpen: ((row: number, column: number) => void) | undefined;
}) {
  const large = face !== undefined;
  return (
    <tr>
      <th
        scope="row"
        title={name}
        className={cx(
          "sticky left-0 z-[1] w-px bg-surface pr-2 shadow-[-14px_0_0_var(--surface)] text-left text-12 font-normal text-text-2",
          !large && "whitespace-nowrap",
        )}
      >
        <span className={large ? "line-clamp-2 w-24 break-words" : "block max-w-36 truncate"}>{name}</span>
      </th>
      {Array.from({ length: columns }, (_, column) => {
        const cell = values?.[column] ?? null;
        const level = cell === null ? 0 : heatLevel(cell, most, scale);
        return (
          <td
            key={column}
            id={`${id}-${column}`}
            aria-label={cell === null ? undefined : words(row, column, cell)}
            onMouseEnter={() => look({ row, column })}
            onClick={cell === null || onOpen === undefined ? undefined : () => onOpen(row, column)}
            className={cx(
              "rounded-small text-center tabular select-none",
              large ? "h-[46px] px-1" : "h-6",
              active === column && "shadow-[inset_0_0_0_2px_var(--text)]",
            )}
            style={{
              background: cell === null ? "transparent" : `var(--heat-${level})`,
              color: level >= 4 ? "var(--heat-text-high)" : "var(--heat-text-low)",
              // Shades are what the table says: on paper too.
              printColorAdjust: "exact",
            }}
          >
            {cell === null
              ? large && <span className="text-text-3">–</span>
              : face === undefined
                ? text === undefined
                  ? ""
                  : text(cell)
                : face(row, column, cell)}
          </td>
        );
      })}
      {sum !== undefined && <td className="px-1 text-right tabular">{sum(row)}</td>}
    </tr>
  );
});
