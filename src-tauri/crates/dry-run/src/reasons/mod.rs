//! From kept rows back to reasons in words: a customer's steps are gone through once more in the order in which they
//! were taken, so that every rule sees what it saw then.

mod kinds;

use chrono::Datelike;
use chrono_tz::Tz;
use history::{CustomerIndex, History, Symbol, TextColumn};
use journey::{Argument, Channel, Phrase, Slot, Weekday};
use rules::{Changes, Code, Met, Passed, Scope, Voucher, event_seen, weekday_name};

use crate::clock::local_time;
use crate::program::{Action, Assign, Node, Program, Send};
use crate::settings::Settings;
use crate::shares::Holdout;
use crate::visit::{MadeFor, NO_PORT, NOTHING, Row, Why};
use crate::walker::{World, local_zone, make_code, voucher_value, zone_of};
use history::zone::Zone;

/// One customer's steps, told once more.
pub(crate) struct Retelling<'a> {
    world: World<'a>,
    customer: CustomerIndex,
    zone: Tz,
    rows: Vec<Row>,
    /// What each visit remembers.
    passed: Vec<Vec<Passed>>,
    /// When each visit began.
    entries: Vec<i64>,
    changes: Changes,
    codes: TextColumn,
}

impl<'a> Retelling<'a> {
    /// Of the steps of a customer in a run with this seed, in order of visit and step.
    pub fn new(rows: &[Row], seed: u64, program: &'a Program, history: &'a History, customer: CustomerIndex) -> Self {
        let visits = rows.iter().map(|row| row.visit as usize).max().unwrap_or(0);
        let mut entries = vec![0; visits];
        for row in rows.iter().filter(|row| row.step == 1) {
            entries[row.visit as usize - 1] = row.arrived;
        }
        // Only the seed is asked for; the limits of the run are in the rows already.
        let settings = Settings { seed, until: Some(i64::MAX), ..Settings::default() };
        let world = World::new(program, history, &settings, &[]);
        Self {
            world,
            customer,
            zone: local_zone(customer, program, history),
            rows: rows.to_vec(),
            passed: vec![vec![Passed::default(); program.slots]; visits],
            entries,
            changes: Changes::none(program.lists, program.attributes),
            codes: TextColumn::default(),
        }
    }

    /// A reason for each row, in the order of the trace.
    pub fn reasons(mut self) -> Vec<Phrase> {
        let mut acting: Vec<usize> = (0..self.rows.len()).collect();
        acting.sort_by_key(|place| {
            let row = &self.rows[*place];
            // At one instant visits that end by events come first.
            (row.at, !matches!(row.why, Why::Goal | Why::Criteria), row.visit, row.step)
        });
        let mut reasons = vec![Phrase::new("reason-inside"); self.rows.len()];
        for place in acting {
            let row = self.rows[place];
            reasons[place] = self.reason(&row);
            self.remember(&row);
        }
        reasons
    }

