//! The camera: asked for, shown in a video element, its pictures taken one by one.
//!
//! Whoever holds a [`Camera`] has its light on; dropping it lets go of it. Phones give the camera to one program at a
//! time and take it away while the page is hidden, so it is opened anew whenever somebody looks again.

use js_sys::{Array, ArrayBuffer, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlVideoElement, MediaDeviceInfo,
    MediaDeviceKind, MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack,
    MediaStreamTrackState,
};

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
    /// The bytes.
    pub pixels: ArrayBuffer,
    /// Pixels of a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
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
    stream: MediaStream,
    track: MediaStreamTrack,
    video: HtmlVideoElement,
    canvas: HtmlCanvasElement,
    brush: CanvasRenderingContext2d,
}

/// The cameras of this device. Names are there only once one of them may be used.
pub async fn devices() -> Vec<Device> {
    let Ok(media) = media() else {
        return Vec::new();
    };
    let Ok(asked) = media.enumerate_devices() else {
        return Vec::new();
    };
    let Ok(list) = JsFuture::from(asked).await else {
        return Vec::new();
    };
    let list = Array::from(&list);
    list.iter()
        .filter_map(|device| device.dyn_into::<MediaDeviceInfo>().ok())
        .filter(|device| device.kind() == MediaDeviceKind::Videoinput)
        .map(|device| Device {
            id: device.device_id(),
            name: device.label(),
        })
        .filter(|device| !device.id.is_empty())
        .collect()
}

fn media() -> Result<MediaDevices, CameraError> {
    let window = web_sys::window().ok_or(CameraError::Unsupported)?;
    let found = Reflect::get(&window.navigator(), &"mediaDevices".into());
    match found.ok().filter(|media| !media.is_undefined()) {
        Some(media) => Ok(media.unchecked_into()),
        None if !is_secure(&window) => Err(CameraError::Insecure),
        None => Err(CameraError::Unsupported),
    }
}

fn is_secure(window: &web_sys::Window) -> bool {
    let secure = Reflect::get(window, &"isSecureContext".into());
    secure.is_ok_and(|secure| secure.is_truthy())
}

/// `{video: …}`: this very camera, or the one that looks away from the person.
fn wishes(device: Option<&str>) -> Result<MediaStreamConstraints, JsValue> {
    let (video, wish) = (Object::new(), Object::new());
    if let Some(id) = device {
        Reflect::set(&wish, &"exact".into(), &id.into())?;
        Reflect::set(&video, &"deviceId".into(), &wish)?;
    } else {
        Reflect::set(&wish, &"ideal".into(), &"environment".into())?;
        Reflect::set(&video, &"facingMode".into(), &wish)?;
    }
    for (side, pixels) in [("width", LONGEST), ("height", 720.0)] {
        let ideal = Object::new();
        Reflect::set(&ideal, &"ideal".into(), &pixels.into())?;
        Reflect::set(&video, &side.into(), &ideal)?;
    }
    let wishes = MediaStreamConstraints::new();
    wishes.set_video(&video);
    Ok(wishes)
}

