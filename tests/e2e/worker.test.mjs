// The service worker's promises: one whole version at a time, never swapped under somebody's hands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, offlineReady, phone, ready } from './support/browser.mjs';
import { serve } from './support/server.mjs';
import { copyOfBuild } from './support/variant.mjs';

const NEXT = 'aaaaaaaaaaaaaaaa';

/** A phone with the app, online, on a website that can change. */
async function installed(t) {
  const site = await copyOfBuild();
  await site.put('conference.json', '{"first":1}');
  const server = await serve({ folder: site.folder });
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    await server.stop();
    await site.discard();
  });
  const context = await phone(browser);
  const page = await context.newPage();
  await page.goto(server.url);
  await ready(page);
  await offlineReady(page);
  return { site, server, context, page };
}

const build = (page) => page.locator('meta[name=build]').getAttribute('content');

const ask = (page, which, type) =>
  page.evaluate(
    async ([worker, message]) => {
      const registration = await navigator.serviceWorker.getRegistration('./');
      const channel = new MessageChannel();
      const answer = new Promise((done) => {
        channel.port1.onmessage = (event) => done(event.data);
        setTimeout(() => done(null), 2000);
      });
      registration[worker].postMessage({ type: message }, [channel.port2]);
      return answer;
    },
    [which, type],
  );

/** Looks for a new build and waits until it is complete. */
const update = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('./');
    await registration.update();
    for (let i = 0; i < 100 && !registration.waiting; i += 1) {
      await new Promise((done) => setTimeout(done, 50));
    }
    return registration.waiting !== null;
  });

test('a new build waits until the page asks for it', async (t) => {
  const { site, page } = await installed(t);
  const first = await build(page);
  assert.deepEqual(await ask(page, 'active', 'version'), { type: 'version', version: first });

  await site.rebuild(NEXT);
  assert.equal(await update(page), true);
  await page.reload();
  await ready(page);
  assert.equal(await build(page), first, 'the new build took over by itself');

  await page.evaluate(() => {
    const changed = new Promise((done) => {
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
    });
    window.changed = changed.then(() => true);
  });
  await ask(page, 'waiting', 'activate');
  assert.equal(await page.evaluate(() => window.changed), true);
  await page.reload();
  await ready(page);
  assert.equal(await build(page), NEXT);
  const caches = await page.evaluate(() => window.caches.keys());
  assert.deepEqual(caches.filter((name) => name.includes(':app:')).length, 1, caches.join());
});

test('a new build is refused while another tab is open', async (t) => {
  const { site, server, context, page } = await installed(t);
  const other = await context.newPage();
  await other.goto(server.url);
  await ready(other);
  await site.rebuild(NEXT);
  assert.equal(await update(page), true);
  assert.deepEqual(await ask(page, 'waiting', 'activate'), { type: 'activate-deferred' });
  await other.close();
  // The worker hears of a closed tab a moment later; no answer means that it has begun to take over.
  const until = Date.now() + 20_000;
  let answer = await ask(page, 'waiting', 'activate');
  while (answer !== null && Date.now() < until) answer = await ask(page, 'waiting', 'activate');
  assert.equal(answer, null);
});

test('a build with a damaged file is never installed', async (t) => {
  const { site, page } = await installed(t);
  const first = await build(page);
  await site.rebuild(NEXT);
  await site.put('manifest.webmanifest', '<html>Please log in to the hotel network</html>');
  assert.equal(await update(page).catch(() => false), false);
  await page.reload();
  await ready(page);
  assert.equal(await build(page), first);
});

test('the conference file is at hand at once and renewed behind', async (t) => {
  const { site, server, context, page } = await installed(t);
  const read = () => page.evaluate(async () => (await fetch('conference.json')).json());
  assert.deepEqual(await read(), { first: 1 });
  // Without a network no look behind is under way any more that could see what comes next.
  await server.stop();
  assert.deepEqual(await read(), { first: 1 });

  await site.put('conference.json', '{"second":2}');
  await server.start();
  await page.evaluate(() => {
    window.news = new Promise((done) => {
      navigator.serviceWorker.addEventListener('message', (event) => done(event.data));
    });
  });
  assert.deepEqual(await read(), { first: 1 }, 'nobody waits for the network');
  assert.deepEqual(await page.evaluate(() => window.news), { type: 'conference-changed' });
  assert.deepEqual(await read(), { second: 2 });

  // The worker has looked at what came when it has tried to read it.
  const [worker] = context.serviceWorkers();
  await worker.evaluate(() => {
    const parse = JSON.parse;
    self.looked = new Promise((done) => {
      JSON.parse = (text) => {
        if (text.startsWith('<')) done(text);
        return parse(text);
      };
    });
  });
  await site.put('conference.json', '<html>Please log in</html>');
  assert.deepEqual(await read(), { second: 2 });
  assert.match(await worker.evaluate(() => self.looked), /Please log in/);
  assert.deepEqual(await read(), { second: 2 }, 'a page in between is no conference');

  await server.stop();
  assert.deepEqual(await read(), { second: 2 });
});

test('what the build does not have is the network’s answer', async (t) => {
  const { server, page } = await installed(t);
  const status = await page.evaluate(async () => (await fetch('no-such-file.js')).status);
  assert.equal(status, 404);
  const answer = await page.goto(`${server.url}?source=poster`);
  assert.equal(answer.status(), 200);
  assert.equal(answer.fromServiceWorker(), true);
});
