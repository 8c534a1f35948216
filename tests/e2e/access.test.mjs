// For everybody: screen readers, keyboards, thumbs, dark rooms.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone } from './support/browser.mjs';
import { PERSON, openApp } from './support/delegate.mjs';
import { serve } from './support/server.mjs';

/** Smallest side of what a thumb must hit, in CSS pixels. */
const THUMB = 44;

const SCREENS = [
  ['/', /^Kính chào/],
  ['/agenda', 'Chương trình'],
  ['/papers', 'Tài liệu'],
  ['/papers/bao-cao-tong-ket', /^Báo cáo tổng kết/],
  ['/sheets/quang-ngai/0', 'KKT Dung Quất'],
  ['/sheets/quang-ngai/1', 'KKT Dung Quất'],
  ['/sheets/quang-ngai/3', 'KKT Dung Quất'],
  ['/sheets/gia-lai/0', 'KKT Gia Lai'],
  ['/votes/co-thi-dua', /Cờ thi đua/],
  ['/votes/khoi-truong-2024', /Khối trưởng/],
  ['/covenant', /^Giao ước/],
  ['/review', 'Xem lại'],
  ['/settings', 'Cài đặt'],
  ['/who', 'Ông/Bà là ai?'],
  ['/slip', 'Tôi có phiếu mã'],
];

