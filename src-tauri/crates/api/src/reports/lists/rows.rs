//! What is told of each row of a list.

use std::collections::BTreeMap;
use std::ops::Range;

use history::{History, Symbol};
use reports::Listed;
use workspace::CustomerCard;

use super::FoundRows;
use crate::clock::rfc3339;
use crate::errors::Error;
use crate::reports::asked::Query;
use crate::reports::tables::{Column, Names};
use crate::sources::blocking;
use crate::{ActivityMark, CellKind, ListRow, OpenWorkspace, TableCell};

/// So many activities of a sale are told.
const MARKS: usize = 4;
const DAY_MS: f64 = 86_400_000.0;

/// What a row of a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reports) enum RowKind {
    Sale,
    Occasion,
    Activity,
    Customer,
    Voucher,
    Anomaly,
}

impl RowKind {
    pub(super) fn of(rows: &Listed) -> Self {
        match rows {
            Listed::Sales(_) => Self::Sale,
            Listed::Occasions(_) => Self::Occasion,
            Listed::Activities(_) => Self::Activity,
            Listed::Customers(_) => Self::Customer,
            Listed::Vouchers(_) => Self::Voucher,
            Listed::Anomalies(_) => Self::Anomaly,
        }
    }

    pub(in crate::reports) const fn name(self) -> &'static str {
        match self {
            Self::Sale => "sale",
            Self::Occasion => "occasion",
            Self::Activity => "activity",
            Self::Customer => "customer",
            Self::Voucher => "voucher",
            Self::Anomaly => "anomaly",
        }
    }

    /// What the row's own id is called in files; none where a column has it.
    pub(in crate::reports) const fn id_column(self) -> Option<&'static str> {
        match self {
            Self::Sale => Some("transaction"),
            Self::Occasion => Some("occasion"),
            Self::Activity => Some("activity"),
            Self::Customer | Self::Voucher | Self::Anomaly => None,
        }
    }

    /// The column that a list is in order of where nobody says it, and whether the greatest comes first.
    pub(super) const fn usual_order(self) -> (&'static str, bool) {
        match self {
            Self::Sale | Self::Activity | Self::Anomaly => ("at", true),
            Self::Occasion => ("created", true),
            Self::Customer => ("customer_id", false),
            Self::Voucher => ("assigned", true),
        }
    }
}

impl FoundRows {
    /// The columns.
    pub(in crate::reports) fn columns(&self) -> Vec<Column> {
        use CellKind as K;
        let plain = Column::new;
        let ordered = |name, kind| Column { ordered: true, ..Column::new(name, kind) };
        let amount = || Column { ordered: true, mixed: true, ..Column::new("amount", K::Money) };
        match self.kind {
            RowKind::Sale => {
                let mut columns = vec![
                    ordered("at", K::Instant),
                    plain("customer", K::Text),
                    amount(),
                    plain("store", K::Text),
                    plain("associate", K::Text),
                    plain("channel", K::Text),
                ];
                if self.activities.is_some() {
                    columns.extend([plain("activities", K::Activities), ordered("days", K::Days)]);
                }
                columns
            }
            RowKind::Occasion => vec![
                ordered("created", K::Instant),
                plain("customer", K::Text),
                plain("type", K::Text),
                plain("status", K::Text),
                ordered("completed", K::Instant),
                plain("channel", K::Text),
                plain("message", K::Text),
                amount(),
                ordered("days", K::Days),
                plain("store", K::Text),
                plain("associate", K::Text),
            ],
            RowKind::Activity => vec![
                ordered("at", K::Instant),
                plain("customer", K::Text),
                plain("type", K::Text),
                plain("channel", K::Text),
                plain("message", K::Text),
                plain("associate", K::Text),
                plain("campaign", K::Text),
                plain("journey", K::Text),
                plain("step", K::Text),
            ],
            RowKind::Customer => vec![
                ordered("customer_id", K::Text),
                plain("customer", K::Text),
                plain("registered", K::Instant),
                plain("home_store", K::Text),
                plain("market", K::Text),
                ordered("sales", K::Count),
                Column { ordered: true, ..Column::new("amount", K::Money) },
            ],
            RowKind::Voucher => vec![
                ordered("code", K::Text),
                plain("design", K::Text),
                plain("customer", K::Text),
                ordered("assigned", K::Instant),
                ordered("expires", K::Instant),
                ordered("redeemed", K::Instant),
                amount(),
            ],
            RowKind::Anomaly => vec![
                ordered("at", K::Instant),
                ordered("code", K::Text),
                plain("design", K::Text),
                plain("customer", K::Text),
                plain("transaction", K::Text),
                plain("why", K::Text),
            ],
        }
    }

