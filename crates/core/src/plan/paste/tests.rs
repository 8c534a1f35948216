//! Clipboards as programs fill them, crooked pages, and any page at all.

use super::*;
use crate::markdown::{Block, Span, parse};
use proptest::prelude::*;

/// Reads HTML as far as the examples here need it: a browser does it in the program.
fn pieces(html: &str) -> Vec<Piece> {
    let (mut pieces, mut open, mut rest) = (Vec::new(), Vec::<String>::new(), html);
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(comment) = rest.strip_prefix("<!") {
            rest = comment.split_once('>').map_or("", |(_, after)| after);
        } else if let Some(tag) = rest.strip_prefix('<') {
            let (tag, after) = tag.split_once('>').unwrap();
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                while let Some(last) = open.pop() {
                    pieces.push(Piece::Close);
                    if last == name.to_lowercase() {
                        break;
                    }
                }
                continue;
            }
            let element = element(tag.trim_end_matches('/'));
            let void = ["br", "hr", "img", "meta", "link", "col"].contains(&element.tag.as_str());
            let name = element.tag.clone();
            pieces.push(Piece::Open(element));
            if void || tag.ends_with('/') {
                pieces.push(Piece::Close);
            } else {
                open.push(name);
            }
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            let text = rest[..end].replace("&nbsp;", "\u{a0}").replace("&lt;", "<");
            pieces.push(Piece::Text(text.replace("&amp;", "&")));
            rest = &rest[end..];
        }
    }
    pieces.extend(open.iter().map(|_| Piece::Close));
    pieces
}

fn element(tag: &str) -> Opened {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((key, value)) = rest.trim_start().split_once('=') {
        let quote = value.chars().next().filter(|c| "'\"".contains(*c));
        let (value, after) = match quote {
            Some(quote) => value[1..].split_once(quote).unwrap(),
            None => value.split_once(' ').unwrap_or((value, "")),
        };
        rest = after;
        if ATTRIBUTES.contains(&key.trim()) {
            attributes.push((key.trim().to_owned(), value.to_owned()));
        }
    }
    Opened {
        tag: name.to_lowercase(),
        attributes,
    }
}

fn pasted(html: &str) -> Pasted {
    markdown(&pieces(html))
}

#[test]
fn word() {
    let html = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0} --></style>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body lang=VI><!--StartFragment-->
<p class=MsoTitle><b>BÁO CÁO TỔNG KẾT<o:p></o:p></b></p>
<h2><span lang=VI>I. Đặc điểm
tình hình<o:p></o:p></span></h2>
<p class=MsoNormal style='text-indent:36.0pt'><span lang=VI>Khối có <b>11 đơn vị</b>,
<i>trong đó</i>&nbsp; 3 đơn vị mới<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Thu hút đầu tư<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span></span><![endif]>Cải cách</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:
Ignore'>3.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Việc thứ ba</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>4.<span>&nbsp; </span></span><![endif]>Việc
thứ tư</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span><![endif]>Điểm a</p>
<p class=MsoNormal><img width=300 height=200 src="file:///C:/Temp/clip_image001.png" v:shapes="Picture_x0020_1"></p>
<table class=MsoTableGrid border=1><tr><td width=100 colspan=3><p class=MsoNormal align=center><b>Bảng 1</b></p></td></tr>
<tr style='mso-yfti-irow:0'><td rowspan=2 style='border:solid'><p class=MsoNormal><b>STT</b></p></td><td colspan=2><p>Kết quả</p></td></tr>
<tr><td><p>Kế hoạch</p></td><td><p>Thực hiện</p></td></tr>
<tr><td><p>1</p></td><td><p>10 | 12</p></td><td><p>12 km<sup>2</sup></p><p>vượt</p></td></tr></table>
<p class=MsoNormal>(*) Số liệu đến 30/11 (*)<o:p></o:p></p>
<!--EndFragment--></body></html>"#;
    let found = pasted(html);
    assert_eq!(
        found.text,
        "# BÁO CÁO TỔNG KẾT\n\n## I. Đặc điểm tình hình\n\n\
         Khối có **11 đơn vị**, *trong đó* 3 đơn vị mới .\n\n\
         - Thu hút đầu tư\n- Cải cách\n\n3. Việc thứ ba\n4. Việc thứ tư\n\na) Điểm a\n\n\
         **Bảng 1**\n\n| STT | Kết quả | Kết quả |\n|---|---|---|\n|  | Kế hoạch | Thực hiện |\n\
         | 1 | 10 \u{2223} 12 | 12 km² vượt |\n\n(\u{2217}) Số liệu đến 30/11 (\u{2217})"
    );
    assert_eq!(
        (found.pictures, found.merged, found.nested),
        (1, true, true)
    );
    assert!(!found.within_a_line);
}

