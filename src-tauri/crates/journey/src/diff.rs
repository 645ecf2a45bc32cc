//! What differs between two states of a journey: by id, not by the order in the file.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::{Map, Value as Json};
use similar::{Algorithm, DiffOp, DiffTag};
use ts_rs::TS;

use crate::{NEXT, format};

/// Everything that differs between two states of a journey.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct JourneyDiff {
    /// Steps that differ: those of the later state in its order, then those that are gone.
    pub steps: Vec<StepDiff>,
    /// Edges that are new, then those that are gone. One that leads elsewhere is both.
    pub edges: Vec<EdgeDiff>,
    /// Settings of the journey that differ, its name included.
    pub settings: Vec<FieldDiff>,
    /// Notes on the canvas that differ.
    pub notes: Vec<NoteDiff>,
    /// The same as lines of the canonical text. Steps and edges of the earlier state stand where the later one has
    /// them, so that an order that means nothing shows nothing.
    pub hunks: Vec<Hunk>,
}

/// A step that differs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct StepDiff {
    /// Its id.
    pub id: String,
    /// In which way.
    pub change: Change,
    /// What differs, with JSON pointers within the step; for a new step or one that is gone the whole of it.
    pub fields: Vec<FieldDiff>,
}

/// In which way something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Change {
    /// Only the later state has it.
    Added,
    /// Only the earlier state has it.
    Removed,
    /// Its settings differ.
    Changed,
    /// Only its place on the canvas differs.
    Moved,
}

/// A value that differs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct FieldDiff {
    /// A JSON pointer; into the later state where the value is still there, else into the earlier one.
    pub pointer: String,
    /// The value of the earlier state; absent where it had none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(type = "unknown")]
    pub before: Option<Json>,
    /// The value of the later state; absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(type = "unknown")]
    pub after: Option<Json>,
}

/// An edge that only one of the states has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct EdgeDiff {
    /// `added` or `removed`.
    pub change: Change,
    /// The step it leaves.
    pub from: String,
    /// The port it leaves by.
    pub port: String,
    /// The step it enters.
    pub to: String,
}

/// A note that differs. Notes have no ids: those with the same text, else with the same place, are taken for the same.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct NoteDiff {
    /// In which way.
    pub change: Change,
    /// Its index in the earlier state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<u32>,
    /// Its index in the later state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<u32>,
    /// What differs, with JSON pointers within the note.
    pub fields: Vec<FieldDiff>,
}

/// Lines that differ, with a few around them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Hunk {
    /// The number of its first line in the earlier text, from 1.
    pub before: u32,
    /// The number of its first line in the later text, from 1.
    pub after: u32,
    /// The lines, in the order in which they are shown.
    pub lines: Vec<Line>,
}

/// One line of a hunk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Line {
    /// Which of the texts has it.
    pub side: Side,
    /// The line, without its end.
    pub text: String,
}

/// Which of two texts has a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Side {
    /// Both.
    Both,
    /// Only the earlier.
    Before,
    /// Only the later.
    After,
}

/// The lists that are compared item by item.
const LISTS: [&str; 3] = ["nodes", "edges", "notes"];

/// So many lines around those that differ are shown.
const CONTEXT: usize = 3;

/// Two texts this long that have this little in common are shown one after the other: pairing up the few lines that
/// happen to be equal would take quadratic time, and help nobody.
const LONG: usize = 20_000;

impl JourneyDiff {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.edges.is_empty() && self.settings.is_empty() && self.notes.is_empty()
    }
}

/// Compares two states of a journey file, whatever state the drafts are in.
pub fn diff(before: &Json, after: &Json) -> JourneyDiff {
    let (before, after) = (Lists::of(before), Lists::of(after));
    let mut diff = JourneyDiff::default();
    let node_pairs = pair_by(&before.nodes, &after.nodes, id_of);
    for (&(earlier, _), &node) in node_pairs.later.iter().zip(&after.nodes) {
        diff.steps.extend(step(earlier.map(|index| before.nodes[index]), Some(node)));
    }
    diff.steps.extend(node_pairs.gone.iter().filter_map(|index| step(Some(before.nodes[*index]), None)));
    let edge_pairs = pair_by(&before.edges, &after.edges, edge_key);
    for (&(earlier, _), &edge) in edge_pairs.later.iter().zip(&after.edges) {
        if earlier.is_none() {
            diff.edges.push(EdgeDiff::of(Change::Added, edge));
        }
    }
    diff.edges.extend(edge_pairs.gone.iter().map(|index| EdgeDiff::of(Change::Removed, before.edges[*index])));
    fields(Some(&before.settings), Some(&after.settings), &mut diff.settings);
    diff.notes = notes(&before.notes, &after.notes);
    let before = before.in_order_of(&node_pairs, &edge_pairs);
    diff.hunks = hunks(&format(&before), &format(&after.whole()));
    diff
}

