//! The gallery of templates.

use phrases::{Phrase, Speaker};
use sample::{TEMPLATES, Template};
use serde_json::Value;

use crate::TemplateCard;
use crate::errors::Error;
use crate::journeys::{features, thumbnail};

/// Every template as a card, in the person's language.
pub(crate) fn cards(speaker: &Speaker) -> Result<Vec<TemplateCard>, Error> {
    TEMPLATES.iter().map(|template| card(template, speaker)).collect()
}

/// A template's file, under its name in the person's language.
pub(crate) fn document(id: &str, speaker: &Speaker) -> Result<Value, Error> {
    let template = TEMPLATES.iter().find(|template| template.id == id);
    let template = template.ok_or_else(|| Error::UnknownTemplate(id.to_owned()))?;
    let mut source: Value = serde_json::from_str(template.document).map_err(Error::inside)?;
    source["name"] = said(template.name, speaker).into();
    Ok(source)
}

fn card(template: &Template, speaker: &Speaker) -> Result<TemplateCard, Error> {
    let journey = journey::read_str(template.document).map_err(|error| Error::Journey { file: None, error })?.journey;
    let (channels, vouchers) = features(&journey);
    Ok(TemplateCard {
        id: template.id.to_owned(),
        name: said(template.name, speaker),
        when: said(template.when, speaker),
        measured_by: said(template.measured_by, speaker),
        steps: u32::try_from(journey.nodes.len()).unwrap_or(u32::MAX),
        channels,
        vouchers,
        thumbnail: thumbnail(&journey),
    })
}

fn said(key: &'static str, speaker: &Speaker) -> String {
    speaker.say(&Phrase::new(key), &|_| None)
}

#[cfg(test)]
mod tests {
    use phrases::{Locale, speaker};

    use super::*;

    #[test]
    fn every_template_can_be_read_and_has_its_words_in_every_language() {
        for locale in Locale::ALL {
            for template in cards(speaker(locale)).unwrap() {
                for words in [&template.name, &template.when, &template.measured_by] {
                    assert!(!words.is_empty() && !words.starts_with('['), "{locale:?} {}: {words}", template.id);
                }
                assert!(template.steps > 0, "{}", template.id);
            }
        }
    }
}
