//! What the property tests are made from: small conferences, desks, drafts, ballots, whatever people type.

use khoithidua_core::conference::Conference;
use khoithidua_core::date::Moment;
use khoithidua_core::desk::assess::{self, Assessment};
use khoithidua_core::desk::inbox::{Content, Examiner, Inbox, Received};
use khoithidua_core::desk::log::{self, Entry, Event, Standing};
use khoithidua_core::draft::{Draft, DraftSignature};
use khoithidua_core::format;
use khoithidua_core::ids::{ContestId, OptionId, PersonId};
use khoithidua_core::results::{self, Results};
use khoithidua_core::rules::{Base, BlankBallots, Level};
use khoithidua_core::simulate::{Plan, SimulatedFile, Simulation};
use khoithidua_core::vote::choice::{Choice, Opinion};
use khoithidua_core::vote::contest::{Contest, ContestOption, PassRule, Question};
use proptest::prelude::*;
use proptest::sample;

/// Some moment; none of the outcomes may depend on it.
pub fn moment() -> Moment {
    Moment::parse("2023-12-28T09:10:05+07:00").unwrap()
}

/// A file and what was found in it.
#[derive(Clone, Debug)]
pub struct File {
    pub text: String,
    pub content: Content,
}

/// What was handed over at a conference, each file looked into once: sealed ballots take their time.
#[derive(Clone, Debug)]
pub struct Hall {
    pub simulation: Simulation,
    pub files: Vec<File>,
}

impl Hall {
    pub fn of(simulation: Simulation) -> Self {
        let examiner = Examiner::new(simulation.conference(), simulation.fingerprint());
        let file = |file: SimulatedFile| File {
            text: String::from_utf8_lossy(&file.bytes).into_owned(),
            content: examiner.examine(&file.bytes),
        };
        Self {
            files: simulation.files().map(file).collect(),
            simulation,
        }
    }

    /// A file that somebody else made.
    pub fn examined(&self, text: String) -> File {
        let examiner = Examiner::new(self.conference(), self.simulation.fingerprint());
        File {
            content: examiner.examine(text.as_bytes()),
            text,
        }
    }

    pub fn conference(&self) -> &Conference {
        self.simulation.conference()
    }

    /// A desk that has taken everything.
    pub fn inbox(&self) -> Inbox {
        desk(&self.files)
    }

    /// State and results of a desk.
    pub fn outcome(&self, inbox: &Inbox, standing: &Standing) -> (Assessment, Results) {
        let state = assess::assess(inbox, standing);
        let results = results::results(self.conference(), &state, standing);
        (state, results)
    }

    /// The standing with the urn opened by all tellers, if there are enough ballots.
    pub fn opened(&self, inbox: &Inbox, standing: &Standing) -> Standing {
        let mut standing = standing.clone();
        let (_, unopened) = self.outcome(inbox, &standing);
        let Some(urn) = unopened.urn else {
            return standing;
        };
        let conference = self.conference();
        let counting = urn.counting(conference, self.simulation.fingerprint());
        let counting = counting.unwrap();
        if let Ok(shares) = counting.sample_shares(conference) {
            let (shares, result) = counting.open(conference, shares).unwrap();
            standing.shares = shares.into_iter().map(|s| (s.teller, s)).collect();
            standing.opened = Some(result);
        }
        standing
    }
}

/// A desk that has taken these files in this order.
pub fn desk<'a>(files: impl IntoIterator<Item = &'a File>) -> Inbox {
    let mut inbox = Inbox::default();
    for (number, file) in files.into_iter().enumerate() {
        let received = Received {
            name: number.to_string(),
            at: moment(),
            text: file.text.clone(),
        };
        inbox.add(received, file.content.clone());
    }
    inbox
}

/// The standing of a log with these events.
pub fn standing<'a>(events: impl IntoIterator<Item = &'a Event>) -> Standing {
    let entry = |event: &Event| Entry {
        at: moment(),
        event: event.clone(),
    };
    let entries: Vec<Entry> = events.into_iter().map(entry).collect();
    log::standing(&entries)
}

/// What confirms the keys of everyone who waits for it: one event for each.
pub fn accreditations(inbox: &Inbox) -> Vec<Event> {
    let state = assess::assess(inbox, &Standing::default());
    let waiting: Vec<(PersonId, _)> = state.unaccredited().map(|(p, k)| (p.clone(), k)).collect();
    let event = |one| Event::Accredited {
        people: [one].into(),
    };
    waiting.into_iter().map(event).collect()
}

/// A small conference with odd files among those handed over; some have slips.
pub fn simulation() -> impl Strategy<Value = Simulation> {
    let numbers = (1_u32..5, 1_u32..9, any::<u64>(), 0_u32..=100, any::<bool>());
    numbers.prop_map(|(units, delegates, seed, faults, slips)| {
        let plan = Plan {
            units,
            delegates,
            seed,
            faults_percent: faults,
        };
        let invented = Simulation::invent(&plan).unwrap();
        if slips {
            return invented;
        }
        let mut conference = invented.conference().clone();
        conference.slips.clear();
        Simulation::of(conference, seed, faults).unwrap()
    })
}

/// A small conference and what was handed over.
pub fn hall() -> impl Strategy<Value = Hall> {
    simulation().prop_map(Hall::of)
}

/// What people type into a field: numbers in every spelling, words, accents in two forms, nonsense.
pub fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => (0_i64..2_000_000).prop_map(|n| format!("{},{:02}", n / 100, n % 100)),
        2 => "[0-9]{1,4}",
        1 => "[-0-9.,]{0,12}",
        1 => Just("e\u{302}\u{301} \u{1ebf}".to_owned()),
        1 => "\\PC{0,20}",
        1 => Just(String::new()),
    ]
}

