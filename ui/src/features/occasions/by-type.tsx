import { useMemo } from "react";
import type { OccasionFigures } from "@/bindings/OccasionFigures";
import type { OccasionsReport } from "@/bindings/OccasionsReport";
import { Card } from "@/components";
import { Figure, IntervalKey, ReportTable, scaleOf, useReportNames, type ReportColumn } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { ConversionRate, isFew, shownRate } from "./rates";

/** A row: a type's figures, or those of all. */
interface Row {
  /** Null for the row of all. */
  type: string | null;
  figures: OccasionFigures;
}

/** How occasions ended and what they brought, by type; picking one shows how it was completed. */
export function ByType({
  report,
  ripe,
  picked,
  pick,
  open,
}: {
  report: OccasionsReport;
  ripe: boolean;
  picked: string | null;
  pick: (type: string) => void;
  open: (figure: string, title: string, groups?: readonly (readonly [string, string])[]) => void;
}) {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const rows = useMemo(
    () => Object.entries(report.types).map(([type, figures]): Row => ({ type, figures })),
    [report.types],
  );
  const total: Row = { type: null, figures: report.total };
  const scale = scaleOf([...rows, total].map(({ figures }) => shownRate(figures, ripe)));
  const columns = useMemo((): ReportColumn<Row>[] => {
    const name = ({ type }: Row) => (type === null ? t("occasions-all-types") : names.occasionType(type));
    const opener = (row: Row, figure: string, count: number) => {
      if (count === 0) return undefined;
      const title = `${name(row)}: ${t(`occasions-${figure === "immature" ? "not-ripe" : figure}`)}`;
      return () => open(figure, title, row.type === null ? [] : [["occasion_type", row.type]]);
    };
    const count = (figure: "generated" | "open" | "expired" | "completed" | "converted"): ReportColumn<Row> => ({
      id: figure,
      header: t(`occasions-${figure}`),
      hint: t(`occasions-${figure}-hint`),
      align: "right",
      value: ({ figures }) => figures[figure],
      cell: (row) => (
        <Figure onOpen={opener(row, figure, row.figures[figure])} label={`${name(row)}, ${t(`occasions-${figure}`)}`}>
          {format.number(row.figures[figure])}
        </Figure>
      ),
    });
    return [
      {
        id: "type",
        header: t("occasions-type"),
        value: name,
        cell: (row) => (
          <span className="block max-w-44 truncate font-medium" title={row.type ?? undefined}>
            {name(row)}
          </span>
        ),
      },
      count("generated"),
      count("open"),
      count("expired"),
      count("completed"),
      {
        id: "completion-rate",
        header: t("occasions-rate"),
        hint: t("occasions-rate-hint"),
        align: "right",
        value: ({ figures }) => figures.completion_rate,
        cell: ({ figures }) => <span className="text-text-2">{format.percent(figures.completion_rate)}</span>,
      },
      count("converted"),
      {
        id: "conversion-rate",
        header: t("occasions-conversion-rate"),
        hint: t("occasions-conversion-rate-hint"),
        align: "right",
        value: ({ figures }) => shownRate(figures, ripe),
        cell: (row) => (
          <ConversionRate
            figures={row.figures}
            ripe={ripe}
            scale={scale}
            width="w-12 @min-[740px]:w-[70px]"
            onUnripe={opener(row, "immature", row.figures.immature)}
          />
        ),
      },
      {
        id: "amount",
        header: t("occasions-amount-short"),
        hint: t("occasions-amount-hint"),
        align: "right",
        value: ({ figures }) => figures.amount_minor,
        cell: (row) => (
          <Figure
            onOpen={opener(row, "converted", row.figures.converted)}
            label={`${name(row)}, ${format.money(row.figures.amount_minor)}`}
          >
            {format.moneyRound(row.figures.amount_minor)}
            {row.figures.other_currencies !== undefined && (
              <span className="ml-1 text-11 font-normal text-text-3">
                {`+ ${Object.keys(row.figures.other_currencies).join(", ")}`}
              </span>
            )}
          </Figure>
        ),
      },
      {
        id: "average",
        header: t("occasions-average"),
        hint: t("occasions-average-hint"),
        align: "right",
        value: ({ figures }) => figures.average_minor,
        cell: ({ figures }) =>
          figures.average_minor === null ? (
            <Figure why={t("occasions-why-no-sale")}>–</Figure>
          ) : (
            <span className="text-text-2">{format.moneyRound(figures.average_minor)}</span>
          ),
      },
      {
        id: "days",
        header: t("occasions-days"),
        hint: t("occasions-days-hint"),
        align: "right",
        value: ({ figures }) => figures.median_days_to_convert,
        cell: ({ figures }) =>
          figures.median_days_to_convert === null ? (
            <Figure why={t("occasions-why-no-sale")}>–</Figure>
          ) : (
            <span className="text-text-2">{format.decimal(figures.median_days_to_convert, 1)}</span>
          ),
      },
    ];
  }, [format, names, open, ripe, scale, t]);
  return (
    <Card
      title={t("occasions-by-type")}
      note={t("occasions-sum")}
      end={rows.some(({ figures }) => isFew(figures, ripe) && figures.completed > 0) && <IntervalKey />}
      className="overflow-hidden"
    >
      <ReportTable
        dense
        label={t("occasions-by-type")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.type ?? ""}
        total={total}
        order={{ by: "generated", descending: true }}
        picked={picked}
        onPick={(row) => row.type !== null && pick(row.type)}
      />
    </Card>
  );
}
