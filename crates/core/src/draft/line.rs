//! One row of a sheet as typed, and what it means so far.

use crate::conference::Conference;
use crate::ids::UnitId;
use crate::number::{NumberError, NumberStyle, Points, Quantity, readings};
use crate::rules::{LineRules, NotAssigned};
use crate::score::criterion::{Criterion, Rule};
use crate::score::entry::{Input, LineEntry};
use crate::score::line::{self, LineError, Worth};
use crate::text;

document_types! {
    /// A row as typed. Which fields are used depends on the row's rule.
    #[derive(Default)]
    pub struct DraftLine {
        /// Judged points.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub points: String,
        /// Target, where the unit registered none.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub target: String,
        /// Result.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub result: String,
        /// The unit was assigned no target.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub not_assigned: bool,
        /// Yes or no.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub answer: Option<bool>,
        /// Named level, from zero.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub level: Option<u32>,
        /// Counts, one for each thing the rule lists; empty while untouched.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub counts: Vec<u32>,
        /// The person confirmed that nought is meant.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub zero_confirmed: bool,
        /// Reason as typed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub reason: String,
        /// Evidence as typed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub evidence: String,
    }
}

/// On what terms a unit is measured on a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// The target that the unit registered, used where none is typed.
    pub registered: Option<Quantity>,
    /// What it gives to have been assigned no target; absent where that cannot be said.
    pub not_assigned: Option<NotAssigned>,
    /// What points are rounded to; absent for hundredths.
    pub step: Option<Points>,
}

impl Terms {
    /// The terms of a row on the sheet of a unit.
    pub fn of(conference: &Conference, unit: &UnitId, row: &Criterion) -> Self {
        let registered = conference.target(unit, &row.id);
        let may = row.may_be_unassigned() && registered.is_none();
        let not_assigned = conference.rules.scoring.not_assigned.filter(|_| may);
        Self {
            registered,
            not_assigned,
            step: conference.rules.scoring.step,
        }
    }

    fn rules(self) -> LineRules {
        LineRules {
            not_assigned: self.not_assigned,
            step: self.step,
        }
    }
}

/// A field of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Judged points.
    Points,
    /// Target.
    Target,
    /// Result.
    Result,
}

/// What a row amounts to so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    /// Nothing entered.
    Blank,
    /// Something is still missing, as the target beside a result.
    Incomplete(Field),
    /// A text that is not a number.
    NotANumber(Field, NumberError),
    /// Numbers that the rule does not accept.
    Refused(LineError),
    /// It comes to nought: is that meant?
    ZeroToConfirm,
    /// Whole.
    Done(Points),
    /// Whole; its points are worked out from all units.
    Compared,
    /// Whole: left out, because the unit was assigned nothing.
    LeftOut,
}

impl LineState {
    /// True when nothing more is to be entered.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done(_) | Self::Compared | Self::LeftOut)
    }
}

/// How many things a rule counts; zero for rules that count nothing.
pub fn things_counted(rule: &Rule) -> usize {
    match rule {
        Rule::PerItem { .. } => 1,
        Rule::PerEvent(list) | Rule::Tally { items: list, .. } => list.len(),
        _ => 0,
    }
}

impl DraftLine {
    /// What the row amounts to.
    pub fn state(&self, row: &Criterion, terms: Terms) -> LineState {
        let input = match self.input(row, terms) {
            Ok(input) => input,
            Err(state) => return state,
        };
        match line::of_line(row, terms.rules(), &input) {
            Ok(Worth::Ahead(_) | Worth::Result(_)) => LineState::Compared,
            Ok(Worth::LeftOut) => LineState::LeftOut,
            Ok(Worth::Points(points)) => {
                let typed = matches!(input, Input::Points(_) | Input::Measured { .. });
                if typed && points == Points::ZERO && row.max > Points::ZERO && !self.zero_confirmed
                {
                    LineState::ZeroToConfirm
                } else {
                    LineState::Done(points)
                }
            }
            Err(error) => LineState::Refused(error),
        }
    }

