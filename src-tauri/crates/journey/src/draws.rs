//! Keyed random numbers: the same parts give the same number everywhere, on any thread, in any order of asking.
//!
//! FNV-1a-64 over the UTF-8 text of the parts joined by U+001F, then `+ 0x9E3779B97F4A7C15` and the SplitMix64
//! finalizer.

/// 64 bits from (seed, replication, customer, node).
pub fn draw(seed: u64, replication: u64, customer: &str, node: &str) -> u64 {
    draw_further(seed, replication, customer, node, &[])
}

/// 64 bits from a draw's four parts and further parts (visit, draw number, …).
pub fn draw_further(seed: u64, replication: u64, customer: &str, node: &str, further: &[u64]) -> u64 {
    let mut hash = Fnv::new();
    hash.decimal(seed);
    hash.separator();
    hash.decimal(replication);
    hash.separator();
    hash.text(customer);
    hash.separator();
    hash.text(node);
    for part in further {
        hash.separator();
        hash.decimal(*part);
    }
    hash.finish()
}

/// 64 bits from any parts, as text.
pub fn draw_parts(parts: &[&str]) -> u64 {
    let mut hash = Fnv::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            hash.separator();
        }
        hash.text(part);
    }
    hash.finish()
}

struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }

    fn text(&mut self, text: &str) {
        for byte in text.bytes() {
            self.byte(byte);
        }
    }

    fn separator(&mut self) {
        self.byte(0x1f);
    }

    /// The decimal digits of a number, without allocating.
    fn decimal(&mut self, number: u64) {
        let mut divisor = 1_u64;
        while number / divisor >= 10 {
            divisor *= 10;
        }
        while divisor > 0 {
            #[allow(clippy::cast_possible_truncation, reason = "a decimal digit fits a byte")]
            self.byte(b'0' + (number / divisor % 10) as u8);
            divisor /= 10;
        }
    }

    const fn finish(self) -> u64 {
        let mut z = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_vectors() {
        assert_eq!(draw(0, 0, "c1", "ab"), 0xe326_cab7_fbae_08a7);
        assert_eq!(draw(7, 0, "2451", "control"), 0x038f_acde_fe90_dcb1);
        assert_eq!(draw(1, 0, "žofie", "split"), 0xfe89_3761_7391_db0a);
        assert_eq!(draw(0, 0, "", ""), 0x6de0_1635_ca95_2e45);
        assert_eq!(draw_parts(&["7", "0", "2451", "control"]), draw(7, 0, "2451", "control"));
    }
}