/// A file, taken apart.
struct Lists<'a> {
    /// Everything but the lists.
    settings: Json,
    nodes: Vec<&'a Json>,
    edges: Vec<&'a Json>,
    notes: Vec<&'a Json>,
    /// The names of the lists that are there.
    present: Vec<&'static str>,
}

impl<'a> Lists<'a> {
    fn of(source: &'a Json) -> Self {
        let list = |name| match source.get(name) {
            Some(Json::Array(items)) => items.iter().collect(),
            _ => Vec::new(),
        };
        let settings = match source {
            // A draft may hold something else where a list belongs; it is compared as it is.
            Json::Object(all) => {
                let plain = all.iter().filter(|(name, value)| !(LISTS.contains(&name.as_str()) && value.is_array()));
                Json::Object(plain.map(|(name, value)| (name.clone(), value.clone())).collect())
            }
            other => other.clone(),
        };
        let present = LISTS.into_iter().filter(|name| source.get(*name).is_some_and(Json::is_array)).collect();
        Self { settings, nodes: list("nodes"), edges: list("edges"), notes: list("notes"), present }
    }

    fn whole(&self) -> Json {
        self.with(self.nodes.clone(), self.edges.clone())
    }

    /// The earlier file, with its steps and edges where the later one has them.
    fn in_order_of(&self, nodes: &Pairs, edges: &Pairs) -> Json {
        self.with(nodes.reordered(&self.nodes), edges.reordered(&self.edges))
    }

    fn with(&self, nodes: Vec<&'a Json>, edges: Vec<&'a Json>) -> Json {
        let mut whole = self.settings.clone();
        let Json::Object(all) = &mut whole else { return whole };
        for (name, list) in LISTS.into_iter().zip([nodes, edges, self.notes.clone()]) {
            if self.present.contains(&name) {
                all.insert(name.to_owned(), Json::Array(list.into_iter().cloned().collect()));
            }
        }
        whole
    }
}

/// Which item of the earlier list is which of the later.
struct Pairs {
    /// For each item of the later list the index in the earlier one, and whether there was one at all.
    later: Vec<(Option<usize>, usize)>,
    /// The indices of the earlier list that nothing in the later one goes with.
    gone: Vec<usize>,
}

impl Pairs {
    /// The earlier items in the order of the later; one that is gone stays behind what it stood behind.
    fn reordered<'a>(&self, items: &[&'a Json]) -> Vec<&'a Json> {
        let mut place = vec![None; items.len()];
        for (earlier, later) in &self.later {
            if let Some(earlier) = earlier {
                place[*earlier] = Some(*later + 1);
            }
        }
        let mut before = 0;
        let mut order: Vec<(usize, usize)> = Vec::with_capacity(items.len());
        for (index, place) in place.iter().enumerate() {
            before = place.unwrap_or(before);
            order.push((before, index));
        }
        order.sort_unstable();
        order.into_iter().map(|(_, index)| items[index]).collect()
    }
}

/// Pairs items with the same key, the first with the first, the second with the second.
fn pair_by(before: &[&Json], after: &[&Json], key: fn(&Json) -> String) -> Pairs {
    let mut open: HashMap<String, std::collections::VecDeque<usize>> = HashMap::new();
    for (index, item) in before.iter().enumerate() {
        open.entry(key(item)).or_default().push_back(index);
    }
    let take = |(index, item): (usize, &&Json)| (open.get_mut(&key(item)).and_then(|same| same.pop_front()), index);
    let later: Vec<_> = after.iter().enumerate().map(take).collect();
    let mut gone: Vec<usize> = open.into_values().flatten().collect();
    gone.sort_unstable();
    Pairs { later, gone }
}

fn id_of(node: &Json) -> String {
    text_of(node.get("id"))
}

fn edge_key(edge: &Json) -> String {
    let mut edge = edge.clone();
    if let Json::Object(fields) = &mut edge {
        if fields.get("port").is_none_or(|port| port == NEXT) {
            fields.shift_remove("port");
        }
        fields.sort_keys();
    }
    edge.to_string()
}

