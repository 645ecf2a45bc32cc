//! Who the customers are.

use chrono::{Datelike, NaiveDate, Weekday};
use chrono_tz::Tz;

use crate::chance::Chance;
use crate::goods::{MARKETS, Market, SEASON};
use crate::truths::{CONSENTS, DRIFTS, END, HABITS, HAS_APP, HAS_EMAIL, HAS_PHONE, OWN_ZONE, START};

const DAY: i64 = 86_400;

/// Women's names, women's surnames, men's names, men's surnames; by market.
const NAMES: [[[&str; 14]; 4]; 3] = [
    [
        [
            "Jana",
            "Eva",
            "Kateřina",
            "Lenka",
            "Tereza",
            "Petra",
            "Lucie",
            "Barbora",
            "Veronika",
            "Žofie",
            "Klára",
            "Markéta",
            "Hana",
            "Eliška",
        ],
        [
            "Nováková",
            "Svobodová",
            "Dvořáková",
            "Černá",
            "Procházková",
            "Kučerová",
            "Veselá",
            "Horáková",
            "Němcová",
            "Pokorná",
            "Marková",
            "Králová",
            "Růžičková",
            "Benešová",
        ],
        [
            "Jan", "Petr", "Tomáš", "Jakub", "Martin", "Lukáš", "Ondřej", "Vojtěch", "David", "Filip", "Adam", "Matěj",
            "Jiří", "Pavel",
        ],
        [
            "Novák",
            "Svoboda",
            "Dvořák",
            "Černý",
            "Procházka",
            "Kučera",
            "Veselý",
            "Horák",
            "Němec",
            "Pokorný",
            "Marek",
            "Král",
            "Růžička",
            "Beneš",
        ],
    ],
    [
        [
            "Anna",
            "Maria",
            "Katarzyna",
            "Małgorzata",
            "Agnieszka",
            "Zofia",
            "Julia",
            "Zuzanna",
            "Aleksandra",
            "Łucja",
            "Magdalena",
            "Joanna",
            "Ewa",
            "Karolina",
        ],
        [
            "Kowalska",
            "Nowak",
            "Wiśniewska",
            "Wójcik",
            "Kamińska",
            "Lewandowska",
            "Zielińska",
            "Szymańska",
            "Woźniak",
            "Dąbrowska",
            "Kozłowska",
            "Jankowska",
            "Mazur",
            "Krawczyk",
        ],
        [
            "Piotr",
            "Krzysztof",
            "Andrzej",
            "Tomasz",
            "Paweł",
            "Michał",
            "Marcin",
            "Jakub",
            "Adam",
            "Łukasz",
            "Mateusz",
            "Kamil",
            "Szymon",
            "Wojciech",
        ],
        [
            "Kowalski",
            "Nowak",
            "Wiśniewski",
            "Wójcik",
            "Kamiński",
            "Lewandowski",
            "Zieliński",
            "Szymański",
            "Woźniak",
            "Dąbrowski",
            "Kozłowski",
            "Jankowski",
            "Mazur",
            "Krawczyk",
        ],
    ],
    [
        [
            "Giulia",
            "Francesca",
            "Chiara",
            "Sara",
            "Martina",
            "Valentina",
            "Alessia",
            "Elisa",
            "Anna",
            "Federica",
            "Sofia",
            "Aurora",
            "Beatrice",
            "Lucia",
        ],
        [
            "Rossi", "Russo", "Ferrari", "Esposito", "Bianchi", "Romano", "Colombo", "Ricci", "Marino", "Greco",
            "Bruno", "Gallo", "Conti", "De Luca",
        ],
        [
            "Marco",
            "Luca",
            "Andrea",
            "Alessandro",
            "Matteo",
            "Davide",
            "Francesco",
            "Lorenzo",
            "Simone",
            "Riccardo",
            "Nicolò",
            "Stefano",
            "Paolo",
            "Giorgio",
        ],
        [
            "Rossi", "Russo", "Ferrari", "Esposito", "Bianchi", "Romano", "Colombo", "Ricci", "Marino", "Greco",
            "Bruno", "Gallo", "Conti", "De Luca",
        ],
    ],
];

