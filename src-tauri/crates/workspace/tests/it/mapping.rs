//! Files of other systems give row for row the workspace that canonical ones give.

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use workspace::{
    ColumnMapping, FileMapping, ImportOptions, ImportReport, Inspected, Mapping, OnBadRow, Sources, Table, Transform,
    inspect, preview,
};

use crate::Place;

const ZONE: chrono_tz::Tz = chrono_tz::Europe::Prague;

/// A shop as canonical files, in the order in which they are imported.
const CANONICAL: [(&str, &str); 5] = [
    ("stores.csv", "store_id,name,kind,market\ns1,Köln Mitte,physical,DE\ns2,Webshop,online,DE\n"),
    (
        "products.csv",
        "product_id,name,category,brand,price\np1,Schal,Zubehör,Müller,49.90\np2,Mantel,Mäntel,Weiß,1199.00\n",
    ),
    (
        "customers.csv",
        "customer_id,registered_at,name,email,phone,birthday,home_store_id,email_consent,sms_consent,Punkte\n\
         k1,2025-01-31 10:15:00,Anna Müller,anna@example.de,+49 221 1234567,1990-02-28,s1,yes,no,1234.5\n\
         k2,2025-02-01 09:00:00,Jürgen Groß,j.gross@example.de,0221 7654321,1985-12-13,s2,no,no,0.5\n\
         k3,2025-02-02 23:59:00,Ćwikła Zoë,zoe@example.de,,,s1,yes,yes,12.0\n",
    ),
    (
        "transactions.csv",
        "transaction_id,customer_id,occurred_at,amount,currency,store_id,channel\n\
         t1,k1,2025-03-30 12:30:00,1299.80,EUR,s1,Filiale\n\
         t2,k2,2025-04-13 18:05:00,-49.90,EUR,s2,Web\n\
         t3,k1,2025-05-01 08:00:00,49.90,EUR,s2,Web\n",
    ),
    (
        "transaction_lines.csv",
        "transaction_id,product_id,quantity,amount\nt1,p1,2,99.80\nt1,p2,1,1200.00\nt2,p1,1,-49.90\nt3,p1,1,49.90\n",
    ),
];

fn drafted(path: &Path) -> Inspected {
    inspect(path, None, ZONE).unwrap()
}

/// Imports files with the mapping that is drafted for them.
fn import_drafted(place: &Place, paths: &[PathBuf]) -> ImportReport {
    let files = paths.iter().map(|path| drafted(path).mapping).collect();
    let mapping = Mapping { format: 1, files };
    mapping.check().unwrap();
    let read_again = Mapping::read("mapping.json", &mapping.to_text()).unwrap();
    assert_eq!(read_again, mapping);
    let sources = Sources::find_mapped(paths, &read_again).unwrap();
    assert_eq!(sources.files.len(), paths.len(), "every file is known");
    place.workspace.import_blocking(&sources, &ImportOptions::default(), &mut ()).unwrap()
}

fn canonical() -> String {
    canonical_but_for("", "")
}

/// The same with some letters instead of others.
fn canonical_but_for(letters: &str, others: &str) -> String {
    let place = Place::new();
    let content =
        |content: &str| if letters.is_empty() { content.to_owned() } else { content.replace(letters, others) };
    let paths: Vec<PathBuf> = CANONICAL.iter().map(|(name, text)| place.file(name, content(text))).collect();
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let report = place.import_with(&paths, &ImportOptions::default()).unwrap();
    assert_eq!(report.rejected, []);
    place.everything()
}

/// Whether a text stands somewhere in the tables.
fn holds(place: &Place, text: &str) -> bool {
    let bytes = format!("{:?}", text.as_bytes());
    place.everything().contains(bytes.trim_matches(['[', ']']))
}

/// The letters of a text as Windows-1252 has them.
fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        '€' => 0x80,
        other => u8::try_from(u32::from(other)).unwrap_or(b'?'),
    };
    text.chars().map(byte).collect()
}

#[test]
fn files_under_other_names_give_the_same_workspace() {
    let place = Place::new();
    let files = [
        ("shops.csv", "shop_id,label,type,country\n"),
        ("items.csv", "sku,title,product_group,manufacturer,unit_price\n"),
        (
            "households.csv",
            "household_key,member_since,full_name,mail,mobile,dob,preferred_store,newsletter,sms_opt_in,Punkte\n",
        ),
        ("orders.csv", "basket_id,household_key,order_date,sales_value,ccy,shop_id,sales_channel\n"),
        ("order_lines.csv", "basket_id,sku,qty,line_total\n"),
    ];
    let paths: Vec<PathBuf> = files
        .iter()
        .zip(CANONICAL)
        .map(|((name, header), (_, content))| {
            place.file(name, format!("{header}{}", content.split_once('\n').unwrap().1))
        })
        .collect();
    let report = import_drafted(&place, &paths);
    assert_eq!(report.rejected, []);
    assert_eq!(place.everything(), canonical());
    assert_eq!(report.files["households.csv"].table.as_deref(), Some("customers"));
}

