//! Rules, comparisons and values.

use rust_decimal::Decimal;
use serde_json::Value as Json;

use super::reader::{Fields, Need, Read, Reader, Words, decimal};
use super::{Expected, Problem};
use crate::shapes;
use crate::{
    AttributeRule, Comparison, Contacted, CountIs, EventRule, MessageRule, MessageState, Operator, Pick, Reference,
    RevenuePerformance, Rule, Since, Value, ValueRule, VoucherRule, VoucherState,
};

static OPERATORS: Words<Operator> = Words {
    names: &[
        "equal",
        "not_equal",
        "less",
        "at_most",
        "more",
        "at_least",
        "one_of",
        "contains",
        "starts_with",
        "is_set",
        "is_not_set",
        "within_last",
        "within_next",
        "day_of_year_is",
    ],
    meanings: &[
        Operator::Equal,
        Operator::NotEqual,
        Operator::Less,
        Operator::AtMost,
        Operator::More,
        Operator::AtLeast,
        Operator::OneOf,
        Operator::Contains,
        Operator::StartsWith,
        Operator::IsSet,
        Operator::IsNotSet,
        Operator::WithinLast,
        Operator::WithinNext,
        Operator::DayOfYearIs,
    ],
};

pub(crate) static PERFORMANCES: Words<RevenuePerformance> = Words {
    names: &["more", "less", "steady", "inactive"],
    meanings: &[
        RevenuePerformance::More,
        RevenuePerformance::Less,
        RevenuePerformance::Steady,
        RevenuePerformance::Inactive,
    ],
};

static MESSAGE_STATES: Words<MessageState> = Words {
    names: &["sent", "opened", "clicked"],
    meanings: &[MessageState::Sent, MessageState::Opened, MessageState::Clicked],
};

static VOUCHER_STATES: Words<VoucherState> = Words {
    names: &["redeemed", "not_redeemed", "expired"],
    meanings: &[VoucherState::Redeemed, VoucherState::NotRedeemed, VoucherState::Expired],
};

/// The ways in which an event rule can look at several events; a rule uses at most one.
const AGGREGATES: [&str; 7] = ["count", "sum", "min", "max", "average", "last", "first"];

/// Rules inside rules are read no deeper than this, whoever made the JSON.
const DEEPEST: usize = 128;

impl Reader {
    pub fn rule(&mut self, fields: &Fields, key: &str, need: Need) -> Read<Option<Rule>> {
        self.field(fields, key, (need, Expected::Rule), |reader, value| reader.rule_here(value).map(Some))
    }

    pub fn rules(&mut self, fields: &Fields, key: &str) -> Read<Vec<Rule>> {
        self.list(fields, key, |reader, index, value| {
            reader.at(&index.to_string(), |reader| reader.rule_here(value)).map(Some)
        })
    }

    fn rule_here(&mut self, value: &Json) -> Read<Rule> {
        let Json::Object(fields) = value else {
            self.malformed(Expected::Rule);
            return Ok(Rule::Unreadable);
        };
        if let Some(key) = fields.keys().find(|key| shapes::RULE.inside(key).is_none()) {
            let keys = ["read-unknown-rule", "read-unknown-rule-meant"];
            return Err(self.unknown(key, "unknown-rule", keys, shapes::RULE.names()));
        }
        let mut keys = fields.keys();
        let (Some(key), None, true) = (keys.next(), keys.next(), self.depth < DEEPEST) else {
            self.malformed(Expected::Rule);
            return Ok(Rule::Unreadable);
        };
        self.depth += 1;
        let rule = self.rule_by_key(fields, key);
        self.depth -= 1;
        // A leaf that could not be read has left its note already.
        Ok(rule?.unwrap_or(Rule::Unreadable))
    }

