import { useState } from "react";
import type { ListOf } from "@/bindings/ListOf";
import type { ProductsAsk } from "@/bindings/ProductsAsk";
import type { ProductsReport } from "@/bindings/ProductsReport";
import { Button, Card } from "@/components";
import { BarList, type Bar } from "@/features/report-frame/bar-list";
import { Figure, listOf } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { MakeSegment } from "./make-segment";
import type { KeyNames } from "./names";
import { boughtRule, canBeRule, type Bought } from "./rules";
import { ranked, rankedLines, rowKinds, rowsOf, type ColumnOf, type Measure, type RowOf } from "./tables";

/** So many lines of each list stand there at first. */
const FIRST_LINES = 10;

/** What sells best, where, and which store customers prefer. */
export function TopLists({
  report,
  ask,
  measure,
  names,
  prices,
  open,
}: {
  report: ProductsReport;
  ask: ProductsAsk;
  measure: Measure;
  names: KeyNames;
  /** Whether lines of sales have prices. */
  prices: boolean;
  open: (list: ListOf, title: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const sales = (by: RowOf | ColumnOf, key: string) => listOf({ report: "products", ask }, "sales", [[by, key]]);
  const within = { stores: ask.stores ?? [], channels: ask.channels ?? [] };
  const segment = (bought: Bought, what: string) => {
    const store = bought.by === "store";
    const can = canBeRule(within);
    return (
      <MakeSegment
        what={what}
        name={t(store ? "products-segment-name-store" : "products-segment-name", { what })}
        list={sales(bought.by, bought.key)}
        listText={t("products-segment-list-text")}
        rule={can ? (price) => boughtRule(bought, price, within) : undefined}
        ruleText={t(store ? "products-segment-rule-store" : "products-segment-rule-text", { what })}
        prices={prices}
      />
    );
  };
  const lines = (row: RowOf): Bar[] =>
    rankedLines(rowsOf(report, row), measure).map(([key, value]) => {
      const line = rowsOf(report, row)[key];
      const other =
        measure === "amount"
          ? t("products-pieces", { count: line?.quantity ?? 0, shown: format.number(line?.quantity ?? 0) })
          : format.moneyRound(line?.amount_minor ?? 0);
      return {
        key,
        label: names[row](key),
        value,
        detail: other,
        figure: (
          <Figure label={names[row](key)} onOpen={() => open(sales(row, key), names[row](key))}>
            {measure === "amount" ? format.moneyRound(value) : format.number(value)}
          </Figure>
        ),
        action: segment({ by: row, key }, names[row](key)),
      };
    });
  const blocks = (by: ColumnOf): Bar[] =>
    ranked(
      Object.entries(by === "store" ? report.top_stores : report.by_channel).map(
        ([key, block]) => [key, block.amount_minor] as const,
      ),
    ).map(([key, value]) => {
      const block = by === "store" ? report.top_stores[key] : report.by_channel[key];
      return {
        key,
        label: names[by](key),
        value,
        detail: t("count-sales", { count: block?.count ?? 0 }),
        figure: (
          <Figure label={names[by](key)} onOpen={() => open(sales(by, key), names[by](key))}>
            {format.moneyRound(value)}
          </Figure>
        ),
        ...(by === "store" && { action: segment({ by: "store", key }, names.store(key)) }),
      };
    });
  const preferred: Bar[] = ranked(Object.entries(report.preferred_store_top)).map(([key, value]) => ({
    key,
    label: names.store(key),
    value,
    figure: (
      <Figure
        label={names.store(key)}
        onOpen={() =>
          open(
            listOf({ report: "products", ask }, "preferred_store", [["store", key]]),
            t("products-preferred-of", { store: names.store(key) }),
          )
        }
      >
        {format.number(value)}
      </Figure>
    ),
  }));
  const amount = t(`products-measure-${measure}`);
  return (
    <div className="@container">
      <div className="grid grid-cols-1 items-start gap-3 @min-[760px]:grid-cols-2 @min-[1380px]:grid-cols-3 print:grid-cols-2">
        {rowKinds.map((row) => (
          <Top
            key={row}
            title={t(`products-top-${row}`)}
            heading={t(`products-row-${row}`)}
            measure={amount}
            bars={lines(row)}
          />
        ))}
        <Top
          title={t("products-top-store")}
          heading={t("products-column-store")}
          measure={t("products-measure-amount")}
          bars={blocks("store")}
        />
        <Top
          title={t("products-top-channel")}
          heading={t("products-column-channel")}
          measure={t("products-measure-amount")}
          bars={blocks("channel")}
        />
        <Top
          title={t("products-preferred")}
          note={t("products-preferred-note")}
          heading={t("products-column-store")}
          measure={t("products-customers")}
          bars={preferred}
        />
      </div>
    </div>
  );
}

function Top({
  title,
  note,
  heading,
  measure,
  bars,
}: {
  title: string;
  note?: string;
  heading: string;
  measure: string;
  bars: readonly Bar[];
}) {
  const t = useT();
  const [whole, setWhole] = useState(false);
  const cut = !whole && bars.length > FIRST_LINES;
  return (
    <Card title={title} note={note} className="print:break-inside-avoid">
      {bars.length === 0 ? (
        <p className="px-3.5 pb-3 text-13 text-text-3">{t("report-no-rows")}</p>
      ) : (
        <BarList
          label={title}
          heading={heading}
          measure={measure}
          bars={cut ? bars.slice(0, FIRST_LINES) : bars}
          className="mb-1.5"
        />
      )}
      {(cut || whole) && (
        <div className="border-t border-border px-2 py-1 print:hidden">
          <Button size="small" variant="quiet" onClick={() => setWhole(!whole)}>
            {whole ? t("report-rows-fewer") : t("report-rows-all", { count: bars.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}