#[test]
fn a_german_export_gives_the_same_workspace() {
    // Its letters, but for a Polish one that Windows-1252 lacks.
    let wanted = canonical_but_for("Ćwikła", "?wik?a");
    let place = Place::new();
    let files = [
        ("Filialen.csv", "Filialnummer;Bezeichnung;Typ;Land\ns1;Köln Mitte;Filiale;DE\ns2;Webshop;Onlineshop;DE\n"),
        (
            "Artikel.csv",
            "Artikelnummer;Bezeichnung;Warengruppe;Marke;Preis\n\
             p1;Schal;Zubehör;Müller;49,90 €\np2;Mantel;Mäntel;Weiß;1.199,00 €\n",
        ),
        (
            "Kunden.csv",
            "Kundennummer;Kunde seit;Vorname;Nachname;E-Mail;Telefon;Geburtsdatum;Stammfiliale;Newsletter;SMS Einwilligung;Punkte\n\
             k1;31.01.2025 10:15;Anna;Müller;anna@example.de;+49 221 1234567;28.02.1990;s1;Ja;Nein;1.234,5\n\
             k2;01.02.2025 09:00;Jürgen;Groß;j.gross@example.de;0221 7654321;13.12.1985;s2;Nein;Nein;0,5\n\
             k3;02.02.2025 23:59;?wik?a;Zoë;zoe@example.de;;;s1;Ja;Ja;12,0\n",
        ),
        (
            "Belege.csv",
            "Belegnummer;Kundennummer;Belegdatum;Uhrzeit;Betrag;Filiale;Kanal\n\
             t1;k1;30.03.2025;12:30;1.299,80 €;s1;Filiale\nt2;k2;13.04.2025;18:05;-49,90 €;s2;Web\n\
             t3;k1;01.05.2025;08:00;49,90 €;s2;Web\n",
        ),
        (
            "Belegpositionen.csv",
            "Belegnummer;Artikelnummer;Menge;Betrag\nt1;p1;2;99,80\nt1;p2;1;1.200,00\nt2;p1;1;49,90-\nt3;p1;1;49,90\n",
        ),
    ];
    let paths: Vec<PathBuf> = files.iter().map(|(name, content)| place.file(name, windows_1252(content))).collect();
    let report = import_drafted(&place, &paths);
    assert_eq!(report.rejected, []);
    assert_eq!(place.everything(), wanted);
}

#[test]
fn a_workbook_gives_the_same_workspace() {
    let place = Place::new();
    let mut paths = Vec::new();
    let day = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    let names = ["Sklepy", "Produkty", "Klienci", "Transakcje", "Pozycje"];
    let headers: [&[&str]; 5] = [
        &["Id sklepu", "Nazwa", "Typ sklepu", "Kraj"],
        &["Kod produktu", "Nazwa", "Kategoria", "Marka", "Cena"],
        &[
            "Numer klienta",
            "Data rejestracji",
            "Imię i nazwisko",
            "Adres e-mail",
            "Telefon",
            "Data urodzenia",
            "Ulubiony sklep",
            "Zgoda na e-mail",
            "Zgoda SMS",
            "Punkte",
        ],
        &["Numer transakcji", "Numer klienta", "Data zakupu", "Kwota", "Waluta", "Id sklepu", "Kanał"],
        &["Numer transakcji", "Kod produktu", "Ilość", "Wartość"],
    ];
    for ((name, header), (_, content)) in names.iter().zip(headers).zip(CANONICAL) {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (column, title) in header.iter().enumerate() {
            sheet.write(0, u16::try_from(column).unwrap(), *title).unwrap();
        }
        for (row, line) in content.lines().skip(1).enumerate() {
            for (column, text) in line.split(',').enumerate() {
                let (row, column) = (u32::try_from(row + 1).unwrap(), u16::try_from(column).unwrap());
                let is_phone = header[usize::from(column)] == "Telefon";
                if let Ok(number) = text.parse::<f64>()
                    && !is_phone
                {
                    sheet.write(row, column, number).unwrap();
                } else if text.len() >= 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-' {
                    let at = ExcelDateTime::parse_from_str(&text.replace(" ", "T")).unwrap();
                    sheet.write_with_format(row, column, &at, &day).unwrap();
                } else if let Some(truth) = ["no", "yes"].iter().position(|word| *word == text) {
                    sheet.write(row, column, if truth == 1 { "Tak" } else { "Nie" }).unwrap();
                } else if !text.is_empty() {
                    sheet.write(row, column, text).unwrap();
                }
            }
        }
        let path = place.path(&format!("{name}.xlsx"));
        book.save(&path).unwrap();
        paths.push(path);
    }
    let report = import_drafted(&place, &paths);
    assert_eq!(report.rejected, []);
    // A cell knows no zeros behind its decimals.
    assert_eq!(place.everything(), canonical_but_for(",12.0", ",12"));
}

