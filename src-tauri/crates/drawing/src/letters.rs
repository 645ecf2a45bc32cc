//! How wide texts are in Inter, how they are shortened and broken, and how they are written into SVG.

use std::sync::LazyLock;

use base64::Engine as _;
use ttf_parser::Face;

/// Inter 4 with Latin, Greek and Cyrillic letters (SIL Open Font License 1.1, `fonts/LICENSE`), without what nobody
/// sees at these sizes; ≠, ≤ and ≥ are put together from its own signs. For measuring and for pixels.
pub(crate) const REGULAR: &[u8] = include_bytes!("../fonts/inter-regular.ttf");
/// The same, for titles.
pub(crate) const SEMIBOLD: &[u8] = include_bytes!("../fonts/inter-semibold.ttf");
/// The same with Latin letters only, small enough to go into every picture.
const REGULAR_SMALL: &[u8] = include_bytes!("../fonts/inter-regular.woff2");
const SEMIBOLD_SMALL: &[u8] = include_bytes!("../fonts/inter-semibold.woff2");

/// How thick letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Semibold,
}

/// Where a text is shortened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// At its end.
    End,
    /// Before its last word: the end of a name often tells more than the middle.
    Middle,
}

/// The fonts, so that a picture looks the same wherever it is shown.
pub(crate) static STYLE: LazyLock<String> = LazyLock::new(|| {
    let face = |weight, font: &[u8]| {
        let data = base64::engine::general_purpose::STANDARD.encode(font);
        format!(
            "@font-face{{font-family:Inter;font-weight:{weight};src:url(data:font/woff2;base64,{data}) format(\"woff2\")}}"
        )
    };
    format!("<style>{}{}</style>\n", face(400, REGULAR_SMALL), face(600, SEMIBOLD_SMALL))
});

static FACES: LazyLock<[Option<Face<'static>>; 2]> =
    LazyLock::new(|| [REGULAR, SEMIBOLD].map(|font| Face::parse(font, 0).ok()));

/// What is not a letter of the font is taken for as wide as a wide one.
const UNKNOWN: f64 = 1.0;

/// The width of a text in pixels.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let [regular, semibold] = &*FACES;
    let face = match weight {
        Weight::Regular => regular,
        Weight::Semibold => semibold,
    };
    let advance = |letter: char| {
        let face = face.as_ref()?;
        let advance = face.glyph_hor_advance(face.glyph_index(letter)?)?;
        Some(f64::from(advance) / f64::from(face.units_per_em()))
    };
    text.chars().map(|letter| advance(letter).unwrap_or(UNKNOWN) * size).sum()
}

const ELLIPSIS: &str = "…";

/// The text, or as much of it as there is room for.
pub(crate) fn shortened(text: &str, size: f64, weight: Weight, room: f64, cut: Cut) -> String {
    // A line has no breaks, and nobody reads a thousand letters on a card.
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(1_000).collect();
    if width(&text, size, weight) <= room {
        return text;
    }
    let tail = match cut {
        Cut::Middle => tail(&text),
        Cut::End => "",
    };
    let left = room - width(ELLIPSIS, size, weight) - width(tail, size, weight);
    let head = &text[..text.len() - tail.len()];
    let mut used = 0.0;
    let mut end = 0;
    for (at, letter) in head.char_indices() {
        used += width(letter.encode_utf8(&mut [0; 4]), size, weight);
        if used > left {
            break;
        }
        end = at + letter.len_utf8();
    }
    format!("{}{ELLIPSIS}{}", head[..end].trim_end(), tail.trim_start())
}

/// The last word, with a sign before it; of a very long one its end.
fn tail(text: &str) -> &str {
    if text.chars().count() <= 20 {
        return "";
    }
    let start = text.trim_end().rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let start = ["· ", "+ "].iter().find_map(|sign| text[..start].strip_suffix(sign)).map_or(start, str::len);
    if text[start..].chars().count() <= 12 {
        return &text[start..];
    }
    text.char_indices().rev().nth(5).map_or("", |(at, _)| &text[at..])
}

/// The lines of a text that is broken between its words.
pub(crate) fn lines(text: &str, size: f64, room: f64) -> Vec<String> {
    /// A note is no book.
    const MOST: usize = 60;
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if !line.is_empty() && width(&longer, size, Weight::Regular) > room {
                lines.push(std::mem::take(&mut line));
                line = word.to_owned();
            } else {
                line = longer;
            }
            if lines.len() >= MOST {
                return lines;
            }
        }
        lines.push(line);
    }
    lines.truncate(MOST);
    lines
}

/// A text as XML takes it; letters that no XML may hold are left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_keeps_its_last_word_and_fits() {
        let text = "Welcome offer for all new customers of the autumn · 15 %";
        let short = shortened(text, 12.0, Weight::Regular, 156.0, Cut::Middle);
        assert!(short.starts_with("Welcome") && short.contains('…') && short.ends_with("%"), "{short}");
        assert!(width(&short, 12.0, Weight::Regular) <= 156.0);
        assert_eq!(shortened("2 days", 12.0, Weight::Regular, 156.0, Cut::Middle), "2 days");
        let end = shortened(text, 12.0, Weight::Regular, 80.0, Cut::End);
        assert!(end.ends_with('…'), "{end}");
    }

    #[test]
    fn every_letter_that_the_languages_need_is_in_the_font() {
        for letter in "AaZz0189ąćęłńóśźżĄĆĘŁŃÓŚŹŻàèéìòùÀÈÉÌÒÙ€·…–−“”„«»×≠≤≥=<>%’".chars()
        {
            for face in FACES.iter() {
                assert!(face.as_ref().unwrap().glyph_index(letter).is_some(), "{letter}");
            }
        }
    }

    #[test]
    fn what_no_xml_may_hold_is_left_out() {
        assert_eq!(escaped("a<b>&\"\u{1}\u{fffe}\n"), "a&lt;b&gt;&amp;&quot;  ");
    }
}
