//! `stock-too-small`: a trigger lets in more customers than there are vouchers.

use super::audience_empty::audience;
use crate::checks::{Context, Findings, declare};
use crate::{Argument, HELD_OUT, Step, TREATED};

declare!("stock-too-small", Warning, run);

/// Each step that divides customers by chance takes three walks for each pair of a trigger and a voucher. A journey
/// with more of them than this is not judged: nobody counts through so many draws by heart either.
const MOST_DIVISIONS: usize = 12;
/// At most so many pairs of a trigger and a voucher are judged.
const MOST_PAIRS: usize = 64;

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let counted: Vec<(usize, u32)> =
        context.flow.triggers().filter_map(|trigger| Some((trigger, audience(context, trigger)?))).collect();
    let divides = |index| matches!(context.step(index), Step::RandomSplit(_) | Step::Holdout(_));
    if counted.is_empty() || context.nodes().filter(|(index, _)| divides(*index)).count() > MOST_DIVISIONS {
        return;
    }
    let limited = context.nodes().filter_map(|(voucher, _)| {
        let design = context.voucher_design(voucher)?;
        Some((voucher, design, design.stock?))
    });
    for (voucher, design, stock) in limited.take(MOST_PAIRS / counted.len()) {
        // The customers of two triggers may be the same ones: the larger audience counts.
        let arriving =
            counted.iter().map(|(trigger, customers)| f64::from(*customers) * share(context, *trigger, voucher));
        let arriving = arriving.fold(0.0, f64::max).floor();
        if arriving > f64::from(stock) {
            findings
                .report(context.at_field(voucher, "/design"))
                .say("name", Argument::Text(design.name.clone().unwrap_or_else(|| design.id.clone())))
                .say("customers", Argument::Number(arriving))
                .say("stock", Argument::Number(f64::from(stock)));
        }
    }
}

/// The largest share of a trigger's customers that chance lets through to a step; rules may let through everybody.
fn share(context: &Context<'_>, trigger: usize, to: usize) -> f64 {
    let from = || std::iter::once(trigger);
    if !context.flow.reached(from(), |_| true)[to] {
        return 0.0;
    }
    let kept = context.journey.holdout.map_or(1.0, |held_out| 1.0 - held_out / 100.0);
    let mut share = kept;
    for (index, _) in context.nodes() {
        let weights: Vec<(&str, f64)> = match context.step(index) {
            Step::RandomSplit(split) => {
                let variants = split.variants.iter();
                variants.filter_map(|variant| Some((variant.name.as_deref()?, variant.weight?.max(0.0)))).collect()
            }
            Step::Holdout(holdout) => {
                let Some(held_out) = holdout.share else { continue };
                vec![(HELD_OUT, held_out), (TREATED, 100.0 - held_out)]
            }
            _ => continue,
        };
        // Only what everybody passes divides everybody; draws of two steps have nothing to do with each other.
        if index == to || context.flow.reached(from(), |way| way.from != index)[to] {
            continue;
        }
        let leads = |port: &str| {
            let way = context.flow.way(index, port);
            way.is_some_and(|way| context.flow.reached(std::iter::once(way.to), |_| true)[to])
        };
        let sum: f64 = weights.iter().map(|(_, weight)| weight).sum();
        let through: f64 = weights.iter().filter(|(port, _)| leads(port)).map(|(_, weight)| weight).sum();
        if sum > 0.0 {
            share *= through / sum;
        }
    }
    share
}
