//! A mapping drafted from the names and first rows of a file, with what only a person can tell.

use chrono_tz::Tz;

use super::document::{ColumnMapping, FileMapping, Transform};
use super::mapper::steps_of;
use super::numbers::Point;
use super::profile::{self, Profile};
use super::readings::{self, Hint, Reading};
use super::steps::{Setting, apply_all};
use super::synonyms::Name;
use super::times::DateFormat;
use crate::import::{Delimiter, Identity, Kind, ReadAs, Spec, Table};

/// A column below this is not taken for a canonical one.
const ENOUGH: f64 = 38.0;
/// A table below this is not what a file holds.
const LIKELY_TABLE: u32 = 40;
/// Two columns this close together are asked about.
const CLOSE: f64 = 12.0;

/// What a person has to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The column of the canonical file.
    pub to: String,
    /// The column of the file.
    pub from: String,
    /// `day_month`, `decimal_point`, `epoch_unit` or `two_columns`.
    pub about: &'static str,
    /// The answers, the likelier first; the draft takes the first.
    pub choices: Vec<DoubtChoice>,
}

/// An answer to a doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubtChoice {
    /// The column of the file that it takes.
    pub from: String,
    /// What it does with the column's texts.
    pub transforms: Vec<Transform>,
    /// A text of the file.
    pub example: String,
    /// What it becomes.
    pub becomes: String,
}

/// A drafted mapping.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Draft {
    /// What the file could hold, the likeliest first, 1 to 100.
    pub guesses: Vec<(Table, u32)>,
    pub mapping: FileMapping,
    pub doubts: Vec<Doubt>,
    /// What each column looks like.
    pub looks: Vec<&'static str>,
    /// Each column's first different values, how many rows have it, and how many were looked at.
    pub shown: Vec<(Vec<String>, usize, usize)>,
}

/// A file as far as it was looked into.
pub(crate) struct Source<'a> {
    /// Its name without the folder.
    pub file: &'a str,
    /// Its columns, told apart.
    pub names: &'a [String],
    /// Its first rows.
    pub rows: &'a [Vec<String>],
    pub delimiter: Option<Delimiter>,
    /// Where clocks stand if nobody says.
    pub zone: Tz,
}

/// A column of the file.
struct Known {
    name: Name,
    profile: Profile,
}

/// Columns taken for those of one table: for each listed one the file's column and how well it fits.
struct Taken {
    table: Table,
    columns: Vec<Option<(usize, f64)>>,
    score: u32,
}

/// Drafts a mapping; `table` is what the file holds, where a person has said it.
pub(crate) fn draft(source: &Source<'_>, table: Option<Table>, read: ReadAs) -> Draft {
    let known = known(source);
    let stem = stem(source.file);
    let (file_name, own) = (Name::new(stem), Table::of_name(&stem.to_lowercase()));
    let mut all: Vec<Taken> = Table::all().map(|table| take(table, &known, &file_name)).collect();
    // The first of equal ones stays the first.
    all.sort_by_key(|taken| std::cmp::Reverse(taken.score));
    let guesses: Vec<(Table, u32)> =
        all.iter().filter(|taken| taken.score >= 15).map(|taken| (taken.table, taken.score)).collect();
    let likeliest = guesses.first().filter(|(_, score)| *score >= LIKELY_TABLE).map(|(table, _)| *table);
    // A canonical file is taken as it is.
    let is_canonical = own.is_some_and(|own| {
        table.is_none_or(|table| table == own)
            && own
                .spec()
                .columns
                .iter()
                .all(|column| !column.required || source.names.iter().any(|name| name == column.name))
    });
    let table = table.or(own).or(likeliest);
    let mut looks: Vec<&'static str> = known.iter().map(|column| column.profile.looks()).collect();
    let show = |Known { profile, .. }: &Known| (profile.samples(), profile.filled, profile.of);
    let shown = known.iter().map(show).collect();
    let mut mapping = FileMapping {
        file: source.file.to_owned(),
        table: table.map(|table| table.name().to_owned()),
        read,
        ..FileMapping::default()
    };
    let Some(taken) = table.and_then(|table| all.iter().find(|taken| taken.table == table)) else {
        return Draft { guesses, mapping, doubts: Vec::new(), looks, shown };
    };
    let mut drafting = Drafting {
        source,
        known: &known,
        spec: taken.table.spec(),
        taken,
        used: vec![false; known.len()],
        doubts: Vec::new(),
        currency: None,
        is_canonical,
    };
    drafting.columns(&mut mapping, &mut looks);
    Draft { guesses, doubts: drafting.doubts, mapping, looks, shown }
}

