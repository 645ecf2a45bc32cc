import { ChartColumn, Play } from "lucide-react";
import { useState } from "react";
import { TopBar } from "@/app/top-bar";
import { Button, Card, EmptyState, ErrorNote, Pill, Skeleton, Tooltip } from "@/components";
import { useFormat, useT } from "@/i18n";
import { ReportsTitle, ReportTabs } from "@/features/report-frame/report-tabs";
import { useEngine } from "@/platform/engine";
import { addressOf, go } from "@/state/route";
import { DryRunParts } from "./dry-run-parts";

/** The journeys with what their last dry runs said; each opens its report. */
export function DryRunReportsScreen() {
  const t = useT();
  const format = useFormat();
  const journeys = useEngine("journeys", {}, { fresh: true });
  const [now] = useState(() => new Date());
  const cards = journeys.data ?? [];
  return (
    <>
      <TopBar crumbs={[]} title={<ReportsTitle />} beside={<ReportTabs current="dry-runs" />} />
      <DryRunParts current="dry-runs" />
      <div className="min-h-0 grow overflow-y-auto p-4 thin-scroll">
        {journeys.error !== null && <ErrorNote error={journeys.error.view} retry={() => void journeys.refetch()} />}
        {journeys.isPending && <Skeleton className="h-48" />}
        {journeys.isSuccess && cards.length === 0 && (
          <EmptyState
            icon={<ChartColumn size={20} />}
            title={t("reports-none")}
            className="mt-16"
            action={
              <Button variant="primary" onClick={() => go({ screen: "journeys" })}>
                {t("reports-to-journeys")}
              </Button>
            }
          >
            {t("reports-none-text")}
          </EmptyState>
        )}
        {cards.length > 0 && (
          <Card title={t("reports-title")} note={t("reports-note")} className="mx-auto max-w-[1200px] overflow-hidden">
            <table className="w-full text-13">
              <thead>
                <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
                  <th className="px-3.5 text-left font-normal">{t("column-journey")}</th>
                  <th className="px-3.5 text-left font-normal">{t("column-last-run")}</th>
                  <th className="px-3.5 text-right font-normal">{t("figure-entries")}</th>
                  <th className="px-3.5 text-right font-normal">{t("figure-messages")}</th>
                  <th className="px-3.5 text-right font-normal">{t("figure-per-1000")}</th>
                </tr>
              </thead>
              <tbody>
                {cards.map((card) => (
                  <tr key={card.id} className="relative h-10 border-t border-border hover:bg-surface-2">
                    <td className="px-3.5">
                      <a
                        href={addressOf({ screen: "dry-run", journey: card.id })}
                        draggable={false}
                        className="font-medium after:absolute after:inset-0 focus-visible:shadow-none focus-visible:after:shadow-[inset_0_0_0_2px_var(--accent)]"
                      >
                        {card.name}
                      </a>
                    </td>
                    {card.last_run === null ? (
                      <td className="px-3.5 text-text-3" colSpan={4}>
                        <span className="inline-flex items-center gap-1.5">
                          <Play aria-hidden size={12} /> {t("run-none-yet")}
                        </span>
                      </td>
                    ) : (
                      <>
                        <td className="px-3.5 text-text-2">
                          <span className="inline-flex items-center gap-2">
                            {format.ago(card.last_run.made_at, now)}
                            {card.last_run.stale && (
                              <Tooltip content={t("run-stale-text")}>
                                <span className="relative z-10">
                                  <Pill tone="warning">{t("run-stale")}</Pill>
                                </span>
                              </Tooltip>
                            )}
                          </span>
                        </td>
                        <td className="px-3.5 text-right">{format.number(card.last_run.entries)}</td>
                        <td className="px-3.5 text-right">{format.number(card.last_run.messages)}</td>
                        <td className="px-3.5 text-right font-medium">
                          {format.moneyRound(card.last_run.per_1000_entries_minor)}
                        </td>
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
        )}
      </div>
    </>
  );
}
