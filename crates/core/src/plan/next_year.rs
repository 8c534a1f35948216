//! Next year's plan from this year's conference: what stays, stays; what belongs to one year only, goes.

use std::collections::BTreeMap;

use crate::bloc::Capacity;
use crate::conference::{Conference, Covenant, SamplePart};
use crate::format::Held;
use crate::ids::UnitId;
use crate::plan::members;
use crate::plan::placeholders::blanked_covenant;
use crate::plan::trial::planned_title;
use crate::results::Results;
use crate::settings::change;
use crate::vote::contest::{Apart, ContestOption};

/// A plan for the year after: members, people, criteria, awards, contests and rules are carried over; papers, targets,
/// tellers' keys and slips are not. Where the results are at hand, the units elected head the bloc in it.
///
/// The day is the same one a year later; whoever prepares says which it really is.
pub fn next_year(before: &Conference, results: Option<&Results>) -> Conference {
    let year = before.year.saturating_add(1);
    let later = |text: &str| years_moved(text, before.year, year);
    // What the covenant said of last year's day, place, units and head, it says of this year's.
    let covenant = blanked_covenant(before);
    let mut plan = Conference {
        title: later(planned_title(&before.title)),
        year,
        date: before.date.a_year_later(),
        place: String::new(),
        host: None,
        chairs: Vec::new(),
        papers: Vec::new(),
        targets: Vec::new(),
        covenant: Covenant {
            year: year.saturating_add(1),
            preamble: later(&covenant.preamble),
            commitments: covenant.commitments.iter().map(|c| later(c)).collect(),
        },
        follows: None,
        ballot_box: None,
        slips: BTreeMap::new(),
        ..before.clone()
    };
    carry_agenda(&mut plan, later);
    for person in &mut plan.people {
        // A paper authorises for one conference; whether another one comes, its unit says.
        person.authorisation = None;
        if person.capacity == Capacity::Authorised {
            person.capacity = Capacity::Head;
        }
    }
    for award in &mut plan.awards {
        award.quota_source = None;
    }
    let everyone = change::everyone(&plan);
    for contest in &mut plan.contests {
        contest.title = later(&contest.title);
        contest.instruction = contest.instruction.as_deref().map(later);
        // What follows from a ranking is not known yet: until then every unit is on that ballot. Who stands for election is
        // said by the bloc; else lines that are units are this year's units.
        let waits = contest.apart == Some(Apart::Later);
        if waits || contest.award.is_some() && contest.options.iter().all(is_unit) {
            contest.options.clone_from(&everyone);
        } else if contest.award.is_none() {
            contest.options.clear();
        }
    }
    let gone = [
        SamplePart::Papers,
        SamplePart::Tellers,
        SamplePart::Rehearsal,
    ];
    plan.sample.retain(|part| !gone.contains(part));
    if let Some((head, deputy)) = results.and_then(elected) {
        set_heads(&mut plan, head, deputy);
    }
    plan
}

fn is_unit(option: &ContestOption) -> bool {
    option.unit.is_some()
}

/// Speakers and papers are of one year; times and points stay.
fn carry_agenda(plan: &mut Conference, later: impl Fn(&str) -> String) {
    let mut agenda = plan.agenda();
    for item in &mut agenda {
        item.title = later(&item.title);
        item.speakers.clear();
        item.papers.clear();
        item.note = None;
    }
    plan.agenda = Held::new(&agenda);
}

/// The units that the elections brought: the first of them the head, the second the deputy, as such ballots are held.
fn elected(results: &Results) -> Option<(UnitId, Option<UnitId>)> {
    let elections = results.conference.contests.iter();
    let mut winners = elections.filter(|c| c.award.is_none()).map(|contest| {
        let counted = results
            .outcome
            .contests
            .iter()
            .find(|c| c.id == contest.id)?;
        let first = counted.passed().first()?;
        contest.option(first)?.unit.clone()
    });
    let head = winners.next()??;
    Some((head, winners.next().flatten()))
}

/// Sets who heads the bloc in the plan's year; the head's unit is host until somebody says otherwise.
pub fn set_heads(plan: &mut Conference, head: UnitId, deputy: Option<UnitId>) {
    plan.host = Some(head.clone());
    members::head_of_year(plan, head, deputy);
}

