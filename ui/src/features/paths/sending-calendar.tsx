import { CalendarDays } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { SendingCalendar } from "@/bindings/SendingCalendar";
import { Card, EmptyState, HeatMap, Pill, Segmented } from "@/components";
import {
  Chart,
  tooltipBox,
  tooltipFrame,
  useChartColors,
  type ChartHandle,
  type ChartOption,
} from "@/components/chart";
import type { Span } from "@/features/report-frame/days";
import { PictureMenu } from "@/features/runs/picture-menu";
import { useFormat, useT } from "@/i18n";
import { channelsOf, fittingSpan, isWeekend, sendingPeriods, weekRows, type SendingPeriod } from "./calendar";
import { Stores } from "./stores";

/** When messages go out: by day and channel with the peaks, by hour of the week, by store. */
export function Calendar({ calendar, file }: { calendar: SendingCalendar; file: string }) {
  const t = useT();
  const format = useFormat();
  const [span, setSpan] = useState<Span>(() => fittingSpan(calendar.days.length));
  const periods = useMemo(() => sendingPeriods(calendar.days, span), [calendar, span]);
  if (calendar.messages === 0) {
    return (
      <EmptyState icon={<CalendarDays size={20} />} title={t("calendar-none")} className="mt-10">
        {t("calendar-none-text")}
      </EmptyState>
    );
  }
  const periodName = (start: string) =>
    span === "month"
      ? format.month(start)
      : span === "week"
        ? t("by-day-week-of", { day: format.day(start) })
        : dayWords(start);
  const dayWords = (day: string) => format.date(`${day}T12:00:00Z`, "UTC");
  return (
    <div className="flex flex-col gap-3">
      <Peaks calendar={calendar} />
      <ByDay calendar={calendar} file={file} span={span} setSpan={setSpan} periods={periods} periodName={periodName} />
      <Card title={t("calendar-week")} note={t("calendar-week-note")} className="overflow-hidden">
        <HeatMap
          label={t("calendar-week")}
          hint={t("calendar-hover")}
          rows={Array.from({ length: 7 }, (_, day) => format.weekday(day, "long"))}
          columns={Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"))}
          values={weekRows(calendar.week)}
          words={(day, hour, value) =>
            t("calendar-week-cell", {
              day: format.weekday(day, "long"),
              from: `${String(hour).padStart(2, "0")}:00`,
              to: `${String(hour + 1).padStart(2, "0")}:00`,
              count: value,
            })
          }
          text={(value) => (value === 0 ? "" : value < 1000 ? format.number(value) : format.compact(value))}
          cellWidth={34}
        />
      </Card>
      {calendar.stores.length > 0 && (
        <Stores calendar={calendar} periods={periods} span={span} periodName={periodName} />
      )}
    </div>
  );
}

/** The busiest day of all and of each channel, in words. */
function Peaks({ calendar }: { calendar: SendingCalendar }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(190px,1fr))]">
      <Tile
        name={t("figure-messages")}
        value={format.number(calendar.messages)}
        foot={t("calendar-days", { count: calendar.days.length, zone: calendar.time_zone })}
      />
      {calendar.peaks.map(({ channel, day, messages, average }) => (
        <Tile
          key={channel ?? "all"}
          name={
            channel === null
              ? t("calendar-peak-all")
              : t("calendar-peak", { channel: t(`channel-${channel}`, {}, channel) })
          }
          value={format.number(messages)}
          foot={t("calendar-peak-foot", {
            day: format.date(`${day}T12:00:00Z`, "UTC"),
            times: format.number(Math.round((average === 0 ? 0 : messages / average) * 10) / 10),
          })}
        />
      ))}
    </div>
  );
}

function Tile({ name, value, foot }: { name: string; value: string; foot: string }) {
  return (
    <section className="min-w-0 rounded-card border border-border bg-surface px-3.5 py-2.5">
      <h2 className="truncate text-12 font-medium text-text-2">{name}</h2>
      <p className="text-20 font-semibold tracking-tight tabular">{value}</p>
      <p className="truncate text-12 text-text-3 tabular" title={foot}>
        {foot}
      </p>
    </section>
  );
}

