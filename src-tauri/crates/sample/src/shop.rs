//! The shop's rows.

use std::sync::mpsc;

use workspace::{Fill, Progress, Result, Table, Watch, WorkspaceError};

use crate::chance::Chance;
use crate::goods::{
    BRANDS, CATEGORIES, EMPTY_SEGMENTS, MESSAGES, Product, STORES, TEA_CLUB, VARIETIES, VIP, VOUCHERS, associates_of,
};
use crate::life::{DAY, Life, Sale, baskets, life};
use crate::occasions::tell_occasions;
use crate::people::{Habit, Person, Registrations, day_of, name, person};
use crate::stretch::Stretch;
use crate::tally::Tally;
use crate::texts::{html_of, text_of};
use crate::truths::END;
use crate::{SampleOptions, TEMPLATES};

/// Streams of chance that belong to no customer.
const ASSOCIATES_STREAM: u64 = u64::MAX;
/// Streams of chance of customers' baskets: behind those of the customers themselves.
const BASKETS_STREAMS: u64 = 1 << 32;
/// Streams of chance of what is told about their occasions: behind those.
const OCCASIONS_STREAMS: u64 = 2 << 32;
/// So many customers are written together.
const STRETCH: u32 = 256;
/// So many stretches may wait to be written.
const AHEAD: usize = 4;

/// Fills an empty workspace, and counts what it puts in: customers live on one thread, their rows are written on the
/// other.
pub(crate) fn fill(fill: &mut Fill<'_>, options: SampleOptions, watch: &mut dyn Watch) -> Result<Tally> {
    say_columns(fill)?;
    fixed_rows(fill, options.seed)?;
    let mut progress = progress(options);
    std::thread::scope(|scope| {
        let (full, stretches) = mpsc::sync_channel::<Stretch>(AHEAD);
        let (empty, written) = mpsc::channel::<Stretch>();
        let living = scope.spawn(move || {
            let mut shop = Shop::new(options);
            let mut next = 0;
            while next < options.customers {
                let mut rows = written.try_recv().unwrap_or_default();
                rows.clear();
                next = shop.stretch(next, &mut rows);
                // Nobody takes it when the rows could not be written, or are not wanted any more.
                if full.send(rows).is_err() {
                    break;
                }
            }
            shop.tally
        });
        for rows in &stretches {
            if watch.is_cancelled() {
                // Dropping both channels ends the other thread.
                return Err(WorkspaceError::Cancelled);
            }
            watch.progress(&progress);
            rows.write(fill)?;
            progress.rows += u64::from(rows.customers);
            // The other thread may be done and gone.
            let _ = empty.send(rows);
        }
        watch.progress(&progress);
        living.join().map_err(|_| WorkspaceError::Database("the sample shop was not finished".to_owned()))
    })
}

/// Counts a shop without keeping it.
pub(crate) fn count(options: SampleOptions, watch: &mut dyn Watch) -> Result<Tally> {
    let mut progress = progress(options);
    let (mut shop, mut rows) = (Shop::new(options), Stretch::default());
    let mut next = 0;
    while next < options.customers {
        if watch.is_cancelled() {
            return Err(WorkspaceError::Cancelled);
        }
        watch.progress(&progress);
        rows.clear();
        next = shop.stretch(next, &mut rows);
        progress.rows = u64::from(next);
    }
    watch.progress(&progress);
    Ok(shop.tally)
}

fn progress(options: SampleOptions) -> Progress {
    let total_rows = Some(u64::from(options.customers));
    Progress { what: "customers".to_owned(), total_rows, ..Progress::default() }
}

