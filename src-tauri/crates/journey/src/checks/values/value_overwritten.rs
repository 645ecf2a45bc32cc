//! `value-overwritten`: a message shows a value, and then a loop takes the visit to the step that gives it anew.
//!
//! A code that was shown stays with the customer, but the journey only knows the newest. The event that a wait or a
//! question met is meant to be a new one each time round; there the finding is a step that is sometimes about the event
//! that was shown, and sometimes about one that was not.

use crate::checks::{Context, Findings, declare};
use crate::kinds::Gives;
use crate::terms::Site;
use crate::{Argument, Step};

declare!("value-overwritten", Warning, run);

/// Pairs of a message and a step that are looked at: each is two walks along the paths.
const MOST_PAIRS: usize = 32;

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut circle_of = vec![usize::MAX; context.journey.nodes.len()];
    for (number, circle) in context.flow.circles(|_| true).iter().enumerate() {
        for node in circle {
            circle_of[*node] = number;
        }
    }
    let mut pairs = 0;
    for (site, reference) in &context.terms.references {
        let (Some(message), Some(source)) = (site.node, context.flow.find(&reference.from)) else { continue };
        let shown = matches!(context.step(message), Step::SendMessage(_)) && context.flow.reachable[message];
        let comes_back = circle_of[message] != usize::MAX && circle_of[message] == circle_of[source];
        if !shown || !comes_back {
            continue;
        }
        let overwritten = match context.step(source).gives() {
            Gives::Voucher => true,
            Gives::Event(_) | Gives::Found => {
                pairs += 1;
                pairs <= MOST_PAIRS && mixed_up(context, message, source)
            }
            Gives::Nothing | Gives::Entry | Gives::Message => false,
        };
        if overwritten {
            findings
                .report(context.site(site))
                .say("from", context.named(source))
                .say("field", Argument::Text(reference.field.clone()));
        }
    }
}

/// Whether a step about the source's value can be reached both from the message without passing the source, and from
/// the source without passing the message.
fn mixed_up(context: &Context<'_>, message: usize, source: usize) -> bool {
    let behind = |from: usize, without: usize| {
        let first = context.flow.out(from).iter().map(|way| way.to).filter(move |to| *to != without);
        context.flow.reached(first, |way| way.from != without && way.to != without)
    };
    let (shown, fresh) = (behind(message, source), behind(source, message));
    let mixed =
        |site: &Site| site.node.is_some_and(|node| node != message && node != source && shown[node] && fresh[node]);
    let id = context.journey.nodes[source].id.as_str();
    context.terms.references.iter().any(|(site, reference)| reference.from == id && mixed(site))
}
