//! Customers and their attributes.

use chrono_tz::Tz;
use history::{CustomerBatch, Reach, Scalar, Symbol, UNKNOWN_INSTANT};
use rusqlite::types::ValueRef;

use super::rows::key;
use super::scan::Shared;
use super::{Loading, at, int, maybe_int, object_of, text};
use crate::Result;
use crate::catalogue::{FieldType, STANDARD_ATTRIBUTES};

/// What is read of every customer; bits as `Reach` has them: e-mail, SMS and chat by phone, push, then consents.
pub(super) const COLUMNS: &str = "key, id, time_zone_word, registered_at_ms, \
    (email IS NOT NULL) | (phone IS NOT NULL) * 6 | (push_token IS NOT NULL) * 8 | ifnull(email_consent, 0) * 16 \
    | ifnull(sms_consent, 0) * 32 | ifnull(chat_consent, 0) * 64 | ifnull(push_consent, 0) * 128";

/// Reads customers, on any thread.
pub(super) fn read(rows: &mut rusqlite::Rows<'_>, shared: &Shared, zones: &[Option<Tz>]) -> Result<CustomerBatch> {
    let mut batch = CustomerBatch::default();
    shared.each(rows, |row| {
        batch.keys.push(key(row, 0)?);
        batch.ids.push(text(row, 1)?);
        batch.zone.push(maybe_int(row, 2)?.and_then(|key| at(zones, key, None)));
        batch.registered_at.push(maybe_int(row, 3)?.unwrap_or(UNKNOWN_INSTANT));
        batch.reach.push(Reach(u8::try_from(int(row, 4)?).unwrap_or_default()));
        Ok(())
    })?;
    Ok(batch)
}

impl Loading<'_> {
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
            let Some(number) = loading.builder.customer(int(row, 0)?) else { return Ok(()) };
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
