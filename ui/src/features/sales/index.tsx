import { useCallback, useMemo, useState } from "react";
import type { Period } from "@/bindings/Period";
import type { SalesAsk } from "@/bindings/SalesAsk";
import type { SalesView } from "@/bindings/SalesView";
import {
  DateChip,
  EmptyReport,
  FilterChip,
  listOf,
  rangeWords,
  ReportBody,
  ReportPage,
  useLists,
  useReport,
  useReportFilters,
  useReportNames,
  useScope,
  WindowChip,
  type FiltersOf,
} from "@/features/report-frame";
import { addDays, askedDays, daysBetween, fittingSpanOf } from "@/features/report-frame/days";
import { T, useFormat, useT } from "@/i18n";
import { useRemembered } from "@/state/preferences";
import { barsOf, type Bar, type Measure } from "./bars";
import { Breakdowns, type Breakdown } from "./breakdowns";
import { CoachingCard } from "./coaching-card";
import { GraphCard } from "./graph-card";
import { useHowSales } from "./how";
import { usePlacebo } from "./placebo";
import { MODELS, RelatedList, type Narrowed } from "./related-list";
import { useBarName } from "./sales-graph";
import { SalesTiles } from "./tiles";

const PERIODS: readonly Period[] = ["day", "week", "month"];

/** The days that the bars stand for: those asked for, as far as there are data. */
function daysShown(
  { from, to }: { from: string | null; to: string | null },
  first: string | null,
  last: string | null,
): { from: string; to: string } {
  const [least, most] = [first ?? "", last ?? ""];
  return {
    from: from === null || from < least ? least : from,
    to: to === null || to > most ? most : to,
  };
}

/** The sales report. */
export function SalesPage() {
  const t = useT();
  const format = useFormat();
  const scope = useScope();
  const names = useReportNames();
  const [filters, change] = useReportFilters("sales");
  const { from, to, stores, associates, activity_types, window } = filters;
  const range = useMemo(
    () => daysShown({ from, to }, scope.first_day, scope.last_day),
    [from, to, scope.first_day, scope.last_day],
  );
  const period = PERIODS.find((known) => known === filters.graph) ?? fittingSpanOf(range.from, range.to);
  const ask = useMemo<SalesAsk>(
    () => ({ ...askedDays({ from, to }), window, stores, associates, activity_types, graph: period, coaching: true }),
    [from, to, window, stores, associates, activity_types, period],
  );
  const answer = useReport("report_sales", ask);
  const words = format.durationIso(window ?? scope.settings.attribution_window) ?? "";
  const previous = answer.data?.previous;
  return (
    <ReportPage
      report="sales"
      ask={{ report: "sales", ask }}
      tables={[
        "totals",
        "by_store",
        "by_associate",
        "by_activity_type",
        "by_channel",
        "by_month",
        "graph",
        "coaching",
      ].map((name) => ({ name, label: t(`sales-table-${name.replaceAll("_", "-")}`) }))}
      filters={
        <>
          <DateChip from={from} to={to} onChange={change} />
          <FilterChip
            name={t("report-filter-store")}
            values={scope.stores}
            chosen={stores}
            onChange={(chosen) => change({ stores: chosen })}
            without={names.store("")}
          />
          <FilterChip
            name={t("report-filter-associate")}
            values={scope.associates}
            chosen={associates}
            onChange={(chosen) => change({ associates: chosen })}
            without={names.associate("")}
          />
          <FilterChip
            name={t("sales-filter-activity-type")}
            values={scope.activity_types.map((value) => ({ ...value, title: names.activityType(value.value) }))}
            chosen={activity_types}
            onChange={(chosen) => change({ activity_types: chosen })}
          />
          <WindowChip window={window} onChange={(chosen) => change({ window: chosen })} />
        </>
      }
      sentence={<T id="sales-rule" values={{ window: words }} elems={{}} />}
      how={useHowSales(words)}
      beside={
        previous === null || previous === undefined
          ? undefined
          : t("sales-compared", {
              range: rangeWords({ from: previous.from, to: addDays(previous.to, -1) }, t, format),
            })
      }
    >
      <ReportBody answer={answer}>
        {(view) => (
          <Sales
            view={view}
            ask={ask}
            settled={!answer.stale}
            filters={filters}
            change={change}
            period={period}
            range={range}
          />
        )}
      </ReportBody>
    </ReportPage>
  );
}

