//! What each kind of step does.

use history::{CustomerIndex, History, Scalar, Symbol};
use journey::draws::{draw, draw_further};
use rules::{Code, Met, Scope, Voucher};

use super::{Walker, World, zone_of};
use crate::program::{Action, Assign, Node, Program, Send, Worth};
use crate::stock::{Handed, Stock, made_code};
use crate::summary::ExitCause;
use crate::tally::{Tally, channel_place};
use crate::visit::{Assigned, Created, MadeFor, NOTHING, Sent, Visit, Why};
use history::zone::Zone;

/// What a step decides.
pub(super) enum Decision {
    Leave { port: usize, why: Why, argument: u32 },
    WaitUntil(i64),
    AskForStock,
    End(ExitCause, Why),
}

impl Decision {
    const fn go(why: Why) -> Self {
        Self::by(0, why)
    }

    pub(super) const fn by(port: usize, why: Why) -> Self {
        Self::Leave { port, why, argument: NOTHING }
    }
}

impl Walker {
    /// What the step that a visit is at decides now.
    pub(super) fn decide(
        &mut self,
        visit: &mut Visit,
        node: &Node,
        now: i64,
        world: &World<'_>,
        tally: &mut Tally,
        stock: &mut Option<&mut Stock>,
    ) -> Decision {
        let waiting = visit.waiting;
        match &node.action {
            Action::Trigger => {
                if self.is_held_out(world) {
                    return Decision::End(ExitCause::HeldOut, Why::HeldOut);
                }
                let (entry_at, event) = (visit.entry_at, visit.entry_event);
                if event == NOTHING {
                    self.remember(visit, node, || Met::Entry(entry_at));
                    return Decision::go(Why::Began);
                }
                self.remember(visit, node, || Met::Event(event));
                Decision::Leave { port: 0, why: Why::Entered, argument: event }
            }
            Action::Wait(ms) if !waiting => Decision::WaitUntil(now.saturating_add(*ms)),
            Action::TimeRange(slots, _) if !waiting => match slots.current_or_next(now, self.zone) {
                Some(start) if start <= now => Decision::go(Why::Went),
                Some(start) => Decision::WaitUntil(start),
                None => Decision::WaitUntil(i64::MAX),
            },
            Action::Wait(_) | Action::TimeRange(..) => Decision::go(Why::Went),
            Action::Condition(rule) => {
                let scope = self.scope(now, Some(visit), world);
                let holds = rule.holds(&scope);
                let met = if holds && node.slot.is_some() { rule.met(&scope) } else { None };
                self.meet_event(visit, node, met);
                let port = node.chosen(holds);
                Decision::Leave { port, why: Why::Went, argument: met.unwrap_or(NOTHING) }
            }
            Action::WaitUntil(wait) => self.wait_until(visit, node, wait, now, world),
            Action::WaitForEvent { matcher, timeout_ms } => {
                self.wait_for_event(visit, node, (matcher, *timeout_ms), now, world)
            }
            Action::Branch(cases) => {
                let scope = self.scope(now, Some(visit), world);
                let case = cases.iter().position(|rule| rule.holds(&scope));
                let met = case.filter(|_| node.slot.is_some()).and_then(|case| cases[case].met(&scope));
                self.meet_event(visit, node, met);
                let port = case.unwrap_or(cases.len());
                Decision::Leave { port, why: Why::Went, argument: met.unwrap_or(NOTHING) }
            }
            Action::Split(shares) => Decision::by(shares.way(self.draw(node, world)), Why::Went),
            Action::Holdout(share) => {
                let treated = !share.keeps_out(self.draw(node, world));
                Decision::by(node.chosen(treated), Why::Went)
            }
            Action::Send(send) => match world.program.quiet_hours.end_of_current(now, self.zone) {
                Some(end) => Decision::WaitUntil(end),
                None => self.send(visit, node, send, now, world, tally),
            },
            Action::Assign(assign) => self.assign(visit, node, assign, now, world, tally, stock),
            Action::AddToSegment(list, _) => {
                let before = self.changes.put(*list, true) == Some(true);
                Decision::Leave { port: 0, why: Why::Added, argument: u32::from(before) }
            }
            Action::RemoveFromSegment(list, _) => {
                self.changes.put(*list, false);
                Decision::go(Why::Went)
            }
            Action::Set(setting) => {
                let value = setting.value(&self.scope(now, Some(visit), world));
                self.changes.set(setting, value, world.history, self.customer);
                if let Some(own) = self.changes.zone() {
                    self.zone = Zone::of(zone_of(own, world.program, world.history));
                }
                Decision::go(Why::Went)
            }
            Action::CreateOccasion(occasion) => {
                tally.records[occasion.record as usize] += 1;
                let expires_at = occasion.due_ms.map(|due_ms| now.saturating_add(due_ms));
                let created = measures::Occasion { created_at: now, expires_at, completed_at: None };
                let (record, window_ms) = (occasion.record, occasion.window_ms);
                self.created.push(Created { record, window_ms, occasion: created });
                Decision::go(Why::Went)
            }
            Action::SyncAudience(record) | Action::Webhook(record) => {
                tally.records[*record as usize] += 1;
                Decision::go(Why::Went)
            }
            Action::Goto => Decision::go(Why::Went),
            Action::Exit(_) => Decision::End(ExitCause::Completed, Why::Completed),
        }
    }

