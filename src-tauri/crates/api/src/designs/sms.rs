//! How long a short message is, as networks count it: GSM 03.38 with its extension table, else UCS-2.

use crate::types::SmsLength;

/// Letters of one septet.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿\
                     abcdefghijklmnopqrstuvwxyzäöñüà";
/// Letters of two: an escape stands before them.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";
/// Characters of a message alone, and of each part where there are several, whose headers take room.
const GSM7: (u32, u32) = (160, 153);
const UCS2: (u32, u32) = (70, 67);

/// How long a text is as an SMS. Nothing is one empty part.
pub(super) fn length(text: &str) -> SmsLength {
    let mut because_of: Vec<String> = Vec::new();
    for letter in text.chars().filter(|letter| septets(*letter).is_none()) {
        let letter = letter.to_string();
        if !because_of.contains(&letter) {
            because_of.push(letter);
        }
    }
    let is_gsm = because_of.is_empty();
    let width = |letter: char| match septets(letter) {
        Some(septets) if is_gsm => septets,
        _ if letter.len_utf16() == 2 => 2,
        _ => 1,
    };
    let (alone, each) = if is_gsm { GSM7 } else { UCS2 };
    let characters: u32 = text.chars().map(width).sum();
    let (parts, left) = if characters <= alone {
        (1, alone - characters)
    } else {
        // An escape and its letter, and the two halves of a letter beyond UCS-2, stay in one part.
        let (mut parts, mut used) = (1, 0);
        for width in text.chars().map(width) {
            if used + width > each {
                parts += 1;
                used = 0;
            }
            used += width;
        }
        (parts, each - used)
    };
    let encoding = if is_gsm { "gsm7" } else { "ucs2" };
    SmsLength { characters, parts, left, encoding: encoding.to_owned(), because_of }
}

/// How many septets a letter takes; none where the alphabet does not have it.
fn septets(letter: char) -> Option<u32> {
    if BASIC.contains(letter) {
        Some(1)
    } else if EXTENSION.contains(letter) {
        Some(2)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Characters, parts, what is left, encoding.
    fn told(text: &str) -> (u32, u32, u32, String) {
        let SmsLength { characters, parts, left, encoding, .. } = length(text);
        (characters, parts, left, encoding)
    }

    #[test]
    fn texts_are_counted_as_by_hand() {
        let gsm = |characters, parts, left| (characters, parts, left, "gsm7".to_owned());
        let ucs = |characters, parts, left| (characters, parts, left, "ucs2".to_owned());
        assert_eq!(BASIC.chars().count(), 127, "the escape is no letter");
        assert_eq!(told(""), gsm(0, 1, 160));
        assert_eq!(told("Ciao è già"), gsm(10, 1, 150));
        assert_eq!(told(&"a".repeat(160)), gsm(160, 1, 0));
        assert_eq!(told(&"a".repeat(161)), gsm(161, 2, 145));
        assert_eq!(told(&"a".repeat(306)), gsm(306, 2, 0));
        assert_eq!(told(&"a".repeat(307)), gsm(307, 3, 152));
        // The euro sign takes two.
        assert_eq!(told(&"€".repeat(80)), gsm(160, 1, 0));
        // 76 of them fill 152 of 153: none is torn apart.
        assert_eq!(told(&"€".repeat(81)), gsm(162, 2, 143));
        assert_eq!(told("[10 €]"), gsm(9, 1, 151));
        assert_eq!(told("Zażółć"), ucs(6, 1, 64));
        assert_eq!(told(&"ą".repeat(70)), ucs(70, 1, 0));
        assert_eq!(told(&"ą".repeat(71)), ucs(71, 2, 63));
        // An emoji is two halves: 33 of them fill 66 of 67.
        assert_eq!(told(&"🎁".repeat(35)), ucs(70, 1, 0));
        assert_eq!(told(&"🎁".repeat(36)), ucs(72, 2, 61));
        // Signs that take two septets take one character there.
        assert_eq!(told("ł€"), ucs(2, 1, 68));
    }

    #[test]
    fn the_letters_that_need_the_wider_alphabet_are_told_once() {
        assert_eq!(length("Łódź, łąka, Łódź").because_of, ["Ł", "ó", "ź", "ł", "ą"]);
        assert_eq!(length("naïve “quotes”").because_of, ["ï", "“", "”"]);
        assert!(length("ÄÖÜ ñ Ω €").because_of.is_empty());
    }

    #[test]
    fn characters_and_what_is_left_fill_the_parts_but_for_what_must_not_be_torn() {
        for text in ["a", "€", "ą", "🎁", "a€", "ą🎁"] {
            for times in 1..400 {
                let SmsLength { characters, parts, left, encoding, .. } = length(&text.repeat(times));
                let (alone, each) = if encoding == "gsm7" { GSM7 } else { UCS2 };
                let room = if parts == 1 { alone } else { parts * each };
                assert!(characters + left <= room && characters + left + parts > room, "{text} × {times}");
            }
        }
    }
}
