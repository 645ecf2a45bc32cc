//! Why rows are rejected, in a person's words: `locales/*/rejected.ftl`.

use journey::Phrase;
use phrases::Speaker;
use workspace::RejectedRow;

use crate::types::RowFault;

macro_rules! reasons {
    ($($code:literal),+ $(,)?) => {
        /// Codes and the keys of their sentences.
        const REASONS: &[(&str, &str)] = &[$(($code, concat!("rejected-", $code))),+];
    };
}

reasons![
    "amount-overflow",
    "bad-amount",
    "bad-boolean",
    "bad-date",
    "bad-epoch",
    "bad-json",
    "bad-number",
    "bad-serial-date",
    "bad-time",
    "cell-error",
    "computed-segment",
    "date-not-as-written",
    "digits-lost",
    "duplicate-id",
    "field-too-long",
    "header-again",
    "key-twice",
    "missing-value",
    "mixed-encodings",
    "not-an-object",
    "not-text",
    "not-utf-8",
    "number-not-as-written",
    "other-currency",
    "too-many-decimals",
    "torn-quotes",
    "unknown-choice",
    "unknown-currency",
    "unknown-reference",
    "unknown-time-zone",
    "wrong-field-count",
    "zero-byte",
];

/// Why a row was rejected; `english` for a code that a later version has kept.
pub(super) fn reason(code: &str, english: &str, speaker: &Speaker) -> String {
    match REASONS.iter().find(|(known, _)| *known == code) {
        Some((_, key)) => speaker.say(&Phrase::new(key), &|_| None),
        None => english.to_owned(),
    }
}

/// Why a row is bad.
pub(super) fn fault(row: &RejectedRow, speaker: &Speaker) -> RowFault {
    RowFault {
        column: row.column.clone(),
        value: row.value.clone(),
        code: row.code.clone(),
        reason: reason(&row.code, &row.reason, speaker),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use phrases::{Locale, speaker};

    #[test]
    fn every_reason_is_said_in_every_language() {
        for code in workspace::rejection_codes() {
            for locale in [Locale::En, Locale::Pl, Locale::It] {
                let said = reason(code, "", speaker(locale));
                assert!(!said.is_empty() && !said.starts_with('['), "{code}: {said}");
            }
        }
    }
}
