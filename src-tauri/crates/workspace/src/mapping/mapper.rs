//! From the rows of a file to rows of a canonical one.

use chrono_tz::Tz;
use csv::StringRecord;

use super::document::{ColumnMapping, FileMapping, OtherColumns};
use super::numbers::Mark;
use super::steps::{Setting, Step};
use crate::import::{Kind, Spec, Table};
use crate::values::Misread;
use crate::{Result, WorkspaceError};

/// What mapped rows are made for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shop<'a> {
    /// The workspace's time zone.
    pub zone: Tz,
    /// The workspace's currency.
    pub currency: &'a str,
}

/// Makes canonical rows of a file's.
#[derive(Debug)]
pub(crate) struct Mapper {
    /// The columns of the canonical rows.
    pub names: Vec<String>,
    /// How many columns the file has.
    width: usize,
    columns: Vec<Column>,
    /// Where amounts bear the sign of a currency: where the row's own currency is, and what it is otherwise.
    currency: Option<(Option<usize>, String)>,
    texts: [String; 2],
}

#[derive(Debug)]
struct Column {
    from: Vec<usize>,
    join: String,
    value: String,
    steps: Vec<Step>,
    setting: Setting,
    is_money: bool,
}

impl Mapper {
    /// Makes a mapping ready for a file with these columns, which are told apart. `None` where nothing is to be done.
    pub(crate) fn new(
        file: &str,
        mapping: &FileMapping,
        table: Table,
        sources: &[String],
        shop: Shop<'_>,
    ) -> Result<Option<Self>> {
        let spec = table.spec();
        let bad = |column: usize, place: &str, reason: String| WorkspaceError::BadMapping {
            file: file.to_owned(),
            place: format!("/columns/{column}{place}"),
            reason,
        };
        let mut mapper = Self {
            names: Vec::new(),
            width: sources.len(),
            columns: Vec::new(),
            currency: None,
            texts: [String::new(), String::new()],
        };
        let mut named = vec![false; sources.len()];
        for (number, entry) in mapping.columns.iter().enumerate() {
            let mut from = Vec::with_capacity(entry.from.len());
            for name in &entry.from {
                let place = sources
                    .iter()
                    .position(|source| source == name)
                    .ok_or_else(|| WorkspaceError::UnmappedColumn { file: file.to_owned(), column: name.clone() })?;
                named[place] = true;
                from.push(place);
            }
            let Some(to) = &entry.to else { continue };
            if mapper.names.contains(to) {
                return Err(bad(number, "/to", format!("two entries give {to}")));
            }
            let steps = steps_of(entry).map_err(|(place, reason)| bad(number, &place, reason))?;
            mapper.push(spec, to, from, entry, steps, shop.zone);
        }
        for (place, source) in sources.iter().enumerate() {
            if named[place] || mapping.others == OtherColumns::Drop {
                continue;
            }
            if let Some(number) = mapping.columns.iter().position(|entry| entry.to.as_ref() == Some(source)) {
                let reason = format!("the file has a column {source} of its own; say in an entry what becomes of it");
                return Err(bad(number, "/to", reason));
            }
            mapper.push(spec, source, vec![place], &ColumnMapping::default(), Vec::new(), shop.zone);
        }
        if mapper.columns.iter().any(|column| column.is_money) && table != Table::TransactionLines {
            let column = mapper.names.iter().position(|name| name == "currency");
            mapper.currency = Some((column.filter(|_| table == Table::Transactions), shop.currency.to_owned()));
        }
        Ok(Some(mapper).filter(|mapper| !mapper.is_identity(sources)))
    }

    fn push(&mut self, spec: &Spec, to: &str, from: Vec<usize>, entry: &ColumnMapping, steps: Vec<Step>, zone: Tz) {
        let kind = spec.columns.iter().find(|column| column.name == to).map(|column| column.kind);
        let is_money = kind == Some(Kind::Money) && steps.iter().any(|step| matches!(step, Step::Decimal(_)));
        self.names.push(to.to_owned());
        self.columns.push(Column {
            from,
            join: entry.join.clone().unwrap_or_else(|| " ".to_owned()),
            value: entry.value.clone().unwrap_or_default(),
            steps,
            setting: Setting::of(kind, zone),
            is_money,
        });
    }

