//! What is bought, through which channel and where (reports.md, 5).
//!
//! Sales are walked twice: once for what every product, channel and store comes to, from which the greatest are known,
//! and once for the cells of those against one another.

use std::collections::BTreeMap;
use std::ops::Range;

use hashbrown::{HashMap, HashSet};
use history::{CustomerIndex, History, Needs, Product, SaleDetails, Symbol};
use measures::{SalesBlock, SalesTally};
use serde::Serialize;
use ts_rs::TS;

use crate::calendar::instant_text;
use crate::lines::{LinesTally, Quantity, greatest, quantities, sales_blocks};
use crate::names::Names;
use crate::walk::over_customers;
use crate::{Group, Listed, NoSuchFigure, in_range};

/// How many stores stand in the tables.
const STORES: usize = 20;
/// How many channels stand in the cells; each has its sales.
const CHANNELS: usize = 20;
/// How many departments stand in the tables.
const DEPARTMENTS: usize = 40;
/// How many categories stand in the tables.
const CATEGORIES: usize = 20;
/// How many products stand in the tables.
const PRODUCTS: usize = 10;

/// Which sales.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProductsQuery {
    /// First instant of the date range.
    pub from: Option<i64>,
    /// End of the date range, excluded.
    pub to: Option<i64>,
    /// Only sales of these stores, by id; all where empty, here and below.
    pub stores: Vec<String>,
    /// Only sales of these channels.
    pub channels: Vec<String>,
}

/// The products report, in the shape of `rehearse report products --format json`. Figures of lines are those of sales
/// in the workspace's currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ProductsReport {
    /// `products`.
    #[ts(type = "\"products\"")]
    pub report: &'static str,
    /// First instant of the date range, RFC 3339; `null` without one.
    pub from: Option<String>,
    /// End of the date range, excluded.
    pub to: Option<String>,
    /// Every sale of the date range.
    pub sales: SalesBlock,
    /// Sales by their channel.
    pub by_channel: BTreeMap<String, SalesBlock>,
    /// The 20 stores of the greatest amount.
    pub top_stores: BTreeMap<String, SalesBlock>,
    /// The 40 departments of the greatest amount.
    pub by_department: BTreeMap<String, Quantity>,
    /// The 20 categories of the greatest amount.
    pub top_categories: BTreeMap<String, Quantity>,
    /// The 10 products of the greatest amount.
    pub top_products: BTreeMap<String, Quantity>,
    /// Lines by `department|store`, of the departments and stores above.
    pub department_store: BTreeMap<String, Quantity>,
    /// Lines by `department|channel`, of the departments above and the 20 channels of the greatest amount, as below.
    pub department_channel: BTreeMap<String, Quantity>,
    /// Lines by `category|channel`, of the categories above.
    pub category_channel: BTreeMap<String, Quantity>,
    /// Lines by `category|store`, of the categories and stores above.
    pub category_store: BTreeMap<String, Quantity>,
    /// Lines by `product|channel`, of the products above.
    pub product_channel: BTreeMap<String, Quantity>,
    /// Lines by `product|store`, of the products and stores above.
    pub product_store: BTreeMap<String, Quantity>,
    /// Customers by the store where they bought most often, of several the one with the smallest id; the 20 stores with
    /// most customers. Sales without a store are those of the store `""`.
    #[ts(type = "Record<string, number>")]
    pub preferred_store_top: BTreeMap<String, u64>,
    /// Sales of which no line is known; they stand in no figure of lines.
    #[ts(type = "number")]
    pub without_lines: u64,
}

/// What [`products()`] reads.
pub fn products_needs() -> Needs {
    Needs {
        transactions: true,
        sale_details: SaleDetails { store: true, channel: true, ..SaleDetails::NONE },
        lines: true,
        ..Needs::nothing()
    }
}

