import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { TopBar } from "@/app/top-bar";
import { ErrorNote } from "@/components";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { go, reportNames, routeOf, type ReportName } from "@/state/route";
import { EmptyWorkspace } from "./notes";
import { followPrinting } from "./print";
import { ReportSkeleton } from "./report-page";
import { ReportsTitle, ReportTabs } from "./report-tabs";
import { ScopeProvider } from "./scope";
import { TimelineFaceContext } from "./timeline-face";

const pages: Record<ReportName, ComponentType> = {
  occasions: lazy(async () => ({ default: (await import("@/features/occasions")).OccasionsPage })),
  sales: lazy(async () => ({ default: (await import("@/features/sales")).SalesPage })),
  messages: lazy(async () => ({ default: (await import("@/features/messages")).MessagesPage })),
  vouchers: lazy(async () => ({ default: (await import("@/features/vouchers")).VouchersPage })),
  products: lazy(async () => ({ default: (await import("@/features/products")).ProductsPage })),
  segments: lazy(async () => ({ default: (await import("@/features/segments")).SegmentsPage })),
};

const SaleTimeline = lazy(async () => ({ default: (await import("@/features/sales/sale-timeline")).SaleTimeline }));

/** A report over recorded history, as soon as it is known what the data offer. */
export function ReportScreen({ report }: { report: ReportName }) {
  const scope = useEngine("report_scope", {}, { fresh: true });
  useEffect(followPrinting, []);
  useReportActions(report);
  const Page = pages[report];
  if (scope.data === undefined || scope.data.last_day === null) {
    return (
      <>
        <TopBar crumbs={[]} title={<ReportsTitle />} beside={<ReportTabs current={report} />} />
        {scope.error !== null && (
          <ErrorNote error={scope.error.view} retry={() => void scope.refetch()} className="m-4" />
        )}
        {scope.isPending && (
          <div className="p-4">
            <ReportSkeleton />
          </div>
        )}
        {scope.data !== undefined && <EmptyWorkspace />}
      </>
    );
  }
  return (
    <ScopeProvider scope={scope.data}>
      <TimelineFaceContext value={SaleTimeline}>
        <Suspense fallback={null}>
          <Page />
        </Suspense>
      </TimelineFaceContext>
    </ScopeProvider>
  );
}

/** From one report to another, by the keyboard and from the palette; filters go along. */
function useReportActions(current: ReportName): void {
  const t = useT();
  const to = (report: ReportName) => {
    const route = routeOf(window.location.hash);
    const query = route.screen === "report" ? route.query : undefined;
    go({ screen: "report", report, ...(query !== undefined && { query }) });
  };
  const at = reportNames.indexOf(current);
  const beside = (step: number) => reportNames[(at + step + reportNames.length) % reportNames.length] ?? current;
  const group = t("nav-reports");
  useActions([
    { id: "report.next", label: t("report-next"), group, shortcut: "]", run: () => to(beside(1)) },
    { id: "report.previous", label: t("report-previous"), group, shortcut: "[", run: () => to(beside(-1)) },
  ]);
}
