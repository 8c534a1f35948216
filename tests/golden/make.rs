//! How the files of version 1 were made, once, before version 1 was released: by what the phones, the desk and the tellers
//! do, from fixed keys and fixed chance. What people filled in is taken over from the files that are there.
//!
//! `cargo test --test golden make_version_1 -- --ignored` writes them again. Once version 1 is released it must come to
//! the same bytes, or not be run.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use chacha20::ChaCha20Rng;
use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::date::Moment;
use khoithidua_core::desk::acts;
use khoithidua_core::desk::assess::{self, Assessment};
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::inbox::{Examiner, Inbox, Received};
use khoithidua_core::desk::log::{self, Entry, Event, Standing};
use khoithidua_core::draft::{Draft, SealedVote};
use khoithidua_core::format::{self, Document, Kind};
use khoithidua_core::hash::Hash;
use khoithidua_core::identity::{Key, Signature};
use khoithidua_core::ids::{ContestId, PersonId};
use khoithidua_core::results::{self, Results};
use khoithidua_core::sealed::backup::Envelope;
use khoithidua_core::sealed::ballot::Opening;
use khoithidua_core::sealed::teller::{RehearsalKey, TellerFile, TellerSecret};
use khoithidua_core::sealed::trial::Trial;
use khoithidua_core::sealed::{TellerKey, election};
use khoithidua_core::simulate::{self, phone};
use khoithidua_core::submission::Submission;
use khoithidua_core::vote::choice::{Choice, Opinion};
use khoithidua_core::vote::contest::{Contest, Question};
use khoithidua_core::vote::count::{LineSum, Sums};
use khoithidua_core::vote::paper::PaperCount;
use rand_core::SeedableRng as _;
use serde_json::Value;

use super::{PASSPHRASE, data, golden};

type Votes = BTreeMap<ContestId, Choice>;

fn person(id: &str) -> PersonId {
    PersonId::new(id).unwrap()
}

pub(super) fn at(time: &str) -> Moment {
    Moment::parse(&format!("2023-12-28T{time}+07:00")).unwrap()
}

fn member<T: serde::de::DeserializeOwned>(body: &Value, name: &str) -> Option<T> {
    serde_json::from_value(body.get(name)?.clone()).unwrap()
}

pub(super) fn write<T: Document>(name: &str, document: &T) {
    let (text, hash) = format::write(document);
    println!("{name}: {}", hash.to_hex());
    fs::write(data("v1").join(format!("{name}.json")), text).unwrap();
}

/// The conference with a ballot box, a slip for one of the delegates, and a secret contest of each form.
fn conference() -> Conference {
    let (mut conference, _) = format::read::<Conference>(&golden(Kind::Conference.name())).unwrap();
    let opinions = |contest: &Contest| contest.question == Question::AgreeEach;
    let deputy = ContestId::new("khoi-pho").unwrap();
    if conference.contest(&deputy).is_none() {
        let open = conference.contests.iter().find(|c| opinions(c)).unwrap();
        let mut contest = open.clone();
        (contest.id, contest.secret, contest.award) = (deputy, true, None);
        "Bầu Khối phó".clone_into(&mut contest.title);
        conference.contests.push(contest);
    }
    let mut ballot_box = simulate::sample_box(&conference);
    ballot_box.min_ballots = 2;
    let voucher = phone::slip(&ballot_box.id, &person("an"), 1).voucher(&ballot_box.id);
    conference.slips = [(person("an"), voucher.public())].into();
    conference.ballot_box = Some(ballot_box);
    conference.sample.insert(SamplePart::Tellers);
    conference
}

/// Everything that happens, from the first file on.
struct Day {
    conference: Conference,
    fingerprint: Hash,
    inbox: Inbox,
    log: Vec<Entry>,
    /// What was filled in, by the name of the file.
    filled: BTreeMap<String, Value>,
}