/// A text as it is, anything else as it is written.
fn text_of(value: Option<&Json>) -> String {
    match value {
        None => String::new(),
        Some(Json::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

impl EdgeDiff {
    fn of(change: Change, edge: &Json) -> Self {
        let port = edge.get("port").map_or_else(|| NEXT.to_owned(), |port| text_of(Some(port)));
        Self { change, from: text_of(edge.get("from")), port, to: text_of(edge.get("to")) }
    }
}

fn step(before: Option<&Json>, after: Option<&Json>) -> Option<StepDiff> {
    let mut differing = Vec::new();
    fields(before, after, &mut differing);
    let change = match (before, after) {
        (None, _) => Change::Added,
        (_, None) => Change::Removed,
        _ => changed(&differing)?,
    };
    Some(StepDiff { id: after.or(before).map(id_of).unwrap_or_default(), change, fields: differing })
}

/// Whether the place is all that differs; nothing where nothing does.
fn changed(fields: &[FieldDiff]) -> Option<Change> {
    let place = |field: &FieldDiff| field.pointer == "/position" || field.pointer.starts_with("/position/");
    (!fields.is_empty()).then(|| if fields.iter().all(place) { Change::Moved } else { Change::Changed })
}

fn notes(before: &[&Json], after: &[&Json]) -> Vec<NoteDiff> {
    let mut pairs: Vec<Option<usize>> = vec![None; after.len()];
    let mut free = vec![true; before.len()];
    let keys: [fn(&Json) -> String; 3] =
        [Json::to_string, |note| text_of(note.get("text")), |note| text_of(note.get("position"))];
    for key in keys {
        let mut open: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, note) in before.iter().enumerate().rev().filter(|(index, _)| free[*index]) {
            open.entry(key(note)).or_default().push(index);
        }
        for (pair, note) in pairs.iter_mut().zip(after).filter(|(pair, _)| pair.is_none()) {
            // Two notes without a text, or without a place, have nothing in common.
            *pair = Some(key(note)).filter(|key| !key.is_empty()).and_then(|key| open.get_mut(&key)?.pop());
            if let Some(index) = pair {
                free[*index] = false;
            }
        }
    }
    let number = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    for (index, (pair, note)) in pairs.iter().zip(after).enumerate() {
        let mut differing = Vec::new();
        fields(pair.map(|index| before[index]), Some(note), &mut differing);
        let change = if pair.is_none() { Some(Change::Added) } else { changed(&differing) };
        found.extend(change.map(|change| NoteDiff {
            change,
            before: pair.map(number),
            after: Some(number(index)),
            fields: differing,
        }));
    }
    for index in (0..before.len()).filter(|index| free[*index]) {
        let fields = vec![FieldDiff { pointer: String::new(), before: Some(before[index].clone()), after: None }];
        found.push(NoteDiff { change: Change::Removed, before: Some(number(index)), after: None, fields });
    }
    found
}

/// What differs between two values, in the order of the later one; a loop, since a rule may be nested deeply.
fn fields(before: Option<&Json>, after: Option<&Json>, found: &mut Vec<FieldDiff>) {
    let mut open = vec![(String::new(), before, after)];
    while let Some((pointer, before, after)) = open.pop() {
        let from = open.len();
        match (before, after) {
            (Some(Json::Object(earlier)), Some(Json::Object(later))) => members(&pointer, earlier, later, &mut open),
            (Some(Json::Array(earlier)), Some(Json::Array(later))) => items(&pointer, earlier, later, &mut open),
            (Some(earlier), Some(later)) if earlier == later => {}
            _ => found.push(FieldDiff { pointer, before: before.cloned(), after: after.cloned() }),
        }
        open[from..].reverse();
    }
}

type Open<'a> = Vec<(String, Option<&'a Json>, Option<&'a Json>)>;

fn members<'a>(pointer: &str, earlier: &'a Map<String, Json>, later: &'a Map<String, Json>, open: &mut Open<'a>) {
    let below = |name: &str| format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
    for (name, value) in later {
        open.push((below(name), earlier.get(name), Some(value)));
    }
    for (name, value) in earlier.iter().filter(|(name, _)| !later.contains_key(*name)) {
        open.push((below(name), Some(value), None));
    }
}

/// What is the same at both ends is left out, so that one item more in a list is one difference.
fn items<'a>(pointer: &str, earlier: &'a [Json], later: &'a [Json], open: &mut Open<'a>) {
    let shorter = earlier.len().min(later.len());
    let start = earlier.iter().zip(later).take_while(|(one, other)| one == other).count();
    let end = earlier.iter().rev().zip(later.iter().rev()).take_while(|(one, other)| one == other).count();
    let end = end.min(shorter - start);
    let (earlier, later) = (&earlier[start..earlier.len() - end], &later[start..later.len() - end]);
    for index in 0..earlier.len().max(later.len()) {
        open.push((format!("{pointer}/{}", start + index), earlier.get(index), later.get(index)));
    }
}

