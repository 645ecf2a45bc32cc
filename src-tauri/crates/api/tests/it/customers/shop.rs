//! A small random shop: its rows as they are written into files, for whoever reads them a second time.

use std::path::Path;

use api::{ImportOptions, NewWorkspace, OpenWorkspace, Task};
use serde_json::json;

use crate::Window;

pub const DAY: i64 = 86_400_000;
/// 2025-01-01 in UTC.
const BEGIN: i64 = 1_735_689_600_000;
pub const DAYS: i64 = 400;

/// Numbers that follow from a seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, count: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % count
    }

    pub fn of<'a, T>(&mut self, these: &'a [T]) -> &'a T {
        &these[usize::try_from(self.below(these.len() as u64)).unwrap()]
    }

    pub fn maybe<T: Clone>(&mut self, these: &[T]) -> Option<T> {
        (self.below(4) > 0).then(|| self.of(these).clone())
    }

    /// An instant, sometimes the same as others.
    pub fn at(&mut self) -> i64 {
        BEGIN + i64::try_from(self.below(u64::try_from(DAYS).unwrap() * 4)).unwrap() * DAY / 4
    }
}

#[derive(Debug, Clone, Default)]
pub struct Person {
    pub id: String,
    pub stub: bool,
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub market: Option<String>,
    pub came_by: Option<String>,
    pub language: Option<String>,
    pub store: Option<String>,
    pub tier: Option<String>,
    pub registered: Option<i64>,
    pub consents: [Option<bool>; 4],
}

