import type { AttributionModel } from "@/bindings/AttributionModel";
import type { MessagesBy } from "@/bindings/MessagesBy";
import type { MessagesView } from "@/bindings/MessagesView";
import type { ReactNode } from "react";
import { Tooltip } from "@/components";
import { fewConversions, Figure, RateBar, type ReportColumn, ReportTable, scaleOf } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { conversionOf } from "./conversion";
import { JourneyRunCell } from "./journey-run";
import { rowsUnder, totalCredit, type GroupRow } from "./models";
import { useReturn } from "./words";

/** The groups: what was sent, what came of it, and what a model credits to them. */
export function MessagesTable({
  view,
  by,
  model,
  ripe,
  margin,
  nameOf,
  open,
}: {
  view: MessagesView;
  by: MessagesBy;
  model: AttributionModel;
  ripe: boolean;
  /** Whether a margin is set. */
  margin: boolean;
  nameOf: (key: string) => string;
  /** Opens the list of a figure of a group, or of all without a key. */
  open: (figure: string, key?: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const percent = useReturn();
  const { report } = view;
  const rows = rowsUnder(report, model);
  const scale = scaleOf(rows.map(({ group }) => conversionOf(group, ripe).rate));
  // The total stands under the key of no group: its figures open the lists of all.
  const total: GroupRow = { key: TOTAL, group: report.total, credit: totalCredit(report, model) };
  const list = (figure: string, row: GroupRow) => () => (row.key === TOTAL ? open(figure) : open(figure, row.key));

  const count = (id: "sent" | "clickers", header: string): ReportColumn<GroupRow> => ({
    id,
    header,
    align: "right",
    value: ({ group }) => group[id],
    cell: (row) => (
      <Figure label={header} onOpen={row.group[id] > 0 ? list(id, row) : undefined}>
        {format.number(row.group[id])}
      </Figure>
    ),
  });
  const withRate = (
    id: "opened" | "clicked",
    header: string,
    rate: "open_rate" | "click_rate",
  ): ReportColumn<GroupRow> => ({
    id,
    header,
    align: "right",
    value: ({ group }) => group[id],
    cell: (row) => (
      <>
        <Figure label={header} onOpen={row.group[id] > 0 ? list(id, row) : undefined}>
          {format.number(row.group[id])}
        </Figure>
        <span className="inline-block w-12 text-12 text-text-3">{format.percent(row.group[rate], 1)}</span>
      </>
    ),
  });
  const money = (
    id: string,
    header: string,
    amount: (row: GroupRow) => number | null,
    face?: (row: GroupRow, text: string) => ReactNode,
  ): ReportColumn<GroupRow> => ({
    id,
    header,
    align: "right",
    value: amount,
    cell: (row) => face?.(row, format.moneyRound(amount(row))) ?? format.moneyRound(amount(row)),
  });

  const columns: ReportColumn<GroupRow>[] = [
    {
      id: "group",
      header: t(`messages-by-${by}`),
      value: ({ key }) => nameOf(key),
      cell: ({ key }) => (
        <span className="block max-w-44 truncate" title={nameOf(key)}>
          {nameOf(key)}
        </span>
      ),
      total: () => t("messages-all"),
    },
    ...(by === "journey"
      ? ([
          {
            id: "per-1000",
            header: t("messages-column-per-1000"),
            hint: t("messages-column-per-1000-hint"),
            align: "right",
            value: ({ key }) => view.runs[key]?.run?.per_1000_entries_minor ?? null,
            cell: ({ key }) => <JourneyRunCell journey={view.runs[key]} />,
            total: () => "",
          },
        ] satisfies ReportColumn<GroupRow>[])
      : []),
    count("sent", t("messages-column-sent")),
    withRate("opened", t("messages-column-opened"), "open_rate"),
    withRate("clicked", t("messages-column-clicked"), "click_rate"),
    count("clickers", t("messages-column-clickers")),
    {
      id: "conversion",
      header: t("messages-conversion"),
      hint: t("messages-conversion-hint"),
      align: "right",
      value: ({ group }) => conversionOf(group, ripe).rate,
      cell: (row) => {
        const { rate, converted, wilson } = conversionOf(row.group, ripe);
        const small = converted < fewConversions;
        const waiting = row.group.immature_clickers;
        return (
          <span className="inline-flex items-center justify-end gap-2">
            <RateBar rate={rate} wilson={wilson} small={small} scale={scale} width="w-12" />
            <span className="inline-flex w-14 items-center justify-end gap-1">
              {waiting > 0 && !ripe && (
                <Tooltip
                  content={t("messages-unripe-clickers", {
                    count: waiting,
                    rate: format.percent(row.group.mature_click_conversion, 1),
                  })}
                >
                  <span
                    tabIndex={0}
                    aria-label={t("messages-unripe", { count: waiting })}
                    className="size-2 rounded-pill border border-dashed border-warning-line bg-warning-weak"
                  />
                </Tooltip>
              )}
              <Figure
                onOpen={converted > 0 ? list("clickers_with_sale", row) : undefined}
                label={t("messages-clickers-with-sale")}
                why={rate === null ? t("messages-no-clickers") : undefined}
                className={small ? "" : "font-semibold"}
              >
                {format.percent(rate, 1)}
              </Figure>
            </span>
          </span>
        );
      },
    },
    {
      id: "sales",
      header: t("messages-column-sales"),
      hint: t("messages-column-sales-hint"),
      align: "right",
      value: ({ credit }) => credit.count,
      cell: (row) => (
        <Figure label={t("messages-column-sales")} onOpen={row.credit.count > 0 ? list(model, row) : undefined}>
          {format.number(row.credit.count)}
        </Figure>
      ),
    },
    money(
      "amount",
      t("messages-column-value"),
      ({ credit }) => credit.amount_minor,
      (row, text) => (
        <Figure label={t("messages-column-value")} onOpen={row.credit.count > 0 ? list(model, row) : undefined}>
          {text}
        </Figure>
      ),
    ),
    money("min", t("messages-column-min"), ({ credit }) => credit.min_minor),
    money("average", t("messages-column-average"), ({ credit }) => credit.average_minor),
    money("max", t("messages-column-max"), ({ credit }) => credit.max_minor),
    money(
      "cost",
      t("messages-cost"),
      ({ group }) => group.cost_minor,
      ({ group }, text) =>
        group.without_cost > 0 ? (
          <Tooltip content={t("messages-no-cost-of", { count: group.without_cost, sent: format.number(group.sent) })}>
            <span tabIndex={0} className="rounded-small text-warning">
              {group.cost_minor === 0 ? "–" : `${text} *`}
            </span>
          </Tooltip>
        ) : (
          text
        ),
    ),
    money("minus-cost", t("messages-column-minus-cost"), ({ credit }) => credit.minus_cost_minor),
    {
      id: "return",
      header: t("messages-column-return"),
      hint: t("messages-return-hint"),
      align: "right",
      value: ({ credit }) => credit.return_on_cost,
      cell: ({ credit }) => (
        <Figure why={credit.return_on_cost === null ? t("messages-no-return") : undefined}>
          {percent(credit.return_on_cost)}
        </Figure>
      ),
    },
    ...(margin
      ? ([
          money("margin", t("messages-column-margin"), ({ credit }) => credit.margin_minor ?? null),
          money(
            "margin-minus-cost",
            t("messages-column-margin-minus-cost"),
            ({ credit }) => credit.margin_minus_cost_minor ?? null,
          ),
          {
            id: "margin-return",
            header: t("messages-column-margin-return"),
            align: "right",
            value: ({ credit }) => credit.margin_return_on_cost ?? null,
            cell: ({ credit }) => (
              <Figure why={credit.margin_return_on_cost === undefined ? t("messages-no-return") : undefined}>
                {percent(credit.margin_return_on_cost ?? null)}
              </Figure>
            ),
          },
        ] satisfies ReportColumn<GroupRow>[])
      : []),
  ];
  return (
    <ReportTable
      label={t("messages-table", { by: t(`messages-by-${by}`) })}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      total={total}
      order={{ by: "amount", descending: true }}
      limit={15}
      dense
    />
  );
}

/** No group is called so: names of groups have no control characters. */
const TOTAL = "\u0000";
