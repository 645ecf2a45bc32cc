import { useState } from "react";
import type { ProductsReport } from "@/bindings/ProductsReport";
import { Button, Card, HeatMap, Segmented } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useRemembered } from "@/state/preferences";
import { columnKinds, crossOf, rowKinds, type ColumnOf, type Measure, type RowOf } from "./tables";
import type { KeyNames } from "./names";

/** So many rows stand there at first. */
const FIRST_ROWS = 12;

/** What sells where: departments, categories or products by stores or channels, as shades and numbers. */
export function CrossCard({
  report,
  measure,
  names,
  open,
}: {
  report: ProductsReport;
  measure: Measure;
  names: KeyNames;
  /** Opens the sales of a cell. */
  open: (groups: readonly (readonly [RowOf | ColumnOf, string])[], title: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const [rememberedRow, setRow] = useRemembered("products-rows", "department");
  const [rememberedColumn, setColumn] = useRemembered("products-columns", "store");
  const [whole, setWhole] = useState(false);
  const row = rowKinds.find((kind) => kind === rememberedRow) ?? "department";
  const column = columnKinds.find((kind) => kind === rememberedColumn) ?? "store";
  const cross = crossOf(report, row, column, measure);
  const cut = !whole && cross.rows.length > FIRST_ROWS;
  const rows = cut ? cross.rows.slice(0, FIRST_ROWS) : cross.rows;
  const write = (value: number) => (measure === "amount" ? format.moneyRound(value) : format.number(value));
  // Of small amounts every unit is worth its place.
  const unit = 10 ** format.settings.currencyDigits;
  const short = (value: number) => {
    if (measure === "quantity") return format.compact(value);
    return value < 1000 * unit ? format.moneyRound(value) : format.moneyCompact(value);
  };
  const nameRow = (key: string) => names[row](key);
  const nameColumn = (key: string) => names[column](key);
  return (
    <Card
      title={t("products-cross")}
      className="overflow-hidden print:break-inside-avoid"
      end={
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <Segmented
            label={t("products-rows")}
            value={row}
            onChange={setRow}
            options={rowKinds.map((value) => ({ value, label: t(`products-rows-${value}`) }))}
          />
          <span aria-hidden className="text-12 text-text-3">
            ×
          </span>
          <Segmented
            label={t("products-columns")}
            value={column}
            onChange={setColumn}
            options={columnKinds.map((value) => ({ value, label: t(`products-columns-${value}`) }))}
          />
        </div>
      }
    >
      {cross.rows.length === 0 || cross.columns.length === 0 ? (
        <p className="px-3.5 pb-3 text-13 text-text-3">{t("products-no-lines")}</p>
      ) : (
        <>
          <HeatMap
            label={t("products-cross-label", {
              rows: t(`products-rows-${row}`),
              columns: t(`products-columns-${column}`),
            })}
            hint={t("products-cross-hint")}
            rows={rows.map(nameRow)}
            columns={cross.columns.map(nameColumn)}
            heads={cross.columns.map((key) => (
              <span key={key} title={nameColumn(key)} className="block px-0.5 pb-1">
                <span className="line-clamp-2 leading-tight break-words whitespace-normal">{nameColumn(key)}</span>
              </span>
            ))}
            values={cross.values}
            words={(at, to, value) =>
              t("products-cell", {
                row: nameRow(rows[at] ?? ""),
                column: nameColumn(cross.columns[to] ?? ""),
                value: write(value),
              })
            }
            text={short}
            cellWidth={68}
            corner={t(`products-row-${row}`)}
            onOpen={(at, to) => {
              const [one, other] = [rows[at], cross.columns[to]];
              if (one === undefined || other === undefined) return;
              open(
                [
                  [row, one],
                  [column, other],
                ],
                `${nameRow(one)} · ${nameColumn(other)}`,
              );
            }}
          />
          {(cut || whole) && (
            <div className="border-t border-border px-2 py-1 print:hidden">
              <Button size="small" variant="quiet" onClick={() => setWhole(!whole)}>
                {whole ? t("report-rows-fewer") : t("report-rows-all", { count: cross.rows.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}
