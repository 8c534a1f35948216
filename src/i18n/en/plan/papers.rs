//! English: agenda, papers, movements, texts of law, covenant.

use crate::i18n::plan::ListWords;
use crate::i18n::plan::papers::PaperWords;

pub static TEXTS: PaperWords = PaperWords {
    movements_text: "Movements of the year. Names go without quotation marks; delegates' screens add them.",
    movements: ListWords {
        label: "Movements",
        add: "Add a movement",
        nothing: "There is no movement yet.",
        unnamed: "Movement without a name",
    },
    movement_name: "Name of the movement",
    movement_name_hint: "Such as: The whole country joins hands for the poor",
    movement_period: "Period",
    movement_level: "Launched by",
    movement_levels: ["The whole country", "The sector", "The bloc or its units"],
};
