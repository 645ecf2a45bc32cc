//! Random shops and rules from a seed. Instants lie on a coarse grid, so that ties and edges of windows are common.

use chrono::NaiveDate;
use chrono_tz::Tz;
use journey::draws::draw;
use journey::{
    AttributeRule, Channel, Comparison, Contacted, CountIs, Duration, EventRule, MessageRule, MessageState, Operator,
    Pick, Reference, RevenuePerformance, Rule, Since, Value, ValueRule, VoucherRule, VoucherState,
};
use rust_decimal::Decimal;

use crate::shop::{Activity, Article, Raw, Shop, VoucherCode};

const HOUR: i64 = 3_600_000;
/// 20 March 2017, a week before clocks change in Europe.
pub const BEGIN: i64 = 1_489_968_000_000;

/// Choices that follow from a seed.
pub struct Chooser {
    seed: u64,
    made: u64,
}

impl Chooser {
    pub const fn new(seed: u64) -> Self {
        Self { seed, made: 0 }
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.made += 1;
        draw(self.seed, self.made, "", "") % end
    }

    pub fn often(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()].clone()
    }

    /// Within 40 days, every six hours.
    pub fn instant(&mut self) -> i64 {
        BEGIN + i64::try_from(self.below(160)).unwrap() * 6 * HOUR
    }
}

const ZONES: [Tz; 4] = [Tz::Europe__Prague, Tz::America__New_York, Tz::Australia__Lord_Howe, Tz::Asia__Kolkata];
pub const CODES: [&str; 4] = ["A1", "A2", "B1", "free"];

pub fn shop(choose: &mut Chooser) -> Shop {
    let mut shop = Shop::new(choose.one(&ZONES));
    for (id, category, brand, price) in [
        ("p1", "Shoes", "Acme", Some(5_000)),
        ("p2", "Hats", "", Some(1_000)),
        ("p3", "", "Zeta", None),
        ("p4", "Shoes", "Zeta", Some(12_345)),
    ] {
        let (id, category, brand) = (id.to_owned(), category.to_owned(), brand.to_owned());
        shop.articles.push(Article { id, category, brand, price });
    }
    shop.stores = vec![("s1".to_owned(), "online".to_owned()), ("s2".to_owned(), "physical".to_owned())];
    for number in 0..5 {
        let id = format!("c{number}");
        let zone = choose.often(30).then(|| choose.one(&ZONES));
        let reach = [0; 4].map(|_| (choose.often(90), choose.often(90)));
        let person = shop.customer(&id);
        (person.zone, person.reach) = (zone, reach);
        if choose.often(70) {
            person.attributes.insert("tier".to_owned(), Raw::Text(choose.one(&["gold", "silver", "Gold"]).to_owned()));
        }
        if choose.often(70) {
            #[allow(clippy::cast_precision_loss, reason = "small")]
            person.attributes.insert("points".to_owned(), Raw::Number(choose.below(4) as f64 / 2.0));
        }
        if choose.often(70) {
            let year = choose.one(&[2017, 2017, 2016, 2015]);
            let day = NaiveDate::from_ymd_opt(year, 3, 20).unwrap() + chrono::Days::new(choose.below(40));
            person.attributes.insert("renewal".to_owned(), Raw::Date(day));
        }
        if choose.often(50) {
            person.attributes.insert("since".to_owned(), Raw::Instant(choose.instant()));
            person.attributes.insert("vip".to_owned(), Raw::Boolean(choose.often(50)));
        }
        if choose.often(40) {
            let added = choose.often(60).then(|| choose.instant());
            shop.members.push(("VIP".to_owned(), id.clone(), added));
        }
        for _ in 0..3 + choose.below(10) {
            happen(choose, &mut shop, &id);
        }
    }
    shop.ruled = ruled(choose);
    for code in CODES {
        let customer = (code != "free").then(|| format!("c{}", choose.below(5)));
        let assigned_at = choose.often(50).then(|| choose.instant());
        shop.vouchers.push(VoucherCode { code: code.to_owned(), design: "ten".to_owned(), customer, assigned_at });
    }
    shop
}

