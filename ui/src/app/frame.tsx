import { lazy, Suspense, useEffect } from "react";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useActions, useShortcuts, type Action } from "@/state/actions";
import { usePreferences } from "@/state/preferences";
import { addressOf, go, identityOf, replaceRoute, reportNames, routeOf, useAddress, type Route } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { JourneysScreen } from "@/features/journeys";
import { SettingsScreen } from "@/features/settings";
import { StartScreen } from "@/features/start";
import { ErrorBoundary } from "./error-boundary";
import { CommandPalette, openPalette } from "./palette";
import { Rail } from "./rail";
import { openShortcutList, ShortcutList } from "./shortcut-list";

const BuilderScreen = lazy(async () => ({ default: (await import("@/features/builder")).BuilderScreen }));
const DryRunReportsScreen = lazy(async () => ({
  default: (await import("@/features/dry-run-report")).DryRunReportsScreen,
}));
const RunsScreen = lazy(async () => ({ default: (await import("@/features/runs")).RunsScreen }));
const PressureScreen = lazy(async () => ({ default: (await import("@/features/pressure")).PressureScreen }));
const DryRunReportScreen = lazy(async () => ({
  default: (await import("@/features/dry-run-report")).DryRunReportScreen,
}));
const ReportScreen = lazy(async () => ({
  default: (await import("@/features/report-frame/report-screen")).ReportScreen,
}));
const CustomersScreen = lazy(async () => ({ default: (await import("@/features/customers")).CustomersScreen }));
const CustomerScreen = lazy(async () => ({ default: (await import("@/features/customer")).CustomerScreen }));
const AudiencesScreen = lazy(async () => ({ default: (await import("@/features/audiences")).AudiencesScreen }));
const DataScreen = lazy(async () => ({ default: (await import("@/features/data")).DataScreen }));
const ImportScreen = lazy(async () => ({ default: (await import("@/features/import")).ImportScreen }));

/** The rail, the screen beside it, and what works on every screen. */
export function Frame() {
  const workspace = useWorkspace((state) => state.workspace);
  const address = useAddress();
  const wanted = routeOf(address);
  // Without a workspace there is nothing to show but the ways to one.
  const route: Route = workspace === null && wanted.screen !== "import" ? { screen: "start" } : wanted;
  const title = workspace?.name;
  const platform = usePlatform();

  useLastScreen(workspace?.path, address);
  useGlobalActions(workspace !== null && route.screen !== "start");
  useShortcuts();
  useEffect(() => platform.setTitle(title === undefined ? "Rehearsal" : `${title} – Rehearsal`), [platform, title]);

  return (
    <div className="flex h-full" data-print="whole">
      {route.screen !== "start" && workspace !== null && <Rail screen={route.screen} />}
      <main className="flex min-w-0 grow flex-col" data-print="whole">
        <ErrorBoundary key={identityOf(route)}>
          <Suspense fallback={null}>
            <Screen route={route} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <CommandPalette />
      <ShortcutList />
    </div>
  );
}

function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case "start":
      return <StartScreen />;
    case "journeys":
      return <JourneysScreen />;
    case "builder":
      return <BuilderScreen key={addressOf(route)} journeyId={route.journey} shows={route} />;
    case "reports":
      return <LastReport />;
    case "report":
      return <ReportScreen report={route.report} />;
    case "dry-runs":
      return <DryRunReportsScreen />;
    case "dry-run":
      return <DryRunReportScreen key={route.journey} journeyId={route.journey} run={route.run} />;
    case "runs":
      return <RunsScreen />;
    case "pressure":
      return <PressureScreen />;
    case "customers":
      return <CustomersScreen query={route.query} />;
    case "customer":
      return <CustomerScreen key={route.customer} customerId={route.customer} />;
    case "segments":
      return <AudiencesScreen segment={route.segment} />;
    case "data":
      return <DataScreen tab={route.tab} item={route.item} />;
    case "import":
      return <ImportScreen />;
    case "settings":
      return <SettingsScreen />;
  }
}

/** Goes on to the report that was looked at last in this workspace, with its filters; the first time to occasions. */
function LastReport() {
  const path = useWorkspace((state) => state.workspace?.path);
  useEffect(() => {
    const { window: remembered } = usePreferences.getState();
    const last = routeOf(remembered["report-of"] === path ? (remembered["report"] ?? "") : "");
    replaceRoute(last.screen === "report" ? last : { screen: "report", report: "occasions" });
  }, [path]);
  return null;
}

