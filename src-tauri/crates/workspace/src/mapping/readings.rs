//! How the values of a column are to be read: days, numbers, yes and no, words of channels; from the values alone, with
//! what cannot be known from them as several choices.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::document::Transform;
use super::numbers::{self, Point};
use super::times::{self, DateFormat, Unit};
use crate::values::{self, Decimal};

/// How values are to be read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// What is done with them; several where they do not tell, the likelier first.
    pub choices: Vec<Vec<Transform>>,
    /// What a person has to tell where there are several: a word of the surface.
    pub about: Option<&'static str>,
    /// A value that the choices read differently.
    pub example: Option<String>,
    /// The share of different values that are read so.
    pub share: f64,
    /// What they look like: a word of the surface.
    pub looks: &'static str,
    /// The currency that stands beside all amounts.
    pub currency: Option<String>,
}

impl Reading {
    fn sure(transforms: Vec<Transform>, share: f64, looks: &'static str) -> Self {
        Self { choices: vec![transforms], about: None, example: None, share, looks, currency: None }
    }

    /// Whether it is a time only if the column is one: a bare number otherwise.
    pub(crate) fn is_counted(&self) -> bool {
        matches!(self.looks, "epoch_seconds" | "epoch_milliseconds" | "excel_serial")
    }

    /// What is done by the likelier choice.
    pub(crate) fn likelier(&self) -> &[Transform] {
        self.choices.first().map_or(&[], Vec::as_slice)
    }
}

/// What other columns of a file have shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hint {
    /// What stands before decimals.
    pub point: Point,
    /// Whether a column has shown it, instead of what stands between fields.
    pub is_sure: bool,
}

/// Formats of days. Those with a slash or a hyphen may begin with either.
const DAYS: [&str; 17] = [
    "%d.%m.%Y",
    "%d/%m/%Y",
    "%m/%d/%Y",
    "%d-%m-%Y",
    "%m-%d-%Y",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%d.%m.%y",
    "%d/%m/%y",
    "%m/%d/%y",
    "%Y%m%d",
    "%d %b %Y",
    "%d-%b-%Y",
    "%d-%b-%y",
    "%b %d, %Y",
    "%d %B %Y",
];
/// What may follow them.
const TIMES: [&str; 15] = [
    "",
    " %H:%M",
    " %H:%M:%S",
    " %H:%M:%S%.f",
    " %I:%M %p",
    " %I:%M:%S %p",
    ", %H:%M",
    ", %H:%M:%S",
    ", %I:%M %p",
    ", %I:%M:%S %p",
    "T%H:%M:%S",
    "T%H:%M",
    "T%H:%M:%S%.f",
    " %H:%M:%S %z",
    " %H.%M",
];

struct Format {
    text: String,
    ready: DateFormat,
}

static FORMATS: LazyLock<Vec<Format>> = LazyLock::new(|| {
    let all = DAYS.iter().flat_map(|day| TIMES.iter().map(move |time| format!("{day}{time}")));
    let all = all.chain(["%+".to_owned(), "%Y-%m-%dT%H:%M:%S%z".to_owned()]);
    all.filter_map(|text| DateFormat::new(&text).ok().map(|ready| Format { text, ready })).collect()
});

/// Days of customers and shops lie between these years.
const LIKELY_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

impl Format {
    fn reads(&self, text: &str) -> bool {
        use chrono::Datelike as _;
        self.ready.read(text).is_ok_and(|written| LIKELY_YEARS.contains(&written.day().year()))
    }

    /// The same with day and month changed places.
    fn swapped(&self) -> Option<&'static Self> {
        let other = if let Some(rest) = self.text.strip_prefix("%d") {
            let separator = rest.chars().next().filter(|letter| matches!(letter, '/' | '-'))?;
            let rest = rest.strip_prefix(separator)?.strip_prefix("%m")?;
            format!("%m{separator}%d{rest}")
        } else {
            let rest = self.text.strip_prefix("%m")?;
            let separator = rest.chars().next()?;
            let rest = rest.strip_prefix(separator)?.strip_prefix("%d")?;
            format!("%d{separator}%m{rest}")
        };
        FORMATS.iter().find(|format| format.text == other)
    }

    fn transform(&self) -> Vec<Transform> {
        vec![Transform::Date { format: self.text.clone(), zone: None }]
    }
}

