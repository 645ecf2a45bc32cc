//! What an import makes of files that are not CSV of UTF-8 with commas, and of those that want to do harm.

use std::io::Write as _;

use rust_xlsxwriter::Workbook;
use workspace::{Delimiter, Encoding, ImportOptions, OnBadRow};

use crate::{Place, counts};

const SKIP: ImportOptions = ImportOptions {
    on_bad_row: OnBadRow::Skip,
    missing: workspace::Missing::Stub,
    check: false,
    unknown_consent: workspace::UnknownConsent::No,
    now_ms: 0,
};

#[test]
fn the_same_customers_come_from_every_kind_of_file() {
    let semicolons = "customer_id;name;city;size\nc1;Žofie Nováková;Třebíč;38\nc2;Jiří Dvořák;;41.5\n";
    let lines = "{\"customer_id\":\"c1\",\"name\":\"Žofie Nováková\",\"city\":\"Třebíč\",\"size\":38}\n\
                 {\"customer_id\":\"c2\",\"name\":\"Jiří Dvořák\",\"city\":null,\"size\":41.5}\n";
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in semicolons.lines().enumerate() {
        for (column, text) in line.split(';').enumerate() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            match text.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, text).unwrap(),
            };
        }
    }
    let wide: Vec<u8> = semicolons.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(lines.as_bytes()).unwrap();
    let mut tables = Vec::new();
    for (name, content) in [
        ("customers.csv", semicolons.as_bytes().to_vec()),
        ("customers.csv", encoding_rs::WINDOWS_1250.encode(semicolons).0.into_owned()),
        ("customers.csv", wide),
        ("customers.jsonl", lines.as_bytes().to_vec()),
        ("customers.ndjson.gz", gz.finish().unwrap()),
        ("customers.xlsx", book.save_to_buffer().unwrap()),
    ] {
        let place = Place::new();
        let report = place.import(name, content);
        assert_eq!(counts(&report, name), [2, 0, 0, 0], "{:?}", report.rejected);
        assert!(report.files[name].read.is_some(), "{name} is not what everybody expects, and that is said");
        tables.push(place.everything());
    }
    assert!(tables.iter().all(|table| *table == tables[0]), "{tables:?}");
}

#[test]
fn what_a_file_was_read_as_is_told_only_where_it_is_not_plain() {
    let place = Place::new();
    let plain = place.import("customers.csv", "customer_id,name\nc1,Zoë\n");
    assert_eq!(plain.files["customers.csv"].read, None);
    let report = place.import("customers.csv", b"customer_id;name\nc1;Ren\xe9\n");
    let read = report.files["customers.csv"].read.as_ref().unwrap();
    assert_eq!((read.encoding, read.delimiter), (Some(Encoding::Windows1252), Some(Delimiter::Semicolon)));
    assert_eq!(read.to_string(), "Windows-1252, semicolons");
    assert_eq!(place.wait(place.workspace.customer("c1")).unwrap().unwrap().name.as_deref(), Some("René"));
    let log = place.wait(place.workspace.imports()).unwrap();
    assert!(log.iter().any(|import| import.files["customers.csv"].read.is_some()), "and kept with the import");
}

#[test]
fn rows_that_cannot_be_read_are_rejected_one_by_one_and_the_rest_imported() {
    let place = Place::new();
    let mut content = "customer_id,name\nc1,Žofie\nc2,a\0b\ncustomer_id,name\n".as_bytes().to_vec();
    content.extend_from_slice(b"c3,Ren\xe9\nc4,Eva\nc5,\"Jan\nc6,\"Ota\"\n\"c7\",Iva\n");
    let report = place.try_import("customers.csv", content, &SKIP).unwrap();
    assert_eq!(counts(&report, "customers.csv"), [3, 0, 0, 4]);
    let found: Vec<_> = report.rejected.iter().map(|row| (row.line, row.code.as_str())).collect();
    assert_eq!(found, [(3, "zero-byte"), (4, "header-again"), (5, "not-utf-8"), (7, "torn-quotes")]);
    assert_eq!(report.rejected[2].value.as_deref(), Some("René"), "shown as it was meant");
    let files = place.wait(place.workspace.rejected_files(report.import.unwrap())).unwrap();
    assert!(files[0].csv.contains("René") && files[0].csv.contains("Ota"), "{}", files[0].csv);
}

#[test]
fn events_of_json_lines_keep_their_properties() {
    let place = Place::new();
    let report = place.import(
        "events.jsonl",
        "{\"customer_id\":\"c1\",\"occurred_at\":\"2026-01-06 09:00\",\"type\":\"page_viewed\",\
         \"properties\":{\"page\":\"/coats\",\"seconds\":12}}\n",
    );
    assert_eq!(counts(&report, "events.jsonl"), [1, 0, 0, 0]);
    let csv = "customer_id,occurred_at,type,properties\n\
               c1,2026-01-06 09:00,page_viewed,\"{\"\"seconds\"\":12,\"\"page\"\":\"\"/coats\"\"}\"\n";
    assert_eq!(counts(&place.import("events.csv", csv), "events.csv"), [0, 0, 1, 0], "the same event");
}

#[test]
fn an_absent_key_clears_like_an_empty_cell_and_an_absent_column_keeps() {
    let place = Place::new();
    place.import("customers.csv", "customer_id,name,phone\nc1,Eva,+420\nc2,Iva,+421\n");
    let lines = "{\"customer_id\":\"c1\"}\n{\"customer_id\":\"c2\",\"phone\":\"+422\"}\n";
    assert_eq!(counts(&place.import("customers.jsonl", lines), "customers.jsonl"), [0, 2, 0, 0]);
    let eva = place.wait(place.workspace.customer("c1")).unwrap().unwrap();
    assert_eq!((eva.name.as_deref(), eva.phone), (Some("Eva"), None));
}

#[test]
fn a_packed_row_without_end_is_refused_in_bounded_memory() {
    // 256 MiB of one row in a few KiB.
    let mut packed = zstd::stream::write::Encoder::new(Vec::new(), 1).unwrap();
    packed.write_all(b"customer_id,name\nc1,").unwrap();
    let piece = vec![b'x'; 1 << 20];
    for _ in 0..256 {
        packed.write_all(&piece).unwrap();
    }
    let place = Place::new();
    let before = place.everything();
    let error = place.try_import("customers.csv.zst", packed.finish().unwrap(), &SKIP).unwrap_err();
    assert_eq!((error.code(), error.place().as_deref()), ("endless-row", Some("customers.csv.zst:2")));
    assert_eq!(place.everything(), before);
}

#[test]
fn two_hundred_columns_become_attributes() {
    let names: Vec<String> = (0..200).map(|column| format!("a{column}")).collect();
    let values: Vec<String> = (0..200).map(|column| column.to_string()).collect();
    let place = Place::new();
    let content = format!("customer_id,{}\nc1,{}\n", names.join(","), values.join(","));
    assert_eq!(counts(&place.import("customers.csv", content), "customers.csv"), [1, 0, 0, 0]);
    assert_eq!(place.wait(place.workspace.customer("c1")).unwrap().unwrap().attributes.len(), 200);
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_folder_in_a_files_place_is_refused() {
    let place = Place::new();
    let folder = place.path("customers.csv");
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(place.import_with(&[&folder], &SKIP).unwrap_err().code(), "nothing-to-import");
    let pipe = place.path("stores.csv");
    if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
        assert_eq!(place.import_with(&[&pipe], &SKIP).unwrap_err().code(), "not-a-file");
    }
}
