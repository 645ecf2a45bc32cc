//! Which customers walk, as people write it.

use dry_run::Population;

use crate::errors::Error;
use crate::sources::read_text;

/// Reads `all`, `segment:NAME`, `sample:N`, `customer:ID` or `file:PATH` (one customer id a line).
pub(crate) async fn population(text: &str) -> Result<Population, Error> {
    let bad = || Error::BadCustomers(text.to_owned());
    match text.split_once(':') {
        None if text == "all" => Ok(Population::All),
        Some(("segment", name)) if !name.is_empty() => Ok(Population::Segment(name.to_owned())),
        Some(("sample", size)) => size.parse().map(Population::Sample).map_err(|_| bad()),
        Some(("customer", id)) if !id.is_empty() => Ok(Population::List(vec![id.to_owned()])),
        Some(("file", path)) if !path.is_empty() => Ok(Population::List(ids(&read_text(path).await?))),
        _ => Err(bad()),
    }
}

/// One id a line; a heading `customer_id` as in `customers.csv`, a byte order mark and empty lines are none.
fn ids(text: &str) -> Vec<String> {
    let lines = text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate();
    let ids = lines.filter(|(number, line)| !line.is_empty() && (*number > 0 || *line != "customer_id"));
    ids.map(|(_, line)| line.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_one_id_a_line() {
        assert_eq!(ids("\u{feff}customer_id\r\n7\r\n\r\nc 8\n"), ["7", "c 8"]);
        assert_eq!(ids("7\ncustomer_id"), ["7", "customer_id"], "only the first line is a heading");
    }

    #[tokio::test]
    async fn what_names_nobody_is_refused() {
        for text in ["", "ALL", "segment:", "sample:", "sample:-1", "sample:x", "file:", "customer:", "everybody"] {
            assert!(matches!(population(text).await, Err(Error::BadCustomers(_))), "{text}");
        }
        assert_eq!(population("segment:a:b").await.unwrap(), Population::Segment("a:b".to_owned()));
        assert_eq!(population("customer:c:7").await.unwrap(), Population::List(vec!["c:7".to_owned()]));
        assert_eq!(population("sample:0").await.unwrap(), Population::Sample(0));
    }
}