#[test]
fn what_a_canonical_file_holds_is_drafted_as_it_is() {
    let place = Place::new();
    for (name, content) in CANONICAL {
        let path = place.file(name, content);
        let found = drafted(&path);
        let own = name.strip_suffix(".csv").unwrap();
        assert_eq!(found.mapping.table.as_deref(), Some(own));
        assert_eq!(found.doubts, [], "{name}");
        assert_eq!(found.guesses[0].0.name(), own);
        for column in &found.mapping.columns {
            assert_eq!((column.to.as_ref(), &column.transforms[..]), (column.from.first(), &[][..]), "{name}");
        }
        assert_eq!(found.mapping.columns.len(), found.columns.len(), "one to one");
    }
}

#[test]
fn a_mapping_that_changes_nothing_is_the_canonical_import() {
    let place = Place::new();
    let paths: Vec<PathBuf> = CANONICAL.iter().map(|(name, content)| place.file(name, content)).collect();
    let report = import_drafted(&place, &paths);
    assert_eq!(report.rejected, []);
    assert_eq!(place.everything(), canonical());
}

fn customers(columns: Vec<ColumnMapping>) -> Mapping {
    let file = FileMapping {
        file: "*.csv".to_owned(),
        table: Some("customers".to_owned()),
        columns,
        ..FileMapping::default()
    };
    Mapping { format: 1, files: vec![file] }
}

fn column(to: &str, from: &str, transforms: Vec<Transform>) -> ColumnMapping {
    ColumnMapping { to: Some(to.to_owned()), from: vec![from.to_owned()], transforms, ..ColumnMapping::default() }
}

fn day() -> Vec<Transform> {
    vec![Transform::Date { format: "%d.%m.%Y".to_owned(), zone: None }]
}

#[test]
fn rejected_rows_keep_the_files_own_columns_and_go_the_same_way_again() {
    let place = Place::new();
    let path =
        place.file("kunden.csv", "Nr;Geburtstag;Notiz\nk1;29.02.2024;gut\nk2;29.02.2023;\"a;b\"\nk3;31.12.1999;x\n");
    let mapping = customers(vec![column("customer_id", "Nr", Vec::new()), column("birthday", "Geburtstag", day())]);
    let sources = Sources::find_mapped(&[&path], &mapping).unwrap();
    let options = ImportOptions { on_bad_row: OnBadRow::Skip, ..ImportOptions::default() };
    let report = place.workspace.import_blocking(&sources, &options, &mut ()).unwrap();
    let bad = &report.rejected[0];
    assert_eq!((bad.line, bad.column.as_deref(), bad.value.as_deref()), (3, Some("Geburtstag"), Some("29.02.2023")));
    assert_eq!((bad.code.as_str(), report.rejected_total), ("date-not-as-written", 1));
    let kept = place.wait(place.workspace.rejected_files(report.import.unwrap())).unwrap();
    assert_eq!(kept[0].csv, "Nr,Geburtstag,Notiz\nk2,29.02.2023,a;b\n");

    // Mended and imported under the same mapping.
    let mended = place.file("mended.csv", kept[0].csv.replace("2023", "2020"));
    let sources = Sources::find_mapped(&[&mended], &mapping).unwrap();
    let report = place.workspace.import_blocking(&sources, &options, &mut ()).unwrap();
    assert_eq!((report.rejected_total, report.files["mended.csv"].new), (0, 1));
    assert!(holds(&place, "k2"));
}

