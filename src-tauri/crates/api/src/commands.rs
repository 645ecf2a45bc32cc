//! The table of commands: what the window may ask for, what each takes and gives. This is the only list; the way in
//! ([`call`]) and the window's types (`ui/src/bindings/commands.ts`) are made from it.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::errors::Error;
use crate::{
    AddCodes, AddedCodes, AppInfo, Application, ChangeMembers, CheckedJourney, CompareVersions, ContactPlan,
    CountCustomers, CreateJourney, CreateWorkspace, CustomerChoices, CustomerCount, CustomerList, CustomerOf,
    CustomerPage, CustomerPath, CustomerProfile, CustomersAsk, CustomersByAsk, CustomersByView, Draft, EraseCustomer,
    ErasedCustomer, ErrorView, ExportList, ExportPicture, ExportRejected, ExportReport, ExportRun, ExportSegment,
    FieldValue, FieldValues, FileToImport, FindCustomers, FoundCustomer, ImportEntry, ImportFiles, ImportOf,
    ImportTable, ImportView, InspectFile, InspectFiles, InspectedFile, InspectedFiles, ItemEntry, ItemOf, ItemPage,
    ItemUse, ItemsAsk, JourneyCard, JourneyComparison, JourneyFile, JourneyForCustomer, JourneyId, JourneyLayout,
    LayoutJourney, ListPage, MadeUpRun, MappedPreview, MendRows, MessagePreview, MessagesAsk, MessagesView, Missed,
    MissedBy, MissedStep, NameRun, NameVersion, Nothing, OccasionsAsk, OccasionsView, OpenedJourney, OverlapAsk,
    PathCoverage, PathOf, PlaceboAsk, PlaceboReport, Playback, Preferences, PreviewMessage, PreviewSegment,
    ProductsAsk, ProductsView, PurchaseGroups, PurchaseGroupsAsk, RecentWorkspace, RejectedAsk, RejectedPage,
    RenameSegment, ReportList, ReportScope, ReportSettings, RunAgain, RunAt, RunCustomers, RunEntry, RunInstant,
    RunMadeUp, RunOf, RunPath, RunTogether, RunView, RunsOf, SalesAsk, SalesView, SaveItem, SaveJourney, SaveMapping,
    SaveSegment, SavedJourney, SegmentName, SegmentOfList, SegmentOfRegion, SegmentOverlap, SegmentPreview, SegmentUse,
    SegmentView, SegmentsAsk, SegmentsView, SendingCalendar, SetLocale, SettingsChoices, StartDryRun, Task,
    TemplateCard, TimelineAsk, TimelineView, VersionOf, VersionView, VouchersAsk, VouchersView, WhyMissed,
    WorkspaceSettings, WorkspaceSummary,
};
use journey::Catalogue;
use workspace::Mapping;

/// A command, by the names of its types.
#[cfg(test)]
#[derive(Debug, Clone, Copy)]
struct Command {
    name: &'static str,
    params: &'static str,
    result: &'static str,
}

macro_rules! commands {
    ($($name:ident: $params_type:ty => $result_type:ty, |$app:ident, $params:pat_param, $task:pat_param| $body:expr;)*) => {
        /// Every command, in the order of the table.
        #[cfg(test)]
        const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            params: stringify!($params_type),
            result: stringify!($result_type),
        }),*];

        /// Runs a command by its name.
        pub async fn call(
            application: &Application,
            name: &str,
            params: Value,
            task: &Task,
        ) -> Result<Value, ErrorView> {
            let answer: Result<Value, Error> = async {
                match name {
                    $(stringify!($name) => {
                        let $app = application;
                        let $params: $params_type = read(params)?;
                        let $task = task;
                        let result: $result_type = $body?;
                        write(&result)
                    })*
                    _ => Err(Error::UnknownCommand { name: name.to_owned() }),
                }
            }.await;
            answer.map_err(|error| application.say_error(&error))
        }
    };
}

