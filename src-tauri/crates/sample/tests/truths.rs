//! The truths of a shop as a document: what is counted is what the rows hold, and what is built in can be found again.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use rusqlite::Connection;
use sample::{SampleOptions, Truths};
use workspace::Workspace;

const SHOP: SampleOptions = SampleOptions { customers: 10_000, seed: 0 };
const DAY_MS: i64 = 86_400_000;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// A shop, its truths, and its rows.
fn shop(options: SampleOptions) -> (tempfile::TempDir, Workspace, Truths, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.rehearsal");
    let workspace = runtime().block_on(Workspace::create(&path, sample::CURRENCY, sample::TIME_ZONE)).unwrap();
    let truths = sample::fill_blocking(&workspace, options, &mut ()).unwrap();
    let rows = Connection::open(&path).unwrap();
    (folder, workspace, truths, rows)
}

fn count(rows: &Connection, sql: &str) -> u64 {
    rows.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap().unsigned_abs()
}

#[test]
fn what_is_counted_while_the_shop_is_made_is_what_its_rows_hold() {
    let (_folder, _workspace, truths, rows) = shop(SHOP);
    let purchases = truths.realised.purchases;
    assert_eq!(purchases.all, count(&rows, "SELECT count(*) FROM transactions WHERE amount_minor > 0"));
    let by_cause = purchases.without_messages
        + purchases.because_of_messages
        + purchases.because_of_vouchers
        + purchases.following;
    assert_eq!(purchases.all, by_cause, "every purchase has one cause");
    assert_eq!(truths.realised.returns, count(&rows, "SELECT count(*) FROM transactions WHERE amount_minor < 0"));
    let groups = truths.realised.groups.values();
    assert_eq!(groups.clone().map(|group| group.customers).sum::<u64>(), 10_000);
    assert_eq!(groups.clone().map(|group| group.purchases).sum::<u64>(), purchases.all);
    assert_eq!(groups.map(|group| group.without_messages).sum::<u64>(), purchases.without_messages);
    let platinum = "SELECT count(*) FROM customers WHERE extra ->> '$.loyalty_tier' = 'Platinum'";
    assert!(truths.realised.groups["top"].buyers.abs_diff(count(&rows, platinum)) < 5, "but for samples for nothing");

    let word = |word: &str| format!("(SELECT key FROM words WHERE word = '{word}')");
    for (channel, messages) in &truths.realised.messages {
        for (name, message) in messages {
            let sent = format!(
                "activities WHERE type_word = {} AND channel_word = {} AND message_word = {}",
                word("message"),
                word(channel),
                word(name)
            );
            assert_eq!(message.sent, count(&rows, &format!("SELECT count(*) FROM {sent}")), "{channel} {name}");
            let clicks = format!(
                "SELECT count(*) FROM events WHERE type_word = {} AND activity_key IN (SELECT key FROM {sent})",
                word("link_clicked")
            );
            assert_eq!(message.clicked, count(&rows, &clicks), "{channel} {name}");
        }
    }
    for (design, voucher) in &truths.realised.vouchers {
        let of = format!("vouchers WHERE design_key = (SELECT key FROM voucher_designs WHERE id = '{design}')");
        assert_eq!(voucher.assigned, count(&rows, &format!("SELECT count(*) FROM {of}")), "{design}");
        let used = format!(
            "SELECT count(*) FROM transactions WHERE amount_minor > 0 AND voucher_code IN (SELECT code FROM {of})"
        );
        assert_eq!(voucher.used, count(&rows, &used), "{design}");
    }
}

/// Whether a share of draws is a chance, within four standard deviations.
fn assert_share(what: &str, (part, all): (u64, u64), chance: f64) {
    assert!(all > 0, "{what}");
    let share = part as f64 / all as f64;
    let error = (chance * (1.0 - chance) / all as f64).sqrt();
    assert!((share - chance).abs() <= 4.0 * error, "{what}: {share} of {all} is not {chance} ± {error}");
}

