//! The device's database (IndexedDB), or memory where there is none.
//!
//! Values are texts in stores, keys are texts too. A write is one transaction and is read back. A connection
//! that the system has closed is opened again once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, Transaction, TransactionMode};
use wasm_bindgen::JsValue;
use web_sys::IdbTransaction;

use super::error::BrowserError;
use super::timer;

// Names and version are those of data on people's devices: they never change without a migration.
const VERSION: u32 = 1;
/// A database that has not answered by then never will: some browsers inside other apps leave it hanging.
const PATIENCE_MS: i32 = 8_000;
/// So many texts are handed to the database before the page gets a turn.
const PORTION: usize = 50;

/// The stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Store {
    /// Conference files by fingerprint.
    Conferences,
    /// Drafts by fingerprint and person.
    Drafts,
    /// Finalised submissions by hash.
    Submissions,
    /// The desk's received files by fingerprint and hash.
    Inbox,
    /// The desk's log by fingerprint and number.
    Log,
    /// What this device was last used for, and the write probe.
    Meta,
}

impl Store {
    const ALL: [Self; 6] = [
        Self::Conferences,
        Self::Drafts,
        Self::Submissions,
        Self::Inbox,
        Self::Log,
        Self::Meta,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Conferences => "conferences",
            Self::Drafts => "drafts",
            Self::Submissions => "submissions",
            Self::Inbox => "inbox",
            Self::Log => "log",
            Self::Meta => "meta",
        }
    }
}

/// One change: a text to keep, or `None` to remove what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// Where.
    pub store: Store,
    /// Under which key.
    pub key: String,
    /// What.
    pub value: Option<String>,
}

impl Write {
    /// Keeps a text.
    pub fn put(store: Store, key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            store,
            key: key.into(),
            value: Some(value.into()),
        }
    }

    /// Removes a text.
    pub fn delete(store: Store, key: impl Into<String>) -> Self {
        Self {
            store,
            key: key.into(),
            value: None,
        }
    }
}

enum Backend {
    Disk(Database),
    Memory(BTreeMap<(Store, String), String>),
}

impl Drop for Backend {
    fn drop(&mut self) {
        // A connection that nobody holds any more would stand in the way of others.
        if let Self::Disk(database) = self {
            database.close();
        }
    }
}

/// The database. Clones share it.
#[derive(Clone)]
pub struct Db {
    name: Rc<str>,
    backend: Rc<RefCell<Backend>>,
    /// What is to be read back of the write that began last.
    begun: Rc<RefCell<Option<Write>>>,
}

impl Db {
    /// Opens the database of this installation and proves by writing and reading that it keeps things.
    ///
    /// Never fails and always ends: without storage the texts are kept in memory, and the reason is returned
    /// beside it.
    pub async fn open(name: &str) -> (Self, Option<BrowserError>) {
        let disk = timer::in_time(PATIENCE_MS, Self::open_disk(name)).await;
        match disk.unwrap_or(Err(BrowserError::Closed)) {
            Ok(db) => (db, None),
            Err(error) => {
                let memory = Self::over(name, Backend::Memory(BTreeMap::new()));
                (memory, Some(error))
            }
        }
    }

    async fn open_disk(name: &str) -> Result<Self, BrowserError> {
        let database = connect(name).await?;
        let db = Self::over(name, Backend::Disk(database));
        let stamp = super::device::now().to_string();
        db.write(&[Write::put(Store::Meta, "probe", stamp)]).await?;
        Ok(db)
    }

    fn over(name: &str, backend: Backend) -> Self {
        Self {
            name: name.into(),
            backend: Rc::new(RefCell::new(backend)),
            begun: Rc::default(),
        }
    }

