import { ReportPage } from "@/features/report-frame";
import { useT } from "@/i18n";

/** The products report. */
export function ProductsPage() {
  const t = useT();
  return (
    <ReportPage
      report="products"
      filters={null}
      sentence={t("report-tab-products")}
      how={[]}
      ask={{ report: "products", ask: {} }}
      tables={[]}
    >
      {null}
    </ReportPage>
  );
}
