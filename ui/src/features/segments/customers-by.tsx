import { useState } from "react";
import type { CustomerGroup } from "@/bindings/CustomerGroup";
import type { CustomersByAsk } from "@/bindings/CustomersByAsk";
import { Card, Combobox } from "@/components";
import {
  DateChip,
  fewConversions,
  Figure,
  listOf,
  RateBar,
  ReportBody,
  ReportTable,
  scaleOf,
  TooSmall,
  useLists,
  useReport,
  useScope,
  type ReportColumn,
} from "@/features/report-frame";
import { askedDays, type DayRange } from "@/features/report-frame/days";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useSay } from "@/i18n/say";
import { fieldName } from "@/journey/summaries";
import { useRemembered } from "@/state/preferences";
import { arm } from "./arm";

/** So many values are compared; an attribute of more is no arm. */
const MOST_VALUES = 100;

/** A value of the attribute. */
interface Row {
  key: string;
  group: CustomerGroup;
}

/** Customers by an attribute: an experiment read by its arms. */
export function CustomersBy() {
  const t = useT();
  const say = useSay();
  const { attributes } = useScope();
  const [remembered, remember] = useRemembered("report-attribute", "");
  const catalogue = useEngine("catalogue", {});
  const attribute = attributes.includes(remembered) ? remembered : arm(attributes, catalogue.data?.attributes ?? []);
  const [range, setRange] = useState<DayRange>({ from: null, to: null });
  // Without the types of attributes the one to begin with is not known yet.
  if (attribute === undefined || (catalogue.data === undefined && catalogue.error === null)) return null;
  const ask: CustomersByAsk = { attribute, ...askedDays(range) };
  return (
    <Card
      title={t("customers-by")}
      note={t("customers-by-note")}
      className="overflow-hidden print:break-inside-avoid"
      end={
        <>
          <DateChip from={range.from} to={range.to} onChange={setRange} name={t("customers-by-dates")} />
          <div className="w-48">
            <Combobox
              aria-label={t("customers-by-attribute")}
              value={attribute}
              onChange={remember}
              options={attributes.map((value) => ({ value, label: say(fieldName(value)) }))}
            />
          </div>
        </>
      }
    >
      <Groups key={attribute} ask={ask} />
    </Card>
  );
}

function Groups({ ask }: { ask: CustomersByAsk }) {
  const t = useT();
  const format = useFormat();
  const lists = useLists();
  const answer = useReport("report_customers_by", ask);
  const nameOf = (key: string) => (key === "" ? t("customers-by-without") : key);
  const open = (figure: string, { key }: Row, header: string) =>
    lists.open(listOf({ report: "customers_by", ask }, figure, [["value", key]]), `${header} · ${nameOf(key)}`);
  const count = (id: "customers" | "visitors" | "buyers", header: string): ReportColumn<Row> => ({
    id,
    header,
    hint: t(`customers-by-${id}-hint`),
    align: "right",
    value: ({ group }) => group[id],
    cell: (row) => (
      <Figure label={header} onOpen={row.group[id] > 0 ? () => open(id, row, header) : undefined}>
        {format.number(row.group[id])}
      </Figure>
    ),
  });
  const sales = (id: "sales" | "related_sales", header: string): ReportColumn<Row> => ({
    id,
    header,
    align: "right",
    value: ({ group }) => group[id].amount_minor,
    cell: (row) => (
      <>
        <Figure label={header} onOpen={row.group[id].count > 0 ? () => open(id, row, header) : undefined}>
          {format.number(row.group[id].count)}
        </Figure>
        <span className="inline-block min-w-20 text-text-2">{format.moneyRound(row.group[id].amount_minor)}</span>
      </>
    ),
  });
  return (
    <ReportBody answer={answer}>
      {({ report }) => {
        const all = Object.entries(report.groups)
          .map(([key, group]): Row => ({ key, group }))
          .toSorted((a, b) => b.group.customers - a.group.customers);
        const rows = all.slice(0, MOST_VALUES);
        const scale = scaleOf(rows.map(({ group }) => group.buyer_rate));
        const columns: ReportColumn<Row>[] = [
          {
            id: "value",
            header: t("customers-by-value"),
            value: ({ key }) => nameOf(key),
            cell: ({ key }) => (
              <span className="block max-w-72 truncate" title={nameOf(key)}>
                {nameOf(key)}
              </span>
            ),
          },
          count("customers", t("products-customers")),
          count("visitors", t("customers-by-visitors")),
          count("buyers", t("customers-by-buyers")),
          {
            id: "rate",
            header: t("customers-by-rate"),
            hint: t("customers-by-rate-hint"),
            align: "right",
            value: ({ group }) => group.buyer_rate,
            cell: ({ group: { buyer_rate: rate, wilson, buyers } }) => (
              <span className="inline-flex items-center justify-end gap-2">
                <RateBar rate={rate} wilson={wilson} small={buyers < fewConversions} scale={scale} />
                <span className="inline-block w-12">{format.percent(rate, 1)}</span>
                <span className="inline-block w-28 text-12 text-text-3">
                  {wilson !== null && `${format.percent(wilson[0], 1)} – ${format.percent(wilson[1], 1)}`}
                </span>
              </span>
            ),
          },
          sales("sales", t("messages-column-sales")),
          sales("related_sales", t("customers-by-related")),
          {
            id: "per-customer",
            header: t("customers-by-per-customer"),
            hint: t("customers-by-per-customer-hint"),
            align: "right",
            value: ({ group }) => group.per_customer_minor,
            cell: ({ group }) => (
              <Figure why={group.per_customer_minor === null ? t("customers-by-nobody") : undefined}>
                {format.money(group.per_customer_minor)}
              </Figure>
            ),
          },
        ];
        return (
          <>
            <ReportTable
              label={t("customers-by")}
              columns={columns}
              rows={rows}
              rowKey={({ key }) => key}
              order={{ by: "customers", descending: true }}
              limit={10}
            />
            {all.length > rows.length && (
              <TooSmall>{t("customers-by-many", { count: all.length, most: rows.length })}</TooSmall>
            )}
          </>
        );
      }}
    </ReportBody>
  );
}