    /// The row as if this had been typed in it.
    pub fn typed(input: &Input, style: NumberStyle) -> Self {
        let quantity = |quantity: Option<Quantity>| quantity.map(|q| q.typed(style));
        let mut line = Self {
            // What stands there was meant.
            zero_confirmed: true,
            ..Self::default()
        };
        match input {
            Input::Points(points) => line.points = points.typed(style),
            Input::Measured { target, result } => {
                line.target = quantity(*target).unwrap_or_default();
                line.result = result.typed(style);
            }
            Input::NotAssigned { result } => {
                line.not_assigned = true;
                line.result = quantity(*result).unwrap_or_default();
            }
            Input::Answer(yes) => line.answer = Some(*yes),
            Input::Level(level) => line.level = Some(*level),
            Input::Counts(counts) => line.counts.clone_from(counts),
        }
        line
    }

    /// What is typed in a field.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Points => &self.points,
            Field::Target => &self.target,
            Field::Result => &self.result,
        }
    }

    /// Types into a field.
    pub fn set_text(&mut self, field: Field, text: String) {
        let place = match field {
            Field::Points => &mut self.points,
            Field::Target => &mut self.target,
            Field::Result => &mut self.result,
        };
        *place = text;
    }

    /// The number that a field holds, while it is one.
    pub fn understood(&self, field: Field, row: &Criterion) -> Option<Quantity> {
        let typed = self.text(field);
        match field {
            Field::Points => Quantity::parse(typed),
            Field::Target | Field::Result => Quantity::parse(bare(typed, row)),
        }
        .ok()
    }

    /// Both ways to read what is typed in a field, where there are two.
    pub fn readings(&self, field: Field, row: &Criterion) -> Option<[String; 2]> {
        readings(bare(self.text(field), row))
    }

    /// The row for the submission, if it is whole.
    pub fn entry(&self, row: &Criterion, terms: Terms) -> Option<LineEntry> {
        if !self.state(row, terms).is_done() {
            return None;
        }
        let note = |typed: &str| {
            let trimmed = typed.trim();
            (!trimmed.is_empty()).then(|| text::nfc(trimmed))
        };
        Some(LineEntry {
            input: self.input(row, terms).ok()?,
            reason: note(&self.reason),
            evidence: note(&self.evidence),
        })
    }

    fn input(&self, row: &Criterion, terms: Terms) -> Result<Input, LineState> {
        let quantity = |typed: &str, field| number(bare(typed, row), field);
        if self.not_assigned
            && let Some(rule) = terms.not_assigned
        {
            let result = (rule == NotAssigned::Compared)
                .then(|| quantity(&self.result, Field::Result))
                .transpose();
            return match result {
                Ok(result) => Ok(Input::NotAssigned { result }),
                Err(LineState::Blank) => Err(LineState::Incomplete(Field::Result)),
                Err(state) => Err(state),
            };
        }
        match &row.rule {
            Rule::Judged | Rule::Group(_) => number(&self.points, Field::Points).map(Input::Points),
            Rule::Bands(_) | Rule::Best => {
                quantity(&self.result, Field::Result).map(|result| Input::Measured {
                    target: None,
                    result,
                })
            }
            Rule::Deduction { .. } | Rule::Proportional | Rule::Leader => {
                let result = quantity(&self.result, Field::Result);
                let target = match (quantity(&self.target, Field::Target), terms.registered) {
                    (Err(LineState::Blank), Some(target)) => Ok(target),
                    (typed, _) => typed,
                };
                match (target, result) {
                    (Ok(target), Ok(result)) => Ok(Input::Measured {
                        target: Some(target),
                        result,
                    }),
                    (Err(LineState::Blank), Err(LineState::Blank)) => Err(LineState::Blank),
                    (Err(LineState::Blank), Ok(_)) => Err(LineState::Incomplete(Field::Target)),
                    (Ok(_), Err(LineState::Blank)) if self.target.trim().is_empty() => {
                        Err(LineState::Blank)
                    }
                    (Ok(_), Err(LineState::Blank)) => Err(LineState::Incomplete(Field::Result)),
                    (_, Err(error)) if error != LineState::Blank => Err(error),
                    (Err(error), _) | (_, Err(error)) => Err(error),
                }
            }
            Rule::YesNo => self.answer.map(Input::Answer).ok_or(LineState::Blank),
            Rule::Levels(_) => self.level.map(Input::Level).ok_or(LineState::Blank),
            rule @ (Rule::PerItem { .. } | Rule::PerEvent(_) | Rule::Tally { .. }) => {
                if self.counts.is_empty() {
                    return Err(LineState::Blank);
                }
                let mut counts = self.counts.clone();
                counts.resize(things_counted(rule), 0);
                Ok(Input::Counts(counts))
            }
        }
    }
}

