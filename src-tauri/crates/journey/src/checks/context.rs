//! What every check may look at; computed once.

use std::cell::OnceCell;

use crate::catalogue::{FieldType, SegmentEntry, VoucherDesign};
use crate::flow::Flow;
use crate::kinds::Gives;
use crate::terms::{Site, Terms};
use crate::vocabulary::{self, Known};
use crate::{Argument, Catalogue, Channel, Document, Journey, Node, PAST, Reentry, Reference, Rule, Step, WhenPast};

use super::logic::Verdict;
use super::{Place, logic, times};

/// The document, its graph, its terms, and the workspace's catalogue where there is one.
pub(crate) struct Context<'a> {
    pub document: &'a Document,
    pub journey: &'a Journey,
    pub catalogue: Option<&'a Catalogue>,
    pub flow: Flow<'a>,
    pub terms: Terms<'a>,
    /// Asked for by several checks, and not cheap.
    verdicts: OnceCell<Vec<Verdict>>,
}

impl<'a> Context<'a> {
    pub fn new(document: &'a Document, catalogue: Option<&'a Catalogue>) -> Self {
        let journey = &document.journey;
        Self {
            document,
            journey,
            catalogue,
            flow: Flow::new(document),
            terms: Terms::of(journey),
            verdicts: OnceCell::new(),
        }
    }

    /// The steps with their indices.
    pub fn nodes(&self) -> impl Iterator<Item = (usize, &'a Node)> {
        self.journey.nodes.iter().enumerate()
    }

