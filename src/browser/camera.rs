//! The camera: asked for, shown in a video element, its pictures taken one by one.
//!
//! Whoever holds a [`Camera`] has its light on; dropping it lets go of it. Phones give the camera to one program at a
//! time and take it away while the page is hidden, so it is opened anew whenever somebody looks again.

use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::any::{call, get, holds, list, number, set, wait};
use super::error::CameraError;
use super::timer;

/// The longest side of a picture that is looked at, in pixels: more takes longer and shows no more of a code.
const LONGEST: f64 = 1280.0;
/// A camera that has not said anything by then will not.
const PATIENCE_MS: i32 = 20_000;
/// The first picture is there long before that, in milliseconds.
const FIRST_PICTURE_MS: i32 = 8_000;

/// Where its picture is shown: a video element.
pub type View = Element;

/// One picture: four bytes a pixel, red, green, blue and opacity, row after row.
pub struct Picture {
    /// The bytes, in an `ArrayBuffer`.
    pub pixels: JsValue,
    /// Pixels of a row.
    pub width: f64,
    /// Rows.
    pub height: f64,
}

/// A camera of this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// What the browser calls it; it stays the same for this page's address.
    pub id: String,
    /// What people call it; may be empty.
    pub name: String,
}

/// A camera that is on.
pub struct Camera {
    track: JsValue,
    stream: JsValue,
    video: JsValue,
    canvas: JsValue,
    brush: JsValue,
}

/// The cameras of this device. Names are there only once one of them may be used.
pub async fn devices() -> Vec<Device> {
    let Ok(media) = media() else {
        return Vec::new();
    };
    let Ok(all) = wait(&media, "enumerateDevices", &[]).await else {
        return Vec::new();
    };
    let text = |device: &JsValue, name: &str| get(device, name).as_string().unwrap_or_default();
    list(&all)
        .iter()
        .filter(|device| text(device, "kind") == "videoinput")
        .map(|device| Device {
            id: text(device, "deviceId"),
            name: text(device, "label"),
        })
        .filter(|device| !device.id.is_empty())
        .collect()
}

fn media() -> Result<JsValue, CameraError> {
    let window = web_sys::window().ok_or(CameraError::Unsupported)?;
    let media = get(&window.navigator(), "mediaDevices");
    if !media.is_undefined() {
        Ok(media)
    } else if holds(&window, "isSecureContext") {
        Err(CameraError::Unsupported)
    } else {
        Err(CameraError::Insecure)
    }
}

/// An object with one member.
fn with(name: &str, value: &JsValue) -> JsValue {
    let object = Object::new().into();
    set(&object, name, value);
    object
}

/// `{video: …}`: this very camera, or the one that looks away from the person.
fn wishes(device: Option<&str>) -> JsValue {
    let video = match device {
        Some(id) => with("deviceId", &with("exact", &id.into())),
        None => with("facingMode", &with("ideal", &"environment".into())),
    };
    set(&video, "width", &with("ideal", &LONGEST.into()));
    set(&video, "height", &with("ideal", &720.into()));
    with("video", &video)
}

async fn stream(media: &JsValue, device: Option<&str>) -> Result<JsValue, CameraError> {
    wait(media, "getUserMedia", &[&wishes(device)])
        .await
        .map_err(|error| CameraError::of(&error))
}

impl Camera {
    /// Opens a camera and shows it in a video element: the one with this name, else the one at the back.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn open(place: &View, device: Option<&str>) -> Result<Self, CameraError> {
        let media = media()?;
        let stream = match stream(&media, device).await {
            // The one that was chosen may be gone: any other is better than none.
            Err(CameraError::NoCamera) if device.is_some() => stream(&media, None).await?,
            given => given?,
        };
        let tracks = call(&stream, "getVideoTracks", &[]).map_err(|_| CameraError::NoCamera)?;
        let canvas = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.create_element("canvas").ok())
            .ok_or(CameraError::Unsupported)?
            .into();
        // Its pixels are read again and again.
        let often = with("willReadFrequently", &true.into());
        let brush = call(&canvas, "getContext", &[&"2d".into(), &often]);
        let camera = Self {
            track: get(&tracks, "0"),
            stream,
            video: place.into(),
            canvas,
            brush: brush.map_err(|_| CameraError::Unsupported)?,
        };
        camera.play().await?;
        Ok(camera)
    }

    async fn play(&self) -> Result<(), CameraError> {
        set(&self.video, "muted", &true.into());
        set(&self.video, "srcObject", &self.stream);
        // Refused or not, what counts is whether pictures come.
        let _ = timer::in_time(PATIENCE_MS, wait(&self.video, "play", &[])).await;
        let mut waited = 0;
        while self.size().is_none() {
            if waited > FIRST_PICTURE_MS || !self.is_live() {
                return Err(CameraError::Busy);
            }
            timer::pause(50).await;
            waited += 50;
        }
        Ok(())
    }

    /// Width and height of a picture as it is looked at.
    fn size(&self) -> Option<(f64, f64)> {
        let side = |name: &str| number(&self.video, name);
        let (width, height) = (side("videoWidth"), side("videoHeight"));
        if width < 1.0 || height < 1.0 {
            return None;
        }
        let scale = (LONGEST / width.max(height)).min(1.0);
        let side = |pixels: f64| (pixels * scale).round().max(1.0);
        Some((side(width), side(height)))
    }

    /// The picture of this moment. `None` when there is none, or it is the one that was taken last (`since`).
    pub fn grab(&self, since: &mut f64) -> Option<Picture> {
        let (width, height) = self.size()?;
        let now = number(&self.video, "currentTime");
        #[expect(clippy::float_cmp, reason = "the very same moment")]
        if now == *since {
            return None;
        }
        *since = now;
        #[expect(clippy::float_cmp, reason = "whole numbers")]
        if number(&self.canvas, "width") != width || number(&self.canvas, "height") != height {
            set(&self.canvas, "width", &width.into());
            set(&self.canvas, "height", &height.into());
        }
        let (zero, w, h) = (JsValue::from(0), width.into(), height.into());
        call(
            &self.brush,
            "drawImage",
            &[&self.video, &zero, &zero, &w, &h],
        )
        .ok()?;
        let image = call(&self.brush, "getImageData", &[&zero, &zero, &w, &h]).ok()?;
        // Taken as it is: as a Rust value it would be copied.
        let pixels = get(&get(&image, "data"), "buffer");
        Some(Picture {
            pixels,
            width,
            height,
        })
    }

    /// False once the system has taken it away.
    pub fn is_live(&self) -> bool {
        get(&self.track, "readyState").as_string().as_deref() == Some("live")
    }

    /// Which one it is.
    pub fn device(&self) -> Option<String> {
        let settings = call(&self.track, "getSettings", &[]).ok()?;
        get(&settings, "deviceId").as_string()
    }

    /// Whether it has a lamp.
    pub fn has_torch(&self) -> bool {
        let able = call(&self.track, "getCapabilities", &[]);
        able.is_ok_and(|able| holds(&able, "torch"))
    }

    /// Turns the lamp on or off; false where that did not work.
    pub async fn torch(&self, on: bool) -> bool {
        let advanced = Array::of1(&with("torch", &on.into()));
        let wishes = with("advanced", &advanced);
        wait(&self.track, "applyConstraints", &[&wishes])
            .await
            .is_ok()
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        // What has ended already has nothing to stop.
        let _ = call(&self.track, "stop", &[]);
        set(&self.video, "srcObject", &JsValue::NULL);
    }
}
