//! What does not depend on chance: countries, stores, products, designs.

use chrono_tz::Tz;

/// A country the shop is in.
#[derive(Debug)]
pub(crate) struct Market {
    pub code: &'static str,
    pub language: &'static str,
    pub zone: Tz,
    /// Before a telephone number that nobody can have.
    pub dialling: &'static str,
    /// Places of its physical stores in [`STORES`].
    pub stores: std::ops::Range<usize>,
    /// The place of its online shop.
    pub online: usize,
}

pub(crate) const MARKETS: [Market; 3] = [
    Market {
        code: "CZ",
        language: "cs",
        zone: chrono_tz::Europe::Prague,
        dialling: "+420 000",
        stores: 0..5,
        online: 12,
    },
    Market {
        code: "PL",
        language: "pl",
        zone: chrono_tz::Europe::Warsaw,
        dialling: "+48 000",
        stores: 5..9,
        online: 13,
    },
    Market {
        code: "IT",
        language: "it",
        zone: chrono_tz::Europe::Rome,
        dialling: "+39 000",
        stores: 9..12,
        online: 14,
    },
];

/// Id, name, kind, market, address.
pub(crate) const STORES: [[&str; 5]; 15] = [
    ["praha-vodickova", "Praha Vodičkova", "physical", "CZ", "Vodičkova 12, Praha"],
    ["praha-andel", "Praha Anděl", "physical", "CZ", "Nádražní 25, Praha"],
    ["brno", "Brno Česká", "physical", "CZ", "Česká 8, Brno"],
    ["plzen", "Plzeň", "physical", "CZ", "Americká 40, Plzeň"],
    ["olomouc", "Olomouc", "physical", "CZ", "Horní náměstí 3, Olomouc"],
    ["warszawa", "Warszawa Nowy Świat", "physical", "PL", "Nowy Świat 21, Warszawa"],
    ["krakow", "Kraków Floriańska", "physical", "PL", "Floriańska 15, Kraków"],
    ["wroclaw", "Wrocław Rynek", "physical", "PL", "Rynek 30, Wrocław"],
    ["gdansk", "Gdańsk Długa", "physical", "PL", "Długa 44, Gdańsk"],
    ["milano", "Milano Brera", "physical", "IT", "Via Brera 9, Milano"],
    ["torino", "Torino", "physical", "IT", "Via Po 18, Torino"],
    ["bologna", "Bologna", "physical", "IT", "Via Rizzoli 6, Bologna"],
    ["web-cz", "Online Česko", "online", "CZ", ""],
    ["web-pl", "Online Polska", "online", "PL", ""],
    ["web-it", "Online Italia", "online", "IT", ""],
];

/// Associates in a physical store and in an online shop.
pub(crate) const fn associates_of(store: usize) -> u32 {
    if store < 12 { 4 } else { 2 }
}

/// A kind of goods: category, department, what a piece is called, the cheapest and the steps of prices in cents.
pub(crate) const CATEGORIES: [(&str, &str, &str, i64, i64); 8] = [
    ("Tea", "Drinks", "tea", 320, 45),
    ("Coffee", "Drinks", "coffee", 450, 60),
    ("Sweets", "Pantry", "chocolate", 180, 35),
    ("Honey and jam", "Pantry", "jam", 350, 40),
    ("Soap", "Bath", "soap", 290, 30),
    ("Candles", "Home", "candle", 490, 90),
    ("Flowers", "Home", "bouquet", 650, 110),
    ("Cards", "Paper", "card", 150, 25),
];

/// Each category has a piece of each.
pub(crate) const VARIETIES: [&str; 12] = [
    "Meadow",
    "Orchard",
    "Winter",
    "Rose",
    "Lemon",
    "Forest",
    "Lavender",
    "Honeycomb",
    "Mountain",
    "Summer",
    "Golden",
    "Midnight",
];

pub(crate) const BRANDS: [&str; 6] = ["Verbena", "Alta Via", "Zlatá lípa", "Polne", "Casa Limone", "Nordica"];

/// A product by its category and variety.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Product {
    pub category: usize,
    pub variety: usize,
}

impl Product {
    pub(crate) fn id(self) -> String {
        format!("P{:03}", self.category * VARIETIES.len() + self.variety + 1)
    }

    pub(crate) const fn price(self) -> i64 {
        let (_, _, _, cheapest, step) = CATEGORIES[self.category];
        // The dearest is not always the last.
        cheapest + step * ((self.variety as i64 * 7) % 12)
    }

    pub(crate) const fn department(self) -> &'static str {
        CATEGORIES[self.category].1
    }
}

