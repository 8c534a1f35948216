//! Vietnamese text: normal form, tolerant search, dictionary order.

/// The text in normal form C, the form of every string in a file.
pub fn nfc(text: &str) -> String {
    // Most texts in files are identifiers and numbers.
    if text.is_ascii() {
        return text.to_owned();
    }
    normal_forms::nfc(text)
}

/// The text with letters and marks apart (normal form D).
pub fn nfd(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    normal_forms::nfd(text)
}

#[cfg(feature = "normal-forms")]
mod normal_forms {
    use unicode_normalization::UnicodeNormalization;

    pub fn nfc(text: &str) -> String {
        text.nfc().collect()
    }

    pub fn nfd(text: &str) -> String {
        text.nfd().collect()
    }
}

/// The tables of all normal forms weigh 100 KB, and a browser has them already: without the feature
/// `normal-forms` the program that uses the core hands in its own, once, before anything is read.
#[cfg(not(feature = "normal-forms"))]
mod normal_forms {
    use std::sync::OnceLock;

    static FORMS: OnceLock<super::NormalForms> = OnceLock::new();

    pub fn install(forms: super::NormalForms) {
        FORMS.get_or_init(|| forms);
    }

    pub fn nfc(text: &str) -> String {
        FORMS
            .get()
            .map_or_else(|| text.to_owned(), |f| (f.nfc)(text))
    }

    pub fn nfd(text: &str) -> String {
        FORMS
            .get()
            .map_or_else(|| text.to_owned(), |f| (f.nfd)(text))
    }
}

/// True for a text that is certainly in normal form C, as nearly all are: of letters that Vietnamese and its neighbours are
/// written with, composed. To ask a browser takes a thousand times as long.
pub fn is_composed(text: &str) -> bool {
    let plain =
        |c| matches!(c, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}');
    text.chars().all(plain)
}

/// Unicode's normal forms C and D, as the surroundings have them.
#[cfg(not(feature = "normal-forms"))]
#[derive(Clone, Copy, Debug)]
pub struct NormalForms {
    /// Form C.
    pub nfc: fn(&str) -> String,
    /// Form D.
    pub nfd: fn(&str) -> String,
}

/// Says how texts are normalised. The first call counts.
#[cfg(not(feature = "normal-forms"))]
pub fn use_normal_forms(forms: NormalForms) {
    normal_forms::install(forms);
}

/// What is left of a name when people search for it: no accents, no case, no punctuation,
/// `đ` as `d`, `&` as `va`, single spaces.
///
/// "Ban Quản lý KKT Dung Quất & các KCN" and "ban quan ly kkt dung quat va cac kcn" fold alike.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in nfd(text).chars().flat_map(char::to_lowercase) {
        match c {
            '\u{300}'..='\u{36f}' => {}
            'đ' => folded.push('d'),
            '&' => folded.push_str(" va "),
            c if c.is_alphanumeric() => folded.push(c),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True when every word of the query begins a word of the text, accents and case aside.
pub fn matches(text: &str, query: &str) -> bool {
    let text = fold(text);
    fold(query)
        .split(' ')
        .all(|wanted| wanted.is_empty() || text.split(' ').any(|word| word.starts_with(wanted)))
}

/// Sort key in the order of Vietnamese dictionaries:
/// letters first (a ă â b c d đ e ê …), then tones (ngang, huyền, hỏi, ngã, sắc, nặng).
pub fn sort_key(text: &str) -> (Vec<u32>, Vec<u8>) {
    let (mut letters, mut tones) = (Vec::new(), Vec::new());
    for c in nfd(text).chars().flat_map(char::to_lowercase) {
        match c {
            '\u{306}' | '\u{302}' | '\u{31b}' => {
                if let Some(letter) = letters.last_mut() {
                    *letter += match c {
                        '\u{306}' => 1,
                        '\u{302}' => 2,
                        _ => 3,
                    };
                }
            }
            '\u{300}'..='\u{36f}' => {
                if let Some(tone) = tones.last_mut() {
                    *tone = tone_rank(c);
                }
            }
            _ => {
                letters.push(letter_rank(c));
                tones.push(0);
            }
        }
    }
    (letters, tones)
}

/// Place of a plain letter, with room after it for its variants.
fn letter_rank(c: char) -> u32 {
    match c {
        'đ' => u32::from('d') * 8 + 4,
        c if c.is_whitespace() => 0,
        c => u32::from(c) * 8,
    }
}

fn tone_rank(mark: char) -> u8 {
    match mark {
        '\u{300}' => 1,
        '\u{309}' => 2,
        '\u{303}' => 3,
        '\u{301}' => 4,
        '\u{323}' => 5,
        _ => 6,
    }
}

/// The part of a Vietnamese full name that people are called and sorted by: the last word.
pub fn given_name(full_name: &str) -> &str {
    full_name.split_whitespace().last().unwrap_or(full_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_taken_for_composed_is() {
        let composed = (0..=0xffff).filter_map(char::from_u32).map(String::from);
        let composed: Vec<String> = composed.filter(|c| is_composed(c)).collect();
        assert!(composed.iter().all(|c| nfc(c) == *c));
        // Nor do any two of them become one.
        let whole = composed.concat();
        assert_eq!(nfc(&whole), whole);
        assert!(is_composed("Ban Quản lý KKT Dung Quất – “Đoàn kết”"));
        assert!(!is_composed("e\u{302}"));
    }

    #[test]
    fn search_forgives_accents_case_and_spelling() {
        let unit = "Ban Quản lý KKT Dung Quất & các KCN Quảng Ngãi";
        for query in [
            "dung quat",
            "Quảng ngãi",
            "ban quan ly va",
            "QUANG",
            "",
            "quất dung",
        ] {
            assert!(matches(unit, query), "{query}");
        }
        assert!(!matches(unit, "gia lai"));
        assert!(matches("Đăk Lăk", "dak lak"));
        // The same name in decomposed form.
        assert!(matches(&nfd(unit), "Quất"));
    }

    #[test]
    fn names_sort_as_in_a_vietnamese_dictionary() {
        let sorted = [
            "an",
            "ăn",
            "ân",
            "ba",
            "bà",
            "bả",
            "bã",
            "bá",
            "bạ",
            "bo",
            "bô",
            "bơ",
            "da",
            "đa",
            "e",
            "ê",
            "Phú Yên",
            "Quảng Nam",
            "Quảng Ngãi",
            "ư",
        ];
        let mut shuffled = sorted;
        shuffled.reverse();
        shuffled.sort_by_key(|t| sort_key(t));
        assert_eq!(shuffled, sorted);
    }

    proptest! {
        #[test]
        fn folding_is_stable_and_never_panics(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
            let _ = sort_key(&text);
        }

        #[test]
        fn normal_form_is_stable(text in "\\PC{0,40}") {
            let once = nfc(&text);
            prop_assert_eq!(nfc(&once), once);
        }
    }
}
