import { useInfiniteQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { CustomerPage } from "@/bindings/CustomerPage";
import type { CustomerVisit } from "@/bindings/CustomerVisit";
import { portName } from "@/canvas";
import {
  CustomerLink,
  EmptyState,
  ErrorNote,
  IconButton,
  Segmented,
  Skeleton,
  StepIcon,
  VirtualTable,
  type Column,
} from "@/components";
import { useBuilder, useSession, useShownJourney } from "@/features/builder/session";
import { isBeforeEnd, usePlayerState } from "@/features/playback/player";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { nodeById } from "@/journey/document";
import { titleOf } from "@/journey/summaries";
import { usePlatform } from "@/platform/context";
import type { EngineError } from "@/platform/platform";

const PAGE = 200;

/** Turns between those who came to a step and those who did not. */
export function HereOrNot({ step, here }: { step: string; here: boolean }) {
  const t = useT();
  const session = useSession();
  return (
    <Segmented
      label={t("missed-which")}
      value={here ? "here" : "not"}
      options={[
        { value: "here", label: t("missed-here") },
        { value: "not", label: t("missed-not-here") },
      ]}
      onChange={(value) =>
        session.state.setState({
          side: value === "here" ? { shows: "customers", step, port: null } : { shows: "missed", step },
        })
      }
    />
  );
}

/** That a list is of the whole run, while the canvas shows an instant before its end. */
export function OverWholeRun() {
  const t = useT();
  return usePlayerState(isBeforeEnd) ? <> · {t("dry-over-whole-run")}</> : null;
}

/** Whose list it is: a step's, one of its ways out, or those who are still there. */
export interface CustomerList {
  step: string;
  port: string | null;
}

/** Who was at a step or went a way. A click on one lights up her path. */
export function CustomersPanel({ run, list }: { run: string; list: CustomerList }) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const platform = usePlatform();
  const session = useSession();
  const journey = useShownJourney();
  const counts = useBuilder((state) => state.run?.summary.nodes[list.step]);
  const node = nodeById(journey, list.step);

  const pages = useInfiniteQuery<
    CustomerPage,
    EngineError,
    { total: number; rows: CustomerVisit[] },
    readonly unknown[],
    number
  >({
    queryKey: ["run_customers", run, list.step, list.port],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      platform.call(
        "run_customers",
        { run, node: list.step, port: list.port, offset: pageParam, limit: PAGE },
        { signal },
      ),
    getNextPageParam: (last, all) => {
      const known = all.reduce((sum, page) => sum + page.customers.length, 0);
      return last.customers.length === 0 || known >= last.total ? undefined : known;
    },
    select: ({ pages: read }) => ({
      total: read[0]?.total ?? 0,
      rows: read.flatMap((page) => page.customers),
    }),
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage, data } = pages;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const columns = useMemo(
    (): Column<CustomerVisit>[] => [
      {
        id: "customer",
        header: t("dry-column-customer"),
        width: "minmax(0, 1fr)",
        cell: ({ name, customer }) => (
          <span title={customer}>
            <CustomerLink id={customer}>{name ?? customer}</CustomerLink>
          </span>
        ),
      },
      {
        id: "at",
        header: t("dry-column-at"),
        width: "136px",
        cell: ({ at }) => <span className="text-text-2">{format.dateTimeShort(at)}</span>,
      },
      {
        id: "port",
        header: t("dry-column-port"),
        width: "minmax(60px, 0.5fr)",
        cell: ({ port }) => <span className="text-text-2">{port === "" ? "–" : say(portName(port, node))}</span>,
      },
    ],
    [t, say, format, node],
  );

  // The ways out that somebody took, and those who stand here.
  const ways = Object.entries(counts?.ports ?? {}).filter(([, count]) => (count ?? 0) > 0);
  const options = [
    { value: "all", label: t("dry-everybody") },
    ...(ways.length > 1 ? ways.map(([port]) => ({ value: port, label: say(portName(port, node)) })) : []),
    ...((counts?.inside ?? 0) > 0 ? [{ value: "inside", label: t("dry-still-inside") }] : []),
  ];
  const title = node === undefined ? list.step : say(titleOf(node));
  return (
    <div className="flex min-h-0 grow flex-col">
      <header className="flex items-start gap-3 border-b border-border px-4 py-3">
        {node !== undefined && (
          <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={32} />
        )}
        <div className="min-w-0 grow">
          <h2 className="truncate text-15 font-semibold">{title}</h2>
          <p className="text-12 text-text-3">
            {data === undefined ? " " : t("dry-visits-count", { count: data.total })}
            <OverWholeRun />
          </p>
        </div>
        <IconButton
          label={t("close")}
          shortcut="Escape"
          icon={<X size={16} />}
          onClick={() => session.state.setState({ side: { shows: "totals" }, choice: { steps: [] } })}
        />
      </header>
      <div className="flex flex-wrap items-center gap-2 border-b border-border px-4 py-2">
        <HereOrNot step={list.step} here />
        {options.length > 1 && (
          <Segmented
            label={t("dry-which")}
            value={list.port ?? "all"}
            options={options}
            onChange={(port) =>
              session.state.setState({
                side: { shows: "customers", step: list.step, port: port === "all" ? null : port },
              })
            }
          />
        )}
      </div>
      {pages.error !== null && (
        <ErrorNote error={pages.error.view} retry={() => void pages.refetch()} className="m-3" />
      )}
      {pages.isPending && <Skeleton className="m-3 h-40" />}
      {data !== undefined && data.total === 0 && (
        <EmptyState title={t("dry-nobody")}>{t("dry-nobody-text")}</EmptyState>
      )}
      {data !== undefined && data.total > 0 && (
        <div className="min-h-0 grow">
          <VirtualTable
            compact
            rows={data.rows}
            total={data.total}
            columns={columns}
            rowKey={(row) => `${row.customer}/${row.visit}/${row.at}`}
            label={t("dry-customers-at", { step: title })}
            onNearEnd={more}
            onOpen={(row) =>
              session.state.setState({
                side: {
                  shows: "customer",
                  customer: row.customer,
                  visit: row.visit,
                  of: list,
                  index: data.rows.indexOf(row),
                  total: data.total,
                },
                atStep: list.step,
                choice: { steps: [] },
              })
            }
          />
        </div>
      )}
    </div>
  );
}
