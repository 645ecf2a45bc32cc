//! A journey as a picture: the same cards, ports and ways as on the canvas, as SVG or as PNG. No I/O: fonts and icons
//! are compiled in.
//!
//! - [`svg`]: the picture as text, with its fonts in it.
//! - [`png`]: the picture as pixels. [`check_svg`]: whether a text is a picture.
//! - `cards`: where cards and ports lie. `route`: how edges find their way between the cards.
//! - `faces`: what is drawn of steps, edges and notes. `results`: what a dry run lays over them. `letters`: how wide texts are, and how they are shortened.
//! - `theme`: colours, the same as in `ui/src/tokens.css`. `pictures`: icons.

mod cards;
mod faces;
mod letters;
mod pictures;
mod pixels;
mod results;
mod route;
mod theme;

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use journey::{Catalogue, Document, Edge, Node, Placing};
use phrases::{Locale, Phrase, speaker};

use cards::{Place, Rect};
use letters::{Cut, Weight};
pub use pixels::{PixelError, check_svg, png};
pub use results::{Counts, Results};
pub use theme::Theme;

/// How a journey is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The colours.
    pub theme: Theme,
    /// The language of what steps say.
    pub locale: Locale,
    /// Where the cards stand.
    pub arrangement: Arrangement,
    /// Errors and warnings of steps, by their ids: a badge each.
    pub problems: BTreeMap<String, Problems>,
    /// The numbers of a dry run that was made with this journey, to lie over it.
    pub results: Option<Results>,
}

/// Where the cards stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arrangement {
    /// Laid out anew, in about as many columns as look well.
    #[default]
    Auto,
    /// Laid out anew, so many cards beside each other.
    Columns(u32),
    /// Where the file has them; steps without a place stand beside what leads to them.
    AsInFile,
}

/// How many problems a step has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Problems {
    /// Errors.
    pub errors: u32,
    /// Warnings.
    pub warnings: u32,
}

/// Around everything.
const MARGIN: f64 = 32.0;
/// For the name above everything.
const HEADING: f64 = 40.0;
/// For a line of numbers below the name.
const NUMBERS: f64 = 18.0;
/// No picture is smaller, so that a name has room.
const LEAST: (f64, f64) = (480.0, 176.0);
/// A note that nobody has resized.
const NOTE: (f64, f64) = (232.0, 72.0);
/// Between notes that are laid out.
const NOTE_GAP: f64 = 24.0;

/// Draws a journey. Without a catalogue, designs are called by their ids.
pub fn svg(document: &Document, catalogue: Option<&Catalogue>, options: &Options) -> String {
    let placed = placed(document, options.arrangement);
    let journey = &placed.journey;
    let speaker = speaker(options.locale);
    let mut seen = HashSet::new();
    let steps: Vec<(&Node, Rect)> = journey.nodes.iter().map(|node| (node, cards::card(node))).collect();
    let known: Vec<(&Node, Rect)> = steps.iter().copied().filter(|(node, _)| seen.insert(node.id.as_str())).collect();
    let ways = route::routes(&known, &journey.edges);
    let results = options.results.as_ref();
    let cards_end = bounds(&steps, &ways, results.is_some());
    let notes = notes(&placed, options.arrangement, cards_end);
    let whole = notes.iter().fold(cards_end, |whole, (_, rect)| Some(Rect::around(whole, *rect)));
    let (left, top, width, height) = match whole {
        Some(Rect { x, y, width, height }) => (x, y, width, height),
        None => (0.0, 0.0, 0.0, 0.0),
    };
    let heading = HEADING + if results.is_some() { NUMBERS } else { 0.0 };
    let (width, height) = ((width + 2.0 * MARGIN).max(LEAST.0), (height + 2.0 * MARGIN + heading).max(LEAST.1));
    let (left, top) = (left - MARGIN, top - MARGIN - heading);

    // Ways back stand out to the left of the cards; the name does not.
    let first = steps.iter().map(|(_, rect)| rect.x).reduce(f64::min).unwrap_or(left + MARGIN);

    let faces =
        faces::Faces { theme: options.theme, speaker, journey, catalogue, problems: &options.problems, results };
    let name = if journey.name.trim().is_empty() { &journey.id } else { &journey.name };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{left} {top} {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" font-family=\"Inter, system-ui, sans-serif\">\n<title>{}</title>\n{}",
        letters::escaped(name),
        letters::STYLE.as_str(),
    );
    let theme::Colours { canvas, text, text_2, .. } = options.theme.colours();
    let _ = writeln!(
        out,
        "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{canvas}\"/>\n<text x=\"{}\" \
         y=\"{}\" font-size=\"15\" font-weight=\"600\" fill=\"{text}\">{}</text>",
        first,
        top + MARGIN + 11.0,
        letters::escaped(&letters::shortened(name, 15.0, Weight::Semibold, left + width - MARGIN - first, Cut::End)),
    );
    if steps.is_empty() {
        let empty = speaker.say(&Phrase::new("drawing-empty"), &|_| None);
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" font-size=\"13\" text-anchor=\"middle\" fill=\"{text_2}\">{}</text>",
            left + width / 2.0,
            top + height / 2.0 + 16.0,
            letters::escaped(&empty)
        );
    }
    if let Some(results) = results {
        out += &faces.totals(results, Place { x: first, y: top + MARGIN + 30.0 });
    }
    for (note, rect) in &notes {
        out += &faces.note(&note.text, *rect);
    }
    let mut used: HashSet<(&str, &str)> = HashSet::new();
    used.extend(ways.iter().map(|(edge, _): &(&Edge, _)| (edge.from.as_str(), edge.port())));
    match results {
        Some(results) => out += &faces.flows(results, &known, &ways, &used),
        None => ways.iter().for_each(|(_, points)| out += &faces.way(points)),
    }
    for (node, rect) in &steps {
        out += &faces.step(node, *rect, &|port| used.contains(&(node.id.as_str(), port)));
    }
    out + "</svg>\n"
}

