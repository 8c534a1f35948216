//! Telling people where the site is: an address for this machine and one to scan with a phone.

use std::io::IsTerminal as _;
use std::net::{IpAddr, UdpSocket};

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

/// Prints the addresses, and the network's as a QR code.
pub fn announce(port: u16, prefix: &str, quiet: bool) {
    println!("http://localhost:{port}{prefix}");
    if quiet {
        return;
    }
    match local_network() {
        Some(ip) => {
            let address = format!("http://{ip}:{port}{prefix}");
            println!("{address}   (for phones on the same network; offline use needs https)");
            if let Ok(code) = QrCode::new(&address) {
                show(&code.render::<Dense1x2>().quiet_zone(true).build());
            }
        }
        None => println!("(this machine is on no network that phones could reach)"),
    }
    println!("Ctrl+C stops.");
}

/// Black on white whatever the terminal's colours are: not every phone reads the inverse.
fn show(code: &str) {
    let (before, after) = if std::io::stdout().is_terminal() {
        ("\x1b[30;107m", "\x1b[0m")
    } else {
        ("", "")
    };
    for line in code.lines() {
        println!("{before}{line}{after}");
    }
}

/// Our address as others see it. "Connecting" a datagram socket only asks the routing table.
fn local_network() -> Option<IpAddr> {
    let socket = UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    // An address reserved for documentation: nothing is ever sent there.
    socket.connect(("192.0.2.1", 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}
