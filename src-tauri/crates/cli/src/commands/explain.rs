//! `rehearse explain-customer`: what would have happened to one customer, and why.

use std::fmt::Write as _;

use api::{CustomerPath, ErrorView, MadeUpRun, Task, VisitView};

use super::dry_run;
use crate::answer::Answer;
use crate::args::ExplainCustomer;
use crate::table::{BOLD, DIM, Table, styled};

pub(super) async fn run(wish: ExplainCustomer, task: &Task) -> Result<Answer, ErrorView> {
    let settings = dry_run::settings(&wish.options)?;
    let workspace = super::open(&wish.place.workspace).await?;
    let is_json = wish.output.format.is_json();
    if let Some(made_up) = &wish.made_up {
        let run = workspace.explain_made_up(&wish.journey, made_up, &settings, task).await;
        workspace.close().await;
        let run = run.map_err(super::said)?;
        return if is_json { Answer::json(&run) } else { Ok(Answer::text(words(&run.path) + &unused(&run))) };
    }
    let customer = wish.customer.unwrap_or_default();
    let path = workspace.explain_customer(&wish.journey, &customer, &settings, task).await;
    workspace.close().await;
    let path = path.map_err(super::said)?;
    if is_json { Answer::json(&path) } else { Ok(Answer::text(words(&path))) }
}

/// What was typed and is looked at by no step.
fn unused(run: &MadeUpRun) -> String {
    if run.unused.is_empty() {
        return String::new();
    }
    format!("\nNo step looks at {}.\n", run.unused.join(", "))
}

fn words(path: &CustomerPath) -> String {
    let mut text = styled(BOLD, &path.customer);
    for part in [&path.name, &path.detail].into_iter().flatten() {
        let _ = write!(text, ", {part}");
    }
    let _ = writeln!(text, " {}", styled(DIM, format!("(times in UTC; she lives by {})", path.time_zone)));
    if let Some(absent) = &path.absent {
        let _ = writeln!(text, "\n{absent}");
    }
    for visit in &path.visits {
        text += &told(visit);
    }
    text
}

fn told(visit: &VisitView) -> String {
    let mut table = Table::new(&["came", "left", "step", "by", "why"]);
    for step in &visit.steps {
        table.row([
            step.arrived_at.clone(),
            step.left_at.clone().unwrap_or_else(|| "–".to_owned()),
            step.node.clone(),
            step.port.clone(),
            step.reason.clone(),
        ]);
    }
    format!("\n{}\n{table}  {}\n", styled(BOLD, format!("  Visit {}", visit.visit)), visit.ending)
}
