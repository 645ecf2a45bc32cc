//! The fields of events, and of the lines of purchases.

use std::ops::Range;

use history::{History, SaleDetails, Symbol};

use crate::scope::Scope;
use crate::value::{Operand, Test};

/// A field of an event: purchases and returns have the columns of their transaction, other events their properties.
#[derive(Debug, Clone)]
pub(crate) struct EventField {
    pub name: Box<str>,
    column: Option<Column>,
    /// The place in `Events::properties`.
    property: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    OccurredAt,
    Amount,
    Currency,
    Store,
    Channel,
    Department,
    VoucherCode,
    TransactionId,
    StoreKind,
    StoreAddress,
    Line(LineField),
}

/// A field of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineField {
    ProductId,
    Name,
    Category,
    Brand,
    Price,
    Department,
    Quantity,
    Amount,
    Unknown,
}

impl LineField {
    /// Inside `lines`.
    pub fn named(name: &str) -> Self {
        match name {
            "name" => Self::Name,
            "department" => Self::Department,
            "quantity" => Self::Quantity,
            "amount" => Self::Amount,
            _ => Self::set(name).unwrap_or(Self::Unknown),
        }
    }

    /// The sets that a purchase itself has.
    fn set(name: &str) -> Option<Self> {
        match name {
            "product_id" => Some(Self::ProductId),
            "category" => Some(Self::Category),
            "brand" => Some(Self::Brand),
            "price" => Some(Self::Price),
            _ => None,
        }
    }

    /// The value of one line of a transaction.
    pub fn read<'a>(self, history: &'a History, transaction: usize, line: usize) -> Operand<'a> {
        let lines = &history.transactions.lines;
        let Some(product) = history.products.get(lines.product[line] as usize) else { return Operand::Absent };
        match self {
            Self::ProductId => Operand::text(product.id),
            Self::Name => Operand::text(product.name),
            Self::Category => Operand::text(product.category),
            Self::Brand => Operand::text(product.brand),
            Self::Department => Operand::text(product.department),
            Self::Price => {
                product.price.map_or(Operand::Absent, |minor| Operand::money(history, minor, history.currency))
            }
            Self::Quantity if lines.quantity[line] != 0.0 => Operand::Number(lines.quantity[line]),
            Self::Amount => lines.amount[line].map_or(Operand::Absent, |minor| {
                Operand::money(history, minor, history.transactions.currency[transaction])
            }),
            Self::Quantity | Self::Unknown => Operand::Absent,
        }
    }
}

/// The name of a field that needs the lines loaded.
pub(crate) fn is_set_field(name: &str) -> bool {
    LineField::set(name).is_some()
}

/// The columns of transactions that a field of a purchase or return is read from.
pub(crate) fn details_of_field(name: &str) -> SaleDetails {
    let none = SaleDetails::NONE;
    match name {
        "store_id" | "store_kind" | "store_address" => SaleDetails { store: true, ..none },
        "channel" => SaleDetails { channel: true, ..none },
        "department" => SaleDetails { department: true, ..none },
        "voucher_code" => SaleDetails { voucher: true, ..none },
        "transaction_id" => SaleDetails { id: true, ..none },
        _ => none,
    }
}

/// The value of a field of one event.
#[derive(Debug, Clone)]
pub(crate) enum Reading<'a> {
    One(Operand<'a>),
    /// One element for each line of the transaction that has it.
    Set {
        field: LineField,
        transaction: usize,
        lines: Range<usize>,
    },
}

impl<'a> Reading<'a> {
    /// Whether one element satisfies `test`. Where there is no element, `test` is asked about an absent value.
    pub fn any(&self, history: &'a History, mut test: impl FnMut(Operand<'a>) -> bool) -> bool {
        match self {
            Self::One(operand) => test(*operand),
            Self::Set { .. } => {
                let mut empty = true;
                for operand in self.elements(history) {
                    empty = false;
                    if test(operand) {
                        return true;
                    }
                }
                empty && test(Operand::Absent)
            }
        }
    }

    /// What is there of it.
    pub fn elements(&self, history: &'a History) -> impl Iterator<Item = Operand<'a>> + use<'a> {
        let (one, set) = match self {
            Self::One(operand) => (Some(*operand), None),
            Self::Set { field, transaction, lines } => (None, Some((*field, *transaction, lines.clone()))),
        };
        let lines = set
            .into_iter()
            .flat_map(move |(field, transaction, lines)| lines.map(move |line| field.read(history, transaction, line)));
        one.into_iter().chain(lines).filter(Operand::is_there)
    }
}