fn say_columns(fill: &mut Fill<'_>) -> Result<()> {
    for (table, columns) in [
        (Table::Stores, ["store_id", "name", "kind", "market", "address"].as_slice()),
        (Table::Associates, &["associate_id", "name", "store_id", "department"]),
        (Table::Products, &["product_id", "name", "category", "department", "brand", "price"]),
        (Table::MessageDesigns, &["message_id", "channel", "name", "subject", "cost", "text", "html"]),
        (
            Table::VoucherDesigns,
            &[
                "design_id",
                "name",
                "discount_kind",
                "discount_value",
                "valid_days",
                "code_prefix",
                "stock",
                "minimum_spend",
            ],
        ),
        (
            Table::Customers,
            &[
                "customer_id",
                "registered_at",
                "name",
                "email",
                "phone",
                "birthday",
                "language",
                "time_zone",
                "market",
                "acquisition_channel",
                "home_store_id",
                "push_token",
                "email_consent",
                "sms_consent",
                "chat_consent",
                "push_consent",
                "children",
                "loyalty_tier",
            ],
        ),
        (
            Table::Occasions,
            &[
                "occasion_id",
                "customer_id",
                "type",
                "created_at",
                "associate_id",
                "store_id",
                "department",
                "expires_at",
                "completed_at",
            ],
        ),
        (
            Table::Transactions,
            &[
                "transaction_id",
                "customer_id",
                "occurred_at",
                "amount",
                "currency",
                "store_id",
                "channel",
                "associate_id",
                "department",
                "voucher_code",
            ],
        ),
        (Table::TransactionLines, &["transaction_id", "product_id", "quantity", "amount"]),
        (
            Table::Activities,
            &[
                "activity_id",
                "customer_id",
                "occurred_at",
                "type",
                "channel",
                "message",
                "associate_id",
                "campaign",
                "journey",
                "step",
                "occasion_ids",
            ],
        ),
        (Table::Events, &["event_id", "customer_id", "occurred_at", "type", "activity_id", "properties"]),
        (Table::Vouchers, &["code", "design_id", "customer_id", "assigned_at", "expires_at"]),
        (Table::Segments, &["segment", "customer_id", "added_at"]),
    ] {
        fill.table(table, columns)?;
    }
    Ok(())
}

fn fixed_rows(fill: &mut Fill<'_>, seed: u64) -> Result<()> {
    let mut chance = Chance::of(seed, ASSOCIATES_STREAM);
    for (place, store) in STORES.iter().enumerate() {
        fill.row(Table::Stores, store)?;
        let market = ["CZ", "PL", "IT"].iter().position(|market| *market == store[3]).unwrap_or(0);
        for number in 0..associates_of(place) {
            let department = CATEGORIES[chance.below(8) as usize].1;
            fill.row(
                Table::Associates,
                &[&associate_id(place, number), &name(market, &mut chance), store[0], department],
            )?;
        }
    }
    for (category, (shelf, department, piece, ..)) in CATEGORIES.iter().enumerate() {
        for (variety, variety_name) in VARIETIES.iter().enumerate() {
            let product = Product { category, variety };
            let brand = BRANDS[(category * 5 + variety) % BRANDS.len()];
            let name = format!("{variety_name} {piece}");
            fill.row(Table::Products, &[&product.id(), &name, shelf, department, brand, &amount(product.price())])?;
        }
    }
    for [id, channel, name, subject, cost] in MESSAGES {
        let html = if channel == "email" { html_of(id) } else { String::new() };
        fill.row(Table::MessageDesigns, &[id, channel, name, subject, cost, &text_of(id), &html])?;
    }
    for design in &VOUCHERS {
        fill.row(Table::VoucherDesigns, design)?;
    }
    for number in 1..=200 {
        fill.row(Table::Vouchers, &[&format!("PART-{number:04}"), "partner-20", "", "", ""])?;
    }
    for segment in EMPTY_SEGMENTS {
        fill.segment(segment)?;
    }
    for template in TEMPLATES {
        fill.journey(template.id, template.title, template.document, END * 1000)?;
    }
    Ok(())
}

fn associate_id(store: usize, number: u32) -> String {
    format!("{}-{}", STORES[store][0], number + 1)
}

/// An amount of cents as it is written.
fn amount(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}

/// An instant as RFC 3339.
fn instant(seconds: i64) -> String {
    let left = seconds.rem_euclid(DAY);
    format!("{}T{:02}:{:02}:{:02}Z", day_of(seconds), left / 3_600, left / 60 % 60, left % 60)
}

/// A piece in a basket.
struct Piece {
    product: Product,
    quantity: u32,
    cents: i64,
}

/// The customers so far, and what is counted on through them.
struct Shop {
    options: SampleOptions,
    registrations: Registrations,
    tally: Tally,
    transactions: u64,
    activities: u64,
    events: u64,
    occasions: u64,
}

impl Shop {
    fn new(options: SampleOptions) -> Self {
        let registrations = Registrations::new(options.customers);
        Self {
            options,
            registrations,
            tally: Tally::default(),
            transactions: 0,
            activities: 0,
            events: 0,
            occasions: 0,
        }
    }

    /// Lets the next customers live and writes their rows; gives the number of the one after them.
    fn stretch(&mut self, from: u32, rows: &mut Stretch) -> u32 {
        let SampleOptions { customers, seed } = self.options;
        let to = from.saturating_add(STRETCH).min(customers);
        for number in from..to {
            let mut chance = Chance::of(seed, u64::from(number));
            let person = person(number, &self.registrations, &mut chance);
            let mut life = life(&person, &mut chance);
            let mut chance_of_baskets = Chance::of(seed, BASKETS_STREAMS + u64::from(number));
            life.baskets = baskets(&person, &life.sales, &mut chance_of_baskets);
            tell_occasions(&person, &mut life, &mut Chance::of(seed, OCCASIONS_STREAMS + u64::from(number)));
            self.customer(&person, &life, &mut chance, rows);
        }
        rows.customers = to - from;
        to
    }

