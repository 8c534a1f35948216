//! Jobs of a teller's device.

use rand_core::CryptoRng;

use super::{Job, WorkError, conference};
use crate::hash::Hash;
use crate::sealed::backup::Envelope;
use crate::sealed::teller::{TellerSecret, TellerShare};
use crate::sealed::urn::Urn;
use crate::sealed::{TellerKey, election, urn};

document_types! {
    /// Makes a teller's key, and the envelope that backs it up.
    pub struct MakeTeller {
        /// The teller's name.
        pub name: String,
        /// For the envelope.
        pub passphrase: String,
    }

    /// A key that was made.
    pub struct MadeTeller {
        /// The secret half, for the device's own database.
        pub secret: String,
        /// The public half.
        pub key: TellerKey,
        /// The backup.
        pub envelope: Envelope,
    }

    /// Takes a teller's key out of its envelope.
    pub struct OpenEnvelope {
        /// The envelope.
        pub envelope: Envelope,
        /// Its passphrase.
        pub passphrase: String,
    }

    /// Makes a teller's share. Everything is checked before: each ballot, their order, the sum.
    pub struct ShareUrn {
        /// Text of the conference file.
        pub conference: String,
        /// The urn.
        pub urn: Urn,
        /// The teller's secret.
        pub secret: String,
        /// The tally that this key has opened before: it opens no other.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub opened: Option<Hash>,
    }

    /// Makes the shares of all tellers of a conference whose keys everybody can work out.
    pub struct SampleShares {
        /// Text of the conference file.
        pub conference: String,
        /// The urn.
        pub urn: Urn,
    }
}

impl Job for MakeTeller {
    const NAME: &'static str = "make_teller";
    type Answer = MadeTeller;
    type Error = WorkError;

    fn run(self, random: &mut dyn CryptoRng) -> Result<MadeTeller, WorkError> {
        let secret = TellerSecret::random(random);
        let key = secret.public(self.name.trim(), random);
        let envelope = Envelope::seal(&secret, key.clone(), &self.passphrase, random);
        Ok(MadeTeller {
            secret: secret.expose().to_string(),
            key,
            envelope: envelope.map_err(WorkError::Envelope)?,
        })
    }
}

impl Job for OpenEnvelope {
    const NAME: &'static str = "open_envelope";
    /// The secret half.
    type Answer = String;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<String, WorkError> {
        let secret = self.envelope.open(&self.passphrase);
        let secret = secret.map_err(WorkError::Envelope)?;
        Ok(secret.expose().to_string())
    }
}

impl Job for ShareUrn {
    const NAME: &'static str = "share_urn";
    type Answer = TellerShare;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<TellerShare, WorkError> {
        let (conference, fingerprint) = conference(&self.conference)?;
        let secret = TellerSecret::parse(&self.secret).ok_or(WorkError::BadKey)?;
        let election = election::election(&conference).map_err(|_| WorkError::NoElection)?;
        let counting = self.urn.counting(&conference, fingerprint);
        let counting = counting.map_err(WorkError::Urn)?;
        if self.opened.is_some_and(|before| before != counting.hash()) {
            return Err(WorkError::Urn(urn::UrnError::AlreadyOpened));
        }
        urn::check_ballots(&election, &self.urn.ballots, 1).map_err(WorkError::Urn)?;
        counting.share(&conference, &secret).map_err(WorkError::Urn)
    }
}

impl Job for SampleShares {
    const NAME: &'static str = "sample_shares";
    type Answer = Vec<TellerShare>;
    type Error = WorkError;

    fn run(self, _: &mut dyn CryptoRng) -> Result<Self::Answer, WorkError> {
        let (conference, fingerprint) = conference(&self.conference)?;
        let counting = self.urn.counting(&conference, fingerprint);
        let counting = counting.map_err(WorkError::Urn)?;
        let shares = counting.sample_shares(&conference);
        shares.map_err(WorkError::Urn)
    }
}