/// A file's name without endings.
fn stem(file: &str) -> &str {
    let plain = file.strip_suffix(".gz").or_else(|| file.strip_suffix(".zst")).unwrap_or(file);
    plain.rsplit_once('.').map_or(plain, |(stem, _)| stem)
}

fn known(source: &Source<'_>) -> Vec<Known> {
    let texts = |place: usize| source.rows.iter().map(move |row| row.get(place).map_or("", String::as_str));
    // German and Italian programs put semicolons between fields because the comma is in their numbers.
    let usual =
        (source.delimiter == Some(Delimiter::Semicolon)).then_some(Hint { point: Point::Comma, is_sure: false });
    let mut profiles: Vec<Profile> = (0..source.names.len()).map(|place| Profile::new(texts(place), usual)).collect();
    let shown =
        |profile: &Profile| profile.numbers.as_ref().and_then(|reading| readings::point_of(reading, &profile.values));
    let points: Vec<Point> = profiles.iter().filter_map(shown).collect();
    if let Some(first) = points.first()
        && points.iter().all(|point| point == first)
    {
        let hint = Some(Hint { point: *first, is_sure: true });
        for profile in &mut profiles {
            profile.numbers = readings::numbers(&profile.values, hint);
        }
    }
    settle_days(&mut profiles);
    source.names.iter().zip(profiles).map(|(name, profile)| Known { name: Name::new(name), profile }).collect()
}

/// What one column shows about day and month holds for the others that are written alike.
fn settle_days(profiles: &mut [Profile]) {
    let slashed = |reading: &Reading| match reading.likelier().first() {
        Some(Transform::Date { format, .. }) => {
            let separator = format.chars().nth(2).filter(|letter| matches!(letter, '/' | '-'))?;
            Some((separator, format.starts_with("%d")))
        }
        _ => None,
    };
    let sure: Vec<(char, bool)> = profiles
        .iter()
        .filter_map(|profile| profile.dates.as_ref())
        .filter(|reading| reading.about.is_none())
        .filter_map(slashed)
        .collect();
    for profile in profiles {
        let Some(reading) = profile.dates.as_mut().filter(|reading| reading.about == Some("day_month")) else {
            continue;
        };
        let Some((separator, _)) = slashed(reading) else { continue };
        let mut orders = sure.iter().filter(|(other, _)| *other == separator).map(|(_, order)| *order);
        let Some(first) = orders.next().filter(|first| orders.all(|order| order == *first)) else { continue };
        let begins = |choice: &Vec<Transform>| matches!(choice.first(), Some(Transform::Date { format, .. }) if format.starts_with("%d") == first);
        // Values that cannot be read in the order of the others are a reason to ask all the same.
        let both_fit = reading.share > 0.99;
        if let Some(choice) = reading.choices.iter().find(|choice| begins(choice)).cloned().filter(|_| both_fit) {
            reading.choices = vec![choice];
            reading.about = None;
        }
    }
}

