import { useFormat, useT } from "@/i18n";
import { barsOf } from "./days";

const HEIGHT = 132;

/** When codes are used: as bars by days from the assignment, each with its number, so that it is its own table. */
export function DaysHistogram({
  byDay,
  median,
  label,
}: {
  byDay: Readonly<Record<string, number>>;
  /** A line where half of them had been used. */
  median: number | null;
  label: string;
}) {
  const t = useT();
  const format = useFormat();
  const bars = barsOf(byDay);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  const days = (bars.at(-1)?.to ?? 0) + 1;
  // So many bars have room for a label each; of more only every second, third, … has one.
  const every = Math.ceil(bars.length / 10);
  const nameOf = ({ from, to }: { from: number; to: number }) =>
    from === to ? t("vouchers-day", { day: from }) : t("vouchers-days", { from, to });
  return (
    <figure className="px-3.5 pt-1 pb-3">
      <ul aria-label={label} className="relative flex items-end gap-px" style={{ height: HEIGHT }}>
        {bars.map((bar) => {
          const words = t("vouchers-day-bar", {
            when: nameOf(bar),
            count: bar.count,
            shown: format.number(bar.count),
            share: format.percent(all === 0 ? null : bar.count / all, 1),
          });
          return (
            <li
              key={bar.from}
              title={words}
              className="flex h-full min-w-0 grow basis-0 flex-col items-center justify-end hover:bg-surface-2"
            >
              <span className="sr-only">{words}</span>
              {bars.length <= 20 && bar.count > 0 && (
                <span aria-hidden className="text-11 text-text-2 tabular">
                  {bar.count < 10_000 ? format.number(bar.count) : format.compact(bar.count)}
                </span>
              )}
              <span
                aria-hidden
                className="block w-full max-w-10 rounded-t-small bg-chart-1"
                style={{ height: bar.count === 0 ? 0 : `max(2px, ${(bar.count / most) * (HEIGHT - 20)}px)` }}
              />
            </li>
          );
        })}
        {median !== null && (
          <li
            aria-hidden
            className="pointer-events-none absolute inset-y-0 border-l border-dashed border-text-2"
            style={{ left: `${Math.min(100, (median / days) * 100)}%` }}
          />
        )}
      </ul>
      <div aria-hidden className="flex gap-px border-t border-border-strong pt-1">
        {bars.map(({ from }, at) => (
          <span key={from} className="min-w-0 grow basis-0 text-center text-11 whitespace-nowrap text-text-3 tabular">
            {at % every === 0 ? format.number(from) : ""}
          </span>
        ))}
      </div>
      <figcaption className="pt-0.5 text-center text-11 text-text-3">{t("vouchers-days-axis")}</figcaption>
    </figure>
  );
}
