//! English: words of the part that is loaded first.

use crate::i18n::first::First;

pub static TEXTS: First = First {
    loading_more: "Loading the rest, one moment…",
    more_not_loaded: "The rest of the app could not be loaded. Check the network, then try again. What was entered on this device is still here.",
    desk_link: "I am the host board",
    who_title: "Who are you?",
    who_hint: "Type a name or a unit; accents are not needed.",
    who_search: "Search for a name or unit",
    who_none: "Nobody found. Type fewer letters, or ask the host board.",
    who_more: |n| format!("{n} more people; type more letters to find them."),
    who_confirm: "Please confirm",
    who_yes: "Yes, that is me",
    who_no: "No, choose again",
    your_name: "Your full name",
    your_name_hint: "The list has no name yet for the representative of this unit.",
    guest_note: "Guests read the papers and comment; they do not vote.",
};
