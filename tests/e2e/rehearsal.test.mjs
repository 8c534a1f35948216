// A rehearsal on phone and desk: the same conference, kept apart to the last file.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { laptop, launch, phone, watch } from './support/browser.mjs';
import { PERSON, openApp } from './support/delegate.mjs';
import { desk } from './support/desk.mjs';
import { serve } from './support/server.mjs';
import { cliPath, distFolder } from './support/tools.mjs';

const run = promisify(execFile);
const MARK = 'DIỄN TẬP';
const BACK = 'Về hội nghị thật';

describe('a rehearsal', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A phone with the app open; `clock` is what it shows. */
  async function onPhone(t, clock) {
    const context = await phone(browser);
    t.after(() => context.close());
    const page = await context.newPage();
    if (clock) await page.clock.setFixedTime(clock);
    page.setDefaultTimeout(10_000);
    const seen = watch(page, server.origin);
    const me = await openApp(page, server.url);
    const mark = page.locator('.rehearsal');
    return {
      me,
      page,
      seen,
      mark,
      /** Begins it, up to the first screen there. */
      async rehearse(first = 'Ông/Bà là ai?') {
        await me.go('/settings', 'Cài đặt');
        await me.button('Vào diễn tập').click();
        await me.at(first);
        await mark.getByText(MARK).waitFor();
      },
    };
  }

  async function onDesk(t) {
    const context = await laptop(browser);
    t.after(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const seen = watch(page, server.origin);
    const board = desk(page, server);
    await board.open();
    return {
      page,
      board,
      seen,
      root: page.locator('html'),
      async rehearse() {
        await board.home();
        await page.getByRole('button', { name: 'Vào diễn tập' }).click();
        await page.getByRole('heading', { level: 1, name: new RegExp(`^${MARK}: `) }).waitFor();
      },
    };
  }

  const item = ({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

  test('is marked on every screen of a phone, and one tap leads back', async (t) => {
    const { me, page, mark, rehearse, seen } = await onPhone(t);
    await me.choose(PERSON);
    await me.go('/covenant', /^Giao ước/);
    await page.getByRole('textbox', { name: 'Họ và tên người ký' }).fill('Tên thật');
    await me.saved();
    assert.equal(await mark.count(), 0);
    await rehearse();
    await me.choose(PERSON);
    for (const [place, heading] of [
      ['/', /^Kính chào/],
      ['/agenda', 'Chương trình'],
      ['/papers', 'Tài liệu'],
      ['/votes/co-thi-dua', /Cờ thi đua/],
      ['/covenant', /^Giao ước/],
      ['/review', 'Xem lại'],
      ['/settings', 'Cài đặt'],
    ]) {
      await me.go(place, heading);
      assert.match(await mark.innerText(), /DIỄN TẬP.*không|DIỄN TẬP\s*Không/i, place);
    }
    await me.go('/covenant', /^Giao ước/);
    const signatory = page.getByRole('textbox', { name: 'Họ và tên người ký' });
    assert.notEqual(await signatory.inputValue(), 'Tên thật', 'nothing comes along');
    await signatory.fill('Tên thử');
    await me.saved();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await mark.getByText(MARK).isVisible(), 'on paper too');
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await mark.getByText(MARK).waitFor();
    await me.button(BACK).click();
    await mark.waitFor({ state: 'detached' });
    await me.at(/^Kính chào/);
    await me.go('/covenant', /^Giao ước/);
    assert.equal(await signatory.inputValue(), 'Tên thật', 'what was real is as it was');
    await rehearse(/^Kính chào/);
    await me.go('/covenant', /^Giao ước/);
    assert.equal(await signatory.inputValue(), 'Tên thử', 'and what was tried');
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.foreign, []);
  });

  test('warns on the day of the conference', async (t) => {
    const text = await readFile(`${distFolder}/conference.json`, 'utf8');
    const { date } = JSON.parse(text).body;
    const { me, page, mark, rehearse } = await onPhone(t, new Date(`${date}T08:00:00+07:00`));
    await me.choose(PERSON);
    await rehearse();
    const alert = page.getByRole('alert').filter({ hasText: MARK });
    await alert.getByText(/Hôm nay là ngày hội nghị/).waitFor();
    await me.choose(PERSON);
    await alert.getByRole('button', { name: BACK }).click();
    await mark.waitFor({ state: 'detached' });
    await me.at(/^Kính chào/);
  });

  test('takes nothing from the real conference, nor gives it anything', async (t) => {
    const { me, page, mark, rehearse } = await onPhone(t);
    await me.choose(PERSON);
    await me.finalise();
    const real = await me.saveSubmission();
    await me.go('/settings', 'Cài đặt');
    const realDraft = await me.download('Lưu bản nháp');
    await rehearse();
    await me.choose(PERSON);
    await me.finalise();
    const tried = await me.saveSubmission();
    assert.match(tried.name, /^dien-tap-nop-/);
    assert.notEqual(tried.body.conference, real.body.conference);
    await me.go('/settings', 'Cài đặt');
    const triedDraft = await me.download('Lưu bản nháp');

    await t.test('drafts on the phone', async () => {
      await me.openFile(realDraft.text);
      await page.getByRole('alert').getByText(/^Đây là tệp thật, mà ở đây đang diễn tập/).waitFor();
      await me.button(BACK).first().click();
      await mark.waitFor({ state: 'detached' });
      await me.at(/^Kính chào/);
      await me.openFile(triedDraft.text);
      await page.getByRole('alert').getByText(/^Tệp này từ buổi diễn tập/).waitFor();
    });

    await t.test('files at the desk, both ways', async (t) => {
      const { page: laptopPage, board, rehearse: toRehearsal, root, seen } = await onDesk(t);
      await board.drop([item(tried)]);
      await laptopPage.getByText(/^Tệp này từ buổi diễn tập/).waitFor();
      await laptopPage.getByRole('button', { name: 'Giữ 1 tệp không hợp lệ để đối chiếu' }).click();
      await laptopPage.getByText(/^Tệp này từ buổi diễn tập/).waitFor();
      assert.equal(await root.getAttribute('data-rehearsal'), '');
      await toRehearsal();
      assert.equal(await root.getAttribute('data-rehearsal'), MARK);
      await board.drop([item(real), item(tried)]);
      await laptopPage.getByText(/^Đây là tệp thật, mà ở đây đang diễn tập/).waitFor();
      await board.keepFiles();
      await board.accreditAll();
      await board.close();
      await laptopPage.getByText(MARK).first().waitFor();
      await board.files();
      const results = await board.saved('Lưu tệp kết quả');
      assert.match(results.name, /^dien-tap-ket-qua-/);
      const { stdout } = await run(cliPath, ['verify', results.path]);
      assert.match(stdout, /DIỄN TẬP/);

      // The hall and paper say it too.
      await laptopPage.evaluate(() => {
        location.hash = '/desk/hall';
      });
      await laptopPage.locator('.hall').waitFor();
      const drawn = () => root.evaluate((html) => getComputedStyle(html, '::after').content);
      assert.equal(await drawn(), `"${MARK}"`);

      // Back at the real desk there is what it had: one refused file, nothing closed.
      await board.home();
      await laptopPage.getByRole('button', { name: BACK }).click();
      await laptopPage.getByRole('heading', { level: 1, name: /^(?!DIỄN TẬP)/ }).waitFor();
      await board.closing();
      await laptopPage.getByRole('button', { name: 'Chốt nhận tệp…' }).waitFor();
      assert.equal(await root.getAttribute('data-rehearsal'), '');

      // Whoever recounts the file sees it as well.
      const recount = await laptopPage.context().newPage();
      await recount.goto(`${server.url}#/verify`);
      await recount.locator('.give input[type=file]').setInputFiles(results.path);
      await recount.waitForFunction((mark) => document.documentElement.dataset.rehearsal === mark, MARK);
      await recount.evaluate(() => {
        location.hash = '/teller/open';
      });
      await recount.waitForFunction(() => document.documentElement.dataset.rehearsal === '');
      await recount.locator('.give input[type=file]').first().setInputFiles(results.path);
      await recount.waitForFunction((mark) => document.documentElement.dataset.rehearsal === mark, MARK);
      assert.deepEqual(seen.errors, []);
    });
  });
});
