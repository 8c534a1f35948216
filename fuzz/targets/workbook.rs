//! The reader of workbooks: whole files, and what is inside of one that can be unpacked.

#![no_main]

use std::io::{Cursor, Write as _};

use khoithidua_core::score::criterion;
use khoithidua_workbook::read;
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
        r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="b"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];

/// A workbook with this as its sheet; almost no mutation of a packed one would be unpacked.
fn with_sheet(sheet: &[u8]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = AROUND.iter().map(|(name, text)| (*name, text.as_bytes()));
    for (name, bytes) in parts.chain([("xl/worksheets/sheet1.xml", sheet)]) {
        out.start_file(name, SimpleFileOptions::default())
            .and_then(|()| Ok(out.write_all(bytes)?))
            .expect("memory");
    }
    out.finish().expect("memory").into_inner()
}

fuzz_target!(|data: &[u8]| {
    for file in [data.to_vec(), with_sheet(data)] {
        if let Ok(read) = read(&file, None) {
            criterion::check(&read.criteria).expect("sound criteria");
        }
    }
});
