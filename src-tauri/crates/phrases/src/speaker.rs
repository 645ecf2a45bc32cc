//! Who makes sentences of phrases.

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use journey::{Argument, Node, Phrase};
use unic_langid::LanguageIdentifier;

use crate::{Locale, writing};

/// The catalogues of a language, in the order of their names.
macro_rules! catalogues {
    ($language:literal) => {
        [
            include_str!(concat!("../../../../locales/", $language, "/checks.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/errors.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/exports.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/items.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/names.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/reasons.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/rejected.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/segments.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/summaries.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/tables.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/templates.ftl")),
        ]
    };
}

static SPEAKERS: LazyLock<[Speaker; 3]> = LazyLock::new(|| {
    [
        Speaker::new(Locale::En, &catalogues!("en")),
        Speaker::new(Locale::Pl, &catalogues!("pl")),
        Speaker::new(Locale::It, &catalogues!("it")),
    ]
});

/// The speaker of a language.
pub fn speaker(locale: Locale) -> &'static Speaker {
    let [english, polish, italian] = &*SPEAKERS;
    match locale {
        Locale::En => english,
        Locale::Pl => polish,
        Locale::It => italian,
    }
}

/// Makes sentences in one language.
pub struct Speaker {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    /// Messages without variables, ready made: most of what a trace says is one of these.
    plain: HashMap<String, String>,
    /// Lengths of time by unit and count, ready made as far as they are usual.
    lengths: [Vec<String>; UNITS.len()],
    /// Messages of texts and variables only, without choices; put together without Fluent's machinery.
    simple: HashMap<String, Vec<Piece>>,
}

/// The units of time: the key, and how many seconds.
const UNITS: [(&str, u64); 4] =
    [("length-days", 86_400), ("length-hours", 3_600), ("length-minutes", 60), ("length-seconds", 1)];

/// So many of each unit are ready made.
const USUAL: u64 = 100;

/// A piece of a simple message.
enum Piece {
    Text(String),
    Variable(String),
}

