//! Everything the rules and settings of a journey name, collected in one walk with its place:
//! events, attributes, segments, comparisons, values met earlier.

use std::collections::{BTreeSet, HashSet};

use crate::{
    Comparison, DiscountBy, DiscountStep, EventRule, Journey, Operator, Reference, Rule, Since, Value, Values,
};

/// A place: the index of a step, and a JSON pointer within it; or one within the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Site {
    pub node: Option<usize>,
    pub pointer: String,
}

impl Site {
    pub fn child(&self, path: &str) -> Self {
        Self { node: self.node, pointer: format!("{}/{path}", self.pointer) }
    }
}

/// What a comparison asks about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subject<'a> {
    /// A field of an event.
    Event { event: &'a str, field: &'a str },
    /// A field of a line of a sale.
    Line { field: &'a str },
    /// An attribute of the customer.
    Attribute { name: &'a str },
    /// A number of events.
    Count,
    /// What a discount goes by.
    Profile(DiscountBy),
    /// A value met earlier.
    Met(&'a Reference),
}

/// A comparison somewhere in the journey. Its site is the object that holds it.
#[derive(Debug)]
pub(crate) struct Asked<'a> {
    pub site: Site,
    pub subject: Subject<'a>,
    pub is: Option<Operator>,
    pub to: Option<&'a Value>,
    /// It adds up or averages the field.
    pub adds: bool,
}

/// What a journey names.
#[derive(Default)]
pub(crate) struct Terms<'a> {
    /// Every rule, also those inside others, before what is inside it.
    pub rules: Vec<(Site, &'a Rule)>,
    /// Event types; the site is the field that holds the name.
    pub events: Vec<(Site, &'a str)>,
    /// Comparisons.
    pub asked: Vec<Asked<'a>>,
    /// Values met earlier; the site is the reference.
    pub references: Vec<(Site, &'a Reference)>,
    /// Instants that events are counted from; the site is the text.
    pub since: Vec<(Site, &'a Since)>,
    /// Segments; the site is the text.
    pub segments: Vec<(Site, &'a str, Role)>,
    /// Attributes that hold a date or an instant; the site is the text.
    pub dates: Vec<(Site, &'a str)>,
    /// Values met earlier that must be a date or an instant; the site is the reference.
    pub moments: Vec<(Site, &'a Reference)>,
    /// Attributes that a step sets, and to what.
    pub set: Vec<(Site, &'a str, Option<&'a Value>)>,
    /// Rules that are asked outside a visit, whole; the site is the rule. They stand in `rules` too.
    pub audiences: Vec<(Site, &'a Rule)>,
    /// The ids of the steps that rules, values and jumps name.
    pub named: HashSet<&'a str>,
}

/// The segments that a journey's steps and rules name.
pub fn segments_named(journey: &Journey) -> BTreeSet<&str> {
    Terms::of(journey).segments.into_iter().map(|(_, name, _)| name).collect()
}

/// What becomes of a segment that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Its members are asked for.
    Reads,
    /// Customers are added to it.
    Adds,
    /// Customers are removed from it.
    Removes,
}

impl<'a> Terms<'a> {
    pub fn of(journey: &'a Journey) -> Self {
        let mut terms = Self::default();
        let document = |pointer: &str| Site { node: None, pointer: pointer.to_owned() };
        for (index, rule) in journey.exit_when.iter().enumerate() {
            terms.rule(document(&format!("/exit_when/{index}")), rule);
        }
        if let Some(goal) = &journey.goal {
            let event = goal.event.as_deref();
            terms.event_where(&document("/goal"), "event", event, &goal.where_);
        }
        for (index, node) in journey.nodes.iter().enumerate() {
            node.step.terms(&Site { node: Some(index), pointer: String::new() }, &mut terms);
        }
        terms.named.extend(terms.references.iter().map(|(_, reference)| reference.from.as_str()));
        terms.named.extend(terms.since.iter().filter_map(|(_, since)| match since {
            Since::Node(id) => Some(id.as_str()),
            _ => None,
        }));
        terms.named.extend(terms.rules.iter().filter_map(|(_, rule)| match rule {
            Rule::Message(message) => message.node.as_deref(),
            Rule::Voucher(voucher) => voucher.node.as_deref(),
            _ => None,
        }));
        terms
    }

    /// An event and what must hold of it.
    pub fn event_where(&mut self, here: &Site, key: &str, event: Option<&'a str>, where_: &'a [Comparison]) {
        self.events.extend(event.map(|event| (here.child(key), event)));
        self.comparisons(&here.child("where"), where_, event);
    }

    /// A segment.
    pub fn segment(&mut self, site: Site, name: Option<&'a str>, role: Role) {
        self.segments.extend(name.map(|name| (site, name, role)));
    }

    /// An attribute that holds a date.
    pub fn date(&mut self, site: Site, attribute: Option<&'a str>) {
        self.dates.extend(attribute.map(|attribute| (site, attribute)));
    }

    /// A value met earlier that must be a date or an instant.
    pub fn moment(&mut self, site: Site, reference: &'a Reference) {
        self.references.push((site.clone(), reference));
        self.moments.push((site, reference));
    }

    /// An attribute that is set.
    pub fn assigned(&mut self, here: &Site, attribute: Option<&'a str>, value: Option<&'a Value>) {
        if let Some(value) = value {
            self.value(&here.child("value"), value);
        }
        self.set.extend(attribute.map(|attribute| (here.clone(), attribute, value)));
    }

    /// A rule that is asked outside a visit.
    pub fn audience(&mut self, site: Site, rule: &'a Rule) {
        self.audiences.push((site.clone(), rule));
        self.rule(site, rule);
    }

    /// A step's id.
    pub fn names(&mut self, id: Option<&'a str>) {
        self.named.extend(id);
    }

    /// One step of a discount.
    pub fn discount(&mut self, site: &Site, by: Option<DiscountBy>, step: &'a DiscountStep) {
        if let Some(value) = &step.value {
            self.value(&site.child("value"), value);
        }
        match by {
            Some(by) => {
                let (is, to) = (step.is, step.to.as_ref());
                self.asked(Asked { site: site.clone(), subject: Subject::Profile(by), is, to, adds: false });
            }
            None => step.to.iter().for_each(|to| self.value(&site.child("to"), to)),
        }
    }

    /// Named values.
    pub fn values(&mut self, site: &Site, values: &'a Values) {
        for (name, value) in values {
            let name = name.replace('~', "~0").replace('/', "~1");
            self.value(&site.child(&name), value);
        }
    }

    /// Rules nest no deeper than the reader allows, so this may recurse.
    pub fn rule(&mut self, site: Site, rule: &'a Rule) {
        self.rules.push((site.clone(), rule));
        match rule {
            Rule::All(rules) | Rule::Any(rules) => {
                let key = if matches!(rule, Rule::All(_)) { "all" } else { "any" };
                for (index, rule) in rules.iter().enumerate() {
                    self.rule(site.child(&format!("{key}/{index}")), rule);
                }
            }
            Rule::Not(rule) => self.rule(site.child("not"), rule),
            Rule::Event(event) => self.event(&site.child("event"), event),
            Rule::Attribute(attribute) => {
                if let Some(name) = attribute.name.as_deref() {
                    let site = site.child("attribute");
                    let (is, to) = (attribute.is, attribute.to.as_ref());
                    self.asked(Asked { site, subject: Subject::Attribute { name }, is, to, adds: false });
                }
            }
            Rule::Value(value) => {
                if let Some(of) = &value.of {
                    let site = site.child("value");
                    self.references.push((site.child("of"), of));
                    let (is, to) = (value.is, value.to.as_ref());
                    self.asked(Asked { site, subject: Subject::Met(of), is, to, adds: false });
                }
            }
            Rule::Segment(name) => self.segment(site.child("segment"), Some(name), Role::Reads),
            Rule::CanReceive(_)
            | Rule::RevenuePerformance(_)
            | Rule::Contacted(_)
            | Rule::Message(_)
            | Rule::Voucher(_)
            | Rule::Chance(_)
            | Rule::Unreadable => {}
        }
    }

    fn event(&mut self, site: &Site, rule: &'a EventRule) {
        let event = rule.event.as_deref();
        self.events.extend(event.map(|event| (site.child("type"), event)));
        self.since.extend(rule.since.as_ref().map(|since| (site.child("since"), since)));
        self.comparisons(&site.child("where"), &rule.where_, event);
        for (index, line) in rule.lines.iter().enumerate() {
            if let Some(field) = line.field.as_deref() {
                let site = site.child(&format!("lines/{index}"));
                let (is, to) = (line.is, line.to.as_ref());
                self.asked(Asked { site, subject: Subject::Line { field }, is, to, adds: false });
            }
        }
        if let Some(count) = &rule.count {
            let (is, to) = (count.is, count.to.as_ref());
            self.asked(Asked { site: site.child("count"), subject: Subject::Count, is, to, adds: false });
        }
        let totals = [
            ("sum", &rule.sum, true),
            ("average", &rule.average, true),
            ("min", &rule.min, false),
            ("max", &rule.max, false),
        ];
        for (key, total, adds) in totals {
            if let Some(Comparison { field: Some(field), is, to }) = total {
                self.of_event(site.child(key), event, (field, *is, to.as_ref()), adds);
            }
        }
        for (key, pick) in [("last", &rule.last), ("first", &rule.first)] {
            if let Some(pick) = pick
                && let Some(field) = pick.field.as_deref()
            {
                self.of_event(site.child(key), event, (field, pick.is, pick.to.as_ref()), false);
            }
        }
    }

    fn comparisons(&mut self, site: &Site, comparisons: &'a [Comparison], event: Option<&'a str>) {
        for (index, comparison) in comparisons.iter().enumerate() {
            if let Some(field) = comparison.field.as_deref() {
                let asked = (field, comparison.is, comparison.to.as_ref());
                self.of_event(site.child(&index.to_string()), event, asked, false);
            }
        }
    }

    fn of_event(
        &mut self,
        site: Site,
        event: Option<&'a str>,
        (field, is, to): (&'a str, Option<Operator>, Option<&'a Value>),
        adds: bool,
    ) {
        // Without the event's name its fields are unknown, but the value may still name an earlier step.
        match event {
            Some(event) => self.asked(Asked { site, subject: Subject::Event { event, field }, is, to, adds }),
            None => to.into_iter().for_each(|to| self.value(&site.child("to"), to)),
        }
    }

    fn asked(&mut self, asked: Asked<'a>) {
        if let Some(to) = asked.to {
            self.value(&asked.site.child("to"), to);
        }
        self.asked.push(asked);
    }

    /// A value, wherever one may stand.
    pub fn value(&mut self, site: &Site, value: &'a Value) {
        match value {
            Value::Reference(reference) => self.references.push((site.clone(), reference)),
            Value::List(values) => {
                for (index, value) in values.iter().enumerate() {
                    self.value(&site.child(&index.to_string()), value);
                }
            }
            Value::Boolean(_) | Value::Number(_) | Value::Text(_) => {}
        }
    }
}