impl Day {
    fn new() -> Self {
        let conference = conference();
        let (desk, _) = format::read::<DeskFile>(&golden(Kind::Desk.name())).unwrap();
        let filled = desk.files.iter().map(|file| {
            let text = file.received().unwrap().text;
            let mut value: Value = serde_json::from_str(&text).unwrap();
            (file.name.clone(), value["body"].take())
        });
        Self {
            fingerprint: format::write(&conference).1,
            inbox: Inbox::default(),
            log: Vec::new(),
            filled: filled.collect(),
            conference,
        }
    }

    fn choice(&self, id: &str, choice: Choice) -> (ContestId, Choice) {
        let id = ContestId::new(id).unwrap();
        assert_eq!(choice.check(self.conference.contest(&id).unwrap()), Ok(()));
        (id, choice)
    }

    fn chosen(&self, id: &str, lines: &[usize]) -> (ContestId, Choice) {
        let options = &self
            .conference
            .contest(&ContestId::new(id).unwrap())
            .unwrap()
            .options;
        let lines = lines.iter().map(|line| options[*line].id.clone());
        self.choice(id, Choice::Chosen(lines.collect()))
    }

    fn seal(&self, seed: u8, votes: &Votes) -> (SealedVote, Opening) {
        let election = election::election(&self.conference).unwrap();
        let choice = |id: &ContestId| votes.get(id).cloned();
        let marks = election::marks(&self.conference, choice).unwrap();
        let answers = election::answers(&election, &marks).unwrap();
        let opening = Opening::random(&mut ChaCha20Rng::from_seed([seed; 32]));
        let (ballot, tracker) = opening.seal(&election, &answers).unwrap();
        let at = at("09:10:05");
        (
            SealedVote {
                ballot,
                tracker,
                at,
            },
            opening,
        )
    }

    /// A submission as it was filled in, without votes.
    fn filled(&self, file: &str) -> Submission {
        let body = &self.filled[file];
        Submission {
            conference: self.fingerprint,
            person: member(body, "person").unwrap(),
            name: member(body, "name"),
            history: Vec::new(),
            made_at: member(body, "made_at").unwrap(),
            build: member(body, "build").unwrap(),
            sheets: member(body, "sheets").unwrap(),
            open_votes: Votes::new(),
            ballot: None,
            signature: member(body, "signature"),
            remarks: member(body, "remarks").unwrap_or_default(),
            identity: None,
        }
    }

    fn take(&mut self, name: &str, submission: &Submission) -> Hash {
        let (text, hash) = format::write(submission);
        let examiner = Examiner::new(&self.conference, self.fingerprint);
        let content = examiner.examine(text.as_bytes());
        let (name, at) = (name.to_owned(), at("10:30:00"));
        self.inbox.add(Received { name, at, text }, content);
        hash
    }

    fn standing(&self) -> Standing {
        log::standing(&self.log)
    }

    fn state(&self) -> Assessment {
        assess::assess(&self.inbox, &self.standing())
    }

    fn results(&self) -> Results {
        results::results(&self.conference, &self.state(), &self.standing())
    }

    fn note<E: std::fmt::Debug>(&mut self, time: &str, event: Result<Event, E>) {
        let (at, event) = (at(time), event.unwrap());
        self.log.push(Entry { at, event });
    }

    fn voucher(&self, key: &Key) -> Signature {
        let id = &self.conference.ballot_box.as_ref().unwrap().id;
        let voucher = phone::slip(id, &person("an"), 1).voucher(id);
        voucher.vouch(&person("an"), &key.public())
    }

