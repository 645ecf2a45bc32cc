//! From batches to a history: all columns sorted by customer and time.

use std::cmp::Ordering;

use rayon::prelude::*;

use crate::batches::{Keys, UNKNOWN_INSTANT};
use crate::builder::{Builder, HistoryError};
use crate::columns::{
    Activities, Events, Lines, OccasionNames, Occasions, Property, Scalar, Segment, Spans, SymbolColumn, Transactions,
    Vouchers,
};
use crate::sorting::{Stop, check, inverse, owner_of_rows, parts, place, rank_by_text, reordered, scatter, settle};
use crate::{ACCOUNT_REGISTERED, History, PURCHASE, RETURN, Symbol, TextColumn};

/// The tables whose rows only their ids may keep apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Transactions.
    Transactions,
    /// Activities.
    Activities,
    /// Events.
    Events,
    /// Occasions.
    Occasions,
}

/// Gives the ids of rows with these keys, in their order.
pub type IdsByKey<'a> = dyn FnMut(Named, &[i64]) -> Result<Vec<String>, HistoryError> + 'a;

/// What sorting asks of whoever collected the rows.
pub struct Asks<'a> {
    /// The ids of rows of which nothing else says which comes first, where the column of ids was not read.
    pub ids: &'a mut IdsByKey<'a>,
    /// Whether somebody wants it to stop.
    pub stop: &'a (dyn Fn() -> bool + Sync),
}

impl std::fmt::Debug for Asks<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Asks")
    }
}

/// What merging needs of recorded events beside their columns.
struct Recorded {
    spans: Spans,
    at: Vec<i64>,
    event_type: Vec<Symbol>,
    source: Vec<u32>,
    /// Only where a recorded event may be of a type that is derived too.
    ids: TextColumn,
    /// Each event type's place in bytewise order.
    rank: Vec<u32>,
}

impl Builder {
    /// Sorts everything. For rows that came one by one, with their ids.
    pub fn finish(self) -> Result<History, HistoryError> {
        self.finish_asking(&mut Asks { ids: &mut |_, _| Err(HistoryError::DanglingRow), stop: &|| false })
    }

    /// Sorts everything; ids that were not read are asked for where nothing else keeps rows apart.
    pub fn finish_asking(mut self, asks: &mut Asks<'_>) -> Result<History, HistoryError> {
        let customers = self.customers.len();
        for attribute in &mut self.customers.attributes {
            attribute.values.resize(customers, Scalar::Absent);
        }
        self.stores.sort_by_key(|store| store.id);

        let [transaction_keys, activity_keys, event_keys, occasion_keys] = self.take_keys();
        let (activities, moved) = self.sort_activities(&activity_keys, asks)?;
        for engagement in &mut self.engagements {
            engagement.activity = *moved.get(engagement.activity as usize).ok_or(HistoryError::DanglingRow)?;
        }
        let (mut occasions, moved_occasions) = self.sort_occasions(&occasion_keys, asks)?;
        occasions.names = self.sort_names(&activities, &occasions, &moved, &moved_occasions)?;
        drop((moved, moved_occasions));
        self.engagements.sort_unstable();
        let (mut transactions, moved) = self.sort_transactions(&transaction_keys, asks)?;
        transactions.lines = self.sort_lines(&moved, asks.stop)?;
        drop(moved);
        let recorded = self.sort_recorded(&event_keys, asks)?;
        let events = self.merge_events(&recorded, &transactions, asks.stop)?;
        drop(recorded);
        let vouchers = self.sort_vouchers(asks.stop)?;
        let mut segments = Vec::with_capacity(self.segments.len());
        for (name, mut members) in std::mem::take(&mut self.segments) {
            check(asks.stop)?;
            members.sort_unstable();
            members.dedup_by_key(|(customer, _)| *customer);
            let (members, added_at) = members.into_iter().unzip();
            segments.push(Segment { name, members, added_at });
        }
        Ok(History {
            symbols: self.symbols,
            currency: self.currency,
            time_zone: self.time_zone,
            customers: self.customers,
            events,
            transactions,
            products: self.products,
            stores: self.stores,
            activities,
            occasions,
            engagements: self.engagements,
            vouchers,
            segments,
            last_known: self.last_known,
        })
    }

