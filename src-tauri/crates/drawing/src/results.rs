//! What a dry run lays over a journey: counts above the cards, ways as wide as what flows on them, shares at branches,
//! ends where nothing follows; the same as `ui/src/canvas/results.css` and `ui/src/features/dry-run/overlay.ts`.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write as _;

use journey::{Edge, Family, Node};
use phrases::{Argument, Phrase};

use crate::cards::{self, Place, Rect};
use crate::faces::{Faces, NAME_ROOM, NAMES, picture};
use crate::letters::{Cut, Weight, escaped, shortened, width};
use crate::route;
use crate::theme::Colours;

/// The numbers of a dry run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// Visits that started.
    pub entries: u64,
    /// Visits still inside at the end.
    pub inside: u64,
    /// By the ids of steps; a step that is not here was never reached.
    pub steps: BTreeMap<String, Counts>,
}

/// The numbers of a step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Arrivals.
    pub entered: u64,
    /// Still there at the end.
    pub inside: u64,
    /// Visits that ended here by a cause of their own.
    pub ended: u64,
    /// Left, by port.
    pub ports: BTreeMap<String, u64>,
}

/// How a card stands there: a step that nobody reached stands back, with words that can still be read.
pub(crate) struct Ground {
    pub border: String,
    pub title: &'static str,
    pub line: &'static str,
    pub shows: &'static str,
    pub tile_shows: &'static str,
}

/// How wide the way is that most went, and how narrow the others may become.
const WIDEST: f64 = 14.0;
const NARROWEST: f64 = 1.5;
/// A pill above a card.
const PILL: f64 = 22.0;
const ABOVE: f64 = 5.0;
const ASIDE: f64 = 18.0;
/// From its edges to its words.
const INSET: f64 = 9.0;
const ICON: f64 = 12.0;
/// A way that ends: how far it goes, and how thick its bar is.
const STUB: f64 = 22.0;
const BAR: f64 = 2.5;
/// From one line of words to the next.
const LINE: f64 = 15.0;
/// No more lines stand below each other than a row of cards is high.
const LINES: usize = 8;
/// A share behind the name of a port.
const SHARE: f64 = 40.0;

/// The room that a card takes with what stands above and behind it.
pub(crate) fn room(card: Rect, ports: usize) -> Rect {
    let above = PILL + ABOVE + 1.0;
    let behind = if ports > 1 { NAMES + SHARE } else { STUB + BAR };
    Rect { y: card.y - above, height: card.height + above, width: card.width + behind, ..card }
}

/// A number of visits on its way out of a step.
#[derive(Clone, Copy)]
struct Flow {
    count: u64,
    /// Of those who left the step, at a step with several ways out.
    share: Option<f64>,
    width: f64,
}

impl Results {
    fn largest(&self) -> u64 {
        self.steps.values().flat_map(|step| step.ports.values().copied()).max().unwrap_or(0).max(1)
    }

    #[allow(clippy::cast_precision_loss, reason = "pixels and whole percents")]
    fn flow(&self, node: &Node, port: &str, largest: u64) -> Flow {
        let counts = self.steps.get(&node.id);
        let count = counts.and_then(|counts| counts.ports.get(port)).copied().unwrap_or(0);
        let left: u64 = counts.map_or(0, |counts| counts.ports.values().sum());
        let branches = cards::main_ports(node).len() > 1
            || counts
                .is_some_and(|counts| counts.ports.iter().any(|(port, count)| port != journey::NEXT && *count > 0));
        Flow {
            count,
            share: (branches && left > 0).then(|| count as f64 / left as f64),
            width: (WIDEST * (count as f64 / largest as f64).sqrt()).max(NARROWEST),
        }
    }
}

