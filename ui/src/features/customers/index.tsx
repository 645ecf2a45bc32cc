import { Database, SearchX, Search, UsersRound, X } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { CustomerList } from "@/bindings/CustomerList";
import type { CustomerRow } from "@/bindings/CustomerRow";
import { TopBar } from "@/app/top-bar";
import {
  Button,
  EmptyState,
  ErrorNote,
  IconButton,
  inputFace,
  Skeleton,
  VirtualTable,
  cx,
  type Column,
} from "@/components";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { PAGE, usePages } from "@/platform/pages";
import type { EngineError } from "@/platform/platform";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { useListPlace } from "./came-from";
import { ChannelIcons, Marked, PerformancePill } from "./faces";
import { FilterBar } from "./filter-bar";
import { isFound } from "./marked";
import { PeopleTabs } from "@/features/audiences/people-tabs";
import { askOf, EVERYBODY, isNarrowed, writeQuery, type CustomersQuery } from "./query";
import { useCustomersQuery } from "./use-query";
import { useSince } from "./since";

/** Everybody in the workspace: search, filters, order. */
export function CustomersScreen({ query: text }: { query: string | undefined }) {
  const t = useT();
  const [query, change] = useCustomersQuery(text);
  const empty = useWorkspace((state) => state.workspace?.customers === 0);
  return (
    <>
      <TopBar
        crumbs={[]}
        title={<h1 className="sr-only">{t("nav-customers")}</h1>}
        beside={<PeopleTabs current="customers" />}
      />
      {empty ? (
        <EmptyState
          className="grow"
          icon={<UsersRound size={20} />}
          title={t("customers-empty")}
          action={<Button onClick={() => go({ screen: "import" })}>{t("customers-empty-import")}</Button>}
        >
          {t("customers-empty-text")}
        </EmptyState>
      ) : (
        <List query={query} change={change} />
      )}
    </>
  );
}

function List({ query, change }: { query: CustomersQuery; change: (change: Partial<CustomersQuery>) => void }) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const written = writeQuery(query);
  const asked = useMemo(() => ({ written, ask: askOf(query) }), [written, query]);
  const fetch = (ask: typeof asked.ask, offset: number, limit: number, signal: AbortSignal) =>
    platform.call("customers", { ...ask, offset, limit }, { signal });

  // Those found before stay until the first of the next are there: what is typed does not make the list blink.
  const first = useQuery<CustomerList, EngineError>({
    queryKey: ["customers", asked.written, 0],
    queryFn: ({ signal }) => fetch(asked.ask, 0, PAGE, signal),
  });
  const [shown, setShown] = useState(asked);
  if (shown.written !== asked.written && first.data !== undefined) setShown(asked);
  const pages = usePages<CustomerList, CustomerRow>(
    ["customers", shown.written],
    (offset, limit, signal) => fetch(shown.ask, offset, limit, signal),
    (page) => page.customers,
  );
  const stale = shown.written !== asked.written;
  const error = first.error ?? pages.error;
  const { head } = pages;
  const narrowed = isNarrowed(query);
  const total = head?.total ?? 0;

  const focusSearch = () => {
    field.current?.focus();
    field.current?.select();
  };
  useActions([
    {
      id: "customers.search",
      label: t("customers-search"),
      group: t("nav-customers"),
      shortcut: "Mod+F",
      alternatives: ["/"],
      run: focusSearch,
    },
    {
      id: "customers.clear",
      label: t("customers-clear"),
      group: t("nav-customers"),
      enabled: narrowed,
      run: () => change({ ...EVERYBODY }),
    },
  ]);

  const open = (row: CustomerRow, index: number) => {
    useListPlace.setState({ place: { query: shown.written, index, customer: row.id, total } });
    go({ screen: "customer", customer: row.id });
  };
  const back = useListPlace((state) => state.place);
  const columns = useColumns(shown.ask.search);
  // As they come without a search, those who bought last come first.
  const usual = shown.ask.order === "relevance" && shown.ask.search === "" ? "last_purchase" : shown.ask.order;
  const order = { by: usual, ascending: shown.ask.order !== "relevance" && !shown.ask.descending };

  return (
    <>
      <div
        role="toolbar"
        aria-label={t("report-filters")}
        className="flex min-h-[var(--filterbar)] shrink-0 flex-wrap items-center gap-1.5 border-b border-border bg-surface px-4 py-2"
      >
        <div className="relative w-52 shrink-0 min-[1400px]:w-72">
          <Search aria-hidden size={14} className="absolute top-[7px] left-2 text-text-3" />
          <input
            ref={field}
            type="search"
            aria-label={t("customers-search")}
            placeholder={t("customers-search-placeholder")}
            value={query.search}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change({ search: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === "Escape" && query.search !== "") change({ search: "" });
              else if (event.key === "ArrowDown" || event.key === "Enter") {
                place.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
              } else return;
              event.preventDefault();
            }}
            className={cx(inputFace, "pr-7 pl-7 [&::-webkit-search-cancel-button]:hidden")}
          />
          {query.search !== "" && (
            <span className="absolute top-0.5 right-0.5">
              <IconButton
                size="small"
                label={t("customers-search-clear")}
                icon={<X size={13} />}
                onClick={() => {
                  change({ search: "" });
                  field.current?.focus();
                }}
              />
            </span>
          )}
        </div>
        <FilterBar query={query} change={change} />
        <span aria-live="polite" className="ml-auto text-12 whitespace-nowrap text-text-2 tabular">
          {head !== undefined &&
            (narrowed
              ? t("customers-count-of", { count: format.number(head.total), of: format.number(head.of) })
              : t("count-customers", { count: head.of }))}
        </span>
      </div>
      {error !== null && <ErrorNote error={error.view} retry={() => void first.refetch()} className="m-3" />}
      {head === undefined && error === null && <Waiting />}
      {head !== undefined && head.total === 0 && (
        <EmptyState
          className="grow"
          icon={head.of === 0 ? <Database size={20} /> : <SearchX size={20} />}
          title={t(head.of === 0 ? "customers-empty" : "customers-none")}
          action={
            head.of === 0 ? (
              <Button onClick={() => go({ screen: "import" })}>{t("customers-empty-import")}</Button>
            ) : (
              <Button onClick={() => change({ ...EVERYBODY })}>{t("customers-clear")}</Button>
            )
          }
        >
          {t(head.of === 0 ? "customers-empty-text" : "customers-none-text")}
        </EmptyState>
      )}
      {head !== undefined && head.total > 0 && (
        <div
          ref={place}
          aria-busy={stale}
          className={cx("min-h-0 grow bg-surface transition-opacity duration-[var(--fast)]", stale && "opacity-60")}
        >
          <VirtualTable
            key={shown.written}
            rows={{ count: head.total, row: pages.row, show: pages.show }}
            columns={columns}
            minWidth="1180px"
            rowKey={({ id }) => id}
            label={t("nav-customers")}
            onOpen={open}
            order={order}
            onOrder={({ by, ascending }) => change({ order: orderOf(by), descending: !ascending })}
            from={back?.query === shown.written ? back.index : 0}
          />
        </div>
      )}
    </>
  );
}

