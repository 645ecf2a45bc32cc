//! A source that is open: its rows as they are read, and as a mapping makes them canonical.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use csv::StringRecord;

use super::read::{At, FileReader, FileShape};
use super::rows::{Batch, Parser};
use super::source::{HeldRows, SourceFile};
use crate::Result;
use crate::mapping::{Mapper, Shop, told_apart};

/// Where rows come from.
enum Rows {
    File(Box<FileReader>),
    Held(HeldRows, usize),
}

/// A source behind its header.
pub(crate) struct OpenedFile {
    rows: Rows,
    /// Its own columns.
    pub sources: Vec<String>,
    mapper: Option<Mapper>,
}

impl OpenedFile {
    /// Opens a file; `bytes` counts what was read from the disk.
    pub(crate) fn open(file: &SourceFile, shop: Shop<'_>, bytes: Arc<AtomicU64>) -> Result<Self> {
        let mut rows = match &file.held {
            Some(held) => Rows::Held(held.clone(), 0),
            None => {
                let read_as = file.mapping.as_ref().map(|mapping| mapping.read.clone()).unwrap_or_default();
                Rows::File(Box::new(FileReader::open(&file.path, &file.name, &read_as, bytes)?))
            }
        };
        let own = match &rows {
            Rows::File(reader) => reader.names.clone(),
            Rows::Held(held, _) => held.names.clone(),
        };
        let Some(mapping) = &file.mapping else { return Ok(Self { rows, sources: own, mapper: None }) };
        let sources = told_apart(&own);
        let mapper = Mapper::new(&file.name, mapping, file.table, &sources, shop)?;
        if let Rows::File(reader) = &mut rows {
            reader.names.clone_from(&sources);
            // What stands in columns that nothing is made of does no harm.
            if let Some(mapper) = &mapper {
                let unused: Vec<String> = mapper.unused().into_iter().map(|place| sources[place].clone()).collect();
                reader.skip(&unused);
            }
        }
        Ok(Self { rows, sources, mapper })
    }

    /// The columns of its rows as they are imported.
    pub(crate) fn names(&self) -> &[String] {
        self.mapper.as_ref().map_or(&self.sources, |mapper| &mapper.names)
    }

    /// For each column of the imported rows the place of its own that it is made of; none where they are the same.
    pub(crate) fn origins(&self) -> Option<Vec<Option<usize>>> {
        self.mapper.as_ref().map(Mapper::origins)
    }

    /// What was found out about the file.
    pub(crate) fn about(&self) -> Option<&FileShape> {
        match &self.rows {
            Rows::File(reader) => Some(&reader.about),
            Rows::Held(..) => None,
        }
    }

    /// Reads the next row into a batch; false at the end. Without a parser it is only mapped.
    pub(crate) fn read(&mut self, batch: &mut Batch, parser: Option<&mut Parser>) -> Result<bool> {
        let Some(mapper) = &mut self.mapper else {
            let Some(at) = self.rows.read(batch.next_record())? else { return Ok(false) };
            match at.fault {
                Some(fault) => batch.reject(at.line, fault),
                None => batch.take(at.line, parser),
            }
            return Ok(true);
        };
        let (source, record) = batch.next_mapped();
        let Some(at) = self.rows.read(source)? else { return Ok(false) };
        let fault = at.fault.or_else(|| mapper.apply(source, record).err());
        if let Some(fault) = fault {
            batch.reject(at.line, fault);
            return Ok(true);
        }
        batch.take(at.line, parser);
        // A person knows the file's columns, not those that were made of them.
        if let Some((place, _)) = batch.rows.last_mut().and_then(|row| row.misread.as_mut()) {
            *place = place.and_then(|place| mapper.origin(place));
        }
        Ok(true)
    }
}

impl Rows {
    fn read(&mut self, record: &mut StringRecord) -> Result<Option<At>> {
        match self {
            Self::File(reader) => reader.read(record),
            Self::Held(held, next) => {
                let Some((line, fields)) = held.rows.get(*next) else { return Ok(None) };
                *next += 1;
                record.clear();
                for field in fields {
                    record.push_field(field);
                }
                Ok(Some(At { line: *line, fault: None }))
            }
        }
    }
}
