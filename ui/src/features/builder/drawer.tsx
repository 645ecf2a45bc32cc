import { ChevronDown, ChevronUp } from "lucide-react";
import { IconButton, Keys, TabPanel, Tabs } from "@/components";
import { RunsPanel } from "@/features/runs/runs-panel";
import { VersionsPanel } from "@/features/versions";
import { useT } from "@/i18n";
import { DryRunPanel } from "./dry-run-panel";
import { Problems } from "./problems";
import { useBuilder, useSession, type DrawerTab } from "./session";
import { Sized } from "./sized";
import type { DryRun } from "./use-dry-run";

/** The panel under the canvas: what is wrong, the next dry run, and the versions. Closed it is one row. */
export function Drawer({ dryRun, save }: { dryRun: DryRun; save: () => Promise<void> }) {
  const t = useT();
  const session = useSession();
  const tab = useBuilder((state) => state.drawer);
  const count = useBuilder(
    (state) => state.checked?.findings.filter((finding) => finding.accepted === undefined).length,
  );
  const open = (id: DrawerTab | undefined) => session.state.setState({ drawer: id });
  const tabs = [
    { id: "problems", label: t("builder-problems"), ...(count !== undefined && { count }) },
    { id: "dry-run", label: t("builder-dry-run") },
    { id: "runs", label: t("runs") },
    { id: "versions", label: t("versions") },
  ] satisfies { id: DrawerTab; label: string; count?: number }[];
  const end = (
    <div className="flex items-center gap-2 text-12 text-text-3">
      {tab === "problems" && (count ?? 0) > 0 && (
        <span className="flex items-center gap-1.5">
          {t("builder-next")} <Keys shortcut="F8" />
        </span>
      )}
      <IconButton
        size="small"
        side="top"
        label={tab === undefined ? t("builder-drawer-open") : t("builder-drawer-close")}
        aria-expanded={tab !== undefined}
        icon={tab === undefined ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
        onClick={() => open(tab === undefined ? "problems" : undefined)}
      />
    </div>
  );
  const bar = (
    <Tabs
      tabs={tabs}
      value={tab ?? ""}
      onChange={(id) => open(tabs.find((candidate) => candidate.id === id)?.id)}
      label={t("builder-drawer")}
      end={end}
      className="min-h-0 grow"
    >
      {tab !== undefined && (
        <>
          <TabPanel id="problems" className="overflow-y-auto thin-scroll">
            <Problems />
          </TabPanel>
          <TabPanel id="dry-run" className="overflow-y-auto thin-scroll">
            <DryRunPanel dryRun={dryRun} />
          </TabPanel>
          <TabPanel id="runs">
            <RunsPanel />
          </TabPanel>
          <TabPanel id="versions" className="overflow-y-auto thin-scroll">
            <VersionsPanel save={save} />
          </TabPanel>
        </>
      )}
    </Tabs>
  );
  if (tab === undefined) return <div className="shrink-0 border-t border-border bg-surface">{bar}</div>;
  return (
    <Sized
      name="drawer-height"
      edge="top"
      initial={196}
      min={110}
      max={Math.round(window.innerHeight * 0.45)}
      className="border-t"
    >
      {bar}
    </Sized>
  );
}