fn hunks(before: &str, after: &str) -> Vec<Hunk> {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    // The lines with ids are found once in each text: they split long texts into short ones.
    let operations = if have_little_in_common(&before, &after) {
        let whole = DiffOp::Replace { old_index: 0, old_len: before.len(), new_index: 0, new_len: after.len() };
        vec![whole]
    } else {
        similar::capture_diff_slices(Algorithm::Patience, &before, &after)
    };
    let line_number = |index: usize| u32::try_from(index + 1).unwrap_or(u32::MAX);
    let groups = similar::group_diff_ops(operations, CONTEXT).into_iter();
    groups
        .filter_map(|group| {
            let first = group.first()?;
            let mut lines = Vec::new();
            let mut take = |side, texts: &[&str]| {
                lines.extend(texts.iter().map(|text| Line { side, text: (*text).to_owned() }));
            };
            for operation in &group {
                let (tag, old, new) = operation.as_tag_tuple();
                if tag == DiffTag::Equal {
                    take(Side::Both, &after[new]);
                } else {
                    take(Side::Before, &before[old]);
                    take(Side::After, &after[new]);
                }
            }
            let changes = lines.iter().any(|line| line.side != Side::Both);
            let (before, after) = (line_number(first.old_range().start), line_number(first.new_range().start));
            changes.then_some(Hunk { before, after, lines })
        })
        .collect()
}