describe('every screen', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function begin(t, more) {
    const context = await phone(browser, more);
    context.setDefaultTimeout(15_000);
    t.after(() => context.close());
    const page = await context.newPage();
    return { me: await openApp(page, server.url), page };
  }

  /** A draft in which every kind of thing is to be seen: done, wrong, asked about, refused. */
  async function fill(me, page) {
    await me.choose(PERSON);
    await me.go('/sheets/quang-ngai/0', 'KKT Dung Quất');
    await me.fillRow({ row: 1, target: '1000', result: '990', points: '9,5' });
    await me.field(2, 'Kết quả').fill('nhiều');
    await me.field(6, 'Chỉ tiêu').fill('100');
    await me.field(6, 'Kết quả').fill('0');
    await me.row(1).getByText('Ghi lý do, minh chứng').click();
    await me.fillRow({ row: 8, choose: 'Đúng hạn (4)', points: '4' });
    await me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await me.option(/Gia Lai/).check();
    await me.option(/Đắk Lắk/).check();
    await me.option(/Phú Yên/).click();
    await page.getByText(/^Đã chọn đủ 2/).waitFor();
  }

  for (const colorScheme of ['light', 'dark']) {
    test(`by the rules of WCAG 2.2 AA, ${colorScheme}`, async (t) => {
      const { me, page } = await begin(t, { colorScheme });
      await me.at('Ông/Bà là ai?');
      await assertAccessible(page);
      await page.getByRole('button', { name: /Kon Tum/ }).click();
      await page.getByRole('textbox', { name: 'Họ và tên của Ông/Bà' }).waitFor();
      await assertAccessible(page);
      await me.button('Không phải, chọn lại').click();
      await fill(me, page);
      await assertAccessible(page);
      for (const [address, heading] of SCREENS) {
        await show(me, address, heading);
        await assertAccessible(page);
      }
      await me.openFile('x');
      await page.getByRole('alert').waitFor();
      await assertAccessible(page);
      await me.go('/covenant', /^Giao ước/);
      await me.sign(PERSON.name);
      await assertAccessible(page);
      await me.go('/review', 'Xem lại');
      await me.button('Hoàn tất tệp phiếu').click();
      await page.getByRole('dialog').waitFor();
      await assertAccessible(page);
      await page.keyboard.press('Escape');
      await me.finalise();
      await assertAccessible(page);
      await page.getByRole('button', { name: /Tôi đã giao xong/ }).click();
      await me.go('/', /^Kính chào/);
      await assertAccessible(page);
    });
  }

  test('as a guest, and where nothing could be opened', async (t) => {
    const { me, page } = await begin(t);
    await me.choose({ name: 'Trần Hoàng Tuấn', search: 'tran hoang' });
    await assertAccessible(page);
    const bare = await phone(browser, { serviceWorkers: 'block' });
    t.after(() => bare.close());
    await bare.route('**/conference.json', (route) => route.fulfill({ status: 404 }));
    const start = await bare.newPage();
    const nobody = await openApp(start, server.url);
    await nobody.at('Mở hội nghị');
    await assertAccessible(start);
  });

  test('has targets for thumbs', async (t) => {
    const { me, page } = await begin(t);
    const small = new Map();
    const look = async (where) => {
      for (const what of await tooSmall(page)) small.set(what, where);
    };
    await look('/who, nobody chosen');
    await fill(me, page);
    for (const [address, heading] of SCREENS) {
      await show(me, address, heading);
      await look(address);
    }
    await me.finalise();
    await look('/hand-over');
    assert.deepEqual([...small], []);
  });

  test('has at most one button that stands out', async (t) => {
    const { me, page } = await begin(t);
    const crowded = [];
    const look = async (where) => {
      const names = await page.locator('.button-primary:visible').allInnerTexts();
      if (names.length > 1) crowded.push(`${where}: ${names.join(', ')}`);
    };
    await fill(me, page);
    for (const [address, heading] of SCREENS) {
      await show(me, address, heading);
      await look(address);
    }
    await me.finalise();
    await look('/hand-over');
    await me.saveSubmission();
    await look('/hand-over, saved');
    await me.go('/', /^Kính chào/);
    await look('/, finalised');
    await me.go('/hand-over', 'Giao tệp phiếu');
    await page.getByRole('button', { name: /Tôi đã giao xong/ }).click();
    await page.getByText('Ông/Bà báo đã giao cho ban tổ chức').waitFor();
    await look('/hand-over, handed over');
    await me.go('/', /^Kính chào/);
    await look('/, handed over');
    assert.deepEqual(crowded, []);
  });

  test('puts the focus on its heading', async (t) => {
    const { me, page } = await begin(t);
    const onHeading = () =>
      page.waitForFunction(() => {
        const at = document.activeElement;
        return at?.tagName === 'H1' && scrollY === 0;
      });
    await onHeading();
    await me.choose(PERSON);
    await onHeading();
    await page.getByRole('link', { name: 'Chương trình' }).click();
    await me.at('Chương trình');
    await onHeading();
    await page.goBack();
    await me.at(/^Kính chào/);
    await onHeading();
    await me.task(/KKT Dung Quất/).click();
    await me.row(1).waitFor();
    await onHeading();
    await me.nextPart().click();
    await me.row(11).waitFor();
    await onHeading();
    assert.match(await page.title(), /^Phiếu chấm điểm · /);
  });

  test('can be used with a keyboard alone: a vote, a score, finalising', async (t) => {
    const { me, page } = await begin(t);
    const keys = page.keyboard;
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at === document.body ? '' : (at.labels?.[0] ?? at).innerText || at.getAttribute('aria-label') || at.id;
      });
    /** Tabs until something with this text has the focus. */
    const tabTo = async (pattern) => {
      for (let i = 0; i < 60; i += 1) {
        await keys.press('Tab');
        if (pattern.test(await focused())) return;
      }
      assert.fail(`${pattern} cannot be reached with the Tab key`);
    };
    await tabTo(/Tìm tên/);
    await keys.type('ha hoang');
    await tabTo(/Hà Hoàng Việt Phương/);
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Xin xác nhận' }).waitFor();
    await tabTo(/Đúng, là tôi/);
    await keys.press('Enter');
    await me.at(/^Kính chào/);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');

    await tabTo(/Cờ thi đua/);
    await keys.press('Enter');
    await me.at(/Cờ thi đua/);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await tabTo(/Gia Lai/);
    await keys.press('Space');
    await page.getByText('Đã chọn 1/2. Còn chọn được 1.').waitFor();
    await tabTo(/Đắk Lắk/);
    await keys.press('Space');
    await tabTo(/Kon Tum/);
    await keys.press('Space');
    await page.getByText(/^Đã chọn đủ 2/).waitFor();
    assert.equal(await me.option(/Kon Tum/).isChecked(), false);
    await tabTo(/Việc của tôi/);
    await keys.press('Enter');
    await me.at(/^Kính chào/);

    await me.go('/sheets/quang-ngai/0', 'KKT Dung Quất');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await tabTo(/^Đúng hạn|^Chậm/);
    await keys.press('Space');
    await keys.press('ArrowRight');
    await me.row(8).getByText(/^✓/).waitFor();

    await me.go('/review', 'Xem lại');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await tabTo(/Hoàn tất tệp phiếu/);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.match(await focused(), /Hoàn tất tệp phiếu/, 'focus comes back');
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(/^Hoàn tất$/);
    await keys.press('Enter');
    await me.at('Giao tệp phiếu');
  });
});

/** Goes to a screen, also to one that has the same heading as this one. */
async function show(me, address, heading) {
  await me.go('/agenda', 'Chương trình');
  await me.go(address, heading);
}

/** What can be tapped and is too small, as words. Links within a sentence are exempt, as in WCAG. */
const tooSmall = (page) =>
  page.evaluate((least) => {
    const found = [];
    const targets = 'a[href], button, input, textarea, summary, [role=button], label.file-button';
    for (const element of document.querySelectorAll(targets)) {
      const inSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
      if (inSentence || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('.visually-hidden, dialog:not([open])')) continue;
      // A field is hit by its label too.
      const parts = element.closest('label') ?? element;
      const { width, height } = parts.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      if (Math.round(Math.min(width, height)) < least) {
        const name = (element.innerText || element.ariaLabel || element.id || element.name).trim();
        found.push(`${element.tagName} ${name}: ${Math.round(width)} × ${Math.round(height)}`);
      }
    }
    return found;
  }, THUMB);
