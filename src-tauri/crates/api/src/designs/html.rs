//! HTML that loads nothing and runs nothing, for previews: structure and inline styles stay, and so do pictures that are
//! part of it. Scripts, forms, frames, handlers, style sheets and whatever has an address elsewhere go, and are told.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use ammonia::{Builder, UrlRelative};
use html5ever::TokenizerResult;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts, states,
};

/// What e-mails are built of.
const TAGS: &str = "a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col \
    colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins \
    kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td \
    tfoot th thead time tr tt u ul var wbr";
/// What goes with everything inside it.
const WITH_CONTENT: &str = "script style title iframe noframes noembed noscript object applet svg math video audio \
    template textarea select frameset xmp plaintext";
/// What goes and is told.
const TOLD: &str = "script style iframe frame frameset object embed applet form input button select textarea link base \
    svg math video audio source track template portal";
/// On every element.
const ATTRIBUTES: &str = "style dir lang title align valign width height bgcolor border";
/// Addresses that are told where they are not part of the message.
const LOADING: &str = "src srcset background poster data lowsrc dynsrc longdesc";
/// Functions of styles that load nothing.
const FUNCTIONS: &str = "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var \
    linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient \
    repeating-conic-gradient rotate scale scalex scaley skew skewx skewy translate translatex translatey matrix \
    cubic-bezier steps";
/// A picture that is part of the message.
const OWN_PICTURE: &str = "data:image/";
/// So much is told, each so far.
const MOST: usize = 100;
const LONGEST: usize = 300;

/// What is left of HTML, and what was taken out of it.
pub(super) fn clean(html: &str) -> (String, Vec<String>) {
    if html.is_empty() {
        return (String::new(), Vec::new());
    }
    let set = |words: &'static str| words.split_ascii_whitespace().collect::<HashSet<_>>();
    let more: HashMap<&str, HashSet<&str>> = [
        ("a", "href"),
        ("img", "src alt"),
        ("table", "cellpadding cellspacing"),
        ("td", "colspan rowspan nowrap"),
        ("th", "colspan rowspan nowrap"),
        ("col", "span"),
        ("colgroup", "span"),
        ("font", "color face size"),
        ("ol", "start type"),
        ("ul", "type"),
        ("li", "value type"),
    ]
    .into_iter()
    .map(|(tag, attributes)| (tag, set(attributes)))
    .collect();
    let cleaned = Builder::empty()
        .tags(set(TAGS))
        .clean_content_tags(set(WITH_CONTENT))
        .generic_attributes(set(ATTRIBUTES))
        .tag_attributes(more)
        .url_schemes(set("data http https mailto tel sms"))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .attribute_filter(|_, attribute, value| match attribute {
            // A link looks like one and leads nowhere.
            "href" => Some(Cow::Borrowed("#")),
            "src" => is_own_picture(value).then_some(Cow::Borrowed(value)),
            "style" => Some(Cow::Owned(harmless(value, &mut Vec::new()))),
            _ => Some(Cow::Borrowed(value)),
        })
        .clean(html)
        .to_string();
    (cleaned, taken_out(html))
}

fn is_own_picture(address: &str) -> bool {
    begins(address.trim_start(), OWN_PICTURE)
}

fn begins(text: &str, with: &str) -> bool {
    text.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with))
}

/// The declarations of a style that load nothing; the others are told.
fn harmless(style: &str, blocked: &mut Vec<String>) -> String {
    let mut kept = String::with_capacity(style.len());
    for declaration in declarations(style) {
        let declaration = declaration.trim();
        if declaration.is_empty() {
            continue;
        }
        if loads_nothing(declaration) {
            kept.push_str(declaration);
            kept.push(';');
        } else {
            blocked.push(declaration.to_owned());
        }
    }
    kept
}

/// A style taken apart at the semicolons that stand neither in quotes nor in brackets.
fn declarations(style: &str) -> impl Iterator<Item = &str> {
    let (mut quote, mut depth) = (None, 0_u32);
    style.split(move |letter| {
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            ('(', None) => depth += 1,
            (')', None) => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ';' && quote.is_none() && depth == 0
    })
}

/// Whether whatever is read into a declaration, it calls only functions that load nothing: it is asked about every
/// bracket, in quotes or not, and a sign that could hide a name is none.
fn loads_nothing(declaration: &str) -> bool {
    if declaration.contains(['\\', '@', '<', '{', '}']) || declaration.contains("/*") {
        return false;
    }
    declaration.match_indices('(').all(|(place, _)| {
        let before = &declaration[..place];
        let is_of_a_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_') || !letter.is_ascii();
        let name = before.rfind(|letter| !is_of_a_name(letter)).map_or(before, |end| &before[end + 1..]);
        let inside = declaration[place + 1..]
            .trim_start_matches(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '"' | '\''));
        let name = name.to_ascii_lowercase();
        name.is_empty()
            || FUNCTIONS.split_ascii_whitespace().any(|known| known == name)
            || name == "url" && begins(inside, OWN_PICTURE)
    })
}

