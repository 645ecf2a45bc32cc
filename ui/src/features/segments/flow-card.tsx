import type { RevenuePerformance } from "@/bindings/RevenuePerformance";
import type { SegmentsReport } from "@/bindings/SegmentsReport";
import { cx, Segmented } from "@/components";
import { Chart, useChartColors } from "@/components/chart";
import { ChartCard, Figure } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { daysBefore, figuresOf, flowOf, performances, yearBefore } from "./flow";
import { bandName, flowOption } from "./flow-option";

/** Earlier days that one asks for by name. */
const presets = ["30", "90", "year"] as const;
type Preset = (typeof presets)[number];

/** The day of a preset. */
function dayOf(preset: Preset, at: string): string {
  return preset === "year" ? yearBefore(at) : daysBefore(at, Number(preset));
}

/** Who moved between the segments, from an earlier day to the report's: as bands, and as a table of both. */
export function FlowCard({
  report,
  at,
  since,
  onSince,
  open,
}: {
  report: SegmentsReport;
  /** The report's day. */
  at: string;
  /** The earlier day. */
  since: string;
  onSince: (day: string) => void;
  /** Opens the customers of an end, or of a band. */
  open: (from: RevenuePerformance | undefined, to: RevenuePerformance | undefined) => void;
}) {
  const t = useT();
  const format = useFormat();
  const colors = useChartColors();
  const { flow } = report;
  if (flow === undefined) return null;
  const picture = flowOf(report, flow);
  const is = presets.find((preset) => dayOf(preset, at) === since);
  const name = (segment: RevenuePerformance) => t(`performance-${segment}`);
  const option = flowOption(picture, colors, {
    segment: name,
    number: (value) => format.number(value),
    share: (value) => format.percent(value, 1),
    customers: t("products-customers"),
    ofThem: t("segments-of-them"),
    since: format.day(since),
    now: format.day(at),
  });
  const pick = (mark: string) => {
    const end = picture.ends.find(({ id }) => id === mark);
    if (end !== undefined) {
      open(end.side === "since" ? end.segment : undefined, end.side === "now" ? end.segment : undefined);
      return;
    }
    const band = picture.bands.find(({ from, to }) => bandName(from, to) === mark);
    if (band !== undefined) open(band.from, band.to);
  };
  return (
    <ChartCard
      name="segments-flow"
      title={t("segments-flow")}
      note={t("segments-flow-note", {
        count: picture.moved,
        moved: format.number(picture.moved),
        of: format.number(picture.customers),
      })}
      controls={
        <Segmented<Preset | "own">
          label={t("segments-since")}
          value={is ?? "own"}
          onChange={(preset) => {
            if (preset !== "own") onSince(dayOf(preset, at));
          }}
          options={[
            ...presets.map((value) => ({ value, label: t(`segments-since-${value}`) })),
            ...(is === undefined ? [{ value: "own" as const, label: format.dayWithYear(since) }] : []),
          ]}
        />
      }
      table={() => <FlowTable report={report} since={since} at={at} name={name} open={open} />}
    >
      {(chart) => (
        <div className="px-3.5 pt-1 pb-2">
          <Chart ref={chart} option={option} height={330} label={t("segments-flow-label")} onPick={pick} />
        </div>
      )}
    </ChartCard>
  );
}

/** The flow as a table: rows are where customers were, columns where they are. */
function FlowTable({
  report,
  since,
  at,
  name,
  open,
}: {
  report: SegmentsReport;
  since: string;
  at: string;
  name: (segment: RevenuePerformance) => string;
  open: (from: RevenuePerformance | undefined, to: RevenuePerformance | undefined) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { flow } = report;
  if (flow === undefined) return null;
  const cell = (count: number, from: RevenuePerformance | undefined, to: RevenuePerformance | undefined) => (
    <Figure
      label={[from, to].flatMap((segment) => (segment === undefined ? [] : [name(segment)])).join(" → ")}
      onOpen={count > 0 ? () => open(from, to) : undefined}
    >
      {format.number(count)}
    </Figure>
  );
  return (
    <div className="overflow-x-auto thin-scroll">
      <table aria-label={t("segments-flow")} className="w-full text-13">
        <thead>
          <tr className="h-[30px] bg-surface-2 text-11 text-text-3">
            <th scope="col" className="px-3.5 text-left font-normal">
              {t("segments-from-to", { since: format.day(since), at: format.day(at) })}
            </th>
            {performances.map((to) => (
              <th key={to} scope="col" className="px-2 text-right font-normal">
                {name(to)}
              </th>
            ))}
            <th scope="col" className="px-3.5 text-right font-normal">
              {t("segments-all")}
            </th>
          </tr>
        </thead>
        <tbody>
          {performances.map((from) => (
            <tr key={from} className="h-[33px] border-t border-border">
              <th scope="row" className="px-3.5 text-left font-normal">
                {name(from)}
              </th>
              {performances.map((to) => (
                <td key={to} className={cx("px-2 text-right", from === to && "text-text-3")}>
                  {cell(flow.moved[`${from}|${to}`] ?? 0, from, to)}
                </td>
              ))}
              <td className="px-3.5 text-right font-medium">
                {cell(figuresOf(flow.segments, from).customers, from, undefined)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="h-[33px] border-t border-border bg-surface-2 font-medium">
            <th scope="row" className="px-3.5 text-left font-medium">
              {t("segments-all")}
            </th>
            {performances.map((to) => (
              <td key={to} className="px-2 text-right">
                {cell(figuresOf(report.segments, to).customers, undefined, to)}
              </td>
            ))}
            <td className="px-3.5 text-right">
              {format.number(
                performances.reduce((sum, segment) => sum + figuresOf(report.segments, segment).customers, 0),
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