    /// What a step does.
    pub fn step(&self, index: usize) -> &'a Step {
        &self.journey.nodes[index].step
    }

    /// A step as an argument of a sentence.
    pub fn named(&self, index: usize) -> Argument {
        Argument::Step(self.journey.nodes[index].id.clone())
    }

    /// A step, known by its id, as an argument of a sentence.
    pub fn step_named(&self, id: &str) -> Argument {
        Argument::Step(id.to_owned())
    }

    /// A step's place.
    pub fn at(&self, index: usize) -> Place {
        Place { node: Some(self.journey.nodes[index].id.clone()), ..Place::default() }
    }

    /// The place of a step's field.
    pub fn at_field(&self, index: usize, pointer: &str) -> Place {
        Place { field: Some(pointer.to_owned()), ..self.at(index) }
    }

    /// The place of something named in the journey.
    pub fn site(&self, site: &Site) -> Place {
        match site.node {
            Some(index) => self.at_field(index, &site.pointer),
            None => Place { field: Some(site.pointer.clone()), ..Place::default() },
        }
    }

    /// An edge's place.
    pub fn at_edge(&self, index: usize) -> Place {
        let edge = &self.journey.edges[index];
        let node = self.flow.find(&edge.from).map(|_| edge.from.clone());
        let port = node.as_ref().map(|_| edge.port().to_owned());
        Place { node, port, edge: Some(index), field: None }
    }

    /// Whether the step stands in for one whose kind could not be read.
    pub fn kindless(&self, index: usize) -> bool {
        self.document.kindless.binary_search(&index).is_ok()
    }

    /// Whether the step that a value is taken from gives one of this name.
    /// Unsure where there is no such step, or where it gives nothing at all: that is not about the field.
    pub fn met_field(&self, reference: &Reference) -> Known {
        let named = |fields: &[(&str, Option<FieldType>)]| {
            let found = fields.iter().find(|(name, _)| *name == reference.field);
            found.map_or(Known::No, |(_, field_type)| Known::Yes(*field_type))
        };
        let event = |event: Option<&str>| {
            event.map_or(Known::Unsure, |event| vocabulary::event_field(event, &reference.field, self.catalogue))
        };
        let Some(node) = self.flow.find(&reference.from).filter(|_| !reference.field.is_empty()) else {
            return Known::Unsure;
        };
        match self.step(node).gives() {
            Gives::Nothing => Known::Unsure,
            Gives::Entry => named(vocabulary::ENTRY_FIELDS),
            Gives::Event(of) => event(of),
            Gives::Voucher => named(vocabulary::VOUCHER_FIELDS),
            Gives::Message => named(vocabulary::MESSAGE_FIELDS),
            Gives::Found => {
                // Which of several leaves holds is not known beforehand: their fields must agree.
                let events = self.found_events(node).map(event);
                events.reduce(|one, other| if one == other { one } else { Known::Unsure }).unwrap_or(Known::Unsure)
            }
        }
    }

    /// The names of the values that a step gives, as far as they are known.
    pub fn met_fields(&self, reference: &Reference) -> Vec<&'a str> {
        let of_event = |event: Option<&str>| {
            let sale = event.is_some_and(|event| vocabulary::SALES.contains(&event));
            let known = self.catalogue.into_iter().flat_map(|catalogue| &catalogue.events);
            let known = known.filter(|known| Some(known.name.as_str()) == event).flat_map(|known| &known.fields);
            let sale = vocabulary::SALE_FIELDS.iter().filter(|_| sale).map(|(name, _)| *name);
            sale.chain(known.map(|field| field.name.as_str())).chain([vocabulary::OCCURRED_AT]).collect()
        };
        let named = |fields: &[(&'static str, Option<FieldType>)]| fields.iter().map(|(name, _)| *name).collect();
        let Some(node) = self.flow.find(&reference.from) else { return Vec::new() };
        match self.step(node).gives() {
            Gives::Nothing => Vec::new(),
            Gives::Entry => named(vocabulary::ENTRY_FIELDS),
            Gives::Event(event) => of_event(event),
            Gives::Voucher => named(vocabulary::VOUCHER_FIELDS),
            Gives::Message => named(vocabulary::MESSAGE_FIELDS),
            Gives::Found => of_event(self.found_events(node).next().flatten()),
        }
    }

    /// The types of the events that the rules of a step ask about.
    fn found_events(&self, node: usize) -> impl Iterator<Item = Option<&'a str>> {
        let step = self.step(node);
        let rules = self.flow.ports(node).iter().filter_map(|port| step.rule_behind(port));
        rules.flat_map(leaves).filter_map(|rule| match rule {
            Rule::Event(rule) => Some(rule.event.as_deref()),
            _ => None,
        })
    }

    /// The voucher design of a step, if the workspace has it.
    pub fn voucher_design(&self, index: usize) -> Option<&'a VoucherDesign> {
        let Step::AssignVoucher(voucher) = self.step(index) else { return None };
        let id = voucher.design.as_deref()?;
        self.catalogue?.vouchers.iter().find(|design| design.id == id)
    }

    /// The zone in which instants are shown: the journey's, else the workspace's.
    pub fn time_zone(&self) -> &'a str {
        let workspace = self.catalogue.map(|catalogue| catalogue.time_zone.as_str());
        self.journey.time_zone.as_deref().or(workspace).unwrap_or("UTC")
    }

    /// A segment of the workspace.
    pub fn segment(&self, name: &str) -> Option<&'a SegmentEntry> {
        self.catalogue?.segments.iter().find(|segment| segment.name == name)
    }

    /// Whether the journey says what it is measured by; a goal that could not be read has its own finding.
    pub fn has_goal(&self) -> bool {
        self.document.source.get("goal").is_some_and(|goal| !goal.is_null())
    }

    /// Whether somebody can leave a step by a port, as far as its settings say.
    pub fn leaves_by(&self, index: usize, port: &str) -> bool {
        match (self.step(index), port) {
            (Step::WaitUntil(wait), PAST) => wait.when_past != Some(WhenPast::GoOn),
            (Step::RandomSplit(split), port) => split
                .variants
                .iter()
                .any(|variant| variant.name.as_deref() == Some(port) && variant.weight != Some(0.0)),
            _ => true,
        }
    }

    /// Whether a message can be reached, on a channel or on any.
    pub fn sends(&self, channel: Option<Channel>) -> bool {
        self.nodes().any(|(index, node)| match &node.step {
            Step::SendMessage(message) => {
                self.flow.reachable[index] && (channel.is_none() || message.channel == channel)
            }
            _ => false,
        })
    }

    /// Who may enter again; `None` where it could not be read.
    pub fn reentry(&self) -> Option<Reentry> {
        let Some(written) = self.document.source.get("entry").filter(|entry| !entry.is_null()) else {
            return Some(Reentry::Once);
        };
        let entry = self.journey.entry.as_ref()?;
        let said = written.get("reentry").is_some_and(|reentry| !reentry.is_null());
        entry.reentry.or((!said).then_some(Reentry::Once))
    }

    /// Whether time surely passes at a step. A wait whose length is missing has its own finding and is taken for one.
    pub fn passes_time(&self, index: usize) -> bool {
        times::surely_passes(self, index)
    }

    /// What reasoning along the paths says about the journey's questions.
    pub fn verdicts(&self) -> &[Verdict] {
        self.verdicts.get_or_init(|| logic::verdicts(self))
    }
}

/// All rules in a rule, itself first.
pub(crate) fn leaves(rule: &Rule) -> impl Iterator<Item = &Rule> {
    let mut stack = vec![rule];
    std::iter::from_fn(move || {
        let rule = stack.pop()?;
        match rule {
            Rule::All(rules) | Rule::Any(rules) => stack.extend(rules.iter().rev()),
            Rule::Not(rule) => stack.push(rule),
            _ => {}
        }
        Some(rule)
    })
}