    /// One text.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<String>, BrowserError> {
        if let Backend::Memory(map) = &*self.backend.borrow() {
            return Ok(map.get(&(store, key.to_owned())).cloned());
        }
        match self.try_get(store, key).await {
            Err(error) if is_lost(&error) => {
                self.reconnect().await?;
                self.try_get(store, key).await
            }
            done => done,
        }
    }

    async fn try_get(&self, store: Store, key: &str) -> Result<Option<String>, BrowserError> {
        let request = {
            let Backend::Disk(database) = &*self.backend.borrow() else {
                return Err(BrowserError::Closed);
            };
            let transaction = database.transaction(&[store.name()], TransactionMode::ReadOnly)?;
            transaction
                .object_store(store.name())?
                .get(JsValue::from_str(key))?
        };
        Ok(request.await?.and_then(|value| value.as_string()))
    }

    /// Every key and text of a store whose key begins with a prefix, in the order of the keys.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn all(
        &self,
        store: Store,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, BrowserError> {
        if let Backend::Memory(map) = &*self.backend.borrow() {
            return Ok(map
                .iter()
                .filter(|((s, key), _)| *s == store && key.starts_with(prefix))
                .map(|((_, key), value)| (key.clone(), value.clone()))
                .collect());
        }
        match self.try_all(store).await {
            Err(error) if is_lost(&error) => {
                self.reconnect().await?;
                self.try_all(store).await
            }
            done => done,
        }
        .map(|mut pairs| {
            pairs.retain(|(key, _)| key.starts_with(prefix));
            pairs
        })
    }

    async fn try_all(&self, store: Store) -> Result<Vec<(String, String)>, BrowserError> {
        let (keys, values) = {
            let Backend::Disk(database) = &*self.backend.borrow() else {
                return Err(BrowserError::Closed);
            };
            let transaction = database.transaction(&[store.name()], TransactionMode::ReadOnly)?;
            let objects = transaction.object_store(store.name())?;
            (
                objects.get_all_keys(None, None)?,
                objects.get_all(None, None)?,
            )
        };
        let (keys, values) = (keys.await?, values.await?);
        Ok(keys
            .iter()
            .zip(&values)
            .filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)))
            .collect())
    }

    /// Makes all changes or none, then reads the last one back.
    ///
    /// # Errors
    /// When something was not kept; then nothing was.
    pub async fn write(&self, writes: &[Write]) -> Result<(), BrowserError> {
        if let Backend::Memory(map) = &mut *self.backend.borrow_mut() {
            for Write { store, key, value } in writes {
                match value {
                    Some(value) => map.insert((*store, key.clone()), value.clone()),
                    None => map.remove(&(*store, key.clone())),
                };
            }
            return Ok(());
        }
        self.begun.replace(writes.last().cloned());
        match self.try_write(writes).await {
            Err(error) if is_lost(&error) => {
                self.reconnect().await?;
                self.try_write(writes).await?;
            }
            done => done?,
        }
        let Some(last) = writes.last() else {
            return Ok(());
        };
        let mut read = last.clone();
        read.value = self.get(last.store, &last.key).await?;
        // Another write of the same text may have come between: then that one is there, and read back by itself.
        if read == *last || self.begun.borrow().as_ref() == Some(&read) {
            Ok(())
        } else {
            Err(BrowserError::NotKept)
        }
    }

    async fn try_write(&self, writes: &[Write]) -> Result<(), BrowserError> {
        let transaction = {
            let Backend::Disk(database) = &*self.backend.borrow() else {
                return Err(BrowserError::Closed);
            };
            let mut names: Vec<&str> = Vec::new();
            for write in writes {
                let name = write.store.name();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            if names.is_empty() {
                return Ok(());
            }
            database.transaction(&names, TransactionMode::ReadWrite)?
        };
        for (number, Write { store, key, value }) in (1..).zip(writes) {
            let objects = transaction.object_store(store.name())?;
            let key = JsValue::from_str(key);
            match value {
                Some(value) => {
                    let request = objects.put(&JsValue::from_str(value), Some(&key))?;
                    // Many at once would keep the page from answering; waiting for one keeps the
                    // transaction open.
                    if number % PORTION == 0 {
                        request.await?;
                    }
                }
                None => drop(objects.delete(key)?),
            }
        }
        finish(transaction).await
    }

    async fn reconnect(&self) -> Result<(), BrowserError> {
        let database = connect(&self.name).await?;
        self.backend.replace(Backend::Disk(database));
        Ok(())
    }
}

/// Waits until a transaction has been kept, or says why it has not.
async fn finish(transaction: Transaction) -> Result<(), BrowserError> {
    let handle: IdbTransaction = transaction.into();
    let mut transaction = Transaction::from(handle.clone());
    // Said aloud, so that a page that is being left need not live to hear that all was written.
    if js_sys::Reflect::has(&handle, &"commit".into())? {
        transaction = transaction.commit()?;
    }
    if transaction.await?.is_committed() {
        return Ok(());
    }
    let reason = handle.error().map(JsValue::from);
    Err(reason.map_or(BrowserError::Closed, BrowserError::from))
}

fn is_lost(error: &BrowserError) -> bool {
    matches!(error, BrowserError::Closed)
}

async fn connect(name: &str) -> Result<Database, BrowserError> {
    let mut request = Factory::new()?.open(name, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else {
            return;
        };
        let existing = database.store_names();
        for store in Store::ALL {
            if !existing.iter().any(|n| n == store.name()) {
                // A store that cannot be made shows at the write probe.
                let _ = database.create_object_store(store.name(), ObjectStoreParams::new());
            }
        }
    });
    let mut database = request.await?;
    // Another tab with a newer version asks us to make way.
    database.on_version_change(|event| {
        if let Ok(database) = event.database() {
            database.close();
        }
    });
    Ok(database)
}
