//! What the tests of this crate share.

use journey::catalogue::{
    AssociateEntry, EventType, Field, FieldType, MessageDesign, Reach, SegmentEntry, SegmentSource, StoreEntry,
    VoucherDesign,
};
use journey::{Catalogue, Channel};

/// A small workspace.
pub fn catalogue() -> Catalogue {
    let message =
        |id: &str, channel| MessageDesign { id: id.to_owned(), channel, name: None, subject: None, cost_minor: None };
    let voucher = |id: &str, valid_days| VoucherDesign {
        id: id.to_owned(),
        name: None,
        discount_kind: Some("percent".to_owned()),
        discount_value: Some("10".to_owned()),
        valid_days,
        code_prefix: None,
        stock: None,
        minimum_spend_minor: None,
    };
    let field = |name: &str, field_type| Field { name: name.to_owned(), field_type };
    let event = |name: &str, fields| EventType { name: name.to_owned(), count: 10, fields };
    let reach = |channel, address, consent| Reach { channel, address, consent };
    Catalogue {
        currency: "EUR".to_owned(),
        time_zone: "Europe/Prague".to_owned(),
        attribution_window_ms: 14 * 86_400_000,
        messages: vec![
            message("welcome-offer", Channel::Email),
            message("voucher-mail", Channel::Email),
            message("voucher-reminder", Channel::Email),
            message("reminder-sms", Channel::Sms),
            message("chat-hello", Channel::Chat),
            message("push-news", Channel::Push),
        ],
        vouchers: vec![
            voucher("welcome-10", Some(5)),
            voucher("gift", None),
            VoucherDesign { stock: Some(500), ..voucher("limited", Some(5)) },
            VoucherDesign { stock: Some(5), ..voucher("few", Some(5)) },
        ],
        segments: vec![
            SegmentEntry { name: "VIP".to_owned(), customers: 7, source: SegmentSource::List, rule: None },
            SegmentEntry { name: "Lapsed".to_owned(), customers: 30, source: SegmentSource::Rule, rule: None },
            SegmentEntry { name: "Best".to_owned(), customers: 10, source: SegmentSource::Ranking, rule: None },
            SegmentEntry { name: "Nobody".to_owned(), customers: 0, source: SegmentSource::List, rule: None },
        ],
        stores: ["brno", "praha"].map(|id| StoreEntry { id: id.to_owned(), name: None }).into(),
        associates: vec![AssociateEntry { id: "anna".to_owned(), name: Some("Anna".to_owned()) }],
        occasion_types: vec!["Birthday".to_owned(), "Follow up".to_owned()],
        events: vec![
            event("account_registered", vec![]),
            event("cart_abandoned", vec![field("value", FieldType::Money), field("item", FieldType::Text)]),
        ],
        attributes: vec![field("loyalty_points", FieldType::Number), field("newsletter", FieldType::Boolean)],
        customers: 100,
        // 2026-06-01T00:00:00Z.
        last_known: Some(1_780_272_000_000),
        audiences: [("nobody-daily".to_owned(), 0), ("no-date".to_owned(), 0)].into(),
        reach: vec![
            reach(Channel::Email, 100, 80),
            reach(Channel::Sms, 60, 40),
            reach(Channel::Chat, 60, 10),
            reach(Channel::Push, 30, 0),
        ],
        ..Catalogue::default()
    }
}
