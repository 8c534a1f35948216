//! Words of the event, units and people.

use khoithidua_core::plan::merger::MergeError;

use super::super::{Language, en, vi};
use super::{ListWords, SeveralWords};

/// Words of the event, units and people.
#[derive(Clone, Copy, Debug)]
pub struct MemberWords {
    pub event: &'static str,
    pub title: &'static str,
    pub title_hint: &'static str,
    pub year: &'static str,
    pub day: &'static str,
    pub day_hint: &'static str,
    pub venue: &'static str,
    pub venue_hint: &'static str,
    pub host: &'static str,
    pub host_hint: &'static str,
    pub no_host: &'static str,
    pub chairs: SeveralWords,
    pub bloc: &'static str,
    pub bloc_name: &'static str,
    pub bloc_name_hint: &'static str,
    pub bloc_short: &'static str,
    pub bloc_short_hint: &'static str,
    pub sample: &'static str,
    pub sample_text: &'static str,
    pub sample_real: &'static str,

    pub units_text: &'static str,
    pub units: ListWords,
    pub choose_unit: &'static str,
    pub unit_people: fn(usize) -> String,
    /// What taking the unit out does to so many people of it.
    pub unit_removal: fn(usize) -> String,
    pub name_now: &'static str,
    pub name_before: &'static str,
    pub full: &'static str,
    pub full_hint: &'static str,
    pub short: &'static str,
    pub short_hint: &'static str,
    pub since: &'static str,
    pub since_hint: &'static str,
    pub until: &'static str,
    pub until_hint: &'static str,
    pub name_backwards: &'static str,
    pub exact: &'static str,
    pub exact_hint: &'static str,
    pub remove_this_name: &'static str,
    pub remove_name: fn(&str) -> String,
    pub rename: &'static str,
    pub rename_full: &'static str,
    pub rename_short: &'static str,
    pub rename_on: &'static str,
    pub rename_hint: &'static str,
    pub rename_button: &'static str,
    pub province: &'static str,
    pub province_hint: &'static str,
    pub aliases: &'static str,
    pub aliases_hint: &'static str,
    pub women: &'static str,
    pub women_hint: &'static str,
    pub women_error: &'static str,
    pub predecessors: SeveralWords,

    pub merge: &'static str,
    pub merge_text: &'static str,
    pub merge_which: &'static str,
    pub merge_full: &'static str,
    pub merge_on: &'static str,
    pub merge_on_hint: &'static str,
    pub merge_button: &'static str,
    pub merge_no_name: &'static str,
    pub merge_no_day: &'static str,
    pub merge_error: fn(&MergeError) -> &'static str,
    /// By the new name, how many people went along, how many targets are gone.
    pub merged: fn(&str, usize, usize) -> String,

    pub former_heading: &'static str,
    pub former_text: &'static str,
    pub former: ListWords,
    pub former_stays: &'static str,
    pub was: fn(&str) -> String,
    pub was_until: fn(&str) -> String,

    pub heads: &'static str,
    pub heads_text: &'static str,
    pub heads_nothing: &'static str,
    pub heads_year: fn(i32) -> String,
    pub head: &'static str,
    pub deputy: &'static str,
    pub no_deputy: &'static str,
    pub heads_new_year: &'static str,
    pub heads_add: &'static str,
    pub heads_no_year: &'static str,
    pub heads_no_head: &'static str,
    pub heads_known: fn(i32) -> String,

    pub people_text: &'static str,
    pub people: ListWords,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub position: &'static str,
    pub position_hint: &'static str,
    pub unit: &'static str,
    pub no_unit: &'static str,
    pub capacity: &'static str,
    pub authorisation: &'static str,
    pub authorisation_hint: &'static str,
    pub votes: &'static str,
    pub second: &'static str,
    pub needs_unit: &'static str,
    /// By the other one's name and the unit's.
    pub rival: fn(&str, &str) -> String,
    pub rival_steps_back: fn(&str) -> String,

    pub paste: &'static str,
    pub paste_text: &'static str,
    pub paste_label: &'static str,
    pub paste_hint: &'static str,
    pub paste_table: &'static str,
    pub paste_columns: [&'static str; 5],
    /// By how many lines, and how many of them a person should look at.
    pub paste_found: fn(usize, usize) -> String,
    /// How many of a unit are said to be in no capacity.
    pub paste_guessed: fn(usize) -> String,
    pub paste_unknown: fn(&str) -> String,
    pub paste_several: fn(&str) -> String,
    pub paste_name_of: &'static str,
    pub paste_second: &'static str,
    pub paste_known: &'static str,
    pub paste_add: fn(usize) -> String,
    pub paste_added: fn(usize) -> String,
}

/// Words of the event, units and people.
pub fn members() -> &'static MemberWords {
    match Language::current() {
        Language::Vietnamese => &vi::plan::members::TEXTS,
        Language::English => &en::plan::members::TEXTS,
    }
}
