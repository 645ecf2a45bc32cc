import { cx } from "@/components";
import { useT } from "@/i18n";
import { addressOf } from "@/state/route";

const tabs = ["customers", "segments"] as const;

/** Customers and segments, as tabs inside the top bar. */
export function PeopleTabs({ current }: { current: (typeof tabs)[number] }) {
  const t = useT();
  return (
    <nav aria-label={t("customers-places")} className="flex h-full shrink-0 items-stretch gap-5 print:hidden">
      {tabs.map((tab) => (
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
          {t(`nav-${tab}`)}
        </a>
      ))}
    </nav>
  );
}
