//! Papers in a plan (tài liệu): taken out with what names them, read from a file.

use crate::conference::{Conference, Paper};
use crate::format::Held;
use crate::ids::PaperId;
use crate::markdown::{Block, Span, parse};
use crate::plan::edit;

/// The largest text file that is read, in bytes: a thousand pages.
pub const LARGEST: usize = 4_000_000;

/// A new paper, empty; `None` where no identifier can be made, which does not happen.
pub fn add(plan: &mut Conference) -> Option<PaperId> {
    let taken: Vec<String> = plan
        .papers
        .iter()
        .map(|p| p.id.as_str().to_owned())
        .collect();
    let id = edit::fresh("paper", &taken, PaperId::new)?;
    plan.papers.push(Paper {
        id: id.clone(),
        title: String::new(),
        author: None,
        text: String::new(),
        draft: false,
    });
    Some(id)
}

/// Takes a paper out of the plan, and from the points of the agenda that name it.
pub fn remove(plan: &mut Conference, id: &str) {
    plan.papers.retain(|paper| paper.id.as_str() != id);
    let mut agenda = plan.agenda();
    let names = |paper: &PaperId| paper.as_str() == id;
    if agenda.iter().any(|item| item.papers.iter().any(names)) {
        for item in &mut agenda {
            item.papers.retain(|paper| !names(paper));
        }
        plan.agenda = Held::new(&agenda);
    }
}

/// The text of a file, with ends of lines as papers have them. `None` for what is no text: UTF-8, or UTF-16 as old editors
/// save it.
pub fn text_of_file(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes)?,
        [0xef, 0xbb, 0xbf, rest @ ..] => std::str::from_utf8(rest).ok()?.to_owned(),
        bytes => std::str::from_utf8(bytes).ok()?.to_owned(),
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    // Documents of word processors are no text, whatever their letters.
    let is_text = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars()
        .all(is_text)
        .then(|| crate::text::nfc(text.trim_end()))
}

fn wide(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let pairs = bytes
        .chunks(2)
        .map(|pair| Some(read(pair.try_into().ok()?)));
    String::from_utf16(&pairs.collect::<Option<Vec<u16>>>()?).ok()
}

/// What a text calls itself: its first heading, if it begins with one.
pub fn title_of(text: &str) -> Option<String> {
    match parse(text).into_iter().next()? {
        Block::Heading(_, spans) => Some(spans.iter().map(words).collect()),
        _ => None,
    }
}

fn words(span: &Span) -> &str {
    let (Span::Plain(text) | Span::Strong(text) | Span::Emphasis(text)) = span;
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format;
    use crate::plan::sound::{Found, report};

    fn plan() -> Conference {
        let text = include_bytes!("../../../../public/conference.json");
        format::read(text).unwrap().0
    }

    #[test]
    fn nothing_names_a_paper_that_is_gone() {
        let before = plan();
        let papers = before.papers.clone();
        for paper in papers {
            let mut plan = before.clone();
            remove(&mut plan, paper.id.as_str());
            assert_eq!(plan.papers.len() + 1, before.papers.len());
            let agenda = plan.agenda();
            assert!(!agenda.iter().any(|item| item.papers.contains(&paper.id)));
            assert_eq!(agenda.len(), before.agenda().len());
            let wrong: Vec<_> = report(&plan).into_iter().filter(Found::is_wrong).collect();
            assert!(wrong.is_empty(), "{wrong:?}");
        }
        let mut plan = before.clone();
        remove(&mut plan, "nobody");
        assert_eq!(plan, before);
    }

    #[test]
    fn a_new_paper_has_a_name_of_its_own() {
        let mut plan = plan();
        let (one, two) = (add(&mut plan).unwrap(), add(&mut plan).unwrap());
        assert_ne!(one, two);
        assert_eq!(plan.papers.last().unwrap().id, two);
    }

    #[test]
    fn text_files_of_all_kinds() {
        let utf16 = |big: bool| -> Vec<u8> {
            let units = "\u{feff}Đề án\r\n".encode_utf16();
            units
                .flat_map(|u| {
                    if big {
                        u.to_be_bytes()
                    } else {
                        u.to_le_bytes()
                    }
                })
                .collect()
        };
        for bytes in [
            "Đề án\r\n".as_bytes().to_vec(),
            "\u{feff}Đề án\n\n".as_bytes().to_vec(),
            "Đề án\r".as_bytes().to_vec(),
            "\u{110}e\u{302}\u{300} a\u{301}n".as_bytes().to_vec(),
            utf16(true),
            utf16(false),
        ] {
            assert_eq!(text_of_file(&bytes).as_deref(), Some("Đề án"), "{bytes:?}");
        }
        for bytes in [
            &b"PK\x03\x04\x14\x00"[..],
            &[0xff, 0xfe, 0x41],
            &[0xc3, 0x28],
        ] {
            assert_eq!(text_of_file(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn a_text_may_name_itself() {
        assert_eq!(
            title_of("\n# Báo cáo **năm**\n\nx").as_deref(),
            Some("Báo cáo năm")
        );
        assert_eq!(title_of("x\n\n# y"), None);
        assert_eq!(title_of(""), None);
    }
}