    /// The event that a step met, where one did.
    fn meet_event(&mut self, visit: &Visit, node: &Node, met: Option<u32>) {
        if let Some(row) = met {
            self.remember(visit, node, || Met::Event(row));
        }
    }

    fn send(
        &mut self,
        visit: &Visit,
        node: &Node,
        send: &Send,
        now: i64,
        world: &World<'_>,
        tally: &mut Tally,
    ) -> Decision {
        let number = visit.node;
        let (address, consent) = rules::reach(world.history, self.customer, Some(&self.changes), send.channel);
        let unsent = match send.design {
            None => Why::NoDesign,
            Some(_) if !address => Why::NoAddress,
            Some(_) if !consent => Why::NoConsent,
            Some(_) if self.is_capped(send, now, world.program) => Why::FrequencyCap,
            Some(design) => {
                self.sent.push(Sent { at: now, node: number, channel: send.channel });
                tally.messages[channel_place(send.channel)] += 1;
                tally.messages_by_design[design as usize] += 1;
                if let Some(day) = world.days.day(now) {
                    tally.days.of(day).messages += 1;
                }
                self.remember(visit, node, || Met::Sent(now));
                return Decision::by(node.chosen(true), Why::Sent);
            }
        };
        let reason = unsent as usize - Why::NoDesign as usize;
        tally.nodes[number as usize].unsent[reason] += 1;
        let not_sent = node.chosen(false);
        let connected = node.ports[not_sent].target.is_some();
        Decision::by(if connected { not_sent } else { node.chosen(true) }, unsent)
    }

    /// Whether the cap's number of sendings of this run lies in `(t − per, t]`.
    fn is_capped(&self, send: &Send, now: i64, program: &Program) -> bool {
        let Some(cap) = program.cap.filter(|cap| cap.channel.is_none_or(|channel| channel == send.channel)) else {
            return false;
        };
        let before = now.saturating_sub(cap.per_ms);
        let recent = self.sent.iter().rev().take_while(|sent| sent.at > before);
        let counted = recent.filter(|sent| cap.channel.is_none_or(|channel| channel == sent.channel));
        counted.take(cap.messages).count() == cap.messages
    }

