//! English: the hint to install the app.

use crate::i18n::install::Install;

pub static TEXTS: Install = Install {
    title: "Better install the app before you begin",
    why: "The device then keeps your data more safely, and the app opens without a network.",
    by_share_sheet: "The device then keeps your data more safely. Tap Share (the square with an arrow) → “Add to Home Screen”, then open the new icon.",
    by_menu: "The device then keeps your data more safely. Tap ⋮ in the corner → “Add to Home screen” or “Install app”, then open the new icon.",
    accept: "Install",
    dismiss: "Not now",
    check_link: "Check this device",
};
