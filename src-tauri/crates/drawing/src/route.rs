//! How an edge finds its way between the cards; the same way as `ui/src/canvas/route.ts`.
//!
//! A step beside another is reached straight on, with one bend where it stands lower. Everything else, as the edge back
//! to the beginning of the next row, takes the gap below the upper one of the two rows.

use std::collections::HashMap;

use journey::{Edge, Node};

use crate::cards::{self, Place, Rect};

/// How far a way goes on before it turns, after the first and before the last card.
const OUT: f64 = 16.0;
const IN: f64 = 20.0;
/// Where the first way runs in the gap below a row; the second one lower.
const GAP: f64 = 18.0;
const LANE: f64 = 9.0;
/// The arrow's point stays clear of the dot it leads to.
pub(crate) const TIP: f64 = 6.0;

/// The corners of the ways of all edges, first to last; those that lead from or to nowhere have none.
pub(crate) fn routes<'e>(steps: &[(&Node, Rect)], edges: &'e [Edge]) -> Vec<(&'e Edge, Vec<Place>)> {
    let known: HashMap<&str, (&Node, Rect)> =
        steps.iter().map(|(node, rect)| (node.id.as_str(), (*node, *rect))).collect();
    let standing = Standing::new(steps.iter().map(|(_, rect)| *rect));
    let route = |edge: &'e Edge| {
        let (node, from) = *known.get(edge.from.as_str())?;
        let (_, to) = *known.get(edge.to.as_str())?;
        let below = cards::fallback(node) == Some(edge.port());
        let lane = cards::main_ports(node).iter().position(|port| *port == edge.port()).unwrap_or(0);
        let wanted = Wanted { from, start: cards::port(node, from, edge.port()), below, lane, to };
        Some((edge, wanted.find(&standing)))
    };
    edges.iter().filter_map(route).collect()
}

/// A way that is to be found.
struct Wanted {
    /// The card it leaves.
    from: Rect,
    /// The middle of the port it leaves by.
    start: Place,
    /// Whether the port is the one at the card's lower edge.
    below: bool,
    /// 0 for the uppermost port of a card.
    lane: usize,
    /// The card it leads to.
    to: Rect,
}

impl Wanted {
    fn find(&self, cards: &Standing) -> Vec<Place> {
        let Self { from, start, to, .. } = *self;
        let end = Place { x: to.x - TIP, y: to.y + to.height / 2.0 };
        if !self.below && end.x - start.x >= OUT {
            if (start.y - end.y).abs() < 1.0 {
                let straight = vec![start, end];
                if cards.clear(&straight, [from, to]) {
                    return straight;
                }
            } else {
                // Between neighbours in the middle, so that a port's name has room; else close to where the way begins.
                let middle = f64::midpoint(start.x, end.x);
                for x in [middle.min(start.x + 2.0 * OUT), end.x - IN, middle] {
                    let bent = vec![start, Place { x, y: start.y }, Place { x, y: end.y }, end];
                    if x > start.x && x < end.x && cards.clear(&bent, [from, to]) {
                        return bent;
                    }
                }
            }
        }
        self.through_gap(end)
    }

    fn through_gap(&self, end: Place) -> Vec<Place> {
        let Self { from, start, to, .. } = *self;
        let upper = if to.y + to.height <= from.y { to } else { from };
        // The upper port's way turns last and runs lowest, so that the ways of one card do not cross.
        let rank = if self.lane == 0 { LANE } else { 0.0 };
        let y = upper.y + upper.height + if self.below { GAP - 4.0 } else { GAP + rank };
        let back = end.x - IN + TIP;
        let tail = [Place { x: back, y }, Place { x: back, y: end.y }, end];
        let head = if self.below {
            vec![start, Place { x: start.x, y }]
        } else {
            let out = start.x + OUT + rank - 4.0;
            vec![start, Place { x: out, y: start.y }, Place { x: out, y }]
        };
        head.into_iter().chain(tail).collect()
    }
}

