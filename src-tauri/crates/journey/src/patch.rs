//! Changes to a file, as fixes propose them: the three operations of RFC 6902 that they need.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// One change to the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case")]
pub enum PatchOperation {
    /// Puts a value in; in a list before the index, or at the end for `-`.
    Add {
        /// Where, as a JSON pointer.
        path: String,
        /// What.
        value: Json,
    },
    /// Takes a value out.
    Remove {
        /// Where, as a JSON pointer.
        path: String,
    },
    /// Puts a value in the place of another.
    Replace {
        /// Where, as a JSON pointer.
        path: String,
        /// What.
        value: Json,
    },
}

/// A patch that does not fit the file; the file is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the change does not fit this file: {0}")]
pub struct PatchError(String);

/// Applies a patch, all of it or nothing.
pub fn apply_patch(source: &mut Json, patch: &[PatchOperation]) -> Result<(), PatchError> {
    let operations = serde_json::to_value(patch)
        .and_then(serde_json::from_value::<json_patch::Patch>)
        .map_err(|error| PatchError(error.to_string()))?;
    json_patch::patch(source, &operations).map_err(|error| PatchError(error.to_string()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_patch_that_does_not_fit_changes_nothing() {
        let mut source = json!({"nodes": []});
        let patch = [
            PatchOperation::Add { path: "/nodes/-".into(), value: json!(1) },
            PatchOperation::Remove { path: "/edges/0".into() },
        ];
        assert!(apply_patch(&mut source, &patch).is_err());
        assert_eq!(source, json!({"nodes": []}));
        assert_eq!(apply_patch(&mut source, &patch[..1]), Ok(()));
        assert_eq!(source, json!({"nodes": [1]}));
    }
}
