//! The key that ends a line (Enter): in a list it begins the next point.

use super::{At, Edit, Selection, marker, number};

/// What Enter does in a list: the next point, with the next number; a point with nothing in it becomes an empty line, and the
/// list ends. `None` where a line just ends.
pub fn ended(text: &str, selection: Selection) -> Option<Edit> {
    let mut at = At::of(text, selection);
    let start = at.before().rfind('\n').map_or(0, |end| end + 1);
    let line = at.before().get(start..)?;
    let indent = line.len() - line.trim_start_matches(' ').len();
    let (indent, point) = line.split_at(indent);
    let mark = point.get(..marker(point))?;
    if mark.is_empty() || mark.starts_with('#') {
        return None;
    }
    let rest = at.after().split('\n').next().unwrap_or_default();
    let empty = point.len() == mark.len() && at.chosen().is_empty() && rest.trim().is_empty();
    if empty {
        at.range.start = start;
        return Some(at.edit(String::new(), 0..0));
    }
    let next = match number(point) {
        Some(number) => format!("\n{indent}{}. ", number.saturating_add(1)),
        None => format!("\n{indent}{mark}"),
    };
    let end = next.len();
    Some(at.edit(next, end..end))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{parted, shown};
    use super::*;

    #[test]
    fn a_list_goes_on_until_a_point_is_empty() {
        let rows = [
            ("- một[]", Some("- một\n- []")),
            ("- một\n- hai[]\nsau", Some("- một\n- hai\n- []\nsau")),
            ("  * m[ộ]t", Some("  * m\n  * []t")),
            ("9. một[]", Some("9. một\n10. []")),
            ("- một\n- []", Some("- một\n[]")),
            ("1. []\nsau", Some("[]\nsau")),
            ("- []một", Some("- \n- []một")),
            ("một[]", None),
            ("## Mục[]", None),
            ("2024[]", None),
            ("[]", None),
            ("[]- một", None),
        ];
        for (before, after) in rows {
            let (text, selection) = parted(before);
            let edit = ended(&text, selection);
            let edit = edit.map(|edit| shown(&text, &edit));
            assert_eq!(edit.as_deref(), after, "{before}");
        }
    }
}
