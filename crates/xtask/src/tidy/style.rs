//! Colours have names and values in one file only; everything else uses the names.

use super::Finding;
use super::rules::COLOURS;
use super::source::Source;

const FUNCTIONS: [&str; 8] = [
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "color(",
];

/// Finds colour literals in style files other than the one for them.
pub fn colours(source: &Source) -> Vec<Finding> {
    if !source.is_in("style/") || !source.is_style() || source.path == COLOURS {
        return Vec::new();
    }
    let text = blank_comments(&source.text);
    let mut findings = Vec::new();
    for (start, value) in values(&text) {
        if let Some(literal) = colour_in(value) {
            findings.push(Finding {
                file: source.path.clone(),
                line: text[..start].matches('\n').count() + 1,
                what: format!("the colour `{literal}` belongs to {COLOURS}: use a name from there"),
            });
        }
    }
    findings
}

fn blank_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        kept.push_str(&rest[..start]);
        let end = rest[start..]
            .find("*/")
            .map_or(rest.len(), |end| start + end + 2);
        kept.extend(rest[start..end].chars().filter(|&letter| letter == '\n'));
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept
}

/// What stands between `:` and `;` or `}`, unless it is a selector like `a:hover #id {`.
fn values(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices(':').filter_map(|(colon, _)| {
        let rest = &text[colon + 1..];
        let end = rest.find([';', '}', '{'])?;
        (!rest[end..].starts_with('{')).then_some((colon, &rest[..end]))
    })
}

fn colour_in(value: &str) -> Option<String> {
    for (place, _) in value.match_indices('#') {
        let digits: String = value[place + 1..]
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let is_colour = matches!(digits.len(), 3 | 4 | 6 | 8)
            && digits.chars().all(|digit| digit.is_ascii_hexdigit());
        if is_colour {
            return Some(format!("#{digits}"));
        }
    }
    let function = FUNCTIONS.iter().find(|name| {
        value.match_indices(**name).any(|(place, _)| {
            !value[..place]
                .ends_with(|before: char| before.is_ascii_alphanumeric() || before == '-')
        })
    })?;
    Some(format!("{function}…)"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_outside_of_the_tokens_is_found() {
        for (text, line) in [
            ("p {\n color: #fff; }", 2),
            ("p { border: 1px solid #A8201a }", 1),
            ("p { background: rgb(0 0 0 / 50%) }", 1),
        ] {
            let found = colours(&Source::new("style/ui/a.css", text));
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].line, line);
        }
    }

    #[test]
    fn names_selectors_and_comments_are_no_colours() {
        let text = "/* color: #fff; */ a:hover #add { color: var(--ink); \
                    fill: color-mix(in srgb, var(--ink) 50%, transparent) }";
        assert!(colours(&Source::new("style/ui/a.css", text)).is_empty());
        assert!(colours(&Source::new("style/tokens.css", "p{color:#fff;}")).is_empty());
    }
}
