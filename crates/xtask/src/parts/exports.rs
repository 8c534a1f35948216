//! Takes exports out of a wasm file that only scripts would call which nothing ever makes.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use wasm_encoder::{ExportKind, ExportSection, Module, RawSection};
use wasmparser::{ExternalKind, Parser, Payload};

/// Leptos brings the library `wasm-streams` for its server functions. There is no server here, so its
/// objects are never made, but being exported keeps their code alive. The entrances of the second part are exported for
/// the split, which has been made by now, or in the desk's program never is.
const UNUSED: [&str; 3] = ["intounderlying", "__wbg_intounderlying", "__wasm_split_00"];

/// Rewrites the file without the unused exports; wasm-opt then finds what they kept alive.
pub fn drop_unused(wasm: &Path) -> Result<()> {
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let rewritten =
        without(&bytes, &UNUSED).with_context(|| format!("cannot rewrite {}", wasm.display()))?;
    fs::write(wasm, rewritten).with_context(|| format!("cannot write {}", wasm.display()))
}

fn without(wasm: &[u8], beginnings: &[&str]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ExportSection(section) = &payload {
            let mut kept = ExportSection::new();
            for export in section.clone() {
                let export = export?;
                if !beginnings.iter().any(|b| export.name.starts_with(b)) {
                    kept.export(export.name, kind(export.kind), export.index);
                }
            }
            module.section(&kept);
        } else if let Some((id, range)) = payload.as_section() {
            let (start, end) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            let data = &wasm[start..end];
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

fn kind(kind: ExternalKind) -> ExportKind {
    match kind {
        ExternalKind::Func | ExternalKind::FuncExact => ExportKind::Func,
        ExternalKind::Table => ExportKind::Table,
        ExternalKind::Memory => ExportKind::Memory,
        ExternalKind::Global => ExportKind::Global,
        ExternalKind::Tag => ExportKind::Tag,
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{GlobalSection, GlobalType, ValType};

    use super::*;

    #[test]
    fn only_the_named_exports_go() {
        let mut globals = GlobalSection::new();
        let zero = wasm_encoder::ConstExpr::i32_const(0);
        let global = GlobalType {
            val_type: ValType::I32,
            mutable: false,
            shared: false,
        };
        globals.global(global, &zero);
        let mut exports = ExportSection::new();
        exports.export("kept", ExportKind::Global, 0);
        exports.export("gone-1", ExportKind::Global, 0);
        let mut module = Module::new();
        module.section(&globals).section(&exports);

        let mut expected = ExportSection::new();
        expected.export("kept", ExportKind::Global, 0);
        let mut smaller = Module::new();
        smaller.section(&globals).section(&expected);
        assert_eq!(
            without(&module.finish(), &["gone"]).unwrap(),
            smaller.finish()
        );
    }
}