/// Segments with rules: a plain one, one that asks about events and about another, and two that ask about each other.
fn ruled(choose: &mut Chooser) -> Vec<(String, Rule)> {
    let named = |name: &str| Rule::Segment(name.to_owned());
    let gold = AttributeRule {
        name: Some("tier".to_owned()),
        is: Some(Operator::Equal),
        to: Some(Value::Text("gold".to_owned())),
    };
    let lately = Rule::All(vec![Rule::Not(Box::new(named("Gold"))), Rule::Event(event(choose, &Steps::default()))]);
    // What needs a visit holds for nobody in a segment, wherever the segment is asked.
    let since_entry =
        EventRule { event: Some("purchase".to_owned()), since: Some(Since::Entry), ..EventRule::default() };
    vec![
        ("Gold".to_owned(), Rule::Attribute(gold)),
        ("Lately".to_owned(), lately),
        ("Hen".to_owned(), Rule::Any(vec![named("Egg"), named("VIP")])),
        ("Egg".to_owned(), Rule::Any(vec![Rule::Event(since_entry), Rule::Not(Box::new(named("Hen")))])),
    ]
}

fn happen(choose: &mut Chooser, shop: &mut Shop, customer: &str) {
    let at = choose.instant();
    let when = chrono::DateTime::from_timestamp_millis(at).unwrap().to_rfc3339();
    match choose.below(5) {
        0 | 1 => {
            let amount = choose.one(&[0, -2_000, 9_995, 10_000, 10_001, 33_333]);
            // Ids out of the order in which they were added.
            let id = format!("t{}", choose.below(1_000_000));
            let sale = shop.sale(customer, &when, amount);
            sale.id = id;
            sale.currency = choose.one(&["EUR", "EUR", "USD"]).to_owned();
            sale.store = choose.one(&["", "s1", "s2", "s3"]).to_owned();
            sale.channel = choose.one(&["", "online", "store"]).to_owned();
            sale.voucher = choose.one(&["", "A1", "A2", "B1", "free"]).to_owned();
            for _ in 0..choose.below(3) {
                let product = choose.one(&["p1", "p2", "p3", "p4"]).to_owned();
                let amount = choose.often(70).then_some(4_000);
                sale.lines.push((product, choose.one(&[1.0, 2.0]), amount));
            }
        }
        2 => {
            let id = format!("e{}", choose.below(1_000_000));
            let page = choose.one(&["/shoes", "/shoes/red", "/hats"]).to_owned();
            let known = choose.often(70);
            let event = shop.event(customer, "page_viewed", &when);
            event.id = id;
            event.properties.insert("page".to_owned(), Raw::Text(page));
            if known {
                event.properties.insert("seconds".to_owned(), Raw::Number(choose.one(&[0.5, 10.0, 30.0])));
            }
        }
        3 => {
            let id = format!("e{}", choose.below(1_000_000));
            shop.event(customer, "account_registered", &when).id = id;
        }
        _ => shop.activities.push(Activity {
            id: format!("a{}", shop.activities.len()),
            customer: customer.to_owned(),
            at,
            activity: choose.one(&["message", "call"]).to_owned(),
            channel: choose.one(&["", "email", "phone"]).to_owned(),
        }),
    }
}

/// The steps a rule may refer to; none outside a visit.
#[derive(Default)]
pub struct Steps {
    pub triggers: Vec<String>,
    pub conditions: Vec<String>,
    pub messages: Vec<String>,
    pub vouchers: Vec<String>,
    pub others: Vec<String>,
}

impl Steps {
    fn all(&self) -> Vec<String> {
        [&self.triggers, &self.conditions, &self.messages, &self.vouchers, &self.others]
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    }
}