/// Makes the products report.
pub fn products(history: &History, query: &ProductsQuery) -> ProductsReport {
    let population = Population::new(history, query);
    let totals = over_customers(history, |customers| Totals::of(&population, customers), Totals::merge);
    let top = Top::of(history, &totals);
    let cells = over_customers(history, |customers| Cells::of(&population, &top, customers), Cells::merge);
    let by = |rows: Range<usize>, columns: Range<usize>| cells.named(history, &top, rows, columns);
    ProductsReport {
        report: "products",
        from: query.from.map(instant_text),
        to: query.to.map(instant_text),
        sales: totals.sales.block(history),
        by_channel: sales_blocks(history, &totals.by_channel),
        top_stores: sales_blocks(
            history,
            top.columns[..STORES].iter().flatten().map(|key| (key, &totals.by_store[key])),
        ),
        by_department: quantities(history, &top.departments),
        top_categories: quantities(history, &top.categories),
        top_products: quantities(history, &top.products),
        department_store: by(OF_DEPARTMENTS, OF_STORES),
        department_channel: by(OF_DEPARTMENTS, OF_CHANNELS),
        category_channel: by(OF_CATEGORIES, OF_CHANNELS),
        category_store: by(OF_CATEGORIES, OF_STORES),
        product_channel: by(OF_PRODUCTS, OF_CHANNELS),
        product_store: by(OF_PRODUCTS, OF_STORES),
        preferred_store_top: greatest(history, totals.preferred, |customers| i128::from(*customers), STORES)
            .into_iter()
            .map(|(store, customers)| (history.text(store).to_owned(), customers))
            .collect(),
        without_lines: totals.without_lines,
    }
}

/// What a figure of the products report counts, in order of rows. Where products, categories or departments are named
/// it is the sales in the workspace's currency with a line of all of them, as those are whose lines are added up.
pub fn products_listed(
    history: &History,
    query: &ProductsQuery,
    figure: &str,
    groups: &[Group],
) -> Result<Listed, NoSuchFigure> {
    let allowed: &[&str] = match figure {
        "sales" => &["channel", "store", "product", "category", "department"],
        "preferred_store" => &["store"],
        _ => return Err(NoSuchFigure(figure.to_owned())),
    };
    if let Some(group) = groups.iter().find(|group| !allowed.contains(&group.by.as_str())) {
        return Err(NoSuchFigure(group.by.clone()));
    }
    let population = Population::new(history, query);
    let transactions = &history.transactions;
    let customers = 0..CustomerIndex::try_from(history.customers.len()).unwrap_or(CustomerIndex::MAX);
    let number = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
    if figure == "preferred_store" {
        let mut stores = Vec::new();
        let is_asked_for = |store: Symbol| groups.iter().all(|group| history.text(store) == group.key);
        let who =
            customers.filter(|customer| population.preferred_store(*customer, &mut stores).is_some_and(is_asked_for));
        return Ok(Listed::Customers(who.collect()));
    }
    let (of_sale, of_line): (Vec<&Group>, Vec<&Group>) =
        groups.iter().partition(|group| ["channel", "store"].contains(&group.by.as_str()));
    let is_of_sale = |row: usize| {
        of_sale.iter().all(|group| {
            let key = if group.by == "store" { transactions.store[row] } else { transactions.channel[row] };
            history.text(key) == group.key
        })
    };
    let is_bought = |product: &Product| {
        of_line.iter().all(|group| {
            let key = match group.by.as_str() {
                "product" => product.id,
                "category" => product.category,
                _ => product.department,
            };
            history.text(key) == group.key
        })
    };
    let bought: HashSet<u32> =
        (0..).zip(&history.products).filter(|(_, product)| is_bought(product)).map(|(place, _)| place).collect();
    let has_line = |row: usize| {
        of_line.is_empty()
            || history.is_own_currency(row)
                && transactions.lines.spans.of(row).any(|line| bought.contains(&transactions.lines.product[line]))
    };
    let rows = customers.flat_map(|customer| population.sales_of(customer)).filter(|row| is_of_sale(*row));
    Ok(Listed::Sales(rows.filter(|row| has_line(*row)).map(number).collect()))
}

/// The sales that a report is about.
struct Population<'a> {
    history: &'a History,
    query: &'a ProductsQuery,
    stores: Names,
    channels: Names,
}

impl<'a> Population<'a> {
    fn new(history: &'a History, query: &'a ProductsQuery) -> Self {
        let (stores, channels) = (Names::of(history, &query.stores), Names::of(history, &query.channels));
        Self { history, query, stores, channels }
    }

