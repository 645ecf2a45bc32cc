import { ReportPage } from "@/features/report-frame";
import { useT } from "@/i18n";

/** The sales report. */
export function SalesPage() {
  const t = useT();
  return (
    <ReportPage
      report="sales"
      filters={null}
      sentence={t("report-tab-sales")}
      how={[]}
      ask={{ report: "sales", ask: {} }}
      tables={[]}
    >
      {null}
    </ReportPage>
  );
}