pub fn rule(choose: &mut Chooser, steps: &Steps, depth: u32) -> Rule {
    if depth > 0 && choose.often(45) {
        let rules = |choose: &mut Chooser| (0..choose.below(4)).map(|_| rule(choose, steps, depth - 1)).collect();
        return match choose.below(3) {
            0 => Rule::All(rules(choose)),
            1 => Rule::Any(rules(choose)),
            _ => Rule::Not(Box::new(rule(choose, steps, depth - 1))),
        };
    }
    let inside = !steps.triggers.is_empty();
    match choose.below(if inside { 13 } else { 9 }) {
        0..=3 => Rule::Event(event(choose, steps)),
        4 => {
            let name = choose.one(&["tier", "points", "renewal", "since", "vip", "unheard of"]);
            let (is, to) = comparison_of(choose, name);
            Rule::Attribute(AttributeRule { name: Some(name.to_owned()), is: Some(is), to })
        }
        5 => Rule::Segment(choose.one(&["VIP", "Joined", "Gold", "Lately", "Hen", "Egg", "unheard of"]).to_owned()),
        6 => Rule::CanReceive(choose.one(&Channel::ALL)),
        7 => Rule::RevenuePerformance(choose.one(&[
            RevenuePerformance::More,
            RevenuePerformance::Less,
            RevenuePerformance::Steady,
            RevenuePerformance::Inactive,
        ])),
        8 => Rule::Contacted(Contacted {
            channel: choose.often(50).then(|| choose.one(&["email", "phone", "pigeon"]).to_owned()),
            activity: choose.often(50).then(|| choose.one(&["message", "call"]).to_owned()),
            within: Some(length(choose)),
        }),
        9 if !steps.messages.is_empty() => Rule::Message(MessageRule {
            node: Some(choose.one(&steps.messages)),
            is: Some(choose.one(&[MessageState::Sent, MessageState::Sent, MessageState::Opened])),
            within: choose.often(50).then(|| length(choose)),
        }),
        10 if !steps.vouchers.is_empty() => Rule::Voucher(VoucherRule {
            node: Some(choose.one(&steps.vouchers)),
            is: Some(choose.one(&[VoucherState::Redeemed, VoucherState::NotRedeemed, VoucherState::Expired])),
        }),
        11 if !steps.vouchers.is_empty() => {
            let from = choose.one(&steps.vouchers);
            let (field, kind) =
                choose.one(&[("code", "voucher_code"), ("expires_at", "occurred_at"), ("assigned_at", "occurred_at")]);
            let (is, to) = comparison_of(choose, kind);
            let of = Some(Reference { from, field: field.to_owned() });
            Rule::Value(ValueRule { of, is: Some(is), to })
        }
        _ => {
            let from = choose.one(&[&steps.triggers[..], &steps.conditions[..]].concat());
            let field = choose.one(&["amount", "occurred_at", "voucher_code", "category", "page"]);
            let (is, to) = comparison_of(choose, field);
            let of = Some(Reference { from, field: field.to_owned() });
            Rule::Value(ValueRule { of, is: Some(is), to })
        }
    }
}

fn length(choose: &mut Chooser) -> Duration {
    Duration::from_ms(choose.one(&[6 * HOUR, 24 * HOUR, 72 * HOUR, 240 * HOUR]))
}

fn event(choose: &mut Chooser, steps: &Steps) -> EventRule {
    let kind =
        choose.one(&["purchase", "purchase", "purchase", "return", "page_viewed", "account_registered", "never"]);
    let fields: &[&str] = match kind {
        "purchase" | "return" => &[
            "amount",
            "currency",
            "store_id",
            "channel",
            "voucher_code",
            "transaction_id",
            "store_kind",
            "occurred_at",
            "product_id",
            "category",
            "brand",
            "price",
        ],
        _ => &["page", "seconds", "occurred_at"],
    };
    let mut rule = EventRule { event: Some(kind.to_owned()), ..EventRule::default() };
    let all = steps.all();
    rule.since = Some(match choose.below(if all.is_empty() { 2 } else { 4 }) {
        0 => Since::Ever,
        1 => Since::Back(length(choose)),
        2 => Since::Entry,
        _ => Since::Node(choose.one(&all)),
    });
    for _ in 0..choose.below(3) {
        let field = choose.one(fields);
        rule.where_.push(asked(choose, field, steps));
    }
    if choose.often(20) {
        let field = choose.one(&["product_id", "category", "brand", "price", "quantity", "amount"]);
        let (is, to) = comparison_of(choose, field);
        rule.lines.push(Comparison { field: Some(field.to_owned()), is: Some(is), to });
    }
    let total = |choose: &mut Chooser| {
        let field = match kind {
            "purchase" | "return" => choose.one(&["amount", "amount", "price"]),
            _ => "seconds",
        };
        let is = choose.one(&[Operator::Less, Operator::AtLeast, Operator::Equal, Operator::NotEqual, Operator::IsSet]);
        Some(Comparison { field: Some(field.to_owned()), is: Some(is), to: Some(number(choose)) })
    };
    match choose.below(10) {
        0 => {
            let is = choose.one(&[Operator::Equal, Operator::AtLeast, Operator::Less, Operator::NotEqual]);
            let to = Value::Number(Decimal::from(choose.below(4)));
            rule.count = Some(CountIs { is: Some(is), to: Some(to) });
        }
        1 => rule.sum = total(choose),
        2 => rule.min = total(choose),
        3 => rule.max = total(choose),
        4 => rule.average = total(choose),
        5 | 6 => {
            let Comparison { field, is, to } = asked(choose, fields[0], steps);
            let pick = Some(Pick { field, is, to, n: choose.often(60).then(|| choose.one(&[1, 2, 3])) });
            if choose.often(50) { rule.last = pick } else { rule.first = pick }
        }
        _ => {}
    }
    rule
}

