//! The agenda of a plan (chương trình): whether its points stand in the order of their times.

use crate::conference::AgendaItem;
use crate::date::TimeOfDay;

/// When each point begins at the earliest: a point without a time follows the one before it.
fn times(agenda: &[AgendaItem]) -> impl Iterator<Item = Option<TimeOfDay>> {
    agenda.iter().scan(None, |last, item| {
        *last = item.starts.or(*last);
        Some(*last)
    })
}

/// Whether each point begins no earlier than those in front of it.
pub fn is_in_order(agenda: &[AgendaItem]) -> bool {
    times(agenda).is_sorted()
}

/// Puts the points in the order of their times. Those without one stay behind the one that they followed.
pub fn sort_by_time(agenda: &mut Vec<AgendaItem>) {
    let times: Vec<_> = times(agenda).collect();
    let mut points: Vec<_> = times.into_iter().zip(agenda.drain(..)).collect();
    points.sort_by_key(|(time, _)| *time);
    agenda.extend(points.into_iter().map(|(_, item)| item));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AgendaId;
    use proptest::prelude::*;

    fn agenda(starts: &[Option<&str>]) -> Vec<AgendaItem> {
        let item = |(place, starts): (usize, Option<&str>)| AgendaItem {
            id: AgendaId::new(&format!("item-{place}")).unwrap(),
            title: String::new(),
            starts: starts.and_then(TimeOfDay::parse),
            speakers: Vec::new(),
            note: None,
            papers: Vec::new(),
        };
        starts
            .iter()
            .copied()
            .enumerate()
            .map(item)
            .collect::<Vec<_>>()
    }

    fn order(agenda: &[AgendaItem]) -> Vec<&str> {
        agenda
            .iter()
            .map(|item| &item.id.as_str()["item-".len()..])
            .collect()
    }

    #[test]
    fn points_without_a_time_follow() {
        let mut list = agenda(&[
            None,
            Some("09:00"),
            None,
            Some("08:00"),
            None,
            Some("09:00"),
        ]);
        assert!(!is_in_order(&list));
        sort_by_time(&mut list);
        assert!(is_in_order(&list));
        assert_eq!(order(&list), ["0", "3", "4", "1", "2", "5"]);
        assert!(is_in_order(&agenda(&[
            None,
            Some("08:00"),
            None,
            Some("08:00")
        ])));
        assert!(is_in_order(&[]));
    }

    proptest! {
        #[test]
        fn sorting_loses_nothing_and_settles(hours in prop::collection::vec(prop::option::of(0_u32..24), 0..20)) {
            let texts: Vec<_> = hours.iter().map(|h| h.map(|h| format!("{h:02}:00"))).collect();
            let mut list = agenda(&texts.iter().map(Option::as_deref).collect::<Vec<_>>());
            let before = list.clone();
            let was_in_order = is_in_order(&list);
            sort_by_time(&mut list);
            prop_assert!(is_in_order(&list));
            prop_assert!(before.iter().all(|item| list.contains(item)) && before.len() == list.len());
            prop_assert_eq!(was_in_order, list == before);
            let once = list.clone();
            sort_by_time(&mut list);
            prop_assert_eq!(list, once);
        }
    }
}