/// How the values of a column are read for a canonical column of a kind.
fn reading(profile: &Profile, spec: &Spec, column: usize) -> Reading {
    let plain = |share: f64| {
        let transforms = if profile.has_space_around() { vec![Transform::Trim] } else { Vec::new() };
        Reading { choices: vec![transforms], about: None, example: None, share, looks: profile.looks(), currency: None }
    };
    let nothing = || Reading { share: 0.0, ..plain(0.0) };
    if profile.values.is_empty() {
        return plain(1.0);
    }
    let name = spec.columns[column].name;
    match spec.columns[column].kind {
        Kind::Instant => profile.dates.clone().unwrap_or_else(nothing),
        Kind::Day => profile.dates.clone().map_or_else(nothing, |reading| day_of(reading, &profile.values)),
        Kind::Money | Kind::Decimal => profile.numbers.clone().unwrap_or_else(nothing),
        Kind::Number | Kind::Count => profile.numbers.clone().map_or_else(nothing, number_of),
        Kind::Boolean => readings::truths(&profile.values),
        Kind::Choice(words) => readings::choices(&profile.values, words, profile.looks()),
        Kind::Currency => readings::currencies(&profile.values),
        Kind::Zone => plain(profile.share(|text| text.parse::<Tz>().is_ok())),
        Kind::Json => plain(profile.share(profile::is_json)),
        Kind::Word if spec.table == Table::Activities && name == "channel" => {
            let words = ["email", "sms", "chat", "push", "phone", "in_person"];
            Reading { share: 1.0, ..readings::choices(&profile.values, &words, profile.looks()) }
        }
        Kind::Word if spec.table == Table::Activities && name == "type" => {
            let words = ["message", "reminder", "call", "appointment", "ai"];
            Reading { share: 1.0, ..readings::choices(&profile.values, &words, profile.looks()) }
        }
        _ if name == "email" => plain(profile.share(profile::is_email)),
        _ if name == "phone" => {
            plain(profile.share(|text| text.chars().filter(char::is_ascii_digit).count() >= 5 && !text.contains('@')))
        }
        // A name or an id may look like anything but an address.
        _ => plain(1.0 - profile.share(profile::is_email)),
    }
}

/// Canonical files have days without a time.
fn day_of(mut reading: Reading, values: &[String]) -> Reading {
    if reading.looks == "instant" && reading.likelier().is_empty() {
        let count = |format: &&str| {
            let ready = DateFormat::new(format);
            ready.map_or(0, |ready| values.iter().filter(|text| ready.read(text).is_ok()).count())
        };
        let best = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%+"].into_iter().max_by_key(count);
        let format = best.unwrap_or("%+").to_owned();
        reading.choices = vec![vec![Transform::Date { format, zone: None }]];
    }
    reading
}

/// Numbers that are no amounts bear no currency.
fn number_of(mut reading: Reading) -> Reading {
    reading.currency = None;
    reading
}

/// Which columns a table's listed ones are, each once, the best first.
fn take(table: Table, known: &[Known], file_name: &Name) -> Taken {
    let spec = table.spec();
    let mut fits: Vec<(f64, usize, usize)> = Vec::new();
    for (place, column) in known.iter().enumerate() {
        for number in 0..spec.columns.len() {
            let fit = fit(column, spec, number, known);
            if fit >= ENOUGH {
                fits.push((fit, place, number));
            }
        }
    }
    fits.sort_by(|one, two| two.0.total_cmp(&one.0).then(one.2.cmp(&two.2)).then(one.1.cmp(&two.1)));
    let mut columns: Vec<Option<(usize, f64)>> = vec![None; spec.columns.len()];
    let mut used = vec![false; known.len()];
    for (fit, place, number) in fits {
        if !used[place] && columns[number].is_none() {
            columns[number] = Some((place, fit));
            used[place] = true;
        }
    }
    let score = score(spec, &columns, known, file_name);
    Taken { table, columns, score }
}

