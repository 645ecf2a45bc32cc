import { ChevronDown } from "lucide-react";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { cx, Menu } from "@/components";
import { useT } from "@/i18n";
import { addressOf, go, reportNames, routeOf, useAddress, type ReportName, type Route } from "@/state/route";

/** A tab of the reports: one of them, or the dry runs. */
export type ReportTab = ReportName | "dry-runs";

const TABS: readonly ReportTab[] = [...reportNames, "dry-runs"];
const gap = 20;
const moreWidth = 84;

/** Which of tabs so wide stand beside each other: the first ones, with the open one among them, and "More". Pure. */
export function fittingTabs(widths: readonly number[], room: number, current: number): number[] {
  const all = widths.map((_, at) => at);
  const wide = (tabs: readonly number[]) => tabs.reduce((sum, tab) => sum + (widths[tab] ?? 0) + gap, -gap);
  if (wide(all) <= room) return all;
  for (let count = widths.length - 1; count > 1; count -= 1) {
    const first = all.slice(0, count);
    const tabs = first.includes(current) ? first : [...all.slice(0, count - 1), current];
    if (wide(tabs) + gap + moreWidth <= room) return tabs;
  }
  return [current];
}

/** What a screen of the reports is called: its tabs say the rest. */
export function ReportsTitle() {
  const t = useT();
  return <h1 className="truncate text-text-2">{t("nav-reports")}</h1>;
}

/** The reports, as tabs inside the top bar; those that do not fit stand under "More". Filters go along. */
export function ReportTabs({ current }: { current: ReportTab }) {
  const t = useT();
  const route = routeOf(useAddress());
  const query = route.screen === "report" ? route.query : undefined;
  const place = useRef<HTMLElement>(null);
  const at = TABS.indexOf(current);
  const [shown, setShown] = useState(() => TABS.map((_, tab) => tab));
  const widths = useRef<number[]>([]);
  const labels = TABS.map((tab) => t(`report-tab-${tab}`));
  const words = labels.join(" ");

  const fit = useCallback(() => {
    const room = place.current?.clientWidth ?? 0;
    if (room > 0) setShown(fittingTabs(widths.current, room, at));
  }, [at]);
  // All are drawn, those under "More" out of sight, so that their widths are known in every language.
  useLayoutEffect(() => {
    widths.current = [...(place.current?.querySelectorAll<HTMLElement>("[data-tab]") ?? [])].map(
      (tab) => tab.offsetWidth,
    );
    fit();
  }, [fit, words]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(fit);
    if (place.current !== null) observer.observe(place.current);
    return () => observer.disconnect();
  }, [fit]);

  const to = (tab: ReportTab): Route =>
    tab === "dry-runs"
      ? { screen: "dry-runs" }
      : { screen: "report", report: tab, ...(query !== undefined && { query }) };
  const visible = new Set(TABS.filter((_, index) => shown.includes(index)));
  const rest = TABS.filter((tab) => !visible.has(tab));

  return (
    <nav
      ref={place}
      aria-label={t("nav-reports")}
      className="relative ml-2 flex h-full min-w-0 grow-[1000] basis-0 items-stretch overflow-hidden print:hidden"
      style={{ gap }}
    >
      {TABS.map((tab, index) => (
        <a
          key={tab}
          data-tab=""
          href={addressOf(to(tab))}
          draggable={false}
          aria-current={tab === current ? "page" : undefined}
          tabIndex={visible.has(tab) ? undefined : -1}
          aria-hidden={visible.has(tab) ? undefined : true}
          className={cx(
            "flex items-center border-b-2 pt-0.5 text-13 font-medium whitespace-nowrap",
            "focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
            tab === current ? "border-accent text-text" : "border-transparent text-text-2 hover:text-text",
            !visible.has(tab) && "invisible absolute",
          )}
        >
          {labels[index]}
        </a>
      ))}
      {rest.length > 0 && (
        <Menu
          align="start"
          items={rest.map((tab) => ({
            id: tab,
            label: t(`report-tab-${tab}`),
            run: () => go(to(tab)),
          }))}
        >
          <button
            type="button"
            className="flex shrink-0 items-center gap-1 text-13 font-medium whitespace-nowrap text-text-2 hover:text-text focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]"
          >
            {t("report-tab-more")}
            <ChevronDown aria-hidden size={14} className="text-text-3" />
          </button>
        </Menu>
      )}
    </nav>
  );
}
