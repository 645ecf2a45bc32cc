import { Minus, Moon, Route, TrendingDown, TrendingUp, type LucideIcon } from "lucide-react";
import type { RevenuePerformance } from "@/bindings/RevenuePerformance";
import type { SegmentsReport } from "@/bindings/SegmentsReport";
import { Button, cx, ErrorNote, Tooltip } from "@/components";
import type { ListOf } from "@/bindings/ListOf";
import { Figure } from "@/features/report-frame";
import { MakeSegment } from "@/features/products/make-segment";
import { useFormat, useT } from "@/i18n";
import { figuresOf, performances, providedSegments } from "./flow";
import { useAudience } from "./use-audience";

const pictures: Record<RevenuePerformance, LucideIcon> = {
  more: TrendingUp,
  steady: Minus,
  less: TrendingDown,
  inactive: Moon,
};
const tints: Record<RevenuePerformance, string> = {
  more: "bg-good-weak text-good",
  steady: "bg-surface-3 text-text-2",
  less: "bg-warning-weak text-warning",
  inactive: "bg-surface-2 text-text-3",
};

/** The four segments: how many, what they spend, and the ways to act on them. */
export function SegmentCards({
  report,
  day,
  current,
  list,
  open,
}: {
  report: SegmentsReport;
  /** The report's day. */
  day: string;
  /** Whether they are as every workspace provides them: now, by 90 days. */
  current: boolean;
  /** The customers of a segment. */
  list: (segment: RevenuePerformance) => ListOf;
  open: (segment: RevenuePerformance) => void;
}) {
  const t = useT();
  const format = useFormat();
  const audience = useAudience();
  const all = performances.reduce((sum, segment) => sum + figuresOf(report.segments, segment).customers, 0);
  return (
    <>
      {audience.error !== null && <ErrorNote error={audience.error.view} />}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(230px,1fr))] gap-3" data-print="together">
        {performances.map((segment) => {
          const { customers, last_minor, before_minor } = figuresOf(report.segments, segment);
          const Picture = pictures[segment];
          const name = t(`performance-${segment}`);
          const provided = providedSegments[segment];
          const change = before_minor > 0 ? (last_minor - before_minor) / before_minor : null;
          return (
            <section key={segment} className="rounded-card border border-border bg-surface px-3.5 pt-2.5 pb-2.5">
              <div className="flex items-center gap-2">
                <span
                  aria-hidden
                  className={cx("flex size-6 items-center justify-center rounded-control", tints[segment])}
                >
                  <Picture size={14} />
                </span>
                <Tooltip content={t(`segments-${segment}-text`)}>
                  <h2 tabIndex={0} className="grow truncate rounded-small text-13 font-semibold">
                    {name}
                  </h2>
                </Tooltip>
                <MakeSegment
                  what={name}
                  name={t("segments-name", { segment: name, day: format.day(day) })}
                  list={list(segment)}
                  listText={t("segments-list-text")}
                  rule={current ? () => ({ revenue_performance: segment }) : undefined}
                  ruleText={t("segments-rule-text")}
                  prices={false}
                />
              </div>
              <p className="mt-1.5 flex items-baseline gap-2">
                <Figure
                  label={name}
                  onOpen={customers > 0 ? () => open(segment) : undefined}
                  className="text-22 font-semibold tabular"
                >
                  {format.number(customers)}
                </Figure>
                <span className="text-12 text-text-2 tabular">
                  {t("segments-share", { share: format.percent(all === 0 ? null : customers / all, 1) })}
                </span>
              </p>
              <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 text-12 tabular">
                <dt className="text-text-2">{t("segments-last", { count: report.days })}</dt>
                <dd className="text-right font-medium">{format.moneyRound(last_minor)}</dd>
                <dt className="text-text-3">{t("segments-before", { count: report.days })}</dt>
                <dd className="text-right text-text-3">{format.moneyRound(before_minor)}</dd>
              </dl>
              <div className="mt-2 flex min-h-6 items-center justify-between gap-2">
                <span className="text-12 text-text-3 tabular">
                  {change === null ? "" : `${change < 0 ? "↓" : "↑"} ${format.percent(Math.abs(change))}`}
                </span>
                {current && provided !== undefined ? (
                  <Button
                    size="small"
                    icon={<Route aria-hidden size={13} />}
                    disabled={audience.pending || customers === 0}
                    onClick={() => audience.use(provided)}
                    className="print:hidden"
                  >
                    {t("report-segment-use")}
                  </Button>
                ) : (
                  <Button
                    size="small"
                    variant="quiet"
                    disabled={customers === 0}
                    onClick={() => open(segment)}
                    className="print:hidden"
                  >
                    {t("segments-open")}
                  </Button>
                )}
              </div>
            </section>
          );
        })}
      </div>
    </>
  );
}
