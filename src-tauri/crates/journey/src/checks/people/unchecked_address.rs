//! `unchecked-address`: a text, chat or push message is sent without asking whether the customer can receive one.

use serde_json::json;

use crate::checks::designs::wrong_channel::named;
use crate::checks::{Context, Findings, declare, fixes};
use crate::flow::Way;
use crate::{Channel, NEXT, NO, NOT_SENT, Operator, Phrase, Rule, Step, YES};

declare!("unchecked-address", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for channel in [Channel::Sms, Channel::Chat, Channel::Push] {
        let reached = context.flow.reached(context.flow.triggers(), |way| !checks(context, way, channel));
        for (index, node) in context.nodes() {
            let Step::SendMessage(message) = &node.step else { continue };
            let judged = context.flow.way(index, NOT_SENT).is_some();
            if message.channel != Some(channel) || judged || !reached[index] {
                continue;
            }
            let id = fixes::fresh_id(context, &format!("can-receive-{}", channel.name()));
            let condition = json!({"id": id, "kind": "condition", "rule": {"can_receive": channel.name()}});
            let mut patch = fixes::insert_before(context, index, condition, &id, YES);
            // Whoever cannot receive it goes on where the message would have sent her.
            if let Some(way) = context.flow.way(index, NEXT).filter(|way| way.to != index) {
                patch.push(fixes::add_edge(context, &id, NO, &context.journey.nodes[way.to].id));
            }
            findings
                .report(context.at(index))
                .say("channel", named(channel))
                .mend(Phrase::new("fix-ask-can-receive").with("channel", named(channel)), patch);
        }
    }
}

/// Whether somebody who goes this way surely has an address on the channel.
fn checks(context: &Context<'_>, way: Way, channel: Channel) -> bool {
    match (context.step(way.from), context.flow.port(way)) {
        (Step::Condition(condition), port @ (YES | NO)) => {
            condition.rule.as_ref().is_some_and(|rule| implies(rule, port == YES, channel))
        }
        // Behind a case none of those before it held.
        (Step::Branch(branch), port) => {
            let rules = branch.cases.iter().map(|case| (case.name.as_deref() == Some(port), case.rule.as_ref()));
            let mut asked = Vec::new();
            for (taken, rule) in rules {
                asked.extend(rule.map(|rule| implies(rule, taken, channel)));
                if taken {
                    break;
                }
            }
            asked.contains(&true)
        }
        (Step::ScheduleTrigger(trigger), _) => {
            trigger.audience.as_ref().is_some_and(|rule| implies(rule, true, channel))
        }
        (Step::SegmentTrigger(trigger), _) => {
            let segment = trigger.segment.as_deref().and_then(|name| context.segment(name));
            segment.and_then(|segment| segment.rule.as_ref()).is_some_and(|rule| implies(rule, true, channel))
        }
        // Behind `next` the message was sent, where the others have a way of their own.
        (Step::SendMessage(message), NEXT) => {
            message.channel == Some(channel) && context.flow.way(way.from, NOT_SENT).is_some()
        }
        _ => false,
    }
}

/// Whether the rule having this answer means that there is an address.
fn implies(rule: &Rule, answer: bool, channel: Channel) -> bool {
    let each = |rules: &[Rule]| !rules.is_empty() && rules.iter().all(|rule| implies(rule, answer, channel));
    let some = |rules: &[Rule]| rules.iter().any(|rule| implies(rule, answer, channel));
    match rule {
        Rule::CanReceive(asked) => answer && *asked == channel,
        Rule::Attribute(attribute) => {
            let address = if channel == Channel::Push { "push_token" } else { "phone" };
            let set = if answer { Operator::IsSet } else { Operator::IsNotSet };
            attribute.name.as_deref() == Some(address) && attribute.is == Some(set)
        }
        Rule::Not(rule) => implies(rule, !answer, channel),
        Rule::All(rules) => {
            if answer {
                some(rules)
            } else {
                each(rules)
            }
        }
        Rule::Any(rules) => {
            if answer {
                each(rules)
            } else {
                some(rules)
            }
        }
        _ => false,
    }
}
