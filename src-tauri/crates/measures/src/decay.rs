//! The weight of an activity under time decay, in integers throughout, so that it is the same number on every machine
//! (an `exp2` of floats is not).

/// The half-life: 7 × 24 hours.
const HALF_LIFE_MS: u64 = 7 * 24 * 60 * 60 * 1000;
/// So many half-lives on, the weight rounds to nothing.
const LAST_HALVING: u64 = 41;
/// A half-life in so many parts; each is a whole number of milliseconds.
const PARTS: u64 = 64;
const PART_MS: u64 = HALF_LIFE_MS / PARTS;
/// Binary places of [`ROOTS`] and of the mantissa worked out from them.
const PLACES: u32 = 62;
/// How far that mantissa may be off, in units of its last place; see [`mantissa`].
const DOUBT: u64 = 8;
/// ln 2 ÷ a half-life × 2⁹³, rounded.
const DECAY: u64 = 0x9D83_FD15_BDF0_7FFC;

/// Binary places of what is worked out anew where [`mantissa`] cannot tell.
const FINE_PLACES: u32 = 96;
/// ln 2 × 2⁹⁶, rounded.
const FINE_LN_2: u128 = 0xB172_17F7_D1CF_79AB_C9E3_B398;

/// `2^(−place / 64)` with 62 binary places, rounded.
static ROOTS: [u64; PARTS as usize] = roots();

const fn roots() -> [u64; PARTS as usize] {
    let mut roots = [0; PARTS as usize];
    let mut place = 0;
    while place < PARTS {
        let drop = FINE_PLACES - PLACES;
        roots[place as usize] = ((fine_mantissa(place * PART_MS) + (1 << (drop - 1))) >> drop) as u64;
        place += 1;
    }
    roots
}

/// `round(2^(40 − age / 7 d))`, half up: the weight of an activity `age_ms` before the sale under `time-decay`, for
/// every age the number that the exact power rounds to.
///
/// The whole half-lives are a shift. The rest is looked up in 64ths and multiplied by a short series; the result is off
/// by less than 2⁻¹⁹ of a unit of the weight. Where that leaves open to which side of a half it falls (5 000 of all
/// 25 billion ages), the power is worked out with 96 places, which are exact to 2⁻⁴⁸ of a unit; none of those ages
/// comes nearer to a half than 2⁻³⁵ but for 41 half-lives, which are one half exactly. Every age was tried once.
#[inline]
pub fn time_decay_weight(age_ms: u64) -> u64 {
    let halvings = age_ms / HALF_LIFE_MS;
    if halvings > LAST_HALVING {
        return 0;
    }
    let rest = age_ms % HALF_LIFE_MS;
    let mantissa = mantissa(rest);
    #[expect(clippy::cast_possible_truncation, reason = "at most 41")]
    let shift = PLACES - 40 + halvings as u32;
    let half = 1_u64 << (shift - 1);
    let below = mantissa & ((1 << shift) - 1);
    if below.abs_diff(half) <= DOUBT {
        return fine_weight(rest, halvings);
    }
    (mantissa + half) >> shift
}

/// `2^(−rest / 7 d)` with 62 places for less than a half-life, off by less than four of its last place: two for the
/// table and the last product, one for the length of the series (the next term is below 2⁻⁶⁷), and one for what its
/// steps cut off. The most found among all rests is 1.7.
#[inline]
fn mantissa(rest: u64) -> u64 {
    let root = ROOTS[(rest / PART_MS) as usize];
    // x = ln 2 × (rest of the part) / half-life, below 0.011, with 64 places. 2²⁴ × 2⁶⁴ is far from 2¹²⁸.
    #[expect(clippy::cast_possible_truncation, reason = "x is below one")]
    let x = ((u128::from(rest % PART_MS) * u128::from(DECAY)) >> 29) as u64;
    // 1 − e^(−x) = x − x² (1/2 − x (1/6 − x (1/24 − x (1/120 − x (1/720 − x/5040))))), each constant with 64 places.
    let mut series = 0x005B_05B0_5B05_B05B - high(x, 0x000D_00D0_0D00_D00D);
    series = 0x0222_2222_2222_2222 - high(x, series);
    series = 0x0AAA_AAAA_AAAA_AAAB - high(x, series);
    series = 0x2AAA_AAAA_AAAA_AAAB - high(x, series);
    series = 0x8000_0000_0000_0000 - high(x, series);
    root - high(root, x - high(x, high(x, series)))
}

/// The product of two numbers of which one is a fraction with 64 places.
#[inline]
const fn high(a: u64, b: u64) -> u64 {
    ((a as u128 * b as u128) >> 64) as u64
}

/// The weight from a mantissa with 96 places.
#[cold]
fn fine_weight(rest: u64, halvings: u64) -> u64 {
    let shift = u64::from(FINE_PLACES) - 40 + halvings;
    u64::try_from((fine_mantissa(rest) + (1 << (shift - 1))) >> shift).unwrap_or(u64::MAX)
}

