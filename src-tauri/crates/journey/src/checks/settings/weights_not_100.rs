//! `weights-not-100`: the shares of a split's variants are not 100 % together, so nobody can read off who goes where.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde_json::json;

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, PatchOperation, Phrase, Step, Value};

declare!("weights-not-100", Error, run);

/// What adding decimals as binary numbers may be off by.
const SLACK: f64 = 1e-6;

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        let Step::RandomSplit(split) = context.step(index) else { continue };
        // A share that could not be read has its own finding, and the sum is not known.
        let weights: Option<Vec<f64>> = split.variants.iter().map(|variant| variant.weight).collect();
        let Some(weights) = weights.filter(|weights| !weights.is_empty()) else { continue };
        let sum: f64 = weights.iter().sum();
        let negative = weights.iter().any(|weight| *weight < 0.0);
        if !negative && (sum - 100.0).abs() < SLACK {
            continue;
        }
        let key = if negative { "weights-not-100-negative" } else { "weights-not-100" };
        let patch = scaled(&weights).into_iter().enumerate().map(|(number, share)| PatchOperation::Replace {
            path: fixes::field(index, &format!("/variants/{number}/weight")),
            value: json!(Value::Number(share)),
        });
        findings
            .report_as(context.at_field(index, "/variants"), Phrase::new(key))
            .say("sum", Argument::Number(sum))
            .mend(Phrase::new("fix-scale-weights"), patch.collect());
    }
}

/// Shares in the same proportions, to two decimals and 100 together; equal ones where there are no proportions.
fn scaled(weights: &[f64]) -> Vec<Decimal> {
    let sum: f64 = weights.iter().map(|weight| weight.max(0.0)).sum();
    let usable = sum > 0.0 && sum.is_finite();
    let share = |weight: &f64| {
        #[allow(clippy::cast_precision_loss, reason = "nobody splits by 2^52 variants")]
        let share = if usable { weight.max(0.0) * 100.0 / sum } else { 100.0 / weights.len() as f64 };
        Decimal::from_f64(share).unwrap_or_default().round_dp(2)
    };
    let mut shares: Vec<Decimal> = weights.iter().map(share).collect();
    // What rounding lost or won goes to the largest share, which has room for it.
    let rest = Decimal::ONE_HUNDRED - shares.iter().sum::<Decimal>();
    if let Some(largest) = (0..shares.len()).max_by_key(|index| shares[*index]) {
        shares[largest] += rest;
    }
    shares
}
