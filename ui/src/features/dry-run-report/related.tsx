import { useMemo, useState } from "react";
import type { AttributionModel } from "@/bindings/AttributionModel";
import type { RunView } from "@/bindings/RunView";
import { Card, Segmented, StepIcon } from "@/components";
import { useFormat, useT } from "@/i18n";
import { readingOrder } from "./flow";
import type { Names } from "./names";

/** The models, in the order in which they are offered. */
const models: readonly AttributionModel[] = ["any", "first", "last", "linear", "position", "time-decay"];

/** Sales related to the journey's own messages, under each of the six models. */
export function RelatedSales({ view, names }: { view: RunView; names: Names }) {
  const t = useT();
  const format = useFormat();
  const { summary } = view;
  const [model, setModel] = useState<AttributionModel>(summary.conversions.model);
  const [shown, setShown] = useState<"chart" | "table">("chart");
  const senders = useMemo(
    () => readingOrder(view.journey).filter((node) => node.kind === "send_message"),
    [view.journey],
  );
  const related = summary.related_by_model[model] ?? summary.conversions.related;
  const most = Math.max(1, ...senders.map((node) => related.by_node[node.id]?.amount_minor ?? 0));
  const window = format.duration(summary.conversions.window_ms / 1000);

  return (
    <Card
      title={t("related-title")}
      note={t("related-note", {
        count: format.number(related.count),
        amount: format.moneyRound(related.amount_minor),
        window,
      })}
      end={
        <>
          {shown === "chart" && (
            <Segmented
              label={t("related-model")}
              value={model}
              onChange={setModel}
              options={models.map((value) => ({ value, label: t(`model-short-${value}`) }))}
            />
          )}
          <Segmented
            label={t("view")}
            value={shown}
            onChange={setShown}
            options={[
              { value: "chart", label: t("view-chart") },
              { value: "table", label: t("view-table") },
            ]}
          />
        </>
      }
      className="overflow-hidden"
    >
      {shown === "chart" ? (
        <>
          <p className="px-3.5 pb-2 text-12 text-text-2">{t(`model-${model}-text`)}</p>
          <table className="mb-1.5 w-full table-fixed text-13">
            <colgroup>
              <col className="w-[34%]" />
              <col />
              <col className="w-32" />
              <col className="w-32" />
            </colgroup>
            <thead className="sr-only">
              <tr>
                <th>{t("column-step")}</th>
                <th>{t("related-title")}</th>
                <th>{t("column-amount")}</th>
                <th>{t("column-sales")}</th>
              </tr>
            </thead>
            <tbody>
              {senders.map((node) => {
                const credit = related.by_node[node.id] ?? { count: 0, amount_minor: 0 };
                return (
                  <tr key={node.id} className="h-[33px] border-t border-border">
                    <td className="px-3.5">
                      <StepName view={view} names={names} id={node.id} />
                    </td>
                    <td className="px-2">
                      <span
                        aria-hidden
                        className="block h-3 rounded-[3px] bg-chart-1"
                        style={{ width: `${(credit.amount_minor / most) * 100}%` }}
                      />
                    </td>
                    <td className="px-2 text-right font-medium">{format.money(credit.amount_minor)}</td>
                    <td className="px-3.5 text-right text-text-2">{t("count-sales", { count: credit.count })}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      ) : (
        <div className="overflow-x-auto thin-scroll" tabIndex={0} role="group" aria-label={t("related-title")}>
          <table className="w-full text-13">
            <thead>
              <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
                <th className="px-3.5 text-left font-normal">{t("column-step")}</th>
                {models.map((value) => (
                  <th key={value} className="px-3 text-right font-normal whitespace-nowrap">
                    {t(`model-short-${value}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {senders.map((node) => (
                <tr key={node.id} className="h-11 border-t border-border">
                  <td className="px-3.5">
                    <StepName view={view} names={names} id={node.id} />
                  </td>
                  {models.map((value) => {
                    const credit = summary.related_by_model[value]?.by_node[node.id];
                    return (
                      <td key={value} className="px-3 text-right whitespace-nowrap">
                        {format.money(credit?.amount_minor ?? 0)}
                        <span className="block text-11 text-text-3">
                          {t("count-sales", { count: credit?.count ?? 0 })}
                        </span>
                      </td>
                    );
                  })}
                </tr>
              ))}
              <tr className="h-11 border-t border-border bg-surface-2 font-medium">
                <td className="px-3.5">{t("related-total")}</td>
                {models.map((value) => {
                  const total = summary.related_by_model[value];
                  return (
                    <td key={value} className="px-3 text-right whitespace-nowrap">
                      {format.money(total?.amount_minor ?? 0)}
                      <span className="block text-11 font-normal text-text-3">
                        {t("count-sales", { count: total?.count ?? 0 })}
                      </span>
                    </td>
                  );
                })}
              </tr>
            </tbody>
          </table>
        </div>
      )}
      {senders.length === 0 && <p className="px-3.5 pb-3 text-13 text-text-3">{t("related-no-messages")}</p>}
      <p className="border-t border-border px-3.5 py-2 text-12 text-text-3">{t("related-caption")}</p>
    </Card>
  );
}

function StepName({ view, names, id }: { view: RunView; names: Names; id: string }) {
  const node = view.journey.nodes.find((candidate) => candidate.id === id);
  if (node === undefined) return null;
  const detail = names.detail(node);
  return (
    <div className="flex min-w-0 items-center gap-2">
      <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={20} />
      <span className="truncate">
        <span className="font-medium">{names.step(id)}</span>
        {detail !== null && <span className="text-text-3"> · {detail}</span>}
      </span>
    </div>
  );
}
