import type { VoucherFigures } from "@/bindings/VoucherFigures";
import type { VouchersReport } from "@/bindings/VouchersReport";
import { fewConversions, Figure, RateBar, type ReportColumn, ReportTable, scaleOf } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";

/** A design, or all of them: then without a key. */
interface Row {
  key: string | null;
  figures: VoucherFigures;
}

/** The designs: what became of their codes. A row that is picked shows when, how, where and with what. */
export function DesignTable({
  report,
  nameOf,
  picked,
  onPick,
  open,
}: {
  report: VouchersReport;
  nameOf: (design: string) => string;
  picked: string | null;
  onPick: (design: string | null) => void;
  /** Opens the list of a figure of a design, or of all. */
  open: (figure: string, design: string | null) => void;
}) {
  const t = useT();
  const format = useFormat();
  const rows = Object.entries(report.designs).map(([key, figures]): Row => ({ key, figures }));
  const scale = scaleOf(rows.map(({ figures }) => figures.redemption_rate));
  const count = (
    id: "assigned" | "redeemed" | "expired" | "open" | "anomalies",
    header: string,
    hint?: string,
  ): ReportColumn<Row> => ({
    id,
    header,
    ...(hint !== undefined && { hint }),
    align: "right",
    value: ({ figures }) => figures[id],
    cell: ({ key, figures }) => (
      <Figure label={header} onOpen={figures[id] > 0 ? () => open(id, key) : undefined}>
        {format.number(figures[id])}
      </Figure>
    ),
  });
  const days = (id: "median" | "p90", header: string, hint: string): ReportColumn<Row> => ({
    id,
    header,
    hint,
    align: "right",
    value: ({ figures }) => figures.days_to_redeem[id],
    cell: ({ figures }) => {
      const value = figures.days_to_redeem[id];
      return (
        <Figure why={value === null ? t("vouchers-none-redeemed") : undefined}>
          {value === null ? "–" : format.number(Math.round(value * 10) / 10)}
        </Figure>
      );
    },
  });
  const columns: ReportColumn<Row>[] = [
    {
      id: "design",
      header: t("vouchers-column-design"),
      value: ({ key }) => nameOf(key ?? ""),
      cell: ({ key }) => (
        <span className="block max-w-64 truncate" title={nameOf(key ?? "")}>
          {nameOf(key ?? "")}
        </span>
      ),
      total: () => t("vouchers-all"),
    },
    count("assigned", t("vouchers-assigned")),
    count("redeemed", t("vouchers-redeemed")),
    {
      id: "rate",
      header: t("vouchers-rate"),
      align: "right",
      value: ({ figures }) => figures.redemption_rate,
      cell: ({ figures: { redemption_rate: rate, wilson, redeemed } }) => {
        const small = redeemed < fewConversions;
        return (
          <span className="inline-flex items-center justify-end gap-2">
            <RateBar rate={rate} wilson={wilson} small={small} scale={scale} width="w-20" />
            <Figure
              why={rate === null ? t("vouchers-none-assigned") : undefined}
              className={small ? "inline-block w-12" : "inline-block w-12 font-semibold"}
            >
              {format.percent(rate, 1)}
            </Figure>
          </span>
        );
      },
    },
    count("expired", t("vouchers-expired"), t("vouchers-expired-hint")),
    count("open", t("vouchers-open"), t("vouchers-open-hint")),
    {
      id: "amount",
      header: t("vouchers-revenue"),
      hint: t("vouchers-revenue-hint"),
      align: "right",
      value: ({ figures }) => figures.amount_minor,
      cell: ({ key, figures }) => (
        <Figure label={t("vouchers-revenue")} onOpen={figures.sales.count > 0 ? () => open("sales", key) : undefined}>
          {format.moneyRound(figures.amount_minor)}
        </Figure>
      ),
    },
    {
      id: "discount",
      header: t("vouchers-discount"),
      hint: t("vouchers-discount-hint"),
      align: "right",
      value: ({ figures }) => figures.discount_minor,
      cell: ({ figures }) => format.moneyRound(figures.discount_minor),
    },
    days("median", t("vouchers-median"), t("vouchers-median-hint")),
    days("p90", t("vouchers-p90"), t("vouchers-p90-hint")),
    count("anomalies", t("vouchers-anomalies-column"), t("vouchers-anomalies-hint")),
  ];
  return (
    <ReportTable
      label={t("vouchers-designs")}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key ?? ""}
      total={{ key: null, figures: report.total }}
      order={{ by: "assigned", descending: true }}
      picked={picked}
      onPick={({ key }) => onPick(key === picked ? null : key)}
      limit={12}
    />
  );
}
