//! `{{name}}` and `{{name|instead}}` in texts: what they are and what stands there.

use std::borrow::Cow;

use crate::types::Placeholder;

/// A longer name is none: the braces stand for themselves.
const LONGEST_NAME: usize = 100;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'t> {
    /// As it is written.
    Text(&'t str),
    /// A placeholder: as it is written, its name, and what stands there where nothing is known.
    Place(&'t str, &'t str, Option<&'t str>),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(begin) = rest.find("{{") {
        let inside = &rest[begin + 2..];
        let Some(end) = inside.find("}}") else { break };
        let (name, instead) = match inside[..end].split_once('|') {
            Some((name, instead)) => (name.trim(), Some(instead.trim())),
            None => (inside[..end].trim(), None),
        };
        if name.is_empty() || name.len() > LONGEST_NAME || name.contains(['{', '<', '>', '\n']) {
            pieces.push(Piece::Text(&rest[..=begin]));
            rest = &rest[begin + 1..];
            continue;
        }
        pieces.push(Piece::Text(&rest[..begin]));
        pieces.push(Piece::Place(&rest[begin..begin + end + 4], name, instead));
        rest = &inside[end + 2..];
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// What is known about a placeholder's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Known {
    /// An attribute of customers, and what this one has.
    Attribute(Option<String>),
    /// What a journey gives, and what it gives now.
    Value(Option<String>),
    /// Nobody knows it.
    No,
}

/// Fills texts, and notes every placeholder once, in order of appearance.
pub(super) struct Filling<'f> {
    pub known: &'f dyn Fn(&str) -> Known,
    pub met: Vec<Placeholder>,
}

impl Filling<'_> {
    /// A text with its placeholders filled; `escape` makes of a value what can stand in it. What she does not have is
    /// left out; what only a journey could give, and what nobody knows, stays as it is written, so that it is seen.
    pub fn fill(&mut self, text: &str, escape: impl Fn(&str) -> Cow<'_, str>) -> String {
        let mut filled = String::with_capacity(text.len());
        for piece in pieces(text) {
            let (written, name, instead) = match piece {
                Piece::Text(text) => {
                    filled.push_str(text);
                    continue;
                }
                Piece::Place(written, name, instead) => (written, name, instead),
            };
            let (source, value) = match (self.known)(name) {
                Known::Attribute(value) => ("attribute", value),
                Known::Value(value) => ("value", value),
                Known::No => ("unknown", None),
            };
            match (&value, instead, source) {
                (Some(value), ..) => filled.push_str(&escape(value)),
                (None, Some(instead), _) => filled.push_str(instead),
                (None, None, "attribute") => {}
                (None, None, _) => filled.push_str(written),
            }
            if !self.met.iter().any(|other| other.name == name) {
                let value = value.or_else(|| instead.map(str::to_owned));
                self.met.push(Placeholder { name: name.to_owned(), value, source: source.to_owned() });
            }
        }
        filled
    }
}

/// A text as it can stand anywhere in HTML.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> Known {
        match name {
            "name" => Known::Attribute(Some("Anna <b>".to_owned())),
            "phone" => Known::Attribute(None),
            "code" => Known::Value(Some("WEL-1".to_owned())),
            "amount" => Known::Value(None),
            _ => Known::No,
        }
    }

    fn filled(text: &str) -> (String, Vec<(String, Option<String>, String)>) {
        let mut filling = Filling { known: &known, met: Vec::new() };
        let text = filling.fill(text, escaped);
        (text, filling.met.into_iter().map(|place| (place.name, place.value, place.source)).collect())
    }

    #[test]
    fn placeholders_are_filled_and_told_in_order() {
        let (text, met) = filled("{{ name }}, {{code}}: {{amount}} {{phone|no phone}}{{phone}} {{nmae}} {{name}}");
        assert_eq!(text, "Anna &lt;b&gt;, WEL-1: {{amount}} no phone {{nmae}} Anna &lt;b&gt;");
        let met: Vec<_> =
            met.iter().map(|(name, value, source)| (name.as_str(), value.as_deref(), source.as_str())).collect();
        assert_eq!(
            met,
            [
                ("name", Some("Anna <b>"), "attribute"),
                ("code", Some("WEL-1"), "value"),
                ("amount", None, "value"),
                ("phone", Some("no phone"), "attribute"),
                ("nmae", None, "unknown"),
            ]
        );
    }

    #[test]
    fn what_is_no_placeholder_stays_as_it_is() {
        for text in ["", "{", "{{", "{{}}", "{{ }} x", "{{a", "a}}", "{ {name} }", "{{\n}}", "{{<b>}}"] {
            assert_eq!(filled(text), (text.to_owned(), Vec::new()), "{text:?}");
        }
        assert_eq!(filled("{{{{code}}").0, "{{WEL-1");
        assert_eq!(filled("{{{code}}}").0, "{WEL-1}");
    }
}
