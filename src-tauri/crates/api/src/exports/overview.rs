//! The first sheet: with what a run was made, and what it came to.

use chrono::DateTime;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cells::{Cell, Formats, Sheet};
use super::sheets::{Sheets, exit_key, model_key};

impl Sheets<'_> {
    pub(super) fn overview(&self, formats: &Formats) -> Result<Worksheet, XlsxError> {
        let mut sheet = self.begin("sheet-overview", &["sheet-what", "sheet-value"], formats)?;
        self.settings(&mut sheet)?;
        self.totals(&mut sheet)?;
        self.conversions(&mut sheet)?;
        sheet.end(false)
    }

    fn put(&self, sheet: &mut Sheet<'_>, key: &'static str, cell: Cell) -> Result<(), XlsxError> {
        sheet.row([Cell::Text(self.say(key)), cell])
    }

    fn settings(&self, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
        let settings = &self.summary.settings;
        let instant = |text: &Option<String>| {
            let read = text.as_deref().and_then(|text| DateTime::parse_from_rfc3339(text).ok());
            read.map_or(Cell::Empty, |instant| Cell::Instant(instant.timestamp_millis()))
        };
        let name = if self.journey.name.trim().is_empty() { &self.journey.id } else { &self.journey.name };
        let mode = match settings.mode.as_str() {
            "replay" => self.say("sheet-mode-replay"),
            other => other.to_owned(),
        };
        sheet.title(&self.say("sheet-settings"))?;
        self.put(sheet, "sheet-journey", Cell::Text(name.clone()))?;
        self.put(sheet, "sheet-id", Cell::Text(self.journey.id.clone()))?;
        self.put(sheet, "sheet-run-made", Cell::Instant(self.made_at_ms))?;
        self.put(sheet, "sheet-mode", Cell::Text(mode))?;
        self.put(sheet, "sheet-period-from", instant(&settings.from))?;
        self.put(sheet, "sheet-period-to", instant(&settings.to))?;
        self.put(sheet, "sheet-until", instant(&settings.until))?;
        self.put(sheet, "sheet-population", Cell::Text(self.population(&settings.customers)))?;
        // A spreadsheet would round a large one.
        self.put(sheet, "sheet-seed", Cell::Text(settings.seed.to_string()))?;
        self.put(sheet, "sheet-time-zone", Cell::Text(self.zone.name().to_owned()))?;
        self.put(sheet, "sheet-currency", Cell::Text(self.catalogue.currency.clone()))?;
        self.put(sheet, "sheet-hash", Cell::Text(settings.journey_hash.clone()))?;
        self.put(sheet, "sheet-data", Cell::Text(settings.data_version.clone()))
    }

    fn population(&self, customers: &str) -> String {
        match customers.split_once(':') {
            Some(("segment", name)) => self.say_with("sheet-population-segment", "name", name.to_owned()),
            Some(("sample", count)) => self.say_with("sheet-population-sample", "count", count.to_owned()),
            _ if customers == "all" => self.say("sheet-population-all"),
            _ if customers == "list" => self.say("sheet-population-list"),
            _ => customers.to_owned(),
        }
    }

    fn totals(&self, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
        let summary = self.summary;
        sheet.title(&self.say("sheet-totals"))?;
        self.put(sheet, "sheet-in-population", Cell::Count(summary.population))?;
        self.put(sheet, "sheet-entries", Cell::Count(summary.entries))?;
        self.put(sheet, "sheet-inside", Cell::Count(summary.inside))?;
        for (cause, count) in &summary.exits {
            let words = self.say_with("sheet-ended", "cause", self.say(exit_key(*cause)));
            sheet.row([Cell::Text(words), Cell::Count(*count)])?;
        }
        for (outcome, count) in &summary.outcomes {
            let words = self.say_with("sheet-outcome", "name", outcome.clone());
            sheet.row([Cell::Text(words), Cell::Count(*count)])?;
        }
        self.put(sheet, "sheet-messages-sent", Cell::Count(summary.messages.values().sum()))?;
        self.put(sheet, "sheet-cost", Cell::Money(summary.cost_minor))?;
        self.put(sheet, "sheet-goal", Cell::Count(summary.goal.reached))
    }

    fn conversions(&self, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
        let (conversions, mature) = (&self.summary.conversions, &self.summary.mature);
        let optional = |minor: Option<i64>| minor.map_or(Cell::Empty, Cell::Money);
        #[allow(clippy::cast_precision_loss, reason = "days of a window")]
        let days = conversions.window_ms as f64 / 86_400_000.0;
        sheet.title(&self.say("sheet-conversions"))?;
        self.put(sheet, "sheet-window", Cell::Days(days))?;
        self.put(sheet, "sheet-first-sales", Cell::Count(conversions.count))?;
        self.put(sheet, "sheet-first-sales-amount", Cell::Money(conversions.amount_minor))?;
        self.put(sheet, "sheet-per-1000", optional(conversions.per_1000_entries_minor))?;
        for (currency, minor) in &conversions.other_currencies {
            let words = self.say_with("sheet-other-currency", "currency", currency.clone());
            sheet.row([Cell::Text(words), Cell::Text(self.speaker.money(*minor, currency))])?;
        }
        self.put(sheet, "sheet-mature", Cell::Count(mature.entries))?;
        self.put(sheet, "sheet-mature-sales", Cell::Count(mature.count))?;
        self.put(sheet, "sheet-mature-amount", Cell::Money(mature.amount_minor))?;
        self.put(sheet, "sheet-mature-per-1000", optional(mature.per_1000_entries_minor))?;
        self.put(sheet, "sheet-related-by", Cell::Text(self.say(model_key(conversions.model))))?;
        self.put(sheet, "sheet-related-sales", Cell::Count(conversions.related.count))?;
        self.put(sheet, "sheet-related-amount", Cell::Money(conversions.related.amount_minor))?;
        sheet.sentence(&self.say("sheet-not-caused"))
    }
}
