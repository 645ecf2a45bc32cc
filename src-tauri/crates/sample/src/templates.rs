//! The templates that journeys are made from.

/// A journey to start from. Its texts stand in `locales/*/templates.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// Its id, by which its file in `examples/` is called.
    pub id: &'static str,
    /// The journey's name in its file.
    pub title: &'static str,
    /// The journey's JSON.
    pub document: &'static str,
    /// The key of its name.
    pub name: &'static str,
    /// The key of when to use it.
    pub when: &'static str,
    /// The key of what it is measured by.
    pub measured_by: &'static str,
}

macro_rules! templates {
    ($($id:literal: $title:literal),* $(,)?) => {
        &[$(Template {
            id: $id,
            title: $title,
            document: include_str!(concat!("../../../../examples/", $id, ".journey.json")),
            name: concat!("template-", $id, "-name"),
            when: concat!("template-", $id, "-when"),
            measured_by: concat!("template-", $id, "-measured"),
        }),*]
    };
}

/// Every template, in the order of the gallery.
pub const TEMPLATES: &[Template] = templates![
    "welcome": "Welcome new customers",
    "birthday": "Birthday with a voucher",
    "thank-you": "Thank you after a purchase",
    "second-purchase": "Second purchase",
    "win-back": "Win back lapsed customers",
    "cross-sell": "Cross-sell after a category",
    "replenishment": "Time to buy again",
    "abandoned-basket": "Abandoned basket",
    "coupon-follow-up": "Coupon after a large purchase",
    "top-spender": "Reward top spenders",
    "life-cycle": "Life cycle, month by month",
    "ad-audiences": "Ads that follow purchases",
];
