//! As much of HTTP/1.1 as a browser needs to read files: GET and HEAD over connections that stay open.
//!
//! One thread for each connection, so that a slow phone delays nobody else.

use std::io::{self, BufRead, BufReader, Read as _, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::serve::site::{Answer, Site};

const LONGEST_HEAD: u64 = 16 * 1024;
const MOST_CONNECTIONS: usize = 512;
const PATIENCE: Duration = Duration::from_mins(1);

/// Answers until the process ends.
pub fn serve(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    let open = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming().flatten() {
        if open.load(Ordering::Relaxed) >= MOST_CONNECTIONS {
            continue;
        }
        let (site, open) = (Arc::clone(&site), Arc::clone(&open));
        open.fetch_add(1, Ordering::Relaxed);
        thread::spawn(move || {
            // Whoever hangs up or sends nonsense is not answered further.
            let _ = converse(&stream, &site);
            open.fetch_sub(1, Ordering::Relaxed);
        });
    }
}

fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = Request::read(&mut reader)? {
        write(&mut &*stream, &request, &request.answer(site))?;
        if request.is_last() {
            break;
        }
    }
    Ok(())
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Request {
    method: String,
    target: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The next request, or nothing when the other side has hung up.
    fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = reader.take(LONGEST_HEAD);
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace();
        let mut word = || words.next().map(str::to_owned).ok_or_else(nonsense);
        let mut request = Self {
            method: word()?,
            target: word()?,
            headers: Vec::new(),
        };
        loop {
            let mut line = String::new();
            head.read_line(&mut line)?;
            if !line.ends_with('\n') {
                return Err(nonsense());
            }
            let line = line.trim();
            if line.is_empty() {
                return Ok(Some(request));
            }
            let (name, value) = line.split_once(':').ok_or_else(nonsense)?;
            let header = (name.to_ascii_lowercase(), value.trim().to_owned());
            request.headers.push(header);
        }
    }

    fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    fn reads(&self) -> bool {
        self.method == "GET" || self.method == "HEAD"
    }

    /// True when nothing may follow on this connection: on demand, or because of a body that we do not read.
    fn is_last(&self) -> bool {
        !self.reads() || self.header("connection").eq_ignore_ascii_case("close")
    }

    fn answer(&self, site: &Site) -> Answer {
        if self.reads() {
            let (accepts, known) = (self.header("accept-encoding"), self.header("if-none-match"));
            site.answer(&self.target, accepts, known)
        } else {
            Answer::plain(405, "only GET and HEAD")
        }
    }
}

fn nonsense() -> io::Error {
    io::Error::from(io::ErrorKind::InvalidData)
}

fn write(stream: &mut impl Write, request: &Request, answer: &Answer) -> io::Result<()> {
    let reason = match answer.status {
        200 => "OK",
        304 => "Not Modified",
        404 => "Not Found",
        _ => "Method Not Allowed",
    };
    let mut message = format!("HTTP/1.1 {} {reason}\r\n", answer.status);
    for (name, value) in &answer.headers {
        message.extend([name, ": ", value.as_str(), "\r\n"]);
    }
    if answer.status != 304 {
        let length = answer.body.len().to_string();
        message.extend(["Content-Length: ", &length, "\r\n"]);
    }
    if request.is_last() {
        message.push_str("Connection: close\r\n");
    }
    message.push_str("\r\n");
    let mut message = message.into_bytes();
    if request.method != "HEAD" && answer.status != 304 {
        message.extend_from_slice(&answer.body);
    }
    stream.write_all(&message)?;
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> io::Result<Option<Request>> {
        Request::read(&mut text.as_bytes())
    }

    fn written(method: &str, answer: &Answer) -> String {
        let request = Request {
            method: method.to_owned(),
            ..Request::default()
        };
        let mut out = Vec::new();
        write(&mut out, &request, answer).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_request_is_read_up_to_its_empty_line() {
        let mut both =
            "GET /a HTTP/1.1\r\nAccept-Encoding: br\r\n\r\nGET /b HTTP/1.1\r\n\r\n".as_bytes();
        let first = Request::read(&mut both).unwrap().unwrap();
        assert_eq!(
            (first.target.as_str(), first.header("accept-encoding")),
            ("/a", "br")
        );
        assert_eq!(Request::read(&mut both).unwrap().unwrap().target, "/b");
        assert_eq!(Request::read(&mut both).unwrap(), None);
    }

    #[test]
    fn nonsense_is_an_error() {
        for text in [
            "GET\r\n\r\n",
            "GET / HTTP/1.1\r\nno colon\r\n\r\n",
            "GET / HTTP/1.1\r\nA: b",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        assert!(read(&format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(20_000))).is_err());
    }

    #[test]
    fn a_head_is_answered_without_a_body() {
        let answer = Answer::plain(200, "text");
        assert!(written("GET", &answer).ends_with("Content-Length: 4\r\n\r\ntext"));
        assert!(written("HEAD", &answer).ends_with("Content-Length: 4\r\n\r\n"));
        assert!(written("POST", &answer).contains("Connection: close"));
    }
}
