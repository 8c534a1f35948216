// A hall whose people vote as a test says: their files are simulated, sealed by the phones' own program and signed anew.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { electionText, enclosed, given, marksOf } from './count.mjs';
import { conferenceText } from './delegate.mjs';
import { newKey, signed } from './signed.mjs';
import { hall } from './simulation.mjs';
import { work } from './worker.mjs';

/** A simulated hall of the conference beside the app, changed. */
export async function hallOf(t, change = () => {}) {
  const conference = JSON.parse(await conferenceText()).body;
  change(conference);
  const plain = await hall(t, '--units', 1, '--delegates', 1, '--seed', 1);
  await writeFile(plain.conferenceFile, enclosed('conference', conference));
  return hall(t, '--conference', plain.conferenceFile, '--seed', 3);
}

/**
 * The files of a hall where each unit votes as `votes` says of it: lines by contest for the secret ones; what is not said is
 * left blank. Everybody agrees in open votes. `also` may change a submission before it is signed.
 */
export async function voted(page, { conference, files }, votes, also = () => {}) {
  const election = electionText(conference);
  const unitOf = Object.fromEntries(conference.people.map(({ id, unit }) => [id, unit]));
  const texts = await Promise.all(files.map((path) => readFile(path, 'utf8')));
  const made = [];
  for (const [i, text] of texts.entries()) {
    const { person, ballot } = JSON.parse(text).body;
    const choices = Object.fromEntries(
      Object.entries(votes(unitOf[person])).map(([contest, chosen]) => [contest, { chosen }]),
    );
    const sealed = ballot && (await work(page, 'seal', { election, marks: marksOf(conference, choices) }, 'sealer'));
    const changed = signed(text, newKey(), (body) => {
      if (sealed) body.ballot = sealed.ballot;
      for (const [id, choice] of Object.entries(body.open_votes ?? {})) {
        if (choice.opinions) body.open_votes[id] = { opinions: choice.opinions.map(() => 'agree') };
      }
      also(body, unitOf[person]);
    });
    made.push(given(changed, basename(files[i])));
  }
  return made;
}

/** Puts such files into the hall's folder in the place of the old ones, for the command line. */
export async function laid({ folder, files }, made) {
  await Promise.all(files.map((path) => rm(path)));
  await Promise.all(made.map(({ name, buffer }) => writeFile(`${folder}/${name}`, buffer)));
}