/// A comparison of a field of an event, sometimes with a value met earlier.
fn asked(choose: &mut Chooser, field: &str, steps: &Steps) -> Comparison {
    let (is, mut to) = comparison_of(choose, field);
    let met = [&steps.triggers[..], &steps.conditions[..]].concat();
    let plain = !matches!(
        is,
        Operator::IsSet
            | Operator::IsNotSet
            | Operator::OneOf
            | Operator::WithinLast
            | Operator::WithinNext
            | Operator::DayOfYearIs
    );
    if plain && choose.often(25) {
        if field == "voucher_code" && !steps.vouchers.is_empty() {
            to = Some(Value::Reference(Reference { from: choose.one(&steps.vouchers), field: "code".to_owned() }));
        } else if !met.is_empty() {
            to = Some(Value::Reference(Reference { from: choose.one(&met), field: field.to_owned() }));
        }
    }
    Comparison { field: Some(field.to_owned()), is: Some(is), to }
}

fn number(choose: &mut Chooser) -> Value {
    match choose.below(5) {
        0 => Value::Number(Decimal::from(100)),
        1 => Value::Text("99.95".to_owned()),
        2 => Value::Number(Decimal::new(99_995, 3)),
        3 => Value::Number(Decimal::from(10)),
        _ => Value::Number(Decimal::from(0)),
    }
}

/// An operator and a literal that suit a field.
fn comparison_of(choose: &mut Chooser, field: &str) -> (Operator, Option<Value>) {
    if choose.often(15) {
        return (choose.one(&[Operator::IsSet, Operator::IsNotSet]), None);
    }
    let orders =
        [Operator::Equal, Operator::NotEqual, Operator::Less, Operator::AtMost, Operator::More, Operator::AtLeast];
    let text = |choose: &mut Chooser, of: &[&str]| Value::Text(choose.one(of).to_owned());
    match field {
        "amount" | "price" => (choose.one(&orders), Some(number(choose))),
        "seconds" | "points" | "quantity" => {
            let numbers = [5, 10, 20].map(|tenths| Value::Number(Decimal::new(tenths, 1)));
            if choose.often(20) {
                return (Operator::OneOf, Some(Value::List(numbers[..2].to_vec())));
            }
            (choose.one(&orders), Some(choose.one(&numbers)))
        }
        "vip" => (choose.one(&orders[..2]), Some(Value::Boolean(choose.often(50)))),
        "renewal" | "since" | "occurred_at" => {
            if choose.often(50) {
                let day = choose.one(&["today", "03-26", "04-01"]);
                return match choose.below(3) {
                    0 => (Operator::WithinLast, Some(Value::Text(length(choose).to_string()))),
                    1 => (Operator::WithinNext, Some(Value::Text(length(choose).to_string()))),
                    _ => (Operator::DayOfYearIs, Some(Value::Text(day.to_owned()))),
                };
            }
            let literal = if field == "renewal" {
                "2017-04-02".to_owned()
            } else {
                chrono::DateTime::from_timestamp_millis(choose.instant()).unwrap().to_rfc3339()
            };
            (choose.one(&orders), Some(Value::Text(literal)))
        }
        _ => {
            let words = ["gold", "Shoes", "Acme", "EUR", "s1", "online", "A1", "/shoes", "p1", "never seen", "t5"];
            if choose.often(20) {
                let list = (0..=choose.below(2)).map(|_| text(choose, &words)).collect();
                return (Operator::OneOf, Some(Value::List(list)));
            }
            let mut all = orders.to_vec();
            all.extend([Operator::Contains, Operator::StartsWith]);
            (choose.one(&all), Some(text(choose, &words)))
        }
    }
}
