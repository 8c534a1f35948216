//! Words of the pictures of the results, and of what is shown in the hall.

/// What stands beside the bars, the heat of the lines and the slopes.
#[derive(Clone, Copy, Debug)]
pub struct Pictures {
    pub first: fn(&str, &str, Option<&str>) -> String,
    pub stack_says: &'static str,
    pub stack_penalty: &'static str,
    pub without: fn(&str) -> String,
    pub place_without: fn(u32) -> String,
    pub bonus: &'static str,
    pub penalty: &'static str,
    pub parts_table: &'static str,
    pub scrolls: fn(&str) -> String,

    pub peers: Slopes,
    pub board: Slopes,
    pub slope_equal: &'static str,
    pub left: &'static str,
    pub left_higher: &'static str,
    pub difference: &'static str,

    pub heat_title: &'static str,
    pub heat_says: &'static str,
    pub heat_weakest: fn(&str, u8) -> String,
    pub heat_rounding: &'static str,
    pub heat_own: &'static str,
    pub heat_row: &'static str,
    pub heat_max: fn(&str) -> String,
    pub heat_step: fn(u8, Option<u8>) -> String,
    pub heat_left_out: &'static str,
    pub heat_left_out_short: &'static str,
    pub heat_nothing: &'static str,
    pub heat_open_all: &'static str,
    pub heat_close_all: &'static str,

    pub hall: Hall,
}

/// The slopes from a unit's own points to what others gave it.
#[derive(Clone, Copy, Debug)]
pub struct Slopes {
    pub title: &'static str,
    pub says: &'static str,
    pub most: fn(&str, &str, &str) -> String,
    pub none: &'static str,
    pub right: &'static str,
    pub right_higher: &'static str,
}

/// The showing in the hall.
#[derive(Clone, Copy, Debug)]
pub struct Hall {
    pub open: &'static str,
    pub title: &'static str,
    pub bar: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    pub leave: &'static str,
    pub full: &'static str,
    pub hide: &'static str,
    pub show: &'static str,
    pub keys: &'static str,
    pub step: fn(usize, usize) -> String,
    pub waiting: fn(usize) -> String,
    pub covered: &'static str,
    pub hidden: fn(usize) -> String,
    pub place: fn(u32) -> String,
    pub points: fn(&str) -> String,
    pub other_lines: fn(usize) -> String,
    pub proposals: &'static str,
    pub elected: &'static str,
    pub nobody: &'static str,
}
