//! An entry as the columns of its canonical file, and back; what cannot be a value.

use workspace::ItemTable;

use crate::errors::{Error, Fault};
use crate::types::*;

/// A longer id fits no list.
const LONGEST_ID: usize = 200;
/// Percentages are kept with so many decimals.
const PERCENT_DIGITS: u32 = 6;
const MOST_PERCENT: i64 = 100 * 10_i64.pow(PERCENT_DIGITS);

pub(super) const fn table(kind: ItemKind) -> ItemTable {
    match kind {
        ItemKind::MessageDesign => ItemTable::MessageDesigns,
        ItemKind::VoucherDesign => ItemTable::VoucherDesigns,
        ItemKind::Store => ItemTable::Stores,
        ItemKind::Associate => ItemTable::Associates,
        ItemKind::Product => ItemTable::Products,
    }
}

pub(super) fn id_of(item: &Item) -> &str {
    match item {
        Item::MessageDesign(design) => &design.id,
        Item::VoucherDesign(design) => &design.id,
        Item::Store(store) => &store.id,
        Item::Associate(associate) => &associate.id,
        Item::Product(product) => &product.id,
    }
}

/// What people call an entry, where it has a name.
pub(super) fn name_of(item: &workspace::Item) -> Option<String> {
    item.fields.get("name").filter(|name| !name.trim().is_empty()).cloned()
}

type Row = Vec<(&'static str, String)>;

/// The columns of an entry as its file writes them, the id first.
pub(super) fn columns(item: &Item, digits: u32) -> Result<(ItemKind, Row), Error> {
    let text = |text: &String| text.trim().to_owned();
    let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    let (kind, row): (_, Row) = match item {
        Item::MessageDesign(design) => (
            ItemKind::MessageDesign,
            vec![
                ("message_id", design.id.clone()),
                ("channel", text(&design.channel)),
                ("name", text(&design.name)),
                ("subject", text(&design.subject)),
                ("text", design.text.clone()),
                ("html", design.html.clone()),
                ("cost", money("cost", design.cost_minor, digits)?),
            ],
        ),
        Item::VoucherDesign(design) => {
            check_discount(design, digits)?;
            (
                ItemKind::VoucherDesign,
                vec![
                    ("design_id", design.id.clone()),
                    ("name", text(&design.name)),
                    ("discount_kind", text(&design.discount_kind)),
                    ("discount_value", text(&design.discount_value)),
                    ("valid_days", number(design.valid_days)),
                    ("code_prefix", text(&design.code_prefix)),
                    ("stock", number(design.stock)),
                    ("minimum_spend", money("minimum_spend", design.minimum_spend_minor, digits)?),
                ],
            )
        }
        Item::Store(store) => (
            ItemKind::Store,
            vec![
                ("store_id", store.id.clone()),
                ("name", text(&store.name)),
                ("kind", text(&store.kind)),
                ("market", text(&store.market)),
                ("address", text(&store.address)),
            ],
        ),
        Item::Associate(associate) => (
            ItemKind::Associate,
            vec![
                ("associate_id", associate.id.clone()),
                ("name", text(&associate.name)),
                // Here it is another's id, and nobody's own.
                ("store_id", text(&associate.store_id)),
                ("department", text(&associate.department)),
            ],
        ),
        Item::Product(product) => (
            ItemKind::Product,
            vec![
                ("product_id", product.id.clone()),
                ("name", text(&product.name)),
                ("category", text(&product.category)),
                ("department", text(&product.department)),
                ("brand", text(&product.brand)),
                ("price", money("price", product.price_minor, digits)?),
            ],
        ),
    };
    check_id(id_of(item))?;
    for (field, text) in &row {
        let sound = |letter: char| !letter.is_control() || matches!(*field, "text" | "html") && letter.is_whitespace();
        if !text.chars().all(sound) {
            return Err(wrong(field, Fault::Signs));
        }
    }
    Ok((kind, row))
}

fn wrong(field: &'static str, fault: Fault) -> Error {
    Error::BadValue { field, fault }
}

fn check_id(id: &str) -> Result<(), Error> {
    if id.trim().is_empty() {
        return Err(wrong("id", Fault::Missing));
    }
    if id.chars().count() > LONGEST_ID {
        return Err(wrong("id", Fault::TooLong));
    }
    if id.trim() != id || id.chars().any(char::is_control) {
        return Err(wrong("id", Fault::Signs));
    }
    Ok(())
}

/// An amount as files write it; less than nothing costs nothing.
fn money(field: &'static str, minor: Option<i64>, digits: u32) -> Result<String, Error> {
    match minor {
        None => Ok(String::new()),
        Some(minor) if minor < 0 => Err(wrong(field, Fault::Negative)),
        Some(minor) => Ok(major(minor, digits)),
    }
}

/// An amount of minor units in major units, as a decimal.
fn major(minor: i64, digits: u32) -> String {
    let places = usize::try_from(digits).unwrap_or(2);
    let text = format!("{minor:0>width$}", width = places + 1);
    match text.split_at(text.len() - places) {
        (whole, "") => whole.to_owned(),
        (whole, decimals) => format!("{whole}.{decimals}"),
    }
}

/// A decimal of an exact number of places; none where it is no decimal, or has more.
fn exact(text: &str, digits: u32) -> Result<i64, Fault> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(decimals) {
        return Err(if text.starts_with('-') { Fault::Negative } else { Fault::Number });
    }
    let decimals = decimals.trim_end_matches('0');
    let Some(missing) = usize::try_from(digits).unwrap_or(2).checked_sub(decimals.len()) else {
        return Err(Fault::Decimals);
    };
    format!("{whole}{decimals}{}", "0".repeat(missing)).parse().map_err(|_| Fault::TooLarge)
}

