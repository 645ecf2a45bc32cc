//! What decides who is in a segment, from its JSON; and which segments name which.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use journey::{Catalogue, Document, Duration, FORMAT, Finding, Journey, Rule, Severity, Step};
use measures::{RankBy, Top};
use serde_json::{Value, json};

use crate::SegmentDefinition;
use crate::errors::Error;

/// The step that stands around a rule while it is read and checked, as an audience outside a visit.
const STEP: &str = "segment";
const FIELD: &str = "/audience";

/// What decides who is in a segment, where it is no list.
#[derive(Debug, Clone)]
pub(crate) enum Decider {
    Rule(Box<AudienceRule>),
    Ranking { by: RankBy, top: Top, within_ms: Option<i64> },
}

/// A rule outside a visit.
#[derive(Debug, Clone)]
pub(crate) struct AudienceRule {
    pub rule: Rule,
    document: Document,
}

impl Decider {
    pub fn read(definition: &SegmentDefinition) -> Result<Self, Error> {
        match definition {
            SegmentDefinition::Rule(rule) => Ok(Self::Rule(Box::new(AudienceRule::read(rule)?))),
            SegmentDefinition::Ranking(ranking) => {
                let sound = match ranking.top {
                    Top::N(count) => count > 0,
                    Top::Percent(percent) => percent > 0.0 && percent <= 100.0,
                };
                if !sound {
                    return Err(Error::BadRanking);
                }
                let within = ranking.within.as_deref().map(|text| {
                    let length = Duration::parse(text).ok().filter(|length| length.ms > 0);
                    length.map(|length| length.ms).ok_or_else(|| Error::BadDuration(text.to_owned()))
                });
                Ok(Self::Ranking { by: ranking.by, top: ranking.top, within_ms: within.transpose()? })
            }
        }
    }

    pub const fn source(&self) -> workspace::SegmentSource {
        match self {
            Self::Rule(_) => workspace::SegmentSource::Rule,
            Self::Ranking { .. } => workspace::SegmentSource::Ranking,
        }
    }
}

impl AudienceRule {
    /// Reads a rule, finished or not.
    pub fn read(rule: &Value) -> Result<Self, Error> {
        let source = json!({
            "format": FORMAT, "id": STEP, "name": STEP, "edges": [],
            "nodes": [{
                "id": STEP, "kind": "schedule_trigger", "first": "2000-01-01T00:00:00Z",
                "every": {"unit": "day", "time": "00:00"}, "audience": rule,
            }],
        });
        let document = journey::read_value(source).map_err(|mut error| {
            let place = error.place.strip_prefix("/nodes/0/audience").map(str::to_owned);
            error.place = place.unwrap_or(error.place);
            Error::Journey { file: None, error }
        })?;
        let rule = match &document.journey.nodes[..] {
            [node] => match &node.step {
                Step::ScheduleTrigger(trigger) => trigger.audience.clone(),
                _ => None,
            },
            _ => None,
        };
        Ok(Self { rule: rule.unwrap_or(Rule::Unreadable), document })
    }

    /// The journey that stands around it, with the rule as the audience of its only step.
    pub fn into_journey(self) -> Journey {
        self.document.journey
    }

    /// Refuses what lacks something, names what the workspace does not have, or asks about a visit.
    pub fn check(&self, catalogue: &Catalogue) -> Result<(), Error> {
        let found = journey::check(&self.document, Some(catalogue)).into_iter();
        let findings: Vec<Finding> = found
            .filter(|finding| finding.severity == Severity::Error)
            .filter_map(|mut finding| {
                // Places are told within the rule.
                finding.place.field = Some(finding.place.field?.strip_prefix(FIELD)?.to_owned());
                finding.place.node = None;
                finding.fix = None;
                Some(finding)
            })
            .collect();
        if findings.is_empty() {
            return Ok(());
        }
        Err(Error::RuleNotReady { journey: Box::new(self.document.journey.clone()), findings })
    }
}

