//! From what was asked, in a person's words, to what the engine is asked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use history::minor_digits;
use journey::Duration;
use reports::{
    CustomersByQuery, Discount, MessagesQuery, OccasionField, OccasionFields, OccasionsQuery, ProductsQuery,
    SalesQuery, SegmentsQuery, VoucherDesign, VouchersQuery,
};
use workspace::{ReportField, WorkspaceError};

use crate::days::{day, first_instant, last_instant, start_of_day};
use crate::errors::Error;
use crate::{
    CustomersByAsk, MessagesAsk, OccasionsAsk, OpenWorkspace, ProductsAsk, ReportAsk, SalesAsk, SegmentsAsk,
    VouchersAsk,
};

/// The usual length of the periods that segments compare, and the longest.
const SEGMENT_DAYS: u32 = 90;
const MOST_SEGMENT_DAYS: u32 = 36_500;

/// A report with everything it is a function of, beside the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Query {
    Occasions(Box<OccasionsQuery>),
    Sales(SalesQuery),
    Messages(MessagesQuery),
    Vouchers(VouchersQuery),
    Products(ProductsQuery),
    Segments(SegmentsQuery),
    CustomersBy(CustomersByQuery),
}

impl Query {
    /// Whether its answer holds a row for every occasion or sale.
    pub(super) fn lists_rows(&self) -> bool {
        match self {
            Self::Occasions(query) => query.list,
            Self::Sales(query) => query.list,
            _ => false,
        }
    }
}

/// The period before another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Before {
    pub from: String,
    pub to: String,
}

impl OpenWorkspace {
    pub(crate) async fn query(&self, ask: &ReportAsk) -> Result<Query, Error> {
        Ok(match ask {
            ReportAsk::Occasions(ask) => Query::Occasions(Box::new(self.occasions_query(ask).await?)),
            ReportAsk::Sales(ask) => Query::Sales(self.sales_query(ask).await?),
            ReportAsk::Messages(ask) => Query::Messages(self.messages_query(ask).await?),
            ReportAsk::Vouchers(ask) => Query::Vouchers(self.vouchers_query(ask).await?),
            ReportAsk::Products(ask) => Query::Products(self.products_query(ask).await?),
            ReportAsk::Segments(ask) => Query::Segments(self.segments_query(ask).await?),
            ReportAsk::CustomersBy(ask) => Query::CustomersBy(self.customers_by_query(ask).await?),
        })
    }

    async fn occasions_query(&self, ask: &OccasionsAsk) -> Result<OccasionsQuery, Error> {
        let settings = self.workspace.settings().await?;
        let (from, to) = self.period(ask.from.as_deref(), ask.to.as_deref()).await?;
        let mut fields = OccasionFields::default();
        for filter in &settings.report_filters {
            let Some(bound) = &filter.field else { continue };
            let place = match filter.filter.as_str() {
                "market" => &mut fields.market,
                "acquisition_channel" => &mut fields.acquisition_channel,
                "store" => &mut fields.store,
                "department" => &mut fields.department,
                "associate" => &mut fields.associate,
                _ => continue,
            };
            *place = match bound {
                ReportField::Customer(name) => OccasionField::Customer(name.clone()),
                ReportField::Occasion(name) => OccasionField::Occasion(name.clone()),
            };
        }
        Ok(OccasionsQuery {
            from,
            to,
            at: self.last("at", ask.at.as_deref()).await?,
            markets: ask.markets.clone(),
            acquisition_channels: ask.acquisition_channels.clone(),
            stores: ask.stores.clone(),
            departments: ask.departments.clone(),
            associates: ask.associates.clone(),
            occasion_types: ask.occasion_types.clone(),
            window_ms: window(ask.window.as_deref(), settings.attribution_window_ms)?,
            // A window that was asked for overrides all.
            windows_ms: if ask.window.is_some() { BTreeMap::new() } else { settings.occasion_windows },
            fields,
            graph: ask.graph,
            list: ask.list,
        })
    }

    pub(crate) async fn sales_query(&self, ask: &SalesAsk) -> Result<SalesQuery, Error> {
        let settings = self.workspace.settings().await?;
        let (from, to) = self.period(ask.from.as_deref(), ask.to.as_deref()).await?;
        Ok(SalesQuery {
            from,
            to,
            stores: ask.stores.clone(),
            associates: ask.associates.clone(),
            activity_types: ask.activity_types.clone(),
            graph: ask.graph,
            coaching: ask.coaching,
            list: ask.list,
            ..SalesQuery::all(window(ask.window.as_deref(), settings.attribution_window_ms)?)
        })
    }

