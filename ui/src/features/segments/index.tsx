import { ReportPage } from "@/features/report-frame";
import { useT } from "@/i18n";

/** The segments report. */
export function SegmentsPage() {
  const t = useT();
  return (
    <ReportPage
      report="segments"
      filters={null}
      sentence={t("report-tab-segments")}
      how={[]}
      ask={{ report: "segments", ask: {} }}
      tables={[]}
    >
      {null}
    </ReportPage>
  );
}
