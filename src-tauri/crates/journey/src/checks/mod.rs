//! What is wrong with a journey, why, and how to mend it.
//!
//! One file a code; [`REGISTRY`] lists them all. A check looks at the context — the document, its graph and
//! terms, and the workspace's catalogue where there is one — and reports its findings. Every code has a page in
//! `docs/checks`, sentences in `locales/*/checks.ftl`, and a sound and a failing example under `tests/checks`.

mod context;
mod designs;
mod field_names;
mod fixes;
mod logic;
mod loops;
mod measuring;
mod people;
mod settings;
mod structure;
mod time;
mod times;
mod values;

use serde::Serialize;

use crate::read::suggestion;
use crate::terms::Site;
use crate::{Argument, Catalogue, Document, PatchOperation, Phrase};
pub(crate) use context::Context;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The dry run could not run, or would lie.
    Error,
    /// It runs, and is surely not meant.
    Warning,
    /// Worth a look.
    Hint,
}

impl Severity {
    /// The word in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Place {
    /// The step's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// The step's port.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<String>,
    /// The index of the edge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edge: Option<usize>,
    /// A JSON pointer within the step, or within the document where there is no step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

/// A change that mends a finding.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fix {
    /// What it does.
    pub title: Phrase,
    /// The changes to the file.
    pub patch: Vec<PatchOperation>,
}

/// Something wrong with a journey, or worth a look.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The stable code.
    pub code: &'static str,
    /// How bad it is; a hint once it is accepted.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What is wrong, and why it matters.
    pub message: Phrase,
    /// What to do about it.
    pub help: Phrase,
    /// A change that mends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
    /// Why it is meant, if somebody accepted it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<String>,
}

/// One check: a code and what finds it.
pub struct Check {
    /// The stable code.
    pub code: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// Its page of the documentation, from the root of the repository.
    pub page: &'static str,
    module: &'static str,
    help: &'static str,
    run: fn(&Context<'_>, &mut Findings<'_>),
}

impl Check {
    /// The group it belongs to: the folder it lies in.
    pub fn group(&self) -> &'static str {
        self.module.rsplit("::").nth(1).unwrap_or_default()
    }
}

/// Declares a check; its sentences and its page are found by its code.
macro_rules! declare {
    ($code:literal, $severity:ident, $run:path) => {
        pub(crate) const CHECK: crate::checks::Check = crate::checks::Check {
            code: $code,
            severity: crate::checks::Severity::$severity,
            page: concat!("docs/checks/", $code, ".md"),
            module: module_path!(),
            help: concat!($code, "-help"),
            run: $run,
        };
    };
}
use declare;

/// All checks, by group.
pub const REGISTRY: &[Check] = &[
    structure::bad_id::CHECK,
    structure::no_trigger::CHECK,
    structure::trigger_has_incoming_edge::CHECK,
    structure::unknown_node::CHECK,
    structure::unknown_port::CHECK,
    structure::two_edges_one_port::CHECK,
    structure::duplicate_id::CHECK,
    structure::unreachable_node::CHECK,
    structure::open_port::CHECK,
    structure::does_nothing::CHECK,
    loops::no_time_in_cycle::CHECK,
    loops::endless_cycle::CHECK,
    loops::endless_messages::CHECK,
    settings::required_empty::CHECK,
    settings::malformed_value::CHECK,
    settings::malformed_appearance::CHECK,
    settings::bad_duration::CHECK,
    settings::absurd_wait::CHECK,
    settings::empty_slot::CHECK,
    settings::unknown_time_zone::CHECK,
    settings::unknown_event::CHECK,
    settings::unknown_attribute::CHECK,
    settings::unknown_field::CHECK,
    settings::chance_in_journey::CHECK,
    settings::weights_not_100::CHECK,
    settings::duplicate_name::CHECK,
    settings::date_past::CHECK,
    settings::birthday_once::CHECK,
    settings::repeat_enters_once::CHECK,
    settings::cooldown_unused::CHECK,
    settings::variant_never_taken::CHECK,
    settings::quiet_all_day::CHECK,
    settings::cap_zero::CHECK,
    designs::unknown_design::CHECK,
    designs::wrong_channel::CHECK,
    designs::unknown_segment::CHECK,
    designs::added_on_rule_segment::CHECK,
    designs::segment_not_static::CHECK,
    designs::audience_empty::CHECK,
    designs::stock_too_small::CHECK,
    designs::unknown_associate::CHECK,
    designs::unknown_occasion_type::CHECK,
    designs::unknown_store::CHECK,
    values::value_not_met::CHECK,
    values::type_mismatch::CHECK,
    values::unknown_step::CHECK,
    values::value_overwritten::CHECK,
    values::needs_visit::CHECK,
    logic::always_true::CHECK,
    logic::always_false::CHECK,
    logic::hidden_case::CHECK,
    time::after_expiry::CHECK,
    time::time_range_undone::CHECK,
    time::never_meets::CHECK,
    time::goal_window_short::CHECK,
    time::until_before_wait::CHECK,
    time::past_never_taken::CHECK,
    people::unchecked_address::CHECK,
    people::unchecked_consent::CHECK,
    people::no_time_between::CHECK,
    people::over_cap::CHECK,
    people::no_exit_on_purchase::CHECK,
    people::voucher_never_expires::CHECK,
    people::voucher_not_shown::CHECK,
    people::same_message_twice::CHECK,
    people::sets_consent::CHECK,
    people::audience_never_left::CHECK,
    measuring::no_goal::CHECK,
    measuring::holdout_extreme::CHECK,
    measuring::opened_in_replay::CHECK,
    measuring::split_without_goal::CHECK,
    measuring::holdout_without_goal::CHECK,
    measuring::holdout_twice::CHECK,
    // The last: it looks at what all others have found.
    measuring::stale_acceptance::CHECK,
];

