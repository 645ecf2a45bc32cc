//! Whatever the bytes: a workbook ends in rows or an error.

#![no_main]

mod import;

use libfuzzer_sys::fuzz_target;
use workspace::{Format, ReadAs};

fuzz_target!(|content: &[u8]| {
    import::survey("x.xlsx", content, &ReadAs { format: Some(Format::Xlsx), ..ReadAs::default() });
});
