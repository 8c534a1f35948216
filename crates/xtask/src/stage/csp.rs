//! The page's security policy: it lets the page talk to nobody but its own folder's server.

use anyhow::Result;

use crate::{hash, html};

/// The policy for this page; every script and style inside the page is named by its hash.
pub fn policy(page: &str) -> Result<String> {
    let scripts = hashes(page, "script", is_script)?;
    let styles = hashes(page, "style", |_| true)?;
    let directives = [
        "default-src 'self'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        format!("style-src 'self'{styles}"),
        "img-src 'self' data: blob:".to_owned(),
        "connect-src 'self'".to_owned(),
        "worker-src 'self'".to_owned(),
        "object-src 'none'".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
    ];
    Ok(directives.join("; "))
}

/// The policy as an element for the page's head.
pub fn element(page: &str) -> Result<String> {
    Ok(format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy(page)?
    ))
}

fn hashes(page: &str, name: &str, wanted: impl Fn(&str) -> bool) -> Result<String> {
    let mut list = String::new();
    for element in html::inline(page, name)? {
        if wanted(element.attributes) {
            let hash = hash::integrity(element.content.as_bytes());
            list = format!("{list} '{hash}'");
        }
    }
    Ok(list)
}

/// Data blocks are never run, so the policy does not ask about them.
fn is_script(attributes: &str) -> bool {
    !attributes.contains("type=\"application/json\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_may_talk_to_nobody_else() {
        let policy = policy("<p>").unwrap();
        assert!(policy.contains("connect-src 'self';"));
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains("http"));
    }

    #[test]
    fn inline_scripts_and_styles_are_named_by_hash() {
        let page = "<style>p{}</style><script>run()</script>\
                    <script type=\"application/json\" id=\"x\">{}</script>";
        let policy = policy(page).unwrap();
        let script = hash::integrity(b"run()");
        let style = hash::integrity(b"p{}");
        assert!(policy.contains(&format!("'wasm-unsafe-eval' '{script}';")));
        assert!(policy.contains(&format!("style-src 'self' '{style}';")));
    }
}