    fn customer(&mut self, person: &Person, life: &Life, chance: &mut Chance, rows: &mut Stretch) {
        write_person(person, life, rows);
        self.tally.customer(person, life);
        for voucher in &life.vouchers {
            rows.row(
                Table::Vouchers,
                &[
                    &voucher.code,
                    voucher.design,
                    &person.id,
                    &instant(voucher.assigned_at),
                    &instant(voucher.expires_at),
                ],
            );
        }
        let mut has_bought = false;
        for sale in &life.sales {
            if self.sale(person, life, sale, chance, rows) {
                self.tally.purchase(person, life, sale, !has_bought);
                has_bought = true;
            }
        }
        for basket in &life.baskets {
            let (category, ..) = CATEGORIES[basket.category];
            let (value, items) = (amount(basket.cents), basket.pieces);
            let properties = format!("{{\"value\":{value},\"items\":{items},\"category\":\"{category}\"}}");
            self.event(person, basket.at, "cart_abandoned", "", &properties, rows);
        }
        self.contacts(person, life, chance, rows);
        if let Some(first) = life.sales.first() {
            let since = first.at + 90 * DAY;
            if person.habit == Habit::Top && since < END {
                rows.row(Table::Segments, &[VIP, &person.id, &instant(since)]);
            }
            if person.tastes.contains(&0) && chance.happens(500) {
                rows.row(Table::Segments, &[TEA_CLUB, &person.id, &instant(first.at)]);
            }
        }
    }

    /// Tells whether she paid something.
    fn sale(&mut self, person: &Person, life: &Life, sale: &Sale, chance: &mut Chance, rows: &mut Stretch) -> bool {
        let voucher = sale.voucher.and_then(|place| life.vouchers.get(place));
        let is_online = chance.happens(if person.acquisition == "In-Store" { 250 } else { 700 });
        let stores = &person.market.stores;
        let elsewhere = stores.start + chance.below(u32::try_from(stores.len()).unwrap_or(1)) as usize;
        let store = match person.home_store {
            _ if is_online => person.market.online,
            Some(home) if chance.happens(850) => home,
            _ => elsewhere,
        };
        let served = !is_online && chance.happens(600);
        let associate = if served { associate_id(store, chance.below(associates_of(store))) } else { String::new() };
        // Now and then somebody takes home a sample for nothing.
        let is_free = chance.happens(2);
        let basket =
            if is_free { Vec::new() } else { basket(person, voucher.map_or(0, |voucher| voucher.percent), chance) };
        let total: i64 = basket.iter().map(|piece| piece.cents).sum();
        let department = basket.first().map(|piece| piece.product.department()).unwrap_or_default();
        self.transactions += 1;
        let id = format!("T{:07}", self.transactions);
        let place = if is_online { "online" } else { "store" };
        let code = voucher.map(|voucher| voucher.code.as_str()).unwrap_or_default();
        let mut row = [
            &id,
            &person.id,
            &instant(sale.at),
            &amount(total),
            "EUR",
            STORES[store][0],
            place,
            &associate,
            department,
            code,
        ];
        rows.row(Table::Transactions, &row);
        for piece in &basket {
            rows.row(
                Table::TransactionLines,
                &[&id, &piece.product.id(), &piece.quantity.to_string(), &amount(piece.cents)],
            );
        }
        let is_returned = chance.happens(30);
        let returned_at = sale.at + 2 * DAY + chance.seconds(18 * DAY);
        if let Some(piece) = basket.first().filter(|_| is_returned && returned_at < END) {
            let (return_id, at, cents) = (format!("{id}-R"), instant(returned_at), amount(-piece.cents));
            self.tally.returns += 1;
            row[0] = &return_id;
            row[2] = &at;
            row[3] = &cents;
            row[9] = "";
            rows.row(Table::Transactions, &row);
            rows.row(
                Table::TransactionLines,
                &[&return_id, &piece.product.id(), &format!("-{}", piece.quantity), &cents],
            );
        }
        if is_online {
            for back in 0..=chance.below(3) {
                let seconds = 15 + chance.below(240);
                let shelf = basket.get(back as usize).map_or("/", |piece| CATEGORIES[piece.product.category].0);
                let at = sale.at - 60 - i64::from(back) * 300 - chance.seconds(200);
                if at > person.registered_at {
                    self.event(
                        person,
                        at,
                        "page_viewed",
                        "",
                        &format!("{{\"page\":\"{shelf}\",\"seconds\":{seconds}}}"),
                        rows,
                    );
                }
            }
        }
        total > 0
    }

