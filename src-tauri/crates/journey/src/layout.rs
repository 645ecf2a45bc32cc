//! The one auto-layout, for the canvas, thumbnails and drawings: a journey reads like text. Steps follow each other along
//! a row; where the row is full, or a path ends, the next row begins; the first way out of a branch goes on along the
//! row, the others wait for rows of their own. A step where paths meet again stands behind the last of them.
//! The same graph gives the same layout, whatever the order of steps and edges in the file.

use std::collections::{BTreeMap, HashMap};

use crate::{Journey, Position};

/// Width of a card.
pub const CARD_WIDTH: f64 = 232.0;
/// Height of a card.
pub const CARD_HEIGHT: f64 = 64.0;
/// From one column to the next.
pub const COLUMN: f64 = 296.0;
/// From one row to the next.
pub const ROW: f64 = 136.0;

/// What the layout may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LayoutOptions {
    /// How many cards fit into a line along the direction; at least one.
    pub columns: u32,
    /// Where time goes.
    pub direction: Direction,
}

/// Where time goes on the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// To the right; lines fold downwards.
    #[default]
    LeftToRight,
    /// Down; lines fold to the right.
    TopToBottom,
}

/// A place for every step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// The upper left corner of each step's card, by id.
    pub positions: BTreeMap<String, Position>,
    /// The width of everything.
    pub width: f64,
    /// The height of everything.
    pub height: f64,
}

/// Places every step of a journey. Steps that share an id share the place.
pub fn layout(journey: &Journey, options: LayoutOptions) -> Layout {
    let graph = Graph::of(journey);
    let line = options.columns.max(1);
    let mut layout = Layout::default();
    let (mut longest, mut lines) = (0_u32, 0_u32);
    for (id, place, row) in graph.ids.iter().zip(graph.places(line)).map(|(id, (place, row))| (id, place, row)) {
        longest = longest.max(place + 1);
        lines = lines.max(row + 1);
        let (column, row) = match options.direction {
            Direction::LeftToRight => (place, row),
            Direction::TopToBottom => (row, place),
        };
        let position = Position { x: f64::from(column) * COLUMN, y: f64::from(row) * ROW };
        layout.positions.insert((*id).to_owned(), position);
    }
    let (columns, rows) = match options.direction {
        Direction::LeftToRight => (longest, lines),
        Direction::TopToBottom => (lines, longest),
    };
    if columns > 0 && rows > 0 {
        layout.width = f64::from(columns - 1) * COLUMN + CARD_WIDTH;
        layout.height = f64::from(rows - 1) * ROW + CARD_HEIGHT;
    }
    layout
}

/// The steps in the order of their ids, without the edges that lead back.
struct Graph<'a> {
    ids: Vec<&'a str>,
    /// The steps after each, in the order of its ports.
    after: Vec<Vec<usize>>,
    /// How many steps come right before each.
    before: Vec<usize>,
    /// Steps with nothing before them, in the order in which their paths are written.
    first: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    Unseen,
    Open,
    Done,
}

impl<'a> Graph<'a> {
    fn of(journey: &'a Journey) -> Self {
        let mut nodes: Vec<_> = journey.nodes.iter().collect();
        nodes.sort_by_key(|node| node.id.as_str());
        nodes.dedup_by_key(|node| node.id.as_str());
        let index: HashMap<&str, usize> =
            nodes.iter().enumerate().map(|(index, node)| (node.id.as_str(), index)).collect();
        let mut ways = vec![Vec::new(); nodes.len()];
        for edge in &journey.edges {
            if let (Some(&from), Some(&to)) = (index.get(edge.from.as_str()), index.get(edge.to.as_str())) {
                let ports = nodes[from].step.ports();
                let place = ports.iter().position(|port| *port == edge.port()).unwrap_or(ports.len());
                ways[from].push((place, edge.port(), to));
            }
        }
        let mut into = vec![0_usize; nodes.len()];
        for way in ways.iter_mut() {
            way.sort_unstable();
            way.dedup_by_key(|(_, _, to)| *to);
            way.iter().for_each(|(_, _, to)| into[*to] += 1);
        }
        // Triggers first, then other beginnings, then steps that only lie in circles.
        let mut roots: Vec<usize> = (0..nodes.len()).collect();
        roots.sort_by_key(|root| (!nodes[*root].step.is_trigger(), into[*root] > 0, *root));
        let mut graph = Self {
            ids: nodes.iter().map(|node| node.id.as_str()).collect(),
            after: vec![Vec::new(); nodes.len()],
            before: vec![0; nodes.len()],
            first: Vec::new(),
        };
        graph.keep_forward(&ways, &roots);
        graph.first = roots.into_iter().filter(|root| graph.before[*root] == 0).collect();
        graph
    }

