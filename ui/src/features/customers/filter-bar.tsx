import { Plus } from "lucide-react";
import { useState } from "react";
import type { CustomerChoices } from "@/bindings/CustomerChoices";
import type { FilterValue } from "@/bindings/FilterValue";
import { Menu } from "@/components";
import { DateChip } from "@/features/report-frame/date-chip";
import { FilterChip } from "@/features/report-frame/filter-chip";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { CHANNELS } from "./faces";
import { EVERYBODY, isNarrowed, type CustomersQuery } from "./query";
import { RangeChip } from "./range-chip";

/** Filters that stand in the bar only when they are set or asked for. */
const MORE = ["came-by", "language", "registered", "last-purchase", "purchases", "net"] as const;
/** Columns of customers that other filters or the search stand for, or that nobody chooses a value of. */
const ELSEWHERE = new Set([
  "customer_id",
  "registered_at",
  "name",
  "email",
  "phone",
  "birthday",
  "language",
  "market",
  "acquisition_channel",
  "home_store_id",
  "push_token",
  ...CHANNELS.map((channel) => `${channel}_consent`),
]);
type More = (typeof MORE)[number] | `attribute:${string}`;

const NO_CHOICES: CustomerChoices = {
  markets: [],
  acquisition_channels: [],
  home_stores: [],
  languages: [],
  attributes: [],
};

/** The newest of what was chosen: of some filters one value is enough. */
function onlyNew(before: string | null, chosen: readonly string[]): string | null {
  return chosen.find((value) => value !== before) ?? null;
}

/** The values of a filter with a language's own names where they are codes. */
function useLanguages(values: readonly FilterValue[]): FilterValue[] {
  const format = useFormat();
  return values.map((value) => ({ ...value, title: value.title ?? format.language(value.value) }));
}