#[test]
fn google_docs() {
    let html = r#"<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
<h1 dir="ltr" style="line-height:1.38"><span style="font-size:20pt;font-weight:400">Hướng dẫn</span></h1>
<p dir="ltr"><span style="font-weight:700;font-style:normal">Bước một</span><span style="font-weight:400">: mở máy.</span></p><br />
<ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Một</span></p></li>
<ul><li dir="ltr" style="list-style-type:circle" aria-level="2"><p><span>Một rưỡi</span></p></li></ul>
<li dir="ltr"><p><span style="font-style:italic">Hai</span></p></li></ul>
<ol><li style="list-style-type:decimal"><p><span>Đầu</span></p></li><ol><li style="list-style-type:lower-alpha"><p><span>phụ</span></p></li></ol>
<li style="list-style-type:decimal"><p><span>Cuối</span></p></li></ol>
<div dir="ltr"><table><colgroup><col width="100"/></colgroup><tbody><tr><td><p><span style="font-weight:700">Tên</span></p></td><td><p><span>Điểm</span></p></td></tr>
<tr><td><br></td><td><p><span>9,5</span></p></td></tr></tbody></table></div></b>"#;
    let found = pasted(html);
    assert_eq!(
        found.text,
        "# Hướng dẫn\n\n**Bước một**: mở máy.\n\n- Một\n- Một rưỡi\n- *Hai*\n\n1. Đầu\n\na) phụ\n\n2. Cuối\n\n\
         | Tên | Điểm |\n|---|---|\n|  | 9,5 |"
    );
    assert_eq!(
        (found.pictures, found.merged, found.nested),
        (0, false, true)
    );
}

#[test]
fn libre_office() {
    let html = r#"<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><title></title><style type="text/css">td p { margin: 0 }</style></head>
<body lang="vi-VN"><h3 class="western">1. Tổ chức</h3>
<p style="line-height: 100%"><font face="Times New Roman, serif"><b>Khối trưởng:</b> Ban Quản lý <i><b>Vân Phong</b></i></font></p>
<ol start="2"><li><p>Hai</p><p>nói thêm</p></li>
	<li><p>Ba</p></li></ol>
<blockquote>Lời <b>dẫn</b></blockquote><hr/>
<center><table cellpadding="4"><col width="50"/><tr valign="top"><th><p>A</p></th><th><p>B</p></th></tr><tr><td colspan="2"><p>chung</p></td></tr></table></center>
<p>Dòng một<br/>Dòng hai</p></body></html>"#;
    let found = pasted(html);
    assert_eq!(
        found.text,
        "### 1. Tổ chức\n\n**Khối trưởng:** Ban Quản lý **Vân Phong**\n\n2. Hai nói thêm\n3. Ba\n\n> Lời **dẫn**\n\n---\n\n\
         | A | B |\n|---|---|\n| chung |  |\n\nDòng một\n\nDòng hai"
    );
    assert!(found.merged && !found.nested);
}

#[test]
fn spreadsheets_web_pages_and_a_few_words() {
    let rows = [
        // A few words of a paragraph stay words.
        ("<p class=MsoNormal>mấy <b>chữ</b></p>", "mấy **chữ**"),
        // A page arranged by tables is no table.
        (
            "<table><tr><td><h2>Tin</h2><p>Một</p><table><tr><td>a</td><td>b</td></tr></table></td><td>bên</td></tr></table>",
            "## Tin\n\nMột\n\n| a | b |\n|---|---|\n\nbên",
        ),
        (
            "<table><tr><td>một</td></tr><tr><td>hai</td></tr></table>",
            "một\n\nhai",
        ),
        // Excel, with an empty row and a column that only merged cells reach.
        (
            "<table><tr><td>x</td><td colspan=2>y</td></tr><tr></tr><tr><td>1</td><td colspan=2>2</td></tr></table>",
            "| x | y |\n|---|---|\n| 1 | 2 |",
        ),
        // Marks that people type, and what would be read as one.
        (
            "<p>- một</p><p>- hai</p><p>1. ba</p><p>2. bốn</p><p>01. năm</p>",
            "- một\n- hai\n\n1. ba\n2. bốn\n\n01.\u{a0}năm",
        ),
        (
            "<p>- <b>đậm</b></p><p># không</p><p>12.5 điểm</p>",
            "- **đậm**\n\n#\u{a0}không\n\n12.5 điểm",
        ),
        // Hidden and foreign things.
        (
            "<p>a<script>alert(1)</script><span style='display:none'>x</span><b hidden=''>y</b>&lt;b></p>",
            "a<b>",
        ),
        ("<p>đã <del>xóa</del> sửa</p><style>p{}</style>", "đã sửa"),
        ("<pre>một\nhai</pre>", "một\n\nhai"),
        (
            "<ul><li>a<p>b</p><table><tr><td>1</td><td>2</td></tr></table>c</li></ul>",
            "- a b\n\n| 1 | 2 |\n|---|---|\n\nc",
        ),
        ("<b>a</b> <b>b</b><i>c</i>", "**a b***c*"),
        ("</p></table>chữ<td>ô", "chữ\n\nô"),
        ("", ""),
    ];
    for (html, text) in rows {
        assert_eq!(pasted(html).text, text, "{html}");
    }
    assert!(pasted("mấy <b>chữ</b>").within_a_line);
    assert!(!pasted("<p>a</p><p>b</p>").within_a_line);
    assert_eq!(
        pasted("<p><img src=x><svg><title>y</title></svg></p>").pictures,
        2
    );
}