#[derive(Debug, Clone)]
pub struct Sale {
    pub id: String,
    pub customer: String,
    pub at: i64,
    pub minor: i64,
    pub currency: &'static str,
    pub store: Option<String>,
    pub voucher: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Shop {
    pub people: Vec<Person>,
    pub sales: Vec<Sale>,
    /// File by file.
    files: Vec<(&'static str, String)>,
}

pub fn written(at: i64) -> String {
    chrono::DateTime::from_timestamp_millis(at).unwrap().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

fn text(value: Option<&String>) -> &str {
    value.map_or("", String::as_str)
}

impl Shop {
    pub fn random(seed: u64, customers: u64) -> Self {
        let chance = &mut Chance::new(seed);
        let texts = |these: &[&str]| these.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let names = texts(&[
            "Zuzana Králová",
            "Łukasz Żak",
            "Anna Nowak",
            "anna nowak",
            "Søren Weiß",
            "O'Neill, Kate",
            "李 小龙",
        ]);
        let stores = texts(&["S-1", "S-2", "S-3"]);
        let mut shop = Self::default();
        for number in 0..customers {
            let id = format!("{}-{number:03}", chance.of(&["C", "c", "K9"]));
            if chance.below(12) == 0 {
                shop.people.push(Person { id, stub: true, ..Person::default() });
                continue;
            }
            let local = chance.of(&["z.kralova", "anna", "l_zak", "info"]);
            let consents = [(); 4].map(|()| chance.maybe(&[true, true, false]));
            shop.people.push(Person {
                name: chance.maybe(&names),
                email: chance.maybe(&[format!("{local}{number}@example.com"), format!("{local}@firma.cz")]),
                phone: chance.maybe(&[format!("+420 601 {number:03} 417"), format!("(0{number:03}) 55-66-77")]),
                market: chance.maybe(&texts(&["PL", "CZ", "IT"])),
                came_by: chance.maybe(&texts(&["In-Store", "Online"])),
                language: chance.maybe(&texts(&["pl", "cs"])),
                store: chance.maybe(&stores),
                tier: chance.maybe(&texts(&["gold", "silver", "12"])),
                registered: chance.maybe(&[()]).map(|()| chance.at()),
                consents,
                id,
                stub: false,
            });
        }
        let of = |chance: &mut Chance, shop: &Self| chance.of(&shop.people).id.clone();
        let codes = texts(&["WEL-1", "WEL-2", "X"]);
        for number in 0..customers * 6 {
            let minor = *chance.of(&[1_250, 5_000, 12_990, 9_999, 1, -2_500, -12_990, 0]);
            shop.sales.push(Sale {
                id: format!("T-{number}"),
                customer: of(chance, &shop),
                at: chance.at(),
                minor,
                currency: if chance.of(&[1, 2, 3, 4]) == &4 { "PLN" } else { "EUR" },
                store: chance.maybe(&stores),
                voucher: chance.maybe(&codes),
            });
        }
        // Those of whom nothing but the id is known must be named by something.
        for (number, stub) in shop.people.clone().into_iter().filter(|person| person.stub).enumerate() {
            let id = format!("TS-{number}");
            let (at, store, voucher) = (chance.at(), None, None);
            shop.sales.push(Sale { id, customer: stub.id, at, minor: 700, currency: "EUR", store, voucher });
        }
        shop.write(chance, customers);
        shop
    }

    fn write(&mut self, chance: &mut Chance, customers: u64) {
        let mut people = "customer_id,name,email,phone,market,acquisition_channel,language,home_store_id,tier,\
            registered_at,email_consent,sms_consent,chat_consent,push_consent\n"
            .to_owned();
        for person in self.people.iter().filter(|person| !person.stub) {
            let consents =
                person.consents.map(|consent| consent.map_or("", |given| if given { "true" } else { "false" }));
            people += &format!(
                "{},\"{}\",{},{},{},{},{},{},{},{},{}\n",
                person.id,
                text(person.name.as_ref()),
                text(person.email.as_ref()),
                text(person.phone.as_ref()),
                text(person.market.as_ref()),
                text(person.came_by.as_ref()),
                text(person.language.as_ref()),
                text(person.store.as_ref()),
                text(person.tier.as_ref()),
                person.registered.map(written).unwrap_or_default(),
                consents.join(",")
            );
        }
        let mut sales = "transaction_id,customer_id,occurred_at,amount,currency,store_id,voucher_code\n".to_owned();
        for sale in &self.sales {
            let (sign, minor) = (if sale.minor < 0 { "-" } else { "" }, sale.minor.abs());
            sales += &format!(
                "{},{},{},{sign}{}.{:02},{},{},{}\n",
                sale.id,
                sale.customer,
                written(sale.at),
                minor / 100,
                minor % 100,
                sale.currency,
                text(sale.store.as_ref()),
                text(sale.voucher.as_ref())
            );
        }
        let mut lines = "transaction_id,product_id,quantity,amount\n".to_owned();
        for sale in self.sales.iter().step_by(3) {
            lines += &format!("{},P-{},2,1.00\n", sale.id, chance.below(3));
        }
        let mut occasions = "occasion_id,customer_id,type,created_at,expires_at\n".to_owned();
        let mut of_occasion = Vec::new();
        for number in 0..customers * 2 {
            let (customer, at) = (chance.of(&self.people).id.clone(), chance.at());
            let kind = chance.of(&["FOLLOW_UP", "THANK_YOU"]);
            let expires = if chance.below(2) == 0 { written(at + 20 * DAY) } else { String::new() };
            occasions += &format!("O-{number},{customer},{kind},{},{expires}\n", written(at));
            of_occasion.push(customer);
        }
        let mut activities =
            "activity_id,customer_id,occurred_at,type,channel,message,journey,step,occasion_ids\n".to_owned();
        let mut events = "customer_id,occurred_at,type,activity_id,link\n".to_owned();
        for number in 0..customers * 4 {
            let (customer, at) = (chance.of(&self.people).id.clone(), chance.at());
            let kind = chance.of(&["message", "message", "call"]);
            let journey = chance.of(&["", "welcome", "winback"]);
            let own = (0..of_occasion.len()).find(|place| of_occasion[*place] == customer && chance.below(3) == 0);
            let names = own.map(|place| format!("O-{place}")).unwrap_or_default();
            activities += &format!("A-{number},{customer},{},{kind},email,m1,{journey},s1,{names}\n", written(at));
            if chance.below(3) == 0 {
                events += &format!("{customer},{},email_opened,A-{number},\n", written(at + DAY));
            }
            if chance.below(6) == 0 {
                events += &format!("{customer},{},link_clicked,A-{number},shirts\n", written(at + DAY));
                events += &format!("{customer},{},page_viewed,,home\n", written(at + DAY));
            }
        }
        let mut vouchers = "code,design_id,customer_id,assigned_at,expires_at\n".to_owned();
        for code in ["WEL-1", "WEL-2"] {
            for person in self.people.iter().step_by(2) {
                let at = chance.at();
                let expires = if code == "WEL-1" { written(at + 60 * DAY) } else { String::new() };
                vouchers += &format!("{code},V1,{},{},{expires}\n", person.id, written(at));
            }
        }
        self.files = vec![
            ("stores.csv", "store_id,name,market\nS-1,Praha,CZ\nS-2,,PL\n".to_owned()),
            ("products.csv", "product_id,name\nP-0,Linen shirt\nP-1,Belt\n".to_owned()),
            ("customers.csv", people),
            ("occasions.csv", occasions),
            ("transactions.csv", sales),
            ("transaction_lines.csv", lines),
            ("activities.csv", activities),
            ("events.csv", events),
            ("message_designs.csv", "message_id,channel,name\nm1,email,Caring for linen\n".to_owned()),
            ("voucher_designs.csv", "design_id,name,valid_days\nV1,Welcome gift,90\n".to_owned()),
            ("vouchers.csv", vouchers),
        ];
    }

    /// The shop in a window.
    pub async fn opened(&self) -> Window {
        let window = Window::open();
        let path = window.path("shop.rehearsal");
        let new = NewWorkspace {
            path: path.clone(),
            currency: None,
            time_zone: Some("Europe/Prague".to_owned()),
            sample: None,
            truths: None,
        };
        let workspace = OpenWorkspace::create(&new, &Task::unwatched()).await.unwrap();
        self.import(&workspace, window.folder.path()).await;
        workspace.close().await;
        window.call("open_workspace", json!({"path": path})).await;
        window
    }

    async fn import(&self, workspace: &OpenWorkspace, folder: &Path) {
        let files = folder.join("files");
        std::fs::create_dir_all(&files).unwrap();
        for (name, content) in &self.files {
            std::fs::write(files.join(name), content).unwrap();
        }
        let report = workspace.import(vec![files], ImportOptions::default(), &Task::unwatched()).await.unwrap();
        assert!(report.imported, "{report:?}");
    }

    /// The last known instant of the workspace.
    pub fn sales_of(&self, customer: &str) -> Vec<&Sale> {
        let mut sales: Vec<&Sale> = self.sales.iter().filter(|sale| sale.customer == customer).collect();
        sales.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
        sales
    }
}
