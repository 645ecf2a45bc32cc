//! Dry runs that were made: their settings and results, as documents.

use sqlx::Row;

use crate::{Result, Workspace, WorkspaceError};

/// A dry run in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunEntry {
    /// Its number.
    pub run: i64,
    /// The journey's id.
    pub journey: String,
    /// The journey's version; none for a draft.
    pub version: Option<i64>,
    /// When it was made.
    pub run_at_ms: i64,
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

impl Workspace {
    /// Keeps a dry run and gives its number.
    pub async fn save_run(
        &self,
        journey: &str,
        version: Option<i64>,
        settings: &str,
        summary: &str,
        now_ms: i64,
    ) -> Result<i64> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let saved = sqlx::query(
            "INSERT INTO runs (journey_id, journey_version, run_at_ms, settings, summary) VALUES (?1, ?2, ?3, ?4, ?5)",
        )
        .bind(journey)
        .bind(version)
        .bind(now_ms)
        .bind(settings)
        .bind(summary)
        .execute(&mut *transaction)
        .await?;
        sqlx::query(
            "UPDATE journey_versions SET ran = 1 \
             WHERE version = ?2 AND journey_key = (SELECT key FROM journeys WHERE id = ?1)",
        )
        .bind(journey)
        .bind(version)
        .execute(&mut *transaction)
        .await?;
        sqlx::query(crate::open::DRAW_DATA).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(saved.last_insert_rowid())
    }

    /// The dry runs of a journey, or of all, the latest first.
    pub async fn runs(&self, journey: Option<&str>) -> Result<Vec<RunEntry>> {
        let rows = sqlx::query(
            "SELECT key, journey_id, journey_version, run_at_ms FROM runs WHERE ?1 IS NULL OR journey_id = ?1 \
             ORDER BY key DESC",
        )
        .bind(journey)
        .fetch_all(self.pool())
        .await?;
        rows.iter().map(entry).collect()
    }

    /// A dry run by its number.
    pub async fn run(&self, run: i64) -> Result<Run> {
        let row = sqlx::query(
            "SELECT key, journey_id, journey_version, run_at_ms, settings, summary FROM runs WHERE key = ?1",
        )
        .bind(run)
        .fetch_optional(self.pool())
        .await?
        .ok_or(WorkspaceError::NoSuchRun(run))?;
        Ok(Run { entry: entry(&row)?, settings: row.try_get(4)?, summary: row.try_get(5)? })
    }

    /// Forgets a dry run.
    pub async fn delete_run(&self, run: i64) -> Result<()> {
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let deleted = sqlx::query("DELETE FROM runs WHERE key = ?1").bind(run).execute(&mut *transaction).await?;
        if deleted.rows_affected() == 0 {
            return Err(WorkspaceError::NoSuchRun(run));
        }
        sqlx::query(crate::open::DRAW_DATA).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(())
    }
}

fn entry(row: &sqlx::sqlite::SqliteRow) -> Result<RunEntry> {
    Ok(RunEntry {
        run: row.try_get(0)?,
        journey: row.try_get(1)?,
        version: row.try_get(2)?,
        run_at_ms: row.try_get(3)?,
    })
}
