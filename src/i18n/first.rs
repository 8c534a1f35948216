//! Words of the part that is loaded first: the bar, and the list of people.

/// Texts of the first part of the delegate's program.
#[derive(Clone, Copy, Debug)]
pub struct First {
    pub loading_more: &'static str,
    pub more_not_loaded: &'static str,
    pub desk_link: &'static str,
    pub who_title: &'static str,
    pub who_hint: &'static str,
    pub who_search: &'static str,
    pub who_none: &'static str,
    pub who_more: fn(usize) -> String,
    pub who_confirm: &'static str,
    pub who_yes: &'static str,
    pub who_no: &'static str,
    pub your_name: &'static str,
    pub your_name_hint: &'static str,
    pub guest_note: &'static str,
}
