// Handing over by light: the phone's screen before the desk's camera, the desk's receipt before the phone's.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { crc32 } from 'node:zlib';
import { assertAccessible } from './support/axe.mjs';
import { LAPTOP, PHONE, launch, laptop, phone, ready, watch } from './support/browser.mjs';
import { PERSON, openApp } from './support/delegate.mjs';
import { desk } from './support/desk.mjs';
import { film, paint, record } from './support/film.mjs';
import { serve } from './support/server.mjs';
import { work } from './support/worker.mjs';

/** As long as a frame, so that a code has squares of the size that a camera sees of one. */
const LONG = 'x'.repeat(300);

/** A code of a version that this app does not know yet: its checksum in letters, so that it can be told as text. */
function newerCode() {
  for (let n = 0; ; n += 1) {
    const body = `KT\u0002${LONG}${n}`;
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    if (sum.every((byte) => byte > 0x20 && byte < 0x7f)) return body + sum.toString('latin1');
  }
}

describe('handing over by light', () => {
  let server;
  let folder;
  let plain;
  before(async () => {
    [server, folder, plain] = await Promise.all([
      serve(),
      mkdtemp(join(tmpdir(), 'ktd-light-')),
      launch(),
    ]);
  });
  after(async () => {
    await plain?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** A browser whose camera shows this film, once it is there. */
  async function seeing(t, name) {
    const camera = join(folder, `${name}.mjpeg`);
    const browser = await launch({ camera });
    t.after(() => browser.close());
    return { browser, camera };
  }

  async function page(t, context) {
    t.after(() => context.close());
    context.setDefaultTimeout(30_000);
    const one = await context.newPage();
    return { page: one, seen: watch(one, server.origin) };
  }

  /** A delegate who has finalised something small. */
  async function finalised(t, browser) {
    const { page: screen, seen } = await page(t, await phone(browser));
    const me = await openApp(screen, server.url);
    await me.choose(PERSON);
    await me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await me.option(/Gia Lai/).check();
    await me.finalise();
    return { me, seen };
  }

  const codes = (screen) => screen.locator('svg.light-code[viewBox]');

  async function kiosk(t, browser, device = LAPTOP) {
    const context = await browser.newContext(device);
    const { page: screen, seen } = await page(t, context);
    const board = desk(screen, server);
    await board.open();
    await screen.evaluate(() => {
      location.hash = '/desk/collect';
    });
    await board.heading('Thu bằng mã').waitFor();
    return { board, screen, seen };
  }

  test('a phone and a desk close the loop without a network', async (t) => {
    const [mine, theirs] = await Promise.all([seeing(t, 'receipt'), seeing(t, 'submission')]);
    const { me, seen } = await finalised(t, mine.browser);
    await me.button('Đưa mã cho máy của ban tổ chức quét').click();
    await codes(me.page).waitFor();
    await assertAccessible(me.page);
    // A page that is loaded anew goes on where it was.
    await me.page.reload();
    await ready(me.page);
    await codes(me.page).waitFor();
    const shots = await record(codes(me.page), { count: 36 });
    await film(plain, theirs.camera, shots);

    const { board, screen, seen: deskSeen } = await kiosk(t, theirs.browser);
    await screen.getByRole('heading', { level: 2, name: PERSON.name }).waitFor({ timeout: 60_000 });
    const confirm = screen.getByRole('button', { name: '✓ Đúng người này' });
    await confirm.waitFor();
    assert.equal(await codes(screen).count(), 0, 'a receipt that says no is not for scanning');
    await confirm.click();
    await screen.locator('.collect-good').waitFor();
    await codes(screen).waitFor();
    await assertAccessible(screen);
    const [receipt] = await record(codes(screen), { count: 1 });
    await film(plain, mine.camera, Array(8).fill(receipt));
    // Held up all the while, it was kept once.
    await board.log();
    assert.equal(await screen.getByText('Nhận 1 tệp', { exact: true }).count(), 1);

    await me.button('Đã hiện mã biên nhận: quét').click();
    await me.page.getByText('Đã nhận, được tính', { exact: true }).waitFor({ timeout: 60_000 });
    await assertAccessible(me.page);
    // It stays so when the page is loaded anew.
    await me.page.reload();
    await ready(me.page);
    await me.page.getByText('Đã nhận, được tính', { exact: true }).waitFor();
    assert.deepEqual([seen.errors, deskSeen.errors], [[], []]);
    assert.deepEqual([seen.foreign, deskSeen.foreign], [[], []]);
  });

  test('codes of others are passed over, and a newer version is named', async (t) => {
    const theirs = await seeing(t, 'others');
    const { page: drawing } = await page(t, await phone(plain));
    await openApp(drawing, server.url);
    const draw = async (text) => paint(drawing, await work(drawing, 'draw_text', { text }, 'light'));
    const foreign = await draw(`https://vneid.gov.vn/?${LONG}`);
    await film(plain, theirs.camera, Array(10).fill(foreign), { lost: 0 });
    const { screen } = await kiosk(t, theirs.browser);
    await screen.getByText('Đưa mã vào giữa khung hình.').waitFor();
    await screen.getByText('Đang chờ điện thoại tiếp theo.').waitFor();
    assert.equal(await screen.getByText(/bản ứng dụng mới hơn/).count(), 0);

    const newer = await draw(newerCode());
    const again = await seeing(t, 'newer');
    await film(plain, again.camera, Array(10).fill(newer), { lost: 0 });
    const { screen: other } = await kiosk(t, again.browser);
    await other.getByText(/bản ứng dụng mới hơn/).waitFor();
  });

  test('without a camera the other ways are one tap away', async (t) => {
    const { me } = await finalised(t, plain);
    await me.button('Đưa mã cho máy của ban tổ chức quét').click();
    await codes(me.page).waitFor();
    await me.button('Đã hiện mã biên nhận: quét').click();
    await me.page.getByText(/^Không thấy máy ảnh nào/).waitFor();
    await assertAccessible(me.page);
    await me.button('Nộp cách khác').click();
    await me.button('Lưu thành tệp').waitFor();
  });

  test('a refused camera says what to do', async (t) => {
    const context = await laptop(plain);
    await context.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    });
    const { page: screen } = await page(t, context);
    const board = desk(screen, server);
    await board.open();
    await screen.evaluate(() => {
      location.hash = '/desk/collect';
    });
    await screen.getByText(/^Máy ảnh chưa được phép/).waitFor();
    await assertAccessible(screen);
  });

  test('a phone collects as well as a laptop does', async (t) => {
    const theirs = await seeing(t, 'small');
    const { me } = await finalised(t, plain);
    await me.button('Đưa mã cho máy của ban tổ chức quét').click();
    await codes(me.page).waitFor();
    await film(plain, theirs.camera, await record(codes(me.page), { count: 24 }), { lost: 0.1 });
    const { screen } = await kiosk(t, theirs.browser, PHONE);
    await screen.getByRole('heading', { level: 2, name: PERSON.name }).waitFor({ timeout: 60_000 });
    const wide = await screen.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= PHONE.viewport.width, `${wide} px wide`);
  });

  test('a conference goes from the projector to a phone, a draft from phone to phone', async (t) => {
    const { page: wall } = await page(t, await laptop(plain));
    const board = desk(wall, server);
    await board.open();
    await wall.getByRole('link', { name: 'Chiếu hội nghị bằng mã' }).click();
    await codes(wall).waitFor();
    await assertAccessible(wall);

    const { page: old } = await page(t, await phone(plain));
    const before = await openApp(old, server.url);
    await before.choose(PERSON);
    await before.remark('Nhờ máy khác làm tiếp');
    await before.saved();
    await before.go('/settings', 'Cài đặt');
    await before.button('Đưa bản nháp bằng mã').click();
    await codes(old).waitFor();
    const theirs = await seeing(t, 'draft');
    await film(plain, theirs.camera, await record(codes(old), { count: 10 }), { lost: 0 });
    await before.button('Máy kia đã nhận bản nháp').click();
    await old.getByText('Bản nháp đã chuyển sang máy khác').waitFor();
    await before.go('/review', 'Xem lại');
    await old.getByText('Bản nháp đã chuyển sang máy khác').waitFor();
    assert.ok(await before.button('Hoàn tất tệp phiếu').isDisabled());

    const { page: fresh } = await page(t, await phone(theirs.browser));
    const me = await openApp(fresh, server.url);
    await me.choose(PERSON);
    await me.go('/settings', 'Cài đặt');
    await me.button('Quét mã bằng máy ảnh').click();
    await me.at(/^Kính chào/);
    await me.go('/papers', 'Tài liệu');
    await fresh.getByRole('link', { name: /Báo cáo tổng kết.*xin góp ý/ }).click();
    assert.equal(
      await fresh.getByRole('textbox', { name: 'Góp ý của Ông/Bà' }).inputValue(),
      'Nhờ máy khác làm tiếp',
    );
    // The old phone may still change its mind.
    await before.button('Lấy lại, làm tiếp trên máy này').click();
    await old.getByText('Bản nháp đã chuyển sang máy khác').waitFor({ state: 'detached' });
  });
});
