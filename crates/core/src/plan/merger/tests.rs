//! The mergers of 2025 (Resolution 202/2025/QH15): the bloc of 2023 becomes that of 2026.

use super::*;
use crate::format;
use crate::plan::next_year::{next_year, set_heads};
use crate::plan::placeholders::Placeholder;
use crate::plan::sound::{Found, report};
use crate::rules::PeerScoring;
use crate::settings::{change, pairs};

pub(crate) fn bloc_of_2023() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    format::read(text).unwrap().0
}

fn id(id: &str) -> UnitId {
    UnitId::new(id).unwrap()
}

fn unit(id: &str, name: &str, province: &str) -> Unit {
    Unit {
        id: UnitId::new(id).unwrap(),
        names: vec![UnitName {
            full: name.to_owned(),
            short: name.replace("Ban Quản lý ", ""),
            exact: true,
            from: Date::parse_iso("2025-07-01"),
            until: None,
        }],
        province: province.to_owned(),
        aliases: Vec::new(),
        predecessors: Vec::new(),
        women_percent: None,
    }
}

/// What became one, and what of it; boards whose decisions are not known have names that only describe them.
const MERGERS: [(&[&str], &str, &str, &str); 6] = [
    (
        &["binh-dinh", "gia-lai"],
        "gia-lai-2025",
        "Ban Quản lý KKT tỉnh Gia Lai",
        "Gia Lai",
    ),
    (
        &["quang-ngai", "kon-tum"],
        "quang-ngai-2025",
        "Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi",
        "Quảng Ngãi",
    ),
    (
        &["dak-lak", "phu-yen"],
        "dak-lak-2025",
        "Ban Quản lý các KKT và KCN tỉnh Đắk Lắk",
        "Đắk Lắk",
    ),
    (
        &["lam-dong", "dak-nong"],
        "lam-dong-2025",
        "Ban Quản lý các KCN tỉnh Lâm Đồng mới",
        "Lâm Đồng",
    ),
    (
        &["khanh-hoa"],
        "khanh-hoa-2025",
        "Ban Quản lý các KKT và KCN tỉnh Khánh Hòa",
        "Khánh Hòa",
    ),
    (
        &["quang-nam"],
        "chu-lai",
        "Ban Quản lý KKT mở Chu Lai thành phố Đà Nẵng",
        "Đà Nẵng",
    ),
];

fn merge_all(plan: &mut Conference) {
    let on = Date::parse_iso("2025-07-01").unwrap();
    for (from, new, name, province) in MERGERS {
        let from: Vec<UnitId> = from.iter().map(|old| id(old)).collect();
        merge(plan, &from, unit(new, name, province), on).unwrap();
    }
}

pub(crate) fn bloc_of_2026() -> Conference {
    let mut plan = bloc_of_2023();
    plan = next_year(&plan, None);
    set_heads(&mut plan, id("quang-ngai"), Some(id("kon-tum")));
    plan = next_year(&next_year(&plan, None), None);
    merge_all(&mut plan);
    set_heads(&mut plan, id("gia-lai-2025"), Some(id("quang-ngai-2025")));
    plan
}

#[test]
fn eleven_units_become_seven_and_nothing_contradicts() {
    let mut plan = bloc_of_2026();
    assert_eq!(plan.year, 2026);
    assert_eq!(plan.covenant.year, 2027);
    let units: Vec<&str> = plan.bloc.units.iter().map(|u| u.id.as_str()).collect();
    let seven = [
        "gia-lai-2025",
        "dak-lak-2025",
        "quang-ngai-2025",
        "lam-dong-2025",
        "da-nang",
        "chu-lai",
        "khanh-hoa-2025",
    ];
    assert_eq!(units, seven);
    // Who stands for election is all that is left to say.
    for contest in &mut plan.contests {
        if contest.options.is_empty() {
            contest
                .options
                .extend(ContestOption::of_unit(id("gia-lai-2025")));
        }
    }
    let wrong: Vec<_> = report(&plan).into_iter().filter(Found::is_wrong).collect();
    assert_eq!(wrong, []);
    let (text, _) = format::write(&plan);
    assert_eq!(format::read::<Conference>(text.as_bytes()).unwrap().0, plan);
    for contest in plan.contests.iter().filter(|c| c.award.is_some()) {
        let lines = contest.options.iter().filter_map(|o| o.unit.as_ref());
        assert!(lines.map(UnitId::as_str).eq(seven), "{}", contest.id);
    }
}

#[test]
fn earlier_years_still_have_their_names() {
    let plan = bloc_of_2026();
    let former = plan.bloc.former();
    let name = |id: &UnitId| {
        let mut all = plan.bloc.units.iter().chain(&former);
        let unit = all.find(|unit| unit.id == *id).unwrap();
        (
            unit.names.last().unwrap().full.clone(),
            unit.names.last().unwrap().until,
        )
    };
    let heads = plan.bloc.heads();
    assert_eq!(
        heads.iter().map(|h| h.year).collect::<Vec<_>>(),
        [2023, 2024, 2026]
    );
    assert_eq!(name(&heads[0].head).0, "Ban Quản lý KKT Vân Phong");
    let last_day = Date::parse_iso("2025-06-30");
    // Head and deputy of 2024 are one unit now, which has the name of one of them.
    let same = "Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi";
    assert_eq!(name(&heads[1].head), (same.to_owned(), last_day));
    assert_eq!(heads[1].deputy, Some(id("kon-tum")));
    let now = plan.unit(&id("quang-ngai-2025")).unwrap();
    assert_eq!(now.predecessors, [id("kon-tum"), id("quang-ngai")]);
    assert_eq!(name(&now.id), (same.to_owned(), None));
    assert_eq!(plan.host, Some(id("gia-lai-2025")));
}

