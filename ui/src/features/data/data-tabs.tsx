import { cx } from "@/components";
import { useT } from "@/i18n";
import { addressOf, dataTabs, type DataTab } from "@/state/route";

/** The lists of the data screen, as tabs inside the top bar. */
export function DataTabs({ current }: { current: DataTab }) {
  const t = useT();
  return (
    <nav
      aria-label={t("nav-data")}
      className="ml-2 flex h-full min-w-0 grow-[1000] basis-0 items-stretch gap-5 overflow-x-auto overflow-y-hidden thin-scroll"
    >
      {dataTabs.map((tab) => (
        <a
          key={tab}
          href={addressOf({ screen: "data", tab })}
          draggable={false}
          aria-current={tab === current ? "page" : undefined}
          className={cx(
            "flex items-center border-b-2 pt-0.5 text-13 font-medium whitespace-nowrap",
            "focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
            tab === current ? "border-accent text-text" : "border-transparent text-text-2 hover:text-text",
          )}
        >
          {t(`data-tab-${tab}`)}
        </a>
      ))}
    </nav>
  );
}
