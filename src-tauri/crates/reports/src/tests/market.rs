//! A shop with products, codes, visits and attributes as plain rows, from which a history is built.

use history::{Builder, CustomerRow, EventRow, History, LineRow, ProductRow, Scalar, TransactionRow, VoucherRow};

use super::shop::{DAY, START};

/// A line: product, quantity, amount.
pub type Line = (usize, f64, Option<i64>);

/// A transaction.
#[derive(Debug, Clone, Default)]
pub struct Sale {
    pub id: String,
    pub customer: usize,
    pub at: i64,
    pub amount: i64,
    pub currency: &'static str,
    pub store: &'static str,
    pub channel: &'static str,
    pub voucher: &'static str,
    pub lines: Vec<Line>,
}

/// A code; a free one without a customer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Voucher {
    pub code: &'static str,
    pub design: &'static str,
    pub customer: Option<usize>,
    pub assigned_at: Option<i64>,
    pub expires_at: Option<i64>,
}

/// A product: id, category, department.
pub type Goods = (&'static str, &'static str, &'static str);

/// The products there are.
pub const GOODS: [Goods; 5] = [
    ("bag", "bags", "leather"),
    ("belt", "belts", "leather"),
    ("purse", "bags", "leather"),
    ("scarf", "silk", "cloth"),
    ("stub", "", ""),
];

/// Everything.
#[derive(Debug, Clone, Default)]
pub struct Market {
    pub customers: usize,
    pub sales: Vec<Sale>,
    pub vouchers: Vec<Voucher>,
    /// Activities: customer, instant.
    pub touches: Vec<(usize, i64)>,
    /// Events: customer, instant, type.
    pub events: Vec<(usize, i64, &'static str)>,
    /// The attribute `arm` of each customer.
    pub arms: Vec<Scalar>,
    pub last_known: Option<i64>,
}

impl Market {
    /// Without anything but customers.
    pub fn empty(customers: usize) -> Self {
        Self { customers, last_known: Some(START + 1000 * DAY), ..Self::default() }
    }

    /// With one more sale in euros.
    pub fn sale(mut self, id: &str, customer: usize, at: i64, amount: i64, voucher: &'static str) -> Self {
        let (id, currency) = (id.to_owned(), "EUR");
        self.sales.push(Sale { id, customer, at, amount, currency, voucher, ..Sale::default() });
        self
    }

    /// With a line of the last sale.
    pub fn line(mut self, product: usize, quantity: f64, amount: i64) -> Self {
        self.sales.last_mut().unwrap().lines.push((product, quantity, Some(amount)));
        self
    }

    /// With one more code.
    pub fn code(
        mut self,
        code: &'static str,
        design: &'static str,
        customer: usize,
        assigned_at: i64,
        expires_at: i64,
    ) -> Self {
        self.vouchers.push(Voucher {
            code,
            design,
            customer: Some(customer),
            assigned_at: Some(assigned_at),
            expires_at: Some(expires_at),
        });
        self
    }

    /// The customer's id.
    pub fn customer(number: usize) -> String {
        format!("c{number:03}")
    }

    /// As columns.
    pub fn history(&self) -> History {
        let mut builder = Builder::new(chrono_tz::Tz::UTC, "EUR");
        let arm = builder.symbol("arm");
        for number in 0..self.customers {
            let row = CustomerRow { id: &Self::customer(number), ..CustomerRow::default() };
            let customer = builder.add_customer(row).unwrap();
            let value = match self.arms.get(number).copied().unwrap_or_default() {
                // Texts of a scalar here are numbers of groups.
                Scalar::Text(symbol) => Scalar::Text(builder.symbol(["", "a", "b"][symbol.0 as usize])),
                value => value,
            };
            builder.set_attribute(arm, customer, value);
        }
        for (id, category, department) in GOODS {
            let [id, category, department] = [id, category, department].map(|text| builder.symbol(text));
            builder.add_product(ProductRow { id, category, department, ..ProductRow::default() });
        }
        for sale in &self.sales {
            let [currency, store, channel, voucher] =
                [sale.currency, sale.store, sale.channel, sale.voucher].map(|text| builder.symbol(text));
            let transaction = builder.add_transaction(TransactionRow {
                id: &sale.id,
                customer: sale.customer as u32,
                at: sale.at,
                amount: sale.amount,
                currency,
                store,
                channel,
                voucher,
                ..TransactionRow::default()
            });
            for (product, quantity, amount) in &sale.lines {
                let (product, quantity, amount) = (*product as u32, *quantity, *amount);
                builder.add_line(LineRow { transaction, product, quantity, amount });
            }
        }
        for voucher in &self.vouchers {
            let (code, design) = (builder.symbol(voucher.code), builder.symbol(voucher.design));
            let customer = voucher.customer.map(|customer| customer as u32);
            let (assigned_at, expires_at) = (voucher.assigned_at, voucher.expires_at);
            builder.add_voucher(VoucherRow { code, design, customer, assigned_at, expires_at });
        }
        for (number, (customer, at)) in self.touches.iter().enumerate() {
            let id = format!("a{number}");
            let (customer, at) = (*customer as u32, *at);
            builder.add_activity(history::ActivityRow { id: &id, customer, at, ..history::ActivityRow::default() });
        }
        for (number, (customer, at, event_type)) in self.events.iter().enumerate() {
            let event_type = builder.symbol(event_type);
            let (id, customer, at) = (format!("e{number}"), *customer as u32, *at);
            builder.add_event(EventRow { id: &id, customer, at, event_type });
        }
        builder.set_last_known(self.last_known);
        builder.finish().unwrap()
    }
}
