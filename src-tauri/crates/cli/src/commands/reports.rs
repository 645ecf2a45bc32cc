//! `rehearse report`: sales that followed activities, and what messages are related to.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use api::{AttributionModel, ErrorView, MessagesAnswer, MessagesWish, SalesAnswer, SalesBlock, SalesWish, Task};

use crate::answer::Answer;
use crate::args::{By, MessagesReport, SalesReport};
use crate::table::{BOLD, DIM, Table, count, length, money, rate, styled, word};

pub(super) async fn sales(wish: SalesReport, task: &Task) -> Result<Answer, ErrorView> {
    let asked = SalesWish {
        from: wish.period.from,
        to: wish.period.to,
        window: wish.period.window,
        stores: wish.store,
        associates: wish.associate,
        activity_types: wish.activity_type,
        list: wish.list,
    };
    let workspace = super::open(&wish.place.workspace).await?;
    let answer = workspace.report_sales(&asked, task).await;
    workspace.close().await;
    let answer = answer.map_err(super::said)?;
    if wish.output.format.is_json() { Answer::json(&answer.report) } else { Ok(Answer::text(sales_words(&answer))) }
}

pub(super) async fn messages(wish: MessagesReport, task: &Task) -> Result<Answer, ErrorView> {
    let asked = MessagesWish {
        by: match wish.by {
            By::Message => api::MessagesBy::Message,
            By::Campaign => api::MessagesBy::Campaign,
            By::Journey => api::MessagesBy::Journey,
            By::Step => api::MessagesBy::Step,
        },
        from: wish.period.from,
        to: wish.period.to,
        window: wish.period.window,
    };
    let workspace = super::open(&wish.place.workspace).await?;
    let answer = workspace.report_messages(&asked, task).await;
    workspace.close().await;
    let answer = answer.map_err(super::said)?;
    if wish.output.format.is_json() { Answer::json(&answer.report) } else { Ok(Answer::text(messages_words(&answer))) }
}

/// Amounts of one workspace.
#[derive(Debug, Clone, Copy)]
struct Money<'a> {
    currency: &'a str,
    digits: u32,
}

impl Money<'_> {
    fn of(self, minor: i64) -> String {
        money(minor, self.currency, self.digits)
    }

    fn maybe(self, minor: Option<i64>) -> String {
        minor.map_or_else(|| "–".to_owned(), |minor| self.of(minor))
    }

    fn block(self, name: &str, block: &SalesBlock) -> [String; 6] {
        [
            if name.is_empty() { "(none)".to_owned() } else { name.to_owned() },
            count(block.count),
            self.of(block.amount_minor),
            self.maybe(block.min_minor),
            self.maybe(block.average_minor),
            self.maybe(block.max_minor),
        ]
    }
}

fn sales_words(answer: &SalesAnswer) -> String {
    let report = &answer.report;
    let money = Money { currency: &answer.currency, digits: answer.currency_digits };
    let columns = [">sales", ">amount", ">smallest", ">average", ">largest"];
    let with = |first: &str| {
        let mut headings = vec![first.to_owned()];
        headings.extend(columns.map(str::to_owned));
        Table::new(&headings.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let mut text = format!("{}\n", styled(BOLD, "Sales, and those within the window after an activity"));
    let open = |end: &Option<String>, word: &str| end.clone().unwrap_or_else(|| word.to_owned());
    let about = format!(
        "  from {} to {}, window {}",
        open(&report.from, "the first"),
        open(&report.to, "the last"),
        length(report.window_ms)
    );
    let _ = writeln!(text, "{}\n", styled(DIM, about));
    let mut table = with("all");
    table.row(money.block("sales", &report.sales));
    table.row(money.block("related", &report.related_sales));
    table.row(money.block("other", &report.other_sales));
    let _ = writeln!(text, "{table}");
    let _ = writeln!(
        text,
        "  related: {} of the sales, {} of the amount; {} activities ({})",
        rate(report.share_count),
        rate(report.share_amount),
        count(report.related_activities),
        report.activity_types.join(", ")
    );
    if let Some(days) = report.average_days_from_last_activity {
        let _ = writeln!(text, "  on average {days:.1} days from the last activity to the sale");
    }
    let _ = writeln!(
        text,
        "  returns: {}, {}; net {}\n",
        count(report.returns.count),
        money.of(report.returns.amount_minor),
        money.of(report.net_minor)
    );
    for (first, groups) in [
        ("related, by store", &report.by_store),
        ("related, by associate", &report.by_associate),
        ("related, by activity", &report.by_activity_type),
        ("related, by channel", &report.by_channel),
    ] {
        let mut table = with(first);
        for (group, block) in groups {
            table.row(money.block(group, block));
        }
        if !table.is_empty() {
            let _ = writeln!(text, "{table}");
        }
    }
    let mut table = with("all sales, by month");
    for (month, sales) in &report.by_month {
        table.row(money.block(month, &sales.sales));
    }
    let _ = writeln!(text, "{table}");
    if let Some(list) = &report.list {
        let mut table = Table::new(&["related sale", "at", "customer", ">amount", "activities before it"]);
        for sale in list {
            let amount = if sale.currency == answer.currency {
                money.of(sale.amount_minor)
            } else {
                format!("{} minor units of {}", count(sale.amount_minor), sale.currency)
            };
            table.row([
                sale.transaction.clone(),
                sale.at.clone(),
                sale.customer.clone(),
                amount,
                sale.activities.join(", "),
            ]);
        }
        let _ = writeln!(text, "{table}");
    }
    text
}

fn messages_words(answer: &MessagesAnswer) -> String {
    let report = &answer.report;
    let money = Money { currency: &answer.currency, digits: answer.currency_digits };
    let by = word(&report.by);
    let mut text = format!("{}\n", styled(BOLD, format!("Messages, by {by}")));
    let about = format!("  window {} after the sending or the click", length(report.window_ms));
    let _ = writeln!(text, "{}\n", styled(DIM, about));
    let mut table = Table::new(&[
        &by,
        ">sent",
        ">opened",
        ">clicked",
        ">clickers",
        ">of these bought",
        ">click conversion",
        ">cost",
    ]);
    let named = |name: &str| if name.is_empty() { "(none)".to_owned() } else { name.to_owned() };
    for (name, group) in &report.groups {
        table.row([
            named(name),
            count(group.sent),
            count(group.opened),
            count(group.clicked),
            count(group.clickers),
            count(group.clickers_with_sale),
            rate(group.click_conversion),
            money.of(group.cost_minor),
        ]);
    }
    if table.is_empty() {
        return text + "  No messages in this period.\n";
    }
    let _ = writeln!(text, "{table}");
    let mut headings = vec![format!("credited, by {by}")];
    headings.extend(report.models.keys().map(|model| format!(">{}", model.name())));
    let mut table = Table::new(&headings.iter().map(String::as_str).collect::<Vec<_>>());
    for name in report.groups.keys() {
        let mut row = vec![named(name)];
        row.extend(report.models.values().map(|groups| credit(groups, name, money)));
        table.cells(row);
    }
    let _ = writeln!(text, "{table}");
    let any = report.models.contains_key(&AttributionModel::Any);
    let _ = writeln!(
        text,
        "  {} sales are related to a message, each counted once{}",
        count(report.distinct_sales),
        if any { "; under “any” a sale counts in full for every group" } else { "" }
    );
    text
}

fn credit(groups: &BTreeMap<String, api::CreditBlock>, name: &str, money: Money<'_>) -> String {
    groups.get(name).map_or_else(|| "–".to_owned(), |block| money.of(block.sales.amount_minor))
}
