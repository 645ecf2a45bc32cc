//! `mapping.json`: how files of other systems become canonical ones. The wizard writes it, the command line takes it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::import::ReadAs;

/// How files become canonical ones.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Mapping {
    /// The format of this document: 1.
    pub format: u32,
    /// One entry a file; the first whose pattern matches a file's name is taken.
    pub files: Vec<FileMapping>,
}

/// How one file, or all files of one pattern, become canonical.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct FileMapping {
    /// The file's name; `*` stands for any text.
    pub file: String,
    /// What it holds: the name of a canonical file without its ending, such as `customers`; without it the file is
    /// left alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// How to read it; what is not said is found out.
    #[serde(default, skip_serializing_if = "ReadAs::is_found_out")]
    #[ts(as = "Option<ReadAs>")]
    pub read: ReadAs,
    /// Where each column comes from.
    pub columns: Vec<ColumnMapping>,
    /// What becomes of the file's columns that no entry names.
    #[serde(default)]
    #[ts(as = "Option<OtherColumns>")]
    pub others: OtherColumns,
}

/// What becomes of columns that no entry names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum OtherColumns {
    /// They become attributes or properties under their own names; one that has the name of a canonical column is it.
    #[default]
    Keep,
    /// They are not imported.
    Drop,
}

/// Where one column comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct ColumnMapping {
    /// The column of the canonical file, or the name of an attribute or property; without it the columns of `from` are
    /// not imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Columns of the file; of several the texts that are not empty are put together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>")]
    pub from: Vec<String>,
    /// What stands between the texts of several columns; without it one space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub join: Option<String>,
    /// The same text for every row, as it stands, where `from` is empty or its columns are empty in a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What is done with the text, one after the other; an empty text stays empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Transform>>")]
    pub transforms: Vec<Transform>,
}

/// What is done with a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[ts(export, optional_fields)]
pub enum Transform {
    /// Without white space at its ends, also the unbreakable one.
    Trim,
    /// In small letters.
    Lower,
    /// In capital letters.
    Upper,
    /// Every word with a capital letter.
    Title,
    /// A number or amount as it is written in some country; gives digits with a point.
    Decimal {
        /// What stands before the decimals: `,` or `.`.
        point: String,
    },
    /// A day or an instant as it is written; gives one that canonical files have.
    Date {
        /// In the signs of `strftime`, such as `%d.%m.%Y %H:%M`.
        format: String,
        /// The IANA zone of the clock that it was taken from; without it the workspace's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<String>,
    },
    /// A time counted since 1970 UTC.
    Epoch {
        /// `seconds` or `milliseconds`.
        unit: String,
    },
    /// A day counted as Excel counts them, from 1900 or (on old Macs) from 1904; fractions are times of day.
    ExcelSerial {
        /// Whether 1904 is the first year.
        #[serde(default)]
        #[ts(as = "Option<bool>")]
        from_1904: bool,
    },
    /// Other words for some texts, capital and small letters being the same, such as `Ja` for `yes`; other texts stay.
    Words(BTreeMap<String, String>),
}
