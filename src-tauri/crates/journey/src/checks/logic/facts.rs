//! What is known about a customer at a step: for each subject the values it can still have, and what decided that.

use std::rc::Rc;

use super::sets::Set;
use super::subjects::{About, Fades, Filter, Leaf, Subjects, Test};

/// What decided a fact. Orders by the step's id, so that the order of the file plays no part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Decider {
    /// The place of the step's id among all ids.
    pub rank: usize,
    /// The step.
    pub node: usize,
    pub how: How,
}

/// How a step decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum How {
    /// By the port that was taken, as its place among the step's ports.
    Port(usize),
    /// By what it does, or by whom it lets in.
    Step,
    /// No time has passed since it was left.
    NoTime,
    /// It was not passed.
    NotPassed,
    /// Not the step, but the exit rules of the journey.
    ExitRules,
}

/// Who decided; at most [`MOST_DECIDERS`], in order.
pub(super) type By = Vec<Decider>;

/// More are not named.
const MOST_DECIDERS: usize = 4;

/// More are not kept at a step: those that come later are not learnt.
const MOST_FACTS: usize = 64;

#[derive(Debug, PartialEq)]
struct Fact {
    set: Set,
    by: By,
}

/// Everything that is known, in the order of the subjects.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Facts {
    known: Vec<(usize, Rc<Fact>)>,
}

fn joined(mut by: By, other: &[Decider]) -> By {
    by.extend_from_slice(other);
    by.sort_unstable();
    by.dedup();
    by.truncate(MOST_DECIDERS);
    by
}

impl Facts {
    fn find(&self, subject: usize) -> Option<&Rc<Fact>> {
        let place = self.known.binary_search_by_key(&subject, |(subject, _)| *subject).ok()?;
        Some(&self.known[place].1)
    }

    /// Learns what a subject can be, instead of what was known.
    pub fn set(&mut self, subjects: &Subjects<'_, '_>, subject: usize, set: Set, by: By) {
        let nothing = set.size() > Set::LARGEST || subjects.get(subject).universe.within(&set);
        match self.known.binary_search_by_key(&subject, |(subject, _)| *subject) {
            Ok(place) if nothing => _ = self.known.remove(place),
            Ok(place) => self.known[place].1 = Rc::new(Fact { set, by }),
            Err(place) if !nothing && self.known.len() < MOST_FACTS => {
                self.known.insert(place, (subject, Rc::new(Fact { set, by })));
            }
            Err(_) => {}
        }
    }

    /// What a subject can be, also by what is known about others.
    fn about(&self, subjects: &Subjects<'_, '_>, subject: usize) -> (Set, By) {
        let asked = subjects.get(subject);
        let (mut set, mut by) = match self.find(subject) {
            Some(fact) => (fact.set.clone(), fact.by.clone()),
            None => (asked.universe.clone(), By::new()),
        };
        let mut narrow = |allowed: &Set, why: &[Decider]| {
            let narrower = set.and(allowed);
            if narrower != set {
                set = narrower;
                by = joined(std::mem::take(&mut by), why);
            }
        };
        match &asked.about {
            About::Events(filter) => {
                for (other, fact) in &self.known {
                    let About::Events(known) = &subjects.get(*other).about else { continue };
                    if *other == subject {
                        continue;
                    }
                    if filter.within(known)
                        && let Some(below) = fact.set.below()
                    {
                        narrow(&Set::up_to(below).or(&Set::absent()), &fact.by);
                    }
                    if known.within(filter)
                        && fact.set.and(&Set::absent()).is_empty()
                        && let Some(least) = fact.set.least()
                    {
                        narrow(&Set::from(least), &fact.by);
                    }
                }
            }
            About::Total { over, empty } => {
                let (count, why) = self.about(subjects, *over);
                if count.within(&Set::whole(0, Some(0)).or(&Set::absent())) {
                    let unpassed = count.and(&Set::absent());
                    let none = if unpassed == count { Set::none() } else { empty.clone() };
                    narrow(&none.or(&unpassed), &why);
                }
            }
            _ => {}
        }
        (set, by)
    }

    /// Takes an answer for given; an error where it contradicts what is known, with what decided that. What is learnt
    /// was decided by `by`; by nobody where several parts of one rule are weighed against each other.
    ///
    /// Nesting is bounded by the reader, so this may recurse; each part of the rule is looked at once.
    pub fn assume(
        &mut self,
        subjects: &Subjects<'_, '_>,
        test: &Test,
        answer: bool,
        by: Option<Decider>,
    ) -> Result<(), By> {
        match test {
            Test::Unknown => Ok(()),
            Test::Leaf(leaf) => self.assume_leaf(subjects, leaf, answer, by),
            Test::Not(test) => self.assume(subjects, test, !answer, by),
            Test::All(tests) | Test::Any(tests) => {
                if matches!(test, Test::All(_)) == answer {
                    // Plain parts first: what they say helps with the others.
                    let plain = |test: &&Test| !matches!(test, Test::All(_) | Test::Any(_));
                    for test in tests.iter().filter(plain).chain(tests.iter().filter(|test| !plain(test))) {
                        self.assume(subjects, test, answer, by)?;
                    }
                    return Ok(());
                }
                let (mut known, mut why): (Option<Self>, By) = (None, By::new());
                for test in tests {
                    let mut facts = self.clone();
                    match facts.assume(subjects, test, answer, by) {
                        Ok(()) => match &mut known {
                            None => known = Some(facts),
                            Some(known) => _ = known.join(subjects, &facts, false),
                        },
                        Err(by) => why = joined(why, &by),
                    }
                }
                *self = known.ok_or(why)?;
                Ok(())
            }
        }
    }

