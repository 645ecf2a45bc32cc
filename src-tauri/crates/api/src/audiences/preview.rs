//! Who would be in a segment, as far as it is defined.

use history::{CustomerIndex, Needs};

use crate::errors::Error;
use crate::segments::Decider;
use crate::sources::blocking;
use crate::types::*;
use crate::{OpenWorkspace, Task};

/// So many customers are shown.
const EXAMPLES: usize = 8;

impl OpenWorkspace {
    /// How many customers a rule or ranking finds at the last known instant, and some of them.
    pub(super) async fn preview_segment(
        &self,
        definition: &SegmentDefinition,
        task: &Task,
    ) -> Result<SegmentPreview, Error> {
        let catalogue = self.catalogue().await?;
        let found = match Decider::read(definition)? {
            Decider::Rule(rule) => {
                rule.check(&catalogue)?;
                self.counted(rule.rule, task).await?
            }
            Decider::Ranking { by, top, within_ms } => {
                let needs = Needs { transactions: true, ..Needs::nothing() };
                let history = self.history(&needs, task).await?;
                let at = history.last_known.unwrap_or_default();
                let first = blocking(move || measures::first_of(&history, by, top, within_ms, at)).await?;
                Counted::of(&first)
            }
        };
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let examples = self.customer_rows(&found.examples, task).await?;
        Ok(SegmentPreview { count: found.count, of: catalogue.customers, examples })
    }
}

/// How many customers a rule holds for, and some of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counted {
    pub count: u32,
    /// Spread over all of them.
    pub examples: Vec<CustomerIndex>,
}

impl Counted {
    /// Of customers in order of their numbers.
    pub fn of(customers: &[CustomerIndex]) -> Self {
        let shown = customers.len().min(EXAMPLES);
        Self {
            count: u32::try_from(customers.len()).unwrap_or(u32::MAX),
            examples: (0..shown).map(|place| customers[place * customers.len() / shown]).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_spread_over_all() {
        let of = |count: u32| Counted::of(&(0..count).collect::<Vec<_>>());
        assert_eq!(of(0).examples, Vec::<u32>::new());
        assert_eq!(of(3).examples, [0, 1, 2]);
        assert_eq!(of(8).examples, [0, 1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(of(80).examples, [0, 10, 20, 30, 40, 50, 60, 70]);
    }
}
