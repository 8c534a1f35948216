//! English: the report before freezing, freezing, looking as a delegate, rehearsals with invented delegates.

use khoithidua_core::conference::ConferenceError;
use khoithidua_core::plan::sound::{Lacking, Unusual};
use khoithidua_core::score::criterion::CriteriaError;
use khoithidua_core::vote::contest::ContestError;

use crate::i18n::number;
use crate::i18n::plan::report::{Name, ReportWords};

pub static TEXTS: ReportWords = ReportWords {
    title: "Check before freezing",
    text: "The app has read the whole conference once more. Each line leads to its place.",
    working: "Checking…",
    all_well: "There is nothing to mend or to look at again.",
    stops: |count| format!("To be mended before freezing ({count})"),
    unusual: |count| format!("Worth another look ({count})"),
    confirmed: |count| format!("Seen, and meant so ({count})"),
    kept: "What you confirm stays on this device with the plan and is in no file. Once it changes, you are asked again.",
    go_to: "Go there",
    confirm: "Seen, it is meant so",
    confirm_all: |count| format!("All {count} seen, they are meant so"),
    ask_again: "Ask again",
    sample_off: "All is real now, take the marks off",
    about: |what, of| format!("{what}: {of}"),
    mark_stops: |count| format!("{count} to be mended"),
    mark_unusual: |count| format!("{count} worth another look"),
    here: |stops, unusual| match (stops, unusual) {
        (0, unusual) => format!("{unusual} worth another look in this part"),
        (stops, 0) => format!("{stops} to be mended in this part"),
        (stops, unusual) => {
            format!("{stops} to be mended, {unusual} worth another look in this part")
        }
    },
    here_well: "Nothing to mend or to look at again in this part.",
    heads: "who headed the bloc, year by year",
    found,
    lacking: |what| match what {
        Lacking::Tellers => {
            "There is a secret ballot, and no teller has given a key. Take in each teller's key file below."
        }
        Lacking::UseOfSlips => {
            "Slips were drawn, but nothing is voted on in secret. Do without slips, or make a contest secret."
        }
    },
    error,

    unconfirmed: |count| {
        format!(
            "{count} things are worth another look and nobody has confirmed them. Freezing means that they are meant so:"
        )
    },
    again: |code| {
        format!(
            "The conference that is open (code {code}) is frozen. Changed and frozen again it is another one with another code: everybody needs the new file, and files of the old code do not count. As long as nobody has delivered, that can be done."
        )
    },
    used: "This conference is frozen and in use, so it cannot be changed any more: one other letter makes it another conference, and what delegates have delivered no longer fits.",
    used_ways: "From here on there are only additions by decision, each with its reason and in the log:",
    used_else: "If the conference itself has to be changed, save its file on the page “Save and export”, prepare a new one from that file, freeze it, and ask all delegates to do everything again with the new code.",
    signs: "Key code of this desk",
    signs_text: "The conference file names this key. Every receipt of this desk is signed with it, so phones know whether a receipt is of this desk. The conference file itself needs no signature: the conference code, read aloud in the hall, says which file it is, since one other letter gives another code.",
    ways: [
        [
            "Put the file beside the app",
            "Rename it to conference.json if the browser has called it otherwise, such as “conference (1).json”. Copy it into the folder of the app, beside index.html, in the place of the old one. Whoever opens the app sees this conference.",
        ],
        [
            "Send the file to delegates",
            "By message, mail or USB stick. Delegates open the app, go to Settings, “Open another file”, and pick it.",
        ],
        [
            "Show it as codes",
            "Without a network, show codes on the screen: phones scan them and have the conference.",
        ],
    ],
    frozen_home: "This conference was frozen at this desk: its file, the ways to delegates, the poster to be printed. While no file has come in, a mistake is mended from there too.",
    frozen_locked: "This conference was frozen at this desk, so nothing is changed here. To change it, open the page below and choose “Something to change?”.",
    thaw: "Something to change?",
    thaw_text: "While no file has come in it can still be changed. Then it has to be frozen again: that is another conference with another code, and the file that was sent out is of no use any more.",
    thaw_yes: "Open it to be changed",
    poster: "Poster for delegates",
    poster_address: "Address that delegates open",
    poster_address_hint: "The code to scan and the address on the poster follow this field.",
    poster_own: "This address opens on this laptop only. Write the one that delegates' phones can open: the site where the app lies, or this laptop's address in the network of the hall.",
    poster_bare: "The address lacks “https://” or “http://” in front, so scanning it opens nothing. Write that too.",
    poster_print: "Print the poster (A4)",
    poster_code: "Conference code",
    poster_scan: "Scan to open the app",
    poster_steps: [
        "Scan with your phone's camera, or type the address. Open it in Chrome or Safari.",
        "Choose your name. Look for the conference code in Settings (⚙): it must be the one here; if not, tell the host board.",
        "Do what the screen asks, one after the other. Then deliver your file at the board's desk and take the receipt.",
    ],

    look: "Look as a delegate",
    look_close: "Close the look",
    look_title: "What a delegate will see",
    look_as: "Look as",
    look_text: "The plan as it is now, with sample keys of tellers. Try anything: nothing here is kept or counts.",
    look_frame: "The delegate's screen",
    look_unsound: "There is nothing to look at yet, something has to be mended:",
    look_nobody: "Nobody is on the list of people yet, so only the first screen is shown.",

    day: "Rehearse the whole day",
    day_text: "Try the whole day on this laptop, alone, before anything is frozen: invented delegates hand over, you close, open the box with sample keys, and see the results. Open more tabs to be a delegate yourself. The plan stays as it is, and no file counts.",
    day_unsound: "It cannot be rehearsed yet, something has to be mended:",
    trial_text: "This is the plan, opened to be tried out. Nothing here counts.",
    trial_card: "To see a delegate's side, open the app in another tab of this browser: it is in the rehearsal too. Sample keys open the box on this laptop.",
    trial_back: "Back to the plan",
    trial_gone: "This device does not keep the plan of this rehearsal. Open another conference on the first page.",
    trial_locked: "A plan is being tried out, so nothing is changed here. Press “Back to the plan” above.",

    invent: "Invented delegates",
    invent_text: "The app plays delegates: they score, vote, sign, and hand their files to this desk as people do. Let some make mistakes, to practise contradictions and broken files.",
    invent_people: "How many hand over",
    invent_buttons: ["Fewer", "More"],
    invent_faults: "Mistakes",
    invent_choices: ["Nobody", "Some", "Many"],
    invent_go: |count| format!("Have {count} invented delegates hand over"),
    invent_none: "Everybody has handed over.",
};

