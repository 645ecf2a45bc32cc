//! A history as named sections of bytes, and back: what a copy of it is made of. Sections hold numbers as this machine
//! has them; whoever keeps them says so and checks that they come back whole.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::columns::{
    Activities, Attribute, Customers, Engagement, EngagementKind, Events, Lines, OccasionNames, Occasions, Product,
    Property, Reach, Scalar, Segment, Spans, Store, SymbolColumn, Transactions, Vouchers,
};
use crate::sorting::owner_of_rows;
use crate::{History, Needs, Symbol, Symbols, TextColumn};

/// Bytes with a name.
#[derive(Debug)]
pub struct Section<'h> {
    /// Unlike that of every other section.
    pub name: String,
    values: Values<'h>,
}

#[derive(Debug)]
enum Values<'h> {
    Bytes(&'h [u8]),
    Numbers(&'h [u32]),
    Ends(&'h [u64]),
    Instants(&'h [i64]),
    Quantities(&'h [f64]),
    Symbols(&'h [Symbol]),
    Flags(&'h [bool]),
    Reach(&'h [Reach]),
    Scalars(&'h [Scalar]),
    Maybe(&'h [Option<i64>]),
    Written(Vec<u8>),
}

impl Section<'_> {
    /// The bytes; some are made only now, so that they are not all there at once.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match &self.values {
            Values::Bytes(bytes) => Cow::Borrowed(bytes),
            Values::Numbers(numbers) => Cow::Borrowed(bytemuck::cast_slice(numbers)),
            Values::Ends(ends) => Cow::Borrowed(bytemuck::cast_slice(ends)),
            Values::Instants(instants) => Cow::Borrowed(bytemuck::cast_slice(instants)),
            Values::Quantities(quantities) => Cow::Borrowed(bytemuck::cast_slice(quantities)),
            Values::Symbols(symbols) => Cow::Owned(symbols.iter().flat_map(|symbol| symbol.0.to_ne_bytes()).collect()),
            Values::Flags(flags) => Cow::Owned(flags.iter().map(|flag| u8::from(*flag)).collect()),
            Values::Reach(reach) => Cow::Owned(reach.iter().map(|reach| reach.0).collect()),
            Values::Scalars(scalars) => Cow::Owned(scalars.iter().flat_map(|scalar| write_scalar(*scalar)).collect()),
            Values::Maybe(numbers) => Cow::Owned(numbers.iter().flat_map(|number| write_maybe(*number)).collect()),
            Values::Written(bytes) => Cow::Borrowed(bytes),
        }
    }
}

/// Where the sections of a copy are read from.
pub trait Sections: Sync {
    /// How many bytes a section has; `None` where it is not there.
    fn length(&self, name: &str) -> Option<usize>;

    /// Reads a whole section; `None` where its bytes are not those that were written.
    fn read(&self, name: &str, into: &mut [u8]) -> Option<()>;
}

const SCALAR: usize = 13;
const MAYBE: usize = 9;

fn write_scalar(scalar: Scalar) -> [u8; SCALAR] {
    let (kind, value, currency) = match scalar {
        Scalar::Absent => (0, 0, 0),
        Scalar::Text(symbol) => (1, u64::from(symbol.0), 0),
        Scalar::Number(number) => (2, number.to_bits(), 0),
        Scalar::Boolean(truth) => (3, u64::from(truth), 0),
        Scalar::Date(day) => (4, i64::from(day).cast_unsigned(), 0),
        Scalar::Instant(at) => (5, at.cast_unsigned(), 0),
        Scalar::Money { minor, currency } => (6, minor.cast_unsigned(), currency.0),
    };
    let mut bytes = [0; SCALAR];
    bytes[0] = kind;
    bytes[1..9].copy_from_slice(&value.to_ne_bytes());
    bytes[9..].copy_from_slice(&currency.to_ne_bytes());
    bytes
}

fn read_scalar(bytes: &[u8]) -> Option<Scalar> {
    let mut rest = bytes;
    let [kind] = take(&mut rest)?;
    let (value, currency) = (u64::from_ne_bytes(take(&mut rest)?), take(&mut rest)?);
    Some(match kind {
        0 => Scalar::Absent,
        1 => Scalar::Text(Symbol(u32::try_from(value).ok()?)),
        2 => Scalar::Number(f64::from_bits(value)),
        3 => Scalar::Boolean(value != 0),
        4 => Scalar::Date(i32::try_from(value.cast_signed()).ok()?),
        5 => Scalar::Instant(value.cast_signed()),
        6 => Scalar::Money { minor: value.cast_signed(), currency: Symbol(u32::from_ne_bytes(currency)) },
        _ => return None,
    })
}

fn write_maybe(number: Option<i64>) -> [u8; MAYBE] {
    let mut bytes = [0; MAYBE];
    bytes[0] = u8::from(number.is_some());
    bytes[1..].copy_from_slice(&number.unwrap_or_default().to_ne_bytes());
    bytes
}

/// The next bytes.
fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (bytes, behind) = rest.split_first_chunk()?;
    *rest = behind;
    Some(*bytes)
}

fn take_number(rest: &mut &[u8]) -> Option<u32> {
    take(rest).map(u32::from_ne_bytes)
}

fn take_symbol(rest: &mut &[u8]) -> Option<Symbol> {
    take_number(rest).map(Symbol)
}

fn take_maybe(rest: &mut &[u8]) -> Option<Option<i64>> {
    let [is_there] = take(rest)?;
    let number = i64::from_ne_bytes(take(rest)?);
    Some((is_there != 0).then_some(number))
}

/// The columns of symbols of transactions and of activities, by the names of their sections.
const SALE_SYMBOLS: [&str; 6] = ["currency", "store", "channel", "associate", "department", "voucher"];
const ACTIVITY_SYMBOLS: [&str; 7] = ["type", "channel", "message", "associate", "campaign", "journey", "step"];
/// The columns of symbols of occasions.
const OCCASION_SYMBOLS: [&str; 4] = ["type", "associate", "store", "department"];

impl History {
    /// Everything that it holds.
    pub fn sections(&self) -> Vec<Section<'_>> {
        let mut sections = Vec::new();
        let mut add = |name: String, values| sections.push(Section { name, values });
        let mut head: Vec<u8> = self.currency.0.to_ne_bytes().to_vec();
        head.extend(write_maybe(self.last_known));
        head.extend(self.time_zone.name().as_bytes());
        add("head".to_owned(), Values::Written(head));
        let mut zones: Vec<chrono_tz::Tz> = Vec::new();
        let zone: Vec<u8> = self
            .customers
            .zone
            .iter()
            .flat_map(|zone| {
                let number = zone.map_or(0, |zone| {
                    1 + zones.iter().position(|known| *known == zone).unwrap_or_else(|| {
                        zones.push(zone);
                        zones.len() - 1
                    })
                });
                // There are some hundred zones.
                (number as u16).to_ne_bytes()
            })
            .collect();
        let names: Vec<&str> = zones.iter().map(|zone| zone.name()).collect();
        add("zones".to_owned(), Values::Written(names.join("\n").into_bytes()));
        add("customers.zone".to_owned(), Values::Written(zone));
        add("customers.reach".to_owned(), Values::Reach(&self.customers.reach));
        let mut texts = |name: &str, column| {
            let (text, ends): (&str, &[u64]) = TextColumn::parts(column);
            add(format!("{name}.text"), Values::Bytes(text.as_bytes()));
            add(format!("{name}.ends"), Values::Ends(ends));
        };
        texts("symbols", self.symbols.texts());
        texts("customers.ids", &self.customers.ids);
        texts("sales.ids", &self.transactions.ids);
        texts("activities.ids", &self.activities.ids);
        texts("occasions.ids", &self.occasions.ids);
        for attribute in &self.customers.attributes {
            add(format!("attribute.{}", attribute.name.0), Values::Scalars(&attribute.values));
        }
        let names = |names: Vec<Symbol>| Values::Written(names.iter().flat_map(|name| name.0.to_ne_bytes()).collect());
        let known = self.customers.attributes.iter().map(|attribute| attribute.name).collect();
        add("attributes".to_owned(), names(known));
        add("properties".to_owned(), names(self.events.properties.iter().map(|property| property.name).collect()));
        add("segments".to_owned(), names(self.segments.iter().map(|segment| segment.name).collect()));

        let events = &self.events;
        add("events.starts".to_owned(), Values::Numbers(events.spans.starts()));
        add("events.at".to_owned(), Values::Instants(&events.at));
        add("events.type".to_owned(), Values::Symbols(&events.event_type));
        add("events.source".to_owned(), Values::Numbers(&events.source));
        add("events.derived".to_owned(), Values::Flags(&events.derived));
        for property in &events.properties {
            add(format!("property.{}", property.name.0), Values::Scalars(&property.values));
        }

        let sales = &self.transactions;
        add("sales.starts".to_owned(), Values::Numbers(sales.spans.starts()));
        add("sales.at".to_owned(), Values::Instants(&sales.at));
        add("sales.amount".to_owned(), Values::Instants(&sales.amount));
        let details = [&sales.store.0, &sales.channel.0, &sales.associate.0, &sales.department.0, &sales.voucher.0];
        for (name, column) in SALE_SYMBOLS.into_iter().zip([&sales.currency].into_iter().chain(details)) {
            add(format!("sales.{name}"), Values::Symbols(column));
        }
        add("lines.starts".to_owned(), Values::Numbers(sales.lines.spans.starts()));
        add("lines.product".to_owned(), Values::Numbers(&sales.lines.product));
        add("lines.quantity".to_owned(), Values::Quantities(&sales.lines.quantity));
        add("lines.amount".to_owned(), Values::Maybe(&sales.lines.amount));
        let product = |p: &Product| {
            let symbols = [p.id, p.name, p.category, p.department, p.brand].into_iter();
            symbols.flat_map(|symbol| symbol.0.to_ne_bytes()).chain(write_maybe(p.price)).collect::<Vec<u8>>()
        };
        add("products".to_owned(), Values::Written(self.products.iter().flat_map(product).collect()));
        let store = |s: &Store| [s.id, s.name, s.kind, s.market, s.address].map(|symbol| symbol.0.to_ne_bytes());
        add("stores".to_owned(), Values::Written(self.stores.iter().flat_map(store).flatten().collect()));

        let a = &self.activities;
        add("activities.starts".to_owned(), Values::Numbers(a.spans.starts()));
        add("activities.at".to_owned(), Values::Instants(&a.at));
        let columns = [&a.activity_type, &a.channel, &a.message, &a.associate, &a.campaign, &a.journey, &a.step];
        for (name, column) in ACTIVITY_SYMBOLS.into_iter().zip(columns) {
            add(format!("activities.{name}"), Values::Symbols(&column.0));
        }
        let engagement = |engagement: &Engagement| {
            let kind = u8::from(engagement.kind == EngagementKind::Clicked);
            let activity = engagement.activity.to_ne_bytes().into_iter();
            activity.chain(engagement.at.to_ne_bytes()).chain([kind]).collect::<Vec<u8>>()
        };
        add("engagements".to_owned(), Values::Written(self.engagements.iter().flat_map(engagement).collect()));

        let o = &self.occasions;
        add("occasions.starts".to_owned(), Values::Numbers(o.spans.starts()));
        add("occasions.created".to_owned(), Values::Instants(&o.created_at));
        add("occasions.expires".to_owned(), Values::Instants(&o.expires_at));
        add("occasions.completed".to_owned(), Values::Instants(&o.completed_at));
        for (name, column) in
            OCCASION_SYMBOLS.into_iter().zip([&o.occasion_type, &o.associate, &o.store, &o.department])
        {
            add(format!("occasions.{name}"), Values::Symbols(column));
        }
        add("occasions.properties".to_owned(), names(o.properties.iter().map(|property| property.name).collect()));
        for property in &o.properties {
            add(format!("occasions.property.{}", property.name.0), Values::Scalars(&property.values));
        }
        add("occasions.naming".to_owned(), Values::Numbers(&o.names.activity));
        add("occasions.named".to_owned(), Values::Numbers(&o.names.occasion));

        let vouchers = &self.vouchers;
        add("vouchers.starts".to_owned(), Values::Numbers(vouchers.spans.starts()));
        add("vouchers.code".to_owned(), Values::Symbols(&vouchers.code));
        add("vouchers.design".to_owned(), Values::Symbols(&vouchers.design));
        add("vouchers.assigned".to_owned(), Values::Maybe(&vouchers.assigned_at));
        add("vouchers.expires".to_owned(), Values::Maybe(&vouchers.expires_at));
        let free = vouchers.free.iter().flat_map(|(design, codes)| {
            // Rows are counted by 32 bits.
            [design.0, codes.len() as u32].into_iter().chain(codes.iter().map(|code| code.0))
        });
        add("vouchers.free".to_owned(), Values::Written(free.flat_map(u32::to_ne_bytes).collect()));
        for segment in &self.segments {
            add(format!("members.{}", segment.name.0), Values::Numbers(&segment.members));
            add(format!("added.{}", segment.name.0), Values::Maybe(&segment.added_at));
        }
        sections
    }

    /// The history of a copy, as far as it is needed. `None` where anything is missing, damaged or does not fit.
    pub fn from_sections(needs: &Needs, from: &dyn Sections) -> Option<Self> {
        let (events, (sales, (people, others))) = rayon::join(
            || read_events(from),
            || {
                rayon::join(
                    || read_sales(needs, from),
                    || rayon::join(|| read_people(from), || Some((read_activities(needs, from)?, read_head(from)?))),
                )
            },
        );
        let (mut customers, symbols) = people?;
        let ((activities, engagements), (currency, last_known, time_zone)) = others?;
        let (transactions, products) = sales?;
        let mut events = events?;
        let is_wanted = |wanted: &crate::Wanted, name: Symbol| wanted.contains(symbols.text(name));
        for name in symbols_of(from, "attributes")?.into_iter().filter(|name| is_wanted(&needs.attributes, *name)) {
            let values = scalars(from, &format!("attribute.{}", name.0))?;
            customers.attributes.push(Attribute { name, values });
        }
        for name in symbols_of(from, "properties")?.into_iter().filter(|name| is_wanted(&needs.properties, *name)) {
            let values = scalars(from, &format!("property.{}", name.0))?;
            events.properties.push(Property { name, values });
        }
        let mut segments = Vec::new();
        for name in symbols_of(from, "segments")?.into_iter().filter(|name| is_wanted(&needs.segments, *name)) {
            let members = numbers(from, &format!("members.{}", name.0))?;
            let added_at = maybes(from, &format!("added.{}", name.0))?;
            if members.len() != added_at.len() {
                return None;
            }
            segments.push(Segment { name, members, added_at });
        }
        let mut occasions = Occasions::default();
        if needs.occasions {
            occasions = read_occasions(from, &activities)?;
            let known = symbols_of(from, "occasions.properties")?;
            for name in known.into_iter().filter(|name| is_wanted(&needs.occasion_properties, *name)) {
                let values = scalars(from, &format!("occasions.property.{}", name.0))?;
                occasions.properties.push(Property { name, values });
            }
        }
        let count = customers.len();
        let fits = [&events.spans, &transactions.spans].into_iter().all(|spans| spans.owners() == count)
            && (!needs.occasions || occasions.spans.owners() == count)
            && customers.attributes.iter().all(|attribute| attribute.values.len() == count);
        fits.then_some(())?;
        Some(Self {
            currency,
            time_zone,
            customers,
            events,
            transactions,
            products,
            stores: read_stores(from)?,
            activities,
            occasions,
            engagements,
            vouchers: if needs.vouchers { read_vouchers(from)? } else { Vouchers::default() },
            segments,
            last_known,
            symbols,
        })
    }
}

fn column<T: bytemuck::Pod + Default>(from: &dyn Sections, name: &str) -> Option<Vec<T>> {
    let length = from.length(name)?;
    let size = size_of::<T>();
    if !length.is_multiple_of(size) {
        return None;
    }
    let mut values = vec![T::default(); length / size];
    from.read(name, bytemuck::cast_slice_mut(&mut values))?;
    Some(values)
}

fn bytes(from: &dyn Sections, name: &str) -> Option<Vec<u8>> {
    column(from, name)
}

fn numbers(from: &dyn Sections, name: &str) -> Option<Vec<u32>> {
    column(from, name)
}

fn symbols_of(from: &dyn Sections, name: &str) -> Option<Vec<Symbol>> {
    // The numbers become symbols where they lie.
    Some(numbers(from, name)?.into_iter().map(Symbol).collect())
}

fn texts(from: &dyn Sections, name: &str) -> Option<TextColumn> {
    TextColumn::from_parts(bytes(from, &format!("{name}.text"))?, column(from, &format!("{name}.ends"))?)
}

fn scalars(from: &dyn Sections, name: &str) -> Option<Vec<Scalar>> {
    bytes(from, name)?.par_chunks(SCALAR).map(read_scalar).collect()
}

fn maybes(from: &dyn Sections, name: &str) -> Option<Vec<Option<i64>>> {
    bytes(from, name)?.chunks(MAYBE).map(|mut bytes| take_maybe(&mut bytes)).collect()
}

fn spans(from: &dyn Sections, name: &str, rows: usize) -> Option<Spans> {
    let starts = numbers(from, &format!("{name}.starts"))?;
    if starts.is_empty() && rows == 0 {
        return Some(Spans::default());
    }
    Spans::from_starts(starts, rows)
}

fn read_head(from: &dyn Sections) -> Option<(Symbol, Option<i64>, chrono_tz::Tz)> {
    let head = bytes(from, "head")?;
    let mut rest = head.as_slice();
    let (currency, last_known) = (take_symbol(&mut rest)?, take_maybe(&mut rest)?);
    Some((currency, last_known, std::str::from_utf8(rest).ok()?.parse().ok()?))
}

fn read_people(from: &dyn Sections) -> Option<(Customers, Symbols)> {
    let names = String::from_utf8(bytes(from, "zones")?).ok()?;
    let mut zones = vec![None];
    for name in names.lines() {
        zones.push(Some(name.parse().ok()?));
    }
    let zone = column::<u16>(from, "customers.zone")?;
    let customers = Customers {
        ids: texts(from, "customers.ids")?,
        zone: zone.iter().map(|zone| zones.get(usize::from(*zone)).copied()).collect::<Option<_>>()?,
        reach: bytes(from, "customers.reach")?.into_iter().map(Reach).collect(),
        attributes: Vec::new(),
    };
    let fits = customers.zone.len() == customers.len() && customers.reach.len() == customers.len();
    fits.then_some((customers, Symbols::from_texts(&texts(from, "symbols")?)?))
}

fn read_events(from: &dyn Sections) -> Option<Events> {
    let (at, others) = rayon::join(
        || column::<i64>(from, "events.at"),
        || {
            Some((
                symbols_of(from, "events.type")?,
                numbers(from, "events.source")?,
                bytes(from, "events.derived")?.into_iter().map(|flag| flag != 0).collect::<Vec<bool>>(),
            ))
        },
    );
    let (at, (event_type, source, derived)) = (at?, others?);
    let fits = [event_type.len(), source.len(), derived.len()].into_iter().all(|rows| rows == at.len());
    let spans = spans(from, "events", at.len())?;
    fits.then_some(Events { spans, at, event_type, source, derived, properties: Vec::new() })
}

fn read_sales(needs: &Needs, from: &dyn Sections) -> Option<(Transactions, Vec<Product>)> {
    let (at, amount) = rayon::join(|| column::<i64>(from, "sales.at"), || column::<i64>(from, "sales.amount"));
    let (at, amount) = (at?, amount?);
    let details = needs.sale_details;
    let is_wanted = [true, details.store, details.channel, details.associate, details.department, details.voucher];
    let mut columns = Vec::new();
    for (name, is_wanted) in SALE_SYMBOLS.into_iter().zip(is_wanted) {
        columns.push(if is_wanted { symbols_of(from, &format!("sales.{name}"))? } else { Vec::new() });
    }
    let rows = at.len();
    let fits = columns.iter().all(|column| column.is_empty() || column.len() == rows);
    let [currency, store, channel, associate, department, voucher] = columns.try_into().ok()?;
    if !fits || currency.len() != rows || amount.len() != rows {
        return None;
    }
    let spans = spans(from, "sales", rows)?;
    let (lines, products) =
        if needs.lines { (read_lines(from)?, read_products(from)?) } else { (Lines::default(), Vec::new()) };
    let transactions = Transactions {
        customer: owner_of_rows(&spans),
        spans,
        ids: if details.id { texts(from, "sales.ids")? } else { TextColumn::default() },
        at,
        amount,
        currency,
        store: SymbolColumn(store),
        channel: SymbolColumn(channel),
        associate: SymbolColumn(associate),
        department: SymbolColumn(department),
        voucher: SymbolColumn(voucher),
        lines,
    };
    Some((transactions, products))
}

fn read_lines(from: &dyn Sections) -> Option<Lines> {
    let product = numbers(from, "lines.product")?;
    let lines = Lines {
        spans: spans(from, "lines", product.len())?,
        quantity: column(from, "lines.quantity")?,
        amount: maybes(from, "lines.amount")?,
        product,
    };
    let rows = lines.product.len();
    (lines.quantity.len() == rows && lines.amount.len() == rows).then_some(lines)
}

fn read_products(from: &dyn Sections) -> Option<Vec<Product>> {
    let bytes = bytes(from, "products")?;
    let mut rest = bytes.as_slice();
    let mut products = Vec::new();
    while !rest.is_empty() {
        products.push(Product {
            id: take_symbol(&mut rest)?,
            name: take_symbol(&mut rest)?,
            category: take_symbol(&mut rest)?,
            department: take_symbol(&mut rest)?,
            brand: take_symbol(&mut rest)?,
            price: take_maybe(&mut rest)?,
        });
    }
    Some(products)
}

fn read_stores(from: &dyn Sections) -> Option<Vec<Store>> {
    let symbols = symbols_of(from, "stores")?;
    let (stores, rest) = symbols.as_chunks::<5>();
    let store = |[id, name, kind, market, address]: &[Symbol; 5]| Store {
        id: *id,
        name: *name,
        kind: *kind,
        market: *market,
        address: *address,
    };
    rest.is_empty().then(|| stores.iter().map(store).collect())
}

fn read_activities(needs: &Needs, from: &dyn Sections) -> Option<(Activities, Vec<Engagement>)> {
    if !needs.wants_activities() {
        return Some((Activities::default(), Vec::new()));
    }
    let at = column::<i64>(from, "activities.at")?;
    let spans = spans(from, "activities", at.len())?;
    let mut columns = Vec::new();
    for (place, name) in ACTIVITY_SYMBOLS.into_iter().enumerate() {
        let is_wanted = place < 2 || needs.activity_details;
        columns.push(if is_wanted { symbols_of(from, &format!("activities.{name}"))? } else { Vec::new() });
    }
    let fits = columns.iter().all(|column: &Vec<Symbol>| column.is_empty() || column.len() == at.len());
    let [activity_type, channel, message, associate, campaign, journey, step] = columns.try_into().ok()?;
    let activities = Activities {
        customer: owner_of_rows(&spans),
        spans,
        ids: if needs.activity_details { texts(from, "activities.ids")? } else { TextColumn::default() },
        at,
        activity_type: SymbolColumn(activity_type),
        channel: SymbolColumn(channel),
        message: SymbolColumn(message),
        associate: SymbolColumn(associate),
        campaign: SymbolColumn(campaign),
        journey: SymbolColumn(journey),
        step: SymbolColumn(step),
    };
    let engagements = if needs.engagements { read_engagements(from)? } else { Vec::new() };
    fits.then_some((activities, engagements))
}

fn read_engagements(from: &dyn Sections) -> Option<Vec<Engagement>> {
    let bytes = bytes(from, "engagements")?;
    let mut rest = bytes.as_slice();
    let mut engagements = Vec::new();
    while !rest.is_empty() {
        let (activity, at, [kind]) = (take_number(&mut rest)?, i64::from_ne_bytes(take(&mut rest)?), take(&mut rest)?);
        let kind = if kind == 0 { EngagementKind::Opened } else { EngagementKind::Clicked };
        engagements.push(Engagement { activity, at, kind });
    }
    Some(engagements)
}

fn read_occasions(from: &dyn Sections, activities: &Activities) -> Option<Occasions> {
    let created_at = column::<i64>(from, "occasions.created")?;
    let (expires_at, completed_at) = (column(from, "occasions.expires")?, column(from, "occasions.completed")?);
    let rows = created_at.len();
    let spans = spans(from, "occasions", rows)?;
    let mut columns = Vec::new();
    for name in OCCASION_SYMBOLS {
        columns.push(symbols_of(from, &format!("occasions.{name}"))?);
    }
    let names =
        OccasionNames { activity: numbers(from, "occasions.naming")?, occasion: numbers(from, "occasions.named")? };
    let ids = texts(from, "occasions.ids")?;
    let fits = columns.iter().all(|column| column.len() == rows)
        && [expires_at.len(), completed_at.len(), ids.len()] == [rows; 3]
        && names.activity.len() == names.occasion.len()
        && names.activity.is_sorted()
        && names.activity.last().is_none_or(|row| (*row as usize) < activities.len())
        && names.occasion.iter().all(|row| (*row as usize) < rows);
    let [occasion_type, associate, store, department] = columns.try_into().ok()?;
    fits.then(|| Occasions {
        ids,
        customer: owner_of_rows(&spans),
        spans,
        created_at,
        expires_at,
        completed_at,
        occasion_type,
        associate,
        store,
        department,
        properties: Vec::new(),
        names,
    })
}

fn read_vouchers(from: &dyn Sections) -> Option<Vouchers> {
    let code = symbols_of(from, "vouchers.code")?;
    let mut free = Vec::new();
    let listed = symbols_of(from, "vouchers.free")?;
    let mut rest = listed.as_slice();
    while let [design, count, behind @ ..] = rest {
        let (codes, others) = behind.split_at_checked(count.0 as usize)?;
        free.push((*design, codes.to_vec()));
        rest = others;
    }
    let vouchers = Vouchers {
        spans: spans(from, "vouchers", code.len())?,
        design: symbols_of(from, "vouchers.design")?,
        assigned_at: maybes(from, "vouchers.assigned")?,
        expires_at: maybes(from, "vouchers.expires")?,
        code,
        free,
    };
    let rows = vouchers.code.len();
    let lengths = [vouchers.design.len(), vouchers.assigned_at.len(), vouchers.expires_at.len()];
    (lengths == [rows; 3]).then_some(vouchers)
}