#[test]
fn a_file_with_the_same_columns_is_offered_what_was_done_the_last_time() {
    let place = Place::new();
    let path = place.file("kunden.csv", "Nr;Geburtstag\nk1;28.02.2024\n");
    let mapping = customers(vec![column("customer_id", "Nr", Vec::new()), column("birthday", "Geburtstag", day())]);
    let sources = Sources::find_mapped(&[&path], &mapping).unwrap();
    let report = place.workspace.import_blocking(&sources, &ImportOptions::default(), &mut ()).unwrap();
    let names = ["Geburtstag", "Nr"].map(str::to_owned);
    let known = place.workspace.remembered_mapping_blocking("other.csv", &names).unwrap();
    assert_eq!(known.as_ref(), Some(&mapping.files[0]));
    assert_eq!(place.workspace.remembered_mapping_blocking("kunden.csv", &names[..1]).unwrap(), None);
    let of = place.workspace.mapping_of_import_blocking(report.import.unwrap(), "kunden.csv").unwrap();
    assert_eq!(of, known);
}

#[test]
fn ids_that_a_spreadsheet_has_rounded_are_rejected() {
    let place = Place::new();
    let options = ImportOptions { on_bad_row: OnBadRow::Skip, ..ImportOptions::default() };
    let report =
        place.try_import("customers.csv", "customer_id\n1.23457E+12\n1234567890123\n5E10\n", &options).unwrap();
    assert_eq!((report.rejected[0].code.as_str(), report.rejected_total), ("digits-lost", 1));
    let report = place
        .try_import(
            "transactions.csv",
            "transaction_id,customer_id,occurred_at,amount\nt1,\"1,23457E+12\",2025-01-01,1\n",
            &options,
        )
        .unwrap();
    assert_eq!(report.rejected[0].column.as_deref(), Some("customer_id"));
}

#[test]
fn columns_of_one_name_are_told_apart() {
    let place = Place::new();
    let path = place.file("kunden.csv", "Kundennummer;;Telefon;Telefon\nk1;;+49 221 1234567;+49 170 7654321\n");
    let found = drafted(&path);
    let names: Vec<&str> = found.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["Kundennummer", "#2", "Telefon", "Telefon (2)"]);
    let report = import_drafted(&place, &[path]);
    assert_eq!((report.rejected_total, report.files["kunden.csv"].new), (0, 1));
    assert!(holds(&place, "Telefon (2)"), "the second is kept as an attribute");
}

#[test]
fn a_doubtful_order_of_day_and_month_is_asked_about_once_nothing_shows_it() {
    let place = Place::new();
    let open = place
        .file("a/orders.csv", "order_id,customer_id,order_date,total\no1,c1,01/02/2023,5.00\no2,c1,03/04/2023,6.50\n");
    let doubts = drafted(&open).doubts;
    assert_eq!((doubts.len(), doubts[0].about, doubts[0].to.as_str()), (1, "day_month", "occurred_at"));
    let becomes: Vec<&str> = doubts[0].choices.iter().map(|choice| choice.becomes.as_str()).collect();
    assert_eq!(becomes, ["2023-02-01", "2023-01-02"]);
    for (shown, expected) in [("31/12/2023", "%d/%m/%Y"), ("12/31/2023", "%m/%d/%Y")] {
        let text = format!("order_id,customer_id,order_date,total\no1,c1,01/02/2023,5.00\no2,c1,{shown},6.50\n");
        let found = drafted(&place.file("b/orders.csv", text));
        assert_eq!(found.doubts, []);
        let entry = found.mapping.columns.iter().find(|entry| entry.to.as_deref() == Some("occurred_at")).unwrap();
        assert!(matches!(&entry.transforms[..], [Transform::Date { format, .. }] if format == expected), "{shown}");
    }
}

#[test]
fn numbers_of_three_locales_become_the_same_amount() {
    for (name, text) in [
        ("de", "Belegnummer;Kundennummer;Belegdatum;Betrag\nt1;k1;31.12.2024;1.234,50 €\nt2;k1;30.12.2024;7,00 €\n"),
        (
            "pl",
            "numer zamówienia;numer klienta;data zamówienia;kwota\nt1;k1;31.12.2024;1 234,50 EUR\nt2;k1;30.12.2024;7,00 EUR\n",
        ),
        (
            "us",
            "order number,customer number,order date,total\nt1,k1,12/31/2024,\"€1,234.50\"\nt2,k1,12/30/2024,€7.00\n",
        ),
    ] {
        let place = Place::new();
        let path = place.file(&format!("orders-{name}.csv"), text);
        let report = import_drafted(&place, &[path]);
        assert_eq!(report.rejected, [], "{name}");
        let everything = place.everything();
        assert!(everything.contains("Integer(123450)") && everything.contains("Integer(700)"), "{name}");
    }
}

