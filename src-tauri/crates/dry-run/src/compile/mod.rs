//! From the document to a [`Program`]. What only the workspace lacks (designs, segments, events, fields) compiles and
//! runs: such a message is not sent, such a segment is empty, such an event never happens. Everything else that is
//! missing is refused; the checks name it.

mod steps;
mod triggers;

use std::collections::BTreeMap;

use chrono_tz::Tz;
use history::History;
use journey::{Catalogue, Duration, Journey, NEXT, Node as DocumentNode, Rule, Step, Value, minute_of_day, vocabulary};
use rules::{CompiledRule, Compiler, Incomplete, Role};

use crate::program::{Cap, EdgePlace, Goal, MessageDesign, Node, Port, Program, Record, VoucherDesign};
use crate::shares::Holdout;
use crate::slots::Intervals;

/// Why a journey cannot run: it has an error that the checks name better.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {problem}", .node.as_deref().unwrap_or("the journey"))]
pub struct CompileError {
    /// The step; `None` for the journey's own settings.
    pub node: Option<String>,
    /// What is missing or wrong.
    pub problem: Incomplete,
}

type Compiled<T> = Result<T, CompileError>;

impl CompileError {
    /// The stable code, that of a journey with errors.
    pub const CODE: &'static str = "journey-has-errors";

    fn lacks(node: Option<&str>, what: &'static str) -> Self {
        Self { node: node.map(str::to_owned), problem: Incomplete::Lacks(what) }
    }
}

impl Program {
    /// Compiles a journey. The program may be run over this history only.
    pub fn compile(journey: &Journey, catalogue: &Catalogue, history: &History) -> Compiled<Self> {
        let mut compilation = Compilation::new(journey, catalogue, history)?;
        let nodes = compilation.nodes()?;
        let edges = edges(journey, &nodes)?;
        compilation.finish(nodes, edges)
    }
}

struct Compilation<'a> {
    journey: &'a Journey,
    catalogue: &'a Catalogue,
    history: &'a History,
    rules: Compiler<'a>,
    /// In bytewise order of their ids.
    sorted: Vec<&'a DocumentNode>,
    messages: Vec<MessageDesign>,
    vouchers: Vec<VoucherDesign>,
    records: Vec<Record>,
}