/// How well a column fits a listed one, 0 to 120: by its name, held against its values; by its values alone where they
/// are unmistakable.
fn fit(column: &Known, spec: &Spec, number: usize, known: &[Known]) -> f64 {
    let by_name = f64::from(column.name.fits_column(spec, number));
    let target = &spec.columns[number];
    if by_name < 1.0 {
        let only = |looks: &[&str]| {
            let like = |other: &&Known| looks.contains(&other.profile.looks());
            looks.contains(&column.profile.looks()) && known.iter().filter(like).count() == 1
        };
        return match target.name {
            "email" if column.profile.looks() == "email" => 55.0,
            "phone" if column.profile.looks() == "phone" => 45.0,
            "occurred_at" if only(&["day", "instant"]) => 42.0,
            "amount" if spec.table == Table::Transactions && only(&["amount"]) => 40.0,
            "properties" if only(&["json"]) => 45.0,
            // Whatever the other system calls its rows: their numbers are all different.
            _ if number == 0
                && spec.identity == Identity::Id
                && column.name.is_of_an_id()
                && column.profile.is_unique() =>
            {
                39.0
            }
            _ => 0.0,
        };
    }
    let share = reading(&column.profile, spec, number).share;
    // Its very name outweighs torn values: then the rows say what is wrong with them.
    if by_name > 110.0 { by_name - 10.0 * (1.0 - share) } else { by_name * (0.35 + 0.65 * share) }
}

/// How likely a file holds a table: whether all that is required is there, how much of the file that explains, and what
/// the file is called.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
fn score(spec: &Spec, columns: &[Option<(usize, f64)>], known: &[Known], file_name: &Name) -> u32 {
    let worth = |taken: &Option<(usize, f64)>| taken.map_or(0.0, |(_, fit)| fit.min(100.0) / 100.0);
    let must = spec.columns.iter().zip(columns).filter(|(column, _)| column.required);
    let (count, sum) = must.fold((0_usize, 0.0), |(count, sum), (_, taken)| (count + 1, sum + worth(taken)));
    let mut required = sum / count.max(1) as f64;
    let explained = columns.iter().map(worth).sum::<f64>() / known.len().max(1) as f64;
    let depth = columns.iter().map(worth).sum::<f64>() / spec.columns.len() as f64;
    if let (Identity::Id, Some((place, _))) = (spec.identity, columns[0])
        && !known[place].profile.is_unique()
    {
        // What stands in several rows is not what rows are known by.
        required *= 0.5;
    }
    let named = f64::from(file_name.fits_table(spec.table)) / 100.0;
    let score = 45.0 * required + 20.0 * explained + 10.0 * depth + 25.0 * named;
    score.round().clamp(0.0, 100.0) as u32
}

/// The draft of one file, whose table is known.
struct Drafting<'a> {
    source: &'a Source<'a>,
    known: &'a [Known],
    spec: &'static Spec,
    taken: &'a Taken,
    used: Vec<bool>,
    doubts: Vec<Doubt>,
    /// Whether its texts are to stay as they are, and what is no text only where it could not be read otherwise.
    is_canonical: bool,
    /// What stands beside the amounts.
    currency: Option<String>,
}

