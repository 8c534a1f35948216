// The page opens wherever it is hosted, talks to nobody else, and opens again without a network.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { launch, offlineReady, ownDevice, phone, ready, watch } from './support/browser.mjs';
import { serve } from './support/server.mjs';

describe('opening the app', () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  for (const prefix of ['/', '/x/y/']) {
    test(`under ${prefix}, cleanly, and again without a network`, async (t) => {
      const server = await serve({ prefix });
      const context = await phone(browser);
      t.after(async () => {
        await context.close();
        await server.stop();
      });
      const page = await context.newPage();
      const seen = watch(page, server.origin);

      await page.goto(server.url);
      await ready(page);
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
      assert.match(await policy.getAttribute('content'), /connect-src 'self'/);
      assert.match(await page.locator('meta[name=build]').getAttribute('content'), /^[0-9a-f]{16}$/);
      assert.equal(await page.locator('#boot').isVisible(), false);
      const names = await loaded(page);
      assert.ok(!names.some((name) => name.includes('/desk-')), 'a delegate waits for the desk');

      await offlineReady(page);
      await server.stop();
      await page.goto(`${server.url}?from=slip#/`);
      await ready(page);
      await page.reload();
      await ready(page);
      assert.deepEqual(seen.foreign, []);
      // A conference that cannot be looked up without a network is no fault of the page.
      const faults = seen.errors.filter((text) => !text.includes('/conference.json'));
      assert.deepEqual(faults, []);
    });
  }

  test('as the desk when the address says so', async (t) => {
    const server = await serve();
    const context = await phone(browser);
    t.after(async () => {
      await context.close();
      await server.stop();
    });
    const page = await context.newPage();
    await page.goto(`${server.url}#/desk`);
    await ready(page);
    const first = await loaded(page);
    assert.ok(first.some((name) => /\/desk-\w+\.wasm$/.test(name)));
    assert.ok(!first.some((name) => /\/khoithidua-app-\w+\.wasm$/.test(name)));

    // Leaving the desk by the address alone starts the other program.
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await reloaded;
    await ready(page);
    assert.ok((await loaded(page)).some((name) => /\/khoithidua-app-\w+\.wasm$/.test(name)));
  });

  test('with a way out when the program cannot be had', async (t) => {
    const server = await serve();
    const context = await phone(browser, { serviceWorkers: 'block' });
    t.after(async () => {
      await context.close();
      await server.stop();
    });
    await context.route(/\.wasm$/, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('button', { name: /Thử lại/ }).waitFor();
    await context.unroute(/\.wasm$/);
    await page.getByRole('button', { name: /Thử lại/ }).click();
    await ready(page);
  });

  test('with a way out when WebAssembly is switched off', async (t) => {
    const server = await serve();
    const context = await phone(browser);
    t.after(async () => {
      await context.close();
      await server.stop();
    });
    await context.addInitScript('delete globalThis.WebAssembly');
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByText('Chưa mở được ứng dụng').waitFor();
  });
});

/** What the policy refuses, by the names that browsers give. */
const REFUSED = ['connect-src', 'img-src', 'script-src-elem', 'frame-src', 'style-src-elem', 'font-src', 'form-action'];

test('nothing can be sent anywhere: the browser itself refuses', async (t) => {
  const server = await serve();
  const browser = await launch();
  // Somebody who would like to hear.
  const heard = [];
  const listener = createServer((request, response) => {
    heard.push(request.url);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('ok');
  });
  listener.on('upgrade', (request, socket) => {
    heard.push(request.url);
    socket.destroy();
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  t.after(async () => {
    await browser.close();
    await server.stop();
    listener.close();
  });
  for (const screen of ['#/', '#/desk']) {
    const context = await phone(browser);
    const page = await context.newPage();
    await page.goto(`${server.url}${screen}`);
    await ready(page);
    const answered = await page.evaluate(async (to) => {
      globalThis.violated = new Set();
      let count = 0;
      document.addEventListener('securitypolicyviolation', (event) => {
        globalThis.violated.add(event.effectiveDirective);
      });
      const http = `http://127.0.0.1:${to}`;
      await fetch(`${http}/fetch`).then(() => (count += 1), () => {});
      try {
        navigator.sendBeacon(`${http}/beacon`, 'secret');
        new WebSocket(`ws://127.0.0.1:${to}/socket`);
        new EventSource(`${http}/events`);
      } catch {
        // Refused at once is refused too.
      }
      const put = (tag, values) => document.body.append(Object.assign(document.createElement(tag), values));
      put('img', { src: `${http}/picture` });
      put('script', { src: `${http}/script` });
      put('iframe', { src: `${http}/frame` });
      put('link', { rel: 'stylesheet', href: `${http}/style` });
      const form = document.createElement('form');
      Object.assign(form, { action: `${http}/form`, method: 'post', target: 'elsewhere' });
      document.body.append(form);
      form.submit();
      const font = new FontFace('away', `url(${http}/font)`);
      await font.load().then(() => (count += 1), () => {});
      return count;
    }, port);
    assert.equal(answered, 0, screen);
    for (const directive of REFUSED) {
      await page.waitForFunction((one) => globalThis.violated.has(one), directive, { timeout: 10_000 });
    }
    await context.close();
  }
  assert.deepEqual(heard, []);
});

test('two installations on one host keep to their own caches', async (t) => {
  const server = await serve({ prefix: ['/x/', '/x/y/'] });
  const device = await ownDevice();
  t.after(async () => {
    await device.discard();
    await server.stop();
  });
  for (const prefix of ['/x/', '/x/y/']) {
    const page = await device.context.newPage();
    await page.goto(server.at(prefix));
    await ready(page);
    await offlineReady(page);
    await page.close();
  }
  await device.kill();
  await server.stop();
  await device.open();
  for (const prefix of ['/x/', '/x/y/']) {
    const page = await device.context.newPage();
    await page.goto(server.at(prefix));
    await ready(page);
    const keys = await page.evaluate(() => caches.keys());
    assert.equal(keys.filter((key) => key.includes(':app:')).length, 2);
  }
});

/** Everything that the page itself has fetched. */
const loaded = (page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
