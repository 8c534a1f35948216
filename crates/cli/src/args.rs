//! What was asked for, from the words on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use khoithidua_core::number::NumberStyle;
use khoithidua_core::simulate::{MAX_DELEGATES, MAX_UNITS};
use lexopt::{Arg, Parser, ValueExt};

/// A command with everything it needs.
pub enum Command {
    Help,
    Version,
    Check(Check),
    Tally(Tally),
    Verify(Verify),
    Belenios(Belenios),
    Simulate(Simulate),
    SampleBox(PathBuf),
    Schema(PathBuf),
}

/// How to answer.
#[derive(Clone, Copy)]
pub struct Style {
    /// For machines.
    pub json: bool,
    /// For people.
    pub numbers: NumberStyle,
}

pub struct Check {
    pub files: Vec<PathBuf>,
    pub conference: Option<PathBuf>,
    pub style: Style,
}

pub struct Tally {
    pub folder: PathBuf,
    pub conference: Option<PathBuf>,
    pub out: Option<PathBuf>,
    pub force: bool,
    pub style: Style,
}

pub struct Verify {
    pub file: PathBuf,
    /// The integrity code that was read aloud.
    pub code: Option<String>,
    pub style: Style,
}

pub struct Belenios {
    pub file: PathBuf,
    /// A folder.
    pub out: PathBuf,
    pub force: bool,
}

pub struct Simulate {
    pub source: Source,
    pub seed: u64,
    pub faults_percent: u32,
    pub out: PathBuf,
    pub force: bool,
}

/// Whose conference is simulated.
pub enum Source {
    Invented { units: u32, delegates: u32 },
    File(PathBuf),
}

/// Everything that can stand on the command line, before it is known what the command needs.
#[derive(Default)]
struct Words {
    json: bool,
    force: bool,
    vietnamese: bool,
    conference: Option<PathBuf>,
    out: Option<PathBuf>,
    code: Option<String>,
    units: Option<u32>,
    delegates: Option<u32>,
    seed: Option<u64>,
    faults: Option<u32>,
    paths: Vec<PathBuf>,
    /// The options that were used, by name.
    used: Vec<&'static str>,
}

/// Reads the command line.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Command, String> {
    let mut parser = Parser::from_args(arguments);
    let (name, words) = read(&mut parser).map_err(|error| error.to_string())?;
    let Some(name) = name else {
        return Err(
            "Say what to do: check, tally, verify, belenios, simulate or schema.".to_owned(),
        );
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "version" => Ok(Command::Version),
        "check" => check(words).map(Command::Check),
        "tally" => tally(words).map(Command::Tally),
        "verify" => verify(words).map(Command::Verify),
        "belenios" => belenios(words).map(Command::Belenios),
        "simulate" => simulate(words).map(Command::Simulate),
        "sample-box" => {
            words.allow("sample-box", &[])?;
            words
                .one_path("the conference file")
                .map(Command::SampleBox)
        }
        "schema" => {
            words.allow("schema", &[])?;
            words
                .one_path("the folder for the schemas")
                .map(Command::Schema)
        }
        other => Err(format!("There is no command {other:?}.")),
    }
}

fn read(parser: &mut Parser) -> Result<(Option<String>, Words), lexopt::Error> {
    let mut words = Words::default();
    let mut name = None;
    while let Some(argument) = parser.next()? {
        let used = match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok((Some("help".to_owned()), words)),
            Arg::Short('V') | Arg::Long("version") => {
                return Ok((Some("version".to_owned()), words));
            }
            Arg::Long("json") => {
                words.json = true;
                "--json"
            }
            Arg::Long("force") => {
                words.force = true;
                "--force"
            }
            Arg::Long("numbers") => {
                words.vietnamese = match parser.value()?.string()?.as_str() {
                    "vi" => true,
                    "en" => false,
                    other => return Err(format!("--numbers is vi or en, not {other:?}").into()),
                };
                "--numbers"
            }
            Arg::Long("conference") => {
                words.conference = Some(parser.value()?.into());
                "--conference"
            }
            Arg::Long("out") => {
                words.out = Some(parser.value()?.into());
                "--out"
            }
            Arg::Long("code") => {
                words.code = Some(parser.value()?.string()?);
                "--code"
            }
            Arg::Long("units") => {
                words.units = Some(parser.value()?.parse()?);
                "--units"
            }
            Arg::Long("delegates") => {
                words.delegates = Some(parser.value()?.parse()?);
                "--delegates"
            }
            Arg::Long("seed") => {
                words.seed = Some(parser.value()?.parse()?);
                "--seed"
            }
            Arg::Long("faults") => {
                words.faults = Some(parser.value()?.parse()?);
                "--faults"
            }
            Arg::Value(value) if name.is_none() => {
                name = Some(value.string()?);
                continue;
            }
            Arg::Value(value) => {
                words.paths.push(value.into());
                continue;
            }
            unknown @ (Arg::Short(_) | Arg::Long(_)) => return Err(unknown.unexpected()),
        };
        words.used.push(used);
    }
    Ok((name, words))
}

