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
    /// Symbols whose texts are these, each once; `None` where one is there twice or the first is not empty.
    pub(crate) fn from_texts(texts: &TextColumn) -> Option<Self> {
        let mut symbols = Self::default();
        for index in 1..texts.len() {
            if symbols.intern(texts.get(index)).0 as usize != index {
                return None;
            }
        }
        (symbols.len() == texts.len() && texts.get(0).is_empty()).then_some(symbols)
    }

    /// All texts, in order of their symbols.
    pub(crate) const fn texts(&self) -> &TextColumn {
        &self.texts
    }

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
    ends: Vec<u64>,
}

impl TextColumn {
    /// Adds a text and gives its place.
    pub fn push(&mut self, text: &str) -> u32 {
        let index = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u64);
        index
    }

    /// A column of these bytes; `None` where the ends do not part them into texts.
    pub(crate) fn from_parts(bytes: Vec<u8>, ends: Vec<u64>) -> Option<Self> {
        let bytes = String::from_utf8(bytes).ok()?;
        let is_whole = ends.last().copied().unwrap_or(0) == bytes.len() as u64
            && ends.is_sorted()
            && ends.iter().all(|end| usize::try_from(*end).is_ok_and(|end| bytes.is_char_boundary(end)));
        is_whole.then_some(Self { bytes, ends })
    }

    /// All texts one after the other, and where each ends.
    pub(crate) fn parts(&self) -> (&str, &[u64]) {
        (&self.bytes, &self.ends)
    }

    /// Takes over the texts of another column, behind its own.
    pub(crate) fn append(&mut self, other: &Self) {
        let before = self.bytes.len() as u64;
        self.bytes.push_str(&other.bytes);
        self.ends.extend(other.ends.iter().map(|end| before + end));
    }

    /// The text at a place; empty beyond the end.
    pub fn get(&self, index: usize) -> &str {
        let Some(end) = self.ends.get(index) else { return "" };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.bytes[start as usize..*end as usize]
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