/// The codes of findings that lie in the workspace, not in the journey: a dry run goes on with them.
pub const ONLY_THE_WORKSPACE_LACKS: [&str; 6] =
    ["unknown-design", "wrong-channel", "unknown-segment", "unknown-event", "unknown-attribute", "unknown-field"];

/// Everything the checks find, worst first, then in the order of the steps in the file, then by code.
/// Without a catalogue, what only the workspace can tell is not asked.
pub fn check(document: &Document, catalogue: Option<&Catalogue>) -> Vec<Finding> {
    let context = Context::new(document, catalogue);
    let mut found = Vec::new();
    for check in REGISTRY {
        context.flow.begin();
        let mut findings = Findings { check, context: &context, found: &mut found };
        (check.run)(&context, &mut findings);
    }
    for finding in &mut found {
        finding.accept(document);
    }
    // The findings about the journey as a whole come before those about its steps.
    let order = |finding: &Finding| {
        finding.place.node.as_deref().and_then(|id| context.flow.find(id)).map_or(0, |index| index + 1)
    };
    found.sort_by_cached_key(|finding| (finding.severity, order(finding), finding.code));
    found
}

impl Finding {
    /// Whether a dry run is refused because of it.
    pub fn stops_a_run(&self) -> bool {
        self.severity == Severity::Error && !ONLY_THE_WORKSPACE_LACKS.contains(&self.code)
    }

    fn accept(&mut self, document: &Document) {
        let meant = document.journey.accepted.iter().find(|accepted| {
            accepted.code == self.code
                && !accepted.reason.is_empty()
                && (accepted.node.is_none() || accepted.node == self.place.node)
        });
        if let Some(meant) = meant {
            self.severity = Severity::Hint;
            self.accepted = Some(meant.reason.clone());
        }
    }
}

/// Where a check puts what it finds.
pub(crate) struct Findings<'c> {
    check: &'c Check,
    context: &'c Context<'c>,
    found: &'c mut Vec<Finding>,
}

impl Findings<'_> {
    /// Reports a finding whose sentence has the code as its key.
    pub fn report(&mut self, place: Place) -> &mut Finding {
        let message = Phrase::new(self.check.code);
        self.report_as(place, message)
    }

    /// Reports a finding with a sentence of its own.
    pub fn report_as(&mut self, place: Place, message: Phrase) -> &mut Finding {
        let check = self.check;
        let message = match &place.node {
            // Every sentence may name the step it is about.
            Some(id) if !message.args.contains_key("step") => message.with("step", self.context.step_named(id)),
            _ => message,
        };
        let index = self.found.len();
        self.found.push(Finding {
            code: check.code,
            severity: check.severity,
            place,
            message,
            help: Phrase::new(check.help),
            fix: None,
            accepted: None,
        });
        &mut self.found[index]
    }
}

impl Finding {
    /// The same finding with an argument of its sentence.
    fn say(&mut self, name: &'static str, argument: Argument) -> &mut Self {
        self.message.args.insert(name, argument);
        self
    }

    /// The same finding with the name that was probably meant, if there is one.
    fn mend_name<'n>(&mut self, site: &Site, written: &str, known: impl Iterator<Item = &'n str>) -> &mut Self {
        let Some(meant) = suggestion(written, known) else { return self };
        let title = Phrase::new("fix-use-name").with("name", Argument::Text(meant.to_owned()));
        self.mend(title, vec![fixes::replace(fixes::path(site), meant.into())])
    }

    /// The same finding with a change that mends it.
    fn mend(&mut self, title: Phrase, patch: Vec<PatchOperation>) -> &mut Self {
        self.fix = Some(Fix { title, patch });
        self
    }
}