#[allow(clippy::cast_precision_loss, reason = "at most a thousand")]
fn share(values: &[String], is_like: impl Fn(&str) -> bool) -> f64 {
    values.iter().filter(|text| is_like(text.trim())).count() as f64 / values.len().max(1) as f64
}

/// Values as days and instants; none where most of them are neither.
pub(crate) fn dates(values: &[String]) -> Option<Reading> {
    // Decided by the shape of most, so that a torn row does no harm.
    const MOST: f64 = 0.6;
    if values.is_empty() {
        return None;
    }
    let may_be = |text: &str| {
        (4..=40).contains(&text.len()) && text.bytes().filter(u8::is_ascii_digit).count() >= 3 && !text.contains('@')
    };
    if share(values, may_be) < MOST {
        return None;
    }
    let days = share(values, |text| values::day(text).is_ok());
    if days >= MOST {
        return Some(Reading::sure(Vec::new(), days, "day"));
    }
    let instants = share(values, |text| values::instant(text, chrono_tz::UTC).is_ok());
    if instants >= MOST {
        return Some(Reading::sure(Vec::new(), instants, "instant"));
    }
    let first: Vec<&String> = values.iter().take(30).collect();
    let likely: Vec<(f64, &Format)> = FORMATS
        .iter()
        .filter(|format| first.iter().any(|text| format.reads(text.trim())))
        .map(|format| (share(values, |text| format.reads(text)), format))
        .collect();
    let Some((best, format)) = likely.iter().copied().reduce(|best, other| if other.0 > best.0 { other } else { best })
    else {
        return counted(values);
    };
    if best < MOST {
        return counted(values);
    }
    let looks = if format.ready.has_time() { "instant" } else { "day" };
    let mut reading = Reading::sure(format.transform(), best, looks);
    if let Some(other) = format.swapped() {
        let only =
            |one: &Format, two: &Format| values.iter().any(|text| one.reads(text.trim()) && !two.reads(text.trim()));
        let (here, there) = (only(format, other), only(other, format));
        if here == there {
            reading.about = Some("day_month");
            reading.example = values
                .iter()
                .find(|text| {
                    let read = |format: &Format| format.ready.read(text.trim()).ok();
                    matches!((read(format), read(other)), (Some(one), Some(two)) if one.day() != two.day())
                })
                .cloned();
            reading.choices.push(other.transform());
            // The same day either way in every row: nothing to ask.
            if reading.example.is_none() && !here {
                reading.about = None;
                reading.choices.truncate(1);
            }
            // A clock of twelve hours is read where the month comes first.
            if format.text.contains("%p") && !here && format.text.starts_with("%d") {
                reading.choices.reverse();
            }
        }
    }
    Some(reading)
}

/// Bare numbers as times.
fn counted(values: &[String]) -> Option<Reading> {
    let mut numbers = Vec::with_capacity(values.len());
    for text in values {
        if let Ok(number) = text.trim().replace(',', ".").parse::<f64>()
            && number.is_finite()
        {
            numbers.push(number);
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "at most a thousand")]
    let of = |count: usize| count as f64 / values.len() as f64;
    if of(numbers.len()) < 0.9 {
        return None;
    }
    let count =
        |low: f64, high: f64| numbers.iter().filter(|number| number.abs() >= low && number.abs() < high).count();
    let serials = count(367.0, 80_000.0);
    if of(serials) >= 0.9 {
        return Some(Reading::sure(vec![Transform::ExcelSerial { from_1904: false }], of(serials), "excel_serial"));
    }
    let epoch = |unit: Unit| vec![Transform::Epoch { unit: unit.text().to_owned() }];
    let (seconds, milliseconds) = (count(80_000.0, 1e11), count(1e11, 1e16));
    if seconds == 0 && milliseconds == 0 {
        return None;
    }
    let (unit, other, looks) = if seconds > milliseconds {
        (Unit::Seconds, Unit::Milliseconds, "epoch_seconds")
    } else {
        (Unit::Milliseconds, Unit::Seconds, "epoch_milliseconds")
    };
    let mut reading = Reading::sure(epoch(unit), of(seconds + milliseconds), looks);
    // Small numbers beside large ones, or only small ones, are early days in either unit.
    let is_mixed = seconds > 0 && milliseconds > 0;
    let is_early = milliseconds == 0 && count(1e8, 1e11) == 0;
    if is_mixed || is_early {
        let reads = |text: &str, unit| times::epoch(text, unit).is_ok();
        reading.example = values.iter().find(|text| reads(text, unit) && reads(text, other)).cloned();
        if reading.example.is_some() {
            reading.about = Some("epoch_unit");
            reading.choices.push(epoch(other));
        }
    }
    Some(reading)
}

