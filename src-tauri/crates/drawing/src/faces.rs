//! What is drawn of steps, edges and notes; the same as the faces of `ui/src/canvas`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use journey::{Catalogue, Channel, Journey, Node, OTHERWISE, Step, document::port_title, summary};
use phrases::{Argument, Phrase, Speaker};

use crate::cards::{self, Place, Rect};
use crate::letters::{self, Cut, Weight, escaped, shortened};
use crate::results::Ground;
use crate::theme::Colours;
use crate::{Problems, Results, Theme, pictures, route};

/// What faces are made of.
pub(crate) struct Faces<'a> {
    pub theme: Theme,
    pub speaker: &'static Speaker,
    pub journey: &'a Journey,
    pub catalogue: Option<&'a Catalogue>,
    pub problems: &'a BTreeMap<String, Problems>,
    pub results: Option<&'a Results>,
}

/// From the card's left edge to its tile, and from there to the words.
const PADDING: f64 = 14.0;
const TILE: f64 = 36.0;
const GAP: f64 = 12.0;
const ICON: f64 = 18.0;
/// A port's dot.
const PORT: f64 = 4.25;
/// So much of a port's name stands in the gap between two cards.
pub(crate) const NAME_ROOM: f64 = 52.0;
/// From a card to the end of the names of its ports.
pub(crate) const NAMES: f64 = 9.0 + NAME_ROOM;

impl Faces<'_> {
    /// A step's card with its ports and their names.
    pub fn step(&self, node: &Node, card: Rect, joined: &dyn Fn(&str) -> bool) -> String {
        let Rect { x, y, width, height } = card;
        let Colours { surface, .. } = self.theme.colours();
        let (ink, tile) = self.theme.family(node.step.family());
        let Ground { border, title: text, line: text_2, shows, tile_shows } = self.ground(node);
        let steps =
            |id: &str| self.journey.nodes.iter().find(|node| node.id == id).map(|node| self.speaker.title(node));
        let title = self.speaker.title(node);
        let line = self.speaker.say(&summary(node, self.journey, self.catalogue), &steps);
        let words = x + PADDING + TILE + GAP;
        let room = x + width - PADDING - words;
        let icon = ICON / 24.0;
        let mut out = format!(
            "<g><title>{}</title>\n<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"7.5\" fill=\"{surface}\" \
             {shows}{border}/>\n<g{tile_shows}><rect x=\"{}\" y=\"{}\" width=\"{TILE}\" height=\"{TILE}\" rx=\"8\" \
             fill=\"{tile}\"/>\n<g transform=\"translate({} {}) scale({icon})\" fill=\"none\" stroke=\"{ink}\" \
             stroke-width=\"{}\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</g></g>\n",
            escaped(&format!("{title}: {line}")),
            x + 0.5,
            y + 0.5,
            width - 1.0,
            height - 1.0,
            x + PADDING,
            y + (height - TILE) / 2.0,
            x + PADDING + (TILE - ICON) / 2.0,
            y + (height - ICON) / 2.0,
            1.75,
            picture(&node.step),
        );
        let _ = writeln!(
            out,
            "<text x=\"{words}\" y=\"{}\" font-size=\"13\" font-weight=\"600\" fill=\"{text}\">{}</text>\n<text \
             x=\"{words}\" y=\"{}\" font-size=\"12\" fill=\"{text_2}\">{}</text>",
            y + 28.5,
            escaped(&shortened(&title, 13.0, Weight::Semibold, room, Cut::End)),
            y + 45.5,
            escaped(&shortened(&line, 12.0, Weight::Regular, room, Cut::Middle)),
        );
        if let Some(results) = self.results {
            out += &self.pill(results, node, card, joined);
        } else {
            out += &self.ports(node, card, joined);
        }
        if let Some(problems) = self.problems.get(&node.id) {
            out += &self.badge(*problems, Place { x: x + width - 3.0, y });
        }
        out + "</g>\n"
    }

    fn ports(&self, node: &Node, card: Rect, joined: &dyn Fn(&str) -> bool) -> String {
        let Rect { x, y, height, .. } = card;
        let mut out = String::new();
        if !node.step.is_trigger() {
            out += &self.dot(Place { x, y: y + height / 2.0 }, Dot::In);
        }
        let main = cards::main_ports(node);
        for port in &main {
            let at = cards::port(node, card, port);
            out += &self.dot(at, if joined(port) { Dot::Joined } else { Dot::Open });
            if main.len() > 1 {
                out += &self.port_name(node, port, Place { x: at.x + 9.0, y: at.y - 6.0 });
            }
        }
        // A way out for what could not be done shows itself when it is used.
        if let Some(port) = cards::fallback(node).filter(|port| joined(port)) {
            let at = cards::port(node, card, port);
            out += &self.dot(at, Dot::Joined);
            out += &self.port_name(node, port, Place { x: at.x + 8.0, y: at.y + 14.0 });
        }
        out
    }

    fn dot(&self, Place { x, y }: Place, dot: Dot) -> String {
        let Colours { surface, border_control, .. } = self.theme.colours();
        let dashes = if dot == Dot::Open { " stroke-dasharray=\"2.4 2\"" } else { "" };
        let mut out = format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{PORT}\" fill=\"{surface}\" stroke=\"{border_control}\" \
             stroke-width=\"1.5\"{dashes}/>\n"
        );
        if dot == Dot::Joined {
            let _ = writeln!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"1.75\" fill=\"{border_control}\"/>");
        }
        out
    }

    /// What a way out is called.
    pub fn port_words(&self, node: &Node, port: &str) -> String {
        // A case may be called like a word of the catalogue, and means what the person means by it.
        let own = match &node.step {
            Step::Branch(_) => port != OTHERWISE,
            Step::RandomSplit(_) => true,
            _ => false,
        };
        let name = if own { Argument::Text(port.to_owned()) } else { port_title(port) };
        self.speaker.say(&Phrase::new("builder-summary-name").with("name", name), &|_| None)
    }

    fn port_name(&self, node: &Node, port: &str, Place { x, y }: Place) -> String {
        let Colours { canvas, text_2, .. } = self.theme.colours();
        let name = self.port_words(node, port);
        format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"12\" fill=\"{text_2}\" stroke=\"{canvas}\" stroke-width=\"3\" \
             stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>\n",
            escaped(&shortened(&name, 12.0, Weight::Regular, NAME_ROOM, Cut::End))
        )
    }

    fn badge(&self, Problems { errors, warnings }: Problems, Place { x, y }: Place) -> String {
        if errors + warnings == 0 {
            return String::new();
        }
        let Colours { canvas, surface, error, warning, warning_line, .. } = self.theme.colours();
        let (ground, line, ink) = if errors > 0 { (error, error, surface) } else { (canvas, warning_line, warning) };
        let number = (errors + warnings).to_string();
        let width = (letters::width(&number, 12.0, Weight::Semibold) + 13.0).max(22.0);
        format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{width}\" height=\"22\" rx=\"11\" fill=\"{ground}\" stroke=\"{line}\" \
             stroke-width=\"1.5\"/>\n<text x=\"{x}\" y=\"{}\" font-size=\"12\" font-weight=\"600\" \
             text-anchor=\"middle\" fill=\"{ink}\">{number}</text>\n",
            x - width / 2.0,
            y - 11.0,
            y + 4.3,
        )
    }

    /// An edge with its arrow.
    pub fn way(&self, points: &[Place]) -> String {
        let Colours { edge, .. } = self.theme.colours();
        format!(
            "<path d=\"{}\" fill=\"none\" stroke=\"{edge}\" stroke-width=\"1.5\"/>\n<path d=\"{}\" fill=\"{edge}\" \
             stroke=\"{edge}\" stroke-linejoin=\"round\"/>\n",
            route::path(points, route::RADIUS),
            route::arrow(points)
        )
    }

    /// A note on the canvas.
    pub fn note(&self, text: &str, Rect { x, y, width, height }: Rect) -> String {
        let Colours { note, note_line, note_text, .. } = self.theme.colours();
        let mut out = format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\" fill=\"{note}\" \
             stroke=\"{note_line}\"/>\n"
        );
        for (index, line) in letters::lines(text, 12.0, width - 24.0).iter().enumerate() {
            let line = shortened(line, 12.0, Weight::Regular, width - 24.0, Cut::End);
            let baseline = y + 22.4 + index as f64 * 16.8;
            let _ = writeln!(
                out,
                "<text x=\"{}\" y=\"{baseline}\" font-size=\"12\" fill=\"{note_text}\">{}</text>",
                x + 12.0,
                escaped(&line)
            );
        }
        out
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dot {
    In,
    Joined,
    Open,
}

