//! `branch`: several ways by rules; the first case that holds wins.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Gives, Kind, Ports};
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, RULE, Shape};
use crate::terms::{Site, Terms};
use crate::{OTHERWISE, Rule};

/// Several ways; the first case that holds wins.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export)]
pub struct Branch {
    /// Asked in this order; each case's name is its port.
    pub cases: Vec<Case>,
}

/// One way of a branch.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Case {
    /// Its name, which is its port.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Who goes this way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
}

static CASE: Shape = Shape { fields: &[("name", Inside::Plain), ("rule", Inside::Object(&RULE))] };

impl Kind for Branch {
    const SHAPE: &'static Shape = &Shape { fields: &[("cases", Inside::Objects(&CASE))] };
    const FAMILY: Family = Family::Logic;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        reader.some_list(fields, "cases");
        Ok(Self {
            cases: reader.parts(fields, "cases", &CASE, |reader, fields| {
                Ok(Case {
                    name: reader.text(fields, "name", Need::Required)?,
                    rule: reader.rule(fields, "rule", Need::Required)?,
                })
            })?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-branch"
    }

    fn ports(&self) -> Ports<'_> {
        self.cases.iter().filter_map(|case| case.name.as_deref()).chain([OTHERWISE]).collect()
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        for (index, case) in self.cases.iter().enumerate() {
            if let Some(rule) = &case.rule {
                terms.rule(here.child(&format!("cases/{index}/rule")), rule);
            }
        }
    }

    fn gives(&self) -> Gives<'_> {
        Gives::Found
    }

    fn rule_behind(&self, port: &str) -> Option<&Rule> {
        self.cases.iter().find(|case| case.name.as_deref() == Some(port))?.rule.as_ref()
    }
}
