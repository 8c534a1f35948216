//! True results with everything in them that can be manipulated, and the means of a board that would.

use std::collections::BTreeMap;

use base64ct::{Base64Unpadded, Encoding as _};
use belenios::ballot::Ballot;
use belenios::credential::Credential;
use belenios::election::Election;
use belenios::json;
use belenios::signature::Signature;
use chacha20::ChaCha20Rng;
use khoithidua_core::conference::Conference;
use khoithidua_core::date::Moment;
use khoithidua_core::desk::acts;
use khoithidua_core::desk::assess::{self, Assessment};
use khoithidua_core::desk::inbox::{Examiner, Inbox, Received};
use khoithidua_core::desk::log::{self, Entry, Event, Standing};
use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use khoithidua_core::identity::Key;
use khoithidua_core::ids::{ContestId, PersonId};
use khoithidua_core::results::{self, Results};
use khoithidua_core::rights;
use khoithidua_core::sealed::ballot::{Opening, SealedBallot};
use khoithidua_core::sealed::urn::Urn;
use khoithidua_core::sealed::{Group, election};
use khoithidua_core::simulate::{Plan, Simulation};
use khoithidua_core::submission::Submission;
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::vote::contest::{Contest, Question};
use khoithidua_core::vote::count::{LineSum, Sums};
use khoithidua_core::vote::paper::PaperCount;
use rand_core::SeedableRng as _;

/// A conference in which one person votes on paper, one has lost a phone, one has handed over twice from two phones, and
/// of whose ballots the chance is known.
pub struct Hall {
    pub results: Results,
    /// The seeds of the ballots, in the order of the urn.
    pub seeds: Vec<u8>,
    pub paper_voter: PersonId,
}

fn at() -> Moment {
    Moment::parse("2023-12-28T09:00:00+07:00").unwrap()
}

/// Two contests of one form, so that their answers could be exchanged.
fn conference() -> Conference {
    let plan = Plan {
        units: 4,
        delegates: 8,
        seed: 21,
        faults_percent: 0,
    };
    let invented = Simulation::invent(&plan).unwrap();
    let mut conference = invented.conference().clone();
    let question = Question::Choose {
        min: 1,
        max: 2,
        blank: true,
    };
    for contest in conference.contests.iter_mut().take(2) {
        contest.question = question;
    }
    conference.slips.clear();
    conference
}

/// A desk from the first file on.
struct Desk {
    conference: Conference,
    fingerprint: Hash,
    inbox: Inbox,
    log: Vec<Entry>,
}

impl Desk {
    fn take(&mut self, name: &str, submission: &Submission) {
        let (text, _) = format::write(submission);
        let examiner = Examiner::new(&self.conference, self.fingerprint);
        let content = examiner.examine(text.as_bytes());
        let (name, at) = (name.to_owned(), at());
        self.inbox.add(Received { name, at, text }, content);
    }

    fn note(&mut self, event: Event) {
        self.log.push(Entry { at: at(), event });
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
}

/// One ballot on paper that marks the first line, or agrees to every line.
fn on_paper(contest: &Contest) -> Sums {
    let each = contest.question == Question::AgreeEach;
    let line = |place| {
        let agree = u32::from(each || place == 0);
        LineSum {
            agree,
            disagree: 1 - agree,
            no_opinion: 0,
        }
    };
    Sums {
        issued: 1,
        collected: 1,
        blank: 0,
        invalid: 0,
        lines: (0..contest.options.len()).map(line).collect(),
    }
}

impl Hall {
    pub fn new() -> Self {
        let conference = conference();
        let simulation = Simulation::of(conference.clone(), 21, 0).unwrap();
        let mut desk = Desk {
            fingerprint: simulation.fingerprint(),
            inbox: Inbox::default(),
            log: Vec::new(),
            conference,
        };
        let mut files: Vec<Submission> = simulation
            .files()
            .map(|file| format::read(&file.bytes).unwrap().0)
            .collect();
        // The last of those who only vote does it on paper.
        let signs = |s: &Submission| {
            rights::signs(&desk.conference, desk.conference.person(&s.person).unwrap())
        };
        let paper = files.iter().rposition(|s| !signs(s)).unwrap();
        let paper_voter = files.remove(paper).person;
        for (seed, submission) in (1..).zip(&mut files) {
            let vote = vote(&desk.conference, seed);
            submission.ballot = Some(ballot(&desk.conference, seed, &vote));
            submission.sign(&Key::from_seed(&[seed; 32]), None);
        }
        for (number, submission) in files.iter().enumerate() {
            desk.take(&number.to_string(), submission);
        }
        // A second phone, and a phone that was lost.
        let mut second = files[1].clone();
        "second".clone_into(&mut second.build);
        second.sign(&Key::from_seed(&[100; 32]), None);
        desk.take("second", &second);
        let (person, lost) = (files[2].person.clone(), Key::from_seed(&[101; 32]));
        let mut stranger = files[2].clone();
        stranger.sign(&lost, None);
        desk.take("lost", &stranger);

        let standing = desk.standing();
        let revoked = acts::revoke(&desk.inbox, &standing, &person, lost.public(), "lost");
        desk.note(revoked.unwrap());
        let state = desk.state();
        let everyone: Vec<PersonId> = state.unaccredited().map(|(p, _)| p.clone()).collect();
        desk.note(acts::accredit(&state, &desk.standing(), &everyone).unwrap());
        let chosen = format::write(&files[1]).1;
        let decided = acts::decide(
            &desk.state(),
            &desk.standing(),
            &files[1].person,
            chosen,
            "asked",
        );
        desk.note(decided.unwrap());
        let voters = [paper_voter.clone()];
        desk.note(acts::paper_voters(&desk.conference, &desk.standing(), voters).unwrap());
        desk.note(acts::close(&desk.inbox, &desk.state(), &desk.standing()).unwrap());
        for by in ["A", "B"] {
            let held = desk.conference.held_contests();
            let count = PaperCount {
                by: by.to_owned(),
                sums: held.map(|c| (c.id.clone(), on_paper(c))).collect(),
            };
            desk.note(acts::count_paper(&desk.conference, &desk.standing(), count).unwrap());
        }
        let mut results = desk.results();
        open(&mut results);
        let mut hall = Self {
            results,
            seeds: Vec::new(),
            paper_voter,
        };
        let known = (1_u8..).take(files.len());
        let place: BTreeMap<SealedBallot, u8> = known
            .zip(&files)
            .map(|(seed, file)| (file.ballot.clone().unwrap(), seed))
            .collect();
        let ballots = hall.urn().ballots.iter();
        hall.seeds = ballots.map(|ballot| place[ballot]).collect();
        hall
    }

