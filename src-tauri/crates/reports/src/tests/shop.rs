//! A shop as plain rows, from which a history is built.

use chrono_tz::Tz;
use history::{ActivityRow, Builder, CustomerRow, EngagementKind, EngagementRow, History, Symbol, TransactionRow};

/// A day.
pub const DAY: i64 = 86_400_000;

/// Noon of 1 March 2024 in UTC, from which instants are counted here.
pub const START: i64 = 1_709_294_400_000;

/// A transaction.
#[derive(Debug, Clone, Default)]
pub struct Sale {
    pub id: String,
    pub customer: usize,
    pub at: i64,
    pub amount: i64,
    pub currency: &'static str,
    pub store: &'static str,
}

/// An activity.
#[derive(Debug, Clone, Default)]
pub struct Touch {
    pub id: String,
    pub customer: usize,
    pub at: i64,
    pub kind: &'static str,
    pub channel: &'static str,
    pub message: &'static str,
    pub associate: &'static str,
    pub campaign: &'static str,
    pub journey: &'static str,
    pub step: &'static str,
}

/// An open or a click of the activity with this place.
#[derive(Debug, Clone)]
pub struct Engagement {
    pub touch: usize,
    pub at: i64,
    pub clicked: bool,
}

/// Everything.
#[derive(Debug, Clone)]
pub struct Shop {
    pub zone: Tz,
    pub customers: usize,
    pub sales: Vec<Sale>,
    pub touches: Vec<Touch>,
    pub engagements: Vec<Engagement>,
    pub last_known: Option<i64>,
}

impl Shop {
    /// Without anything but customers.
    pub fn empty(customers: usize) -> Self {
        Self {
            zone: Tz::UTC,
            customers,
            sales: Vec::new(),
            touches: Vec::new(),
            engagements: Vec::new(),
            last_known: Some(START + 1000 * DAY),
        }
    }

    /// With one more sale in euros.
    pub fn sale(mut self, id: &str, customer: usize, at: i64, amount: i64) -> Self {
        self.sales.push(Sale { id: id.to_owned(), customer, at, amount, currency: "EUR", store: "" });
        self
    }

    /// With one more message by e-mail.
    pub fn message(mut self, id: &str, customer: usize, at: i64, message: &'static str) -> Self {
        let (id, kind, channel) = (id.to_owned(), "message", "email");
        self.touches.push(Touch { id, customer, at, kind, channel, message, ..Touch::default() });
        self
    }

    /// With one more activity.
    pub fn touch(mut self, touch: Touch) -> Self {
        self.touches.push(touch);
        self
    }

    /// With an open or a click of the last activity.
    pub fn engaged(mut self, at: i64, clicked: bool) -> Self {
        self.engagements.push(Engagement { touch: self.touches.len() - 1, at, clicked });
        self
    }

    /// The customer's id.
    pub fn customer(number: usize) -> String {
        format!("c{number:03}")
    }

    /// As columns.
    pub fn history(&self) -> History {
        let mut builder = Builder::new(self.zone, "EUR");
        for number in 0..self.customers {
            builder.add_customer(CustomerRow { id: &Self::customer(number), ..CustomerRow::default() }).unwrap();
        }
        for sale in &self.sales {
            let (currency, store) = (builder.symbol(sale.currency), builder.symbol(sale.store));
            builder.add_transaction(TransactionRow {
                id: &sale.id,
                customer: sale.customer as u32,
                at: sale.at,
                amount: sale.amount,
                currency,
                store,
                channel: Symbol::NONE,
                ..TransactionRow::default()
            });
        }
        for touch in &self.touches {
            let row = ActivityRow {
                id: &touch.id,
                customer: touch.customer as u32,
                at: touch.at,
                activity_type: builder.symbol(touch.kind),
                channel: builder.symbol(touch.channel),
                message: builder.symbol(touch.message),
                associate: builder.symbol(touch.associate),
                campaign: builder.symbol(touch.campaign),
                journey: builder.symbol(touch.journey),
                step: builder.symbol(touch.step),
            };
            builder.add_activity(row);
        }
        for engagement in &self.engagements {
            let kind = if engagement.clicked { EngagementKind::Clicked } else { EngagementKind::Opened };
            builder.add_engagement(EngagementRow { activity: engagement.touch as u32, at: engagement.at, kind });
        }
        builder.set_last_known(self.last_known);
        builder.finish().unwrap()
    }
}
