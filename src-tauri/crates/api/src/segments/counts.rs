//! How many customers a rule holds for, now; and how many a journey's triggers can let in.

use std::collections::BTreeMap;
use std::sync::Arc;

use journey::{AttributeRule, Catalogue, Journey, Operator, Rule, Step};
use rules::Compiler;

use super::definition::AudienceRule;
use super::evaluate::{holding, instant};
use crate::audiences::Counted;
use crate::errors::Error;
use crate::sources::blocking;
use crate::{CustomerCount, OpenWorkspace, Task};

/// In a workspace of so many rows a rule is counted while a person looks on, even where nothing has been read yet.
const QUICK_ROWS: u64 = 300_000;

/// Which audiences are worth the time they take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counting {
    /// All of them.
    All,
    /// Those that can be counted while a person looks on.
    Quick,
    /// Those for which nothing must be read: a list of many journeys does not wait for the counts of each.
    Known,
}

impl OpenWorkspace {
    /// How many customers a rule holds for at the last known instant.
    pub(crate) async fn count_customers(&self, rule: &serde_json::Value, task: &Task) -> Result<CustomerCount, Error> {
        let catalogue = self.catalogue().await?;
        let asked = AudienceRule::read(rule)?;
        asked.check(&catalogue)?;
        Ok(CustomerCount { count: self.counted(asked.rule, task).await?.count, of: catalogue.customers })
    }

    /// What journeys may name, with how many customers the triggers of this one can let in. A trigger that is not
    /// finished lets in nobody knows how many.
    pub(crate) async fn catalogue_for(
        &self,
        journey: &Journey,
        counting: Counting,
        task: &Task,
    ) -> Result<Arc<Catalogue>, Error> {
        let catalogue = self.catalogue().await?;
        let mut audiences = BTreeMap::new();
        for node in &journey.nodes {
            let rule = match &node.step {
                Step::SegmentTrigger(trigger) => {
                    let known = catalogue.segments.iter().find(|known| Some(&known.name) == trigger.segment.as_ref());
                    audiences.extend(known.map(|segment| (node.id.clone(), segment.customers)));
                    continue;
                }
                Step::DateTrigger(trigger) => trigger.attribute.clone().map(is_set),
                Step::ScheduleTrigger(trigger) => trigger.audience.clone(),
                _ => None,
            };
            let Some(rule) = rule else { continue };
            if counting != Counting::All && !self.counts_quickly(&rule, counting).await? {
                continue;
            }
            match self.counted(rule, task).await {
                Ok(found) => drop(audiences.insert(node.id.clone(), found.count)),
                Err(Error::RuleNotReady { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        if audiences.is_empty() {
            return Ok(catalogue);
        }
        Ok(Arc::new(Catalogue { audiences, ..(*catalogue).clone() }))
    }

    /// Counts once for every state of the data, and keeps some of those who were counted.
    pub(crate) async fn counted(&self, rule: Rule, task: &Task) -> Result<Counted, Error> {
        let key = serde_json::to_string(&rule).map_err(Error::inside)?;
        let version = self.workspace.facts_version().await?;
        if let Some(counted) = self.kept(&version).counts.get(&key) {
            return Ok(counted.clone());
        }
        let history = self.history(&rules::needs(&rule, &[], &|_| Vec::new()), task).await?;
        let task = task.clone();
        let counted = blocking(move || {
            let not_ready = |_| Error::RuleNotReady { journey: Box::default(), findings: Vec::new() };
            let compiled = Compiler::new(&history).rule(&rule).map_err(not_ready)?;
            let holding = holding(&compiled, &history, instant(&history), &task)?;
            Ok::<_, Error>(Counted::of(&holding))
        })
        .await??;
        self.kept(&version).counts.insert(key, counted.clone());
        Ok(counted)
    }

    async fn counts_quickly(&self, rule: &Rule, counting: Counting) -> Result<bool, Error> {
        let version = self.workspace.facts_version().await?;
        let key = serde_json::to_string(rule).map_err(Error::inside)?;
        let needs = rules::needs(rule, &[], &|_| Vec::new());
        {
            let kept = self.kept(&version);
            if kept.counts.contains_key(&key) || kept.holds(&needs) {
                return Ok(true);
            }
        }
        if counting == Counting::Known {
            return Ok(false);
        }
        let summary = self.workspace.summary().await?;
        let rows =
            [summary.customers, summary.transactions, summary.transaction_lines, summary.activities, summary.events];
        Ok(rows.iter().sum::<u64>() <= QUICK_ROWS)
    }
}

/// Everybody who has the date.
fn is_set(attribute: String) -> Rule {
    Rule::Attribute(AttributeRule { name: Some(attribute), is: Some(Operator::IsSet), to: None })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{ImportOptions, NewWorkspace};

    #[tokio::test]
    async fn audiences_of_triggers_are_counted_and_counts_are_kept_until_the_data_change() {
        let folder = tempfile::tempdir().unwrap();
        let new =
            NewWorkspace { path: folder.path().join("a.rehearsal"), currency: None, time_zone: None, sample: None };
        let task = Task::unwatched();
        let opened = OpenWorkspace::create(&new, &task).await.unwrap();
        let file = folder.path().join("customers.csv");
        std::fs::write(&file, "customer_id,birthday,market\na,1990-05-01,IT\nb,,IT\nc,1980-01-01,PL\n").unwrap();
        opened.import(vec![file.clone()], ImportOptions::default(), &task).await.unwrap();
        let every = json!({"unit": "day", "time": "08:00"});
        let italian = json!({"attribute": {"name": "market", "is": "equal", "to": "IT"}});
        let document = journey::read_value(json!({
            "format": 1, "id": "j", "name": "J", "edges": [], "nodes": [
                {"id": "segment", "kind": "segment_trigger", "segment": "Steady", "at": "2025-01-01T00:00:00Z"},
                {"id": "nowhere", "kind": "segment_trigger", "segment": "None", "at": "added"},
                {"id": "birthday", "kind": "date_trigger", "attribute": "birthday", "at": "08:00", "repeat": "yearly"},
                {"id": "italian", "kind": "schedule_trigger", "every": every, "audience": italian},
                {"id": "begun", "kind": "schedule_trigger", "every": every, "audience": {"attribute": {"is": "equal"}}},
                {"id": "event", "kind": "event_trigger", "event": "purchase"},
            ],
        }))
        .unwrap();
        let catalogue = opened.catalogue_for(&document.journey, Counting::Known, &task).await.unwrap();
        assert_eq!(catalogue.audiences.keys().collect::<Vec<_>>(), ["segment"], "nothing has been read yet");
        for counting in [Counting::Quick, Counting::All, Counting::Known] {
            let catalogue = opened.catalogue_for(&document.journey, counting, &task).await.unwrap();
            let found: Vec<_> = catalogue.audiences.iter().map(|(step, count)| (step.as_str(), *count)).collect();
            assert_eq!(found, [("birthday", 2), ("italian", 2), ("segment", 0)]);
        }
        let version = opened.workspace.facts_version().await.unwrap();
        assert_eq!(opened.kept(&version).counts.len(), 2);
        std::fs::write(&file, "customer_id,market\nc,IT\n").unwrap();
        opened.import(vec![file], ImportOptions::default(), &task).await.unwrap();
        let counted = opened.count_customers(&italian, &task).await.unwrap();
        assert_eq!(counted, CustomerCount { count: 3, of: 3 });
    }
}
