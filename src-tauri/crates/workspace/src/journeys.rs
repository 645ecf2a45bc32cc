//! Journeys and their versions, as documents.

use sqlx::{Row, Sqlite, Transaction};

use crate::{Result, Workspace, WorkspaceError};

/// A journey in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JourneyEntry {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its latest version.
    pub version: i64,
    /// When that was saved.
    pub saved_at_ms: i64,
    /// When the journey was made.
    pub created_at_ms: i64,
}

/// A version in the list of versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JourneyVersion {
    /// Its number, from 1.
    pub version: i64,
    /// When it was saved.
    pub saved_at_ms: i64,
    /// The name that a person gave it.
    pub name: Option<String>,
    /// Whether it was saved by itself while being edited.
    pub autosaved: bool,
    /// Whether a dry run was made with it.
    pub ran: bool,
}

/// A journey that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JourneyDocument {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The version.
    pub version: i64,
    /// When it was saved.
    pub saved_at_ms: i64,
    /// Its JSON.
    pub document: String,
}

/// A pause this long between two autosaves ends a stretch of editing.
pub const STRETCH_MS: i64 = 10 * 60 * 1000;

/// Why a journey is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// By itself, as the first of a stretch of editing: a version of its own.
    Begun,
    /// By itself, in the same stretch of editing: takes the place of the last version, if that was saved by itself
    /// less than [`STRETCH_MS`] ago and nobody has named it or made a dry run with it.
    Auto,
    /// Because somebody asked: a version that stays.
    Kept,
}

impl Workspace {
    /// The journeys by name.
    pub async fn journeys(&self) -> Result<Vec<JourneyEntry>> {
        let rows = sqlx::query(
            "SELECT id, journeys.name, version, saved_at_ms, created_at_ms FROM journeys \
             JOIN journey_versions ON journey_key = journeys.key \
             WHERE deleted_at_ms IS NULL AND version = \
             (SELECT max(version) FROM journey_versions WHERE journey_key = journeys.key) ORDER BY journeys.name, id",
        )
        .fetch_all(self.pool())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(JourneyEntry {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    version: row.try_get(2)?,
                    saved_at_ms: row.try_get(3)?,
                    created_at_ms: row.try_get(4)?,
                })
            })
            .collect()
    }

    /// The versions of a journey, the latest first.
    pub async fn journey_versions(&self, id: &str) -> Result<Vec<JourneyVersion>> {
        let rows = sqlx::query(
            "SELECT version, saved_at_ms, journey_versions.name, autosaved, ran FROM journey_versions \
             JOIN journeys ON journeys.key = journey_key WHERE id = ?1 ORDER BY version DESC",
        )
        .bind(id)
        .fetch_all(self.pool())
        .await?;
        if rows.is_empty() {
            return Err(WorkspaceError::NoSuchJourney(id.to_owned()));
        }
        rows.iter()
            .map(|row| {
                Ok(JourneyVersion {
                    version: row.try_get(0)?,
                    saved_at_ms: row.try_get(1)?,
                    name: row.try_get(2)?,
                    autosaved: row.try_get(3)?,
                    ran: row.try_get(4)?,
                })
            })
            .collect()
    }

    /// A version of a journey, the latest without a number.
    pub async fn journey(&self, id: &str, version: Option<i64>) -> Result<JourneyDocument> {
        let row = sqlx::query(
            "SELECT id, journeys.name, version, saved_at_ms, document FROM journeys \
             JOIN journey_versions ON journey_key = journeys.key \
             WHERE id = ?1 AND deleted_at_ms IS NULL AND (?2 IS NULL OR version = ?2) ORDER BY version DESC LIMIT 1",
        )
        .bind(id)
        .bind(version)
        .fetch_optional(self.pool())
        .await?;
        let Some(row) = row else {
            return Err(match version {
                Some(version) if self.journey_versions(id).await.is_ok() => {
                    WorkspaceError::NoSuchVersion { id: id.to_owned(), version }
                }
                _ => WorkspaceError::NoSuchJourney(id.to_owned()),
            });
        };
        Ok(JourneyDocument {
            id: row.try_get(0)?,
            name: row.try_get(1)?,
            version: row.try_get(2)?,
            saved_at_ms: row.try_get(3)?,
            document: row.try_get(4)?,
        })
    }

    /// Names a version of a journey, or takes its name away.
    pub async fn name_version(&self, id: &str, version: i64, name: Option<&str>) -> Result<()> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let named = sqlx::query(
            "UPDATE journey_versions SET name = ?3 \
             WHERE version = ?2 AND journey_key = (SELECT key FROM journeys WHERE id = ?1)",
        )
        .bind(id)
        .bind(version)
        .bind(name)
        .execute(&mut *transaction)
        .await?;
        if named.rows_affected() == 0 {
            drop(transaction);
            self.journey_versions(id).await?;
            return Err(WorkspaceError::NoSuchVersion { id: id.to_owned(), version });
        }
        done(transaction).await
    }

    /// Saves a journey as its next version, and gives its number. A document equal to the last version makes none.
    /// A deleted journey of this id comes back with it.
    pub async fn save_journey(&self, id: &str, name: &str, document: &str, saving: Saving, now_ms: i64) -> Result<i64> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        sqlx::query(
            "INSERT INTO journeys (id, name, created_at_ms) VALUES (?1, ?2, ?3) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, deleted_at_ms = NULL",
        )
        .bind(id)
        .bind(name)
        .bind(now_ms)
        .execute(&mut *transaction)
        .await?;
        let version = add_version(&mut transaction, id, document, saving, now_ms).await?;
        done(transaction).await?;
        Ok(version)
    }

    /// Saves a journey whose id must be new.
    pub async fn add_journey(&self, id: &str, name: &str, document: &str, now_ms: i64) -> Result<()> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let added = sqlx::query("INSERT OR IGNORE INTO journeys (id, name, created_at_ms) VALUES (?1, ?2, ?3)")
            .bind(id)
            .bind(name)
            .bind(now_ms)
            .execute(&mut *transaction)
            .await?;
        if added.rows_affected() == 0 {
            return Err(WorkspaceError::JourneyExists(id.to_owned()));
        }
        add_version(&mut transaction, id, document, Saving::Kept, now_ms).await?;
        done(transaction).await
    }

    /// Gives a journey another name, in the list and in its document.
    pub async fn rename_journey(&self, id: &str, name: &str, now_ms: i64) -> Result<i64> {
        let current = self.journey(id, None).await?;
        let document = with_texts(&current.document, &[("name", name)])?;
        self.save_journey(id, name, &document, Saving::Kept, now_ms).await
    }

    /// Copies the latest version of a journey under another id and name.
    pub async fn duplicate_journey(&self, id: &str, new_id: &str, new_name: &str, now_ms: i64) -> Result<()> {
        let current = self.journey(id, None).await?;
        let document = with_texts(&current.document, &[("id", new_id), ("name", new_name)])?;
        self.add_journey(new_id, new_name, &document, now_ms).await
    }

    /// Takes a journey out of the list; [`Workspace::restore_journey`] brings it back.
    pub async fn delete_journey(&self, id: &str, now_ms: i64) -> Result<()> {
        self.mark_deleted(id, Some(now_ms)).await
    }

    /// Brings a deleted journey back.
    pub async fn restore_journey(&self, id: &str) -> Result<()> {
        self.mark_deleted(id, None).await
    }

    async fn mark_deleted(&self, id: &str, deleted_at_ms: Option<i64>) -> Result<()> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let marked = sqlx::query(
            "UPDATE journeys SET deleted_at_ms = ?1 WHERE id = ?2 AND (deleted_at_ms IS NULL) = (?1 IS NOT NULL)",
        )
        .bind(deleted_at_ms)
        .bind(id)
        .execute(&mut *transaction)
        .await?;
        if marked.rows_affected() == 0 {
            return Err(WorkspaceError::NoSuchJourney(id.to_owned()));
        }
        done(transaction).await
    }
}