/// The cards, found by where they are: ways of a large journey look only at what is near them.
struct Standing {
    cells: HashMap<(i64, i64), Vec<Rect>>,
}

const CELL: f64 = 512.0;
/// A way over more cells than this belongs to cards that somebody has put worlds apart; it is not looked at closely.
const FAR: i64 = 4_096;

impl Standing {
    fn new(rects: impl Iterator<Item = Rect>) -> Self {
        let mut cells: HashMap<(i64, i64), Vec<Rect>> = HashMap::new();
        for rect in rects {
            for cell in cells_of(rect) {
                cells.entry(cell).or_default().push(rect);
            }
        }
        Self { cells }
    }

    /// Whether a way runs through no card but the two it belongs to.
    fn clear(&self, points: &[Place], except: [Rect; 2]) -> bool {
        points.windows(2).all(|piece| {
            let (a, b) = (piece[0], piece[1]);
            let (width, height) = ((a.x - b.x).abs(), (a.y - b.y).abs());
            let span = Rect { x: a.x.min(b.x), y: a.y.min(b.y), width, height };
            cells_of(span)
                .filter_map(|cell| self.cells.get(&cell))
                .flatten()
                .all(|card| except.contains(card) || !crosses(span, *card))
        })
    }
}

#[allow(clippy::cast_possible_truncation, reason = "places beyond every canvas share a cell")]
fn cells_of(Rect { x, y, width, height }: Rect) -> impl Iterator<Item = (i64, i64)> {
    let cell = |at: f64| (at / CELL).floor() as i64;
    let (left, right) = (cell(x), cell(x + width));
    let (top, bottom) = (cell(y), cell(y + height));
    let near = |from: i64, to: i64| from..=to.min(from.saturating_add(FAR));
    near(left, right).flat_map(move |column| near(top, bottom).map(move |row| (column, row)))
}

fn crosses(span: Rect, card: Rect) -> bool {
    span.x + span.width > card.x
        && span.x < card.x + card.width
        && span.y + span.height > card.y
        && span.y < card.y + card.height
}

/// How round the corners of a thin way are.
pub(crate) const RADIUS: f64 = 8.0;

/// An SVG path along a way, its corners rounded.
pub(crate) fn path(points: &[Place], radius: f64) -> String {
    let between = |a: Place, b: Place| (a.x - b.x).abs() + (a.y - b.y).abs();
    let towards = |from: Place, to: Place, by: f64| {
        let step = |from: f64, to: f64| if (to - from).abs() < f64::EPSILON { 0.0 } else { (to - from).signum() * by };
        Place { x: from.x + step(from.x, to.x), y: from.y + step(from.y, to.y) }
    };
    let Some(first) = points.first() else { return String::new() };
    let mut out = format!("M{} {}", first.x, first.y);
    for window in points.windows(3) {
        let (before, here, after) = (window[0], window[1], window[2]);
        let bend = radius.min(between(before, here) / 2.0).min(between(here, after) / 2.0);
        let (into, away) = (towards(here, before, bend), towards(here, after, bend));
        out += &format!("L{} {}Q{} {} {} {}", into.x, into.y, here.x, here.y, away.x, away.y);
    }
    if let Some(last) = points.last().filter(|_| points.len() > 1) {
        out += &format!("L{} {}", last.x, last.y);
    }
    out
}

/// A small triangle at the end of a way, pointing along its last piece.
pub(crate) fn arrow(points: &[Place]) -> String {
    let [.., before, end] = points else { return String::new() };
    if (end.x - before.x).abs() >= (end.y - before.y).abs() {
        let back = end.x - (end.x - before.x).signum() * 7.0;
        return format!("M{} {}L{back} {}L{back} {}Z", end.x, end.y, end.y - 3.5, end.y + 3.5);
    }
    let back = end.y - (end.y - before.y).signum() * 7.0;
    format!("M{} {}L{} {back}L{} {back}Z", end.x, end.y, end.x - 3.5, end.x + 3.5)
}
