//! How many codes are found in pictures of each kind, and how long a picture takes.

use std::time::{Duration, Instant};

use khoithidua_core::light::{Code, Density};
use khoithidua_light::{code, picture as reader};

use crate::chance::Chance;
use crate::picture::{HEIGHT, Shot, WIDTH, take};

const PICTURES: u32 = 20;

const PLAIN: Shot = Shot {
    scale: 5.0,
    turned: 0.0,
    aside: (0.0, 0.0),
    blur: (0, 0),
    noise: 6.0,
    light: (1.0, 1.0),
};

type Taking = fn(&mut Chance) -> Shot;

/// What is in a code beside streams, as in that of a receipt: a small one, so the more pixels for each module.
const SMALL: usize = 100;

/// What happens to pictures in a hall.
const KINDS: [(&str, Taking); 12] = [
    ("near", |chance| Shot {
        scale: chance.between(5.0, 5.9),
        ..PLAIN
    }),
    ("far", |chance| Shot {
        scale: chance.between(3.0, 3.5),
        ..PLAIN
    }),
    ("very far", |chance| Shot {
        scale: chance.between(2.3, 2.6),
        ..PLAIN
    }),
    ("held askew", |chance| Shot {
        turned: chance.between(-20.0, 20.0),
        ..PLAIN
    }),
    ("turned anyhow", |chance| Shot {
        scale: 4.2,
        turned: chance.between(0.0, 360.0),
        ..PLAIN
    }),
    ("from the side", |chance| Shot {
        scale: 4.2,
        turned: chance.between(-8.0, 8.0),
        aside: (chance.between(-0.15, 0.15), chance.between(-0.15, 0.15)),
        ..PLAIN
    }),
    ("out of focus", |chance| Shot {
        turned: chance.between(-5.0, 5.0),
        blur: (2, 2),
        ..PLAIN
    }),
    ("shaken", |chance| Shot {
        turned: chance.between(-5.0, 5.0),
        blur: (3, 0),
        ..PLAIN
    }),
    ("noisy", |chance| Shot {
        turned: chance.between(-5.0, 5.0),
        noise: 40.0,
        ..PLAIN
    }),
    ("uneven light", |chance| Shot {
        turned: chance.between(-5.0, 5.0),
        light: (0.2, 1.1),
        ..PLAIN
    }),
    ("dark", |chance| Shot {
        turned: chance.between(-5.0, 5.0),
        light: (0.2, 0.35),
        ..PLAIN
    }),
    ("all of it, less", |chance| Shot {
        scale: 4.5,
        turned: chance.between(-10.0, 10.0),
        aside: (chance.between(-0.1, 0.1), chance.between(-0.1, 0.1)),
        blur: (1, 1),
        noise: 25.0,
        light: (0.4, 1.0),
    }),
];

/// Prints a row for each kind of picture.
pub fn print() {
    println!("\ncodes found in {PICTURES} pictures of {WIDTH} × {HEIGHT} each");
    println!("{:<20}{:>14}{:>14}{:>14}", "", "small", "calm", "dense");
    let sizes = [
        SMALL,
        code::capacity(Density::Calm),
        code::capacity(Density::Dense),
    ];
    let mut times = [Duration::ZERO; 3];
    for (name, taking) in KINDS {
        print!("{name:<20}");
        for (size, time) in sizes.into_iter().zip(&mut times) {
            let (right, spent) = found(size, taking);
            print!("{right:>14}");
            *time += spent;
        }
        println!();
    }
    print!("{:<20}", "each picture");
    for time in times {
        let pictures = f64::from(PICTURES) * KINDS.len() as f64;
        print!("{:>11.1} ms", time.as_secs_f64() * 1000.0 / pictures);
    }
    println!();
}

fn found(size: usize, taking: Taking) -> (u32, Duration) {
    let (mut right, mut spent) = (0, Duration::ZERO);
    for seed in 0..PICTURES {
        let mut chance = Chance(u64::from(seed));
        let bytes = chance.bytes(size);
        let Ok(drawn) = code::draw_frame(bytes.clone()) else {
            continue;
        };
        let mut shot = taking(&mut chance);
        // Held nearer, until it fills the picture as much.
        shot.scale *= 105.0 / f64::from(drawn.size + 8);
        let grey = take(&modules(&drawn), &shot, &mut chance);
        let start = Instant::now();
        let read = reader::read(&grey, WIDTH, HEIGHT);
        spent += start.elapsed();
        right += u32::from(read.contains(&bytes));
    }
    (right, spent)
}

fn modules(code: &Code) -> Vec<bool> {
    code.modules.bytes().map(|module| module == b'1').collect()
}
