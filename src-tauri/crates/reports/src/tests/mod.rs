//! Examples, and a second, plain implementation of the same definitions that must agree on random shops.

mod calendar;
mod customers_by;
mod market;
mod messages;
mod occasions;
mod occasions_plain;
mod plain;
mod plain_market;
mod products;
mod random;
mod random_market;
mod rates;
mod sales;
mod segments;
mod shop;
mod timeline;
mod vouchers;

use serde_json::Value;

/// Two JSON values are the same but for the last digits of their fractions.
fn agree(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(x), Value::Number(y)) if x.is_f64() || y.is_f64() => {
            let (x, y) = (x.as_f64().unwrap(), y.as_f64().unwrap());
            (x - y).abs() <= 1e-12 * x.abs().max(y.abs()).max(1.0)
        }
        (Value::Array(x), Value::Array(y)) => x.len() == y.len() && x.iter().zip(y).all(|(x, y)| agree(x, y)),
        (Value::Object(x), Value::Object(y)) => {
            x.len() == y.len() && x.iter().all(|(key, x)| y.get(key).is_some_and(|y| agree(x, y)))
        }
        _ => a == b,
    }
}