impl Faces<'_> {
    pub(crate) fn ground(&self, node: &Node) -> Ground {
        let Colours { border_strong, border_control, text, text_2, text_3, .. } = self.theme.colours();
        let never =
            self.results.is_some_and(|results| results.steps.get(&node.id).is_none_or(|step| step.entered == 0));
        if never {
            let border = format!("stroke=\"{border_control}\" stroke-opacity=\"0.6\" stroke-dasharray=\"3 3\"");
            let (shows, tile_shows) = ("fill-opacity=\"0.4\" ", " opacity=\"0.4\"");
            return Ground { border, title: text_3, line: text_3, shows, tile_shows };
        }
        let border = format!("stroke=\"{border_strong}\"");
        Ground { border, title: text, line: text_2, shows: "", tile_shows: "" }
    }

    /// How many entered, are inside and ended, below the name of the journey.
    pub(crate) fn totals(&self, results: &Results, Place { x, y }: Place) -> String {
        let phrase = Phrase::new("drawing-totals")
            .with("entered", self.whole(results.entries))
            .with("inside", self.whole(results.inside))
            .with("ended", self.whole(results.entries.saturating_sub(results.inside)));
        format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"12\" fill=\"{}\">{}</text>\n",
            self.theme.colours().text_2,
            escaped(&self.speaker.say(&phrase, &|_| None))
        )
    }

    #[allow(clippy::cast_precision_loss, reason = "counts of people stay below 2^53")]
    fn whole(&self, count: u64) -> Argument {
        Argument::Text(self.speaker.number(count as f64))
    }

    /// Whole numbers as long as they fit: 2,216, then 12.4K.
    #[allow(clippy::cast_precision_loss, reason = "counts of people stay below 2^53")]
    fn short(&self, count: u64) -> String {
        if count < 10_000 { self.speaker.number(count as f64) } else { self.speaker.compact(count) }
    }

    /// Entered, and beside it who is still there or that all end here, in a pill above the card.
    pub(crate) fn pill(&self, results: &Results, node: &Node, card: Rect, joined: &dyn Fn(&str) -> bool) -> String {
        let Colours { surface, surface_3, border_strong, text, text_2, text_3, .. } = self.theme.colours();
        let none = Counts::default();
        let counts = results.steps.get(&node.id).unwrap_or(&none);
        let ways = node.step.ports();
        let open = counts.ports.iter().filter(|(port, _)| ways.contains(&port.as_str()) && !joined(port));
        let open: u64 = open.map(|(_, count)| count).sum();
        let never = counts.entered == 0;
        let lighter = if never {
            Some(Phrase::new("drawing-never"))
        } else if counts.inside > 0 {
            Some(Phrase::new("drawing-inside").with("shown", Argument::Text(self.short(counts.inside))))
        } else if counts.ended + open == counts.entered {
            Some(Phrase::new("drawing-ended"))
        } else {
            None
        };
        let lighter = lighter.map(|phrase| self.speaker.say(&phrase, &|_| None));
        let entered = self.short(counts.entered);
        let (x, y) = (card.x + ASIDE, card.y - ABOVE - PILL);
        let first = width(&entered, 12.0, Weight::Semibold) + 2.0 * INSET;
        let waits = counts.inside > 0 && node.step.family() == Family::Time;
        let icon = if waits { ICON + 4.0 } else { 0.0 };
        let second =
            lighter.as_ref().map_or(0.0, |words| width(words, 12.0, Weight::Regular) + 2.0 * INSET - 1.0 + icon);
        let whole = first + second;
        let (ink, weak) = if never { (text_3, text_3) } else { (text, text_2) };
        let round = PILL / 2.0;
        let mut out = format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{whole}\" height=\"{PILL}\" rx=\"{round}\" fill=\"{surface_3}\"/>\n"
        );
        let base = y + PILL / 2.0 + 4.3;
        if let Some(words) = &lighter {
            let (start, end, low) = (x + first, x + whole, y + PILL);
            let _ = writeln!(
                out,
                "<path d=\"M{start} {y}H{}A{round} {round} 0 0 1 {} {low}H{start}Z\" fill=\"{surface}\"/>\n<path \
                 d=\"M{start} {y}V{low}\" stroke=\"{border_strong}\"/>",
                end - round,
                end - round,
            );
            let mut from = start + INSET - 1.0;
            if waits {
                let (colour, _) = self.theme.family(node.step.family());
                let _ = writeln!(
                    out,
                    "<g transform=\"translate({from} {}) scale({})\" fill=\"none\" stroke=\"{colour}\" \
                     stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</g>",
                    y + (PILL - ICON) / 2.0,
                    ICON / 24.0,
                    picture(&node.step)
                );
                from += icon;
            }
            let _ = writeln!(
                out,
                "<text x=\"{from}\" y=\"{base}\" font-size=\"12\" fill=\"{weak}\">{}</text>",
                escaped(words)
            );
        }
        let _ = writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"none\" stroke=\"{border_strong}\"/>\n\
             <text x=\"{}\" y=\"{base}\" font-size=\"12\" font-weight=\"600\" fill=\"{ink}\">{}</text>",
            x + 0.5,
            y + 0.5,
            whole - 1.0,
            PILL - 1.0,
            round - 0.5,
            x + INSET,
            escaped(&entered)
        );
        out
    }

    /// The ways with their widths, the ends where nothing follows, and then the words beside them, so that no way
    /// covers a word.
    pub(crate) fn flows(
        &self,
        results: &Results,
        steps: &[(&Node, Rect)],
        ways: &[(&Edge, Vec<Place>)],
        used: &HashSet<(&str, &str)>,
    ) -> String {
        let largest = results.largest();
        let nodes: BTreeMap<&str, &Node> = steps.iter().map(|(node, _)| (node.id.as_str(), *node)).collect();
        let (mut lines, mut words) = (String::new(), String::new());
        let mut standing: Vec<Place> = Vec::new();
        for (edge, points) in ways {
            let Some(node) = nodes.get(edge.from.as_str()) else { continue };
            let flow = results.flow(node, edge.port(), largest);
            lines += &self.flow_line(points, flow);
            let main = cards::main_ports(node);
            if main.len() > 1 || cards::fallback(node) == Some(edge.port()) {
                let is_first = main.first() == Some(&edge.port());
                if let Some(mut at) = beside(points, flow.width, is_first) {
                    // Ways that turn at one corner have their words below each other.
                    for _ in 0..LINES {
                        let near = |other: &Place| (other.x - at.x).abs() < NAMES && (other.y - at.y).abs() < LINE;
                        if !standing.iter().any(near) {
                            break;
                        }
                        at.y += LINE;
                    }
                    standing.push(at);
                    words += &self.flow_words(node, edge.port(), flow, at);
                }
            }
        }
        for (node, card) in steps {
            for port in node.step.ports().iter().copied().filter(|port| !port.is_empty()).collect::<BTreeSet<_>>() {
                let flow = results.flow(node, port, largest);
                if flow.count > 0 && !used.contains(&(node.id.as_str(), port)) {
                    let (line, said) = self.stub(node, *card, port, flow);
                    lines += &line;
                    words += &said;
                }
            }
        }
        lines + &words
    }

    fn flow_line(&self, points: &[Place], flow: Flow) -> String {
        let Colours { edge, flow: ink, border_control, .. } = self.theme.colours();
        if flow.count == 0 {
            return format!(
                "<path d=\"{}\" fill=\"none\" stroke=\"{border_control}\" stroke-width=\"1.5\" \
                 stroke-dasharray=\"4 4\"/>\n<path d=\"{}\" fill=\"{edge}\" stroke=\"{edge}\" \
                 stroke-linejoin=\"round\"/>\n",
                route::path(points, route::RADIUS),
                route::arrow(points)
            );
        }
        // It has no arrow and goes on to the card.
        let mut points = points.to_vec();
        if let [.., before, end] = points.as_mut_slice() {
            let on = |from: f64, to: f64| if (to - from).abs() < f64::EPSILON { 0.0 } else { (to - from).signum() };
            let (x, y) = (on(before.x, end.x), on(before.y, end.y));
            *end = Place { x: end.x + x * route::TIP, y: end.y + y * route::TIP };
        }
        format!(
            "<path d=\"{}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{}\"/>\n",
            route::path(&points, route::RADIUS + flow.width / 2.0),
            flow.width
        )
    }

    fn flow_words(&self, node: &Node, port: &str, flow: Flow, Place { x, y }: Place) -> String {
        let Colours { canvas, text, text_2, .. } = self.theme.colours();
        let share = flow.share.map(|share| {
            format!("<tspan dx=\"4\" font-weight=\"400\" fill=\"{text_2}\">{:.0}%</tspan>", share * 100.0)
        });
        format!(
            "<text x=\"{x}\" y=\"{}\" font-size=\"12\" font-weight=\"600\" fill=\"{text}\" stroke=\"{canvas}\" \
             stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}{}</text>\n",
            y + 4.3,
            escaped(&shortened(&self.port_words(node, port), 12.0, Weight::Semibold, NAME_ROOM, Cut::End)),
            share.unwrap_or_default()
        )
    }

    /// Those who end at a port without an edge: a short way with a bar, so that they are not lost from sight; and the
    /// words beside it.
    fn stub(&self, node: &Node, card: Rect, port: &str, flow: Flow) -> (String, String) {
        let Colours { flow: ink, text_2, .. } = self.theme.colours();
        let at = cards::port(node, card, port);
        let aside = cards::fallback(node) == Some(port);
        let bar = (flow.width + 8.0).max(18.0);
        let half = flow.width / 2.0;
        let line = if aside {
            let end = at.y + ASIDE;
            format!(
                "<path d=\"M{} {}V{end}\" stroke=\"{ink}\" stroke-width=\"{}\"/>\n<rect x=\"{}\" y=\"{end}\" \
                 width=\"{bar}\" height=\"{BAR}\" fill=\"{text_2}\"/>\n",
                at.x,
                at.y,
                flow.width,
                at.x - bar / 2.0,
            )
        } else {
            let end = at.x + STUB;
            format!(
                "<path d=\"M{} {}H{end}\" stroke=\"{ink}\" stroke-width=\"{}\"/>\n<rect x=\"{end}\" y=\"{}\" \
                 width=\"{BAR}\" height=\"{bar}\" fill=\"{text_2}\"/>\n",
                at.x,
                at.y,
                flow.width,
                at.y - bar / 2.0,
            )
        };
        let main = cards::main_ports(node);
        if main.len() < 2 && !aside {
            return (line, String::new());
        }
        let beside = if aside {
            Place { x: at.x + half + 8.0, y: at.y + 12.0 }
        } else if main.first() == Some(&port) {
            Place { x: at.x + 5.0, y: at.y - half - 13.0 }
        } else {
            Place { x: at.x + 5.0, y: at.y + half + 11.0 }
        };
        (line, self.flow_words(node, port, flow, beside))
    }
}

/// Where the words of a way stand: above its start for the first port; below for the others, and at the first corner
/// where the way turns down at once, since a wide way leaves no room between the two.
fn beside(points: &[Place], wide: f64, is_first: bool) -> Option<Place> {
    let half = wide / 2.0;
    let start = points.first().filter(|_| points.len() > 1)?;
    if is_first {
        return Some(Place { x: start.x + 5.0, y: start.y - half - 9.0 });
    }
    match points {
        [_, _, turn, next, _, ..] if next.x > turn.x => Some(Place { x: turn.x + 12.0, y: turn.y + half + 10.0 }),
        [_, _, turn, _, _, ..] => Some(Place { x: turn.x + half + 8.0, y: turn.y }),
        _ => Some(Place { x: start.x + 5.0, y: start.y + half + 10.0 }),
    }
}