    /// What people hand over. Answers the file with the most in it, the two that contradict each other, and the draft of one
    /// of them.
    fn hand_over(&mut self) -> (Submission, [Hash; 2], Draft) {
        let opinions = |one, other| Choice::Opinions(vec![one, other]);
        let an = Key::from_seed(&[1; 32]);
        let secret: Votes = [
            self.chosen("co", &[0, 1]),
            self.chosen("khoi-truong", &[1]),
            self.choice("khoi-pho", opinions(Opinion::Agree, Opinion::NoOpinion)),
        ]
        .into();
        let open: Votes =
            [self.choice("bang-khen", opinions(Opinion::Agree, Opinion::Disagree))].into();
        let mut first = self.filled("an1.json");
        (first.open_votes, first.ballot) = (open.clone(), Some(self.seal(1, &secret).0.ballot));
        first.sign(&an, Some(self.voucher(&an)));
        let history = self.take("an1.json", &first);
        let mut second = self.filled("an2.json");
        (second.open_votes, second.ballot) = (open, Some(self.seal(2, &secret).0.ballot));
        second.history = vec![history];
        second.sign(&an, Some(self.voucher(&an)));
        self.take("an2.json", &second);

        // Two phones: one voted, the other with blank ballots and every form of vote.
        let mut one = self.filled("binh1.json");
        let vote = [self.chosen("co", &[2])].into();
        one.ballot = Some(self.seal(3, &vote).0.ballot);
        one.sign(&Key::from_seed(&[2; 32]), None);
        let one = self.take("binh1.json", &one);
        let blank: Votes = [
            self.choice("co", Choice::Blank),
            self.chosen("khoi-truong", &[]),
            self.choice("khoi-pho", opinions(Opinion::Disagree, Opinion::Agree)),
        ]
        .into();
        let sealed = self.seal(4, &blank).0;
        let mut other = self.filled("binh2.json");
        other.open_votes =
            [self.choice("bang-khen", opinions(Opinion::Disagree, Opinion::NoOpinion))].into();
        other.ballot = Some(sealed.ballot.clone());
        other.sign(&Key::from_seed(&[3; 32]), None);
        let other = self.take("binh2.json", &other);
        let (mut draft, _) = format::read::<Draft>(&golden(Kind::Draft.name())).unwrap();
        draft.conference = self.fingerprint;
        draft.history = vec![other];
        draft.sealed = Some(sealed);

        // A phone that was lost, and one without votes: its person votes on paper.
        let mut lost = self.filled("chi.json");
        lost.sign(&Key::from_seed(&[4; 32]), None);
        self.take("chi-lost.json", &lost);
        let mut paper = self.filled("chi.json");
        paper.sign(&Key::from_seed(&[5; 32]), None);
        self.take("chi.json", &paper);
        (second, [one, other], draft)
    }

    /// What the desk does before closing: every kind of entry.
    fn decide(&mut self, [one, other]: [Hash; 2]) {
        let files = self.inbox.iter().map(|(raw, ..)| *raw).collect();
        self.note("10:30:00", Ok::<_, ()>(Event::Imported { files }));
        let lost = Key::from_seed(&[4; 32]).public();
        let (chi, binh) = (person("chi"), person("binh"));
        let revoked = acts::revoke(&self.inbox, &self.standing(), &chi, lost, "Mất máy.");
        self.note("10:31:00", revoked);
        let accredited =
            acts::accredit(&self.state(), &self.standing(), std::slice::from_ref(&chi));
        self.note("10:32:00", accredited);
        let decide = |day: &Self, chosen, why| {
            acts::decide(&day.state(), &day.standing(), &binh, chosen, why)
        };
        let hasty = decide(self, one, "Máy thứ nhất.");
        self.note("10:33:00", hasty);
        let withdrawn = acts::withdraw(&self.standing(), &binh, "Chưa hỏi.");
        self.note("10:34:00", withdrawn);
        let right = decide(self, other, "Đã hỏi: máy thứ hai là bản đúng.");
        self.note("10:35:00", right);
        let voters = acts::paper_voters(&self.conference, &self.standing(), [chi]);
        self.note("10:36:00", voters);
        for time in ["10:40:00", "10:50:00"] {
            let closed = acts::close(&self.inbox, &self.state(), &self.standing());
            self.note(time, closed);
            if time == "10:40:00" {
                let reopened = acts::reopen(&self.standing(), "Còn thiếu bài.");
                self.note("10:41:00", reopened);
            }
        }
    }

