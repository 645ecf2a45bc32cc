//! Keys of rows by their ids, in memory and up to a bound.

use std::hash::BuildHasher;

use hashbrown::DefaultHashBuilder;

/// Bits of a key that are kept: more rows than they count is nothing that SQLite could hold.
const KEY_BITS: u32 = 40;
const KEY_MASK: u64 = (1 << KEY_BITS) - 1;

/// An id as it is remembered: its hash, and the bits of another hash above the key. With 87 bits under seeds drawn anew
/// for every import the odds that any two of a billion ids are taken for each other are less than one in 10⁸. That
/// spares the look at the id itself, which would be another place in memory for every reference of every row.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    hash: u64,
    /// 24 bits of another hash, the first of them set, then the key; nobody has key 0.
    other_and_key: u64,
}

/// Keys by ids. It takes as many as its bound allows, and then no more.
#[derive(Debug)]
pub(super) struct Ids {
    /// A power of two of places, at most three quarters of them taken; an id stands at its hash or behind it.
    places: Vec<Place>,
    count: usize,
    most_places: usize,
    hashers: [DefaultHashBuilder; 2],
}

impl Ids {
    pub(super) fn up_to(most_bytes: usize) -> Self {
        let most_places = most_bytes / size_of::<Place>();
        Self { places: vec![Place::default(); 16], count: 0, most_places, hashers: Default::default() }
    }

    pub(super) fn get(&self, id: &str) -> Option<i64> {
        let (hash, other) = self.hashes(id);
        let key = self.places[self.find(hash, other)].other_and_key & KEY_MASK;
        i64::try_from(key).ok().filter(|key| *key > 0)
    }

    /// Takes an id with its key, unless it is full.
    pub(super) fn insert(&mut self, id: &str, key: i64) {
        let Some(key) = u64::try_from(key).ok().filter(|key| *key <= KEY_MASK) else { return };
        if self.count * 4 >= self.places.len() * 3 && !self.grow() {
            return;
        }
        let (hash, other) = self.hashes(id);
        let place = self.find(hash, other);
        self.count += usize::from(self.places[place].other_and_key == 0);
        self.places[place] = Place { hash, other_and_key: other | key };
    }

    /// Forgets an id.
    pub(super) fn remove(&mut self, id: &str) {
        let (hash, other) = self.hashes(id);
        let place = self.find(hash, other);
        // Its place stays taken, so that those behind it are found.
        self.places[place].other_and_key &= !KEY_MASK;
    }

    fn hashes(&self, id: &str) -> (u64, u64) {
        let [hash, other] = self.hashers.each_ref().map(|hasher| hasher.hash_one(id.as_bytes()));
        // One bit is always set: a place that was taken is not an empty one.
        (hash, (other | 1 << 63) & !KEY_MASK)
    }

    /// The place of an id, or the empty one where it would stand.
    fn find(&self, hash: u64, other: u64) -> usize {
        let last = self.places.len() - 1;
        let mut place = usize::try_from(hash & last as u64).unwrap_or_default();
        loop {
            let Place { hash: held, other_and_key } = self.places[place];
            if other_and_key == 0 || (held == hash && other_and_key & !KEY_MASK == other) {
                return place;
            }
            place = (place + 1) & last;
        }
    }

    /// Makes room for twice as many, if the bound allows.
    fn grow(&mut self) -> bool {
        let doubled = self.places.len() * 2;
        if doubled > self.most_places {
            return false;
        }
        let held = std::mem::replace(&mut self.places, vec![Place::default(); doubled]);
        for held in held.into_iter().filter(|held| held.other_and_key != 0) {
            let place = self.find(held.hash, held.other_and_key & !KEY_MASK);
            self.places[place] = held;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_the_key_it_was_given_until_it_is_forgotten() {
        let mut ids = Ids::up_to(1 << 20);
        for key in 1..10_000 {
            ids.insert(&format!("c{key}"), key);
        }
        ids.insert("", 1 << 39);
        ids.insert("too large a key", 1 << 40);
        ids.remove("c77");
        ids.remove("c0");
        for key in (1..10_000).filter(|key| *key != 77) {
            assert_eq!(ids.get(&format!("c{key}")), Some(key));
        }
        assert_eq!(ids.get(""), Some(1 << 39));
        for absent in ["c0", "c77", "too large a key"] {
            assert_eq!(ids.get(absent), None, "{absent}");
        }
        ids.insert("c77", 5);
        assert_eq!(ids.get("c77"), Some(5));
    }

    #[test]
    fn what_does_not_fit_is_not_taken_and_the_rest_stays() {
        let mut ids = Ids::up_to(10_000);
        for key in 1..5_000 {
            ids.insert(&format!("c{key}"), key);
        }
        assert!(ids.places.capacity() * size_of::<Place>() <= 10_000);
        assert_eq!((ids.get("c1"), ids.get("c4999")), (Some(1), None));
    }
}
