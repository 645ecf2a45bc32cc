import { cx } from "@/components";
import { useT } from "@/i18n";
import { addressOf } from "@/state/route";

const TABS = ["reports", "runs", "pressure"] as const;

/** The reports, as tabs inside the top bar: the journeys, all dry runs, and what customers get of all together. */
export function ReportTabs({ current }: { current: (typeof TABS)[number] }) {
  const t = useT();
  return (
    <nav aria-label={t("nav-reports")} className="flex h-full min-w-0 shrink items-stretch gap-4 overflow-hidden pl-3">
      {TABS.map((tab) => (
        <a
          key={tab}
          href={addressOf({ screen: tab })}
          draggable={false}
          aria-current={tab === current ? "page" : undefined}
          className={cx(
            "flex items-center border-b-2 pt-0.5 text-13 font-medium whitespace-nowrap",
            "focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
            tab === current ? "border-accent text-text" : "border-transparent text-text-2 hover:text-text",
          )}
        >
          {t(`report-tab-${tab}`)}
        </a>
      ))}
    </nav>
  );
}
