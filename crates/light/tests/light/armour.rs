//! What chats, mail and people do to lines of letters.

use khoithidua_core::light::LightError;
use khoithidua_light::armour::{LINE, read, write};
use khoithidua_light::frame::{Name, write as frame};
use proptest::prelude::*;

use crate::support::{Chance, newer, submission};

/// Changes the messages of one file.
type Mangling = fn(&mut Vec<String>, &mut Chance);

/// What does no harm.
const BENIGN: [Mangling; 12] = [
    |messages, chance| {
        let width = 20 + chance.below(100);
        each_letter(messages, |place, letter, out| {
            out.push(letter);
            if place % width == width - 1 {
                out.push('\n');
            }
        });
    },
    |messages, chance| {
        let often = 2 + chance.below(20);
        each_letter(messages, |_, letter, out| {
            out.push(letter);
            if chance.below(often) == 0 {
                let spaces = [' ', '\u{a0}', '\u{200b}', '\u{2009}', '\t'];
                out.push(spaces[chance.below(spaces.len())]);
            }
        });
    },
    |messages, _| for_each(messages, str::to_lowercase),
    |messages, chance| {
        each_letter(messages, |_, letter, out| {
            let alike: &[char] = match letter {
                '0' => &['0', 'O', 'o'],
                '1' => &['1', 'I', 'l', 'L', 'i'],
                _ => &[],
            };
            let other = alike.get(chance.below(alike.len().max(1)));
            out.push(*other.unwrap_or(&letter));
        });
    },
    |messages, _| {
        for_each(messages, |message| {
            format!("> {}", message.replace('\n', "\n> "))
        });
    },
    |messages, _| for_each(messages, |message| format!("\u{201c}{message}\u{201d}")),
    |messages, _| {
        for_each(messages, |message| {
            format!("*{}*", message.replace('\n', "*\n_"))
        });
    },
    |messages, chance| {
        for_each(messages, |message| {
            format!(
                "[{}:32, 25/11/2026] Nguyễn Văn Khánh\n{message}",
                chance.below(24)
            )
        });
    },
    |messages, chance| {
        for place in 1..messages.len() {
            messages.swap(place, chance.below(place + 1));
        }
    },
    |messages, chance| {
        let again = messages[chance.below(messages.len())].clone();
        messages.insert(chance.below(messages.len()), again);
    },
    |messages, _| {
        messages.insert(0, "Chào anh, em gửi phiếu 9D A0 KT nhé:".to_owned());
        messages.push("Cảm ơn! 9DA0".to_owned());
    },
    |messages, _| {
        for_each(messages, |message| {
            let lines = message.lines().filter(|line| !line.starts_with("KHOI"));
            lines.collect::<Vec<_>>().join("\r\n")
        });
    },
];

/// What breaks or loses lines.
const HARMFUL: [Mangling; 6] = [
    // A chat that cuts long messages in two, and puts a name and a time between.
    |messages, chance| {
        let place = chance.below(messages.len());
        let cut = chance.below(messages[place].len());
        if messages[place].is_char_boundary(cut) {
            messages[place].insert_str(cut, "\nLê Thị Hoa, 10:33\n\n");
        }
    },
    |messages, chance| {
        let place = chance.below(messages.len());
        messages.remove(place);
        messages.push(String::new());
    },
    |messages, chance| {
        let often = 200 + chance.below(3000);
        each_letter(messages, |_, letter, out| {
            if chance.below(often) != 0 {
                out.push(letter);
            }
        });
    },
    |messages, chance| {
        let often = 200 + chance.below(3000);
        each_letter(messages, |_, letter, out| {
            out.push(if chance.below(often) == 0 {
                'X'
            } else {
                letter
            });
        });
    },
    |messages, chance| {
        let place = chance.below(messages.len());
        let letters = messages[place].chars().count();
        let kept = letters.saturating_sub(chance.below(200));
        messages[place] = messages[place].chars().take(kept).collect();
    },
    |messages, chance| {
        let place = chance.below(messages.len());
        let lines: Vec<_> = messages[place].lines().map(str::to_owned).collect();
        let without = chance.below(lines.len().max(1));
        let kept = lines
            .iter()
            .enumerate()
            .filter(|(line, _)| *line != without);
        messages[place] = kept
            .map(|(_, line)| line.as_str())
            .collect::<Vec<_>>()
            .join("\n");
    },
];

fn for_each(messages: &mut [String], mut change: impl FnMut(&str) -> String) {
    for message in messages {
        *message = change(message);
    }
}

fn each_letter(messages: &mut [String], mut change: impl FnMut(usize, char, &mut String)) {
    for_each(messages, |message| {
        let mut out = String::new();
        for (place, letter) in message.chars().enumerate() {
            change(place, letter, &mut out);
        }
        out
    });
}

/// Does up to four things to a file's messages, and reads what is left.
fn mangled(text: &str, manglings: &[Mangling], chance: &mut Chance) -> Result<String, LightError> {
    let mut messages = write(text, [0, 500, 2000][chance.below(3)]).unwrap();
    for _ in 0..=chance.below(4) {
        manglings[chance.below(manglings.len())](&mut messages, chance);
    }
    read(&messages.join("\n"))
}