    /// The numbers of the customers whom rows name by their keys.
    fn numbered(&self, mut batches: Vec<Vec<u32>>, stop: Stop<'_>) -> Result<Vec<Vec<u32>>, HistoryError> {
        if !self.numbers.is_empty() {
            batches.par_iter_mut().try_for_each(|batch| {
                check(stop)?;
                for key in batch {
                    *key = self.numbers.get(*key as usize).copied().unwrap_or(u32::MAX);
                }
                Ok(())
            })?;
        }
        Ok(batches)
    }

    /// Transactions by customer, time, id; and where each row went.
    fn sort_transactions(
        &mut self,
        keys: &Keys,
        asks: &mut Asks<'_>,
    ) -> Result<(Transactions, Vec<u32>), HistoryError> {
        let mut batches = std::mem::take(&mut self.transactions);
        let stop = asks.stop;
        let owners = self.numbered(columns(&mut batches, |batch| &mut batch.customer), stop)?;
        let (spans, mut places) = place(&owners, self.customers.len(), stop)?;
        drop(owners);
        let ids = all_ids(&mut batches, |batch| &mut batch.ids);
        let at = scatter(columns(&mut batches, |batch| &mut batch.at), &places, stop)?;
        let order = settle(
            &spans,
            &mut places,
            |a, b| at[a].cmp(&at[b]),
            &mut |rows| ids_of(Named::Transactions, rows, &ids, keys, asks),
            stop,
        )?;
        let at = reordered(at, order.as_deref());
        drop(order);
        let amount = columns(&mut batches, |batch| &mut batch.amount);
        let symbols = vec![
            columns(&mut batches, |batch| &mut batch.currency),
            columns(&mut batches, |batch| &mut batch.store),
            columns(&mut batches, |batch| &mut batch.channel),
            columns(&mut batches, |batch| &mut batch.associate),
            columns(&mut batches, |batch| &mut batch.department),
            columns(&mut batches, |batch| &mut batch.voucher),
        ];
        drop(batches);
        let (symbols, others) = rayon::join(
            || scatter_all(symbols, &places, stop),
            || {
                Ok::<_, HistoryError>((
                    scatter(amount, &places, stop)?,
                    owner_of_rows(&spans),
                    sorted_ids(&ids, &places),
                ))
            },
        );
        let (amount, customer, ids) = others?;
        let [currency, store, channel, associate, department, voucher] = exactly(symbols?)?;
        let sorted = Transactions {
            spans,
            ids,
            customer,
            at,
            amount,
            currency,
            store: SymbolColumn(store),
            channel: SymbolColumn(channel),
            associate: SymbolColumn(associate),
            department: SymbolColumn(department),
            voucher: SymbolColumn(voucher),
            lines: Lines::default(),
        };
        Ok((sorted, places))
    }

    /// Lines by transaction, in the order in which they came.
    fn sort_lines(&mut self, moved: &[u32], stop: Stop<'_>) -> Result<Lines, HistoryError> {
        if self.line_owner.is_empty() {
            return Ok(Lines::default());
        }
        if self.line_product.iter().any(|product| *product as usize >= self.products.len()) {
            return Err(HistoryError::DanglingRow);
        }
        let mut owners = std::mem::take(&mut self.line_owner);
        for owner in &mut owners {
            *owner = *moved.get(*owner as usize).ok_or(HistoryError::DanglingRow)?;
        }
        let (spans, places) = place(&[owners], moved.len(), stop)?;
        Ok(Lines {
            spans,
            product: scatter(vec![std::mem::take(&mut self.line_product)], &places, stop)?,
            quantity: scatter(vec![std::mem::take(&mut self.line_quantity)], &places, stop)?,
            amount: scatter(vec![std::mem::take(&mut self.line_amount)], &places, stop)?,
        })
    }

