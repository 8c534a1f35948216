//! A plan as a file: to go on with it on another laptop, or to keep it.

use crate::conference::Conference;

document_types! {
    /// A conference that is being prepared (bản đang soạn). It may contradict itself and has no fingerprint that anything
    /// names; so it is a kind of its own, which nobody opens as a conference.
    pub struct Plan {
        /// The conference as far as it has come.
        pub conference: Conference,
    }
}
