import { useMemo } from "react";
import type { AttributionModel } from "@/bindings/AttributionModel";
import type { MessagesReport } from "@/bindings/MessagesReport";
import { Chart, useChartColors } from "@/components/chart";
import { ChartCard, Figure, ReportTable, type ReportColumn } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { withSign } from "@/i18n/format";
import { models, sideBySide, type ModelRow } from "./models";
import { heightOf, marks, modelsOption } from "./models-option";

/** So many groups are read side by side. */
const MOST = 10;

/** The groups under all six models side by side: how much the choice of the model moves each of them. */
export function ModelChart({
  report,
  model,
  nameOf,
  open,
}: {
  report: MessagesReport;
  model: AttributionModel;
  nameOf: (key: string) => string;
  open: (figure: string, key: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const colors = useChartColors();
  const rows = useMemo(() => sideBySide(report, model, MOST), [report, model]);
  const percent = (share: number) => withSign(share, (size) => format.percent(size));
  const moves = ({ below, above }: ModelRow) => {
    if (below === null || above === null) return t("messages-moves-from-nothing");
    if (below === 0 && above === 0) return t("messages-moves-not");
    return [below, above]
      .filter((share) => share !== 0)
      .map(percent)
      .join(" … ");
  };
  const option = modelsOption(rows, model, colors, {
    group: nameOf,
    model: (name) => t(`model-short-${name}`),
    money: (minor) => format.moneyRound(minor),
    axis: (minor) => format.moneyCompact(minor),
    moves,
  });
  if (rows.length === 0) return null;

  const columns: ReportColumn<ModelRow>[] = [
    {
      id: "group",
      header: t(`messages-by-${report.by}`),
      value: ({ key }) => nameOf(key),
      cell: ({ key }) => nameOf(key),
    },
    ...models.map((name, at): ReportColumn<ModelRow> => ({
      id: name,
      header: `${marks[name].glyph} ${t(`model-short-${name}`)}`,
      hint: t(`model-${name}-text`),
      align: "right",
      value: ({ amounts }) => amounts[at] ?? 0,
      cell: ({ key, amounts }) => (
        <Figure
          label={t(`model-short-${name}`)}
          onOpen={(amounts[at] ?? 0) > 0 ? () => open(name, key) : undefined}
          className={name === model ? "font-semibold" : ""}
        >
          {format.moneyRound(amounts[at] ?? 0)}
        </Figure>
      ),
    })),
    { id: "moves", header: t("messages-moves"), align: "right", cell: moves },
  ];
  return (
    <ChartCard
      title={t("messages-models")}
      note={t("messages-models-note", { model: t(`model-short-${model}`) })}
      name="models"
      table={() => (
        <ReportTable label={t("messages-models")} columns={columns} rows={rows} rowKey={({ key }) => key} compact />
      )}
    >
      {(chart) => (
        <div className="px-2.5 pb-1">
          <Chart
            ref={chart}
            option={option}
            height={heightOf(rows.length)}
            label={t("messages-models-label", { count: rows.length })}
            onPick={(name) => {
              const row = rows.find(({ key }) => nameOf(key) === name);
              if (row !== undefined) open(model, row.key);
            }}
          />
        </div>
      )}
    </ChartCard>
  );
}
