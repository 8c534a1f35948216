//! The results file: the outcome, and everything needed to work it out again.

use std::collections::BTreeMap;

use crate::conference::Conference;
use crate::desk::assess::{Assessment, PersonState};
use crate::desk::log::Decision;
use crate::format;
use crate::hash::Hash;
use crate::ids::{ContestId, PaperId, PersonId, UnitId};
use crate::rights;
use crate::score::entry::ScoreSheet;
use crate::score::rank::{self, RankRow, SignedSheet};
use crate::submission::{Ballot, CovenantSignature};
use crate::vote::choice::Choice;
use crate::vote::count::{self, Count, Electorate, Outcome};

document_types! {
    /// The results of a conference.
    pub struct Results {
        /// The conference, whole: rules, criteria, contests.
        pub conference: Conference,
        /// Who handed over, with the hash of what counted.
        pub roll: BTreeMap<PersonId, RollEntry>,
        /// Sheets that count.
        pub sheets: Vec<CountedSheet>,
        /// Open votes, by name.
        pub open_votes: BTreeMap<ContestId, BTreeMap<PersonId, Choice>>,
        /// Secret votes: choices without names, in an order that says nothing about who or when.
        pub secret_votes: BTreeMap<ContestId, Vec<Choice>>,
        /// Remarks on papers.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub remarks: Vec<Remark>,
        /// Decisions by the board on conflicts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub decisions: Vec<Decision>,
        /// What follows from all that.
        pub outcome: ConferenceOutcome,
    }

    /// One person on the roll.
    pub struct RollEntry {
        /// Content hash of the submission that counted.
        pub submission: Hash,
        /// Its revision number.
        pub revision: u32,
        /// Whether votes were in it. Which, is not said.
        pub voted: bool,
        /// Name as typed, where the conference has none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Signature under the covenant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<CovenantSignature>,
    }

    /// A sheet and who filled it in.
    pub struct CountedSheet {
        /// Who.
        pub by: PersonId,
        /// From which unit.
        pub from: UnitId,
        /// The sheet.
        pub sheet: ScoreSheet,
    }

    /// A remark and whose it is.
    pub struct Remark {
        /// On which paper.
        pub paper: PaperId,
        /// Whose.
        pub by: PersonId,
        /// What.
        pub text: String,
    }

    /// What the conference comes to.
    pub struct ConferenceOutcome {
        /// The ranking, best first.
        pub ranking: Vec<RankRow>,
        /// The contests, in the order of the conference.
        pub contests: Vec<ContestOutcome>,
    }

    /// What one contest comes to.
    pub struct ContestOutcome {
        /// Which.
        pub id: ContestId,
        /// The count.
        pub count: Count,
        /// What follows from it.
        pub outcome: Outcome,
    }
}

/// Why results do not stand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResultsError {
    /// The outcome stated is not the one that follows from the data.
    #[error("the stated outcome does not follow from the data")]
    OutcomeDiffers,
    /// The numbers of a contest cannot be true together.
    #[error("the count of contest {0} does not add up")]
    DoesNotAddUp(ContestId),
    /// A sheet by someone who may not score that unit, or twice.
    #[error("{0} may not score unit {1}, or does so twice")]
    SheetNotAllowed(PersonId, UnitId),
    /// More votes than voters on the roll, or a vote by someone without one.
    #[error("contest {0} has votes that no one on the roll can have cast")]
    VotesWithoutVoters(ContestId),
    /// Secret votes that are not in the order in which they must stand.
    #[error("the votes of contest {0} are in an order of their own")]
    VotesInOrder(ContestId),
}

/// Works out the results from the state of the desk.
pub fn results(conference: &Conference, state: &Assessment, decisions: &[Decision]) -> Results {
    let mut results = Results {
        conference: conference.clone(),
        roll: BTreeMap::new(),
        sheets: Vec::new(),
        open_votes: BTreeMap::new(),
        secret_votes: BTreeMap::new(),
        remarks: Vec::new(),
        decisions: decisions_in_force(state, decisions),
        outcome: ConferenceOutcome {
            ranking: Vec::new(),
            contests: Vec::new(),
        },
    };
    for contest in &conference.contests {
        if contest.secret {
            results.secret_votes.insert(contest.id.clone(), Vec::new());
        } else {
            results
                .open_votes
                .insert(contest.id.clone(), BTreeMap::new());
        }
    }
    for (id, (hash, submission)) in &state.accepted {
        results.roll.insert(
            id.clone(),
            RollEntry {
                submission: *hash,
                revision: u32::try_from(submission.revision()).unwrap_or(u32::MAX),
                voted: !submission.ballots.is_empty(),
                name: submission.name.clone(),
                signature: submission.signature.clone(),
            },
        );
        let unit = conference.person(id).and_then(|p| p.unit.as_ref());
        if let Some(from) = unit {
            results
                .sheets
                .extend(submission.sheets.iter().map(|sheet| CountedSheet {
                    by: id.clone(),
                    from: from.clone(),
                    sheet: sheet.clone(),
                }));
        }
        for (contest, Ballot::Open(choice)) in &submission.ballots {
            if let Some(secret) = results.secret_votes.get_mut(contest) {
                secret.push(choice.clone());
            } else if let Some(open) = results.open_votes.get_mut(contest) {
                open.insert(id.clone(), choice.clone());
            }
        }
        results
            .remarks
            .extend(submission.remarks.iter().map(|(paper, text)| Remark {
                paper: paper.clone(),
                by: id.clone(),
                text: text.clone(),
            }));
    }
    results
        .secret_votes
        .values_mut()
        .for_each(|votes| votes.sort_by_key(choice_key));
    results.outcome = results.recount();
    results
}

