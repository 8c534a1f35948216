//! Rules tried one after the other: moved up and down with buttons, taken off, put on.

use khoithidua_core::conference::Conference;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::prepare::editing::Editing;
use crate::state::page;

/// What a button does with a rule.
#[derive(Clone, Copy)]
enum Step {
    Up,
    Down,
    Off,
    Add,
}

/// The list, and what could stand on it too. `name` is unique on the screen.
pub fn order<T: Clone + PartialEq + Send + Sync + 'static>(
    editing: Editing,
    name: &'static str,
    all: Vec<(T, String)>,
    now: impl Fn(&Conference) -> Vec<T> + Copy + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Vec<T>) + Copy + Send + Sync + 'static,
) -> AnyView {
    let t = i18n::rules();
    let all = StoredValue::new(all);
    let order = editing.part(move |plan| {
        let now = now(plan);
        let place = |rule: &T| all.with_value(|all| all.iter().position(|(one, _)| one == rule));
        now.iter().filter_map(place).collect::<Vec<usize>>()
    });
    let text = move |which: usize| {
        all.with_value(|all| {
            all.get(which)
                .map(|(_, text)| text.clone())
                .unwrap_or_default()
        })
    };
    let take = move |step: Step, which: usize| {
        let after = stepped(order.get_untracked(), step, which);
        focus(name, step, which, &after);
        let rules = all.with_value(|all| {
            let rules = after.iter().filter_map(|at| all.get(*at));
            rules.map(|(rule, _)| rule.clone()).collect::<Vec<T>>()
        });
        editing.change(move |plan| write(plan, rules));
    };
    let button = move |step: Step, which: usize, unable: bool| {
        let what = text(which);
        let (sign, label) = match step {
            Step::Up => ("\u{2191}", (t.order_up)(&what)),
            Step::Down => ("\u{2193}", (t.order_down)(&what)),
            Step::Off => ("\u{d7}", (t.order_off)(&what)),
            Step::Add => ("+", what.clone()),
        };
        let class = if matches!(step, Step::Add) {
            "button button-small"
        } else {
            "stepper-button"
        };
        let shown = if matches!(step, Step::Add) {
            format!("+ {what}")
        } else {
            sign.to_owned()
        };
        view! {
            <button
                type="button"
                class=class
                id=button_id(name, step, which)
                aria-label=label
                disabled=unable
                on:click=move |_| take(step, which)
            >
                {shown}
            </button>
        }
    };
    let list = move || {
        let order = order.get();
        let last = order.len().saturating_sub(1);
        let lines = order.iter().enumerate().map(|(at, which)| {
            view! {
                <li class="rule-turn">
                    <span class="rule-turn-text">{text(*which)}</span>
                    {button(Step::Up, *which, at == 0)}
                    {button(Step::Down, *which, at == last)}
                    {button(Step::Off, *which, false)}
                </li>
            }
        });
        lines.collect_view()
    };
    let others = move || {
        let order = order.get();
        let count = all.with_value(Vec::len);
        let others = (0..count).filter(|which| !order.contains(which));
        let others: Vec<_> = others
            .map(|which| button(Step::Add, which, false))
            .collect();
        (!others.is_empty()).then(|| {
            view! {
                <p class="rule-label">{t.order_add}</p>
                <div class="button-row">{others}</div>
            }
        })
    };
    view! {
        <ol class="rule-turns" aria-label=t.order_label>{list}</ol>
        {others}
    }
    .into_any()
}

fn stepped(mut order: Vec<usize>, step: Step, which: usize) -> Vec<usize> {
    let at = order.iter().position(|one| *one == which);
    match (step, at) {
        (Step::Up, Some(at)) if at > 0 => order.swap(at, at - 1),
        (Step::Down, Some(at)) if at + 1 < order.len() => order.swap(at, at + 1),
        (Step::Off, Some(at)) => {
            order.remove(at);
        }
        (Step::Add, None) => order.push(which),
        _ => {}
    }
    order
}

/// The list is drawn anew: the focus goes to the same button of the same rule, or to the one that takes it back.
fn focus(name: &str, step: Step, which: usize, after: &[usize]) {
    let next = match step {
        Step::Up if after.first() == Some(&which) => Step::Down,
        Step::Down if after.last() == Some(&which) => Step::Up,
        Step::Off => Step::Add,
        Step::Add => Step::Off,
        step => step,
    };
    page::focus_soon(button_id(name, next, which));
}

fn button_id(name: &str, step: Step, which: usize) -> String {
    let step = match step {
        Step::Up => "up",
        Step::Down => "down",
        Step::Off => "off",
        Step::Add => "add",
    };
    format!("{name}-{step}-{which}")
}
