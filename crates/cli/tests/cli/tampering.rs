//! Manipulated results files: in which part `verify` finds them, and what the official tool says of their archives.
//!
//! The table is printed (`cargo test -p khoithidua-cli tampering -- --nocapture`). The worst of them are made by a board
//! that holds every teller's key and fits everything else to the manipulation: only the ballots' own proofs, or the
//! integrity code that was read aloud in the hall, stand in its way.

mod hall;
mod rows;

use khoithidua_core::format;
use khoithidua_core::results::Results;

use crate::support::Folder;
use crate::tool::Tool;
use hall::Hall;

/// What the official tool says of the archive of manipulated results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Archive {
    /// It refuses.
    Refused,
    /// It accepts: the manipulation is in a part of the results that it does not see, or everything was fitted to it.
    Accepted,
    /// There is none: `khoithidua belenios` refuses to write it.
    None,
}

/// Found by comparing the integrity code, the file being consistent in itself.
const CODE: &str = "integrity";

struct Row {
    what: &'static str,
    /// The part in which `verify` finds it.
    part: &'static str,
    archive: Archive,
    results: Results,
}

#[test]
fn every_tampering_with_results_is_found_in_the_right_part() {
    let hall = Hall::new();
    let folder = Folder::new();
    folder.write("true.json", format::write(&hall.results).0);
    let said = folder.run("verify true.json --json");
    assert_eq!(said.code, 0, "{}", said.out);
    let code = said.json()["integrity"].as_str().unwrap().replace(' ', "");

    let rows = rows::all(&hall);
    assert!(rows.len() >= 25);
    let tool = Tool::find("the table of tampering");
    println!(
        "{:<66} {:<12} the official tool",
        "manipulation", "found in"
    );
    for row in &rows {
        let changed = row.results != hall.results;
        assert!(changed, "{}: nothing was changed", row.what);
        folder.write("tampered.json", format::write(&row.results).0);
        // Without the code, a consistent file stands; with it, nothing does.
        if row.part == CODE {
            assert_eq!(folder.run("verify tampered.json").code, 0, "{}", row.what);
        }
        let said = folder.run(&format!("verify tampered.json --json --code {code}"));
        let json = said.json();
        assert_eq!(said.code, 1, "{}", row.what);
        assert_eq!(json["sound"], false, "{}", row.what);
        assert_eq!(json["part"], row.part, "{}: {}", row.what, json["problem"]);
        assert!(json["problem"].as_str().unwrap().len() > 20, "{}", row.what);

        let written = folder.run("belenios tampered.json archive --force");
        assert_eq!(
            written.code == 0,
            row.archive != Archive::None,
            "{}: {}",
            row.what,
            written.err
        );
        let answer = match &tool {
            _ if written.code != 0 => "no archive".to_owned(),
            None => "not asked".to_owned(),
            Some(tool) => {
                let answer = tool.verify(&folder.path("archive"));
                let refused = row.archive == Archive::Refused;
                assert_eq!(answer.is_err(), refused, "{}: {answer:?}", row.what);
                answer.map_or_else(|said| said, |()| "accepts".to_owned())
            }
        };
        println!("{:<66} {:<12} {answer}", row.what, row.part);
        if folder.path("archive").exists() {
            std::fs::remove_dir_all(folder.path("archive")).unwrap();
        }
    }
    println!("{} manipulations, all found", rows.len());
}

#[test]
fn the_code_is_compared_by_its_digits() {
    let hall = Hall::new();
    let folder = Folder::new();
    folder.write("r.json", format::write(&hall.results).0);
    let code = hall.results.integrity();
    assert_eq!(
        folder
            .run(&format!("verify r.json --code {}", code.replace(' ', "-")))
            .code,
        0
    );
    let said = folder.run("verify r.json --code 1234");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("integrity code"), "{}", said.out);
}