    fn scope(&self, row: &Row) -> Scope<'_> {
        let visit = row.visit as usize - 1;
        Scope {
            history: self.world.history,
            customer: self.customer,
            at: row.at,
            zone: self.zone,
            visit: Some(rules::Visit {
                entry_at: self.entries[visit],
                passed: &self.passed[visit],
                codes: &self.codes,
            }),
            changes: Some(&self.changes),
        }
    }

    fn node(&self, row: &Row) -> &'a Node {
        &self.world.program.nodes[row.node as usize]
    }

    fn reason(&mut self, row: &Row) -> Phrase {
        let node = self.node(row);
        match row.why {
            Why::Entered => Phrase::new("reason-entered").with("event", self.event(row)),
            Why::Began => self.began(row),
            Why::Past | Why::NoDate => match &node.action {
                Action::WaitUntil(wait) => self.until(row, wait),
                _ => Phrase::new("reason-inside"),
            },
            Why::Goal => Phrase::new("reason-goal").with("event", self.event(row)),
            Why::Criteria => {
                let rule = self.world.program.exit_rules.get(row.argument as usize);
                let why = rule.map_or(Phrase::new("reason-nothing-asked"), |rule| rule.explain(&self.scope(row)));
                Phrase::new("reason-criteria").with("why", phrase(why))
            }
            Why::HeldOut => {
                let share = self.world.program.holdout.map_or(0.0, Holdout::percent);
                Phrase::new("reason-held-out").with("share", Argument::Number(share))
            }
            Why::Stopped => Phrase::new("reason-stopped"),
            Why::Inside => self.still_there(row, node),
            Why::Went | Why::Added | Why::Completed => self.by_kind(row, node),
            Why::Sent => match &node.action {
                Action::Send(send) if row.arrived < row.at => Phrase::new("reason-sent-late")
                    .with("design", text(&send.name))
                    .with("arrived", self.instant(row.arrived)),
                Action::Send(send) => Phrase::new("reason-sent").with("design", text(&send.name)),
                _ => Phrase::new("reason-inside"),
            },
            Why::NoDesign | Why::NoAddress | Why::NoConsent | Why::FrequencyCap => match &node.action {
                Action::Send(send) => unsent_reason(row.why, send, self.world.program),
                _ => Phrase::new("reason-inside"),
            },
            Why::RecordedCode | Why::FreeCode | Why::MadeCode | Why::OutOfStock | Why::NoVoucherDesign => {
                match &node.action {
                    Action::Assign(assign) => self.voucher_reason(row, assign),
                    _ => Phrase::new("reason-inside"),
                }
            }
        }
    }

    fn by_kind(&self, row: &Row, node: &Node) -> Phrase {
        match &node.action {
            Action::Wait(ms) => Phrase::new("reason-waited")
                .with("duration", Argument::Duration(*ms))
                .with("since", self.instant(row.arrived)),
            Action::TimeRange(_, slots) if row.arrived == row.at => {
                Phrase::new("reason-in-range").with("slots", slots_text(slots))
            }
            Action::TimeRange(_, slots) => self.out_of_range(row, slots, row.at),
            Action::Condition(rule) => rule.explain(&self.scope(row)),
            Action::AddToSegment(_, name) => {
                let key = if row.argument == 1 { "reason-added-again" } else { "reason-added" };
                Phrase::new(key).with("segment", text(name))
            }
            Action::Exit(outcome) => Phrase::new("reason-exit").with("outcome", text(outcome)),
            Action::WaitUntil(wait) => self.until(row, wait),
            Action::WaitForEvent { matcher, timeout_ms } => self.awaited(row, matcher, *timeout_ms),
            Action::Branch(cases) => self.case(row, node, cases),
            Action::Trigger
            | Action::Send(_)
            | Action::Assign(_)
            | Action::Split(_)
            | Action::Holdout(_)
            | Action::RemoveFromSegment(..)
            | Action::Set(_)
            | Action::CreateOccasion(_)
            | Action::SyncAudience(_)
            | Action::Webhook(_)
            | Action::Goto => self.other_kinds(row, node),
        }
    }

    /// Why a visit is still at a step at the horizon.
    fn still_there(&self, row: &Row, node: &Node) -> Phrase {
        match &node.action {
            Action::Wait(ms) => Phrase::new("reason-waits")
                .with("duration", Argument::Duration(*ms))
                .with("until", self.instant(row.arrived.saturating_add(*ms))),
            Action::TimeRange(intervals, slots) => match intervals.current_or_next(row.arrived, Zone::of(self.zone)) {
                Some(until) => self.out_of_range(row, slots, until),
                None => Phrase::new("reason-inside"),
            },
            Action::WaitUntil(wait) => self.still_until(row, wait),
            Action::WaitForEvent { matcher, timeout_ms } => self.still_awaited(row, matcher, *timeout_ms),
            Action::Send(_) => match self.world.program.quiet_hours.end_of_current(row.arrived, Zone::of(self.zone)) {
                Some(until) => Phrase::new("reason-quiet-hours").with("until", self.instant(until)),
                None => Phrase::new("reason-inside"),
            },
            _ => Phrase::new("reason-inside"),
        }
    }

    /// "Sunday is outside Mon–Fri 08:00–19:00; on at Mon 08:00".
    fn out_of_range(&self, row: &Row, slots: &[Slot], until: i64) -> Phrase {
        let phrase = Phrase::new("reason-out-of-range")
            .with("slots", slots_text(slots))
            .with("arrived", self.instant(row.arrived))
            .with("until", self.instant(until));
        match local_time(self.zone, row.arrived) {
            Some(local) => {
                let day = WEEK[local.weekday().num_days_from_monday() as usize];
                phrase.with("day", weekday_name(day)).with("time", Argument::Text(local.format("%H:%M").to_string()))
            }
            None => phrase.with("day", text("")).with("time", text("")),
        }
    }

    fn voucher_reason(&mut self, row: &Row, assign: &Assign) -> Phrase {
        let design = &self.world.program.vouchers[assign.design as usize];
        let key = match row.why {
            Why::NoVoucherDesign => "reason-voucher-no-design",
            Why::OutOfStock => "reason-voucher-out-of-stock",
            Why::RecordedCode => "reason-voucher-recorded",
            Why::FreeCode => "reason-voucher-free",
            _ => "reason-voucher-made",
        };
        let phrase = Phrase::new(key).with("design", text(&design.id));
        if matches!(row.why, Why::OutOfStock | Why::NoVoucherDesign) {
            return phrase;
        }
        let voucher = self.voucher(row, assign);
        let code = voucher.code.text(self.world.history, &self.codes).to_owned();
        let handed = phrase.with("code", Argument::Text(code)).with(
            "validity",
            match voucher.expires_at {
                Some(at) => phrase_of("reason-valid-until", self.instant(at)),
                None => self::phrase(Phrase::new("reason-valid-always")),
            },
        );
        self.worth(row, assign, handed, voucher.value)
    }

    /// The voucher that a row handed out.
    fn voucher(&mut self, row: &Row, assign: &Assign) -> Voucher {
        let design = &self.world.program.vouchers[assign.design as usize];
        let code = match row.why {
            Why::MadeCode => {
                let made = MadeFor { node: row.node, visit: row.visit, number: row.argument };
                Code::Made(self.codes.push(&make_code(&self.world, self.customer, made, &design.prefix)))
            }
            _ => Code::Recorded(Symbol(row.argument)),
        };
        let value = voucher_value(assign, self.world.program, || self.scope(row));
        let expires_at = design.valid_ms.map(|valid_ms| row.at.saturating_add(valid_ms));
        Voucher { code, value, assigned_at: row.at, expires_at }
    }

    /// What a step changed about the customer.
    fn change(&mut self, row: &Row, node: &Node) {
        match &node.action {
            Action::AddToSegment(list, _) => drop(self.changes.put(*list, true)),
            Action::RemoveFromSegment(list, _) => drop(self.changes.put(*list, false)),
            Action::Set(setting) => {
                let value = setting.value(&self.scope(row));
                self.changes.set(setting, value, self.world.history, self.customer);
                if let Some(own) = self.changes.zone() {
                    self.zone = zone_of(own, self.world.program, self.world.history);
                }
            }
            Action::Trigger
            | Action::Send(_)
            | Action::Wait(_)
            | Action::TimeRange(..)
            | Action::WaitUntil(_)
            | Action::WaitForEvent { .. }
            | Action::Condition(_)
            | Action::Branch(_)
            | Action::Split(_)
            | Action::Holdout(_)
            | Action::Assign(_)
            | Action::CreateOccasion(_)
            | Action::SyncAudience(_)
            | Action::Webhook(_)
            | Action::Goto
            | Action::Exit(_) => {}
        }
    }

    /// What later steps see of this one.
    fn remember(&mut self, row: &Row) {
        let node = self.node(row);
        if row.port != NO_PORT {
            self.change(row, node);
        }
        let Some(slot) = node.slot else { return };
        if row.port == NO_PORT {
            return;
        }
        let met = match (&node.action, row.why) {
            (_, Why::Entered) => Some(Met::Event(row.argument)),
            (_, Why::Began) => Some(Met::Entry(row.at)),
            (_, Why::Sent) => Some(Met::Sent(row.at)),
            (Action::Assign(assign), Why::RecordedCode | Why::FreeCode | Why::MadeCode) => {
                Some(Met::Voucher(self.voucher(row, assign)))
            }
            (Action::Condition(_) | Action::Branch(_) | Action::WaitForEvent { .. }, Why::Went)
                if row.argument != NOTHING =>
            {
                Some(Met::Event(row.argument))
            }
            _ => None,
        };
        let passed = &mut self.passed[row.visit as usize - 1][slot as usize];
        passed.left_at = Some(row.at);
        if let Some(met) = met {
            passed.met = met;
        }
    }

    fn event(&self, row: &Row) -> Argument {
        phrase(event_seen(row.argument as usize, &self.scope(row)))
    }

    fn instant(&self, ms: i64) -> Argument {
        Argument::Instant { ms, zone: self.zone.name().to_owned() }
    }
}

