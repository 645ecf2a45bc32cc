import { Tag } from "lucide-react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import { Card } from "@/components";
import { useFormat, useT } from "@/i18n";
import { addressOf } from "@/state/route";

/** What is written down about her. */
export function FactsCard({ profile }: { profile: CustomerProfile }) {
  const t = useT();
  const format = useFormat();
  const { figures } = profile;
  const rows: (readonly [string, string | null])[] = [
    [t("customer-fact-id"), profile.id],
    [t("customer-fact-email"), profile.email],
    [t("customer-fact-phone"), profile.phone],
    [t("customer-fact-birthday"), profile.birthday === null ? null : format.day(profile.birthday)],
    [t("report-filter-market"), profile.market],
    [
      t("report-filter-acquisition-channel"),
      profile.acquisition_channel === null
        ? null
        : t(`report-channel-${profile.acquisition_channel}`, {}, profile.acquisition_channel),
    ],
    [t("customers-filter-store"), profile.home_store],
    [
      t("customer-fact-usual-store"),
      figures.usual_store === null
        ? null
        : t("customer-usual", {
            store: figures.usual_store,
            count: figures.usual_store_purchases,
            of: figures.purchases,
          }),
    ],
    [
      t("customer-fact-usual-channel"),
      figures.usual_channel === null ? null : t(`report-channel-${figures.usual_channel}`, {}, figures.usual_channel),
    ],
    [t("customers-filter-language"), profile.language === null ? null : format.language(profile.language)],
    [t("customer-fact-zone"), profile.own_time_zone ? profile.time_zone : null],
  ];
  return (
    <Card title={t("customer-facts")}>
      <Pairs rows={rows.filter(([, value]) => value !== null)} />
      {profile.stub && <p className="px-3.5 pb-3 text-12 text-text-2">{t("customer-stub")}</p>}
    </Card>
  );
}

/** Attributes that are columns of her import and nothing that the program knows. */
export function AttributesCard({ profile }: { profile: CustomerProfile }) {
  const t = useT();
  const rows = Object.entries(profile.attributes).toSorted(([a], [b]) => a.localeCompare(b));
  if (rows.length === 0) return null;
  return (
    <Card title={t("customer-attributes")} note={String(rows.length)}>
      <Pairs rows={rows.map(([name, value]) => [name.replaceAll("_", " "), value ?? ""] as const)} />
    </Card>
  );
}

function Pairs({ rows }: { rows: readonly (readonly [string, string | null])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(84px,auto)_1fr] gap-x-3 gap-y-1 px-3.5 pt-0.5 pb-3 text-12">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="max-w-28 truncate text-text-2 first-letter:uppercase" title={name}>
            {name}
          </dt>
          <dd className="min-w-0 break-words tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The segments she is in; each leads to it. */
export function SegmentsCard({ profile }: { profile: CustomerProfile }) {
  const t = useT();
  return (
    <Card title={t("nav-segments")} note={String(profile.segments.length)}>
      {profile.segments.length === 0 ? (
        <p className="px-3.5 pb-3 text-12 text-text-3">{t("customer-segments-none")}</p>
      ) : (
        <ul className="flex flex-wrap gap-1.5 px-3.5 pt-0.5 pb-3">
          {profile.segments.map(({ name, title }) => (
            <li key={name} className="max-w-full">
              <a
                href={addressOf({ screen: "segments", segment: name })}
                draggable={false}
                className="inline-flex h-6 max-w-full items-center gap-1.5 rounded-small bg-data-weak px-2 text-12 font-medium text-data hover:underline"
              >
                <Tag aria-hidden size={12} className="shrink-0" />
                <span className="truncate">{title}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
