//! The answer of a run as sheets, in the person's language.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use dry_run::{ExitCause, NodeSummary, Summary, UnsentReason};
use journey::{AttributionModel, Catalogue, Journey, Node, document::port_title};
use phrases::{Phrase, Speaker};
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use super::cells::{Cell, Formats, Sheet, local};

/// What sheets are made of.
pub(super) struct Sheets<'a> {
    pub summary: &'a Summary,
    pub journey: &'a Journey,
    pub catalogue: &'a Catalogue,
    pub zone: Tz,
    pub made_at_ms: i64,
    pub speaker: &'static Speaker,
}

const CAUSES: [ExitCause; 5] =
    [ExitCause::Completed, ExitCause::Goal, ExitCause::Criteria, ExitCause::HeldOut, ExitCause::Stopped];
const REASONS: [UnsentReason; 4] =
    [UnsentReason::NoDesign, UnsentReason::NoAddress, UnsentReason::NoConsent, UnsentReason::FrequencyCap];

impl Sheets<'_> {
    /// The whole book. The same run makes the same bytes in the same language.
    pub(super) fn book(&self) -> Result<Vec<u8>, XlsxError> {
        let formats = Formats::new(&self.catalogue.currency, self.zone);
        let mut book = Workbook::new();
        let mut about = DocProperties::new().set_title(&self.journey.name);
        if let Some(made) = local(self.made_at_ms, chrono_tz::UTC) {
            about = about.set_creation_datetime(&made);
        }
        book.set_properties(&about);
        book.push_worksheet(self.overview(&formats)?);
        book.push_worksheet(self.steps(&formats)?);
        book.push_worksheet(self.ways(&formats)?);
        book.push_worksheet(self.messages(&formats)?);
        book.push_worksheet(self.vouchers(&formats)?);
        book.push_worksheet(self.told(&formats)?);
        book.push_worksheet(self.days(&formats)?);
        book.push_worksheet(self.related(&formats)?);
        book.save_to_buffer()
    }

    pub(super) fn say(&self, key: &'static str) -> String {
        self.speaker.say(&Phrase::new(key), &|_| None)
    }

    pub(super) fn say_with(&self, key: &'static str, name: &'static str, value: String) -> String {
        self.speaker.say(&Phrase::new(key).with(name, phrases::Argument::Text(value)), &|_| None)
    }

    pub(super) fn begin<'f>(
        &self,
        name: &'static str,
        headings: &[&'static str],
        formats: &'f Formats,
    ) -> Result<Sheet<'f>, XlsxError> {
        let headings: Vec<String> = headings.iter().map(|heading| self.say(heading)).collect();
        Sheet::begin(&self.say(name), &headings, formats)
    }

    fn steps(&self, formats: &Formats) -> Result<rust_xlsxwriter::Worksheet, XlsxError> {
        let mut headings: Vec<String> =
            ["sheet-step", "sheet-kind", "sheet-id", "sheet-entered", "sheet-entered-share", "sheet-inside"]
                .map(|key| self.say(key))
                .to_vec();
        headings.extend(CAUSES.map(|cause| self.say_with("sheet-ended", "cause", self.say(exit_key(cause)))));
        headings.extend(REASONS.map(|reason| self.say_with("sheet-unsent", "reason", self.say(unsent_key(reason)))));
        headings.extend(["sheet-median", "sheet-p90"].map(|key| self.say(key)));
        let mut sheet = Sheet::begin(&self.say("sheet-steps"), &headings, formats)?;
        let none = NodeSummary::default();
        for node in &self.journey.nodes {
            let counts = self.summary.nodes.get(&node.id).unwrap_or(&none);
            let mut cells = vec![
                Cell::Text(self.speaker.title(node)),
                Cell::Text(self.kind(node)),
                Cell::Text(node.id.clone()),
                Cell::Count(counts.entered),
                Cell::Share(counts.entered, self.summary.entries),
                Cell::Count(counts.inside),
            ];
            cells.extend(CAUSES.map(|cause| Cell::Count(of(&counts.exits, &cause))));
            // Where nothing is sent, nothing can be left unsent.
            let sends = matches!(node.step, journey::Step::SendMessage(_));
            let unsent = |reason| if sends { Cell::Count(of(&counts.unsent, &reason)) } else { Cell::Empty };
            cells.extend(REASONS.map(unsent));
            let spent = counts.time_spent_s;
            cells.extend([spent.median, spent.p90].map(|seconds| seconds.map_or(Cell::Empty, Cell::Seconds)));
            sheet.row(cells)?;
        }
        sheet.end(true)
    }

    fn ways(&self, formats: &Formats) -> Result<rust_xlsxwriter::Worksheet, XlsxError> {
        let headings = ["sheet-from", "sheet-way", "sheet-to", "sheet-customers", "sheet-share"];
        let mut sheet = self.begin("sheet-ways", &headings, formats)?;
        for node in &self.journey.nodes {
            let Some(counts) = self.summary.nodes.get(&node.id) else { continue };
            let left: u64 = counts.ports.values().sum();
            let ways = self.summary.edges.iter().filter(|edge| edge.from == node.id);
            let ways: Vec<_> = ways.map(|edge| (edge.port.as_str(), Some(edge.to.as_str()), edge.count)).collect();
            let ends = counts
                .ports
                .iter()
                .filter(|(port, count)| **count > 0 && !ways.iter().any(|(known, _, _)| known == port));
            let ends: Vec<_> = ends.map(|(port, count)| (port.as_str(), None, *count)).collect();
            for (port, to, count) in ways.into_iter().chain(ends) {
                sheet.row([
                    Cell::Text(self.speaker.title(node)),
                    Cell::Text(self.port(node, port)),
                    Cell::Text(to.map_or_else(|| self.say("sheet-nothing-follows"), |to| self.step(to))),
                    Cell::Count(count),
                    Cell::Share(count, left),
                ])?;
            }
        }
        sheet.end(true)
    }

    fn messages(&self, formats: &Formats) -> Result<rust_xlsxwriter::Worksheet, XlsxError> {
        let headings = ["sheet-counted-by", "sheet-name", "sheet-id", "sheet-sent", "sheet-share"];
        let mut sheet = self.begin("sheet-messages", &headings, formats)?;
        let sent: u64 = self.summary.messages.values().sum();
        for (channel, count) in &self.summary.messages {
            let name = journey::Channel::ALL.iter().find(|known| known.name() == channel);
            let name = name.map_or_else(|| channel.clone(), |known| self.say(channel_key(*known)));
            sheet.row([
                Cell::Text(self.say("sheet-channel")),
                Cell::Text(name),
                Cell::Text(channel.clone()),
                Cell::Count(*count),
                Cell::Share(*count, sent),
            ])?;
        }
        for (design, count) in &self.summary.messages_by_design {
            let known = self.catalogue.messages.iter().find(|known| known.id == *design);
            let name = known.and_then(|known| known.name.clone()).unwrap_or_else(|| design.clone());
            sheet.row([
                Cell::Text(self.say("sheet-design")),
                Cell::Text(name),
                Cell::Text(design.clone()),
                Cell::Count(*count),
                Cell::Share(*count, sent),
            ])?;
        }
        sheet.end(true)
    }

    fn vouchers(&self, formats: &Formats) -> Result<rust_xlsxwriter::Worksheet, XlsxError> {
        let headings = [
            "sheet-name",
            "sheet-id",
            "sheet-handed-out",
            "sheet-made",
            "sheet-redeemed",
            "sheet-redeemed-share",
            "sheet-out-of-stock",
        ];
        let mut sheet = self.begin("sheet-vouchers", &headings, formats)?;
        for (design, counts) in &self.summary.vouchers {
            let known = self.catalogue.vouchers.iter().find(|known| known.id == *design);
            let name = known.and_then(|known| known.name.clone()).unwrap_or_else(|| design.clone());
            sheet.row([
                Cell::Text(name),
                Cell::Text(design.clone()),
                Cell::Count(counts.assigned),
                Cell::Count(counts.made),
                Cell::Count(counts.redeemed),
                Cell::Share(counts.redeemed, counts.assigned),
                Cell::Count(counts.out_of_stock),
            ])?;
        }
        sheet.end(true)
    }

    /// What steps told others: occasions, ad audiences, calls.
    fn told(&self, formats: &Formats) -> Result<rust_xlsxwriter::Worksheet, XlsxError> {
        let headings = [
            "sheet-told-what",
            "sheet-name",
            "sheet-told-times",
            "sheet-occasion-completed",
            "sheet-occasion-expired",
            "sheet-occasion-converted",
            "sheet-amount",
        ];
        let mut sheet = self.begin("sheet-told", &headings, formats)?;
        for (name, counts) in &self.summary.occasions {
            sheet.row([
                Cell::Text(self.say("sheet-told-occasion")),
                Cell::Text(name.clone()),
                Cell::Count(counts.created),
                Cell::Count(counts.completed),
                Cell::Count(counts.expired),
                Cell::Count(counts.converted),
                Cell::Money(counts.amount_minor),
            ])?;
        }
        let mut simple = |what, name: &str, times| {
            sheet.row([Cell::Text(self.say(what)), Cell::Text(name.to_owned()), Cell::Count(times)])
        };
        for (name, counts) in &self.summary.audiences {
            simple("sheet-told-into-audience", name, counts.add)?;
            simple("sheet-told-out-of-audience", name, counts.remove)?;
        }
        for (name, times) in &self.summary.webhooks {
            simple("sheet-told-call", name, *times)?;
        }
        sheet.end(true)
    }

    fn days(&self, formats: &Formats) -> Result<rust_xlsxwriter::Worksheet, XlsxError> {
        let headings = ["sheet-day", "sheet-entries", "sheet-messages", "sheet-first-sales"];
        let mut sheet = self.begin("sheet-days", &headings, formats)?;
        for (day, counts) in &self.summary.by_day {
            sheet.row([
                Cell::Day(day.clone()),
                Cell::Count(counts.entries),
                Cell::Count(counts.messages),
                Cell::Count(counts.conversions),
            ])?;
        }
        sheet.end(true)
    }

    fn related(&self, formats: &Formats) -> Result<rust_xlsxwriter::Worksheet, XlsxError> {
        let headings = ["sheet-model", "sheet-step", "sheet-id", "sheet-sales", "sheet-amount"];
        let mut sheet = self.begin("sheet-related", &headings, formats)?;
        for (model, related) in &self.summary.related_by_model {
            sheet.row([
                Cell::Text(self.say(model_key(*model))),
                Cell::Text(self.say("sheet-all-steps")),
                Cell::Empty,
                Cell::Count(related.count),
                Cell::Money(related.amount_minor),
            ])?;
            for (id, credit) in &related.by_node {
                sheet.row([
                    Cell::Text(self.say(model_key(*model))),
                    Cell::Text(self.step(id)),
                    Cell::Text(id.clone()),
                    Cell::Count(credit.count),
                    Cell::Money(credit.amount_minor),
                ])?;
            }
        }
        sheet.end(true)
    }

    /// What a step is called.
    fn step(&self, id: &str) -> String {
        let node = self.journey.nodes.iter().find(|node| node.id == id);
        node.map_or_else(|| id.to_owned(), |node| self.speaker.title(node))
    }

    /// What a kind is called: what a step without a label of its own is.
    fn kind(&self, node: &Node) -> String {
        self.speaker.title(&Node { label: None, ..node.clone() })
    }

    fn port(&self, node: &Node, port: &str) -> String {
        match &node.step {
            // A case may be called like a word of the catalogue, and means what the person means by it.
            journey::Step::Branch(_) if port != journey::OTHERWISE => port.to_owned(),
            journey::Step::RandomSplit(_) => port.to_owned(),
            _ => {
                let name = Phrase::new("builder-summary-name").with("name", port_title(port));
                self.speaker.say(&name, &|_| None)
            }
        }
    }
}