fn found(what: &Unusual) -> String {
    match what {
        Unusual::NoTitle => "The conference has no title. Write it as on the invitation.".into(),
        Unusual::NoVenue => "It is not said where it is held.".into(),
        Unusual::DayOfOtherYear => "The day is neither in the year summed up nor in the first six months of the next. Look at day and year.".into(),
        Unusual::EarlierYear(year) => format!("It still says {year} here, the year before the one summed up. If that is last year’s text, change it."),
        Unusual::NoChair => "Nobody is said to chair.".into(),
        Unusual::NobodyVotes => "Nobody votes for this unit: nobody on the list may represent it. Look at the capacities of its people.".into(),
        Unusual::NobodyCame => "Nobody of this unit is on the list of people.".into(),
        Unusual::NoUnit => "This person is no guest and of no unit. Choose the unit, or say that it is a guest.".into(),
        Unusual::NobodyRepresents => "People of this unit vote, but nobody represents it, so nobody fills in its own sheet and signs the covenant.".into(),
        Unusual::TwoSpellings(one, other) => format!("“{one}” and “{other}” differ only in spelling. If they are one, spell them alike or take one out."),
        Unusual::SameName(name) => format!("The name “{name}” stands twice. If these are two, add something that tells them apart."),
        Unusual::OutOfOrder => "It begins before what stands in front of it. Change the time or the order.".into(),
        Unusual::SameTime => "It begins when what stands in front of it does.".into(),
        Unusual::NothingOnAgenda => "There is nothing on the agenda.".into(),
        Unusual::Empty => "Nothing is written here.".into(),
        Unusual::StillDraft => "The agenda brings it up, and it is still a draft. If it is final, take the mark off; if remarks are wanted, it is meant so.".into(),
        Unusual::Unfilled(lack) => (super::papers::TEXTS.placeholder_unfilled)(lack),
        Unusual::NotInForce(number) => format!("{number} is not in force on the day."),
        Unusual::BackwardsName(name) => format!("The name “{name}” ends before it begins. Look at its two days."),
        Unusual::NoHead => "Nobody is said to head the bloc in the year summed up.".into(),
        Unusual::FormerHead(name) => format!("“{name}” is said to head the bloc in the year summed up, and is a member no longer. Choose a unit that is."),
        Unusual::QuotaOverCandidates(seats, lines) => format!("{seats} may pass, and the ballot has {lines} lines: everybody passes."),
        Unusual::EachOfMany(seats, lines) => format!("The ballot asks about each line by itself: {lines} lines for {seats}, so several may pass with as many votes. If voters are to choose, change the way of marking to choosing names in the rules, or leave {seats} on the ballot."),
        Unusual::SeatsNotQuota(seats, quota) => format!("{seats} may pass here, and the award allows {quota}. Make them the same, unless they really differ."),
        Unusual::NoAddressee => "It is not said who decides.".into(),
        Unusual::NoContest => "No contest asks about this award. If it is voted on, add one among the contests.".into(),
        Unusual::NearlyUnanimous(needed, entitled) => format!("It takes {needed} of {entitled} votes: one or two who are absent or of another mind, and nobody passes."),
        Unusual::SteeperThanWritten(needed, entitled) => format!("Few vote, so the level is higher than it is written: it takes {needed} of {entitled} votes, about {} per cent.", needed * 100 / entitled.max(&1)),
        Unusual::TooFewVoters(voters, least) => format!("Only {voters} vote, and the box opens from {least} ballots on: it never will. Lower the fewest ballots."),
        Unusual::RevealingBox(least) => format!("The box opens from {least} ballots on. With fewer than 3 one can guess who voted how."),
        Unusual::OneTeller => "One teller holds the only key: alone they open the box, and if the key is lost nobody does. Two or three are better.".into(),
        Unusual::WithoutSlip(count) => format!("{count} people have no slip, since the list has changed after the drawing. Draw anew, or confirm them at the desk."),
        Unusual::SlipOfNobody(count) => format!("{count} slips are of people who are not on the list any more or have nothing to hand over. Destroy the paper slips, or draw anew."),
        Unusual::OddTotal(points) => format!("The most points are {}, no round number. Usual are 100 or 1,000.", number(*points)),
        Unusual::CovenantYear(year) => format!("The covenant says {year}, which is not the year after the one summed up."),
        Unusual::UnitsWithoutTargets(count) => format!("{count} units have no targets, while others do."),
        Unusual::IdleTargets(title) => format!("“{title}” has targets, and its rule does not measure against any, so phones do not show them. Choose another rule among the criteria, or take the targets out."),
        Unusual::Nameless(count) => format!("{count} people have no name: they have to write it on their phone."),
        Unusual::Sample => "Parts of the sample are still in it, and every screen says so. Once they are real, take the mark off.".into(),
    }
}