/// Values as numbers and amounts; none where most of them are neither.
pub(crate) fn numbers(values: &[String], hint: Option<Hint>) -> Option<Reading> {
    const MOST: f64 = 0.6;
    let read = |text: &str, point| {
        let mut plain = String::new();
        numbers::read(text, point, &mut plain).map(|mark| (plain, mark))
    };
    let dots = share(values, |text| read(text, Point::Dot).is_ok());
    let commas = share(values, |text| read(text, Point::Comma).is_ok());
    let best = dots.max(commas);
    if values.is_empty() || best < MOST {
        return None;
    }
    let mut currencies = BTreeSet::new();
    let mut marked = 0_usize;
    for text in values {
        if let Ok((_, Some(mark))) = read(text, Point::Dot).or_else(|_| read(text, Point::Comma)) {
            marked += 1;
            currencies.insert(mark.currency().map(str::to_owned));
        }
    }
    let is_plain = values.iter().all(|text| Decimal::parse(text).is_ok() || read(text, Point::Dot).is_err());
    let transform = |point: Point| {
        if point == Point::Dot && is_plain {
            Vec::new()
        } else {
            vec![Transform::Decimal { point: point.text().to_owned() }]
        }
    };
    let only = |one, two| values.iter().any(|text| read(text, one).is_ok() && read(text, two).is_err());
    let differs = values.iter().find(|text| {
        matches!((read(text, Point::Dot), read(text, Point::Comma)), (Ok((dot, _)), Ok((comma, _))) if dot != comma)
    });
    let (dot_only, comma_only) = (only(Point::Dot, Point::Comma), only(Point::Comma, Point::Dot));
    let has_decimals = values.iter().any(|text| text.contains(['.', ',']));
    let looks = if marked > 0 || has_decimals { "amount" } else { "number" };
    let mut reading = match (dot_only, comma_only, differs) {
        (true, false, _) => Reading::sure(transform(Point::Dot), dots, looks),
        (false, true, _) => Reading::sure(transform(Point::Comma), commas, looks),
        // No value is read differently, or as many speak for the one as for the other.
        (false, false, None) => Reading::sure(transform(Point::Dot), dots, looks),
        (both, _, example) => {
            let (mut first, mut second) = (Point::Dot, Point::Comma);
            if both {
                if commas > dots {
                    (first, second) = (second, first);
                }
            } else if let Some(hint) = hint {
                if hint.point == Point::Comma {
                    (first, second) = (second, first);
                }
            } else if values.iter().all(|text| text.contains('.') || !text.contains(',')) {
                // 1.234 is more often a thousand in an amount than one and a bit.
                (first, second) = (second, first);
            }
            let mut reading = Reading::sure(transform(first), if first == Point::Dot { dots } else { commas }, looks);
            if both || hint.is_none_or(|hint| !hint.is_sure) {
                reading.about = Some("decimal_point");
                reading.example = example.or_else(|| values.first()).cloned();
                reading.choices.push(transform(second));
            }
            reading
        }
    };
    if marked * 10 >= values.len() * 9
        && let (1, Some(Some(currency))) = (currencies.len(), currencies.pop_first())
    {
        reading.currency = Some(currency);
    }
    Some(reading)
}

