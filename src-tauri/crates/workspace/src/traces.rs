//! What names a customer in texts: her id, addresses and name, and where a text holds them.

use std::collections::BTreeMap;

use serde_json::Value;

/// Fewer digits are a number like any other.
const SHORTEST_PHONE: usize = 7;
/// So many digits at the end are the same telephone with and without its country's code.
const NATIONAL: usize = 9;
/// A shorter id is a word or a number that may stand for anything.
const SHORTEST_ID: usize = 5;

/// What names one customer.
#[derive(Debug, Default)]
pub(crate) struct Traces {
    /// Her id, in small letters.
    id: String,
    /// Whatever is hers alone wherever it stands, in small letters.
    sure: Vec<String>,
    /// The digits of her telephone.
    phone: Option<String>,
}

impl Traces {
    /// The traces of a customer; her name is among them only where nobody else has it.
    pub(crate) fn new(id: &str, addresses: &[Option<String>], phone: Option<&str>, name: Option<&str>) -> Self {
        let id = id.trim().to_lowercase();
        let texts = addresses.iter().flatten().map(String::as_str).chain(phone).chain(name);
        let mut sure: Vec<String> =
            texts.map(|text| text.trim().to_lowercase()).filter(|text| text.chars().count() >= 3).collect();
        if is_sure_id(&id) {
            sure.push(id.clone());
        }
        Self { id, sure, phone: phone.and_then(phone_digits) }
    }

    /// Whether a text names her. A short id is not looked for: it may be anything.
    pub(crate) fn in_text(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.sure.iter().any(|sure| holds_word(&text, sure))
    }

    /// Whether the whole value of a field is hers, or names her.
    pub(crate) fn in_field(&self, field: &str) -> bool {
        field.trim().to_lowercase() == self.id || self.is_hers(field)
    }

    /// Whether a line of CSV has a field that is hers or names her.
    pub(crate) fn in_csv(&self, line: &str) -> bool {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(line.as_bytes());
        let mut record = csv::StringRecord::new();
        while let Ok(true) = reader.read_record(&mut record) {
            if record.iter().any(|field| self.in_field(field)) {
                return true;
            }
        }
        // A line that does not read as CSV is text.
        self.in_text(line)
    }

    /// Whether a text or a name of a JSON document names her; what is no JSON is a text.
    pub(crate) fn in_json(&self, text: &str) -> bool {
        // Most documents name nobody, which is found out without reading them.
        (self.in_text(text) || text.contains('\\') || self.phone.is_some())
            && serde_json::from_str(text).map_or_else(|_| self.in_text(text), |value| self.in_value(&value))
    }

    fn in_value(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => self.is_hers(text),
            Value::Array(values) => values.iter().any(|value| self.in_value(value)),
            Value::Object(fields) => fields.iter().any(|(name, value)| self.is_hers(name) || self.in_value(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }

    /// Whether a text names her, or holds her telephone number however it is set.
    fn is_hers(&self, text: &str) -> bool {
        let is_in = |phone: &String| {
            let mut numbers = text.split(|letter| !is_of_phone(letter)).filter_map(phone_digits);
            numbers.any(|digits| is_same_phone(phone, &digits))
        };
        self.phone.as_ref().is_some_and(is_in) || self.in_text(text)
    }

    /// A row's object of columns that are not listed, without those that name her; `None` where none does.
    pub(crate) fn cleared(&self, extra: &str) -> Option<Option<String>> {
        let mut fields: BTreeMap<String, Value> = serde_json::from_str(extra).ok()?;
        let before = fields.len();
        fields.retain(|_, value| !self.in_value(value));
        if fields.len() == before {
            return None;
        }
        Some(if fields.is_empty() { None } else { serde_json::to_string(&fields).ok() })
    }
}

/// Whether an id can be nothing else: long enough, and of more than digits unless it is as long as a telephone.
fn is_sure_id(id: &str) -> bool {
    let digits = id.chars().filter(char::is_ascii_digit).count();
    let length = id.chars().count();
    id.contains('@') || (length >= SHORTEST_ID && digits > 0 && (digits < length || length >= SHORTEST_PHONE))
}

/// Whether a text holds a word with no letter or digit on either side.
fn holds_word(text: &str, word: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    !word.is_empty()
        && text.match_indices(word).any(|(start, _)| {
            is_edge(text[..start].chars().next_back()) && is_edge(text[start + word.len()..].chars().next())
        })
}

/// Whether a letter may stand in a telephone number.
pub(crate) fn is_of_phone(letter: char) -> bool {
    letter.is_ascii_digit() || " +-()./\u{a0}".contains(letter)
}

/// The digits of a text that can be a telephone number.
pub(crate) fn phone_digits(text: &str) -> Option<String> {
    if !text.chars().all(is_of_phone) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= SHORTEST_PHONE).then_some(digits)
}

fn is_same_phone(one: &str, other: &str) -> bool {
    let ends = |long: &str, short: &str| short.len() >= NATIONAL && long.ends_with(short);
    one == other || ends(one, other) || ends(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jana() -> Traces {
        Traces::new("C000007", &[Some("jana@example.com".to_owned())], Some("+420 600 123 456"), Some("Jana Nováková"))
    }

    #[test]
    fn what_names_her_is_found_in_any_field_and_nothing_else() {
        let jana = jana();
        for field in ["C000007", " c000007 ", "see C000007.", "JANA@example.com", "<jana@example.com>"] {
            assert!(jana.in_field(field), "{field}");
        }
        for field in [
            "600123456",
            "+420600123456",
            "00420 600 123 456",
            "jana nováková",
            "Dear Jana Nováková,",
            "call 600 123 456!",
        ] {
            assert!(jana.in_field(field), "{field}");
        }
        for field in ["C0000071", "XC000007", "jana", "marijana@example.com", "600123457", "", "7"] {
            assert!(!jana.in_field(field), "{field}");
        }
    }

    #[test]
    fn a_short_id_is_hers_only_as_a_whole_field_of_a_row() {
        let seven = Traces::new("7", &[], None, None);
        assert!(seven.in_csv("T1,7,12.00"));
        assert!(!seven.in_csv("T7,17,12.00") && !seven.in_json(r#"{"children":"7"}"#));
    }

    #[test]
    fn documents_are_looked_through_by_their_texts() {
        let jana = jana();
        assert!(jana.in_json(r#"{"rule":{"is":["C000007"]}}"#));
        assert!(jana.in_json(r#"{"name":"Jana Nov\u00e1kov\u00e1"}"#), "however it is written");
        assert!(!jana.in_json(r#"{"name":"Jana"}"#));
        assert_eq!(jana.cleared(r#"{"by":"C000007","tier":"gold"}"#), Some(Some(r#"{"tier":"gold"}"#.to_owned())));
        assert_eq!(jana.cleared(r#"{"by":"C000007"}"#), Some(None));
        assert_eq!(jana.cleared(r#"{"tier":"gold"}"#), None);
    }
}
