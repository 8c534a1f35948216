//! The camera on a screen: opened, watched, opened again when it was taken away, and what its pictures brought.

use std::rc::Rc;

use khoithidua_core::light::{self, Seen};
use leptos::prelude::*;

use super::stage;
use crate::browser::camera::{self, Camera};
use crate::browser::worker::Crew;
use crate::browser::{BrowserError, device, dom, task, timer};

pub use crate::browser::camera::Device;
pub use crate::browser::error::CameraError;

/// Which camera was used last on this device.
const CHOICE: &str = "khoithidua-camera";
/// Between two looks at a camera that has nothing new, in milliseconds.
const BLINK_MS: i32 = 15;
/// Between two tries to open one that passes, or while the page is hidden.
const AGAIN_MS: i32 = 1_500;
/// A camera that shows the same picture for so long has stopped.
const STALE_MS: i32 = 4_000;

/// How the camera is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Eye {
    /// It is being asked for.
    Opening,
    /// It looks.
    Open,
    /// There is no picture, for this reason. What passes is tried again by itself.
    Closed(CameraError),
    /// The program that reads codes cannot be had.
    Blind(BrowserError),
}

/// A file on its way: so many of so many blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Name of the stream.
    pub stream: String,
    /// Blocks known.
    pub have: u32,
    /// Of how many.
    pub need: u32,
}

/// What somebody holds before the camera. Copied freely; it ends with the screen.
#[derive(Clone, Copy)]
pub struct Watch {
    eye: RwSignal<Eye>,
    part: RwSignal<Option<Part>>,
    newer: RwSignal<Option<u8>>,
    devices: RwSignal<Vec<Device>>,
    chosen: RwSignal<Option<String>>,
    /// `None` without a lamp.
    torch: RwSignal<Option<bool>>,
    camera: StoredValue<Option<Rc<Camera>>, LocalStorage>,
    place: StoredValue<Place, LocalStorage>,
    /// Another number ends what was going on.
    run: StoredValue<u32>,
}

/// Where the camera's picture is shown, and who hears of whole files.
#[derive(Clone)]
struct Place {
    video: camera::View,
    whole: Rc<dyn Fn(String)>,
}

impl Watch {
    /// Begins to look, showing the picture in a video element. `whole` hears each file once it is complete.
    pub fn begin(video: &camera::View, whole: impl Fn(String) + 'static) -> Self {
        stage();
        let watch = Self {
            eye: RwSignal::new(Eye::Opening),
            part: RwSignal::new(None),
            newer: RwSignal::new(None),
            devices: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(device::preference(CHOICE)),
            torch: RwSignal::new(None),
            camera: StoredValue::new_local(None),
            place: StoredValue::new_local(Place {
                video: video.clone(),
                whole: Rc::new(whole),
            }),
            run: StoredValue::new(0),
        };
        watch.again();
        watch
    }

    /// Opens the camera anew.
    pub fn again(self) {
        self.camera.set_value(None);
        self.eye.set(Eye::Opening);
        self.run.update_value(|run| *run += 1);
        let run = self.run.get_value();
        task::spawn(async move { self.look(run).await });
    }

    fn goes_on(self, run: u32) -> bool {
        self.run.try_get_value() == Some(run)
    }

    /// Until the screen goes, or another run begins.
    async fn look(self, run: u32) {
        let crew = Crew::of_light();
        crew.prepare();
        while self.goes_on(run) {
            if dom::is_hidden() {
                timer::pause(AGAIN_MS).await;
                continue;
            }
            let error = match self.open(run).await {
                Ok(camera) => self.read(run, &crew, &camera).await,
                Err(error) => Some(Eye::Closed(error)),
            };
            if !self.goes_on(run) {
                return;
            }
            self.camera.set_value(None);
            let Some(eye) = error else { continue };
            let passes = matches!(eye, Eye::Closed(error) if error.passes());
            self.eye.set(eye);
            if !passes {
                return;
            }
            timer::pause(AGAIN_MS).await;
        }
    }

