use chrono_tz::Tz;
use history::zone::Zone;

use super::shop::Shop;
use crate::calendar::{day_key, local_day, month_key};
use crate::{Period, SalesQuery, instant_text, sales};

fn at(text: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
}

fn month(zone: Tz, instant: &str) -> String {
    month_key(local_day(Zone::of(zone), at(instant)))
}

#[test]
fn a_month_begins_and_ends_at_local_midnight() {
    assert_eq!(month(Tz::America__New_York, "2017-02-01T04:59:59.999Z"), "2017-01", "23:59:59.999 in winter time");
    assert_eq!(month(Tz::America__New_York, "2017-02-01T05:00:00Z"), "2017-02");
    assert_eq!(month(Tz::America__New_York, "2017-07-01T03:59:59.999Z"), "2017-06", "one hour earlier in summer time");
    assert_eq!(month(Tz::America__New_York, "2017-07-01T04:00:00Z"), "2017-07");
    assert_eq!(month(Tz::Pacific__Auckland, "2017-01-31T11:00:00Z"), "2017-02", "thirteen hours ahead");
    assert_eq!(month(Tz::Asia__Kathmandu, "2016-12-31T18:15:00Z"), "2017-01", "five hours and three quarters ahead");
}

#[test]
fn a_clock_change_at_midnight_leaves_each_instant_on_the_day_its_clock_shows() {
    // In Beirut midnight of 31 October 2010 was reached twice: at 21:00Z, when clocks went back, and at 22:00Z.
    let day = |instant: &str| day_key(local_day(Zone::of(Tz::Asia__Beirut), at(instant)));
    assert_eq!(day("2010-10-30T20:59:59Z"), "2010-10-30");
    assert_eq!(day("2010-10-30T21:00:00Z"), "2010-10-30", "clocks go back to 23:00");
    assert_eq!(day("2010-10-30T21:59:59Z"), "2010-10-30");
    assert_eq!(day("2010-10-30T22:00:00Z"), "2010-10-31");
    // Midnight is skipped in Asunción on 1 October 2017: the month begins at 01:00.
    assert_eq!(month(Tz::America__Asuncion, "2017-10-01T03:59:59Z"), "2017-09");
    assert_eq!(month(Tz::America__Asuncion, "2017-10-01T04:00:00Z"), "2017-10");
}

#[test]
fn instants_that_no_calendar_shows_stand_under_the_empty_key() {
    for instant in [i64::MIN, i64::MAX, 253_402_300_800_000, -62_167_219_200_001] {
        assert_eq!(month_key(local_day(Zone::of(Tz::Pacific__Auckland), instant)), "");
    }
    assert_eq!(instant_text(i64::MAX), "9223372036854775807");
}

#[test]
fn instants_are_written_with_milliseconds_only_where_there_are_any() {
    assert_eq!(instant_text(0), "1970-01-01T00:00:00Z");
    assert_eq!(instant_text(1_500), "1970-01-01T00:00:01.500Z");
    assert_eq!(instant_text(-1), "1969-12-31T23:59:59.999Z");
}

#[test]
fn weeks_begin_on_monday_and_the_graph_stands_on_local_days() {
    let shop = Shop { zone: Tz::Europe__Rome, ..Shop::empty(1) }
        .message("a", 0, at("2024-03-20T12:00:00Z"), "hello")
        .sale("sunday", 0, at("2024-03-17T22:59:00Z"), 100)
        .sale("monday", 0, at("2024-03-17T23:00:00Z"), 20)
        .sale("related", 0, at("2024-03-24T12:00:00Z"), 3)
        .sale("after the change", 0, at("2024-03-31T22:00:00Z"), 4);
    let graph = |graph: Period| -> Vec<(String, i64, i64)> {
        let query = SalesQuery { graph: Some(graph), ..SalesQuery::all(14 * 86_400_000) };
        let report = sales(&shop.history(), &query);
        let bars = report.graph.unwrap().into_iter();
        bars.map(|(start, sales)| (start, sales.related.amount_minor, sales.other.amount_minor)).collect()
    };
    let bar = |start: &str, related, other| (start.to_owned(), related, other);
    assert_eq!(
        graph(Period::Day),
        [bar("2024-03-17", 0, 100), bar("2024-03-18", 0, 20), bar("2024-03-24", 3, 0), bar("2024-04-01", 4, 0)]
    );
    assert_eq!(graph(Period::Week), [bar("2024-03-11", 0, 100), bar("2024-03-18", 3, 20), bar("2024-04-01", 4, 0)]);
    assert_eq!(graph(Period::Month), [bar("2024-03-01", 3, 120), bar("2024-04-01", 4, 0)]);
}
