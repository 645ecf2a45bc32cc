//! The steps of customers as columns: a Parquet file, written group by group of rows.

use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::Arc;

use dry_run::TraceRow;
use parquet::basic::{Compression, Encoding, ZstdLevel};
use parquet::data_type::{ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::ColumnPath;

/// So many rows are held until they are written as one group: some 20 MB, whatever the length of the trace.
const GROUP: usize = 1 << 17;

const SCHEMA: &str = "message trace {
    REQUIRED BYTE_ARRAY customer_id (STRING);
    REQUIRED INT32 visit;
    REQUIRED INT32 step;
    REQUIRED INT64 at (TIMESTAMP(MILLIS,true));
    REQUIRED BYTE_ARRAY node (STRING);
    REQUIRED BYTE_ARRAY port (STRING);
    REQUIRED BYTE_ARRAY reason (STRING);
}";

/// A Parquet file that is being written, with the rows of its next group.
pub(crate) struct Columns<W: Write + Send> {
    file: SerializedFileWriter<W>,
    /// Ids of steps and names of ports, each once.
    names: HashMap<String, ByteArray>,
    customer: Vec<ByteArray>,
    visit: Vec<i32>,
    step: Vec<i32>,
    at: Vec<i64>,
    node: Vec<ByteArray>,
    port: Vec<ByteArray>,
    reason: Vec<ByteArray>,
}

impl<W: Write + Send> Columns<W> {
    pub fn begin(file: W) -> io::Result<Self> {
        let schema = parse_message_type(SCHEMA).map_err(failed)?;
        let at = ColumnPath::from("at");
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_max_row_group_row_count(Some(GROUP))
            // Instants seldom repeat, and follow each other closely.
            .set_column_dictionary_enabled(at.clone(), false)
            .set_column_encoding(at, Encoding::DELTA_BINARY_PACKED)
            .build();
        let file = SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties)).map_err(failed)?;
        Ok(Self {
            file,
            names: HashMap::new(),
            customer: Vec::new(),
            visit: Vec::new(),
            step: Vec::new(),
            at: Vec::new(),
            node: Vec::new(),
            port: Vec::new(),
            reason: Vec::new(),
        })
    }

    pub fn row(&mut self, row: &TraceRow<'_>, reason: &str) -> io::Result<()> {
        let customer = match self.customer.last() {
            Some(last) if last.data() == row.customer.as_bytes() => last.clone(),
            _ => ByteArray::from(row.customer),
        };
        self.customer.push(customer);
        self.visit.push(i32::try_from(row.visit).map_err(io::Error::other)?);
        self.step.push(i32::try_from(row.step).map_err(io::Error::other)?);
        self.at.push(row.at);
        let (node, port) = (self.name(row.node), self.name(row.port));
        self.node.push(node);
        self.port.push(port);
        self.reason.push(ByteArray::from(reason));
        if self.visit.len() == GROUP { self.group() } else { Ok(()) }
    }

    fn name(&mut self, name: &str) -> ByteArray {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        let made = ByteArray::from(name);
        self.names.insert(name.to_owned(), made.clone());
        made
    }

    fn group(&mut self) -> io::Result<()> {
        let mut group = self.file.next_row_group().map_err(failed)?;
        column::<ByteArrayType, W>(&mut group, &mut self.customer)?;
        column::<Int32Type, W>(&mut group, &mut self.visit)?;
        column::<Int32Type, W>(&mut group, &mut self.step)?;
        column::<Int64Type, W>(&mut group, &mut self.at)?;
        column::<ByteArrayType, W>(&mut group, &mut self.node)?;
        column::<ByteArrayType, W>(&mut group, &mut self.port)?;
        column::<ByteArrayType, W>(&mut group, &mut self.reason)?;
        group.close().map_err(failed)?;
        Ok(())
    }

    /// Writes the last group and the end of the file.
    pub fn end(mut self) -> io::Result<()> {
        if !self.visit.is_empty() {
            self.group()?;
        }
        self.file.close().map_err(failed)?;
        Ok(())
    }
}

/// Writes the next column of a group, and empties it for the group after.
fn column<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: &mut Vec<T::T>,
) -> io::Result<()> {
    let Some(mut column) = group.next_column().map_err(failed)? else {
        return Err(io::Error::other("a column too many"));
    };
    column.typed::<T>().write_batch(values, None, None).map_err(failed)?;
    column.close().map_err(failed)?;
    values.clear();
    Ok(())
}

/// What the disk said, where the disk said it.
fn failed(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests {
    use parquet::basic::Encoding;
    use parquet::file::reader::{FileReader as _, SerializedFileReader};
    use parquet::record::RowAccessor as _;

    use super::*;

    #[test]
    fn a_long_trace_is_written_in_groups_with_steps_and_ports_as_words_of_a_dictionary() {
        let rows = u32::try_from(2 * GROUP + 3).unwrap();
        let ids: Vec<String> = (0..=rows / 4).map(|number| format!("customer-{number:07}")).collect();
        let mut file = Vec::new();
        let mut columns = Columns::begin(&mut file).unwrap();
        for place in 0..rows {
            let row = TraceRow {
                customer: &ids[place as usize / 4],
                visit: 1,
                step: place % 4 + 1,
                at: i64::from(place) * 977 - 1_000_000,
                node: ["start", "wait", "bought", "end"][place as usize % 4],
                port: ["next", "next", "yes", ""][place as usize % 4],
                reason: journey::Phrase::new("unused"),
            };
            columns.row(&row, "because").unwrap();
            assert!(columns.visit.len() < GROUP, "no more than a group is held");
        }
        columns.end().unwrap();

        let reader = SerializedFileReader::new(bytes(file)).unwrap();
        let groups = reader.metadata().row_groups();
        assert_eq!(groups.iter().map(|group| group.num_rows()).collect::<Vec<_>>(), [GROUP as i64, GROUP as i64, 3]);
        for group in groups {
            for column in [4, 5] {
                let encodings: Vec<_> = group.column(column).encodings().collect();
                assert!(encodings.contains(&Encoding::RLE_DICTIONARY), "{encodings:?}");
                assert!(group.column(column).dictionary_page_offset().is_some());
            }
        }
        for (place, row) in (0..rows).zip(reader.get_row_iter(None).unwrap()).step_by(509) {
            let row = row.unwrap();
            assert_eq!(row.get_string(0).unwrap(), &ids[place as usize / 4]);
            assert_eq!(row.get_timestamp_millis(3).unwrap(), i64::from(place) * 977 - 1_000_000);
            assert_eq!(row.get_string(5).unwrap(), ["next", "next", "yes", ""][place as usize % 4]);
        }
    }

    /// The reader takes a file, or bytes of its own kind.
    fn bytes(file: Vec<u8>) -> std::fs::File {
        use std::io::Seek as _;
        let mut on_disk = tempfile::tempfile().unwrap();
        on_disk.write_all(&file).unwrap();
        on_disk.rewind().unwrap();
        on_disk
    }
}
