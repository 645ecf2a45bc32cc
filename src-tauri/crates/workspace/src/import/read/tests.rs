//! What the readers make of files, good and bad.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use csv::StringRecord;
use parquet::basic::Compression as Codec;
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format as CellFormat, Workbook};

use super::{Delimiter, Encoding, FileReader, Format, ReadAs, survey_file};
use crate::WorkspaceError;

/// Rows with their lines and the codes of what is wrong with them.
type Read = Vec<(u64, Vec<String>, Option<&'static str>)>;

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }
}

fn read_path(path: &std::path::Path, read_as: &ReadAs) -> Result<(FileReader, Read), WorkspaceError> {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let mut reader = FileReader::open(path, &name, read_as, Arc::default())?;
    let mut record = StringRecord::new();
    let mut rows = Vec::new();
    while let Some(at) = reader.read(&mut record)? {
        let texts = record.iter().map(str::to_owned).collect();
        rows.push((at.line, texts, at.fault.map(|(_, misread)| misread.code())));
    }
    Ok((reader, rows))
}

fn read_as(name: &str, content: &[u8], read_as: &ReadAs) -> Result<(FileReader, Read), WorkspaceError> {
    let folder = Folder::new();
    read_path(&folder.file(name, content), read_as)
}

fn read(name: &str, content: &[u8]) -> (FileReader, Read) {
    read_as(name, content, &ReadAs::default()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn refused(name: &str, content: &[u8]) -> WorkspaceError {
    match read_as(name, content, &ReadAs::default()) {
        Err(error) => error,
        Ok((_, rows)) => panic!("{name} was read: {rows:?}"),
    }
}

/// The lines and codes of the rows that are bad.
fn bad(rows: &Read) -> Vec<(u64, &'static str)> {
    rows.iter().filter_map(|(line, _, code)| code.map(|code| (*line, code))).collect()
}

fn encoded(text: &str, encoding: Encoding, is_marked: bool) -> Vec<u8> {
    let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let mark = is_marked.then_some(0xfeff);
        mark.into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    match encoding {
        Encoding::Utf8 if is_marked => format!("\u{feff}{text}").into_bytes(),
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => wide(u16::to_le_bytes),
        Encoding::Utf16Be => wide(u16::to_be_bytes),
        Encoding::Windows1250 => encoding_rs::WINDOWS_1250.encode(text).0.into_owned(),
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(content).unwrap();
    packed.finish().unwrap()
}

#[test]
fn separators_are_found_though_the_names_say_nothing() {
    for (delimiter, content) in [
        (Delimiter::Comma, "Kunde,Betrag\n1,\"1;5;0\"\n2,\"2;7;0\"\n"),
        (Delimiter::Semicolon, "Kunde;Betrag;Ort\n1;1,50;Wien\n2;2,70;Linz\n"),
        (Delimiter::Tab, "Kunde\tBetrag\n1\t1,50\n2\t2,70\n"),
        (Delimiter::Pipe, "Kunde|Betrag|Ort\n1|1,50|Wien; Ost\n2|2,70|Linz\n"),
        (Delimiter::Semicolon, "sep=;\nKunde,x;Betrag\n1,50;2\n"),
        (Delimiter::Semicolon, "Export of March\nKunde;Betrag\n1;1,50\n2;2,70\n"),
        (Delimiter::Comma, "customer_id\nc1\nc2\n"),
        (Delimiter::Comma, "a,b\n\"x\n1;2\n3;4\",y\n"),
    ] {
        let (reader, _) = read("any.csv", content.as_bytes());
        assert_eq!(reader.about.delimiter, Some(delimiter), "{content}");
    }
    let asked = ReadAs { header_row: Some(2), delimiter: Some(Delimiter::Semicolon), ..ReadAs::default() };
    let (reader, rows) = read_as("any.csv", b"Export, all\nKunde;Betrag\n1;2\n", &asked).unwrap();
    assert_eq!((reader.names, reader.about.header_row), (vec!["Kunde".to_owned(), "Betrag".to_owned()], Some(2)));
    assert_eq!(rows, [(3, vec!["1".to_owned(), "2".to_owned()], None)]);
    let (reader, rows) = read("any.csv", b"sep=;\nKunde,x;Betrag\n1,50;2\n");
    assert_eq!((reader.names[0].as_str(), rows[0].0), ("Kunde,x", 3), "Excel's own line is no header");
}

#[test]
fn encodings_are_found_and_shown() {
    let polish = "id;imię;miasto\n1;Żaneta;Łódź\n2;Małgorzata;Kraków\n";
    let german = "id;Name;Straße\n1;Jürgen Weiß;Hauptstraße 5\n2;Zoë;Größe\n";
    for (text, encoding, is_marked) in [
        (polish, Encoding::Utf8, false),
        (polish, Encoding::Utf8, true),
        (polish, Encoding::Utf16Le, true),
        (polish, Encoding::Utf16Be, true),
        (polish, Encoding::Utf16Le, false),
        (polish, Encoding::Utf16Be, false),
        (polish, Encoding::Windows1250, false),
        (german, Encoding::Windows1252, false),
    ] {
        for name in ["any.csv", "any.csv.gz"] {
            let mut content = encoded(text, encoding, is_marked);
            if name.ends_with(".gz") {
                content = gzip(&content);
            }
            let (reader, rows) = read(name, &content);
            assert_eq!((reader.about.encoding, reader.about.is_marked), (Some(encoding), is_marked), "{name}");
            let found: Vec<Vec<String>> =
                std::iter::once(reader.names).chain(rows.into_iter().map(|row| row.1)).collect();
            let expected: Vec<Vec<String>> =
                text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
            assert_eq!(found, expected, "{encoding:?}");
        }
    }
}

#[test]
fn an_encoding_shows_where_its_first_letter_comes_however_late() {
    let mut content = b"id,name\n".to_vec();
    for row in 0..200_000 {
        content.extend_from_slice(format!("{row},somebody\n").as_bytes());
    }
    content.extend_from_slice(&encoded("x,Wiśniewska\ny,Dąbrowski\n", Encoding::Windows1250, false));
    let (reader, rows) = read("late.csv", &content);
    assert_eq!(reader.about.encoding, Some(Encoding::Windows1250));
    assert_eq!(rows[200_000].1[1], "Wiśniewska");
    assert_eq!(rows[200_001].1[1], "Dąbrowski");
}

#[test]
fn rows_of_another_encoding_are_rejected_with_their_lines_and_shown() {
    let mut content = "id,name\n1,Žofie\n2,Łucja\n".as_bytes().to_vec();
    content.extend_from_slice(b"3,Ren\xe9\n4,Eva\n");
    content.extend_from_slice("5,Zoë\n".as_bytes());
    let (reader, rows) = read("mixed.csv", &content);
    assert_eq!(reader.about.encoding, Some(Encoding::Utf8));
    assert_eq!(bad(&rows), [(4, "not-utf-8")]);
    assert_eq!(rows[2].1, ["3", "René"], "shown as it was meant, probably");
    assert_eq!(rows.len(), 5, "none is dropped");

    let mut content = encoded("id,name\n1,Wiśniewska\n2,Dąbrowski\n3,Łoś\n", Encoding::Windows1250, false);
    content.extend_from_slice("4,Żółć\n".as_bytes());
    content.extend_from_slice(b"5,Eva\n6,\x81\n");
    let (reader, rows) = read("mixed.csv", &content);
    assert_eq!(reader.about.encoding, Some(Encoding::Windows1250));
    assert_eq!(bad(&rows), [(5, "mixed-encodings"), (7, "not-text")]);
    assert_eq!(rows.len(), 6);

    let mut content = encoded("id,name\n1,Żółć\n2,", Encoding::Utf16Le, true);
    content.extend_from_slice(&[0x00, 0xd8]);
    content.extend_from_slice(&encoded("x\n3,y\n", Encoding::Utf16Le, false));
    assert_eq!(bad(&read("half.csv", &content).1), [(3, "not-text")], "half a letter");
}

#[test]
fn letters_that_make_no_sense_refuse_the_file_with_the_line() {
    for content in [b"id,name\n1,ok\n2,\x81\x8d\x90\x9d\x81\n".as_slice(), b"id,name\n1,ok\n2,W\xb1sik D\xb1b B\xb1k\n"]
    {
        let WorkspaceError::WrongEncoding { line, .. } = refused("x.csv", content) else {
            panic!("another error");
        };
        assert_eq!(line, 3);
    }
}

#[test]
fn rows_that_are_no_rows_are_rejected_where_they_stand() {
    let (_, rows) = read("x.csv", b"id,name\r\n1,a\r\n\r\n2,\0\r\n");
    assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), [2, 4], "lines are counted as editors do");
    let (_, rows) = read("x.csv", b"id,name\n1,a\0b\n\nid,name\n id , name \n2,c\n");
    assert_eq!(bad(&rows), [(2, "zero-byte"), (4, "header-again"), (5, "header-again")]);
    assert_eq!(rows.len(), 4);
}

#[test]
fn separators_at_the_ends_of_lines_do_no_harm() {
    let (reader, rows) = read("x.csv", b"id;name;;\n1;a;;\n2;b;;x\n3;c\n");
    assert_eq!(reader.names, ["id", "name"]);
    let widths: Vec<usize> = rows.iter().map(|row| row.1.len()).collect();
    assert_eq!(widths, [2, 4, 2], "a value without a column is a row with too many fields");
}

#[test]
fn a_quote_that_is_never_closed_is_named_by_its_line() {
    for (content, line) in [
        ("id,name\n1,a\n2,\"b\n3,c\n4,d\n", 3),
        ("id,name\n1,\"a\"\n2,\"b", 3),
        ("id,text,name\n1,\"two\nlines\",\"b\n3,c,d\n", 3),
    ] {
        let WorkspaceError::OpenQuote { line: found, .. } = refused("x.csv", content.as_bytes()) else {
            panic!("another error");
        };
        assert_eq!(found, line, "{content}");
    }
    // Closed by a later row's quote: that row is part of the bad one.
    let (_, rows) = read("x.csv", b"id,name\n1,a\n2,\"b\n3,\"c\"\n4,\"d\ne \"\"f\"\"\"\n");
    assert_eq!(bad(&rows), [(3, "torn-quotes")]);
    assert_eq!(rows[2], (5, vec!["4".to_owned(), "d\ne \"f\"".to_owned()], None), "well quoted lines are good");
    for well in ["id,name\r\n1,\"a\r\nb\"\r\n", "id,name\n1,\"a\nb\"", "name,id\n\"a\nb\",1\n\"c\n\",2\n"] {
        assert_eq!(bad(&read("x.csv", well.as_bytes()).1), [], "{well:?}");
    }
}

#[test]
fn columns_are_many_but_not_without_end() {
    let table = |columns: usize| {
        let names: Vec<String> = (0..columns).map(|column| format!("c{column}")).collect();
        format!("{}\n{}\n", names.join(","), names.join(",")).replace("\nc0,", "\nx,")
    };
    let (reader, rows) = read("x.csv", table(200).as_bytes());
    assert_eq!((reader.names.len(), rows[0].1.len(), rows[0].2), (200, 200, None));
    assert_eq!(refused("x.csv", table(2_001).as_bytes()).code(), "too-many-columns");
}

#[test]
fn packed_files_are_known_by_their_bytes_and_must_be_whole() {
    let plain = b"id,name\n1,a\n2,b\n".repeat(1_000);
    let (gz, zst) = (gzip(&plain), zstd::encode_all(plain.as_slice(), 1).unwrap());
    for content in [&gz, &zst] {
        let (_, rows) = read("no_ending.csv", content);
        assert_eq!(rows.len(), 2_999);
    }
    for (name, content) in [("x.csv.gz", &gz), ("x.csv.zst", &zst)] {
        assert_eq!(refused(name, &content[..content.len() - 5]).code(), "broken-file", "{name} cut off");
        let mut damaged = content.clone();
        let middle = damaged.len() - 6;
        damaged[middle] ^= 0x55;
        assert_eq!(refused(name, &damaged).code(), "broken-file", "{name} damaged");
    }
}

#[test]
fn json_lines_have_the_keys_of_all_rows() {
    let content = "{\"id\":\"1\",\"n\":1234567890123456789,\"x\":1.50}\n\n\
                   {\"id\":\"2\",\"vip\":true,\"x\":null,\"properties\":{\"a\": [1,2]}}\n\
                   {\"id\":\"\\u017dofie \\\"q\\\"\",\"tags\":[\"a\",\"b\"]}\n[1]\n{\"id\":\"4\"\n{\"id\":\"5\",\"id\":\"6\"}\nnull\n\
                   {\"id\":\"7\\u0000\"}\n{\"id\":\"8\"} x\n";
    for name in ["x.jsonl", "x.ndjson", "x.jsonl.gz"] {
        let content = if name.ends_with(".gz") { gzip(content.as_bytes()) } else { content.as_bytes().to_vec() };
        let (reader, rows) = read(name, &content);
        assert_eq!(reader.about.format, Format::JsonLines);
        assert_eq!(reader.names, ["id", "n", "x", "vip", "properties", "tags"]);
        assert_eq!(rows[0].1, ["1", "1234567890123456789", "1.50", "", "", ""], "numbers as they are written");
        assert_eq!(rows[1].1, ["2", "", "", "true", "{\"a\": [1,2]}", ""]);
        assert_eq!(rows[2].1, ["Žofie \"q\"", "", "", "", "", "[\"a\",\"b\"]"]);
        assert_eq!(
            bad(&rows),
            [
                (5, "not-an-object"),
                (6, "not-an-object"),
                (7, "key-twice"),
                (8, "not-an-object"),
                (9, "zero-byte"),
                (10, "not-an-object")
            ]
        );
    }
    let mut wrong = b"{\"id\":\"1\"}\n".to_vec();
    wrong.extend_from_slice(b"{\"id\":\"Ren\xe9\"}\n");
    assert_eq!(bad(&read("x.jsonl", &wrong).1), [(2, "not-utf-8")]);
    assert_eq!(read("x.jsonl", &encoded("{\"id\":\"Ż\"}\n", Encoding::Utf16Le, true)).1[0].1, ["Ż"]);
    assert_eq!(refused("x.jsonl", b"[1]\n").code(), "empty-file");
    assert_eq!(refused("x.json", b"[{\"id\":1}]").code(), "unsupported-file");
}

/// A Parquet file of optional texts.
fn parquet_of(names: &[String], rows: &[Vec<Option<String>>], codec: Codec, group: usize) -> Vec<u8> {
    let fields: Vec<String> = names.iter().map(|name| format!("optional binary {name} (STRING);")).collect();
    let schema = Arc::new(parse_message_type(&format!("message m {{ {} }}", fields.join(" "))).unwrap());
    let properties = WriterProperties::builder().set_compression(codec).set_data_page_row_count_limit(100).build();
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties)).unwrap();
    for rows in rows.chunks(group.max(1)) {
        let mut group = writer.next_row_group().unwrap();
        for column in 0..names.len() {
            let mut out = group.next_column().unwrap().unwrap();
            let levels: Vec<i16> = rows.iter().map(|row| i16::from(row[column].is_some())).collect();
            let values: Vec<ByteArray> =
                rows.iter().filter_map(|row| row[column].as_deref().map(ByteArray::from)).collect();
            out.typed::<ByteArrayType>().write_batch(&values, Some(&levels), None).unwrap();
            out.close().unwrap();
        }
        group.close().unwrap();
    }
    writer.into_inner().unwrap()
}