    /// The rows of a customer's sales.
    fn sales_of(&self, customer: CustomerIndex) -> impl Iterator<Item = usize> + '_ {
        let transactions = &self.history.transactions;
        transactions.spans.of(customer as usize).filter(|row| {
            transactions.is_sale(*row)
                && in_range(transactions.at[*row], self.query.from, self.query.to)
                && self.stores.contains(transactions.store[*row])
                && self.channels.contains(transactions.channel[*row])
        })
    }

    /// The store where a customer bought most often; `stores` is room to work in.
    fn preferred_store(&self, customer: CustomerIndex, stores: &mut Vec<Symbol>) -> Option<Symbol> {
        stores.clear();
        stores.extend(self.sales_of(customer).map(|row| self.history.transactions.store[row]));
        self.most_frequent(stores)
    }

    /// The store that is there most often, of several the one with the smallest id.
    fn most_frequent(&self, stores: &mut [Symbol]) -> Option<Symbol> {
        stores.sort_unstable();
        let id = |store: Symbol| self.history.text(store).as_bytes();
        let of_two = |a: &&[Symbol], b: &&[Symbol]| a.len().cmp(&b.len()).then_with(|| id(b[0]).cmp(id(a[0])));
        stores.chunk_by(|a, b| a == b).max_by(of_two).map(|sales| sales[0])
    }
}

/// What sales, channels, stores and products come to.
#[derive(Default)]
struct Totals {
    sales: SalesTally,
    by_channel: HashMap<Symbol, SalesTally>,
    by_store: HashMap<Symbol, SalesTally>,
    /// By place in `History::products`.
    products: Vec<LinesTally>,
    /// Customers by the store where they bought most often.
    preferred: HashMap<Symbol, u64>,
    without_lines: u64,
}

impl Totals {
    fn of(population: &Population<'_>, customers: Range<CustomerIndex>) -> Self {
        let history = population.history;
        let transactions = &history.transactions;
        let mut totals = Self { products: vec![LinesTally::default(); history.products.len()], ..Self::default() };
        let mut stores = Vec::new();
        for customer in customers {
            stores.clear();
            for row in population.sales_of(customer) {
                stores.push(transactions.store[row]);
                totals.sales.add_transaction(history, row);
                totals.by_channel.entry(transactions.channel[row]).or_default().add_transaction(history, row);
                totals.by_store.entry(transactions.store[row]).or_default().add_transaction(history, row);
                let lines = transactions.lines.spans.of(row);
                totals.without_lines += u64::from(lines.is_empty());
                if history.is_own_currency(row) {
                    for line in lines {
                        totals.products[transactions.lines.product[line] as usize].add(history, line);
                    }
                }
            }
            if let Some(store) = population.most_frequent(&mut stores) {
                *totals.preferred.entry(store).or_default() += 1;
            }
        }
        totals
    }

    fn merge(&mut self, other: Self) {
        self.sales.merge(&other.sales);
        other.by_channel.iter().for_each(|(key, sales)| self.by_channel.entry(*key).or_default().merge(sales));
        other.by_store.iter().for_each(|(key, sales)| self.by_store.entry(*key).or_default().merge(sales));
        self.products.iter_mut().zip(&other.products).for_each(|(product, lines)| product.merge(lines));
        other.preferred.iter().for_each(|(store, count)| *self.preferred.entry(*store).or_default() += count);
        self.without_lines += other.without_lines;
    }

    /// What lines come to by something that their product says.
    fn lines_by(&self, history: &History, key: impl Fn(&Product) -> Symbol) -> HashMap<Symbol, LinesTally> {
        let mut groups: HashMap<Symbol, LinesTally> = HashMap::new();
        for (product, lines) in history.products.iter().zip(&self.products).filter(|(_, lines)| !lines.is_empty()) {
            groups.entry(key(product)).or_default().merge(lines);
        }
        groups
    }
}

// The rows of cells, and their columns.
const OF_DEPARTMENTS: Range<usize> = 0..DEPARTMENTS;
const OF_CATEGORIES: Range<usize> = DEPARTMENTS..DEPARTMENTS + CATEGORIES;
const OF_PRODUCTS: Range<usize> = DEPARTMENTS + CATEGORIES..ROWS;
const OF_STORES: Range<usize> = 0..STORES;
const OF_CHANNELS: Range<usize> = STORES..COLUMNS;
const ROWS: usize = DEPARTMENTS + CATEGORIES + PRODUCTS;
const COLUMNS: usize = STORES + CHANNELS;

