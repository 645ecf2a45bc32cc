import { Download, UsersRound, X } from "lucide-react";
import { useState } from "react";
import type { ListOf } from "@/bindings/ListOf";
import type { ListRow } from "@/bindings/ListRow";
import type { TableColumn } from "@/bindings/TableColumn";
import { Button, CustomerLink, ErrorNote, IconButton, Menu, Skeleton, TextField, VirtualTable } from "@/components";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useChange, useEngine } from "@/platform/engine";
import { asEngineError } from "@/platform/platform";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { ListCell } from "./list-cell";
import { useTimelineFace } from "./timeline-face";
import { useReportRows, type ListOrder } from "./use-list";

const widths: Record<TableColumn["kind"], string> = {
  text: "minmax(110px, 1.4fr)",
  count: "72px",
  number: "72px",
  money: "104px",
  rate: "72px",
  days: "64px",
  instant: "156px",
  day: "100px",
  activities: "112px",
};
const isRight = (column: TableColumn) => ["count", "number", "money", "rate", "days"].includes(column.kind);

/** What a number counts, in a panel beside the report: rows, customers, files, a segment, and the timeline of a sale. */
export function ListPanel({ list, title, close }: { list: ListOf; title: string; close: () => void }) {
  const t = useT();
  const [order, setOrder] = useState<ListOrder | null>(null);
  const rows = useReportRows(list, order);
  const [sale, setSale] = useState<ListRow | null>(null);
  const { head } = rows;
  useActions([
    { id: "report.close-list", label: t("report-list-close"), group: t("nav-reports"), shortcut: "Escape", run: close },
  ]);
  return (
    <aside
      aria-label={title}
      className="absolute inset-y-0 right-0 z-20 flex w-[min(640px,60%)] animate-appear flex-col border-l border-border-strong bg-surface shadow-menu print:hidden"
    >
      <header className="flex items-start gap-2 border-b border-border py-2.5 pr-2 pl-3.5">
        <div className="min-w-0 grow">
          <h2 className="truncate text-15 font-semibold" title={title}>
            {title}
          </h2>
          <p className="text-12 text-text-3 tabular">
            {head !== undefined &&
              t("report-list-count", {
                rows: t(`report-rows-${head.row}`, { count: head.total }),
                customers: t("count-customers", { count: head.customers }),
              })}
          </p>
        </div>
        {head !== undefined && head.total > 0 && <ListFiles list={list} title={title} />}
        <IconButton label={t("close")} shortcut="Escape" icon={<X size={16} />} onClick={close} />
      </header>
      {head !== undefined && head.customers > 0 && <SegmentOfList list={list} title={title} />}
      {rows.error !== null && <ErrorNote error={rows.error.view} retry={rows.refetch} className="m-3" />}
      {head === undefined && rows.error === null && <Skeleton className="m-3 h-40" />}
      {head !== undefined && head.total === 0 && (
        <p className="px-3.5 py-3 text-13 text-text-3">{t("report-list-none")}</p>
      )}
      {head !== undefined && head.total > 0 && (
        <Rows
          label={title}
          total={head.total}
          columns={head.columns}
          row={rows.row}
          show={rows.show}
          order={order}
          setOrder={setOrder}
          opened={sale?.id}
          open={(row) => setSale((now) => (now?.id === row.id || row.transaction === null ? null : row))}
        />
      )}
      {sale !== null && sale.transaction !== null && sale.customer !== null && (
        <SaleOfRow
          key={sale.id}
          customer={sale.customer}
          transaction={sale.transaction}
          window={"window" in list.of.ask ? (list.of.ask.window ?? null) : null}
          close={() => setSale(null)}
        />
      )}
      {head !== undefined && head.total > 0 && sale === null && head.row === "sale" && (
        <p className="border-t border-border px-3.5 py-1.5 text-11 text-text-3">{t("report-list-hint")}</p>
      )}
    </aside>
  );
}

/** The rows, of which only those in sight are asked for and drawn. */
function Rows({
  label,
  total,
  columns,
  row,
  show,
  order,
  setOrder,
  opened,
  open,
}: {
  label: string;
  total: number;
  columns: readonly TableColumn[];
  row: (index: number) => ListRow | undefined;
  show: (first: number, last: number) => void;
  order: ListOrder | null;
  setOrder: (order: ListOrder) => void;
  opened: string | undefined;
  open: (row: ListRow) => void;
}) {
  const t = useT();
  return (
    <div className="min-h-0 grow">
      <VirtualTable<ListRow>
        compact
        minWidth="max-content"
        label={label}
        rows={{ count: total, row, show }}
        rowKey={({ id }) => id}
        chosen={opened ?? null}
        onOpen={open}
        opens={({ transaction }) => transaction !== null}
        order={{ by: order?.by ?? "", ascending: order?.descending !== true }}
        onOrder={({ by, ascending }) => setOrder({ by, descending: !ascending })}
        columns={columns.map((column, index) => ({
          id: column.name,
          header: t(`heading-${column.name.replaceAll("_", "-")}`, {}, column.name),
          width: widths[column.kind],
          align: isRight(column) ? "right" : "left",
          sortable: column.ordered,
          ascending: column.kind === "text",
          cell: ({ cells, customer }) => {
            const cell = cells[index];
            if (cell === undefined) return null;
            if (column.name === "customer" && cell.kind === "text" && customer !== null) {
              return <CustomerLink id={customer}>{cell.text}</CustomerLink>;
            }
            return (
              <span className="selectable">
                <ListCell cell={cell} />
              </span>
            );
          },
        }))}
      />
    </div>
  );
}

