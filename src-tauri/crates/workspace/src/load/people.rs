//! Customers and their attributes.

use chrono_tz::Tz;
use history::{CustomerRow, Reach, Scalar, Symbol};
use rusqlite::types::ValueRef;

use super::{Loading, NOBODY, at, damaged, int, maybe_int, object_of, put, text};
use crate::Result;
use crate::catalogue::{FieldType, STANDARD_ATTRIBUTES};

impl Loading<'_> {
    /// Adds the customers in order of their ids.
    pub(super) fn customers(&mut self) -> Result<()> {
        let mut details: Vec<(Option<Tz>, Reach, Option<i64>)> = Vec::new();
        let nothing = (None, Reach::default(), None);
        let mut zones: Vec<Option<Tz>> = Vec::new();
        for (key, word) in self.zone_words()? {
            put(&mut zones, key, word.parse().ok(), None);
        }
        // Bits as `Reach` has them: e-mail, SMS and chat by phone, push.
        let sql = "SELECT key, time_zone_word, registered_at_ms, \
            (email IS NOT NULL) | (phone IS NOT NULL) * 6 | (push_token IS NOT NULL) * 8 | ifnull(email_consent, 0) * 16 \
            | ifnull(sms_consent, 0) * 32 | ifnull(chat_consent, 0) * 64 | ifnull(push_consent, 0) * 128 FROM customers";
        self.scan("customers", sql, |_, row| {
            let zone = maybe_int(row, 1)?.and_then(|key| at(&zones, key, None));
            let reach = Reach(u8::try_from(int(row, 3)?).unwrap_or_default());
            put(&mut details, int(row, 0)?, (zone, reach, maybe_int(row, 2)?), nothing);
            Ok(())
        })?;
        self.rank = vec![NOBODY; details.len()];
        // The index of ids is in bytewise order and holds the keys.
        let conn = self.conn;
        let mut statement = conn.prepare("SELECT key, id FROM customers ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let key = int(row, 0)?;
            let (zone, reach, registered_at) = at(&details, key, nothing);
            let number = self.builder.add_customer(CustomerRow { id: text(row, 1)?, zone, reach }).map_err(damaged)?;
            put(&mut self.rank, key, number, NOBODY);
            self.registered.push(registered_at);
        }
        Ok(())
    }

    fn zone_words(&self) -> Result<Vec<(i64, String)>> {
        let mut statement = self
            .conn
            .prepare("SELECT key, word FROM words WHERE key IN (SELECT DISTINCT time_zone_word FROM customers)")?;
        let words = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(words.collect::<rusqlite::Result<_>>()?)
    }

    /// Sets the attributes that are asked for.
    pub(super) fn attributes(&mut self) -> Result<()> {
        let wanted = self.needs.attributes.clone();
        let standard: Vec<_> = STANDARD_ATTRIBUTES.into_iter().filter(|(name, ..)| wanted.contains(name)).collect();
        let extra = self.field_types("customers", &wanted)?;
        if standard.is_empty() && extra.is_empty() {
            return Ok(());
        }
        let names: Vec<Symbol> = standard.iter().map(|(name, ..)| self.builder.symbol(name)).collect();
        let mut columns = vec!["key", if extra.is_empty() { "NULL" } else { "extra" }];
        columns.extend(standard.iter().map(|(_, column, _)| *column));
        let sql = format!("SELECT {} FROM customers", columns.join(", "));
        self.scan("customers", &sql, |loading, row| {
            let number = at(&loading.rank, int(row, 0)?, NOBODY);
            for (place, (_, column, kind)) in standard.iter().enumerate() {
                let value = match (row.get_ref(place + 2)?, kind) {
                    (ValueRef::Integer(key), _) if column.ends_with("_word") => Scalar::Text(loading.word(Some(key))),
                    (ValueRef::Integer(key), _) if column.ends_with("_key") => {
                        Scalar::Text(at(&loading.stores, key, Symbol::NONE))
                    }
                    (ValueRef::Integer(ms), FieldType::Instant) => Scalar::Instant(ms),
                    (ValueRef::Integer(day), FieldType::Date) => {
                        i32::try_from(day).map_or(Scalar::Absent, Scalar::Date)
                    }
                    (ValueRef::Integer(truth), FieldType::Boolean) => Scalar::Boolean(truth != 0),
                    (ValueRef::Text(_), _) => Scalar::Text(loading.builder.symbol(text(row, place + 2)?)),
                    _ => Scalar::Absent,
                };
                if value != Scalar::Absent {
                    loading.builder.set_attribute(names[place], number, value);
                }
            }
            let object = text(row, 1)?;
            if object.is_empty() {
                return Ok(());
            }
            for (name, value) in object_of(object)? {
                let Some((name, kind)) = extra.get(&name) else { continue };
                let value = loading.scalar(&value, *kind);
                if value != Scalar::Absent {
                    loading.builder.set_attribute(*name, number, value);
                }
            }
            Ok(())
        })
    }
}