impl Words {
    /// Refuses options that the command does not have: a misplaced word must not be ignored.
    fn allow(&self, command: &str, options: &[&str]) -> Result<(), String> {
        match self.used.iter().find(|used| !options.contains(used)) {
            Some(stray) => Err(format!("{command} has no option {stray}.")),
            None => Ok(()),
        }
    }

    fn one_path(self, what: &str) -> Result<PathBuf, String> {
        let mut paths = self.paths.into_iter();
        match (paths.next(), paths.next()) {
            (Some(path), None) => Ok(path),
            _ => Err(format!("Name {what}, and nothing else.")),
        }
    }

    fn style(&self) -> Style {
        Style {
            json: self.json,
            numbers: if self.vietnamese {
                NumberStyle::Vietnamese
            } else {
                NumberStyle::English
            },
        }
    }
}

fn check(words: Words) -> Result<Check, String> {
    words.allow("check", &["--json", "--numbers", "--conference"])?;
    if words.paths.is_empty() {
        return Err("Name at least one file to check.".to_owned());
    }
    Ok(Check {
        style: words.style(),
        files: words.paths,
        conference: words.conference,
    })
}

fn tally(mut words: Words) -> Result<Tally, String> {
    let options = ["--json", "--numbers", "--conference", "--out", "--force"];
    words.allow("tally", &options)?;
    Ok(Tally {
        style: words.style(),
        conference: words.conference.take(),
        out: words.out.take(),
        force: words.force,
        folder: words.one_path("the folder with the files handed over")?,
    })
}

fn verify(mut words: Words) -> Result<Verify, String> {
    words.allow("verify", &["--json", "--numbers", "--code"])?;
    Ok(Verify {
        style: words.style(),
        code: words.code.take(),
        file: words.one_path("the results file")?,
    })
}

fn belenios(words: Words) -> Result<Belenios, String> {
    words.allow("belenios", &["--force"])?;
    let force = words.force;
    let mut paths = words.paths.into_iter();
    match (paths.next(), paths.next(), paths.next()) {
        (Some(file), Some(out), None) => Ok(Belenios { file, out, force }),
        _ => Err("Name the results file, and the folder for the archive.".to_owned()),
    }
}

fn simulate(mut words: Words) -> Result<Simulate, String> {
    let options = [
        "--units",
        "--delegates",
        "--seed",
        "--out",
        "--faults",
        "--conference",
        "--force",
    ];
    words.allow("simulate", &options)?;
    if !words.paths.is_empty() {
        return Err("simulate takes options only.".to_owned());
    }
    let source = match (words.conference.take(), words.units, words.delegates) {
        (Some(file), None, None) => Source::File(file),
        (Some(_), _, _) => {
            return Err("A conference that is given has its own units and delegates.".to_owned());
        }
        (None, Some(units), Some(delegates))
            if (1..=MAX_UNITS).contains(&units) && (1..=MAX_DELEGATES).contains(&delegates) =>
        {
            Source::Invented { units, delegates }
        }
        (None, Some(_), Some(_)) => {
            return Err(format!(
                "--units is 1 to {MAX_UNITS}, --delegates 1 to {MAX_DELEGATES}."
            ));
        }
        (None, _, _) => return Err("simulate needs --units and --delegates.".to_owned()),
    };
    let faults_percent = words.faults.unwrap_or(0);
    if faults_percent > 100 {
        return Err("--faults is a percentage, 0 to 100.".to_owned());
    }
    Ok(Simulate {
        source,
        seed: words.seed.ok_or("simulate needs --seed.")?,
        faults_percent,
        out: words.out.ok_or("simulate needs --out, a folder.")?,
        force: words.force,
    })
}