impl Speaker {
    fn new(locale: Locale, catalogues: &[&str]) -> Self {
        // The tags are languages; an unknown one would only lose its plurals.
        let language = locale.tag().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match locale {
            Locale::En => |value, _| counted(Locale::En, value),
            Locale::Pl => |value, _| counted(Locale::Pl, value),
            Locale::It => |value, _| counted(Locale::It, value),
        }));
        let (mut plain, mut simple) = (HashMap::new(), HashMap::new());
        for catalogue in catalogues {
            // What is wrong in a catalogue a test finds; here the rest of it still speaks.
            let resource = FluentResource::try_new((*catalogue).to_owned()).unwrap_or_else(|(resource, _)| resource);
            for entry in resource.entries() {
                if let ast::Entry::Message(ast::Message { id, value: Some(pattern), .. }) = entry
                    && let Some(pieces) = pieces(pattern)
                {
                    match pieces.as_slice() {
                        [Piece::Text(text)] => drop(plain.insert(id.name.to_owned(), text.clone())),
                        _ => drop(simple.insert(id.name.to_owned(), pieces)),
                    }
                }
            }
            bundle.add_resource_overriding(resource);
        }
        let mut speaker = Self { locale, bundle, plain, lengths: Default::default(), simple };
        speaker.lengths = UNITS.map(|(key, _)| (0..USUAL).map(|count| speaker.counted(key, count)).collect());
        speaker
    }

    /// The language.
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether the catalogue has a sentence for a key.
    pub fn knows(&self, key: &str) -> bool {
        self.plain.contains_key(key) || self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// A text without arguments, by a key that was put together.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    /// The sentence of a phrase. `steps` gives the label of a step by its id; a step without one is called by its id.
    /// A key that no catalogue has is shown in brackets.
    pub fn say(&self, phrase: &Phrase, steps: &dyn Fn(&str) -> Option<String>) -> String {
        if let Some(text) = self.plain.get(phrase.key) {
            return text.clone();
        }
        if let Some(pieces) = self.simple.get(phrase.key) {
            return self.put_together(pieces, phrase, steps);
        }
        let Some(pattern) = self.bundle.get_message(phrase.key).and_then(|message| message.value()) else {
            return format!("[{}]", phrase.key);
        };
        let mut args = FluentArgs::with_capacity(phrase.args.len());
        for (name, argument) in &phrase.args {
            args.set(
                *name,
                match argument {
                    Argument::Number(number) => FluentValue::from(*number),
                    other => FluentValue::from(self.argument(other, steps)),
                },
            );
        }
        let mut problems = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut problems).into_owned()
    }

    /// What a step is called: its label, or the name of its kind.
    pub fn title(&self, node: &Node) -> String {
        self.argument(&node.title(), &|_| None)
    }

    /// An amount of money, as the language writes it.
    pub fn money(&self, minor: i64, currency: &str) -> String {
        writing::money(self.locale, minor, currency)
    }

    /// A number with up to three decimals, as the language writes it.
    pub fn number(&self, number: f64) -> String {
        writing::number(self.locale, number)
    }

    /// A large number in short, with at most one decimal: `12.4K`.
    pub fn compact(&self, number: u64) -> String {
        writing::compact(self.locale, number)
    }

    /// A day and a time of day in an IANA zone, as the language writes it.
    pub fn instant(&self, ms: i64, zone: &str) -> String {
        writing::instant(self.locale, ms, zone)
    }

    /// A calendar day, given as days since 1970-01-01, as the language writes it.
    pub fn day(&self, day: i32) -> String {
        writing::day(self.locale, day)
    }

    /// A length of time in milliseconds: `2 days 12 hours`. Less than a second is left away.
    pub fn duration(&self, ms: i64) -> String {
        let seconds = ms.unsigned_abs() / 1_000;
        let mut out = String::from(if ms < 0 && seconds > 0 { "-" } else { "" });
        let mut rest = seconds;
        for ((key, unit), ready) in UNITS.into_iter().zip(&self.lengths) {
            let count = rest / unit;
            rest %= unit;
            if count == 0 && !(seconds == 0 && unit == 1) {
                continue;
            }
            if !matches!(out.as_str(), "" | "-") {
                out.push(' ');
            }
            match usize::try_from(count).ok().and_then(|count| ready.get(count)) {
                Some(text) => out.push_str(text),
                None => out.push_str(&self.counted(key, count)),
            }
        }
        out
    }

    /// A number of something, in the plural it takes.
    fn counted(&self, key: &'static str, count: u64) -> String {
        #[allow(clippy::cast_precision_loss, reason = "seconds in an i64 of milliseconds stay below 2^54")]
        let count = Argument::Number(count as f64);
        self.say(&Phrase::new(key).with("count", count), &|_| None)
    }

    fn put_together(&self, pieces: &[Piece], phrase: &Phrase, steps: &dyn Fn(&str) -> Option<String>) -> String {
        let mut out = String::with_capacity(96);
        for piece in pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Variable(name) => match phrase.args.get(name.as_str()) {
                    Some(argument) => out.push_str(&self.argument(argument, steps)),
                    // As Fluent itself shows a missing argument.
                    None => {
                        out.push_str("{$");
                        out.push_str(name);
                        out.push('}');
                    }
                },
            }
        }
        out
    }

    fn argument(&self, argument: &Argument, steps: &dyn Fn(&str) -> Option<String>) -> String {
        match argument {
            Argument::Text(text) => text.clone(),
            Argument::Number(number) => self.number(*number),
            Argument::Money { minor, currency } => self.money(*minor, currency),
            Argument::Instant { ms, zone } => self.instant(*ms, zone),
            Argument::Day(day) => self.day(*day),
            Argument::Duration(ms) => self.duration(*ms),
            Argument::Step(id) => steps(id).unwrap_or_else(|| id.clone()),
            Argument::Phrase(phrase) => self.say(phrase, steps),
            Argument::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.argument(item, steps)).collect();
                items.join(", ")
            }
            Argument::Joined { items, by } => {
                let items: Vec<String> = items.iter().map(|item| self.argument(item, steps)).collect();
                writing::joined(self.locale, &items, *by)
            }
            Argument::Amount { major, currency } => writing::amount(self.locale, *major, currency),
        }
    }
}

/// Numbers inside sentences are written as the language does it; plurals are chosen by their value all the same.
fn counted(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(writing::number(locale, number.value)),
        _ => None,
    }
}