function orderOf(column: string): CustomersQuery["order"] {
  return (
    (["name", "registered", "purchases", "net", "average", "last_purchase"] as const).find(
      (order) => order === column,
    ) ?? "relevance"
  );
}

/** Grey rows while the first are on their way. */
function Waiting() {
  return (
    <div className="flex grow flex-col gap-[7px] overflow-hidden bg-surface px-4 pt-10">
      {Array.from({ length: 24 }, (_, at) => (
        <Skeleton key={at} className="h-[26px] shrink-0" />
      ))}
    </div>
  );
}

/** The columns; what was searched for is marked. */
function useColumns(search: string): Column<CustomerRow>[] {
  const t = useT();
  const format = useFormat();
  const since = useSince();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("customers-column-name"),
        width: "minmax(176px, 1.7fr)",
        sortable: true,
        cell: ({ name, id, stub }) => (
          <span className="flex items-baseline gap-2">
            <span className="min-w-0 truncate font-medium">
              {name === null ? (
                <span className="font-normal text-text-3">{t(stub ? "customer-stub-short" : "customers-no-name")}</span>
              ) : (
                <Marked text={name} search={search} />
              )}
            </span>
            <span className="shrink-0 text-12 text-text-3">
              <Marked text={id} search={search} />
            </span>
          </span>
        ),
      },
      {
        id: "email",
        header: t("customers-column-email"),
        width: "minmax(132px, 1.4fr)",
        cell: ({ email, phone }) => {
          // Where the number is what was found, it must be seen.
          const byPhone = isFound(phone, search) && !isFound(email, search);
          const text = byPhone ? phone : email;
          return text === null ? (
            <span className="text-text-3">–</span>
          ) : (
            <span className="text-text-2" title={text}>
              <Marked text={text} search={search} />
            </span>
          );
        },
      },
      {
        id: "market",
        header: t("report-filter-market"),
        width: "60px",
        cell: ({ market }) => market ?? <span className="text-text-3">–</span>,
      },
      {
        id: "store",
        header: t("customers-filter-store"),
        width: "minmax(92px, 1fr)",
        cell: ({ home_store: store }) =>
          store === null ? <span className="text-text-3">–</span> : <span title={store}>{store}</span>,
      },
      {
        id: "registered",
        header: t("customers-column-registered"),
        width: "100px",
        sortable: true,
        ascending: false,
        cell: ({ registered_at: at }) =>
          at === null ? (
            <span className="text-text-3">–</span>
          ) : (
            <span title={format.dateTime(at)}>{format.dateShort(at)}</span>
          ),
      },
      {
        id: "purchases",
        header: t("customers-filter-purchases"),
        width: "84px",
        align: "right",
        sortable: true,
        cell: ({ purchases }) => format.number(purchases),
      },
      {
        id: "net",
        header: t("customers-column-net"),
        width: "96px",
        align: "right",
        sortable: true,
        cell: ({ net_minor: net, purchases }) => (
          <span className={cx(purchases > 0 && "font-medium")}>{format.money(net)}</span>
        ),
      },
      {
        id: "average",
        header: t("customers-column-average"),
        width: "84px",
        align: "right",
        sortable: true,
        cell: ({ average_minor: average }) => format.money(average),
      },
      {
        id: "last_purchase",
        header: t("customers-filter-last-purchase"),
        width: "116px",
        sortable: true,
        ascending: false,
        cell: ({ last_purchase_at: at }) =>
          at === null ? (
            <span className="text-text-3">{t("customers-never")}</span>
          ) : (
            <span title={format.dateTime(at)}>{since(at)}</span>
          ),
      },
      {
        id: "class",
        header: t("customers-filter-class"),
        width: "108px",
        cell: ({ performance }) => <PerformancePill performance={performance} />,
      },
      {
        id: "reach",
        header: t("customers-column-reach"),
        width: "96px",
        cell: ({ can_receive: reachable }) => <ChannelIcons reachable={reachable} />,
      },
    ],
    [t, format, since, search],
  );
}
