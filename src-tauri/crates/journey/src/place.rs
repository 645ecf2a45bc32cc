//! Places for the steps of a file.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use crate::layout::{CARD_HEIGHT, CARD_WIDTH, COLUMN, ROW};
use crate::{Direction, Document, LayoutOptions, layout};

/// Which steps get a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Placing {
    /// Those that have none: behind what leads to them, where nothing else stands. Where no step has one, all are
    /// laid out.
    #[default]
    Missing,
    /// All: whatever places they have are forgotten.
    All,
}

/// The file with a place for every step; `columns` cards stand beside each other where all are laid out.
/// Once all have places, placing the missing ones changes nothing.
pub fn place(document: &Document, placing: Placing, columns: u32) -> Json {
    let mut source = document.source.clone();
    let Some(Json::Array(nodes)) = source.get_mut("nodes") else { return source };
    if placing == Placing::All {
        for node in nodes.iter_mut().filter_map(Json::as_object_mut) {
            node.shift_remove("position");
        }
    }
    let laid_out = layout(&document.journey, LayoutOptions { columns, direction: Direction::LeftToRight }).positions;
    // Something that is no place is a finding of the checks, and none of ours.
    let open = |node: &Json| node.is_object() && node.get("position").is_none_or(Json::is_null);
    let fresh = nodes.iter().all(open);
    let mut taken = Taken::default();
    let mut at: HashMap<&str, (f64, f64)> = HashMap::new();
    let ids: Vec<&str> = document.journey.nodes.iter().map(|node| node.id.as_str()).collect();
    for (node, id) in nodes.iter().zip(&ids) {
        let [x, y] = ["/position/x", "/position/y"].map(|axis| node.pointer(axis).and_then(Json::as_f64));
        if let (Some(x), Some(y)) = (x, y) {
            taken.add(x, y);
            at.entry(id).or_insert((x, y));
        }
    }
    let mut before: HashMap<&str, Vec<&str>> = HashMap::new();
    for edge in &document.journey.edges {
        before.entry(edge.to.as_str()).or_default().push(edge.from.as_str());
    }
    let laid = |index: usize| laid_out.get(ids[index]).map_or((0.0, 0.0), |place| (place.x, place.y));
    let mut missing: Vec<usize> = (0..nodes.len().min(ids.len())).filter(|index| open(&nodes[*index])).collect();
    // In reading order, so that what leads to a step has its place before it.
    missing.sort_by(|one, other| {
        let ((x, y), (other_x, other_y)) = (laid(*one), laid(*other));
        y.total_cmp(&other_y).then(x.total_cmp(&other_x)).then(one.cmp(other))
    });
    for index in missing {
        let leads_here = || before.get(ids[index])?.iter().find_map(|from| at.get(from)).copied();
        let (x, y) = match leads_here().filter(|_| !fresh) {
            Some((x, y)) => (x + COLUMN, y),
            None if fresh => laid(index),
            None => (0.0, taken.below()),
        };
        let y = taken.free(x, y);
        taken.add(x, y);
        at.entry(ids[index]).or_insert((x, y));
        if let Some(node) = nodes[index].as_object_mut() {
            node.insert("position".to_owned(), json!({ "x": whole(x), "y": whole(y) }));
        }
    }
    source
}

/// Whole numbers are written without a fraction.
#[allow(clippy::cast_possible_truncation, reason = "rounded, and checked to be the same")]
fn whole(number: f64) -> Json {
    let rounded = number.round() as i64;
    if (rounded as f64 - number).abs() < f64::EPSILON { rounded.into() } else { number.into() }
}

/// Where cards stand.
#[derive(Default)]
struct Taken {
    cells: HashMap<(i64, i64), Vec<(f64, f64)>>,
    lowest: Option<f64>,
}

impl Taken {
    fn add(&mut self, x: f64, y: f64) {
        self.cells.entry(cell(x, y)).or_default().push((x, y));
        self.lowest = Some(self.lowest.map_or(y, |lowest| lowest.max(y)));
    }

    /// Below every card.
    fn below(&self) -> f64 {
        self.lowest.map_or(0.0, |lowest| lowest + ROW)
    }

    /// The first row from here down where a card covers no other.
    fn free(&self, x: f64, mut y: f64) -> f64 {
        // Every card can be in the way once at most; beyond the numbers that differ by a row nothing helps.
        while self.covered(x, y) && y + ROW > y {
            y += ROW;
        }
        y
    }

