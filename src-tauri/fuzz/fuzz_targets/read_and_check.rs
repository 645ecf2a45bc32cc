//! Whatever the bytes: reading and checking never panic, and fixes fit the file they were made for.

#![no_main]

use journey::{Catalogue, apply_patch, check, read_str, read_value};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(document) = read_str(text) else { return };
    check(&document, None);
    for finding in check(&document, Some(&Catalogue::default())) {
        let Some(fix) = finding.fix else { continue };
        let mut source = document.source.clone();
        apply_patch(&mut source, &fix.patch).expect("a fix fits its file");
        read_value(source).expect("a mended file can be read");
    }
});
