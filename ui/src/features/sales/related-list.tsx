import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, ChevronRight, X } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { AttributionModel } from "@/bindings/AttributionModel";
import type { GroupIs } from "@/bindings/GroupIs";
import type { ListRow } from "@/bindings/ListRow";
import type { SalesAsk } from "@/bindings/SalesAsk";
import type { TableColumn } from "@/bindings/TableColumn";
import { Button, Card, CustomerLink, cx, ErrorNote, Segmented, Skeleton } from "@/components";
import { ListCell } from "@/features/report-frame/list-cell";
import { useReportNames } from "@/features/report-frame/scope";
import { useReportRows, type ListOrder, type ReportRows } from "@/features/report-frame/use-list";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { SaleTimeline, timelineHeight } from "./sale-timeline";
import { useSince } from "./timeline/words";

/** How a sale is shared, in the order in which it is offered. */
export const MODELS: readonly AttributionModel[] = ["any", "first", "last", "linear", "position", "time-decay"];

/** A group that the list is narrowed to, and what it is called. */
export interface Narrowed extends GroupIs {
  name: string;
}

const rowHeight = 33;
/** So many rows stand there at first: what is below the list stays in reach. */
const firstRows = 8;

const widths: Partial<Record<string, string>> = {
  at: "minmax(136px, 1.1fr)",
  customer: "minmax(120px, 1.4fr)",
  amount: "minmax(84px, 0.8fr)",
  store: "minmax(110px, 1.4fr)",
  associate: "minmax(110px, 1.3fr)",
  channel: "minmax(72px, 0.7fr)",
  activities: "minmax(112px, 0.9fr)",
  days: "minmax(120px, 1.2fr)",
};
/** Columns that are called otherwise here than in a file. */
const headings: Partial<Record<string, string>> = {
  at: "timeline-sale",
  associate: "sales-by-associate",
  days: "sales-tile-days",
};
const isRight = ({ kind }: TableColumn) => ["count", "number", "money", "rate", "days"].includes(kind);
/** Words that follow numbers: the one stands right, the other left. */
const afterRight = (columns: readonly TableColumn[], at: number) => {
  const [before, own] = [columns[at - 1], columns[at]];
  return before !== undefined && own !== undefined && isRight(before) && !isRight(own);
};

/**
 * The related sales, the newest first, of which only those in sight are read and drawn. A row opens into what came
 * before the sale; arrows walk, Enter or the right arrow opens.
 */
