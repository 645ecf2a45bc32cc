//! Which letters the bytes of a text stand for.
//!
//! UTF-16 is turned into UTF-8 before anything else looks at it. The others agree about the first 128 letters, so that
//! which of them it is need not be known before the first byte beyond: there a piece of the file is looked at. Fields
//! are told apart in the bytes as they are, and only then decoded, so that every row can be held against its letters.

use std::cmp::Ordering;
use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, ISO_8859_2, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};

use super::kind::Encoding;
use super::unpack::Stop;

/// So much is looked at from the first byte that the encodings disagree about.
const SAMPLE: usize = 256 << 10;

/// What a byte-order mark at the beginning says, and its length.
pub(super) fn mark(start: &[u8]) -> Option<(Encoding, usize)> {
    match start {
        [0xef, 0xbb, 0xbf, ..] => Some((Encoding::Utf8, 3)),
        [0xff, 0xfe, ..] => Some((Encoding::Utf16Le, 2)),
        [0xfe, 0xff, ..] => Some((Encoding::Utf16Be, 2)),
        _ => None,
    }
}

/// UTF-16 without a mark shows in the zeros of its common letters: they are all at odd places, or all at even ones.
pub(super) fn looks_like_utf16(start: &[u8]) -> Option<Encoding> {
    let start = &start[..start.len().min(4096) & !1];
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = start.len() / 2 * 7 / 10;
    match () {
        () if start.len() < 4 => None,
        () if odd >= many && even == 0 => Some(Encoding::Utf16Le),
        () if even >= many && odd == 0 => Some(Encoding::Utf16Be),
        () => None,
    }
}

/// A text in bytes that stand for letters one by one, or in UTF-8.
pub(super) struct Letters {
    inner: Box<dyn Read + Send>,
    /// What was read ahead to find out the encoding.
    held: Vec<u8>,
    given: usize,
    encoding: Option<Encoding>,
}

impl Letters {
    /// `encoding` is what a mark or the caller says; else it is found out.
    pub(super) fn new(inner: Box<dyn Read + Send>, encoding: Option<Encoding>) -> Self {
        let (inner, encoding): (Box<dyn Read + Send>, _) = match encoding {
            Some(Encoding::Utf16Le) => (Box::new(Utf16::new(inner, UTF_16LE)), Some(Encoding::Utf8)),
            Some(Encoding::Utf16Be) => (Box::new(Utf16::new(inner, UTF_16BE)), Some(Encoding::Utf8)),
            encoding => (inner, encoding),
        };
        Self { inner, held: Vec::new(), given: 0, encoding }
    }

    /// What the bytes that were read so far are written in; UTF-8 where nothing speaks against it yet.
    pub(super) fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or(Encoding::Utf8)
    }
}

impl Read for Letters {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given < self.held.len() {
            let count = (self.held.len() - self.given).min(buffer.len());
            buffer[..count].copy_from_slice(&self.held[self.given..self.given + count]);
            self.given += count;
            if self.given == self.held.len() {
                (self.held, self.given) = (Vec::new(), 0);
            }
            return Ok(count);
        }
        let count = self.inner.read(buffer)?;
        if self.encoding.is_some() {
            return Ok(count);
        }
        let Some(first) = buffer[..count].iter().position(|byte| !byte.is_ascii()) else { return Ok(count) };
        self.held.extend_from_slice(&buffer[first..count]);
        let missing = SAMPLE.saturating_sub(self.held.len()) as u64;
        let more = self.inner.by_ref().take(missing).read_to_end(&mut self.held)?;
        let lines = buffer[..first].iter().filter(|byte| **byte == b'\n').count() as u64;
        self.encoding = Some(guess(&self.held, (more as u64) < missing).map_err(|at| {
            let lines = lines + self.held[..at].iter().filter(|byte| **byte == b'\n').count() as u64;
            Stop::UnknownLetters { lines }
        })?);
        match first {
            0 => self.read(buffer),
            _ => Ok(first),
        }
    }
}

