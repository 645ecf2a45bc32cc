//! Rows on their way from the customers who make them to the workspace.

use workspace::{Fill, Result, Table};

/// The rows of some customers, as texts one behind the other.
#[derive(Debug, Default)]
pub(crate) struct Stretch {
    /// How many customers they are of.
    pub customers: u32,
    text: String,
    /// Where each field ends.
    ends: Vec<usize>,
    /// Each row's table and number of fields.
    rows: Vec<(Table, usize)>,
}

impl Stretch {
    pub(crate) fn clear(&mut self) {
        self.customers = 0;
        self.text.clear();
        self.ends.clear();
        self.rows.clear();
    }

    pub(crate) fn row(&mut self, table: Table, fields: &[&str]) {
        for field in fields {
            self.text.push_str(field);
            self.ends.push(self.text.len());
        }
        self.rows.push((table, fields.len()));
    }

    /// Writes the rows in the order in which they came.
    pub(crate) fn write(&self, fill: &mut Fill<'_>) -> Result<()> {
        let (mut start, mut next) = (0, 0);
        for (table, count) in &self.rows {
            let fields: Vec<&str> = self.ends[next..next + count]
                .iter()
                .map(|end| {
                    let field = &self.text[start..*end];
                    start = *end;
                    field
                })
                .collect();
            next += count;
            fill.row(*table, &fields)?;
        }
        Ok(())
    }
}
