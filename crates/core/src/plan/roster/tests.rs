//! Lines of a table become people.

use proptest::prelude::*;

use super::*;
use crate::format;
use crate::plan::sound::{Found, report};

fn sample() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    format::read(text).unwrap().0
}

fn unit(id: &str) -> Named {
    Named::Unit(UnitId::new(id).unwrap())
}

#[test]
fn columns_stand_in_the_usual_order_or_as_a_heading_says() {
    let plan = sample();
    let usual =
        "1\tNguyễn Văn An\tPhó Trưởng ban\tKKT Kon Tum\n2\tLê Thị Bình\tChuyên viên\tKontum";
    let heading = "Đơn vị\tHọ và tên\tChức vụ\nKKT Kon Tum\tNguyễn Văn An\tPhó Trưởng ban\nkontum\t Lê Thị  Bình \tChuyên viên\r\n";
    let numbered = "STT\tHọ tên\tChức vụ\tĐơn vị\n1\tNguyễn Văn An\tPhó Trưởng ban\tBan quản lý KKT tỉnh Kon Tum\n2\tLê Thị Bình\tChuyên viên\tKKT KON TUM";
    for text in [usual, heading, numbered] {
        let lines = read(&plan, text);
        assert_eq!(lines.len(), 2, "{text}");
        assert_eq!(lines[0].name, "Nguyễn Văn An");
        assert_eq!(lines[0].position.as_deref(), Some("Phó Trưởng ban"));
        assert_eq!(lines[1].name, "Lê Thị Bình");
        for line in lines {
            assert_eq!(line.unit, unit("kon-tum"), "{text}");
            assert_eq!(
                (line.capacity, line.becomes),
                (Capacity::Member, Becomes::New)
            );
        }
    }
}

#[test]
fn names_alone_are_guests_and_lists_are_undressed() {
    let lines = read(
        &sample(),
        "1. Nguyễn Văn An\n- Lê Thị Bình\n\n   \n3)  Trần Cao\n•\n",
    );
    let names: Vec<&str> = lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Văn An", "Lê Thị Bình", "Trần Cao"]);
    for line in &lines {
        assert_eq!(line.unit, Named::Nothing);
        assert_eq!(line.capacity, Capacity::Guest);
    }
}

#[test]
fn a_unit_in_the_place_of_offices_is_a_unit_and_unknown_ones_are_said() {
    let mut plan = sample();
    plan.bloc.units[1].aliases.push("Daklak".to_owned());
    let lines = [
        "An\tKKT Gia Lai",
        "Bình\tChuyên viên",
        "Chi\tKKT Gia Lai\tKế toán",
        "Dung\tKế toán\tSở Tài chính",
        "Em\t\tDaklak",
    ];
    let lines: Vec<Line> = lines.iter().flat_map(|line| read(&plan, line)).collect();
    let units: Vec<&Named> = lines.iter().map(|line| &line.unit).collect();
    let unknown = Named::Unknown("Sở Tài chính".to_owned());
    let several = Named::Several("Daklak".to_owned());
    assert_eq!(
        units,
        [
            &unit("gia-lai"),
            &Named::Nothing,
            &unit("gia-lai"),
            &unknown,
            &several
        ]
    );
    assert_eq!(lines[0].position, None);
    assert_eq!(lines[2].position.as_deref(), Some("Kế toán"));
    // Whoever is of a unit that is not clear is no guest.
    assert_eq!(lines[3].capacity, Capacity::Member);
}

#[test]
fn lines_of_the_template_workbook_are_read_without_its_headings() {
    let mut plan = sample();
    let text = "An\tKKT Gia Lai\tTrưởng ban\tTrưởng đoàn\n\
        Bình\tSở Tài chính\tKế toán\n\
        Chi\tKKT Phú Yên\tPhó Trưởng ban\tĐược ủy quyền\tGiấy số 12";
    let lines = read(&plan, text);
    assert_eq!(lines[1].unit, Named::Unknown("Sở Tài chính".to_owned()));
    assert_eq!(lines[1].position.as_deref(), Some("Kế toán"));
    let said: Vec<bool> = lines.iter().map(|line| line.says_capacity).collect();
    assert_eq!(said, [true, false, true]);
    assert_eq!(lines[2].authorisation.as_deref(), Some("Giấy số 12"));
    plan.people.clear();
    let lines = read(&plan, text);
    add(&mut plan, &lines);
    assert_eq!(plan.people[2].authorisation.as_deref(), Some("Giấy số 12"));
    // Numbers in front, which no heading names, change nothing.
    let numbered = text
        .replace("An\t", "1\tAn\t")
        .replace("\nBình", "\n2\tBình");
    assert_eq!(read(&plan, &numbered), read(&plan, text));
}

