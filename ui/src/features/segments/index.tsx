import type { RevenuePerformance } from "@/bindings/RevenuePerformance";
import type { SegmentsAsk } from "@/bindings/SegmentsAsk";
import {
  DayChip,
  listOf,
  ReportBody,
  ReportPage,
  useLists,
  useReport,
  useReportFilters,
  useScope,
} from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { CustomersBy } from "./customers-by";
import { daysBefore } from "./flow";
import { FlowCard } from "./flow-card";
import { PeriodChip } from "./period-chip";
import { SegmentCards } from "./segment-cards";

/** The length of a period, and how far back the flow begins, where nothing else is asked for. */
const USUAL_DAYS = 90;
const LONGEST = 3650;

/** Who buys more, less, steadily or nothing, and who moved; and customers by an attribute. */
export function SegmentsPage() {
  const t = useT();
  const format = useFormat();
  const scope = useScope();
  const [filters, change] = useReportFilters("segments");
  const last = scope.last_day ?? "";
  const at = filters.at ?? last;
  const asked = Number(filters.days);
  const days = Number.isInteger(asked) && asked > 0 && asked <= LONGEST ? asked : USUAL_DAYS;
  const since = filters.since ?? daysBefore(at, USUAL_DAYS);
  const ask: SegmentsAsk = { at: filters.at, since, days };
  return (
    <ReportPage
      report="segments"
      ask={{ report: "segments", ask }}
      tables={[
        { name: "segments", label: t("segments-table") },
        { name: "flow", label: t("segments-flow") },
      ]}
      filters={
        <>
          <DayChip
            name={t("segments-at")}
            day={filters.at}
            usual={t("segments-at-last", { day: format.day(last) })}
            onChange={(day) => change({ at: day })}
          />
          <PeriodChip
            days={days}
            usualDays={USUAL_DAYS}
            onChange={(count) => change({ days: count === null ? null : String(count) })}
          />
          <DayChip
            name={t("segments-since")}
            day={filters.since}
            usual={t("segments-since-usual", { day: format.day(daysBefore(at, USUAL_DAYS)) })}
            onChange={(day) => change({ since: day })}
          />
        </>
      }
      sentence={t("segments-sentence", { count: days, at: format.day(at) })}
      how={(["net", "more", "steady", "less", "inactive", "flow", "segments", "attribute"] as const).map((id) => ({
        term: t(`segments-how-${id}`),
        text: t(`segments-how-${id}-text`, { count: days }),
      }))}
    >
      <Body
        ask={ask}
        at={at}
        since={since}
        current={(filters.at === null || filters.at >= last) && days === USUAL_DAYS}
        onSince={(day) => change({ since: day === daysBefore(at, USUAL_DAYS) ? null : day })}
      />
    </ReportPage>
  );
}

function Body({
  ask,
  at,
  since,
  current,
  onSince,
}: {
  ask: SegmentsAsk;
  at: string;
  since: string;
  current: boolean;
  onSince: (day: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const lists = useLists();
  const answer = useReport("report_segments", ask);
  const name = (segment: RevenuePerformance) => t(`performance-${segment}`);
  const of = (from: RevenuePerformance | undefined, to: RevenuePerformance | undefined) =>
    listOf({ report: "segments", ask }, "customers", [
      ...(to === undefined ? [] : [["segment", to] as const]),
      ...(from === undefined ? [] : [["since", from] as const]),
    ]);
  const open = (from: RevenuePerformance | undefined, to: RevenuePerformance | undefined) => {
    const ends = [
      ...(from === undefined ? [] : [t("segments-then", { segment: name(from), day: format.dayShort(since) })]),
      ...(to === undefined ? [] : [t("segments-then", { segment: name(to), day: format.dayShort(at) })]),
    ];
    lists.open(of(from, to), ends.join(" → "));
  };
  return (
    <>
      <ReportBody answer={answer}>
        {({ report }) => (
          <>
            <SegmentCards
              report={report}
              day={at}
              current={current}
              list={(segment) => of(undefined, segment)}
              open={(segment) => open(undefined, segment)}
            />
            <FlowCard report={report} at={at} since={since} onSince={onSince} open={open} />
          </>
        )}
      </ReportBody>
      <CustomersBy />
    </>
  );
}
