//! Places in columns of instants.

/// Up to so many instants, looking at each is quicker than halving: most customers have no more.
const FEW: usize = 16;

/// How many of the instants, which are in order, are not later than one.
pub fn up_to(times: &[i64], at: i64) -> usize {
    if times.len() <= FEW {
        return times.iter().take_while(|time| **time <= at).count();
    }
    times.partition_point(|time| *time <= at)
}

/// How many of the instants, which are in order, are earlier than one.
pub fn before(times: &[i64], at: i64) -> usize {
    if times.len() <= FEW {
        return times.iter().take_while(|time| **time < at).count();
    }
    times.partition_point(|time| *time < at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_instants_are_counted_alike() {
        for count in [0, 1, 2, FEW, FEW + 1, 100] {
            let times: Vec<i64> = (0..count).map(|place| i64::try_from(place / 3).unwrap() * 2).collect();
            for at in -1..70 {
                assert_eq!(up_to(&times, at), times.iter().filter(|time| **time <= at).count(), "{count} {at}");
                assert_eq!(before(&times, at), times.iter().filter(|time| **time < at).count(), "{count} {at}");
            }
        }
    }
}
