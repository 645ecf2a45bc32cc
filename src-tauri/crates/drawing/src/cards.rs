//! Where cards and ports lie, in pixels at 100 %; the same measures as `ui/src/canvas/geometry.ts`.

use journey::layout::{CARD_HEIGHT, CARD_WIDTH};
use journey::{NOT_SENT, Node, OUT_OF_STOCK, PAST, Step};

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Place {
    pub x: f64,
    pub y: f64,
}

/// An outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    /// The smallest outline around both.
    pub fn around(whole: Option<Self>, other: Self) -> Self {
        let Some(one) = whole else { return other };
        let (x, y) = (one.x.min(other.x), one.y.min(other.y));
        let right = (one.x + one.width).max(other.x + other.width);
        let bottom = (one.y + one.height).max(other.y + other.height);
        Self { x, y, width: right - x, height: bottom - y }
    }
}

/// The outline of a step's card.
pub(crate) fn card(node: &Node) -> Rect {
    let at = node.position.unwrap_or_default();
    Rect { x: at.x, y: at.y, width: CARD_WIDTH, height: CARD_HEIGHT }
}

/// The way out for what could not be done; it is drawn at the card's lower edge.
pub(crate) fn fallback(node: &Node) -> Option<&'static str> {
    match node.step {
        Step::SendMessage(_) => Some(NOT_SENT),
        Step::AssignVoucher(_) => Some(OUT_OF_STOCK),
        Step::WaitUntil(_) => Some(PAST),
        _ => None,
    }
}

/// The other ways out, from top to bottom; each name once.
pub(crate) fn main_ports(node: &Node) -> Vec<&str> {
    let fallback = fallback(node);
    let mut ports: Vec<&str> = Vec::new();
    for port in node.step.ports().iter().copied() {
        if !port.is_empty() && Some(port) != fallback && !ports.contains(&port) {
            ports.push(port);
        }
    }
    ports
}

/// How far the fallback port stands from the card's far corner.
const FALLBACK_INSET: f64 = 28.0;

/// The middle of a port's dot.
pub(crate) fn port(node: &Node, card: Rect, port: &str) -> Place {
    if fallback(node) == Some(port) {
        return Place { x: card.x + card.width - FALLBACK_INSET, y: card.y + card.height };
    }
    let ports = main_ports(node);
    let index = ports.iter().position(|known| *known == port).unwrap_or(0);
    Place { x: card.x + card.width, y: card.y + card.height * share(index, ports.len().max(1)) }
}

/// How far down the side each of several ports stands: two are at about a third and three quarters.
fn share(index: usize, count: usize) -> f64 {
    match (index, count) {
        (_, 1) => 0.5,
        (0, 2) => 0.32,
        (_, 2) => 0.72,
        (index, count) => (index + 1) as f64 / (count + 1) as f64,
    }
}