/// Only decisions that still concern someone's counted submission are published.
fn decisions_in_force(state: &Assessment, decisions: &[Decision]) -> Vec<Decision> {
    let counts = |d: &&Decision| matches!(state.people.get(&d.person), Some(PersonState::Received { replaced, .. }) if *replaced > 0);
    decisions.iter().filter(counts).cloned().collect()
}

/// Sort key of a secret choice: its own canonical text, which knows neither voter nor time.
fn choice_key(choice: &Choice) -> String {
    serde_json::to_string(choice).unwrap_or_default()
}

impl Results {
    /// Works the outcome out again from sheets, votes and rules.
    pub fn recount(&self) -> ConferenceOutcome {
        let sheets: Vec<SignedSheet<'_>> = self
            .sheets
            .iter()
            .map(|s| SignedSheet {
                by: &s.by,
                from: &s.from,
                sheet: &s.sheet,
            })
            .collect();
        let electorate = Electorate {
            entitled: rights::entitled(&self.conference),
            present: u32::try_from(self.voters().count()).unwrap_or(u32::MAX),
        };
        let rules = &self.conference.rules;
        let contests = self.conference.contests.iter().map(|contest| {
            let secret = self.secret_votes.get(&contest.id).into_iter().flatten();
            let open = self
                .open_votes
                .get(&contest.id)
                .into_iter()
                .flat_map(BTreeMap::values);
            let count = count::count(contest, electorate, rules.blank_ballots, secret.chain(open));
            let outcome = count.outcome(contest, rules.quorum);
            ContestOutcome {
                id: contest.id.clone(),
                count,
                outcome,
            }
        });
        ConferenceOutcome {
            ranking: rank::rank(&self.conference, &sheets),
            contests: contests.collect(),
        }
    }

    /// People on the roll who have a vote: those present, as far as files can tell.
    fn voters(&self) -> impl Iterator<Item = &PersonId> {
        self.roll.keys().filter(|id| {
            self.conference
                .person(id)
                .is_some_and(|p| rights::votes(&self.conference, p))
        })
    }

    /// Checks that the outcome follows from the data, and that the data can be.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn verify(&self) -> Result<(), ResultsError> {
        self.check_sheets()?;
        self.check_votes()?;
        let outcome = self.recount();
        for contest in &outcome.contests {
            if !contest.count.adds_up() {
                return Err(ResultsError::DoesNotAddUp(contest.id.clone()));
            }
        }
        if outcome == self.outcome {
            Ok(())
        } else {
            Err(ResultsError::OutcomeDiffers)
        }
    }

    fn check_sheets(&self) -> Result<(), ResultsError> {
        let mut seen = std::collections::BTreeSet::new();
        for counted in &self.sheets {
            let person = self.conference.person(&counted.by);
            let may = person.is_some_and(|p| {
                p.unit.as_ref() == Some(&counted.from)
                    && rights::scores(&self.conference, p).contains(&&counted.sheet.unit)
            });
            let on_roll = self.roll.contains_key(&counted.by);
            if !may || !on_roll || !seen.insert((&counted.by, &counted.sheet.unit)) {
                return Err(ResultsError::SheetNotAllowed(
                    counted.by.clone(),
                    counted.sheet.unit.clone(),
                ));
            }
        }
        Ok(())
    }

    fn check_votes(&self) -> Result<(), ResultsError> {
        let voted = |id: &&PersonId| self.roll.get(*id).is_some_and(|entry| entry.voted);
        let voters: Vec<&PersonId> = self.voters().filter(voted).collect();
        for contest in &self.conference.contests {
            let secret = self.secret_votes.get(&contest.id);
            let open = self.open_votes.get(&contest.id);
            let fits = if contest.secret {
                open.is_none() && secret.is_some_and(|votes| votes.len() <= voters.len())
            } else {
                secret.is_none()
                    && open.is_some_and(|votes| votes.keys().all(|id| voters.contains(&id)))
            };
            if !fits {
                return Err(ResultsError::VotesWithoutVoters(contest.id.clone()));
            }
            if secret.is_some_and(|votes| !votes.is_sorted_by_key(choice_key)) {
                return Err(ResultsError::VotesInOrder(contest.id.clone()));
            }
        }
        Ok(())
    }

    /// The integrity code: sixteen digits over all of it, to be read aloud in the hall.
    pub fn integrity(&self) -> String {
        format::write(self).1.spoken(4)
    }
}