    /// Whether rows come out as they go in.
    fn is_identity(&self, sources: &[String]) -> bool {
        self.columns.len() == sources.len()
            && self.columns.iter().zip(&self.names).all(|(column, name)| {
                column.steps.is_empty()
                    && column.value.is_empty()
                    && matches!(column.from[..], [place] if sources[place] == *name)
            })
    }

    /// The place in the file of what a canonical column is made of.
    pub(crate) fn origin(&self, place: usize) -> Option<usize> {
        self.columns.get(place).and_then(|column| column.from.first().copied())
    }

    /// The same for all columns.
    pub(crate) fn origins(&self) -> Vec<Option<usize>> {
        (0..self.columns.len()).map(|place| self.origin(place)).collect()
    }

    /// Places of columns of the file that nothing is made of.
    pub(crate) fn unused(&self) -> Vec<usize> {
        let is_used = |place: &usize| self.columns.iter().any(|column| column.from.contains(place));
        (0..self.width).filter(|place| !is_used(place)).collect()
    }

    /// Makes a canonical row; the fault names the place in the file.
    pub(crate) fn apply(
        &mut self,
        source: &StringRecord,
        into: &mut StringRecord,
    ) -> std::result::Result<(), (Option<usize>, Misread)> {
        into.clear();
        if source.len() != self.width {
            return Err((None, Misread::FieldCount));
        }
        let mut marked: Option<(usize, Mark)> = None;
        for column in &self.columns {
            let mark = column.apply(source, &mut self.texts, into)?;
            if let (Some(mark), true, Some(place)) = (mark, column.is_money, column.from.first()) {
                if let Some((_, earlier)) = marked.filter(|(_, earlier)| *earlier != mark)
                    && earlier.currency() != mark.currency()
                {
                    return Err((Some(*place), Misread::OtherCurrency));
                }
                marked = Some((*place, mark));
            }
        }
        if let (Some((place, mark)), Some((column, usual))) = (marked, &self.currency) {
            let own = column.and_then(|column| into.get(column)).filter(|own| !own.is_empty());
            if !mark.fits(own.unwrap_or(usual)) {
                return Err((Some(place), Misread::OtherCurrency));
            }
        }
        Ok(())
    }
}

impl Column {
    fn apply(
        &self,
        source: &StringRecord,
        texts: &mut [String; 2],
        into: &mut StringRecord,
    ) -> std::result::Result<Option<Mark>, (Option<usize>, Misread)> {
        if let ([place], true) = (&self.from[..], self.steps.is_empty()) {
            let text = &source[*place];
            into.push_field(if text.is_empty() { &self.value } else { text });
            return Ok(None);
        }
        let [text, next] = texts;
        text.clear();
        for place in &self.from {
            let part = &source[*place];
            if !part.is_empty() {
                if !text.is_empty() {
                    text.push_str(&self.join);
                }
                text.push_str(part);
            }
        }
        let mut mark = None;
        for step in &self.steps {
            if text.is_empty() {
                break;
            }
            next.clear();
            let found = step.apply(text, self.setting, next);
            mark = found.map_err(|misread| (self.from.first().copied(), misread))?.or(mark);
            std::mem::swap(text, next);
        }
        into.push_field(if text.is_empty() { &self.value } else { text });
        Ok(mark)
    }
}