/// Why a message was not sent.
pub(crate) fn unsent_reason(why: Why, send: &Send, program: &Program) -> Phrase {
    match why {
        Why::NoDesign => Phrase::new("reason-unsent-no-design").with("design", text(&send.name)),
        Why::NoAddress => Phrase::new(address_key(send.channel)),
        Why::NoConsent => Phrase::new("reason-unsent-no-consent").with("channel", rules::channel_name(send.channel)),
        _ => {
            let (messages, per) = program.cap.map_or((0, 0), |cap| (cap.messages, cap.per_ms));
            let messages = Argument::Number(f64::from(u32::try_from(messages).unwrap_or(u32::MAX)));
            Phrase::new("reason-unsent-frequency-cap").with("messages", messages).with("per", Argument::Duration(per))
        }
    }
}

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

const fn address_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "reason-unsent-no-email",
        Channel::Sms | Channel::Chat => "reason-unsent-no-phone",
        Channel::Push => "reason-unsent-no-push-token",
    }
}

/// "Mon–Fri 08:00–19:00", each slot with its runs of days.
fn slots_text(slots: &[Slot]) -> Argument {
    let slots = slots.iter().map(|slot| {
        let time = |time: &Option<String>| text(time.as_deref().unwrap_or_default());
        let slot_phrase = Phrase::new("reason-slot")
            .with("days", Argument::List(day_runs(&slot.days)))
            .with("from", time(&slot.from))
            .with("to", time(&slot.to));
        phrase(slot_phrase)
    });
    Argument::List(slots.collect())
}

/// Three days and more in a row as "Mon–Fri".
fn day_runs(days: &[Weekday]) -> Vec<Argument> {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    days.chunk_by(|a, b| *a as usize + 1 == *b as usize)
        .flat_map(|run| match run {
            [first, _, .., last] => {
                let run =
                    Phrase::new("reason-days").with("first", weekday_name(*first)).with("last", weekday_name(*last));
                vec![phrase(run)]
            }
            few => few.iter().map(|day| weekday_name(*day)).collect(),
        })
        .collect()
}

fn text(text: &str) -> Argument {
    Argument::Text(text.to_owned())
}

fn phrase(phrase: Phrase) -> Argument {
    Argument::Phrase(Box::new(phrase))
}

fn phrase_of(key: &'static str, at: Argument) -> Argument {
    phrase(Phrase::new(key).with("at", at))
}
