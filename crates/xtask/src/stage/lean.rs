//! Pages and scripts that we write ourselves, without what in them is for us: every phone downloads them.

/// The text without indentation, empty lines, and lines that are comments. No text in our pages and scripts goes over
/// several lines, so nothing of it is lost.
pub fn lean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_for_us_goes() {
        let script = "// For us.\n  run('https://x'); // stays\n\n    // Also for us.\n  end();";
        assert_eq!(lean(script), "run('https://x'); // stays\nend();\n");
    }
}
