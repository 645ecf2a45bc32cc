//! The screens of customers, against a plain second reading of the same rows.

mod life;
mod list;
mod made_up;
mod shop;