/// What a column with a sure point tells about the others of its file.
pub(crate) fn point_of(reading: &Reading, values: &[String]) -> Option<Point> {
    if reading.about.is_some() || reading.share < 0.8 {
        return None;
    }
    match reading.likelier().first() {
        Some(Transform::Decimal { point }) if point == "," => Some(Point::Comma),
        _ if values.iter().any(|text| {
            // A point with other than three digits behind it.
            text.trim()
                .rsplit_once('.')
                .is_some_and(|(_, decimals)| decimals.len() != 3 && decimals.bytes().all(|b| b.is_ascii_digit()))
        }) =>
        {
            Some(Point::Dot)
        }
        _ => None,
    }
}

/// Yes and no as they are said.
const TRUTHS: [(&str, &str); 21] = [
    ("ja", "nein"),
    ("j", "nein"),
    ("tak", "nie"),
    ("sì", "no"),
    ("si", "no"),
    ("s", "no"),
    ("oui", "non"),
    ("o", "non"),
    ("yes", "no"),
    ("true", "false"),
    ("wahr", "falsch"),
    ("prawda", "fałsz"),
    ("vero", "falso"),
    ("vrai", "faux"),
    ("on", "off"),
    ("opt-in", "opt-out"),
    ("subscribed", "unsubscribed"),
    ("aktiv", "inaktiv"),
    ("granted", "denied"),
    ("x", "-"),
    ("zgoda", "brak zgody"),
];

/// Whether a text says yes or no in some language.
pub(crate) fn truth(text: &str) -> Option<bool> {
    let small = text.trim().to_lowercase();
    if let Ok(truth) = values::boolean(&small) {
        return Some(truth);
    }
    TRUTHS.iter().find_map(|(yes, no)| {
        if small == *yes {
            Some(true)
        } else if small == *no {
            Some(false)
        } else {
            None
        }
    })
}

/// Values as yes and no.
pub(crate) fn truths(values: &[String]) -> Reading {
    let canonical = share(values, |text| values::boolean(text).is_ok());
    let known = share(values, |text| truth(text).is_some());
    if canonical >= known {
        return Reading::sure(Vec::new(), canonical, "boolean");
    }
    let mut words = BTreeMap::new();
    for text in values {
        let small = text.trim().to_lowercase();
        let Some((yes, no)) = TRUTHS.iter().find(|(yes, no)| small == *yes || small == *no) else { continue };
        // The other word may come in a later row.
        for (word, truth) in [(*yes, "yes"), (*no, "no")] {
            if values::boolean(word).is_err() {
                words.insert(word.to_owned(), truth.to_owned());
            }
        }
    }
    Reading::sure(vec![Transform::Words(words)], known, "boolean")
}

/// What words of channels, places and discounts are said elsewhere.
const CHOICES: &[(&str, &str)] = &[
    ("email", "e-mail|e mail|mail|newsletter|posta|poczta|e-mailing"),
    ("sms", "text|text message|kurznachricht|wiadomość sms|messaggio sms|mms"),
    ("chat", "whatsapp|messenger|czat|live chat|livechat|viber|telegram"),
    (
        "push",
        "push notification|app push|push-nachricht|powiadomienie|powiadomienie push|notifica|notifica push|notification",
    ),
    ("phone", "call|phone call|telephone|telefon|anruf|telefonat|telefono|chiamata|telefonata|połączenie|rozmowa"),
    (
        "in_person",
        "in person|in-person|face to face|store|in store|in-store|persönlich|filiale|im laden|osobiście|w sklepie|sklep|\
         di persona|in negozio|negozio",
    ),
    (
        "online",
        "web|webshop|online shop|online-shop|onlineshop|e-commerce|ecommerce|ecom|internet|internetowy|sklep internetowy|negozio online|digitale",
    ),
    (
        "physical",
        "store|shop|retail|stationary|brick and mortar|filiale|laden|stationär|geschäft|stacjonarny|sklep|salon|\
         sklep stacjonarny|negozio|fisico|negozio fisico|punto vendita",
    ),
    ("percent", "%|percentage|pct|prozent|prozentual|procent|procentowy|percentuale|percento"),
    (
        "amount",
        "value|fixed|fixed amount|absolute|€|eur|betrag|wert|fest|fix|kwota|kwotowy|wartość|importo|valore|fisso",
    ),
    ("message", "nachricht|wiadomość|messaggio|mailing"),
    ("reminder", "erinnerung|przypomnienie|promemoria"),
    ("call", "anruf|telefonat|telefon|rozmowa|chiamata|telefonata|phone call"),
    ("appointment", "termin|spotkanie|wizyta|appuntamento|meeting|booking"),
];

