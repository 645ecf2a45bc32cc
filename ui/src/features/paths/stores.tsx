import { useMemo, useState } from "react";
import type { SendingCalendar } from "@/bindings/SendingCalendar";
import { Card, HeatMap, Segmented } from "@/components";
import type { Span } from "@/features/report-frame/days";
import { useFormat, useT } from "@/i18n";
import { sendingPeriods, type SendingPeriod } from "./calendar";

/** More rows than these are a list to search in, not a picture. */
const SHADED = 40;

/** More periods than these are shaded by week. */
const MOST_COLUMNS = 100;

/** Messages by the customers' home stores: each with its busiest day, and all over time. */
export function Stores({
  calendar,
  periods,
  span,
  periodName,
}: {
  calendar: SendingCalendar;
  periods: readonly SendingPeriod[];
  span: Span;
  periodName: (start: string) => string;
}) {
  const t = useT();
  const format = useFormat();
  const { stores, messages } = calendar;
  const several = stores.length > 1;
  const [chosen, setShown] = useState<"table" | "heat">("table");
  const shown = several ? chosen : "table";
  const named = (store: SendingCalendar["stores"][number]) =>
    store.store === "" ? t("calendar-no-store") : (store.name ?? store.store);
  // More columns than these are too narrow to tell apart, and too many to draw.
  const byWeek = span === "day" && periods.length > MOST_COLUMNS;
  const columns = useMemo(
    () => (byWeek ? sendingPeriods(calendar.days, "week") : periods),
    [byWeek, calendar, periods],
  );
  const columnName = (start: string) => (byWeek ? t("by-day-week-of", { day: format.day(start) }) : periodName(start));
  const shaded = stores.slice(0, SHADED);
  const values = useMemo(
    () => stores.slice(0, SHADED).map((_, store) => columns.map((period) => period.stores.get(store) ?? 0)),
    [stores, columns],
  );
  const most = Math.max(1, ...stores.map((store) => store.messages));
  // A heading a few columns, so that they do not run into each other.
  const every = Math.max(1, Math.ceil(columns.length / 18));

  return (
    <Card
      title={t("calendar-stores")}
      note={t("calendar-stores-note")}
      end={
        several ? (
          <Segmented
            label={t("view")}
            value={shown}
            onChange={setShown}
            options={[
              { value: "table", label: t("view-table") },
              { value: "heat", label: t("calendar-over-time") },
            ]}
          />
        ) : undefined
      }
      className="overflow-hidden"
    >
      {shown === "heat" ? (
        <>
          <HeatMap
            label={t("calendar-stores")}
            hint={t("calendar-hover")}
            rows={shaded.map(named)}
            columns={columns.map(({ start }, at) =>
              at % every !== 0 ? "" : span === "month" ? format.month(start) : format.dayShort(start),
            )}
            values={values}
            words={(store, at, value) =>
              t("calendar-store-cell", {
                store: shaded[store] === undefined ? "" : named(shaded[store]),
                day: columnName(columns[at]?.start ?? ""),
                count: value,
              })
            }
            cellWidth={8}
          />
          {stores.length > SHADED && (
            <p className="px-3.5 pb-3 text-12 text-text-3">
              {t("calendar-stores-rest", { count: stores.length - SHADED })}
            </p>
          )}
        </>
      ) : (
        <div
          className="max-h-[340px] overflow-y-auto thin-scroll"
          tabIndex={0}
          role="group"
          aria-label={t("calendar-stores")}
        >
          <table className="w-full text-13">
            <thead className="sticky top-0">
              <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
                <th className="px-3.5 text-left font-normal">{t("calendar-column-store")}</th>
                <th className="px-3.5 text-right font-normal">{t("figure-messages")}</th>
                <th className="w-[30%] px-3.5 text-left font-normal">{t("column-share")}</th>
                <th className="px-3.5 text-left font-normal">{t("calendar-column-peak")}</th>
                <th className="px-3.5 text-right font-normal">{t("calendar-column-on-it")}</th>
              </tr>
            </thead>
            <tbody>
              {stores.map((store) => (
                <tr key={store.store} className="h-[30px] border-t border-border">
                  <td className="max-w-64 truncate px-3.5" title={store.store}>
                    {named(store)}
                  </td>
                  <td className="px-3.5 text-right">{format.number(store.messages)}</td>
                  <td className="px-3.5">
                    <span className="flex items-center gap-2">
                      <span aria-hidden className="h-2 grow rounded-small bg-surface-3">
                        <span
                          className="block h-full min-w-0.5 rounded-small bg-chart-1"
                          style={{ width: `${(store.messages / most) * 100}%` }}
                        />
                      </span>
                      <span className="w-12 shrink-0 text-right text-12 text-text-2">
                        {format.percent(messages === 0 ? null : store.messages / messages, 1)}
                      </span>
                    </span>
                  </td>
                  <td className="px-3.5">{format.date(`${store.peak_day}T12:00:00Z`, "UTC")}</td>
                  <td className="px-3.5 text-right">{format.number(store.peak)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