    fn contacts(&mut self, person: &Person, life: &Life, chance: &mut Chance, rows: &mut Stretch) {
        let first_occasion = self.occasions;
        let occasion_id = |place: usize| format!("O{:07}", first_occasion + place as u64 + 1);
        let home = person.home_store.unwrap_or(person.market.online);
        let associate = associate_id(home, chance.below(associates_of(home)));
        for (place, occasion) in life.occasions.iter().enumerate() {
            self.occasions += 1;
            rows.row(
                Table::Occasions,
                &[
                    &occasion_id(place),
                    &person.id,
                    occasion.kind,
                    &instant(occasion.created_at),
                    &associate,
                    STORES[home][0],
                    occasion.department,
                    &instant(occasion.expires_at),
                    &occasion.completed_at.map(instant).unwrap_or_default(),
                ],
            );
        }
        for contact in &life.contacts {
            self.activities += 1;
            let id = format!("A{:07}", self.activities);
            let journey = match contact.step {
                "" => "",
                "wishes" => "birthday",
                _ => "welcome",
            };
            let named = contact.occasion.iter().chain(&contact.also);
            let occasions = named.map(|place| occasion_id(*place)).collect::<Vec<_>>().join(";");
            rows.row(
                Table::Activities,
                &[
                    &id,
                    &person.id,
                    &instant(contact.at),
                    contact.kind,
                    contact.channel,
                    contact.called(),
                    if contact.occasion.is_some() { &associate } else { "" },
                    &contact.campaign,
                    journey,
                    contact.step,
                    &occasions,
                ],
            );
            if let Some(at) = contact.opened_at {
                let kind = match contact.channel {
                    "push" => "push_opened",
                    "chat" => "chat_read",
                    _ => "email_opened",
                };
                self.event(person, at, kind, &id, "", rows);
            }
            if let Some(at) = contact.clicked_at {
                self.event(person, at, "link_clicked", &id, "", rows);
            }
        }
    }

    fn event(&mut self, person: &Person, at: i64, kind: &str, activity: &str, properties: &str, rows: &mut Stretch) {
        self.events += 1;
        let id = format!("E{:07}", self.events);
        rows.row(Table::Events, &[&id, &person.id, &instant(at), kind, activity, properties])
    }
}

/// Her own row.
fn write_person(person: &Person, life: &Life, rows: &mut Stretch) {
    let yes = |truth: bool| if truth { "true" } else { "false" };
    let birthday = person.birthday.map(|day| day.to_string()).unwrap_or_default();
    let children = person.children.map(|children| children.to_string()).unwrap_or_default();
    let tier = match (life.sales.is_empty(), person.habit) {
        (true, _) | (_, Habit::Once) => "",
        (_, Habit::Occasional) => "Silver",
        (_, Habit::Regular) => "Gold",
        (_, Habit::Top) => "Platinum",
    };
    let token = if person.app { format!("token-{}", person.id) } else { String::new() };
    rows.row(
        Table::Customers,
        &[
            &person.id,
            &instant(person.registered_at),
            &person.name,
            person.email.as_deref().unwrap_or_default(),
            person.phone.as_deref().unwrap_or_default(),
            &birthday,
            person.language,
            person.zone.map(|zone| zone.name()).unwrap_or_default(),
            person.market.code,
            person.acquisition,
            person.home_store.map(|store| STORES[store][0]).unwrap_or_default(),
            &token,
            yes(person.consents[0]),
            yes(person.consents[1]),
            yes(person.consents[2]),
            yes(person.consents[3]),
            &children,
            tier,
        ],
    )
}

/// What she buys, for what she pays.
fn basket(person: &Person, percent_off: i64, chance: &mut Chance) -> Vec<Piece> {
    let pieces = 1 + chance.weighted(&[58, 27, 11, 4]);
    (0..pieces)
        .map(|_| {
            let liked = person.tastes[chance.below(2) as usize];
            let category = if chance.happens(600) { liked } else { chance.below(8) as usize };
            let product = Product { category, variety: chance.below(12) as usize };
            let quantity = 1 + u32::try_from(chance.weighted(&[80, 16, 4])).unwrap_or(0);
            let cents = (product.price() * i64::from(quantity) * (100 - percent_off) + 50) / 100;
            Piece { product, quantity, cents }
        })
        .collect()
}
