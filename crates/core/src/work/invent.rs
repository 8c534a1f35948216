//! Invented delegates hand over in a rehearsal (đại biểu giả định): sealing takes its time, so workers do it.

use rand_core::CryptoRng;

use super::{Job, WorkError, conference};
use crate::simulate::Simulation;

/// All invented delegates of a desk are of this seed: asked twice, the same one hands over the same.
const SEED: u64 = 1;

document_types! {
    /// Has some of those who take part in a rehearsal hand over, numbered from zero in the order of the list.
    pub struct Invent {
        /// Text of the rehearsal's conference file.
        pub conference: String,
        /// Their numbers among those who take part.
        pub people: Vec<u32>,
        /// How many of a hundred hand over something odd besides, or instead.
        pub faults_percent: u32,
    }

    /// A file that was handed over.
    pub struct Invented {
        /// Its name.
        pub name: String,
        /// What is in it.
        pub text: String,
    }
}

/// Which of so many people hand over something odd, where it is so many of a hundred: one of them at least, unless it is none.
pub fn odd_ones(people: usize, percent: u32) -> impl Iterator<Item = bool> {
    let percent = usize::try_from(percent.min(100)).unwrap_or(100);
    let until = move |count: usize| count.saturating_mul(percent).div_ceil(100);
    (0..people).map(move |place| until(place + 1) > until(place))
}

impl Job for Invent {
    const NAME: &'static str = "invent";
    type Answer = Vec<Invented>;
    type Error = WorkError;

    /// Only for rehearsals: nobody invents files for what counts. A file that is no text is left out; a person's sound file
    /// goes with it.
    fn run(self, _: &mut dyn CryptoRng) -> Result<Self::Answer, WorkError> {
        let (conference, _) = conference(&self.conference)?;
        if !conference.is_rehearsal() {
            return Err(WorkError::Unreadable);
        }
        let simulation = Simulation::of(conference, SEED, self.faults_percent.min(100));
        let simulation = simulation.map_err(|_| WorkError::Unreadable)?;
        let files = self.people.iter().flat_map(|n| simulation.files_of(*n));
        let texts = files.filter_map(|file| {
            let text = String::from_utf8(file.bytes).ok()?;
            Some(Invented {
                name: file.name,
                text,
            })
        });
        Ok(texts.collect())
    }
}
