import { cx } from "@/components";
import { useT } from "@/i18n";
import { addressOf, type Route } from "@/state/route";

const TABS = ["customers", "segments"] as const;

/** Customers and segments, as tabs inside the top bar. */
export function PeopleTabs({ current }: { current: (typeof TABS)[number] }) {
  const t = useT();
  const to: Record<(typeof TABS)[number], Route> = {
    customers: { screen: "customers" },
    segments: { screen: "segments" },
  };
  return (
    <nav aria-label={t("nav-customers")} className="flex h-full shrink-0 items-stretch gap-5">
      {TABS.map((tab) => (
        <a
          key={tab}
          href={addressOf(to[tab])}
          draggable={false}
          aria-current={tab === current ? "page" : undefined}
          className={cx(
            "flex items-center border-b-2 pt-0.5 text-13 font-medium whitespace-nowrap",
            "focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
            tab === current ? "border-accent text-text" : "border-transparent text-text-2 hover:text-text",
          )}
        >
          {t(`nav-${tab}`)}
        </a>
      ))}
    </nav>
  );
}
