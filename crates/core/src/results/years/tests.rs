//! The bloc through the mergers of 2025, and whatever files may be put beside each other.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::conference::follows::Follows;
use crate::conference::{Conference, SamplePart};
use crate::format::{self, Held};
use crate::ids::OptionId;
use crate::plan::merger::tests::{bloc_of_2023, bloc_of_2026};
use crate::plan::next_year::{next_year, set_heads};
use crate::results::picture::bump::{Bump, bump};
use crate::results::{ConferenceOutcome, ContestOutcome};
use crate::score::rank::RankRow;
use crate::score::rulings::Rulings;
use crate::vote::count::Count;
use crate::vote::outcome::Outcome;

fn id(id: &str) -> UnitId {
    UnitId::new(id).unwrap()
}

/// Results that say only this: the order of the units, and who passed in which contest.
fn file(conference: Conference, ranking: &[&str], passed: &[(&str, &[&str])]) -> YearFile {
    let row = |(place, unit): (usize, &&str)| RankRow {
        unit: id(unit),
        points: Some(Points::whole(100 - i32::try_from(place).unwrap())),
        ordinary: None,
        place: Some(u32::try_from(place).unwrap() + 1),
        own: None,
        peers: None,
        board: None,
        peer_sheets: 0,
        tie_broken_by: None,
        excluded: false,
    };
    let counted = |(contest, lines): &(&str, &[&str])| ContestOutcome {
        id: conference
            .contests
            .iter()
            .find(|c| c.id.as_str() == *contest)
            .unwrap()
            .id
            .clone(),
        count: Count {
            entitled: 0,
            present: 0,
            issued: 0,
            collected: 0,
            valid: 0,
            invalid: 0,
            blank: 0,
            lines: Vec::new(),
        },
        outcome: Outcome {
            quorum: true,
            needed: 0,
            base: 0,
            passed: lines
                .iter()
                .map(|line| OptionId::new(line).unwrap())
                .collect(),
            tie: None,
            tie_broken_by: None,
            barred: Vec::new(),
        },
    };
    let outcome = ConferenceOutcome {
        ranking: ranking.iter().enumerate().map(row).collect(),
        contests: passed.iter().map(counted).collect(),
    };
    let results = Results {
        outcome,
        conference,
        roll: BTreeMap::new(),
        sheets: Vec::new(),
        open_votes: BTreeMap::new(),
        urn: None,
        checked: BTreeMap::new(),
        attendance: Vec::new(),
        hands: Vec::new(),
        paper: None,
        remarks: Vec::new(),
        decisions: Vec::new(),
        revoked: Vec::new(),
        rulings: Rulings::default(),
    };
    let hash = format::write(&results).1;
    YearFile::of(&results, hash)
}

fn of_2023() -> YearFile {
    let ranking = [
        "gia-lai",
        "binh-dinh",
        "khanh-hoa",
        "quang-ngai",
        "kon-tum",
        "da-nang",
    ];
    let passed: [(&str, &[&str]); 3] = [
        ("co-thi-dua", &["gia-lai", "khanh-hoa"]),
        ("bang-khen", &["binh-dinh"]),
        ("khoi-truong-2024", &["quang-ngai"]),
    ];
    file(bloc_of_2023(), &ranking, &passed)
}

fn plan_of_2024() -> Conference {
    let mut plan = next_year(&bloc_of_2023(), None);
    set_heads(&mut plan, id("quang-ngai"), Some(id("kon-tum")));
    plan
}

fn of_2024() -> YearFile {
    let ranking = ["binh-dinh", "quang-ngai", "gia-lai", "da-nang", "kon-tum"];
    file(
        plan_of_2024(),
        &ranking,
        &[("co-thi-dua", &["binh-dinh", "quang-ngai"])],
    )
}

fn of_2026() -> YearFile {
    let mut plan = bloc_of_2026();
    plan.awards[0].name = "Cờ thi đua của Bộ Tài chính".to_owned();
    let ranking = ["quang-ngai-2025", "gia-lai-2025", "da-nang", "chu-lai"];
    file(plan, &ranking, &[("co-thi-dua", &["gia-lai-2025"])])
}