fn have_little_in_common(before: &[&str], after: &[&str]) -> bool {
    if before.len() + after.len() < LONG {
        return false;
    }
    let mut counts: HashMap<&str, i64> = HashMap::new();
    before.iter().for_each(|line| *counts.entry(line).or_default() += 1);
    after.iter().for_each(|line| *counts.entry(line).or_default() -= 1);
    let differing: u64 = counts.values().map(|count| count.unsigned_abs()).sum();
    usize::try_from(differing).unwrap_or(usize::MAX) > (before.len() + after.len()) / 4
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn welcome() -> Json {
        json!({
            "format": 1, "id": "j", "name": "Welcome",
            "nodes": [
                {"id": "t", "kind": "event_trigger", "event": "purchase", "position": {"x": 0, "y": 0}},
                {"id": "w", "kind": "wait", "for": "P2D"},
                {"id": "c", "kind": "condition", "rule": {"all": [{"segment": "A"}, {"segment": "B"}]}}
            ],
            "edges": [{"from": "t", "to": "w"}, {"from": "w", "to": "c"}],
            "notes": [{"text": "Why"}]
        })
    }

    #[test]
    fn the_order_of_steps_edges_and_fields_and_a_written_next_mean_nothing() {
        let mut other = welcome();
        other["nodes"].as_array_mut().unwrap().reverse();
        other["edges"] = json!([{"to": "c", "from": "w", "port": "next"}, {"from": "t", "to": "w"}]);
        let diff = diff(&welcome(), &other);
        assert!(diff.is_empty() && diff.hunks.is_empty(), "{diff:?}");
    }

    #[test]
    fn a_step_is_moved_only_where_nothing_but_its_place_differs() {
        let mut other = welcome();
        other["nodes"][0]["position"]["x"] = json!(8);
        other["nodes"][1]["position"] = json!({"x": 1, "y": 2});
        other["nodes"][2]["rule"]["all"] = json!([{"segment": "A"}, {"can_receive": "sms"}, {"segment": "B"}]);
        other["nodes"][2]["position"] = json!({"x": 1, "y": 2});
        let diff = diff(&welcome(), &other);
        let changes: Vec<_> = diff.steps.iter().map(|step| (step.id.as_str(), step.change)).collect();
        assert_eq!(changes, [("t", Change::Moved), ("w", Change::Moved), ("c", Change::Changed)]);
        let pointers: Vec<_> = diff.steps[2].fields.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/rule/all/1", "/position"], "one rule more is one difference");
        assert_eq!(diff.steps[0].fields[0].before, Some(json!(0)));
        assert_eq!(diff.steps[0].fields[0].after, Some(json!(8)));
    }

    #[test]
    fn what_is_new_and_what_is_gone_are_told_apart() {
        let mut other = welcome();
        other["nodes"][1] = json!({"id": "x", "kind": "exit"});
        other["edges"][0]["to"] = json!("x");
        other["name"] = json!("Hello");
        other["goal"] = json!({"event": "purchase"});
        other["notes"] = json!([{"text": "New"}, {"text": "Why", "position": {"x": 0, "y": 0}}]);
        let diff = diff(&welcome(), &other);
        let steps: Vec<_> = diff.steps.iter().map(|step| (step.id.as_str(), step.change)).collect();
        assert_eq!(steps, [("x", Change::Added), ("w", Change::Removed)]);
        assert_eq!(diff.edges.iter().map(|edge| edge.change).collect::<Vec<_>>(), [Change::Added, Change::Removed]);
        assert_eq!(diff.settings.iter().map(|field| field.pointer.as_str()).collect::<Vec<_>>(), ["/name", "/goal"]);
        let notes: Vec<_> = diff.notes.iter().map(|note| (note.change, note.before, note.after)).collect();
        assert_eq!(notes, [(Change::Added, None, Some(0)), (Change::Moved, Some(0), Some(1))]);
    }

    #[test]
    fn lines_show_what_differs_and_a_little_around_it() {
        let mut other = welcome();
        other["nodes"][1]["for"] = json!("P3D");
        let hunks = diff(&welcome(), &other).hunks;
        assert_eq!(hunks.len(), 1);
        let differing: Vec<_> = hunks[0].lines.iter().filter(|line| line.side != Side::Both).collect();
        assert_eq!(differing[0].text.trim(), "\"for\": \"P2D\"");
        assert_eq!(differing[1].text.trim(), "\"for\": \"P3D\"");
        assert_eq!(hunks[0].lines.len(), 2 + 2 * CONTEXT);
    }

    #[test]
    fn two_long_texts_that_have_nothing_in_common_are_compared_quickly() {
        let file = |prefix: &str| {
            let nodes: Vec<_> = (0..5_000)
                .map(|index| json!({"id": format!("{prefix}{index}"), "kind": "wait", "label": format!("{prefix} {index}"), "for": format!("P{}D", index % 97)}))
                .collect();
            json!({"format": 1, "id": "j", "name": "N", "nodes": nodes, "edges": []})
        };
        let diff = diff(&file("a"), &file("b"));
        assert_eq!(diff.steps.len(), 10_000);
        assert_eq!(diff.hunks.len(), 1);
    }

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf =
            prop_oneof![Just(Json::Null), any::<i32>().prop_map(Json::from), "[a-c/~]{0,2}".prop_map(Json::from)];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
                prop::collection::btree_map("id|kind|nodes|edges|notes|from|to|port|text|position|a", inner, 0..5)
                    .prop_map(|fields| Json::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn nothing_differs_from_itself(file in any_json()) {
            let diff = diff(&file, &file);
            prop_assert!(diff.is_empty() && diff.hunks.is_empty());
        }

        #[test]
        fn one_way_is_the_mirror_of_the_other(one in any_json(), other in any_json()) {
            let (there, back) = (diff(&one, &other), diff(&other, &one));
            prop_assert_eq!(there.is_empty(), back.is_empty());
            prop_assert_eq!(there.steps.len(), back.steps.len());
            prop_assert_eq!(there.edges.len(), back.edges.len());
            prop_assert_eq!(there.settings.len(), back.settings.len());
        }

        #[test]
        fn hunks_lead_from_one_text_to_the_other(one in any_json(), other in any_json()) {
            let lists = (Lists::of(&one), Lists::of(&other));
            let nodes = pair_by(&lists.0.nodes, &lists.1.nodes, id_of);
            let edges = pair_by(&lists.0.edges, &lists.1.edges, edge_key);
            let before = format(&lists.0.in_order_of(&nodes, &edges));
            let after = format(&other);
            let mut lines: Vec<&str> = before.lines().collect();
            let hunks = diff(&one, &other).hunks;
            for hunk in hunks.iter().rev() {
                let start = hunk.before as usize - 1;
                let old = hunk.lines.iter().filter(|line| line.side != Side::After).count();
                let new = hunk.lines.iter().filter(|line| line.side != Side::Before).map(|line| line.text.as_str());
                lines.splice(start..start + old, new);
            }
            prop_assert_eq!(lines, after.lines().collect::<Vec<_>>());
        }
    }
}
