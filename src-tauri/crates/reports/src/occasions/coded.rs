//! The value of every occasion in a field, as the number of one of the field's distinct values.

use hashbrown::HashMap;
use history::zone::Zone;
use history::{History, Scalar, Symbol};
use rayon::prelude::*;

use super::OccasionField;
use super::facts::OccasionFacts;
use crate::Period;
use crate::calendar::{day_key, local_day};
use crate::keys::key_of;

/// The code of an occasion that is in no group.
pub(super) const NOTHING: u32 = u32::MAX;

/// What occasions are told apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum By {
    Type,
    Field(OccasionField),
    /// The channel of the message that completed it.
    Channel,
    /// That message.
    Message,
    /// The period of the workspace's calendar in which it was created.
    Period(Period),
}

/// A code for every occasion, and what each code says.
#[derive(Debug, Default)]
pub(super) struct Coded {
    pub codes: Vec<u32>,
    pub keys: Vec<String>,
}

/// Whether a column of occasions is one of those that every history with occasions has.
pub(super) fn is_listed(column: &str) -> bool {
    matches!(column, "type" | "store_id" | "associate_id" | "department")
}

impl Coded {
    pub(super) fn of(history: &History, facts: &OccasionFacts, by: &By) -> Self {
        let occasions = &history.occasions;
        match by {
            By::Type => Self::of_symbols(history, &occasions.occasion_type),
            By::Field(OccasionField::Occasion(column)) => match column.as_str() {
                "type" => Self::of_symbols(history, &occasions.occasion_type),
                "store_id" => Self::of_symbols(history, &occasions.store),
                "associate_id" => Self::of_symbols(history, &occasions.associate),
                "department" => Self::of_symbols(history, &occasions.department),
                name => {
                    let property = history.symbols.find(name).and_then(|name| occasions.property(name));
                    let value = |row| property.and_then(|property| property.values.get(row)).copied();
                    Self::of_scalars(history, (0..occasions.len()).map(|row| value(row).unwrap_or_default()))
                }
            },
            By::Field(OccasionField::Customer(name)) => {
                let attribute = history.symbols.find(name).and_then(|name| history.customers.attribute(name));
                let value =
                    |customer: &u32| attribute.and_then(|attribute| attribute.values.get(*customer as usize)).copied();
                Self::of_scalars(history, occasions.customer.iter().map(|customer| value(customer).unwrap_or_default()))
            }
            By::Channel => Self::of_completing(history, facts, |activity| history.activities.channel[activity]),
            By::Message => Self::of_completing(history, facts, |activity| history.activities.message[activity]),
            By::Period(period) => Self::of_periods(history, *period),
        }
    }

    fn of_symbols(history: &History, column: &[Symbol]) -> Self {
        let mut coder = Coder::new(history);
        let codes = column.iter().map(|symbol| coder.symbol(*symbol)).collect();
        Self { codes, keys: coder.keys }
    }

    fn of_scalars(history: &History, values: impl Iterator<Item = Scalar>) -> Self {
        let mut coder = Coder::new(history);
        let codes = values.map(|value| coder.scalar(value)).collect();
        Self { codes, keys: coder.keys }
    }

    /// Occasions that are completed by what completed them; those that nothing known completed under the empty key.
    fn of_completing(history: &History, facts: &OccasionFacts, value: impl Fn(usize) -> Symbol) -> Self {
        let mut coder = Coder::new(history);
        let code = |row: usize| {
            if !facts.state[row].is_completed() {
                return NOTHING;
            }
            coder.symbol(facts.activity_of(row).map_or(Symbol::NONE, &value))
        };
        let codes = (0..facts.state.len()).map(code).collect();
        Self { codes, keys: coder.keys }
    }

    fn of_periods(history: &History, period: Period) -> Self {
        let zone = Zone::of(history.time_zone);
        let days: Vec<Option<i32>> = history.occasions.created_at.par_iter().map(|at| local_day(zone, *at)).collect();
        let mut codes = Vec::with_capacity(days.len());
        let (mut keys, mut known) = (Vec::new(), HashMap::new());
        for day in days {
            codes.push(*known.entry(day.map(|day| period.start(day))).or_insert_with_key(|start| {
                keys.push(day_key(*start));
                // Rows are counted by 32 bits, and so are their values.
                (keys.len() - 1) as u32
            }));
        }
        Self { codes, keys }
    }

    /// The code of a key, if any occasion has it.
    pub(super) fn code(&self, key: &str) -> Option<u32> {
        self.keys.iter().position(|known| known == key).and_then(|place| u32::try_from(place).ok())
    }
}

/// Gives codes to values as they come.
struct Coder<'a> {
    history: &'a History,
    /// By symbol, the code and one.
    of_symbols: Vec<u32>,
    of_texts: HashMap<String, u32>,
    keys: Vec<String>,
}

impl<'a> Coder<'a> {
    fn new(history: &'a History) -> Self {
        Self { history, of_symbols: vec![0; history.symbols.len()], of_texts: HashMap::new(), keys: Vec::new() }
    }

    fn symbol(&mut self, symbol: Symbol) -> u32 {
        let known = self.of_symbols[symbol.0 as usize];
        if known > 0 {
            return known - 1;
        }
        let code = self.text(self.history.text(symbol).to_owned());
        self.of_symbols[symbol.0 as usize] = code + 1;
        code
    }

    fn scalar(&mut self, value: Scalar) -> u32 {
        match value {
            Scalar::Absent => self.symbol(Symbol::NONE),
            Scalar::Text(symbol) => self.symbol(symbol),
            value => self.text(key_of(self.history, value)),
        }
    }

    fn text(&mut self, text: String) -> u32 {
        let keys = &mut self.keys;
        *self.of_texts.entry(text).or_insert_with_key(|text| {
            keys.push(text.clone());
            // Rows are counted by 32 bits, and so are their values.
            (keys.len() - 1) as u32
        })
    }
}
