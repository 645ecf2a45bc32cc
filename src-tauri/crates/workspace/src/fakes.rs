//! Stable fakes for what names customers: the same text gets the same fake as long as the key is the same, and nobody
//! without the key can find the text by trying.

use std::borrow::Cow;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::traces::{is_of_phone, phone_digits};

/// First and second words of made-up names; plain words, so that nobody is called so.
const FIRST: [&str; 32] = [
    "Amber", "Aspen", "Birch", "Bramble", "Cedar", "Clover", "Coral", "Dune", "Ember", "Fern", "Flint", "Frost",
    "Garnet", "Hazel", "Indigo", "Ivory", "Jasper", "Juniper", "Larch", "Lark", "Linden", "Maple", "Marble", "Moss",
    "Opal", "Pebble", "Quartz", "Reed", "Sage", "Slate", "Thistle", "Willow",
];
const SECOND: [&str; 32] = [
    "Anchor", "Beacon", "Bridge", "Brook", "Candle", "Castle", "Compass", "Copper", "Corner", "Field", "Garden",
    "Gate", "Harbour", "Hill", "Island", "Lantern", "Meadow", "Mill", "Mirror", "Mountain", "Orchard", "Paper",
    "Ribbon", "River", "Saddle", "Shore", "Silver", "Spring", "Stone", "Tower", "Valley", "Window",
];
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// Telephone numbers have no fewer digits and no more.
const PHONE: std::ops::RangeInclusive<usize> = 8..=15;

/// Makes fakes.
#[derive(Debug)]
pub(crate) struct Fakes {
    key: String,
    /// Names of customers that stand in texts which are nobody's own, with their fakes.
    names: Vec<(String, String)>,
}

/// What is known of the customer whose row it is.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub name: Option<String>,
    pub phone: Option<String>,
}

impl Fakes {
    pub(crate) const fn new(key: String) -> Self {
        Self { key, names: Vec::new() }
    }

    /// From now on this name is replaced in every text.
    pub(crate) fn learn(&mut self, name: &str) {
        if self.names.iter().all(|(known, _)| known != name) {
            self.names.push((name.to_owned(), self.name(name)));
        }
    }

    fn digest(&self, kind: &str, text: &str) -> [u8; 32] {
        let mut hash = Sha256::new();
        for part in [self.key.as_str(), kind, text] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        hash.finalize().into()
    }

    fn letters(&self, kind: &str, text: &str) -> String {
        self.digest(kind, text)[..16].iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
    }

    pub(crate) fn name(&self, name: &str) -> String {
        let digest = self.digest("name", name.trim());
        format!("{} {}", FIRST[usize::from(digest[0] % 32)], SECOND[usize::from(digest[1] % 32)])
    }

    /// An address that is the same however large or small its letters are.
    pub(crate) fn email(&self, email: &str) -> String {
        format!("{}@example.com", self.letters("email", &email.trim().to_lowercase()))
    }

    /// A number that is the same however its digits are set apart; no country begins with zeros.
    pub(crate) fn phone(&self, phone: &str) -> String {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        let digest = self.digest("phone", if digits.is_empty() { phone.trim() } else { &digits });
        let made: String = digest[..18].iter().map(|byte| char::from(b'0' + byte % 10)).collect();
        format!("+000 {} {} {}", &made[..6], &made[6..12], &made[12..])
    }

    pub(crate) fn token(&self, token: &str) -> String {
        format!("token-{}", self.letters("token", token))
    }