/// What cleaning takes out of HTML that would load or run something.
fn taken_out(html: &str) -> Vec<String> {
    let scan = Scan::default();
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(scan, TokenizerOpts::default());
    // A script ends the feeding, so that it could be run; it is not.
    while let TokenizerResult::Script(()) = tokenizer.feed(&input) {}
    tokenizer.end();
    tokenizer.sink.met.into_inner()
}

/// Looks at the elements of HTML as they come.
#[derive(Default)]
struct Scan {
    met: RefCell<Vec<String>>,
}

impl Scan {
    fn tell(&self, what: &str) {
        let what: String = what.trim().chars().take(LONGEST).collect();
        let mut met = self.met.borrow_mut();
        if met.len() < MOST && !what.is_empty() && !met.contains(&what) {
            met.push(what);
        }
    }

    fn look_at(&self, tag: &Tag) {
        let is_one_of = |words: &str, word: &str| words.split_ascii_whitespace().any(|known| known == word);
        let name = &*tag.name;
        let value = |wanted: &str| tag.attrs.iter().find(|attribute| &*attribute.name.local == wanted);
        if is_one_of(TOLD, name) || name == "meta" && value("http-equiv").is_some() {
            self.tell(&format!("<{name}>"));
        }
        for attribute in &tag.attrs {
            let (known, value) = (&*attribute.name.local, &*attribute.value);
            if known.starts_with("on") {
                self.tell(known);
            } else if known == "style" {
                let mut blocked = Vec::new();
                harmless(value, &mut blocked);
                blocked.iter().for_each(|declaration| self.tell(declaration));
            } else if is_one_of(LOADING, known) && !(name == "img" && known == "src" && is_own_picture(value)) {
                self.tell(value);
            } else if matches!(known, "href" | "xlink:href" | "action" | "formaction") {
                let goes = ["http:", "https:", "mailto:", "tel:", "sms:", "#"];
                if matches!(name, "link" | "base" | "image" | "use" | "form" | "input" | "button")
                    || !value.trim().is_empty() && !goes.iter().any(|goes| begins(value.trim_start(), goes))
                {
                    self.tell(value);
                }
            }
        }
    }
}

