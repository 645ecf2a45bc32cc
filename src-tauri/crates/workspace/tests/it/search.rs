//! Customers found as somebody types: every beginning of every word finds her, nothing else finds anybody.

use crate::Place;
use proptest::prelude::*;

/// The ids of those who are found, in order.
fn found(place: &Place, text: &str) -> Vec<String> {
    let keys = place.workspace.search_blocking(text, &mut ()).unwrap();
    let listed = place.wait(place.workspace.listed_customers(&keys)).unwrap();
    assert_eq!(listed.len(), keys.len(), "{text}: somebody who is not there was found");
    let mut ids: Vec<String> = listed.into_values().map(|one| one.id).collect();
    ids.sort();
    ids
}

/// The texts of the shop without accents and large letters, told apart letter by letter.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.to_lowercase().chars() {
        match letter {
            'á' | 'à' => plain.push('a'),
            'ł' => plain.push('l'),
            'ó' | 'ø' => plain.push('o'),
            'ź' | 'ż' => plain.push('z'),
            'ß' => plain.push_str("ss"),
            other => plain.push(other),
        }
    }
    plain
}

fn parts(text: &str) -> Vec<String> {
    plain(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A second reading of what the search is said to do.
fn is_found(row: &[String; 4], typed: &str) -> bool {
    let mut words: Vec<String> = row.iter().flat_map(|text| parts(text)).collect();
    words.push(parts(&row[0]).concat());
    let digits: String = row[3].chars().filter(char::is_ascii_digit).collect();
    let typed = parts(typed);
    let is_number = |word: &String| word.chars().all(|letter| letter.is_ascii_digit());
    let begins = |word: &String| words.iter().any(|known| known.starts_with(word.as_str()));
    let mut place = 0;
    while place < typed.len() {
        let end = (place..typed.len()).find(|end| !is_number(&typed[*end])).unwrap_or(typed.len());
        if end == place {
            if !begins(&typed[place]) {
                return false;
            }
            place += 1;
            continue;
        }
        let together = typed[place..end].concat();
        let in_phone = together.len() >= 3 && digits.contains(&together);
        if !in_phone && !typed[place..end].iter().all(begins) {
            return false;
        }
        place = end;
    }
    !typed.is_empty()
}

const NAMES: [&str; 8] =
    ["Zuzana Králová", "Łukasz Źródło", "Søren Weiß", "Anna Nowak", "Ana No", "O'Neill-Smith Kate", "李 小龙", ""];

fn row() -> impl Strategy<Value = [String; 4]> {
    let name = prop::sample::select(NAMES.to_vec());
    let email = prop::sample::select(vec!["z.kralova", "anna+shop", "soren_w", "l0dz", ""]);
    let phone = prop::sample::select(vec!["+420 601 000 417", "(030) 55-66-77", "48123123123", "601", "12", ""]);
    let id = prop::sample::select(vec!["C-", "c_", "Łódź ", "K9", ""]);
    (id, 0..40_u32, name, email, phone).prop_map(|(id, number, name, email, phone)| {
        let email = if email.is_empty() { String::new() } else { format!("{email}@example.com") };
        [format!("{id}{number}"), name.to_owned(), email, phone.to_owned()]
    })
}

fn file(rows: &[[String; 4]]) -> String {
    let mut file = "customer_id,name,email,phone\n".to_owned();
    for row in rows {
        file += &format!("{}\n", row.join(","));
    }
    file
}

fn held(rows: &[[String; 4]], typed: &str) -> Vec<String> {
    let mut ids: Vec<String> = rows.iter().filter(|row| is_found(row, typed)).map(|row| row[0].clone()).collect();
    ids.sort();
    ids
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_beginning_of_every_word_finds_her_and_nothing_else_does(
        rows in prop::collection::vec(row(), 1..14),
        changed in prop::collection::vec(row(), 0..6),
        odd in prop::collection::vec("[a-z0-9ł +-]{1,6}", 6),
    ) {
        let by_id = |rows: Vec<[String; 4]>| {
            let rows: std::collections::BTreeMap<String, [String; 4]> =
                rows.into_iter().map(|row| (row[0].clone(), row)).collect();
            rows.into_values().collect::<Vec<_>>()
        };
        let place = Place::new();
        let mut rows = by_id(rows);
        place.import("customers.csv", file(&rows));
        for round in 0..2 {
            let mut typed: Vec<String> = odd.clone();
            for row in &rows {
                for word in row.iter().flat_map(|text| parts(text)) {
                    let letters: Vec<char> = word.chars().collect();
                    typed.extend((1..=letters.len()).map(|length| letters[..length].iter().collect::<String>()));
                }
                typed.push(row[1].clone());
                typed.push(row[2].to_uppercase());
                typed.push(row[0].clone());
                typed.push(row[3].clone());
                let digits: String = row[3].chars().filter(char::is_ascii_digit).collect();
                for length in 3..=digits.len() {
                    let some = &digits[digits.len() - length..];
                    typed.push(some.to_owned());
                    typed.push(format!("{} {}", &some[..length - 2], &some[length - 2..]));
                }
            }
            typed.sort();
            typed.dedup();
            for text in &typed {
                prop_assert_eq!(found(&place, text), held(&rows, text), "{} {:?}", round, text);
            }
            // Some change, some are new, and the index has seen the others already.
            let more = by_id(changed.clone());
            place.import("customers.csv", file(&more));
            let mut all = rows.clone();
            all.extend(more);
            rows = by_id(all);
        }
    }
}

#[test]
fn customers_are_found_by_any_of_their_words_in_any_writing() {
    let place = Place::new();
    place.import(
        "customers.csv",
        "customer_id,name,email,phone\nC-20817,Zuzana Králová,z.kralova@example.com,+420 601 000 417\n\
         C-20818,Łucja Weiß,,\nd-7,Karel Novák,k@x.cz,601000\n",
    );
    for (typed, expected) in [
        ("kralova", vec!["C-20817"]),
        ("KRÁL zuz", vec!["C-20817"]),
        ("lucja", vec!["C-20818"]),
        ("weiss", vec!["C-20818"]),
        ("0417", vec!["C-20817"]),
        ("601 000", vec!["C-20817", "d-7"]),
        ("(601) 000-417", vec!["C-20817"]),
        ("kral 417", vec!["C-20817"]),
        ("c-208", vec!["C-20817", "C-20818"]),
        ("c20818", vec!["C-20818"]),
        ("20817", vec!["C-20817"]),
        ("example", vec!["C-20817"]),
        ("z.kralova@ex", vec!["C-20817"]),
        ("714", vec![]),
        ("ralova", vec![]),
        ("zuzana novak", vec![]),
        ("\" OR 1 *", vec![]),
        ("", vec![]),
        (" - ", vec![]),
    ] {
        assert_eq!(found(&place, typed), expected, "{typed}");
    }
}

#[test]
fn those_who_match_best_are_found_first() {
    let place = Place::new();
    place.import(
        "customers.csv",
        "customer_id,name\nC-10,Žofie Nová\nC-11,Eva 100%\nc-12,C-1 Club\nd-1,anna nová\nnov,Jan\nx,Novák\n",
    );
    let found = |text: &str, limit| -> Vec<String> {
        let found = place.workspace.find_customers_blocking(text, limit, &mut ()).unwrap();
        found.into_iter().map(|of| of.id).collect()
    };
    assert_eq!(found("C-1", 10), ["C-10", "C-11", "c-12"], "in large and small letters, each once");
    assert_eq!(found("c-1", 2), ["C-10", "C-11"]);
    assert_eq!(found("c-12", 1), ["c-12"], "the whole id first");
    assert_eq!(found(" NOV ", 10), ["nov", "x", "C-10", "d-1"], "ids, then names that begin with it");
    assert_eq!(found("NOVA", 10), ["x", "C-10", "d-1"]);
    assert_eq!(found("%", 10), Vec::<String>::new(), "no word");
    assert_eq!(found("", 2), ["C-10", "C-11"], "nothing typed: the first ones");
    assert_eq!(found("", 0), Vec::<String>::new());
}