#[test]
fn crooked_pages_end() {
    let deep = "<b><table><tr><td>".repeat(20_000);
    assert_eq!(pasted(&format!("{deep}đáy")).text, "**đáy**");
    let wide = format!(
        "<table><tr>{}</tr></table>",
        "<td colspan=9999 rowspan=9999>x</td>".repeat(500)
    );
    assert_eq!(pasted(&wide).text.matches('x').count(), 500);
    let high = "<tr><td colspan=100>y</td><td>z</td></tr>".repeat(1_000);
    assert_eq!(
        pasted(&format!("<table>{high}</table>"))
            .text
            .matches('z')
            .count(),
        1_000
    );
}

/// Everything that a reader of the paper sees, numbers of lists too.
fn seen(text: &str) -> String {
    let mut seen = String::new();
    let mut spans = |spans: &[Span]| {
        for span in spans {
            let (Span::Plain(text) | Span::Strong(text) | Span::Emphasis(text)) = span;
            seen.push_str(text);
        }
    };
    for block in parse(text) {
        match block {
            Block::Heading(_, text) | Block::Paragraph(text) | Block::Quote(text) => spans(&text),
            Block::List(first, items) => {
                let mut number = first;
                for item in &items {
                    let label = number.map_or_else(String::new, |n| n.to_string());
                    spans(&[Span::Plain(label)]);
                    spans(item);
                    number = number.and_then(|n| n.checked_add(1));
                }
            }
            Block::Table(head, rows) => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    spans(cell);
                }
            }
            Block::Rule => {}
        }
    }
    letters(&seen)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether all letters of one text are in the other. Their order is that of the page, except where it has text in a table and
/// outside of its cells: that stands before the table.
fn within(letters: &str, text: &str) -> bool {
    let mut left: Vec<char> = text.chars().collect();
    letters.chars().all(|letter| {
        let place = left.iter().position(|other| *other == letter);
        place.map(|place| left.swap_remove(place)).is_some()
    })
}

fn any_piece() -> impl Strategy<Value = Piece> {
    let tag = prop::sample::select(vec![
        "p",
        "div",
        "h1",
        "h3",
        "b",
        "i",
        "span",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "br",
        "hr",
        "blockquote",
        "pre",
        "a",
        "font",
        "caption",
        "tbody",
        "x-y",
    ]);
    let attribute = prop::sample::select(vec![
        ("style", "font-weight:700"),
        ("style", "font-weight:normal;font-style:italic"),
        ("style", "mso-list:l0 level2 lfo1"),
        ("style", "mso-outline-level:2"),
        ("colspan", "3"),
        ("rowspan", "2"),
        ("rowspan", "-1"),
        ("start", "4294967295"),
        ("value", "7"),
        ("type", "a"),
        ("class", "MsoTitle"),
    ]);
    let element = (tag, prop::collection::vec(attribute, 0..2)).prop_map(|(tag, attributes)| {
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        Piece::Open(Opened {
            tag: tag.to_owned(),
            attributes: attributes.into_iter().map(owned).collect(),
        })
    });
    prop_oneof![
        4 => element,
        3 => Just(Piece::Close),
        4 => "[a-zA-Z0-9đếộ*|#>+.)\\- \n_`<&;\u{a0}]{0,12}".prop_map(Piece::Text),
        1 => "\\PC{0,6}".prop_map(Piece::Text),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn whatever_comes_is_read_and_no_letter_is_lost(pieces in prop::collection::vec(any_piece(), 0..60)) {
        let found = markdown(&pieces);
        let text = pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let all = letters(&crate::text::nfc(&text.collect::<String>()));
        let shown = seen(&found.text);
        prop_assert!(within(&all, &shown), "{all} is not in {shown}: {}", found.text);
        // No markup comes through: a paper has no node for it, and reading what was written gives one line for each part.
        prop_assert!(!found.text.contains("\n\n\n") && found.text.trim() == found.text);
    }
}
