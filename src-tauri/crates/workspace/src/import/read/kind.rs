//! Which kind a file is.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::unpack::has_ending;
use crate::{Result, WorkspaceError};

/// A kind of file that rows can be read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Fields with commas, semicolons, tabs or bars between them.
    Csv,
    /// A JSON object a line.
    JsonLines,
    /// Columns of Apache Parquet.
    Parquet,
    /// A sheet of an Excel workbook.
    Xlsx,
}

/// What a file is packed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compression {
    /// As `.gz`.
    Gzip,
    /// As `.zst`.
    Zstd,
}

/// What stands between the fields of a row; written as that character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Delimiter {
    /// `,`
    #[serde(rename = ",")]
    Comma,
    /// `;`
    #[serde(rename = ";")]
    Semicolon,
    /// A tab.
    #[serde(rename = "\t")]
    Tab,
    /// `|`
    #[serde(rename = "|")]
    Pipe,
}

impl Delimiter {
    pub(crate) const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The character's code.
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// Which letters the bytes of a text stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Encoding {
    /// All of Unicode; what everything else is turned into.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Two bytes a letter, the low one first.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// Two bytes a letter, the high one first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Central European, as older Excel writes in Czech and Polish.
    #[serde(rename = "windows-1250")]
    Windows1250,
    /// Western European, as older Excel writes in Italian, German and French.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// How to read a file; what is absent is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct ReadAs {
    /// `csv`, `json_lines`, `parquet` or `xlsx`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub format: Option<Format>,
    /// What stands between the fields of a CSV file: a comma, a semicolon, a tab or a bar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub delimiter: Option<Delimiter>,
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1250` or `windows-1252`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub encoding: Option<Encoding>,
    /// The sheet of a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The line of the file, or the row of the sheet, that holds the names of the columns, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u32>,
}

impl ReadAs {
    /// Whether nothing is said.
    pub fn is_found_out(&self) -> bool {
        *self == Self::default()
    }
}

/// What was found out about a file, to be shown to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileShape {
    /// Its kind.
    pub format: Format,
    /// What it is packed with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compression: Option<Compression>,
    /// Its letters, for texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// Whether a byte-order mark said which letters they are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_marked: bool,
    /// What stands between its fields, for CSV.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// The sheets of a workbook, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<String>,
    /// The sheet that is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The line of the file, or the row of the sheet, that names the columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u64>,
    /// Columns that hold lists or structures instead of values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nested: Vec<String>,
}

impl FileShape {
    /// Of a kind, with nothing else known.
    pub(crate) const fn new(format: Format) -> Self {
        Self {
            format,
            compression: None,
            encoding: None,
            is_marked: false,
            delimiter: None,
            sheets: Vec::new(),
            sheet: None,
            header_row: None,
            nested: Vec::new(),
        }
    }

    /// Whether it is what everybody expects: CSV of UTF-8 with commas, its first line the header.
    pub fn is_plain(&self) -> bool {
        self.format == Format::Csv
            && self.encoding == Some(Encoding::Utf8)
            && self.delimiter == Some(Delimiter::Comma)
            && self.header_row.is_none_or(|row| row == 1)
    }
}

impl fmt::Display for FileShape {
    /// `Windows-1250, semicolons`, as the command line shows it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match (self.format, self.encoding) {
            (Format::JsonLines, _) => "JSON Lines",
            (Format::Parquet, _) => "Parquet",
            (Format::Xlsx, _) => "an Excel workbook",
            (Format::Csv, Some(Encoding::Utf16Le | Encoding::Utf16Be)) => "UTF-16",
            (Format::Csv, Some(Encoding::Windows1250)) => "Windows-1250",
            (Format::Csv, Some(Encoding::Windows1252)) => "Windows-1252",
            (Format::Csv, Some(Encoding::Utf8) | None) => "UTF-8",
        })?;
        if let Some(delimiter) = self.delimiter {
            out.write_str(match delimiter {
                Delimiter::Comma => ", commas",
                Delimiter::Semicolon => ", semicolons",
                Delimiter::Tab => ", tabs",
                Delimiter::Pipe => ", bars",
            })?;
        }
        if let Some(sheet) = &self.sheet {
            write!(out, ", sheet “{sheet}”")?;
        }
        match self.header_row {
            Some(row) if row > 1 => write!(out, ", columns named in row {row}"),
            _ => Ok(()),
        }
    }
}

/// The kind of a file by its first bytes and its name.
pub(super) fn format_of(name: &str, start: &[u8]) -> Result<Format> {
    let unsupported = |kind| Err(WorkspaceError::UnsupportedFile { file: name.to_owned(), kind });
    let plain =
        [".gz", ".zst"].iter().find_map(|packed| has_ending(name, packed).then(|| &name[..name.len() - packed.len()]));
    let plain = plain.unwrap_or(name);
    match start {
        [b'P', b'A', b'R', b'1', ..] => return Ok(Format::Parquet),
        [b'P', b'K', 3, 4, ..] => return Ok(Format::Xlsx),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return unsupported("an old or protected Excel workbook (.xls)"),
        [b'%', b'P', b'D', b'F', ..] => return unsupported("a PDF document"),
        [b'S', b'Q', b'L', b'i', b't', b'e', ..] => return unsupported("a database"),
        _ => {}
    }
    // Files of these kinds begin as above.
    for (ending, detail) in [(".parquet", "it is no Parquet file"), (".xlsx", "it is no Excel workbook")] {
        if has_ending(plain, ending) && !start.is_empty() {
            return Err(WorkspaceError::BrokenFile { file: name.to_owned(), detail: detail.to_owned() });
        }
    }
    if has_ending(plain, ".jsonl") || has_ending(plain, ".ndjson") {
        return Ok(Format::JsonLines);
    }
    if has_ending(plain, ".json") {
        let first = start.iter().find(|byte| !byte.is_ascii_whitespace());
        return if first == Some(&b'[') {
            unsupported("a JSON list instead of an object a line")
        } else {
            Ok(Format::JsonLines)
        };
    }
    Ok(Format::Csv)
}
