//! `mapping.json` as text: read with the place of whatever is wrong, written, described.

use serde_path_to_error::Segment;

use super::document::Mapping;
use super::mapper::steps_of;
use crate::import::Table;
use crate::{Result, WorkspaceError};

/// The format of this version.
pub const MAPPING_FORMAT: u32 = 1;

impl Mapping {
    /// Reads a mapping; nothing in it is ignored. `file` is how errors call it.
    pub fn read(file: &str, text: &str) -> Result<Self> {
        let bad = |place: String, reason: String| WorkspaceError::BadMapping { file: file.to_owned(), place, reason };
        let mut deserializer = serde_json::Deserializer::from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
        let mapping: Self = serde_path_to_error::deserialize(&mut deserializer)
            .map_err(|error| bad(pointer(error.path()), error.inner().to_string()))?;
        deserializer.end().map_err(|error| bad(String::new(), error.to_string()))?;
        mapping.check().map_err(|(place, reason)| bad(place, reason))?;
        Ok(mapping)
    }

    /// Whether everything in it can be meant; the error is a JSON pointer and the reason.
    pub fn check(&self) -> std::result::Result<(), (String, String)> {
        if self.format != MAPPING_FORMAT {
            let reason = format!("the format is {}; this version reads format {MAPPING_FORMAT}", self.format);
            return Err(("/format".to_owned(), reason));
        }
        for (number, file) in self.files.iter().enumerate() {
            let at = |place: &str| format!("/files/{number}{place}");
            if file.file.is_empty() {
                return Err((at("/file"), "a file needs a name or a pattern".to_owned()));
            }
            if let Some(table) = &file.table
                && Table::of_name(table).is_none()
            {
                return Err((
                    at("/table"),
                    format!("{table:?} is the name of no canonical file; they are {}", tables()),
                ));
            }
            for (column, entry) in file.columns.iter().enumerate() {
                let at = |place: &str| at(&format!("/columns/{column}{place}"));
                if entry.to.as_ref().is_some_and(|to| to.trim().is_empty()) {
                    return Err((at("/to"), "a column needs a name".to_owned()));
                }
                if entry.to.is_none() && entry.from.is_empty() {
                    return Err((at(""), "neither to nor from is said".to_owned()));
                }
                if entry.to.is_some() && entry.from.is_empty() && entry.value.is_none() {
                    return Err((at(""), "neither from nor value is said".to_owned()));
                }
                if let Some(twice) =
                    file.columns[..column].iter().find(|other| other.to.is_some() && other.to == entry.to)
                {
                    return Err((at("/to"), format!("two entries give {}", twice.to.as_deref().unwrap_or_default())));
                }
                steps_of(entry).map_err(|(place, reason)| (at(&place), reason))?;
            }
        }
        Ok(())
    }

    /// The entry for a file of this name: the first of whose pattern it is.
    pub fn entry_for(&self, name: &str) -> Option<&super::document::FileMapping> {
        self.files.iter().find(|file| super::names::is_of_pattern(name, &file.file))
    }

    /// The text of the file.
    pub fn to_text(&self) -> String {
        // Texts and lists alone always become JSON.
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }
}

fn tables() -> String {
    let names: Vec<&str> = Table::all().map(Table::name).collect();
    names.join(", ")
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        pointer.push('/');
        match segment {
            Segment::Seq { index } => pointer.push_str(&index.to_string()),
            Segment::Map { key } => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
            Segment::Enum { variant } => pointer.push_str(variant),
            Segment::Unknown => pointer.push('?'),
        }
    }
    pointer
}

/// The JSON Schema (2020-12) of `mapping.json`.
pub fn mapping_schema() -> serde_json::Value {
    let generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Mapping>().to_value();
    if let Some(format) = schema.pointer_mut("/properties/format").and_then(serde_json::Value::as_object_mut) {
        format.insert("const".to_owned(), MAPPING_FORMAT.into());
    }
    let names: Vec<_> =
        Table::all().map(|table| serde_json::Value::from(table.name())).chain([serde_json::Value::Null]).collect();
    if let Some(table) =
        schema.pointer_mut("/$defs/FileMapping/properties/table").and_then(serde_json::Value::as_object_mut)
    {
        table.insert("enum".to_owned(), names.into());
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> String {
        match Mapping::read("mapping.json", text).unwrap_err() {
            WorkspaceError::BadMapping { place, .. } => place,
            other => panic!("{other}"),
        }
    }

    #[test]
    fn nothing_in_a_mapping_is_ignored() {
        let columns = |columns: &str| {
            wrong(&format!(
                r#"{{"format": 1, "files": [{{"file": "a.csv", "table": "customers", "columns": [{columns}]}}]}}"#
            ))
        };
        assert_eq!(wrong("[]"), "");
        assert_eq!(wrong(r#"{"format": 2, "files": []}"#), "/format");
        assert_eq!(wrong(r#"{"format": 1, "files": [], "more": 1}"#), "/more");
        assert_eq!(wrong(r#"{"format": 1, "files": []} x"#), "");
        assert_eq!(
            wrong(r#"{"format": 1, "files": [{"file": "a.csv", "table": "people", "columns": []}]}"#),
            "/files/0/table"
        );
        assert_eq!(
            wrong(r#"{"format": 1, "files": [{"file": "a.csv", "read": {"delimiter": "~"}, "columns": []}]}"#),
            "/files/0/read/delimiter"
        );
        assert_eq!(columns(r#"{"to": "name", "form": ["a"]}"#), "/files/0/columns/0/form");
        assert_eq!(columns(r#"{"to": "name"}"#), "/files/0/columns/0");
        assert_eq!(columns("{}"), "/files/0/columns/0");
        assert_eq!(columns(r#"{"to": "a", "value": "1"}, {"to": "a", "value": "2"}"#), "/files/0/columns/1/to");
        assert_eq!(
            columns(r#"{"to": "a", "from": ["x"], "transforms": ["trim", {"decimal": {"point": "x"}}]}"#),
            "/files/0/columns/0/transforms/1/decimal/point"
        );
        assert!(
            columns(r#"{"to": "a", "from": ["x"], "transforms": ["shout"]}"#)
                .starts_with("/files/0/columns/0/transforms/0")
        );
    }

    #[test]
    fn what_is_written_is_read_back() {
        let text = r#"{"format": 1, "files": [{"file": "*.csv", "table": "customers", "read": {"delimiter": ";", "encoding": "windows-1252"},
            "columns": [{"to": "customer_id", "from": ["Nr"]}, {"from": ["intern"]},
            {"to": "email_consent", "from": ["Newsletter"], "transforms": [{"words": {"Ja": "yes"}}]},
            {"to": "registered_at", "from": ["seit"], "transforms": [{"date": {"format": "%d.%m.%Y"}}]},
            {"to": "birthday", "from": ["geb"], "transforms": [{"excel_serial": {}}]}]}]}"#;
        let mapping = Mapping::read("mapping.json", text).unwrap();
        assert_eq!(Mapping::read("mapping.json", &mapping.to_text()).unwrap(), mapping);
    }

    #[test]
    fn the_schema_names_the_tables_and_closes_its_objects() {
        let schema = mapping_schema();
        assert_eq!(schema.pointer("/$defs/FileMapping/additionalProperties"), Some(&false.into()));
        assert!(schema.pointer("/$defs/FileMapping/properties/table/enum").unwrap().to_string().contains("customers"));
        assert_eq!(schema.pointer("/properties/format/const"), Some(&1.into()));
    }
}
