//! What names what: designs, stores, associates, products and segments, in the latest versions of journeys and in the
//! rules of segments. Journeys that were deleted name nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use journey::{Journey, Named, Step, names};

use crate::OpenWorkspace;
use crate::errors::Error;

/// What kind of thing names another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    Journey,
    Segment,
}

impl By {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Journey => "journey",
            Self::Segment => "segment",
        }
    }
}

/// A place that names something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedBy {
    pub by: By,
    /// The journey's id, or the segment's name.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The journey's step; none for its exit rules and its goal.
    pub node: Option<String>,
}

/// Everything that is named.
#[derive(Debug, Default)]
pub(crate) struct Namings {
    /// Journeys by name, then segments by name.
    all: BTreeMap<(Named, String), Vec<NamedBy>>,
    /// The names of the values that journeys give to message designs.
    values: BTreeMap<String, BTreeSet<String>>,
}

impl Namings {
    /// What names it.
    pub fn of(&self, what: Named, id: &str) -> &[NamedBy] {
        self.all.get(&(what, id.to_owned())).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many journeys name it.
    pub fn journeys(&self, what: Named, id: &str) -> usize {
        let ids: BTreeSet<&str> = self
            .of(what, id)
            .iter()
            .filter(|naming| naming.by == By::Journey)
            .map(|naming| naming.id.as_str())
            .collect();
        ids.len()
    }

    /// Whether some journey gives a value of this name to a message design.
    pub fn gives(&self, message: &str, value: &str) -> bool {
        self.values.get(message).is_some_and(|values| values.contains(value))
    }

    fn add(&mut self, by: By, id: &str, name: &str, journey: &Journey) {
        for naming in names(journey) {
            let node = match by {
                By::Journey => naming.node.map(str::to_owned),
                By::Segment => None,
            };
            let naming_by = NamedBy { by, id: id.to_owned(), name: name.to_owned(), node };
            self.all.entry((naming.what, naming.id.to_owned())).or_default().push(naming_by);
        }
        for node in &journey.nodes {
            if let Step::SendMessage(message) = &node.step
                && let Some(design) = &message.message
            {
                self.values.entry(design.clone()).or_default().extend(message.values.keys().cloned());
            }
        }
    }
}

impl OpenWorkspace {
    /// What names what; read once for every state of the data.
    pub(crate) async fn namings(&self) -> Result<Arc<Namings>, Error> {
        let version = self.workspace.data_version().await?;
        if let Some((known, namings)) = &*self.named()
            && *known == version
        {
            return Ok(Arc::clone(namings));
        }
        let mut namings = Namings::default();
        for entry in self.workspace.journeys().await? {
            let document = crate::journeys::read(&self.workspace.journey(&entry.id, None).await?)?;
            namings.add(By::Journey, &entry.id, &entry.name, &document.journey);
        }
        for (name, journey) in crate::segments::rules(&self.workspace.segments().await?) {
            namings.add(By::Segment, &name, &name, &journey);
        }
        let namings = Arc::new(namings);
        *self.named() = Some((version, Arc::clone(&namings)));
        Ok(namings)
    }
}