/** Comes back to the screen that was open when the program was closed, where the same workspace is open again. */
function useLastScreen(path: string | undefined, address: string): void {
  useEffect(() => {
    const { window: remembered, remember } = usePreferences.getState();
    if (path === undefined) return;
    if (address === "" || address === "#") {
      const last = remembered["screen-of"] === path ? (remembered["screen"] ?? "") : "";
      const route = routeOf(last);
      replaceRoute(route.screen === "start" ? { screen: "journeys" } : route);
    } else if (routeOf(address).screen !== "start") {
      remember("screen", address);
      remember("screen-of", path);
      if (routeOf(address).screen === "report") {
        remember("report", address);
        remember("report-of", path);
      }
    }
  }, [path, address]);
}

/** What can be done on every screen. */
function useGlobalActions(working: boolean): void {
  const t = useT();
  const change = usePreferences((state) => state.change);
  const program = t("actions-program");
  const language = t("language");
  const theme = t("theme");
  const actions: Action[] = [
    { id: "palette.open", label: t("palette-title"), group: program, shortcut: "Mod+K", run: openPalette },
    { id: "shortcuts.show", label: t("shortcuts-title"), group: program, shortcut: "?", run: openShortcutList },
    {
      id: "go.journeys",
      label: t("nav-journeys"),
      group: program,
      shortcut: "Mod+1",
      enabled: working,
      run: () => go({ screen: "journeys" }),
    },
    {
      id: "go.reports",
      label: t("nav-reports"),
      group: program,
      shortcut: "Mod+2",
      enabled: working,
      run: () => go({ screen: "reports" }),
    },
    ...reportNames.map((report) => ({
      id: `go.report-${report}`,
      label: t("report-go", { report: t(`report-tab-${report}`) }),
      group: program,
      enabled: working,
      run: () => go({ screen: "report", report } as const),
    })),
    {
      id: "go.dry-runs",
      label: t("report-go", { report: t("report-tab-dry-runs") }),
      group: program,
      enabled: working,
      run: () => go({ screen: "dry-runs" }),
    },
    {
      id: "go.customers",
      label: t("nav-customers"),
      group: program,
      shortcut: "Mod+5",
      enabled: working,
      run: () => go({ screen: "customers" }),
    },
    {
      id: "go.segments",
      label: t("nav-segments"),
      group: program,
      shortcut: "Mod+6",
      enabled: working,
      run: () => go({ screen: "segments" }),
    },
    {
      id: "go.data",
      label: t("nav-data"),
      group: program,
      shortcut: "Mod+7",
      enabled: working,
      run: () => go({ screen: "data", tab: "imports" }),
    },
    {
      id: "go.import",
      label: t("nav-import"),
      group: program,
      shortcut: "Mod+I",
      run: () => go({ screen: "import" }),
    },
    {
      id: "go.runs",
      label: t("nav-runs"),
      group: program,
      shortcut: "Mod+3",
      enabled: working,
      run: () => go({ screen: "runs" }),
    },
    {
      id: "go.pressure",
      label: t("nav-pressure"),
      group: program,
      shortcut: "Mod+4",
      enabled: working,
      run: () => go({ screen: "pressure" }),
    },
    {
      id: "go.settings",
      label: t("nav-settings"),
      group: program,
      shortcut: "Mod+,",
      enabled: working,
      run: () => go({ screen: "settings" }),
    },
    { id: "go.start", label: t("nav-start"), group: program, enabled: working, run: () => go({ screen: "start" }) },
    { id: "theme.system", label: t("theme-system-long"), group: theme, run: () => change({ theme: "system" }) },
    { id: "theme.light", label: t("theme-light-long"), group: theme, run: () => change({ theme: "light" }) },
    { id: "theme.dark", label: t("theme-dark-long"), group: theme, run: () => change({ theme: "dark" }) },
    { id: "language.en", label: "English", group: language, run: () => change({ language: "en" }) },
    { id: "language.pl", label: "Polski", group: language, run: () => change({ language: "pl" }) },
    { id: "language.it", label: "Italiano", group: language, run: () => change({ language: "it" }) },
  ];
  useActions(actions);
}
