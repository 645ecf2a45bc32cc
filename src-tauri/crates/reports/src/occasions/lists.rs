//! The rows behind the figures of the occasions report.

use history::History;

use super::OccasionsQuery;
use super::coded::By;
use super::facts::{OccasionFacts, State};
use super::tally::Chosen;
use crate::{Group, Listed, NoSuchFigure};

/// The occasions, sales or messages that a figure of the report counts within groups, all of which hold, by their rows
/// in order. `distinct_sales` and `distinct_messages` are sales and messages, each once.
pub fn occasions_listed(
    history: &History,
    facts: &OccasionFacts,
    query: &OccasionsQuery,
    figure: &str,
    groups: &[Group],
) -> Result<Listed, NoSuchFigure> {
    let is_meant: fn(State) -> bool = match figure {
        "generated" => |_| true,
        "open" => |state| state == State::Open,
        "expired" => |state| state == State::Expired,
        "completed" | "distinct_messages" => State::is_completed,
        "converted" | "distinct_sales" => State::is_converted,
        "immature" => State::is_immature,
        other => return Err(NoSuchFigure(other.to_owned())),
    };
    let mut within = Vec::with_capacity(groups.len());
    for group in groups {
        let coded = facts.coded(history, &by(query, &group.by)?);
        within.push((coded.code(&group.key), coded));
    }
    let chosen = Chosen::new(history, facts, query);
    let occasions = (0..facts.state.len()).filter(|occasion| {
        is_meant(facts.state[*occasion])
            && within.iter().all(|(code, coded)| code.is_some_and(|code| coded.codes[*occasion] == code))
            && chosen.contains(*occasion)
    });
    let each_once = |rows: &mut Vec<u32>| {
        rows.sort_unstable();
        rows.dedup();
    };
    // Rows are counted by 32 bits.
    let row = |row: usize| row as u32;
    Ok(match figure {
        "distinct_sales" => {
            let mut sales: Vec<u32> = occasions.filter_map(|occasion| facts.sale_of(occasion)).map(row).collect();
            each_once(&mut sales);
            Listed::Sales(sales)
        }
        "distinct_messages" => {
            let mut messages: Vec<u32> =
                occasions.filter_map(|occasion| facts.activity_of(occasion)).map(row).collect();
            each_once(&mut messages);
            Listed::Activities(messages)
        }
        _ => Listed::Occasions(occasions.map(row).collect()),
    })
}

/// What a group is by. A `period` is one of the graph that the query asks for.
fn by(query: &OccasionsQuery, name: &str) -> Result<By, NoSuchFigure> {
    let fields = &query.fields;
    Ok(match (name, query.graph) {
        ("occasion_type", _) => By::Type,
        ("channel", _) => By::Channel,
        ("message", _) => By::Message,
        ("period", Some(period)) => By::Period(period),
        ("associate", _) => By::Field(fields.associate.clone()),
        ("store", _) => By::Field(fields.store.clone()),
        ("department", _) => By::Field(fields.department.clone()),
        ("market", _) => By::Field(fields.market.clone()),
        ("acquisition_channel", _) => By::Field(fields.acquisition_channel.clone()),
        (other, _) => return Err(NoSuchFigure(other.to_owned())),
    })
}
