//! A picture as pixels.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Options, Tree, fontdb::Database};

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
    // Whatever a picture asks for, there is only this one.
    fonts.set_sans_serif_family("Inter");
    fonts.set_serif_family("Inter");
    fonts.set_monospace_family("Inter");
    Arc::new(fonts)
});

/// Whether a text is a picture: well-formed XML with SVG in it.
pub fn check_svg(text: &str) -> Result<(), PixelError> {
    let no_picture = |why: &str| PixelError::NotDrawn(why.to_owned());
    let options = usvg::roxmltree::ParsingOptions { allow_dtd: false, ..Default::default() };
    let read = usvg::roxmltree::Document::parse_with_options(text, options);
    let read = read.map_err(|error| no_picture(&error.to_string()))?;
    let root = read.root_element().tag_name();
    if root.name() == "svg" && root.namespace() == Some("http://www.w3.org/2000/svg") {
        Ok(())
    } else {
        Err(no_picture("it is no SVG"))
    }
}

/// The pixels of a picture as PNG. Only the fonts that are compiled in are used.
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