/// The steps of an entry; the error is the place within it and why.
pub(super) fn steps_of(entry: &ColumnMapping) -> std::result::Result<Vec<Step>, (String, String)> {
    let ready = |(number, transform)| {
        Step::new(transform).map_err(|(place, reason)| (format!("/transforms/{number}{place}"), reason))
    };
    entry.transforms.iter().enumerate().map(ready).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::document::Transform;

    const SHOP: Shop<'_> = Shop { zone: chrono_tz::Europe::Prague, currency: "EUR" };

    fn entry(to: &str, from: &[&str], transforms: Vec<Transform>) -> ColumnMapping {
        let from = from.iter().map(|name| (*name).to_owned()).collect();
        ColumnMapping { to: Some(to.to_owned()), from, transforms, ..ColumnMapping::default() }
    }

    fn comma() -> Vec<Transform> {
        vec![Transform::Decimal { point: ",".to_owned() }]
    }

    fn mapper(
        columns: Vec<ColumnMapping>,
        others: OtherColumns,
        table: Table,
        sources: &[&str],
    ) -> Result<Option<Mapper>> {
        let mapping = FileMapping { columns, others, ..FileMapping::default() };
        let sources: Vec<String> = sources.iter().map(|name| (*name).to_owned()).collect();
        Mapper::new("f.csv", &mapping, table, &sources, SHOP)
    }

    fn row(mapper: &mut Mapper, fields: &[&str]) -> std::result::Result<Vec<String>, (Option<usize>, Misread)> {
        let mut into = StringRecord::new();
        mapper.apply(&StringRecord::from(fields.to_vec()), &mut into)?;
        Ok(into.iter().map(str::to_owned).collect())
    }

    #[test]
    fn columns_are_joined_filled_transformed_and_kept() {
        let mut name = entry("name", &["Vorname", "Nachname"], vec![Transform::Title]);
        name.value = Some("Unbekannt".to_owned());
        let market = ColumnMapping { value: Some("DE".to_owned()), ..entry("market", &[], Vec::new()) };
        let dropped = ColumnMapping { from: vec!["intern".to_owned()], ..ColumnMapping::default() };
        let columns = vec![entry("customer_id", &["Nr"], vec![Transform::Trim]), name, market, dropped];
        let sources = ["Nr", "Vorname", "Nachname", "intern", "email"];
        let mut mapper = mapper(columns, OtherColumns::Keep, Table::Customers, &sources).unwrap().unwrap();
        assert_eq!(mapper.names, ["customer_id", "name", "market", "email"]);
        assert_eq!(mapper.unused(), [3]);
        assert_eq!(row(&mut mapper, &[" 7 ", "ANNA", "KOS", "x", "a@b.c"]).unwrap(), ["7", "Anna Kos", "DE", "a@b.c"]);
        assert_eq!(row(&mut mapper, &["7", "", "KOS", "x", ""]).unwrap(), ["7", "Kos", "DE", ""]);
        assert_eq!(row(&mut mapper, &["7", "", "", "x", ""]).unwrap(), ["7", "Unbekannt", "DE", ""]);
        assert_eq!(row(&mut mapper, &["7"]), Err((None, Misread::FieldCount)));
    }

    #[test]
    fn an_identity_is_nothing_to_do() {
        let columns = vec![entry("customer_id", &["customer_id"], Vec::new())];
        let sources = ["customer_id", "email"];
        assert!(mapper(columns, OtherColumns::Keep, Table::Customers, &sources).unwrap().is_none());
    }

    #[test]
    fn amounts_in_another_currency_than_the_rows_are_faults() {
        let columns = vec![entry("amount", &["Betrag"], comma()), entry("currency", &["Währung"], Vec::new())];
        let sources = ["Betrag", "Währung"];
        let mut mapper = mapper(columns, OtherColumns::Keep, Table::Transactions, &sources).unwrap().unwrap();
        assert_eq!(row(&mut mapper, &["1,50 €", "EUR"]).unwrap(), ["1.50", "EUR"]);
        assert_eq!(row(&mut mapper, &["1,50 €", ""]).unwrap(), ["1.50", ""]);
        assert_eq!(row(&mut mapper, &["1,50", "USD"]).unwrap(), ["1.50", "USD"]);
        assert_eq!(row(&mut mapper, &["$1,50", ""]), Err((Some(0), Misread::OtherCurrency)));
        assert_eq!(row(&mut mapper, &["1,50 €", "USD"]), Err((Some(0), Misread::OtherCurrency)));
        assert_eq!(row(&mut mapper, &["abc", "EUR"]), Err((Some(0), Misread::AmountAsWritten)));
    }

    #[test]
    fn what_a_mapping_cannot_mean_is_said_with_its_place() {
        let place =
            |columns: Vec<ColumnMapping>| match mapper(columns, OtherColumns::Keep, Table::Customers, &["a", "name"])
                .unwrap_err()
            {
                WorkspaceError::BadMapping { place, .. } => place,
                other => other.code().to_owned(),
            };
        assert_eq!(place(vec![entry("name", &["a"], Vec::new())]), "/columns/0/to", "the file has that column too");
        assert_eq!(place(vec![entry("x", &["a"], Vec::new()), entry("x", &["name"], Vec::new())]), "/columns/1/to");
        assert_eq!(place(vec![entry("x", &["b"], Vec::new())]), "unmapped-column");
        let unknown = vec![Transform::Epoch { unit: "days".to_owned() }];
        assert_eq!(place(vec![entry("x", &["a"], unknown)]), "/columns/0/transforms/0/epoch/unit");
    }
}