#[test]
fn a_preview_shows_faults_in_the_files_own_words_and_what_is_missing() {
    let place = Place::new();
    let path = place.file("kunden.csv", "Nr;Geburtstag\nk1;28.02.2024\nk2;30.02.2024\n;01.01.2000\n");
    let mapping = customers(vec![column("customer_id", "Nr", Vec::new()), column("birthday", "Geburtstag", day())]);
    let sources = Sources::find_mapped(&[&path], &mapping).unwrap();
    let shown = preview(&sources.files[0], ZONE, "EUR").unwrap();
    assert_eq!(shown.columns, ["customer_id", "birthday"]);
    assert_eq!(shown.rows[0].fields, ["k1", "2024-02-28"]);
    let faults: Vec<_> = shown.rows.iter().filter_map(|row| row.fault.as_ref()).collect();
    assert_eq!((faults[0].column.as_deref(), faults[0].code), (Some("Geburtstag"), "date-not-as-written"));
    assert_eq!((faults[1].column.as_deref(), faults[1].code), (Some("Nr"), "missing-value"));
    let without = customers(vec![column("birthday", "Geburtstag", day())]);
    let sources = Sources::find_mapped(&[&path], &without).unwrap();
    let shown = preview(&sources.files[0], ZONE, "EUR").unwrap();
    assert_eq!(shown.missing, ["customer_id"]);
    assert_eq!(shown.rows.len(), 3);
}

#[test]
fn a_file_of_no_entry_is_canonical_or_left_alone() {
    let place = Place::new();
    place.file("in/kunden.csv", "Nr\nk1\n");
    place.file("in/stores.csv", "store_id\ns1\n");
    place.file("in/notes.csv", "x\n1\n");
    let mut mapping = customers(vec![column("customer_id", "Nr", Vec::new())]);
    mapping.files[0].file = "Kunden*".to_owned();
    let sources = Sources::find_mapped(&[place.path("in")], &mapping).unwrap();
    let names: Vec<&str> = sources.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!((names, sources.ignored), (vec!["stores.csv", "kunden.csv"], vec!["notes.csv".to_owned()]));
}

/// A canonical column, its names, and two values.
type Named = (&'static str, [&'static str; 4], [&'static str; 2]);

/// Names of customers' columns in four languages, with values that look like them.
const NAMES: [Named; 6] = [
    ("customer_id", ["customer number", "Kundennummer", "numer klienta", "codice cliente"], ["c1", "c2"]),
    ("email", ["e-mail address", "E-Mail-Adresse", "adres e-mail", "indirizzo email"], ["a@b.de", "c@d.it"]),
    ("phone", ["mobile number", "Handynummer", "numer telefonu", "cellulare"], ["+48 600 100 200", "+39 333 1234567"]),
    ("birthday", ["date of birth", "Geburtsdatum", "data urodzenia", "data di nascita"], ["1990-01-31", "1985-12-01"]),
    (
        "registered_at",
        ["registration date", "Registriert am", "data rejestracji", "data di registrazione"],
        ["2024-01-31 10:00", "2024-02-01 11:00"],
    ),
    ("email_consent", ["newsletter", "Newsletter Einwilligung", "zgoda na e-mail", "consenso email"], ["yes", "no"]),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn shuffled_columns_of_any_language_are_all_found(
        order in Just((0..NAMES.len()).collect::<Vec<_>>()).prop_shuffle(),
        language in 0_usize..4,
        case in 0_u8..3,
    ) {
        let place = Place::new();
        let spelt = |name: &str| match case {
            0 => name.to_owned(),
            1 => name.to_uppercase(),
            _ => name.replace([' ', '-'], "_"),
        };
        let line = |part: &dyn Fn(&Named) -> String| {
            order.iter().map(|place| part(&NAMES[*place])).collect::<Vec<_>>().join(",")
        };
        let text = format!(
            "{}\n{}\n{}\n",
            line(&|(_, names, _)| spelt(names[language])),
            line(&|(_, _, values)| values[0].to_owned()),
            line(&|(_, _, values)| values[1].to_owned()),
        );
        let found = drafted(&place.file("export.csv", &text));
        prop_assert_eq!(found.mapping.table.as_deref(), Some(Table::Customers.name()), "{}", text);
        for (to, names, _) in NAMES {
            let entry = found.mapping.columns.iter().find(|entry| entry.to.as_deref() == Some(to));
            prop_assert_eq!(entry.map(|entry| entry.from.clone()), Some(vec![spelt(names[language])]), "{}", to);
        }
    }
}