    /// Activities by customer, time, id; and where each row went.
    fn sort_activities(&mut self, keys: &Keys, asks: &mut Asks<'_>) -> Result<(Activities, Vec<u32>), HistoryError> {
        let mut batches = std::mem::take(&mut self.activities);
        let stop = asks.stop;
        let owners = self.numbered(columns(&mut batches, |batch| &mut batch.customer), stop)?;
        let (spans, mut places) = place(&owners, self.customers.len(), stop)?;
        drop(owners);
        let ids = all_ids(&mut batches, |batch| &mut batch.ids);
        let at = scatter(columns(&mut batches, |batch| &mut batch.at), &places, stop)?;
        let order = settle(
            &spans,
            &mut places,
            |a, b| at[a].cmp(&at[b]),
            &mut |rows| ids_of(Named::Activities, rows, &ids, keys, asks),
            stop,
        )?;
        let at = reordered(at, order.as_deref());
        drop(order);
        let symbols = vec![
            columns(&mut batches, |batch| &mut batch.activity_type),
            columns(&mut batches, |batch| &mut batch.channel),
            columns(&mut batches, |batch| &mut batch.message),
            columns(&mut batches, |batch| &mut batch.associate),
            columns(&mut batches, |batch| &mut batch.campaign),
            columns(&mut batches, |batch| &mut batch.journey),
            columns(&mut batches, |batch| &mut batch.step),
        ];
        drop(batches);
        let [activity_type, channel, message, associate, campaign, journey, step] =
            exactly(scatter_all(symbols, &places, stop)?)?;
        let sorted = Activities {
            ids: sorted_ids(&ids, &places),
            customer: owner_of_rows(&spans),
            spans,
            at,
            activity_type: SymbolColumn(activity_type),
            channel: SymbolColumn(channel),
            message: SymbolColumn(message),
            associate: SymbolColumn(associate),
            campaign: SymbolColumn(campaign),
            journey: SymbolColumn(journey),
            step: SymbolColumn(step),
        };
        Ok((sorted, places))
    }

    /// Occasions by customer, creation, id; and where each row went.
    fn sort_occasions(&mut self, keys: &Keys, asks: &mut Asks<'_>) -> Result<(Occasions, Vec<u32>), HistoryError> {
        let mut batches = std::mem::take(&mut self.occasions);
        let stop = asks.stop;
        let owners = self.numbered(columns(&mut batches, |batch| &mut batch.customer), stop)?;
        let (spans, mut places) = place(&owners, self.customers.len(), stop)?;
        drop(owners);
        let ids = all_ids(&mut batches, |batch| &mut batch.ids);
        let created_at = scatter(columns(&mut batches, |batch| &mut batch.created_at), &places, stop)?;
        let order = settle(
            &spans,
            &mut places,
            |a, b| created_at[a].cmp(&created_at[b]),
            &mut |rows| ids_of(Named::Occasions, rows, &ids, keys, asks),
            stop,
        )?;
        let created_at = reordered(created_at, order.as_deref());
        drop(order);
        let symbols = vec![
            columns(&mut batches, |batch| &mut batch.occasion_type),
            columns(&mut batches, |batch| &mut batch.associate),
            columns(&mut batches, |batch| &mut batch.store),
            columns(&mut batches, |batch| &mut batch.department),
        ];
        let [occasion_type, associate, store, department] = exactly(scatter_all(symbols, &places, stop)?)?;
        let mut properties = std::mem::take(&mut self.occasion_properties);
        for Property { values, .. } in &mut properties {
            values.resize(places.len(), Scalar::Absent);
            *values = scatter(vec![std::mem::take(values)], &places, stop)?;
        }
        let sorted = Occasions {
            ids: sorted_ids(&ids, &places),
            customer: owner_of_rows(&spans),
            spans,
            created_at,
            expires_at: scatter(columns(&mut batches, |batch| &mut batch.expires_at), &places, stop)?,
            completed_at: scatter(columns(&mut batches, |batch| &mut batch.completed_at), &places, stop)?,
            occasion_type,
            associate,
            store,
            department,
            properties,
            names: OccasionNames::default(),
        };
        Ok((sorted, places))
    }

