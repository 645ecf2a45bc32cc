import { useCallback, useState } from "react";
import type { OccasionsAsk } from "@/bindings/OccasionsAsk";
import type { OccasionsView } from "@/bindings/OccasionsView";
import {
  EmptyReport,
  listOf,
  rangeWords,
  ReportBody,
  ReportPage,
  useLists,
  useReport,
  useReportFilters,
  useReportNames,
  useScope,
  WindowText,
  type HowEntry,
} from "@/features/report-frame";
import { addDays } from "@/features/report-frame/days";
import { T, useFormat, useT } from "@/i18n";
import { ByGroup } from "./by-group";
import { ByType } from "./by-type";
import { OccasionFilters, useOccasionsAsk } from "./occasion-filters";
import { OccasionTiles } from "./occasion-tiles";
import { RateOverTime } from "./rate-over-time";
import { TypeMatrix } from "./type-matrix";

const DEFINITIONS = [
  "which",
  "completed",
  "converted",
  "sums",
  "rates",
  "ripe",
  "interval",
  "best",
  "before",
  "returns",
] as const;
const TABLES = [
  "types",
  "matrix",
  "by_associate",
  "by_store",
  "by_department",
  "by_market",
  "by_acquisition_channel",
  "graph",
] as const;

/** The occasions report: which occasions there were, what completed them, and how often a sale followed. */
export function OccasionsPage() {
  const t = useT();
  const format = useFormat();
  const scope = useScope();
  const names = useReportNames();
  const ask = useOccasionsAsk();
  const [filters, change] = useReportFilters("occasions");
  const answer = useReport("report_occasions", ask);
  const report = answer.data?.report;
  const previous = answer.data?.previous;

  const window =
    report === undefined
      ? (format.durationIso(ask.window ?? scope.settings.attribution_window) ?? "")
      : format.duration(report.window_ms / 1000);
  const own = Object.entries(report?.windows_ms ?? {}).map(([type, ms]) =>
    t("occasions-own-window", { type: names.occasionType(type), window: format.duration(ms / 1000) }),
  );
  const at = scope.last_day === null ? "" : format.day(scope.last_day);
  const how = DEFINITIONS.map((definition): HowEntry => ({
    term: t(`occasions-how-${definition}`),
    text: t(`occasions-how-${definition}-text`, { window }),
  }));
  return (
    <ReportPage
      report="occasions"
      filters={<OccasionFilters />}
      sentence={
        <>
          <T
            id="occasions-rule"
            values={{ at, window }}
            elems={{ w: <WindowText window={filters.window} onChange={(next) => change({ window: next })} /> }}
          />{" "}
          {own.length > 0 && t("occasions-own-windows", { list: format.list(own) })}
        </>
      }
      how={how}
      beside={
        previous !== null &&
        previous !== undefined &&
        t("report-compared", {
          dates: rangeWords({ from: previous.from, to: addDays(previous.to, -1) }, t, format),
        })
      }
      ask={{ report: "occasions", ask }}
      tables={TABLES.map((name) => ({ name, label: t(`occasions-table-${name.replaceAll("_", "-")}`) }))}
    >
      <ReportBody answer={answer}>{(view) => <Occasions view={view} ask={ask} />}</ReportBody>
    </ReportPage>
  );
}

function Occasions({ view, ask }: { view: OccasionsView; ask: OccasionsAsk }) {
  const t = useT();
  const lists = useLists();
  const { report, previous } = view;
  const [ripe, setRipe] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const open = useCallback(
    (figure: string, title: string, groups: readonly (readonly [string, string])[] = []) =>
      lists.open(listOf({ report: "occasions", ask }, figure, groups), title),
    [lists, ask],
  );
  if (report.total.generated === 0) {
    return (
      <EmptyReport report="occasions" title={t("occasions-none")}>
        {t("occasions-none-text")}
      </EmptyReport>
    );
  }
  const onlyRipe = ripe && report.total.immature > 0;
  // Without a choice the type that most were completed of.
  const [most] = Object.entries(report.types).toSorted(([, a], [, b]) => b.completed - a.completed);
  const type = chosen !== null && report.types[chosen] !== undefined ? chosen : (most?.[0] ?? null);
  const figures = type === null ? undefined : report.types[type];
  return (
    <div className="@container flex flex-col gap-3">
      <OccasionTiles total={report.total} before={previous?.total} ripe={onlyRipe} setRipe={setRipe} open={open} />
      <div className="grid items-start gap-3 @min-[1060px]:grid-cols-[minmax(0,1.85fr)_minmax(0,1fr)] print:block print:space-y-3">
        <div className="flex min-w-0 flex-col gap-3 print:block print:space-y-3">
          <ByType report={report} ripe={onlyRipe} picked={type} pick={setChosen} open={open} />
          <RateOverTime view={view} open={open} />
        </div>
        <div className="flex min-w-0 flex-col gap-3 print:block print:space-y-3">
          {type !== null && figures !== undefined && (
            <TypeMatrix key={type} type={type} figures={figures} open={open} />
          )}
          <ByGroup report={report} ripe={onlyRipe} open={open} />
        </div>
      </div>
    </div>
  );
}
