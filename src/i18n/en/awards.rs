//! English: rulings on the ranking, candidates, proposals, the ballot that follows.

use khoithidua_core::conference::follows::NoBallot;
use khoithidua_core::number::NumberStyle;
use khoithidua_core::procedure::{CandidateRule, VoteTie};
use khoithidua_core::score::rulings::ExclusionKind;

use crate::i18n::awards::{Awards, NextBallot, Proposing};

pub static AWARDS: Awards = Awards {
    title: "Rulings and candidates",
    text: "Note here what the conference and the chair decide: units that are not considered, the order of equal units, the lists of candidates. Each decision goes into the log and can be taken back.",
    provisional: "Places on this page are PROVISIONAL, from the files taken in so far; they are final once collection is closed.",
    decided: "Decided",
    note: "Note the decision",

    exclusions: "Units that are not considered",
    exclusions_text: "Such a unit keeps its points and its place, but stands on no list of candidates, and is not proposed even with enough votes.",
    exclusions_none: "Every unit is considered.",
    exclude: "Note a unit that is not considered",
    which_unit: "Unit",
    choose_unit: "Choose a unit…",
    choose_ground: "Choose the ground…",
    ground: "Ground",
    kind: |kind| match kind {
        ExclusionKind::NotRegistered => "Did not register, or did not sign the covenant",
        ExclusionKind::Misconduct => "Serious loss of unity, corruption, or a leader disciplined",
        ExclusionKind::Accident => "A fatal accident or serious damage to the environment",
        ExclusionKind::NoFile => "Sent no file",
        ExclusionKind::LegalHold => "Held by law: discipline, inspection or a complaint under way",
        ExclusionKind::Other => "Another ground of the bloc's rules",
    },
    exclude_whys: ["As the conference concluded", "As the authority wrote"],
    letter: "Letter (if any)",
    letter_hint: "Number, date and who issued it.",
    letter_is: |letter| format!("Letter: {letter}"),

    ties: "Units with equal points",
    ties_none: "No units are equal and undecided.",
    ties_no_rule: "The rules name neither the chair nor lots, so these units share a place.",
    tied: |place, units| format!("Sharing place {place}: {units}"),
    chair: "The chair decides the order",
    chair_text: "Use the buttons to put them in order: who stands above is placed first.",
    chair_whys: [
        "As the conference agreed",
        "The more outstanding achievement",
    ],
    decide_order: "Note this order",
    up: |name| format!("Move {name} up"),
    down: |name| format!("Move {name} down"),
    lots: "Lots",
    lots_text: "Before everybody's eyes, throw dice or have somebody call out a number, and type it here exactly. The order follows from it, and anyone who works it out again comes to the same.",
    seed: "What was drawn",
    seed_hint: "Exactly as it was read aloud in the hall.",
    witnesses: "Witnesses",
    witnesses_hint: "Names, with commas between them.",
    lots_order: "With this, the order is:",
    lots_before: "A later drawing replaces an earlier one, for all units that are equal.",
    draw: "Note the lots",

    candidates: "Lists of candidates",
    candidates_text: "By the rule, less those who are not considered, and as the conference decided.",
    quota: |quota, source| match source {
        Some(source) => format!("Quota: {quota} (by {source})."),
        None => format!("Quota: {quota} (the letter that fixes it is not noted)."),
    },
    rule: |rule| match rule {
        CandidateRule::All => "Rule: every unit with a place.".to_owned(),
        CandidateRule::Top(places) => format!("Rule: the first {places} places."),
        CandidateRule::AtLeast(points) => {
            format!(
                "Rule: from {} points.",
                points.display(NumberStyle::English)
            )
        }
    },
    for_later: "The ballot made after the ranking takes exactly this list.",
    for_now: "The ballot for this award was frozen with the conference and does not change with the list, which is for comparison. To rule a unit out, note that it is not considered.",
    standing: |standing, all| format!("{standing} of {all} units stand"),
    on_two_lists: |units| {
        format!(
            "On more than one list: {units}. One achievement, one award (Law on Emulation and Commendation 2022, art. 5)."
        )
    },
    stands: "Stands",
    stands_not: "Does not stand",
    by_rule: "by the rule",
    below_rule: "the rule leaves it out",
    no_place: "no place yet: sheets are missing",
    put_on: |reason| format!("put on by decision: {reason}"),
    taken_off: |reason| format!("taken off by decision: {reason}"),
    excluded: |kind, reason| format!("not considered. {kind}: {reason}"),
    put: "Put on…",
    take: "Take off…",
    put_question: |unit, award| format!("Put {unit} on the list for {award}?"),
    take_question: |unit, award| format!("Take {unit} off the list for {award}?"),
    candidate_whys: ["As the conference concluded", "Proposed for another award"],
    points: "Points",
    why: "Why",
};