/// A discount says what it is, is one, and is not more than everything.
fn check_discount(design: &VoucherDesignItem, digits: u32) -> Result<(), Error> {
    let (kind, value) = (design.discount_kind.trim(), design.discount_value.trim());
    match (kind, value) {
        ("", "") => Ok(()),
        ("", _) => Err(wrong("discount_kind", Fault::Missing)),
        (_, "") => Err(wrong("discount_value", Fault::Missing)),
        ("percent", value) => match exact(value, PERCENT_DIGITS) {
            Ok(percent) if percent <= MOST_PERCENT => Ok(()),
            Ok(_) | Err(Fault::Negative | Fault::TooLarge) => Err(wrong("discount_value", Fault::Percent)),
            Err(fault) => Err(wrong("discount_value", fault)),
        },
        ("amount", value) => exact(value, digits).map(drop).map_err(|fault| wrong("discount_value", fault)),
        _ => Err(wrong("discount_kind", Fault::Choice)),
    }
}

/// An entry as forms show it.
pub(super) fn item_of(kind: ItemKind, item: workspace::Item, digits: u32) -> Item {
    let workspace::Item { id, mut fields, .. } = item;
    let mut text = |name: &str| fields.remove(name).unwrap_or_default();
    match kind {
        ItemKind::MessageDesign => Item::MessageDesign(MessageDesignItem {
            id,
            channel: text("channel"),
            name: text("name"),
            subject: text("subject"),
            text: text("text"),
            html: text("html"),
            cost_minor: exact(&text("cost"), digits).ok(),
        }),
        ItemKind::VoucherDesign => Item::VoucherDesign(VoucherDesignItem {
            id,
            name: text("name"),
            discount_kind: text("discount_kind"),
            discount_value: text("discount_value"),
            valid_days: text("valid_days").parse().ok(),
            code_prefix: text("code_prefix"),
            stock: text("stock").parse().ok(),
            minimum_spend_minor: exact(&text("minimum_spend"), digits).ok(),
        }),
        ItemKind::Store => Item::Store(StoreItem {
            id,
            name: text("name"),
            kind: text("kind"),
            market: text("market"),
            address: text("address"),
        }),
        ItemKind::Associate => Item::Associate(AssociateItem {
            id,
            name: text("name"),
            store_id: text("store_id"),
            department: text("department"),
        }),
        ItemKind::Product => Item::Product(ProductItem {
            id,
            name: text("name"),
            category: text("category"),
            department: text("department"),
            brand: text("brand"),
            price_minor: exact(&text("price"), digits).ok(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_and_read_with_the_decimals_of_the_currency() {
        for (minor, digits, text) in
            [(0, 2, "0.00"), (5, 2, "0.05"), (1_234, 2, "12.34"), (7, 0, "7"), (1_500, 3, "1.500")]
        {
            assert_eq!(major(minor, digits), text);
            assert_eq!(exact(text, digits).ok(), Some(minor));
        }
    }

    #[test]
    fn a_discount_must_be_one() {
        let check = |kind: &str, value: &str| {
            let design = VoucherDesignItem {
                discount_kind: kind.to_owned(),
                discount_value: value.to_owned(),
                ..VoucherDesignItem::default()
            };
            check_discount(&design, 2).err().map(|error| match error {
                Error::BadValue { field, fault } => (field, fault),
                other => panic!("{other}"),
            })
        };
        for (kind, value) in [("", ""), ("percent", "0"), ("percent", "12.5"), ("percent", "100"), ("amount", "5.00")] {
            assert_eq!(check(kind, value), None, "{kind} {value}");
        }
        assert_eq!(check("percent", "100.5"), Some(("discount_value", Fault::Percent)));
        assert_eq!(check("percent", "-1"), Some(("discount_value", Fault::Percent)));
        assert_eq!(check("percent", "ten"), Some(("discount_value", Fault::Number)));
        assert_eq!(check("amount", "5.001"), Some(("discount_value", Fault::Decimals)));
        assert_eq!(check("amount", "-5"), Some(("discount_value", Fault::Negative)));
        assert_eq!(check("amount", ""), Some(("discount_value", Fault::Missing)));
        assert_eq!(check("", "5"), Some(("discount_kind", Fault::Missing)));
        assert_eq!(check("gift", "5"), Some(("discount_kind", Fault::Choice)));
    }
}