    /// What is counted after closing. Answers the first teller's share.
    fn count(&mut self) -> TellerFile {
        for (by, time) in [("Nguyễn Thị Mai", "10:55:00"), ("Trần Tâm", "10:56:00")] {
            let held = self.conference.held_contests();
            let count = PaperCount {
                by: by.to_owned(),
                sums: held.map(|c| (c.id.clone(), on_paper(c))).collect(),
            };
            let counted = acts::count_paper(&self.conference, &self.standing(), count);
            self.note(time, counted);
        }
        let counting = self.results().urn.unwrap();
        let counting = counting
            .counting(&self.conference, self.fingerprint)
            .unwrap();
        let shares = counting.sample_shares(&self.conference).unwrap();
        for share in shares.clone() {
            let event = acts::share(&self.standing(), share);
            self.note("11:00:00", event);
        }
        let (shares, result) = counting.open(&self.conference, shares).unwrap();
        let opened = acts::open(&self.standing(), result);
        self.note("11:05:00", opened);
        TellerFile::Share(shares[0].clone())
    }
}

/// One ballot: blank where that is possible, invalid in elections, opinions elsewhere.
fn on_paper(contest: &Contest) -> Sums {
    let (blank, invalid) = match contest.question {
        Question::Choose { blank, .. } => (u32::from(blank), u32::from(!blank)),
        Question::AgreeEach => (0, 0),
    };
    let line = LineSum {
        agree: 0,
        disagree: 1 - blank - invalid,
        no_opinion: 0,
    };
    Sums {
        issued: 1,
        collected: 1,
        blank,
        invalid,
        lines: vec![line; contest.options.len()],
    }
}

/// A teller's key in its three other forms: public, in an envelope, readable by all.
fn teller(key: &TellerKey, ballot_box: &str) {
    let secret = TellerSecret::of_sample(ballot_box, 1);
    assert!(secret.is_of(key));
    let mut random = ChaCha20Rng::from_seed([9; 32]);
    let envelope = Envelope::seal(&secret, key.clone(), PASSPHRASE, &mut random).unwrap();
    write("trustee-key", &TellerFile::Key(key.clone()));
    write("trustee-envelope", &TellerFile::Envelope(envelope));
    let rehearsal = RehearsalKey {
        key: key.clone(),
        secret: secret.expose().to_string(),
    };
    write("trustee-rehearsal", &TellerFile::Rehearsal(rehearsal));
}

#[test]
#[ignore = "writes the files that the other tests read"]
fn make_version_1() {
    let mut day = Day::new();
    let (submission, contradicting, draft) = day.hand_over();
    let refused: BTreeSet<_> = day
        .inbox
        .iter()
        .filter_map(|(_, file, content)| match content {
            khoithidua_core::desk::inbox::Content::Refused(why, _) => {
                Some((&file.name, why.to_string()))
            }
            khoithidua_core::desk::inbox::Content::Sound(..) => None,
        })
        .collect();
    assert_eq!(refused, BTreeSet::new());
    day.decide(contradicting);
    let share = day.count();
    let results = day.results();
    assert_eq!(results.verify(), Ok(()));
    let choices: Votes = [day.chosen("co", &[1, 2])].into();
    let (tried, opening) = day.seal(5, &choices);
    let trial = Trial {
        conference: day.fingerprint,
        choices,
        ballot: tried.ballot,
        opening: opening.expose().to_string(),
    };
    write("conference", &day.conference);
    write("submission", &submission);
    write("draft", &draft);
    write("results", &results);
    write(
        "desk",
        &DeskFile::of(&day.conference, &day.inbox, &day.log, None),
    );
    write("trustee", &share);
    let ballot_box = day.conference.ballot_box.as_ref().unwrap();
    teller(&ballot_box.tellers[0], &ballot_box.id);
    write("trial", &trial);
}
