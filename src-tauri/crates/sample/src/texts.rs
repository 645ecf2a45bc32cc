//! What the shop's messages say, in plain text; the HTML of its e-mails is made of the same words.

use std::fmt::Write as _;

/// Where the shop's links lead.
const SHOP: &str = "https://casa-verbena.example";

/// Id and text. Paragraphs are divided by empty lines; one in square brackets is a button.
const TEXTS: [(&str, &str); 31] = [
    (
        "welcome-offer",
        "Dear {{name|friend of good things}},\n\nwelcome to Casa Verbena. Tea from small gardens, coffee from our own roaster, and everything that makes a table pretty: have a look at what others take home first.\n\n[See our favourites]",
    ),
    (
        "welcome-voucher",
        "Dear {{name|friend of good things}},\n\nfor your first order we take ten percent off. Your code is {{code}}; it is good for seven days, in our shops and online.\n\n[Use it now]",
    ),
    (
        "voucher-reminder",
        "Dear {{name|friend of good things}},\n\nyour ten percent end in two days. Tell us the code {{code}} when you pay.\n\n[Choose something nice]",
    ),
    ("voucher-reminder-sms", "{{name|Hello}}, your 10 % at Casa Verbena end in two days. Code: {{code}}"),
    (
        "product-recommendation",
        "Dear {{name|friend of good things}},\n\nwe have picked three things that go well with what you like. They are in your shop now, and can be at your door the day after tomorrow.\n\n[See what we picked]",
    ),
    (
        "new-arrivals",
        "Dear {{name|friend of good things}},\n\nthe first flush is here, and so are the linen table runners that you asked us for. Whoever comes early can still choose.\n\n[See what is new]",
    ),
    (
        "seasonal-offer",
        "Dear {{name|friend of good things}},\n\nthe season has its own smells: this month everything that smells of it costs a little less.\n\n[To the offers]",
    ),
    ("sale-sms", "Sale at Casa Verbena: up to 30 % off until Sunday. casa-verbena.example/sale"),
    ("push-new-arrivals", "The first flush is here. Whoever comes early can still choose."),
    (
        "birthday-wishes",
        "Dear {{name|friend of good things}},\n\nall the best for your birthday! Fifteen percent are our present: with the code {{code}}, for thirty days.\n\n[Unwrap it]",
    ),
    ("birthday-chat", "Happy birthday, {{name|dear customer}}! Come and have a cup of tea with us when you are near."),
    (
        "thank-you",
        "Dear {{name|friend of good things}},\n\nthank you for coming. It was a pleasure to have you in our shop. If anything is not as you wish, just answer this e-mail.",
    ),
    ("thank-you-chat", "Thank you for coming, {{name|dear customer}}! Is everything as you wish?"),
    (
        "follow-up",
        "Dear {{name|friend of good things}},\n\na few days ago you took something home from us. How do you like it? We gladly tell you how to get the most out of it.\n\n[Ask us]",
    ),
    (
        "coupon-thank-you",
        "Dear {{name|friend of good things}},\n\nthank you for your purchase of {{spent}}. For your next visit we take ten percent off: show the code {{code}}, within two weeks.\n\n[Find a shop]",
    ),
    (
        "coupon-reminder",
        "Dear {{name|friend of good things}},\n\nyour coupon {{code}} is still good for a few days. It would be a pity to let it go.\n\n[Use it now]",
    ),
    (
        "coupon-reminder-sms",
        "{{name|Hello}}, your coupon {{code}} is still good for 10 % at Casa Verbena. See you soon!",
    ),
    (
        "win-back",
        "Dear {{name|friend of good things}},\n\nwe have not seen you for a while, and we miss you. Five euros are waiting: code {{code}}, from fifteen euros on, for three weeks.\n\n[Come back]",
    ),
    ("birthday-reminder-sms", "{{name|Hello}}, your birthday present is still here: 15 % with {{code}}. Casa Verbena"),
    (
        "second-order",
        "Dear {{name|friend of good things}},\n\nthose who took what you took came back for one of these three. Perhaps one of them is for you too.\n\n[See the ideas]",
    ),
    (
        "second-order-voucher",
        "Dear {{name|friend of good things}},\n\nfor your second order we take ten percent off. Your code is {{code}}.\n\n[Order again]",
    ),
    ("win-back-sms", "{{name|Hello}}, 5 EUR are waiting for you at Casa Verbena: {{code}}, from 15 EUR on."),
    (
        "goes-well-with-tea",
        "Dear {{name|friend of good things}},\n\na spoon of acacia honey, and your tea is another one. We have put aside the three kinds that go with it best.\n\n[Taste the honey]",
    ),
    (
        "replenish",
        "Dear {{name|friend of good things}},\n\nis there coffee left? Yours was roasted this week again, and is with you before the tin is empty.\n\n[Order it again]",
    ),
    ("replenish-push", "Is there coffee left? Yours was roasted this week again."),
    (
        "cart-reminder",
        "Dear {{name|friend of good things}},\n\nyou have left something in your basket. We keep it for you until tomorrow.\n\n[Back to your basket]",
    ),
    (
        "cart-voucher",
        "Dear {{name|friend of good things}},\n\nyour basket is still here, and now it costs ten percent less: with the code {{code}}, for five days.\n\n[Back to your basket]",
    ),
    ("cart-push", "Your basket is still here. We keep it until tomorrow."),
    (
        "cart-sms",
        "You left something in your basket at Casa Verbena. We keep it until tomorrow: casa-verbena.example/basket",
    ),
    (
        "top-spender",
        "Dear {{name|friend of good things}},\n\nyou are one of our best customers, and your purchase of {{amount}} was one of the year's most beautiful. Ten percent on everything are yours for thirty days: {{code}}.\n\n[Choose something]",
    ),
    (
        "review-request",
        "Dear {{name|friend of good things}},\n\nhow was it? Two minutes of your time help us, and others who are still choosing.\n\n[Tell us]",
    ),
];

