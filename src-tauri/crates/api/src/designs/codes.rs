//! Voucher codes of a file or of a pasted text.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::errors::Error;

/// The name of the column that holds them, where the first line names columns.
const COLUMN: &str = "code";
/// What may stand between columns; of equally many the first.
const SEPARATORS: [char; 3] = [',', ';', '\t'];
/// A longer line is none of codes; so that a file without ends of lines is not read as one.
const LONGEST_LINE: u64 = 64 << 10;
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The codes of a pasted text, with white space, commas or semicolons between them.
pub(super) fn of_text(text: &str) -> impl Iterator<Item = String> {
    let apart = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';');
    text.split(apart).filter(|code| !code.is_empty()).map(str::to_owned)
}

/// The codes of a file, one a line: those of its column `code`, else of its first. Empty ones are passed over.
pub(super) fn of_file(path: &Path) -> Result<Codes, Error> {
    let file = File::open(path).map_err(|error| Error::not_read(path, &error))?;
    Ok(Codes { path: path.to_owned(), lines: BufReader::new(file), line: Vec::new(), columns: None })
}

/// Reads a file of codes line by line.
pub(super) struct Codes {
    path: PathBuf,
    lines: BufReader<File>,
    line: Vec<u8>,
    /// What stands between columns, and which of them holds the codes; known from the first line on.
    columns: Option<(char, usize)>,
}

impl Iterator for Codes {
    type Item = Result<String, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            self.line.clear();
            let read = (&mut self.lines).take(LONGEST_LINE).read_until(b'\n', &mut self.line);
            match read {
                Ok(0) => return None,
                Ok(length) if length as u64 == LONGEST_LINE => return Some(Err(Error::NotText(self.path.clone()))),
                Ok(_) => {}
                Err(error) => return Some(Err(Error::not_read(&self.path, &error))),
            }
            let Ok(line) = std::str::from_utf8(&self.line) else {
                return Some(Err(Error::NotText(self.path.clone())));
            };
            let code = match self.columns {
                Some((separator, column)) => fields(line, separator).nth(column),
                None => {
                    let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
                    let often = |separator: &char| line.matches(*separator).count();
                    // Of equals the last counts, which is the first of the list.
                    let separator = SEPARATORS.into_iter().rev().max_by_key(often).unwrap_or(',');
                    let named = fields(line, separator).position(|name| name.eq_ignore_ascii_case(COLUMN));
                    self.columns = Some((separator, named.unwrap_or(0)));
                    if named.is_some() { None } else { fields(line, separator).next() }
                }
            };
            if let Some(code) = code.filter(|code| !code.is_empty()) {
                return Some(Ok(code.to_owned()));
            }
        }
    }
}

/// The fields of a line, without the quotes around them; a separator between quotes is none.
fn fields(line: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    let ends = move |letter: char| {
        quoted ^= letter == '"';
        letter == separator && !quoted
    };
    line.trim_end_matches(['\r', '\n']).split(ends).map(|field| field.trim().trim_matches('"').trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(content: &[u8]) -> Result<Vec<String>, Error> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("codes.csv");
        std::fs::write(&path, content).unwrap();
        of_file(&path)?.collect()
    }

    #[test]
    fn codes_are_found_in_plain_lines_and_in_columns() {
        for content in [
            "A-1\nB-2\n\nC-3",
            "\u{feff}A-1\r\nB-2\r\nC-3\r\n",
            "code\nA-1\nB-2\nC-3\n",
            "A-1;x\nB-2;y\nC-3;z\n",
            "design_id,Code,note\nten,A-1,\nten,B-2,\"more, to say\"\nten,C-3,\n",
            "design_id\tcode\nten\tA-1\nten\tB-2\nten\tC-3\n",
            " A-1 \n\"B-2\"\nC-3,,\n",
        ] {
            assert_eq!(of(content.as_bytes()).unwrap(), ["A-1", "B-2", "C-3"], "{content:?}");
        }
        assert!(of(b"").unwrap().is_empty());
        assert!(matches!(of(b"A\n\xff\xfe\n"), Err(Error::NotText(_))));
        assert!(matches!(of(&[b'A'; 100_000]), Err(Error::NotText(_))), "a line without end");
        assert_eq!(of(b"\"A-1\nB-2\n").unwrap(), ["A-1", "B-2"], "a quote that is never closed ends with its line");
    }

    #[test]
    fn a_pasted_text_is_taken_apart_at_blanks_commas_and_semicolons() {
        let codes: Vec<String> = of_text(" A-1,B-2;C-3\n\tD-4  E-5;;\n").collect();
        assert_eq!(codes, ["A-1", "B-2", "C-3", "D-4", "E-5"]);
    }
}