    /// Which occasions activities name, in order; those of another customer mean nothing.
    fn sort_names(
        &mut self,
        activities: &Activities,
        occasions: &Occasions,
        moved: &[u32],
        moved_occasions: &[u32],
    ) -> Result<OccasionNames, HistoryError> {
        let mut names = std::mem::take(&mut self.occasion_names);
        for (activity, occasion) in &mut names {
            *activity = *moved.get(*activity as usize).ok_or(HistoryError::DanglingRow)?;
            *occasion = *moved_occasions.get(*occasion as usize).ok_or(HistoryError::DanglingRow)?;
        }
        names.retain(|(activity, occasion)| {
            activities.customer[*activity as usize] == occasions.customer[*occasion as usize]
        });
        names.par_sort_unstable();
        names.dedup();
        let (activity, occasion) = names.into_iter().unzip();
        Ok(OccasionNames { activity, occasion })
    }

    /// Recorded events by customer, time, event type, id. Registrations that are recorded are not derived.
    fn sort_recorded(&mut self, keys: &Keys, asks: &mut Asks<'_>) -> Result<Recorded, HistoryError> {
        let mut batches = std::mem::take(&mut self.events);
        let stop = asks.stop;
        let owners = self.numbered(columns(&mut batches, |batch| &mut batch.customer), stop)?;
        let types = columns(&mut batches, |batch| &mut batch.event_type);
        let derived = [PURCHASE, RETURN, ACCOUNT_REGISTERED].map(|name| self.symbols.intern(name));
        let [purchase, returned, registration] = derived;
        if self.derives_registrations {
            let recorded = owners.iter().zip(&types).flat_map(|(owners, types)| owners.iter().zip(types));
            for (owner, _) in recorded.filter(|(_, event_type)| **event_type == registration) {
                *self.registered_at.get_mut(*owner as usize).ok_or(HistoryError::DanglingRow)? = UNKNOWN_INSTANT;
            }
        } else {
            self.registered_at = Vec::new();
        }
        let rank = rank_by_text(&self.symbols, types.iter().flatten().copied().chain(derived));
        let is_derived_too = types.iter().flatten().any(|of| *of == purchase || *of == returned);
        let (spans, mut places) = place(&owners, self.customers.len(), stop)?;
        drop(owners);
        let ids = all_ids(&mut batches, |batch| &mut batch.ids);
        let at = scatter(columns(&mut batches, |batch| &mut batch.at), &places, stop)?;
        drop(batches);
        let event_type = scatter(types, &places, stop)?;
        let rank_of = |event: usize| rank[event_type[event].0 as usize];
        let order = settle(
            &spans,
            &mut places,
            |a, b| at[a].cmp(&at[b]).then_with(|| rank_of(a).cmp(&rank_of(b))),
            &mut |rows| ids_of(Named::Events, rows, &ids, keys, asks),
            stop,
        )?;
        Ok(Recorded {
            at: reordered(at, order.as_deref()),
            event_type: reordered(event_type, order.as_deref()),
            ids: if is_derived_too { sorted_ids(&ids, &places) } else { TextColumn::default() },
            source: inverse(&places),
            spans,
            rank,
        })
    }

    /// Recorded events and those that follow from transactions and registrations, by customer, time, event type, id.
    fn merge_events(
        &mut self,
        recorded: &Recorded,
        transactions: &Transactions,
        stop: Stop<'_>,
    ) -> Result<Events, HistoryError> {
        let registered_at = std::mem::take(&mut self.registered_at);
        let registration = |customer: usize| registered_at.get(customer).copied().filter(|at| *at != UNKNOWN_INSTANT);
        let mut counts = vec![0_u32; self.customers.len()];
        counts.par_iter_mut().enumerate().with_min_len(1 << 12).try_for_each(|(customer, count)| {
            let sales = transactions.spans.of(customer).filter(|row| transactions.amount[*row] != 0).count();
            let all = recorded.spans.of(customer).len() + sales + usize::from(registration(customer).is_some());
            *count = u32::try_from(all).map_err(|_| HistoryError::TooManyRows)?;
            Ok(())
        })?;
        check(stop)?;
        let spans = Spans::from_counts(&counts).ok_or(HistoryError::TooManyRows)?;
        drop(counts);
        let rows = spans.rows();
        let (mut at, mut event_type) = (vec![0; rows], vec![Symbol::NONE; rows]);
        let (mut source, mut derived) = (vec![0; rows], vec![false; rows]);
        let names = [PURCHASE, RETURN, ACCOUNT_REGISTERED].map(|name| self.symbols.intern(name));
        let merge = Merge { recorded, transactions, names, ranks: names.map(|name| recorded.rank[name.0 as usize]) };
        let times = parts(&spans, &mut at).into_par_iter().zip(parts(&spans, &mut event_type));
        let sources = parts(&spans, &mut source).into_par_iter().zip(parts(&spans, &mut derived));
        times.zip(sources).try_for_each(|(((customers, _, at), (.., types)), ((.., source), (.., derived)))| {
            check(stop)?;
            let rows = at.iter_mut().zip(types).zip(source.iter_mut().zip(derived));
            let mut rows = rows.map(|((at, event_type), (source, derived))| (at, event_type, source, derived));
            for customer in customers {
                merge.customer(customer, registration(customer), |event| {
                    if let Some((at, event_type, source, derived)) = rows.next() {
                        (*at, *event_type, *source, *derived) = event;
                    }
                });
            }
            Ok(())
        })?;
        Ok(Events { spans, at, event_type, source, derived, properties: std::mem::take(&mut self.properties) })
    }

