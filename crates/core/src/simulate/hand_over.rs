//! What one person hands over: a plain file, or something odd besides it or instead of it.

use super::faults::{self, Fault};
use super::fill;
use super::phone::Phone;
use super::rng::Rng;
use super::{Meant, SimulatedFile, Simulation};
use crate::bloc::Person;
use crate::date::Moment;
use crate::draft::Draft;
use crate::format;
use crate::submission::Submission;

/// What the app calls its build in files that were made here.
const BUILD: &str = "simulate";

/// Hours of the day in which people hand over, and hand over again.
const FIRST: u32 = 8;
const AGAIN: u32 = 10;

/// The files of one person: they depend on the seed and the person's number only.
pub fn files(simulation: &Simulation, number: u32, person: &Person) -> Vec<SimulatedFile> {
    let mut rng = Rng::new(simulation.seed, number.into());
    let mut draft = Draft::new(simulation.fingerprint, person.id.clone());
    complete(simulation, &mut draft, person, &mut rng);
    let phone = Phone::new(simulation, person, 1);
    let Some((made, text)) = finalise(simulation, &phone, &draft, FIRST, &mut rng) else {
        return Vec::new();
    };
    let mut desk = HandOver {
        simulation,
        person,
        number,
        phone,
        made,
        text,
        rng,
    };
    if desk.rng.chance(simulation.faults_percent) {
        // Each fault in turn, so that even small conferences see many kinds.
        let faults = Fault::ALL.len();
        let mut in_turn = Fault::ALL
            .into_iter()
            .cycle()
            // One further on in each round: who has which part in a unit repeats too.
            .skip((number as usize + number as usize / faults) % faults)
            .take(faults);
        if let Some(files) = in_turn.find_map(|fault| desk.with_fault(fault)) {
            return files;
        }
    }
    vec![desk.plain(Meant::Accepted)]
}

struct HandOver<'a> {
    simulation: &'a Simulation,
    person: &'a Person,
    number: u32,
    phone: Phone,
    made: Draft,
    text: String,
    rng: Rng,
}

impl HandOver<'_> {
    /// The files of a person to whom this happens; `None` where it cannot.
    fn with_fault(&mut self, fault: Fault) -> Option<Vec<SimulatedFile>> {
        let bytes = match fault {
            Fault::Revision => self.revise()?.into_bytes(),
            Fault::SecondPhone => self.second_phone()?.into_bytes(),
            _ => {
                let (submission, _) = format::read::<Submission>(self.text.as_bytes()).ok()?;
                let number = self.number as usize + 1;
                let conference = &self.simulation.conference;
                let sign = |submission: &mut Submission| self.phone.sign(submission);
                faults::spoil(fault, number, &self.text, &submission, conference, sign)?
            }
        };
        let (plain, meant) = match fault {
            Fault::Edited | Fault::Decomposed => (None, Meant::Accepted),
            Fault::Revision => (Some(Meant::Superseded), Meant::Supersedes),
            Fault::SecondPhone => (Some(Meant::Conflict), Meant::Conflict),
            Fault::SameBytes => (Some(Meant::Accepted), Meant::SameBytes),
            Fault::OtherSpacing => (Some(Meant::Accepted), Meant::Duplicate),
            // Told what is wrong, people come back with a sound file.
            _ => (Some(Meant::Accepted), Meant::Refused),
        };
        let odd = SimulatedFile {
            name: self.name(&format!("-{}", fault.name())),
            bytes,
            meant,
            fault: Some(fault),
        };
        Some(
            plain
                .map(|meant| self.plain(meant))
                .into_iter()
                .chain([odd])
                .collect(),
        )
    }

    fn plain(&self, meant: Meant) -> SimulatedFile {
        SimulatedFile {
            name: self.name(""),
            bytes: self.text.clone().into_bytes(),
            meant,
            fault: None,
        }
    }

    fn name(&self, ending: &str) -> String {
        format!("{:05}-{}{ending}.json", self.number + 1, self.person.id)
    }

    fn revise(&mut self) -> Option<String> {
        let mut draft = self.made.clone();
        draft.reopen();
        // Whoever votes again begins with an empty ballot; marks would otherwise be taken off.
        draft.votes.clear();
        complete(self.simulation, &mut draft, self.person, &mut self.rng);
        let again = finalise(self.simulation, &self.phone, &draft, AGAIN, &mut self.rng);
        again.map(|(_, text)| text)
    }

    fn second_phone(&mut self) -> Option<String> {
        let mut draft = Draft::new(self.simulation.fingerprint, self.person.id.clone());
        complete(self.simulation, &mut draft, self.person, &mut self.rng);
        let phone = Phone::new(self.simulation, self.person, 2);
        let (_, text) = finalise(self.simulation, &phone, &draft, AGAIN, &mut self.rng)?;
        (text != self.text).then_some(text)
    }
}

fn complete(simulation: &Simulation, draft: &mut Draft, person: &Person, rng: &mut Rng) {
    fill::fill(draft, &simulation.conference, person, &simulation.mood, rng);
}

fn finalise(
    simulation: &Simulation,
    phone: &Phone,
    draft: &Draft,
    hour: u32,
    rng: &mut Rng,
) -> Option<(Draft, String)> {
    let conference = &simulation.conference;
    let day = conference.date.to_iso();
    let (hour, minute, second) = (hour + rng.below(2), rng.below(60), rng.below(60));
    let now = Moment::parse(&format!("{day}T{hour:02}:{minute:02}:{second:02}+07:00"))?;
    phone.finalise(simulation, draft, now, BUILD)
}
