//! A short sound for hands that are busy and eyes that are elsewhere.

use js_sys::Reflect;
use web_sys::{AudioContext, OscillatorType};

/// What a sound says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sound {
    /// Something has arrived.
    Good,
    /// Somebody should look.
    Look,
}

/// Makes it. Browsers are silent before the first tap on a page, and some always: then there is none.
pub fn beep(sound: Sound) {
    if was_touched() {
        let _ = try_beep(sound);
    }
}

/// False only where the browser says that nobody has touched the page yet.
fn was_touched() -> bool {
    let touched = web_sys::window().and_then(|window| {
        let activation = Reflect::get(&window.navigator(), &"userActivation".into()).ok()?;
        Reflect::get(&activation, &"hasBeenActive".into())
            .ok()?
            .as_bool()
    });
    touched.unwrap_or(true)
}

fn try_beep(sound: Sound) -> Result<(), wasm_bindgen::JsValue> {
    let context = AudioContext::new()?;
    let tones: &[(f32, f64)] = match sound {
        Sound::Good => &[(1046.5, 0.0), (1568.0, 0.12)],
        Sound::Look => &[(392.0, 0.0), (311.0, 0.22)],
    };
    let now = context.current_time();
    let mut last = now;
    for (pitch, after) in tones {
        let (tone, volume) = (context.create_oscillator()?, context.create_gain()?);
        let (start, end) = (now + after, now + after + 0.18);
        tone.set_type(OscillatorType::Sine);
        tone.frequency().set_value(*pitch);
        volume.gain().set_value_at_time(0.25, start)?;
        // Cut off at once it would click.
        volume.gain().linear_ramp_to_value_at_time(0.0, end)?;
        tone.connect_with_audio_node(&volume)?;
        volume.connect_with_audio_node(&context.destination())?;
        tone.start_with_when(start)?;
        tone.stop_with_when(end)?;
        last = end;
    }
    #[expect(clippy::cast_possible_truncation, reason = "less than a second")]
    let rest = ((last - now) * 1000.0) as i32 + 200;
    super::timer::after(rest, move || {
        // A browser has few of them.
        let _ = context.close();
    });
    Ok(())
}