/// The picture of a kind; a message's is its channel's.
pub(crate) fn picture(step: &Step) -> &'static str {
    match step {
        Step::EventTrigger(_) => pictures::ZAP,
        Step::SegmentTrigger(_) => pictures::USERS,
        Step::DateTrigger(_) => pictures::CAKE_SLICE,
        Step::ScheduleTrigger(_) => pictures::CALENDAR_SYNC,
        Step::SendMessage(message) => match message.channel {
            Some(Channel::Sms) => pictures::MESSAGE_SQUARE,
            Some(Channel::Chat) => pictures::MESSAGE_CIRCLE,
            Some(Channel::Push) => pictures::SMARTPHONE,
            Some(Channel::Email) | None => pictures::MAIL,
        },
        Step::Wait(_) => pictures::HOURGLASS,
        Step::WaitForTimeRange(_) => pictures::CLOCK,
        Step::WaitUntil(_) => pictures::CALENDAR_CLOCK,
        Step::WaitForEvent(_) => pictures::EAR,
        Step::Condition(_) => pictures::SPLIT,
        Step::Branch(_) => pictures::LIST_TREE,
        Step::RandomSplit(_) => pictures::FLASK_CONICAL,
        Step::Holdout(_) => pictures::USER_X,
        Step::AssignVoucher(_) => pictures::TICKET_PERCENT,
        Step::AddToSegment(_) => pictures::TAG,
        Step::RemoveFromSegment(_) => pictures::ERASER,
        Step::SetAttribute(_) => pictures::FILE_PEN_LINE,
        Step::CreateOccasion(_) => pictures::HAND_HEART,
        Step::SyncAudience(_) => pictures::MEGAPHONE,
        Step::Webhook(_) => pictures::WEBHOOK,
        Step::Goto(_) => pictures::CORNER_UP_RIGHT,
        Step::Exit(_) => pictures::FLAG,
    }
}
