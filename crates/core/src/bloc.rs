//! The bloc: its member units and the people who represent them.

use crate::date::Date;
use crate::format::Held;
use crate::ids::{PersonId, UnitId};
use crate::text;

document_types! {
    /// An emulation bloc (Khối thi đua): units that compete with and measure each other.
    pub struct Bloc {
        /// Full name.
        pub name: String,
        /// What people say for short.
        pub short_name: String,
        /// Member units, in the order of the bloc's own list.
        pub units: Vec<Unit>,
        /// Units that were members before they became part of others (đơn vị trước sáp nhập): earlier years speak of them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub former: Option<Held<Vec<Unit>>>,
        /// Units heading the bloc, year by year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub heads: Option<Held<Vec<HeadYear>>>,
    }

    /// Who headed the bloc in a year (Khối trưởng, Khối phó): both are units.
    pub struct HeadYear {
        /// The year.
        pub year: i32,
        /// Khối trưởng.
        pub head: UnitId,
        /// Khối phó; absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub deputy: Option<UnitId>,
    }

    /// A member unit (đơn vị thành viên), here usually a Management Board (Ban Quản lý).
    pub struct Unit {
        /// Stable through changes of name.
        pub id: UnitId,
        /// Names through the years, oldest first; never empty.
        pub names: Vec<UnitName>,
        /// Where the unit sits. Two units may share a province.
        pub province: String,
        /// Other spellings met in papers. Searched, never shown as the name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub aliases: Vec<String>,
        /// Units that this one came from, by merger or renewal.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub predecessors: Vec<UnitId>,
        /// Share of women, in percent; absent where not known (legal tie-break, Decree 152/2025 art. 4(6)).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub women_percent: Option<u8>,
    }

    /// A name of a unit and when it held.
    pub struct UnitName {
        /// Full name.
        pub full: String,
        /// Short name for lists and charts.
        pub short: String,
        /// False where the name is only descriptive because the exact one is not known.
        pub exact: bool,
        /// First day of validity; absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<Date>,
        /// Last day of validity; absent while it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<Date>,
    }

    /// A person at the conference (đại biểu).
    pub struct Person {
        /// Identifier.
        pub id: PersonId,
        /// Name; absent where the unit has not said whom it sends. The person then types it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Unit represented; absent for guests.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unit: Option<UnitId>,
        /// Offices held (chức vụ); absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub position: Option<String>,
        /// In what capacity the person is here.
        pub capacity: Capacity,
        /// Paper by which an authorised person represents the unit (giấy ủy quyền).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub authorisation: Option<String>,
    }
}

document_types! {
    /// Capacity of a person (tư cách). A unit votes; its representative does it for the unit.
    #[derive(Copy)]
    pub enum Capacity {
        /// Head of the unit's delegation (trưởng đoàn): represents the unit.
        Head,
        /// Authorised in place of the head (được ủy quyền): represents the unit.
        Authorised,
        /// Member of the delegation (thành viên đoàn).
        Member,
        /// Invited guest (khách mời): speaks, never votes.
        Guest,
    }
}

impl Bloc {
    /// Units that were members before; none where that cannot be read, which the board's check of a conference says.
    pub fn former(&self) -> Vec<Unit> {
        let former = self.former.as_ref();
        former.and_then(Held::peek).unwrap_or_default()
    }

    /// Units heading the bloc, year by year; none where that cannot be read, which the board's check of a conference says.
    pub fn heads(&self) -> Vec<HeadYear> {
        let heads = self.heads.as_ref();
        heads.and_then(Held::peek).unwrap_or_default()
    }
}

impl Capacity {
    /// True for the one who scores, votes and signs for the unit.
    pub fn represents(self) -> bool {
        matches!(self, Self::Head | Self::Authorised)
    }
}

impl Unit {
    /// The name on a day: the last one whose validity covers it, else the newest.
    pub fn name_on(&self, day: Date) -> Option<&UnitName> {
        let covers = |n: &&UnitName| {
            n.from.is_none_or(|from| from <= day) && n.until.is_none_or(|until| day <= until)
        };
        self.names.iter().rev().find(covers).or(self.names.last())
    }

    /// Everything that it is or was called: names in full and short, and other spellings.
    pub fn called(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().flat_map(|name| [&name.full, &name.short]);
        names.chain(&self.aliases).map(String::as_str)
    }

    /// True when a search for the text should show this unit: any name, alias or the province.
    pub fn matches(&self, query: &str) -> bool {
        let mut all = self.province.clone();
        for name in self.called() {
            all.push(' ');
            all.push_str(name);
        }
        text::matches(&all, query)
    }
}