    fn sort_vouchers(&mut self, stop: Stop<'_>) -> Result<Vouchers, HistoryError> {
        let rows = std::mem::take(&mut self.vouchers);
        let code_order =
            |a: Symbol, b: Symbol| self.symbols.text(a).as_bytes().cmp(self.symbols.text(b).as_bytes()).then(a.cmp(&b));
        let mut free: std::collections::BTreeMap<Symbol, Vec<Symbol>> = std::collections::BTreeMap::new();
        let mut owner = Vec::new();
        let mut assigned = Vec::new();
        for row in rows {
            match row.customer {
                Some(customer) => {
                    owner.push(customer);
                    assigned.push(row);
                }
                None => free.entry(row.design).or_default().push(row.code),
            }
        }
        for codes in free.values_mut() {
            check(stop)?;
            codes.sort_unstable_by(|a, b| code_order(*a, *b));
        }
        let (spans, places) = place(&[owner], self.customers.len(), stop)?;
        let mut order = inverse(&places);
        parts(&spans, &mut order).into_par_iter().try_for_each(|(customers, base, order)| {
            check(stop)?;
            for rows in customers.map(|customer| spans.of(customer)) {
                order[rows.start - base..rows.end - base].sort_unstable_by(|a, b| {
                    let (a, b) = (&assigned[*a as usize], &assigned[*b as usize]);
                    let by_code = || code_order(a.code, b.code).then(code_order(a.design, b.design));
                    a.assigned_at.cmp(&b.assigned_at).then_with(by_code)
                });
            }
            Ok::<_, HistoryError>(())
        })?;
        Ok(Vouchers {
            spans,
            code: order.iter().map(|row| assigned[*row as usize].code).collect(),
            design: order.iter().map(|row| assigned[*row as usize].design).collect(),
            assigned_at: order.iter().map(|row| assigned[*row as usize].assigned_at).collect(),
            expires_at: order.iter().map(|row| assigned[*row as usize].expires_at).collect(),
            free: free.into_iter().collect(),
        })
    }
}

/// Instant, event type, source and whether it is derived from a transaction.
type Event = (i64, Symbol, u32, bool);

/// The sources of events, each in order: recorded events, purchases, returns, a registration.
struct Merge<'a> {
    recorded: &'a Recorded,
    transactions: &'a Transactions,
    /// Purchase, return, registration.
    names: [Symbol; 3],
    ranks: [u32; 3],
}

/// When the next event of each source is, and the place of its type among all types.
type Heads = [Option<(i64, u32)>; 4];

