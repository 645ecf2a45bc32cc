import { ReportPage } from "@/features/report-frame";
import { useT } from "@/i18n";

/** The occasions report. */
export function OccasionsPage() {
  const t = useT();
  return (
    <ReportPage
      report="occasions"
      filters={null}
      sentence={t("report-tab-occasions")}
      how={[]}
      ask={{ report: "occasions", ask: {} }}
      tables={[]}
    >
      {null}
    </ReportPage>
  );
}
