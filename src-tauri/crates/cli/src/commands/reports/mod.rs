//! `rehearse report`: one file a report says it to people; this one asks for it and gives it in every format.

mod customers_by;
mod messages;
mod occasions;
mod products;
mod sales;
mod segments;
mod shown;
mod vouchers;

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::Path;

use api::{
    CustomersByAsk, ErrorView, JourneyRun, MessagesAsk, MessagesBy, OccasionsAsk, Period, PlaceboAsk, PlaceboReport,
    ProductsAsk, ReportAnswer, ReportAsk, SalesAsk, SegmentsAsk, Task, VouchersAsk,
};
use serde::Serialize;

use crate::answer::Answer;
use crate::args::{self, Bars, By, InWorkspace, Report, ReportFormat, ReportOutput};

/// What a report is asked for with.
struct Wish<'w> {
    workspace: &'w Path,
    ask: ReportAsk,
    placebo: Option<PlaceboAsk>,
    output: &'w ReportOutput,
}

/// A report with what is told beside it.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    report: &'a api::Report,
    #[serde(skip_serializing_if = "Option::is_none")]
    placebo: Option<&'a PlaceboReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    runs: Option<&'a BTreeMap<String, JourneyRun>>,
}

pub(super) async fn run(report: Report, task: &Task) -> Result<Answer, ErrorView> {
    let wish = wish(&report);
    refuse_unfit(wish.output)?;
    let workspace = super::open(wish.workspace).await?;
    let answered = async {
        let answer = workspace.report(&wish.ask, task).await?;
        let placebo = match &wish.placebo {
            Some(ask) => Some(workspace.report_placebo(ask, task).await?),
            None => None,
        };
        Ok((answer, placebo))
    };
    let answered = answered.await;
    workspace.close().await;
    let (answer, placebo) = answered.map_err(super::said)?;
    give(&answer, placebo.as_ref(), wish.output).await
}

fn wish(report: &Report) -> Wish<'_> {
    match report {
        Report::Sales(wish) => {
            let ask = SalesAsk {
                from: wish.period.dates.from.clone(),
                to: wish.period.dates.to.clone(),
                window: wish.period.window.clone(),
                stores: wish.store.clone(),
                associates: wish.associate.clone(),
                activity_types: wish.activity_type.clone(),
                graph: wish.graph.map(bars),
                coaching: wish.coaching,
                list: wish.list,
            };
            let placebo = PlaceboAsk { sales: ask.clone(), rounds: wish.rounds, seed: wish.seed };
            Wish { placebo: wish.placebo.then_some(placebo), ..alone(&wish.place, ReportAsk::Sales(ask), &wish.output) }
        }
        Report::Occasions(wish) => alone(
            &wish.place,
            ReportAsk::Occasions(OccasionsAsk {
                from: wish.dates.from.clone(),
                to: wish.dates.to.clone(),
                at: wish.at.clone(),
                window: wish.window.clone(),
                markets: wish.market.clone(),
                acquisition_channels: wish.acquisition_channel.clone(),
                stores: wish.store.clone(),
                departments: wish.department.clone(),
                associates: wish.associate.clone(),
                occasion_types: wish.occasion_type.clone(),
                graph: wish.graph.map(bars),
                list: wish.list,
            }),
            &wish.output,
        ),
        Report::Messages(wish) => alone(&wish.place, messages_ask(wish.by, &wish.period), &wish.output),
        Report::Journeys(wish) => alone(&wish.place, messages_ask(By::Journey, &wish.period), &wish.output),
        Report::Vouchers(wish) => {
            alone(&wish.place, ReportAsk::Vouchers(VouchersAsk { at: wish.at.clone() }), &wish.output)
        }
        Report::Products(wish) => alone(
            &wish.place,
            ReportAsk::Products(ProductsAsk {
                from: wish.dates.from.clone(),
                to: wish.dates.to.clone(),
                stores: wish.store.clone(),
                channels: wish.channel.clone(),
            }),
            &wish.output,
        ),
        Report::Segments(wish) => alone(
            &wish.place,
            ReportAsk::Segments(SegmentsAsk { at: wish.at.clone(), since: wish.since.clone(), days: wish.days }),
            &wish.output,
        ),
        Report::CustomersBy(wish) => alone(
            &wish.place,
            ReportAsk::CustomersBy(CustomersByAsk {
                attribute: wish.attribute.clone(),
                from: wish.period.dates.from.clone(),
                to: wish.period.dates.to.clone(),
                window: wish.period.window.clone(),
            }),
            &wish.output,
        ),
    }
}

