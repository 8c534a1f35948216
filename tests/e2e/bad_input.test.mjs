// Files from strangers: each bad one gets a sentence that names what is wrong, and changes nothing.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, phone } from './support/browser.mjs';
import { PERSON, conferenceText, openApp } from './support/delegate.mjs';
import { serve } from './support/server.mjs';
import { copyOfBuild } from './support/variant.mjs';

const REMARK = 'Góp ý của Ông/Bà';
const HELD = 'Không tệp nào được đụng đến câu này.';
/** Larger than this is not even read. */
const MANY_MB = 100 << 20;

describe('a file that is no good', () => {
  let browser;
  let server;
  let text;
  let me;
  let page;
  before(async () => {
    [browser, server, text] = await Promise.all([launch(), serve(), conferenceText()]);
    const context = await phone(browser);
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    me = await openApp(page, server.url);
    await me.choose(PERSON);
    await me.remark(HELD);
    await me.saved();
    await me.go('/settings', 'Cài đặt');
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const small = (change) => {
    const value = { format: 'khoithidua/conference', version: 1, body: {} };
    return JSON.stringify({ ...value, ...change });
  };
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');
  // Each: what it is, its bytes, what must be said. Texts can also be pasted.
  const files = {
    'a picture': [() => png, /^Đây không phải tệp văn bản/],
    'a Word document': [() => Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(4000)]), /^Đây không phải tệp văn bản/],
    'somebody else’s JSON': [() => '{"name":"khoi","version":"1.0.0"}', /^Đây không phải tệp của ứng dụng/],
    'a poem': [() => 'Ao thu lạnh lẽo nước trong veo', /^Nội dung tệp bị hỏng ở dòng 1/],
    'a submission': [() => small({ format: 'khoithidua/submission' }), /^Đây là tệp phiếu của đại biểu, không phải tệp hội nghị/],
    'a kind from the future': [() => small({ format: 'khoithidua/hologram' }), /^Loại tệp “hologram” chưa có/],
    'a version from the future': [() => small({ version: 2 }), /^Tệp do bản ứng dụng mới hơn tạo ra \(mẫu 2, máy này đọc được đến mẫu 1\)/],
    'a file damaged in the middle': [() => text.replace('"bloc"', '"bloc'), /^Nội dung tệp bị hỏng ở dòng \d+, cột \d+/],
    'a file cut short': [() => text.slice(0, text.length / 2), /^Tệp bị cắt cụt/],
    'an empty conference': [() => small({}), /^Nội dung tệp không đúng mẫu/],
    'a hundred thousand brackets': [() => '['.repeat(100_000) + ']'.repeat(100_000), /^Nội dung tệp lồng nhau quá sâu/],
    'something said twice': [() => '{"format":"khoithidua/conference","version":1,"version":1,"body":{}}', /^Tệp ghi mục “version” hai lần/],
    'a fraction': [() => '{"format":"khoithidua/conference","version":1.5,"body":{}}', /^Tệp có số không hợp lệ ở dòng 1/],
    'a number beyond all bounds': [() => '{"format":"khoithidua/conference","version":1,"body":{"year":9007199254740993}}', /^Tệp có số không hợp lệ ở dòng 1/],
    'a conference that contradicts itself': [() => text.replaceAll('"unit": "khanh-hoa"', '"unit": "ha-noi"').replaceAll('"unit":"khanh-hoa"', '"unit":"ha-noi"'), /^Tệp hội nghị có chỗ mâu thuẫn/],
  };

  const complaint = () => page.getByRole('main').getByRole('alert');

  for (const [what, [bytes, sentence]] of Object.entries(files)) {
    test(`${what}: says so`, async () => {
      await me.openFile(bytes());
      await complaint().getByText(sentence).waitFor();
      if (Buffer.isBuffer(bytes())) return;
      await me.openFile('');
      await complaint().getByText(/^Tệp trống/).waitFor();
      await page.getByRole('textbox', { name: /dán nội dung tệp/ }).fill(bytes());
      await me.button('Mở nội dung đã dán').click();
      await complaint().getByText(sentence).waitFor();
    });
  }

  test('an empty file and one of spaces: says so', async () => {
    await me.openFile('');
    await complaint().getByText(/^Tệp trống/).waitFor();
    await me.openFile(png);
    await complaint().getByText(/^Đây không phải/).waitFor();
    await me.openFile(' \r\n ');
    await complaint().getByText(/^Tệp trống/).waitFor();
  });

  test('a hundred megabytes: said at once, without reading', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'ktd-large-'));
    t.after(() => rm(folder, { recursive: true }));
    const path = join(folder, 'large.json');
    const file = await open(path, 'w');
    await file.truncate(MANY_MB);
    await file.close();
    await page.evaluate(() => {
      globalThis.read = 0;
      const arrayBuffer = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = function () {
        globalThis.read += this.size;
        return arrayBuffer.call(this);
      };
    });
    await me.openFile(path);
    await complaint().getByText(/^Tệp quá lớn \(104 MB; nhiều nhất \d+ MB\)/).waitFor();
    assert.equal(await page.evaluate(() => globalThis.read), 0, 'it was read');
  });

  test('after all of these: the conference and the draft are as before', async () => {
    await me.go('/', `Kính chào ${PERSON.name}`);
    await me.go('/papers/bao-cao-tong-ket', /^Báo cáo tổng kết/);
    const field = page.getByRole('textbox', { name: REMARK });
    assert.equal(await field.inputValue(), HELD);
    assert.equal(await field.isEnabled(), true);
    await page.reload();
    await me.at(/^Báo cáo tổng kết/);
    assert.equal(await field.inputValue(), HELD);
  });
});

