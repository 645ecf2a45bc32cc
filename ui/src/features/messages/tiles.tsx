import { Hourglass } from "lucide-react";
import type { AttributionModel } from "@/bindings/AttributionModel";
import type { MessagesReport } from "@/bindings/MessagesReport";
import { Pill, Tooltip } from "@/components";
import { OtherCurrencies, Tile, Tiles, UnripePill } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { addressOf } from "@/state/route";
import { conversionOf } from "./conversion";
import { sumOfAmounts, sumOfCounts, totalCredit } from "./models";
import { useReturn } from "./words";

/** The figures of all groups together. */
export function MessagesTiles({
  report,
  model,
  ripe,
  onRipe,
  open,
}: {
  report: MessagesReport;
  model: AttributionModel;
  /** Whether rates are those of clickers whose window has ended. */
  ripe: boolean;
  onRipe: (ripe: boolean) => void;
  /** Opens the list of a figure of all groups. */
  open: (figure: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const percent = useReturn();
  const { total, distinct_sales, distinct_amount_minor } = report;
  const credit = totalCredit(report, model);
  const conversion = conversionOf(total, ripe);
  const sum = sumOfAmounts(report, model);
  const withSeveral = sumOfCounts(report, model);
  const why = t("messages-why-differ-text", {
    sum: format.number(withSeveral),
    distinct: format.number(distinct_sales),
  });
  return (
    <Tiles>
      <Tile
        label={t("messages-sent")}
        value={format.number(total.sent)}
        onOpen={() => open("sent")}
        corner={
          <span className="truncate text-text-3 tabular">
            {t("messages-opened-clicked", {
              opened: format.percent(total.open_rate, 1),
              clicked: format.percent(total.click_rate, 1),
            })}
          </span>
        }
      />
      <Tile
        label={t("messages-conversion")}
        hint={t("messages-conversion-hint")}
        value={format.percent(conversion.rate, 1)}
        onOpen={() => open("clickers_with_sale")}
        note={t("messages-of-clickers", {
          sales: format.number(conversion.converted),
          clickers: format.number(conversion.of),
        })}
        pill={
          total.immature_clickers > 0 ? (
            <UnripePill
              hint={t("messages-unripe-clickers", {
                count: total.immature_clickers,
                rate: format.percent(total.mature_click_conversion, 1),
              })}
              pressed={ripe}
              onClick={() => onRipe(!ripe)}
            >
              {t("messages-unripe", { count: total.immature_clickers })}
            </UnripePill>
          ) : undefined
        }
        corner={
          <span className="truncate text-text-3 tabular">
            {ripe
              ? t("messages-ripe-only")
              : conversion.wilson === null
                ? ""
                : t("messages-interval", {
                    low: format.percent(conversion.wilson[0], 1),
                    high: format.percent(conversion.wilson[1], 1),
                  })}
          </span>
        }
      />
      <Tile
        label={t("messages-credit", { model: t(`model-short-${model}`) })}
        hint={t(`model-${model}-text`)}
        value={format.moneyRound(credit.amount_minor)}
        note={
          <>
            {t("count-sales", { count: credit.count })} <OtherCurrencies amounts={credit.other_currencies} />
          </>
        }
        onOpen={() => open(model)}
        pill={
          total.immature > 0 ? (
            <Tooltip content={t("messages-unripe-sales-text")}>
              <span tabIndex={0} className="rounded-pill">
                <Pill tone="warning" icon={<Hourglass aria-hidden size={11} />}>
                  {t("messages-unripe", { count: total.immature })}
                </Pill>
              </span>
            </Tooltip>
          ) : undefined
        }
        corner={
          <span className="truncate text-text-3 tabular">
            {sum !== credit.amount_minor && t("messages-groups-sum", { sum: format.moneyRound(sum) })}
          </span>
        }
      />
      <Tile
        label={t("messages-distinct")}
        value={format.number(distinct_sales)}
        note={format.moneyRound(distinct_amount_minor)}
        onOpen={() => open("any")}
        corner={
          <Tooltip content={why}>
            <button type="button" className="ml-auto rounded-small text-accent hover:underline">
              {t("messages-why-differ")}
            </button>
          </Tooltip>
        }
      />
      <Tile
        label={t("messages-return")}
        hint={t("messages-return-hint")}
        value={percent(credit.return_on_cost)}
        note={t("messages-after-cost", {
          amount: format.moneyRound(credit.minus_cost_minor),
          cost: format.moneyRound(total.cost_minor),
        })}
        corner={
          <>
            {credit.margin_minor !== undefined && (
              <span className="text-text-3 tabular">
                {t("messages-on-margin", { rate: percent(credit.margin_return_on_cost ?? null) })}
              </span>
            )}
            {total.without_cost > 0 && (
              <a
                href={addressOf({ screen: "settings" })}
                draggable={false}
                className="truncate rounded-small text-accent hover:underline"
              >
                {t("messages-no-cost", { count: total.without_cost })}
              </a>
            )}
          </>
        }
      />
    </Tiles>
  );
}
