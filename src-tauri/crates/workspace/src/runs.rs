//! Dry runs that were made: their settings and results, as documents.

use sqlx::{Row, Sqlite, Transaction};

use crate::{Result, Workspace, WorkspaceError};

/// A dry run in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunEntry {
    /// Its number; never given twice.
    pub run: i64,
    /// The journey's id.
    pub journey: String,
    /// The journey's version; none for a draft.
    pub version: Option<i64>,
    /// When it was made.
    pub run_at_ms: i64,
    /// The name that a person gave it.
    pub name: Option<String>,
    /// What a list shows of it, as JSON.
    pub figures: String,
}

/// A dry run with all that was kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What the list shows.
    pub entry: RunEntry,
    /// Its settings as JSON.
    pub settings: String,
    /// Its results as JSON.
    pub summary: String,
}

/// A dry run to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRun<'a> {
    /// The journey's id.
    pub journey: &'a str,
    /// The journey's version; none for a draft.
    pub version: Option<i64>,
    /// When it was made.
    pub run_at_ms: i64,
    /// What a list shows of it, as JSON.
    pub figures: &'a str,
    /// Its settings as JSON.
    pub settings: &'a str,
    /// Its results as JSON.
    pub summary: &'a str,
}

impl Workspace {
    /// Keeps a dry run and gives its number.
    pub async fn save_run(&self, new: &NewRun<'_>) -> Result<i64> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let saved = sqlx::query(
            "INSERT INTO runs (journey_id, journey_version, run_at_ms, figures, settings, summary) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )
        .bind(new.journey)
        .bind(new.version)
        .bind(new.run_at_ms)
        .bind(new.figures)
        .bind(new.settings)
        .bind(new.summary)
        .execute(&mut *transaction)
        .await?;
        sqlx::query(
            "UPDATE journey_versions SET ran = 1 \
             WHERE version = ?2 AND journey_key = (SELECT key FROM journeys WHERE id = ?1)",
        )
        .bind(new.journey)
        .bind(new.version)
        .execute(&mut *transaction)
        .await?;
        done(transaction).await?;
        Ok(saved.last_insert_rowid())
    }

    /// The dry runs of a journey, or of all, the latest first.
    pub async fn runs(&self, journey: Option<&str>) -> Result<Vec<RunEntry>> {
        let rows = sqlx::query(
            "SELECT key, journey_id, journey_version, run_at_ms, name, figures FROM runs \
             WHERE deleted_at_ms IS NULL AND (?1 IS NULL OR journey_id = ?1) ORDER BY key DESC",
        )
        .bind(journey)
        .fetch_all(self.pool())
        .await?;
        rows.iter().map(entry).collect()
    }

    /// The latest dry run of a journey.
    pub async fn last_run(&self, journey: &str) -> Result<Option<RunEntry>> {
        let row = sqlx::query(
            "SELECT key, journey_id, journey_version, run_at_ms, name, figures FROM runs \
             WHERE deleted_at_ms IS NULL AND journey_id = ?1 ORDER BY key DESC LIMIT 1",
        )
        .bind(journey)
        .fetch_optional(self.pool())
        .await?;
        row.as_ref().map(entry).transpose()
    }

    /// A dry run by its number.
    pub async fn run(&self, run: i64) -> Result<Run> {
        let row = sqlx::query(
            "SELECT key, journey_id, journey_version, run_at_ms, name, figures, settings, summary FROM runs \
             WHERE key = ?1 AND deleted_at_ms IS NULL",
        )
        .bind(run)
        .fetch_optional(self.pool())
        .await?
        .ok_or(WorkspaceError::NoSuchRun(run))?;
        Ok(Run { entry: entry(&row)?, settings: row.try_get(6)?, summary: row.try_get(7)? })
    }

    /// Names a dry run, or takes its name away.
    pub async fn name_run(&self, run: i64, name: Option<&str>) -> Result<()> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let named = sqlx::query("UPDATE runs SET name = ?2 WHERE key = ?1 AND deleted_at_ms IS NULL")
            .bind(run)
            .bind(name)
            .execute(&mut *transaction)
            .await?;
        if named.rows_affected() == 0 {
            return Err(WorkspaceError::NoSuchRun(run));
        }
        done(transaction).await
    }

    /// Takes a dry run out of the list; [`Workspace::restore_run`] brings it back until it is forgotten.
    pub async fn delete_run(&self, run: i64, now_ms: i64) -> Result<()> {
        self.mark_run_deleted(run, Some(now_ms)).await
    }

    /// Brings a deleted dry run back.
    pub async fn restore_run(&self, run: i64) -> Result<()> {
        self.mark_run_deleted(run, None).await
    }

    async fn mark_run_deleted(&self, run: i64, deleted_at_ms: Option<i64>) -> Result<()> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let marked = sqlx::query(
            "UPDATE runs SET deleted_at_ms = ?2 WHERE key = ?1 AND (deleted_at_ms IS NULL) = (?2 IS NOT NULL)",
        )
        .bind(run)
        .bind(deleted_at_ms)
        .execute(&mut *transaction)
        .await?;
        if marked.rows_affected() == 0 {
            return Err(WorkspaceError::NoSuchRun(run));
        }
        done(transaction).await
    }

    /// Forgets the dry runs of a journey that nobody has named, but for the latest `kept`; and of all journeys those
    /// that were deleted before an instant.
    pub async fn forget_runs(&self, journey: &str, kept: u32, deleted_before_ms: i64) -> Result<()> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let forgotten = sqlx::query(
            "DELETE FROM runs WHERE deleted_at_ms < ?3 OR key IN (SELECT key FROM runs \
             WHERE journey_id = ?1 AND name IS NULL AND deleted_at_ms IS NULL ORDER BY key DESC LIMIT -1 OFFSET ?2)",
        )
        .bind(journey)
        .bind(kept)
        .bind(deleted_before_ms)
        .execute(&mut *transaction)
        .await?;
        if forgotten.rows_affected() == 0 {
            return Ok(());
        }
        done(transaction).await
    }
}

async fn done(mut transaction: Transaction<'_, Sqlite>) -> Result<()> {
    sqlx::query(crate::open::DRAW_DATA).execute(&mut *transaction).await?;
    transaction.commit().await?;
    Ok(())
}

fn entry(row: &sqlx::sqlite::SqliteRow) -> Result<RunEntry> {
    Ok(RunEntry {
        run: row.try_get(0)?,
        journey: row.try_get(1)?,
        version: row.try_get(2)?,
        run_at_ms: row.try_get(3)?,
        name: row.try_get(4)?,
        figures: row.try_get(5)?,
    })
}