#[test]
fn rates_that_are_measured_are_those_that_are_built_in() {
    let (_folder, _workspace, truths, rows) = shop(SHOP);
    // Messages of the last week may be opened after the end.
    let before = sample::truths::END * 1000 - 7 * DAY_MS;
    for (channel, opened) in [("email", "email_opened"), ("push", "push_opened"), ("chat", "chat_read")] {
        let measured = |event: &str| {
            let sent = format!(
                "activities WHERE occurred_at_ms < {before} AND channel_word = (SELECT key FROM words WHERE word = '{channel}') \
                 AND type_word = (SELECT key FROM words WHERE word = 'message')"
            );
            let part = format!(
                "SELECT count(*) FROM events WHERE type_word = (SELECT key FROM words WHERE word = '{event}') \
                 AND activity_key IN (SELECT key FROM {sent})"
            );
            (count(&rows, &part), count(&rows, &format!("SELECT count(*) FROM {sent}")))
        };
        let truth = truths.built_in.channels[channel];
        assert_share(channel, measured(opened), truth.opened.unwrap());
        assert_share(channel, measured("link_clicked"), truth.clicked);
    }
    let birthday = truths.realised.vouchers["birthday-15"];
    assert_eq!(birthday.additional_purchases, 0, "a birthday voucher makes nobody buy");
    for (name, group) in &truths.built_in.groups {
        assert_share(name, (truths.realised.groups[name].customers, 10_000), group.share);
    }
    // Messages that no associate sends, so that only a click can have made somebody buy.
    let alone = ["New arrivals", "Seasonal offer", "Sale by SMS", "Welcome offer"];
    let messages = ["email", "sms"].iter().flat_map(|channel| &truths.realised.messages[channel]);
    let told = messages.filter(|(name, _)| alone.contains(name)).map(|(_, message)| message);
    let made =
        told.fold((0, 0), |(made, clicks), message| (made + message.additional_purchases, clicks + message.clicked));
    let effect = truths.built_in.effects.iter().find(|effect| effect.of == "click").unwrap();
    assert_share("purchases of clicks", made, effect.additional_purchases);
}

/// Each month's newsletter goes to most of those who can receive it, and chance alone decides who is left out: so that
/// the difference between the two is what the newsletter does.
#[test]
fn the_effect_of_newsletters_is_found_by_comparing_with_those_who_were_left_out() {
    let (_folder, _workspace, truths, rows) = shop(SampleOptions { customers: 20_000, seed: 1 });
    rows.execute_batch(
        "CREATE TEMP TABLE sendings AS SELECT customer_key, min(occurred_at_ms) OVER (PARTITION BY campaign_word) AS at \
         FROM activities WHERE campaign_word IN (SELECT key FROM words WHERE word GLOB '20[0-9][0-9]-[0-9][0-9]') \
         AND channel_word = (SELECT key FROM words WHERE word = 'email');
         CREATE TEMP TABLE sent AS SELECT DISTINCT customer_key, at FROM sendings;
         CREATE INDEX temp.sent_by ON sent (at, customer_key);
         CREATE TEMP TABLE bought AS SELECT customer_key, occurred_at_ms AS at FROM transactions WHERE amount_minor > 0;
         CREATE INDEX temp.bought_by ON bought (customer_key, at);
         CREATE TEMP TABLE asked AS
         SELECT EXISTS (SELECT 1 FROM sent WHERE sent.at = mornings.at AND customer_key = customers.key) AS was_sent,
             (SELECT count(*) FROM bought WHERE customer_key = customers.key
              AND bought.at BETWEEN mornings.at AND mornings.at + 6 * 86400000) AS purchases
         FROM (SELECT DISTINCT at FROM sent WHERE at < 1793487600000 - 7 * 86400000) AS mornings, customers
         WHERE email IS NOT NULL AND email_consent = 1 AND registered_at_ms < mornings.at - 3600000;",
    )
    .unwrap();
    let measured = |was_sent: i64| -> (f64, f64, f64) {
        rows.query_row(
            "SELECT count(*), avg(purchases), avg(purchases * purchases) FROM asked WHERE was_sent = ?1",
            [was_sent],
            |row| Ok((row.get::<_, i64>(0)? as f64, row.get(1)?, row.get(2)?)),
        )
        .unwrap()
    };
    let (left_out, sent) = (measured(0), measured(1));
    let share = sent.0 / (sent.0 + left_out.0);
    assert!((share - truths.built_in.newsletter_sent).abs() < 0.01, "{share} were sent it");
    let error = [left_out, sent].map(|(n, mean, square)| (square - mean * mean) / n).iter().sum::<f64>().sqrt();
    let clicked = truths.built_in.channels["email"].clicked;
    let click = truths.built_in.effects.iter().find(|effect| effect.of == "click").unwrap();
    let truth = clicked * click.additional_purchases;
    let found = sent.1 - left_out.1;
    assert!((found - truth).abs() < 4.0 * error, "found {found} ± {error}, built in {truth}");
    assert!(found > 3.0 * error, "and it is told from nothing: {found} ± {error}");
}

