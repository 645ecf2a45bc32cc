//! Currencies of ISO 4217 and their minor units: the one list for everybody who reads, adds up or writes money.

/// Codes whose amounts have no decimals.
const NONE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
/// Codes whose amounts have three decimals.
const THREE: &str = "BHD IQD JOD KWD LYD OMR TND";
/// Codes whose amounts have four decimals.
const FOUR: &str = "CLF UYW";
/// All others: two decimals.
const TWO: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD \
    CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD \
    HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP \
    MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG \
    SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST \
    XCD XCG YER ZAR ZMW ZWG ZWL";

/// Digits after the decimal point of a currency's amounts; `None` for what is no code of ISO 4217.
pub fn currency_digits(code: &str) -> Option<u8> {
    if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    unusual_digits(code).or_else(|| is_in(TWO, code).then_some(2))
}

/// Digits after the decimal point of a currency's amounts: two unless ISO 4217 says otherwise.
pub fn minor_digits(currency: &str) -> u32 {
    unusual_digits(currency).map_or(2, u32::from)
}

/// Every currency of ISO 4217 with its digits after the decimal point, by code.
pub fn currencies() -> Vec<(&'static str, u32)> {
    let of = |codes: &'static str, digits| codes.split_ascii_whitespace().map(move |code| (code, digits));
    let mut all: Vec<_> = of(NONE, 0).chain(of(TWO, 2)).chain(of(THREE, 3)).chain(of(FOUR, 4)).collect();
    all.sort_unstable();
    all
}

fn unusual_digits(code: &str) -> Option<u8> {
    [(NONE, 0), (THREE, 3), (FOUR, 4)].into_iter().find(|(codes, _)| is_in(codes, code)).map(|(_, digits)| digits)
}

fn is_in(codes: &str, code: &str) -> bool {
    codes.split_ascii_whitespace().any(|known| known == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_ones_have_two_digits_and_the_others_their_own() {
        for (code, expected) in [
            ("EUR", Some(2)),
            ("CZK", Some(2)),
            ("USD", Some(2)),
            ("JPY", Some(0)),
            ("KWD", Some(3)),
            ("CLF", Some(4)),
            ("eur", None),
            ("EURO", None),
            ("XXX", None),
            ("", None),
        ] {
            assert_eq!(currency_digits(code), expected, "{code}");
        }
    }

    #[test]
    fn the_list_holds_every_currency_once_with_its_digits() {
        let all = currencies();
        assert!(all.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(all.iter().all(|(code, digits)| currency_digits(code).map(u32::from) == Some(*digits)));
        assert!(all.len() > 150);
    }

    #[test]
    fn what_nobody_knows_is_written_with_two() {
        assert_eq!(["JPY", "KWD", "CLF", "EUR", "PLN", "???"].map(minor_digits), [0, 3, 4, 2, 2, 2]);
    }
}
