//! Words of what is loaded first: the bar and marks of every screen, and the list of people.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::conference::SamplePart;

/// Texts of the first part of the delegate's program.
#[derive(Clone, Copy, Debug)]
pub struct First {
    pub app: &'static str,
    pub back: &'static str,
    pub retry: &'static str,
    pub nameless: &'static str,
    pub sample_badge: &'static str,
    pub sample_part: fn(SamplePart) -> &'static str,
    pub capacity: fn(Capacity) -> &'static str,
    pub saving: &'static str,
    pub saved_at: fn(&str) -> String,
    pub saved: &'static str,
    pub not_saved: &'static str,
    pub settings: &'static str,
    pub loading_more: &'static str,
    pub more_not_loaded: &'static str,
    pub desk_link: &'static str,
    pub who_title: &'static str,
    pub who_hint: &'static str,
    pub who_search: &'static str,
    pub who_slip: &'static str,
    pub who_none: &'static str,
    pub who_more: fn(usize) -> String,
    pub who_confirm: &'static str,
    pub who_yes: &'static str,
    pub who_no: &'static str,
    pub your_name: &'static str,
    pub your_name_hint: &'static str,
    pub guest_note: &'static str,
}
