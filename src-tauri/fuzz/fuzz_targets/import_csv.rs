//! Whatever the bytes: a CSV file ends in rows or an error, in every encoding.

#![no_main]

mod import;

use libfuzzer_sys::fuzz_target;
use workspace::{Encoding, ReadAs};

fuzz_target!(|content: &[u8]| {
    import::survey("x.csv", content, &ReadAs::default());
    for encoding in [Encoding::Utf16Le, Encoding::Windows1250, Encoding::Windows1252] {
        import::survey("x.csv", content, &ReadAs { encoding: Some(encoding), ..ReadAs::default() });
    }
});