/// Where customers live who do not live where they shop.
const ELSEWHERE: [Tz; 6] = [
    chrono_tz::Europe::London,
    chrono_tz::Europe::Berlin,
    chrono_tz::Europe::Lisbon,
    chrono_tz::Europe::Helsinki,
    chrono_tz::America::New_York,
    chrono_tz::Asia::Tokyo,
];

/// How often a customer comes again after her first purchase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Habit {
    Once,
    Occasional,
    Regular,
    Top,
}

/// A customer.
#[derive(Debug)]
pub(crate) struct Person {
    pub id: String,
    pub number: u32,
    pub name: String,
    /// Seconds since 1970 UTC.
    pub registered_at: i64,
    pub market: &'static Market,
    pub language: &'static str,
    /// Her own zone, where the shop knows it.
    pub zone: Option<Tz>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub app: bool,
    /// E-mail, SMS, chat, push.
    pub consents: [bool; 4],
    pub birthday: Option<NaiveDate>,
    pub acquisition: &'static str,
    /// A place in the list of stores.
    pub home_store: Option<usize>,
    pub children: Option<u32>,
    pub habit: Habit,
    /// Gaps between purchases change by this much each time, of a thousand.
    pub drift: i64,
    /// The categories she likes.
    pub tastes: [usize; 2],
}

impl Person {
    /// Where the clock on her wall is.
    pub(crate) const fn clock(&self) -> Tz {
        match self.zone {
            Some(zone) => zone,
            None => chrono_tz::Europe::Prague,
        }
    }

    /// Whether she can be written to: e-mail 0, SMS 1, chat 2, push 3.
    pub(crate) const fn can_receive(&self, channel: usize) -> bool {
        let address = match channel {
            0 => self.email.is_some(),
            3 => self.app,
            _ => self.phone.is_some(),
        };
        address && self.consents[channel]
    }
}

/// When people register: more and more, and more before Christmas and on weekends.
pub(crate) struct Registrations {
    /// Weights of the days so far.
    until: Vec<u64>,
    customers: u32,
}

impl Registrations {
    pub(crate) fn new(customers: u32) -> Self {
        let mut total = 0;
        let days = (END - START) / DAY;
        let until = (0..days)
            .map(|number| {
                let day = day_of(START + number * DAY + DAY / 2);
                let grown = 1_000 + 1_200 * number.unsigned_abs() / days.unsigned_abs();
                let weekend = if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) { 13 } else { 10 };
                total += grown * u64::from(SEASON[day.month0() as usize]) * weekend;
                total
            })
            .collect();
        Self { until, customers }
    }

    /// When a customer registers: the number's share of the two years, so that ids grow with time.
    fn of(&self, number: u32, chance: &mut Chance) -> i64 {
        let total = self.until.last().copied().unwrap_or(1);
        let within = chance.seconds(i64::try_from(total).unwrap_or(i64::MAX)).unsigned_abs();
        let place = (u128::from(total) * u128::from(number) + u128::from(within)) / u128::from(self.customers.max(1));
        let day = self.until.partition_point(|until| u128::from(*until) <= place);
        const HOURS: [u32; 24] = [1, 1, 0, 0, 0, 1, 3, 6, 9, 10, 11, 11, 10, 9, 9, 10, 11, 12, 13, 14, 14, 12, 8, 3];
        let hour = i64::try_from(chance.weighted(&HOURS)).unwrap_or(0);
        let day = i64::try_from(day).unwrap_or(0);
        // Hours on the clock in Prague, winter or summer: an hour's difference is nobody's business here.
        (START + day * DAY + hour * 3_600 + chance.seconds(3_600)).min(END - 1)
    }
}