    /// What a row is put in order by.
    pub(super) fn key(&self, row: u32, by: &str) -> Option<i64> {
        let history = &*self.ground.history;
        let place = row as usize;
        let sale_amount = |sale: u32| history.transactions.amount.get(sale as usize).copied();
        match (self.kind, by) {
            (RowKind::Sale, "at") => Some(history.transactions.at[place]),
            (RowKind::Sale, "amount") => sale_amount(row),
            (RowKind::Sale, "days") => self.since_last(row).map(|(since, _)| since),
            (RowKind::Activity, "at") => Some(history.activities.at[place]),
            (RowKind::Occasion, "created") => Some(history.occasions.created_at[place]),
            (RowKind::Occasion, by) => {
                let state = self.occasion(row)?;
                match by {
                    "completed" => state.completed_at,
                    "amount" => history.transactions.amount.get(state.sale?).copied(),
                    "days" => Some(history.transactions.at[state.sale?].saturating_sub(state.completed_at?)),
                    _ => None,
                }
            }
            (RowKind::Customer, "sales") => Some(i64::try_from(spent(history, row).0).unwrap_or(i64::MAX)),
            (RowKind::Customer, "amount") => Some(spent(history, row).1),
            (RowKind::Voucher, by) => {
                let state = self.voucher(row)?;
                match by {
                    "assigned" => state.assigned_at,
                    "expires" => state.expires_at,
                    "redeemed" => state.redeemed_at,
                    "amount" => state.sale.and_then(sale_amount),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn occasion(&self, row: u32) -> Option<reports::OccasionState> {
        let facts = self.ground.occasions.as_ref()?;
        Some(reports::occasion_state(facts, row as usize))
    }

    fn voucher(&self, row: u32) -> Option<reports::VoucherState<'_>> {
        match &self.query {
            Query::Vouchers(query) => reports::voucher_state(&self.ground.history, query, row),
            _ => None,
        }
    }

    /// Milliseconds since the last activity before a sale, and the activities in order of time.
    fn since_last(&self, sale: u32) -> Option<(i64, Vec<usize>)> {
        let history = &*self.ground.history;
        let activities = reports::related_activities(history, self.activities.as_ref()?, sale as usize);
        let last = *activities.last()?;
        let since = history.transactions.at[sale as usize].saturating_sub(history.activities.at[last]);
        Some((since, activities))
    }
}

impl OpenWorkspace {
    /// Rows of a list; names of customers are fetched for these alone.
    pub(in crate::reports) async fn list_rows(
        &self,
        found: &std::sync::Arc<FoundRows>,
        places: Range<usize>,
    ) -> Result<Vec<ListRow>, Error> {
        let history = &found.ground.history;
        let ids: Vec<String> = places
            .clone()
            .filter_map(|place| found.customer(place))
            .map(|customer| history.customers.id(customer).to_owned())
            .collect();
        let cards = self.workspace.customer_cards(&ids).await?;
        let names = self.usual_names().await?;
        let found = std::sync::Arc::clone(found);
        blocking(move || {
            let telling = Telling { found: &found, cards: &cards, names: &names };
            places.map(|place| telling.row(place)).collect()
        })
        .await
    }
}

/// Rows being told.
struct Telling<'a> {
    found: &'a FoundRows,
    cards: &'a BTreeMap<String, CustomerCard>,
    names: &'a Names,
}

impl Telling<'_> {
    fn row(&self, place: usize) -> ListRow {
        let history = &*self.found.ground.history;
        let customer = self.found.customer(place).map(|customer| history.customers.id(customer).to_owned());
        let name = customer.as_deref().map_or(TableCell::Empty, |id| {
            let card = self.cards.get(id).and_then(|card| card.name.as_deref());
            text(card.filter(|name| !name.is_empty()).unwrap_or(id))
        });
        let (id, transaction, cells) = match &self.found.rows {
            Listed::Sales(rows) => self.sale(rows[place], name),
            Listed::Occasions(rows) => self.occasion(rows[place], name),
            Listed::Activities(rows) => self.activity(rows[place], name),
            Listed::Customers(rows) => self.customer(rows[place], name),
            Listed::Vouchers(rows) => self.voucher(rows[place], name),
            Listed::Anomalies(rows) => {
                let row = &rows[place];
                let why = serde_json::to_value(row.why).ok().and_then(|why| Some(why.as_str()?.to_owned()));
                let cells = vec![
                    TableCell::Instant { at: row.at.clone() },
                    text(&row.code),
                    text(self.names.voucher_design(&row.design)),
                    name,
                    text(&row.transaction),
                    text(&why.unwrap_or_default()),
                ];
                (format!("{}|{}", row.transaction, row.code), Some(row.transaction.clone()), cells)
            }
        };
        ListRow { id, customer, transaction, cells }
    }

    fn money_of(&self, place: usize) -> TableCell {
        let history = &*self.found.ground.history;
        TableCell::Money {
            minor: history.transactions.amount[place],
            currency: history.text(history.transactions.currency[place]).to_owned(),
        }
    }

    fn store(&self, symbol: Symbol) -> TableCell {
        text(self.names.store(self.found.ground.history.text(symbol)))
    }

    fn associate(&self, symbol: Symbol) -> TableCell {
        text(self.names.associate(self.found.ground.history.text(symbol)))
    }

    fn sale(&self, row: u32, name: TableCell) -> (String, Option<String>, Vec<TableCell>) {
        let history = &*self.found.ground.history;
        let (sales, place) = (&history.transactions, row as usize);
        let id = sales.ids.get(place).to_owned();
        let mut cells = vec![
            instant(Some(sales.at[place])),
            name,
            self.money_of(place),
            self.store(sales.store[place]),
            self.associate(sales.associate[place]),
            text(history.text(sales.channel[place])),
        ];
        if self.found.activities.is_some() {
            let (since, activities) = match self.found.since_last(row) {
                Some((since, activities)) => (days(since), activities),
                None => (TableCell::Empty, Vec::new()),
            };
            let mark = |activity: &usize| ActivityMark {
                activity_type: history.text(history.activities.activity_type[*activity]).to_owned(),
                channel: history.text(history.activities.channel[*activity]).to_owned(),
            };
            let marks = activities.iter().take(MARKS).map(mark).collect();
            cells.extend([TableCell::Activities { count: activities.len() as u64, marks }, since]);
        }
        (id.clone(), Some(id), cells)
    }

    fn occasion(&self, row: u32, name: TableCell) -> (String, Option<String>, Vec<TableCell>) {
        let history = &*self.found.ground.history;
        let (occasions, place) = (&history.occasions, row as usize);
        let state = self.found.occasion(row);
        let completed = state.and_then(|state| state.completed_at);
        let (sale, activity) = (state.and_then(|state| state.sale), state.and_then(|state| state.activity));
        let since =
            sale.zip(completed).map(|(sale, completed)| days(history.transactions.at[sale].saturating_sub(completed)));
        let of_message = |column: &dyn Fn(usize) -> Symbol| {
            activity.map_or(TableCell::Empty, |activity| text(history.text(column(activity))))
        };
        let cells = vec![
            instant(Some(occasions.created_at[place])),
            name,
            text(history.text(occasions.occasion_type[place])),
            state.map_or(TableCell::Empty, |state| text(standing(state.standing))),
            instant(completed),
            of_message(&|activity| history.activities.channel[activity]),
            of_message(&|activity| history.activities.message[activity]),
            sale.map_or(TableCell::Empty, |sale| self.money_of(sale)),
            since.unwrap_or(TableCell::Empty),
            self.store(occasions.store[place]),
            self.associate(occasions.associate[place]),
        ];
        let transaction = sale.map(|sale| history.transactions.ids.get(sale).to_owned());
        (occasions.ids.get(place).to_owned(), transaction, cells)
    }

    fn activity(&self, row: u32, name: TableCell) -> (String, Option<String>, Vec<TableCell>) {
        let history = &*self.found.ground.history;
        let (activities, place) = (&history.activities, row as usize);
        let word = |symbol: Symbol| text(history.text(symbol));
        let cells = vec![
            instant(Some(activities.at[place])),
            name,
            word(activities.activity_type[place]),
            word(activities.channel[place]),
            text(self.names.message(history.text(activities.message[place]))),
            self.associate(activities.associate[place]),
            word(activities.campaign[place]),
            word(activities.journey[place]),
            word(activities.step[place]),
        ];
        (activities.ids.get(place).to_owned(), None, cells)
    }

    fn customer(&self, row: u32, name: TableCell) -> (String, Option<String>, Vec<TableCell>) {
        let history = &*self.found.ground.history;
        let id = history.customers.id(row).to_owned();
        let card = self.cards.get(&id).cloned().unwrap_or_default();
        let (sales, minor) = spent(history, row);
        let cells = vec![
            text(&id),
            name,
            instant(card.registered_at_ms),
            text(self.names.store(&card.home_store.unwrap_or_default())),
            text(&card.market.unwrap_or_default()),
            TableCell::Count { count: sales },
            TableCell::Money { minor, currency: history.text(history.currency).to_owned() },
        ];
        (id, None, cells)
    }

    fn voucher(&self, row: u32, name: TableCell) -> (String, Option<String>, Vec<TableCell>) {
        let history = &*self.found.ground.history;
        let Some(state) = self.found.voucher(row) else { return (row.to_string(), None, Vec::new()) };
        let cells = vec![
            text(state.code),
            text(self.names.voucher_design(state.design)),
            name,
            instant(state.assigned_at),
            instant(state.expires_at),
            instant(state.redeemed_at),
            state.sale.map_or(TableCell::Empty, |sale| self.money_of(sale as usize)),
        ];
        let transaction = state.sale.map(|sale| history.transactions.ids.get(sale as usize).to_owned());
        (format!("{}|{}|{}", state.design, state.code, state.customer), transaction, cells)
    }
}

const fn standing(standing: measures::Standing) -> &'static str {
    match standing {
        measures::Standing::Open => "open",
        measures::Standing::Completed => "completed",
        measures::Standing::Expired => "expired",
    }
}

/// How often a customer bought, and for how much in the workspace's currency; returns aside.
fn spent(history: &History, customer: u32) -> (u64, i64) {
    let sales = history.transactions.spans.of(customer as usize).filter(|row| history.transactions.is_sale(*row));
    sales.fold((0, 0_i64), |(count, amount), row| {
        let own = history.is_own_currency(row);
        (count + 1, if own { amount.saturating_add(history.transactions.amount[row]) } else { amount })
    })
}

fn text(text: &str) -> TableCell {
    if text.is_empty() { TableCell::Empty } else { TableCell::Text { text: text.to_owned() } }
}

fn instant(ms: Option<i64>) -> TableCell {
    ms.map_or(TableCell::Empty, |ms| TableCell::Instant { at: rfc3339(ms) })
}

#[allow(clippy::cast_precision_loss, reason = "a length of time that people read")]
fn days(ms: i64) -> TableCell {
    TableCell::Days { days: ms as f64 / DAY_MS }
}
