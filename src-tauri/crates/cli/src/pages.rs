//! What every code means: the pages of `docs/checks` and `docs/reading`, taken apart as far as answers need it.

/// The pages by their codes.
pub(crate) const PAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// The page of a code.
pub(crate) fn page(code: &str) -> Option<&'static str> {
    PAGES.iter().find(|(known, _)| *known == code).map(|(_, page)| *page)
}

/// The first paragraph of a section, as one line.
pub(crate) fn section(page: &str, title: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("\n## {title}\n"))?;
    let paragraph: Vec<&str> =
        rest.lines().skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty()).collect();
    let text = paragraph.join(" ");
    (!text.is_empty() && !text.starts_with('#')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_checks_and_of_reading_has_a_page_with_its_sections() {
        let codes = journey::checks::REGISTRY.iter().map(|check| check.code).chain(journey::ReadError::CODES);
        for code in codes {
            let page = page(code).unwrap_or_else(|| panic!("{code} has no page"));
            assert!(page.starts_with(&format!("# `{code}`\n")), "{code}");
            for title in ["What it does", "Why is it bad?"] {
                assert!(section(page, title).is_some(), "{code}: {title}");
            }
        }
    }
}
