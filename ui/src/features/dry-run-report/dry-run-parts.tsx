import { cx } from "@/components";
import { useT } from "@/i18n";
import { addressOf } from "@/state/route";

const PARTS = ["dry-runs", "runs", "pressure"] as const;

/** The parts of the dry runs' area: the journeys' reports, all dry runs, and what customers get of all together. */
export function DryRunParts({ current }: { current: (typeof PARTS)[number] }) {
  const t = useT();
  return (
    <div className="flex h-[var(--filterbar)] shrink-0 items-center border-b border-border bg-surface px-4 print:hidden">
      <nav aria-label={t("report-tab-dry-runs")} className="flex h-7 rounded-control bg-surface-3 p-0.5">
        {PARTS.map((part) => (
          <a
            key={part}
            href={addressOf({ screen: part })}
            draggable={false}
            aria-current={part === current ? "page" : undefined}
            className={cx(
              "flex items-center rounded-small px-2.5 text-12 font-medium whitespace-nowrap",
              part === current ? "bg-surface text-text" : "text-text-2 hover:text-text",
            )}
          >
            {t(`dry-run-part-${part}`)}
          </a>
        ))}
      </nav>
    </div>
  );
}