#[test]
fn people_go_along_and_one_of_them_represents() {
    let plan = bloc_of_2026();
    let of = |unit: &str| {
        let unit = id(unit);
        let people = plan.people.iter();
        people.filter(move |p| p.unit.as_ref() == Some(&unit))
    };
    let before = bloc_of_2023();
    let came = before.people.iter().filter(|p| {
        let unit = p.unit.as_ref().map(UnitId::as_str);
        matches!(unit, Some("gia-lai" | "binh-dinh"))
    });
    assert_eq!(of("gia-lai-2025").count(), came.count());
    for unit in &plan.bloc.units {
        let represent = of(unit.id.as_str()).filter(|p| p.capacity.represents());
        assert_eq!(represent.count(), 1, "{}", unit.id);
    }
}

#[test]
fn who_heads_the_bloc_in_the_year_itself_is_a_member() {
    let mut plan = next_year(&bloc_of_2023(), None);
    let (old, new) = (id("quang-ngai"), id("quang-ngai-2025"));
    set_heads(&mut plan, old.clone(), Some(id("kon-tum")));
    let into = unit("quang-ngai-2025", "Ban Quản lý KKT Quảng Ngãi", "");
    let on = Date::parse_iso("2024-07-01").unwrap();
    let mut alone = plan.clone();
    merge(&mut alone, &[id("kon-tum")], into.clone(), on).unwrap();
    let last = alone.bloc.heads().pop().unwrap();
    assert_eq!((last.head, last.deputy), (old.clone(), Some(new.clone())));
    merge(&mut plan, &[id("kon-tum"), old.clone()], into, on).unwrap();
    let heads = plan.bloc.heads();
    // Who headed it in the year before still did.
    assert_eq!(
        (heads[0].year, heads[0].deputy.as_ref()),
        (2023, Some(&old))
    );
    assert_eq!((&heads[1].head, &heads[1].deputy), (&new, &None));
    assert_eq!(
        Placeholder::Head.value(&plan).as_deref(),
        Some("Ban Quản lý KKT Quảng Ngãi")
    );
}

#[test]
fn who_represents_no_unit_any_more_has_no_letter_that_says_so() {
    let mut plan = bloc_of_2023();
    for person in plan.people.iter_mut().filter(|p| p.capacity.represents()) {
        person.capacity = Capacity::Authorised;
        person.authorisation = Some("12/GUQ".to_owned());
    }
    let into = unit("quang-ngai-2025", "Ban Quản lý KKT Quảng Ngãi", "");
    let from = [id("kon-tum"), id("quang-ngai")];
    let on = plan.date;
    merge(&mut plan, &from, into, on).unwrap();
    let of = plan.people.iter();
    let of = of.filter(|p| p.unit.as_ref().map(UnitId::as_str) == Some("quang-ngai-2025"));
    let (represent, others): (Vec<_>, Vec<_>) = of.partition(|p| p.capacity.represents());
    assert!(represent.iter().all(|p| p.authorisation.is_some()) && represent.len() == 1);
    assert!(others.iter().all(|p| p.authorisation.is_none()) && others.len() == 2);
}

#[test]
fn what_is_no_merger_changes_nothing() {
    let start = bloc_of_2023();
    let mut plan = start.clone();
    let on = start.date;
    let new = unit("new", "Ban Quản lý mới", "");
    assert_eq!(
        merge(&mut plan, &[id("nobody")], new.clone(), on),
        Err(MergeError::NoMember)
    );
    let same = unit(
        "quang-ngai",
        "Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi",
        "",
    );
    let both = [id("quang-ngai"), id("kon-tum")];
    assert_eq!(
        merge(&mut plan, &both, same, on),
        Err(MergeError::Taken(id("quang-ngai")))
    );
    assert_eq!(plan, start);
    merge(&mut plan, &both, new, on).unwrap();
    let again = unit("kon-tum", "Ban Quản lý KKT tỉnh Kon Tum", "");
    assert_eq!(
        merge(&mut plan, &[id("gia-lai")], again, on),
        Err(MergeError::Taken(id("kon-tum")))
    );
}

#[test]
fn who_scores_whom_goes_along() {
    let mut plan = bloc_of_2023();
    let units: Vec<UnitId> = plan.bloc.units.iter().map(|u| u.id.clone()).collect();
    let mut named = pairs::round(&units, 2);
    change::peers(&mut plan, PeerScoring::Named, &named);
    let mut grid = plan.clone();
    merge_all(&mut plan);
    let of =
        |plan: &Conference| -> Pairs { plan.rules.scoring.pairs.as_ref().unwrap().get().unwrap() };
    let now: Vec<UnitId> = plan.bloc.units.iter().map(|u| u.id.clone()).collect();
    assert_eq!(pairs::as_round(&now, &of(&plan)), Some(2));
    plan.check_procedure().unwrap();
    // What is no round is carried over unit by unit.
    pairs::mark(&mut named, &id("gia-lai"), &id("da-nang"), true);
    pairs::mark(&mut named, &id("da-nang"), &id("binh-dinh"), true);
    change::peers(&mut grid, PeerScoring::Named, &named);
    merge_all(&mut grid);
    let (after, new) = (of(&grid), id("gia-lai-2025"));
    assert!(after[&new].contains(&id("da-nang")) && after[&id("da-nang")].contains(&new));
    grid.check_procedure().unwrap();
}