    /// Walks in depth from the roots, and keeps the edges that do not lead back to where the walk came from.
    fn keep_forward(&mut self, ways: &[Vec<(usize, &str, usize)>], roots: &[usize]) {
        let mut visits = vec![Visit::Unseen; ways.len()];
        for root in roots {
            if visits[*root] != Visit::Unseen {
                continue;
            }
            visits[*root] = Visit::Open;
            let mut path = vec![(*root, 0)];
            while let Some((node, next)) = path.last_mut() {
                let Some((_, _, to)) = ways[*node].get(*next) else {
                    visits[*node] = Visit::Done;
                    path.pop();
                    continue;
                };
                *next += 1;
                if visits[*to] == Visit::Open {
                    continue;
                }
                self.after[*node].push(*to);
                self.before[*to] += 1;
                if visits[*to] == Visit::Unseen {
                    visits[*to] = Visit::Open;
                    path.push((*to, 0));
                }
            }
        }
    }

    /// For each step its place in the line and its line.
    fn places(&self, line: u32) -> Vec<(u32, u32)> {
        let mut missing = self.before.clone();
        let mut places = vec![(0, 0); self.ids.len()];
        let mut waiting: Vec<usize> = self.first.iter().rev().copied().collect();
        let (mut place, mut row) = (0, 0);
        while let Some(start) = waiting.pop() {
            if place > 0 {
                (place, row) = (0, row + 1);
            }
            let mut next = Some(start);
            while let Some(node) = next.take() {
                if place == line {
                    (place, row) = (0, row + 1);
                }
                places[node] = (place, row);
                place += 1;
                let mut ready = Vec::new();
                for to in &self.after[node] {
                    missing[*to] -= 1;
                    if missing[*to] == 0 {
                        ready.push(*to);
                    }
                }
                next = ready.first().copied();
                waiting.extend(ready.into_iter().skip(1).rev());
            }
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Condition, Edge, EventTrigger, Exit, Node, Step, Wait};

    fn node(id: &str, step: Step) -> Node {
        Node { id: id.to_owned(), label: None, position: None, color: None, step }
    }

    fn edge(from: &str, port: &str, to: &str) -> Edge {
        Edge { from: from.to_owned(), port: Some(port.to_owned()), to: to.to_owned() }
    }

    fn grid(journey: &Journey, columns: u32) -> Vec<(String, u32, u32)> {
        let layout = layout(journey, LayoutOptions { columns, direction: Direction::LeftToRight });
        let mut grid: Vec<_> = layout
            .positions
            .into_iter()
            .map(|(id, at)| (id, (at.y / ROW).round() as u32, (at.x / COLUMN).round() as u32))
            .collect();
        grid.sort_by_key(|(_, row, column)| (*row, *column));
        grid
    }

    #[test]
    fn a_long_line_folds_and_a_branch_gets_its_own_row() {
        let mut journey = Journey {
            nodes: vec![
                node("t", Step::EventTrigger(EventTrigger::default())),
                node("w", Step::Wait(Wait::default())),
                node("c", Step::Condition(Condition::default())),
                node("yes", Step::Exit(Exit::default())),
                node("no1", Step::Wait(Wait::default())),
                node("no2", Step::Exit(Exit::default())),
            ],
            edges: vec![
                edge("t", "next", "w"),
                edge("w", "next", "c"),
                edge("c", "no", "no1"),
                edge("c", "yes", "yes"),
                edge("no1", "next", "no2"),
            ],
            ..Journey::default()
        };
        let expected = [("t", 0, 0), ("w", 0, 1), ("c", 1, 0), ("yes", 1, 1), ("no1", 2, 0), ("no2", 2, 1)];
        let expected: Vec<_> = expected.map(|(id, row, column)| (id.to_owned(), row, column)).to_vec();
        assert_eq!(grid(&journey, 2), expected);
        journey.nodes.reverse();
        journey.edges.reverse();
        assert_eq!(grid(&journey, 2), expected, "the order in the file means nothing");
    }

    #[test]
    fn where_paths_meet_again_the_step_stands_behind_the_last() {
        let journey = Journey {
            nodes: vec![
                node("c", Step::Condition(Condition::default())),
                node("a", Step::Wait(Wait::default())),
                node("end", Step::Exit(Exit::default())),
            ],
            edges: vec![edge("c", "yes", "a"), edge("c", "no", "end"), edge("a", "next", "end")],
            ..Journey::default()
        };
        let order: Vec<_> = grid(&journey, 9).into_iter().map(|(id, row, _)| (id, row)).collect();
        assert_eq!(order, [("c".to_owned(), 0), ("a".to_owned(), 0), ("end".to_owned(), 0)]);
    }

    #[test]
    fn from_top_to_bottom_the_same_lines_stand_upright() {
        let journey = Journey {
            nodes: vec![node("a", Step::Wait(Wait::default())), node("b", Step::Wait(Wait::default()))],
            edges: vec![edge("a", "next", "b")],
            ..Journey::default()
        };
        let layout = layout(&journey, LayoutOptions { columns: 5, direction: Direction::TopToBottom });
        assert_eq!(layout.positions["b"], Position { x: 0.0, y: ROW });
        assert_eq!((layout.width, layout.height), (CARD_WIDTH, ROW + CARD_HEIGHT));
    }

    #[test]
    fn a_chain_of_ten_thousand_fits_the_stack() {
        let ids: Vec<String> = (0..10_000).map(|number| format!("{number:05}")).collect();
        let journey = Journey {
            nodes: ids.iter().map(|id| node(id, Step::Wait(Wait::default()))).collect(),
            edges: ids.windows(2).map(|pair| edge(&pair[0], "next", &pair[1])).collect(),
            ..Journey::default()
        };
        assert_eq!(grid(&journey, 4)[9_999], ("09999".to_owned(), 2_499, 3));
    }

    proptest! {
        #[test]
        fn any_graph_has_a_place_for_every_step_and_no_two_overlap(
            kinds in proptest::collection::vec(0_u8..4, 0..40),
            edges in proptest::collection::vec((0_usize..40, 0_u8..3, 0_usize..40), 0..80),
            columns in 0_u32..7,
            turn in 0_usize..40,
        ) {
            let nodes: Vec<Node> = kinds.iter().enumerate().map(|(index, kind)| {
                node(&format!("n{index}"), match kind {
                    0 => Step::EventTrigger(EventTrigger::default()),
                    1 => Step::Condition(Condition::default()),
                    2 => Step::Exit(Exit::default()),
                    _ => Step::Wait(Wait::default()),
                })
            }).collect();
            let edges: Vec<Edge> = edges.iter().map(|(from, port, to)| {
                edge(&format!("n{from}"), ["next", "yes", "no"][usize::from(*port)], &format!("n{to}"))
            }).collect();
            let mut journey = Journey { nodes, edges, ..Journey::default() };
            let options = LayoutOptions { columns, direction: Direction::LeftToRight };
            let first = layout(&journey, options);
            prop_assert_eq!(first.positions.len(), kinds.len());
            let mut places: Vec<_> = first.positions.values().map(|at| (at.x as i64, at.y as i64)).collect();
            places.sort_unstable();
            places.dedup();
            prop_assert_eq!(places.len(), kinds.len(), "cards lie on a grid wider than they are");
            prop_assert!(places.iter().all(|(x, y)| x % 8 == 0 && y % 8 == 0));
            let (nodes, edges) = (journey.nodes.len().max(1), journey.edges.len().max(1));
            journey.nodes.rotate_left(turn % nodes);
            journey.edges.rotate_left(turn % edges);
            prop_assert_eq!(layout(&journey, options), first);
        }
    }
}