fn alone<'w>(place: &'w InWorkspace, ask: ReportAsk, output: &'w ReportOutput) -> Wish<'w> {
    Wish { workspace: &place.workspace, ask, placebo: None, output }
}

fn messages_ask(by: By, period: &args::Period) -> ReportAsk {
    ReportAsk::Messages(MessagesAsk {
        by: match by {
            By::Message => MessagesBy::Message,
            By::Campaign => MessagesBy::Campaign,
            By::Journey => MessagesBy::Journey,
            By::Step => MessagesBy::Step,
        },
        from: period.dates.from.clone(),
        to: period.dates.to.clone(),
        window: period.window.clone(),
    })
}

const fn bars(bars: Bars) -> Period {
    match bars {
        Bars::Day => Period::Day,
        Bars::Week => Period::Week,
        Bars::Month => Period::Month,
    }
}

/// What nobody wants on a terminal, or what means nothing, is refused before anybody works.
fn refuse_unfit(output: &ReportOutput) -> Result<(), ErrorView> {
    if output.format == ReportFormat::Xlsx && output.out.is_none() && std::io::stdout().is_terminal() {
        return Err(super::wrong_use(
            "A terminal cannot show sheets.",
            "Write them into a file with --out report.xlsx.",
        ));
    }
    if output.table.is_some() && output.format != ReportFormat::Csv {
        return Err(super::wrong_use("Only --format csv is of one table.", "Leave --table out, or add --format csv."));
    }
    Ok(())
}

async fn give(
    answer: &ReportAnswer,
    placebo: Option<&PlaceboReport>,
    output: &ReportOutput,
) -> Result<Answer, ErrorView> {
    let made = match output.format {
        ReportFormat::Table => Answer::text(words(answer, placebo)),
        ReportFormat::Json => Answer::json(&Told {
            report: &answer.report,
            placebo,
            runs: Some(&answer.runs).filter(|runs| !runs.is_empty()),
        })?,
        ReportFormat::Csv => {
            let table = answer.table(output.table.as_deref()).map_err(super::said)?;
            Answer::bytes(answer.csv(&table).map_err(super::said)?)
        }
        ReportFormat::Xlsx => {
            let path = output.out.as_deref().unwrap_or_else(|| Path::new("report.xlsx"));
            Answer::bytes(answer.xlsx(path).map_err(super::said)?)
        }
    };
    match &output.out {
        None => Ok(made),
        Some(out) => {
            api::write_file(out, made.into_plain_bytes()).await.map_err(super::said)?;
            if output.format == ReportFormat::Json {
                return Answer::json(&serde_json::json!({ "file": out }));
            }
            Ok(Answer::text(format!("Wrote {}.\n", out.display())))
        }
    }
}

fn words(answer: &ReportAnswer, placebo: Option<&PlaceboReport>) -> String {
    match &answer.report {
        api::Report::Occasions(report) => occasions::words(answer, report),
        api::Report::Sales(report) => sales::words(answer, report, placebo),
        api::Report::Messages(report) => messages::words(answer, report),
        api::Report::Vouchers(report) => vouchers::words(answer, report),
        api::Report::Products(report) => products::words(answer, report),
        api::Report::Segments(report) => segments::words(answer, report),
        api::Report::CustomersBy(report) => customers_by::words(answer, report),
    }
}