describe('a file that is only odd', () => {
  let browser;
  let server;
  let text;
  before(async () => {
    [browser, server, text] = await Promise.all([launch(), serve(), conferenceText()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function begin(t) {
    const context = await phone(browser);
    context.setDefaultTimeout(20_000);
    t.after(() => context.close());
    const page = await context.newPage();
    return { me: await openApp(page, server.url), page, context };
  }

  const oddities = {
    'a byte order mark and Windows line ends': (all) => `\ufeff${all.replaceAll('\n', '\r\n')}`,
    'letters with separate accents': (all) => all.normalize('NFD'),
    'members in another order': (all) => {
      const { format, version, body } = JSON.parse(all);
      const turned = Object.fromEntries(Object.entries(body).reverse());
      return JSON.stringify({ version, body: turned, format });
    },
  };
  for (const [what, change] of Object.entries(oddities)) {
    test(`${what}: is the same conference`, async (t) => {
      const { me, page } = await begin(t);
      await me.choose(PERSON);
      await me.go('/settings', 'Cài đặt');
      const code = () => page.getByText(/^Mã hội nghị/).innerText();
      const before = await code();
      await me.openFile(change(text));
      await me.at(`Kính chào ${PERSON.name}`);
      await me.go('/settings', 'Cài đặt');
      assert.equal(await code(), before);
    });
  }

  test('a whole conference pasted: opens, however long', async (t) => {
    const { me, page, context } = await begin(t);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await me.go('/settings', 'Cài đặt');
    const other = text.replace(/"title": ?"Hội nghị[^"]*"/, '"title": "Hội nghị được dán"');
    await page.evaluate((all) => navigator.clipboard.writeText(all), other);
    const field = page.getByRole('textbox', { name: /dán nội dung tệp/ });
    await field.focus();
    await page.keyboard.press('Control+v');
    await me.button('Mở nội dung đã dán').click();
    await me.at('Ông/Bà là ai?');
    await page.getByText('Hội nghị được dán').waitFor();
  });

  test('a script in every text: opens, shows text, runs nothing', async (t) => {
    const { me, page } = await begin(t);
    await page.evaluate(() => {
      globalThis.ran = [];
      globalThis.alert = (word) => globalThis.ran.push(word);
    });
    let violations = 0;
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations += 1;
    });
    const script = '<img src=x onerror=alert(1)><script>alert(2)</script>[x](javascript:alert(3))';
    const poisoned = JSON.parse(text);
    poison(poisoned.body, ` ${script}`);
    await me.openFile(JSON.stringify(poisoned));
    await me.at('Ông/Bà là ai?');
    await page.getByText(script).first().waitFor();
    await me.choose(PERSON);
    const screens = ['/', '/agenda', '/papers', '/papers/bao-cao-tong-ket', '/papers/huong-dan'];
    screens.push('/sheets/quang-ngai/0', '/sheets/quang-ngai/3', '/sheets/gia-lai/0');
    screens.push('/votes/co-thi-dua', '/votes/khoi-pho-2024', '/covenant', '/review', '/settings');
    for (const screen of screens) {
      const title = await page.title();
      await page.evaluate((to) => {
        location.hash = to;
      }, screen);
      await page.waitForFunction((old) => document.title !== old, title).catch(() => {});
      assert.equal(await page.locator('main img, main script, main a[href^=javascript]').count(), 0, screen);
    }
    assert.deepEqual(await page.evaluate(() => globalThis.ran), []);
    assert.equal(violations, 0, 'it came as far as the security policy');
  });

  test('beside the app and no good: says so, and another can be opened', async (t) => {
    const site = await copyOfBuild();
    await site.put('conference.json', text.slice(0, 5000));
    const spoilt = await serve({ folder: site.folder });
    const context = await phone(browser);
    t.after(async () => {
      await context.close();
      await spoilt.stop();
      await site.discard();
    });
    const page = await context.newPage();
    const me = await openApp(page, spoilt.url);
    await me.at('Mở hội nghị');
    await page.getByRole('alert').getByText(/^Tệp bị cắt cụt/).waitFor();
    await page.getByLabel('Chọn tệp…').setInputFiles({
      name: 'hoi-nghi.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    await me.choose(PERSON);
  });
});

/** What people write, as against what the program goes by. */
const WRITTEN = new Set(
  `title place name short_name full short position note instruction text preamble province author
  commitments aliases number period addressee`.split(/\s+/),
);

/** Adds something to every text that people wrote. */
function poison(value, script, name = '') {
  for (const [key, inner] of Object.entries(value)) {
    const own = Array.isArray(value) ? name : key;
    if (typeof inner === 'string' && WRITTEN.has(own)) value[key] = inner + script;
    else if (inner && typeof inner === 'object') poison(inner, script, own);
  }
}