    pub fn assume_leaf(
        &mut self,
        subjects: &Subjects<'_, '_>,
        leaf: &Leaf,
        answer: bool,
        by: Option<Decider>,
    ) -> Result<(), By> {
        if let Some((events, least)) = leaf.needs.filter(|_| answer) {
            self.narrow(subjects, events, &Set::whole(least, None), by)?;
        }
        let wanted = if answer { leaf.holds.clone() } else { leaf.holds.complement() };
        self.narrow(subjects, leaf.subject, &wanted, by)
    }

    /// Learns that a subject is in a set.
    pub fn narrow(
        &mut self,
        subjects: &Subjects<'_, '_>,
        subject: usize,
        wanted: &Set,
        by: Option<Decider>,
    ) -> Result<(), By> {
        // What could never be is nobody's doing.
        if subjects.get(subject).universe.and(wanted).is_empty() {
            return Err(By::new());
        }
        let (set, why) = self.about(subjects, subject);
        let narrower = set.and(wanted);
        if narrower.is_empty() {
            return Err(why);
        }
        if narrower != set {
            self.set(subjects, subject, narrower, joined(why, by.as_slice()));
        }
        Ok(())
    }

    /// What is known whichever of the two holds. Where `settled`, what differs is given up. Says whether that is less.
    pub fn join(&mut self, subjects: &Subjects<'_, '_>, other: &Self, settled: bool) -> bool {
        let mut changed = false;
        self.known.retain_mut(|(subject, fact)| {
            let theirs = other.find(*subject);
            if theirs.is_some_and(|theirs| Rc::ptr_eq(fact, theirs) || fact == theirs) {
                return true;
            }
            let Some(theirs) = theirs.filter(|_| !settled) else {
                changed = true;
                return false;
            };
            let set = fact.set.or(&theirs.set);
            if set.size() > Set::LARGEST || subjects.get(*subject).universe.within(&set) {
                changed = true;
                return false;
            }
            let joined = Fact { set, by: joined(fact.by.clone(), &theirs.by) };
            if **fact != joined {
                changed = true;
                *fact = Rc::new(joined);
            }
            true
        });
        changed
    }

    /// Forgets everything. Says whether that was something.
    pub fn clear(&mut self) -> bool {
        !std::mem::take(&mut self.known).is_empty()
    }

    /// Forgets what is known about subjects.
    pub fn forget(&mut self, subjects: &Subjects<'_, '_>, gone: impl Fn(&About<'_>, &[usize]) -> bool) {
        self.known.retain(|(subject, _)| {
            let subject = subjects.get(*subject);
            !gone(&subject.about, &subject.reads)
        });
    }

    /// Lets time pass, in which anything may happen but events that `waited` matches; who waited for those is named.
    pub fn pass_time(&mut self, subjects: &Subjects<'_, '_>, waited: Option<(usize, Decider)>) {
        let still = |filter: &Filter<'_>| {
            waited.filter(|(events, _)| match &subjects.get(*events).about {
                About::Events(waited) => filter.narrows(waited),
                _ => false,
            })
        };
        if let Some((events, _)) = waited {
            // What is known about these by others only would be lost with the others.
            let (set, by) = self.about(subjects, events);
            self.set(subjects, events, set, by);
        }
        self.known.retain_mut(|(subject, fact)| {
            let asked = subjects.get(*subject);
            let faded = match asked.fades {
                Fades::Never => return true,
                Fades::Always => return false,
                Fades::TrueStays => return fact.set.within(&Set::answer(true)),
                Fades::FalseStays => return fact.set.within(&Set::answer(false)),
                Fades::Voucher => {
                    let open = !fact.set.and(&Set::whole(0, Some(0))).is_empty();
                    if open { fact.set.or(&Set::whole(0, Some(2))) } else { return true }
                }
                Fades::Upward => match &asked.about {
                    About::Events(filter) if still(filter).is_some() => {
                        let by = joined(fact.by.clone(), still(filter).map(|(_, by)| by).as_slice());
                        *fact = Rc::new(Fact { set: fact.set.clone(), by });
                        return true;
                    }
                    _ => fact.set.upward(),
                },
            };
            if asked.universe.within(&faded) {
                return false;
            }
            if faded != fact.set {
                *fact = Rc::new(Fact { set: faded, by: fact.by.clone() });
            }
            true
        });
    }
}
