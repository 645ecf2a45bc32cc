//! `.gz` and `.zst`, known by their first bytes, with a limit on what comes out of them.

use std::io::{self, BufRead, BufReader, Read};

use super::disk::Counted;
use super::kind::Compression;

/// A packed file that grows beyond this is made to do harm.
pub(super) const MOST_UNPACKED: u64 = 64 << 30;

/// Why a read failed, where the system or a decoder has nothing to say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Stop {
    #[error("the row has no end")]
    EndlessRow,
    #[error("the letters make no sense")]
    UnknownLetters {
        /// Lines from what was read before to the first of them.
        lines: u64,
    },
    #[error("more than {} GiB come out of it", MOST_UNPACKED >> 30)]
    TooMuch,
}

impl Stop {
    /// The reason of a failed read, where it is one of these.
    pub(super) fn of(error: &io::Error) -> Option<Self> {
        error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()).copied()
    }
}

impl From<Stop> for io::Error {
    fn from(stop: Stop) -> Self {
        Self::other(stop)
    }
}

/// The file's bytes, unpacked if they are packed, and with what.
pub(super) fn unpacked(name: &str, disk: Counted) -> io::Result<(Box<dyn Read + Send>, Option<Compression>)> {
    let mut packed = BufReader::with_capacity(1 << 16, disk);
    let start = packed.fill_buf()?;
    // A file that says it is packed and is not was damaged on its way.
    let is_gzip = start.starts_with(b"\x1f\x8b") || has_ending(name, ".gz");
    let is_zstd = start.starts_with(b"\x28\xb5\x2f\xfd") || has_ending(name, ".zst");
    Ok(if is_gzip {
        (
            Box::new(Limited { inner: flate2::read::MultiGzDecoder::new(packed), left: MOST_UNPACKED }),
            Some(Compression::Gzip),
        )
    } else if is_zstd {
        let inner = zstd::stream::read::Decoder::with_buffer(packed)?;
        (Box::new(Limited { inner, left: MOST_UNPACKED }), Some(Compression::Zstd))
    } else {
        (Box::new(packed), None)
    })
}

pub(super) fn has_ending(name: &str, ending: &str) -> bool {
    name.len() >= ending.len() && name.as_bytes()[name.len() - ending.len()..].eq_ignore_ascii_case(ending.as_bytes())
}

/// Fails once too much came out.
struct Limited<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(count as u64).ok_or(Stop::TooMuch)?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_out_is_limited() {
        let mut limited = Limited { inner: io::repeat(b'x'), left: 1 << 20 };
        let error = io::copy(&mut limited, &mut io::sink()).unwrap_err();
        assert_eq!(Stop::of(&error), Some(Stop::TooMuch));
    }
}
