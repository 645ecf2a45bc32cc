import { Ellipsis, FolderClock, FolderOpen, Trash2 } from "lucide-react";
import { useState } from "react";
import type { RecentWorkspace } from "@/bindings/RecentWorkspace";
import { EmptyState, ErrorNote, IconButton, Keys, Menu, Skeleton } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useChange, useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { enterWorkspace, type WorkspaceOpening } from "./open-workspace";

/** Workspaces that were open before, latest first; a missing one can be looked for or forgotten. */
export function RecentWorkspaces({ opening }: { opening: WorkspaceOpening }) {
  const t = useT();
  const recent = useEngine("recent_workspaces", {}, { fresh: true });
  const forget = useChange("forget_workspace", ["recent_workspaces"]);
  const list = recent.data ?? [];
  const idle = opening.busy === null;
  const withKeys = list.slice(0, 9);

  const open = async (entry: RecentWorkspace) => {
    const workspace = entry.missing ? await opening.choose(entry.path) : await opening.open(entry.path);
    if (workspace === null) return;
    // Found somewhere else: the old place is of no more use.
    if (entry.missing && workspace.path !== entry.path) forget.mutate({ path: entry.path });
    enterWorkspace(workspace);
  };

  useActions(
    withKeys.map((entry, at) => ({
      id: `recent.${at + 1}`,
      label: t("recent-open", { name: entry.name }),
      group: t("recent-title"),
      shortcut: `Mod+${at + 1}`,
      enabled: idle && !entry.missing,
      run: () => void open(entry),
    })),
  );

  return (
    <section aria-labelledby="recent-title">
      <div className="mb-2.5 flex items-center justify-between">
        <h2 id="recent-title" className="text-15 font-semibold">
          {t("recent-title")}
        </h2>
        {withKeys.length > 0 && <Keys shortcut={withKeys.length === 1 ? "Mod+1" : `Mod+1–${withKeys.length}`} />}
      </div>
      {recent.error !== null && <ErrorNote error={recent.error.view} retry={() => void recent.refetch()} />}
      {forget.error !== null && <ErrorNote error={forget.error.view} className="mb-2" />}
      {recent.isPending && <Skeleton className="h-24" />}
      {recent.isSuccess && (
        <ul className="overflow-hidden rounded-card border border-border bg-surface">
          {list.map((entry) => (
            <Row
              key={entry.path}
              entry={entry}
              disabled={!idle}
              open={() => void open(entry)}
              forget={() => forget.mutate({ path: entry.path })}
            />
          ))}
          {list.length === 0 && (
            <li>
              <EmptyState icon={<FolderClock size={20} />} title={t("recent-none")} className="py-8">
                {t("recent-none-text")}
              </EmptyState>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function Row({
  entry,
  disabled,
  open,
  forget,
}: {
  entry: RecentWorkspace;
  disabled: boolean;
  open: () => void;
  forget: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const [now] = useState(() => new Date());
  return (
    <li className="relative flex items-center gap-4 border-b border-border py-1.5 pr-2 pl-3.5 last:border-0 hover:bg-surface-2">
      <div className="min-w-0 grow">
        <button
          type="button"
          disabled={disabled}
          onClick={open}
          // The whole row is the target; what stands above it keeps its own.
          className="block max-w-full truncate rounded-small text-13 font-medium after:absolute after:inset-0"
        >
          {entry.name}
        </button>
        <p className="truncate text-11 text-text-3">
          {entry.missing && <span className="text-warning">{t("recent-missing")} </span>}
          {entry.path}
        </p>
      </div>
      <span className="w-32 shrink-0 text-right text-12 text-text-2 tabular">
        {t("count-customers", { count: entry.customers })}
      </span>
      <span className="w-20 shrink-0 text-right text-12 text-text-2 tabular">
        {t("count-journeys", { count: entry.journeys })}
      </span>
      <span className="w-28 shrink-0 truncate text-right text-12 tabular">
        {entry.missing ? (
          <span className="font-medium text-accent">{t("recent-look-for")}</span>
        ) : (
          <span className="text-text-2">{format.ago(entry.opened_at, now)}</span>
        )}
      </span>
      <span className="w-16 shrink-0 text-right text-12 text-text-2 tabular">{format.bytes(entry.size_bytes)}</span>
      <span className="relative z-10">
        <Menu
          items={[
            {
              id: "open",
              label: entry.missing ? t("recent-look-for") : t("open"),
              icon: <FolderOpen aria-hidden size={14} />,
              disabled,
              run: open,
            },
            { id: "forget", label: t("recent-forget"), icon: <Trash2 aria-hidden size={14} />, run: forget },
          ]}
        >
          <IconButton size="small" label={t("more-for", { name: entry.name })} icon={<Ellipsis size={14} />} />
        </Menu>
      </span>
    </li>
  );
}
