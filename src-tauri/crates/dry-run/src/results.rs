//! From counts to the answer, once they are found to add up.

use std::collections::BTreeMap;

use history::{History, Symbol};
use journey::{AttributionModel, Channel};

use crate::clock::rfc3339;
use crate::program::{Action, Program, Record};
use crate::settings::{RunError, Settings};
use crate::summary::{
    AudienceSummary, Conversions, Credit, EdgeSummary, ExitCause, GoalSummary, MatureSummary, NodeSummary,
    OccasionSummary, Related, RunSettings, Summary, TimeSpent, VoucherSummary,
};
use crate::tally::{CAUSES, NodeTally, OccasionTally, REASONS, RelatedTally, SalesTally, Tally};
use crate::walker::World;

/// The answer, or which step's counts do not add up.
pub(crate) fn summarize(
    world: &World<'_>,
    settings: &Settings,
    population: u64,
    tally: Tally,
) -> Result<Summary, RunError> {
    let program = world.program;
    let exits = check_conservation(program, &tally)?;
    let related: BTreeMap<AttributionModel, Related> =
        world.models.iter().map(|model| (*model, related(program, &tally.related[*model as usize]))).collect();
    let designs = || program.messages.iter().zip(&tally.messages_by_design).filter(|(_, sent)| **sent > 0);
    let cost: i128 = designs().map(|(design, sent)| i128::from(design.cost_minor) * i128::from(*sent)).sum();
    let conversions = Conversions {
        window_ms: program.window_ms,
        model: program.model,
        count: tally.conversions.count,
        amount_minor: measures::saturated(tally.conversions.minor),
        per_1000_entries_minor: per_1000(tally.conversions.minor, tally.entries),
        other_currencies: other_currencies(&tally.conversions, world.history),
        related: related.get(&program.model).cloned().unwrap_or_default(),
    };
    let mut recorded = Recorded::default();
    for (record, (count, occasions)) in program.records.iter().zip(tally.records.iter().zip(&tally.occasions)) {
        recorded.add(record, *count, occasions, world.history);
    }
    let mature_entries = tally.entries - tally.immature;
    Ok(Summary {
        journey: program.journey.clone(),
        settings: run_settings(world, settings),
        population,
        entries: tally.entries,
        inside: tally.nodes.iter().map(|node| node.inside).sum(),
        edges: edges(program, &tally),
        outcomes: outcomes(program, &tally),
        exits: CAUSES.into_iter().zip(exits).filter(|(_, count)| *count > 0).collect(),
        messages: Channel::ALL
            .into_iter()
            .zip(tally.messages)
            .filter(|(_, sent)| *sent > 0)
            .map(|(channel, sent)| (channel.name().to_owned(), sent))
            .collect(),
        messages_by_design: designs().map(|(design, sent)| (design.id.to_string(), *sent)).collect(),
        vouchers: vouchers(program, &tally),
        occasions: recorded.occasions,
        audiences: recorded.audiences,
        webhooks: recorded.webhooks,
        cost_minor: measures::saturated(cost),
        goal: GoalSummary { reached: tally.goal_reached },
        conversions,
        immature: tally.immature,
        mature: MatureSummary {
            entries: mature_entries,
            count: tally.mature.count,
            amount_minor: measures::saturated(tally.mature.minor),
            per_1000_entries_minor: per_1000(tally.mature.minor, mature_entries),
        },
        related_by_model: related,
        by_day: tally.days.summary(),
        nodes: nodes(program, tally),
    })
}

/// What steps told others.
#[derive(Default)]
struct Recorded {
    occasions: BTreeMap<String, OccasionSummary>,
    audiences: BTreeMap<String, AudienceSummary>,
    webhooks: BTreeMap<String, u64>,
}

impl Recorded {
    fn add(&mut self, record: &Record, count: u64, occasions: &OccasionTally, history: &History) {
        match record {
            Record::Occasion(name) => {
                let OccasionTally { completed, expired, conversions } = occasions;
                let summary = OccasionSummary {
                    created: count,
                    open: count - completed - expired,
                    completed: *completed,
                    expired: *expired,
                    converted: conversions.count,
                    amount_minor: measures::saturated(conversions.minor),
                    other_currencies: other_currencies(conversions, history),
                };
                self.occasions.insert(name.to_string(), summary);
            }
            Record::IntoAudience(name) => self.audiences.entry(name.to_string()).or_default().add += count,
            Record::OutOfAudience(name) => self.audiences.entry(name.to_string()).or_default().remove += count,
            Record::Webhook(name) => *self.webhooks.entry(name.to_string()).or_default() += count,
        }
    }
}

fn other_currencies(sales: &SalesTally, history: &History) -> BTreeMap<String, i64> {
    let named = |(currency, minor): (&Symbol, &i128)| (history.text(*currency).to_owned(), measures::saturated(*minor));
    sales.other_currencies.iter().map(named).collect()
}

