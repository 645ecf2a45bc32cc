//! Discounts by a customer's profile.

use journey::{DiscountBy, Phrase, RevenuePerformance};

use crate::leaves::performance;
use crate::scope::Scope;
use crate::value::{CompiledValue, Operand, Test};
use crate::words::{self, phrase};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A discount by the customer's profile: the first step that holds decides.
#[derive(Debug, Clone)]
pub struct Discount {
    pub(crate) by: DiscountBy,
    pub(crate) steps: Box<[(Test, CompiledValue)]>,
    pub(crate) otherwise: Option<CompiledValue>,
}

impl Discount {
    /// The discount now; `None` where no step holds and nothing is said for that.
    pub fn value(&self, scope: &Scope<'_>) -> Option<&CompiledValue> {
        self.step(scope).map(|(_, value)| value).or(self.otherwise.as_ref())
    }

    fn step(&self, scope: &Scope<'_>) -> Option<&(Test, CompiledValue)> {
        let profile = self.profile(scope);
        self.steps.iter().find(|(test, _)| test.holds(profile, scope))
    }

    fn profile<'a>(&self, scope: &Scope<'a>) -> Operand<'a> {
        match self.by {
            DiscountBy::RevenuePerformance => Operand::Text(match performance(scope) {
                RevenuePerformance::More => "more",
                RevenuePerformance::Less => "less",
                RevenuePerformance::Steady => "steady",
                RevenuePerformance::Inactive => "inactive",
            }),
            DiscountBy::LastPurchaseAmount => last_sale(scope).map_or(Operand::Absent, |sale| {
                let transactions = &scope.history.transactions;
                Operand::money(scope.history, transactions.amount[sale], transactions.currency[sale])
            }),
            DiscountBy::DaysSincePurchase => last_sale(scope).map_or(Operand::Absent, |sale| {
                let days = scope.at.saturating_sub(scope.history.transactions.at[sale]) / DAY_MS;
                Operand::Number(f64::from(i32::try_from(days).unwrap_or(i32::MAX)))
            }),
        }
    }

    /// What of the profile decided.
    pub fn explain(&self, scope: &Scope<'_>) -> Phrase {
        let profile = self.profile(scope);
        let (field, value) = match self.by {
            DiscountBy::RevenuePerformance => ("reason-profile-spending", words::performance(performance(scope))),
            DiscountBy::LastPurchaseAmount => ("reason-profile-last-amount", words::value(profile, scope)),
            DiscountBy::DaysSincePurchase => ("reason-profile-days", words::value(profile, scope)),
        };
        let field = phrase(Phrase::new(field));
        match self.step(scope) {
            Some((test, _)) => {
                let amount = self.by == DiscountBy::LastPurchaseAmount;
                let test = words::test(test, amount, scope);
                Phrase::new("reason-fact").with("field", field).with("value", value).with("test", test)
            }
            None => Phrase::new("reason-profile-none").with("field", field).with("value", value),
        }
    }
}

/// The customer's last sale so far, a row of `History::transactions`.
fn last_sale(scope: &Scope<'_>) -> Option<usize> {
    let transactions = &scope.history.transactions;
    let rows = transactions.spans.of(scope.customer as usize);
    let end = rows.start + transactions.at[rows.clone()].partition_point(|at| *at <= scope.at);
    (rows.start..end).rev().find(|row| transactions.is_sale(*row))
}
