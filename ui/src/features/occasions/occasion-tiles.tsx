import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import type { OccasionFigures } from "@/bindings/OccasionFigures";
import { OtherCurrencies, Tile, Tiles, UnripePill } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { shownRate } from "./rates";

/** The five figures of the occasions report, each with the period before. */
export function OccasionTiles({
  total,
  before,
  ripe,
  setRipe,
  open,
}: {
  total: OccasionFigures;
  before: OccasionFigures | undefined;
  /** Whether rates are of those alone whose window has ended. */
  ripe: boolean;
  setRipe: (ripe: boolean) => void;
  /** Opens the list of a figure. */
  open: (figure: string, title: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const change = (now: number, then: number | undefined, words: (value: number) => string) =>
    then === undefined
      ? undefined
      : { now, before: then, text: t("report-from-before", { before: words(then) }), better: "more" as const };
  const opener = (count: number, figure: string, title: string) =>
    count === 0 ? undefined : () => open(figure, title);
  const rate = shownRate(total, ripe);
  return (
    <Tiles>
      <Tile
        label={t("occasions-generated")}
        hint={t("occasions-generated-hint")}
        value={format.number(total.generated)}
        change={change(total.generated, before?.generated, format.number)}
        onOpen={opener(total.generated, "generated", t("occasions-generated"))}
      />
      <Tile
        label={t("occasions-completed")}
        hint={t("occasions-completed-hint")}
        value={format.number(total.completed)}
        note={t("occasions-of-generated", { share: format.percent(total.completion_rate, 1) })}
        change={change(total.completed, before?.completed, format.number)}
        onOpen={opener(total.completed, "completed", t("occasions-completed"))}
        pill={
          total.distinct_messages > 0 &&
          total.distinct_messages !== total.completed && (
            <WhyFewer
              words={t("occasions-messages", { count: total.distinct_messages })}
              text={t("occasions-why-messages", {
                occasions: format.number(total.completed),
                messages: format.number(total.distinct_messages),
              })}
              open={() => open("distinct_messages", t("occasions-distinct-messages"))}
              list={t("occasions-show-messages")}
            />
          )
        }
      />
      <Tile
        label={t("occasions-converted")}
        hint={t("occasions-converted-hint")}
        value={format.number(total.converted)}
        note={t(ripe ? "occasions-of-ripe" : "occasions-of-completed", { share: format.percent(rate, 1) })}
        change={change(total.converted, before?.converted, format.number)}
        onOpen={opener(total.converted, "converted", t("occasions-converted"))}
        pill={
          total.immature > 0 && (
            <UnripePill
              pressed={ripe}
              hint={t(ripe ? "occasions-unripe-left-out" : "occasions-unripe-offer", {
                count: total.immature,
                rate: format.percent(total.mature_conversion_rate, 1),
              })}
              onClick={() => setRipe(!ripe)}
            >
              {t(ripe ? "occasions-ripe-only" : "occasions-unripe", { count: total.immature })}
            </UnripePill>
          )
        }
      />
      <Tile
        label={t("occasions-amount")}
        hint={t("occasions-amount-hint")}
        value={<span title={format.money(total.amount_minor)}>{format.moneyRound(total.amount_minor)}</span>}
        note={
          <>
            {total.average_minor !== null && t("occasions-each", { amount: format.moneyRound(total.average_minor) })}{" "}
            <OtherCurrencies amounts={total.other_currencies} />
          </>
        }
        change={change(total.amount_minor, before?.amount_minor, format.moneyRound)}
        onOpen={opener(total.converted, "converted", t("occasions-converted"))}
      />
      <Tile
        label={t("occasions-distinct-sales")}
        hint={t("occasions-distinct-sales-hint")}
        value={format.number(total.distinct_sales)}
        note={
          <span title={format.money(total.distinct_amount_minor)}>
            {format.moneyRound(total.distinct_amount_minor)}
          </span>
        }
        change={change(total.distinct_sales, before?.distinct_sales, format.number)}
        onOpen={opener(total.distinct_sales, "distinct_sales", t("occasions-distinct-sales"))}
        corner={
          total.distinct_sales < total.converted && (
            <WhyFewer
              words={t("occasions-why-fewer")}
              text={t("occasions-why-sales", {
                occasions: format.number(total.converted),
                sales: format.number(total.distinct_sales),
                amount: format.moneyRound(total.amount_minor),
                distinct: format.moneyRound(total.distinct_amount_minor),
              })}
              open={() => open("distinct_sales", t("occasions-distinct-sales"))}
              list={t("occasions-show-sales")}
            />
          )
        }
      />
    </Tiles>
  );
}

/** Why a count of single things is less than the sum it stands beside. */
function WhyFewer({
  words,
  text,
  open,
  list,
}: {
  words: string;
  text: string;
  open: () => void;
  list: string;
}): ReactNode {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button
          type="button"
          title={text}
          className="shrink-0 rounded-small text-11 font-medium text-accent hover:underline print:text-text-2"
        >
          {words}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="bottom"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={words}
          className="z-50 flex w-80 animate-appear flex-col gap-2 rounded-card border border-border-strong bg-surface p-3 text-12 leading-relaxed text-text-2 shadow-menu focus-visible:shadow-menu"
        >
          <p>{text}</p>
          <Popover.Close asChild>
            <button
              type="button"
              onClick={open}
              className="self-start rounded-small font-medium text-accent hover:underline"
            >
              {list}
            </button>
          </Popover.Close>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
