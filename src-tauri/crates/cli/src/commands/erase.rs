//! `rehearse erase`: a customer taken out of a workspace with every trace.

use std::fmt::Write as _;
use std::io::{BufRead as _, IsTerminal as _};

use api::{ErasedCustomer, ErrorView, Task};

use crate::answer::Answer;
use crate::args::Erase;
use crate::table::{RED, Table, count, styled};

pub(super) async fn run(wish: Erase, task: &Task) -> Result<Answer, ErrorView> {
    if !wish.yes && !is_meant(&wish)? {
        return Ok(Answer::text("Nothing was erased.\n"));
    }
    let workspace = super::open(&wish.place.workspace).await?;
    let erased = workspace.erase_customer(&wish.customer, task).await;
    workspace.close().await;
    let erased = erased.map_err(super::said)?;
    if wish.output.format.is_json() {
        return Answer::json(&erased);
    }
    Ok(Answer::text(words(&wish.customer, &erased)))
}

/// Asks; where nobody can answer, it wants to be told beforehand.
fn is_meant(wish: &Erase) -> Result<bool, ErrorView> {
    if wish.output.format.is_json() || !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return Err(super::wrong_use(
            "Erasing a customer cannot be undone, and nobody is there to be asked.",
            "Add --yes if it is meant.",
        ));
    }
    eprint!("Erase {} from {} for good? [y/N] ", wish.customer, wish.place.workspace.display());
    let mut answer = String::new();
    // An answer that cannot be read is none.
    let _ = std::io::stdin().lock().read_line(&mut answer);
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

fn words(customer: &str, erased: &ErasedCustomer) -> String {
    let mut table = Table::new(&["table", ">rows erased"]);
    for (name, rows) in &erased.rows {
        table.row([name.clone(), count(*rows)]);
    }
    let mut text = table.to_string();
    if erased.mentions > 0 {
        let _ = writeln!(text, "\n{} rows of others named her; that is cleared.", count(erased.mentions));
    }
    for name in &erased.named_by {
        let _ = writeln!(text, "{}", styled(RED, format!("{name} names her in a rule; change it yourself.")));
    }
    for backup in &erased.backups {
        let _ =
            writeln!(text, "{}", styled(RED, format!("{backup} is an older backup and still holds her; delete it.")));
    }
    if !erased.wiped {
        let why = "Another program has the file open: old bytes stay in its log until that program closes it.";
        let _ = writeln!(text, "{}", styled(RED, why));
    }
    let _ = writeln!(text, "\nErased {customer}.");
    text
}