export function RelatedList({
  ask,
  all,
  narrowed,
  onWiden,
  model,
  onModel,
  withYear,
}: {
  ask: SalesAsk;
  /** How many related sales there are without narrowing. */
  all: number;
  narrowed: readonly Narrowed[];
  /** Takes one of the groups away. */
  onWiden: (group: Narrowed) => void;
  model: AttributionModel;
  onModel: (model: AttributionModel) => void;
  /** Whether the year of a sale is not known from the dates. */
  withYear: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const [order, setOrder] = useState<ListOrder | null>(null);
  const [whole, setWhole] = useState(false);
  const groups = narrowed.map(({ by, key }) => ({ by, key }));
  const rows = useReportRows({ of: { report: "sales", ask }, figure: "related_sales", groups }, order);
  const { head } = rows;
  const newest = order === null || (order.by === "at" && order.descending);
  return (
    <Card
      title={t("sales-related-sales")}
      className="overflow-hidden"
      note={
        <span className="flex flex-wrap items-center gap-2">
          {narrowed.map((group) => (
            <button
              key={group.by}
              type="button"
              title={t("sales-list-widen", { name: group.name })}
              onClick={() => onWiden(group)}
              className="inline-flex h-6 max-w-60 items-center gap-1.5 rounded-control border border-accent-line bg-accent-weak px-2 text-12 font-medium text-text hover:border-accent"
            >
              <span className="truncate">{group.name}</span>
              <X aria-hidden size={12} className="shrink-0 text-text-2" />
            </button>
          ))}
          {head !== undefined && (
            <span className="tabular" aria-live="polite">
              {narrowed.length === 0
                ? format.number(head.total)
                : t("sales-list-of", { count: format.number(head.total), all: format.number(all) })}
              {newest && head.total > 1 && `, ${t("sales-list-newest")}`}
            </span>
          )}
        </span>
      }
      end={
        <div className="flex items-center gap-2 print:hidden">
          <span className="text-12 text-text-3" title={t(`sales-model-${model}-text`)}>
            {t("sales-credit")}
          </span>
          <Segmented
            label={t("sales-credit-label")}
            value={model}
            onChange={onModel}
            options={MODELS.map((value) => ({ value, label: t(`model-short-${value}`) }))}
          />
        </div>
      }
    >
      <p className="px-3.5 pb-1.5 text-12 text-text-3">{t(`sales-model-${model}-text`)}</p>
      {rows.error !== null && <ErrorNote error={rows.error.view} retry={rows.refetch} className="m-3" />}
      {head === undefined && rows.error === null && <Skeleton className="m-3 h-40" />}
      {head !== undefined && head.total === 0 && (
        <p className="px-3.5 pb-3 text-13 text-text-3">{t("sales-list-none")}</p>
      )}
      {head !== undefined && head.total > 0 && (
        <Rows
          key={JSON.stringify([ask, groups, order])}
          rows={rows}
          total={head.total}
          shown={whole ? head.total : Math.min(firstRows, head.total)}
          columns={head.columns}
          order={order}
          onOrder={setOrder}
          ask={ask}
          model={model}
          withYear={withYear}
        />
      )}
      {head !== undefined && head.total > firstRows && (
        <div className="border-t border-border px-2 py-1 print:hidden">
          <Button size="small" variant="quiet" onClick={() => setWhole(!whole)}>
            {whole ? t("report-rows-fewer") : t("report-rows-all", { count: head.total })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Rows({
  rows,
  total,
  shown,
  columns,
  order,
  onOrder,
  ask,
  model,
  withYear,
}: {
  rows: ReportRows;
  total: number;
  /** How many of them stand there; all of them scroll in a place of their own. */
  shown: number;
  columns: readonly TableColumn[];
  order: ListOrder | null;
  onOrder: (order: ListOrder) => void;
  ask: SalesAsk;
  model: AttributionModel;
  withYear: boolean;
}) {
  const t = useT();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const { row, show } = rows;
  const virtual = useVirtualizer({
    count: shown,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (opened.has(index) ? rowHeight + timelineHeight : rowHeight),
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items.at(0)?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => show(first, last), [show, first, last]);

  const turn = (index: number, open = !opened.has(index)) =>
    setOpened((now) => {
      const next = new Set(now);
      if (open) next.add(index);
      else next.delete(index);
      return next;
    });
  const move = (to: number) => {
    const next = Math.max(0, Math.min(shown - 1, to));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const hear = (event: KeyboardEvent) => {
    // What stands in a row (a mark, a switch) hears its own keys.
    if (event.target !== scroller.current) return;
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "PageDown") move(active + 10);
    else if (event.key === "PageUp") move(active - 10);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(shown - 1);
    else if (event.key === "Enter" || event.key === " ") turn(active);
    else if (event.key === "ArrowRight") turn(active, true);
    else if (event.key === "ArrowLeft") turn(active, false);
    else return;
    event.preventDefault();
  };

  const template = {
    gridTemplateColumns: `24px ${columns.map(({ name, kind }) => widths[name] ?? (kind === "text" ? "minmax(100px, 1.2fr)" : "minmax(76px, 0.9fr)")).join(" ")}`,
  };
  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={t("sales-related-sales")}
      aria-rowcount={total + 1}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onKeyDown={hear}
      // As tall as its rows while they are few; all of them never so tall that what is below is lost from sight.
      style={{
        height:
          shown <= firstRows ? 31 + virtual.getTotalSize() : `min(${31 + virtual.getTotalSize()}px, max(363px, 62vh))`,
      }}
      className="relative overflow-auto border-t border-border text-13 tabular thin-scroll focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]"
    >
      <div
        role="row"
        aria-rowindex={1}
        style={template}
        className="sticky top-0 z-20 grid h-[30px] min-w-[880px] items-center border-b border-border bg-surface-2 px-3.5 text-11 text-text-3"
      >
        <span role="columnheader" aria-label={t("sales-list-open")} />
        {columns.map((column, index) => (
          <Heading
            key={column.name}
            column={column}
            apart={afterRight(columns, index)}
            order={order}
            onOrder={onOrder}
          />
        ))}
      </div>
      <div role="rowgroup" className="relative min-w-[880px]" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const at = row(item.index);
          const open = opened.has(item.index);
          return (
            <div
              key={item.index}
              ref={virtual.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
              className={cx("absolute inset-x-0 top-0 border-b border-border", open && "bg-surface-2")}
            >
              <div
                id={`${id}-${item.index}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={item.index + 2}
                aria-level={1}
                aria-expanded={open}
                onClick={() => {
                  setActive(item.index);
                  turn(item.index);
                }}
                onKeyDown={hear}
                style={{ ...template, height: rowHeight - 1 }}
                className={cx(
                  "grid items-center px-3.5 hover:bg-surface-2",
                  item.index === active && "shadow-[inset_2px_0_0_var(--accent)]",
                )}
              >
                <ChevronRight
                  aria-hidden
                  size={14}
                  className={cx("text-text-3 transition-transform duration-[var(--fast)]", open && "rotate-90")}
                />
                {at === undefined ? (
                  <span aria-hidden className="col-span-full col-start-2 mx-1.5 h-2.5 rounded-small bg-surface-3" />
                ) : (
                  columns.map((column, index) => (
                    <div
                      key={column.name}
                      role="gridcell"
                      className={cx(
                        "truncate px-1.5",
                        isRight(column) && "text-right",
                        afterRight(columns, index) && "pl-5",
                        (column.kind === "money" || column.name === "customer") && "font-medium",
                        column.kind === "days" && "text-text-2",
                      )}
                    >
                      {at.cells[index] !== undefined && (
                        <Cell column={column} row={at} index={index} withYear={withYear} />
                      )}
                    </div>
                  ))
                )}
              </div>
              {open && at !== undefined && <Opened row={at} ask={ask} model={model} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A cell; the sale's instant with its weekday, days with their unit. */
function Cell({
  column,
  row,
  index,
  withYear,
}: {
  column: TableColumn;
  row: ListRow;
  index: number;
  withYear: boolean;
}) {
  const format = useFormat();
  const names = useReportNames();
  const since = useSince();
  const cell = row.cells[index];
  if (cell === undefined) return null;
  if (cell.kind === "instant" && column.name === "at") {
    return <>{withYear ? format.moment(cell.at) : format.dayAndTime(cell.at)}</>;
  }
  if (cell.kind === "text" && column.name === "channel") return <>{names.salesChannel(cell.text)}</>;
  if (cell.kind === "text" && column.name === "customer" && row.customer !== null) {
    return <CustomerLink id={row.customer}>{cell.text}</CustomerLink>;
  }
  if (cell.kind === "days") return <>{since(cell.days)}</>;
  if (cell.kind === "empty") return <span className="text-text-3">–</span>;
  return <ListCell cell={cell} />;
}

function Heading({
  column,
  apart,
  order,
  onOrder,
}: {
  column: TableColumn;
  /** Whether it keeps away from the numbers before it. */
  apart: boolean;
  order: ListOrder | null;
  onOrder: (order: ListOrder) => void;
}) {
  const t = useT();
  const own = headings[column.name];
  const name = own === undefined ? t(`heading-${column.name.replaceAll("_", "-")}`, {}, column.name) : t(own);
  const is = order === null ? column.name === "at" : order.by === column.name;
  const descending = order?.descending ?? true;
  const Arrow = descending ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      aria-sort={!column.ordered ? undefined : !is ? "none" : descending ? "descending" : "ascending"}
      title={name}
      className={cx("truncate px-1.5", isRight(column) && "text-right", apart && "pl-5")}
    >
      {column.ordered ? (
        <button
          type="button"
          onClick={() => onOrder({ by: column.name, descending: is ? !descending : column.kind !== "text" })}
          className={cx(
            "inline-flex max-w-full items-center gap-1 rounded-small hover:text-text",
            is && "font-medium text-text",
            isRight(column) && "flex-row-reverse",
          )}
        >
          <span className="truncate">{name}</span>
          {is && <Arrow aria-hidden size={12} className="shrink-0" />}
        </button>
      ) : (
        name
      )}
    </div>
  );
}

/** What came before the sale of a row. */
function Opened({ row, ask, model }: { row: ListRow; ask: SalesAsk; model: AttributionModel }) {
  const { customer, transaction } = row;
  const timeline = useEngine(
    "sale_timeline",
    { customer: customer ?? "", transaction: transaction ?? row.id, window: ask.window ?? null },
    { enabled: customer !== null },
  );
  return (
    <div style={{ minHeight: timelineHeight }}>
      {timeline.error !== null && (
        <ErrorNote error={timeline.error.view} retry={() => void timeline.refetch()} className="m-3" />
      )}
      {timeline.data !== undefined && <SaleTimeline timeline={timeline.data} model={model} />}
    </div>
  );
}
