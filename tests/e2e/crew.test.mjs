// The program for heavy work: in a worker of its own, from this build, when it is needed and not before.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, offlineReady, phone, ready, watch } from './support/browser.mjs';
import { serve } from './support/server.mjs';

/** Starts a worker as the app does, has the requests answered in one go, and lets it go. */
const ask = (page, ...requests) =>
  page.evaluate(async (texts) => {
    const bundles = JSON.parse(document.getElementById('bundles').textContent);
    const worker = new Worker(bundles.worker.js, { type: 'module' });
    const answers = new Map();
    try {
      await new Promise((done, fail) => {
        worker.onerror = (event) => fail(new Error(event.message ?? 'the worker cannot be loaded'));
        worker.onmessage = ({ data }) => {
          if ('id' in data) answers.set(data.id, data.answer ?? `failed: ${data.failed}`);
          if (answers.size === texts.length) done();
        };
        // At once, so that they arrive before there is a program.
        texts.forEach((request, id) => worker.postMessage({ id, request }));
      });
    } finally {
      worker.terminate();
    }
    return texts.map((_, id) => answers.get(id));
  }, requests);

// The program is asked for nothing that takes long: that it does its work is for the core's tests.
const NONSENSE = '["no such job",{}]';
const REFUSAL = '{"Err":"unreadable"}';
const KEY = '["make_teller",{"name":"Trần Thị Hương","passphrase":"sông Hương núi Ngự"}]';

describe('the worker', () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  /** A page of the app, and everything that it does. */
  async function opened(t, { prefix = '/', path = '', ...options } = {}) {
    const server = await serve({ prefix });
    const context = await phone(browser, options);
    t.after(async () => {
      await context.close();
      await server.stop();
    });
    const page = await context.newPage();
    const seen = watch(page, server.origin);
    await page.goto(server.url + path);
    await ready(page);
    return { server, context, page, seen };
  }

  for (const prefix of ['/', '/x/y/']) {
    test(`answers under ${prefix}, and after a start without a network`, async (t) => {
      const { server, page, seen } = await opened(t, { prefix });
      assert.deepEqual(await ask(page, NONSENSE, 'nonsense'), [REFUSAL, REFUSAL]);
      const [one, other] = await ask(page, KEY, KEY);
      assert.match(one, /^{"Ok":/);
      assert.notEqual(one, other, 'chance is the browser’s');
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(seen.foreign, []);

      await offlineReady(page);
      await server.stop();
      await page.goto(`${server.url}?from=slip#/desk`);
      await ready(page);
      assert.deepEqual(await ask(page, NONSENSE), [REFUSAL]);
    });
  }

  test('is not loaded before it is needed', async (t) => {
    const { page, seen } = await opened(t, { serviceWorkers: 'block' });
    await page.waitForTimeout(1000);
    const loads = () => seen.requests.filter((url) => url.includes('/worker-'));
    assert.deepEqual(loads(), []);
    assert.deepEqual(await ask(page, NONSENSE), [REFUSAL]);
    assert.equal(loads().length, 2, 'script and program, nothing else');
  });

  test('says that it failed when its program cannot be had', async (t) => {
    const { context, page } = await opened(t, { serviceWorkers: 'block' });
    await context.route(/\/worker-\w+\.wasm$/, (route) => route.abort());
    for (const answer of await ask(page, NONSENSE, NONSENSE)) assert.match(answer, /^failed: ./);
    await context.unroute(/\/worker-\w+\.wasm$/);
    assert.deepEqual(await ask(page, NONSENSE), [REFUSAL]);
  });

  test('says that it failed when there are no random numbers', async (t) => {
    const { context, page } = await opened(t, { serviceWorkers: 'block' });
    await context.route(/\/worker-\w+\.js$/, async (route) => {
      const response = await route.fetch();
      const without = 'Crypto.prototype.getRandomValues = () => { throw new Error("none"); };';
      await route.fulfill({ response, body: without + (await response.text()) });
    });
    assert.deepEqual(await ask(page, NONSENSE), ['failed: no random numbers']);
  });

  test('is the only one that the page lets in', async (t) => {
    const { page } = await opened(t);
    const refused = await page.evaluate(async () => {
      const scripts = [
        'https://example.org/worker.js',
        'data:text/javascript,postMessage(1)',
        URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })),
      ];
      const attempts = scripts.map(
        (script) =>
          new Promise((done) => {
            try {
              const worker = new Worker(script, { type: 'module' });
              worker.onmessage = () => done(false);
              worker.onerror = () => done(true);
            } catch {
              done(true);
            }
          }),
      );
      return Promise.all(attempts);
    });
    assert.deepEqual(refused, [true, true, true]);
  });
});