/// Id, channel, name, subject, cost.
pub(crate) const MESSAGES: [[&str; 5]; 31] = [
    ["welcome-offer", "email", "Welcome offer", "Welcome to Casa Verbena", "0.01"],
    ["welcome-voucher", "email", "Welcome voucher", "Ten percent for your first order", "0.01"],
    ["voucher-reminder", "email", "Voucher reminder", "Your ten percent end in two days", "0.01"],
    ["voucher-reminder-sms", "sms", "Voucher reminder by SMS", "", "0.06"],
    ["product-recommendation", "email", "Product recommendation", "Picked for you", "0.01"],
    ["new-arrivals", "email", "New arrivals", "New on our shelves", "0.01"],
    ["seasonal-offer", "email", "Seasonal offer", "For the season", "0.01"],
    ["sale-sms", "sms", "Sale by SMS", "", "0.06"],
    ["push-new-arrivals", "push", "New arrivals in the app", "", "0.00"],
    ["birthday-wishes", "email", "Birthday wishes", "Happy birthday", "0.01"],
    ["birthday-chat", "chat", "Birthday wishes by chat", "", "0.04"],
    ["thank-you", "email", "Thank you", "Thank you for coming", "0.01"],
    ["thank-you-chat", "chat", "Thank you by chat", "", "0.04"],
    ["follow-up", "email", "Follow up", "How do you like it?", "0.01"],
    ["coupon-thank-you", "email", "Thank you with a coupon", "Ten percent for your next visit", "0.01"],
    ["coupon-reminder", "email", "Coupon reminder", "Your coupon is still good", "0.01"],
    ["coupon-reminder-sms", "sms", "Coupon reminder by SMS", "", "0.06"],
    ["win-back", "email", "We miss you", "Five euros to come back", "0.01"],
    ["birthday-reminder-sms", "sms", "Birthday voucher by SMS", "", "0.06"],
    ["second-order", "email", "Ideas for a second order", "What others took next", "0.01"],
    ["second-order-voucher", "email", "Voucher for a second order", "Ten percent for your second order", "0.01"],
    ["win-back-sms", "sms", "Five euros by SMS", "", "0.06"],
    ["goes-well-with-tea", "email", "Goes well with tea", "Honey for your tea", "0.01"],
    ["replenish", "email", "Time for new coffee", "Is there coffee left?", "0.01"],
    ["replenish-push", "push", "Time for new coffee in the app", "", "0.00"],
    ["cart-reminder", "email", "Basket reminder", "Your basket is waiting", "0.01"],
    ["cart-voucher", "email", "Basket voucher", "Ten percent off your basket", "0.01"],
    ["cart-push", "push", "Basket reminder in the app", "", "0.00"],
    ["cart-sms", "sms", "Basket reminder by SMS", "", "0.06"],
    ["top-spender", "email", "For our best customers", "A present for you", "0.01"],
    ["review-request", "email", "Ask for a review", "How was it?", "0.01"],
];

/// Id, name, kind of discount, discount, days of validity, prefix of codes, stock, minimum spend.
pub(crate) const VOUCHERS: [[&str; 8]; 7] = [
    ["welcome-10", "Welcome: 10 % off", "percent", "10", "7", "WEL-", "", ""],
    ["birthday-15", "Birthday: 15 % off", "percent", "15", "30", "BDAY-", "", ""],
    ["next-visit-10", "Next visit: 10 % off", "percent", "10", "14", "NEXT-", "", ""],
    ["win-back-5", "Come back: EUR 5 off", "amount", "5.00", "21", "BACK-", "", "15.00"],
    ["basket-10", "Your basket: 10 % off", "percent", "10", "5", "CART-", "", ""],
    ["top-spender-10", "Best customers: 10 % off", "percent", "10", "30", "TOP-", "", ""],
    ["partner-20", "Partner's list: 20 % off", "percent", "20", "10", "PART-", "200", ""],
];

/// What the shop sends to everybody: each month's design, by turns.
pub(crate) const NEWSLETTERS: [&str; 3] = ["product-recommendation", "new-arrivals", "seasonal-offer"];

/// How busy each month is, of a thousand.
pub(crate) const SEASON: [u32; 12] = [620, 700, 640, 700, 660, 600, 560, 560, 660, 740, 900, 1000];

/// Segments with members, and the one that journeys fill.
pub(crate) const VIP: &str = "VIP";
/// See [`VIP`].
pub(crate) const TEA_CLUB: &str = "Tea club";
/// See [`VIP`].
pub(crate) const EMPTY_SEGMENTS: [&str; 3] = ["First-time buyers", "Came back after a coupon", "Tea and honey"];