pub static PROPOSING: Proposing = Proposing {
    title: "Proposals",
    text: "The bloc proposes; who has the power decides.",
    to: |addressee| format!("To: {addressee}."),
    nobody: "Nobody is proposed yet.",
    waits: "The ballot box is not open, so nothing is proposed yet.",
    vacant: |count| match count {
        1 => "1 seat is vacant.".to_owned(),
        count => format!("{count} seats are vacant."),
    },
    votes: "Votes",
    votes_needed: |votes, base, needed| format!("{votes} of {base} (needed: {needed})"),
    votes_before: |round| format!("see the results of round {round}"),
    round: "Round",
    twice: |unit, other| {
        format!(
            "{unit} is proposed for {other} too: one achievement, one award. The conference must choose one."
        )
    },
    over_quota: |by| format!("{by} more than the quota."),
    at_place: |unit, place| format!("{unit} (place {place})"),
    passed_over: |units, behind| {
        format!(
            "The vote differs from the ranking: {behind} is proposed, while ahead of it and not proposed are {units}."
        )
    },
    no_quorum: |contest| format!("“{contest}”: too few took part, so it does not stand."),
    undecided: |contest| format!("“{contest}”: seats are left undecided."),
    barred: |unit| format!("{unit} has the votes, but is not considered and so not proposed."),
    barred_why: |unit, kind, reason| {
        format!("{unit} has the votes, but is not considered and so not proposed. {kind}: {reason}")
    },
    elections: "Elections",
    elected: |names| format!("Elected: {names}"),
    elected_share: |votes, base, percent| format!("{votes} of {base} votes, {percent}%"),
    elected_nobody: "Nobody is elected yet.",
    tie_broken: |rule| match rule {
        VoteTie::Place => "Equal votes at the last seat: parted by place in the ranking.",
        VoteTie::Women => "Equal votes at the last seat: at least 70 % of women goes first.",
        VoteTie::Chair => "Equal votes at the last seat: by the chair's decision.",
    },
    barred_mark: "not considered",
    places_before: "Places come from the conference before; nobody scores again.",
    chair_title: "The chair decides equal votes",
    chair_text: |seats| {
        match seats {
        1 => "The rules let the chair decide. Put them in order: who stands above is chosen first; 1 seat is left.".to_owned(),
        seats => format!(
            "The rules let the chair decide. Put them in order: who stands above is chosen first; {seats} seats are left."
        ),
    }
    },
};

pub static NEXT: NextBallot = NextBallot {
    offer_again: |round| format!("Seats are undecided. Round {round} can be held for just these."),
    offer_later: "The ranking is there: the awards that waited for it can be voted on.",
    prepare_again: |round| format!("Prepare round {round}"),
    prepare_later: "Prepare the vote",
    title: "The next ballot",
    title_again: |round| format!("Round {round}"),
    title_later: "The vote after the ranking",
    text: "It is a conference file of its own that asks only what stands below. The conference before, its log and its results stay on this device as they are.",
    none: |why| match why {
        NoBallot::NotCounted => "The count is not complete. Open the ballot box first.",
        NoBallot::AllDecided => "Everything is decided; no other ballot is needed.",
        NoBallot::NoMoreRounds => {
            "As many rounds were held as the rules allow. The conference or the chair decides the rest by its own rules."
        }
    },
    by_hands: "Show of hands in the hall",
    seats: |seats| format!("Choose at most {seats}."),
    place: |place| format!("place {place}"),
    make_again: |round| format!("Make the conference of round {round}"),
    make_later: "Make the conference of the vote",
    make_text: "Then take in the tellers' keys, freeze it and hand it out as the first time.",
    named_again: |round, title| format!("Round {round} – {title}"),
    instruction_again: |round| format!("Round {round}."),
    named_later: |title| format!("Vote – {title}"),
    made: "Made on this device to follow this one:",
    follows: |round| format!("Round {round}."),
    follows_later: "The vote after the ranking.",
    follows_of: |title| format!("Goes on from: {title}"),
    follows_unknown: "It goes on from a conference that is not on this device.",
    back: "Back to the conference before",
    passed: "Decided before",
    passed_in: |title, round, names| format!("{title} (round {round}): {names}"),
    not_frozen: "This conference is not frozen. Prepare and freeze it before it is handed out.",
    to_prepare: "Prepare and freeze",
    open_only: "Nothing is voted on in secret, so no tellers and no ballot box are needed. It only has to be frozen.",
    others: "Other conferences on this device",
    others_text: "Opening another one loses nothing of the one that is open.",
    others_none: "There is no other conference on this device.",
    open: |title| format!("Open {title}"),
    code: |code| format!("Code {code}"),
    not_opened: "This conference does not open on this device. Open its file on the first screen.",
};
