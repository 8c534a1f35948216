//! What was voted on with hands, and who was here: in a tally nobody knows it, in results it is told and checked.

use khoithidua_core::attendance::{Attendance, Attendee};
use khoithidua_core::conference::Conference;
use khoithidua_core::date::Moment;
use khoithidua_core::desk::acts::board;
use khoithidua_core::desk::assess::Assessment;
use khoithidua_core::desk::log::{Entry, Event, standing};
use khoithidua_core::format;
use khoithidua_core::results::results;
use khoithidua_core::rules::Base;
use khoithidua_core::vote::contest::{Apart, Question};
use khoithidua_core::vote::count::LineSum;
use khoithidua_core::vote::hands::HandCount;

use crate::support::Folder;

/// A conference of five units in a folder, its open vote decided by hands of those present.
fn by_hands() -> (Folder, Conference) {
    let folder = Folder::simulated(5, 5, 3, 0);
    let text = folder.read("files/conference.json");
    let (mut conference, _) = format::read::<Conference>(text.as_bytes()).unwrap();
    let mut contests = conference.contests.iter_mut();
    let open = contests.find(|c| !c.secret && c.question == Question::AgreeEach);
    let open = open.unwrap();
    open.apart = Some(Apart::Hands);
    open.pass.base = Base::Present;
    open.seats = 2;
    (folder, conference)
}

#[test]
fn a_tally_says_which_hands_are_lacking() {
    let (folder, conference) = by_hands();
    folder.write("hands.json", format::write(&conference).0);
    let said = folder.run("simulate --conference hands.json --seed 4 --out hall");
    assert_eq!(said.code, 0, "{}", said.err);
    let said = folder.run("tally hall");
    assert!(said.out.contains("No hands noted"), "{}", said.out);
    let contest = conference.contests.iter().find(|c| c.is_by_hands());
    let contest = contest.unwrap();
    let json = folder.run("tally hall --json").json();
    assert_eq!(json["hands_lacking"], serde_json::json!([contest.id]));
    let counted = json["contests"].as_array().unwrap();
    assert!(counted.iter().all(|c| c["id"] != contest.id.as_str()));
}

#[test]
fn results_tell_who_moved_it_who_was_here_and_what_follows() {
    let (folder, conference) = by_hands();
    let at = Moment::parse("2023-12-28T10:00:00+07:00").unwrap();
    let mut log: Vec<Entry> = Vec::new();
    for (n, unit) in conference.bloc.units.iter().enumerate() {
        let mut people = conference.people.iter();
        let theirs = people.find(|p| p.unit.as_ref() == Some(&unit.id)).unwrap();
        let attendee = Attendee {
            person: Some(theirs.id.clone()),
            name: None,
            capacity: theirs.capacity,
            authorisation: None,
        };
        let attendance = Attendance {
            unit: unit.id.clone(),
            people: if n < 4 { vec![attendee] } else { vec![] },
            note: None,
        };
        let event = board::attend(&conference, &standing(&log), attendance).unwrap();
        log.push(Entry { at, event });
    }
    let contest = conference.contests.iter().find(|c| c.is_by_hands());
    let contest = contest.unwrap();
    let line = |agree| LineSum {
        agree,
        disagree: 4 - agree,
        no_opinion: 0,
    };
    let count = HandCount {
        contest: contest.id.clone(),
        mover: "Nguyễn Thị Bình".to_owned(),
        voted: 4,
        lines: vec![line(4), line(2)],
    };
    let event = board::count_hands(&conference, &standing(&log), count).unwrap();
    assert!(matches!(event, Event::HandsCounted(_)));
    log.push(Entry { at, event });
    let sound = results(&conference, &Assessment::default(), &standing(&log));
    folder.write("results.json", format::write(&sound).0);

    let said = folder.run("verify results.json");
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    for part in [
        "by show of hands, moved by Nguyễn Thị Bình",
        "entitled 5, present 4, voted 4",
        "needed 3 of 4 present",
        "5 of 5 units called, 4 here, 4 votes of 5",
    ] {
        assert!(said.out.contains(part), "{part}\n{}", said.out);
    }
    let json = folder.run("verify results.json --json").json();
    let found = json["contests"].as_array().unwrap();
    let found = found
        .iter()
        .find(|c| c["id"] == contest.id.as_str())
        .unwrap();
    let first = contest.options[0].id.as_str();
    assert_eq!(found["outcome"]["passed"], serde_json::json!([first]));
    assert_eq!(json["hands_lacking"], serde_json::json!([]));

    // One hand more than there were people.
    folder.change("results.json", |body| {
        body["hands"][0]["lines"][0]["agree"] = 5.into();
    });
    let said = folder.run("verify results.json");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("hands"), "{}", said.out);
}