    pub fn urn(&self) -> &Urn {
        self.results.urn.as_ref().unwrap()
    }

    /// A ballot of the urn, its text changed without the signature, and signed again with its own credential.
    pub fn forged(&self, place: usize, change: impl FnOnce(&str) -> String) -> SealedBallot {
        let election = election::election(&self.results.conference).unwrap();
        let text = self.urn().ballots[place].read(&election).unwrap().text();
        let mut random = ChaCha20Rng::from_seed([self.seeds[place]; 32]);
        let credential = Credential::<Group>::random(&mut random);
        forge(&election, &text, &credential, change)
    }
}

/// What a voter chooses: most the first line, so that it passes.
fn vote(conference: &Conference, number: u8) -> BTreeMap<ContestId, Choice> {
    let choice = |contest: &Contest| {
        let option = &contest.options[usize::from(number.is_multiple_of(4))];
        Choice::Chosen(vec![option.id.clone()])
    };
    let secret = conference.contests.iter().filter(|c| c.secret);
    secret.map(|c| (c.id.clone(), choice(c))).collect()
}

/// A ballot of known chance.
pub fn ballot(
    conference: &Conference,
    seed: u8,
    vote: &BTreeMap<ContestId, Choice>,
) -> SealedBallot {
    let election = election::election(conference).unwrap();
    let marks = election::marks(conference, |id| vote.get(id).cloned()).unwrap();
    let answers = election::answers(&election, &marks).unwrap();
    let opening = Opening::parse(&Base64Unpadded::encode_string(&[seed; 32])).unwrap();
    opening.seal(&election, &answers).unwrap().0
}

/// A blank ballot of known chance.
pub fn another(conference: &Conference, seed: u8) -> SealedBallot {
    ballot(conference, seed, &BTreeMap::new())
}

/// The ballot without its signature, changed, and signed with this credential.
pub fn forge(
    election: &Election<Group>,
    text: &str,
    credential: &Credential<Group>,
    change: impl FnOnce(&str) -> String,
) -> SealedBallot {
    let cut = text.rfind(",\"signature\":").unwrap();
    let unsigned = change(&format!("{}}}", &text[..cut]));
    let mut random = ChaCha20Rng::from_seed([200; 32]);
    let signature = Signature::new(&unsigned, credential, &mut random);
    let open = unsigned.strip_suffix('}').unwrap();
    let text = format!("{open},\"signature\":{}}}", json::write(&signature));
    let ballot: Ballot<Group> = json::read(&text).unwrap();
    SealedBallot::of(&ballot, election).unwrap()
}

/// Has all tellers open the urn as it stands, and works the outcome out anew.
pub fn open(results: &mut Results) {
    let fingerprint = format::write(&results.conference).1;
    let urn = results.urn.as_mut().unwrap();
    let counting = urn.counting(&results.conference, fingerprint).unwrap();
    let shares = counting.sample_shares(&results.conference).unwrap();
    let (shares, result) = counting.open(&results.conference, shares).unwrap();
    (urn.shares, urn.result) = (shares, Some(result));
    results.outcome = results.recount();
}