fn of<K: Ord>(counts: &BTreeMap<K, u64>, key: &K) -> u64 {
    counts.get(key).copied().unwrap_or(0)
}

pub(super) const fn exit_key(cause: ExitCause) -> &'static str {
    match cause {
        ExitCause::Completed => "sheet-exit-completed",
        ExitCause::Goal => "sheet-exit-goal",
        ExitCause::Criteria => "sheet-exit-criteria",
        ExitCause::HeldOut => "sheet-exit-held-out",
        ExitCause::Stopped => "sheet-exit-stopped",
    }
}

const fn unsent_key(reason: UnsentReason) -> &'static str {
    match reason {
        UnsentReason::NoDesign => "sheet-unsent-no-design",
        UnsentReason::NoAddress => "sheet-unsent-no-address",
        UnsentReason::NoConsent => "sheet-unsent-no-consent",
        UnsentReason::FrequencyCap => "sheet-unsent-frequency-cap",
    }
}

pub(super) const fn model_key(model: AttributionModel) -> &'static str {
    match model {
        AttributionModel::Any => "model-any",
        AttributionModel::First => "model-first",
        AttributionModel::Last => "model-last",
        AttributionModel::Linear => "model-linear",
        AttributionModel::Position => "model-position",
        AttributionModel::TimeDecay => "model-time-decay",
    }
}

const fn channel_key(channel: journey::Channel) -> &'static str {
    match channel {
        journey::Channel::Email => "channel-email",
        journey::Channel::Sms => "channel-sms",
        journey::Channel::Chat => "channel-chat",
        journey::Channel::Push => "channel-push",
    }
}