async fn done(mut transaction: Transaction<'_, Sqlite>) -> Result<()> {
    sqlx::query(crate::open::DRAW_DATA).execute(&mut *transaction).await?;
    transaction.commit().await?;
    Ok(())
}

async fn add_version(
    transaction: &mut Transaction<'_, Sqlite>,
    id: &str,
    document: &str,
    saving: Saving,
    now_ms: i64,
) -> Result<i64> {
    let last = sqlx::query(
        "SELECT version, autosaved, document = ?2, \
         autosaved AND journey_versions.name IS NULL AND NOT ran AND ?3 - saved_at_ms < ?4 \
         FROM journey_versions JOIN journeys ON journeys.key = journey_key \
         WHERE id = ?1 ORDER BY version DESC LIMIT 1",
    )
    .bind(id)
    .bind(document)
    .bind(now_ms)
    .bind(STRETCH_MS)
    .fetch_optional(&mut **transaction)
    .await?;
    let (version, autosaved, is_equal, is_open): (i64, bool, bool, bool) = match &last {
        Some(row) => (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?, row.try_get(3)?),
        None => (0, false, false, false),
    };
    let is_auto = saving != Saving::Kept;
    if is_equal && (is_auto || !autosaved) {
        return Ok(version);
    }
    // The same content is only marked as kept; another takes the place of what the same stretch of editing saved.
    if is_equal || (saving == Saving::Auto && is_open) {
        sqlx::query(
            "UPDATE journey_versions SET document = ?1, saved_at_ms = ?2, autosaved = ?3 \
             WHERE version = ?4 AND journey_key = (SELECT key FROM journeys WHERE id = ?5)",
        )
        .bind(document)
        .bind(now_ms)
        .bind(is_auto)
        .bind(version)
        .bind(id)
        .execute(&mut **transaction)
        .await?;
        return Ok(version);
    }
    sqlx::query(
        "INSERT INTO journey_versions (journey_key, version, saved_at_ms, autosaved, document) \
         VALUES ((SELECT key FROM journeys WHERE id = ?1), ?2, ?3, ?4, ?5)",
    )
    .bind(id)
    .bind(version + 1)
    .bind(now_ms)
    .bind(is_auto)
    .bind(document)
    .execute(&mut **transaction)
    .await?;
    Ok(version + 1)
}

/// The document with some of its texts replaced; order and everything else stay.
fn with_texts(document: &str, texts: &[(&str, &str)]) -> Result<String> {
    let damaged = |error: serde_json::Error| WorkspaceError::Damaged(format!("a journey cannot be read: {error}"));
    let mut object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(document).map_err(damaged)?;
    for (name, text) in texts {
        object.insert((*name).to_owned(), (*text).into());
    }
    serde_json::to_string_pretty(&object).map_err(damaged)
}
