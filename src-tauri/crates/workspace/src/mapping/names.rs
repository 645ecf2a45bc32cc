//! Names of columns and files, so that those of different spelling can be compared.

/// The words of a name: small letters without marks, split where case, letters and digits change and at everything
/// that is neither.
pub(crate) fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for (place, letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            open = false;
            continue;
        }
        let before = place.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(place + 1);
        let begins = match before {
            Some(before) if before.is_alphanumeric() => {
                let humps = letter.is_uppercase()
                    && (before.is_lowercase()
                        || (before.is_uppercase() && after.is_some_and(|after| after.is_lowercase())));
                humps || letter.is_numeric() != before.is_numeric()
            }
            _ => true,
        };
        if begins || !open {
            words.push(String::new());
            open = true;
        }
        if let Some(word) = words.last_mut() {
            for small in letter.to_lowercase() {
                plain(small, word);
            }
        }
    }
    words
}

/// The words of a name with nothing between them.
pub(crate) fn folded(name: &str) -> String {
    words(name).concat()
}

/// A letter without its mark.
fn plain(letter: char, into: &mut String) {
    let base = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' => 'i',
        'ł' | 'ľ' | 'ĺ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ō' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ß' => {
            into.push_str("ss");
            return;
        }
        // Of a small letter that is written as two.
        '\u{300}'..='\u{36f}' => return,
        other => other,
    };
    into.push(base);
}

/// Column names that can be told from each other: one that stands again gets its number, `Datum (2)`, one without a
/// name is called by its place, `#3`.
pub(crate) fn told_apart(names: &[String]) -> Vec<String> {
    let mut told: Vec<String> = Vec::with_capacity(names.len());
    for (place, name) in names.iter().enumerate() {
        let mut own = if name.is_empty() { format!("#{}", place + 1) } else { name.clone() };
        let mut number = 2;
        while told.contains(&own) || (own != *name && names.contains(&own)) {
            own = if name.is_empty() { format!("#{} ({number})", place + 1) } else { format!("{name} ({number})") };
            number += 1;
        }
        told.push(own);
    }
    told
}

/// Whether a file's name is of a pattern, in which `*` stands for any text; capital and small letters are the same.
pub(crate) fn is_of_pattern(name: &str, pattern: &str) -> bool {
    let (name, pattern) = (name.to_lowercase(), pattern.to_lowercase());
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, between)) = parts.split_last() else { return rest.is_empty() };
    for part in between {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_by_their_letters() {
        assert_eq!(words("CustomerID"), ["customer", "id"]);
        assert_eq!(words("customer_id"), ["customer", "id"]);
        assert_eq!(words("IDKunde"), ["id", "kunde"]);
        assert_eq!(words("E-Mail 1"), ["e", "mail", "1"]);
        assert_eq!(words("Data urodzenia (klienta)"), ["data", "urodzenia", "klienta"]);
        assert_eq!(folded("Größe"), "grosse");
        assert_eq!(folded("Imię i NAZWISKO"), "imieinazwisko");
        assert_eq!(folded("  "), "");
    }

    #[test]
    fn columns_of_one_name_are_told_apart() {
        let names = ["a", "b", "a", "", "a (2)", "a", ""].map(str::to_owned);
        assert_eq!(told_apart(&names), ["a", "b", "a (3)", "#4", "a (2)", "a (4)", "#7"]);
        let fine = ["x", "y"].map(str::to_owned);
        assert_eq!(told_apart(&fine), fine);
    }

    #[test]
    fn patterns_stand_for_any_text() {
        for (name, pattern, expected) in [
            ("Kunden.csv", "kunden.csv", true),
            ("kunden_2024.csv", "kunden*.csv", true),
            ("kunden_2024.csv.gz", "kunden*.csv", false),
            ("a-b-c.csv", "*b*.csv", true),
            ("x.csv", "*", true),
            ("x.csv", "x", false),
            ("aa", "a*a", true),
            ("a", "a*a", false),
        ] {
            assert_eq!(is_of_pattern(name, pattern), expected, "{name} {pattern}");
        }
    }
}