    /// An id that is an address or a number is replaced as these are; one that is written otherwise than usual gets
    /// letters of its own behind, so that two ids never become one.
    pub(crate) fn id<'t>(&self, id: &'t str, known: &Known) -> Cow<'t, str> {
        let made = self.text(id, known);
        let usual = match &made {
            Cow::Borrowed(_) => return made,
            Cow::Owned(_) if id.contains('@') => id.trim().to_lowercase(),
            Cow::Owned(_) => format!("+{}", phone_digits(id).unwrap_or_default()),
        };
        if usual == id { made } else { Cow::Owned(format!("{made}-{}", &self.letters("id", id)[..10])) }
    }

    /// A text with other addresses in it; one that is a telephone number, the customer's name or a word of it is
    /// replaced as a whole.
    pub(crate) fn text<'t>(&self, text: &'t str, known: &Known) -> Cow<'t, str> {
        if is_phone(text, known) {
            return Cow::Owned(self.phone(text));
        }
        let mut made = match self.without_addresses(text) {
            Cow::Borrowed(text) => self.without_numbers(text, known),
            Cow::Owned(made) => Cow::Owned(self.without_numbers(&made, known).into_owned()),
        };
        for (name, fake) in &self.names {
            if made.contains(name) {
                made = Cow::Owned(made.replace(name, fake));
            }
        }
        if let Some(name) = known.name.as_deref().map(str::trim).filter(|name| name.len() > 2) {
            let fake = self.name(name);
            let mut words = name
                .split_whitespace()
                .zip(fake.split(' '))
                .chain(name.split_whitespace().next_back().zip(fake.split(' ').next_back()));
            if let Some((_, fake)) = words.find(|(word, _)| word.to_lowercase() == text.trim().to_lowercase()) {
                return Cow::Owned(fake.to_owned());
            }
            if made.contains(name) {
                made = Cow::Owned(made.replace(name, &fake));
            }
        }
        made
    }

    /// A text with other telephone numbers in it: those that begin with `+`, and the customer's own.
    fn without_numbers<'t>(&self, text: &'t str, known: &Known) -> Cow<'t, str> {
        let is_own = |digits: &String| known.phone.as_deref().and_then(phone_digits).is_some_and(|own| own == *digits);
        let mut made = String::new();
        let mut done = 0;
        for run in text.split(|letter| !is_of_phone(letter)) {
            // Where the run stands in the text.
            let at = run.as_ptr() as usize - text.as_ptr() as usize;
            let start = run.find('+').or_else(|| run.find(|letter: char| letter.is_ascii_digit() || letter == '('));
            let Some(start) = start else { continue };
            let number = run[start..].trim_end_matches(|letter: char| !letter.is_ascii_digit());
            let Some(digits) = phone_digits(number) else { continue };
            if is_own(&digits) || (number.starts_with('+') && PHONE.contains(&digits.len())) {
                made.push_str(&text[done..at + start]);
                made.push_str(&self.phone(number));
                done = at + start + number.len();
            }
        }
        if done == 0 {
            return Cow::Borrowed(text);
        }
        made.push_str(&text[done..]);
        Cow::Owned(made)
    }

    fn without_addresses<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut made = String::new();
        let mut done = 0;
        for (at, _) in text.match_indices('@') {
            let is_local = |letter: &char| letter.is_alphanumeric() || "._%+-'".contains(*letter);
            let is_domain = |letter: &char| letter.is_alphanumeric() || ".-".contains(*letter);
            let before: usize = text[done..at].chars().rev().take_while(is_local).map(char::len_utf8).sum();
            let behind: usize = text[at + 1..].chars().take_while(is_domain).map(char::len_utf8).sum();
            let domain = text[at + 1..at + 1 + behind].trim_end_matches(['.', '-']);
            if before == 0 || !domain.contains('.') {
                continue;
            }
            let (start, end) = (at - before, at + 1 + domain.len());
            made.push_str(&text[done..start]);
            made.push_str(&self.email(&text[start..end]));
            done = end;
        }
        if done == 0 {
            return Cow::Borrowed(text);
        }
        made.push_str(&text[done..]);
        Cow::Owned(made)
    }

    /// A JSON document with the texts in it replaced; names of fields as well. What is no JSON is a text.
    pub(crate) fn json<'t>(&self, text: &'t str, known: &Known) -> Cow<'t, str> {
        if self.names.is_empty() && !may_name(text, known) {
            return Cow::Borrowed(text);
        }
        let Ok(value) = serde_json::from_str::<Value>(text) else { return self.text(text, known) };
        let made = self.value(value.clone(), known);
        if made == value { Cow::Borrowed(text) } else { Cow::Owned(made.to_string()) }
    }

    fn value(&self, value: Value, known: &Known) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(&text, known).into_owned()),
            Value::Array(values) => values.into_iter().map(|value| self.value(value, known)).collect(),
            Value::Object(fields) => Value::Object(
                fields
                    .into_iter()
                    .map(|(name, value)| (self.text(&name, &Known::default()).into_owned(), self.value(value, known)))
                    .collect(),
            ),
            Value::Number(number) if is_phone(&number.to_string(), known) => {
                Value::String(self.phone(&number.to_string()))
            }
            other => other,
        }
    }
}

