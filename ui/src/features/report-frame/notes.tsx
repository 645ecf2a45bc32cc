import { CalendarX, ChartColumn } from "lucide-react";
import type { ReactNode } from "react";
import { Button, EmptyState } from "@/components";
import { useFormat, useT } from "@/i18n";
import { go, type ReportName } from "@/state/route";
import { useEverything } from "./use-report-filters";
import { useScope } from "./scope";

/** Nothing happened in these dates, or under these filters: until when the data go, and the way to all of them. */
export function EmptyReport({
  report,
  title,
  children,
}: {
  report: Exclude<ReportName, "vouchers" | "segments">;
  title: string;
  /** What would be here. */
  children?: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const scope = useScope();
  const everything = useEverything(report);
  const covered =
    scope.first_day === null || scope.last_day === null
      ? ""
      : t("report-empty-covered", { from: format.day(scope.first_day), to: format.day(scope.last_day) });
  return (
    <EmptyState
      icon={<CalendarX size={20} />}
      title={title}
      className="mt-10"
      action={
        everything === undefined ? undefined : <Button onClick={everything}>{t("report-empty-everything")}</Button>
      }
    >
      {children} {covered}
    </EmptyState>
  );
}

/** A workspace without history: what would be here, and the way to it. */
export function EmptyWorkspace() {
  const t = useT();
  return (
    <EmptyState
      icon={<ChartColumn size={20} />}
      title={t("report-no-data")}
      className="mt-16"
      action={
        <Button variant="primary" onClick={() => go({ screen: "start" })}>
          {t("report-no-data-action")}
        </Button>
      }
    >
      {t("report-no-data-text")}
    </EmptyState>
  );
}

/** Too few cases to say more: a quiet line where a figure or a sentence would be. */
export function TooSmall({ children }: { children: string }) {
  return <p className="px-3.5 py-2 text-12 text-text-3">{children}</p>;
}

/** What is not in the sums: amounts in other currencies, each with its own. Nothing where there are none. */
export function OtherCurrencies({ amounts }: { amounts: Record<string, number> | undefined }) {
  const t = useT();
  const format = useFormat();
  const parts = Object.entries(amounts ?? {}).map(([code, minor]) => format.money(minor, code));
  if (parts.length === 0) return null;
  return <>{t("report-other-currencies", { amounts: format.list(parts) })}</>;
}
