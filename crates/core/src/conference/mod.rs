//! The conference file: everything that is settled before the first delegate opens the app.

mod check;
mod criteria;
pub mod follows;

use std::collections::{BTreeMap, BTreeSet};

use crate::bloc::{Bloc, Person, Unit, UnitName};
use crate::date::{Date, TimeOfDay};
use crate::format::Held;
use crate::identity::PublicKey;
use crate::ids::{
    AgendaId, AwardId, ContestId, CriterionId, MovementId, PaperId, PersonId, UnitId,
};
use crate::number::Quantity;
use crate::procedure::Procedure;
use crate::rules::Rules;
use crate::score::criterion::Criterion;
use crate::sealed::BallotBox;
use crate::vote::contest::Contest;

pub use check::ConferenceError;
pub use criteria::Dropped;
use follows::Follows;

document_types! {
    /// One yearly conference (hội nghị tổng kết) of one bloc, frozen.
    pub struct Conference {
        /// Title of the event.
        pub title: String,
        /// The year summed up.
        pub year: i32,
        /// The day.
        pub date: Date,
        /// The place.
        pub place: String,
        /// The bloc and its units.
        pub bloc: Bloc,
        /// Delegates and guests.
        pub people: Vec<Person>,
        /// Unit in whose name the host board works, and whose seal is used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub host: Option<UnitId>,
        /// People chairing (chủ trì). Two chairs are usual.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub chairs: Vec<PersonId>,
        /// What happens, in order.
        pub agenda: Vec<AgendaItem>,
        /// What delegates read.
        pub papers: Vec<Paper>,
        /// Movements of the year.
        pub movements: Held<Vec<Movement>>,
        /// Texts of law the conference stands on.
        pub legal_bases: Held<Vec<LegalBasis>>,
        /// Targets registered at the start of the year (chỉ tiêu đăng ký).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub targets: Vec<Target>,
        /// The scoring sheet (bảng tiêu chí chấm điểm).
        pub criteria: Vec<Criterion>,
        /// What may be proposed, and how many.
        pub awards: Vec<Award>,
        /// What is voted on.
        pub contests: Vec<Contest>,
        /// The covenant to be signed.
        pub covenant: Covenant,
        /// The rules.
        pub rules: Rules,
        /// Rules that only the board and recounts apply; absent where all is as usual.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub procedure: Option<Held<Procedure>>,
        /// The conference that this one goes on from: a second ballot, or the ballot after the ranking. Then nobody
        /// scores or signs here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub follows: Option<Held<Follows>>,
        /// What the secret ballot needs; absent while no teller has a key: then nothing secret can be voted on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ballot_box: Option<BallotBox>,
        /// Public halves of the slips' vouchers, by person; empty where no slips were printed.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub slips: BTreeMap<PersonId, PublicKey>,
        /// Parts that were invented for trying out. Every screen showing one says so.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        pub sample: BTreeSet<SamplePart>,
    }

    /// A point of the agenda.
    pub struct AgendaItem {
        /// Identifier.
        pub id: AgendaId,
        /// What happens.
        pub title: String,
        /// When it begins; absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub starts: Option<TimeOfDay>,
        /// Who leads or speaks.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub speakers: Vec<PersonId>,
        /// More about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// Papers that belong to it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub papers: Vec<PaperId>,
    }

    /// A paper (tài liệu).
    pub struct Paper {
        /// Identifier.
        pub id: PaperId,
        /// Title.
        pub title: String,
        /// Who wrote it; absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub author: Option<String>,
        /// The text, in Markdown ([`crate::markdown`]).
        pub text: String,
        /// True while delegates are asked for remarks (dự thảo).
        pub draft: bool,
    }

    /// An emulation movement (phong trào thi đua).
    pub struct Movement {
        /// Identifier.
        pub id: MovementId,
        /// Its name, without the quotation marks.
        pub name: String,
        /// Period, as written: "2022-2030".
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub period: Option<String>,
        /// Who launched it.
        pub level: MovementLevel,
    }

    /// A text of law with its validity: another year stands on other texts.
    pub struct LegalBasis {
        /// Number, such as "91/2017/NĐ-CP".
        pub number: String,
        /// What it is.
        pub title: String,
        /// Date of issue; absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub issued: Option<Date>,
        /// In force from; absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<Date>,
        /// In force until; absent while in force or where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<Date>,
    }

    /// A target that a unit registered for a line of the sheet.
    pub struct Target {
        /// The unit.
        pub unit: UnitId,
        /// The line.
        pub criterion: CriterionId,
        /// How much.
        pub value: Quantity,
    }

    /// Something the bloc may propose units for (danh hiệu, hình thức khen thưởng).
    ///
    /// The bloc proposes; the one named in `addressee` decides.
    pub struct Award {
        /// Identifier.
        pub id: AwardId,
        /// Name.
        pub name: String,
        /// Who decides.
        pub addressee: String,
        /// How many units may be proposed.
        pub quota: u32,
        /// The letter that fixes the quota; absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub quota_source: Option<String>,
    }

    /// The covenant (Giao ước thi đua) of the coming year.
    pub struct Covenant {
        /// The year it binds.
        pub year: i32,
        /// What stands before the commitments.
        pub preamble: String,
        /// The numbered commitments.
        pub commitments: Vec<String>,
    }
}

