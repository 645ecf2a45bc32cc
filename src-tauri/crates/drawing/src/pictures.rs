//! Pictures of steps, the same as on the canvas: paths of lucide (ISC licence), 24 × 24, drawn with lines.

pub(crate) const ZAP: &str = r#"<path d="M15.914 4a1.5 1.5 0 00-2.474-1.561l-9 9A1.5 1.5 0 005.5 14h4.002a.5.5 0 01.471.666L8.086 20a1.5 1.5 0 002.475 1.56l9-9A1.5 1.5 0 0018.5 10h-3.997a.5.5 0 01-.472-.667z"/>"#;
pub(crate) const USERS: &str = concat!(
    r#"<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2"/>"#,
    r#"<path d="M16 3.128a4 4 0 0 1 0 7.744"/>"#,
    r#"<path d="M22 21v-2a4 4 0 0 0-3-3.87"/>"#,
    r#"<circle cx="9" cy="7" r="4"/>"#,
);
pub(crate) const CAKE_SLICE: &str = concat!(
    r#"<path d="M16 13H3"/>"#,
    r#"<path d="M16 17H3"/>"#,
    r#"<path d="m7.2 7.9-3.388 2.5A2 2 0 0 0 3 12.01V20a1 1 0 0 0 1 1h16a1 1 0 0 0 1-1v-8.654c0-2-2.44-6.026-6.44-8.026a1 1 0 0 0-1.082.057L10.4 5.6"/>"#,
    r#"<circle cx="9" cy="7" r="2"/>"#,
);
pub(crate) const CALENDAR_SYNC: &str = concat!(
    r#"<path d="M11 10v4h4"/>"#,
    r#"<path d="m11 14 1.535-1.605a5 5 0 018 1.5"/>"#,
    r#"<path d="M16 2v3"/>"#,
    r#"<path d="m21 18-1.535 1.605a5 5 0 01-8-1.5"/>"#,
    r#"<path d="M21 22v-4h-4"/>"#,
    r#"<path d="M21 8.517V5a2 2 0 00-2-2H5a2 2 0 00-2 2v14a2 2 0 002 2h3.517"/>"#,
    r#"<path d="M3 9h4"/>"#,
    r#"<path d="M8 2v3"/>"#,
);
pub(crate) const MAIL: &str = concat!(
    r#"<path d="m22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7"/>"#,
    r#"<rect x="2" y="4" width="20" height="16" rx="2"/>"#,
);
pub(crate) const MESSAGE_SQUARE: &str = r#"<path d="M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z"/>"#;
pub(crate) const MESSAGE_CIRCLE: &str = r#"<path d="M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719"/>"#;
pub(crate) const SMARTPHONE: &str =
    concat!(r#"<rect width="14" height="20" x="5" y="2" rx="2" ry="2"/>"#, r#"<path d="M12 18h.01"/>"#,);
pub(crate) const HOURGLASS: &str = concat!(
    r#"<path d="M5 22h14"/>"#,
    r#"<path d="M5 2h14"/>"#,
    r#"<path d="M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22"/>"#,
    r#"<path d="M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2"/>"#,
);
pub(crate) const CLOCK: &str = concat!(r#"<circle cx="12" cy="12" r="10"/>"#, r#"<path d="M12 6v6l4 2"/>"#,);
pub(crate) const CALENDAR_CLOCK: &str = concat!(
    r#"<path d="M16 14v2.2l1.6 1"/>"#,
    r#"<path d="M16 2v3"/>"#,
    r#"<path d="M21 7.338V5a2 2 0 00-2-2H5a2 2 0 00-2 2v14a2 2 0 002 2h2.338"/>"#,
    r#"<path d="M3 9h5.859"/>"#,
    r#"<path d="M8 2v3"/>"#,
    r#"<circle cx="16" cy="16" r="6"/>"#,
);
pub(crate) const EAR: &str = concat!(
    r#"<path d="M6 8.5a6.5 6.5 0 1 1 13 0c0 6-6 6-6 10a3.5 3.5 0 1 1-7 0"/>"#,
    r#"<path d="M15 8.5a2.5 2.5 0 0 0-5 0v1a2 2 0 1 1 0 4"/>"#,
);
pub(crate) const SPLIT: &str = concat!(
    r#"<path d="M16 3h5v5"/>"#,
    r#"<path d="M8 3H3v5"/>"#,
    r#"<path d="M12 22v-8.3a4 4 0 0 0-1.172-2.872L3 3"/>"#,
    r#"<path d="m15 9 6-6"/>"#,
);
pub(crate) const LIST_TREE: &str = concat!(
    r#"<path d="M8 5h13"/>"#,
    r#"<path d="M13 12h8"/>"#,
    r#"<path d="M13 19h8"/>"#,
    r#"<path d="M3 10a2 2 0 0 0 2 2h3"/>"#,
    r#"<path d="M3 5v12a2 2 0 0 0 2 2h3"/>"#,
);
pub(crate) const FLASK_CONICAL: &str = concat!(
    r#"<path d="M14 2v6a2 2 0 0 0 .245.96l5.51 10.08A2 2 0 0 1 18 22H6a2 2 0 0 1-1.755-2.96l5.51-10.08A2 2 0 0 0 10 8V2"/>"#,
    r#"<path d="M6.453 15h11.094"/>"#,
    r#"<path d="M8.5 2h7"/>"#,
);
pub(crate) const USER_X: &str = concat!(
    r#"<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2"/>"#,
    r#"<circle cx="9" cy="7" r="4"/>"#,
    r#"<line x1="17" x2="22" y1="8" y2="13"/>"#,
    r#"<line x1="22" x2="17" y1="8" y2="13"/>"#,
);
pub(crate) const TICKET_PERCENT: &str = concat!(
    r#"<path d="M2 9a3 3 0 1 1 0 6v2a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-2a3 3 0 1 1 0-6V7a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2Z"/>"#,
    r#"<path d="M9 9h.01"/>"#,
    r#"<path d="m15 9-6 6"/>"#,
    r#"<path d="M15 15h.01"/>"#,
);
pub(crate) const TAG: &str = concat!(
    r#"<path d="M12.586 2.586A2 2 0 0 0 11.172 2H4a2 2 0 0 0-2 2v7.172a2 2 0 0 0 .586 1.414l8.704 8.704a2.426 2.426 0 0 0 3.42 0l6.58-6.58a2.426 2.426 0 0 0 0-3.42z"/>"#,
    r#"<circle cx="7.5" cy="7.5" r=".5" fill="currentColor"/>"#,
);
pub(crate) const ERASER: &str = concat!(
    r#"<path d="M21 21H8a2 2 0 0 1-1.42-.587l-3.994-3.999a2 2 0 0 1 0-2.828l10-10a2 2 0 0 1 2.829 0l5.999 6a2 2 0 0 1 0 2.828L12.834 21"/>"#,
    r#"<path d="m5.082 11.09 8.828 8.828"/>"#,
);
pub(crate) const FILE_PEN_LINE: &str = concat!(
    r#"<path d="M14.364 13.634a2 2 0 0 0-.506.854l-.837 2.87a.5.5 0 0 0 .62.62l2.87-.837a2 2 0 0 0 .854-.506l4.013-4.009a1 1 0 0 0-3.004-3.004z"/>"#,
    r#"<path d="M14.487 7.858A1 1 0 0 1 14 7V2"/>"#,
    r#"<path d="M20 19.645V20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l2.516 2.516"/>"#,
    r#"<path d="M8 18h1"/>"#,
);
pub(crate) const HAND_HEART: &str = concat!(
    r#"<path d="M11 14h2a2 2 0 0 0 0-4h-3c-.6 0-1.1.2-1.4.6L3 16"/>"#,
    r#"<path d="m14.45 13.39 5.05-4.694C20.196 8 21 6.85 21 5.75a2.75 2.75 0 0 0-4.797-1.837.276.276 0 0 1-.406 0A2.75 2.75 0 0 0 11 5.75c0 1.2.802 2.248 1.5 2.946L16 11.95"/>"#,
    r#"<path d="m2 15 6 6"/>"#,
    r#"<path d="m7 20 1.6-1.4c.3-.4.8-.6 1.4-.6h4c1.1 0 2.1-.4 2.8-1.2l4.6-4.4a1 1 0 0 0-2.75-2.91"/>"#,
);
pub(crate) const MEGAPHONE: &str = concat!(
    r#"<path d="M11 6a13 13 0 0 0 8.4-2.8A1 1 0 0 1 21 4v12a1 1 0 0 1-1.6.8A13 13 0 0 0 11 14H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z"/>"#,
    r#"<path d="M6 14a12 12 0 0 0 2.4 7.2 2 2 0 0 0 3.2-2.4A8 8 0 0 1 10 14"/>"#,
    r#"<path d="M8 6v8"/>"#,
);
pub(crate) const WEBHOOK: &str = concat!(
    r#"<path d="M18 16.98h-5.99c-1.1 0-1.95.94-2.48 1.9A4 4 0 0 1 2 17c.01-.7.2-1.4.57-2"/>"#,
    r#"<path d="m6 17 3.13-5.78c.53-.97.1-2.18-.5-3.1a4 4 0 1 1 6.89-4.06"/>"#,
    r#"<path d="m12 6 3.13 5.73C15.66 12.7 16.9 13 18 13a4 4 0 0 1 0 8"/>"#,
);
pub(crate) const CORNER_UP_RIGHT: &str =
    concat!(r#"<path d="m15 14 5-5-5-5"/>"#, r#"<path d="M4 20v-7a4 4 0 0 1 4-4h12"/>"#,);
pub(crate) const FLAG: &str = r#"<path d="M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528"/>"#;
