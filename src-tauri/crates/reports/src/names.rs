//! Filters by name, as symbols of a history.

use history::{History, Symbol};

/// The values that a filter lets through.
#[derive(Debug, Clone)]
pub(crate) enum Names {
    /// Every one: nothing is filtered.
    All,
    /// These, sorted; names that the history has never seen are left out, so that they let nothing through.
    Only(Vec<Symbol>),
}

impl Names {
    /// From the names a query asks for; no names at all let everything through.
    pub(crate) fn of(history: &History, names: &[String]) -> Self {
        if names.is_empty() {
            return Self::All;
        }
        let mut symbols: Vec<Symbol> = names.iter().filter_map(|name| history.symbols.find(name)).collect();
        symbols.sort_unstable();
        Self::Only(symbols)
    }

    /// Whether this value is let through.
    pub(crate) fn contains(&self, value: Symbol) -> bool {
        match self {
            Self::All => true,
            Self::Only(symbols) => symbols.binary_search(&value).is_ok(),
        }
    }
}