impl Merge<'_> {
    /// Gives all events of a customer, in order.
    fn customer(&self, customer: usize, registered_at: Option<i64>, mut give: impl FnMut(Event)) {
        let (recorded, transactions) = (self.recorded, self.transactions);
        let (events, sales) = (recorded.spans.of(customer), transactions.spans.of(customer));
        let event = |row: usize| {
            let rank = || recorded.rank[recorded.event_type[row].0 as usize];
            (row < events.end).then(|| (recorded.at[row], rank()))
        };
        let seek = |from: usize, kind: usize| {
            let is_one =
                |row: &usize| if kind == 1 { transactions.amount[*row] > 0 } else { transactions.amount[*row] < 0 };
            (from..sales.end).find(is_one).unwrap_or(sales.end)
        };
        let sale = |row: usize, kind: usize| (row < sales.end).then(|| (transactions.at[row], self.ranks[kind - 1]));
        let mut rows = [events.start, seek(sales.start, 1), seek(sales.start, 2)];
        let mut heads =
            [event(rows[0]), sale(rows[1], 1), sale(rows[2], 2), registered_at.map(|at| (at, self.ranks[2]))];
        while let Some((kind, at)) = self.first(&heads, &rows) {
            if kind == 3 {
                give((at, self.names[2], u32::MAX, false));
                heads[3] = None;
                continue;
            }
            let row = rows[kind];
            if kind == 0 {
                give((at, recorded.event_type[row], recorded.source[row], false));
                rows[0] += 1;
                heads[0] = event(rows[0]);
            } else {
                // Rows are counted by 32 bits.
                give((at, self.names[kind - 1], row as u32, true));
                rows[kind] = seek(row + 1, kind);
                heads[kind] = sale(rows[kind], kind);
            }
        }
    }

    /// The source whose event is next. Only a recorded event and a sale may be equal in time and type: their ids
    /// decide.
    fn first(&self, heads: &Heads, rows: &[usize; 3]) -> Option<(usize, i64)> {
        let mut first: Option<(usize, (i64, u32))> = None;
        for (kind, head) in heads.iter().enumerate() {
            let Some(head) = *head else { continue };
            let comes_first = first.is_none_or(|(before, earliest)| match head.cmp(&earliest) {
                Ordering::Less => true,
                Ordering::Equal if before == 0 && kind < 3 => {
                    let (recorded, sale) = (self.recorded.ids.get(rows[0]), self.transactions.ids.get(rows[kind]));
                    sale.as_bytes() < recorded.as_bytes()
                }
                Ordering::Equal | Ordering::Greater => false,
            });
            if comes_first {
                first = Some((kind, head));
            }
        }
        first.map(|(kind, (at, _))| (kind, at))
    }
}

/// A column of all batches, taken out of them.
fn columns<B, T>(batches: &mut [B], of: impl Fn(&mut B) -> &mut Vec<T>) -> Vec<Vec<T>> {
    batches.iter_mut().map(|batch| std::mem::take(of(batch))).collect()
}

/// The ids of all batches, taken out of them.
fn all_ids<B>(batches: &mut [B], of: impl Fn(&mut B) -> &mut TextColumn) -> TextColumn {
    let mut all = TextColumn::default();
    for batch in batches {
        all.append(&std::mem::take(of(batch)));
    }
    all
}

fn scatter_all(
    columns: Vec<Vec<Vec<Symbol>>>,
    places: &[u32],
    stop: Stop<'_>,
) -> Result<Vec<Vec<Symbol>>, HistoryError> {
    columns.into_par_iter().map(|column| scatter(column, places, stop)).collect()
}

fn exactly<const N: usize>(columns: Vec<Vec<Symbol>>) -> Result<[Vec<Symbol>; N], HistoryError> {
    columns.try_into().map_err(|_| HistoryError::DanglingRow)
}

/// Ids where they were read, in their new order.
fn sorted_ids(ids: &TextColumn, places: &[u32]) -> TextColumn {
    if ids.is_empty() { TextColumn::default() } else { ids.permuted(&inverse(places)) }
}

/// The ids of some rows: from the column, else asked for.
fn ids_of(
    named: Named,
    rows: &[u32],
    ids: &TextColumn,
    keys: &Keys,
    asks: &mut Asks<'_>,
) -> Result<Vec<String>, HistoryError> {
    if !ids.is_empty() {
        return Ok(rows.iter().map(|row| ids.get(*row as usize).to_owned()).collect());
    }
    let keys: Vec<i64> = rows.iter().map(|row| keys.of(*row)).collect();
    (asks.ids)(named, &keys)
}
