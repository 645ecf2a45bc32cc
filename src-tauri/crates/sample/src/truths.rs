//! What is built into the sample shop's customers. Reports can be measured against these figures.

/// The first instant of the two years: 2024-11-01 00:00 in Prague, in seconds since 1970 UTC.
pub const START: i64 = 1_730_415_600;
/// The end of the two years: 2026-11-01 00:00 in Prague, in seconds since 1970 UTC.
pub const END: i64 = 1_793_487_600;

/// Of a thousand registered customers without any message, how many have made their first purchase after so many
/// seconds. The rest never buys.
pub const FIRST_PURCHASE: [(i64, u32); 8] = [
    (0, 0),
    (2 * 3_600, 85),
    (2 * 86_400, 200),
    (7 * 86_400, 250),
    (14 * 86_400, 285),
    (60 * 86_400, 380),
    (180 * 86_400, 470),
    (365 * 86_400, 520),
];

/// How long after a welcome voucher it makes somebody buy, in seconds; then it has expired.
pub const WELCOME_VOUCHER_WINDOW: i64 = 7 * 86_400;
/// A customer's first purchase is made this often (of a thousand) only because of the welcome voucher: she would not
/// have bought within a week of it.
pub const WELCOME_VOUCHER_ADDS: u32 = 110;
/// A customer who would have bought in that week anyway uses the voucher this often (of a thousand).
pub const WELCOME_VOUCHER_TAKEN_ALONG: u32 = 500;

/// An e-mail is opened this often (of a thousand).
pub const EMAIL_OPENED: u32 = 420;
/// An opened e-mail is clicked this often (of a thousand).
pub const EMAIL_CLICKED_WHEN_OPENED: u32 = 190;
/// An SMS is clicked this often (of a thousand).
pub const SMS_CLICKED: u32 = 70;
/// A message in the app is opened this often (of a thousand). Nobody clicks in it.
pub const PUSH_OPENED: u32 = 160;
/// A chat message is read this often (of a thousand). Nobody clicks in it.
pub const CHAT_READ: u32 = 800;
/// Of a thousand customers who can receive it, so many are sent each month's newsletter, by chance alone: the others are
/// whom they can be compared with.
pub const NEWSLETTER_SENT: u32 = 850;
/// How long after a click it makes somebody buy, in seconds.
pub const CLICK_WINDOW: i64 = 3 * 86_400;
/// A click makes one purchase more within three days this often (of a thousand). Opening without clicking, and being
/// written to, change nothing.
pub const CLICK_ADDS: u32 = 90;
/// How long after an associate's message it makes somebody buy, in seconds.
pub const OCCASION_MESSAGE_WINDOW: i64 = 10 * 86_400;
/// An associate's personal message on an occasion makes one purchase more within ten days this often (of a thousand).
pub const OCCASION_MESSAGE_ADDS: u32 = 160;

/// What associates write about by chat: how often (of a thousand), and how often (of a thousand) such a message makes
/// one purchase more. `""` is what the occasion itself asks for: wishes, thanks, the question how she likes it. Together
/// they make [`OCCASION_MESSAGE_ADDS`].
pub const CHAT_TOPICS: [(&str, u32, u32); 4] =
    [("Product recommendation", 300, 300), ("Gift ideas", 200, 150), ("Care tips", 250, 100), ("", 250, 60)];
/// The same by e-mail.
pub const EMAIL_TOPICS: [(&str, u32, u32); 4] =
    [("Product recommendation", 250, 200), ("Gift ideas", 200, 200), ("Care tips", 250, 160), ("", 300, 100)];
/// The source keeps when a message completed the occasion this often (of a thousand).
pub const COMPLETION_KEPT_OF_MESSAGES: u32 = 300;
/// The source keeps when a call or a word in the store completed the occasion this often (of a thousand); no message
/// did.
pub const COMPLETION_KEPT_OF_OTHERS: u32 = 700;
/// A message names each other occasion that is open as well this often (of a thousand).
pub const OTHERS_NAMED: u32 = 600;

/// A birthday voucher that meets a purchase is used for it this often (of a thousand); it makes nobody buy.
pub const BIRTHDAY_VOUCHER_TAKEN_ALONG: u32 = 250;

/// Of a thousand customers, how many buy once, now and then, regularly, very often. Once she has bought, the second
/// group's loyalty tier is Silver, the third's Gold, the fourth's Platinum.
pub const HABITS: [u32; 4] = [450, 350, 160, 40];
/// Days between two visits of each of these groups on average, before the season turns some of them away. Nobody of the
/// first group comes again.
pub const GAPS: [i64; 4] = [0, 95, 38, 16];
/// By how much the gap changes with each purchase (of a thousand), and of a thousand customers how many it does so for.
pub const DRIFTS: [(i64, u32); 3] = [(1_150, 300), (1_000, 500), (930, 200)];

/// Of a thousand purchases, so many follow a basket that was left in the day or so before.
pub const BASKET_LEFT_BEFORE_PURCHASE: u32 = 110;
/// Of a thousand, how often each of three chances leaves a basket that is forgotten, for a customer won online; others
/// leave a third as many.
pub const BASKETS_FORGOTTEN: u32 = 330;

/// Shares of a thousand: who has an e-mail address, a telephone, the app.
pub const HAS_EMAIL: u32 = 960;
/// See [`HAS_EMAIL`].
pub const HAS_PHONE: u32 = 700;
/// See [`HAS_EMAIL`].
pub const HAS_APP: u32 = 280;
/// Shares of a thousand of all customers: who agreed to e-mail, SMS, chat, push.
pub const CONSENTS: [u32; 4] = [800, 450, 240, 300];
/// Share of a thousand with a time zone of their own.
pub const OWN_ZONE: u32 = 333;