    fn covered(&self, x: f64, y: f64) -> bool {
        let (column, row) = cell(x, y);
        let near = (column.saturating_sub(1)..=column.saturating_add(1))
            .flat_map(|column| (row.saturating_sub(1)..=row.saturating_add(1)).map(move |row| (column, row)));
        near.filter_map(|cell| self.cells.get(&cell))
            .flatten()
            .any(|(left, top)| (left - x).abs() < CARD_WIDTH && (top - y).abs() < CARD_HEIGHT)
    }
}

#[allow(clippy::cast_possible_truncation, reason = "places beyond every canvas share a cell")]
fn cell(x: f64, y: f64) -> (i64, i64) {
    ((x / COLUMN).floor() as i64, (y / ROW).floor() as i64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{format, read_value};

    fn file(positions: &[Option<(i32, i32)>], edges: &[(usize, usize)]) -> Document {
        let nodes: Vec<Json> = positions
            .iter()
            .enumerate()
            .map(|(index, position)| {
                let mut node = json!({"id": format!("n{index}"), "kind": "wait", "for": "P1D"});
                if let Some((x, y)) = position {
                    node["position"] = json!({"x": x, "y": y});
                }
                node
            })
            .collect();
        let count = positions.len().max(1);
        let edges: Vec<Json> = edges
            .iter()
            .map(|(from, to)| json!({"from": format!("n{}", from % count), "to": format!("n{}", to % count)}))
            .collect();
        read_value(json!({"format": 1, "id": "j", "name": "N", "nodes": nodes, "edges": edges})).unwrap()
    }

    fn places(source: &Json) -> Vec<(f64, f64)> {
        let nodes = source["nodes"].as_array().unwrap().iter();
        nodes.map(|node| (node["position"]["x"].as_f64().unwrap(), node["position"]["y"].as_f64().unwrap())).collect()
    }

    #[test]
    fn a_new_step_stands_behind_what_leads_to_it_and_the_others_stay() {
        let document = file(&[Some((8, 16)), None, Some((304, 16))], &[(0, 1), (1, 2)]);
        let placed = places(&place(&document, Placing::Missing, 4));
        assert_eq!(placed[0], (8.0, 16.0));
        assert_eq!(placed[2], (304.0, 16.0));
        assert_eq!(placed[1], (8.0 + COLUMN, 16.0 + ROW), "below what already stands there");
    }

    #[test]
    fn all_are_laid_out_where_none_has_a_place_or_where_all_are_asked_for() {
        let document = file(&[None, None, None], &[(0, 1), (1, 2)]);
        let placed = place(&document, Placing::Missing, 2);
        assert_eq!(places(&placed), [(0.0, 0.0), (COLUMN, 0.0), (0.0, ROW)]);
        let moved = file(&[Some((5, 5)), Some((5, 5)), None], &[(0, 1), (1, 2)]);
        assert_eq!(places(&place(&moved, Placing::All, 2)), places(&placed));
    }

    #[test]
    fn something_that_is_no_place_is_left_as_it_is() {
        let mut source = file(&[None, None], &[(0, 1)]).source;
        source["nodes"][0]["position"] = json!("here");
        let document = read_value(source).unwrap();
        let placed = place(&document, Placing::Missing, 3);
        assert_eq!(placed["nodes"][0]["position"], "here");
        assert!(placed["nodes"][1]["position"]["x"].is_number());
    }

    proptest! {
        #[test]
        fn placing_twice_changes_nothing_and_new_cards_cover_no_other(
            positions in prop::collection::vec(prop::option::of((-900..900_i32, -900..900_i32)), 1..12),
            edges in prop::collection::vec((0..12_usize, 0..12_usize), 0..16),
            columns in 0..5_u32,
        ) {
            let document = file(&positions, &edges);
            for placing in [Placing::Missing, Placing::All] {
                let once = format(&place(&document, placing, columns));
                let again = read_value(serde_json::from_str(&once).unwrap()).unwrap();
                prop_assert_eq!(&format(&place(&again, placing, columns)), &once);
                let at = places(&again.source);
                for (index, (x, y)) in at.iter().enumerate() {
                    if placing == Placing::All || positions[index].is_none() {
                        let covers = |(other, (left, top)): (usize, &(f64, f64))| {
                            other != index && (left - x).abs() < CARD_WIDTH && (top - y).abs() < CARD_HEIGHT
                        };
                        prop_assert!(!at.iter().enumerate().any(covers));
                    }
                }
            }
        }
    }
}
