import { useMemo, useState } from "react";
import type { OccasionTypeFigures } from "@/bindings/OccasionTypeFigures";
import { Button, Card, cx, HeatMap, Select } from "@/components";
import { heatColors, heatSvg } from "@/components/heat-picture";
import { activityIcon, fewConversions, scaleOf, TooSmall, useReportNames, Whisker } from "@/features/report-frame";
import { fileName } from "@/features/report-frame/list-panel";
import { PictureMenu } from "@/features/runs/picture-menu";
import { useFormat, useT } from "@/i18n";
import { useRemembered } from "@/state/preferences";
import { matrixOf, rateOf, standsOut, type Came, type Matrix } from "./matrix";

const FIGURES = ["rate", "completed", "amount"] as const;
type MatrixFigure = (typeof FIGURES)[number];
const shownAtFirst = 6;

/** By which channel and message occasions of a type were completed, and how often a sale followed. */
export function TypeMatrix({
  type,
  figures,
  open,
}: {
  type: string;
  figures: OccasionTypeFigures;
  open: (figure: string, title: string, groups?: readonly (readonly [string, string])[]) => void;
}) {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const [remembered, remember] = useRemembered("occasions-matrix", "rate");
  const shown: MatrixFigure = FIGURES.find((figure) => figure === remembered) ?? "rate";
  const [whole, setWhole] = useState(false);
  const matrix = useMemo(() => matrixOf(figures.matrix), [figures.matrix]);
  const glance = useGlance(matrix);
  const messages = whole ? matrix.messages : matrix.messages.slice(0, shownAtFirst);
  const cellAt = (row: number, column: number) => matrix.cell(messages[row] ?? "", matrix.channels[column] ?? "");
  const valueOf = (came: Came) =>
    shown === "rate" ? rateOf(came) : shown === "completed" ? came.completed : came.amount;
  const values = messages.map((message) =>
    matrix.channels.map((channel) => {
      const cell = matrix.cell(message, channel);
      return cell === undefined ? null : valueOf({ ...cell, amount: cell.amount_minor });
    }),
  );
  const write = (value: number | null) =>
    shown === "rate"
      ? format.percent(value, 1)
      : shown === "completed"
        ? format.number(value ?? 0)
        : format.moneyRound(value);
  const highs = Object.values(figures.matrix).map((cell) =>
    cell.converted < fewConversions && cell.wilson !== null && cell.completed >= 10 ? cell.wilson[1] : rateOf(cell),
  );
  const scale = scaleOf(highs);
  const title = t("occasions-matrix", { type: names.occasionType(type) });
  const pair = (message: string, channel: string) =>
    t("occasions-pair", { message: names.message(message), channel: names.channel(channel) });
  const openPair = (message: string | null, channel: string | null, words: string) =>
    open(shown === "completed" ? "completed" : "converted", `${names.occasionType(type)}: ${words}`, [
      ["occasion_type", type],
      ...(channel === null ? [] : ([["channel", channel]] as const)),
      ...(message === null ? [] : ([["message", message]] as const)),
    ]);
  const sum = (came: Came, message: string | null, channel: string | null, words: string) => (
    <button
      type="button"
      title={t("report-open-list-of", { what: words })}
      onClick={() => openPair(message, channel, words)}
      className="rounded-small px-0.5 text-11 leading-tight hover:underline"
    >
      <span className={cx("block text-12", came.converted >= fewConversions && "font-semibold")}>
        {write(valueOf(came))}
      </span>
      {shown === "rate" && <span className="block whitespace-nowrap text-text-3">{ofWords(came)}</span>}
    </button>
  );
  const ofWords = ({ converted, completed }: Pick<Came, "converted" | "completed">) =>
    t("occasions-n-of-m", { converted: format.number(converted), completed: format.number(completed) });

  const picture = () =>
    heatSvg(
      {
        title,
        rows: messages.map(names.message),
        columns: matrix.channels.map(names.channel),
        values,
        scale: "even",
        lines: (row, column, value) => {
          const cell = cellAt(row, column);
          return cell === undefined ? [] : [write(value), ofWords(cell)];
        },
      },
      heatColors(),
    );

  return (
    <Card
      title={title}
      className="flex flex-col overflow-hidden print:break-inside-avoid"
      end={
        <>
          <Select
            size="small"
            aria-label={t("occasions-matrix-figure")}
            value={shown}
            onChange={remember}
            options={FIGURES.map((figure) => ({ value: figure, label: t(`occasions-matrix-${figure}`) }))}
            className="w-auto print:hidden"
          />
          <span className="print:hidden">
            <PictureMenu name={fileName(title)} svg={picture} />
          </span>
        </>
      }
    >
      {matrix.all.completed === 0 ? (
        <TooSmall>{t("occasions-matrix-none")}</TooSmall>
      ) : (
        <>
          <HeatMap
            label={title}
            hint={glance}
            rows={messages.map(names.message)}
            columns={matrix.channels.map(names.channel)}
            heads={matrix.channels.map((channel) => {
              const Icon = activityIcon({ activity_type: "message", channel });
              return (
                <span key={channel} className="inline-flex items-center gap-1.5 text-12 text-text-2">
                  {channel !== "" && <Icon aria-hidden size={13} className="text-message" />}
                  {names.channel(channel)}
                </span>
              );
            })}
            values={values}
            scale="even"
            cellWidth={56}
            words={(row, column) => {
              const cell = cellAt(row, column);
              if (cell === undefined) return "";
              const interval =
                cell.wilson === null
                  ? ""
                  : t("report-interval", {
                      low: format.percent(cell.wilson[0], 1),
                      high: format.percent(cell.wilson[1], 1),
                    });
              return t("occasions-matrix-cell", {
                pair: pair(cell.message, cell.channel),
                rate: format.percent(cell.conversion_rate, 1),
                of: ofWords(cell),
                amount: format.moneyRound(cell.amount_minor),
                interval,
              });
            }}
            face={(row, column, value) => {
              const cell = cellAt(row, column);
              if (cell === undefined) return null;
              const few = cell.converted < fewConversions;
              return (
                <span className="block leading-tight">
                  <span className={cx("block text-12", !(few && shown === "rate") && "font-semibold")}>
                    {write(value)}
                  </span>
                  <span className="block whitespace-nowrap opacity-90">{ofWords(cell)}</span>
                  {shown === "rate" && few && cell.wilson !== null && (
                    <span className="relative mx-auto mt-0.5 block h-1.5 w-14">
                      <Whisker
                        from={cell.wilson[0] / scale}
                        to={cell.wilson[1] / scale}
                        at={(cell.conversion_rate ?? 0) / scale}
                        tone="text-current"
                      />
                    </span>
                  )}
                </span>
              );
            }}
            sums={{
              heading: t("report-filter-all"),
              foot: t("occasions-all-messages"),
              row: (row) => {
                const message = messages[row] ?? "";
                return sum(matrix.ofMessage(message), message, null, names.message(message));
              },
              column: (column) => {
                const channel = matrix.channels[column] ?? "";
                return sum(matrix.ofChannel(channel), null, channel, names.channel(channel));
              },
              all: sum(matrix.all, null, null, t("occasions-all-messages")),
            }}
            onOpen={(row, column) => {
              const cell = cellAt(row, column);
              if (cell !== undefined) openPair(cell.message, cell.channel, pair(cell.message, cell.channel));
            }}
          />
          {matrix.messages.length > shownAtFirst && (
            <div className="mt-auto border-t border-border px-2 py-1 print:hidden">
              <Button size="small" variant="quiet" onClick={() => setWhole(!whole)}>
                {whole ? t("report-rows-fewer") : t("report-rows-all", { count: matrix.messages.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}

/** What the matrix says, in a sentence, as far as the numbers hold it. */
function useGlance(matrix: Matrix): string {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const { mostUsed, best } = useMemo(() => standsOut(matrix), [matrix]);
  const parts = [
    mostUsed === undefined
      ? null
      : t("occasions-most-used", { channel: names.channel(mostUsed.channel), share: format.percent(mostUsed.share) }),
    best === undefined
      ? t("occasions-none-best")
      : t("occasions-best", {
          message: names.message(best.cell.message),
          channel: names.channel(best.cell.channel),
          rate: format.percent(best.rate, 1),
          others: format.percent(best.others, 1),
        }),
  ];
  return parts.filter((part) => part !== null).join(" ");
}