async fn stream(media: &MediaDevices, device: Option<&str>) -> Result<MediaStream, CameraError> {
    let asked = wishes(device).and_then(|wishes| media.get_user_media_with_constraints(&wishes));
    let asked = asked.map_err(|error| CameraError::of(&error))?;
    let given = JsFuture::from(asked).await;
    let given = given.map_err(|error| CameraError::of(&error))?;
    Ok(given.unchecked_into())
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
        let track = stream.get_video_tracks().get(0);
        let track: MediaStreamTrack = track.dyn_into().map_err(|_| CameraError::NoCamera)?;
        let document = place.owner_document().ok_or(CameraError::Unsupported)?;
        let canvas = document.create_element("canvas").ok();
        let canvas: HtmlCanvasElement = canvas
            .and_then(|canvas| canvas.dyn_into().ok())
            .ok_or(CameraError::Unsupported)?;
        let brush = brush(&canvas).ok_or(CameraError::Unsupported)?;
        let video: HtmlVideoElement = place.clone().unchecked_into();
        let camera = Self {
            stream,
            track,
            video,
            canvas,
            brush,
        };
        camera.play().await?;
        Ok(camera)
    }

    async fn play(&self) -> Result<(), CameraError> {
        self.video.set_muted(true);
        self.video.set_src_object(Some(&self.stream));
        if let Ok(playing) = self.video.play() {
            // Refused or not, what counts is whether pictures come.
            let _ = timer::in_time(PATIENCE_MS, JsFuture::from(playing)).await;
        }
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
    fn size(&self) -> Option<(u32, u32)> {
        let (width, height) = (self.video.video_width(), self.video.video_height());
        if width == 0 || height == 0 {
            return None;
        }
        let scale = (LONGEST / f64::from(width.max(height))).min(1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and the longest side"
        )]
        let side = |pixels: u32| (f64::from(pixels) * scale).round().max(1.0) as u32;
        Some((side(width), side(height)))
    }

    /// The picture of this moment. `None` when there is none, or it is the one that was taken last (`since`).
    pub fn grab(&self, since: &mut f64) -> Option<Picture> {
        let (width, height) = self.size()?;
        let now = self.video.current_time();
        #[expect(clippy::float_cmp, reason = "the very same moment")]
        if now == *since {
            return None;
        }
        *since = now;
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        let (w, h) = (f64::from(width), f64::from(height));
        let drawn = self.brush.draw_image_with_html_video_element_and_dw_and_dh(
            &self.video,
            0.0,
            0.0,
            w,
            h,
        );
        drawn.ok()?;
        let image = self.brush.get_image_data(0.0, 0.0, w, h).ok()?;
        // Taken as it is: as a Rust value it would be copied.
        let data = Reflect::get(&image, &"data".into()).ok()?;
        let pixels = Reflect::get(&data, &"buffer".into()).ok()?;
        Some(Picture {
            pixels: pixels.dyn_into().ok()?,
            width,
            height,
        })
    }

    /// False once the system has taken it away.
    pub fn is_live(&self) -> bool {
        self.track.ready_state() == MediaStreamTrackState::Live
    }

    /// Which one it is.
    pub fn device(&self) -> Option<String> {
        let settings = self.track.get_settings();
        Reflect::get(&settings, &"deviceId".into())
            .ok()?
            .as_string()
    }

    /// Whether it has a lamp.
    pub fn has_torch(&self) -> bool {
        let ask = super::device::method(&self.track, "getCapabilities");
        let able = ask.and_then(|ask| ask.call0(&self.track).ok());
        let torch = able.and_then(|able| Reflect::get(&able, &"torch".into()).ok());
        torch.is_some_and(|torch| torch.is_truthy())
    }

    /// Turns the lamp on or off; false where that did not work.
    pub async fn torch(&self, on: bool) -> bool {
        let (wishes, wish) = (Object::new(), Object::new());
        let advanced = Array::of1(&wish);
        let made = Reflect::set(&wish, &"torch".into(), &on.into()).is_ok()
            && Reflect::set(&wishes, &"advanced".into(), &advanced).is_ok();
        let apply = super::device::method(&self.track, "applyConstraints");
        let (true, Some(apply)) = (made, apply) else {
            return false;
        };
        match apply.call1(&self.track, &wishes) {
            Ok(asked) => JsFuture::from(js_sys::Promise::resolve(&asked))
                .await
                .is_ok(),
            Err(_) => false,
        }
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.track.stop();
        self.video.set_src_object(None);
    }
}

/// What draws on a canvas whose pixels are read again and again.
fn brush(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    let options = Object::new();
    Reflect::set(&options, &"willReadFrequently".into(), &true.into()).ok()?;
    let brush = canvas.get_context_with_context_options("2d", &options);
    brush.ok()??.dyn_into().ok()
}
