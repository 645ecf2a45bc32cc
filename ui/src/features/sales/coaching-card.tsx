import { useMemo, useState } from "react";
import type { AssociateFigures } from "@/bindings/AssociateFigures";
import { Card, cx } from "@/components";
import {
  fewConversions,
  Figure,
  IntervalKey,
  OtherCurrencies,
  RateBar,
  ReportTable,
  scaleOf,
  TooSmall,
  useReportNames,
  type ReportColumn,
} from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { against, averageOf } from "./coaching";
import { CoachingOne } from "./coaching-one";
import { inTypeOrder } from "./colors";
import { StackedBar } from "./stacked-bar";
import { TypeKey } from "./type-key";
import { Unripe } from "./unripe";

/** Opens the list behind a number of an associate. */
export type OpenOf = (
  figure: "activities" | "followed" | "related_sales",
  groups: readonly (readonly [string, string])[],
  title: string,
) => void;

interface Row {
  key: string;
  name: string;
  figures: AssociateFigures;
}

/** What each associate did and what followed; one of them beside the average of all. */
export function CoachingCard({
  coaching,
  onOpen,
}: {
  coaching: { readonly [associate: string]: AssociateFigures };
  onOpen: OpenOf;
}) {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const average = useMemo(() => averageOf(coaching), [coaching]);
  const rows = useMemo<Row[]>(
    () =>
      Object.entries(coaching)
        .filter(([, figures]) => figures.activities > 0 || figures.sales.count > 0)
        .map(([key, figures]) => ({ key, name: names.associate(key), figures }))
        // What nobody did is told last.
        .toSorted((a, b) => Number(a.key === "") - Number(b.key === "") || b.figures.activities - a.figures.activities),
    [coaching, names],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const picked = rows.find((row) => row.key === chosen) ?? rows.find((row) => row.key !== "");
  const types = useMemo(
    () => inTypeOrder([...new Set(rows.flatMap(({ figures }) => Object.keys(figures.by_type)))]),
    [rows],
  );
  // What nobody did may be a hundred times what one person did.
  const most = Math.max(1, ...rows.map(({ key, figures }) => (key === "" ? 0 : figures.activities)));
  const scale = scaleOf(rows.map(({ figures }) => figures.wilson?.[1] ?? figures.follow_rate));
  const unripe = rows.reduce((count, { figures }) => count + figures.immature, 0);
  const columns = useMemo<ReportColumn<Row>[]>(() => {
    const opens = (row: Row, figure: Parameters<OpenOf>[0], what: string) => () =>
      onOpen(figure, [["associate", row.key]], `${row.name}: ${what}`);
    return [
      {
        id: "name",
        header: t("sales-by-associate"),
        value: (row) => row.name,
        cell: (row) => (
          <span className="block max-w-40 truncate font-medium" title={row.name}>
            {row.name}
          </span>
        ),
      },
      {
        id: "activities",
        header: t("coaching-activities"),
        align: "right",
        value: ({ figures }) => figures.activities,
        cell: (row) => (
          <Figure onOpen={opens(row, "activities", t("coaching-activities"))} label={t("coaching-activities")}>
            {format.number(row.figures.activities)}
          </Figure>
        ),
      },
      {
        id: "types",
        header: t("coaching-types"),
        width: "w-24",
        cell: ({ figures }) => (
          <div className="w-24">
            <div style={{ width: `${Math.min(100, Math.max(4, (figures.activities / most) * 100))}%` }}>
              <StackedBar
                types={types}
                parts={types.map((type) => ({ type, count: figures.by_type[type]?.activities ?? 0 }))}
                label={types
                  .filter((type) => (figures.by_type[type]?.activities ?? 0) > 0)
                  .map((type) => `${names.activityType(type)} ${format.number(figures.by_type[type]?.activities ?? 0)}`)
                  .join(", ")}
              />
            </div>
          </div>
        ),
      },
      {
        id: "followed",
        header: t("coaching-followed"),
        hint: t("coaching-followed-hint"),
        align: "right",
        value: ({ figures }) => figures.followed,
        cell: (row) => (
          <Figure onOpen={opens(row, "followed", t("coaching-followed"))} label={t("coaching-followed")}>
            {format.number(row.figures.followed)}
          </Figure>
        ),
      },
      {
        id: "rate",
        header: t("coaching-rate"),
        align: "right",
        value: ({ figures }) => figures.follow_rate,
        cell: ({ figures }) => {
          const small = figures.followed < fewConversions;
          return (
            <span className="inline-flex items-center gap-2">
              <RateBar rate={figures.follow_rate} wilson={figures.wilson} small={small} scale={scale} width="w-20" />
              <span className={cx("w-12 tabular", !small && "font-semibold")}>
                {format.percent(figures.follow_rate, 1)}
              </span>
            </span>
          );
        },
      },
      {
        id: "customers",
        header: t("coaching-customers"),
        align: "right",
        value: ({ figures }) => figures.customers,
        cell: (row) => (
          <Figure onOpen={opens(row, "activities", t("coaching-customers"))} label={t("coaching-customers")}>
            {format.number(row.figures.customers)}
          </Figure>
        ),
      },
      {
        id: "sales",
        header: t("sales-related-sales"),
        align: "right",
        value: ({ figures }) => figures.sales.count,
        cell: (row) => (
          <Figure onOpen={opens(row, "related_sales", t("sales-related-sales"))} label={t("sales-related-sales")}>
            {format.number(row.figures.sales.count)}
          </Figure>
        ),
      },
      {
        id: "amount",
        header: t("sales-column-amount"),
        align: "right",
        value: ({ figures }) => figures.sales.amount_minor,
        cell: ({ figures }) => format.moneyRound(figures.sales.amount_minor),
      },
      {
        id: "days",
        header: t("coaching-days"),
        hint: t("coaching-days-hint"),
        align: "right",
        value: ({ figures }) => figures.average_days_from_last_activity,
        cell: ({ figures }) =>
          figures.average_days_from_last_activity === null ? (
            <Figure why={t("sales-no-related")}>–</Figure>
          ) : (
            t("sales-days-figure", { days: figures.average_days_from_last_activity })
          ),
      },
    ];
  }, [format, most, names, onOpen, scale, t, types]);

  return (
    <section aria-labelledby="sales-coaching" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-2 px-0.5">
        <h2 id="sales-coaching" className="text-13 font-semibold">
          {t("coaching-title")}
        </h2>
        <p className="text-12 text-text-3">{t("coaching-note")}</p>
        <span className="ml-auto">
          <Unripe count={unripe} hint={t("coaching-unripe-text")} />
        </span>
      </div>
      {rows.length === 0 ? (
        <Card>
          <TooSmall>{t("coaching-none")}</TooSmall>
        </Card>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)_344px] items-start gap-3 print:grid-cols-1">
          <Card
            title={t("coaching-table")}
            note={t("coaching-table-note")}
            end={
              <span className="flex flex-wrap items-center gap-3">
                <TypeKey types={types} />
                <IntervalKey />
              </span>
            }
            className="overflow-hidden print:break-inside-avoid"
          >
            <ReportTable
              label={t("coaching-title")}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.key}
              picked={picked?.key ?? null}
              onPick={(row) => setChosen(row.key)}
              limit={10}
            />
            <p className="border-t border-border px-3.5 py-1.5 text-11 text-text-3 empty:hidden">
              <OtherCurrencies amounts={sumOfOthers(rows)} />
            </p>
          </Card>
          {picked !== undefined && (
            <CoachingOne
              key={picked.key}
              associate={picked.key}
              name={picked.name}
              figures={picked.figures}
              average={average}
              standing={picked.key === "" ? "few" : against(picked.figures, average)}
              onOpen={onOpen}
            />
          )}
        </div>
      )}
    </section>
  );
}

function sumOfOthers(rows: readonly Row[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { figures } of rows) {
    for (const [code, minor] of Object.entries(figures.sales.other_currencies ?? {})) {
      sums[code] = (sums[code] ?? 0) + minor;
    }
  }
  return sums;
}
