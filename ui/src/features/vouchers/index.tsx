import { useState } from "react";
import type { VouchersAsk } from "@/bindings/VouchersAsk";
import type { VouchersView } from "@/bindings/VouchersView";
import { Card, EmptyState } from "@/components";
import {
  DayChip,
  IntervalKey,
  listOf,
  OtherCurrencies,
  ReportBody,
  ReportPage,
  Tile,
  Tiles,
  useLists,
  useReport,
  useReportFilters,
  useReportNames,
  useScope,
} from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { TicketPercent } from "lucide-react";
import { Anomalies } from "./anomalies";
import { DesignDetails } from "./design-details";
import { DesignTable } from "./design-table";

/** Voucher codes: who used them, when, how, where and with what, and what does not add up. */
export function VouchersPage() {
  const t = useT();
  const format = useFormat();
  const { last_day } = useScope();
  const [filters, change] = useReportFilters("vouchers");
  const ask: VouchersAsk = { at: filters.at };
  const at = format.day(filters.at ?? last_day ?? "");
  const answer = useReport("report_vouchers", ask);
  return (
    <ReportPage
      report="vouchers"
      ask={{ report: "vouchers", ask }}
      tables={[
        { name: "designs", label: t("vouchers-designs") },
        { name: "redeemed_by_day", label: t("vouchers-when") },
        { name: "by_channel", label: t("vouchers-how") },
        { name: "by_store", label: t("vouchers-where") },
        { name: "top_products", label: t("vouchers-with-what") },
        { name: "anomalies", label: t("vouchers-anomalies") },
        { name: "unknown_codes", label: t("vouchers-unknown") },
      ]}
      filters={
        <DayChip
          name={t("segments-at")}
          day={filters.at}
          usual={t("segments-at-last", { day: format.day(last_day ?? "") })}
          onChange={(day) => change({ at: day })}
        />
      }
      sentence={t("vouchers-sentence", { at })}
      how={(["redeemed", "rate", "open", "expired", "revenue", "discount", "days", "anomalies"] as const).map((id) => ({
        term: t(`vouchers-how-${id}`),
        text: t(`vouchers-how-${id}-text`),
      }))}
    >
      <ReportBody answer={answer}>
        {(view) =>
          view.report.total.assigned === 0 && view.report.unknown_codes.length === 0 ? (
            <EmptyState icon={<TicketPercent size={20} />} title={t("vouchers-none")} className="mt-10">
              {t("vouchers-none-text")}
            </EmptyState>
          ) : (
            <Answer view={view} ask={ask} />
          )
        }
      </ReportBody>
    </ReportPage>
  );
}

function Answer({ view, ask }: { view: VouchersView; ask: VouchersAsk }) {
  const t = useT();
  const format = useFormat();
  const lists = useLists();
  const names = useReportNames();
  const [picked, setPicked] = useState<string | null>(null);
  const { report, products } = view;
  const { total } = report;
  const design = picked !== null && report.designs[picked] !== undefined ? picked : null;
  const figures = design === null ? total : (report.designs[design] ?? total);
  const nameOf = (key: string) => (key === "" ? t("vouchers-without-design") : names.voucher(key));
  const titleOf = (key: string | null) => (key === null ? t("vouchers-all") : nameOf(key));
  const open = (figure: string, key: string | null, group?: { by: string; key: string; name: string }) =>
    lists.open(
      listOf({ report: "vouchers", ask }, figure, [
        ...(key === null ? [] : [["design", key] as const]),
        ...(group === undefined ? [] : [[group.by, group.key] as const]),
      ]),
      [t(`vouchers-list-${figure}`), titleOf(key), ...(group === undefined ? [] : [group.name])].join(" · "),
    );
  const { median, p90 } = total.days_to_redeem;
  const whole = (days: number | null) => (days === null ? "–" : format.number(Math.round(days * 10) / 10));
  return (
    <>
      <Tiles>
        <Tile
          label={t("vouchers-assigned")}
          value={format.number(total.assigned)}
          note={t("vouchers-designs-count", { count: Object.keys(report.designs).length })}
          onOpen={() => open("assigned", null)}
        />
        <Tile
          label={t("vouchers-redeemed")}
          value={format.number(total.redeemed)}
          note={t("vouchers-of-assigned", { rate: format.percent(total.redemption_rate, 1) })}
          onOpen={() => open("redeemed", null)}
          corner={
            total.wilson !== null && (
              <span className="truncate text-text-3 tabular">
                {t("messages-interval", {
                  low: format.percent(total.wilson[0], 1),
                  high: format.percent(total.wilson[1], 1),
                })}
              </span>
            )
          }
        />
        <Tile
          label={t("vouchers-open")}
          hint={t("vouchers-open-hint")}
          value={format.number(total.open)}
          onOpen={() => open("open", null)}
          note={t("vouchers-and-expired", { count: total.expired, shown: format.number(total.expired) })}
        />
        <Tile
          label={t("vouchers-revenue")}
          hint={t("vouchers-revenue-hint")}
          value={format.moneyRound(total.amount_minor)}
          note={t("count-sales", { count: total.sales.count })}
          onOpen={() => open("sales", null)}
          corner={
            <span className="truncate text-text-3 tabular">
              <OtherCurrencies amounts={total.sales.other_currencies} />
            </span>
          }
        />
        <Tile
          label={t("vouchers-discount")}
          hint={t("vouchers-discount-hint")}
          value={format.moneyRound(total.discount_minor)}
          note={t("vouchers-discount-share", {
            share: format.percent(
              total.amount_minor + total.discount_minor === 0
                ? null
                : total.discount_minor / (total.amount_minor + total.discount_minor),
              1,
            ),
          })}
        />
        <Tile
          label={t("vouchers-days-tile")}
          hint={t("vouchers-median-hint")}
          value={whole(median)}
          note={t("vouchers-days-p90", { days: whole(p90) })}
        />
      </Tiles>
      <Card
        title={t("vouchers-designs")}
        note={t("vouchers-designs-note")}
        end={<IntervalKey />}
        className="overflow-hidden"
      >
        <DesignTable report={report} nameOf={nameOf} picked={design} onPick={setPicked} open={open} />
      </Card>
      <DesignDetails
        name={titleOf(design)}
        figures={figures}
        products={products}
        open={(figure, group) => open(figure, design, group)}
      />
      <Anomalies
        anomalies={report.anomalies}
        unknown={report.unknown_codes}
        nameOf={nameOf}
        open={() => open("anomalies", null)}
      />
    </>
  );
}
