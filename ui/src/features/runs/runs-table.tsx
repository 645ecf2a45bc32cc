import {
  Database,
  Ellipsis,
  GitBranch,
  PencilLine,
  Play,
  RotateCcw,
  SquareArrowOutUpRight,
  Trash2,
} from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { RunEntry } from "@/bindings/RunEntry";
import { cx, IconButton, Menu, NameField, Pill, Tooltip, VirtualTable, type Column, type Order } from "@/components";
import { useFormat, useT } from "@/i18n";
import { exportItems } from "./export-menu";
import { inOrder } from "./order";
import type { RunExport } from "./use-export";
import type { RunChanges } from "./use-run-changes";
import { useRunTitle, useSettingsWords } from "./words";

/** What a click, a key or the menu of a line does beyond the library itself. */
export interface RunDoings {
  open: (run: RunEntry) => void;
  again: (run: RunEntry, current: boolean) => void;
  /** Whether the journey is still there to be opened. */
  there: (run: RunEntry) => boolean;
}

/**
 * Kept runs: a click or Enter opens one, Space marks it to be compared, F2 names it, Delete deletes it.
 * `narrow` leaves the journey's name out and puts the settings under the run's name.
 */
export function RunsTable({
  runs,
  marked,
  mark,
  shown,
  narrow = false,
  changes,
  exports,
  doings,
}: {
  runs: readonly RunEntry[];
  /** The runs that are to be compared, at most two. */
  marked: readonly string[];
  mark: (run: string) => void;
  /** The run that lies over the canvas. */
  shown?: string | undefined;
  narrow?: boolean;
  changes: RunChanges;
  exports: RunExport;
  doings: RunDoings;
}) {
  const t = useT();
  const format = useFormat();
  const titleOf = useRunTitle();
  const settingsOf = useSettingsWords();
  const [order, setOrder] = useState<Order>({ by: "made", ascending: false });
  const [naming, setNaming] = useState<string>();
  const table = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => inOrder(runs, order), [runs, order]);
  const endNaming = (run: RunEntry, name: string | undefined) => {
    setNaming(undefined);
    if (name !== undefined && name.trim() !== (run.name ?? "")) changes.rename(run, name);
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>("[role=grid]")?.focus());
  };

  const columns: Column<RunEntry>[] = [
    {
      id: "mark",
      header: "",
      width: "30px",
      cell: (run) => (
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t("runs-mark", { name: titleOf(run) })}
          checked={marked.includes(run.run)}
          onClick={(event) => event.stopPropagation()}
          onChange={() => mark(run.run)}
          className="size-3.5 accent-accent-fill align-middle"
        />
      ),
    },
    {
      id: "made",
      header: t("runs-column-run"),
      width: narrow ? "minmax(0, 1.3fr)" : "minmax(150px, 1.1fr)",
      sortable: true,
      cell: (run) =>
        naming === run.run ? (
          <NameField
            name={run.name ?? ""}
            label={t("runs-name-field")}
            done={(name) => endNaming(run, name)}
            className="h-6"
          />
        ) : (
          <RunName run={run} narrow={narrow} />
        ),
    },
    ...(narrow
      ? []
      : [
          {
            id: "journey",
            header: t("column-journey"),
            width: "minmax(120px, 1fr)",
            sortable: true,
            cell: (run: RunEntry) => (
              <span title={run.journey_name}>
                {run.journey_name}
                {run.version !== null && (
                  <span className="text-text-3"> · {t("runs-version", { version: run.version })}</span>
                )}
              </span>
            ),
          },
        ]),
    {
      id: "settings",
      header: t("runs-column-settings"),
      width: narrow ? "minmax(0, 1.4fr)" : "minmax(160px, 1.6fr)",
      cell: (run) => (
        <span title={settingsOf(run)} className="text-12 text-text-2">
          {settingsOf(run)}
        </span>
      ),
    },
    {
      id: "entries",
      header: t("figure-entries"),
      width: "76px",
      align: "right",
      sortable: true,
      cell: (run) => format.number(run.entries),
    },
    {
      id: "messages",
      header: t("figure-messages"),
      width: "90px",
      align: "right",
      sortable: true,
      cell: (run) => format.number(run.messages),
    },
    {
      id: "per-1000",
      header: t("column-per-1000"),
      width: "90px",
      align: "right",
      sortable: true,
      cell: (run) => format.moneyRound(run.per_1000_entries_minor),
    },
    {
      id: "marks",
      header: "",
      width: narrow ? "62px" : "minmax(0, 212px)",
      cell: (run) => <RunMarks run={run} there={doings.there(run)} narrow={narrow} />,
    },
    {
      id: "more",
      header: "",
      width: "40px",
      align: "right",
      cell: (run) => (
        <RunMenu run={run} rename={() => setNaming(run.run)} changes={changes} exports={exports} doings={doings} />
      ),
    },
  ];
  return (
    <div ref={table} className="h-full min-h-0">
      <VirtualTable
        rows={rows}
        columns={columns}
        rowKey={(run) => run.run}
        label={t("runs")}
        chosen={shown ?? null}
        order={order}
        onOrder={setOrder}
        onOpen={(run) => {
          if (naming === undefined && doings.there(run)) doings.open(run);
        }}
        onRowKey={(run, event) => {
          if (event.key === "F2") setNaming(run.run);
          else if (event.key === " ") mark(run.run);
          else if (event.key === "Delete") changes.remove(run);
          else return false;
          event.stopPropagation();
          return true;
        }}
      />
    </div>
  );
}