/// The text of a message, without brackets around its button.
pub(crate) fn text_of(id: &str) -> String {
    let text = TEXTS.iter().find(|(known, _)| *known == id).map_or("", |(_, text)| *text);
    let paragraphs = text.split("\n\n").map(|paragraph| match button(paragraph) {
        Some(label) => format!("{label}: {SHOP}"),
        None => paragraph.to_owned(),
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// The HTML of an e-mail.
pub(crate) fn html_of(id: &str) -> String {
    let text = TEXTS.iter().find(|(known, _)| *known == id).map_or("", |(_, text)| *text);
    let mut html = String::from(
        "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"background:#f4f1ea\"><tbody><tr><td align=\"center\">\
         <table width=\"560\" cellpadding=\"0\" cellspacing=\"0\" style=\"background:#ffffff;margin:24px 0;border-radius:8px\"><tbody>\
         <tr><td style=\"padding:24px 32px 8px;font:600 20px Georgia,serif;color:#5b3f8c\">Casa Verbena</td></tr>\
         <tr><td style=\"padding:8px 32px 24px;font:16px/1.5 Arial,sans-serif;color:#2b2b2b\">",
    );
    for paragraph in text.split("\n\n") {
        // Writing to a text does not fail.
        let _ = match button(paragraph) {
            Some(label) => write!(
                html,
                "<p style=\"margin:24px 0\"><a href=\"{SHOP}\" style=\"background:#5b3f8c;color:#ffffff;padding:12px 20px;\
                 border-radius:6px;text-decoration:none\">{label}</a></p>"
            ),
            None => write!(html, "<p>{paragraph}</p>"),
        };
    }
    html + "</td></tr></tbody></table></td></tr></tbody></table>"
}

fn button(paragraph: &str) -> Option<&str> {
    paragraph.strip_prefix('[')?.strip_suffix(']')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goods::MESSAGES;

    #[test]
    fn every_message_says_something() {
        assert_eq!(TEXTS.map(|(id, _)| id), MESSAGES.map(|[id, ..]| id), "in the order of the designs");
        for [id, channel, ..] in MESSAGES {
            let text = text_of(id);
            assert!(text.len() > 40 && !text.contains('['), "{id}: {text}");
            assert!(channel != "sms" || text.chars().count() < 140, "{id} fits one part");
        }
    }
}