impl EventField {
    pub fn named(name: &str, history: &History) -> Self {
        let column = match name {
            "occurred_at" => Some(Column::OccurredAt),
            "amount" => Some(Column::Amount),
            "currency" => Some(Column::Currency),
            "store_id" => Some(Column::Store),
            "channel" => Some(Column::Channel),
            "department" => Some(Column::Department),
            "voucher_code" => Some(Column::VoucherCode),
            "transaction_id" => Some(Column::TransactionId),
            "store_kind" => Some(Column::StoreKind),
            "store_address" => Some(Column::StoreAddress),
            _ => LineField::set(name).map(Column::Line),
        };
        let symbol = history.symbols.find(name);
        let property =
            symbol.and_then(|symbol| history.events.properties.iter().position(|property| property.name == symbol));
        Self { name: name.into(), column, property }
    }

    /// Whether it is the instant at which the event happened.
    pub fn is_time(&self) -> bool {
        self.column == Some(Column::OccurredAt)
    }

    /// Whether it is an amount of a transaction.
    pub fn is_money(&self) -> bool {
        matches!(self.column, Some(Column::Amount | Column::Line(LineField::Price)))
    }

    /// The value of an event.
    pub fn read<'a>(&self, history: &'a History, row: usize) -> Reading<'a> {
        if self.column == Some(Column::OccurredAt) {
            return Reading::One(Operand::Instant(history.events.at[row]));
        }
        let Some(transaction) = history.events.transaction(row) else {
            let property = self.property.and_then(|index| history.events.properties.get(index));
            return Reading::One(
                property
                    .map_or(Operand::Absent, |property| Operand::of(history, property.get(history.events.source[row]))),
            );
        };
        let transactions = &history.transactions;
        let text = |symbol: Symbol| Operand::text(symbol);
        Reading::One(match self.column {
            None | Some(Column::OccurredAt) => Operand::Absent,
            Some(Column::Amount) => {
                Operand::money(history, transactions.amount[transaction], transactions.currency[transaction])
            }
            Some(Column::Currency) => text(transactions.currency[transaction]),
            Some(Column::Store) => text(transactions.store[transaction]),
            Some(Column::Channel) => text(transactions.channel[transaction]),
            Some(Column::Department) => text(transactions.department[transaction]),
            Some(Column::VoucherCode) => text(transactions.voucher[transaction]),
            Some(Column::TransactionId) => Operand::Text(transactions.ids.get(transaction)),
            Some(Column::StoreKind) => {
                history.store(transactions.store[transaction]).map_or(Operand::Absent, |store| text(store.kind))
            }
            Some(Column::StoreAddress) => {
                history.store(transactions.store[transaction]).map_or(Operand::Absent, |store| text(store.address))
            }
            Some(Column::Line(field)) => {
                return Reading::Set { field, transaction, lines: transactions.lines.spans.of(transaction) };
            }
        })
    }
}

/// A comparison of a field of an event. A set satisfies it when one element does, and `not_equal` when it has
/// elements and none is equal.
#[derive(Debug, Clone)]
pub(crate) struct FieldTest {
    pub field: EventField,
    pub test: Test,
}

impl FieldTest {
    pub fn holds<'a>(&'a self, row: usize, scope: &Scope<'a>) -> bool {
        let reading = self.field.read(scope.history, row);
        if let (Reading::Set { .. }, journey::Operator::NotEqual) = (&reading, self.test.operator) {
            let mut elements = reading.elements(scope.history).peekable();
            return elements.peek().is_some() && elements.all(|element| self.test.holds(element, scope));
        }
        reading.any(scope.history, |operand| self.test.holds(operand, scope))
    }
}

/// A comparison of a field of a line.
#[derive(Debug, Clone)]
pub(crate) struct LineTest {
    pub name: Box<str>,
    pub field: LineField,
    pub test: Test,
}