/** What narrows the list, as chips; those that are rarely wanted stand behind "Filter". */
export function FilterBar({
  query,
  change,
}: {
  query: CustomersQuery;
  change: (change: Partial<CustomersQuery>) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { data: choices = NO_CHOICES } = useEngine("customer_choices", {});
  const segments = useEngine("segments", {});
  const [asked, setAsked] = useState<readonly More[]>([]);
  const languages = useLanguages(choices.languages);
  const unit = 10 ** format.settings.currencyDigits;
  const channel = (name: string) => t(`report-channel-${name}`);
  const set: Record<(typeof MORE)[number], boolean> = {
    "came-by": query.cameBy.length > 0,
    language: query.languages.length > 0,
    registered: query.registered.from !== null || query.registered.to !== null,
    "last-purchase": query.lastPurchase.from !== null || query.lastPurchase.to !== null,
    purchases: query.neverBought || query.purchases.from !== null || query.purchases.to !== null,
    net: query.net.from !== null || query.net.to !== null,
  };
  const isShown = (more: (typeof MORE)[number]) => set[more] || asked.includes(more);
  const latest = asked.at(-1);
  const attributes = [
    ...new Set([
      ...Object.keys(query.attributes),
      ...asked.flatMap((more) => (more.startsWith("attribute:") ? [more.slice(10)] : [])),
    ]),
  ];
  const hidden: More[] = [
    ...MORE.filter((more) => !isShown(more)),
    ...choices.attributes
      .filter((name) => !attributes.includes(name) && !ELSEWHERE.has(name))
      .map((name): More => `attribute:${name}`),
  ];
  const nameOf = (more: More) =>
    more.startsWith("attribute:") ? more.slice(10) : t(`customers-filter-${more as (typeof MORE)[number]}`);
  return (
    <>
      <FilterChip
        name={t("customers-filter-segment")}
        values={(segments.data ?? []).map((segment) => ({
          value: segment.name,
          title: segment.title,
          detail: format.number(segment.customers),
        }))}
        chosen={query.segment === null ? [] : [query.segment]}
        onChange={(chosen) => change({ segment: onlyNew(query.segment, chosen) })}
      />
      <FilterChip
        name={t("report-filter-market")}
        values={choices.markets}
        chosen={query.markets}
        onChange={(markets) => change({ markets })}
      />
      <FilterChip
        name={t("customers-filter-store")}
        values={choices.home_stores}
        chosen={query.stores}
        onChange={(stores) => change({ stores })}
      />
      <FilterChip
        name={t("customers-filter-class")}
        values={(["more", "steady", "less", "inactive"] as const).map((value) => ({
          value,
          title: t(`customers-class-${value}`),
        }))}
        chosen={query.performance === null ? [] : [query.performance]}
        onChange={(chosen) => {
          const next = onlyNew(query.performance, chosen);
          change({
            performance: (["more", "steady", "less", "inactive"] as const).find((one) => one === next) ?? null,
          });
        }}
      />
      <FilterChip
        name={t("customers-filter-reach")}
        values={[
          ...CHANNELS.map((value) => ({ value, title: t("customers-reach-by", { channel: channel(value) }) })),
          ...CHANNELS.map((value) => ({
            value: `!${value}`,
            title: t("customers-reach-not-by", { channel: channel(value) }),
          })),
        ]}
        chosen={[...query.reachable, ...query.unreachable.map((value) => `!${value}`)]}
        onChange={(chosen) =>
          change({
            reachable: chosen.filter((value) => !value.startsWith("!")),
            unreachable: chosen.filter((value) => value.startsWith("!")).map((value) => value.slice(1)),
          })
        }
      />
      {isShown("came-by") && (
        <FilterChip
          name={t("customers-filter-came-by")}
          values={choices.acquisition_channels.map((value) => ({
            ...value,
            title: value.title ?? t(`report-channel-${value.value}`, {}, value.value),
          }))}
          chosen={query.cameBy}
          onChange={(cameBy) => change({ cameBy })}
          begun={latest === "came-by"}
        />
      )}
      {isShown("language") && (
        <FilterChip
          name={t("customers-filter-language")}
          values={languages}
          chosen={query.languages}
          onChange={(chosen) => change({ languages: chosen })}
          begun={latest === "language"}
        />
      )}
      {isShown("registered") && (
        <DateChip
          name={t("customers-filter-registered")}
          {...query.registered}
          onChange={(registered) => change({ registered })}
          begun={latest === "registered"}
        />
      )}
      {isShown("last-purchase") && (
        <DateChip
          name={t("customers-filter-last-purchase")}
          {...query.lastPurchase}
          onChange={(lastPurchase) => change({ lastPurchase })}
          begun={latest === "last-purchase"}
        />
      )}
      {isShown("purchases") && (
        <RangeChip
          name={t("customers-filter-purchases")}
          range={query.purchases}
          onChange={(purchases) => change({ purchases })}
          words={format.number}
          least={0}
          none={{
            label: t("customers-never-bought"),
            chosen: query.neverBought,
            onChange: (neverBought) => change({ neverBought, ...(neverBought && { purchases: EVERYBODY.purchases }) }),
          }}
          begun={latest === "purchases"}
        />
      )}
      {isShown("net") && (
        <RangeChip
          name={t("customers-filter-net")}
          range={{
            from: query.net.from === null ? null : query.net.from / unit,
            to: query.net.to === null ? null : query.net.to / unit,
          }}
          onChange={({ from, to }) =>
            change({
              net: {
                from: from === null ? null : Math.round(from * unit),
                to: to === null ? null : Math.round(to * unit),
              },
            })
          }
          words={(value) => format.moneyRound(Math.round(value * unit))}
          suffix={format.settings.currency}
          begun={latest === "net"}
        />
      )}
      {attributes.map((name) => (
        <AttributeChip
          key={name}
          name={name}
          chosen={query.attributes[name] ?? []}
          begun={latest === `attribute:${name}`}
          onChange={(values) => {
            const next = { ...query.attributes, [name]: values };
            if (values.length === 0) delete next[name];
            change({ attributes: next });
          }}
        />
      ))}
      {hidden.length > 0 && (
        <Menu
          align="start"
          items={hidden.map((more) => ({
            id: more,
            label: nameOf(more),
            separated: more.startsWith("attribute:") && !hidden[hidden.indexOf(more) - 1]?.startsWith("attribute:"),
            run: () => setAsked((now) => [...now.filter((one) => one !== more), more]),
          }))}
        >
          <button
            type="button"
            className="flex h-7 shrink-0 items-center gap-1.5 rounded-control border border-dashed border-border-control px-2.5 text-12 text-text-2 hover:bg-surface-2 hover:text-text"
          >
            <Plus aria-hidden size={13} />
            {t("customers-filter-more")}
          </button>
        </Menu>
      )}
      {isNarrowed(query) && (
        <button
          type="button"
          onClick={() => {
            setAsked([]);
            change({ ...EVERYBODY, order: query.order, descending: query.descending });
          }}
          className="rounded-small px-1 text-12 font-medium text-accent hover:underline"
        >
          {t("report-filter-clear")}
        </button>
      )}
    </>
  );
}

/** A filter by the values that an attribute has. */
function AttributeChip({
  name,
  chosen,
  onChange,
  begun,
}: {
  name: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  begun: boolean;
}) {
  const format = useFormat();
  const values = useEngine("field_values", { of: { attribute: name }, limit: 500 });
  return (
    <FilterChip
      name={name}
      values={(values.data ?? []).map(({ value, title, count }) => ({
        value,
        ...(title !== undefined && { title }),
        detail: format.number(count),
      }))}
      chosen={chosen}
      onChange={onChange}
      begun={begun}
    />
  );
}
