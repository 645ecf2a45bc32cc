//! How many digits a currency has after the decimal point.

/// Digits after the decimal point of a currency's major unit (ISO 4217): two unless the currency is known to have
/// another number.
pub fn minor_digits(currency: &str) -> u32 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND"
        | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        "CLF" | "UYW" => 4,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::minor_digits;

    #[test]
    fn yen_has_none_dinar_three_and_most_two() {
        assert_eq!(["JPY", "KWD", "CLF", "EUR", "PLN"].map(minor_digits), [0, 3, 4, 2, 2]);
    }
}
