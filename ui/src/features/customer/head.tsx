import { Check, CircleHelp, X } from "lucide-react";
import type { ReactNode } from "react";
import type { ChannelState } from "@/bindings/ChannelState";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import { cx, Tooltip } from "@/components";
import { CHANNELS, channelIcons, PerformancePill } from "@/features/customers/faces";
import { initials } from "@/features/dry-run/customer-path";
import { useFormat, useT } from "@/i18n";
import type { LifeWords } from "./life-words";

/** Who she is, how she can be reached, and her six key figures. */
export function ProfileHead({ profile, words }: { profile: CustomerProfile; words: LifeWords }) {
  const t = useT();
  const name = profile.name ?? profile.id;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-6 gap-y-2 border-b border-border bg-surface px-4 py-3">
      <div className="flex min-w-0 grow basis-72 items-center gap-3.5">
        <span
          aria-hidden
          className="flex size-11 shrink-0 items-center justify-center rounded-pill bg-accent-weak text-15 font-semibold text-accent"
        >
          {initials(name)}
        </span>
        <div className="min-w-0">
          <div className="flex min-w-0 items-center gap-2">
            <p className="truncate text-17 font-semibold selectable">{name}</p>
            {profile.stub ? (
              <Tooltip content={t("customer-stub")}>
                <span className="rounded-small bg-surface-3 px-2 py-0.5 text-12 font-medium text-text-2">
                  {t("customer-stub-short")}
                </span>
              </Tooltip>
            ) : (
              <PerformancePill performance={profile.figures.performance} />
            )}
          </div>
          <ul aria-label={t("customers-filter-reach")} className="mt-1.5 flex flex-wrap gap-1.5">
            {CHANNELS.map((channel) => {
              const state = profile.channels.find((each) => each.channel === channel);
              return state === undefined ? null : <Channel key={channel} state={state} />;
            })}
          </ul>
        </div>
      </div>
      <Figures profile={profile} words={words} />
    </div>
  );
}

/** A channel: reachable, refused, without an address, or nobody asked her. */
function Channel({ state: { channel, address, consent } }: { state: ChannelState }) {
  const t = useT();
  const Icon = channelIcons[channel] ?? CircleHelp;
  const [State, is] =
    address && consent === true
      ? ([Check, "yes"] as const)
      : consent === null
        ? ([CircleHelp, "unknown"] as const)
        : ([X, consent ? "no-address" : "no"] as const);
  const name = t(`report-channel-${channel}`, {}, channel);
  const words = t(`customer-channel-${is}`);
  return (
    <li>
      <Tooltip
        content={`${name}: ${words}${!address && is !== "no-address" ? ` · ${t("customer-channel-without")}` : ""}`}
      >
        <span
          className={cx(
            "inline-flex h-5 items-center gap-1 rounded-small px-1.5 text-12 font-medium",
            is === "yes" ? "bg-good-weak text-good" : "bg-surface-3 text-text-2",
          )}
        >
          <Icon aria-hidden size={12} />
          {name}
          <State aria-hidden size={12} />
          <span className="sr-only">{words}</span>
        </span>
      </Tooltip>
    </li>
  );
}

function Figures({
  profile: { figures, registered_at: registered },
  words,
}: {
  profile: CustomerProfile;
  words: LifeWords;
}) {
  const t = useT();
  const format = useFormat();
  const none = figures.purchases === 0;
  const { returned_minor: returned } = figures;
  const days = t("customer-days", { count: figures.period_days });
  return (
    <dl className="flex flex-wrap gap-y-2 tabular">
      <Figure
        label={t("customers-filter-purchases")}
        value={format.number(figures.purchases)}
        note={
          figures.other_currencies > 0
            ? t("customer-other-currencies", {
                amount: format.money(figures.gross_minor),
                count: figures.other_currencies,
              })
            : format.money(figures.gross_minor)
        }
      />
      <Figure
        label={t("customer-figure-returned")}
        value={returned === 0 ? "–" : `−${format.money(Math.abs(returned))}`}
        note={t("customer-figure-returns", { count: figures.returns })}
      />
      <Figure
        label={t("customer-figure-net")}
        value={format.money(figures.net_minor)}
        note={
          registered === null
            ? t("customer-figure-lifetime")
            : t("customer-figure-since", { day: words.day(registered) })
        }
        hint={t("customer-figure-net-hint")}
      />
      <Figure
        label={t("customer-figure-average")}
        value={format.money(figures.average_minor)}
        note={t("customer-figure-per-purchase")}
      />
      <Figure
        label={t("customers-filter-last-purchase")}
        value={figures.days_since === null ? "–" : t("customer-days", { count: figures.days_since })}
        note={
          figures.last_purchase_at === null
            ? t("customers-never")
            : `${words.day(figures.last_purchase_at)}, ${format.money(figures.last_amount_minor)}`
        }
        hint={none ? undefined : t("customer-figure-last-hint")}
      />
      <Figure
        label={t("customer-figure-recent", { days })}
        value={format.money(figures.recent_minor)}
        note={t("customer-figure-before", { amount: format.money(figures.before_minor) })}
        hint={t("customer-figure-recent-hint", { days })}
      />
    </dl>
  );
}

function Figure({
  label,
  value,
  note,
  hint,
}: {
  label: string;
  value: ReactNode;
  note: string;
  hint?: string | undefined;
}) {
  return (
    <div className="flex min-w-0 flex-col border-l border-border px-4 first:pl-4 last:pr-0" title={hint}>
      <dt className="text-12 whitespace-nowrap text-text-2">{label}</dt>
      <dd className="text-17 font-semibold whitespace-nowrap">{value}</dd>
      <dd className="text-12 whitespace-nowrap text-text-3">{note}</dd>
    </div>
  );
}
