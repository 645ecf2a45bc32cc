//! Texts as people type them: large letters and accents do not count.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in small letters without accents: `Králová` and `kralova`, `Łódź` and `lodz`, `Weiß` and `weiss` are the
/// same. Letters that no accent is taken from, as `ł`, `ø` and `ß`, become what people type instead of them.
pub(crate) fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    // Large letters first: some of them become a letter and a mark.
    for letter in text.chars().flat_map(char::to_lowercase).nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ŧ' => folded.push('t'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ς' => folded.push('σ'),
            other => folded.extend(other.to_lowercase()),
        }
    }
    folded
}

/// The words of a folded text: what stands between letters and digits parts them.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_large_letters_do_not_count() {
        for (written, typed) in [
            ("Králová", "kralova"),
            ("Kra\u{301}lova\u{301}", "kralova"),
            ("ŁÓDŹ", "lodz"),
            ("Søren", "soren"),
            ("Weiß", "weiss"),
            ("ẞ", "ss"),
            ("İstanbul ışık", "istanbul isik"),
            ("Ægir Þór", "aegir thor"),
            ("ﬁn", "fin"),
            ("Ива\u{301}нов", "иванов"),
            ("Σίσυφος", "σισυφοσ"),
        ] {
            assert_eq!(folded(written), typed, "{written}");
            assert_eq!(folded(&folded(written)), typed, "twice is once: {written}");
        }
    }

    #[test]
    fn words_are_what_stands_between_other_signs() {
        assert_eq!(words("z.kralova@example.com").collect::<Vec<_>>(), ["z", "kralova", "example", "com"]);
        assert_eq!(words(" o'neill--smith ").collect::<Vec<_>>(), ["o", "neill", "smith"]);
        assert_eq!(words("").count(), 0);
    }
}
