//! The desk's session.
