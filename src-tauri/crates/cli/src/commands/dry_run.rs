//! `rehearse dry-run`: customers walk through a journey, and nothing is sent.

use std::fmt::Write as _;

use api::{ErrorView, ExitCause, RunAnswer, RunWish, Summary, Task};
use drawing::Options;

use super::render;
use crate::answer::Answer;
use crate::args::{DryRun, Mode, RunOptions};
use crate::table::{BOLD, DIM, Table, YELLOW, count, length, money, percent, styled, word};

pub(super) async fn run(wish: DryRun, task: &Task) -> Result<Answer, ErrorView> {
    let settings = settings(&wish.options)?;
    let picture = match &wish.picture {
        Some(path) => Some((path, render::is_pixels(path)?)),
        None => None,
    };
    let workspace = super::open(&wish.place.workspace).await?;
    let answer = workspace.dry_run_file(&wish.journey, &settings, wish.trace.as_deref(), task).await;
    if task.is_cancelled() {
        workspace.close_at_once().await;
    } else {
        workspace.close().await;
    }
    let answer = answer.map_err(super::said)?;
    if let Some((path, pixels)) = picture {
        let options = Options {
            theme: render::theme(wish.theme),
            locale: render::locale(wish.lang),
            results: Some(api::results_of(&answer.summary)),
            ..Options::default()
        };
        render::write(path, drawing::svg(&answer.document, Some(&answer.catalogue), &options), pixels).await?;
    }
    if wish.output.format.is_json() { Answer::json(&answer.summary) } else { Ok(Answer::text(words(&answer))) }
}

/// What was typed, as the engine takes it.
pub(super) fn settings(options: &RunOptions) -> Result<RunWish, ErrorView> {
    // Replications belong to the model as well.
    if options.mode == Mode::Model || options.replications.is_some_and(|replications| replications != 1) {
        return Err(super::said(api::Error::NoModelMode));
    }
    Ok(RunWish {
        from: options.from.clone(),
        to: options.to.clone(),
        until: options.until.clone(),
        customers: options.customers.clone(),
        seed: options.seed,
        threads: options.threads,
        every_model: options.every_model,
    })
}

fn words(answer: &RunAnswer) -> String {
    let summary = &answer.summary;
    let mut text = heading(answer);
    text += &steps(answer);
    text += &ends(summary);
    text += &messages(answer);
    text += &vouchers(summary);
    text += &occasions(answer);
    text += &told(summary);
    text += &sales(answer);
    text
}

fn heading(answer: &RunAnswer) -> String {
    let (summary, settings) = (&answer.summary, &answer.summary.settings);
    let mut text = format!("{}\n", styled(BOLD, format!("{}: replay of recorded events", answer.name)));
    let end = |end: &Option<String>, open: &str| end.clone().unwrap_or_else(|| open.to_owned());
    let _ = writeln!(
        text,
        "  {}",
        styled(
            DIM,
            format!(
                "entries from {} to {}, until {}, customers {}, seed {}",
                end(&settings.from, "the first"),
                end(&settings.to, "the last"),
                end(&settings.until, "–"),
                settings.customers,
                settings.seed
            )
        )
    );
    if answer.unknown_customers > 0 {
        let unknown = format!("{} of the list are unknown in the workspace", count(answer.unknown_customers));
        let _ = writeln!(text, "  {}", styled(YELLOW, unknown));
    }
    let _ = writeln!(
        text,
        "\n  {} customers, {} entries, {} still inside\n",
        count(summary.population),
        count(summary.entries),
        count(summary.inside)
    );
    text
}

fn steps(answer: &RunAnswer) -> String {
    let summary = &answer.summary;
    let mut table = Table::new(&["step", ">visits", ">share", ">stayed (median)"]);
    for step in &answer.steps {
        let Some(node) = summary.nodes.get(&step.id) else { continue };
        let stayed = node.time_spent_s.median.filter(|seconds| *seconds > 0);
        table.row([
            styled(BOLD, &step.name),
            count(node.entered),
            percent(node.entered, summary.entries),
            stayed.map(|seconds| length(seconds.saturating_mul(1000))).unwrap_or_default(),
        ]);
        let mut part = |name: String, number: u64| {
            table.row([format!("  {name}"), count(number), percent(number, node.entered), String::new()]);
        };
        for (port, number) in node.ports.iter().filter(|(_, number)| **number > 0) {
            let target = summary.edges.iter().find(|edge| edge.from == step.id && edge.port == *port);
            let target = target.map_or("the end", |edge| edge.to.as_str());
            let way = if port == "next" { format!("→ {target}") } else { format!("{port} → {target}") };
            part(way, *number);
        }
        if node.inside > 0 {
            part("still here".to_owned(), node.inside);
        }
        for (cause, number) in node.exits.iter().filter(|(_, number)| **number > 0) {
            part(ended(*cause).to_owned(), *number);
        }
        for (reason, number) in node.unsent.iter().filter(|(_, number)| **number > 0) {
            part(styled(DIM, format!("not sent: {}", word(reason))), *number);
        }
    }
    format!("{table}\n")
}