    fn rule_by_key(&mut self, fields: &Fields, key: &str) -> Read<Option<Rule>> {
        let need = Need::Required;
        Ok(match key {
            "all" | "any" => {
                if !fields.get(key).is_some_and(Json::is_array) {
                    self.at(key, |reader| reader.malformed(Expected::List));
                    return Ok(None);
                }
                let rules = self.rules(fields, key)?;
                Some(if key == "all" { Rule::All(rules) } else { Rule::Any(rules) })
            }
            "not" => self.rule(fields, key, need)?.map(|rule| Rule::Not(Box::new(rule))),
            "event" => self.part(fields, key, need, &shapes::EVENT_RULE, Self::event_rule)?.map(Rule::Event),
            "attribute" => {
                self.part(fields, key, need, &shapes::ATTRIBUTE_RULE, Self::attribute_rule)?.map(Rule::Attribute)
            }
            "segment" => self.text(fields, key, need)?.map(Rule::Segment),
            "can_receive" => self.word(fields, key, need, &super::steps::CHANNELS)?.map(Rule::CanReceive),
            "revenue_performance" => self.word(fields, key, need, &PERFORMANCES)?.map(Rule::RevenuePerformance),
            "contacted" => self.part(fields, key, need, &shapes::CONTACTED, Self::contacted)?.map(Rule::Contacted),
            "message" => self.part(fields, key, need, &shapes::MESSAGE_RULE, Self::message_rule)?.map(Rule::Message),
            "voucher" => self.part(fields, key, need, &shapes::VOUCHER_RULE, Self::voucher_rule)?.map(Rule::Voucher),
            "value" => self.part(fields, key, need, &shapes::VALUE_RULE, Self::value_rule)?.map(Rule::Value),
            _ => self.number(fields, key, need, Expected::Probability)?.map(Rule::Chance),
        })
    }

    fn event_rule(&mut self, fields: &Fields) -> Read<EventRule> {
        let mut aggregates = AGGREGATES.iter().filter(|key| fields.get(**key).is_some_and(|value| !value.is_null()));
        if let (Some(_), Some(second)) = (aggregates.next(), aggregates.next()) {
            self.at(second, |reader| reader.malformed(Expected::OneAggregate));
        }
        Ok(EventRule {
            event: self.text(fields, "type", Need::Required)?,
            since: self.text(fields, "since", Need::Required)?.map(|text| Since::parse(&text)),
            where_: self.comparisons(fields, "where")?,
            lines: self.comparisons(fields, "lines")?,
            count: self.part(fields, "count", Need::Optional, &shapes::COUNT_IS, |reader, fields| {
                let (is, to) = reader.comparing(fields)?;
                Ok(CountIs { is, to })
            })?,
            sum: self.aggregate(fields, "sum")?,
            min: self.aggregate(fields, "min")?,
            max: self.aggregate(fields, "max")?,
            average: self.aggregate(fields, "average")?,
            last: self.pick(fields, "last")?,
            first: self.pick(fields, "first")?,
        })
    }

    fn aggregate(&mut self, fields: &Fields, key: &str) -> Read<Option<Comparison>> {
        self.part(fields, key, Need::Optional, &shapes::COMPARISON, Self::comparison)
    }

    fn pick(&mut self, fields: &Fields, key: &str) -> Read<Option<Pick>> {
        self.part(fields, key, Need::Optional, &shapes::PICK, |reader, fields| {
            let Comparison { field, is, to } = reader.comparison(fields)?;
            Ok(Pick { field, is, to, n: reader.whole(fields, "n", Need::Optional, 1)? })
        })
    }

    pub fn comparisons(&mut self, fields: &Fields, key: &str) -> Read<Vec<Comparison>> {
        self.parts(fields, key, &shapes::COMPARISON, Self::comparison)
    }

    fn comparison(&mut self, fields: &Fields) -> Read<Comparison> {
        let field = self.text(fields, "field", Need::Required)?;
        let (is, to) = self.comparing(fields)?;
        Ok(Comparison { field, is, to })
    }

