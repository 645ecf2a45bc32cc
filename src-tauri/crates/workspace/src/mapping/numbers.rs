//! Numbers and amounts as they are written in some country.

use history::currency_digits;

use crate::values::Misread;

/// Signs of currencies and the codes that they can stand for, the likeliest first.
const SIGNS: [(&str, &[&str]); 21] = [
    ("€", &["EUR"]),
    ("$", &["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]),
    ("£", &["GBP"]),
    ("¥", &["JPY", "CNY"]),
    ("zł", &["PLN"]),
    ("zl", &["PLN"]),
    ("kč", &["CZK"]),
    ("kc", &["CZK"]),
    ("kr.", &["DKK", "SEK", "NOK", "ISK"]),
    ("kr", &["SEK", "DKK", "NOK", "ISK"]),
    ("ft", &["HUF"]),
    ("lei", &["RON"]),
    ("лв", &["BGN"]),
    ("₴", &["UAH"]),
    ("₽", &["RUB"]),
    ("₺", &["TRY"]),
    ("₹", &["INR"]),
    ("₪", &["ILS"]),
    ("fr.", &["CHF"]),
    ("us$", &["USD"]),
    ("euro", &["EUR"]),
];

/// What stood beside a number to say what it is an amount of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A sign, by its place in the list of signs.
    Sign(usize),
    /// A code of ISO 4217.
    Code([u8; 3]),
}

impl Mark {
    fn read(text: &str) -> Option<Self> {
        let small = text.to_lowercase();
        if let Some(sign) = SIGNS.iter().position(|(sign, _)| *sign == small) {
            return Some(Self::Sign(sign));
        }
        let code: [u8; 3] = text.to_ascii_uppercase().into_bytes().try_into().ok()?;
        currency_digits(std::str::from_utf8(&code).ok()?).map(|_| Self::Code(code))
    }

    /// Whether it can stand for this currency.
    pub(crate) fn fits(self, currency: &str) -> bool {
        match self {
            Self::Sign(sign) => SIGNS.get(sign).is_some_and(|(_, codes)| codes.contains(&currency)),
            Self::Code(code) => code == currency.as_bytes(),
        }
    }

    /// The currency, where there is only one that it can be or one that it nearly always is.
    pub(crate) fn currency(&self) -> Option<&str> {
        match self {
            Self::Sign(sign) => {
                let (sign, codes) = SIGNS.get(*sign)?;
                (codes.len() == 1 || *sign == "$").then(|| codes[0])
            }
            Self::Code(code) => std::str::from_utf8(code).ok(),
        }
    }
}

/// The currency that a text such as `€` or `zł` names.
pub(crate) fn currency_of(text: &str) -> Option<String> {
    Mark::read(text.trim()).and_then(|mark| mark.currency().map(str::to_owned))
}

/// What a number is written with before its decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    Comma,
    Dot,
}

impl Point {
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Dot => ".",
        }
    }

    const fn letter(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Dot => '.',
        }
    }
}

const fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

const fn is_minus(letter: char) -> bool {
    matches!(letter, '-' | '\u{2212}' | '\u{2013}')
}

/// Writes a number with digits and a point into `into`; gives what stood beside it. Thousands may be set apart by
/// spaces, apostrophes or the other of point and comma, always the same one and every three digits; a minus may stand
/// on either side, or the number in parentheses.
pub(crate) fn read(text: &str, point: Point, into: &mut String) -> Result<Option<Mark>, Misread> {
    let bad = Misread::AmountAsWritten;
    let mut body = text.trim_matches(|letter: char| letter.is_whitespace() || is_space(letter));
    let mut negative = false;
    if let Some(inner) = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        negative = true;
        body = inner.trim_matches(is_space);
    }
    let mut mark = None;
    let mut signed = negative;
    // From both ends: a sign and a currency, each at most once.
    loop {
        let before = body.len();
        let sign = |letter: char| is_minus(letter) || letter == '+';
        let (first, last) = (body.chars().next(), body.chars().next_back());
        if let Some(letter) = first.filter(|letter| sign(*letter)) {
            body = body[letter.len_utf8()..].trim_start_matches(is_space);
            take_sign(letter, &mut signed, &mut negative)?;
        } else if let Some(letter) = last.filter(|letter| sign(*letter)) {
            body = body[..body.len() - letter.len_utf8()].trim_end_matches(is_space);
            take_sign(letter, &mut signed, &mut negative)?;
        }
        // A point before digits belongs to the number, one behind letters to them.
        let is_mark = |letter: char| !letter.is_ascii_digit() && !is_space(letter) && !sign(letter);
        let head = body.find(|letter: char| !is_mark(letter)).unwrap_or(body.len());
        let head = if body[..head].chars().any(char::is_alphabetic) || !body[..head].starts_with(['.', ',', '\'']) {
            head
        } else {
            0
        };
        let tail = body.rfind(|letter: char| !is_mark(letter)).map_or(0, |at| at + letter_at(body, at));
        if head > 0 {
            let found = Mark::read(&body[..head]).ok_or(bad)?;
            if mark.replace(found).is_some() {
                return Err(bad);
            }
            body = body[head..].trim_start_matches(is_space);
        } else if tail < body.len() {
            let found = Mark::read(&body[tail..]).ok_or(bad)?;
            if mark.replace(found).is_some() {
                return Err(bad);
            }
            body = body[..tail].trim_end_matches(is_space);
        }
        if body.len() == before {
            break;
        }
    }
    let (whole, decimals) = match body.rsplit_once(point.letter()) {
        Some((_, "")) => return Err(bad),
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (body, None),
    };
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if decimals.is_some_and(|decimals| !all_digits(decimals)) || (whole.is_empty() && decimals.is_none()) {
        return Err(bad);
    }
    if negative {
        into.push('-');
    }
    if all_digits(whole) {
        into.push_str(if whole.is_empty() { "0" } else { whole });
    } else {
        grouped(whole, point, into).ok_or(bad)?;
    }
    if let Some(decimals) = decimals {
        into.push('.');
        into.push_str(decimals);
    }
    Ok(mark)
}

