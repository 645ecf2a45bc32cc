//! dry-run
