import { FolderX } from "lucide-react";
import { TopBar } from "@/app/top-bar";
import { Button, Card, ErrorNote, Field } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useChange, useEngine } from "@/platform/engine";
import { replaceRoute } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { LanguageSelect, ThemeSelect } from "./appearance";
import { PrivacyCard } from "./privacy-card";
import { ReportCard } from "./report-card";
import { WorkspaceForm } from "./workspace-form";

/** Language and theme, and what the open workspace is. */
export function SettingsScreen() {
  const t = useT();
  const info = useEngine("app_info", {});
  return (
    <>
      <TopBar crumbs={[]} title={t("nav-settings")} />
      <div className="min-h-0 grow overflow-y-auto p-4 thin-scroll">
        <div className="mx-auto flex max-w-2xl flex-col gap-3">
          <Card title={t("settings-appearance")} className="pb-3.5">
            <div className="grid grid-cols-2 gap-3 px-3.5 pt-1">
              <Field label={t("language")}>
                <LanguageSelect />
              </Field>
              <Field label={t("theme")}>
                <ThemeSelect />
              </Field>
            </div>
          </Card>
          <WorkspaceCard />
          <WorkspaceForm />
          <ReportCard />
          <PrivacyCard />
          <p className="px-1 text-12 text-text-3">
            {info.data !== undefined && t("settings-version", { version: info.data.version })} {t("start-private")}
          </p>
        </div>
      </div>
    </>
  );
}

function WorkspaceCard() {
  const t = useT();
  const format = useFormat();
  const workspace = useWorkspace((state) => state.workspace);
  const opened = useWorkspace((state) => state.opened);
  const close = useChange("close_workspace", ["recent_workspaces", "journeys", "catalogue"]);
  if (workspace === null) return null;
  const { first_known: first, last_known: last } = workspace;
  const facts: [string, string][] = [
    [t("settings-file"), workspace.path],
    [t("settings-customers"), format.number(workspace.customers)],
    [t("settings-transactions"), format.number(workspace.transactions)],
    [t("settings-journeys"), format.number(workspace.journeys)],
    [
      t("settings-history"),
      first === null || last === null ? t("settings-history-none") : `${format.date(first)} – ${format.date(last)}`,
    ],
  ];
  return (
    <Card
      title={workspace.name}
      note={t("settings-workspace")}
      end={
        <Button
          size="small"
          icon={<FolderX aria-hidden size={14} />}
          onClick={() =>
            close.mutate(
              {},
              {
                onSuccess: () => {
                  opened(null);
                  replaceRoute({ screen: "start" });
                },
              },
            )
          }
        >
          {t("settings-close")}
        </Button>
      }
      className="pb-2"
    >
      {close.error !== null && <ErrorNote error={close.error.view} className="mx-3.5 mt-1" />}
      <dl className="px-3.5 pt-1">
        {facts.map(([name, value]) => (
          <div key={name} className="flex min-h-8 items-center gap-4 border-b border-border py-1 last:border-0">
            <dt className="w-40 shrink-0 text-text-2">{name}</dt>
            <dd className="min-w-0 break-all tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
