// Conferences with files from people who never were, made by the project's own command line.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cliPath } from './tools.mjs';

const run = promisify(execFile);
const LARGE = { maxBuffer: 1 << 28 };

/** What `khoithidua` prints for these words. An exit code of 1 means "not sound" and is an answer too. */
export async function khoithidua(...words) {
  try {
    return (await run(cliPath, words.map(String), LARGE)).stdout;
  } catch (error) {
    if (error.code === 1 && error.stdout) return error.stdout;
    throw error;
  }
}

/** The same as data. */
export const asked = async (...words) => JSON.parse(await khoithidua(...words, '--json'));

/**
 * Simulates a conference into a folder of its own.
 * @returns {Promise<{folder: string, conference: object, conferenceFile: string, files: string[],
 *   tellers: string[], discard(): Promise<void>}>} `tellers`: their keys, readable by all, for rehearsals
 */
export async function simulate(...words) {
  const folder = await mkdtemp(join(tmpdir(), 'ktd-simulated-'));
  await khoithidua('simulate', ...words, '--out', folder);
  const conferenceFile = join(folder, 'conference.json');
  const names = (await readdir(folder)).sort();
  const isTeller = (name) => name.startsWith('teller-');
  const paths = (fits) => names.filter(fits).map((name) => join(folder, name));
  return {
    folder,
    conference: JSON.parse(await readFile(conferenceFile, 'utf8')).body,
    conferenceFile,
    files: paths((name) => name !== 'conference.json' && !isTeller(name)),
    tellers: paths(isTeller),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The same for one test: its folder goes when the test ends. */
export async function hall(t, ...words) {
  const simulation = await simulate(...words);
  t.after(() => simulation.discard());
  return simulation;
}
