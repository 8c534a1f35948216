// The service worker: the whole build as one version, served from this device.
//
// Rules. A version is complete or it is not installed. It never takes over by itself: the page asks, when
// nothing is being written. Files of the build never wait for the network. Only what this build lists is
// answered; everything else is left to the browser.
'use strict';

// Filled in when the release is built; the list says which hash each file must have.
const VERSION = '@VERSION@';
const FILES = new Map(Object.entries('@FILES@'));
// What only desks need: kept once a desk has asked, and then as complete as the rest.
const DESK_FILES = new Map(Object.entries('@DESK_FILES@'));

const SCOPE = new URL(self.registration.scope);
// Several installations may live on one origin, each in its folder: each keeps to its own caches.
const OURS = `khoithidua:${encodeURIComponent(SCOPE.pathname)}:`;
const APP_CACHES = `${OURS}app:`;
const APP_CACHE = APP_CACHES + VERSION;
const DATA_CACHE = `${OURS}data`;
// What other apps have handed to this one and no page has taken yet.
const SHARED_CACHE = `${OURS}shared`;

// Which side of the app was used last here, and whether this device has ever been a desk.
const LAST_SIDE = 'last-side';
const IS_DESK = 'is-desk';
// Whoever asks for this is a delegate; a desk says so itself, since tellers have the same program.
const DELEGATES = /^khoithidua-app-\w+\.js$/;

// Addresses that only this worker knows: where other apps send files, where pages take them, where files are opened.
const SHARE = 'share';
const TAKE = 'shared';
const OPEN = '?open';
// What the address of a desk's frame asks for: src/browser/device.rs.
const LOOK = '?look';
// More than this at once is not what anyone means to hand over.
const MOST_SHARED = 500;

// The conference file may be replaced by the host at any time, without a new build.
const CONFERENCE = 'conference.json';
const CONFERENCE_TIME_OUT = 5000;

const address = (file) => new URL(file, SCOPE).href;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});
self.addEventListener('message', (event) => event.waitUntil(message(event)));

async function install() {
  const data = await caches.open(DATA_CACHE);
  await complete(FILES);
  if (await data.match(address(IS_DESK))) await complete(DESK_FILES);
  if (!(await data.match(address(CONFERENCE)))) await refresh(data, null).catch(() => {});
}

// Keeps these files, all of them or it fails.
async function complete(files) {
  const cache = await caches.open(APP_CACHE);
  // What an interrupted attempt has already fetched is right by its hash and is not fetched again.
  const present = new Set((await cache.keys()).map((request) => request.url));
  const missing = [...files].filter(([file]) => !present.has(address(file)));
  await Promise.all(missing.map(([file, integrity]) => add(cache, file, integrity)));
}

async function add(cache, file, integrity) {
  let failure;
  // First ask whether what the browser holds is still right, then fetch it anew.
  for (const mode of ['no-cache', 'reload']) {
    try {
      const response = await fetch(address(file), { cache: mode, integrity, redirect: 'error' });
      if (response.status !== 200) throw new Error(`${file || 'the page'}: status ${response.status}`);
      await cache.put(address(file), response);
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(APP_CACHES) && name !== APP_CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// The answer to a request, or nothing when the browser should see to it.
function answerTo(event) {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return null;
  let file = decodeURI(url.pathname.slice(SCOPE.pathname.length));
  if (file === SHARE && request.method === 'POST') return receive(request);
  if (request.method !== 'GET') return null;
  if (file === 'index.html') file = '';
  if (file === TAKE) return take();
  if (file === '' && url.search === OPEN) return toLastSide();
  if (file === CONFERENCE) return conference(event);
  if (DELEGATES.test(file)) event.waitUntil(isDelegate(event.clientId));
  if (FILES.has(file) || DESK_FILES.has(file)) return fromBuild(file, request);
  return null;
}

async function fromBuild(file, request) {
  const cache = await caches.open(APP_CACHE);
  return (await cache.match(address(file))) ?? fetch(request);
}

async function conference(event) {
  const cache = await caches.open(DATA_CACHE);
  const held = await cache.match(address(CONFERENCE));
  const fresh = refresh(cache, held ? held.clone() : null);
  if (!held) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  return held;
}

// Fetches the conference file, keeps it if it is one, and tells the pages if it is another one.
async function refresh(cache, held) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), CONFERENCE_TIME_OUT);
  try {
    const response = await fetch(address(CONFERENCE), {
      cache: 'no-cache',
      redirect: 'error',
      signal: patience.signal,
    });
    if (response.status !== 200) return response;
    const bytes = await response.arrayBuffer();
    // A network that shows its own page instead (an airport, a hotel) must not replace the conference.
    JSON.parse(new TextDecoder().decode(bytes));
    const kept = () => new Response(bytes, { headers: { 'Content-Type': 'application/json' } });
    if (!held || !same(await held.arrayBuffer(), bytes)) {
      await cache.put(address(CONFERENCE), kept());
      if (held) await tell({ type: 'conference-changed' });
    }
    return kept();
  } finally {
    clearTimeout(timer);
  }
}