/// Values as words of a list; those that are said otherwise become the list's.
pub(crate) fn choices(values: &[String], allowed: &[&str], looks: &'static str) -> Reading {
    let meant = |text: &str| {
        let small = text.trim().to_lowercase();
        if let Some(word) = allowed.iter().find(|word| **word == small) {
            return Some(*word);
        }
        CHOICES
            .iter()
            .find(|(word, others)| allowed.contains(word) && others.split('|').any(|other| other == small))
            .map(|(word, _)| *word)
    };
    let known = share(values, |text| meant(text).is_some());
    let mut words = BTreeMap::new();
    for text in values {
        if let Some(word) = meant(text)
            && text != word
        {
            words.insert(text.trim().to_owned(), word.to_owned());
        }
    }
    let transforms = if words.is_empty() { Vec::new() } else { vec![Transform::Words(words)] };
    Reading::sure(transforms, known, looks)
}

/// Values as codes of currencies.
pub(crate) fn currencies(values: &[String]) -> Reading {
    let mut words = BTreeMap::new();
    for text in values {
        if let Some(code) = numbers::currency_of(text)
            && *text != code
        {
            words.insert(text.trim().to_owned(), code);
        }
    }
    let known = share(values, |text| numbers::currency_of(text).is_some());
    let transforms = if words.is_empty() { Vec::new() } else { vec![Transform::Words(words)] };
    Reading::sure(transforms, known, "text")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn format_of(reading: &[Transform]) -> &str {
        match reading {
            [Transform::Date { format, .. }] => format,
            [] => "",
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn formats_of_days_are_found() {
        for (values, format, looks) in [
            (&["31.12.2023", "1.2.2023", "29.02.2023"][..], "%d.%m.%Y", "day"),
            (&["31/12/2023", "01/02/2023"], "%d/%m/%Y", "day"),
            (&["12/31/2023", "01/02/2023"], "%m/%d/%Y", "day"),
            (&["31.12.23", "01.02.24"], "%d.%m.%y", "day"),
            (&["20231231", "20240201"], "%Y%m%d", "day"),
            (&["31.12.2023 10:15", "01.02.2023 09:00"], "%d.%m.%Y %H:%M", "instant"),
            (&["12/31/2023 2:05 PM", "1/2/2023 9:00 AM"], "%m/%d/%Y %I:%M %p", "instant"),
            (&["2023-12-31T10:00:00", "2023-12-30T10:00:00"], "%Y-%m-%dT%H:%M:%S", "instant"),
            (&["2023-12-31 10:00:00.123"], "%Y-%m-%d %H:%M:%S%.f", "instant"),
            (&["2023-12-31", "2023-12-30"], "", "day"),
            (&["2023-12-31T10:00:00Z", "2023-12-30 10:00"], "", "instant"),
            (&["31-Dec-2023", "1-Feb-2024"], "%d-%b-%Y", "day"),
        ] {
            let reading = dates(&texts(values)).unwrap();
            assert_eq!(format_of(reading.likelier()), format, "{values:?}");
            assert_eq!((reading.looks, reading.about), (looks, None), "{values:?}");
        }
        for values in [&["Anna", "Ben"][..], &["1234-567"], &["a@b.de"], &["19,90", "20,00"], &["c1001", "c1002"]] {
            assert_eq!(dates(&texts(values)), None, "{values:?}");
        }
    }

    #[test]
    fn day_and_month_are_asked_for_unless_a_value_shows_them() {
        let open = dates(&texts(&["01/02/2023", "03/04/2023"])).unwrap();
        assert_eq!(open.about, Some("day_month"));
        assert_eq!(open.choices.iter().map(|choice| format_of(choice)).collect::<Vec<_>>(), ["%d/%m/%Y", "%m/%d/%Y"]);
        assert_eq!(open.example.as_deref(), Some("01/02/2023"));
        let torn = dates(&texts(&["31/12/2023", "12/31/2023", "01/02/2023"])).unwrap();
        assert_eq!(torn.about, Some("day_month"), "one file of two countries");
        let same = dates(&texts(&["01/01/2023", "02/02/2023"])).unwrap();
        assert_eq!(same.about, None, "either way the same days");
    }

    #[test]
    fn counted_times_are_told_by_their_size() {
        let looks = |values: &[&str]| dates(&texts(values)).map(|reading| (reading.looks, reading.about));
        assert_eq!(looks(&["1703980800", "1703980801"]), Some(("epoch_seconds", None)));
        assert_eq!(looks(&["1703980800000", "1703980801000"]), Some(("epoch_milliseconds", None)));
        assert_eq!(looks(&["45291", "45292.5"]), Some(("excel_serial", None)));
        assert_eq!(looks(&["1703980800000", "86400000"]), Some(("epoch_milliseconds", Some("epoch_unit"))));
        assert_eq!(looks(&["12.5", "13"]), None);
    }

    #[test]
    fn decimals_are_found_or_asked_for() {
        let read = |values: &[&str], hint| {
            let reading = numbers(&texts(values), hint).unwrap();
            let point = |choice: &Vec<Transform>| match &choice[..] {
                [Transform::Decimal { point }] => point.clone(),
                _ => String::new(),
            };
            (reading.choices.iter().map(point).collect::<Vec<_>>().join("|"), reading.about)
        };
        assert_eq!(read(&["1.234,50", "7,00"], None), (",".to_owned(), None));
        assert_eq!(read(&["1,234.50", "7.00"], None), (".".to_owned(), None));
        assert_eq!(read(&["1234.50", "7"], None), (String::new(), None));
        assert_eq!(read(&["12", "13"], None), (String::new(), None));
        assert_eq!(read(&["1 234", "13"], None), (".".to_owned(), None));
        assert_eq!(read(&["1.234", "2.500"], None), (",|".to_owned(), Some("decimal_point")));
        assert_eq!(read(&["1,234", "2,500"], None), (".|,".to_owned(), Some("decimal_point")));
        let sure = Some(Hint { point: Point::Comma, is_sure: true });
        assert_eq!(read(&["1.234", "2.500"], sure), (",".to_owned(), None));
        let euros = numbers(&texts(&["19,90 €", "1.200,00 €"]), None).unwrap();
        assert_eq!((euros.currency.as_deref(), euros.looks), (Some("EUR"), "amount"));
        let mixed = numbers(&texts(&["19,90 €", "$12,00"]), None).unwrap();
        assert_eq!(mixed.currency, None);
        assert_eq!(numbers(&texts(&["Anna", "Ben"]), None), None);
    }

    #[test]
    fn yes_and_no_are_known_in_five_languages() {
        for values in [["Ja", "Nein"], ["TAK", "nie"], ["Sì", "No"], ["oui", "non"], ["WAHR", "FALSCH"]] {
            let reading = truths(&texts(&values));
            assert_eq!((reading.share, reading.choices[0].len()), (1.0, 1), "{values:?}");
            assert_eq!((truth(values[0]), truth(values[1])), (Some(true), Some(false)), "{values:?}");
        }
        let only_yes = truths(&texts(&["Ja"]));
        assert!(
            matches!(only_yes.likelier(), [Transform::Words(words)] if words["nein"] == "no"),
            "the other may come"
        );
        assert_eq!(truths(&texts(&["yes", "N", "0"])).choices, [Vec::new()]);
        assert_eq!(truths(&texts(&["perhaps"])).share, 0.0);
    }

    #[test]
    fn words_of_channels_become_the_lists() {
        let reading = choices(&texts(&["E-Mail", "SMS", "push"]), &["email", "sms", "chat", "push"], "text");
        assert_eq!(reading.share, 1.0);
        assert!(
            matches!(reading.likelier(), [Transform::Words(words)] if words["E-Mail"] == "email" && words.len() == 2)
        );
        let reading = currencies(&texts(&["€", "PLN"]));
        assert!(matches!(reading.likelier(), [Transform::Words(words)] if words["€"] == "EUR" && words.len() == 1));
    }
}
