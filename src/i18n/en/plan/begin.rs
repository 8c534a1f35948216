//! English: where a conference is begun.

use khoithidua_core::plan::carried::Left;

use crate::i18n::plan::begin::BeginWords;

pub static TEXTS: BeginWords = BeginWords {
    title: "Prepare a new conference",
    text: "Choose where it starts from. Everything can be changed afterwards, and every change is kept by itself.",
    invitation: "No conference for this year yet? Prepare one from last year’s, from an Excel workbook, from a template, or from nothing.",
    other: "Prepare another conference",
    back: "Back",

    kept: "Go on with what is here",
    kept_text: |title, year, day| {
        format!(
            "This device keeps an unfinished plan: “{title}” (summing up {year}, held on {day})."
        )
    },
    unreadable: |why| {
        format!(
            "This device keeps a plan that the app cannot read: {why} It is not lost. Save it as a file before you prepare another."
        )
    },
    unreadable_name: "a plan that cannot be read",
    unnamed: "a conference without a name",
    save_kept: "Save it as a file",
    save: "Save the plan as a file",

    before: "From last year’s conference",
    before_text: "Units, delegates, criteria, awards, covenant and rules are carried over. A results file also says who was elected head and deputy head. A plan that somebody sent you opens here too.",
    before_open: |title| format!("From the conference that is open: {title}"),
    before_kept: |title, day, code| format!("From {title} ({day}, code {code})"),
    choose: "Choose a conference, results or plan file…",
    paste: "Or paste the text of a file",
    look: "Look at what was pasted",

    book: "From an Excel workbook",
    book_text: "Download a template, fill in units, delegates, agenda, criteria and targets, each on its sheet, then choose that file. Leave empty what you do not have yet.",
    book_choose: "Choose the filled-in workbook…",

    zone: "From the template of management boards",
    zone_text: "With criteria of 100 points, flag and certificate, ballots, agenda, covenant and the usual rules; without units and delegates. Sample parts are marked as such until the bloc confirms them.",
    zone_take: "Begin from this template",
    zone_name: "the template of management boards",

    empty: "From nothing",
    empty_text: "Every part is empty; only rules are suggested.",
    empty_take: "Begin an empty plan",
    empty_name: "nothing",

    reading: "Reading the file…",
    nothing_changed: "Nothing has changed.",
    follows: "This is the ballot that follows a conference and does not have all parts. Choose the file of the first conference.",
    other_tab: "Another tab of this device is preparing. Go on there, or close it and try again.",
    empty_book: "Nothing is filled in in this workbook. Rows of examples are not read. Fill in below the headings, then choose it again.",

    offer: |name| format!("To begin from: {name}"),
    offer_plan: |title, year| {
        format!(
            "This is a plan being prepared: “{title}” (summing up {year}). All of it stays as it is."
        )
    },
    offer_differs: |kept| {
        format!(
            "This plan and the one kept on this device (“{kept}”) are not the same in the parts below. If this one is used, what was changed in them on this device is lost:"
        )
    },
    offer_same: "This plan is the same as the one kept on this device.",
    offer_before: |title, before, year| {
        format!(
            "“{title}” sums up {before}. The new one is for {year}; years in its title, ballots and covenant move on."
        )
    },
    offer_book: "Found in the workbook:",
    offer_zone: "The new plan has:",
    offer_empty: |year| format!("The new plan is empty and sums up {year}."),
    stays: "Carried over:",
    stay: |name, count| format!("{name}: {count}"),
    left: "Not carried over, for it belongs to the earlier conference:",
    left_of: |left| match left {
        Left::Papers(count) => format!("papers: {count}"),
        Left::Targets(count) => format!("registered targets: {count}"),
        Left::Speakers(count) => format!("speakers and papers of {count} points of the agenda"),
        Left::Chairs(count) => format!("people chairing: {count}"),
        Left::Authorisations(count) => {
            format!("authorisations: {count}; these people head their delegations again")
        }
        Left::QuotaLetters(count) => format!("letters that fix quotas: {count}"),
        Left::Candidates(count) => format!("who stands, in {count} contests"),
        Left::Tellers(count) => format!("tellers’ keys: {count}"),
        Left::Slips(count) => format!("printed slips: {count}"),
    },
    heads: |year, head, deputy| match deputy {
        Some(deputy) => format!("As elected, for {year}: head {head}, deputy head {deputy}."),
        None => format!("As elected, head for {year}: {head}."),
    },
    heads_unknown: "A conference file does not say who was elected head and deputy head. Choose the results file if you have it, or write it under “Units”.",
    nobody_elected: "The results have nobody elected as head. Write it under “Units”.",
    of_rehearsal: "This is a rehearsal. Only what the real conference has is taken; elections of a rehearsal do not count.",
    mended: "The day is put a year later for now: correct it by the invitation. Place and who chairs have to be written anew.",
    begin: "Begin",
    begin_rest_empty: "Begin, leave the other parts empty",
    begin_rest_template: "Begin, the other parts from the template",
    rest: "A workbook has no awards, ballots, covenant and rules. They can be left empty or come from the template of management boards.",

    question: "Replace the plan on this device?",
    question_text: |title| {
        format!(
            "This device keeps an unfinished plan: “{title}”. It keeps only one, so that one will be replaced. Save it as a file if you still need it."
        )
    },
    question_save: "Save the old one as a file",
    yes: "Replace it",
};
