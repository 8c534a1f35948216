//! From numbers to levels of a tree.
//!
//! Rows of one level have numbers of one style that follow one another. So a row belongs to the deepest level that is open, whose
//! style it has, whose next number it is, and above which there are still points left; a first number opens a level
//! below the row before. Where the sheet has a column of levels, nothing of that is needed.

use khoithidua_core::number::Points;

use crate::numbering::{Number, Style};
use crate::rows::Line;
use crate::words::Kind;

/// Where a row belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Level, from 0.
    pub depth: usize,
    /// True where the numbers do not say so.
    pub guessed: bool,
}

/// The levels that are open, outermost first: the last row of each.
#[derive(Debug, Default)]
pub struct Outline {
    open: Vec<Open>,
}

#[derive(Debug)]
struct Open {
    number: Option<Number>,
    max: Option<Points>,
    /// What the rows below have used up.
    used: Points,
}

impl Outline {
    /// Where the next row belongs; `None` for one that only says more about the row before. `following` are the rows
    /// after it.
    pub fn place(&mut self, line: &Line, following: &[Line]) -> Option<Place> {
        let place = self.find(line, following)?;
        self.open.truncate(place.depth);
        if line.kind == Kind::Plain
            && let (Some(parent), Some(max)) = (self.open.last_mut(), line.max)
        {
            parent.used = parent.used.plus(max);
        }
        self.open.push(Open {
            number: line.number.clone(),
            max: line.max,
            used: Points::ZERO,
        });
        Some(place)
    }

    fn find(&self, line: &Line, following: &[Line]) -> Option<Place> {
        let sure = |depth| {
            Some(Place {
                depth,
                guessed: false,
            })
        };
        if let Some(level) = line.level {
            let depth = level.min(self.open.len());
            return Some(Place {
                depth,
                guessed: depth < level,
            });
        }
        match &line.number {
            Some(number) => Some(self.by_number(number, line.max)),
            None if line.kind != Kind::Plain => sure(0),
            None if is_capitals(&line.title) => Some(Place {
                depth: 0,
                guessed: self.open.first().is_some_and(|open| open.number.is_some()),
            }),
            None if line.max.is_none() => None,
            None => Some(Place {
                depth: self.unnumbered(line, following),
                guessed: true,
            }),
        }
    }

    fn by_number(&self, number: &Number, max: Option<Points>) -> Place {
        let sure = |depth| Place {
            depth,
            guessed: false,
        };
        let guessed = |depth| Place {
            depth,
            guessed: true,
        };
        let last = |depth: &usize| self.open[*depth].number.as_ref().map_or(0, |n| n.last);
        let same = || {
            let levels = (0..self.open.len()).rev();
            levels.filter(|depth| self.styles(*depth) == Some(&number.styles))
        };
        if number.styles == [Style::Mark] {
            return sure(same().next().unwrap_or(self.open.len()));
        }
        let next = same().find(|d| last(d) + 1 == number.last && self.has_room(*d, max));
        if let Some(depth) = next {
            return sure(depth);
        }
        let below = self.below();
        let outer = matches!(number.styles.as_slice(), [Style::Roman | Style::Capital]);
        match same().next() {
            Some(depth) if number.last == 1 && outer => guessed(depth),
            Some(_) if number.last == 1 && self.has_room(below, max) => sure(below),
            Some(depth) => {
                let later = same().find(|d| last(d) < number.last && self.has_room(*d, max));
                guessed(later.unwrap_or(depth))
            }
            None if self.has_room(below, max) => sure(below),
            None => {
                let roomy = (0..below).rev().find(|depth| self.has_room(*depth, max));
                guessed(roomy.unwrap_or(0))
            }
        }
    }

    /// Below the last row, and not below marks, which are the last level.
    fn below(&self) -> usize {
        let mark = |open: &Open| {
            open.number
                .as_ref()
                .is_some_and(|n| n.styles == [Style::Mark])
        };
        self.open.iter().position(mark).unwrap_or(self.open.len())
    }

    /// A row with points and no number: below the row before it, if such rows use up that row's points, else beside it.
    fn unnumbered(&self, line: &Line, following: &[Line]) -> usize {
        let Some(last) = self.open.last() else {
            return 0;
        };
        let beside = self.open.len() - 1;
        if last.number.is_none() && last.max.is_some() {
            return beside;
        }
        let alike = |line: &&Line| line.number.is_none() && line.kind == Kind::Plain;
        let together: Points = std::iter::once(line)
            .chain(following.iter().take_while(alike))
            .filter_map(|line| line.max)
            .sum();
        match last.max {
            Some(max) if max != together => beside,
            _ => self.open.len(),
        }
    }

    fn styles(&self, depth: usize) -> Option<&Vec<Style>> {
        self.open[depth]
            .number
            .as_ref()
            .map(|number| &number.styles)
    }

    /// Whether the row above this level has points left.
    fn has_room(&self, depth: usize, max: Option<Points>) -> bool {
        let above = depth.checked_sub(1).and_then(|above| self.open.get(above));
        match (above.and_then(|open| Some((open.max?, open.used))), max) {
            (Some((all, used)), Some(max)) => used.plus(max) <= all,
            _ => true,
        }
    }
}

fn is_capitals(title: &str) -> bool {
    title.chars().any(char::is_alphabetic) && !title.chars().any(char::is_lowercase)
}
