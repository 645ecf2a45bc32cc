import { LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import type { CustomerRow } from "@/bindings/CustomerRow";
import type { SegmentDefinition } from "@/bindings/SegmentDefinition";
import { Card, ErrorNote, Skeleton, VirtualTable, type Column } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { go } from "@/state/route";
import { sameDefinition } from "./definition";

/** How long a definition rests before it is worked out. */
const REST_MS = 300;

/** How many would be in it now, and some of them, while it is being written. */
export function SegmentPreview({ definition }: { definition: SegmentDefinition }) {
  const t = useT();
  const format = useFormat();
  const [asked, setAsked] = useState(definition);
  useEffect(() => {
    const timer = window.setTimeout(
      () => setAsked((before) => (sameDefinition(before, definition) ? before : definition)),
      REST_MS,
    );
    return () => window.clearTimeout(timer);
  }, [definition]);
  const current = sameDefinition(asked, definition);
  const { data, error, isPlaceholderData } = useEngine(
    "preview_segment",
    { definition: asked },
    { fresh: true, keeps: true },
  );
  const waits = !current || isPlaceholderData;
  return (
    <Card
      title={t("audiences-preview")}
      note={
        data === undefined ? undefined : (
          <span aria-live="polite" className={waits ? "opacity-50" : undefined}>
            {t("audiences-preview-count", {
              count: data.count,
              shown: format.number(data.count),
              of: format.number(data.of),
              share: format.percent(data.of === 0 ? null : data.count / data.of, 1),
            })}
          </span>
        )
      }
      end={waits ? <LoaderCircle aria-hidden size={14} className="animate-spin text-text-3" /> : undefined}
      className="overflow-hidden"
    >
      {error !== null && current && <ErrorNote error={error.view} className="mx-3.5 mb-3" />}
      {data === undefined && error === null && <Skeleton className="mx-3.5 mb-3 h-24" />}
      {data !== undefined && data.examples.length > 0 && (
        <div style={{ height: 31 + 33 * data.examples.length }}>
          <CustomerTable rows={data.examples} />
        </div>
      )}
      {data !== undefined && data.count === 0 && current && (
        <p className="px-3.5 pb-3 text-12 text-text-3">{t("audiences-preview-nobody")}</p>
      )}
    </Card>
  );
}

const NONE: readonly Column<CustomerRow>[] = [];

/** Customers in a few columns; one opens her profile. */
export function CustomerTable({
  rows,
  total,
  onNearEnd,
  extra = NONE,
}: {
  rows: readonly CustomerRow[];
  total?: number;
  onNearEnd?: () => void;
  /** Columns behind the usual ones. */
  extra?: readonly Column<CustomerRow>[];
}) {
  const t = useT();
  const format = useFormat();
  const none = <span className="text-text-3">–</span>;
  const columns: Column<CustomerRow>[] = [
    {
      id: "name",
      header: t("audiences-column-name"),
      width: "minmax(140px, 1.6fr)",
      cell: (row) => (
        <span className="flex min-w-0 items-baseline gap-2">
          <span className="truncate font-medium">{row.name ?? row.id}</span>
          {row.name !== null && <span className="truncate text-12 text-text-3">{row.id}</span>}
        </span>
      ),
    },
    { id: "market", header: t("items-market"), width: "minmax(80px, 1fr)", cell: (row) => row.market ?? none },
    {
      id: "purchases",
      header: t("audiences-column-purchases"),
      width: "84px",
      align: "right",
      cell: (row) => format.number(row.purchases),
    },
    {
      id: "net",
      header: t("audiences-column-net"),
      width: "112px",
      align: "right",
      cell: (row) => format.money(row.net_minor),
    },
    {
      id: "last",
      header: t("audiences-column-last"),
      width: "140px",
      align: "right",
      cell: (row) => (row.last_purchase_at === null ? none : format.date(row.last_purchase_at)),
    },
    ...extra,
  ];
  return (
    <VirtualTable
      rows={rows}
      {...(total !== undefined && { total })}
      {...(onNearEnd !== undefined && { onNearEnd })}
      columns={columns}
      rowKey={(row) => row.id}
      label={t("nav-customers")}
      onOpen={(row) => go({ screen: "customer", customer: row.id })}
    />
  );
}
