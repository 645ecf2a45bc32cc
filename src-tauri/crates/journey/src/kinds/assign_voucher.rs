//! `assign_voucher`: hands out a voucher of a design.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use serde_json::Value as Json;

use super::{Family, Gives, Kind, Ports};
use crate::read::Expected;
use crate::read::reader::{Fields, Need, Read, Reader, Words};
use crate::shapes::{Inside, REFERENCE, Shape};
use crate::terms::{Site, Terms};
use crate::{NEXT, OUT_OF_STOCK, Operator, Value};

/// Hands out a voucher of a design.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct AssignVoucher {
    /// The voucher design's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub design: Option<String>,
    /// The discount, instead of the design's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<VoucherValue>,
}

/// A discount: the same for all, or by the customer's profile.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum VoucherValue {
    /// By the customer's profile.
    Steps(DiscountSteps),
    /// A literal, or a value met earlier.
    Plain(Value),
}

/// A discount by the customer's profile: the first step that holds decides.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct DiscountSteps {
    /// What decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<DiscountBy>,
    /// Tried in this order.
    pub steps: Vec<DiscountStep>,
    /// The discount where none holds; without it the design's own.
    #[serde(rename = "else", skip_serializing_if = "Option::is_none")]
    #[ts(rename = "else")]
    pub otherwise: Option<Value>,
}

/// What a discount goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DiscountBy {
    /// `more`, `less`, `steady` or `inactive`.
    RevenuePerformance,
    /// The amount of the customer's last purchase.
    LastPurchaseAmount,
    /// Whole days since the customer's last purchase.
    DaysSincePurchase,
}

/// One step of a discount.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct DiscountStep {
    /// How to compare.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<Operator>,
    /// With what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Value>,
    /// The discount where it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

static BYS: Words<DiscountBy> = Words {
    names: &["revenue_performance", "last_purchase_amount", "days_since_purchase"],
    meanings: &[DiscountBy::RevenuePerformance, DiscountBy::LastPurchaseAmount, DiscountBy::DaysSincePurchase],
};

static DISCOUNT_STEP: Shape = Shape {
    fields: &[("is", Inside::Plain), ("to", Inside::Object(&REFERENCE)), ("value", Inside::Object(&REFERENCE))],
};

/// The fields of both forms that are objects: the reader tells them apart by `by` and `steps`.
static VOUCHER_VALUE: Shape = Shape {
    fields: &[
        ("from", Inside::Plain),
        ("field", Inside::Plain),
        ("by", Inside::Plain),
        ("steps", Inside::Objects(&DISCOUNT_STEP)),
        ("else", Inside::Object(&REFERENCE)),
    ],
};

static DISCOUNT_STEPS: Shape = Shape {
    fields: &[("by", Inside::Plain), ("steps", Inside::Objects(&DISCOUNT_STEP)), ("else", Inside::Object(&REFERENCE))],
};

impl Kind for AssignVoucher {
    const SHAPE: &'static Shape =
        &Shape { fields: &[("design", Inside::Plain), ("value", Inside::Object(&VOUCHER_VALUE))] };
    const FAMILY: Family = Family::Voucher;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        let design = reader.text(fields, "design", Need::Required)?;
        let value = match fields.get("value") {
            Some(Json::Object(value)) if value.contains_key("by") || value.contains_key("steps") => {
                reader.part(fields, "value", Need::Optional, &DISCOUNT_STEPS, steps)?.map(VoucherValue::Steps)
            }
            _ => reader.value(fields, "value", Need::Optional)?.map(VoucherValue::Plain),
        };
        Ok(Self { design, value })
    }

    fn name_key(&self) -> &'static str {
        "kind-assign-voucher"
    }

    fn ports(&self) -> Ports<'_> {
        Cow::Borrowed(&[NEXT, OUT_OF_STOCK])
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        let site = here.child("value");
        match &self.value {
            Some(VoucherValue::Plain(value)) => terms.value(&site, value),
            Some(VoucherValue::Steps(steps)) => {
                for (index, step) in steps.steps.iter().enumerate() {
                    let site = site.child(&format!("steps/{index}"));
                    terms.discount(&site, steps.by, step);
                }
                if let Some(otherwise) = &steps.otherwise {
                    terms.value(&site.child("else"), otherwise);
                }
            }
            None => {}
        }
    }

    fn gives(&self) -> Gives<'_> {
        Gives::Voucher
    }
}

fn steps(reader: &mut Reader, fields: &Fields) -> Read<DiscountSteps> {
    let by = reader.word(fields, "by", Need::Required, &BYS)?;
    if reader.some_list(fields, "steps") && fields["steps"].as_array().is_some_and(Vec::is_empty) {
        reader.at("steps", |reader| reader.note(Expected::List, crate::read::Problem::Missing));
    }
    Ok(DiscountSteps {
        by,
        steps: reader.parts(fields, "steps", &DISCOUNT_STEP, |reader, fields| {
            let (is, to) = reader.comparing(fields)?;
            Ok(DiscountStep { is, to, value: reader.value(fields, "value", Need::Required)? })
        })?,
        otherwise: reader.value(fields, "else", Need::Optional)?,
    })
}
