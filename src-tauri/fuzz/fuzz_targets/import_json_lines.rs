//! Whatever the bytes: a file of JSON Lines ends in rows or an error.

#![no_main]

mod import;

use libfuzzer_sys::fuzz_target;
use workspace::ReadAs;

fuzz_target!(|content: &[u8]| {
    import::survey("x.jsonl", content, &ReadAs::default());
});
