//! What messages, campaigns, journeys or steps are related to.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use api::{AttributionModel, CreditBlock, MessagesBy, MessagesReport, ReportAnswer};

use super::shown::{Shown, foreign};
use crate::table::{Table, count, length, word};

pub(super) fn words(answer: &ReportAnswer, report: &MessagesReport) -> String {
    let by = word(&report.by);
    let about = format!("window {} after the sending or the click", length(report.window_ms));
    let mut shown = Shown::begin(answer, &format!("Messages, by {by}"), &about);
    if report.groups.is_empty() {
        shown.say("No messages in this period.");
        return shown.text;
    }
    let column = report.by.name();
    shown.table(
        "groups",
        Some(&by),
        &[
            column,
            "sent",
            "opened",
            "open_rate",
            "clicked",
            "click_rate",
            "clickers",
            "clickers_with_sale",
            "click_conversion",
            "cost",
        ],
    );
    credits(&mut shown, report, &by);
    let any = report.models.contains_key(&AttributionModel::Any);
    shown.say(&format!(
        "{} sales are related to a message, each counted once{}",
        count(report.distinct_sales),
        if any { "; under “any” a sale counts in full for every group" } else { "" }
    ));
    if report.total.immature > 0 {
        shown.say(&format!("the window of {} of these messages has not ended yet", count(report.total.immature)));
    }
    if report.by == MessagesBy::Journey {
        shown.gap();
        shown.table("runs", None, &["journey", "name", "run_at", "entries", "messages", "per_1000_entries"]);
    }
    shown.text
}

/// A row a group, a column a model.
fn credits(shown: &mut Shown<'_>, report: &MessagesReport, by: &str) {
    let mut headings = vec![format!("credited, by {by}")];
    headings.extend(report.models.keys().map(|model| format!(">{}", model.name())));
    let mut table = Table::new(&headings.iter().map(String::as_str).collect::<Vec<_>>());
    for name in report.groups.keys() {
        let mut row = vec![if name.is_empty() { "(none)".to_owned() } else { name.clone() }];
        row.extend(report.models.values().map(|groups| credit(groups, name, shown)));
        table.cells(row);
        let of_group = || report.models.values().filter_map(|groups| groups.get(name));
        let currencies: BTreeSet<&String> = of_group().flat_map(|block| block.sales.other_currencies.keys()).collect();
        for currency in currencies {
            let mut row = vec![if name.is_empty() { "(none)".to_owned() } else { name.clone() }];
            row.extend(report.models.values().map(|groups| {
                let minor = groups.get(name).and_then(|block| block.sales.other_currencies.get(currency));
                minor.map_or_else(|| "–".to_owned(), |minor| foreign(*minor, currency))
            }));
            table.cells(row);
        }
    }
    let _ = writeln!(shown.text, "{table}");
}

fn credit(groups: &BTreeMap<String, CreditBlock>, name: &str, shown: &Shown<'_>) -> String {
    groups.get(name).map_or_else(|| "–".to_owned(), |block| shown.money(block.sales.amount_minor))
}
