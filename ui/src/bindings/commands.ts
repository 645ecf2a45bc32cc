// Made by the tests of the api crate from its table of commands. Do not edit.
import type { AppInfo } from "./AppInfo";
import type { Catalogue } from "./Catalogue";
import type { CheckedJourney } from "./CheckedJourney";
import type { CreateJourney } from "./CreateJourney";
import type { CustomerPage } from "./CustomerPage";
import type { CustomerPath } from "./CustomerPath";
import type { Draft } from "./Draft";
import type { JourneyCard } from "./JourneyCard";
import type { JourneyFile } from "./JourneyFile";
import type { JourneyId } from "./JourneyId";
import type { JourneyLayout } from "./JourneyLayout";
import type { LayoutJourney } from "./LayoutJourney";
import type { Nothing } from "./Nothing";
import type { OpenedJourney } from "./OpenedJourney";
import type { PathOf } from "./PathOf";
import type { Preferences } from "./Preferences";
import type { RecentWorkspace } from "./RecentWorkspace";
import type { RunCustomers } from "./RunCustomers";
import type { RunPath } from "./RunPath";
import type { RunView } from "./RunView";
import type { SavedJourney } from "./SavedJourney";
import type { SetLocale } from "./SetLocale";
import type { StartDryRun } from "./StartDryRun";
import type { WorkspaceSummary } from "./WorkspaceSummary";

/** Every command of the engine: what it takes and what it gives. */
export interface Commands {
  app_info: { params: Nothing; result: AppInfo };
  preferences: { params: Nothing; result: Preferences };
  save_preferences: { params: Preferences; result: Preferences };
  set_locale: { params: SetLocale; result: Nothing };
  recent_workspaces: { params: Nothing; result: RecentWorkspace[] };
  forget_workspace: { params: PathOf; result: RecentWorkspace[] };
  open_sample: { params: Nothing; result: WorkspaceSummary };
  open_workspace: { params: PathOf; result: WorkspaceSummary };
  close_workspace: { params: Nothing; result: Nothing };
  workspace: { params: Nothing; result: WorkspaceSummary | null };
  journeys: { params: Nothing; result: JourneyCard[] };
  create_journey: { params: CreateJourney; result: OpenedJourney };
  open_journey: { params: JourneyId; result: OpenedJourney };
  save_journey: { params: Draft; result: SavedJourney };
  delete_journey: { params: JourneyId; result: Nothing };
  restore_journey: { params: JourneyId; result: Nothing };
  duplicate_journey: { params: JourneyId; result: OpenedJourney };
  import_journey: { params: PathOf; result: OpenedJourney };
  export_journey: { params: JourneyFile; result: Nothing };
  catalogue: { params: Nothing; result: Catalogue };
  check_journey: { params: Draft; result: CheckedJourney };
  layout_journey: { params: LayoutJourney; result: JourneyLayout };
  dry_run: { params: StartDryRun; result: RunView };
  last_run: { params: JourneyId; result: RunView | null };
  run_customers: { params: RunCustomers; result: CustomerPage };
  run_path: { params: RunPath; result: CustomerPath };
}