/// What is typed without the per cent sign, where per cents are asked for. Elsewhere it stays, and is no number.
fn bare<'a>(typed: &'a str, row: &Criterion) -> &'a str {
    let typed = typed.trim();
    match row.unit.as_deref() {
        Some("%") => typed.strip_suffix('%').unwrap_or(typed),
        _ => typed,
    }
}

fn number<const P: u32>(typed: &str, field: Field) -> Result<crate::number::Decimal<P>, LineState> {
    crate::number::Decimal::parse(typed).map_err(|error| match error {
        NumberError::Empty => LineState::Blank,
        error => LineState::NotANumber(field, error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::CriterionId;

    fn row(rule: Rule) -> Criterion {
        Criterion {
            id: CriterionId::new("x").unwrap_or_else(|| unreachable!()),
            number: "1".into(),
            title: String::new(),
            max: Points::whole(10),
            rule,
            unit: None,
            note: None,
            extra: false,
            lower_is_better: false,
        }
    }

    #[test]
    fn blank_nought_and_nonsense_are_three_things() {
        let judged = row(Rule::Judged);
        let typed = |points: &str| DraftLine {
            points: points.into(),
            ..DraftLine::default()
        };
        assert_eq!(typed("").state(&judged, Terms::default()), LineState::Blank);
        assert_eq!(
            typed("0").state(&judged, Terms::default()),
            LineState::ZeroToConfirm
        );
        let confirmed = DraftLine {
            zero_confirmed: true,
            ..typed("0")
        };
        assert_eq!(
            confirmed.state(&judged, Terms::default()),
            LineState::Done(Points::ZERO)
        );
        assert_eq!(
            typed("x").state(&judged, Terms::default()),
            LineState::NotANumber(Field::Points, NumberError::NotANumber)
        );
        assert_eq!(
            typed("10,5").state(&judged, Terms::default()),
            LineState::Refused(LineError::OutOfRange)
        );
        assert!(typed("0").entry(&judged, Terms::default()).is_none());
    }

    #[test]
    fn a_registered_target_needs_no_typing() {
        let p = row(Rule::Proportional);
        let line = DraftLine {
            result: "437".into(),
            ..DraftLine::default()
        };
        assert_eq!(
            line.state(&p, Terms::default()),
            LineState::Incomplete(Field::Target)
        );
        let terms = Terms {
            registered: Some(Quantity::whole(500)),
            not_assigned: None,
            step: None,
        };
        assert_eq!(line.state(&p, terms).points().map(Points::raw), Some(874));
        assert_eq!(DraftLine::default().state(&p, terms), LineState::Blank);
    }

    #[test]
    fn per_cents_may_be_typed_where_they_are_asked_for() {
        let band = crate::score::criterion::Band {
            from: Quantity::whole(95),
            points: Points::whole(8),
        };
        let mut bands = row(Rule::Bands(vec![band]));
        bands.unit = Some("%".into());
        let typed = |result: &str| DraftLine {
            result: result.into(),
            ..DraftLine::default()
        };
        for text in ["96,5", "96.5%", " 96,5 % "] {
            let line = typed(text);
            assert_eq!(
                line.state(&bands, Terms::default()),
                LineState::Done(Points::whole(8))
            );
            let understood = line.understood(Field::Result, &bands);
            assert_eq!(understood.map(Quantity::raw), Some(96_500), "{text}");
        }
        bands.unit = Some("tỷ đồng".into());
        assert_eq!(
            typed("96%").state(&bands, Terms::default()),
            LineState::NotANumber(Field::Result, NumberError::NotANumber)
        );
        let twofold = typed("1.250");
        assert_eq!(
            twofold.state(&bands, Terms::default()),
            LineState::NotANumber(Field::Result, NumberError::Ambiguous)
        );
        let readings = twofold.readings(Field::Result, &bands);
        assert_eq!(readings, Some(["1250".into(), "1,25".into()]));
        assert_eq!(twofold.understood(Field::Result, &bands), None);
    }

    #[test]
    fn nothing_assigned_is_not_nothing_reached() {
        let p = row(Rule::Proportional);
        let line = DraftLine {
            not_assigned: true,
            ..DraftLine::default()
        };
        let terms = |rule| Terms {
            registered: None,
            not_assigned: Some(rule),
            step: None,
        };
        assert_eq!(line.state(&p, Terms::default()), LineState::Blank);
        let full = line.state(&p, terms(NotAssigned::Full));
        assert_eq!(full, LineState::Done(Points::whole(10)));
        let left_out = line.state(&p, terms(NotAssigned::LeftOut));
        assert_eq!(left_out, LineState::LeftOut);
        assert!(line.entry(&p, terms(NotAssigned::LeftOut)).is_some());
        let compared = terms(NotAssigned::Compared);
        assert_eq!(
            line.state(&p, compared),
            LineState::Incomplete(Field::Result)
        );
        let with_result = DraftLine {
            result: "0".into(),
            ..line
        };
        assert_eq!(with_result.state(&p, compared), LineState::Compared);
        let result = Some(Quantity::ZERO);
        let entry = with_result.entry(&p, compared).map(|e| e.input);
        assert_eq!(entry, Some(Input::NotAssigned { result }));
    }

    #[test]
    fn what_is_filled_in_is_typed_so_that_it_is_read_back_as_the_same() {
        let quantity = |raw| Quantity::from_raw(raw).unwrap();
        let measured = |target| Input::Measured {
            target,
            result: quantity(1_234_567),
        };
        let items = || {
            let item = |name: &str| crate::score::criterion::NamedPoints {
                name: name.to_owned(),
                points: Points::whole(1),
            };
            vec![item("a"), item("b")]
        };
        let terms = Terms {
            not_assigned: Some(NotAssigned::Compared),
            ..Terms::default()
        };
        let unassigned = Input::NotAssigned {
            result: Some(quantity(1_250)),
        };
        let points = Points::from_raw(125).unwrap();
        for (rule, input) in [
            (Rule::Judged, Input::Points(points)),
            (Rule::Judged, Input::Points(Points::ZERO)),
            (Rule::Proportional, measured(Some(quantity(1_250_000)))),
            (Rule::Best, measured(None)),
            (Rule::Proportional, unassigned),
            (Rule::YesNo, Input::Answer(false)),
            (Rule::Levels(items()), Input::Level(1)),
            (Rule::PerEvent(items()), Input::Counts(vec![0, 2])),
        ] {
            let row = row(rule);
            for style in [NumberStyle::Vietnamese, NumberStyle::English] {
                let line = DraftLine::typed(&input, style);
                let entry = line.entry(&row, terms).map(|entry| entry.input);
                assert_eq!(entry.as_ref(), Some(&input), "{line:?}");
            }
        }
    }

    impl LineState {
        fn points(self) -> Option<Points> {
            match self {
                Self::Done(points) => Some(points),
                _ => None,
            }
        }
    }
}