/// A message as texts and variables, if it is nothing more.
fn pieces(pattern: &ast::Pattern<&str>) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(pattern.elements.len());
    for element in &pattern.elements {
        match element {
            // A message over several lines has several texts in a row.
            ast::PatternElement::TextElement { value } => match pieces.last_mut() {
                Some(Piece::Text(text)) => text.push_str(value),
                _ => pieces.push(Piece::Text((*value).to_owned())),
            },
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
            } => pieces.push(Piece::Variable(id.name.to_owned())),
            ast::PatternElement::Placeable { .. } => return None,
        }
    }
    (!pieces.is_empty()).then_some(pieces)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    fn folder() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../locales")
    }

    /// Every message of every language's files, with the variables it names.
    fn messages(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages = BTreeMap::new();
        for entry in std::fs::read_dir(folder().join(locale.tag())).unwrap() {
            let path = entry.unwrap().path();
            if path.file_name().unwrap().to_string_lossy().starts_with("ui") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{path:?}: {errors:?}"));
            for entry in resource.entries() {
                if let ast::Entry::Message(message) = entry {
                    let text = format!("{message:?}");
                    let variables = text.split("VariableReference { id: Identifier { name: \"").skip(1);
                    let variables = variables.filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect();
                    assert!(
                        messages.insert(message.id.name.to_owned(), variables).is_none(),
                        "{} twice",
                        message.id.name
                    );
                }
            }
        }
        messages
    }

    #[test]
    fn every_language_says_the_same_things_with_the_same_arguments() {
        let english = messages(Locale::En);
        for locale in [Locale::Pl, Locale::It] {
            let other = messages(locale);
            let missing: Vec<_> = english.keys().filter(|key| !other.contains_key(*key)).collect();
            let extra: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
            assert!(missing.is_empty() && extra.is_empty(), "{locale:?}: missing {missing:?}, extra {extra:?}");
            for (key, variables) in &english {
                assert_eq!(variables, &other[key], "{locale:?} {key}");
            }
        }
    }

    #[test]
    fn every_catalogue_that_is_not_for_the_interface_is_compiled_in() {
        for locale in Locale::ALL {
            for key in messages(locale).keys() {
                assert!(speaker(locale).knows(key), "{locale:?} {key}");
            }
        }
    }

    #[test]
    fn arguments_are_written_as_the_language_does_it() {
        let phrase = Phrase::new("after-expiry")
            .with("valid", Argument::Duration(5 * 86_400_000))
            .with("after", Argument::Duration(86_400_000 + 3_600_000));
        let english = speaker(Locale::En).say(&phrase, &|_| None);
        assert!(english.contains("valid for 5 days") && english.contains("after 1 day 1 hour"), "{english}");
        let polish = speaker(Locale::Pl).say(&phrase, &|_| None);
        assert!(polish.contains("ważność to 5 dni") && polish.contains("1 dzień 1 godzinę"), "{polish}");
        let italian = speaker(Locale::It).say(&phrase, &|_| None);
        assert!(italian.contains("vale 5 giorni") && italian.contains("dopo 1 giorno 1 ora"), "{italian}");
    }

    #[test]
    fn plurals_follow_the_language() {
        let polish = speaker(Locale::Pl);
        for (hours, text) in [(1, "1 godzinę"), (3, "3 godziny"), (5, "5 godzin"), (22, "22 godziny")] {
            assert_eq!(polish.duration(hours * 3_600_000), text);
        }
        assert_eq!(polish.duration(0), "0 sekund");
        assert_eq!(speaker(Locale::En).duration(-90_000), "-1 minute 30 seconds");
        assert_eq!(speaker(Locale::En).duration(10_000 * 86_400_000), "10,000 days");
    }

    #[test]
    fn a_step_is_called_by_its_label_and_a_missing_key_shows_itself() {
        let phrase = Phrase::new("unreachable-node").with("step", Argument::Step("w".to_owned()));
        let labels = |id: &str| (id == "w").then(|| "Two days".to_owned());
        assert!(speaker(Locale::En).say(&phrase, &labels).contains("“Two days”"));
        assert!(speaker(Locale::En).say(&phrase, &|_| None).contains("“w”"));
        assert_eq!(speaker(Locale::It).say(&Phrase::new("no-such-key"), &|_| None), "[no-such-key]");
    }
}
