import { ReportPage } from "@/features/report-frame";
import { useT } from "@/i18n";

/** The vouchers report. */
export function VouchersPage() {
  const t = useT();
  return (
    <ReportPage
      report="vouchers"
      filters={null}
      sentence={t("report-tab-vouchers")}
      how={[]}
      ask={{ report: "vouchers", ask: {} }}
      tables={[]}
    >
      {null}
    </ReportPage>
  );
}