pub(crate) fn day_of(seconds: i64) -> NaiveDate {
    chrono::DateTime::from_timestamp(seconds, 0).map(|at| at.date_naive()).unwrap_or_default()
}

/// A name of somebody in a market.
pub(crate) fn name(market: usize, chance: &mut Chance) -> String {
    let of_men = if chance.happens(740) { 0 } else { 2 };
    let names = &NAMES[market];
    format!("{} {}", chance.one(&names[of_men]), chance.one(&names[of_men + 1]))
}

/// Draws a customer.
pub(crate) fn person(number: u32, registrations: &Registrations, chance: &mut Chance) -> Person {
    let market_number = chance.weighted(&[50, 30, 20]);
    let market = &MARKETS[market_number];
    let name = name(market_number, chance);
    let registered_at = registrations.of(number, chance);
    let acquisition = ["eCom", "In-Store", "Online Booking", "Events"][chance.weighted(&[44, 36, 12, 8])];
    let has_home_store = chance.happens(if acquisition == "In-Store" { 960 } else { 600 });
    let zone = chance.happens(OWN_ZONE).then(|| if chance.happens(850) { market.zone } else { chance.one(&ELSEWHERE) });
    let has_email = chance.happens(HAS_EMAIL);
    let has_phone = chance.happens(HAS_PHONE);
    let app = chance.happens(HAS_APP);
    let consents = CONSENTS.map(|of_thousand| chance.happens(of_thousand));
    let birthday = chance.happens(850).then(|| {
        let age = 18 + chance.below(28) + chance.below(28);
        let year = 2026 - i32::try_from(age).unwrap_or(40);
        NaiveDate::from_yo_opt(year, 1 + chance.below(365)).unwrap_or_default()
    });
    let habit = [Habit::Once, Habit::Occasional, Habit::Regular, Habit::Top][chance.weighted(&HABITS)];
    let drift = DRIFTS[chance.weighted(&DRIFTS.map(|(_, share)| share))].0;
    Person {
        id: format!("C{:06}", number + 1),
        number,
        email: has_email.then(|| format!("{}.{}@example.com", plain(&name), number + 1)),
        phone: has_phone.then(|| phone(market, number)),
        name,
        registered_at,
        market,
        language: if chance.happens(950) { market.language } else { "en" },
        zone,
        app,
        consents,
        birthday,
        acquisition,
        home_store: has_home_store.then(|| {
            let stores = market.stores.clone();
            stores.start + chance.below(u32::try_from(stores.len()).unwrap_or(1)) as usize
        }),
        children: chance.happens(400).then(|| chance.below(4)),
        habit,
        drift,
        tastes: [chance.below(8) as usize, chance.below(8) as usize],
    }
}

/// A telephone number of her own, however many customers there are.
fn phone(market: &Market, number: u32) -> String {
    format!("{} {:03} {:03}", market.dialling, number / 1000, number % 1000)
}

/// A name as it stands in an address.
fn plain(name: &str) -> String {
    name.chars()
        .map(|letter| match letter {
            'á' | 'à' | 'ą' => 'a',
            'č' | 'Č' | 'ć' => 'c',
            'ď' => 'd',
            'é' | 'ě' | 'ę' | 'è' => 'e',
            'í' => 'i',
            'ł' | 'Ł' => 'l',
            'ň' | 'ń' => 'n',
            'ó' | 'ò' => 'o',
            'ř' | 'Ř' => 'r',
            'š' | 'ś' => 's',
            'ť' => 't',
            'ú' | 'ů' => 'u',
            'ý' => 'y',
            'ž' | 'ź' | 'ż' | 'Ž' => 'z',
            ' ' => '.',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_are_not_given_twice_among_millions() {
        let numbers = [0, 234_567, 1_234_567, 9_234_567, 9_999_999].map(|number| phone(&MARKETS[0], number));
        for (place, number) in numbers.iter().enumerate() {
            assert!(!numbers[..place].contains(number), "{number}");
        }
    }
}