    async fn messages_query(&self, ask: &MessagesAsk) -> Result<MessagesQuery, Error> {
        let settings = self.workspace.settings().await?;
        let (from, to) = self.period(ask.from.as_deref(), ask.to.as_deref()).await?;
        let window = window(ask.window.as_deref(), settings.attribution_window_ms)?;
        Ok(MessagesQuery {
            from,
            to,
            costs: self.costs().await?,
            channel_costs: settings.message_costs,
            margin: settings.margin,
            ..MessagesQuery::all(ask.by, window)
        })
    }

    /// What a message costs, by what activities may call it: its design's name or id. An id is nobody else's, so it
    /// counts more than a name that another design happens to have.
    async fn costs(&self) -> Result<BTreeMap<String, i64>, Error> {
        let designs = self.workspace.message_designs().await?;
        let cost = |name: Option<&String>, cost: Option<i64>| Some((name?.clone(), cost?));
        let mut costs: BTreeMap<String, i64> =
            designs.iter().filter_map(|design| cost(design.name.as_ref(), design.cost_minor)).collect();
        costs.extend(designs.iter().filter_map(|design| cost(Some(&design.id), design.cost_minor)));
        Ok(costs)
    }

    async fn vouchers_query(&self, ask: &VouchersAsk) -> Result<VouchersQuery, Error> {
        let digits = minor_digits(&self.workspace.settings().await?.currency);
        let design = |known: workspace::VoucherDesign| {
            let value = known.discount_value.as_deref().unwrap_or_default();
            let discount = match known.discount_kind.as_deref() {
                Some("percent") => decimal(value, 6).map(Discount::MillionthsOfPercent),
                Some("amount") => decimal(value, digits).map(Discount::Amount),
                _ => None,
            };
            (known.id, VoucherDesign { valid_days: known.valid_days.map(i64::from), discount })
        };
        let designs = self.workspace.voucher_designs().await?.into_iter().map(design).collect();
        Ok(VouchersQuery { at: self.last("at", ask.at.as_deref()).await?, designs })
    }

    async fn products_query(&self, ask: &ProductsAsk) -> Result<ProductsQuery, Error> {
        let (from, to) = self.period(ask.from.as_deref(), ask.to.as_deref()).await?;
        Ok(ProductsQuery { from, to, stores: ask.stores.clone(), channels: ask.channels.clone() })
    }

    async fn segments_query(&self, ask: &SegmentsAsk) -> Result<SegmentsQuery, Error> {
        let (at, since) = (self.last("at", ask.at.as_deref()).await?, self.last("since", ask.since.as_deref()).await?);
        let days = ask.days.unwrap_or(SEGMENT_DAYS);
        if days == 0 || days > MOST_SEGMENT_DAYS {
            return Err(Error::BadDays(days));
        }
        let until = match at {
            Some(at) => Some(at),
            None => self.workspace.last_known().await?,
        };
        if let (Some(until), Some(since)) = (until, since)
            && until < since
        {
            let text = |text: &Option<String>| text.clone().unwrap_or_else(|| crate::clock::rfc3339(until));
            return Err(Error::PeriodReversed { from: text(&ask.since), to: text(&ask.at) });
        }
        Ok(SegmentsQuery { at, since, days })
    }

    async fn customers_by_query(&self, ask: &CustomersByAsk) -> Result<CustomersByQuery, Error> {
        let settings = self.workspace.settings().await?;
        let (from, to) = self.period(ask.from.as_deref(), ask.to.as_deref()).await?;
        if !self.workspace.attributes().await?.iter().any(|known| known.name == ask.attribute) {
            return Err(Error::Workspace(WorkspaceError::NoSuchField(ask.attribute.clone())));
        }
        let window_ms = window(ask.window.as_deref(), settings.attribution_window_ms)?;
        Ok(CustomersByQuery { attribute: ask.attribute.clone(), from, to, window_ms })
    }

    /// The last instant of what was typed: of a day its end.
    async fn last(&self, option: &'static str, text: Option<&str>) -> Result<Option<i64>, Error> {
        let Some(text) = text else { return Ok(None) };
        let found = last_instant(text, self.time_zone().await?);
        found.map(Some).ok_or_else(|| Error::BadDay { option, text: text.to_owned() })
    }