    async fn open(self, run: u32) -> Result<Rc<Camera>, CameraError> {
        let (Some(place), Some(chosen)) =
            (self.place.try_get_value(), self.chosen.try_get_untracked())
        else {
            return Err(CameraError::Lost);
        };
        let camera = Rc::new(Camera::open(&place.video, chosen.as_deref()).await?);
        let devices = camera::devices().await;
        if self.goes_on(run) {
            self.devices.set(devices);
            self.chosen.set(camera.device());
            self.torch.set(camera.has_torch().then_some(false));
            self.camera.set_value(Some(camera.clone()));
            self.eye.set(Eye::Open);
        }
        Ok(camera)
    }

    /// Looks at one picture after the other, each once the one before has been understood. Why it ended; nothing when the
    /// page was hidden, which takes the picture away on some phones without a word.
    async fn read(self, run: u32, crew: &Crew, camera: &Camera) -> Option<Eye> {
        let (mut since, mut idle) = (-1.0, 0);
        while self.goes_on(run) {
            if dom::is_hidden() {
                return None;
            }
            if !camera.is_live() {
                return Some(Eye::Closed(CameraError::Lost));
            }
            let Some(picture) = camera.grab(&mut since) else {
                if idle > STALE_MS {
                    return Some(Eye::Closed(CameraError::Lost));
                }
                timer::pause(BLINK_MS).await;
                idle += BLINK_MS;
                continue;
            };
            idle = 0;
            match crew.show(picture).await {
                Ok(answer) => self.hear(run, &answer),
                Err(BrowserError::Cancelled) => return None,
                Err(error @ BrowserError::NoWorker) => return Some(Eye::Blind(error)),
                // One picture was too much for it: the next has another worker, and the file begins anew.
                Err(_) => timer::pause(BLINK_MS).await,
            }
        }
        None
    }

    fn hear(self, run: u32, answer: &str) {
        if !self.goes_on(run) {
            return;
        }
        match light::read_seen(answer) {
            Ok(Seen::Newer(version)) => self.newer.set(Some(version)),
            Ok(Seen::Part { stream, have, need }) => {
                self.newer.set(None);
                // What has been given out is still held up.
                let part = (have < need).then_some(Part { stream, have, need });
                if self.part.with_untracked(|before| *before != part) {
                    self.part.set(part);
                }
            }
            Ok(Seen::Whole { text, .. }) => {
                self.newer.set(None);
                self.part.set(None);
                if let Some(place) = self.place.try_get_value() {
                    (place.whole)(text);
                }
            }
            // Foreign codes are nobody's business.
            Ok(Seen::Nothing) | Err(_) => {}
        }
    }

    /// How the camera is.
    pub fn eye(self) -> ReadSignal<Eye> {
        self.eye.read_only()
    }

    /// What is on its way.
    pub fn part(self) -> ReadSignal<Option<Part>> {
        self.part.read_only()
    }

    /// Whether a code of a newer app was seen.
    pub fn sees_newer(self) -> bool {
        self.newer.with(Option::is_some)
    }

    /// The cameras there are.
    pub fn devices(self) -> ReadSignal<Vec<Device>> {
        self.devices.read_only()
    }

    /// Which one looks.
    pub fn chosen(self) -> ReadSignal<Option<String>> {
        self.chosen.read_only()
    }

    /// Another camera, from now on.
    pub fn choose(self, id: String) {
        device::set_preference(CHOICE, &id);
        self.chosen.set(Some(id));
        self.again();
    }

    /// Whether the lamp is on; `None` where there is none.
    pub fn torch(self) -> Option<bool> {
        self.torch.get()
    }

    /// Turns the lamp on or off.
    pub fn toggle_torch(self) {
        let (Some(camera), Some(on)) = (self.camera.get_value(), self.torch.get_untracked()) else {
            return;
        };
        task::spawn(async move {
            let done = camera.torch(!on).await;
            let _ = self.torch.try_set(done.then_some(!on));
        });
    }
}
