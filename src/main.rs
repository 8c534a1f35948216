//! Entry point of the delegate's bundle.

#[cfg(target_arch = "wasm32")]
fn main() {
    khoithidua_app::start_delegate();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The app runs in a browser: cargo xtask serve");
}