/// The journey with a place for every step.
fn placed(document: &Document, arrangement: Arrangement) -> Document {
    let steps = document.journey.nodes.len();
    let (placing, columns) = match arrangement {
        Arrangement::Columns(columns) => (Placing::All, columns),
        Arrangement::Auto => (Placing::All, usual_columns(steps)),
        Arrangement::AsInFile => (Placing::Missing, usual_columns(steps)),
    };
    // What was read once is read again: a place more makes nothing unreadable.
    journey::read_value(journey::place(document, placing, columns)).unwrap_or_else(|_| document.clone())
}

/// A few steps stand in rows of four; many make a picture about twice as wide as high.
fn usual_columns(steps: usize) -> u32 {
    (4..16).find(|columns| columns * columns >= steps).and_then(|columns| u32::try_from(columns).ok()).unwrap_or(16)
}

fn bounds(steps: &[(&Node, Rect)], ways: &[(&Edge, Vec<Place>)], counted: bool) -> Option<Rect> {
    // The names of ports stand behind the card; numbers stand above it and behind it.
    let named = |(node, rect): &(&Node, Rect)| match cards::main_ports(node).len() {
        ports if counted => results::room(*rect, ports),
        0 | 1 => *rect,
        _ => Rect { width: rect.width + faces::NAMES, ..*rect },
    };
    let cards = steps.iter().map(named);
    let points = ways.iter().flat_map(|(_, points)| points);
    let points = points.map(|point| Rect { x: point.x, y: point.y, width: 0.0, height: 0.0 });
    cards.chain(points).fold(None, |whole, rect| Some(Rect::around(whole, rect)))
}

/// Notes where the file has them; where the cards are laid out anew, in rows below them, since what they lay beside
/// stands elsewhere now.
fn notes(document: &Document, arrangement: Arrangement, cards: Option<Rect>) -> Vec<(&journey::Note, Rect)> {
    let size = |note: &journey::Note| {
        let size = note.size.map_or(NOTE, |size| (size.width.clamp(96.0, 2_000.0), size.height.clamp(40.0, 2_000.0)));
        let needed = letters::lines(&note.text, 12.0, size.0 - 24.0).len() as f64 * 16.8 + 20.0;
        (size.0, size.1.max(needed))
    };
    let start = cards.unwrap_or(Rect { x: 0.0, y: 0.0, width: 0.0, height: 0.0 });
    let end = start.x + start.width.max(LEAST.0);
    let (mut x, mut y, mut tallest) = (start.x, start.y + start.height + NOTE_GAP * 2.0, 0.0_f64);
    let mut found = Vec::new();
    for note in &document.journey.notes {
        let (width, height) = size(note);
        match note.position.filter(|_| arrangement == Arrangement::AsInFile) {
            Some(at) => found.push((note, Rect { x: at.x, y: at.y, width, height })),
            None => {
                if x > start.x && x + width > end {
                    (x, y, tallest) = (start.x, y + tallest + NOTE_GAP, 0.0);
                }
                found.push((note, Rect { x, y, width, height }));
                x += width + NOTE_GAP;
                tallest = tallest.max(height);
            }
        }
    }
    found
}