    #[allow(clippy::too_many_arguments, reason = "one step's whole surroundings")]
    fn assign(
        &mut self,
        visit: &mut Visit,
        node: &Node,
        assign: &Assign,
        now: i64,
        world: &World<'_>,
        tally: &mut Tally,
        stock: &mut Option<&mut Stock>,
    ) -> Decision {
        let design = &world.program.vouchers[assign.design as usize];
        if !design.known {
            // As with a message of an unknown design: nothing is handed out, and the visit goes on.
            return Decision::by(node.chosen(true), Why::NoVoucherDesign);
        }
        let recorded = design.symbol.and_then(|symbol| self.recorded_code(assign.design, symbol, world.history));
        let handed = if design.is_shared(recorded) {
            // The request answered is the first; the next one has to wait for its turn.
            let Some(stock) = stock.take() else { return Decision::AskForStock };
            stock.hand_out(assign.design, design, recorded, world.history)
        } else {
            recorded.map_or(Handed::Make, Handed::Recorded)
        };
        let mut made = None;
        let (code, why, argument) = match handed {
            Handed::OutOfStock => {
                tally.vouchers[assign.design as usize].out_of_stock += 1;
                return Decision::by(node.chosen(false), Why::OutOfStock);
            }
            Handed::Recorded(symbol) => {
                self.next_recorded[assign.design as usize] += 1;
                (Code::Recorded(symbol), Why::RecordedCode, symbol.0)
            }
            Handed::Free(symbol) => (Code::Recorded(symbol), Why::FreeCode, symbol.0),
            Handed::Make => {
                visit.made += 1;
                let made_for = MadeFor { node: visit.node, visit: visit.number, number: visit.made };
                made = Some(made_for);
                tally.vouchers[assign.design as usize].made += 1;
                // Its text is drawn here only where a rule may ask for it.
                let code = match node.slot {
                    Some(_) => self.codes.push(&make_code(world, self.customer, made_for, &design.prefix)),
                    None => NOTHING,
                };
                (Code::Made(code), Why::MadeCode, made_for.number)
            }
        };
        let value = voucher_value(assign, world.program, || self.scope(now, Some(visit), world));
        let expires_at = design.valid_ms.map(|valid_ms| now.saturating_add(valid_ms));
        let voucher = Voucher { code, value, assigned_at: now, expires_at };
        self.assigned.push(Assigned { design: assign.design, voucher, made });
        tally.vouchers[assign.design as usize].assigned += 1;
        self.remember(visit, node, || Met::Voucher(voucher));
        Decision::Leave { port: node.chosen(true), why, argument }
    }

    /// The next of her recorded codes of a design. Each is handed out once a run.
    fn recorded_code(&mut self, design: u32, symbol: Symbol, history: &History) -> Option<Symbol> {
        let vouchers = &history.vouchers;
        let rows = vouchers.spans.of(self.customer as usize);
        let next = &mut self.next_recorded[design as usize];
        while rows.start + *next < rows.end {
            if vouchers.design[rows.start + *next] == symbol {
                return Some(vouchers.code[rows.start + *next]);
            }
            *next += 1;
        }
        None
    }

    /// The draw of a step, the same whenever she comes.
    fn draw(&self, node: &Node, world: &World<'_>) -> u64 {
        draw(world.seed, 0, world.history.customers.id(self.customer), &node.id)
    }

    fn is_held_out(&mut self, world: &World<'_>) -> bool {
        let Some(holdout) = world.program.holdout else { return false };
        *self.held_out.get_or_insert_with(|| {
            holdout.keeps_out(draw(world.seed, 0, world.history.customers.id(self.customer), "journey"))
        })
    }
}

impl Node {
    /// The number of the port that is meant, or of the other one.
    pub(super) fn chosen(&self, meant: bool) -> usize {
        usize::from(self.choice[usize::from(!meant)])
    }
}

/// The code made for a visit.
pub(crate) fn make_code(world: &World<'_>, customer: CustomerIndex, made: MadeFor, prefix: &str) -> String {
    let id = world.history.customers.id(customer);
    let node = &world.program.nodes[made.node as usize].id;
    let parts = [u64::from(made.visit), u64::from(made.number)];
    made_code(prefix, draw_further(world.seed, 0, id, node, &parts))
}

/// What a voucher is worth: the step's value, else the design's own discount.
pub(crate) fn voucher_value<'a>(assign: &Assign, program: &Program, scope: impl FnOnce() -> Scope<'a>) -> Scalar {
    let design = &program.vouchers[assign.design as usize];
    match &assign.value {
        Worth::AsDesigned => design.value,
        Worth::Plain(value) => value.get(&scope(), design.is_amount),
        Worth::ByProfile(discount) => {
            let scope = scope();
            discount.value(&scope).map_or(design.value, |value| value.get(&scope, design.is_amount))
        }
    }
}
