//! When an occasion is open, what completes it, and which sale converts it (reports.md, Occasions).
//!
//! Occasions, messages and sales are those of one customer, messages and sales each in order of time, then id.

/// An occasion to talk to a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Occasion {
    /// When it was created.
    pub created_at: i64,
    /// When it expires; `None`: never.
    pub expires_at: Option<i64>,
    /// When it was completed, where that is known already; it stands.
    pub completed_at: Option<i64>,
}

/// A message to the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OccasionMessage<'a> {
    /// When.
    pub at: i64,
    /// The occasions it names, as places among hers.
    pub names: &'a [usize],
}

/// What completed an occasion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Completion {
    /// When.
    pub at: i64,
    /// The message, by its place; `None` where it was known to be completed and no message names it at that instant.
    pub message: Option<usize>,
}

/// How an occasion stands at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Neither completed nor expired.
    Open,
    /// Completed, before or at the instant.
    Completed,
    /// Not completed before it expired.
    Expired,
}

impl Occasion {
    /// Whether a message at an instant finds it open, as long as nothing has completed it before.
    const fn is_open_at(&self, at: i64) -> bool {
        self.created_at <= at
            && match self.expires_at {
                Some(expires_at) => at < expires_at,
                None => true,
            }
    }

    /// How it stands at an instant, with what completed it up to then.
    pub const fn standing(&self, completion: Option<Completion>, at: i64) -> Standing {
        match (completion, self.expires_at) {
            (Some(_), _) => Standing::Completed,
            (None, Some(expires_at)) if expires_at <= at => Standing::Expired,
            (None, _) => Standing::Open,
        }
    }
}

/// What completed each occasion up to an instant; later messages are not seen.
///
/// A message at `t` completes every occasion that is open at `t` (`created_at ≤ t < expires_at`), and of those it names
/// also the expired ones. A known `completed_at` stands, and is the message's that names the occasion at that instant.
pub fn completions(occasions: &[Occasion], messages: &[OccasionMessage<'_>], at: i64) -> Vec<Option<Completion>> {
    let seen = &messages[..messages.partition_point(|message| message.at <= at)];
    let mut named: Vec<(usize, usize)> = Vec::new();
    for (place, message) in seen.iter().enumerate() {
        named.extend(message.names.iter().map(|occasion| (*occasion, place)));
    }
    named.sort_unstable();
    let completion = |(place, occasion): (usize, &Occasion)| {
        let naming = named[named.partition_point(|(other, _)| *other < place)..].iter();
        let mut naming = naming.take_while(|(other, _)| *other == place).map(|(_, message)| *message);
        if let Some(completed_at) = occasion.completed_at {
            let message = naming.find(|message| seen[*message].at == completed_at);
            return (completed_at <= at).then_some(Completion { at: completed_at, message });
        }
        let first = seen.partition_point(|message| message.at < occasion.created_at);
        let while_open = seen.get(first).filter(|message| occasion.is_open_at(message.at)).map(|_| first);
        let by_name = naming.find(|message| seen[*message].at >= occasion.created_at);
        let message = while_open.into_iter().chain(by_name).min()?;
        Some(Completion { at: seen[message].at, message: Some(message) })
    };
    occasions.iter().enumerate().map(completion).collect()
}

/// The last instant at which a sale converts an occasion completed at an instant, seen from `at`. The customer's first
/// sale from its completion up to then does ([`crate::first_sale_from`]); one sale may convert several occasions.
pub fn conversion_end(completed_at: i64, window_ms: i64, at: i64) -> i64 {
    completed_at.saturating_add(window_ms).min(at)
}
