//! Where in the text of a file a value stands. One pass over the text, without recursion.

use std::collections::HashMap;

use serde::Serialize;

/// A piece of a text: lines and columns count from 1, columns count characters, and the end is behind the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// Line of the first character.
    pub line: u32,
    /// Column of the first character.
    pub column: u32,
    /// Line of the last character.
    pub end_line: u32,
    /// Column behind the last character.
    pub end_column: u32,
}

/// Finds values by their JSON pointers; where there is no such value, what stands around its place is found.
/// Of a text that is no JSON the part before the mistake is known.
pub fn locate(text: &str, pointers: &[&str]) -> Vec<Option<Span>> {
    let mut wanted: HashMap<&str, Option<Span>> = HashMap::new();
    for pointer in pointers {
        wanted.insert("", None);
        for (end, _) in pointer.match_indices('/').skip(1).chain([(pointer.len(), "")]) {
            wanted.insert(&pointer[..end], None);
        }
    }
    Scanner::new(text).run(&mut wanted);
    let found = |pointer: &&str| {
        let mut rest = *pointer;
        loop {
            match wanted.get(rest).copied().flatten() {
                Some(span) => return Some(span),
                None => rest = &rest[..rest.rfind('/')?],
            }
        }
    };
    pointers.iter().map(found).collect()
}

/// An object or a list that is not closed yet.
struct Open {
    /// Where it begins.
    start: (u32, u32),
    /// The length of its own pointer.
    pointer: usize,
    /// The index of the next item; none in an object.
    index: Option<u64>,
}

