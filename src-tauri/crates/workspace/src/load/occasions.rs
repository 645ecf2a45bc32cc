//! Occasions, and which of them activities name.

use std::collections::BTreeMap;

use history::{OccasionBatch, Scalar, Symbol, TextColumn, UNKNOWN_INSTANT};

use super::rows::{Reader, key};
use super::{Loading, at, int, maybe_int, object_of, text};
use crate::Result;
use crate::catalogue::FieldType;

/// Of a row without these only the id is known: it waits for the others.
pub(super) const CONDITION: &str = "customer_key IS NOT NULL AND created_at_ms IS NOT NULL";

/// What is read of every occasion.
pub(super) fn columns(has_properties: bool) -> String {
    let object = if has_properties { "extra" } else { "NULL" };
    format!(
        "key, customer_key, created_at_ms, expires_at_ms, completed_at_ms, type_word, associate_key, store_key, \
         department_word, id, {object}"
    )
}

/// The keys in a list with `;` between.
pub(super) fn keys_named(list: &str) -> impl Iterator<Item = i64> + '_ {
    list.split(';').filter_map(|key| key.parse().ok())
}

impl Reader<'_> {
    pub(super) fn occasions(&self, rows: &mut rusqlite::Rows<'_>) -> Result<(OccasionBatch, TextColumn)> {
        let (mut batch, mut objects) = (OccasionBatch::default(), TextColumn::default());
        self.shared.each(rows, |row| {
            let named = |names: &[Symbol], column| {
                maybe_int(row, column).map(|key| key.map_or(Symbol::NONE, |key| at(names, key, Symbol::NONE)))
            };
            batch.keys.push(int(row, 0)?);
            batch.customer.push(key(row, 1)?);
            batch.created_at.push(int(row, 2)?);
            batch.expires_at.push(maybe_int(row, 3)?.unwrap_or(UNKNOWN_INSTANT));
            batch.completed_at.push(maybe_int(row, 4)?.unwrap_or(UNKNOWN_INSTANT));
            batch.occasion_type.push(self.word(row, 5)?);
            batch.associate.push(named(self.associates, 6)?);
            batch.store.push(named(self.stores, 7)?);
            batch.department.push(self.word(row, 8)?);
            batch.ids.push(text(row, 9)?);
            if self.has_occasion_properties {
                objects.push(text(row, 10)?);
            }
            Ok(())
        })?;
        Ok((batch, objects))
    }
}

impl Loading<'_> {
    /// The columns of occasions that are not listed and are wanted, with their types.
    pub(super) fn wanted_occasion_columns(&mut self) -> Result<BTreeMap<String, (Symbol, FieldType)>> {
        let wanted = self.needs.occasion_properties.clone();
        if !self.needs.occasions || wanted.is_none() {
            return Ok(BTreeMap::new());
        }
        self.field_types("occasions", &wanted)
    }

    pub(super) fn occasions(
        &mut self,
        batch: OccasionBatch,
        objects: &TextColumn,
        types: &BTreeMap<String, (Symbol, FieldType)>,
    ) -> Result<()> {
        let first = self.builder.add_occasions(batch);
        for (row, place) in (first..).zip(0..objects.len()) {
            let object = objects.get(place);
            if object.is_empty() {
                continue;
            }
            for (name, value) in object_of(object)? {
                let Some((name, kind)) = types.get(&name) else { continue };
                let value = self.scalar(&value, *kind);
                if value != Scalar::Absent {
                    self.builder.set_occasion_property(row, *name, value);
                }
            }
        }
        Ok(())
    }

    /// Adds which occasions activities name; those of which only the id is known wait for their row.
    pub(super) fn occasion_names(&mut self, names: &[(i64, i64)]) {
        for (activity, occasion) in names {
            if let (Some(activity), Some(occasion)) =
                (self.builder.activity(*activity), self.builder.occasion(*occasion))
            {
                self.builder.add_occasion_name(activity, occasion);
            }
        }
    }
}
