import type { ReactNode } from "react";
import type { RunView } from "@/bindings/RunView";
import { useSession } from "@/features/builder/session";
import { useFormat, useT } from "@/i18n";
import { designName } from "@/journey/summaries";
import { sumOf } from "./totals";

/** What a run came to, while no step and no customer is chosen. */
export function TotalsPanel({ run: { summary, journey, reference_per_1000_minor: reference } }: { run: RunView }) {
  const t = useT();
  const format = useFormat();
  const { catalogue } = useSession();
  const { conversions, goal, exits, outcomes, messages, vouchers, occasions = {} } = summary;
  const hasGoal = journey.goal !== undefined;
  const counts = (map: { readonly [key: string]: number | undefined }) =>
    Object.entries(map).filter(([, count]) => (count ?? 0) > 0);
  return (
    <div
      role="group"
      aria-label={t("dry-totals")}
      tabIndex={0}
      className="flex min-h-0 grow flex-col overflow-y-auto thin-scroll focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]"
    >
      <header className="border-b border-border px-4 py-3">
        <h2 className="text-15 font-semibold">{t("dry-totals")}</h2>
        <p className="mt-0.5 text-12 text-text-3">{t("dry-totals-hint")}</p>
      </header>
      <Section title={t("dry-visits")}>
        <Line label={t("dry-entered")} value={format.number(summary.entries)} strong />
        <Line label={t("dry-inside")} value={format.number(summary.inside)} />
        <Line label={t("dry-ended")} value={format.number(sumOf(exits))} />
        {counts(exits).map(([cause, count]) => (
          <Line
            key={cause}
            indented
            label={t(`dry-cause-${cause.replaceAll("_", "-")}`)}
            value={format.number(count ?? 0)}
          />
        ))}
      </Section>
      {counts(outcomes).length > 0 && (
        <Section title={t("dry-outcomes")}>
          {counts(outcomes).map(([outcome, count]) => (
            <Line key={outcome} label={outcome} value={format.number(count ?? 0)} />
          ))}
        </Section>
      )}
      <Section title={t("dry-messages")}>
        {counts(messages).map(([channel, count]) => (
          <Line key={channel} label={t(`channel-${channel}`)} value={format.number(count ?? 0)} />
        ))}
        {counts(messages).length === 0 && <Line label={t("dry-no-messages")} value={format.number(0)} />}
        <Line label={t("dry-cost")} value={format.money(summary.cost_minor)} />
      </Section>
      {Object.keys(vouchers).length > 0 && (
        <Section title={t("dry-vouchers")}>
          {Object.entries(vouchers).map(([design, voucher]) => (
            <Line
              key={design}
              label={designName(catalogue.vouchers, design)}
              value={t("dry-voucher", {
                assigned: format.number(voucher?.assigned ?? 0),
                redeemed: format.number(voucher?.redeemed ?? 0),
              })}
            />
          ))}
        </Section>
      )}
      {Object.keys(occasions).length > 0 && (
        <Section title={t("dry-occasions")}>
          {Object.entries(occasions).map(([type, occasion]) => (
            <Line
              key={type}
              label={type}
              value={t("dry-occasion", {
                created: format.number(occasion?.created ?? 0),
                completed: format.number(occasion?.completed ?? 0),
                converted: format.number(occasion?.converted ?? 0),
              })}
            />
          ))}
        </Section>
      )}
      <Section title={t("dry-conversions")} note={t("dry-association")}>
        {hasGoal && <Line label={t("dry-goal")} value={format.number(goal.reached)} />}
        <Line label={t("dry-first-sales")} value={format.number(conversions.count)} />
        <Line label={t("dry-amount")} value={format.money(conversions.amount_minor)} />
        <Line label={t("dry-per-1000")} value={format.moneyRound(conversions.per_1000_entries_minor)} strong />
        {reference !== null && <Line indented label={t("dry-reference")} value={format.moneyRound(reference)} />}
      </Section>
    </div>
  );
}

function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="border-b border-border px-4 py-3">
      <h3 className="mb-1 text-12 font-medium text-text-3">{title}</h3>
      <dl>{children}</dl>
      {note !== undefined && <p className="pt-1 text-12 text-text-3">{note}</p>}
    </section>
  );
}

function Line({
  label,
  value,
  strong = false,
  indented = false,
}: {
  label: string;
  value: string;
  strong?: boolean;
  indented?: boolean;
}) {
  return (
    <div className={`flex items-baseline justify-between gap-3 py-0.5 text-13 ${indented ? "pl-3 text-text-2" : ""}`}>
      <dt className="min-w-0 truncate">{label}</dt>
      <dd className={`shrink-0 tabular ${strong ? "font-semibold" : ""}`}>{value}</dd>
    </div>
  );
}