/// What decides who is in each segment that is no list; an error for a definition that this version cannot read.
pub(super) fn deciders(segments: &[workspace::Segment]) -> BTreeMap<String, Result<Decider, Error>> {
    let read = |text: &str| {
        let definition: SegmentDefinition = serde_json::from_str(text).map_err(Error::inside)?;
        Decider::read(&definition)
    };
    let computed =
        segments.iter().filter_map(|segment| Some((segment.name.clone(), read(segment.definition.as_deref()?))));
    computed.collect()
}

/// The segments that a decider names.
pub(super) fn named_by(decider: &Result<Decider, Error>) -> BTreeSet<&str> {
    match decider {
        Ok(Decider::Rule(rule)) => journey::segments_named(&rule.document.journey),
        _ => BTreeSet::new(),
    }
}

/// The way on which a segment's rule comes back to the segment, if there is one.
pub(super) fn cycle_through(name: &str, deciders: &BTreeMap<String, Result<Decider, Error>>) -> Option<String> {
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = VecDeque::from([name]);
    while let Some(at) = waiting.pop_front() {
        for next in deciders.get(at).map(named_by).unwrap_or_default() {
            if next == name {
                let way = std::iter::successors(Some(at), |at| came_from.get(at).copied());
                let mut way: Vec<&str> = way.collect();
                way.reverse();
                way.push(name);
                return Some(way.join(" → "));
            }
            if !came_from.contains_key(next) {
                came_from.insert(next, at);
                waiting.push_back(next);
            }
        }
    }
    None
}

/// The computed segments in an order in which each stands behind those it names, and those that stand in no such order.
pub(super) fn in_order(deciders: &BTreeMap<String, Result<Decider, Error>>) -> (Vec<&str>, Vec<&str>) {
    let (mut ordered, mut done): (Vec<&str>, BTreeSet<&str>) = Default::default();
    let mut waiting: Vec<&str> = deciders.keys().map(String::as_str).collect();
    loop {
        let is_free = |name: &&str| {
            let named = deciders.get(*name).map(named_by).unwrap_or_default();
            named.iter().all(|other| done.contains(other) || !deciders.contains_key(*other))
        };
        let (free, rest): (Vec<&str>, Vec<&str>) = waiting.iter().copied().partition(is_free);
        if free.is_empty() {
            return (ordered, rest);
        }
        done.extend(&free);
        ordered.extend(free);
        waiting = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn those(rules: &[(&str, Value)]) -> BTreeMap<String, Result<Decider, Error>> {
        let read = |rule: &Value| Decider::read(&SegmentDefinition::Rule(rule.clone()));
        rules.iter().map(|(name, rule)| ((*name).to_owned(), read(rule))).collect()
    }

    #[test]
    fn a_segment_stands_behind_those_it_names_and_a_circle_is_found() {
        let mut deciders = those(&[
            ("a", json!({"not": {"segment": "b"}})),
            ("b", json!({"any": [{"segment": "c"}, {"segment": "A list"}]})),
            ("c", json!({"all": []})),
        ]);
        assert_eq!(in_order(&deciders), (vec!["c", "b", "a"], vec![]));
        assert_eq!(cycle_through("a", &deciders), None);
        deciders.extend(those(&[("c", json!({"segment": "a"}))]));
        assert_eq!(in_order(&deciders), (vec![], vec!["a", "b", "c"]));
        assert_eq!(cycle_through("c", &deciders).as_deref(), Some("c → a → b → c"));
        assert_eq!(cycle_through("x", &those(&[("x", json!({"segment": "x"}))])).as_deref(), Some("x → x"));
    }

    #[test]
    fn a_ranking_of_nobody_or_of_more_than_all_is_refused() {
        let read = |top: Value| {
            let definition = json!({"ranking": {"by": "spend", "top": top, "within": "P90D"}});
            Decider::read(&serde_json::from_value(definition).unwrap())
        };
        for top in [json!({"n": 0}), json!({"percent": 0}), json!({"percent": 100.5}), json!({"percent": -1})] {
            assert!(matches!(read(top.clone()), Err(Error::BadRanking)), "{top}");
        }
        assert!(read(json!({"percent": 100})).is_ok() && read(json!({"n": 1})).is_ok());
    }
}