impl<'a> Compilation<'a> {
    fn new(journey: &'a Journey, catalogue: &'a Catalogue, history: &'a History) -> Compiled<Self> {
        let mut sorted: Vec<&DocumentNode> = journey.nodes.iter().collect();
        sorted.sort_by(|a, b| a.id.as_bytes().cmp(b.id.as_bytes()));
        if let Some(pair) = sorted.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(CompileError::lacks(Some(&pair[0].id), "an id of its own"));
        }
        if u32::try_from(sorted.len()).is_err() {
            return Err(CompileError::lacks(None, "a number of steps that can be counted"));
        }
        // What steps change and the steps themselves are made known before any rule is compiled, so that the order of
        // steps does not matter.
        let mut rules = Compiler::new(history).with_segments(&catalogue.segments);
        for node in &sorted {
            rules.add_step(&node.id, role(&node.step));
            if let Some(name) = list_changed(&node.step) {
                rules.list(name);
            }
            if let Step::SetAttribute(step) = &node.step
                && let Some(name) = &step.attribute
            {
                rules.attribute(name, vocabulary::attribute(name, Some(catalogue)).field_type());
            }
        }
        let (messages, vouchers, records) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { journey, catalogue, history, rules, sorted, messages, vouchers, records })
    }

    /// The steps with their ports, still leading nowhere.
    fn nodes(&mut self) -> Compiled<Vec<Node>> {
        let mut first_port = 0;
        let sorted = std::mem::take(&mut self.sorted);
        let nodes = sorted
            .iter()
            .map(|node| {
                let mut ports: Vec<Port> =
                    node.step.ports().iter().map(|name| Port { name: (*name).into(), target: None }).collect();
                if let Step::Goto(_) = &node.step {
                    // No edge can be drawn from it; it leaves by `next` all the same.
                    ports.push(Port { name: NEXT.into(), target: None });
                }
                let first = first_port;
                first_port += ports.len();
                let action = self.action(node)?;
                let choice = action.choice().map_or([0; 2], |names| {
                    names.map(|name| {
                        let place = ports.iter().position(|port| &*port.name == name);
                        place.and_then(|place| u16::try_from(place).ok()).unwrap_or(0)
                    })
                });
                let id = node.id.as_str().into();
                Ok(Node { id, action, ports: ports.into(), first_port: first, slot: None, choice })
            })
            .collect();
        self.sorted = sorted;
        nodes
    }

    fn rule(&mut self, node: Option<&str>, rule: &Rule) -> Compiled<CompiledRule> {
        self.rules.rule(rule).map_err(|problem| at(node, problem))
    }

    fn finish(mut self, mut nodes: Vec<Node>, edges: Vec<EdgePlace>) -> Compiled<Program> {
        let journey = self.journey;
        for edge in &edges {
            nodes[edge.from as usize].ports[usize::from(edge.port)].target = Some(edge.to);
        }
        let zone = match journey.time_zone.as_deref() {
            Some(name) => Some(required(None, name.parse::<Tz>().ok(), "a known time_zone")?),
            None => None,
        };
        let (triggers, timed) = self.triggers(zone.unwrap_or(self.history.time_zone))?;
        let exit_rules = journey.exit_when.iter().map(|rule| self.rule(None, rule)).collect::<Compiled<_>>()?;
        let (goal, window_ms, model) = self.goal()?;
        let entry = journey.entry.clone().unwrap_or_default();
        let (quiet_hours, cap) = self.limits()?;
        let holdout = match journey.holdout {
            Some(percent) => Some(required(None, Holdout::of_percent(percent), "a holdout from 0 to 100")?),
            None => None,
        };
        let segments = self.segments();
        for node in &mut nodes {
            node.slot = self.rules.slot(&node.id);
        }
        Ok(Program {
            journey: journey.id.clone(),
            ports: nodes.iter().map(|node| node.ports.len()).sum(),
            nodes,
            edges,
            triggers,
            timed,
            exit_rules,
            goal,
            reentry: entry.reentry.unwrap_or_default(),
            cooldown_ms: entry.cooldown.map_or(0, |cooldown| cooldown.ms),
            holdout,
            quiet_hours,
            cap,
            zone,
            window_ms,
            model,
            slots: self.rules.slots(),
            lists: self.rules.lists(),
            attributes: self.rules.attributes(),
            records: self.records,
            segments,
            messages: self.messages,
            vouchers: self.vouchers,
        })
    }

    /// The goal, its window and its model; without a goal the workspace's window and `last`.
    fn goal(&mut self) -> Compiled<(Option<Goal>, i64, journey::AttributionModel)> {
        let Some(goal) = &self.journey.goal else {
            return Ok((None, self.catalogue.attribution_window_ms, journey::AttributionModel::Last));
        };
        let event = required(None, goal.event.as_deref(), "the goal's event")?;
        let matcher = self.rules.matcher(event, &goal.where_).map_err(|problem| at(None, problem))?;
        let window_ms = positive(None, goal.window, "the goal's window")?;
        let ends_visit = goal.ends_visit.unwrap_or_default();
        Ok((Some(Goal { matcher, ends_visit }), window_ms, goal.model.unwrap_or_default()))
    }

    /// Quiet hours and cap: the journey's, else the workspace's.
    fn limits(&self) -> Compiled<(Intervals, Option<Cap>)> {
        let hours = self.journey.quiet_hours.as_ref().or(self.catalogue.quiet_hours.as_ref());
        let quiet_hours = match hours {
            Some(hours) => required(None, Intervals::of_quiet_hours(hours), "quiet_hours")?,
            None => Intervals::default(),
        };
        let cap = match self.journey.frequency_cap.as_ref().or(self.catalogue.frequency_cap.as_ref()) {
            Some(cap) => Some(Cap {
                messages: usize::try_from(cap.messages).unwrap_or(usize::MAX),
                per_ms: positive(None, cap.per, "the frequency cap's period")?,
                channel: cap.channel,
            }),
            None => None,
        };
        Ok((quiet_hours, cap))
    }
}