impl Drafting<'_> {
    fn columns(&mut self, mapping: &mut FileMapping, looks: &mut [&'static str]) {
        for (place, _) in self.taken.columns.iter().flatten() {
            self.used[*place] = true;
        }
        let joined_name = if self.is_canonical { None } else { self.name_of_two() };
        let mut entries: Vec<(usize, ColumnMapping)> = Vec::new();
        for number in 0..self.spec.columns.len() {
            let to = self.spec.columns[number].name;
            if let (Some(parts), "name") = (&joined_name, to) {
                let from = parts.iter().map(|place| self.source.names[*place].clone()).collect();
                let has_space = parts.iter().any(|place| self.known[*place].profile.has_space_around());
                let transforms = if has_space { vec![Transform::Trim] } else { Vec::new() };
                let entry = ColumnMapping { to: Some(to.to_owned()), from, transforms, ..ColumnMapping::default() };
                entries.push((parts[0], entry));
                continue;
            }
            let Some((place, fit)) = self.taken.columns[number] else { continue };
            let (from, reading) = self.with_time_of_day(number, place);
            if let Some(label) = label(self.spec.columns[number].kind, &reading) {
                looks[place] = label;
            }
            self.ask(number, place, fit, &from, &reading);
            self.currency = self.currency.take().or_else(|| reading.currency.clone());
            let transforms = self.finished(number, place, reading.likelier());
            entries
                .push((place, ColumnMapping { to: Some(to.to_owned()), from, transforms, ..ColumnMapping::default() }));
        }
        for place in 0..self.known.len() {
            if !self.used[place]
                && let Some(entry) = self.other(place, &entries)
            {
                entries.push((place, entry));
            }
        }
        // In the order of the file, so that it can be read beside it.
        entries.sort_by_key(|(place, _)| *place);
        mapping.columns = entries.into_iter().map(|(_, entry)| entry).collect();
        let has_currency = mapping.columns.iter().any(|entry| entry.to.as_deref() == Some("currency"));
        if let (Some(currency), Table::Transactions, false) = (self.currency.take(), self.spec.table, has_currency) {
            let to = Some("currency".to_owned());
            mapping.columns.push(ColumnMapping { to, value: Some(currency), ..ColumnMapping::default() });
        }
    }

    /// A first name and a last name beside each other.
    fn name_of_two(&mut self) -> Option<Vec<usize>> {
        let number = self.spec.columns.iter().position(|column| column.name == "name")?;
        if !matches!(self.spec.table, Table::Customers | Table::Associates) {
            return None;
        }
        let find = |is: fn(&Name) -> bool| self.known.iter().position(|column| is(&column.name));
        let (first, last) = (find(Name::is_first_name), find(Name::is_last_name));
        let bare = find(Name::is_bare_name);
        let parts = match (first, last, bare) {
            (Some(first), Some(last), _) if first != last => vec![first, last],
            (Some(first), None, Some(bare)) => vec![first, bare],
            (None, Some(last), Some(bare)) => vec![bare, last],
            _ => return None,
        };
        if let Some((place, _)) = self.taken.columns[number] {
            let whole = !parts.contains(&place);
            // A column with the whole name needs no parts.
            if whole && !self.known[place].profile.values.is_empty() {
                return None;
            }
            self.used[place] = false;
        }
        for place in &parts {
            self.used[*place] = true;
        }
        Some(parts)
    }

    /// The columns that an instant is made of: the day's, and the one with the time of day where there is one.
    fn with_time_of_day(&mut self, number: usize, place: usize) -> (Vec<String>, Reading) {
        let own = reading(&self.known[place].profile, self.spec, number);
        let alone = (vec![self.source.names[place].clone()], own);
        if self.is_canonical || self.spec.columns[number].kind != Kind::Instant || alone.1.looks != "day" {
            return alone;
        }
        let is_clock = |text: &str| {
            let parts: Vec<&str> = text.split(':').collect();
            matches!(parts.len(), 2 | 3)
                && parts
                    .iter()
                    .all(|part| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let clock = self.known.iter().enumerate().position(|(other, column)| {
            !self.used[other] && column.name.is_time_of_day() && column.profile.share(is_clock) > 0.9
        });
        let Some(clock) = clock else { return alone };
        let text = |row: &Vec<String>| {
            let part = |place: usize| row.get(place).map_or("", |text| text.trim()).to_owned();
            format!("{} {}", part(place), part(clock)).trim().to_owned()
        };
        let texts: Vec<String> = self.source.rows.iter().map(text).collect();
        let joined = Profile::new(texts.iter().map(String::as_str), None);
        match joined.dates {
            Some(reading) if reading.looks == "instant" => {
                self.used[clock] = true;
                (vec![self.source.names[place].clone(), self.source.names[clock].clone()], reading)
            }
            _ => alone,
        }
    }

    /// What is done with a column's texts, white space around them first where it would stay.
    fn finished(&self, number: usize, place: usize, transforms: &[Transform]) -> Vec<Transform> {
        let stays = matches!(
            self.spec.columns[number].kind,
            Kind::Choice(_) | Kind::Currency | Kind::Zone | Kind::Text | Kind::Word | Kind::Reference(_)
        );
        if stays && self.is_canonical {
            return Vec::new();
        }
        let mut all = transforms.to_vec();
        let is_done = all.iter().any(|transform| matches!(transform, Transform::Trim));
        if stays && !is_done && self.known[place].profile.has_space_around() {
            all.insert(0, Transform::Trim);
        }
        all
    }

    /// Notes what the column's values and the other columns leave open.
    fn ask(&mut self, number: usize, place: usize, fit: f64, from: &[String], reading: &Reading) {
        let to = self.spec.columns[number].name.to_owned();
        if let Some(about) = reading.about {
            let example = reading.example.clone().unwrap_or_default();
            let choice = |transforms: &Vec<Transform>| DoubtChoice {
                from: from[0].clone(),
                becomes: self.becomes(number, transforms, &example),
                transforms: transforms.clone(),
                example: example.clone(),
            };
            let choices = reading.choices.iter().map(choice).collect();
            self.doubts.push(Doubt { to: to.clone(), from: from[0].clone(), about, choices });
        }
        if fit > 105.0 {
            return;
        }
        let rivals: Vec<usize> = (0..self.known.len())
            .filter(|other| {
                let is_free = !self.used[*other] && !self.known[*other].profile.values.is_empty();
                is_free && self::fit(&self.known[*other], self.spec, number, self.known) >= (fit - CLOSE).max(ENOUGH)
            })
            .collect();
        if rivals.is_empty() {
            return;
        }
        let choices = std::iter::once(place)
            .chain(rivals)
            .map(|place| {
                let profile = &self.known[place].profile;
                let transforms = self.finished(number, place, self::reading(profile, self.spec, number).likelier());
                let example = profile.values.first().cloned().unwrap_or_default();
                let becomes = self.becomes(number, &transforms, &example);
                DoubtChoice { from: self.source.names[place].clone(), transforms, example, becomes }
            })
            .collect();
        self.doubts.push(Doubt { to, from: from[0].clone(), about: "two_columns", choices });
    }

    /// What a text becomes.
    fn becomes(&self, number: usize, transforms: &[Transform], text: &str) -> String {
        let entry = ColumnMapping { transforms: transforms.to_vec(), ..ColumnMapping::default() };
        let setting = Setting::of(Some(self.spec.columns[number].kind), self.source.zone);
        let steps = steps_of(&entry).unwrap_or_default();
        apply_all(&steps, text, setting).map(|(text, _)| text).unwrap_or_default()
    }

    /// A column that is no listed one becomes an attribute or property under its name, its values in a form that can be
    /// compared where they are surely days, numbers, or yes and no. An empty one without a name is of no use.
    fn other(&self, place: usize, entries: &[(usize, ColumnMapping)]) -> Option<ColumnMapping> {
        let name = &self.source.names[place];
        if self.is_canonical {
            let (to, from) = (Some(name.clone()), vec![name.clone()]);
            return Some(ColumnMapping { to, from, ..ColumnMapping::default() });
        }
        let profile = &self.known[place].profile;
        if profile.values.is_empty() {
            let is_nameless = name.starts_with('#');
            return is_nameless.then(|| ColumnMapping { from: vec![name.clone()], ..ColumnMapping::default() });
        }
        let is_taken = entries.iter().any(|(_, entry)| entry.to.as_ref() == Some(name));
        let mut transforms = Vec::new();
        let sure = |reading: &&Reading| reading.share > 0.99 && reading.about.is_none() && reading.currency.is_none();
        let truths = readings::truths(&profile.values);
        if profile.looks() == "boolean" && truths.share > 0.99 {
            transforms = truths.likelier().to_vec();
        } else if let Some(dates) = profile.dates.as_ref().filter(sure).filter(|dates| !dates.is_counted()) {
            transforms = dates.likelier().to_vec();
        } else if let Some(numbers) = profile.numbers.as_ref().filter(sure).filter(|_| profile.looks() == "amount") {
            transforms = numbers.likelier().to_vec();
        }
        if transforms.is_empty() && !is_taken {
            return None;
        }
        let to = if is_taken { None } else { Some(name.clone()) };
        Some(ColumnMapping { to, from: vec![name.clone()], transforms, ..ColumnMapping::default() })
    }
}

/// What the values look like, now that it is known what they are.
fn label(kind: Kind, reading: &Reading) -> Option<&'static str> {
    let fits = matches!(kind, Kind::Instant | Kind::Day | Kind::Boolean) && reading.share > 0.5;
    fits.then_some(reading.looks)
}