function same(one, other) {
  if (one.byteLength !== other.byteLength) return false;
  const [a, b] = [new Uint8Array(one), new Uint8Array(other)];
  return a.every((byte, index) => byte === b[index]);
}

// Another app hands over files or a text: they are kept, and the side of the app that was used last takes them.
async function receive(request) {
  const form = await request.formData();
  // Whoever sends a text alone sends a file without name and content too.
  const given = form.getAll('files').filter((file) => file.name || file.size);
  const text = ['text', 'title', 'url'].map((name) => form.get(name)).find((value) => value?.trim());
  if (given.length === 0 && text) given.push(new File([text], '', { type: 'text/plain' }));
  await caches.delete(SHARED_CACHE);
  const cache = await caches.open(SHARED_CACHE);
  await Promise.all(
    given.slice(0, MOST_SHARED).map((file, index) => {
      const headers = { 'Content-Type': 'application/octet-stream', 'X-Name': encodeURIComponent(file.name) };
      return cache.put(address(`${TAKE}/${index}`), new Response(file, { headers }));
    }),
  );
  return toLastSide();
}

// The next file that was handed over; it is given once.
async function take() {
  const cache = await caches.open(SHARED_CACHE);
  const [next] = await cache.keys();
  if (!next) return new Response(null, { status: 204 });
  const file = await cache.match(next);
  await cache.delete(next);
  return file;
}

// The page that takes what has come, on the side of the app that was used last.
async function toLastSide() {
  const data = await caches.open(DATA_CACHE);
  const side = await (await data.match(address(LAST_SIDE)))?.text();
  return Response.redirect(address(`./?opened#/${side === 'desk' ? 'desk/inbox' : 'settings'}`), 303);
}

async function tell(news) {
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage(news);
}

async function message(event) {
  const answer = (news) => (event.ports[0] ?? event.source)?.postMessage(news);
  switch (event.data?.type) {
    case 'version':
      answer({ type: 'version', version: VERSION });
      break;
    case 'desk':
      await becomeDesk();
      break;
    case 'activate':
      if (await aloneWith(event.source)) await self.skipWaiting();
      else answer({ type: 'activate-deferred' });
      break;
  }
}

// A desk looks at its plan as a delegate, in a frame: that makes no delegate of this device.
async function isDelegate(page) {
  const { url } = (await self.clients.get(page)) ?? { url: SCOPE };
  if (new URL(url).search !== LOOK) await remember('phone');
}

async function remember(side) {
  const data = await caches.open(DATA_CACHE);
  await data.put(address(LAST_SIDE), new Response(side));
}

// A desk has everything that desks need from now on, in later versions too.
async function becomeDesk() {
  await remember('desk');
  const data = await caches.open(DATA_CACHE);
  await data.put(address(IS_DESK), new Response());
  // Without a network now, it is asked again when the desk is opened the next time.
  await complete(DESK_FILES).catch(() => {});
}

// Another tab may hold a draft under the old build: then the new one waits until that tab is closed.
async function aloneWith(source) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.every((one) => one.id === source?.id || !one.url.startsWith(SCOPE.href));
}
