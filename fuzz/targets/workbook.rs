//! The readers of workbooks: whole files, and what is inside of one that can be unpacked. A sheet is read as criteria, and under the
//! name of each part of a conference.

#![no_main]

use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};
use std::sync::LazyLock;

use khoithidua_core::conference::Conference;
use khoithidua_core::format;
use khoithidua_core::plan::parts::take;
use khoithidua_core::score::criterion;
use khoithidua_core::workbook::{Part, ReadConference};
use khoithidua_workbook::{read, read_conference};
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The parts around a sheet.
const AROUND: [(&str, &str); 4] = [
    ("[Content_Types].xml", "<Types/>"),
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="NAME" sheetId="1" r:id="b"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];

/// Names by which the parts of a conference are known.
const NAMES: [&str; 6] = [
    "criteria",
    "information",
    "units",
    "delegates",
    "agenda",
    "targets",
];

/// A workbook with this as its sheet of this name; almost no mutation of a packed one would be unpacked.
fn with_sheet(name: &str, sheet: &[u8]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |part: &str, bytes: &[u8]| {
        out.start_file(part, SimpleFileOptions::default())
            .and_then(|()| Ok(out.write_all(bytes)?))
            .expect("memory");
    };
    for (part, text) in AROUND {
        put(part, text.replace("NAME", name).as_bytes());
    }
    put("xl/worksheets/sheet1.xml", sheet);
    out.finish().expect("memory").into_inner()
}

/// The plan that parts are read for and put into.
static PLAN: LazyLock<Conference> = LazyLock::new(|| {
    let file = include_bytes!("../../public/conference.json");
    format::read(file).expect("the sample").0
});

/// What was understood can be put into the plan, and leads nowhere.
fn conference(file: &[u8]) {
    let asked = ReadConference::new(String::new(), &PLAN);
    let Ok(read) = read_conference(file, &asked.known, &asked.taken) else {
        return;
    };
    let mut plan = PLAN.clone();
    take(&mut plan, &read.parts, &Part::ALL.into_iter().collect());
    plan.check_procedure().expect("nothing leads nowhere");
    let units = plan.bloc.units.iter().map(|unit| unit.id.as_str());
    let people = plan.people.iter().map(|person| person.id.as_str());
    for ids in [units.collect::<Vec<_>>(), people.collect()] {
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "an identifier twice");
    }
    criterion::check(&plan.criteria).expect("sound criteria");
}

fuzz_target!(|data: &[u8]| {
    conference(data);
    // The last byte, behind the sheet, says which part of a conference it is.
    let part = data.last().map_or(0, |last| usize::from(*last));
    let made = with_sheet(NAMES[part % NAMES.len()], data);
    conference(&made);
    for file in [data, &made] {
        if let Ok(read) = read(file, None) {
            criterion::check(&read.criteria).expect("sound criteria");
        }
    }
});