/** What happened before the sale of a row, drawn to scale. */
function SaleOfRow({
  customer,
  transaction,
  window,
  close,
}: {
  customer: string;
  transaction: string;
  /** The report's own window; without one the workspace's. */
  window: string | null;
  close: () => void;
}) {
  const t = useT();
  const asked = { customer, transaction, window };
  const SaleTimeline = useTimelineFace();
  const timeline = useEngine("sale_timeline", asked);
  return (
    <section
      aria-label={t("report-list-timeline")}
      className="max-h-[60%] shrink-0 overflow-auto border-t border-border-strong thin-scroll"
    >
      <div className="sticky top-0 left-0 z-10 flex items-center justify-between bg-surface px-3.5 pt-1.5">
        <h3 className="text-13 font-semibold">{t("report-list-timeline")}</h3>
        <IconButton size="small" label={t("close")} icon={<X size={14} />} onClick={close} />
      </div>
      {timeline.error !== null && (
        <ErrorNote error={timeline.error.view} retry={() => void timeline.refetch()} className="m-3" />
      )}
      {timeline.data !== undefined && SaleTimeline !== null && <SaleTimeline timeline={timeline.data} asked={asked} />}
    </section>
  );
}

/** Writes the list into a file. */
function ListFiles({ list, title }: { list: ListOf; title: string }) {
  const t = useT();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  const write = async (ending: "csv" | "xlsx") => {
    const path = await platform.chooseSaveFile({
      title: t("report-list-export"),
      filters: [{ name: t(`export-file-${ending}`), extensions: [ending] }],
      defaultPath: `${fileName(title)}.${ending}`,
    });
    if (path === null) return;
    try {
      await platform.call("export_list", { list, path });
      show({ text: t("export-done", { path }) });
    } catch (failure) {
      show({ text: "", error: asEngineError(failure).view });
    }
  };
  return (
    <Menu
      items={(["csv", "xlsx"] as const).map((ending) => ({
        id: ending,
        label: t("export-as", { part: t("report-list-export"), format: t(`export-format-${ending}`) }),
        run: () => void write(ending),
      }))}
    >
      <IconButton label={t("report-list-export")} icon={<Download size={16} />} />
    </Menu>
  );
}

/** A title as the name of a file. Pure. */
export function fileName(title: string): string {
  return title.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^-+|-+$/g, "") || "list";
}

/** Makes a segment of the customers of a list, and a journey that they enter. */
function SegmentOfList({ list, title }: { list: ListOf; title: string }) {
  const t = useT();
  const segments = useEngine("segments", {}, { fresh: true });
  const make = useChange("segment_of_list", ["segments", "catalogue"]);
  const create = useChange("create_journey", ["journeys"]);
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState(title);
  const [made, setMade] = useState<string | null>(null);
  const taken = segments.data?.some((segment) => segment.name === name.trim()) === true;
  const error = make.error ?? create.error;
  const save = async () => {
    await make.mutateAsync({ name: name.trim(), list });
    setMade(name.trim());
    setAsking(false);
  };
  const use = async (segment: string) => {
    const opened = await create.mutateAsync({ template: null, name: segment, segment });
    go({ screen: "builder", journey: opened.journey.id });
  };
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-2 border-b border-border bg-surface-2 px-3.5 py-1.5 text-12">
      {made !== null ? (
        <>
          <span className="grow">{t("report-segment-made", { name: made })}</span>
          <Button size="small" disabled={create.isPending} onClick={() => void use(made).catch(() => undefined)}>
            {t("report-segment-use")}
          </Button>
        </>
      ) : asking ? (
        <form
          className="flex grow items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== "" && !taken) void save().catch(() => undefined);
          }}
        >
          <div className="grow">
            <TextField aria-label={t("report-segment-name")} value={name} onChange={setName} autoFocus />
          </div>
          <Button size="small" onClick={() => setAsking(false)}>
            {t("cancel")}
          </Button>
          <Button size="small" type="submit" disabled={name.trim() === "" || taken || make.isPending}>
            {t("report-segment-save")}
          </Button>
          {taken && <span className="basis-full text-error">{t("report-segment-taken")}</span>}
        </form>
      ) : (
        <Button size="small" icon={<UsersRound aria-hidden size={13} />} onClick={() => setAsking(true)}>
          {t("report-segment-make")}
        </Button>
      )}
      {error !== null && <ErrorNote error={error.view} className="w-full" />}
    </div>
  );
}
