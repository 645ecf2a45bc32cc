//! What customers share: the stock of voucher designs and their lists of free codes.

use history::{History, Symbol};

use crate::program::{Program, VoucherDesign};

/// What is left of each voucher design.
#[derive(Debug)]
pub(crate) struct Stock {
    designs: Vec<Left>,
}

#[derive(Debug, Clone, Copy)]
struct Left {
    stock: Option<u32>,
    /// The next free code.
    next_free: usize,
}

/// What came of asking for a voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Handed {
    Recorded(Symbol),
    Free(Symbol),
    /// A code has to be made.
    Make,
    OutOfStock,
}

impl Stock {
    /// Everything is there.
    pub fn full(program: &Program) -> Self {
        let designs = program.vouchers.iter().map(|design| Left { stock: design.stock, next_free: 0 }).collect();
        Self { designs }
    }

    /// Hands out a voucher: the customer's recorded code, else the next free one, else one to be made. Each counts
    /// against the stock.
    pub fn hand_out(
        &mut self,
        place: u32,
        design: &VoucherDesign,
        recorded: Option<Symbol>,
        history: &History,
    ) -> Handed {
        let left = &mut self.designs[place as usize];
        match &mut left.stock {
            Some(0) => return Handed::OutOfStock,
            Some(stock) => *stock -= 1,
            None => {}
        }
        if let Some(code) = recorded {
            return Handed::Recorded(code);
        }
        let free = design.free.and_then(|list| history.vouchers.free.get(list));
        match free.and_then(|(_, codes)| codes.get(left.next_free)) {
            Some(code) => {
                left.next_free += 1;
                Handed::Free(*code)
            }
            None => Handed::Make,
        }
    }
}

impl VoucherDesign {
    /// Whether a request depends on what other customers were given.
    pub fn is_shared(&self, recorded: Option<Symbol>) -> bool {
        self.stock.is_some() || (recorded.is_none() && self.free.is_some())
    }
}

impl Program {
    /// Whether customers may see one another through stock.
    pub(crate) fn shares_stock(&self) -> bool {
        self.vouchers.iter().any(|design| design.known && design.is_shared(None))
    }
}

/// The text of a made code: the prefix and thirteen characters for the 64 bits of a draw.
pub(crate) fn made_code(prefix: &str, draw: u64) -> String {
    // Crockford's base 32: no letter that reads like a digit.
    const CHARACTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut code = String::with_capacity(prefix.len() + 13);
    code.push_str(prefix);
    for place in (0..13).rev() {
        code.push(char::from(CHARACTERS[usize::try_from(draw >> (place * 5) & 31).unwrap_or(0)]));
    }
    code
}

#[cfg(test)]
mod tests {
    use super::made_code;

    #[test]
    fn a_made_code_spells_all_sixty_four_bits() {
        assert_eq!(made_code("W-", 0), "W-0000000000000");
        assert_eq!(made_code("", u64::MAX), "FZZZZZZZZZZZZ");
        assert_ne!(made_code("", 1 << 63), made_code("", 0));
    }
}
