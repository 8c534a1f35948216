//! Why the desk refuses a file: one sentence each, with names instead of identifiers.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::inbox::Refusal;
use khoithidua_core::format::{Kind, ReadError};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{ContestId, CriterionId, PaperId, PersonId};
use khoithidua_core::results::ResultsError;
use khoithidua_core::score::criterion;
use khoithidua_core::score::line::LineError;
use khoithidua_core::submission::SubmissionError;
use khoithidua_core::vote::choice::ChoiceError;

use super::{desk, explain, person_name, rehearsal, unit_short};

/// Why a file is refused, and what to do about it.
pub fn refusal(conference: &Conference, fingerprint: Hash, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Unreadable(error) => read_error(error),
        Refusal::OtherConference {
            side: Some(side), ..
        } => (rehearsal().other_side)(*side).to_owned(),
        Refusal::OtherConference {
            fingerprint: other, ..
        } => (desk().refusals.other_conference)(&other.spoken(2), &fingerprint.spoken(2)),
        Refusal::Unsound(error) => submission_error(conference, error),
    }
}

/// Why a file cannot be read, in the words of the desk for what delegates send.
pub fn read_error(error: &ReadError) -> String {
    let ReadError::OtherKind { found, wanted } = error else {
        return explain::read_error(error);
    };
    let called = |kind: Kind| match kind {
        Kind::Submission => desk().delegate_file,
        other => explain::kind(other),
    };
    (super::errors().other_kind)(called(*found), called(*wanted))
}

/// Why results do not stand.
pub fn results_error(conference: &Conference, error: &ResultsError) -> String {
    let t = &desk().checking.errors;
    let contest = |id| contest_title(conference, id);
    let who = |id: &PersonId| {
        let person = conference.person(id);
        person.map_or_else(|| id.to_string(), person_name)
    };
    match error {
        ResultsError::Conference(error) => explain::conference_error(error),
        ResultsError::NotOnList(person) => (t.not_on_list)(&who(person)),
        ResultsError::NotAccepted(person, error) => {
            (t.not_accepted)(&who(person), &submission_error(conference, error))
        }
        ResultsError::BadVote(id, error) => (t.bad_vote)(&contest(id), &choice_error(error)),
        ResultsError::OutcomeDiffers => t.outcome.to_owned(),
        ResultsError::DoesNotAddUp(id) => (t.count)(&contest(id)),
        ResultsError::SheetNotAllowed(person, unit) => {
            (t.sheet)(&who(person), &unit_short(conference, unit))
        }
        ResultsError::VotesWithoutVoters(id) => (t.votes_without_voters)(&contest(id)),
        ResultsError::BallotsWithoutVoters { ballots, voters } => {
            (t.ballots_without_voters)(*ballots, *voters)
        }
        ResultsError::Urn(error) => (t.urn)(*error),
        ResultsError::Paper(error) => (t.paper)(error),
        ResultsError::Ruling(error) => (t.ruling)(error).to_owned(),
        ResultsError::Attendance(error) => (t.attendance)(error).to_owned(),
        ResultsError::Twice(what) => (t.twice)(what),
        ResultsError::Hands(error) => (t.hands)(error).to_owned(),
        ResultsError::Checked(unit, error) => (t.checked)(&unit_short(conference, unit), error),
        ResultsError::NotOnPaper(person) => (t.not_on_paper)(&who(person)),
    }
}

fn submission_error(conference: &Conference, error: &SubmissionError) -> String {
    let t = &desk().refusals;
    match error {
        SubmissionError::UnknownPerson(id) => (t.unknown_person)(id.as_str()),
        SubmissionError::NotToScore(unit) => (t.not_to_score)(&unit_short(conference, unit)),
        SubmissionError::ScoredTwice(unit) => (t.scored_twice)(&unit_short(conference, unit)),
        SubmissionError::UnknownRow(unit, id) => {
            (t.unknown_row)(&unit_short(conference, unit), id.as_str())
        }
        SubmissionError::BadRow(unit, id, error) => {
            let (unit, row) = (unit_short(conference, unit), row_title(conference, id));
            (t.bad_row)(&unit, &row, line_error(*error))
        }
        SubmissionError::NotSigned => t.not_signed.to_owned(),
        SubmissionError::BadVoucher => t.bad_voucher.to_owned(),
        SubmissionError::NotSealed(id) => (t.not_sealed)(&contest_title(conference, id)),
        SubmissionError::BadBallot(fault) => (t.bad_ballot)(*fault),
        SubmissionError::NoVote => t.no_vote.to_owned(),
        SubmissionError::BadVote(contest, error) => {
            (t.bad_vote)(&contest_title(conference, contest), &choice_error(error))
        }
        SubmissionError::NotToSign => t.not_to_sign.to_owned(),
        SubmissionError::BadSignature => t.bad_signature.to_owned(),
        SubmissionError::BadRemark(paper) => (t.bad_remark)(&paper_title(conference, paper)),
        SubmissionError::TextTooLong => t.text_too_long.to_owned(),
        SubmissionError::BadHistory => t.bad_history.to_owned(),
    }
}

fn line_error(error: LineError) -> &'static str {
    let [
        wrong,
        range,
        no_target,
        zero_target,
        negative,
        no_choice,
        no_result,
        assigned,
    ] = desk().refusals.line;
    match error {
        LineError::WrongInput => wrong,
        LineError::OutOfRange => range,
        LineError::NoTarget => no_target,
        LineError::ZeroTarget => zero_target,
        LineError::NegativeResult => negative,
        LineError::NoSuchChoice => no_choice,
        LineError::NoResult => no_result,
        LineError::Assigned => assigned,
    }
}

fn choice_error(error: &ChoiceError) -> String {
    let t = &desk().refusals;
    match error {
        ChoiceError::NoSuchContest(_) => t.no_such_contest.to_owned(),
        ChoiceError::NoSuchOption(id) => (t.no_such_option)(id.as_str()),
        ChoiceError::NotInOrder => t.not_in_order.to_owned(),
        ChoiceError::TooMany { chosen, max } => (t.too_many)(*chosen, *max),
        ChoiceError::TooFew { chosen, min } => (t.too_few)(*chosen, *min),
        ChoiceError::BlankNotAllowed => t.blank_not_allowed.to_owned(),
        ChoiceError::WrongForm => t.wrong_form.to_owned(),
        ChoiceError::OwnUnit => t.own_unit.to_owned(),
    }
}

fn row_title(conference: &Conference, id: &CriterionId) -> String {
    criterion::find(&conference.criteria, id).map_or_else(
        || id.to_string(),
        |row| format!("{} {}", row.number, row.title),
    )
}

/// The title of a contest; its identifier where the conference does not know it.
pub fn contest_title(conference: &Conference, id: &ContestId) -> String {
    let contest = conference.contest(id);
    contest.map_or_else(|| id.to_string(), |c| c.title.clone())
}

fn paper_title(conference: &Conference, id: &PaperId) -> String {
    let paper = conference.papers.iter().find(|p| p.id == *id);
    paper.map_or_else(|| id.to_string(), |p| p.title.clone())
}