fn error(error: &ConferenceError, name: Name<'_>) -> String {
    match error {
        ConferenceError::NoUnits => "The bloc has no units. Add them.".into(),
        ConferenceError::UnitWithoutName(unit) => format!("The unit “{unit}” has no name. Write it."),
        ConferenceError::UsedTwice(id) => format!("“{}” stands twice with the same identifier “{id}”. Remove one, and add it again if need be.", name(id)),
        ConferenceError::Missing { from, to } => missing(from, to, name),
        ConferenceError::TwoRepresentatives(unit) => format!("Two people represent {}, and each unit has one vote. Let one represent it, or give each delegate a vote among the rules.", name(unit.as_str())),
        ConferenceError::Criteria(error) => criteria(error, name),
        ConferenceError::Contest(error) => contest(error, name),
        ConferenceError::BadLevel => "A level is no share between 1 and 100 per cent. Write it again among the rules.".into(),
        ConferenceError::BallotBox { teller: 0 } => "The ballot box cannot be used yet. Take in the tellers' keys.".into(),
        ConferenceError::BallotBox { teller } => format!("The key of teller {teller} cannot be used. Remove it and have it made anew."),
        ConferenceError::BadPairs => "Who scores whom is not complete, or a unit is its own peer. Assign it again.".into(),
        ConferenceError::BadStep => "Points cannot be rounded to nothing. Choose again.".into(),
        ConferenceError::BadProcedure => "An answer among the rules, the agenda, the movements or the texts of law cannot be read. Open these parts and write it again.".into(),
        ConferenceError::NoWeights => "All three weights are 0, so nobody gets points. Make at least one larger.".into(),
    }
}

