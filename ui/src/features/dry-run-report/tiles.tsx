import type { ReactNode } from "react";
import type { RunView } from "@/bindings/RunView";
import { Pill, Tooltip } from "@/components";
import { useFormat, useT } from "@/i18n";
import { perThousandKey } from "./revenue";

/** The five figures one looks for first. */
export function Tiles({ view }: { view: RunView }) {
  const t = useT();
  const format = useFormat();
  const { summary } = view;
  const { conversions, mature } = summary;
  const sent = Object.values(summary.messages).reduce((sum, count) => sum + count, 0);
  const byChannel = Object.entries(summary.messages)
    .filter(([, count]) => count > 0)
    .map(([channel, count]) => `${t(`channel-${channel}`, {}, channel)} ${format.number(count)}`);
  const vouchers = Object.values(summary.vouchers);
  const assigned = vouchers.reduce((sum, voucher) => sum + voucher.assigned, 0);
  const redeemed = vouchers.reduce((sum, voucher) => sum + voucher.redeemed, 0);
  const rate = (part: number, whole: number) => format.percent(whole === 0 ? null : part / whole, 1);
  // The engine leaves the map out where it is empty.
  const others = Object.entries(conversions.other_currencies ?? {}).filter(([, amount]) => amount !== 0);

  return (
    <div className="grid grid-cols-6 gap-3 *:col-span-2 *:nth-[n+4]:col-span-3 @min-[1060px]:grid-cols-5 @min-[1060px]:*:col-span-1 @min-[1060px]:*:nth-[n+4]:col-span-1">
      <Tile
        name={t("tile-entries")}
        value={format.number(summary.entries)}
        foot={t("tile-entries-foot", {
          inside: format.number(summary.inside),
          ended: format.number(summary.entries - summary.inside),
        })}
      />
      <Tile
        name={t("tile-messages")}
        value={format.number(sent)}
        beside={
          summary.cost_minor > 0 ? t("tile-messages-cost", { cost: format.money(summary.cost_minor) }) : undefined
        }
        foot={byChannel.length === 0 ? t("tile-messages-none") : byChannel.join(" · ")}
      />
      <Tile
        name={t("tile-vouchers")}
        value={format.number(redeemed)}
        beside={t("tile-vouchers-of", { assigned: format.number(assigned) })}
        foot={assigned === 0 ? t("tile-vouchers-none") : t("tile-vouchers-rate", { rate: rate(redeemed, assigned) })}
      />
      <Tile
        name={t("tile-sales")}
        value={format.number(conversions.count)}
        beside={format.moneyRound(conversions.amount_minor)}
        chip={
          summary.immature > 0 ? (
            <Tooltip content={t("unripe-text", { window: format.duration(conversions.window_ms / 1000) })}>
              <span tabIndex={0} className="rounded-pill">
                <Pill tone="warning">{t("unripe", { count: summary.immature })}</Pill>
              </span>
            </Tooltip>
          ) : undefined
        }
        foot={[
          t("tile-sales-rate", { rate: rate(conversions.count, summary.entries) }),
          ...others.map(([currency, amount]) => format.money(amount, currency)),
        ].join(" · ")}
      />
      <Tile
        name={t(perThousandKey(view.journey))}
        value={format.moneyRound(conversions.per_1000_entries_minor)}
        foot={
          summary.immature > 0
            ? t("tile-per-1000-ripe", { amount: format.moneyRound(mature.per_1000_entries_minor) })
            : t("tile-per-1000-all-ripe")
        }
      />
    </div>
  );
}

function Tile({
  name,
  value,
  beside,
  chip,
  foot,
}: {
  name: string;
  value: string;
  beside?: string | undefined;
  chip?: ReactNode;
  foot: string;
}) {
  return (
    <section className="flex min-w-0 flex-col rounded-card border border-border bg-surface px-3.5 pt-2.5 pb-2.5">
      <h2 className="truncate text-12 font-medium text-text-2">{name}</h2>
      <p className="mt-0.5 flex items-baseline gap-2 whitespace-nowrap tabular">
        <span className="text-22 font-semibold tracking-tight">{value}</span>
        {beside !== undefined && <span className="truncate text-13 font-medium text-text-2">{beside}</span>}
      </p>
      <div className="mt-1 flex min-h-5 items-center gap-2">
        <p className="grow truncate text-12 text-text-3 tabular" title={foot}>
          {foot}
        </p>
        {chip}
      </div>
    </section>
  );
}