    /// A period as instants; days are those of the workspace.
    pub(crate) async fn period(
        &self,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<(Option<i64>, Option<i64>), Error> {
        let zone = self.time_zone().await?;
        let instant = |option: &'static str, text: Option<&str>| {
            let Some(text) = text else { return Ok(None) };
            match first_instant(text, zone) {
                Some(instant) => Ok(Some(instant)),
                None => Err(Error::BadDay { option, text: text.to_owned() }),
            }
        };
        let (begin, end) = (instant("from", from)?, instant("to", to)?);
        if let (Some(first), Some(last)) = (begin, end)
            && last < first
        {
            let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
            return Err(Error::PeriodReversed { from: text(from), to: text(to) });
        }
        Ok((begin, end))
    }

    /// As many calendar days directly before; of instants, as much time. None for an open or an empty period, and where
    /// nothing at all is known from before it.
    pub(crate) async fn before(&self, from: Option<&str>, to: Option<&str>) -> Result<Option<Before>, Error> {
        let (Some(from), Some(to)) = (from, to) else { return Ok(None) };
        let zone = self.time_zone().await?;
        let found = match (day(from), day(to)) {
            (Some(first), Some(end)) => days_before(first, end).and_then(|before| {
                Some((start_of_day(before, zone)?, Before { from: shown(before), to: shown(first) }))
            }),
            _ => first_instant(from, zone).zip(first_instant(to, zone)).and_then(|(first, end)| {
                let before = first.checked_sub(end - first).filter(|before| *before < first)?;
                let text = crate::clock::rfc3339;
                Some((before, Before { from: text(before), to: text(first) }))
            }),
        };
        let known = self.workspace.summary().await?.first_known;
        let Some((_, before)) = found else { return Ok(None) };
        let begins = first_instant(&before.to, zone);
        Ok(begins.zip(known).is_some_and(|(end, known)| known < end).then_some(before))
    }
}

fn days_before(first: NaiveDate, end: NaiveDate) -> Option<NaiveDate> {
    let length = end.signed_duration_since(first);
    (length.num_days() > 0).then(|| first.checked_sub_signed(length)).flatten()
}

fn shown(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// A decimal as it is written, times ten to the power of `digits`; further digits are cut off.
fn decimal(text: &str, digits: u32) -> Option<i64> {
    let text = text.trim();
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let places = decimals.bytes().chain(std::iter::repeat(b'0')).take(digits as usize);
    let number = whole.bytes().chain(places).try_fold(0_i64, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| i64::from(byte - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    })?;
    Some(if negative { -number } else { number })
}

/// A window as it was typed, or the usual one.
pub(crate) fn window(typed: Option<&str>, usual: i64) -> Result<i64, Error> {
    let Some(text) = typed else { return Ok(usual) };
    match Duration::parse(text) {
        Ok(window) if window.ms > 0 => Ok(window.ms),
        _ => Err(Error::BadDuration(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_asked_for_with_its_list_lists_rows() {
        let sales = SalesQuery::all(1);
        assert!(!Query::Sales(sales.clone()).lists_rows());
        assert!(Query::Sales(SalesQuery { list: true, ..sales }).lists_rows());
        assert!(Query::Occasions(Box::new(OccasionsQuery { list: true, ..OccasionsQuery::default() })).lists_rows());
    }

    #[test]
    fn decimals_are_exact_and_cut_off_behind_the_minor_unit() {
        assert_eq!(decimal("12.5", 2), Some(1_250));
        assert_eq!(decimal("10", 0), Some(10));
        assert_eq!(decimal("0.999", 2), Some(99));
        assert_eq!(decimal("-3", 2), Some(-300));
        for text in ["", ".", "-", "ten", "1,5", "99999999999999999999"] {
            assert_eq!(decimal(text, 2), None, "{text:?}");
        }
    }

    #[test]
    fn the_period_before_has_as_many_calendar_days() {
        let day = |text: &str| day(text).unwrap();
        assert_eq!(days_before(day("2025-03-01"), day("2025-04-01")), Some(day("2025-01-29")), "31 days");
        assert_eq!(days_before(day("2025-03-01"), day("2025-03-01")), None, "nothing");
    }
}