/// At every step entered = Σ ports + inside + Σ exits, and entries = Σ exits + inside. Gives the journey's exits by
/// cause: a port without an edge counts as `completed`.
fn check_conservation(program: &Program, tally: &Tally) -> Result<[u64; 5], RunError> {
    let mut exits = [0; 5];
    let mut inside = 0;
    let mut arrived = vec![0_u64; program.nodes.len()];
    for (node, counts) in program.nodes.iter().zip(&tally.nodes) {
        let ports = &tally.ports[node.first_port..node.first_port + node.ports.len()];
        let left: u64 = ports.iter().sum();
        let ended: u64 = counts.exits.iter().sum();
        let accounted = left + counts.inside + ended;
        if counts.entered != accounted {
            return Err(RunError::NotConserved { node: node.id.to_string(), entered: counts.entered, accounted });
        }
        for (port, count) in node.ports.iter().zip(ports) {
            match port.target {
                Some(target) => arrived[target as usize] += count,
                None => exits[ExitCause::Completed as usize] += count,
            }
        }
        for (cause, count) in exits.iter_mut().zip(counts.exits) {
            *cause += count;
        }
        inside += counts.inside;
    }
    let mut started = 0;
    for ((node, counts), arrived) in program.nodes.iter().zip(&tally.nodes).zip(arrived) {
        if matches!(node.action, Action::Trigger) {
            started += counts.entered.saturating_sub(arrived);
        } else if counts.entered != arrived {
            let (node, entered) = (node.id.to_string(), counts.entered);
            return Err(RunError::NotConserved { node, entered, accounted: arrived });
        }
    }
    let accounted = exits.iter().sum::<u64>() + inside;
    if tally.entries != accounted || tally.entries != started {
        return Err(RunError::NotConserved { node: String::new(), entered: tally.entries, accounted });
    }
    Ok(exits)
}

fn nodes(program: &Program, tally: Tally) -> BTreeMap<String, NodeSummary> {
    let ports = tally.ports;
    program
        .nodes
        .iter()
        .zip(tally.nodes)
        .map(|(node, counts)| {
            let NodeTally { entered, inside, exits, unsent, spent } = counts;
            let [median, p90] = spent.quantiles([50, 90]);
            let summary = NodeSummary {
                entered,
                ports: node
                    .ports
                    .iter()
                    .zip(&ports[node.first_port..])
                    .map(|(port, count)| (port.name.to_string(), *count))
                    .collect(),
                inside,
                exits: CAUSES.into_iter().zip(exits).filter(|(_, count)| *count > 0).collect(),
                unsent: REASONS.into_iter().zip(unsent).filter(|(_, count)| *count > 0).collect(),
                time_spent_s: TimeSpent { median, p90 },
            };
            (node.id.to_string(), summary)
        })
        .collect()
}

fn edges(program: &Program, tally: &Tally) -> Vec<EdgeSummary> {
    program
        .edges
        .iter()
        .map(|edge| {
            let node = &program.nodes[edge.from as usize];
            EdgeSummary {
                from: node.id.to_string(),
                port: node.ports[usize::from(edge.port)].name.to_string(),
                to: program.nodes[edge.to as usize].id.to_string(),
                count: tally.ports[node.first_port + usize::from(edge.port)],
            }
        })
        .collect()
}

fn outcomes(program: &Program, tally: &Tally) -> BTreeMap<String, u64> {
    let mut outcomes = BTreeMap::new();
    for (node, counts) in program.nodes.iter().zip(&tally.nodes) {
        let completed = counts.exits[ExitCause::Completed as usize];
        if let (Action::Exit(outcome), true) = (&node.action, completed > 0) {
            *outcomes.entry(outcome.to_string()).or_default() += completed;
        }
    }
    outcomes
}

fn vouchers(program: &Program, tally: &Tally) -> BTreeMap<String, VoucherSummary> {
    program
        .vouchers
        .iter()
        .zip(&tally.vouchers)
        .map(|(design, counts)| {
            let summary = VoucherSummary {
                assigned: counts.assigned,
                made: counts.made,
                redeemed: counts.redeemed,
                out_of_stock: counts.out_of_stock,
            };
            (design.id.to_string(), summary)
        })
        .collect()
}

fn related(program: &Program, counted: &RelatedTally) -> Related {
    Related {
        count: counted.count,
        amount_minor: measures::saturated(counted.minor),
        by_node: program
            .nodes
            .iter()
            .zip(&counted.nodes)
            .filter(|(_, (count, _))| *count > 0)
            .map(|(node, (count, minor))| {
                (node.id.to_string(), Credit { count: *count, amount_minor: measures::saturated(*minor) })
            })
            .collect(),
    }
}

/// Amount × 1000 / entries, half up; nothing over no entries.
fn per_1000(minor: i128, entries: u64) -> Option<i64> {
    let entries = i128::from(entries);
    (entries > 0).then(|| measures::saturated((minor * 2000 + entries).div_euclid(2 * entries)))
}

fn run_settings(world: &World<'_>, settings: &Settings) -> RunSettings {
    RunSettings {
        mode: "replay".to_owned(),
        seed: settings.seed,
        from: settings.from.map(rfc3339),
        to: settings.to.map(rfc3339),
        until: settings.until.or(world.history.last_known).map(rfc3339),
        customers: settings.population.name(),
        replications: 1,
        journey_hash: String::new(),
        data_version: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::per_1000;

    #[test]
    fn revenue_per_thousand_rounds_half_up_and_is_nothing_without_entries() {
        assert_eq!(per_1000(5, 2000), Some(3));
        assert_eq!(per_1000(4, 3000), Some(1));
        assert_eq!(per_1000(5, 10_000), Some(1));
        assert_eq!(per_1000(0, 7), Some(0));
        assert_eq!(per_1000(1, 0), None);
    }
}
