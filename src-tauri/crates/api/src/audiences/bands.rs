//! Bands of prices with round limits: of 1, 2 and 5 times a power of ten where prices lie far apart, else of equal width.

/// So many limits at most, and so many at least where prices lie far enough apart.
const MOST: usize = 7;
const FEWEST: usize = 4;

/// The limits between bands of prices from the smallest to the largest, ascending: three to seven, so that there are four
/// to eight bands, and fewer only where hardly any price lies between the two. A limit belongs to the band that it begins.
pub(super) fn limits(smallest: i64, largest: i64) -> Vec<i64> {
    // A scale of fewer limits where one has too many: 1, 2, 5; 1, 5; 1.
    for series in [&[1, 2, 5][..], &[1, 5], &[1]] {
        let limits = geometric(series, smallest, largest);
        if (FEWEST..=MOST).contains(&limits.len()) {
            return limits;
        }
        if limits.len() < FEWEST {
            break;
        }
    }
    linear(smallest, largest)
}

/// The members of a series times powers of ten that lie above the smallest and not above the largest.
fn geometric(series: &[i64], smallest: i64, largest: i64) -> Vec<i64> {
    let powers = std::iter::successors(Some(1_i64), |power| power.checked_mul(10));
    let all = powers.flat_map(|power| series.iter().filter_map(move |factor| power.checked_mul(*factor)));
    all.skip_while(|limit| *limit <= smallest).take_while(|limit| *limit <= largest).collect()
}

/// The multiples of the smallest round width that are not too many.
fn linear(smallest: i64, largest: i64) -> Vec<i64> {
    let powers = std::iter::successors(Some(1_i64), |power| power.checked_mul(10));
    let mut widths = powers.flat_map(|power| [1, 2, 5].into_iter().filter_map(move |factor| power.checked_mul(factor)));
    let first = |width: i64| (smallest.div_euclid(width) + 1).saturating_mul(width);
    let count = |width: i64| (i128::from(largest) - i128::from(first(width))).div_euclid(i128::from(width)) + 1;
    let Some(width) = widths.find(|width| count(*width) <= MOST as i128) else { return Vec::new() };
    std::iter::successors(Some(first(width)), |limit| limit.checked_add(width))
        .take_while(|limit| *limit <= largest)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_round_and_give_a_handful_of_bands() {
        assert_eq!(limits(250, 8_900), [500, 1_000, 2_000, 5_000]);
        assert_eq!(limits(99, 9_900), [100, 200, 500, 1_000, 2_000, 5_000]);
        assert_eq!(limits(1, 100_000), [10, 100, 1_000, 10_000, 100_000]);
        assert_eq!(limits(400, 900), [500, 600, 700, 800, 900]);
        assert_eq!(limits(1_000, 1_000), Vec::<i64>::new());
        assert_eq!(limits(0, 0), Vec::<i64>::new());
        assert_eq!(limits(3, 4), [4]);
    }

    #[test]
    fn whatever_the_prices_are_bands_are_few_and_in_order() {
        for smallest in [-500, 0, 1, 7, 99, 1_000, 123_456] {
            for more in [0, 1, 5, 9, 10, 77, 1_000, 12_345, 99_999_999, i64::MAX / 4] {
                let limits = limits(smallest, smallest + more);
                assert!(limits.len() <= MOST, "{smallest} {more}: {limits:?}");
                assert!(limits.windows(2).all(|pair| pair[0] < pair[1]));
                assert!(limits.iter().all(|limit| *limit > smallest && *limit <= smallest + more));
                assert!(more < 5 || limits.len() >= 3, "{smallest} {more}: {limits:?}");
            }
        }
    }
}