fn missing(from: &str, to: &str, name: Name<'_>) -> String {
    let from = match from {
        "heads" => "The list of who headed the bloc".to_owned(),
        "targets" => "A target".to_owned(),
        "chairs" => "The list of chairs".to_owned(),
        "host" => "The host".to_owned(),
        "slips" => "The list of slips".to_owned(),
        "candidates" => "The rule on candidates".to_owned(),
        other => format!("“{}”", name(other)),
    };
    format!("{from} mentions “{to}”, which is not there any more. Choose again, or take it out.")
}

fn criteria(error: &CriteriaError, name: Name<'_>) -> String {
    match error {
        CriteriaError::Empty => {
            "There are no criteria. Add them, or take them from a workbook.".into()
        }
        CriteriaError::UsedTwice(id) => format!(
            "The criterion “{}” stands twice with the same identifier. Remove one.",
            name(id.as_str())
        ),
        CriteriaError::ChildrenExceedParent(id) => format!(
            "The rows in “{}” have more points together than the group. Lower the rows, or raise the group.",
            name(id.as_str())
        ),
        CriteriaError::NothingInside(id) => format!(
            "There is nothing in “{}”. Add rows, or give it a way of scoring.",
            name(id.as_str())
        ),
        CriteriaError::TooDeep(id) => format!(
            "“{}” lies too deep in groups. Move it one level out.",
            name(id.as_str())
        ),
        CriteriaError::BadRule(id) => format!(
            "The way of scoring of “{}” does not fit its most points. Look at the numbers.",
            name(id.as_str())
        ),
    }
}

fn contest(error: &ContestError, name: Name<'_>) -> String {
    match error {
        ContestError::NoOptions(id) => format!(
            "“{}” has no lines to choose from. Add units or answers.",
            name(id.as_str())
        ),
        ContestError::OptionTwice(id) => {
            format!("“{}” has a line twice. Remove one.", name(id.as_str()))
        }
        ContestError::EmptyOption(id) => format!(
            "“{}” has an empty line. Choose a unit, or write what the line says.",
            name(id.as_str())
        ),
        ContestError::BadRange(id) => format!(
            "“{}” asks for an impossible number of choices: the fewest may not exceed the most, the most is between 1 and the number of lines.",
            name(id.as_str())
        ),
        ContestError::NoSeats(id) => format!(
            "“{}”: with 0 nobody can pass. Write at least 1.",
            name(id.as_str())
        ),
        ContestError::SecretHands(id) => format!(
            "“{}”: a show of hands is never secret. Choose one.",
            name(id.as_str())
        ),
    }
}
