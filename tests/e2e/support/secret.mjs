// Conferences with secret ballots of all kinds, slips, and what a phone keeps.
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { conferenceText } from './delegate.mjs';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code of a slip from sixteen letters: with its check letter, as the core reckons it. */
export function code(letters) {
  const sum = [...letters].reduce((all, letter, n) => all + (2 * n + 1) * LETTERS.indexOf(letter), 0);
  return letters + LETTERS[sum % 32];
}

/** What the conference file lists for a slip: the public half of the key that its code stands for. */
function listed(ballotBox, slip) {
  const seed = createHash('sha256').update(`khoithidua/slip/1\n${ballotBox}\n${slip}`).digest();
  // Ed25519 in the least of wrappings.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  return Buffer.from(key.export({ format: 'jwk' }).x, 'base64url').toString('hex');
}

/** The conference beside the app, changed. */
export async function changed(change) {
  const conference = JSON.parse(await conferenceText());
  change(conference.body);
  return JSON.stringify(conference);
}

/** Gives people slips: codes by person. */
export const withSlips = (codes) =>
  changed((body) => {
    const slips = Object.entries(codes).map(([person, slip]) => [person, listed(body.ballot_box.id, slip)]);
    body.slips = Object.fromEntries(slips);
  });

/** Has a page open this conference in the place of the one beside the app. Not with a service worker. */
export const lay = (context, text) =>
  context.route('**/conference.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: text }),
  );

/** Everything that the app keeps on this device, store by store. */
export const kept = (page) =>
  page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const stores = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
        stores[store] = Object.fromEntries(keys.map((key, i) => [key, values[i]]));
      }
      database.close();
    }
    return stores;
  });

/** Asks the program for heavy work, as the page does. */
export const askWorker = (page, name, job) =>
  page.evaluate(async (request) => {
    const bundles = JSON.parse(document.getElementById('bundles').textContent);
    const worker = new Worker(bundles.worker.js, { type: 'module' });
    const answer = await new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Error('the worker cannot be loaded'));
      worker.onmessage = ({ data }) => {
        if ('id' in data) resolve(data.answer);
      };
      worker.postMessage({ id: 1, request });
    });
    worker.terminate();
    return JSON.parse(answer);
  }, JSON.stringify([name, job]));

/** The groups of a ballot's code, wherever they stand on the screen. */
export const CODE = /[A-Za-z0-9+/]{4} [A-Za-z0-9+/]{4} [A-Za-z0-9+/]{4}/;