#[test]
fn a_thousand_manglings_are_repaired_or_refused_and_never_misread() {
    let text = submission();
    let mut chance = Chance(2026);
    let all: Vec<Mangling> = BENIGN.into_iter().chain(HARMFUL).collect();
    let (mut repaired, mut refused) = (0, 0);
    for _ in 0..500 {
        // Whatever does no harm is repaired, every time.
        assert!(mangled(&text, &BENIGN, &mut chance) == Ok(text.clone()));
        match mangled(&text, &all, &mut chance) {
            Ok(read) if read == text => repaired += 1,
            Err(LightError::Missing { have, need }) if have < need => refused += 1,
            Err(LightError::NotArmour) => refused += 1,
            other => panic!("{other:?}"),
        }
    }
    assert!(repaired > 350 && refused > 10, "{repaired} and {refused}");
}

#[test]
fn each_thing_that_does_no_harm_is_repaired_alone() {
    let text = submission();
    let mut chance = Chance(1);
    for mangling in BENIGN {
        for _ in 0..10 {
            assert!(mangled(&text, &[mangling], &mut chance) == Ok(text.clone()));
        }
    }
}

#[test]
fn a_line_that_a_chat_cut_in_two_is_put_together() {
    let text = submission();
    let message = write(&text, 0).unwrap().remove(0);
    let lines: Vec<&str> = message.lines().collect();
    // So many that the spare lines would not make good for them.
    let cut = |place: usize, line: &str| {
        let (head, tail) = line.split_at(1 + place * 7 % (LINE - 1));
        format!("{head}\nTrần Thị Mai\n10:32\n{tail}")
    };
    let lines = lines[1..].iter().enumerate();
    let cut: Vec<String> = lines.map(|(place, line)| cut(place, line)).collect();
    assert!(read(&cut.join("\n")) == Ok(text));
}

#[test]
fn messages_are_as_long_as_asked_and_have_their_number() {
    let text = submission();
    for most in [200, 500, 1000, 2000, 4000] {
        let messages = write(&text, most).unwrap();
        for (number, message) in (1..).zip(&messages) {
            assert!(message.len() <= most && message.is_ascii());
            let title = format!("KHOI THI DUA {number}/{}\n", messages.len());
            assert!(message.starts_with(&title), "{message}");
        }
    }
    assert_eq!(
        write(&text, 1).unwrap().len(),
        write(&text, 150).unwrap().len()
    );
    let alone = write("", 0).unwrap();
    assert!(alone.len() == 1 && alone[0].starts_with("KHOI THI DUA\n"));
    assert_eq!(read(&alone[0]), Ok(String::new()));
}

#[test]
fn why_nothing_is_read_is_said() {
    assert_eq!(read(""), Err(LightError::NotArmour));
    assert_eq!(
        read("Chào anh, em gửi phiếu nhé"),
        Err(LightError::NotArmour)
    );
    let (one, other) = (write(&submission(), 0).unwrap(), write("{}", 0).unwrap());
    let both = format!("{}{}", one[0], other[0]);
    assert_eq!(read(&both), Err(LightError::Several));
    let lines: Vec<&str> = one[0].lines().collect();
    let few = lines[..5].join("\n");
    assert!(matches!(
        read(&few),
        Err(LightError::Missing { have: 4, need }) if need > 20
    ));
}

#[test]
fn a_newer_app_is_named() {
    let name = Name {
        id: [1; 4],
        length: 58,
        block: 58,
    };
    let line = letters(&newer(&frame(&name, 0, &[7; 58]), 3));
    assert_eq!(line.len(), LINE);
    assert_eq!(read(&line), Err(LightError::Newer(3)));
}

#[test]
fn lines_with_a_false_content_are_no_file() {
    let name = Name {
        id: [1; 4],
        length: 58,
        block: 58,
    };
    let line = letters(&frame(&name, 0, &[7; 58]));
    assert_eq!(read(&line), Err(LightError::Damaged));
    let name = Name { length: 0, ..name };
    let line = letters(&frame(&name, 0, &[7; 58]));
    assert_eq!(read(&line), Err(LightError::Damaged));
}

#[test]
fn what_is_too_large_is_said() {
    let text = Chance(1).text(1 << 20);
    assert_eq!(write(&text, 0), Err(LightError::TooLarge));
    assert_eq!(read(&"9DA\n".repeat(2 << 20)), Err(LightError::TooLarge));
}

/// Five bits a letter, the slow way.
fn letters(bytes: &[u8]) -> String {
    let bits = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1));
    let bits: Vec<u8> = bits.collect();
    let letter = |five: &[u8]| {
        let value = five
            .iter()
            .fold(0, |value, bit| value << 1 | usize::from(*bit));
        char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[value])
    };
    bits.chunks(5).map(letter).collect()
}

proptest! {
    #[test]
    fn any_text_comes_back(text in "\\PC{0,300}", most in 0..3000_usize) {
        let messages = write(&text, most).unwrap();
        prop_assert_eq!(read(&messages.concat()), Ok(text));
    }

    #[test]
    fn anything_can_be_pasted(text in "([9dD][Aa0]|[0-9A-Z]{0,9}|\\PC|\n){0,200}") {
        prop_assert_eq!(read(&text), Err(LightError::NotArmour));
    }
}