commands! {
    app_info: Nothing => AppInfo, |app, _, _| Ok::<_, Error>(app.info());
    preferences: Nothing => Preferences, |app, _, _| Ok::<_, Error>(app.preferences());
    save_preferences: Preferences => Preferences, |app, preferences, _| app.save_preferences(preferences);
    set_locale: SetLocale => Nothing, |app, locale, _| app.set_locale(&locale.locale);
    recent_workspaces: Nothing => Vec<RecentWorkspace>, |app, _, _| Ok::<_, Error>(app.recent_workspaces());
    forget_workspace: PathOf => Vec<RecentWorkspace>, |app, file, _| app.forget_workspace(&file.path);
    open_sample: Nothing => WorkspaceSummary, |app, _, task| app.open_sample(task).await;
    open_workspace: PathOf => WorkspaceSummary, |app, file, _| app.open_workspace(&file.path).await;
    close_workspace: Nothing => Nothing, |app, _, _| app.close_workspace().await;
    workspace: Nothing => Option<WorkspaceSummary>, |app, _, _| app.workspace().await;
    journeys: Nothing => Vec<JourneyCard>, |app, _, task| app.journeys(task).await;
    templates: Nothing => Vec<TemplateCard>, |app, _, _| app.templates().await;
    create_journey: CreateJourney => OpenedJourney, |app, wish, _| app.create_journey(&wish).await;
    open_journey: JourneyId => OpenedJourney, |app, journey, _| app.open_journey(&journey.id).await;
    save_journey: SaveJourney => SavedJourney, |app, wish, _| app.save_journey(wish).await;
    delete_journey: JourneyId => Nothing, |app, journey, _| app.delete_journey(&journey.id).await;
    restore_journey: JourneyId => Nothing, |app, journey, _| app.restore_journey(&journey.id).await;
    duplicate_journey: JourneyId => OpenedJourney, |app, journey, _| app.duplicate_journey(&journey.id).await;
    import_journey: PathOf => OpenedJourney, |app, file, _| app.import_journey(&file.path).await;
    export_journey: JourneyFile => Nothing, |app, target, _| app.export_journey(&target.id, &target.path).await;
    journey_versions: JourneyId => Vec<VersionView>, |app, journey, _| app.journey_versions(&journey.id).await;
    open_version: VersionOf => OpenedJourney, |app, version, _| app.open_version(&version).await;
    name_version: NameVersion => Vec<VersionView>, |app, wish, _| app.name_version(&wish).await;
    restore_version: VersionOf => OpenedJourney, |app, version, _| app.restore_version(&version).await;
    compare_versions: CompareVersions => JourneyComparison, |app, wish, _| app.compare_versions(&wish).await;
    segments: Nothing => Vec<SegmentView>, |app, _, _| app.segments().await;
    save_segment: SaveSegment => Vec<SegmentView>, |app, wish, task| app.save_segment(&wish, task).await;
    rename_segment: RenameSegment => Vec<SegmentView>, |app, wish, _| app.rename_segment(&wish).await;
    delete_segment: SegmentName => Vec<SegmentView>, |app, segment, _| app.delete_segment(&segment.name).await;
    count_customers: CountCustomers => CustomerCount, |app, wish, task| app.count_customers(&wish, task).await;
    field_values: FieldValues => Vec<FieldValue>, |app, wish, _| app.field_values(wish).await;
    catalogue: Nothing => Catalogue, |app, _, _| app.catalogue().await;
    check_journey: Draft => CheckedJourney, |app, draft, task| app.check_journey(draft.journey, task).await;
    layout_journey: LayoutJourney => JourneyLayout, |app, wish, _| app.layout_journey(wish).await;
    dry_run: StartDryRun => RunView, |app, wish, task| app.dry_run(wish, task).await;
    last_run: JourneyId => Option<RunView>, |app, journey, _| app.last_run(&journey.id).await;
    run_customers: RunCustomers => CustomerPage, |app, wish, task| app.run_customers(wish, task).await;
    run_path: RunPath => CustomerPath, |app, wish, task| app.run_path(wish, task).await;
    find_customers: FindCustomers => Vec<FoundCustomer>, |app, wish, task| app.find_customers(wish, task).await;
    run_missed: MissedStep => Missed, |app, wish, task| app.run_missed(wish, task).await;
    run_why_missed: MissedBy => WhyMissed, |app, wish, task| app.run_why_missed(wish, task).await;
    run_playback: RunOf => Playback, |app, of, task| app.run_playback(&of, task).await;
    run_instant: RunAt => RunInstant, |app, wish, task| app.run_instant(&wish, task).await;
    run_coverage: RunOf => PathCoverage, |app, of, task| app.run_coverage(&of, task).await;
    run_calendar: RunOf => SendingCalendar, |app, of, task| app.run_calendar(&of, task).await;
    dry_run_together: RunTogether => ContactPlan, |app, wish, task| app.dry_run_together(wish, task).await;
    runs: RunsOf => Vec<RunEntry>, |app, of, _| app.runs(&of).await;
    open_run: RunOf => RunView, |app, run, _| app.open_run(&run.run).await;
    run_again: RunAgain => RunView, |app, again, task| app.run_again(&again, task).await;
    name_run: NameRun => Nothing, |app, wish, _| app.name_run(&wish).await;
    delete_run: RunOf => Nothing, |app, run, _| app.delete_run(&run.run).await;
    restore_run: RunOf => Nothing, |app, run, _| app.restore_run(&run.run).await;
    export_run: ExportRun => Nothing, |app, wish, task| app.export_run(&wish, task).await;
    export_picture: ExportPicture => Nothing, |app, wish, task| app.export_picture(wish, task).await;
    report_scope: Nothing => ReportScope, |app, _, _| app.report_scope().await;
    report_occasions: OccasionsAsk => OccasionsView, |app, ask, task| app.report_occasions(&ask, task).await;
    report_sales: SalesAsk => SalesView, |app, ask, task| app.report_sales(&ask, task).await;
    report_placebo: PlaceboAsk => PlaceboReport, |app, ask, task| app.report_placebo(&ask, task).await;
    sale_timeline: TimelineAsk => TimelineView, |app, ask, task| app.sale_timeline(&ask, task).await;
    report_messages: MessagesAsk => MessagesView, |app, ask, task| app.report_messages(&ask, task).await;
    report_vouchers: VouchersAsk => VouchersView, |app, ask, task| app.report_vouchers(&ask, task).await;
    report_products: ProductsAsk => ProductsView, |app, ask, task| app.report_products(&ask, task).await;
    report_segments: SegmentsAsk => SegmentsView, |app, ask, task| app.report_segments(&ask, task).await;
    report_customers_by: CustomersByAsk => CustomersByView, |app, ask, task| app.report_customers_by(&ask, task).await;
    report_list: ReportList => ListPage, |app, list, task| app.report_list(&list, task).await;
    export_report: ExportReport => Nothing, |app, wish, task| app.export_report(&wish, task).await;
    export_list: ExportList => Nothing, |app, wish, task| app.export_list(&wish, task).await;
    segment_of_list: SegmentOfList => Vec<SegmentView>, |app, wish, task| app.segment_of_list(&wish, task).await;
    create_workspace: CreateWorkspace => WorkspaceSummary, |app, wish, task| app.create_workspace(wish, task).await;
    import_tables: Nothing => Vec<ImportTable>, |app, _, task| app.import_tables(task).await;
    inspect_files: InspectFiles => InspectedFiles, |app, wish, task| app.inspect_files(wish, task).await;
    inspect_file: InspectFile => InspectedFile, |app, wish, task| app.inspect_file(wish, task).await;
    preview_import: FileToImport => MappedPreview, |app, wish, task| app.preview_import(wish, task).await;
    import_files: ImportFiles => ImportView, |app, wish, task| app.import_files(wish, task).await;
    imports: Nothing => Vec<ImportEntry>, |app, _, task| app.imports(task).await;
    undo_import: ImportOf => Vec<ImportEntry>, |app, wish, task| app.undo_import(wish, task).await;
    rejected_rows: RejectedAsk => RejectedPage, |app, wish, task| app.rejected_rows(wish, task).await;
    mend_rows: MendRows => ImportView, |app, wish, task| app.mend_rows(wish, task).await;
    export_rejected: ExportRejected => Nothing, |app, wish, task| app.export_rejected(wish, task).await;
    read_mapping: PathOf => Mapping, |app, wish, task| app.read_mapping(wish, task).await;
    save_mapping: SaveMapping => Nothing, |app, wish, task| app.save_mapping(wish, task).await;
    customers: CustomersAsk => CustomerList, |app, wish, task| app.customers(wish, task).await;
    customer_choices: Nothing => CustomerChoices, |app, _, task| app.customer_choices(task).await;
    customer: CustomerOf => CustomerProfile, |app, wish, task| app.customer(wish, task).await;
    customer_journeys: CustomerOf => Vec<JourneyForCustomer>, |app, wish, task| app.customer_journeys(wish, task).await;
    run_made_up: RunMadeUp => MadeUpRun, |app, wish, task| app.run_made_up(wish, task).await;
    preview_segment: PreviewSegment => SegmentPreview, |app, wish, task| app.preview_segment(wish, task).await;
    segment_uses: SegmentName => Vec<SegmentUse>, |app, wish, task| app.segment_uses(wish, task).await;
    segment_overlap: OverlapAsk => SegmentOverlap, |app, wish, task| app.segment_overlap(wish, task).await;
    segment_of_region: SegmentOfRegion => Vec<SegmentView>, |app, wish, task| app.segment_of_region(wish, task).await;
    change_members: ChangeMembers => Vec<SegmentView>, |app, wish, task| app.change_members(wish, task).await;
    export_segment: ExportSegment => Nothing, |app, wish, task| app.export_segment(wish, task).await;
    purchase_groups: PurchaseGroupsAsk => PurchaseGroups, |app, wish, task| app.purchase_groups(wish, task).await;
    items: ItemsAsk => ItemPage, |app, wish, task| app.items(wish, task).await;
    save_item: SaveItem => ItemEntry, |app, wish, task| app.save_item(wish, task).await;
    delete_item: ItemOf => Nothing, |app, wish, task| app.delete_item(wish, task).await;
    item_uses: ItemOf => Vec<ItemUse>, |app, wish, task| app.item_uses(wish, task).await;
    preview_message: PreviewMessage => MessagePreview, |app, wish, task| app.preview_message(wish, task).await;
    add_codes: AddCodes => AddedCodes, |app, wish, task| app.add_codes(wish, task).await;
    workspace_settings: Nothing => WorkspaceSettings, |app, _, task| app.workspace_settings(task).await;
    settings_choices: Nothing => SettingsChoices, |app, _, task| app.settings_choices(task).await;
    save_workspace_settings: WorkspaceSettings => WorkspaceSettings, |app, wish, task| app.save_workspace_settings(wish, task).await;
    erase_customer: EraseCustomer => ErasedCustomer, |app, wish, task| app.erase_customer(wish, task).await;
    share_workspace: PathOf => Nothing, |app, wish, task| app.share_workspace(wish, task).await;
    save_report_settings: ReportSettings => ReportSettings, |app, settings, _| app.save_report_settings(&settings).await;
}

