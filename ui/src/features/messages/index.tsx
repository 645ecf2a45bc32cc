import { ReportPage } from "@/features/report-frame";
import { useT } from "@/i18n";

/** The messages report. */
export function MessagesPage() {
  const t = useT();
  return (
    <ReportPage
      report="messages"
      filters={null}
      sentence={t("report-tab-messages")}
      how={[]}
      ask={{ report: "messages", ask: {} }}
      tables={[]}
    >
      {null}
    </ReportPage>
  );
}
