import { cx, Tooltip } from "@/components";
import { useFormat, useT } from "@/i18n";

/** Under so many conversions an interval stands beside a rate. */
export const fewConversions = 30;

/** Where a scale of rates ends, so that the bars of one table fill it: a round share above the greatest rate. Pure. */
export function scaleOf(rates: readonly (number | null)[]): number {
  const most = rates.reduce<number>((so, rate) => Math.max(so, rate ?? 0), 0);
  return [0.05, 0.1, 0.25, 0.5].find((end) => most <= end) ?? 1;
}

/** A rate as a bar from zero; pale and with its interval where it stands on few conversions. */
export function RateBar({
  rate,
  wilson,
  small = false,
  scale = 1,
  width = "w-24",
}: {
  rate: number | null;
  /** The 95 % interval. */
  wilson: readonly [number, number] | null;
  /** Fewer than thirty conversions. */
  small?: boolean;
  /** The rate at the bar's full length. */
  scale?: number;
  width?: string;
}) {
  const t = useT();
  const format = useFormat();
  if (rate === null) return <span aria-hidden className={cx("inline-block h-2 rounded-small bg-surface-3", width)} />;
  const share = (value: number) => `${Math.min(1, value / scale) * 100}%`;
  const bar = (
    <span
      className={cx("relative inline-block h-2 rounded-small bg-surface-3 align-middle", width)}
      tabIndex={wilson === null ? undefined : -1}
    >
      <span
        aria-hidden
        className={cx("absolute inset-y-0 left-0 rounded-small", small ? "bg-chart-1/50" : "bg-chart-1")}
        style={{ width: share(rate) }}
      />
      {small && wilson !== null && <Whisker from={wilson[0] / scale} to={wilson[1] / scale} />}
    </span>
  );
  if (wilson === null) return bar;
  return (
    <Tooltip
      content={t("report-interval", { low: format.percent(wilson[0], 1), high: format.percent(wilson[1], 1) })}
      side="top"
    >
      {bar}
    </Tooltip>
  );
}

/** An interval as a line with ends, over a bar or in a cell; 0 and 1 are the ends of the scale. */
export function Whisker({
  from,
  to,
  at,
  tone = "text-text",
}: {
  from: number;
  to: number;
  /** The rate itself, as a dot. */
  at?: number;
  /** The colour of the line, as a class. */
  tone?: string;
}) {
  const [low, high] = [Math.max(0, from), Math.min(1, to)];
  return (
    <span aria-hidden className={cx("pointer-events-none absolute inset-0", tone)}>
      <span
        className="absolute top-1/2 h-px -translate-y-1/2 bg-current"
        style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
      />
      {[low, high].map((end, index) => (
        <span
          // oxlint-disable-next-line react/no-array-index-key -- the two ends, which may be equal
          key={index}
          className="absolute top-1/2 h-2 w-px -translate-y-1/2 bg-current"
          style={{ left: `${end * 100}%` }}
        />
      ))}
      {at !== undefined && (
        <span
          className="absolute top-1/2 size-1 -translate-x-1/2 -translate-y-1/2 rounded-pill bg-current"
          style={{ left: `${Math.min(1, Math.max(0, at)) * 100}%` }}
        />
      )}
    </span>
  );
}

/** What the line with ends means, for a card's heading. */
export function IntervalKey() {
  const t = useT();
  return (
    <span className="inline-flex items-center gap-1.5 text-11 text-text-3">
      <span className="relative inline-block h-2 w-5">
        <Whisker from={0} to={0.98} />
      </span>
      {t("report-interval-key")}
    </span>
  );
}
