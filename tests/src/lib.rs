//! Holds `tests/it` (whole ways through the engine) and `benches/engine` (what they cost); nothing of its own.
