//! The board's review of a sheet and the unit's answer to it: made once, and standing ever since.
//!
//! `cargo test --test golden make_sheets -- --ignored` writes both again, out of the other files of version 1.

use std::collections::BTreeMap;

use khoithidua_core::draft::answer::DraftAnswer;
use khoithidua_core::format;
use khoithidua_core::identity::Key;
use khoithidua_core::ids::CriterionId;
use khoithidua_core::number::{Points, Quantity};
use khoithidua_core::score::entry::Input;
use khoithidua_core::score::review::{ReviewError, RowCheck, SheetAnswer, SheetCheck, SheetReview};
use khoithidua_core::submission::Submission;

use super::make::{at, write};
use super::{conference, golden, stands};

fn row(id: &str) -> CriterionId {
    CriterionId::new(id).unwrap()
}

/// A change of every form that an input can have.
fn review() -> SheetReview {
    let (conference, fingerprint) = conference();
    let (submission, hash) = format::read::<Submission>(&golden("submission")).unwrap();
    let measured = |target, result| Input::Measured {
        target,
        result: Quantity::from_raw(result).unwrap(),
    };
    let target = Quantity::from_raw(500_000);
    let changes = [
        (
            "i.1",
            measured(target, 430_500),
            "Theo báo cáo của cơ quan thống kê.",
        ),
        ("i.5", measured(None, 89_000), "Tính lại theo quy định."),
        (
            "i.6.a",
            Input::Points(Points::from_raw(550).unwrap()),
            "Thiếu tài liệu kiểm chứng.",
        ),
        (
            "ii.7",
            Input::Answer(false),
            "Chưa có quyết định công nhận.",
        ),
        ("ii.8", Input::Level(0), "Đã có quyết định xếp loại tốt."),
        (
            "ii.9",
            Input::Counts(vec![1]),
            "Một phong trào đã tính ở năm trước.",
        ),
    ];
    let changes = changes.map(|(id, input, reason)| {
        let reason = reason.to_owned();
        (row(id), RowCheck { input, reason })
    });
    let review = SheetReview {
        conference: fingerprint,
        check: SheetCheck {
            submission: hash,
            sheet: submission.sheets[0].clone(),
            rows: changes.into(),
        },
        made_at: at("10:20:00"),
    };
    assert_eq!(review.check.check(&conference), Ok(()));
    review
}

/// The unit agrees, but for one line.
fn answer(review: &SheetReview) -> SheetAnswer {
    let (submission, _) = format::read::<Submission>(&golden("submission")).unwrap();
    let mut draft = DraftAnswer::new(review.clone(), Some(submission.person));
    draft.edit(&row("ii.7"), |said| {
        said.agrees = Some(false);
        "Quyết định 21/QĐ ngày 20/12, gửi kèm báo cáo.".clone_into(&mut said.explanation);
    });
    draft.agree_to_rest();
    let mut answer = draft
        .answer(review.check.rows.keys(), at("10:25:00"))
        .unwrap();
    answer.sign(&Key::from_seed(&[1; 32]));
    answer
}

#[test]
#[ignore = "writes the files that the other tests read"]
fn make_sheets() {
    let review = review();
    write("review", &review);
    write("answer", &answer(&review));
}

#[test]
fn a_review_of_version_1_stands() {
    let review: SheetReview =
        stands("b6109c230372454baf243e316e74702f7a2ad9f49f569c50d660d2b9aaa2da82");
    let (conference, _) = conference();
    assert_eq!(review.check.check(&conference), Ok(()));
    // The largest difference comes first.
    let changes = review.check.changes(&conference);
    let rows: Vec<&str> = changes.iter().map(|c| c.row.as_str()).collect();
    assert_eq!(rows, ["i.5", "ii.7", "ii.8", "ii.9", "i.1", "i.6.a"]);
}

#[test]
fn an_answer_of_version_1_stands() {
    let answer: SheetAnswer =
        stands("85747f6b531d8160562901132662c6a40791a0fa8e2d8528375cf3d83e18047b");
    let (conference, _) = conference();
    let (review, _) = format::read::<SheetReview>(&golden("review")).unwrap();
    assert_eq!(answer.check(&conference, &review), Ok(()));
    let open: BTreeMap<_, _> = answer
        .rows
        .iter()
        .filter(|(_, said)| !said.agrees)
        .collect();
    assert_eq!(open.keys().collect::<Vec<_>>(), [&&row("ii.7")]);
    let mut tampered = answer;
    tampered.rows.get_mut(&row("ii.7")).unwrap().agrees = true;
    let refused = tampered.check(&conference, &review);
    assert_eq!(refused, Err(ReviewError::NotSigned));
}