/// A draft of someone at the conference, with anything in any field: rows and votes that make sense
/// beside some that do not.
pub fn draft(simulation: &Simulation) -> BoxedStrategy<Draft> {
    let conference = simulation.conference().clone();
    let fingerprint = simulation.fingerprint();
    let people = conference.people.clone();
    let units: Vec<_> = conference.bloc.units.iter().map(|u| u.id.clone()).collect();
    let rows: Vec<_> = khoithidua_core::score::criterion::lines(&conference.criteria)
        .into_iter()
        .chain(&conference.criteria)
        .map(|row| row.id.clone())
        .collect();
    let row = (
        sample::select(units),
        sample::select(rows),
        [typed(), typed(), typed(), typed()],
        (
            any::<Option<bool>>(),
            proptest::option::of(0_u32..5),
            prop::collection::vec(0_u32..9, 0..4),
            any::<bool>(),
        ),
    );
    let mark = (any::<sample::Index>(), any::<sample::Index>(), 0_u32..4);
    let remark = (any::<sample::Index>(), typed());
    (
        sample::select(people),
        typed(),
        prop::collection::vec(row, 0..30),
        prop::collection::vec(mark, 0..12),
        prop::collection::vec(remark, 0..3),
        (typed(), prop::collection::vec(any::<[u16; 2]>(), 0..4)),
    )
        .prop_map(
            move |(person, name, rows, marks, remarks, (signed, stroke))| {
                let mut draft = Draft::new(fingerprint, person.id);
                draft.name = name;
                for (unit, row, texts, (answer, level, counts, zero)) in rows {
                    draft.edit_line(&unit, &row, |line| {
                        let [points, target, result, reason] = texts;
                        (line.points, line.target) = (points, target);
                        (line.result, line.reason) = (result, reason);
                        (line.answer, line.level, line.counts) = (answer, level, counts);
                        line.zero_confirmed = zero;
                    });
                }
                for (contest, option, kind) in marks {
                    let contest = contest.get(&conference.contests);
                    let option = &option.get(&contest.options).id;
                    // What a ballot refuses is refused; both ways are of interest.
                    let _ = match kind {
                        0 => draft.set_blank(contest, true).map(drop),
                        1 => draft.set_opinion(contest, option, Opinion::Agree),
                        2 => draft.set_opinion(contest, option, Opinion::NoOpinion),
                        _ => draft.toggle(contest, option),
                    };
                }
                for (paper, text) in remarks {
                    draft.set_remark(&paper.get(&conference.papers).id, &text);
                }
                draft.signature = DraftSignature {
                    name: signed,
                    strokes: vec![stroke],
                };
                draft
            },
        )
        .boxed()
}

/// A conference and a draft of someone there.
pub fn simulation_and_draft() -> impl Strategy<Value = (Simulation, Draft)> {
    simulation().prop_flat_map(|simulation| {
        let draft = draft(&simulation);
        (Just(simulation), draft)
    })
}

fn option(number: usize) -> OptionId {
    OptionId::new(&format!("o{number}")).unwrap()
}

/// Any contest that can be held.
pub fn contest() -> impl Strategy<Value = Contest> {
    let level = (0_u32..=6, 1_u32..=6, any::<bool>()).prop_map(|(n, d, strict)| Level {
        numerator: n.min(d),
        denominator: d,
        strict,
    });
    let base = sample::select(vec![
        Base::Entitled,
        Base::Present,
        Base::Issued,
        Base::Collected,
        Base::Valid,
    ]);
    let form = (any::<bool>(), 0_u32..4, 1_u32..5, any::<bool>());
    (1_usize..6, form, 1_u32..5, level, base, any::<bool>()).prop_map(
        |(lines, (choose, min, max, blank), seats, level, base, secret)| {
            let max = max.min(u32::try_from(lines).unwrap());
            let question = if choose {
                let min = min.min(max);
                Question::Choose { min, max, blank }
            } else {
                Question::AgreeEach
            };
            Contest {
                id: ContestId::new("c").unwrap(),
                title: "?".to_owned(),
                instruction: None,
                secret,
                question,
                options: (0..lines)
                    .map(|n| ContestOption {
                        id: option(n),
                        unit: None,
                        text: Some(n.to_string()),
                    })
                    .collect(),
                award: None,
                seats,
                pass: PassRule { level, base },
                apart: None,
            }
        },
    )
}

/// Any choice at all, allowed or not.
pub fn choice() -> impl Strategy<Value = Choice> {
    let opinion = sample::select(vec![Opinion::Agree, Opinion::Disagree, Opinion::NoOpinion]);
    prop_oneof![
        1 => Just(Choice::Blank),
        5 => prop::collection::btree_set(0_usize..6, 0..4)
            .prop_map(|lines| Choice::Chosen(lines.into_iter().map(option).collect())),
        1 => prop::collection::vec(0_usize..7, 0..6)
            .prop_map(|lines| Choice::Chosen(lines.into_iter().map(option).collect())),
        4 => prop::collection::vec(opinion, 0..6).prop_map(Choice::Opinions),
    ]
}

/// What to do with blank ballots.
pub fn blank_ballots() -> impl Strategy<Value = BlankBallots> {
    sample::select(vec![BlankBallots::Valid, BlankBallots::Invalid])
}

/// The canonical text of results.
pub fn text(results: &Results) -> String {
    format::write(results).0
}
