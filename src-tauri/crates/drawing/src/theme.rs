//! Colours, the same as in `ui/src/tokens.css`.

use journey::Family;

/// Which colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark words on a light ground.
    #[default]
    Light,
    /// Light words on a dark ground.
    Dark,
}

/// What is drawn in which colour.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Colours {
    pub canvas: &'static str,
    pub surface: &'static str,
    pub surface_3: &'static str,
    pub border_strong: &'static str,
    pub border_control: &'static str,
    pub text: &'static str,
    pub text_2: &'static str,
    pub text_3: &'static str,
    pub edge: &'static str,
    pub flow: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
    pub warning_line: &'static str,
    pub note: &'static str,
    pub note_line: &'static str,
    pub note_text: &'static str,
}

impl Theme {
    pub(crate) const fn colours(self) -> Colours {
        match self {
            Self::Light => Colours {
                canvas: "#FAFBFD",
                surface: "#FFFFFF",
                surface_3: "#E8EAF0",
                border_strong: "#CDD2DC",
                border_control: "#8B93A5",
                text: "#161922",
                text_2: "#485063",
                text_3: "#646C80",
                edge: "#868EA1",
                flow: "#8890A3",
                error: "#C4213F",
                warning: "#955300",
                warning_line: "#B87A14",
                note: "#FFF6DA",
                note_line: "#F0DFA8",
                note_text: "#5A4A12",
            },
            Self::Dark => Colours {
                canvas: "#111318",
                surface: "#16181D",
                surface_3: "#272B34",
                border_strong: "#3A404C",
                border_control: "#6E7688",
                text: "#ECEEF3",
                text_2: "#B4BAC8",
                text_3: "#8F97A8",
                edge: "#667083",
                flow: "#5C6578",
                error: "#FF8597",
                warning: "#EDB354",
                warning_line: "#B98328",
                note: "#2A2618",
                note_line: "#4A4226",
                note_text: "#D8CCA0",
            },
        }
    }

    /// A family's colour, and its ground.
    pub(crate) const fn family(self, family: Family) -> (&'static str, &'static str) {
        match (self, family) {
            (Self::Light, Family::Trigger) => ("#12743A", "#E3F0E8"),
            (Self::Light, Family::Message) => ("#1D64D8", "#E4ECFA"),
            (Self::Light, Family::Time) => ("#965504", "#F4EBE1"),
            (Self::Light, Family::Logic) => ("#7C3AED", "#EFE7FD"),
            (Self::Light, Family::Data) => ("#0B756D", "#E1EEED"),
            (Self::Light, Family::Voucher) => ("#BE1F57", "#F7E4EB"),
            (Self::Light, Family::End) => ("#566072", "#EBECEE"),
            (Self::Dark, Family::Trigger) => ("#5CC98A", "#1E2D2A"),
            (Self::Dark, Family::Message) => ("#74AAFF", "#212A38"),
            (Self::Dark, Family::Time) => ("#E5A544", "#2F2922"),
            (Self::Dark, Family::Logic) => ("#B49AFC", "#292838"),
            (Self::Dark, Family::Data) => ("#45C3B3", "#1C2D2F"),
            (Self::Dark, Family::Voucher) => ("#F58AAB", "#312630"),
            (Self::Dark, Family::End) => ("#9EA6B6", "#262930"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens of the window, light and dark.
    fn tokens() -> [String; 2] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/tokens.css");
        let text = std::fs::read_to_string(path).unwrap();
        let (light, rest) = text.split_once("[data-theme=\"dark\"]").unwrap();
        let dark = rest.split_once("\n}").unwrap().0;
        [light.to_owned(), dark.to_owned()]
    }

    fn token(css: &str, name: &str) -> String {
        let start = css.find(&format!("--{name}:")).unwrap_or_else(|| panic!("no {name}"));
        css[start..].split_once(':').unwrap().1.split_once(';').unwrap().0.trim().to_owned()
    }

    #[test]
    fn colours_are_those_of_the_window() {
        for (theme, css) in [Theme::Light, Theme::Dark].into_iter().zip(tokens()) {
            let colours = theme.colours();
            for (name, colour) in [
                ("canvas", colours.canvas),
                ("surface", colours.surface),
                ("surface-3", colours.surface_3),
                ("border-strong", colours.border_strong),
                ("border-control", colours.border_control),
                ("text", colours.text),
                ("text-2", colours.text_2),
                ("text-3", colours.text_3),
                ("edge", colours.edge),
                ("flow", colours.flow),
                ("error", colours.error),
                ("warning", colours.warning),
                ("warning-line", colours.warning_line),
                ("note", colours.note),
                ("note-line", colours.note_line),
                ("note-text", colours.note_text),
            ] {
                assert_eq!(token(&css, name), colour, "{theme:?} {name}");
            }
            for (name, family) in [
                ("trigger", Family::Trigger),
                ("message", Family::Message),
                ("time", Family::Time),
                ("logic", Family::Logic),
                ("data", Family::Data),
                ("money", Family::Voucher),
                ("end", Family::End),
            ] {
                let (ink, ground) = theme.family(family);
                assert_eq!((token(&css, name).as_str(), token(&css, &format!("{name}-weak")).as_str()), (ink, ground));
            }
        }
    }
}
