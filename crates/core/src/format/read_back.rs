//! A file read back after it was saved: is it what should have been saved?

use serde_json::Value;

use super::{Kind, ReadError, open};

/// What a file turned out to be, beside the one that it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadBack {
    /// The same content, to the last letter.
    Same,
    /// It cannot be read: damaged, cut off, or nothing of ours.
    Unreadable(ReadError),
    /// A file of another kind.
    OtherKind(Kind),
    /// Of another conference.
    OtherConference,
    /// Another person's.
    OtherPerson,
    /// Another revision of the same: found, and wanted, both from 1.
    OtherRevision(usize, usize),
    /// The same person's and revision, with another content.
    Altered,
}

/// Compares bytes with the canonical text that they should hold.
pub fn read_back(bytes: &[u8], wanted: &str) -> ReadBack {
    let found = match open(bytes) {
        Ok(found) => found,
        Err(error) => return ReadBack::Unreadable(error),
    };
    if found.text() == wanted {
        return ReadBack::Same;
    }
    let wanted = match open(wanted.as_bytes()) {
        Ok(wanted) => wanted,
        Err(error) => return ReadBack::Unreadable(error),
    };
    let differs = |member| found.member(member) != wanted.member(member);
    let revision =
        |history: Option<&Value>| history.and_then(Value::as_array).map_or(1, |h| h.len() + 1);
    let (has, had) = (
        revision(found.member("history")),
        revision(wanted.member("history")),
    );
    match () {
        () if found.kind != wanted.kind => ReadBack::OtherKind(found.kind),
        () if differs("conference") => ReadBack::OtherConference,
        () if differs("person") => ReadBack::OtherPerson,
        () if has != had => ReadBack::OtherRevision(has, had),
        () => ReadBack::Altered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{read, write};
    use crate::simulate::{Plan, Simulation};
    use crate::submission::Submission;

    fn files(seed: u64) -> (Simulation, Vec<String>) {
        let plan = Plan {
            units: 3,
            delegates: 3,
            seed,
            faults_percent: 0,
        };
        let simulation = Simulation::invent(&plan).unwrap();
        let files = simulation.files();
        let texts = files.map(|f| String::from_utf8(f.bytes).unwrap()).collect();
        (simulation, texts)
    }

    #[test]
    fn every_other_file_is_told_from_the_right_one() {
        let (simulation, texts) = files(3);
        let wanted = &texts[0];
        let back = |text: &str| read_back(text.as_bytes(), wanted);
        assert_eq!(back(wanted), ReadBack::Same);
        // An editor's marks change no content.
        assert_eq!(back(&format!("\u{feff}{wanted}\r\n")), ReadBack::Same);
        assert_eq!(back(&texts[1]), ReadBack::OtherPerson);
        assert_eq!(back(&files(4).1[0]), ReadBack::OtherConference);
        let conference = simulation.conference_text();
        assert_eq!(back(conference), ReadBack::OtherKind(Kind::Conference));
        for end in [0, 1, wanted.len() / 2, wanted.len() - 1] {
            let cut = read_back(&wanted.as_bytes()[..end], wanted);
            assert!(matches!(cut, ReadBack::Unreadable(_)), "{cut:?}");
        }
        assert_eq!(
            back("Zalo"),
            ReadBack::Unreadable(open(b"Zalo").unwrap_err())
        );
    }

    #[test]
    fn older_and_altered_files_are_told_apart() {
        let (_, texts) = files(3);
        let (mut newer, hash) = read::<Submission>(texts[0].as_bytes()).unwrap();
        "another build".clone_into(&mut newer.build);
        let altered = write(&newer).0;
        assert_eq!(read_back(altered.as_bytes(), &texts[0]), ReadBack::Altered);
        newer.history.push(hash);
        let newer = write(&newer).0;
        let older = read_back(texts[0].as_bytes(), &newer);
        assert_eq!(older, ReadBack::OtherRevision(1, 2));
    }
}