/// The encoding of a sample, or the place of the first byte that makes no sense; `is_whole` if the text ends with it.
fn guess(sample: &[u8], is_whole: bool) -> Result<Encoding, usize> {
    let (mut good, mut bad, mut rest) = (0, 0, sample);
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                good += text.chars().filter(|letter| !letter.is_ascii()).count();
                break;
            }
            Err(error) => {
                let (text, tail) = rest.split_at(error.valid_up_to());
                good += String::from_utf8_lossy(text).chars().filter(|letter| !letter.is_ascii()).count();
                match error.error_len() {
                    Some(length) => {
                        bad += 1;
                        rest = &tail[length..];
                    }
                    // Cut off in the middle of a letter.
                    None => {
                        bad += usize::from(is_whole);
                        break;
                    }
                }
            }
        }
    }
    // Letters of UTF-8 hardly ever come about by chance: where most are, the others are rows of another make.
    if good >= bad && good > 0 {
        return Ok(Encoding::Utf8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, is_whole);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    // With few letters it may take them for another alphabet's; what the letters stand beside says more then.
    let (central, western) = (sense(sample, Encoding::Windows1250), sense(sample, Encoding::Windows1252));
    let is_central = match central.cmp(&western) {
        Ordering::Greater => true,
        Ordering::Less => false,
        Ordering::Equal => guessed == WINDOWS_1250 || guessed == ISO_8859_2,
    };
    let encoding = if is_central { Encoding::Windows1250 } else { Encoding::Windows1252 };
    let (mut letters, mut strange, mut first) = (0_usize, 0_usize, None);
    for at in 0..sample.len() {
        if sample[at].is_ascii() {
            continue;
        }
        letters += 1;
        let letter = decoded(sample[at], encoding);
        let is_inside =
            (at > 0 && sample[at - 1].is_ascii_alphabetic()) && sample.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
        if letter.is_control() || (is_inside && !letter.is_alphabetic() && !"’‘´·-–\u{a0}\u{ad}".contains(letter))
        {
            strange += 1;
            first = first.or(Some(at));
        }
    }
    match first {
        Some(at) if strange * 10 > letters => Err(at),
        _ => Ok(encoding),
    }
}

/// How well the letters of a sample go with those around them: vowels beside consonants, no signs inside words.
fn sense(sample: &[u8], encoding: Encoding) -> i64 {
    let is_vowel = |letter: char| "aeiouyąęěůőűáéíóúýäëïöüâêîôûãõøåæœàèìòùÿ".contains(letter);
    let lower = |at: Option<usize>| -> Option<char> {
        let letter = decoded(*sample.get(at?)?, encoding);
        letter.to_lowercase().next().filter(|letter| letter.is_alphabetic())
    };
    let mut sense = 0;
    for at in 0..sample.len() {
        if sample[at].is_ascii()
            || decoded(sample[at], Encoding::Windows1250) == decoded(sample[at], Encoding::Windows1252)
        {
            continue;
        }
        let (before, after) = (lower(at.checked_sub(1)), lower(at.checked_add(1)));
        let (Some(letter), true) = (lower(Some(at)), before.is_some() || after.is_some()) else {
            sense -= i64::from(before.is_some() || after.is_some());
            continue;
        };
        let vowels = [before, after].into_iter().flatten().filter(|beside| is_vowel(*beside)).count();
        sense += match (is_vowel(letter), vowels) {
            (true, 0) | (false, 1..) => 1,
            _ => -1,
        };
        // Italian has these at the ends of words, and nobody else has them.
        sense -= i64::from("ìòù".contains(letter) && after.is_some());
    }
    sense
}

/// The letter of a byte; a control character where there is none.
fn decoded(byte: u8, encoding: Encoding) -> char {
    let table = if encoding == Encoding::Windows1250 { WINDOWS_1250 } else { WINDOWS_1252 };
    table.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or('\0')
}

/// The text of some bytes; whether every one of them stands for a letter.
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> (std::borrow::Cow<'_, str>, bool) {
    let table = if encoding == Encoding::Windows1250 { WINDOWS_1250 } else { WINDOWS_1252 };
    let (text, _) = table.decode_without_bom_handling(bytes);
    let is_good = !text.chars().any(|letter| ('\u{80}'..'\u{a0}').contains(&letter));
    (text, is_good)
}

/// Whether a text that is UTF-8 is meant to be, in a file of letters of one byte: one letter may be so by chance, but
/// then hardly one of ours.
pub(super) fn is_meant(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| !letter.is_ascii());
    let first = letters.next();
    letters.next().is_some() || first.is_some_and(|first| matches!(first, '\u{a0}'..'\u{250}' | '\u{2000}'..'\u{20d0}'))
}

/// A text of two bytes a letter as UTF-8; what is no letter becomes a byte that no UTF-8 has.
struct Utf16 {
    inner: Box<dyn Read + Send>,
    decoder: Decoder,
    raw: Vec<u8>,
    taken: usize,
    text: Vec<u8>,
    given: usize,
    is_over: bool,
}

