import type { MessagesBy } from "@/bindings/MessagesBy";
import type { MessagesView } from "@/bindings/MessagesView";
import { useReportNames } from "@/features/report-frame";
import { useT } from "@/i18n";

/** What people call the groups of the messages report. */
export function useGroupName(by: MessagesBy, runs: MessagesView["runs"]): (key: string) => string {
  const t = useT();
  const names = useReportNames();
  return (key) => {
    if (key === "") return t(`messages-without-${by}`);
    if (by === "message") return names.message(key);
    return by === "journey" ? (runs[key]?.name ?? key) : key;
  };
}