    /// How to compare, and with what.
    pub fn comparing(&mut self, fields: &Fields) -> Read<(Option<Operator>, Option<Value>)> {
        let is = self.operator(fields)?;
        Ok((is, self.operand(fields, is)?))
    }

    fn operator(&mut self, fields: &Fields) -> Read<Option<Operator>> {
        self.word(fields, "is", Need::Required, &OPERATORS)
    }

    /// What is compared with. `is_set` and `is_not_set` need nothing; without an operator nobody knows.
    fn operand(&mut self, fields: &Fields, is: Option<Operator>) -> Read<Option<Value>> {
        let need = match is {
            None | Some(Operator::IsSet | Operator::IsNotSet) => Need::Optional,
            Some(_) => Need::Required,
        };
        self.value(fields, "to", need)
    }

    fn attribute_rule(&mut self, fields: &Fields) -> Read<AttributeRule> {
        let name = self.text(fields, "name", Need::Required)?;
        let (is, to) = self.comparing(fields)?;
        Ok(AttributeRule { name, is, to })
    }

    fn contacted(&mut self, fields: &Fields) -> Read<Contacted> {
        Ok(Contacted {
            channel: self.text(fields, "channel", Need::Optional)?,
            activity: self.text(fields, "type", Need::Optional)?,
            within: self.duration(fields, "within", Need::Required)?,
        })
    }

    fn message_rule(&mut self, fields: &Fields) -> Read<MessageRule> {
        Ok(MessageRule {
            node: self.text(fields, "node", Need::Required)?,
            is: self.word(fields, "is", Need::Required, &MESSAGE_STATES)?,
            within: self.duration(fields, "within", Need::Optional)?,
        })
    }

    fn voucher_rule(&mut self, fields: &Fields) -> Read<VoucherRule> {
        Ok(VoucherRule {
            node: self.text(fields, "node", Need::Required)?,
            is: self.word(fields, "is", Need::Required, &VOUCHER_STATES)?,
        })
    }

    fn value_rule(&mut self, fields: &Fields) -> Read<ValueRule> {
        let of = self.part(fields, "of", Need::Required, &shapes::REFERENCE, Self::reference)?;
        let (is, to) = self.comparing(fields)?;
        Ok(ValueRule { of, is, to })
    }

    pub fn reference(&mut self, fields: &Fields) -> Read<Reference> {
        Ok(Reference {
            from: self.text(fields, "from", Need::Required)?.unwrap_or_default(),
            field: self.text(fields, "field", Need::Required)?.unwrap_or_default(),
        })
    }

    pub fn value(&mut self, fields: &Fields, key: &str, need: Need) -> Read<Option<Value>> {
        self.field(fields, key, (need, Expected::Value), |reader, value| match value {
            Json::Array(values) => {
                if values.is_empty() {
                    reader.note(Expected::Value, Problem::Missing);
                    return Ok(None);
                }
                let mut items = Vec::with_capacity(values.len());
                for (index, value) in values.iter().enumerate() {
                    items.extend(reader.at(&index.to_string(), |reader| reader.single(value))?);
                }
                Ok(Some(Value::List(items)))
            }
            value => reader.single(value),
        })
    }

    /// A literal or a reference, but no list.
    fn single(&mut self, value: &Json) -> Read<Option<Value>> {
        Ok(match value {
            Json::Bool(truth) => Some(Value::Boolean(*truth)),
            Json::String(text) => Some(Value::Text(text.clone())),
            Json::Number(_) => {
                let number = decimal(value).map(|number: Decimal| Value::Number(number));
                if number.is_none() {
                    self.malformed(Expected::Value);
                }
                number
            }
            Json::Object(_) => match self.object(value, &shapes::REFERENCE)? {
                Some(fields) => Some(Value::Reference(self.reference(fields)?)),
                None => None,
            },
            Json::Null | Json::Array(_) => {
                self.malformed(Expected::Value);
                None
            }
        })
    }
}
