//! Which file is loaded when, and how much each moment may cost.

/// When a file is downloaded, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Load {
    /// Before a delegate can touch anything.
    First,
    /// Behind the first screen of a delegate.
    Later,
    /// Only when the desk opens, or to have it offline.
    Desk,
    /// Only when somebody at the desk opens or writes a workbook, or to have it offline.
    Workbook,
    /// Only when somebody hands over or collects by light, or to have it offline.
    Light,
    /// Only when somebody checks the device, or the app does not start; or to have it offline.
    Check,
    /// For people and programs that ask for it by name.
    Never,
}

impl Load {
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Later => "delegate, later",
            Self::Desk => "desk",
            Self::Workbook => "desk, workbooks",
            Self::Light => "light",
            Self::Check => "checking",
            Self::Never => "not by the app",
        }
    }
}

/// An upper bound for some files together, after brotli.
pub struct Budget {
    pub name: &'static str,
    pub loads: &'static [Load],
    pub bytes: usize,
    /// What may not be exceeded meanwhile, where the budget is not reached yet. It comes down, but for what the line above it
    /// names.
    pub held: Option<usize>,
}

pub const BUDGETS: [Budget; 5] = [
    Budget {
        name: "a delegate's first load",
        loads: &[Load::First],
        bytes: 150_000,
        held: None,
    },
    Budget {
        name: "everything a delegate ever needs",
        loads: &[Load::First, Load::Later],
        bytes: 300_000,
        // Sealing on the phone brought its arithmetic, its screens and its signature; handing over in a hall the camera, receipts,
        // messages and rehearsals.
        held: Some(452_000),
    },
    Budget {
        // Two libraries and the letters of old character sets; nobody waits for it but who chooses a workbook.
        name: "reading and writing workbooks",
        loads: &[Load::Workbook],
        bytes: 520_000,
        held: None,
    },
    Budget {
        // Codes drawn and read; on a phone nobody waits for it but who hands over by light.
        name: "handing over by light",
        loads: &[Load::Light],
        bytes: 115_000,
        held: None,
    },
    Budget {
        // One page, which has to come through where nothing else does.
        name: "checking the device",
        loads: &[Load::Check],
        bytes: 12_000,
        held: None,
    },
];

/// The first line whose beginning fits decides; a file that no line knows is the delegate's, first.
const LOADS: [(&str, Load); 13] = [
    ("khoithidua-app-later-", Load::Later),
    ("desk-", Load::Desk),
    ("schema/", Load::Never),
    // Browsers show them before they install the app; they read the manifest behind the first screen.
    ("screens/", Load::Never),
    ("manifest.webmanifest", Load::Later),
    ("check.html", Load::Check),
    ("sw.js", Load::Later),
    ("launch.js", Load::Later),
    ("sealer-", Load::Later),
    ("worker-", Load::Desk),
    ("workbook-", Load::Workbook),
    ("light-", Load::Light),
    ("icons/icon-", Load::Later),
];

/// When this file is loaded.
pub fn load_of(file: &str) -> Load {
    LOADS
        .iter()
        .find(|(beginning, _)| file.starts_with(beginning))
        .map_or(Load::First, |&(_, load)| load)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_file_counts_against_the_first_load() {
        assert_eq!(load_of("khoithidua-app-0.wasm"), Load::First);
        assert_eq!(load_of("khoithidua-app-later-0.wasm"), Load::Later);
        assert_eq!(load_of("sealer-0.wasm"), Load::Later);
        assert_eq!(load_of("check.html"), Load::Check);
        assert_eq!(load_of("worker-0.wasm"), Load::Desk);
        assert_eq!(load_of("workbook-0.wasm"), Load::Workbook);
        assert_eq!(load_of("light-0.wasm"), Load::Light);
        assert_eq!(load_of("something.new"), Load::First);
        assert_eq!(load_of("desk-0.wasm"), Load::Desk);
    }
}
