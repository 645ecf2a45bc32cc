//! What is done with a text, made ready for many rows.

use std::collections::HashMap;

use chrono_tz::Tz;

use super::document::Transform;
use super::numbers::{self, Mark, Point};
use super::times::{self, DateFormat, Unit, Wanted};
use crate::import::Kind;
use crate::values::Misread;

/// A transform, ready.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    Trim,
    Lower,
    Upper,
    Title,
    Decimal(Point),
    Date(DateFormat, Option<Tz>),
    Epoch(Unit),
    Excel(bool),
    Words(HashMap<String, String>),
}

/// Where a step stands: what its result is wanted as, and where clocks stand if nobody says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting {
    pub wanted: Wanted,
    pub zone: Tz,
}

impl Setting {
    /// For a column of this kind; none for attributes and properties.
    pub(crate) fn of(kind: Option<Kind>, zone: Tz) -> Self {
        Self { wanted: if kind == Some(Kind::Day) { Wanted::Day } else { Wanted::Instant }, zone }
    }
}

impl Step {
    /// Makes a transform ready; the error is the field that is wrong and why.
    pub(crate) fn new(transform: &Transform) -> Result<Self, (&'static str, String)> {
        Ok(match transform {
            Transform::Trim => Self::Trim,
            Transform::Lower => Self::Lower,
            Transform::Upper => Self::Upper,
            Transform::Title => Self::Title,
            Transform::Decimal { point } => match point.as_str() {
                "," => Self::Decimal(Point::Comma),
                "." => Self::Decimal(Point::Dot),
                _ => return Err(("/decimal/point", format!("{point:?} is neither \",\" nor \".\""))),
            },
            Transform::Date { format, zone } => {
                let ready = DateFormat::new(format).map_err(|why| ("/date/format", format!("{format:?}: {why}")))?;
                let zone = match zone {
                    Some(name) => Some(
                        name.parse()
                            .map_err(|_| ("/date/zone", format!("{name:?} is no time zone of the IANA database")))?,
                    ),
                    None => None,
                };
                Self::Date(ready, zone)
            }
            Transform::Epoch { unit } => match unit.as_str() {
                "seconds" => Self::Epoch(Unit::Seconds),
                "milliseconds" => Self::Epoch(Unit::Milliseconds),
                _ => return Err(("/epoch/unit", format!("{unit:?} is neither seconds nor milliseconds"))),
            },
            Transform::ExcelSerial { from_1904 } => Self::Excel(*from_1904),
            Transform::Words(words) => {
                Self::Words(words.iter().map(|(text, word)| (small(text), word.clone())).collect())
            }
        })
    }

    /// Does it; the result is written into `into`. Gives what stood beside an amount.
    pub(crate) fn apply(&self, text: &str, setting: Setting, into: &mut String) -> Result<Option<Mark>, Misread> {
        match self {
            Self::Trim => into.push_str(text.trim_matches(|letter: char| letter.is_whitespace())),
            Self::Lower => into.extend(text.chars().flat_map(char::to_lowercase)),
            Self::Upper => into.extend(text.chars().flat_map(char::to_uppercase)),
            Self::Title => title(text, into),
            Self::Decimal(point) => return numbers::read(text, *point, into),
            Self::Date(format, zone) => format.read(text)?.write(setting.wanted, *zone, setting.zone, into),
            Self::Epoch(unit) => times::epoch(text, *unit)?.write(setting.wanted, None, setting.zone, into),
            Self::Excel(from_1904) => times::excel(text, *from_1904)?.write(setting.wanted, None, setting.zone, into),
            Self::Words(words) => match words.get(&small(text)) {
                Some(word) => into.push_str(word),
                None => into.push_str(text),
            },
        }
        Ok(None)
    }
}

/// Does one step after the other; an empty text stays empty.
pub(crate) fn apply_all(steps: &[Step], text: &str, setting: Setting) -> Result<(String, Option<Mark>), Misread> {
    let (mut text, mut mark) = (text.to_owned(), None);
    for step in steps {
        if text.is_empty() {
            break;
        }
        let mut next = String::with_capacity(text.len());
        mark = step.apply(&text, setting, &mut next)?.or(mark);
        text = next;
    }
    Ok((text, mark))
}

/// Without spaces around and with small letters.
fn small(text: &str) -> String {
    text.trim().to_lowercase()
}

/// A capital at the beginning of every word, small letters behind it; hyphens and apostrophes begin a word too.
fn title(text: &str, into: &mut String) {
    let mut begins = true;
    for letter in text.chars() {
        if begins {
            into.extend(letter.to_uppercase());
        } else {
            into.extend(letter.to_lowercase());
        }
        begins = !letter.is_alphanumeric();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn done(transform: &Transform, text: &str) -> Result<String, Misread> {
        let setting = Setting::of(None, chrono_tz::UTC);
        apply_all(&[Step::new(transform).unwrap()], text, setting).map(|(text, _)| text)
    }

    #[test]
    fn texts_are_trimmed_and_cased() {
        assert_eq!(done(&Transform::Trim, "\u{a0} Anna \t").as_deref(), Ok("Anna"));
        assert_eq!(done(&Transform::Lower, "ŁUKASZ@X.PL").as_deref(), Ok("łukasz@x.pl"));
        assert_eq!(done(&Transform::Upper, "eur").as_deref(), Ok("EUR"));
        assert_eq!(done(&Transform::Title, "ANNA-MARIA D'ANGELO").as_deref(), Ok("Anna-Maria D'Angelo"));
    }

    #[test]
    fn words_are_found_whatever_their_case_and_others_stay() {
        let words = BTreeMap::from([("Ja".to_owned(), "yes".to_owned()), ("NEIN".to_owned(), "no".to_owned())]);
        let words = Transform::Words(words);
        assert_eq!(done(&words, "JA").as_deref(), Ok("yes"));
        assert_eq!(done(&words, " nein ").as_deref(), Ok("no"));
        assert_eq!(done(&words, "vielleicht").as_deref(), Ok("vielleicht"));
        assert_eq!(done(&words, "").as_deref(), Ok(""));
    }

    #[test]
    fn what_cannot_be_done_names_the_field() {
        let place = |transform: Transform| Step::new(&transform).unwrap_err().0;
        assert_eq!(place(Transform::Decimal { point: ";".to_owned() }), "/decimal/point");
        assert_eq!(place(Transform::Date { format: "%d".to_owned(), zone: None }), "/date/format");
        let zone = Some("Mars".to_owned());
        assert_eq!(place(Transform::Date { format: "%d.%m.%Y".to_owned(), zone }), "/date/zone");
        assert_eq!(place(Transform::Epoch { unit: "days".to_owned() }), "/epoch/unit");
    }
}
