//! Tables as text that spreadsheet programs open.

/// Rows as comma-separated values, or separated as the program of the person's language expects it.
///
/// It begins with a byte order mark, for else such programs take accents apart. A cell that they would take for a formula
/// stands behind an apostrophe: names come from files of other people.
pub fn table(rows: &[Vec<String>], separator: char) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (i, cell) in row.iter().enumerate() {
            if i > 0 {
                text.push(separator);
            }
            write(cell, separator, &mut text);
        }
        text.push_str("\r\n");
    }
    text
}

fn write(cell: &str, separator: char, to: &mut String) {
    let quoted = cell.contains([separator, '"', '\n', '\r']);
    if quoted {
        to.push('"');
    }
    if is_formula(cell) {
        to.push('\'');
    }
    to.push_str(&cell.replace('"', "\"\""));
    if quoted {
        to.push('"');
    }
}

fn is_formula(cell: &str) -> bool {
    let mut letters = cell.chars();
    match letters.next() {
        Some('=' | '@' | '\t' | '\r') => true,
        Some('+' | '-') => !letters.all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(cell: &str) -> String {
        let text = table(&[vec![cell.to_owned()]], ';');
        text.trim_start_matches('\u{feff}').trim_end().to_owned()
    }

    #[test]
    fn cells_that_would_break_the_table_are_quoted() {
        let rows = [
            vec!["Đơn vị".to_owned(), "a;b".to_owned()],
            vec!["x \"y\"".to_owned(), String::new()],
        ];
        let text = "\u{feff}Đơn vị;\"a;b\"\r\n\"x \"\"y\"\"\";\r\n";
        assert_eq!(table(&rows, ';'), text);
        assert_eq!(one("a,b"), "a,b");
    }

    #[test]
    fn nothing_is_a_formula() {
        assert_eq!(one("=1+1"), "'=1+1");
        assert_eq!(one("@sum"), "'@sum");
        assert_eq!(one("-cmd"), "'-cmd");
        assert_eq!(one("-2,5"), "-2,5");
        assert_eq!(one("\u{2013}"), "\u{2013}");
    }
}
