//! One delegate's full data at the default setting, with three of ten frames lost.

use khoithidua_core::light::{Density, FRAMES_A_SECOND, Seen};
use khoithidua_core::simulate::{Plan, Simulation};
use khoithidua_light::code::capacity;
use khoithidua_light::frame::AROUND;
use khoithidua_light::receiver::Receiver;
use khoithidua_light::stream::Stream;

use crate::support::{Chance, submission};

/// How long it may take.
const SECONDS: u32 = 10;
/// How many of a hundred frames are lost.
const LOST: usize = 30;

/// How many of a hundred receivers have the file in time.
fn in_time(text: &str) -> usize {
    let stream = Stream::even(text, capacity(Density::Calm) - AROUND).unwrap();
    let runs = (0..100).filter(|seed| {
        let mut chance = Chance(*seed);
        let mut receiver = Receiver::default();
        // The phone has shown its frames for a while.
        let from = u32::try_from(chance.below(1000)).unwrap();
        (from..from + SECONDS * FRAMES_A_SECOND)
            .filter(|_| !chance.percent(LOST))
            .any(|number| {
                matches!(receiver.take(&stream.frame(number)), Seen::Whole { text: whole, .. } if whole == text)
            })
    });
    runs.count()
}

#[test]
fn a_delegates_full_data_arrives_within_ten_seconds() {
    assert!(in_time(&submission()) >= 95);
}

#[test]
fn so_does_that_of_a_large_conference() {
    let plan = Plan {
        units: 40,
        delegates: 60,
        seed: 5,
        faults_percent: 0,
    };
    let simulation = Simulation::invent(&plan).unwrap();
    let files = (0..10).flat_map(|person| simulation.files_of(person));
    let largest = files.max_by_key(|file| file.bytes.len()).unwrap();
    let text = String::from_utf8(largest.bytes).unwrap();
    assert!(text.len() > 2 * submission().len(), "{}", text.len());
    assert!(in_time(&text) >= 95);
}