/// Whether a document needs to be read at all.
fn may_name(text: &str, known: &Known) -> bool {
    known.name.is_some()
        || text.bytes().any(|byte| byte == b'@' || byte == b'\\')
        || text.bytes().filter(u8::is_ascii_digit).count() >= *PHONE.start()
}

/// Whether a text is a telephone number: one that begins with `+` or `00` or is set in groups, or the customer's own.
fn is_phone(text: &str, known: &Known) -> bool {
    let text = text.trim();
    let Some(digits) = phone_digits(text) else { return false };
    if known.phone.as_deref().and_then(phone_digits).is_some_and(|own| own == digits) {
        return true;
    }
    let is_day = text.len() == 10 && (text.as_bytes()[4] == b'-' || text.as_bytes()[2] == text.as_bytes()[5]);
    let is_grouped = text.contains([' ', '-', '/', '(', '\u{a0}']) && !text.starts_with('-') && digits.len() > 8;
    PHONE.contains(&digits.len()) && !is_day && (text.starts_with('+') || text.starts_with("00") || is_grouped)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fakes() -> Fakes {
        Fakes::new("key".to_owned())
    }

    fn jana() -> Known {
        Known { name: Some("Jana Nováková".to_owned()), phone: Some("600 123 456".to_owned()) }
    }

    #[test]
    fn the_same_text_gets_the_same_fake_however_it_is_written() {
        let fakes = fakes();
        assert_eq!(fakes.email("Jana@Example.com "), fakes.email("jana@example.com"));
        assert_eq!(fakes.phone("+420 600-123"), fakes.phone("+420600123"));
        assert_ne!(fakes.email("jana@example.com"), fakes.email("jana@example.org"));
        assert_ne!(fakes.email("a@b.cz"), Fakes::new("other".to_owned()).email("a@b.cz"), "another key, other fakes");
    }

    #[test]
    fn texts_keep_what_is_nobodys_address() {
        let (fakes, jana) = (fakes(), jana());
        let made = fakes.text("write to jana@example.com, or x@y", &jana);
        assert_eq!(made, format!("write to {}, or x@y", fakes.email("jana@example.com")));
        let called = fakes.text("call 600 123 456 or +39 338 279 953.", &jana);
        assert_eq!(called, format!("call {} or {}.", fakes.phone("600123456"), fakes.phone("+39338279953")));
        for text in ["2026-01-31", "31.12.2025", "1234567", "12.50", "-5", "gold", "2", "Janam"] {
            assert_eq!(fakes.text(text, &jana), text);
        }
        for phone in ["+420600123456", "00420 600 123 456", "600123456", "(012) 345-67-89"] {
            assert_eq!(fakes.text(phone, &jana), fakes.phone(phone), "{phone}");
        }
        let name = fakes.name("Jana Nováková");
        assert_eq!(fakes.text("Jana Nováková", &jana), name);
        assert_eq!(fakes.text("Dear Jana Nováková!", &jana), format!("Dear {name}!"));
        assert_eq!(fakes.text("jana", &jana), name.split(' ').next().unwrap());
    }

    #[test]
    fn two_ids_never_become_one() {
        let (fakes, nobody) = (fakes(), Known::default());
        let made = |id| fakes.id(id, &nobody).into_owned();
        assert_eq!(made("jana@example.com"), fakes.email("jana@example.com"));
        assert_ne!(made("Jana@example.com"), made("jana@example.com"));
        assert_ne!(made("+420 600 123"), made("+420600123"));
        assert_eq!(made("C000007"), "C000007");
    }

    #[test]
    fn documents_are_replaced_in_their_texts() {
        let (fakes, jana) = (fakes(), jana());
        let made = fakes.json(r#"{"to":"jana@example.com","n":[1,"600123456",600123456],"tier":"gold"}"#, &jana);
        let (email, phone) = (fakes.email("jana@example.com"), fakes.phone("600123456"));
        assert_eq!(made, format!(r#"{{"to":"{email}","n":[1,"{phone}","{phone}"],"tier":"gold"}}"#));
        assert_eq!(fakes.json(r#"{"page":"Tea","seconds":103}"#, &jana), r#"{"page":"Tea","seconds":103}"#);
    }
}