function ByDay({
  calendar,
  file,
  span,
  setSpan,
  periods,
  periodName,
}: {
  calendar: SendingCalendar;
  file: string;
  span: Span;
  setSpan: (span: Span) => void;
  periods: readonly SendingPeriod[];
  periodName: (start: string) => string;
}) {
  const t = useT();
  const format = useFormat();
  const colors = useChartColors();
  const chart = useRef<ChartHandle>(null);
  const [shown, setShown] = useState<"chart" | "table">("chart");
  const channels = useMemo(() => channelsOf(calendar), [calendar]);
  const named = useMemo(() => (channel: string) => t(`channel-${channel}`, {}, channel), [t]);
  const colorOf = (channel: string) => colors.series[channels.indexOf(channel) % colors.series.length] ?? colors.other;

  const option = useMemo((): ChartOption => {
    const highest = periods.reduce<SendingPeriod | undefined>(
      (best, period) => (best === undefined || period.messages > best.messages ? period : best),
      undefined,
    );
    const oneYear = periods.at(0)?.start.slice(0, 4) === periods.at(-1)?.start.slice(0, 4);
    const short = (start: string) => {
      if (span === "month") return format.month(start);
      return oneYear ? format.dayShort(start) : format.dayWithYear(start);
    };
    const weekends =
      span !== "day"
        ? []
        : periods.filter(({ start }) => isWeekend(start)).map(({ start }) => [{ xAxis: start }, { xAxis: start }]);
    return {
      grid: { left: 8, right: 12, top: 30, bottom: 4, containLabel: true },
      tooltip: {
        ...tooltipFrame,
        trigger: "axis",
        axisPointer: { type: "shadow", z: 0, shadowStyle: { color: colors.grid, opacity: 0.7 } },
        formatter: (points: { dataIndex: number }[]) => {
          const period = periods[points[0]?.dataIndex ?? -1];
          if (period === undefined) return "";
          return tooltipBox(periodName(period.start), [
            [t("figure-messages"), format.number(period.messages)],
            ...channels.map((channel): [string, string] => [
              named(channel),
              format.number(period.channels[channel] ?? 0),
            ]),
          ]);
        },
      },
      xAxis: {
        type: "category",
        data: periods.map(({ start }) => start),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colors.border } },
        axisLabel: {
          color: colors.text3,
          fontSize: 11,
          hideOverlap: true,
          // As a wall calendar does, a long row of days names its Mondays.
          interval: (_: number, start: string) =>
            span !== "day" || periods.length <= 16 || new Date(`${start}T00:00:00Z`).getUTCDay() === 1,
          formatter: (start: string) => short(start),
        },
      },
      yAxis: {
        type: "value",
        min: 0,
        minInterval: 1,
        splitNumber: 4,
        axisLabel: { color: colors.text3, fontSize: 11, formatter: (value: number) => format.compact(value) },
        splitLine: { lineStyle: { color: colors.grid } },
      },
      series: channels.map((channel, at) => ({
        type: "bar",
        stack: "messages",
        name: named(channel),
        barMaxWidth: 28,
        barCategoryGap: "16%",
        itemStyle: {
          color: colors.series[at % colors.series.length] ?? colors.other,
          borderColor: colors.surface,
          borderWidth: periods.length > 120 ? 0 : 0.5,
        },
        data: periods.map((period) => period.channels[channel] ?? 0),
        // The mark of the highest bar stands on its top, wherever the top is.
        ...(at === channels.length - 1 &&
          highest !== undefined && {
            markPoint: {
              symbol: "pin",
              symbolSize: 0,
              silent: true,
              label: {
                position: "top",
                distance: 4,
                color: colors.text,
                fontSize: 11,
                fontWeight: 600,
                formatter: t("calendar-peak-mark", {
                  day: short(highest.start),
                  count: format.number(highest.messages),
                }),
              },
              data: [{ coord: [highest.start, highest.messages], value: highest.messages }],
            },
          }),
        ...(at === 0 &&
          weekends.length > 0 && {
            markArea: { silent: true, itemStyle: { color: colors.grid, opacity: 0.55 }, data: weekends },
          }),
      })),
    };
  }, [channels, colors, format, named, periodName, periods, span, t]);

  return (
    <Card
      title={t("calendar-by-day")}
      note={<Legend channels={channels} named={named} colorOf={colorOf} />}
      end={
        <>
          <Segmented
            label={t("span")}
            value={span}
            onChange={setSpan}
            options={[
              { value: "day", label: t("span-day") },
              { value: "week", label: t("span-week") },
              { value: "month", label: t("span-month") },
            ]}
          />
          <Segmented
            label={t("view")}
            value={shown}
            onChange={setShown}
            options={[
              { value: "chart", label: t("view-chart") },
              { value: "table", label: t("view-table") },
            ]}
          />
          {shown === "chart" && <PictureMenu name={file} svg={() => chart.current?.svg() ?? ""} />}
        </>
      }
      className="overflow-hidden"
    >
      {shown === "chart" ? (
        <div className="px-1.5 pb-2">
          <Chart ref={chart} option={option} height={260} label={t("calendar-by-day-label")} />
        </div>
      ) : (
        <div
          className="max-h-[300px] overflow-y-auto thin-scroll"
          tabIndex={0}
          role="group"
          aria-label={t("calendar-by-day")}
        >
          <table className="w-full text-13">
            <thead className="sticky top-0">
              <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
                <th className="px-3.5 text-left font-normal">{t(`span-${span}`)}</th>
                {channels.map((channel) => (
                  <th key={channel} className="px-3.5 text-right font-normal">
                    {named(channel)}
                  </th>
                ))}
                <th className="px-3.5 text-right font-normal">{t("figure-messages")}</th>
              </tr>
            </thead>
            <tbody>
              {periods.map((period) => (
                <tr key={period.start} className="h-[30px] border-t border-border">
                  <td className="px-3.5">{periodName(period.start)}</td>
                  {channels.map((channel) => (
                    <td key={channel} className="px-3.5 text-right">
                      {format.number(period.channels[channel] ?? 0)}
                    </td>
                  ))}
                  <td className="px-3.5 text-right font-medium">{format.number(period.messages)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Legend({
  channels,
  named,
  colorOf,
}: {
  channels: readonly string[];
  named: (channel: string) => string;
  colorOf: (channel: string) => string;
}) {
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {channels.map((channel) => (
        <Pill key={channel}>
          <span aria-hidden className="size-2 rounded-small" style={{ background: colorOf(channel) }} />
          {named(channel)}
        </Pill>
      ))}
    </span>
  );
}