/// The text with a year and the one after it moved to another year and the one after that, where they stand as numbers of
/// their own. A span of years, such as a movement's, stays.
pub(super) fn years_moved(text: &str, year: i32, to: i32) -> String {
    let mut later = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, digits) = rest.split_at(start);
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(digits.len());
        let (number, after) = digits.split_at(end);
        later.push_str(before);
        let span = is_dash(later.chars().last()) || is_dash(after.chars().next());
        match number.parse::<i32>() {
            Ok(n) if !span && n == year => later.push_str(&to.to_string()),
            Ok(n) if !span && Some(n) == year.checked_add(1) => {
                later.push_str(&to.saturating_add(1).to_string());
            }
            _ => later.push_str(number),
        }
        rest = after;
    }
    later.push_str(rest);
    later
}

fn is_dash(sign: Option<char>) -> bool {
    matches!(sign, Some('-' | '\u{2013}' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bloc::Person;
    use crate::procedure::CandidateRule;
    use crate::vote::contest::Contest;

    #[test]
    fn the_plan_of_the_year_after_is_no_rehearsal() {
        let text = include_bytes!("../../../../public/conference.json");
        let mut before: Conference = crate::format::read(text).unwrap().0;
        before.sample.insert(SamplePart::Rehearsal);
        let plan = next_year(&before, None);
        assert!(!plan.is_rehearsal());
        assert!(plan.is_sample(SamplePart::Criteria) && !plan.is_sample(SamplePart::Papers));
    }

    #[test]
    fn what_waits_for_the_ranking_goes_on_waiting_with_every_unit_on_its_ballot() {
        let text = include_bytes!("../../../../public/conference.json");
        let mut before: Conference = crate::format::read(text).unwrap().0;
        let award = before.awards[0].id.clone();
        change::candidates(&mut before, &award, CandidateRule::Top(3));
        before.bloc.units.pop();
        before.contests[0].options.truncate(3);
        let plan = next_year(&before, None);
        let waits = |c: &&Contest| c.award.as_ref() == Some(&award);
        let contest = plan.contests.iter().find(waits).unwrap();
        assert_eq!(contest.apart, Some(Apart::Later));
        assert_eq!(contest.options, change::everyone(&plan));
        contest.check().unwrap();
    }

    #[test]
    fn nobody_is_authorised_for_the_year_after() {
        let text = include_bytes!("../../../../public/conference.json");
        let mut before: Conference = crate::format::read(text).unwrap().0;
        let letter = Some("12/GUQ".to_owned());
        for person in &mut before.people {
            person.authorisation.clone_from(&letter);
        }
        let without = |p: &Person| p.capacity == Capacity::Authorised;
        before
            .people
            .iter_mut()
            .find(|p| without(p))
            .unwrap()
            .authorisation = None;
        let plan = next_year(&before, None);
        for (was, is) in before.people.iter().zip(&plan.people) {
            assert_eq!(is.authorisation, None);
            let expected = match was.capacity {
                Capacity::Authorised => Capacity::Head,
                capacity => capacity,
            };
            assert_eq!(is.capacity, expected, "{}", is.id);
        }
    }

    #[test]
    fn years_in_a_text_move_on() {
        let later = |text| years_moved(text, 2023, 2024);
        assert_eq!(
            later("Hội nghị tổng kết năm 2023, ký giao ước năm 2024"),
            "Hội nghị tổng kết năm 2024, ký giao ước năm 2025"
        );
        assert_eq!(later("2023"), "2024");
        assert_eq!(
            later("giai đoạn 2022-2030, 2023-2025"),
            "giai đoạn 2022-2030, 2023-2025"
        );
        assert_eq!(
            later("Quyết định 12023 và 91/2023/NĐ-CP"),
            "Quyết định 12023 và 91/2023/NĐ-CP"
        );
        assert_eq!(later(""), "");
        assert_eq!(
            years_moved("năm 2023, năm 2024", 2023, 2031),
            "năm 2031, năm 2032"
        );
    }
}
