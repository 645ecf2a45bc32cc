import { useMemo, useState } from "react";
import type { ContactPlan } from "@/bindings/ContactPlan";
import type { PressedCustomer } from "@/bindings/PressedCustomer";
import {
  Card,
  CustomerLink,
  EmptyState,
  HeatMap,
  NumberField,
  Segmented,
  VirtualTable,
  type Column,
} from "@/components";
import { Calendar } from "@/features/paths/sending-calendar";
import { T, useFormat, useT } from "@/i18n";
import { addressOf } from "@/state/route";
import { Histogram } from "./histogram";
import { barsOf, customersOver, firstThreshold, overlapRows } from "./pressure";

/** What several journeys together send, and how much of it one customer gets. */
export function PlanView({ plan }: { plan: ContactPlan }) {
  const t = useT();
  const messages = plan.runs.reduce((sum, run) => sum + run.messages, 0);
  if (messages === 0) {
    return (
      <EmptyState title={t("pressure-no-messages")} className="py-8">
        {t("pressure-no-messages-text")}
      </EmptyState>
    );
  }
  return (
    <>
      <Pressure plan={plan} />
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
        <Busiest plan={plan} />
        <div className="flex min-w-0 flex-col gap-3">
          <Made plan={plan} />
          {plan.runs.length > 1 && <Collisions plan={plan} />}
        </div>
      </div>
      <Calendar calendar={plan.calendar} file="contact-calendar" />
    </>
  );
}

