import { Users } from "lucide-react";
import type { ReactNode } from "react";
import type { SalesBlock } from "@/bindings/SalesBlock";
import type { VoucherFigures } from "@/bindings/VoucherFigures";
import { Button, Card } from "@/components";
import { BarList } from "@/features/report-frame/bar-list";
import { Figure, useReportNames } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { DaysHistogram } from "./days-histogram";

/** When, how, where and with what the codes of a design, or of all, were used; and who used them. */
export function DesignDetails({
  name,
  figures,
  products,
  open,
}: {
  /** The design's name, or that of all. */
  name: string;
  figures: VoucherFigures;
  /** What products are called, by id. */
  products: Readonly<Record<string, string>>;
  /** Opens the list of a figure within a group. */
  open: (figure: string, group?: { by: string; key: string; name: string }) => void;
}) {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const blocks = (by: "channel" | "store", of: Readonly<Record<string, SalesBlock>>, nameOf: (key: string) => string) =>
    Object.entries(of)
      .toSorted(([a, first], [b, second]) => second.count - first.count || (a < b ? -1 : 1))
      .slice(0, 12)
      .map(([key, block]) => ({
        key,
        label: nameOf(key),
        value: block.count,
        detail: format.moneyRound(block.amount_minor),
        figure: (
          <Figure label={nameOf(key)} onOpen={() => open("sales", { by, key, name: nameOf(key) })}>
            {format.number(block.count)}
          </Figure>
        ),
      }));
  const bought = Object.entries(figures.top_products)
    .toSorted(([a, first], [b, second]) => second.amount_minor - first.amount_minor || (a < b ? -1 : 1))
    .map(([key, line]) => ({
      key,
      label: key === "" ? t("products-without-product") : (products[key] ?? key),
      value: line.amount_minor,
      detail: t("products-pieces", { count: line.quantity, shown: format.number(line.quantity) }),
      figure: format.moneyRound(line.amount_minor),
    }));
  const { median } = figures.days_to_redeem;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
        <h2 className="text-15 font-semibold">{name}</h2>
        <p className="grow text-12 text-text-3">{t("vouchers-details-note")}</p>
        <Button
          size="small"
          icon={<Users aria-hidden size={13} />}
          disabled={figures.redeemed === 0}
          onClick={() => open("redeemed")}
        >
          {t("vouchers-who", { count: figures.redeemed })}
        </Button>
      </div>
      <div className="@container">
        <div className="grid grid-cols-1 items-start gap-3 @min-[760px]:grid-cols-2 @min-[1100px]:grid-cols-3 print:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-3">
            <Card
              className="print:break-inside-avoid"
              title={t("vouchers-when")}
              note={
                median === null
                  ? undefined
                  : t("vouchers-when-note", { days: format.number(Math.round(median * 10) / 10) })
              }
            >
              <Nothing when={figures.redeemed === 0}>
                <DaysHistogram byDay={figures.redeemed_by_day} median={median} label={t("vouchers-when")} />
              </Nothing>
            </Card>
            <Card className="print:break-inside-avoid" title={t("vouchers-how")} note={t("vouchers-how-note")}>
              <Nothing when={figures.sales.count === 0}>
                <BarList
                  label={t("vouchers-how")}
                  heading={t("products-column-channel")}
                  measure={t("messages-column-sales")}
                  bars={blocks("channel", figures.by_channel, names.salesChannel)}
                  className="mb-1.5"
                />
              </Nothing>
            </Card>
          </div>
          <Card
            className="print:break-inside-avoid"
            title={t("vouchers-with-what")}
            note={t("vouchers-with-what-note")}
          >
            <Nothing when={bought.length === 0}>
              <BarList
                label={t("vouchers-with-what")}
                heading={t("products-row-product")}
                measure={t("products-measure-amount")}
                bars={bought}
                className="mb-1.5"
              />
            </Nothing>
          </Card>
          <Card className="print:break-inside-avoid" title={t("vouchers-where")} note={t("vouchers-where-note")}>
            <Nothing when={figures.sales.count === 0}>
              <BarList
                label={t("vouchers-where")}
                heading={t("products-column-store")}
                measure={t("messages-column-sales")}
                bars={blocks("store", figures.by_store, names.store)}
                className="mb-1.5"
              />
            </Nothing>
          </Card>
        </div>
      </div>
    </>
  );
}

function Nothing({ when, children }: { when: boolean; children: ReactNode }) {
  const t = useT();
  return when ? <p className="px-3.5 pb-3 text-13 text-text-3">{t("vouchers-none-redeemed")}</p> : children;
}