#[test]
fn parquet_is_read_whatever_it_is_packed_with() {
    let rows: Vec<Vec<Option<String>>> =
        (0..3_000).map(|row| vec![Some(format!("c{row}")), (row % 3 > 0).then(|| format!("Žofie {row}"))]).collect();
    let names = ["id".to_owned(), "name".to_owned()];
    for codec in [
        Codec::UNCOMPRESSED,
        Codec::SNAPPY,
        Codec::GZIP(Default::default()),
        Codec::ZSTD(Default::default()),
        Codec::LZ4_RAW,
    ] {
        let (reader, found) = read("x.parquet", &parquet_of(&names, &rows, codec, 1_700));
        assert_eq!((reader.about.format, reader.names.as_slice()), (Format::Parquet, names.as_slice()));
        assert_eq!(found.len(), rows.len());
        for (number, (row, (line, texts, fault))) in rows.iter().zip(found).enumerate() {
            let expected: Vec<String> = row.iter().map(|text| text.clone().unwrap_or_default()).collect();
            assert_eq!((line, texts, fault), (number as u64 + 1, expected, None));
        }
    }
}

#[test]
fn nested_columns_are_named_and_can_be_left_out() {
    let schema = "message m { required int64 id; optional group tags (LIST) { repeated group list { optional binary element (STRING); } } \
                  repeated int64 many; required int64 last; }";
    let schema = Arc::new(parse_message_type(schema).unwrap());
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, Default::default()).unwrap();
    let mut group = writer.next_row_group().unwrap();
    let mut out = group.next_column().unwrap().unwrap();
    out.typed::<Int64Type>().write_batch(&[1, 2], None, None).unwrap();
    out.close().unwrap();
    let mut out = group.next_column().unwrap().unwrap();
    out.typed::<ByteArrayType>().write_batch(&["a".into(), "b".into()], Some(&[3, 3, 0]), Some(&[0, 1, 0])).unwrap();
    out.close().unwrap();
    for values in [[5, 6], [8, 9]] {
        let mut out = group.next_column().unwrap().unwrap();
        let levels: (Option<&[i16]>, Option<&[i16]>) =
            if values[0] == 5 { (Some(&[1, 1]), Some(&[0, 0])) } else { (None, None) };
        out.typed::<Int64Type>().write_batch(&values, levels.0, levels.1).unwrap();
        out.close().unwrap();
    }
    group.close().unwrap();
    let content = writer.into_inner().unwrap();
    let WorkspaceError::NestedColumn { column, .. } = refused("x.parquet", &content) else { panic!("another error") };
    assert_eq!(column, "tags");
    let folder = Folder::new();
    let path = folder.file("x.parquet", &content);
    let mut reader = FileReader::open(&path, "x.parquet", &ReadAs::default(), Arc::default()).unwrap();
    assert_eq!(reader.names, ["id", "tags", "many", "last"]);
    assert_eq!(reader.about.nested, ["tags", "many"]);
    reader.skip(&["tags".to_owned(), "many".to_owned()]);
    let mut record = StringRecord::new();
    assert!(reader.read(&mut record).unwrap().is_some());
    assert_eq!(record, vec!["1", "", "", "8"]);
}

