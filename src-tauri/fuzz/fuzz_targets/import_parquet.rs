//! Whatever the bytes: a Parquet file ends in rows or an error.

#![no_main]

mod import;

use libfuzzer_sys::fuzz_target;
use workspace::{Format, ReadAs};

fuzz_target!(|content: &[u8]| {
    import::survey("x.parquet", content, &ReadAs { format: Some(Format::Parquet), ..ReadAs::default() });
});
