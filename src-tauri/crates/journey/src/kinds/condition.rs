//! `condition`: two ways by a rule.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Gives, Kind, Ports};
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, RULE, Shape};
use crate::terms::{Site, Terms};
use crate::{NO, Rule, YES};

/// Two ways by a rule.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Condition {
    /// Asked when the customer arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
}

impl Kind for Condition {
    const SHAPE: &'static Shape = &Shape { fields: &[("rule", Inside::Object(&RULE))] };
    const FAMILY: Family = Family::Logic;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self { rule: reader.rule(fields, "rule", Need::Required)? })
    }

    fn name_key(&self) -> &'static str {
        "kind-condition"
    }

    fn ports(&self) -> Ports<'_> {
        Cow::Borrowed(&[YES, NO])
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        if let Some(rule) = &self.rule {
            terms.rule(here.child("rule"), rule);
        }
    }

    fn gives(&self) -> Gives<'_> {
        Gives::Found
    }

    fn rule_behind(&self, port: &str) -> Option<&Rule> {
        self.rule.as_ref().filter(|_| port == YES)
    }
}
