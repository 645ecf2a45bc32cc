import { ChartColumn, Database, Settings, Users, Workflow, type LucideIcon } from "lucide-react";
import { cx, Tooltip } from "@/components";
import { useT } from "@/i18n";
import { addressOf, type Route } from "@/state/route";
import { Logo } from "./logo";

/** The narrow bar at the left: where one can go. */
export function Rail({ screen }: { screen: Route["screen"] }) {
  const t = useT();
  return (
    <nav
      aria-label={t("nav-title")}
      className="flex w-[var(--rail)] shrink-0 flex-col items-center gap-1 border-r border-border bg-bg py-2.5 print:hidden"
    >
      <Tooltip content={t("nav-start")} side="right">
        <a
          href={addressOf({ screen: "start" })}
          aria-label={t("nav-start")}
          className="mb-2.5 rounded-card"
          draggable={false}
        >
          <Logo size={28} />
        </a>
      </Tooltip>
      <Place
        to={{ screen: "journeys" }}
        label={t("nav-journeys")}
        shortcut="Mod+1"
        Icon={Workflow}
        current={screen === "journeys" || screen === "builder"}
      />
      <Place
        to={{ screen: "customers" }}
        label={t("nav-customers")}
        shortcut="Mod+5"
        Icon={Users}
        current={["customers", "customer", "segments"].includes(screen)}
      />
      <Place
        to={{ screen: "reports" }}
        label={t("nav-reports")}
        shortcut="Mod+2"
        Icon={ChartColumn}
        current={["reports", "report", "dry-runs", "dry-run", "runs", "pressure"].includes(screen)}
      />
      <Place
        to={{ screen: "data", tab: "imports" }}
        label={t("nav-data")}
        shortcut="Mod+7"
        Icon={Database}
        current={screen === "data" || screen === "import"}
      />
      <div className="grow" />
      <Place
        to={{ screen: "settings" }}
        label={t("nav-settings")}
        shortcut="Mod+,"
        Icon={Settings}
        current={screen === "settings"}
      />
    </nav>
  );
}

function Place({
  to,
  label,
  shortcut,
  Icon,
  current,
}: {
  to: Route;
  label: string;
  shortcut: string;
  Icon: LucideIcon;
  current: boolean;
}) {
  return (
    <Tooltip content={label} shortcut={shortcut} side="right">
      <a
        href={addressOf(to)}
        aria-label={label}
        aria-current={current ? "page" : undefined}
        draggable={false}
        className={cx(
          "relative flex size-10 items-center justify-center rounded-card transition-colors duration-[var(--fast)]",
          current ? "bg-accent-weak text-accent" : "text-text-2 hover:bg-surface-3 hover:text-text",
        )}
      >
        {/* The current place is marked by shape as well as by colour. */}
        {current && <span aria-hidden className="absolute -left-2 h-5 w-[3px] rounded-r-pill bg-accent" />}
        <Icon aria-hidden size={20} strokeWidth={1.75} />
      </a>
    </Tooltip>
  );
}
