//! Running the program in a folder of its own.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// What the program said.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The JSON on standard output.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|e| panic!("{e}\n--- out\n{}\n--- err\n{}", self.out, self.err))
    }
}

/// A folder that is removed at the end.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// A conference with submissions, in the folder `files`.
    pub fn simulated(units: u32, delegates: u32, seed: u64, faults: u32) -> Self {
        let folder = Self::new();
        let line = format!(
            "simulate --units {units} --delegates {delegates} --seed {seed} --faults {faults} --out files"
        );
        let said = folder.run(&line);
        assert_eq!(said.code, 0, "{}", said.err);
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Changes a file of ours in its body.
    pub fn change(&self, name: &str, change: impl FnOnce(&mut Value)) {
        let mut file: Value = serde_json::from_str(&self.read(name)).unwrap();
        change(&mut file["body"]);
        self.write(name, file.to_string());
    }

    pub fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).unwrap();
    }

    /// Names and bytes of everything in a folder, by name.
    pub fn all(&self, name: &str) -> Vec<(String, Vec<u8>)> {
        let mut all: Vec<_> = fs::read_dir(self.path(name))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, fs::read(path).unwrap())
            })
            .collect();
        all.sort();
        all
    }

    /// Names of everything at the top.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        let mut names: Vec<_> = entries.map(|entry| name(entry.unwrap())).collect();
        names.sort();
        names
    }

    /// Runs the program here with these words.
    pub fn run(&self, line: &str) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_khoithidua"))
            .args(line.split_whitespace())
            .current_dir(self.0.path())
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}