function RunName({ run, narrow }: { run: RunEntry; narrow: boolean }) {
  const t = useT();
  const format = useFormat();
  const [now] = useState(() => new Date());
  return (
    <span
      className="block truncate"
      title={[
        run.name,
        format.dateTime(run.made_at),
        run.version === null ? "" : t("runs-version", { version: run.version }),
      ]
        .filter(Boolean)
        .join(" · ")}
    >
      <span className={cx(run.name !== null && "font-medium")}>{run.name ?? format.ago(run.made_at, now)}</span>
      {!narrow && <span className="ml-2 text-12 text-text-3">{format.dateTimeShort(run.made_at)}</span>}
    </span>
  );
}

/** What has changed since the run was made, and what to do about it. */
function RunMarks({ run, there, narrow }: { run: RunEntry; there: boolean; narrow: boolean }) {
  const t = useT();
  const marks = [
    ...(there
      ? run.journey_changed
        ? [{ id: "journey", Picture: GitBranch, tone: "warning" as const }]
        : []
      : [{ id: "gone", Picture: Trash2, tone: "neutral" as const }]),
    ...(run.data_changed ? [{ id: "data", Picture: Database, tone: "warning" as const }] : []),
  ];
  return (
    <span className="flex items-center gap-1 overflow-hidden">
      {marks.map(({ id, Picture, tone }) => (
        <Tooltip key={id} content={`${t(`runs-mark-${id}`)}. ${t(`runs-mark-${id}-text`)}`} side="top">
          <span className="min-w-0">
            <Pill tone={tone} icon={<Picture aria-hidden size={12} />} className="max-w-full">
              <span className={cx(narrow ? "sr-only" : "truncate")}>{t(`runs-mark-${id}`)}</span>
            </Pill>
          </span>
        </Tooltip>
      ))}
    </span>
  );
}

function RunMenu({
  run,
  rename,
  changes,
  exports,
  doings,
}: {
  run: RunEntry;
  rename: () => void;
  changes: RunChanges;
  exports: RunExport;
  doings: RunDoings;
}) {
  const t = useT();
  const titleOf = useRunTitle();
  const there = doings.there(run);
  const icon = (Picture: typeof Play) => <Picture aria-hidden size={14} className="text-text-2" />;
  return (
    <span onClick={(event) => event.stopPropagation()} role="presentation">
      <Menu
        items={[
          {
            id: "open",
            label: t("runs-open"),
            icon: icon(SquareArrowOutUpRight),
            shortcut: "Enter",
            disabled: !there,
            run: () => doings.open(run),
          },
          { id: "rename", label: t("runs-rename"), icon: icon(PencilLine), shortcut: "F2", run: rename },
          {
            id: "again",
            label: t("runs-again-as-it-was"),
            icon: icon(RotateCcw),
            separated: true,
            disabled: changes.running,
            run: () => doings.again(run, false),
          },
          {
            id: "again-now",
            label: t("runs-again-now"),
            icon: icon(Play),
            disabled: changes.running || !there,
            run: () => doings.again(run, true),
          },
          ...exportItems(exports, run, t),
          {
            id: "delete",
            label: t("runs-delete"),
            icon: <Trash2 aria-hidden size={14} />,
            shortcut: "Delete",
            danger: true,
            separated: true,
            run: () => changes.remove(run),
          },
        ]}
      >
        <IconButton size="small" label={t("runs-more", { name: titleOf(run) })} icon={<Ellipsis size={16} />} />
      </Menu>
    </span>
  );
}