fn line<'a>(years: &'a Years, unit: &str) -> &'a Line {
    years
        .lines
        .iter()
        .find(|line| line.unit == id(unit))
        .unwrap()
}

fn places(line: &Line) -> Vec<Option<u32>> {
    line.cells.iter().map(|cell| cell.place()).collect()
}

#[test]
fn a_merged_unit_is_followed_by_those_it_came_from() {
    let years = side_by_side(&[of_2026(), of_2023(), of_2024()], None);
    assert_eq!(
        years.years.iter().map(|y| y.year).collect::<Vec<_>>(),
        [2023, 2024, 2026]
    );
    assert_eq!(years.missing, [2025]);
    let order: Vec<(&str, usize)> = years
        .lines
        .iter()
        .map(|line| (line.unit.as_str(), line.depth))
        .collect();
    let first = [
        ("quang-ngai-2025", 0),
        ("kon-tum", 1),
        ("quang-ngai", 1),
        ("gia-lai-2025", 0),
        ("binh-dinh", 1),
        ("gia-lai", 1),
        ("da-nang", 0),
        ("chu-lai", 0),
        ("quang-nam", 1),
    ];
    assert_eq!(order[..first.len()], first);
    assert_eq!(order.len(), 11 + 6);
    assert_eq!(places(line(&years, "gia-lai")), [Some(1), Some(3), None]);
    assert_eq!(places(line(&years, "gia-lai-2025")), [None, None, Some(2)]);
    assert_eq!(places(line(&years, "da-nang")), [Some(6), Some(4), Some(3)]);
    assert_eq!(line(&years, "gia-lai").cells[2], Cell::NoMember);
    assert_eq!(line(&years, "gia-lai").became, [id("gia-lai-2025")]);
    // A member whose sheet lacked a part has no place, and is a member.
    assert_eq!(
        line(&years, "phu-yen").cells[0],
        Cell::Member(Stand::default())
    );
}

#[test]
fn a_unit_that_keeps_its_name_and_changes_its_content_is_another() {
    let years = side_by_side(&[of_2023(), of_2026()], None);
    let (old, new) = (line(&years, "quang-ngai"), line(&years, "quang-ngai-2025"));
    assert_eq!(old.name.full, new.name.full);
    assert!(old.has_namesake && new.has_namesake);
    assert!(!line(&years, "kon-tum").has_namesake);
    assert_eq!((old.span(), new.span()), (Some((0, 0)), Some((1, 1))));
}

#[test]
fn a_unit_that_was_renamed_keeps_its_line() {
    let mut plan = plan_of_2024();
    let unit = plan
        .bloc
        .units
        .iter_mut()
        .find(|unit| unit.id.as_str() == "gia-lai")
        .unwrap();
    let mut name = unit.names[0].clone();
    name.full = "Ban Quản lý KKT Gia Lai mới".to_owned();
    name.from = Some(plan.date);
    unit.names.push(name);
    let years = side_by_side(&[of_2023(), file(plan, &["gia-lai"], &[])], None);
    let line = line(&years, "gia-lai");
    assert_eq!(line.name.full, "Ban Quản lý KKT Gia Lai mới");
    assert_eq!(
        line.earlier,
        [(2023, "Ban Quản lý KKT tỉnh Gia Lai".to_owned())]
    );
    assert_eq!(places(line), [Some(1), Some(1)]);
}

#[test]
fn awards_are_counted_under_whatever_name_and_before_merging() {
    let years = side_by_side(&[of_2023(), of_2024(), of_2026()], None);
    let names = [
        "Cờ thi đua của Bộ Tài chính",
        "Bằng khen của Bộ trưởng Bộ Kế hoạch và Đầu tư",
    ];
    assert_eq!(years.awards, names);
    let merged = line(&years, "gia-lai-2025");
    assert_eq!(
        (&merged.counts[..], &merged.counts_before[..]),
        (&[1, 0][..], &[2, 1][..])
    );
    assert_eq!(line(&years, "binh-dinh").awards, [vec![1], vec![0], vec![]]);
    // What was not voted on is not known.
    assert_eq!(years.years[0].awards, [Known::Proposed, Known::Proposed]);
    assert_eq!(years.years[1].awards, [Known::Proposed, Known::NotCounted]);
}

