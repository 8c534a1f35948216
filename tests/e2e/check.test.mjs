// "Will it work on my phone?": every fault that a device can have is found, named, and given its remedy.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone, ready, watch } from './support/browser.mjs';
import { conferenceText } from './support/delegate.mjs';
import { serve } from './support/server.mjs';
import { copyOfBuild } from './support/variant.mjs';

const USABLE = 'Máy này dùng được';
const UNUSABLE = 'Máy này chưa dùng được';

const IN_ZALO =
  'Mozilla/5.0 (Linux; Android 13; SM-A135F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 ' +
  'Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android/12110710 ZaloTheme/light ZaloLanguage/vi';

/** What such a browser lacks: files can be neither shared nor kept for use without a network. */
const WITHOUT_FILES = () => {
  delete Navigator.prototype.serviceWorker;
  delete Navigator.prototype.canShare;
};

describe('checking the device', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** An empty phone on the check page, with whatever is done to it before. */
  async function check(t, { more, init, before: prepare, on = browser, origin = server.url, fragment = '' } = {}) {
    const context = await phone(on, more);
    context.setDefaultTimeout(25_000);
    t.after(() => context.close());
    if (init) await context.addInitScript(init);
    const page = await context.newPage();
    const seen = watch(page, new URL(origin).origin);
    await prepare?.(page, context);
    await page.goto(`${origin}check.html${fragment}`);
    return { page, context, seen };
  }

  /** The line of one check, once it says this. */
  const line = (page, id, text) => page.locator(`#${id}`).filter({ hasText: text });

  const verdict = (page, text) => page.locator('.check-verdict').getByText(text, { exact: true }).waitFor();

  test('a sound phone can be used, and everything was tried', async (t) => {
    const { page, seen } = await check(t, { fragment: '#/agenda' });
    await verdict(page, USABLE);
    for (const id of ['browser', 'wasm', 'program', 'storage', 'offline', 'secure', 'build']) {
      await line(page, id, 'Tốt').waitFor();
    }
    const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    assert.ok(!databases.includes('khoithidua-check'), 'the trial is left behind');
    await assertAccessible(page);
    assert.deepEqual(seen.foreign, []);
    assert.deepEqual(seen.errors, []);
    await page.getByRole('link', { name: 'Mở ứng dụng' }).click();
    await ready(page);
    assert.equal(new URL(page.url()).hash, '#/agenda');
  });

  test('in English, in the dark, and by thumb', async (t) => {
    const { page } = await check(t, { more: { colorScheme: 'dark' } });
    await page.getByRole('button', { name: 'English' }).click();
    await verdict(page, 'This device can be used');
    await assertAccessible(page);
    const small = await page.$$eval('a, button, input', (all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
    );
    assert.deepEqual(small, []);
  });

  test('storage that is denied', async (t) => {
    const { page } = await check(t, {
      init: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      },
    });
    await verdict(page, UNUSABLE);
    await line(page, 'storage', 'Máy không cho lưu dữ liệu').getByText(/tắt chế độ ẩn danh/).waitFor();
    await page.locator('.check-verdict').getByText(/tắt chế độ ẩn danh/).waitFor();
  });

  test('storage that is full', async (t) => {
    const { page } = await check(t, {
      before: async (page, context) => {
        const devtools = await context.newCDPSession(page);
        const origin = new URL(server.url).origin;
        await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
      },
    });
    await verdict(page, UNUSABLE);
    await line(page, 'storage', 'Bộ nhớ máy đã đầy').waitFor();
    await page.locator('.check-verdict').getByText(/xóa bớt ảnh hoặc video/).waitFor();
  });

  test('no camera', async (t) => {
    const { page } = await check(t);
    await line(page, 'camera', 'Không tìm thấy máy ảnh').waitFor();
    await verdict(page, USABLE);
  });

  describe('with a camera', () => {
    let folder;
    let camera;
    let seeing;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'ktd-camera-'));
      const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
      await page.setContent('<body style="background: teal">');
      const picture = await page.screenshot({ type: 'jpeg' });
      await page.close();
      camera = join(folder, 'camera.mjpeg');
      await writeFile(camera, Buffer.concat(Array(10).fill(picture)));
      seeing = await launch({ camera });
    });
    after(async () => {
      await seeing?.close();
      await rm(folder, { recursive: true, force: true });
    });

    test('it is asked for only on a tap, shown, and switched off again', async (t) => {
      const { page } = await check(t, {
        on: seeing,
        init: () => {
          const open = MediaDevices.prototype.getUserMedia;
          globalThis.streams = [];
          MediaDevices.prototype.getUserMedia = async function (...asked) {
            const stream = await open.apply(this, asked);
            globalThis.streams.push(stream);
            return stream;
          };
        },
      });
      await verdict(page, USABLE);
      await line(page, 'camera', 'Chưa thử').waitFor();
      assert.equal(await page.evaluate(() => globalThis.streams.length), 0);
      await page.getByRole('button', { name: 'Thử máy ảnh' }).click();
      await line(page, 'camera', 'Máy ảnh chạy được (640 × 480)').waitFor();
      await page.getByLabel('Hình từ máy ảnh').waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: 'Tắt máy ảnh' }).click();
      await page.getByLabel('Hình từ máy ảnh').waitFor({ state: 'detached' });
      const states = await page.evaluate(() => globalThis.streams[0].getTracks().map(({ readyState }) => readyState));
      assert.deepEqual(states, ['ended']);
    });

    test('that is refused', async (t) => {
      const refusing = await launch({ camera, refused: true });
      t.after(() => refusing.close());
      const { page } = await check(t, { on: refusing });
      await page.getByRole('button', { name: 'Thử máy ảnh' }).click();
      await line(page, 'camera', 'Máy ảnh chưa được phép dùng').getByText(/nộp phiếu bằng tệp/).waitFor();
    });
  });

  test('plain http in a hall: no service worker, no camera, and why', async (t) => {
    const names = await launch({ names: 'hall.test' });
    t.after(() => names.close());
    const origin = `http://hall.test:${server.port}/`;
    const { page } = await check(t, { on: names, origin });
    await verdict(page, USABLE);
    await line(page, 'secure', 'Địa chỉ này là http thường').getByText(/https:\/\//).waitFor();
    await line(page, 'offline', 'Máy này không giữ được ứng dụng').waitFor();
    await line(page, 'camera', 'Trang này không được dùng máy ảnh ở đây').waitFor();
    await page.getByRole('link', { name: 'Mở ứng dụng' }).click();
    await ready(page);
  });

  test('the browser inside a chat app leads out of it before a ballot is begun', async (t) => {
    const context = await phone(browser, { userAgent: IN_ZALO });
    t.after(() => context.close());
    await context.addInitScript(WITHOUT_FILES);
    const page = await context.newPage();
    await page.goto(`${server.url}#/agenda`);
    await page.getByRole('heading', { name: 'Mở bằng Safari hoặc Chrome' }).waitFor();
    await verdict(page, UNUSABLE);
    await line(page, 'browser', 'bên trong Zalo').waitFor();
    const address = page.getByRole('textbox', { name: 'Địa chỉ của ứng dụng' });
    assert.equal(await address.inputValue(), `${server.url}#/agenda`);
    await assertAccessible(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Chép địa chỉ' }).click();
    await page.getByText('Đã chép.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${server.url}#/agenda`);

    await page.getByRole('link', { name: 'Vẫn mở ở đây' }).click();
    await ready(page);
    assert.equal(new URL(page.url()).hash, '#/agenda');
  });

  test('a built-in browser that can do everything is not sent away', async (t) => {
    const { page } = await check(t, {
      more: { userAgent: IN_ZALO },
      init: () => {
        Navigator.prototype.share = async () => {};
        Navigator.prototype.canShare = () => true;
      },
    });
    await verdict(page, USABLE);
    await line(page, 'browser', 'Cần lưu ý').waitFor();
    await page.goto(server.url);
    await ready(page);
  });

  test('no WebAssembly: the app says so and leads here, and here is the remedy', async (t) => {
    const context = await phone(browser);
    t.after(() => context.close());
    await context.addInitScript('delete globalThis.WebAssembly');
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByText('Trình duyệt này quá cũ, hoặc iPhone đang bật Chế độ phong tỏa.').waitFor();
    await page.getByRole('link', { name: /Kiểm tra thiết bị/ }).click();
    await verdict(page, UNUSABLE);
    await line(page, 'wasm', 'Lockdown Mode').getByText(/dùng điện thoại khác/).waitFor();
    await line(page, 'program', 'Hỏng').waitFor();
    await page.locator('.check-verdict').getByText(/bỏ phiếu bằng giấy/).waitFor();
  });

  test('the clock against the day of the conference and against the server', async (t) => {
    const day = JSON.parse(await conferenceText()).body.date;
    const noon = new Date(`${day}T05:00:00Z`);
    const at = (days) => async (page) => page.clock.setFixedTime(new Date(noon.getTime() + days * 864e5));
    const onTheDay = await check(t, { before: at(0) });
    await line(onTheDay.page, 'clock', 'đúng ngày hội nghị').getByText('Tốt').waitFor();
    const late = await check(t, { before: at(3) });
    await line(late.page, 'clock', 'cách 3 ngày').getByText(/tự động/).waitFor();
    await verdict(late.page, USABLE);

    const { page } = await check(t, {
      more: { serviceWorkers: 'block' },
      before: async (page, context) => {
        await at(0)(page);
        await context.route('**/sw.js?check', async (route) => {
          const headers = { Date: new Date(noon.getTime() - 3 * 36e5).toUTCString() };
          await route.fulfill({ headers, body: 'const VERSION = "0123456789abcdef";' });
        });
      },
    });
    await line(page, 'clock', 'lệch khoảng 3 giờ so với máy chủ').waitFor();
    await line(page, 'build', 'đã có bản 0123456789abcdef').waitFor();
  });

  test('sending files: as they are, as .txt, or not at all', async (t) => {
    const taking = (ending) => ({
      content: `Navigator.prototype.share = async () => {};
        Navigator.prototype.canShare = ({ files }) => files.every(({ name }) => name.endsWith('.${ending}'));`,
    });
    const json = await check(t, { init: taking('json') });
    await line(json.page, 'share', 'Máy gửi thẳng được tệp phiếu qua Zalo').waitFor();
    const txt = await check(t, { init: taking('txt') });
    await line(txt.page, 'share', 'ở dạng .txt').waitFor();
    const none = await check(t, { init: () => delete Navigator.prototype.share });
    await line(none.page, 'share', 'Máy không gửi thẳng được').getByText(/Lưu thành tệp/).waitFor();
    await verdict(none.page, USABLE);
  });

  test('another phone reads the address off the screen, where the build draws codes', async (t) => {
    const site = await copyOfBuild();
    const other = await serve({ folder: site.folder });
    t.after(async () => {
      await other.stop();
      await site.discard();
    });
    // What the program for codes is asked and answers; the rest is its own tests' business.
    await site.put(
      'drawing.js',
      `postMessage({ ready: true });
      addEventListener('message', ({ data: { id, request } }) => {
        const [name, { text }] = JSON.parse(request);
        const size = name === 'draw_text' ? 21 : 0;
        const modules = [...Array(size * size).keys()].map((i) => i % 2).join('');
        postMessage({ id, answer: JSON.stringify(text.endsWith('#/agenda') ? { Ok: { size, modules } } : {}) });
      });`,
    );
    const page = await readFile(join(site.folder, 'check.html'), 'utf8');
    const list = /(<script type="application\/json" id="bundles">)(.*?)(<\/script>)/;
    await site.put(
      'check.html',
      page.replace(list, (_, open, programs, close) => {
        const light = { js: './drawing.js' };
        return open + JSON.stringify({ ...JSON.parse(programs), light }) + close;
      }),
    );
    const { page: shown } = await check(t, { origin: other.url, fragment: '#/agenda' });
    const code = shown.getByRole('img', { name: `${other.url}#/agenda` });
    await code.waitFor();
    // 21 modules and a light margin of 4 on each side.
    assert.equal(await code.evaluate((canvas) => canvas.width), 29 * 4);
    const pixels = await code.evaluate((canvas) => {
      const pen = canvas.getContext('2d');
      return [0, 4, 5].map((at) => pen.getImageData(at * 4 + 1, 4 * 4 + 1, 1, 1).data[0]);
    });
    assert.deepEqual(pixels, [255, 255, 0]);
  });

  test('the manifest names only what there is', async () => {
    const manifest = JSON.parse(await (await fetch(`${server.url}manifest.webmanifest`)).text());
    for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
      const answer = await fetch(`${server.url}${src}`);
      assert.equal(answer.status, 200, src);
      if (type !== 'image/png') continue;
      const bytes = Buffer.from(await answer.arrayBuffer());
      assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
    }
  });
});
