//! Pictures as a camera takes them of a code on a screen: far, turned, from the side, out of focus, shaken, noisy, in uneven
//! light.

use crate::chance::Chance;

/// How a picture is taken.
#[derive(Clone, Copy, Debug)]
pub struct Shot {
    /// Pixels for each module at the centre.
    pub scale: f64,
    /// Turned, in degrees.
    pub turned: f64,
    /// Seen from the side: how much nearer one edge of the code is than its centre, horizontally and vertically.
    pub aside: (f64, f64),
    /// Out of focus or shaken: pixels to each side, horizontally and vertically.
    pub blur: (usize, usize),
    /// Noise: steps of grey to each side.
    pub noise: f64,
    /// Light at the left and at the right, of 1.
    pub light: (f64, f64),
}

/// Every picture is of this size, as cameras are asked for it.
pub const WIDTH: usize = 960;
/// Its height.
pub const HEIGHT: usize = 720;

/// Grey of what is dark on the screen, of what is light, and of what is around.
const DARK: f64 = 25.0;
const BRIGHT: f64 = 235.0;
const AROUND: f64 = 90.0;
/// The light margin around a code, in modules.
const MARGIN: f64 = 4.0;

/// The picture in grey, row after row.
pub fn take(modules: &[bool], shot: &Shot, chance: &mut Chance) -> Vec<u8> {
    let side = modules.len().isqrt();
    let half = side as f64 / 2.0;
    let reach = shot.scale * (half + MARGIN);
    let (sin, cos) = shot.turned.to_radians().sin_cos();
    let seen = |x: f64, y: f64| {
        let depth = 1.0 + (shot.aside.0 * x + shot.aside.1 * y) / reach;
        let column = (cos * x + sin * y) / depth / shot.scale + half;
        let row = (cos * y - sin * x) / depth / shot.scale + half;
        let within = |margin: f64| {
            let range = -margin..side as f64 + margin;
            range.contains(&column) && range.contains(&row)
        };
        match (within(0.0), within(MARGIN)) {
            (true, _) if modules[row as usize * side + column as usize] => DARK,
            (_, true) => BRIGHT,
            _ => AROUND,
        }
    };
    // Nine places of each pixel, so that edges are as soft as a lens makes them.
    let places = |length: usize, at: usize| {
        [1, 3, 5].map(move |sixth| at as f64 + f64::from(sixth) / 6.0 - length as f64 / 2.0)
    };
    let pixel = |at: usize| {
        let rows = places(HEIGHT, at / WIDTH);
        let sum: f64 = rows
            .iter()
            .flat_map(|y| places(WIDTH, at % WIDTH).map(|x| seen(x, *y)))
            .sum();
        sum / 9.0
    };
    let sharp: Vec<f64> = (0..WIDTH * HEIGHT).map(pixel).collect();
    let blurred = blur(&blur(&sharp, shot.blur.0, 1), shot.blur.1, WIDTH);
    let lit = blurred.iter().enumerate().map(|(at, grey)| {
        let across = (at % WIDTH) as f64 / WIDTH as f64;
        let light = shot.light.0 + (shot.light.1 - shot.light.0) * across;
        let noise: f64 = (0..4).map(|_| chance.part() - 0.5).sum();
        (grey * light + noise * shot.noise).clamp(0.0, 255.0) as u8
    });
    lit.collect()
}

/// The mean of so many pixels to each side, along rows (step 1) or columns.
fn blur(grey: &[f64], radius: usize, step: usize) -> Vec<f64> {
    let along = |at: usize| {
        if step == 1 {
            (at % WIDTH, WIDTH)
        } else {
            (at / WIDTH, HEIGHT)
        }
    };
    let mean = |at: usize| {
        let (place, length) = along(at);
        let places = place.saturating_sub(radius)..(place + radius + 1).min(length);
        let count = places.len() as f64;
        let sum: f64 = places
            .map(|other| grey[at - place * step + other * step])
            .sum();
        sum / count
    };
    (0..grey.len()).map(mean).collect()
}