/// What rules may ask about a step.
const fn role(step: &Step) -> Role {
    match step {
        Step::EventTrigger(_) | Step::SegmentTrigger(_) | Step::DateTrigger(_) | Step::ScheduleTrigger(_) => {
            Role::Trigger
        }
        Step::Condition(_) | Step::Branch(_) | Step::WaitForEvent(_) => Role::Condition,
        Step::AssignVoucher(_) => Role::Voucher,
        Step::SendMessage(_) => Role::Message,
        Step::Wait(_)
        | Step::WaitForTimeRange(_)
        | Step::WaitUntil(_)
        | Step::RandomSplit(_)
        | Step::Holdout(_)
        | Step::AddToSegment(_)
        | Step::RemoveFromSegment(_)
        | Step::SetAttribute(_)
        | Step::CreateOccasion(_)
        | Step::SyncAudience(_)
        | Step::Webhook(_)
        | Step::Goto(_)
        | Step::Exit(_) => Role::Other,
    }
}

/// The list that a step puts customers on or takes them off.
fn list_changed(step: &Step) -> Option<&str> {
    match step {
        Step::AddToSegment(step) => step.segment.as_deref(),
        Step::RemoveFromSegment(step) => step.segment.as_deref(),
        Step::EventTrigger(_)
        | Step::SegmentTrigger(_)
        | Step::DateTrigger(_)
        | Step::ScheduleTrigger(_)
        | Step::SendMessage(_)
        | Step::Wait(_)
        | Step::WaitForTimeRange(_)
        | Step::WaitUntil(_)
        | Step::WaitForEvent(_)
        | Step::Condition(_)
        | Step::Branch(_)
        | Step::RandomSplit(_)
        | Step::Holdout(_)
        | Step::AssignVoucher(_)
        | Step::SetAttribute(_)
        | Step::CreateOccasion(_)
        | Step::SyncAudience(_)
        | Step::Webhook(_)
        | Step::Goto(_)
        | Step::Exit(_) => None,
    }
}

/// The design's own discount: percent or an amount, as its file has it.
fn discount(text: &str) -> Value {
    match text.trim().parse() {
        Ok(number) => Value::Number(number),
        Err(_) => Value::Text(text.to_owned()),
    }
}

/// The edges, the jumps of `goto` steps included, in order of (from, port, to).
fn edges(journey: &Journey, nodes: &[Node]) -> Compiled<Vec<EdgePlace>> {
    let places: BTreeMap<&str, u32> = (0_u32..).zip(nodes).map(|(place, node)| (&*node.id, place)).collect();
    let place = |id: &str| places.get(id).copied().ok_or_else(|| CompileError::lacks(Some(id), "a step with this id"));
    let mut edges = Vec::with_capacity(journey.edges.len());
    for edge in &journey.edges {
        let (from, to) = (place(&edge.from)?, place(&edge.to)?);
        let name = edge.port.as_deref().unwrap_or(NEXT);
        let port = nodes[from as usize].ports.iter().position(|port| &*port.name == name);
        let port = port.and_then(|port| u16::try_from(port).ok());
        edges.push(EdgePlace { from, port: required(Some(&edge.from), port, "a port that its edge names")?, to });
    }
    for node in &journey.nodes {
        if let Step::Goto(jump) = &node.step {
            let to = required(Some(&node.id), jump.node.as_deref(), "node")?;
            edges.push(EdgePlace { from: place(&node.id)?, port: 0, to: place(to)? });
        }
    }
    edges.sort_unstable_by_key(|edge| {
        (edge.from, nodes[edge.from as usize].ports[usize::from(edge.port)].name.clone(), edge.to)
    });
    if let Some(pair) = edges.windows(2).find(|pair| pair[0].from == pair[1].from && pair[0].port == pair[1].port) {
        return Err(CompileError::lacks(Some(&nodes[pair[0].from as usize].id), "a single edge at each port"));
    }
    Ok(edges)
}

fn required<T>(node: Option<&str>, part: Option<T>, what: &'static str) -> Compiled<T> {
    part.ok_or_else(|| CompileError::lacks(node, what))
}

fn positive(node: Option<&str>, duration: Option<Duration>, what: &'static str) -> Compiled<i64> {
    required(node, duration.map(|duration| duration.ms).filter(|ms| *ms > 0), what)
}

/// A local time of day, in minutes.
fn minute(node: Option<&str>, time: Option<&str>) -> Compiled<u32> {
    required(node, time.and_then(minute_of_day).map(u32::from), "a time of day")
}

fn at(node: Option<&str>, problem: Incomplete) -> CompileError {
    CompileError { node: node.map(str::to_owned), problem }
}
