//! What each kind of step does.

use history::{CustomerIndex, History, Scalar, Symbol};
use journey::draws::{draw, draw_further};
use journey::{HELD_OUT, NEXT, NOT_SENT, OUT_OF_STOCK, TREATED, YES};
use rules::{Code, Met, Scope, Voucher};

use super::{Walker, World, zone_of};
use crate::clock::day_of;
use crate::program::{Action, Assign, Node, Program, Send, Worth};
use crate::stock::{Handed, Stock, made_code};
use crate::summary::ExitCause;
use crate::tally::{Tally, channel_place};
use crate::visit::{Assigned, Created, NOTHING, Sent, Why};

/// What a step decides.
pub(super) enum Decision {
    Leave { port: usize, why: Why, argument: u32, met: Option<Met> },
    WaitUntil(i64),
    AskForStock,
    End(ExitCause, Why),
}

impl Decision {
    const fn go(why: Why) -> Self {
        Self::by(0, why)
    }

    const fn by(port: usize, why: Why) -> Self {
        Self::Leave { port, why, argument: NOTHING, met: None }
    }
}

impl Walker {
    /// What the step that a visit is at decides now.
    pub(super) fn decide(
        &mut self,
        place: usize,
        node: &Node,
        now: i64,
        world: &World<'_>,
        tally: &mut Tally,
        stock: &mut Option<&mut Stock>,
    ) -> Decision {
        let visit = self.visits[place];
        match &node.action {
            Action::Trigger => {
                if self.is_held_out(world) {
                    return Decision::End(ExitCause::HeldOut, Why::HeldOut);
                }
                if visit.entry_event == NOTHING {
                    let met = Some(Met::Entry(visit.entry_at));
                    return Decision::Leave { port: 0, why: Why::Began, argument: NOTHING, met };
                }
                let met = Some(Met::Event(visit.entry_event));
                Decision::Leave { port: 0, why: Why::Entered, argument: visit.entry_event, met }
            }
            Action::Wait(ms) if !visit.waiting => Decision::WaitUntil(now.saturating_add(*ms)),
            Action::TimeRange(slots, _) if !visit.waiting => match slots.current_or_next(now, self.zone) {
                Some(start) if start <= now => Decision::go(Why::Went),
                Some(start) => Decision::WaitUntil(start),
                None => Decision::WaitUntil(i64::MAX),
            },
            Action::Wait(_) | Action::TimeRange(..) => Decision::go(Why::Went),
            Action::Condition(rule) => {
                let scope = self.scope(now, Some(place), world);
                let holds = rule.holds(&scope);
                let met = if holds && node.slot.is_some() { rule.met(&scope) } else { None };
                let port = if holds { node.port(YES) } else { node.other_port(YES) };
                Decision::Leave { port, why: Why::Went, argument: met.unwrap_or(NOTHING), met: met.map(Met::Event) }
            }
            Action::WaitUntil(wait) => self.wait_until(place, node, wait, now, world),
            Action::WaitForEvent { matcher, timeout_ms } => {
                self.wait_for_event(place, node, (matcher, *timeout_ms), now, world)
            }
            Action::Branch(cases) => {
                let scope = self.scope(now, Some(place), world);
                let case = cases.iter().position(|rule| rule.holds(&scope));
                let met = case.filter(|_| node.slot.is_some()).and_then(|case| cases[case].met(&scope));
                Decision::Leave {
                    port: case.unwrap_or(cases.len()),
                    why: Why::Went,
                    argument: met.unwrap_or(NOTHING),
                    met: met.map(Met::Event),
                }
            }
            Action::Split(shares) => Decision::by(shares.way(self.draw(node, world)), Why::Went),
            Action::Holdout(share) => {
                let port = if share.keeps_out(self.draw(node, world)) { HELD_OUT } else { TREATED };
                Decision::by(node.port(port), Why::Went)
            }
            Action::Send(send) => match world.program.quiet_hours.end_of_current(now, self.zone) {
                Some(end) => Decision::WaitUntil(end),
                None => self.send(node, send, visit.node, now, world, tally),
            },
            Action::Assign(assign) => self.assign(place, node, assign, now, world, tally, stock),
            Action::AddToSegment(list, _) => {
                let before = self.changes.put(*list, true) == Some(true);
                Decision::Leave { port: 0, why: Why::Added, argument: u32::from(before), met: None }
            }
            Action::RemoveFromSegment(list, _) => {
                self.changes.put(*list, false);
                Decision::go(Why::Went)
            }
            Action::Set(setting) => {
                let value = setting.value(&self.scope(now, Some(place), world));
                self.changes.set(setting, value, world.history, self.customer);
                if let Some(own) = self.changes.zone() {
                    self.zone = zone_of(own, world.program, world.history);
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

    fn send(
        &mut self,
        node: &Node,
        send: &Send,
        place: u32,
        now: i64,
        world: &World<'_>,
        tally: &mut Tally,
    ) -> Decision {
        let (address, consent) = self.scope(now, None, world).reach(send.channel);
        let unsent = match send.design {
            None => Why::NoDesign,
            Some(_) if !address => Why::NoAddress,
            Some(_) if !consent => Why::NoConsent,
            Some(_) if self.is_capped(send, now, world.program) => Why::FrequencyCap,
            Some(design) => {
                self.sent.push(Sent { at: now, node: place, channel: send.channel });
                tally.messages[channel_place(send.channel)] += 1;
                tally.messages_by_design[design as usize] += 1;
                if let Some(day) = day_of(world.history.time_zone, now) {
                    tally.days.entry(day).or_default().messages += 1;
                }
                let met = Some(Met::Sent(now));
                return Decision::Leave { port: node.port(NEXT), why: Why::Sent, argument: NOTHING, met };
            }
        };
        let reason = unsent as usize - Why::NoDesign as usize;
        tally.nodes[place as usize].unsent[reason] += 1;
        let not_sent = node.port(NOT_SENT);
        let connected = node.ports[not_sent].target.is_some();
        let port = if connected { not_sent } else { node.port(NEXT) };
        Decision::Leave { port, why: unsent, argument: NOTHING, met: None }
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
        place: usize,
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
            let port = node.port(NEXT);
            return Decision::Leave { port, why: Why::NoVoucherDesign, argument: NOTHING, met: None };
        }
        let recorded = design.symbol.and_then(|symbol| self.recorded_code(assign.design, symbol, world.history));
        let handed = if design.is_shared(recorded) {
            // The request answered is the first; the next one has to wait for its turn.
            let Some(stock) = stock.take() else { return Decision::AskForStock };
            stock.hand_out(assign.design, design, recorded, world.history)
        } else {
            recorded.map_or(Handed::Make, Handed::Recorded)
        };
        let (code, why, argument) = match handed {
            Handed::OutOfStock => {
                tally.vouchers[assign.design as usize].out_of_stock += 1;
                let port = node.port(OUT_OF_STOCK);
                return Decision::Leave { port, why: Why::OutOfStock, argument: NOTHING, met: None };
            }
            Handed::Recorded(symbol) => {
                self.next_recorded[assign.design as usize] += 1;
                (Code::Recorded(symbol), Why::RecordedCode, symbol.0)
            }
            Handed::Free(symbol) => (Code::Recorded(symbol), Why::FreeCode, symbol.0),
            Handed::Make => {
                let visit = &mut self.visits[place];
                visit.made += 1;
                let (number, made) = (u64::from(visit.number), u64::from(visit.made));
                let code = make_code(world, self.customer, &node.id, (number, made), &design.prefix);
                tally.vouchers[assign.design as usize].made += 1;
                (Code::Made(self.codes.push(&code)), Why::MadeCode, visit.made)
            }
        };
        let value = voucher_value(assign, world.program, &self.scope(now, Some(place), world));
        let expires_at = design.valid_ms.map(|valid_ms| now.saturating_add(valid_ms));
        let voucher = Voucher { code, value, assigned_at: now, expires_at };
        self.assigned.push(Assigned { design: assign.design, voucher });
        tally.vouchers[assign.design as usize].assigned += 1;
        Decision::Leave { port: node.port(NEXT), why, argument, met: Some(Met::Voucher(voucher)) }
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
    /// The number of a port; every kind has those that are asked for here.
    pub(super) fn port(&self, name: &str) -> usize {
        self.ports.iter().position(|port| &*port.name == name).unwrap_or(0)
    }

    /// The port of a condition that is not this one.
    fn other_port(&self, name: &str) -> usize {
        self.ports.iter().position(|port| &*port.name != name).unwrap_or(0)
    }
}

/// The code made for a visit: `number` is the visit's and how many codes were made for it.
pub(crate) fn make_code(
    world: &World<'_>,
    customer: CustomerIndex,
    node: &str,
    (visit, made): (u64, u64),
    prefix: &str,
) -> String {
    let id = world.history.customers.id(customer);
    made_code(prefix, draw_further(world.seed, 0, id, node, &[visit, made]))
}

/// What a voucher is worth: the step's value, else the design's own discount.
pub(crate) fn voucher_value(assign: &Assign, program: &Program, scope: &Scope<'_>) -> Scalar {
    let design = &program.vouchers[assign.design as usize];
    let value = match &assign.value {
        Worth::AsDesigned => None,
        Worth::Plain(value) => Some(value),
        Worth::ByProfile(discount) => discount.value(scope),
    };
    value.or(design.value.as_ref()).map_or(Scalar::Absent, |value| value.get(scope, design.is_amount))
}
