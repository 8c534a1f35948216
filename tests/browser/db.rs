//! The device's database against a real IndexedDB.

use idb::{Database, Factory};
use js_sys::{Array, Promise};
use khoithidua_app::db::{Db, Store, Write};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;

/// A database that this device can keep; every test has its own.
async fn open(name: &str) -> Db {
    let (db, failure) = Db::open(name).await;
    assert_eq!(failure, None, "this browser keeps nothing");
    db
}

async fn text(db: &Db, store: Store, key: &str) -> Option<String> {
    db.get(store, key).await.expect("readable")
}

async fn put(db: &Db, store: Store, key: &str, value: &str) {
    db.write(&[Write::put(store, key, value)])
        .await
        .expect("kept");
}

async fn delete(name: &str) {
    let factory = Factory::new().expect("IndexedDB");
    factory.delete(name).expect("asked").await.expect("deleted");
}

async fn open_version(name: &str, version: u32) -> Database {
    let factory = Factory::new().expect("IndexedDB");
    factory
        .open(name, Some(version))
        .expect("asked")
        .await
        .expect("opened")
}

#[wasm_bindgen_test]
async fn what_was_written_is_there_when_opened_again() {
    let name = "written";
    let db = open(name).await;
    let draft = "Chấm điểm: 9,75 · \u{1f58b}";
    db.write(&[
        Write::put(Store::Meta, "who", "le-thi-lan"),
        Write::put(Store::Drafts, "a/1", draft),
    ])
    .await
    .expect("kept");
    drop(db);
    let db = open(name).await;
    assert_eq!(
        text(&db, Store::Drafts, "a/1").await.as_deref(),
        Some(draft)
    );
    assert_eq!(
        text(&db, Store::Meta, "who").await.as_deref(),
        Some("le-thi-lan")
    );
    assert_eq!(text(&db, Store::Drafts, "who").await, None);
}

#[wasm_bindgen_test]
async fn a_text_is_replaced_and_removed() {
    let db = open("replaced").await;
    put(&db, Store::Drafts, "a", "one").await;
    put(&db, Store::Drafts, "a", "two").await;
    assert_eq!(text(&db, Store::Drafts, "a").await.as_deref(), Some("two"));
    db.write(&[Write::delete(Store::Drafts, "a")])
        .await
        .expect("kept");
    assert_eq!(text(&db, Store::Drafts, "a").await, None);
}

#[wasm_bindgen_test]
async fn two_writes_of_one_text_at_once_are_no_failure() {
    let db = open("at-once").await;
    let write = |value: &'static str| {
        let db = db.clone();
        future_to_promise(async move {
            let kept = db.write(&[Write::put(Store::Drafts, "a", value)]).await;
            kept.expect("kept");
            Ok(JsValue::UNDEFINED)
        })
    };
    let both = Promise::all(&Array::of2(&write("one"), &write("two")));
    JsFuture::from(both).await.expect("both kept");
    assert_eq!(text(&db, Store::Drafts, "a").await.as_deref(), Some("two"));
}

#[wasm_bindgen_test]
async fn a_prefix_finds_its_own_in_order() {
    let db = open("prefix").await;
    let mut writes: Vec<Write> = (0..120)
        .rev()
        .map(|n| Write::put(Store::Inbox, format!("b/{n:03}"), n.to_string()))
        .collect();
    writes.push(Write::put(Store::Inbox, "a/1", "other"));
    writes.push(Write::put(Store::Inbox, "bb/1", "other"));
    db.write(&writes).await.expect("kept");
    let found = db.all(Store::Inbox, "b/").await.expect("readable");
    let expected: Vec<(String, String)> = (0..120)
        .map(|n| (format!("b/{n:03}"), n.to_string()))
        .collect();
    assert_eq!(found, expected);
}

#[wasm_bindgen_test]
async fn two_tabs_read_what_the_other_wrote() {
    let (one, other) = (open("tabs").await, open("tabs").await);
    put(&one, Store::Drafts, "a", "from one").await;
    assert_eq!(
        text(&other, Store::Drafts, "a").await.as_deref(),
        Some("from one")
    );
    put(&other, Store::Drafts, "a", "from the other").await;
    assert_eq!(
        text(&one, Store::Drafts, "a").await.as_deref(),
        Some("from the other")
    );
}

/// The system may close a connection at any time: here because somebody else clears the data.
#[wasm_bindgen_test]
async fn a_lost_connection_is_opened_again() {
    let name = "lost";
    let db = open(name).await;
    put(&db, Store::Drafts, "a", "before").await;
    delete(name).await;
    put(&db, Store::Drafts, "a", "after").await;
    assert_eq!(
        text(&db, Store::Drafts, "a").await.as_deref(),
        Some("after")
    );
    delete(name).await;
    assert_eq!(text(&db, Store::Drafts, "a").await, None);
}

/// An older app on a device that a newer one has used: it must not destroy what it does not know.
#[wasm_bindgen_test]
async fn a_newer_database_is_left_alone() {
    let name = "newer";
    let db = open(name).await;
    put(&db, Store::Drafts, "a", "kept").await;
    drop(db);
    open_version(name, 2).await.close();

    let (db, failure) = Db::open(name).await;
    assert!(failure.is_some(), "a newer database cannot be used");
    put(&db, Store::Drafts, "b", "in memory").await;
    assert_eq!(
        text(&db, Store::Drafts, "b").await.as_deref(),
        Some("in memory")
    );
    assert_eq!(text(&db, Store::Drafts, "a").await, None);

    let newer = open_version(name, 2).await;
    assert!(newer.store_names().contains(&"drafts".to_owned()));
    newer.close();
}
