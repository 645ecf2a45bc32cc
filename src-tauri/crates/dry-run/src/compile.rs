//! From the document to a [`Program`]. What only the workspace lacks (designs, segments, events, fields) compiles and
//! runs: such a message is not sent, such a segment is empty, such an event never happens. Everything else that is
//! missing is refused; the checks name it.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use history::History;
use journey::{Catalogue, Duration, Journey, NEXT, Node as DocumentNode, Rule, Step, Value};
use rules::{CompiledRule, Compiler, Incomplete, Role};

use crate::program::{
    Action, Assign, Cap, EdgePlace, Goal, Holdout, MessageDesign, Node, Port, Program, Send, Trigger, VoucherDesign,
};
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
        // Lists and steps are made known before any rule is compiled, so that the order of steps does not matter.
        let mut rules = Compiler::new(history);
        for node in &sorted {
            rules.add_step(&node.id, role(&node.step));
            if let Step::AddToSegment(step) = &node.step {
                rules.list(required(Some(&node.id), step.segment.as_deref(), "segment")?);
            }
        }
        Ok(Self { journey, catalogue, history, rules, sorted, messages: Vec::new(), vouchers: Vec::new() })
    }

    /// The steps with their ports, still leading nowhere.
    fn nodes(&mut self) -> Compiled<Vec<Node>> {
        let mut first_port = 0;
        let sorted = std::mem::take(&mut self.sorted);
        let nodes = sorted
            .iter()
            .map(|node| {
                let ports: Box<[Port]> =
                    node.step.ports().iter().map(|name| Port { name: (*name).into(), target: None }).collect();
                let first = first_port;
                first_port += ports.len();
                let action = self.action(node)?;
                Ok(Node { id: node.id.as_str().into(), action, ports, first_port: first, slot: None })
            })
            .collect();
        self.sorted = sorted;
        nodes
    }

    fn action(&mut self, node: &DocumentNode) -> Compiled<Action> {
        let id = Some(node.id.as_str());
        Ok(match &node.step {
            Step::EventTrigger(_) => Action::Trigger,
            Step::SendMessage(step) => {
                let channel = required(id, step.channel, "channel")?;
                let name = required(id, step.message.as_deref(), "message")?;
                let design = self
                    .catalogue
                    .messages
                    .iter()
                    .find(|design| design.id == name && design.channel == channel)
                    .map(|design| self.message(name, design.cost_minor.unwrap_or_default()));
                Action::Send(Send { channel, design, name: name.into() })
            }
            Step::Wait(step) => Action::Wait(positive(id, step.for_, "for")?),
            Step::WaitForTimeRange(step) => {
                let slots = required(id, Intervals::of_slots(&step.slots), "slots")?;
                Action::TimeRange(slots, step.slots.clone())
            }
            Step::Condition(step) => Action::Condition(self.rule(id, required(id, step.rule.as_ref(), "rule")?)?),
            Step::AssignVoucher(step) => {
                let design = self.voucher(required(id, step.design.as_deref(), "design")?)?;
                let value = match &step.value {
                    Some(journey::VoucherValue::Plain(value)) => {
                        Some(self.rules.value(value).map_err(|problem| at(id, problem))?)
                    }
                    Some(journey::VoucherValue::Steps(_)) => {
                        return Err(CompileError::lacks(id, "a value that can run"));
                    }
                    None => None,
                };
                Action::Assign(Assign { design, value })
            }
            Step::AddToSegment(step) => {
                let name = required(id, step.segment.as_deref(), "segment")?;
                Action::AddToSegment(self.rules.list(name), name.into())
            }
            Step::Exit(step) => Action::Exit(step.outcome.as_deref().unwrap_or(&node.id).into()),
            _ => return Err(CompileError::lacks(id, "a kind that can run")),
        })
    }

    fn rule(&mut self, node: Option<&str>, rule: &Rule) -> Compiled<CompiledRule> {
        self.rules.rule(rule).map_err(|problem| at(node, problem))
    }

    /// The number of a message design.
    fn message(&mut self, id: &str, cost_minor: i64) -> u32 {
        let place = self.messages.iter().position(|design| &*design.id == id).unwrap_or_else(|| {
            self.messages.push(MessageDesign { id: id.into(), cost_minor });
            self.messages.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    /// The number of a voucher design.
    fn voucher(&mut self, id: &str) -> Compiled<u32> {
        if let Some(place) = self.vouchers.iter().position(|design| &*design.id == id) {
            return Ok(u32::try_from(place).unwrap_or(u32::MAX));
        }
        let design = self.catalogue.vouchers.iter().find(|design| design.id == id);
        let symbol = self.history.symbols.find(id);
        let free = symbol.and_then(|symbol| {
            self.history.vouchers.free.iter().position(|(design, codes)| *design == symbol && !codes.is_empty())
        });
        let is_amount = design.and_then(|design| design.discount_kind.as_deref()) == Some("amount");
        let value = match design.and_then(|design| design.discount_value.as_deref()) {
            Some(text) => Some(self.rules.value(&discount(text)).map_err(|problem| at(None, problem))?),
            None => None,
        };
        self.vouchers.push(VoucherDesign {
            id: id.into(),
            known: design.is_some(),
            symbol,
            valid_ms: design.and_then(|design| design.valid_days).map(|days| i64::from(days) * 24 * 60 * 60 * 1000),
            prefix: design.and_then(|design| design.code_prefix.as_deref()).unwrap_or_default().into(),
            stock: design.and_then(|design| design.stock),
            free,
            is_amount,
            value,
        });
        Ok(u32::try_from(self.vouchers.len() - 1).unwrap_or(u32::MAX))
    }

    fn finish(mut self, mut nodes: Vec<Node>, edges: Vec<EdgePlace>) -> Compiled<Program> {
        let journey = self.journey;
        for edge in &edges {
            nodes[edge.from as usize].ports[usize::from(edge.port)].target = Some(edge.to);
        }
        let mut triggers = Vec::new();
        for (place, node) in (0_u32..).zip(&self.sorted) {
            if let Step::EventTrigger(trigger) = &node.step {
                let id = Some(node.id.as_str());
                let event = required(id, trigger.event.as_deref(), "event")?;
                let matcher = self.rules.matcher(event, &trigger.where_).map_err(|problem| at(id, problem))?;
                triggers.push(Trigger { node: place, matcher });
            }
        }
        let exit_rules = journey.exit_when.iter().map(|rule| self.rule(None, rule)).collect::<Compiled<_>>()?;
        let (goal, window_ms, model) = self.goal()?;
        let entry = journey.entry.clone().unwrap_or_default();
        let (quiet_hours, cap) = self.limits()?;
        let holdout = match journey.holdout {
            Some(percent) => Some(required(None, Holdout::of_percent(percent), "a holdout from 0 to 100")?),
            None => None,
        };
        for node in &mut nodes {
            node.slot = self.rules.slot(&node.id);
        }
        Ok(Program {
            journey: journey.id.clone(),
            ports: nodes.iter().map(|node| node.ports.len()).sum(),
            nodes,
            edges,
            triggers,
            exit_rules,
            goal,
            reentry: entry.reentry.unwrap_or_default(),
            cooldown_ms: entry.cooldown.map_or(0, |cooldown| cooldown.ms),
            holdout,
            quiet_hours,
            cap,
            zone: match journey.time_zone.as_deref() {
                Some(name) => Some(required(None, name.parse::<Tz>().ok(), "a known time_zone")?),
                None => None,
            },
            window_ms,
            model,
            slots: self.rules.slots(),
            lists: self.rules.lists(),
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
        Step::EventTrigger(_) => Role::Trigger,
        Step::Condition(_) => Role::Condition,
        Step::AssignVoucher(_) => Role::Voucher,
        Step::SendMessage(_) => Role::Message,
        _ => Role::Other,
    }
}

/// The design's own discount: percent or an amount, as its file has it.
fn discount(text: &str) -> Value {
    match text.trim().parse() {
        Ok(number) => Value::Number(number),
        Err(_) => Value::Text(text.to_owned()),
    }
}

/// The edges in order of (from, port, to).
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

fn at(node: Option<&str>, problem: Incomplete) -> CompileError {
    CompileError { node: node.map(str::to_owned), problem }
}
