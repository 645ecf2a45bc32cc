import { ArrowLeft, FolderOpen, LockKeyhole, Store, Upload } from "lucide-react";
import type { ReactNode } from "react";
import { Logo } from "@/app/logo";
import { ErrorNote, Keys, Progress, Button, cx } from "@/components";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { LanguageSelect, ThemeSelect } from "../settings/appearance";
import { enterWorkspace, useOpenWorkspace, type WorkspaceOpening } from "./open-workspace";
import { RecentWorkspaces } from "./recent";
import { Templates } from "./templates";

/** The way in: the sample shop, a file, what was open before, or a template. */
export function StartScreen() {
  const t = useT();
  const info = useEngine("app_info", {});
  const opening = useOpenWorkspace();
  const current = useWorkspace((state) => state.workspace);
  const idle = opening.busy === null;

  const openSample = async () => {
    const workspace = await opening.openSample();
    if (workspace !== null) enterWorkspace(workspace);
  };
  const openFile = async () => {
    const workspace = await opening.choose();
    if (workspace !== null) enterWorkspace(workspace);
  };

  const group = t("nav-start");
  useActions([
    { id: "start.sample", label: t("start-sample"), group, enabled: idle, run: () => void openSample() },
    {
      id: "start.open",
      label: t("start-open-file"),
      group,
      shortcut: "Mod+O",
      enabled: idle,
      run: () => void openFile(),
    },
    {
      id: "start.back",
      label: t("start-back", { name: current?.name ?? "" }),
      group,
      shortcut: "Escape",
      enabled: current !== null && idle,
      run: () => current !== null && enterWorkspace(current),
    },
  ]);

  return (
    <div className="flex min-h-0 grow">
      <div className="flex w-[356px] shrink-0 flex-col border-r border-border bg-surface">
        <div className="min-h-0 grow overflow-y-auto px-8 pt-10 thin-scroll">
          <Logo size={40} />
          <h1 className="mt-4.5 text-24 font-semibold tracking-tight">Rehearsal</h1>
          <p className="mt-2 text-13 leading-5 text-text-2">{t("start-promise")}</p>
          <div className="mt-6 flex flex-col gap-2.5">
            {current !== null && (
              <Button
                variant="quiet"
                className="self-start"
                icon={<ArrowLeft aria-hidden size={14} />}
                onClick={() => enterWorkspace(current)}
              >
                {t("start-back", { name: current.name })}
              </Button>
            )}
            <Way
              primary
              icon={<Store aria-hidden size={18} />}
              title={t("start-sample")}
              text={t("start-sample-text")}
              disabled={!idle}
              run={() => void openSample()}
            />
            <Way
              dashed
              icon={<Upload aria-hidden size={18} />}
              title={t("start-import")}
              text={t("start-import-text")}
              shortcut="Mod+I"
              disabled={!idle}
              run={() => go({ screen: "import" })}
            />
            <Way
              icon={<FolderOpen aria-hidden size={18} />}
              title={t("start-open-file")}
              text={t("start-open-file-text")}
              shortcut="Mod+O"
              disabled={!idle}
              run={() => void openFile()}
            />
            <Opening opening={opening} />
          </div>
        </div>
        <p className="flex gap-2.5 px-8 py-4 text-12 text-text-2">
          <LockKeyhole aria-hidden size={14} className="mt-0.5 shrink-0 text-good" />
          {t("start-private")}
        </p>
        <footer className="flex h-[58px] shrink-0 items-center gap-2 border-t border-border px-6">
          <LanguageSelect quiet />
          <ThemeSelect quiet />
          <span className="ml-auto text-11 text-text-3 tabular">{info.data?.version}</span>
        </footer>
      </div>
      <div className="min-h-0 min-w-0 grow overflow-y-auto px-8 py-9 thin-scroll">
        <div className="mx-auto flex max-w-[1080px] flex-col gap-9">
          <RecentWorkspaces opening={opening} />
          <Templates opening={opening} />
        </div>
      </div>
    </div>
  );
}

function Opening({ opening }: { opening: WorkspaceOpening }) {
  if (opening.busy !== null) return <Progress progress={opening.progress} cancel={opening.cancel} className="px-1" />;
  if (opening.failure === null) return null;
  return <ErrorNote error={opening.failure.error} dismiss={opening.forgive} />;
}

function Way({
  icon,
  title,
  text,
  shortcut,
  primary = false,
  dashed = false,
  disabled,
  run,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  shortcut?: string;
  primary?: boolean;
  /** Something is brought in here. */
  dashed?: boolean;
  disabled: boolean;
  run: () => void;
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={run}
      className={cx(
        "flex items-start gap-3 rounded-card border p-3.5 text-left transition-colors duration-[var(--fast)] disabled:opacity-60",
        primary
          ? "border-transparent bg-accent-fill text-on-accent hover:brightness-110"
          : cx(
              "bg-surface hover:bg-surface-2",
              dashed ? "border-dashed border-border-control" : "border-border-strong",
            ),
      )}
    >
      <span
        className={cx(
          "flex size-8 shrink-0 items-center justify-center rounded-card",
          primary ? "bg-on-accent/15" : "bg-surface-2 text-text-2",
        )}
      >
        {icon}
      </span>
      <span className="min-w-0 grow">
        <span className="flex items-center justify-between gap-2">
          <span className="text-13 font-semibold">{title}</span>
          {shortcut !== undefined && <Keys shortcut={shortcut} />}
        </span>
        <span className={cx("mt-0.5 block text-12", !primary && "text-text-2")}>{text}</span>
      </span>
    </button>
  );
}