impl Utf16 {
    fn new(inner: Box<dyn Read + Send>, encoding: &'static encoding_rs::Encoding) -> Self {
        let decoder = encoding.new_decoder_without_bom_handling();
        Self { inner, decoder, raw: Vec::new(), taken: 0, text: Vec::new(), given: 0, is_over: false }
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.taken == self.raw.len() {
            self.raw.resize(1 << 16, 0);
            let count = self.inner.read(&mut self.raw)?;
            self.raw.truncate(count);
            self.taken = 0;
        }
        let is_last = self.raw.is_empty();
        self.text.resize(1 << 17, 0);
        let (result, read, written) =
            self.decoder.decode_to_utf8_without_replacement(&self.raw[self.taken..], &mut self.text, is_last);
        self.taken += read;
        self.text.truncate(written);
        self.given = 0;
        match result {
            DecoderResult::Malformed(..) => self.text.push(0xff),
            DecoderResult::InputEmpty => self.is_over = is_last,
            DecoderResult::OutputFull => {}
        }
        Ok(())
    }
}

impl Read for Utf16 {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() {
            if self.is_over {
                return Ok(0);
            }
            self.refill()?;
        }
        let count = (self.text.len() - self.given).min(buffer.len());
        buffer[..count].copy_from_slice(&self.text[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(text: &str, table: &'static encoding_rs::Encoding) -> Result<Encoding, usize> {
        let (bytes, _, unmappable) = table.encode(text);
        assert!(!unmappable, "{text}");
        guess(&bytes, true)
    }

    #[test]
    fn texts_of_each_region_are_told_apart() {
        for text in [
            "imię,miasto\nŻaneta,Łódź\nMałgorzata,Kraków\nŚwięty,Wąchock\n",
            "jméno,město\nŘehoř,Plzeň\nŽofie,Třebíč\nLuděk,Ústí\n",
            "c1,Łukasz\n",
            "c1,Wiśniewska\nc2,Dąbrowski\n",
            "c1,Jiří Dvořák\n",
        ] {
            assert_eq!(guessed(text, WINDOWS_1250), Ok(Encoding::Windows1250), "{text}");
        }
        for text in [
            "nome,città\nNiccolò,Forlì\nAndré,Cefalù\nperché,Nicolò\n",
            "c1,Ren\u{e9}\n",
            "Größe;Straße\nMüller;Köln\nWeiß;Düsseldorf\n",
            "prénom,ville\nFrançois,Besançon\nHélène,Nîmes\nZoë,Orléans\n",
            "Preis €;Größe\n10 €;klein\n",
            "navn\nSørensen\nJørgensen\nHåkan\n",
            "nombre\nMuñoz\nPeña\nIñigo García\n",
            "d’Este,Università\n",
        ] {
            assert_eq!(guessed(text, WINDOWS_1252), Ok(Encoding::Windows1252), "{text}");
        }
    }

    #[test]
    fn one_wrong_row_does_not_make_another_encoding() {
        assert_eq!(guess("Žofie\nŁucja\nRen".as_bytes(), true), Ok(Encoding::Utf8));
        assert_eq!(guess(b"\xc5\xbdofie\nRen\xe9\n\xc5\x81ucja\n", true), Ok(Encoding::Utf8));
        assert_eq!(guess(&"Łódź".as_bytes()[..3], false), Ok(Encoding::Utf8), "cut off in the middle of a letter");
    }

    #[test]
    fn what_makes_no_sense_is_refused_at_its_place() {
        assert_eq!(guess(b"ab\n\x81\x8d\x90 x\n", true), Err(3));
        let (iso, _, _) = ISO_8859_2.encode("Zieliński,Wąsik,Dąb,Bąk,Pąk\n");
        assert!(guess(&iso, true).is_err(), "other letters than those of Windows");
    }

    #[test]
    fn wide_letters_are_known_by_their_zeros() {
        let wide = |text: &str, little: bool| -> Vec<u8> {
            text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
        };
        let text = "customer_id,name\nc1,Žofie\n";
        assert_eq!(looks_like_utf16(&wide(text, true)), Some(Encoding::Utf16Le));
        assert_eq!(looks_like_utf16(&wide(text, false)), Some(Encoding::Utf16Be));
        assert_eq!(looks_like_utf16(text.as_bytes()), None);
        for little in [true, false] {
            let encoding = if little { Encoding::Utf16Le } else { Encoding::Utf16Be };
            let long = format!("{text}😀").repeat(20_000);
            let mut found = String::new();
            Letters::new(Box::new(io::Cursor::new(wide(&long, little))), Some(encoding))
                .read_to_string(&mut found)
                .unwrap();
            assert!(found == long);
        }
    }
}
