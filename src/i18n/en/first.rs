//! English: words of the part that is loaded first.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::conference::SamplePart;

use crate::i18n::first::First;

pub static TEXTS: First = First {
    app: "Khối Thi Đua",
    back: "Back",
    retry: "Try again",
    nameless: "Representative of the unit (no name yet)",
    sample_badge: "Sample data",
    sample_part: |part| match part {
        SamplePart::Agenda => "The times on the agenda are invented for trying out.",
        SamplePart::People => "Some delegates' names are not known.",
        SamplePart::Papers => "The wording of papers is a sample for trying out.",
        SamplePart::Criteria => "Criteria and points are samples for trying out.",
        SamplePart::Contests => "The voting rules are samples for trying out.",
        SamplePart::Covenant => "The covenant's text is a sample for trying out.",
        SamplePart::Rules => "The rules for scores and votes are samples for trying out.",
        SamplePart::Tellers => {
            "The tellers’ keys are samples that anyone knows: ballots here are not secret."
        }
        SamplePart::Rehearsal => "A rehearsal.",
    },
    capacity: |capacity| match capacity {
        Capacity::Head => "Head of delegation",
        Capacity::Authorised => "Authorised representative",
        Capacity::Member => "Member of delegation",
        Capacity::Guest => "Guest",
    },
    saving: "Saving…",
    saved_at: |time| format!("Saved {time}"),
    saved: "Saved on this device",
    not_saved: "Not saved",
    settings: "Settings",
    loading_more: "Loading the rest, one moment…",
    more_not_loaded: "The rest of the app could not be loaded. Check the network, then try again. What was entered on this device is still here.",
    desk_link: "I am the host board",
    who_title: "Who are you?",
    who_hint: "Type a name or a unit; accents are not needed.",
    who_search: "Search for a name or unit",
    who_slip: "I have a slip with a code",
    who_none: "Nobody found. Type fewer letters, or ask the host board.",
    who_more: |n| format!("{n} more people; type more letters to find them."),
    who_confirm: "Please confirm",
    who_yes: "Yes, that is me",
    who_no: "No, choose again",
    your_name: "Your full name",
    your_name_hint: "The list has no name yet for the representative of this unit.",
    guest_note: "Guests read the papers and comment; they do not vote.",
};