/// The greatest of all.
struct Top {
    departments: Vec<(Symbol, LinesTally)>,
    categories: Vec<(Symbol, LinesTally)>,
    products: Vec<(Symbol, LinesTally)>,
    /// What each row of cells is of.
    rows: [Option<Symbol>; ROWS],
    /// What each column of cells is of.
    columns: [Option<Symbol>; COLUMNS],
    /// By place in `History::products`: the rows in which its lines stand.
    rows_of: Vec<[Option<u8>; 3]>,
    store_columns: HashMap<Symbol, usize>,
    channel_columns: HashMap<Symbol, usize>,
}

impl Top {
    fn of(history: &History, totals: &Totals) -> Self {
        let first = |key: fn(&Product) -> Symbol, count: usize| {
            greatest(history, totals.lines_by(history, key), LinesTally::amount, count)
        };
        let departments = first(|product| product.department, DEPARTMENTS);
        let categories = first(|product| product.category, CATEGORIES);
        let products = first(|product| product.id, PRODUCTS);
        let mut rows = [None; ROWS];
        for (range, groups) in [(OF_DEPARTMENTS, &departments), (OF_CATEGORIES, &categories), (OF_PRODUCTS, &products)]
        {
            rows[range].iter_mut().zip(groups).for_each(|(row, (key, _))| *row = Some(*key));
        }
        let mut columns = [None; COLUMNS];
        let by_amount = |groups: &HashMap<Symbol, SalesTally>, count: usize| {
            greatest(history, groups.iter().map(|(key, sales)| (*key, sales.amount())), |amount| *amount, count)
        };
        for (range, groups) in [(OF_STORES, &totals.by_store), (OF_CHANNELS, &totals.by_channel)] {
            let greatest = by_amount(groups, range.len());
            columns[range].iter_mut().zip(greatest).for_each(|(column, (key, _))| *column = Some(key));
        }
        let places = |keys: &[Option<Symbol>], range: Range<usize>| -> HashMap<Symbol, usize> {
            range.clone().zip(&keys[range]).filter_map(|(place, key)| Some(((*key)?, place))).collect()
        };
        let [of_department, of_category, of_product] =
            [OF_DEPARTMENTS, OF_CATEGORIES, OF_PRODUCTS].map(|range| places(&rows, range));
        let rows_of = history.products.iter().map(|product| {
            let places = [
                of_department.get(&product.department),
                of_category.get(&product.category),
                of_product.get(&product.id),
            ];
            places.map(|place| place.and_then(|place| u8::try_from(*place).ok()))
        });
        let rows_of = rows_of.collect();
        Self {
            departments,
            categories,
            products,
            rows,
            columns,
            rows_of,
            store_columns: places(&columns, OF_STORES),
            channel_columns: places(&columns, OF_CHANNELS),
        }
    }
}

/// The lines of departments, categories and products by store and by channel, row by row; empty where there are none.
#[derive(Default)]
struct Cells(Vec<LinesTally>);

impl Cells {
    fn of(population: &Population<'_>, top: &Top, customers: Range<CustomerIndex>) -> Self {
        let history = population.history;
        let transactions = &history.transactions;
        let mut cells = vec![LinesTally::default(); ROWS * COLUMNS];
        for row in customers.flat_map(|customer| population.sales_of(customer)) {
            let lines = transactions.lines.spans.of(row);
            if lines.is_empty() || !history.is_own_currency(row) {
                continue;
            }
            let columns =
                [top.store_columns.get(&transactions.store[row]), top.channel_columns.get(&transactions.channel[row])];
            for line in lines {
                for place in top.rows_of[transactions.lines.product[line] as usize].into_iter().flatten() {
                    for column in columns.into_iter().flatten() {
                        cells[usize::from(place) * COLUMNS + column].add(history, line);
                    }
                }
            }
        }
        Self(cells)
    }

    fn merge(&mut self, other: Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(cell, lines)| cell.merge(lines));
    }

    /// By `row|column`; cells without a line are left out.
    fn named(
        &self,
        history: &History,
        top: &Top,
        rows: Range<usize>,
        columns: Range<usize>,
    ) -> BTreeMap<String, Quantity> {
        let mut named = BTreeMap::new();
        for row in rows {
            for column in columns.clone() {
                if let (Some(of_row), Some(of_column)) = (top.rows[row], top.columns[column])
                    && let Some(lines) = self.0.get(row * COLUMNS + column).filter(|lines| !lines.is_empty())
                {
                    named.insert(format!("{}|{}", history.text(of_row), history.text(of_column)), lines.quantity());
                }
            }
        }
        named
    }
}
