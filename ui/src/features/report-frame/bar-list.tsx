import type { ReactNode } from "react";
import { cx } from "@/components";

/** A line of a list of bars. */
export interface Bar {
  key: string;
  label: string;
  value: number;
  /** The value in words; a `Figure` where it opens a list. */
  figure: ReactNode;
  /** A few weak words behind it. */
  detail?: ReactNode;
  /** Something to do with it, at the line's end. */
  action?: ReactNode;
  /** Whether the page is narrowed to it. */
  chosen?: boolean;
}

/** The greatest of something as bars from zero, each with its number: a table that can be read at a glance. */
export function BarList({
  label,
  heading,
  measure,
  bars,
  className,
}: {
  /** What the table is called. */
  label: string;
  /** What the lines are. */
  heading: string;
  /** What the bars count. */
  measure: string;
  bars: readonly Bar[];
  className?: string;
}) {
  const detailed = bars.some(({ detail }) => detail !== undefined);
  const most = bars.reduce((so, { value }) => Math.max(so, value), 0);
  return (
    <table aria-label={label} className={cx("w-full table-fixed text-13 tabular", className)}>
      <colgroup>
        <col className={detailed ? "w-[34%]" : "w-[40%]"} />
        <col />
        <col className={detailed ? "w-[46%]" : "w-[30%]"} />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th>{heading}</th>
          <th aria-hidden />
          <th>{measure}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label: name, value, figure, detail, action, chosen }) => (
          <tr key={key} className={cx("h-[30px] border-t border-border first:border-t-0", chosen && "bg-accent-weak")}>
            <th scope="row" className="truncate pr-2 pl-3.5 text-left font-normal" title={name}>
              {name}
            </th>
            <td aria-hidden className="pr-2">
              <span className="block h-2 overflow-hidden rounded-small bg-surface-2">
                <span
                  className="block h-full rounded-small bg-chart-1"
                  style={{ width: most <= 0 || value <= 0 ? 0 : `max(2px, ${(value / most) * 100}%)` }}
                />
              </span>
            </td>
            <td className="pr-3.5 text-right whitespace-nowrap">
              <span className="flex items-center justify-end gap-2">
                {detail !== undefined && <span className="truncate text-12 text-text-3">{detail}</span>}
                {figure}
                {action}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
