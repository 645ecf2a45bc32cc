import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Keys } from "@/components";
import { useT } from "@/i18n";
import { addressOf, type Route } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { openPalette } from "./palette";

/** A part of the way to this screen. */
export interface Crumb {
  label: string;
  /** Where it leads; the last part leads nowhere. */
  to?: Route;
}

/**
 * The bar over a screen: the way here, what the screen adds beside it, search, and the screen's actions.
 * Every screen begins with it.
 */
export function TopBar({
  crumbs,
  title,
  beside,
  end,
}: {
  /** Between the workspace and the title. */
  crumbs: readonly Crumb[];
  /** What this screen shows: a text, or a control that renames it. */
  title: ReactNode;
  /** Right of the title: a state, the settings of a run. */
  beside?: ReactNode;
  /** The screen's actions; the primary one last. */
  end?: ReactNode;
}) {
  const t = useT();
  const workspace = useWorkspace((state) => state.workspace);
  const steps: Crumb[] = [
    // The import wizard works before there is a workspace.
    workspace === null
      ? { label: t("nav-start"), to: { screen: "start" } }
      : { label: workspace.name, to: { screen: "journeys" } },
    ...crumbs,
  ];
  return (
    <header className="flex h-[var(--topbar)] shrink-0 items-center gap-3 border-b border-border bg-surface pr-3 pl-4 print:hidden">
      <nav aria-label={t("breadcrumb")} className="flex min-w-0 items-center gap-1.5 text-13">
        {steps.map((step) => (
          <span key={step.label} className="flex min-w-0 shrink items-center gap-1.5">
            {step.to === undefined ? (
              <span className="truncate text-text-2">{step.label}</span>
            ) : (
              <a
                href={addressOf(step.to)}
                className="max-w-52 truncate rounded-small text-text-2 hover:text-text"
                draggable={false}
              >
                {step.label}
              </a>
            )}
            <span aria-hidden className="text-text-3">
              /
            </span>
          </span>
        ))}
        {typeof title === "string" ? <h1 className="truncate text-15 font-semibold">{title}</h1> : title}
      </nav>
      {beside}
      <div className="grow" />
      <button
        type="button"
        onClick={openPalette}
        className="flex h-7 w-[200px] min-w-24 shrink items-center gap-2 rounded-control border border-border bg-surface-2 px-2 text-12 text-text-3 hover:border-border-strong"
      >
        <Search aria-hidden size={14} />
        <span className="grow truncate text-left">{t("palette-open")}</span>
        <Keys shortcut="Mod+K" />
      </button>
      {end}
    </header>
  );
}
