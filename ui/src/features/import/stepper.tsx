import { Check, Ellipsis, FileDown, FileUp, RotateCcw } from "lucide-react";
import { cx, IconButton, Menu } from "@/components";
import { useT } from "@/i18n";
import { startOver, steps, useWizard, type Step } from "./state";
import type { FileChoosing } from "./use-files";

/** The five steps: where one is, where one can go, and what belongs to all of them. */
export function Stepper({
  step,
  reachable,
  show,
  choosing,
}: {
  step: Step;
  /** The last step that one can go to. */
  reachable: Step;
  show: (step: Step) => void;
  choosing: FileChoosing;
}) {
  const t = useT();
  const busy = useWizard((state) => state.run !== null);
  const empty = useWizard((state) => state.files.length === 0);
  const last = steps.indexOf(reachable);
  const now = steps.indexOf(step);
  return (
    <div className="flex h-[var(--filterbar)] shrink-0 items-center gap-3 border-b border-border bg-surface px-4">
      <nav aria-label={t("import-steps")} className="min-w-0 grow">
        <ol className="flex items-center gap-1.5">
          {steps.map((name, at) => {
            const here = at === now;
            const past = at < now;
            return (
              <li key={name} className="flex min-w-0 items-center gap-1.5">
                {at > 0 && (
                  <span
                    aria-hidden
                    className={cx("h-px w-4 lg:w-8", past || here ? "bg-accent" : "bg-border-strong")}
                  />
                )}
                <button
                  type="button"
                  disabled={at > last || busy}
                  aria-current={here ? "step" : undefined}
                  onClick={() => show(name)}
                  className={cx(
                    "flex h-7 min-w-0 items-center gap-2 rounded-control px-1.5 text-13 font-medium",
                    here ? "text-text" : "text-text-2 not-disabled:hover:bg-surface-3 disabled:text-text-3",
                  )}
                >
                  <span
                    aria-hidden
                    className={cx(
                      "flex size-5 shrink-0 items-center justify-center rounded-pill text-11 tabular",
                      here && "bg-accent-fill text-on-accent",
                      past && "bg-accent-weak text-accent",
                      !here && !past && "border border-border-strong text-text-3",
                    )}
                  >
                    {past ? <Check size={12} strokeWidth={2.5} /> : at + 1}
                  </span>
                  <span className="truncate">{t(`import-step-${name}`)}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      <Menu
        items={[
          {
            id: "save",
            label: t("import-save-mapping"),
            icon: <FileDown aria-hidden size={14} />,
            disabled: empty,
            run: choosing.saveMapping,
          },
          {
            id: "load",
            label: t("import-load-mapping"),
            icon: <FileUp aria-hidden size={14} />,
            disabled: empty || busy,
            run: choosing.loadMapping,
          },
          {
            id: "over",
            label: t("import-start-over"),
            icon: <RotateCcw aria-hidden size={14} />,
            separated: true,
            disabled: empty || busy,
            run: startOver,
          },
        ]}
      >
        <IconButton label={t("import-more")} icon={<Ellipsis size={16} />} />
      </Menu>
    </div>
  );
}