#[test]
fn heads_stand_by_year_and_contradictions_are_shown() {
    let years = side_by_side(&[of_2023(), of_2024(), of_2026()], None);
    let heads: Vec<i32> = years.heads.iter().map(|of| of.year).collect();
    assert_eq!(heads, [2023, 2024, 2026]);
    let of_2024 = &years.heads[1].said;
    assert_eq!(of_2024.len(), 1);
    assert_eq!(
        (of_2024[0].head.as_str(), &of_2024[0].by[..]),
        ("quang-ngai", &[2026, 2024][..])
    );
    let elected = Elected {
        title: "Bầu Khối trưởng năm 2024".to_owned(),
        units: vec![id("quang-ngai")],
    };
    assert_eq!(years.elected, [(2023, elected)]);

    let mut other = plan_of_2024();
    set_heads(&mut other, id("gia-lai"), None);
    let years = side_by_side(&[file(other, &[], &[]), self::of_2026()], None);
    let said: Vec<&str> = years.heads[1]
        .said
        .iter()
        .map(|said| said.head.as_str())
        .collect();
    assert_eq!(said, ["quang-ngai", "gia-lai"]);
}

#[test]
fn two_files_of_a_year_are_a_question_unless_one_goes_on_from_the_other() {
    let (first, other) = (of_2023(), file(bloc_of_2023(), &["kon-tum"], &[]));
    let years = side_by_side(&[first.clone(), other.clone(), of_2024()], None);
    let mut both = vec![first.hash, other.hash];
    both.sort();
    assert_eq!(years.asked, [(2023, both)]);
    assert_eq!(years.years.len(), 1);

    let mut second = bloc_of_2023();
    second.follows = Some(Held::new(&Follows {
        conference: first.hash,
        results: first.hash,
        round: 2,
        places: [(id("gia-lai"), 1)].into(),
        passed: Vec::new(),
    }));
    let second = file(second, &[], &[("bang-khen", &["kon-tum"])]);
    let years = side_by_side(&[second.clone(), first], None);
    assert_eq!(years.asked, []);
    assert_eq!(years.years[0].file, second.hash);
    assert_eq!(
        line(&years, "gia-lai").cells[0],
        Cell::Member(Stand {
            place: Some(1),
            points: Some(Points::whole(100)),
            excluded: false,
        })
    );
    assert_eq!(line(&years, "kon-tum").counts, [0, 1]);
}

#[test]
fn other_blocs_and_rehearsals_stay_out() {
    let mut other = bloc_of_2023();
    other.year = 2022;
    other.bloc.name = "Khối thi đua khác".to_owned();
    for (place, unit) in other.bloc.units.iter_mut().enumerate() {
        if place > 2 {
            unit.id = id(&format!("other-{place}"));
        }
    }
    let theirs = other.bloc.clone();
    let other = file(other, &[], &[]);
    let mut rehearsal = plan_of_2024();
    rehearsal.sample.insert(SamplePart::Rehearsal);
    let rehearsal = file(rehearsal, &[], &[]);
    let years = side_by_side(
        &[other.clone(), of_2023(), rehearsal.clone(), of_2026()],
        None,
    );
    assert_eq!(years.other_blocs, [other.hash]);
    assert_eq!(years.rehearsals, [rehearsal.hash]);
    assert_eq!(years.years.len(), 2);
    // Our bloc is shown, however many files another has.
    let files = [other.clone(), of_2023(), of_2026()];
    let years = side_by_side(&files, Some(&theirs));
    assert_eq!(years.other_blocs, [files[1].hash, files[2].hash]);
    assert_eq!(years.years.len(), 1);
    // A bloc that only changed its name is the same.
    let mut renamed = plan_of_2024();
    renamed.bloc.name = "Khối thi đua số 5".to_owned();
    let years = side_by_side(&[of_2023(), file(renamed, &[], &[])], None);
    assert_eq!(years.other_blocs, []);
    assert_eq!(years.years[0].bloc, Some(bloc_of_2023().bloc.name));
    assert_eq!(years.years[1].bloc, None);
}

