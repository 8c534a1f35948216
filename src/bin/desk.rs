//! Entry point of the desk's bundle: loaded only where the host board works.

#[cfg(target_arch = "wasm32")]
fn main() {
    khoithidua_app::start_desk();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The desk runs in a browser: cargo xtask serve");
}
