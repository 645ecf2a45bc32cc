import { Database } from "lucide-react";
import type { ReactNode } from "react";
import type { ReportAsk } from "@/bindings/ReportAsk";
import { TopBar } from "@/app/top-bar";
import { cx, ErrorNote, Skeleton } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { ReportName } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { ExportMenu, type TableName } from "./export-menu";
import { HowCounted, type HowEntry } from "./how-counted";
import { ListsProvider } from "./lists";
import { ReportsTitle, ReportTabs } from "./report-tabs";
import { useScope } from "./scope";
import { useFiltered } from "./use-report-filters";
import type { ReportAnswer } from "./use-report";

/**
 * A report: tabs and files in the top bar, its filters, the rule it follows in one sentence, and what it shows, over
 * which the lists of its numbers open.
 */
export function ReportPage({
  report,
  filters,
  sentence,
  how,
  beside,
  ask,
  tables,
  children,
}: {
  report: ReportName;
  /** The chips of the filter bar. */
  filters: ReactNode;
  /** The rule in one sentence. */
  sentence: ReactNode;
  /** "How is this counted?" */
  how: readonly HowEntry[];
  /** At the sentence's other end: with what it is compared. */
  beside?: ReactNode;
  /** What was asked, for files. */
  ask: ReportAsk;
  /** The tables that can be written into files. */
  tables: readonly TableName[];
  children: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const scope = useScope();
  const workspace = useWorkspace((state) => state.workspace);
  const [filtered, clear] = useFiltered(report);
  return (
    <>
      <TopBar
        crumbs={[]}
        title={<ReportsTitle />}
        beside={<ReportTabs current={report} />}
        end={<ExportMenu report={report} ask={ask} tables={tables} />}
      />
      <div
        role="toolbar"
        aria-label={t("report-filters")}
        className="flex min-h-[var(--filterbar)] shrink-0 flex-wrap items-center gap-1.5 border-b border-border bg-surface px-4 py-2 print:gap-x-4 print:border-0 print:px-0"
      >
        <h1 className="hidden w-full text-20 font-semibold print:block">
          {t(`report-tab-${report}`)} · {workspace?.name}
        </h1>
        {filters}
        {filtered && (
          <button
            type="button"
            onClick={clear}
            className="rounded-small px-1 text-12 font-medium text-accent hover:underline print:hidden"
          >
            {t("report-filter-clear")}
          </button>
        )}
        <span className="ml-auto inline-flex items-center gap-1.5 text-12 whitespace-nowrap text-text-2 tabular">
          <Database aria-hidden size={14} className="text-text-3" />
          {scope.last_day !== null && t("report-data-until", { day: format.day(scope.last_day) })}
        </span>
      </div>
      <ListsProvider>
        {(panel) => (
          <div className="relative flex min-h-0 grow flex-col overflow-hidden" data-print="whole">
            <div className="min-h-0 grow overflow-y-auto px-4 pt-3 pb-4 thin-scroll print:p-0" data-print="whole">
              <div className="mx-auto flex max-w-[1560px] flex-col gap-3">
                <div className="flex min-h-5 flex-wrap items-baseline gap-x-3 gap-y-0.5 text-12 text-text-2">
                  <p>{sentence}</p>
                  <HowCounted entries={how} />
                  {beside !== undefined && <p className="ml-auto text-11 text-text-3 tabular">{beside}</p>}
                </div>
                {children}
              </div>
            </div>
            {panel}
          </div>
        )}
      </ListsProvider>
    </>
  );
}

/** What a report answered, with what stands there before it does and where it does not. */
export function ReportBody<T>({
  answer,
  skeleton,
  children,
}: {
  answer: ReportAnswer<T>;
  /** Grey shapes while nothing is known yet. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (answer.error !== null) return <ErrorNote error={answer.error.view} retry={answer.refetch} />;
  if (answer.data === undefined) return answer.pending ? <>{skeleton ?? <ReportSkeleton />}</> : null;
  return (
    <div
      aria-busy={answer.stale}
      className={cx("flex flex-col gap-3 transition-opacity duration-[var(--fast)]", answer.stale && "opacity-60")}
    >
      {children(answer.data)}
    </div>
  );
}

/** The usual shapes of a report: tiles, and cards below. */
export function ReportSkeleton() {
  return (
    <div className="grid grid-cols-5 gap-3" aria-hidden>
      {["a", "b", "c", "d", "e"].map((key) => (
        <Skeleton key={key} className="h-[84px]" />
      ))}
      <Skeleton className="col-span-3 h-72" />
      <Skeleton className="col-span-2 h-72" />
      <Skeleton className="col-span-3 h-60" />
      <Skeleton className="col-span-2 h-60" />
    </div>
  );
}
