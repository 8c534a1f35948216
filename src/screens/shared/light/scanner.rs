//! The camera's picture, how much of a file has been read, and what to do where there is no camera.

use leptos::prelude::*;

use crate::dom::{El, button, div, el, p, span};
use crate::i18n::{self, explain};
use crate::state::light::watch::{Eye, Watch};
use crate::ui::choice::segments;
use crate::ui::notice::{Tone, notice, notice_with};
use crate::ui::progress::progress;

/// The camera, reading codes; `whole` hears each file that is complete. Codes of others are passed over in silence.
pub fn scanner(whole: impl Fn(String) + 'static) -> El {
    let t = i18n::light();
    let video = el("video")
        .class("light-video")
        .attr("muted", "")
        .attr("playsinline", "")
        .attr("aria-label", t.picture);
    let watch = Watch::begin(video.node(), whole);
    let asleep = Memo::new(move |_| !matches!(watch.eye().get(), Eye::Opening | Eye::Open));
    div("light-scanner")
        .child(
            div("light-frame")
                .class_if("light-asleep", move || asleep.get())
                .child(video)
                .child(span("light-corners", "").attr("aria-hidden", "true")),
        )
        .child(
            div("light-said")
                .attr("role", "status")
                .live(move || said(watch)),
        )
        .live_one(move || {
            let part = watch.part().get()?;
            let (have, need) = (part.have as usize, part.need as usize);
            Some(progress(&(t.part)(part.have, part.need), have, need))
        })
        .live_one(move || watch.sees_newer().then(|| notice(Tone::Warning, t.newer)))
        .live_one(move || {
            let on = watch.torch()?;
            let name = t.torch[usize::from(on)];
            Some(button("", name, move || watch.toggle_torch()))
        })
        .live_one(move || picker(watch))
}

/// How it stands, in words.
fn said(watch: Watch) -> Vec<El> {
    let t = i18n::light();
    let again = move || button("button-wide", t.again, move || watch.again());
    match watch.eye().get() {
        Eye::Opening => vec![p(t.opening)],
        Eye::Open => vec![p("").live_text(move || match watch.part().get() {
            Some(part) => (t.part)(part.have, part.need),
            None => t.looking.to_owned(),
        })],
        Eye::Closed(error) => {
            let tone = if error.passes() {
                Tone::Warning
            } else {
                Tone::Danger
            };
            vec![notice_with(tone, [p((t.error)(error)), again()])]
        }
        Eye::Blind(error) => {
            let words = explain::browser_error(&error);
            vec![notice_with(Tone::Danger, [p(&words), again()])]
        }
    }
}

/// Which camera, where there are several: the one that a browser picks is often the wrong one.
fn picker(watch: Watch) -> Option<El> {
    let t = i18n::light();
    let devices = watch.devices().get();
    if devices.len() < 2 {
        return None;
    }
    let names = (1..).zip(&devices).map(|(number, device)| {
        if device.name.is_empty() {
            (t.camera)(number)
        } else {
            device.name.clone()
        }
    });
    let names: Vec<String> = names.collect();
    let ids: Vec<String> = devices.into_iter().map(|device| device.id).collect();
    let known = ids.clone();
    let chosen = move || {
        let chosen = watch.chosen().get()?;
        known.iter().position(|id| *id == chosen)
    };
    let choose = move |place: usize| {
        if let Some(id) = ids.get(place) {
            watch.choose(id.clone());
        }
    };
    let choice = segments(
        t.cameras,
        "camera",
        names,
        chosen,
        Signal::stored(false),
        choose,
    );
    Some(
        el("details")
            .child(el("summary").text(t.cameras))
            .child(choice),
    )
}
