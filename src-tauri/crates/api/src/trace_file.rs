//! Every step of every customer, as a file.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use dry_run::{Program, Trace, TraceRow};
use history::History;
use journey::Journey;
use phrases::{Locale, speaker};
use serde_json::json;
use tempfile::NamedTempFile;

use crate::clock::rfc3339;
use crate::errors::Error;
use crate::exports::ending;
use crate::person::{keep, temporary};
use crate::trace_columns::Columns;
use crate::{Task, findings};

/// So many rows pass between two looks at whether somebody still wants the file.
const PAUSE: u64 = 4096;
const COLUMNS: [&str; 7] = ["customer_id", "visit", "step", "at", "node", "port", "reason"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csv,
    JsonLines,
    Parquet,
}

/// A trace file that was begun; it takes its place only when it is whole.
#[derive(Debug)]
pub(crate) struct TraceFile {
    path: PathBuf,
    kind: Kind,
    file: NamedTempFile,
}

impl TraceFile {
    /// Begins a file whose name says what it will be.
    pub(crate) fn begin(path: &Path) -> Result<Self, Error> {
        let kind = match ending(path).as_deref() {
            Some("csv") => Kind::Csv,
            Some("jsonl") => Kind::JsonLines,
            Some("parquet") => Kind::Parquet,
            _ => return Err(Error::BadTraceFile(path.to_owned())),
        };
        Ok(Self { path: path.to_owned(), kind, file: temporary(path)? })
    }

    /// Writes the rows by customer id, visit and step, with reasons in English.
    pub(crate) fn write(
        mut self,
        trace: &Trace,
        program: &Program,
        history: &History,
        journey: &Journey,
        task: &Task,
    ) -> Result<(), Error> {
        let speaker = speaker(Locale::En);
        let titles = findings::titles(journey, speaker);
        let total = trace.len() as u64;
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let failed = |error: std::io::Error| Error::not_written(&self.path, &error);
        let file = BufWriter::with_capacity(1 << 18, self.file.as_file_mut());
        let mut out = Out::new(self.kind, file).map_err(failed)?;
        out.heading().map_err(failed)?;
        for (done, row) in (0_u64..).zip(trace.rows(program, history)) {
            if done.is_multiple_of(PAUSE) {
                task.report("trace", done, Some(total));
                if task.is_cancelled() {
                    return Err(Error::Cancelled);
                }
            }
            out.row(&row, &speaker.say(&row.reason, &titles)).map_err(failed)?;
        }
        out.end().map_err(failed)?;
        task.report("trace", total, Some(total));
        keep(self.file, &self.path)
    }
}

enum Out<W: Write + Send> {
    Csv(Box<csv::Writer<W>>),
    JsonLines(W),
    Parquet(Box<Columns<W>>),
}

impl<W: Write + Send> Out<W> {
    fn new(kind: Kind, file: W) -> std::io::Result<Self> {
        Ok(match kind {
            Kind::Csv => Self::Csv(Box::new(csv::Writer::from_writer(file))),
            Kind::JsonLines => Self::JsonLines(file),
            Kind::Parquet => Self::Parquet(Box::new(Columns::begin(file)?)),
        })
    }

    fn heading(&mut self) -> std::io::Result<()> {
        match self {
            Self::Csv(csv) => Ok(csv.write_record(COLUMNS)?),
            Self::JsonLines(_) | Self::Parquet(_) => Ok(()),
        }
    }

    fn row(&mut self, row: &TraceRow<'_>, reason: &str) -> std::io::Result<()> {
        match self {
            Self::Csv(csv) => {
                let (visit, step, at) = (row.visit.to_string(), row.step.to_string(), rfc3339(row.at));
                Ok(csv.write_record([row.customer, &visit, &step, &at, row.node, row.port, reason])?)
            }
            Self::JsonLines(lines) => {
                let row = json!({
                    "customer_id": row.customer,
                    "visit": row.visit,
                    "step": row.step,
                    "at": rfc3339(row.at),
                    "node": row.node,
                    "port": row.port,
                    "reason": reason,
                });
                writeln!(lines, "{row}")
            }
            Self::Parquet(columns) => columns.row(row, reason),
        }
    }

    fn end(self) -> std::io::Result<()> {
        match self {
            Self::Csv(mut csv) => csv.flush(),
            Self::JsonLines(mut lines) => lines.flush(),
            Self::Parquet(columns) => columns.end(),
        }
    }
}
