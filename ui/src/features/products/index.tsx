import type { ListOf } from "@/bindings/ListOf";
import type { ProductsAsk } from "@/bindings/ProductsAsk";
import type { ProductsView } from "@/bindings/ProductsView";
import { Segmented } from "@/components";
import {
  DateChip,
  EmptyReport,
  FilterChip,
  listOf,
  OtherCurrencies,
  ReportBody,
  ReportPage,
  Tile,
  Tiles,
  useLists,
  useReport,
  useReportFilters,
  useReportNames,
  useScope,
} from "@/features/report-frame";
import { askedDays } from "@/features/report-frame/days";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useRemembered } from "@/state/preferences";
import { ChannelMix } from "./channel-mix";
import { CrossCard } from "./cross-card";
import { useKeyNames } from "./names";
import { rankedLines, type Measure } from "./tables";
import { TopLists } from "./top-lists";

/** The tables that its files have. */
const tables = [
  "top_products",
  "top_categories",
  "by_department",
  "by_channel",
  "top_stores",
  "department_store",
  "department_channel",
  "category_store",
  "category_channel",
  "product_store",
  "product_channel",
  "preferred_store_top",
] as const;

/** What sells in which channel and place, and segments of those who bought it. */
export function ProductsPage() {
  const t = useT();
  const scope = useScope();
  const names = useReportNames();
  const [filters, change] = useReportFilters("products");
  const ask: ProductsAsk = { ...askedDays(filters), stores: filters.stores, channels: filters.channels };
  const answer = useReport("report_products", ask);
  return (
    <ReportPage
      report="products"
      ask={{ report: "products", ask }}
      tables={tables.map((name) => ({ name, label: t(`products-file-${name.replaceAll("_", "-")}`) }))}
      filters={
        <>
          <DateChip from={filters.from} to={filters.to} onChange={change} />
          <FilterChip
            name={t("products-column-store")}
            values={scope.stores}
            chosen={filters.stores}
            onChange={(stores) => change({ stores })}
            without={names.store("")}
          />
          <FilterChip
            name={t("products-column-channel")}
            values={scope.sales_channels.map((channel) => ({ ...channel, title: names.salesChannel(channel.value) }))}
            chosen={filters.channels}
            onChange={(channels) => change({ channels })}
            without={names.salesChannel("")}
          />
        </>
      }
      sentence={t("products-sentence")}
      how={(["sales", "lines", "department", "top", "preferred", "currencies", "segments"] as const).map((id) => ({
        term: t(`products-how-${id}`),
        text: t(`products-how-${id}-text`),
      }))}
    >
      <ReportBody answer={answer}>
        {(view) =>
          view.report.sales.count === 0 ? (
            <EmptyReport report="products" title={t("products-none")}>
              {t("products-none-text")}
            </EmptyReport>
          ) : (
            <Answer view={view} ask={ask} />
          )
        }
      </ReportBody>
    </ReportPage>
  );
}

function Answer({ view, ask }: { view: ProductsView; ask: ProductsAsk }) {
  const t = useT();
  const format = useFormat();
  const lists = useLists();
  const catalogue = useEngine("catalogue", {});
  const { report, products } = view;
  const names = useKeyNames(products);
  const [remembered, remember] = useRemembered("products-measure", "amount");
  const measure: Measure = remembered === "quantity" ? "quantity" : "amount";
  const prices =
    catalogue.data?.events.some(
      ({ name, fields }) => name === "purchase" && fields.some((field) => field.name === "price"),
    ) === true;
  const of = (figure: string, groups: readonly (readonly [string, string])[] = []) =>
    listOf({ report: "products", ask }, figure, groups);
  const open = (list: ListOf, title: string) => lists.open(list, title);
  const [best] = rankedLines(report.by_department, "amount");
  const { sales } = report;
  return (
    <>
      <Tiles>
        <Tile
          label={t("products-sales")}
          value={format.moneyRound(sales.amount_minor)}
          note={t("count-sales", { count: sales.count })}
          onOpen={() => open(of("sales"), t("products-sales"))}
          corner={
            <span className="truncate text-text-3 tabular">
              <OtherCurrencies amounts={sales.other_currencies} />
            </span>
          }
        />
        <Tile
          label={t("products-average")}
          value={format.money(sales.average_minor)}
          corner={
            <span className="truncate text-text-3 tabular">
              {t("products-from-to", { min: format.money(sales.min_minor), max: format.money(sales.max_minor) })}
            </span>
          }
        />
        <ChannelMix
          blocks={report.by_channel}
          nameOf={names.channel}
          open={(key) => open(of("sales", [["channel", key]]), names.channel(key))}
        />
        <Tile
          label={t("products-best")}
          value={best === undefined ? "–" : names.department(best[0])}
          note={best === undefined ? undefined : format.moneyRound(best[1])}
          onOpen={
            best === undefined
              ? undefined
              : () => open(of("sales", [["department", best[0]]]), names.department(best[0]))
          }
        />
        <Tile
          label={t("products-without-lines")}
          hint={t("products-without-lines-hint")}
          value={format.number(report.without_lines)}
          note={t("products-of-sales", {
            share: format.percent(sales.count === 0 ? null : report.without_lines / sales.count, 1),
          })}
        />
      </Tiles>
      <div className="flex items-center gap-2">
        <p className="grow text-12 text-text-3">{t("products-click-hint")}</p>
        <Segmented<Measure>
          label={t("products-measure")}
          value={measure}
          onChange={remember}
          options={[
            { value: "amount", label: t("products-measure-amount") },
            { value: "quantity", label: t("products-measure-quantity") },
          ]}
        />
      </div>
      <CrossCard
        report={report}
        measure={measure}
        names={names}
        open={(groups, title) => open(of("sales", groups), title)}
      />
      <TopLists report={report} ask={ask} measure={measure} names={names} prices={prices} open={open} />
    </>
  );
}