#[test]
fn nobody_comes_twice_and_nobody_represents_a_unit_twice() {
    let mut plan = sample();
    let text = "Họ tên\tĐơn vị\tTư cách\n\
        Phan Viết Hưng\tKKT Bình Định\tTrưởng đoàn\n\
        PHAN VIẾT HÙNG\tKKT Bình Định\tTrưởng đoàn\n\
        Phan Viết Hùng\tKKT Phú Yên\tThành viên\n\
        Nguyễn Văn An\tKKT Kon Tum\tTrưởng đoàn\n\
        Lê Thị Bình\tKKT Kon Tum\tĐược ủy quyền\n\
        Nguyễn Văn An\n";
    let lines = read(&plan, text);
    let becomes: Vec<&Becomes> = lines.iter().map(|line| &line.becomes).collect();
    let waiting = PersonId::new("dai-dien-kon-tum").unwrap();
    assert_eq!(
        becomes,
        [
            &Becomes::Second,
            &Becomes::Known,
            &Becomes::New,
            &Becomes::NameOf(waiting.clone()),
            &Becomes::Second,
            &Becomes::Known,
        ]
    );
    let before = plan.people.len();
    add(&mut plan, &lines);
    assert_eq!(plan.people.len(), before + 3);
    let named = plan.person(&waiting).unwrap();
    assert_eq!(named.name.as_deref(), Some("Nguyễn Văn An"));
    assert_eq!(named.capacity, Capacity::Head);
    assert_eq!(plan.people[before + 2].capacity, Capacity::Member);
    assert!(!report(&plan).iter().any(Found::is_wrong));
    // The same lines again bring nobody.
    let again = read(&plan, text);
    assert!(again.iter().all(|line| line.becomes == Becomes::Known));
}

#[test]
fn a_namesake_of_a_unit_that_is_not_clear_is_somebody_else() {
    let mut plan = sample();
    let text = "Họ tên\tĐơn vị\n\
        Phan Viết Hùng\tSở Tài chính\n\
        Phan Viết Hùng\tSở Y tế\n\
        Phan Viết Hùng\tSở Tài chính\n\
        Phan Viết Hùng\n";
    let becomes = |plan: &Conference| {
        let lines = read(plan, text).into_iter();
        lines.map(|line| line.becomes).collect::<Vec<_>>()
    };
    let known = Becomes::Known;
    assert_eq!(
        becomes(&plan),
        [Becomes::New, Becomes::New, known.clone(), known.clone()]
    );
    let lines = read(&plan, text);
    add(&mut plan, &lines);
    assert_eq!(becomes(&plan), [const { Becomes::Known }; 4]);
}

#[test]
fn a_name_is_the_same_however_it_was_typed() {
    let mut plan = sample();
    for typed in ["Nguyễn An", "  nguyễn  an "].map(crate::text::nfd) {
        plan.people[0].name = Some(typed);
        let lines = read(&plan, "Nguyễn An");
        assert_eq!(lines[0].becomes, Becomes::Known);
    }
}

proptest! {
    #[test]
    fn whatever_is_pasted_leaves_a_sound_plan(
        cells in proptest::collection::vec(
            (0_usize..6, prop_oneof![Just("KKT Kon Tum"), Just("Trưởng đoàn"), Just("Họ tên"), Just("An"), Just("7")]),
            0..40,
        ),
        noise in "\\PC{0,30}",
    ) {
        let mut plan = sample();
        let mut text = noise;
        for (tabs, cell) in cells {
            text.push_str(["\t", "\n", "\t\t", "\r\n", "\t", "\n\t"][tabs]);
            text.push_str(cell);
        }
        let lines = read(&plan, &text);
        add(&mut plan, &lines);
        prop_assert!(!report(&plan).iter().any(Found::is_wrong));
        prop_assert!(plan.people.iter().all(|p| p.name.as_deref() != Some("")));
    }
}
