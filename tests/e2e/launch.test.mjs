// The app among other apps: installed, handed files by them, and keeping only what this device needs.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { laptop, launch, offlineReady, phone, ready } from './support/browser.mjs';
import { PERSON, conferenceText, openApp } from './support/delegate.mjs';
import { serve } from './support/server.mjs';
import { copyOfBuild } from './support/variant.mjs';

describe('among other apps', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A device with the app on it. */
  async function device(t, { kind = phone, screen = '', ...more } = {}) {
    const context = await kind(browser, more);
    context.setDefaultTimeout(20_000);
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(`${server.url}${screen}`);
    await ready(page);
    await offlineReady(page);
    return { context, page };
  }

  /** Another app shares files, as the system does: by a form from elsewhere that is sent to the address in the manifest. */
  async function share(context, files, text = '') {
    const page = await context.newPage();
    await page.setContent(
      `<form method="post" enctype="multipart/form-data" action="${server.url}share">
        <textarea name="text"></textarea><input type="file" name="files" multiple><button>Send</button></form>`,
    );
    await page.locator('textarea').fill(text);
    await page.locator('input').setInputFiles(
      files.map(([name, text]) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
    );
    await page.getByRole('button', { name: 'Send' }).click();
    await ready(page);
    return page;
  }

  /** The name of the side that the worker remembers. */
  const side = (page, wanted) =>
    page.waitForFunction(async (expected) => {
      const answer = await caches.match(new URL('last-side', location.href).href);
      return (await answer?.text()) === expected;
    }, wanted);

  test('a conference file that is shared is opened', async (t) => {
    const { context, page } = await device(t);
    await page.close();
    const file = JSON.parse(await conferenceText());
    file.body.title = 'Hội nghị được chia sẻ';
    const shared = await share(context, [['hoi-nghi-tệp.json', JSON.stringify(file)]]);
    await shared.getByRole('heading', { level: 1, name: 'Ông/Bà là ai?' }).waitFor();
    await shared.waitForFunction(() => location.search === '' && location.hash === '#/');
    await shared.getByRole('button', { name: new RegExp(PERSON.name) }).first().waitFor();
    const kept = await shared.evaluate(async () => (await (await fetch('shared')).status));
    assert.equal(kept, 204, 'what was taken is given once');
    await shared.close();

    file.body.title = 'Hội nghị gửi như một tin nhắn';
    const message = await share(context, [], JSON.stringify(file));
    await message.waitForFunction(() => location.search === '' && location.hash === '#/');
    await message.getByRole('heading', { level: 1, name: 'Ông/Bà là ai?' }).waitFor();
  });

  test('what is shared and is nothing of ours is refused with the reason', async (t) => {
    const { context } = await device(t);
    const shared = await share(context, [['anh.json', '{"format": "other/thing"}']]);
    await shared.getByRole('heading', { level: 1, name: 'Cài đặt' }).waitFor();
    await shared.getByRole('alert').waitFor();
  });

  test('files that are shared to a desk go into its inbox', async (t) => {
    const { context, page } = await device(t, { kind: laptop, screen: '#/desk' });
    await side(page, 'desk');
    await page.close();
    const desk = await share(context, [['một.json', '{"format": "other/thing"}'], ['hai.txt', 'hai']]);
    await desk.waitForFunction(() => location.search === '' && location.hash === '#/desk/inbox');
    await desk.getByText('một.json').waitFor();
    await desk.getByText('hai.txt').waitFor();

    // Used as a phone, it is one.
    await desk.goto(server.url);
    await ready(desk);
    await side(desk, 'phone');
    await desk.close();
    const settings = await share(context, [['một.json', '{"format": "other/thing"}']]);
    await settings.getByRole('heading', { level: 1, name: 'Cài đặt' }).waitFor();
  });

  test('a desk that looks at its plan as a delegate stays a desk, also without a network', async (t) => {
    const { context, page } = await device(t, { kind: laptop, screen: '#/desk' });
    await side(page, 'desk');
    await context.setOffline(true);
    await page.evaluate(() => {
      location.hash = '/desk/prepare/papers';
    });
    await page.getByRole('button', { name: 'Xem như đại biểu' }).click();
    const phone = page.frameLocator('.look-phone');
    await phone.getByRole('heading', { level: 1, name: 'Tài liệu' }).waitFor();
    assert.equal(await phone.getByText('Máy sẽ giữ dữ liệu chắc hơn').count(), 0);
    await page.getByRole('button', { name: 'Đóng phần xem' }).click();
    await context.setOffline(false);
    await page.close();
    const desk = await share(context, [['một.json', '{"format": "other/thing"}']]);
    await desk.waitForFunction(() => location.hash === '#/desk/inbox');
    await desk.getByText('một.json').waitFor();
  });

  test('a phone keeps no program for workbooks, a desk does', async (t) => {
    const kept = (page) =>
      page.evaluate(async () => {
        const name = (await caches.keys()).find((key) => key.includes(':app:'));
        return (await (await caches.open(name)).keys()).map(({ url }) => url);
      });
    const { page } = await device(t);
    const before = await kept(page);
    assert.ok(before.some((url) => url.includes('/check.html')));
    assert.ok(!before.some((url) => url.includes('/workbook-') || url.includes('/screens/')));

    const desk = await device(t, { kind: laptop, screen: '#/desk' });
    await desk.page.waitForFunction(async () => {
      const name = (await caches.keys()).find((key) => key.includes(':app:'));
      const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
      return urls.filter((url) => url.includes('/workbook-')).length === 2;
    });
  });

  test('a desk has the workbook program in the next version too, or no next version', async (t) => {
    const site = await copyOfBuild();
    const other = await serve({ folder: site.folder });
    const context = await laptop(browser);
    t.after(async () => {
      await context.close();
      await other.stop();
      await site.discard();
    });
    const page = await context.newPage();
    await page.goto(`${other.url}#/desk`);
    await ready(page);
    await offlineReady(page);
    await side(page, 'desk');
    await site.rebuild('bbbbbbbbbbbbbbbb');
    const kept = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration('./');
      await registration.update();
      const worker = registration.installing ?? registration.waiting;
      await new Promise((done) => {
        const look = () => (worker.state === 'installed' ? done() : null);
        worker.addEventListener('statechange', look);
        look();
      });
      const name = (await caches.keys()).find((key) => key.endsWith(':app:bbbbbbbbbbbbbbbb'));
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    });
    assert.equal(kept.filter((url) => url.includes('/workbook-')).length, 2);

    // Tellers and whoever recounts hear of the new version as well, where nothing is under way. The desk's page stays
    // open: without any page the new version would simply be there.
    for (const screen of ['#/teller', '#/verify']) {
      const one = await context.newPage();
      await one.goto(`${other.url}${screen}`);
      await ready(one);
      await one.getByText('Có bản mới của ứng dụng.').waitFor();
      await one.getByRole('button', { name: 'Cập nhật ngay' }).waitFor();
      await one.close();
    }
    const making = await context.newPage();
    await making.goto(`${other.url}#/teller`);
    await ready(making);
    const news = making.getByText('Có bản mới của ứng dụng.');
    await news.waitFor();
    await making.goto(`${other.url}#/teller/make`);
    await news.waitFor({ state: 'detached' });
  });

  describe('the hint to install', () => {
    const hint = (page) => page.getByText('Nên cài ứng dụng vào máy trước khi bắt đầu');

    async function begin(t, init) {
      const context = await phone(browser);
      context.setDefaultTimeout(15_000);
      t.after(() => context.close());
      if (init) await context.addInitScript(init);
      const page = await context.newPage();
      const me = await openApp(page, server.url);
      await me.choose(PERSON);
      return { me, page };
    }

    test('stands there before the first keystroke, and not after it', async (t) => {
      const { me, page } = await begin(t);
      await hint(page).waitFor();
      await page.getByText(/Thêm vào màn hình chính/).waitFor();
      await me.go('/votes/co-thi-dua', /Cờ thi đua/);
      await me.option(/Gia Lai/).check();
      await me.saved();
      await me.go('/', /^Kính chào/);
      await me.task(/Cờ thi đua/).waitFor();
      assert.equal(await hint(page).count(), 0);
    });

    test('can be put away for good', async (t) => {
      const { page } = await begin(t);
      await page.getByRole('button', { name: 'Không, để sau' }).click();
      await hint(page).waitFor({ state: 'detached' });
      await page.reload();
      await ready(page);
      await page.getByRole('heading', { level: 1, name: /^Kính chào/ }).waitFor();
      assert.equal(await hint(page).count(), 0);
    });

    test('says how on an iPhone', async (t) => {
      const { page } = await begin(t, () => {
        Navigator.prototype.standalone = false;
      });
      await page.getByText(/“Thêm vào MH chính”/).waitFor();
    });

    test('is the browser’s own offer where it makes one', async (t) => {
      const { page } = await begin(t);
      const kept = await page.evaluate(() => {
        const offer = new Event('beforeinstallprompt', { cancelable: true });
        offer.prompt = async () => {
          globalThis.prompted = true;
          return { outcome: 'accepted' };
        };
        dispatchEvent(offer);
        return offer.defaultPrevented;
      });
      assert.equal(kept, true, 'the browser would show its own bar as well');
      await page.getByRole('button', { name: 'Cài vào máy' }).click();
      await page.waitForFunction(() => globalThis.prompted);
      await hint(page).waitFor({ state: 'detached' });
    });
  });

  test('the check page is a tap away from the settings and leads back', async (t) => {
    const { page } = await device(t, { screen: '#/settings' });
    await page.getByRole('link', { name: 'Kiểm tra thiết bị' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kiểm tra thiết bị' }).waitFor();
    await page.getByRole('link', { name: /Về ứng dụng/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Cài đặt' }).waitFor();

    const desk = await device(t, { kind: laptop, screen: '#/desk/settings' });
    await desk.page.getByRole('link', { name: 'Kiểm tra thiết bị' }).click();
    await desk.page.getByRole('link', { name: /Về ứng dụng/ }).click();
    await desk.page.getByRole('heading', { level: 1, name: 'Cài đặt' }).waitFor();
    assert.equal(new URL(desk.page.url()).hash, '#/desk/settings');
  });
});
