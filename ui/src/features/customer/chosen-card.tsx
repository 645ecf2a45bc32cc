import { BadgeCheck, Link2, TicketPercent, X, ZoomIn, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import type { LifeEffect } from "@/bindings/LifeEffect";
import type { LifeMoment } from "@/bindings/LifeMoment";
import { cx, IconButton } from "@/components";
import { useFormat, useT } from "@/i18n";
import { one as only, partsOf, type Chosen } from "./chosen";
import { iconOf, inkOf, type LifeWords } from "./life-words";

/** More gathered moments than this are not listed; one looks closer. */
const LISTED = 60;

/** What is chosen on the timeline: everything that is known of it, and what it did. */
export function ChosenCard({
  profile,
  chosen: { keys },
  choose,
  closer,
  words,
}: {
  profile: CustomerProfile;
  chosen: Chosen;
  choose: (chosen: Chosen | undefined) => void;
  /** Zooms to what is gathered here. */
  closer: () => void;
  words: LifeWords;
}) {
  const t = useT();
  const { life } = profile;
  const parts = keys.map(partsOf);
  const [first] = parts;
  if (first === undefined) return null;
  const close = (
    <IconButton
      size="small"
      label={t("close")}
      shortcut="Escape"
      icon={<X size={14} />}
      onClick={() => choose(undefined)}
    />
  );
  if (first.kind === "occasion") {
    const occasion = life.occasions[first.index];
    if (occasion === undefined) return null;
    const rows = [
      [t("customer-occasion-created"), words.when(occasion.created_at)],
      [t("customer-occasion-completed-at"), occasion.completed_at && words.when(occasion.completed_at)],
      [t("customer-occasion-converted-at"), occasion.converted_at && words.when(occasion.converted_at)],
      [t("customer-occasion-window"), occasion.window_until && words.when(occasion.window_until)],
      [t("customer-occasion-expires"), occasion.expires_at && words.when(occasion.expires_at)],
      [t("customer-associate"), occasion.associate],
    ] as const;
    return (
      <Shell
        kind={t("customer-chosen-occasion", { id: occasion.id })}
        title={words.occasion(occasion.occasion_type)}
        close={close}
      >
        <p className="text-12 text-text-2">{t(`customer-occasion-${occasion.state}`, {}, occasion.state)}</p>
        <Rows rows={rows} />
      </Shell>
    );
  }
  if (first.kind === "voucher") {
    const voucher = life.vouchers[first.index];
    if (voucher === undefined) return null;
    const rows = [
      [t("customer-voucher-assigned"), voucher.assigned_at && words.when(voucher.assigned_at)],
      [t("customer-voucher-expires"), voucher.expires_at && words.when(voucher.expires_at)],
      [t("customer-voucher-redeemed-at"), voucher.redeemed_at && words.when(voucher.redeemed_at)],
    ] as const;
    return (
      <Shell kind={t("customer-chosen-voucher", { code: voucher.code })} title={voucher.design} close={close}>
        <p className="text-12 text-text-2">{t(`customer-voucher-${voucher.state}`, {}, voucher.state)}</p>
        <Rows rows={rows} />
      </Shell>
    );
  }
  if (first.kind === "journey") {
    const journey = life.journeys[first.index];
    if (journey === undefined) return null;
    return (
      <Shell kind={t("customer-chosen-journey")} title={journey.journey} close={close}>
        <Rows
          rows={[
            [t("customer-journey-first"), words.when(journey.from)],
            [t("customer-journey-last"), words.when(journey.until)],
            [t("customer-lane-messages"), String(journey.messages)],
          ]}
        />
      </Shell>
    );
  }
  const moments = parts.flatMap(({ index }) => life.moments[index] ?? []);
  const [one] = moments;
  if (one === undefined) return null;
  if (moments.length > 1) {
    const last = moments.at(-1) ?? one;
    return (
      <Shell
        kind={t("customer-chosen-several")}
        title={t("customer-marks", { count: moments.length })}
        close={
          <>
            <IconButton size="small" label={t("customer-closer")} icon={<ZoomIn size={14} />} onClick={closer} />
            {close}
          </>
        }
      >
        <p className="text-12 text-text-2 tabular">
          {words.moment(one.at)} – {words.moment(last.at)}
        </p>
        <ul className="-mx-1.5 mt-2 max-h-64 overflow-y-auto thin-scroll">
          {parts.slice(0, LISTED).map(({ index }) => {
            const moment = life.moments[index];
            if (moment === undefined) return null;
            const Icon = iconOf(moment);
            return (
              <li key={index}>
                <button
                  type="button"
                  onClick={() => choose(only(`moment/${index}`))}
                  className="flex w-full items-center gap-2 rounded-control px-1.5 py-1 text-left text-12 hover:bg-surface-2"
                >
                  <Icon aria-hidden size={13} className={cx("shrink-0", inkOf[moment.kind])} />
                  <span className="min-w-0 grow truncate">{words.short(moment)}</span>
                  <span className="shrink-0 text-text-3 tabular">{words.moment(moment.at)}</span>
                </button>
              </li>
            );
          })}
        </ul>
        {parts.length > LISTED && (
          <p className="pt-1 text-12 text-text-3">{t("search-more", { count: String(parts.length - LISTED) })}</p>
        )}
      </Shell>
    );
  }
  return <Moment profile={profile} moment={one} choose={choose} words={words} close={close} />;
}

function Moment({
  profile,
  moment,
  choose,
  words,
  close,
}: {
  profile: CustomerProfile;
  moment: LifeMoment;
  choose: (chosen: Chosen) => void;
  words: LifeWords;
  close: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const { life } = profile;
  const to = (id: string) => {
    const index = life.moments.findIndex((each) => each.id === id && each.kind !== "opened" && each.kind !== "clicked");
    return index === -1 ? undefined : () => choose(only(`moment/${index}`));
  };
  const isSale = moment.kind === "purchase" || moment.kind === "return";
  const title = isSale
    ? words.money(moment.amount_minor, moment.currency)
    : moment.kind === "event"
      ? words.kind(moment)
      : (moment.title ?? words.kind(moment));
  const rows = [
    [t("customer-associate"), moment.associate],
    [
      t("customer-moment-channel"),
      moment.channel === undefined ? undefined : t(`report-channel-${moment.channel}`, {}, moment.channel),
    ],
    [t("customer-moment-campaign"), moment.campaign],
    [
      t("customer-moment-journey"),
      moment.journey === undefined ? undefined : [moment.journey, moment.step].filter(Boolean).join(" · "),
    ],
    [t("customer-moment-voucher"), moment.voucher_code],
    ...Object.entries(moment.properties ?? {}),
  ] as const;
  return (
    <Shell
      kind={t("customer-chosen", { kind: words.kind(moment), id: moment.id })}
      title={title}
      large={isSale}
      close={close}
    >
      <p className="text-12 text-text-2 tabular">
        {[words.when(moment.at), moment.store].filter((part) => part !== undefined && part !== "").join(" · ")}
      </p>
      {moment.lines !== undefined && moment.lines.length > 0 && (
        <ul className="mt-1.5 text-12">
          {moment.lines.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two lines may be alike
            <li key={at} className="flex justify-between gap-3 py-0.5">
              <span className="min-w-0 truncate" title={line.product}>
                {line.quantity !== null && line.quantity !== 1 && (
                  <span className="text-text-3 tabular">{format.number(line.quantity)} × </span>
                )}
                {line.product}
              </span>
              <span className="shrink-0 text-text-2 tabular">
                {words.money(line.amount_minor ?? undefined, moment.currency)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Rows rows={rows} />
      {(moment.effects ?? []).map((effect) => (
        <Effect
          key={JSON.stringify(effect)}
          effect={effect}
          words={words}
          go={effect.is === "related_to" ? to(effect.moment) : undefined}
          sale={isSale}
          profile={profile}
          choose={choose}
        />
      ))}
    </Shell>
  );
}

const effectIcons: Record<LifeEffect["is"], readonly [LucideIcon, string]> = {
  completes: [BadgeCheck, "text-time"],
  converts: [BadgeCheck, "text-trigger"],
  related_to: [Link2, "text-message"],
  redeems: [TicketPercent, "text-money"],
};

/** What a moment did, with the reason in one sentence; leads to the other end where there is one. */
function Effect({
  effect,
  words,
  go,
  sale,
  profile,
  choose,
}: {
  effect: LifeEffect;
  words: LifeWords;
  go: (() => void) | undefined;
  /** Whether it is a sale that is related to a message, not the other way round. */
  sale: boolean;
  profile: CustomerProfile;
  choose: (chosen: Chosen) => void;
}) {
  const t = useT();
  const format = useFormat();
  const [Icon, ink] = effectIcons[effect.is];
  const occasion = "occasion" in effect ? profile.life.occasions.findIndex(({ id }) => id === effect.occasion) : -1;
  const open = occasion === -1 ? go : () => choose(only(`occasion/${occasion}`));
  const why = () => {
    switch (effect.is) {
      case "completes":
        return t("customer-why-completes");
      case "converts":
        return t("customer-why-converts");
      case "redeems":
        return t("customer-why-redeems", { code: effect.code });
      case "related_to":
        return t(sale ? "customer-why-sale-related" : "customer-why-message-related", {
          name: effect.title ?? effect.moment,
          time: apart(effect.apart_ms),
        });
    }
  };
  const apart = (ms: number) => {
    const days = ms / 86_400_000;
    return days >= 1 ? t("timeline-days", { days }) : format.duration(Math.round(ms / 60_000) * 60);
  };
  return (
    <div className="mt-2.5 flex gap-2.5 border-t border-border pt-2.5 text-12">
      <Icon aria-hidden size={15} className={cx("mt-px shrink-0", ink)} />
      <p>
        {open === undefined ? (
          <strong className="font-semibold">{words.effect(effect)}</strong>
        ) : (
          <button
            type="button"
            onClick={open}
            className="rounded-small text-left font-semibold hover:text-accent hover:underline"
          >
            {words.effect(effect)}
          </button>
        )}
        {": "}
        {why()}
      </p>
    </div>
  );
}

function Shell({
  kind,
  title,
  large = false,
  close,
  children,
}: {
  kind: string;
  title: string;
  large?: boolean;
  close: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={kind} className="rounded-card border border-accent-line bg-surface px-3.5 pt-2 pb-3.5">
      <div className="flex items-center justify-between gap-2">
        <p className="min-w-0 truncate text-12 text-text-3 selectable" title={kind}>
          {kind}
        </p>
        <span className="-mr-1.5 flex shrink-0">{close}</span>
      </div>
      <h2 className={cx("selectable", large ? "text-20 font-semibold tabular" : "text-15 font-semibold")}>{title}</h2>
      {children}
    </section>
  );
}

function Rows({ rows }: { rows: readonly (readonly [string, string | null | undefined])[] }) {
  const shown = rows.filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (shown.length === 0) return null;
  return (
    <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-12">
      {shown.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-text-3">{name}</dt>
          <dd className="min-w-0 text-right break-words tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Chosen nothing: what can be done. */
export function ChooseHint() {
  const t = useT();
  return (
    <p className="rounded-card border border-dashed border-border-strong px-3.5 py-3 text-12 text-text-3">
      {t("customer-choose-hint")}
    </p>
  );
}

/** That not all moments are told. */
export function Earlier({ count }: { count: number }) {
  const t = useT();
  return count === 0 ? null : <p className="text-12 text-text-3">{t("customer-earlier", { count })}</p>;
}
