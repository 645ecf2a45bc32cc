import type { SalesView } from "@/bindings/SalesView";
import { cx } from "@/components";
import { OtherCurrencies, Tile, Tiles, useReportNames } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { colorOfType, inTypeOrder } from "./colors";
import type { Placebo } from "./placebo";
import { ShareTile } from "./share-tile";
import { StackedBar } from "./stacked-bar";
import { Unripe } from "./unripe";

/** What the page begins with: activities, their types, related sales, their share, and how long after the last activity. */
export function SalesTiles({
  view,
  placebo,
  onOpen,
}: {
  view: SalesView;
  placebo: Placebo;
  onOpen: (figure: "related_activities" | "related_sales", groups?: readonly (readonly [string, string])[]) => void;
}) {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const { report, previous } = view;
  const before = previous?.report ?? null;
  const types = inTypeOrder(report.activity_types);
  const { related_sales: related, average_days_from_last_activity: days } = report;
  const daysBefore = before?.average_days_from_last_activity ?? null;
  return (
    <Tiles>
      <Tile
        label={t("sales-tile-activities")}
        hint={t("sales-tile-activities-hint")}
        value={format.number(report.related_activities)}
        note={t("sales-tile-types-note", { count: types.length })}
        onOpen={report.related_activities === 0 ? undefined : () => onOpen("related_activities")}
        pill={
          <Unripe
            count={report.immature}
            hint={t("sales-unripe-text", { window: format.duration(report.window_ms / 1000) })}
          />
        }
        change={
          before === null
            ? undefined
            : {
                now: report.related_activities,
                before: before.related_activities,
                text: t("sales-from", { value: format.number(before.related_activities) }),
              }
        }
      />
      <Tile label={t("sales-tile-types")} value={null}>
        {types.length === 0 ? (
          <p className="text-12 text-text-3">{t("sales-no-activities")}</p>
        ) : (
          <>
            <StackedBar
              types={types}
              parts={types.map((type) => ({ type, count: report.related_by_type[type] ?? 0 }))}
              label={types
                .map((type) => `${names.activityType(type)} ${format.number(report.related_by_type[type] ?? 0)}`)
                .join(", ")}
              className="mt-1"
            />
            <ul className={cx("mt-1 grid gap-x-3 text-11", types.length > 3 && "grid-cols-2")}>
              {types.map((type) => (
                <li key={type} className="min-w-0">
                  <button
                    type="button"
                    title={t("sales-open-type", { type: names.activityType(type) })}
                    onClick={() => onOpen("related_activities", [["activity_type", type]])}
                    className="flex min-h-6 w-full items-center gap-1.5 rounded-small hover:underline"
                  >
                    <span
                      aria-hidden
                      className="size-2 shrink-0 rounded-[2px]"
                      style={{ background: colorOfType(type, types) }}
                    />
                    <span className="grow truncate text-left text-text">{names.activityType(type)}</span>
                    <span className="text-text-2 tabular">{format.number(report.related_by_type[type] ?? 0)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Tile>
      <Tile
        label={t("sales-tile-related")}
        hint={t("sales-tile-related-hint")}
        value={format.number(related.count)}
        note={
          <>
            {format.moneyRound(related.amount_minor)} <OtherCurrencies amounts={related.other_currencies} />
          </>
        }
        onOpen={related.count === 0 ? undefined : () => onOpen("related_sales")}
        change={
          before === null
            ? undefined
            : {
                now: related.count,
                before: before.related_sales.count,
                better: "more",
                text: t("sales-from-both", {
                  count: format.number(before.related_sales.count),
                  amount: format.moneyRound(before.related_sales.amount_minor),
                }),
              }
        }
      />
      <ShareTile report={report} previous={before} placebo={placebo} onOpen={() => onOpen("related_sales")} />
      <Tile
        label={t("sales-tile-days")}
        hint={t("sales-tile-days-hint")}
        value={days === null ? "–" : t("sales-days-figure", { days })}
        note={days === null ? t("sales-no-related") : t("sales-tile-days-note")}
        change={
          daysBefore === null || days === null
            ? undefined
            : {
                now: days,
                before: null,
                text: t("sales-before", { value: t("sales-days-figure", { days: daysBefore }) }),
              }
        }
      />
    </Tiles>
  );
}
