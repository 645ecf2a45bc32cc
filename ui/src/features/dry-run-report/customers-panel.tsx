import { useInfiniteQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { CustomerPage } from "@/bindings/CustomerPage";
import type { CustomerVisit } from "@/bindings/CustomerVisit";
import { CustomerLink, ErrorNote, IconButton, Skeleton, VirtualTable, type Column } from "@/components";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import type { EngineError } from "@/platform/platform";

const pageSize = 200;

/** What has been read so far, and how many there are in all. */
interface Listed {
  total: number;
  rows: CustomerVisit[];
}

/** Who came to a step, in a panel beside the report. */
export function CustomersPanel({
  run,
  node,
  title,
  close,
}: {
  run: string;
  node: string;
  title: string;
  close: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const pages = useInfiniteQuery<CustomerPage, EngineError, Listed, readonly unknown[], number>({
    queryKey: ["run_customers", run, node, "pages"],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      platform.call("run_customers", { run, node, port: null, offset: pageParam, limit: pageSize }, { signal }),
    getNextPageParam: (last, all) => {
      const known = all.reduce((sum, page) => sum + page.customers.length, 0);
      return last.customers.length === 0 || known >= last.total ? undefined : known;
    },
    select: (data) => ({
      total: data.pages[0]?.total ?? 0,
      rows: data.pages.flatMap((page) => page.customers),
    }),
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const columns = useMemo(
    (): Column<CustomerVisit>[] => [
      {
        id: "customer",
        header: t("column-customer"),
        width: "minmax(0, 1fr)",
        cell: (row) => (
          <span className="selectable" title={row.customer}>
            <CustomerLink id={row.customer}>{row.name ?? row.customer}</CustomerLink>
          </span>
        ),
      },
      {
        id: "at",
        header: t("column-left-at"),
        width: "132px",
        cell: (row) => <span className="text-12 text-text-2">{format.dateTimeShort(row.at)}</span>,
      },
      {
        id: "port",
        header: t("column-port"),
        width: "60px",
        cell: (row) => (
          <span className="text-12 text-text-2">
            {row.port === "" ? "" : t(`port-${row.port.replaceAll("_", "-")}`, {}, row.port)}
          </span>
        ),
      },
    ],
    [format, t],
  );

  return (
    <aside
      aria-label={t("customers-at", { step: title })}
      className="flex w-[var(--inspector)] shrink-0 flex-col border-l border-border bg-surface"
    >
      <header className="flex items-start gap-2 border-b border-border px-3.5 py-2.5">
        <div className="min-w-0 grow">
          <h2 className="truncate text-15 font-semibold">{title}</h2>
          <p className="text-12 text-text-3">
            {pages.data !== undefined && t("count-visits", { count: pages.data.total })}
          </p>
        </div>
        <IconButton label={t("close")} shortcut="Escape" icon={<X size={16} />} onClick={close} />
      </header>
      {pages.error !== null && (
        <ErrorNote error={pages.error.view} retry={() => void pages.refetch()} className="m-3" />
      )}
      {pages.isPending && <Skeleton className="m-3 h-40" />}
      {pages.data !== undefined && (
        <div className="min-h-0 grow">
          <VirtualTable
            compact
            rows={pages.data.rows}
            total={pages.data.total}
            columns={columns}
            rowKey={(row) => `${row.customer}/${row.visit}/${row.at}`}
            label={t("customers-at", { step: title })}
            onNearEnd={more}
          />
        </div>
      )}
    </aside>
  );
}
