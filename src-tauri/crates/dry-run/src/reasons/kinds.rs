//! Reasons of the kinds that wait for dates and events, decide by several rules or by chance, or tell others.

use journey::{Argument, Phrase};
use rules::{EventMatcher, event_seen};

use super::{Retelling, phrase, text};
use crate::program::{Action, Assign, Assignee, CreateOccasion, Node, Record, WaitUntil, Worth};
use crate::triggers::{DateOf, When};
use crate::visit::{NOTHING, Row, Why};

impl Retelling<'_> {
    /// Why a visit began without an event.
    pub(super) fn began(&self, row: &Row) -> Phrase {
        let timed = self.world.program.timed.iter().find(|timed| timed.node == row.node);
        let Some(timed) = timed else { return Phrase::new("reason-nothing-asked") };
        let scope = self.scope(row);
        match &timed.when {
            When::Members { rule, .. } => {
                Phrase::new("reason-entered-segment").with("why", phrase(rule.explain(&scope)))
            }
            When::Added { segment, .. } => Phrase::new("reason-entered-added").with("segment", text(segment)),
            When::Date(date) => self.date(row, date),
            When::Schedule { audience, .. } => {
                Phrase::new("reason-entered-schedule").with("why", phrase(audience.explain(&scope)))
            }
        }
    }

    fn date(&self, row: &Row, date: &DateOf) -> Phrase {
        let key = match date.offset {
            0 => "reason-entered-date",
            offset if offset < 0 => "reason-entered-date-before",
            _ => "reason-entered-date-after",
        };
        Phrase::new(key)
            .with("date", phrase(date.date.explain(&self.scope(row))))
            .with("days", Argument::Number(f64::from(date.offset.unsigned_abs())))
    }

    /// What was waited for, and whether it came.
    pub(super) fn until(&self, row: &Row, wait: &WaitUntil) -> Phrase {
        // What is waited for was decided on arrival.
        let scope = rules::Scope { at: row.arrived, ..self.scope(row) };
        let key = match row.why {
            Why::Past => "reason-until-past",
            Why::NoDate => "reason-until-unknown",
            _ if row.at == row.arrived => "reason-until-now",
            _ => "reason-until",
        };
        let until = if row.why == Why::Past { wait.target(&scope) } else { Some(row.at) };
        Phrase::new(key)
            .with("moment", phrase(wait.moment.explain(&scope)))
            .with("until", self.instant(until.unwrap_or(row.at)))
    }

    pub(super) fn still_until(&self, row: &Row, wait: &WaitUntil) -> Phrase {
        let scope = self.scope(row);
        match wait.target(&scope) {
            Some(until) => Phrase::new("reason-waits-until")
                .with("moment", phrase(wait.moment.explain(&scope)))
                .with("until", self.instant(until)),
            None => Phrase::new("reason-inside"),
        }
    }

    /// The event that ended a wait, or that none did.
    pub(super) fn awaited(&self, row: &Row, matcher: &EventMatcher, timeout_ms: i64) -> Phrase {
        let scope = self.scope(row);
        match row.argument {
            NOTHING => Phrase::new("reason-timed-out")
                .with("event", matcher.explain(&scope))
                .with("timeout", Argument::Duration(timeout_ms))
                .with("since", self.instant(row.arrived)),
            event => Phrase::new("reason-happened").with("event", phrase(event_seen(event as usize, &scope))),
        }
    }

    pub(super) fn still_awaited(&self, row: &Row, matcher: &EventMatcher, timeout_ms: i64) -> Phrase {
        Phrase::new("reason-waits-for-event")
            .with("event", matcher.explain(&self.scope(row)))
            .with("until", self.instant(row.arrived.saturating_add(timeout_ms)))
    }

    /// The case that held with its reason, or what each of them found.
    pub(super) fn case(&self, row: &Row, node: &Node, cases: &[rules::CompiledRule]) -> Phrase {
        let scope = self.scope(row);
        match cases.get(usize::from(row.port)) {
            Some(rule) => Phrase::new("reason-case")
                .with("case", text(self.port(row, node)))
                .with("why", phrase(rule.explain(&scope))),
            None => {
                let facts = cases.iter().map(|rule| phrase(rule.explain(&scope))).collect();
                Phrase::new("reason-otherwise").with("facts", Argument::List(facts))
            }
        }
    }

    fn port<'n>(&self, row: &Row, node: &'n Node) -> &'n str {
        node.ports.get(usize::from(row.port)).map_or("", |port| &*port.name)
    }

    /// What chance decided, what was changed, and who was told.
    pub(super) fn other_kinds(&self, row: &Row, node: &Node) -> Phrase {
        match &node.action {
            Action::Split(shares) => Phrase::new("reason-variant")
                .with("variant", text(self.port(row, node)))
                .with("share", Argument::Number(shares.percent(usize::from(row.port)))),
            Action::Holdout(share) => {
                let kept_out = self.port(row, node) == journey::HELD_OUT;
                Phrase::new(if kept_out { "reason-held-out" } else { "reason-treated" })
                    .with("share", Argument::Number(share.percent()))
            }
            Action::RemoveFromSegment(_, name) => Phrase::new("reason-removed").with("segment", text(name)),
            Action::Set(setting) => setting.explain(&self.scope(row)),
            Action::CreateOccasion(occasion) => self.occasion(row, occasion),
            Action::SyncAudience(record) | Action::Webhook(record) => self.told(*record),
            Action::Goto => match node.ports.first().and_then(|port| port.target) {
                Some(target) => {
                    let id = self.world.program.nodes[target as usize].id.to_string();
                    Phrase::new("reason-goto").with("step", Argument::Step(id))
                }
                None => Phrase::new("reason-inside"),
            },
            Action::Trigger
            | Action::Send(_)
            | Action::Wait(_)
            | Action::TimeRange(..)
            | Action::WaitUntil(_)
            | Action::WaitForEvent { .. }
            | Action::Condition(_)
            | Action::Branch(_)
            | Action::Assign(_)
            | Action::AddToSegment(..)
            | Action::Exit(_) => Phrase::new("reason-inside"),
        }
    }

    fn told(&self, record: u32) -> Phrase {
        let (key, name) = match &self.world.program.records[record as usize] {
            Record::Occasion(name) => ("reason-occasion", name),
            Record::IntoAudience(name) => ("reason-audience-add", name),
            Record::OutOfAudience(name) => ("reason-audience-remove", name),
            Record::Webhook(name) => ("reason-webhook", name),
        };
        Phrase::new(key).with("name", text(name))
    }

    fn occasion(&self, row: &Row, occasion: &CreateOccasion) -> Phrase {
        let assignee = match &occasion.assignee {
            Assignee::HomeStore(store) => match store.words(&self.scope(row)) {
                Some(store) => Phrase::new("reason-assignee-store").with("store", store),
                None => Phrase::new("reason-assignee-no-store"),
            },
            Assignee::LastAssociate => match self.last_associate(row) {
                Some(associate) => Phrase::new("reason-assignee-last").with("associate", text(associate)),
                None => Phrase::new("reason-assignee-nobody"),
            },
            Assignee::Associate(associate) => Phrase::new("reason-assignee").with("associate", text(associate)),
        };
        let created = self.told(occasion.record).with("assignee", phrase(assignee));
        match occasion.due_ms {
            Some(due) => Phrase::new("reason-occasion-due")
                .with("occasion", phrase(created))
                .with("due", self.instant(row.at.saturating_add(due))),
            None => created,
        }
    }

    /// Who served the customer at her last sale so far with an associate.
    fn last_associate(&self, row: &Row) -> Option<&str> {
        let history = self.world.history;
        let transactions = &history.transactions;
        let rows = transactions.spans.of(self.customer as usize);
        let served = |sale: &usize| transactions.is_sale(*sale) && transactions.associate[*sale].is_some();
        let last = rows.rev().skip_while(|sale| transactions.at[*sale] > row.at).find(served)?;
        Some(history.text(transactions.associate[last]))
    }

    /// Why a voucher is worth what it is, where the customer's profile decides.
    pub(super) fn worth(&self, row: &Row, assign: &Assign, handed: Phrase, value: history::Scalar) -> Phrase {
        let Worth::ByProfile(discount) = &assign.value else { return handed };
        let scope = self.scope(row);
        Phrase::new("reason-voucher-by-profile")
            .with("voucher", phrase(handed))
            .with("value", rules::value_words(value, &scope))
            .with("why", phrase(discount.explain(&scope)))
    }
}