#[test]
fn predecessors_in_a_circle_lose_nobody() {
    let mut plan = bloc_of_2023();
    let ids: Vec<UnitId> = plan.bloc.units.iter().map(|unit| unit.id.clone()).collect();
    for (place, unit) in plan.bloc.units.iter_mut().enumerate() {
        unit.predecessors = vec![ids[(place + 1) % ids.len()].clone(), unit.id.clone()];
    }
    let years = side_by_side(&[file(plan, &["gia-lai"], &[])], None);
    assert_eq!(years.lines.len(), ids.len());
}

#[test]
fn nothing_is_made_of_nothing() {
    assert_eq!(side_by_side(&[], None), Years::default());
}

/// Three years, twice two of them, and a file of another bloc.
static FILES: LazyLock<[YearFile; 6]> = LazyLock::new(|| {
    let mut other_bloc = bloc_of_2026();
    other_bloc.bloc.name = "Khác".to_owned();
    other_bloc.bloc.units.truncate(1);
    other_bloc.bloc.former = None;
    [
        of_2023(),
        of_2024(),
        of_2026(),
        file(bloc_of_2023(), &["kon-tum"], &[]),
        file(plan_of_2024(), &["da-nang"], &[]),
        file(other_bloc, &[], &[]),
    ]
});

proptest! {
    /// Whatever files there are: their order, and that one is given twice, changes nothing.
    #[test]
    fn the_order_of_the_files_does_not_matter(
        order in Just((0..6_usize).collect::<Vec<_>>()).prop_shuffle(),
        count in 0..7_usize,
        twice in 0..6_usize,
    ) {
        let files = &*FILES;
        let order: Vec<usize> = order.into_iter().take(count).collect();
        let mut sorted = order.clone();
        sorted.sort_unstable();
        let given: Vec<YearFile> = order.iter().map(|i| files[*i].clone()).collect();
        let mut usual: Vec<YearFile> = sorted.iter().map(|i| files[*i].clone()).collect();
        usual.extend(given.get(twice).cloned());
        prop_assert_eq!(side_by_side(&given, None), side_by_side(&usual, None));
    }
}

#[test]
fn the_picture_leads_from_units_to_those_they_became() {
    let years = side_by_side(&[of_2023(), of_2024(), of_2026()], None);
    let picture = bump(&years);
    assert_eq!(
        (picture.columns.as_slice(), picture.rows),
        (&[0, 5_000, 10_000][..], 6)
    );
    let of = |unit: &str| {
        let place = years
            .lines
            .iter()
            .position(|line| line.unit == id(unit))
            .unwrap();
        picture
            .lines
            .iter()
            .find(|line| line.line == place)
            .unwrap()
    };
    let da_nang = of("da-nang");
    assert_eq!(
        da_nang.stations.iter().map(|s| s.place).collect::<Vec<_>>(),
        [6, 4, 3]
    );
    // Nothing is known of 2025.
    assert_eq!(
        da_nang.steps.iter().map(|s| s.over_gap).collect::<Vec<_>>(),
        [false, true]
    );
    let merged = of("gia-lai-2025").stations[0].at;
    let old: Vec<_> = ["binh-dinh", "gia-lai"]
        .map(|unit| of(unit).stations[1].at)
        .into();
    let joints = picture.joints.iter().filter(|joint| joint.to == merged);
    assert_eq!(joints.map(|joint| joint.from).collect::<Vec<_>>(), old);
    // Best above, and nobody on top of another.
    for column in 0..3 {
        let stations = picture.lines.iter().flat_map(|line| &line.stations);
        let mut in_year: Vec<_> = stations.filter(|s| s.column == column).collect();
        in_year.sort_by_key(|s| s.at[1]);
        assert!(
            in_year
                .windows(2)
                .all(|w| w[0].at[1] < w[1].at[1] && w[0].place <= w[1].place)
        );
    }
    assert_eq!(bump(&Years::default()), Bump::default());
}
