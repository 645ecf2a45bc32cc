//! What associates write about, and what their system keeps of occasions. It takes its own stream of chance and changes
//! nothing that customers do: which message made somebody buy is known before its topic is drawn.

use crate::chance::Chance;
use crate::goods::CATEGORIES;
use crate::life::Life;
use crate::people::Person;
use crate::truths::{CHAT_TOPICS, COMPLETION_KEPT_OF_MESSAGES, COMPLETION_KEPT_OF_OTHERS, EMAIL_TOPICS, OTHERS_NAMED};

/// Draws topics, departments, the occasions that messages name, and which completions are kept.
pub(crate) fn tell_occasions(person: &Person, life: &mut Life, chance: &mut Chance) {
    for occasion in &mut life.occasions {
        occasion.department = CATEGORIES[person.tastes[chance.below(2) as usize]].1;
    }
    for contact in &mut life.contacts {
        let Some(place) = contact.occasion else { continue };
        let is_message = contact.kind == "message";
        let kept = if is_message { COMPLETION_KEPT_OF_MESSAGES } else { COMPLETION_KEPT_OF_OTHERS };
        if chance.happens(kept) {
            life.occasions[place].completed_at = Some(contact.at);
        }
        if !is_message {
            continue;
        }
        let topics = if contact.channel == "chat" { CHAT_TOPICS } else { EMAIL_TOPICS };
        let topic = topics[chance.weighted(&weights(topics, contact.adds))].0;
        if !topic.is_empty() {
            contact.message = topic;
        }
        for (other, occasion) in life.occasions.iter().enumerate() {
            let is_open = (occasion.created_at..occasion.expires_at).contains(&contact.at);
            if other != place && is_open && chance.happens(OTHERS_NAMED) {
                contact.also.push(other);
            }
        }
    }
}

/// How often each topic stands in a message that made her buy, or in one that did not: so that of all messages with a
/// topic as many make somebody buy as the truths say.
fn weights(topics: [(&str, u32, u32); 4], adds: bool) -> [u32; 4] {
    topics.map(|(_, share, makes_buy)| share * if adds { makes_buy } else { 1_000 - makes_buy })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::truths::OCCASION_MESSAGE_ADDS;

    #[test]
    fn topics_together_make_somebody_buy_as_often_as_messages_do() {
        for topics in [CHAT_TOPICS, EMAIL_TOPICS] {
            assert_eq!(topics.iter().map(|(_, share, _)| share).sum::<u32>(), 1_000);
            assert_eq!(weights(topics, true).iter().sum::<u32>(), 1_000 * OCCASION_MESSAGE_ADDS);
        }
    }
}
