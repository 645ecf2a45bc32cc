//! Examples at the edges, and what must hold of any history.

mod block;
mod occasions;
mod performance;
mod ranking;
mod related;
mod shares;

use history::{Builder, CustomerRow, History, TransactionRow};

/// A history with one customer and these transactions: instant, amount, currency.
fn history_of(transactions: &[(i64, i64, &str)]) -> History {
    let mut builder = Builder::new(chrono_tz::UTC, "EUR");
    let customer = builder.add_customer(CustomerRow { id: "c", ..CustomerRow::default() }).unwrap();
    for (number, (at, amount, currency)) in transactions.iter().enumerate() {
        let (id, currency) = (format!("t{number:04}"), builder.symbol(currency));
        builder.add_transaction(TransactionRow {
            id: &id,
            customer,
            at: *at,
            amount: *amount,
            currency,
            ..TransactionRow::default()
        });
    }
    builder.finish().unwrap()
}

/// The ids of rows.
fn ids(history: &History, rows: impl IntoIterator<Item = usize>) -> Vec<String> {
    rows.into_iter().map(|row| history.transactions.ids.get(row).to_owned()).collect()
}