struct Scanner<'t> {
    text: &'t str,
    /// The next byte.
    at: usize,
    line: u32,
    column: u32,
    pointer: String,
    open: Vec<Open>,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { text, at: 0, line: 1, column: 1, pointer: String::new(), open: Vec::new() }
    }

    fn run(mut self, wanted: &mut HashMap<&str, Option<Span>>) {
        while let Some(next) = self.peek() {
            match next {
                '}' | ']' => {
                    self.skip();
                    let Some(open) = self.open.pop() else { return };
                    self.pointer.truncate(open.pointer);
                    self.found(open.start, wanted);
                }
                ',' | ':' => self.skip(),
                next if next.is_whitespace() => self.skip(),
                _ => {
                    if !self.step_into_member() {
                        return;
                    }
                    self.value(wanted);
                }
            }
        }
    }

    /// Points at the member or item that begins here.
    fn step_into_member(&mut self) -> bool {
        let Some(open) = self.open.last_mut() else { return true };
        self.pointer.truncate(open.pointer);
        self.pointer.push('/');
        if let Some(index) = &mut open.index {
            self.pointer.push_str(&index.to_string());
            *index += 1;
            return true;
        }
        let from = self.at;
        self.scalar();
        let Ok(name) = serde_json::from_str::<String>(&self.text[from..self.at]) else { return false };
        self.pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
        while self.peek().is_some_and(|next| next == ':' || next.is_whitespace()) {
            self.skip();
        }
        true
    }

    fn value(&mut self, wanted: &mut HashMap<&str, Option<Span>>) {
        let start = (self.line, self.column);
        match self.peek() {
            Some(bracket @ ('{' | '[')) => {
                self.skip();
                let index = (bracket == '[').then_some(0);
                self.open.push(Open { start, pointer: self.pointer.len(), index });
            }
            Some(_) => {
                self.scalar();
                self.found(start, wanted);
            }
            None => {}
        }
    }

    /// Passes over a text, a number or a word.
    fn scalar(&mut self) {
        if self.peek() == Some('"') {
            self.skip();
            while let Some(next) = self.peek() {
                self.skip();
                match next {
                    '"' => return,
                    '\\' => self.skip(),
                    _ => {}
                }
            }
            return;
        }
        self.skip();
        while self
            .peek()
            .is_some_and(|next| !next.is_whitespace() && !matches!(next, ',' | ':' | '}' | ']' | '{' | '['))
        {
            self.skip();
        }
    }

    /// Of members with the same name the last one counts, as it does when the file is read.
    fn found(&self, (line, column): (u32, u32), wanted: &mut HashMap<&str, Option<Span>>) {
        if let Some(span) = wanted.get_mut(self.pointer.as_str()) {
            *span = Some(Span { line, column, end_line: self.line, end_column: self.column });
        }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn skip(&mut self) {
        let Some(next) = self.peek() else { return };
        self.at += next.len_utf8();
        if next == '\n' {
            (self.line, self.column) = (self.line.saturating_add(1), 1);
        } else {
            self.column = self.column.saturating_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value as Json, json};

    use super::*;

    fn cut(text: &str, span: Span) -> String {
        let lines: Vec<Vec<char>> = text.split('\n').map(|line| line.chars().collect()).collect();
        let [first, last] = [span.line, span.end_line].map(|line| line as usize - 1);
        let [from, to] = [span.column, span.end_column].map(|column| column as usize - 1);
        if first == last {
            return lines[first][from..to].iter().collect();
        }
        let mut out: String = lines[first][from..].iter().collect();
        for line in &lines[first + 1..last] {
            out.push('\n');
            out.extend(line);
        }
        out.push('\n');
        out.extend(&lines[last][..to]);
        out
    }

    #[test]
    fn a_value_is_found_by_its_pointer_and_a_missing_one_by_what_is_around_it() {
        let text = "\u{feff}{\n  \"a/b~\": [1, {\"é\": \"x\\\"}\"}],\n  \"n\": -1.5e3\n}\n";
        let found = locate(text, &["/a~1b~0/1/é", "/a~1b~0/0", "/n", "/a~1b~0/1/no/such", "/none", ""]);
        let spans: Vec<_> = found.iter().map(|span| span.map(|span| (span.line, span.column)).unwrap()).collect();
        assert_eq!(spans, [(2, 21), (2, 12), (3, 8), (2, 15), (1, 1), (1, 1)]);
        assert_eq!(found[5].map(|span| (span.end_line, span.end_column)), Some((4, 2)));
    }

    #[test]
    fn a_text_that_is_no_json_is_no_reason_to_stop_short_or_to_panic() {
        for text in ["", "{", "}", "[1,", "{\"a\"", "{\"a\":", "{a:1}", "\"", "\"\\", "[}", "{]"] {
            locate(text, &["", "/a", "/0"]);
        }
        let deep = "[".repeat(200_000);
        assert_eq!(locate(&deep, &["/0/0"]), [None]);
        assert!(locate("{\"a\": 1, !", &["/a"])[0].is_some());
    }

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<i32>().prop_map(Json::from),
            "[a\"\\\\/~é\n]{0,3}".prop_map(Json::from)
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
                prop::collection::btree_map("[a/~\"é]{0,2}", inner, 0..4)
                    .prop_map(|fields| Json::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_found_is_the_value_itself(value in any_json(), pretty: bool) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
            let mut open = vec![(String::new(), &value)];
            while let Some((pointer, value)) = open.pop() {
                let span = locate(&text, &[&pointer])[0].unwrap();
                let found: Json = serde_json::from_str(&cut(&text, span)).unwrap();
                prop_assert_eq!(&found, value);
                match value {
                    Json::Array(items) => {
                        open.extend(items.iter().enumerate().map(|(index, item)| (format!("{pointer}/{index}"), item)));
                    }
                    Json::Object(fields) => open.extend(fields.iter().map(|(name, item)| {
                        (format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), item)
                    })),
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn the_last_of_two_members_with_one_name_counts() {
        let text = json!({"a": 1}).to_string().replace('}', ",\"a\":22}");
        assert_eq!(cut(&text, locate(&text, &["/a"])[0].unwrap()), "22");
    }
}
