//! Values for statements, and marks on rows.

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};

/// A value on its way into a statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Bound<'a> {
    Null,
    Int(i64),
    Real(f64),
    Text(&'a str),
    Blob(&'a [u8]),
}

impl Bound<'_> {
    pub(super) fn is(&self, stored: ValueRef<'_>) -> bool {
        match (self, stored) {
            (Self::Null, ValueRef::Null) => true,
            (Self::Int(a), ValueRef::Integer(b)) => *a == b,
            (Self::Real(a), ValueRef::Real(b)) => *a == b,
            (Self::Text(a), ValueRef::Text(b)) => a.as_bytes() == b,
            (Self::Blob(a), ValueRef::Blob(b)) => *a == b,
            _ => false,
        }
    }
}

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Real(value) => ValueRef::Real(*value),
            Self::Text(value) => ValueRef::Text(value.as_bytes()),
            Self::Blob(value) => ValueRef::Blob(value),
        }))
    }
}

/// One bit for each key.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<u64>);

impl Marks {
    pub(super) fn set(&mut self, key: i64) {
        let Ok(key) = usize::try_from(key) else { return };
        if self.0.len() <= key / 64 {
            self.0.resize(key / 64 + 1, 0);
        }
        self.0[key / 64] |= 1 << (key % 64);
    }

    pub(super) fn has(&self, key: i64) -> bool {
        usize::try_from(key).is_ok_and(|key| self.0.get(key / 64).is_some_and(|bits| bits & (1 << (key % 64)) != 0))
    }
}
