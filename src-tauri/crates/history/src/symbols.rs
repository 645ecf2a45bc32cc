//! Texts as numbers.

use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;

/// The number of an interned text; [`Symbol::NONE`] is "not known" and reads as the empty text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Symbol(pub u32);

impl Symbol {
    /// Not known.
    pub const NONE: Self = Self(0);

    /// Whether nothing is known.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether something is known.
    pub const fn is_some(self) -> bool {
        self.0 != 0
    }
}

/// Every repeated text once.
pub struct Symbols {
    texts: TextColumn,
    table: HashTable<u32>,
    hasher: RandomState,
}

impl Default for Symbols {
    fn default() -> Self {
        let mut symbols = Self { texts: TextColumn::default(), table: HashTable::new(), hasher: RandomState::new() };
        symbols.intern("");
        symbols
    }
}

impl std::fmt::Debug for Symbols {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Symbols").field("count", &self.texts.len()).finish_non_exhaustive()
    }
}

impl Symbols {
    /// The symbol of a text, made if it is new.
    pub fn intern(&mut self, text: &str) -> Symbol {
        let hash = self.hasher.hash_one(text);
        let texts = &self.texts;
        if let Some(found) = self.table.find(hash, |index| texts.get(*index as usize) == text) {
            return Symbol(*found);
        }
        let index = self.texts.push(text);
        let (texts, hasher) = (&self.texts, &self.hasher);
        self.table.insert_unique(hash, index, |index| hasher.hash_one(texts.get(*index as usize)));
        Symbol(index)
    }

    /// The symbol of a text that was interned before.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        let hash = self.hasher.hash_one(text);
        self.table.find(hash, |index| self.texts.get(*index as usize) == text).map(|index| Symbol(*index))
    }

    /// The text of a symbol.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.texts.get(symbol.0 as usize)
    }

    /// How many there are, [`Symbol::NONE`] included.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Never: [`Symbol::NONE`] is always there.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

/// Many texts in one allocation.
#[derive(Debug, Clone, Default)]
pub struct TextColumn {
    bytes: String,
    ends: Vec<usize>,
}

impl TextColumn {
    /// Adds a text and gives its place.
    pub fn push(&mut self, text: &str) -> u32 {
        let index = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len());
        index
    }

    /// The text at a place; empty beyond the end.
    pub fn get(&self, index: usize) -> &str {
        let Some(end) = self.ends.get(index) else { return "" };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.bytes[start..*end]
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Forgets all of them and keeps the memory.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
    }

    /// The texts in another order.
    pub fn permuted(&self, order: &[u32]) -> Self {
        let mut column = Self { bytes: String::with_capacity(self.bytes.len()), ends: Vec::with_capacity(order.len()) };
        for index in order {
            column.push(self.get(*index as usize));
        }
        column
    }

    /// The place of a text in a column sorted bytewise.
    pub fn binary_search(&self, text: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle).as_bytes().cmp(text.as_bytes()) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}
