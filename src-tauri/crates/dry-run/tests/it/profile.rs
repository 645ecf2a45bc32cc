//! Discounts by the customer's profile.

use chrono_tz::Europe;
use journey::Journey;
use phrases::Locale;

use crate::rehearsal::{Rehearsal, START, condition, journey};
use crate::shop::Shop;

/// The reasons of all steps, in English.
pub fn reasons(rehearsal: &Rehearsal, journey: &Journey) -> Vec<String> {
    let history = rehearsal.shop.history();
    let program = dry_run::Program::compile(journey, &rehearsal.catalogue, &history).unwrap();
    let run = dry_run::run(&program, &history, &rehearsal.settings, &dry_run::Unobserved).unwrap();
    let speaker = phrases::speaker(Locale::En);
    run.trace.rows(&program, &history).map(|row| speaker.say(&row.reason, &|id| Some(id.to_owned()))).collect()
}

/// Whether a voucher assigned at noon on 10 May 2017 is worth this much.
fn is_worth(shop: &Shop, value: &str, worth: &str) -> bool {
    let mut shop = shop.clone();
    shop.register("c", "2017-05-10T12:00:00Z");
    let assign = format!(r#"{{"id":"v","kind":"assign_voucher","design":"ten","value":{value}}}"#);
    let asked = condition(
        "asked",
        &format!(r#"{{"value":{{"of":{{"from":"v","field":"value"}},"is":"equal","to":{worth}}}}}"#),
    );
    let journey = journey(&format!("{START},{assign},{asked}"), "start>v v>asked", "");
    let rehearsal = Rehearsal::new(shop).until("2017-06-01T00:00:00Z");
    rehearsal.steps(&journey)[2].contains(" yes ")
}

fn by(by: &str, steps: &[(&str, &str, &str)], otherwise: &str) -> String {
    let steps: Vec<String> =
        steps.iter().map(|(is, to, value)| format!(r#"{{"is":"{is}","to":{to},"value":{value}}}"#)).collect();
    format!(r#"{{"by":"{by}","steps":[{}]{otherwise}}}"#, steps.join(","))
}

fn bought(sales: &[(&str, i64)]) -> Shop {
    let mut shop = Shop::new(Europe::Prague);
    shop.customer("c");
    for (when, amount) in sales {
        shop.sale("c", when, *amount);
    }
    shop
}

#[test]
fn the_first_step_that_holds_decides() {
    let steps = by("last_purchase_amount", &[("at_least", "200", "20"), ("at_least", "100", "15")], r#","else":5"#);
    for (amount, worth) in [(20_000, "20"), (19_999, "15"), (9_999, "5")] {
        assert!(is_worth(&bought(&[("2017-05-01T10:00:00Z", amount)]), &steps, worth), "{amount}");
    }
}

#[test]
fn without_a_step_that_holds_and_without_else_the_designs_own_discount_is_given() {
    let steps = by("last_purchase_amount", &[("at_least", "200", "20")], "");
    assert!(is_worth(&bought(&[]), &steps, "10"));
    assert!(is_worth(&bought(&[]), &by("days_since_purchase", &[("at_least", "0", "20")], r#","else":5"#), "5"));
}

#[test]
fn the_last_purchase_is_the_last_sale_so_far_whatever_came_back_since() {
    let steps = by("last_purchase_amount", &[("equal", "150", "20")], "");
    let sales = [
        ("2017-05-01T10:00:00Z", 99_900),
        ("2017-05-10T12:00:00Z", 15_000),
        ("2017-05-10T12:00:00.001Z", 100),
        ("2017-05-05T12:00:00Z", -100),
    ];
    assert!(is_worth(&bought(&sales), &steps, "20"));
    let mut abroad = bought(&[("2017-05-01T10:00:00Z", 15_000)]);
    abroad.sales[0].currency = "USD".to_owned();
    assert!(is_worth(&abroad, &steps, "10"), "an amount in another currency matches no comparison");
}

#[test]
fn days_since_a_purchase_are_whole_days_of_24_hours() {
    let steps = by("days_since_purchase", &[("equal", "2", "20")], "");
    for (when, worth) in [
        ("2017-05-08T12:00:00Z", "20"),
        ("2017-05-07T12:00:00.001Z", "20"),
        ("2017-05-08T12:00:00.001Z", "10"),
        ("2017-05-07T12:00:00Z", "10"),
    ] {
        assert!(is_worth(&bought(&[(when, 100)]), &steps, worth), "{when}");
    }
}

#[test]
fn revenue_performance_is_compared_by_its_name() {
    let steps =
        by("revenue_performance", &[("one_of", r#"["less","inactive"]"#, "25"), ("equal", r#""more""#, "7")], "");
    assert!(is_worth(&bought(&[]), &steps, "25"));
    assert!(is_worth(&bought(&[("2017-05-01T10:00:00Z", 100)]), &steps, "7"));
    assert!(is_worth(&bought(&[("2017-01-01T10:00:00Z", 100)]), &steps, "25"));
}

#[test]
fn a_discount_may_be_a_value_met_earlier_and_the_reason_says_what_decided() {
    let value = by("last_purchase_amount", &[("more", "100", "20")], "");
    let mut shop = bought(&[("2017-05-01T10:00:00Z", 15_000)]);
    shop.register("c", "2017-05-10T12:00:00Z");
    let assign = format!(r#"{{"id":"v","kind":"assign_voucher","design":"ten","value":{value}}}"#);
    let rehearsal = Rehearsal::new(shop).until("2017-06-01T00:00:00Z");
    let said = reasons(&rehearsal, &journey(&format!("{START},{assign}"), "start>v", ""));
    assert!(
        said[1].contains("worth 20: amount of the last purchase: ") && said[1].contains("more than"),
        "{}",
        said[1]
    );
}