#[test]
fn sheets_keep_digits_and_dates() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Empty").unwrap();
    let sheet = book.add_worksheet().set_name("Kunden").unwrap();
    sheet.write(0, 0, "Export of March").unwrap();
    for (column, name) in ["id", "since", "at", "vip", "share", "note"].into_iter().enumerate() {
        sheet.write(2, column as u16, name).unwrap();
    }
    sheet.write(3, 0, 1_234_567_890_123_f64).unwrap();
    let day = CellFormat::new().set_num_format("dd/mm/yyyy");
    let time = CellFormat::new().set_num_format("dd/mm/yyyy hh:mm:ss");
    sheet.write_with_format(3, 1, ExcelDateTime::from_ymd(2026, 3, 1).unwrap(), &day).unwrap();
    let at = ExcelDateTime::from_ymd(2026, 3, 1).unwrap().and_hms(10, 30, 15).unwrap();
    sheet.write_with_format(3, 2, &at, &time).unwrap();
    sheet.write(3, 3, true).unwrap();
    sheet.write(3, 4, 0.1).unwrap();
    sheet.write(3, 5, " as it is ").unwrap();
    sheet.write(5, 0, "c2").unwrap();
    sheet.write_formula(5, 4, rust_xlsxwriter::Formula::new("NA()").set_result("#N/A")).unwrap();
    for (column, name) in ["id", "since", "at", "vip", "share", "note"].into_iter().enumerate() {
        sheet.write(6, column as u16, name).unwrap();
    }
    let content = book.save_to_buffer().unwrap();
    let (reader, rows) = read("x.xlsx", &content);
    assert_eq!(reader.about.sheets, ["Empty", "Kunden"]);
    assert_eq!((reader.about.sheet.as_deref(), reader.about.header_row), (Some("Kunden"), Some(3)));
    assert_eq!(reader.names, ["id", "since", "at", "vip", "share", "note"]);
    let good = ["1234567890123", "2026-03-01", "2026-03-01 10:30:15", "true", "0.1", " as it is "];
    assert_eq!(rows[0], (4, good.map(str::to_owned).to_vec(), None));
    assert_eq!(bad(&rows), [(6, "cell-error"), (7, "header-again")]);
    let missing = ReadAs { sheet: Some("Clients".to_owned()), ..ReadAs::default() };
    assert_eq!(read_as("x.xlsx", &content, &missing).err().unwrap().code(), "no-such-sheet");
    let empty = ReadAs { sheet: Some("Empty".to_owned()), ..ReadAs::default() };
    assert_eq!(read_as("x.xlsx", &content, &empty).err().unwrap().code(), "empty-file");
    let mut damaged = content.clone();
    damaged.truncate(content.len() / 2);
    assert_eq!(refused("x.xlsx", &damaged).code(), "broken-file");
}

