//! A picture as pixels.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use crate::letters::{REGULAR, SEMIBOLD};

/// Why a picture could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PixelError {
    /// More pixels than anything could show.
    #[error("the picture would be {0} × {1} pixels large")]
    TooLarge(u32, u32),
    /// Our own mistake.
    #[error("the picture could not be drawn: {0}")]
    NotDrawn(String),
}

/// Two pixels to each, so that it is sharp on screens of today; less where it would become very large.
const SCALE: f32 = 2.0;
/// So many pixels are made sharp.
const SHARP: f32 = 60.0e6;
/// 256 million pixels are a gigabyte.
const MOST: f32 = 256.0e6;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(SEMIBOLD.to_vec());
    fonts.set_sans_serif_family("Inter");
    Arc::new(fonts)
});

/// The pixels of a picture that [`svg`](crate::svg) has made, as PNG. Only the fonts that are compiled in are used.
pub fn png(svg: &str) -> Result<Vec<u8>, PixelError> {
    let options = Options { fontdb: Arc::clone(&FONTS), font_family: "Inter".to_owned(), ..Options::default() };
    let failed = |why: String| PixelError::NotDrawn(why);
    let tree = Tree::from_str(svg, &options).map_err(|error| failed(error.to_string()))?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = if width * height * SCALE * SCALE <= SHARP { SCALE } else { 1.0 };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are positive; casts saturate")]
    let (wide, high) = ((width * scale).ceil() as u32, (height * scale).ceil() as u32);
    if width * height * scale * scale > MOST {
        return Err(PixelError::TooLarge(wide, high));
    }
    let mut pixels = Pixmap::new(wide, high).ok_or(PixelError::TooLarge(wide, high))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| failed(error.to_string()))
}
