//! Whatever the bytes: a packed file ends in rows or an error.

#![no_main]

mod import;

use libfuzzer_sys::fuzz_target;
use workspace::ReadAs;

fuzz_target!(|content: &[u8]| {
    import::survey("x.csv.gz", content, &ReadAs::default());
    import::survey("x.csv.zst", content, &ReadAs::default());
});