function Pressure({ plan: { pressure } }: { plan: ContactPlan }) {
  const t = useT();
  const format = useFormat();
  const [threshold, setThreshold] = useState(() => firstThreshold(pressure));
  const [shown, setShown] = useState<"chart" | "table">("chart");
  const bars = useMemo(() => barsOf(pressure.most_in_week), [pressure]);
  const over = customersOver(pressure.most_in_week, threshold);
  const share = (customers: number) =>
    format.percent(pressure.population === 0 ? null : customers / pressure.population, 1);
  return (
    <Card
      title={t("pressure-histogram")}
      note={t("pressure-histogram-note", { count: pressure.population })}
      end={
        <Segmented
          label={t("view")}
          value={shown}
          onChange={setShown}
          options={[
            { value: "chart", label: t("view-chart") },
            { value: "table", label: t("view-table") },
          ]}
        />
      }
    >
      <div className="flex flex-wrap items-center gap-2 px-3.5 pt-1 text-13">
        <label htmlFor="pressure-threshold">{t("pressure-more-than-label")}</label>
        <span className="w-16">
          <NumberField
            id="pressure-threshold"
            whole
            min={0}
            max={999}
            value={threshold}
            onChange={(value) => value !== null && setThreshold(value)}
          />
        </span>
        <p data-over={over}>
          <T
            id="pressure-over"
            values={{ customers: format.number(over), share: share(over) }}
            elems={{ b: <b className="text-15 font-semibold tabular" /> }}
          />
        </p>
      </div>
      {shown === "chart" ? (
        <Histogram bars={bars} population={pressure.population} threshold={threshold} onThreshold={setThreshold} />
      ) : (
        <table className="mt-2 w-full text-13">
          <thead>
            <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
              <th className="px-3.5 text-left font-normal">{t("pressure-axis")}</th>
              <th className="px-3.5 text-right font-normal">{t("pressure-column-customers")}</th>
              <th className="px-3.5 text-right font-normal">{t("column-share")}</th>
              <th className="px-3.5 text-right font-normal">{t("pressure-column-more")}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.messages} className="h-[30px] border-t border-border">
                <td className="px-3.5">
                  {bar.orMore ? t("pressure-or-more", { messages: bar.messages }) : format.number(bar.messages)}
                </td>
                <td className="px-3.5 text-right">{format.number(bar.customers)}</td>
                <td className="px-3.5 text-right">{share(bar.customers)}</td>
                <td className="px-3.5 text-right">
                  {bar.orMore ? "–" : format.number(customersOver(pressure.most_in_week, bar.messages))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** The customers with the busiest weeks; one opened shows her week by journey. */
function Busiest({ plan }: { plan: ContactPlan }) {
  const t = useT();
  const format = useFormat();
  const { busiest } = plan.pressure;
  const [chosen, setChosen] = useState<string | undefined>(busiest[0]?.customer);
  const columns = useMemo(
    (): Column<PressedCustomer>[] => [
      {
        id: "customer",
        header: t("column-customer"),
        width: "minmax(0, 1.4fr)",
        cell: ({ customer, name }) => (
          <span title={customer}>
            <CustomerLink id={customer}>{name ?? customer}</CustomerLink>
          </span>
        ),
      },
      {
        id: "most",
        header: t("pressure-column-most"),
        width: "minmax(70px, 0.7fr)",
        align: "right",
        cell: ({ most }) => <span className="font-semibold">{format.number(most)}</span>,
      },
      {
        id: "at",
        header: t("pressure-column-at"),
        width: "minmax(112px, 1fr)",
        cell: ({ at }) => <span className="text-text-2">{format.dateTimeShort(at)}</span>,
      },
      {
        id: "messages",
        header: t("pressure-column-all"),
        width: "minmax(56px, 0.5fr)",
        align: "right",
        cell: ({ messages }) => format.number(messages),
      },
    ],
    [t, format],
  );
  const open = busiest.find(({ customer }) => customer === chosen);
  return (
    <Card title={t("pressure-busiest")} note={t("pressure-busiest-note")} className="overflow-hidden">
      {busiest.length === 0 ? (
        <p className="px-3.5 pb-3 text-13 text-text-3">{t("pressure-no-messages")}</p>
      ) : (
        <>
          <div className="h-[352px]">
            <VirtualTable
              compact
              rows={busiest}
              columns={columns}
              rowKey={({ customer }) => customer}
              label={t("pressure-busiest")}
              chosen={chosen ?? null}
              onOpen={({ customer }) => setChosen(customer)}
            />
          </div>
          {open !== undefined && <Week customer={open} plan={plan} />}
        </>
      )}
    </Card>
  );
}

/** Her busiest seven days by journey; each leads to her path in it. */
function Week({ customer, plan }: { customer: PressedCustomer; plan: ContactPlan }) {
  const t = useT();
  const format = useFormat();
  const most = Math.max(1, ...customer.by_run.map(([, count]) => count));
  return (
    <section aria-live="polite" className="border-t border-border-strong px-3.5 py-2.5">
      <h3 className="text-13 font-semibold">
        {customer.name ?? customer.customer}
        <span className="ml-2 text-12 font-normal text-text-3">
          {t("pressure-week-of", { at: format.dateTime(customer.at) })}
        </span>
      </h3>
      <ul className="mt-1.5 flex flex-col gap-1">
        {customer.by_run.map(([place, count]) => {
          const run = plan.runs[place];
          if (run === undefined) return null;
          return (
            <li key={run.run} className="flex items-center gap-3 text-13">
              <a
                href={addressOf({
                  screen: "builder",
                  journey: run.journey,
                  run: run.run,
                  customer: customer.customer,
                })}
                draggable={false}
                title={t("pressure-her-path")}
                className="w-[40%] min-w-0 truncate rounded-small text-accent hover:underline"
              >
                {run.name}
              </a>
              <span aria-hidden className="h-2 grow rounded-small bg-surface-3">
                <span
                  className="block h-full min-w-0.5 rounded-small bg-chart-1"
                  style={{ width: `${(count / most) * 100}%` }}
                />
              </span>
              <span className="w-8 shrink-0 text-right tabular">{format.number(count)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What each journey sends; every run stands in the library too. */
function Made({ plan }: { plan: ContactPlan }) {
  const t = useT();
  const format = useFormat();
  return (
    <Card title={t("pressure-runs")} note={t("pressure-runs-note")} className="overflow-hidden">
      <div className="max-h-56 overflow-y-auto thin-scroll" tabIndex={0} role="group" aria-label={t("pressure-runs")}>
        <table className="w-full table-fixed text-13">
          <thead className="sticky top-0">
            <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
              <th className="w-11 pl-3.5 text-left font-normal">
                <span className="sr-only">{t("paths-column-rank")}</span>
              </th>
              <th className="px-2 text-left font-normal">{t("column-journey")}</th>
              <th className="w-24 px-2 text-right font-normal">{t("figure-entries")}</th>
              <th className="w-28 px-3.5 text-right font-normal">{t("figure-messages")}</th>
            </tr>
          </thead>
          <tbody>
            {plan.runs.map((run, at) => (
              <tr key={run.run} className="h-[30px] border-t border-border">
                <td className="pl-3.5 text-text-3">{at + 1}</td>
                <td className="truncate px-2">
                  <a
                    href={addressOf({ screen: "builder", journey: run.journey, run: run.run })}
                    draggable={false}
                    title={run.name}
                    className="rounded-small hover:underline"
                  >
                    {run.name}
                  </a>
                </td>
                <td className="px-2 text-right">{format.number(run.entries)}</td>
                <td className="px-3.5 text-right">{format.number(run.messages)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** Which two journeys reach the same customers within seven days. */
function Collisions({ plan }: { plan: ContactPlan }) {
  const t = useT();
  const format = useFormat();
  const values = useMemo(() => overlapRows(plan.pressure, plan.runs.length), [plan]);
  return (
    <Card title={t("pressure-collisions")} note={t("pressure-collisions-note")} className="overflow-hidden">
      <HeatMap
        label={t("pressure-collisions")}
        hint={t("calendar-hover")}
        rows={plan.runs.map(({ name }, at) => `${at + 1} ${name}`)}
        columns={plan.runs.map((_, at) => String(at + 1))}
        values={values}
        words={(row, column, customers) =>
          t("pressure-collision-cell", {
            first: plan.runs[row]?.name ?? "",
            second: plan.runs[column]?.name ?? "",
            count: customers,
          })
        }
        text={(value) => (value < 1000 ? format.number(value) : format.compact(value))}
        cellWidth={28}
      />
    </Card>
  );
}