function Sales({
  view,
  ask,
  settled,
  filters,
  change,
  period,
  range,
}: {
  view: SalesView;
  ask: SalesAsk;
  /** The answer is the one to what is asked. */
  settled: boolean;
  filters: FiltersOf<"sales">;
  change: (some: Partial<FiltersOf<"sales">>) => void;
  period: Period;
  range: { from: string; to: string };
}) {
  const t = useT();
  const lists = useLists();
  const [kept, setMeasure] = useRemembered("sales-measure", "amount");
  const measure: Measure = kept === "number" ? "number" : "amount";
  const placebo = usePlacebo(ask, settled && view.report.related_sales.count > 0);
  const { report } = view;
  const nameOf = useBarName(period);
  const model = MODELS.find((known) => known === filters.model) ?? "any";
  const bars = useMemo(() => barsOf(report.graph ?? {}, period, range), [report.graph, period, range]);

  // What the list is narrowed to holds for these filters and these bars only.
  const asked = JSON.stringify(ask);
  const [narrowing, setNarrowing] = useState<{ asked: string; groups: Narrowed[] }>({ asked, groups: [] });
  const narrowed = narrowing.asked === asked ? narrowing.groups : [];
  const narrow = (group: Narrowed) =>
    setNarrowing(() => {
      const same = narrowed.some(({ by, key }) => by === group.by && key === group.key);
      const others = narrowed.filter(({ by }) => by !== group.by);
      return { asked, groups: same ? others : [...others, group] };
    });
  const widen = (group: { by: string }) =>
    setNarrowing({ asked, groups: narrowed.filter(({ by }) => by !== group.by) });

  const open = useCallback(
    (figure: string, groups: readonly (readonly [string, string])[], title: string) =>
      lists.open(listOf({ report: "sales", ask }, figure, groups), title),
    [ask, lists],
  );
  const openBar = useCallback(
    (figure: "sales" | "returns" | "other_sales" | "related_sales", bar?: Bar) => {
      const title = t(`sales-figure-${figure.replaceAll("_", "-")}`);
      if (bar === undefined) open(figure, [], title);
      else open(figure, [["period", bar.key]], `${title}: ${nameOf(bar)}`);
    },
    [nameOf, open, t],
  );
  const openGroup = useCallback(
    (by: Breakdown, key: string, name: string) =>
      open("related_sales", [[by, key]], `${t("sales-figure-related-sales")}: ${name}`),
    [open, t],
  );

  if (report.sales.count === 0 && report.returns.count === 0 && report.related_activities === 0) {
    return (
      <EmptyReport report="sales" title={t("sales-empty")}>
        {t("sales-empty-text")}
      </EmptyReport>
    );
  }
  return (
    <>
      <SalesTiles
        view={view}
        placebo={placebo}
        onOpen={(figure, groups = []) => open(figure, groups, t(`sales-figure-${figure.replaceAll("_", "-")}`))}
      />
      <GraphCard
        report={report}
        bars={bars}
        period={period}
        onPeriod={(next) => change({ graph: next })}
        measure={measure}
        onMeasure={setMeasure}
        chosen={narrowed.find(({ by }) => by === "period")?.key ?? null}
        onChoose={(bar) =>
          bar === null ? widen({ by: "period" }) : narrow({ by: "period", key: bar.key, name: nameOf(bar) })
        }
        onOpen={openBar}
      />
      <RelatedList
        ask={ask}
        all={report.related_sales.count}
        narrowed={narrowed}
        onWiden={widen}
        model={model}
        onModel={(next) => change({ model: next === "any" ? null : next })}
        withYear={daysBetween(range.from, range.to) >= 365}
      />
      <Breakdowns report={report} measure={measure} narrowed={narrowed} onNarrow={narrow} onOpen={openGroup} />
      {report.coaching !== undefined && <CoachingCard coaching={report.coaching} onOpen={open} />}
    </>
  );
}