document_types! {
    /// Who launched a movement.
    #[derive(Copy)]
    pub enum MovementLevel {
        /// The whole country (cả nước).
        National,
        /// The sector (ngành).
        Sector,
        /// The bloc or its units.
        Local,
    }

    /// A part of a conference that may be sample data.
    #[derive(Copy, PartialOrd, Ord)]
    pub enum SamplePart {
        /// Times of the agenda.
        Agenda,
        /// People who are not named.
        People,
        /// Papers.
        Papers,
        /// Criteria and their points.
        Criteria,
        /// Contests.
        Contests,
        /// Text of the covenant.
        Covenant,
        /// Rules.
        Rules,
        /// The tellers' keys: everybody can work them out, so no ballot is secret.
        Tellers,
    }
}

impl Conference {
    /// The unit with this identifier.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.bloc.units.iter().find(|u| u.id == *id)
    }

    /// The name of a unit on the day of the conference.
    pub fn unit_name(&self, id: &UnitId) -> Option<&UnitName> {
        self.unit(id)?.name_on(self.date)
    }

    /// The person with this identifier.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|p| p.id == *id)
    }

    /// Everyone by identifier: for whoever looks up many.
    pub fn people_by_id(&self) -> BTreeMap<&PersonId, &Person> {
        self.people.iter().map(|p| (&p.id, p)).collect()
    }

    /// The contest with this identifier.
    pub fn contest(&self, id: &ContestId) -> Option<&Contest> {
        self.contests.iter().find(|c| c.id == *id)
    }

    /// The contests that delegates vote on: those voted on in secret only where there is a ballot box.
    pub fn held_contests(&self) -> impl Iterator<Item = &Contest> {
        self.contests.iter().filter(|c| self.is_held(c))
    }

    /// Whether delegates vote on a contest.
    pub fn is_held(&self, contest: &Contest) -> bool {
        contest.apart.is_none() && (!contest.secret || self.ballot_box.is_some())
    }

    /// The contests that are sealed into one ballot, where there is a box.
    pub fn sealed_contests(&self) -> impl Iterator<Item = &Contest> {
        let sealed = |c: &&Contest| c.secret && c.apart.is_none();
        self.contests.iter().filter(sealed)
    }

    /// What only the board and recounts apply; the usual where the conference says nothing. Whether it can be read is
    /// checked before it is used ([`Self::check_procedure`]).
    pub fn procedure(&self) -> Procedure {
        let held = self.procedure.as_ref();
        held.and_then(|held| held.get().ok()).unwrap_or_default()
    }

    /// The key that the desk signs receipts with, where the conference names it. Phones look for it without reading the
    /// rules around it.
    pub fn desk_key(&self) -> Option<PublicKey> {
        let procedure = self.procedure.as_ref()?.value();
        PublicKey::from_hex(procedure.get("desk")?.as_str()?)
    }

    /// The movements of the year; none where they cannot be read, which [`Self::check_procedure`] says.
    pub fn movements(&self) -> Vec<Movement> {
        self.movements.peek().unwrap_or_default()
    }

    /// What this conference goes on from, where it does.
    pub fn follows(&self) -> Option<Follows> {
        self.follows.as_ref().and_then(|held| held.get().ok())
    }

    /// The award with this identifier.
    pub fn award(&self, id: &AwardId) -> Option<&Award> {
        self.awards.iter().find(|a| a.id == *id)
    }

    /// The target a unit registered for a line.
    pub fn target(&self, unit: &UnitId, criterion: &CriterionId) -> Option<Quantity> {
        self.targets
            .iter()
            .find(|t| t.unit == *unit && t.criterion == *criterion)
            .map(|t| t.value)
    }

    /// True when this part was invented for trying out.
    pub fn is_sample(&self, part: SamplePart) -> bool {
        self.sample.contains(&part)
    }
}