/// `2^(−rest / 7 d) = e^(−x)` with 96 places by the exponential series: some forty steps cut off less than two of the
/// last place each.
const fn fine_mantissa(rest: u64) -> u128 {
    // 2³⁰ × 2⁹⁶ is below 2¹²⁸.
    let x = rest as u128 * FINE_LN_2 / HALF_LIFE_MS as u128;
    let (mut positive, mut negative) = (1_u128 << FINE_PLACES, 0_u128);
    let mut term = positive;
    let mut n = 1;
    loop {
        term = fine_product(term, x) / n;
        if term == 0 {
            return positive - negative;
        }
        if n % 2 == 0 {
            positive += term;
        } else {
            negative += term;
        }
        n += 1;
    }
}

/// The product of two numbers with 96 places, neither above one, in halves of 48.
const fn fine_product(a: u128, b: u128) -> u128 {
    const HALF: u32 = FINE_PLACES / 2;
    const LOW: u128 = (1 << HALF) - 1;
    let (a_high, a_low, b_high, b_low) = (a >> HALF, a & LOW, b >> HALF, b & LOW);
    a_high * b_high + ((a_high * b_low + a_low * b_high + ((a_low * b_low) >> HALF)) >> HALF)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The exponential series with 62 places, as weights were worked out before: exact to about 2⁻¹⁷ of a unit.
    fn series(age_ms: u64) -> u64 {
        const ONE: u128 = 1 << 62;
        const LN_2: u128 = 0x2C5C_85FD_F473_DE6B;
        let halvings = age_ms / HALF_LIFE_MS;
        if halvings > 41 {
            return 0;
        }
        let exponent = u128::from(age_ms % HALF_LIFE_MS) * LN_2 / u128::from(HALF_LIFE_MS);
        let (mut positive, mut negative) = (ONE, 0_u128);
        let mut term = ONE;
        for n in 1_u128.. {
            term = ((term * exponent) >> 62) / n;
            if term == 0 {
                break;
            }
            if n % 2 == 0 { positive += term } else { negative += term }
        }
        let shift = 62 - 40 + halvings;
        u64::try_from((positive - negative + (1 << (shift - 1))) >> shift).unwrap()
    }

    /// Not more than the doubt away from the mantissa with 96 places, and the same weight as it gives.
    fn check(age: u64) {
        let (rest, halvings) = (age % HALF_LIFE_MS, age / HALF_LIFE_MS);
        let (coarse, fine) = (mantissa(rest), fine_mantissa(rest));
        let off = (u128::from(coarse) << 34).abs_diff(fine);
        assert!(off <= u128::from(DOUBT / 2) << 34, "{age}: off by {off}");
        let weight = time_decay_weight(age);
        if halvings <= LAST_HALVING {
            assert_eq!(weight, fine_weight(rest, halvings), "{age}");
        }
        // The series of 62 places may miss a half by a hair.
        let before = series(age);
        let bit = 55 + halvings.min(LAST_HALVING);
        let near_half = [fine + (1 << 40), fine - (1 << 40)].iter().any(|near| (near ^ fine) >> bit & 1 == 1);
        assert!(weight == before || (near_half && weight.abs_diff(before) == 1), "{age}: {weight}, {before} before");
    }

    #[test]
    fn every_millisecond_about_every_part_has_the_weight_of_the_long_series() {
        for part in 0..=PARTS * 43 {
            for age in (part * PART_MS).saturating_sub(40)..=part * PART_MS + 40 {
                check(age);
            }
        }
    }

    #[test]
    fn ages_all_over_have_the_weight_of_the_long_series() {
        let mut age = 0;
        while age < 43 * HALF_LIFE_MS {
            check(age);
            age += 40_009;
        }
    }

    #[test]
    fn where_the_short_series_is_in_doubt_the_long_one_decides() {
        let is_in_doubt = |age: u64| {
            let shift = 22 + age / HALF_LIFE_MS;
            (mantissa(age % HALF_LIFE_MS) & ((1 << shift) - 1)).abs_diff(1 << (shift - 1)) <= DOUBT
        };
        // The nearest to a half of all ages, found by trying every one.
        for (halvings, rest) in [(7, 102_733_953), (13, 272_280_787), (0, 227_673_665), (10, 564_213_219)] {
            let age = halvings * HALF_LIFE_MS + rest;
            assert!(is_in_doubt(age), "{age}");
            check(age);
        }
        assert!((0..3_000_000).filter(|age| is_in_doubt(*age)).inspect(|age| check(*age)).count() > 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn any_age_has_the_weight_of_the_long_series(age in 0..44 * HALF_LIFE_MS) {
            check(age);
        }
    }
}