/// A workbook whose only sheet is this.
fn workbook_of(sheet: &[u8], strings: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    let book = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let root = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    for (part, content) in [
        ("[Content_Types].xml", b"<Types/>".as_slice()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        zip.start_file(part, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn workbooks_that_blow_up_are_refused_before_they_are_read() {
    let good = br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>5</v></c></row></sheetData></worksheet>"#;
    let strings = b"<sst><si><t>id</t></si></sst>";
    let (reader, rows) = read("x.xlsx", &workbook_of(good, strings));
    assert_eq!((reader.names, rows.len()), (vec!["id".to_owned()], 1));
    let long = vec![b'x'; 20 << 20];
    let many = b"<si/>".repeat(5 << 20);
    assert_eq!(refused("x.xlsx", &workbook_of(&long, strings)).code(), "too-much-unpacked", "one piece without end");
    assert_eq!(refused("x.xlsx", &workbook_of(good, &many)).code(), "too-much-unpacked", "more texts than memory");
    let wide = br#"<worksheet><sheetData><row r="1"><c r="XFD1"><v>0</v></c></row></sheetData></worksheet>"#;
    assert_eq!(refused("x.xlsx", &workbook_of(wide, strings)).code(), "too-many-columns");
}

#[test]
fn other_kinds_are_refused_by_their_names() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let ods = zip.finish().unwrap().into_inner();
    for (name, content, code) in [
        ("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), "unsupported-file"),
        ("x.ods", &ods, "unsupported-file"),
        ("x.csv", b"%PDF-1.7\n", "unsupported-file"),
        ("x.xlsx", b"id\n1\n", "broken-file"),
        ("x.parquet", b"id\n1\n", "broken-file"),
        ("x.parquet", b"PAR1PAR1", "broken-file"),
        ("x.csv", b"", "empty-file"),
        ("x.jsonl", b"", "empty-file"),
        ("x.xlsx", b"", "empty-file"),
        ("x.parquet", b"", "empty-file"),
    ] {
        assert_eq!(refused(name, content).code(), code, "{name}");
    }
}

#[test]
fn a_file_that_changes_while_it_is_read_is_refused() {
    let folder = Folder::new();
    let content = "id,name\n".to_owned() + &"1,somebody\n".repeat(100_000);
    for change in ["grow", "shrink", "touch"] {
        let path = folder.file("x.csv", content.as_bytes());
        let mut reader = FileReader::open(&path, "x.csv", &ReadAs::default(), Arc::default()).unwrap();
        let mut record = StringRecord::new();
        reader.read(&mut record).unwrap();
        let file = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
        match change {
            "grow" => (&file).write_all(b"2,late\n").unwrap(),
            "shrink" => file.set_len(500_000).unwrap(),
            _ => file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap(),
        }
        let error = loop {
            match reader.read(&mut record) {
                Ok(Some(_)) => {}
                Ok(None) => panic!("{change} went unnoticed"),
                Err(error) => break error,
            }
        };
        assert_eq!(error.code(), "file-changed", "{change}");
    }
    let path = folder.file("y.csv", content.as_bytes());
    let mut reader = FileReader::open(&path, "y.csv", &ReadAs::default(), Arc::default()).unwrap();
    std::fs::remove_file(&path).unwrap();
    let mut record = StringRecord::new();
    let mut rows = 0;
    while reader.read(&mut record).unwrap().is_some() {
        rows += 1;
    }
    assert_eq!(rows, 100_000, "what is open stays whole though its name is gone");
}

#[test]
fn what_is_no_file_is_refused_without_waiting() {
    let folder = Folder::new();
    let code = |name: &str| survey_file(&folder.0.path().join(name), &ReadAs::default()).unwrap_err().code();
    std::fs::create_dir(folder.0.path().join("folder.csv")).unwrap();
    assert_eq!(code("folder.csv"), "not-a-file");
    assert_eq!(code("nowhere.csv"), "no-such-file");
    #[cfg(unix)]
    {
        let made = std::process::Command::new("mkfifo").arg(folder.0.path().join("pipe.csv")).status();
        if made.is_ok_and(|status| status.success()) {
            assert_eq!(code("pipe.csv"), "not-a-file");
        }
    }
}

/// Texts that every kind of file can hold.
fn cells() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Z0-9 ,;|\"']{0,8}",
        2 => "[łŁżóśćęąńźěšřžýáíéôäöüß]{1,6}",
        1 => "[a-z\"]{0,3}\n[a-z,;\"]{0,3}",
    ]
}

fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2..5_usize).prop_flat_map(|width| proptest::collection::vec(proptest::collection::vec(cells(), width), 1..30))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_table_comes_back_from_every_kind_of_file(table in tables()) {
        let width = table[0].len();
        let names: Vec<String> = (0..width).map(|column| format!("column{column}")).collect();
        // Rows of nothing at all are told from no rows by some kinds only; the first column is never empty.
        let table: Vec<Vec<String>> = table.into_iter().enumerate().map(|(number, mut row)| {
            row[0] = format!("r{number}{}", row[0]);
            row
        }).collect();
        let check = |what: &str, found: (FileReader, Read)| {
            assert_eq!(found.0.names, names, "{what}");
            let texts: Vec<Vec<String>> = found.1.iter().map(|row| row.1.clone()).collect();
            assert_eq!(texts, table, "{what}");
            assert_eq!(bad(&found.1), [], "{what}");
        };
        for delimiter in Delimiter::ALL {
            let mut writer = csv::WriterBuilder::new().delimiter(delimiter.byte()).from_writer(Vec::new());
            writer.write_record(&names).unwrap();
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            for (encoding, is_marked) in [
                (Encoding::Utf8, false),
                (Encoding::Utf8, true),
                (Encoding::Utf16Le, true),
                (Encoding::Utf16Be, true),
                (Encoding::Windows1250, false),
            ] {
                // Letters may be UTF-8 by chance, which those of a language are not.
                let is_chance = text.split('\n').any(|line| {
                    !line.is_ascii() && std::str::from_utf8(&encoded(line, Encoding::Windows1250, false)).is_ok()
                });
                if encoding == Encoding::Windows1250 && is_chance {
                    continue;
                }
                // Random letters tell nothing about a language.
                let asked = ReadAs { encoding: Some(encoding), delimiter: Some(delimiter), ..ReadAs::default() };
                let content = encoded(&text, encoding, is_marked);
                check(&format!("{delimiter:?} {encoding:?}"), read_as("x.csv", &content, &asked).unwrap());
            }
        }
        let lines: String = table.iter().map(|row| {
            let object: serde_json::Map<_, _> =
                names.iter().cloned().zip(row.iter().map(|text| text.as_str().into())).collect();
            format!("{}\n", serde_json::Value::from(object))
        }).collect();
        check("JSON Lines", read("x.jsonl", lines.as_bytes()));
        let rows: Vec<Vec<Option<String>>> = table.iter()
            .map(|row| row.iter().map(|text| (!text.is_empty()).then(|| text.clone())).collect())
            .collect();
        check("Parquet", read("x.parquet", &parquet_of(&names, &rows, Codec::SNAPPY, 7)));
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (row, texts) in std::iter::once(&names).chain(&table).enumerate() {
            for (column, text) in texts.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, text).unwrap();
            }
        }
        check("XLSX", read("x.xlsx", &book.save_to_buffer().unwrap()));
    }

    #[test]
    fn whatever_the_bytes_reading_ends(
        bytes in proptest::collection::vec(prop_oneof![3 => 0x20_u8..0x7f, 1 => any::<u8>(), 1 => Just(b'\n'), 1 => Just(b'"')], 0..600),
        flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let table = vec![vec![Some("a".to_owned()), None], vec![Some("Žofie".to_owned()), Some("x".to_owned())]];
        let parquet = parquet_of(&["id".to_owned(), "name".to_owned()], &table, Codec::SNAPPY, 1);
        let sheet = br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>5</v></c></row></sheetData></worksheet>"#;
        let xlsx = workbook_of(sheet, b"<sst><si><t>id</t></si></sst>");
        let folder = Folder::new();
        let csv = "id,name\n1,\"Žofie\"\n".as_bytes().to_vec();
        for (name, whole) in [
            ("x.csv", csv.clone()), ("x.csv.gz", gzip(&csv)), ("x.csv.zst", zstd::encode_all(csv.as_slice(), 1).unwrap()),
            ("x.jsonl", b"{\"id\":1,\"name\":\"x\"}\n{\"id\":{}}\n".to_vec()), ("x.parquet", parquet), ("x.xlsx", xlsx),
        ] {
            let mut damaged = whole;
            for (place, byte) in &flips {
                let place = place.index(damaged.len());
                damaged[place] = *byte;
            }
            for content in [&bytes, &damaged] {
                if let Ok(survey) = survey_file(&folder.file(name, content), &ReadAs::default()) {
                    prop_assert!(survey.rows >= survey.unreadable);
                }
            }
        }
    }
}
