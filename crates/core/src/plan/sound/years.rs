//! Texts that speak of the year before the one summed up, as those do that were carried over and not looked at again.

use super::looks::Say;
use super::{Place, Unusual};
use crate::conference::Conference;
use crate::text::nfc;

/// Says where a text speaks of that year.
pub(super) fn earlier(plan: &Conference, say: Say<'_>) {
    let year = plan.year.saturating_sub(1);
    let mut look = |text: &str, place: Place| {
        if speaks_of(text, year) {
            say(place, Unusual::EarlierYear(year));
        }
    };
    look(&plan.title, Place::Frame);
    for person in &plan.people {
        let position = person.position.as_deref().unwrap_or_default();
        look(position, Place::People(Some(person.id.clone())));
    }
    for item in plan.agenda() {
        look(&item.title, Place::Agenda(Some(item.id)));
    }
    for movement in plan.movements() {
        look(&movement.name, Place::Movements(Some(movement.id)));
    }
    for contest in &plan.contests {
        look(&contest.title, Place::Contest(Some(contest.id.clone())));
    }
    let covenant = &plan.covenant;
    let commitments = covenant.commitments.join("\n");
    look(
        &format!("{}\n{commitments}", covenant.preamble),
        Place::Covenant,
    );
}

/// Whether a text has the year by its name (năm 2023), not as the beginning of a span of years.
fn speaks_of(text: &str, year: i32) -> bool {
    let text = nfc(text).to_lowercase();
    let named = format!("n\u{103}m {year}");
    let mut ends = text.match_indices(&named).map(|(at, _)| at + named.len());
    ends.any(|end| {
        let next = text.get(end..).and_then(|rest| rest.chars().next());
        !next.is_some_and(|c| c.is_ascii_digit() || "-\u{2013}/".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_named_by_itself() {
        for (text, named) in [
            ("Tổng kết năm 2023", true),
            ("NĂM 2023.", true),
            ("năm 2023-2025, năm 2023", true),
            ("năm 2023-2025", false),
            ("năm 20231", false),
            ("2023", false),
            ("91/2023", false),
            ("năm 2024", false),
            ("", false),
        ] {
            assert_eq!(speaks_of(text, 2023), named, "{text}");
        }
    }
}