#[test]
fn the_truths_of_a_shop_that_was_made_before_are_the_same() {
    let options = SampleOptions { customers: 400, seed: 9 };
    let (_folder, workspace, truths, _) = shop(options);
    assert_eq!(runtime().block_on(sample::options_of(&workspace)).unwrap(), Some(options));
    assert_eq!(sample::truths_blocking(options, &mut ()).unwrap().to_json(), truths.to_json());
    // Whatever is done with the shop afterwards.
    workspace.erase_customer_blocking("C000007", &mut ()).unwrap();
    assert_eq!(runtime().block_on(sample::options_of(&workspace)).unwrap(), Some(options));
    let document: serde_json::Value = serde_json::from_str(&truths.to_json()).unwrap();
    assert_eq!((&document["seed"], &document["customers"]), (&9.into(), &400.into()));
}

#[test]
fn a_workspace_that_is_no_sample_shop_has_no_truths() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.rehearsal");
    let workspace = runtime().block_on(Workspace::create(&path, "EUR", "UTC")).unwrap();
    assert_eq!(runtime().block_on(sample::options_of(&workspace)).unwrap(), None);
}

#[test]
fn an_erased_customer_of_the_shop_and_everybody_in_a_shareable_copy_are_in_no_byte() {
    let (folder, workspace, _, rows) = shop(SampleOptions { customers: 1_500, seed: 3 });
    let mut read = rows.prepare("SELECT id, name, email, phone, push_token FROM customers").unwrap();
    let people: Vec<Vec<Option<String>>> =
        read.query_map([], |row| (0..5).map(|column| row.get(column)).collect()).unwrap().map(Result::unwrap).collect();
    drop(read);
    drop(rows);
    let copy = folder.path().join("copy.rehearsal");
    workspace.shareable_copy_blocking(&copy, &mut ()).unwrap();
    let bytes = String::from_utf8_lossy(&std::fs::read(&copy).unwrap()).into_owned();
    for person in &people {
        for trace in person[1..].iter().flatten() {
            assert!(!bytes.contains(trace.as_str()), "{trace} is in the copy");
        }
    }
    std::fs::remove_file(copy).unwrap();
    for person in people.iter().step_by(211) {
        workspace.erase_customer_blocking(person[0].as_deref().unwrap(), &mut ()).unwrap();
        for entry in std::fs::read_dir(folder.path()).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            let bytes = String::from_utf8_lossy(&bytes);
            // Others have her name as well.
            for trace in [&person[0], &person[2], &person[3], &person[4]].into_iter().flatten() {
                assert!(!bytes.contains(trace.as_str()), "{trace} is still there");
            }
        }
    }
}
