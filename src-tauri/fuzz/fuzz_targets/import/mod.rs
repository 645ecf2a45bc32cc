//! A file of any bytes, read to its end.

use std::cell::RefCell;
use std::fs::File;
use std::io::Write;

use tempfile::TempDir;
use workspace::{ReadAs, survey_file};

thread_local! {
    static FOLDER: RefCell<TempDir> = RefCell::new(TempDir::new().expect("a folder"));
}

/// Reads a file of this name and content: it ends in rows or in an error.
pub fn survey(name: &str, content: &[u8], read_as: &ReadAs) {
    let path = FOLDER.with_borrow(|folder| folder.path().join(name));
    File::create(&path).and_then(|mut file| file.write_all(content)).expect("a file");
    if let Ok(survey) = survey_file(&path, read_as) {
        assert!(survey.unreadable <= survey.rows);
    }
}
