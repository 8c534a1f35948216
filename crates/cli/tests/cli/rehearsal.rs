//! Files of a rehearsal on the command line: never taken for real ones, nor real ones for them.

use khoithidua_core::conference::rehearsal::rehearsal_of;

use crate::support::Folder;

#[test]
fn neither_side_takes_the_others_files_and_the_reason_is_said() {
    let folder = Folder::simulated(3, 3, 5, 0);
    let real = folder.read("files/conference.json");
    folder.write("rehearsal.json", rehearsal_of(&real).unwrap());
    let tried = folder.run("simulate --out tried --seed 5 --conference rehearsal.json");
    assert_eq!(tried.code, 0, "{}", tried.err);

    for (files, conference, reason) in [
        (
            "tried",
            "files/conference.json",
            "REHEARSAL of this conference",
        ),
        ("files", "rehearsal.json", "this is the REHEARSAL"),
    ] {
        let all = folder.all(files);
        let delivered = |name: &str| !name.starts_with("conference") && !name.starts_with("teller");
        let name = &all.iter().find(|(name, _)| delivered(name)).unwrap().0;
        let line = format!("check {files}/{name} --conference {conference} --json");
        let said = folder.run(&line);
        assert_eq!(said.code, 1);
        let problem = said.json()["files"][0]["problem"].to_string();
        assert!(problem.contains(reason), "{problem}");
        let line = format!("tally {files} --conference {conference}");
        let counted = folder.run(&line);
        assert_eq!(counted.code, 1, "nothing can be counted\n{}", counted.out);
    }
    // What is counted in a rehearsal says what it is.
    let counted = folder.run("tally tried --out results.json");
    assert_eq!(counted.code, 0, "{}", counted.err);
    assert!(counted.out.contains("DIỄN TẬP"), "{}", counted.out);
    let verified = folder.run("verify results.json");
    assert!(verified.out.contains("DIỄN TẬP"), "{}", verified.out);
}