fn read<T: DeserializeOwned>(params: Value) -> Result<T, Error> {
    // A command without parameters may be called without any.
    let params = if params.is_null() { Value::Object(serde_json::Map::new()) } else { params };
    serde_json::from_value(params).map_err(|error| Error::BadParams { why: error.to_string() })
}

fn write<T: Serialize>(result: &T) -> Result<Value, Error> {
    serde_json::to_value(result).map_err(Error::inside)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn typescript(rust: &str) -> (String, &str) {
        let inside = |outer: &str| rust.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>')).map(str::trim);
        if let Some(element) = inside("Vec<") {
            (format!("{element}[]"), element)
        } else if let Some(element) = inside("Option<") {
            (format!("{element} | null"), element)
        } else {
            (rust.to_owned(), rust)
        }
    }

    fn bindings() -> String {
        let mut types = BTreeSet::new();
        let mut lines = String::new();
        for command in COMMANDS {
            let (params, params_name) = typescript(command.params);
            let (result, result_name) = typescript(command.result);
            types.extend([params_name, result_name]);
            lines.push_str(&format!("  {}: {{ params: {params}; result: {result} }};\n", command.name));
        }
        let mut text = "// Made by the tests of the api crate from its table of commands. Do not edit.\n".to_owned();
        for name in types {
            text.push_str(&format!("import type {{ {name} }} from \"./{name}\";\n"));
        }
        text + "\n/** Every command of the engine: what it takes and what it gives. */\nexport interface Commands {\n"
            + &lines
            + "}\n"
    }

    /// `make bindings` writes the file; without that wish it must be as the table says.
    #[test]
    fn the_windows_table_of_commands_is_this_one() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings/commands.ts");
        let made = bindings();
        if std::env::var_os("REHEARSAL_WRITE_BINDINGS").is_some() {
            std::fs::write(&file, &made).unwrap();
        }
        let committed = std::fs::read_to_string(&file).unwrap();
        assert!(committed == made, "ui/src/bindings/commands.ts is stale: run `make bindings`\n{made}");
    }

    #[test]
    fn names_are_not_used_twice() {
        let names: BTreeSet<_> = COMMANDS.iter().map(|command| command.name).collect();
        assert_eq!(names.len(), COMMANDS.len());
    }
}
