//! What the workspace's own errors are called.

use workspace::WorkspaceError;

use super::{Keys, keys, shown};

pub(super) fn workspace_keys(error: &WorkspaceError) -> Keys {
    use WorkspaceError as E;
    match error {
        E::NoSuchFile(_) => keys!("no-such-file"),
        E::NotAWorkspace { .. } => keys!("not-a-workspace"),
        E::NewerWorkspace { .. } => keys!("newer-workspace"),
        E::Damaged(_) => keys!("workspace-damaged"),
        E::Locked => keys!("workspace-locked"),
        E::DiskFull => keys!("disk-full"),
        E::ReadOnly(_) => keys!("workspace-read-only"),
        E::AlreadyExists(_) => keys!("file-exists"),
        E::Unreadable { .. } => keys!("file-unreadable"),
        E::Database(_) => keys!("database-failed"),
        E::UnknownCurrency(_) => keys!("unknown-currency"),
        E::UnknownTimeZone(_) => keys!("unknown-time-zone"),
        E::CurrencyInUse { .. } => keys!("currency-in-use"),
        E::UnknownFile(_) => keys!("unknown-file"),
        E::NothingToImport(_) => keys!("nothing-to-import"),
        E::WrongEncoding { .. } => keys!("wrong-encoding"),
        E::EmptyFile(_) => keys!("empty-file"),
        E::MissingColumn { .. } => keys!("missing-column"),
        E::DuplicateColumn { .. } => keys!("duplicate-column"),
        E::UnnamedColumn { .. } => keys!("unnamed-column"),
        E::NotAFile(_) => keys!("not-a-file"),
        E::FileChanged(_) => keys!("file-changed"),
        E::TooManyColumns { .. } => keys!("too-many-columns"),
        E::NestedColumn { .. } => keys!("nested-column"),
        E::UnsupportedFile { .. } => keys!("unsupported-file"),
        E::NoSuchSheet { .. } => keys!("no-such-sheet"),
        E::TooMuchUnpacked { .. } => keys!("too-much-unpacked"),
        E::OpenQuote { .. } => keys!("open-quote"),
        E::EndlessRow { .. } => keys!("endless-row"),
        E::BrokenFile { .. } => keys!("broken-file"),
        E::BadSettings { .. } => keys!("bad-settings"),
        E::BadMapping { .. } => keys!("bad-mapping"),
        E::UnmappedColumn { .. } => keys!("unmapped-column"),
        E::Cancelled => keys!("cancelled"),
        E::RefusedRow { .. } => keys!("row-refused"),
        E::BadMadeUp { .. } => keys!("bad-made-up"),
        E::NoSuchJourney(_) => keys!("no-such-journey"),
        E::JourneyExists(_) => keys!("journey-exists"),
        E::NoSuchVersion { .. } => keys!("no-such-version"),
        E::NoSuchSegment(_) => keys!("no-such-segment"),
        E::SegmentExists(_) => keys!("segment-exists"),
        E::SegmentProvided(_) => keys!("segment-provided"),
        E::SegmentIsList(_) => keys!("segment-is-list"),
        E::NoSuchRun(_) => keys!("no-such-run"),
        E::NoSuchCustomer(_) => keys!("no-such-customer"),
        E::NoSuchImport(_) => keys!("no-such-import"),
        E::ImportNotLast { .. } => keys!("import-not-last"),
        E::ImportUndone(_) => keys!("import-undone"),
        E::ImportNotKept(_) => keys!("import-not-kept"),
        E::NoSuchField(_) => keys!("no-such-field"),
    }
}

pub(super) fn workspace_arguments(error: &WorkspaceError) -> Vec<(&'static str, String)> {
    use WorkspaceError as E;
    match error {
        E::NoSuchFile(path)
        | E::AlreadyExists(path)
        | E::UnknownFile(path)
        | E::NothingToImport(path)
        | E::NotAFile(path) => vec![("file", shown(path))],
        E::NotAWorkspace { path, .. } => vec![("file", shown(path))],
        E::NewerWorkspace { path, found, known } => {
            vec![("file", shown(path)), ("found", found.to_string()), ("known", known.to_string())]
        }
        E::Unreadable { path, detail } => vec![("file", shown(path)), ("why", detail.clone())],
        E::Damaged(why) | E::ReadOnly(why) | E::Database(why) => vec![("why", why.clone())],
        E::UnknownCurrency(name)
        | E::UnknownTimeZone(name)
        | E::NoSuchJourney(name)
        | E::JourneyExists(name)
        | E::NoSuchSegment(name)
        | E::SegmentExists(name)
        | E::SegmentProvided(name)
        | E::SegmentIsList(name)
        | E::NoSuchCustomer(name)
        | E::NoSuchField(name) => vec![("name", name.clone())],
        E::CurrencyInUse { held, wanted } => vec![("held", held.clone()), ("wanted", wanted.clone())],
        E::WrongEncoding { file, line } | E::EndlessRow { file, line } | E::OpenQuote { file, line } => {
            vec![("file", file.clone()), ("line", line.to_string())]
        }
        E::EmptyFile(file) | E::FileChanged(file) => vec![("file", file.clone())],
        E::TooManyColumns { file, columns } => vec![("file", file.clone()), ("columns", columns.to_string())],
        E::UnsupportedFile { file, kind } => vec![("file", file.clone()), ("kind", (*kind).to_owned())],
        E::NoSuchSheet { file, sheet, sheets } => {
            vec![("file", file.clone()), ("sheet", sheet.clone()), ("sheets", sheets.clone())]
        }
        E::TooMuchUnpacked { file, gib } => vec![("file", file.clone()), ("gib", gib.to_string())],
        E::UnmappedColumn { file, column }
        | E::MissingColumn { file, column }
        | E::DuplicateColumn { file, column }
        | E::NestedColumn { file, column } => {
            vec![("file", file.clone()), ("column", column.clone())]
        }
        E::UnnamedColumn { file, number } => vec![("file", file.clone()), ("column", number.to_string())],
        E::BrokenFile { file, detail } => vec![("file", file.clone()), ("why", detail.clone())],
        E::BadSettings { file, place, reason } | E::BadMapping { file, place, reason } => {
            vec![("file", file.clone()), ("place", place.clone()), ("why", reason.clone())]
        }
        E::RefusedRow { file, column, reason } => {
            vec![("file", file.clone()), ("column", column.clone()), ("why", reason.clone())]
        }
        E::BadMadeUp { field, value, why, .. } => {
            vec![("field", field.clone()), ("value", value.clone()), ("why", (*why).to_owned())]
        }
        E::NoSuchVersion { id, version } => vec![("name", id.clone()), ("version", version.to_string())],
        E::NoSuchRun(number) => vec![("name", number.to_string())],
        E::NoSuchImport(import) | E::ImportUndone(import) | E::ImportNotKept(import) => {
            vec![("import", import.to_string())]
        }
        E::ImportNotLast { import, last } => vec![("import", import.to_string()), ("last", last.to_string())],
        E::Locked | E::DiskFull | E::Cancelled => Vec::new(),
    }
}