const fn ended(cause: ExitCause) -> &'static str {
    match cause {
        ExitCause::Completed => "ended here",
        ExitCause::Goal => "left by the goal",
        ExitCause::Criteria => "left by an exit rule",
        ExitCause::HeldOut => "held out",
        ExitCause::Stopped => "stopped: too many steps",
    }
}

fn ends(summary: &Summary) -> String {
    let mut table = Table::new(&["visits ended", ">visits", ">share"]);
    for (cause, number) in summary.exits.iter().filter(|(_, number)| **number > 0) {
        table.row([word(cause), count(*number), percent(*number, summary.entries)]);
    }
    for (outcome, number) in summary.outcomes.iter().filter(|(_, number)| **number > 0) {
        table.row([format!("  outcome {outcome}"), count(*number), percent(*number, summary.entries)]);
    }
    if table.is_empty() { String::new() } else { format!("{table}\n") }
}

fn messages(answer: &RunAnswer) -> String {
    let summary = &answer.summary;
    let mut table = Table::new(&["messages", ">sent"]);
    for (channel, number) in summary.messages.iter().filter(|(_, number)| **number > 0) {
        table.row([channel.clone(), count(*number)]);
    }
    for (design, number) in summary.messages_by_design.iter().filter(|(_, number)| **number > 0) {
        table.row([format!("  {design}"), count(*number)]);
    }
    if table.is_empty() {
        return String::new();
    }
    format!("{table}  cost {}\n\n", money(summary.cost_minor, &answer.currency, answer.currency_digits))
}

fn vouchers(summary: &Summary) -> String {
    let mut table = Table::new(&["vouchers", ">handed out", ">codes made", ">redeemed", ">out of stock"]);
    for (design, vouchers) in &summary.vouchers {
        table.row([
            design.clone(),
            count(vouchers.assigned),
            count(vouchers.made),
            count(vouchers.redeemed),
            count(vouchers.out_of_stock),
        ]);
    }
    if table.is_empty() { String::new() } else { format!("{table}\n") }
}

fn occasions(answer: &RunAnswer) -> String {
    let mut table = Table::new(&["occasions", ">created", ">open", ">completed", ">expired", ">converted", ">amount"]);
    for (name, occasions) in &answer.summary.occasions {
        table.row([
            name.clone(),
            count(occasions.created),
            count(occasions.open),
            count(occasions.completed),
            count(occasions.expired),
            count(occasions.converted),
            money(occasions.amount_minor, &answer.currency, answer.currency_digits),
        ]);
    }
    if table.is_empty() { String::new() } else { format!("{table}\n") }
}

/// What steps would have told others.
fn told(summary: &Summary) -> String {
    let mut audiences = Table::new(&["ad audiences", ">put in", ">taken out"]);
    for (name, audience) in &summary.audiences {
        audiences.row([name.clone(), count(audience.add), count(audience.remove)]);
    }
    let mut calls = Table::new(&["calls noted, not made", ">times"]);
    for (name, times) in &summary.webhooks {
        calls.row([name.clone(), count(*times)]);
    }
    let tables = [audiences, calls].into_iter().filter(|table| !table.is_empty());
    tables.map(|table| format!("{table}\n")).collect()
}

fn sales(answer: &RunAnswer) -> String {
    let (summary, conversions) = (&answer.summary, &answer.summary.conversions);
    let amount = |minor: i64| money(minor, &answer.currency, answer.currency_digits);
    let optional = |minor: Option<i64>| minor.map_or_else(|| "–".to_owned(), amount);
    let mut table = Table::new(&["first sale within the window", ">sales", ">amount", ">per 1 000 entries"]);
    table.row([
        format!("all entries ({})", count(summary.entries)),
        count(conversions.count),
        amount(conversions.amount_minor),
        optional(conversions.per_1000_entries_minor),
    ]);
    table.row([
        format!("with a window that has ended ({})", count(summary.mature.entries)),
        count(summary.mature.count),
        amount(summary.mature.amount_minor),
        optional(summary.mature.per_1000_entries_minor),
    ]);
    let mut text = table.to_string();
    for (currency, minor) in &conversions.other_currencies {
        let _ = writeln!(text, "  besides {} minor units of {currency}", count(*minor));
    }
    if let Some(reference) = answer.reference_per_1000_minor {
        let line = format!("  published average of a welcome journey: {} per 1 000 registrations", amount(reference));
        let _ = writeln!(text, "{}", styled(DIM, line));
    }
    let _ = writeln!(
        text,
        "  the goal was reached in {} visits; the window is {}\n",
        count(summary.goal.reached),
        length(conversions.window_ms)
    );
    let mut table = Table::new(&["sales related to the messages", ">sales", ">amount"]);
    for (model, related) in &summary.related_by_model {
        let mark = if *model == conversions.model { " (the goal's)" } else { "" };
        table.row([format!("{}{mark}", model.name()), count(related.count), amount(related.amount_minor)]);
        if *model == conversions.model {
            for (node, credit) in &conversions.related.by_node {
                table.row([format!("  {node}"), count(credit.count), amount(credit.amount_minor)]);
            }
        }
    }
    let note = "  Sales that followed; they say nothing about sales that would not have come anyway.";
    let _ = writeln!(text, "{table}{}", styled(DIM, note));
    text
}