fn letter_at(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

fn take_sign(letter: char, signed: &mut bool, negative: &mut bool) -> Result<(), Misread> {
    if std::mem::replace(signed, true) {
        return Err(Misread::AmountAsWritten);
    }
    *negative = is_minus(letter);
    Ok(())
}

/// Digits in groups of three.
fn grouped(whole: &str, point: Point, into: &mut String) -> Option<()> {
    let separator = whole.chars().find(|letter| !letter.is_ascii_digit())?;
    let may_separate = is_space(separator)
        || matches!(separator, '\'' | '\u{2019}')
        || (matches!(separator, '.' | ',') && separator != point.letter());
    if !may_separate {
        return None;
    }
    for (number, group) in whole.split(separator).enumerate() {
        let fits = if number == 0 { matches!(group.len(), 1..=3) } else { group.len() == 3 };
        if !fits || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        into.push_str(group);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(text: &str, point: Point) -> Result<String, Misread> {
        let mut into = String::new();
        read(text, point, &mut into).map(|_| into)
    }

    #[test]
    fn numbers_of_three_countries_are_read() {
        for (text, point, expected) in [
            ("1.234,50", Point::Comma, "1234.50"),
            ("1 234,50 zł", Point::Comma, "1234.50"),
            ("1\u{a0}234\u{a0}567,5", Point::Comma, "1234567.5"),
            ("1\u{202f}234,50 €", Point::Comma, "1234.50"),
            ("1,234.50", Point::Dot, "1234.50"),
            ("$1,234.50", Point::Dot, "1234.50"),
            ("1'234.50", Point::Dot, "1234.50"),
            ("CHF 1’234.50", Point::Dot, "1234.50"),
            ("-€ 5,00", Point::Comma, "-5.00"),
            ("€ -5,00", Point::Comma, "-5.00"),
            ("5,00-", Point::Comma, "-5.00"),
            ("5,00- EUR", Point::Comma, "-5.00"),
            ("(1.000,00 €)", Point::Comma, "-1000.00"),
            ("\u{2212}12", Point::Dot, "-12"),
            ("+7", Point::Dot, "7"),
            (",5", Point::Comma, "0.5"),
            ("12", Point::Comma, "12"),
            ("kr. 1.200,00", Point::Comma, "1200.00"),
            ("1.234", Point::Comma, "1234"),
            ("1.234", Point::Dot, "1.234"),
            ("Euro 12,90", Point::Comma, "12.90"),
        ] {
            assert_eq!(plain(text, point).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_could_be_two_numbers_or_none_is_refused() {
        for (text, point) in [
            ("1.23", Point::Comma),
            ("1.2345", Point::Comma),
            ("1.234.5", Point::Comma),
            ("12.34,5", Point::Comma),
            ("1,234,50", Point::Comma),
            ("1.234 567,00", Point::Comma),
            ("1.234.56", Point::Dot),
            ("1234.567,00", Point::Dot),
            ("--5", Point::Dot),
            ("-5-", Point::Dot),
            ("(-5)", Point::Dot),
            ("5 EUR zł", Point::Dot),
            ("5 XYZQ", Point::Dot),
            ("1e5", Point::Dot),
            ("5.", Point::Dot),
            ("", Point::Dot),
            ("-", Point::Dot),
            ("€", Point::Comma),
            (".", Point::Dot),
            ("NaN", Point::Dot),
            ("1,", Point::Comma),
        ] {
            assert!(plain(text, point).is_err(), "{text}");
        }
    }

    #[test]
    fn signs_say_which_currency_it_can_be() {
        let mark = |text: &str| read(text, Point::Comma, &mut String::new()).unwrap().unwrap();
        assert!(mark("5 €").fits("EUR") && !mark("5 €").fits("USD"));
        assert!(mark("5 kr").fits("SEK") && mark("5 kr").fits("NOK"));
        assert_eq!(mark("5 kr").currency(), None, "three countries count in crowns");
        assert_eq!(mark("5 zł").currency(), Some("PLN"));
        assert_eq!(mark("5 eur").currency(), Some("EUR"));
        assert_eq!(currency_of(" € ").as_deref(), Some("EUR"));
        assert_eq!(currency_of("EUR").as_deref(), Some("EUR"));
        assert_eq!(currency_of("what"), None);
    }

    proptest! {
        #[test]
        fn whatever_is_written_with_groups_is_read_back(minor in -10_000_000_000_i64..10_000_000_000, group in 0_usize..4) {
            let separator = ["", ".", " ", "'"][group];
            let (whole, cents) = (minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
            let digits = whole.to_string();
            let mut text = String::new();
            for (place, digit) in digits.chars().enumerate() {
                if place > 0 && (digits.len() - place).is_multiple_of(3) {
                    text.push_str(separator);
                }
                text.push(digit);
            }
            let sign = if minor < 0 { "-" } else { "" };
            prop_assert_eq!(
                plain(&format!("{sign}{text},{cents:02}"), Point::Comma).unwrap(),
                format!("{sign}{whole}.{cents:02}")
            );
        }

        #[test]
        fn no_text_is_too_much(text in "\\PC{0,20}") {
            for point in [Point::Comma, Point::Dot] {
                if let Ok(number) = plain(&text, point) {
                    prop_assert!(number.parse::<f64>().is_ok(), "{text:?} became {number:?}");
                }
            }
        }
    }
}