impl TokenSink for Scan {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else { return TokenSinkResult::Continue };
        if tag.kind == TagKind::EndTag {
            return if &*tag.name == "script" { TokenSinkResult::Script(()) } else { TokenSinkResult::Continue };
        }
        self.look_at(&tag);
        match &*tag.name {
            "script" => TokenSinkResult::RawData(states::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(states::Rawtext),
            "textarea" | "title" => TokenSinkResult::RawData(states::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What could load or run something, each in a way of its own.
    const HOSTILE: &[&str] = &[
        "<script>alert(1)</script>",
        "<script src=https://evil.example/x.js></script>",
        "<img src=https://evil.example/x.png>",
        "<img src=//evil.example/x.png>",
        "<img src='x.png' onerror='alert(1)'>",
        "<img srcset='https://evil.example/x.png 2x'>",
        "<img src='data:text/html,<script>alert(1)</script>'>",
        "<IMG SRC=\"jav&#x09;ascript:alert('x')\">",
        "<table background='https://evil.example/x.png'><tr><td>a</td></tr></table>",
        "<div style='background:url(https://evil.example/x.png)'>a</div>",
        "<div style='background:URL( \"https://evil.example/x.png\" )'>a</div>",
        "<div style='background:u\\72l(https://evil.example/x.png)'>a</div>",
        "<div style='background:image-set(\"https://evil.example/x.png\" 1x)'>a</div>",
        "<div style='background:-webkit-image-set(url(https://evil.example/x.png) 1x)'>a</div>",
        "<div style='background:url(data:image/png;base64,AAAA),url(https://evil.example/x.png)'>a</div>",
        "<div style='--x:url(https://evil.example/x.png);background:var(--x)'>a</div>",
        "<div style='width:expression(alert(1))'>a</div>",
        "<div style='-moz-binding:url(https://evil.example/x.xml#x)'>a</div>",
        "<div style='a:\"b;c:url(https://evil.example/x.png)'>a</div>",
        "<div style='a:\"\nbackground:url(https://evil.example/x.png)'>a</div>",
        "<div style='background:cross-fade(\"https://evil.example/x.png\", red)'>a</div>",
        "<div style='cursor:src(\"https://evil.example/x.cur\")'>a</div>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<style>body{background:url(https://evil.example/x.png)}</style>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<base href=https://evil.example/><img src=x.png>",
        "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
        "<iframe src=https://evil.example/></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<frameset><frame src=https://evil.example/></frameset>",
        "<object data=https://evil.example/x.swf></object>",
        "<embed src=https://evil.example/x.swf>",
        "<applet code=x.class archive=https://evil.example/x.jar></applet>",
        "<form action=https://evil.example/><input type=image src=https://evil.example/x.png></form>",
        "<button formaction=https://evil.example/>a</button>",
        "<video poster=https://evil.example/x.png src=https://evil.example/x.mp4 autoplay></video>",
        "<audio src=https://evil.example/x.mp3 autoplay></audio>",
        "<svg onload=alert(1)><image href=https://evil.example/x.png /></svg>",
        "<svg><style>@import url(https://evil.example/x.css)</style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<a href='javascript:alert(1)'>a</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
        "<a href=' &#1; javascript:alert(1)'>a</a>",
        "<body onload=alert(1) background=https://evil.example/x.png>a</body>",
        "<div onclick=alert(1) onmouseover=alert(1)>a</div>",
        "<p title='\" onmouseover=alert(1) x=\"'>a</p>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<template><img src=https://evil.example/x.png></template>",
        "<textarea><img src=https://evil.example/x.png onerror=alert(1)></textarea>",
        "<title><img src=https://evil.example/x.png onerror=alert(1)></title>",
        "<!--><img src=https://evil.example/x.png>-->",
        "<![CDATA[<img src=https://evil.example/x.png>]]>",
        "<<script>alert(1)//<</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=\"https://evil.example/x.png",
    ];

    /// An element's name and its attributes.
    type Element = (String, Vec<(String, String)>);

    /// Every element with its attributes, as a browser would read the text.
    fn elements(html: &str) -> Vec<Element> {
        #[derive(Default)]
        struct All(RefCell<Vec<Element>>);
        impl TokenSink for All {
            type Handle = ();
            fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
                if let Token::TagToken(tag) = token
                    && tag.kind == TagKind::StartTag
                {
                    let attributes = tag.attrs.iter().map(|one| (one.name.local.to_string(), one.value.to_string()));
                    self.0.borrow_mut().push((tag.name.to_string(), attributes.collect()));
                }
                TokenSinkResult::Continue
            }
        }
        let input = BufferQueue::default();
        input.push_back(html.into());
        let tokenizer = Tokenizer::new(All::default(), TokenizerOpts::default());
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        tokenizer.sink.0.into_inner()
    }

    #[test]
    fn hostile_html_loads_nothing_and_runs_nothing() {
        for hostile in HOSTILE {
            let around = format!("<p style='color:red'>before</p>{hostile}");
            let (cleaned, _) = clean(&around);
            assert!(cleaned.starts_with("<p style=\"color:red;\">before</p>"), "{cleaned}");
            for (element, attributes) in elements(&cleaned) {
                assert!(TAGS.split_ascii_whitespace().any(|tag| tag == element), "{hostile} → {cleaned}");
                for (attribute, value) in attributes {
                    let fits = match attribute.as_str() {
                        "href" => value == "#",
                        "src" => value.starts_with(OWN_PICTURE),
                        "style" => !value.contains("evil") && !value.contains('\\') && !value.contains("expression"),
                        other => {
                            other == "alt"
                                || other == "title"
                                || ATTRIBUTES.split_ascii_whitespace().any(|known| known == other)
                        }
                    };
                    assert!(fits, "{hostile} → {cleaned}");
                }
            }
            assert_eq!(clean(&cleaned).0, cleaned, "cleaned once more it is the same: {hostile}");
        }
    }

    #[test]
    fn structure_styles_and_own_pictures_stay() {
        let html = "<table cellpadding=\"0\" bgcolor=\"#fff\"><tbody><tr><td style=\"padding:8px 4px;background:\
                    linear-gradient(rgba(0,0,0,.1), #fff);\"><img src=\"data:image/png;base64,AAAA\" alt=\"Tea\" \
                    width=\"20\"><h1 align=\"center\">Caffè &amp; tè</h1></td></tr></tbody></table>";
        assert_eq!(clean(html), (html.to_owned(), Vec::new()));
        let (cleaned, blocked) = clean("<a href=\"https://shop.example/tea\" style=\"color:#123\">Buy</a>");
        assert_eq!(cleaned, "<a href=\"#\" style=\"color:#123;\">Buy</a>");
        assert!(blocked.is_empty(), "a link loads nothing by itself: {blocked:?}");
        let (cleaned, blocked) = clean("<div style=\"background:url('data:image/gif;base64,R0==');color:red\">a</div>");
        assert!(cleaned.contains("data:image/gif") && cleaned.contains("color:red"), "{cleaned}");
        assert!(blocked.is_empty(), "{blocked:?}");
    }

    #[test]
    fn what_was_taken_out_is_told_once_in_order() {
        let html = "<script src=\"https://a.example/x.js\">var x = '<img src=no>';</script><img src=\"https://a.example/1.png\">\
                    <img src=\"https://a.example/1.png\" onload=\"x()\"><p style=\"color:red;background:url(https://a.example/2.png)\">\
                    <a href=\"javascript:x()\">a</a><form action=\"https://a.example/form\"></form>";
        assert_eq!(
            clean(html).1,
            [
                "<script>",
                "https://a.example/x.js",
                "https://a.example/1.png",
                "onload",
                "background:url(https://a.example/2.png)",
                "javascript:x()",
                "<form>",
                "https://a.example/form",
            ]
        );
    }
}
