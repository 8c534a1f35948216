// A unit's own sheet between unit and board: checked line by line, explained, agreed, locked, and what the results say.
import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone, ready, watch } from './support/browser.mjs';
import { canonical, enclosed, given } from './support/count.mjs';
import { Delegate, PERSON, conferenceText } from './support/delegate.mjs';
import { deskOf } from './support/desk.mjs';
import { serve } from './support/server.mjs';
import { asked, khoithidua, simulate } from './support/simulation.mjs';

let browser;
let server;
let hall;
before(async () => {
  [browser, server, hall] = await Promise.all([launch(), serve(), weighed()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await hall?.discard();
});

/** The conference beside the app, without secret votes, where the board's check has a weight; and what others hand in. */
async function weighed() {
  const rehearsal = await simulate('--units', 2, '--delegates', 2, '--seed', 1);
  const file = JSON.parse(await conferenceText());
  file.body.contests = file.body.contests.filter((contest) => !contest.secret);
  delete file.body.ballot_box;
  delete file.body.slips;
  file.body.procedure = { board_weight: 30 };
  const conferenceFile = join(rehearsal.folder, 'weighed.json');
  await writeFile(conferenceFile, canonical(file));
  const out = join(rehearsal.folder, 'weighed');
  await khoithidua('simulate', '--conference', conferenceFile, '--seed', 5, '--out', out);
  const others = (await readdir(out)).filter((name) => /^\d/.test(name) && !name.includes(PERSON.id));
  return {
    conferenceFile,
    conference: file.body,
    text: canonical(file),
    files: others.sort().map((name) => join(out, name)),
    discard: rehearsal.discard,
  };
}

/** A phone that finds this conference beside the app. */
async function phoneOf(t, more = {}) {
  const context = await phone(browser, { serviceWorkers: 'block', ...more });
  context.setDefaultTimeout(20_000);
  t.after(() => context.close());
  await context.route('**/conference.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: hall.text }),
  );
  const page = await context.newPage();
  const seen = watch(page, server.origin);
  const open = async (fragment) => {
    // The same page with another fragment would not be loaded anew.
    await page.goto('about:blank');
    await page.goto(`${server.url}#${fragment}`);
    await ready(page);
  };
  return { page, seen, open, me: new Delegate(page) };
}

const alert = (page, text) => page.getByRole('alert').filter({ hasText: text }).first().waitFor();

/** What a button saves. */
async function saved(page, name) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const UNIT = /KKT Dung Quất/;

/** The desk's screen of the unit. */
function sheetOf(page) {
  const line = (number) => page.getByRole('region', { name: new RegExp(`^${number}\\. `) });
  const self = {
    line,
    async open() {
      await page.evaluate(() => {
        location.hash = '/desk/sheets/quang-ngai';
      });
      await page.getByRole('heading', { level: 1, name: /Quảng Ngãi/ }).waitFor();
    },
    button: (name) => page.getByRole('button', { name }),
    async stage(name) {
      await page.locator('main').getByText(name, { exact: true }).first().waitFor();
    },
    async take(text, name) {
      await page.getByLabel('Nhận giải trình của đơn vị…').setInputFiles(given(text, name));
    },
    file: () => saved(page, 'Lưu thành tệp Tệp thẩm định'),
  };
  return self;
}

/** The unit's screen. */
function answering(page) {
  const row = (number) => page.getByRole('region', { name: new RegExp(`^${number}\\. `) });
  return {
    row,
    choose: (text) => page.getByLabel(/Mở tệp thẩm định( khác)?…/).setInputFiles(given(text)),
    agree: (number) => row(number).getByRole('radio', { name: 'Đồng ý', exact: true }).check(),
    async explain(number, text) {
      await row(number).getByRole('radio', { name: 'Không đồng ý' }).check();
      await row(number).getByRole('textbox', { name: 'Giải trình' }).fill(text);
    },
    /** Makes the answer and saves it. */
    async file() {
      await page.getByRole('button', { name: 'Lập tệp giải trình' }).click();
      await page.getByRole('heading', { level: 2, name: 'Tệp giải trình' }).waitFor();
      return saved(page, 'Lưu thành tệp Tệp giải trình');
    },
  };
}

describe('the sheet of a unit', () => {
  test('goes to the board, back to the unit, to an agreement, and into the results', async (t) => {
    const unit = await phoneOf(t);
    const { page: desk, board, seen } = await deskOf(t, { browser, server }, hall);
    const sheet = sheetOf(desk);
    const answer = answering(unit.page);
    let handedIn;
    let review;
    let reply;

    await t.test('the unit hands in', async () => {
      await unit.open('/');
      await unit.me.choose(PERSON);
      await unit.me.fillOwnSheet();
      await unit.me.finalise();
      handedIn = await unit.me.saveSubmission();
      await board.drop([handedIn.path, ...hall.files]);
      await board.keepFiles();
      await board.accreditAll();
    });

    await t.test('the board sees how far each unit is', async () => {
      await board.home();
      await desk.getByText('đơn vị đã thống nhất điểm thẩm định').waitFor();
      await desk.getByRole('link', { name: /^Thẩm định điểm/ }).first().click();
      await board.heading('Thẩm định điểm').waitFor();
      const row = desk.getByRole('row', { name: UNIT });
      await row.getByText('Đã nộp', { exact: true }).waitFor();
      await row.getByText('0/24', { exact: true }).waitFor();
      await desk.getByRole('radio', { name: 'Chờ đơn vị' }).check();
      await row.waitFor({ state: 'hidden' });
      await desk.getByRole('radio', { name: 'Tất cả' }).check();
      await assertAccessible(desk);
      await board.closing();
      await desk.getByText(/đơn vị chưa có kết quả thẩm định nên sẽ không có điểm cuối/).first().waitFor();
    });

    await t.test('the board changes two rows with reasons, and keeps the others', async () => {
      await sheet.open();
      await assertAccessible(desk);
      // By keyboard alone: open, one fewer, a usual reason, note.
      await sheet.line(18).getByRole('button', { name: /^Sửa… 18/ }).press('Enter');
      await sheet.line(18).getByRole('button', { name: /^Bớt/ }).press('Enter');
      const save = sheet.line(18).getByRole('button', { name: 'Ghi điểm thẩm định' });
      assert.ok(await save.isDisabled(), 'no reason yet');
      await sheet.line(18).getByRole('button', { name: 'Thiếu tài liệu kiểm chứng.' }).press('Enter');
      await save.press('Enter');
      await sheet.line(18).getByText('Đã sửa', { exact: true }).waitFor();
      // The focus is back where it came from.
      await desk.waitForFunction(() => document.activeElement?.id === 'change-iii.18');

      await sheet.line(2).getByRole('button', { name: /^Sửa… 2/ }).click();
      const result = sheet.line(2).getByRole('textbox', { name: /^Kết quả/ });
      assert.equal(await result.inputValue(), '96,5');
      await result.fill('chín mươi');
      await sheet.line(2).getByText('Chỉ gõ số, ví dụ 9,75.').waitFor();
      await result.fill('91');
      await sheet.line(2).getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Theo Kho bạc: 91%.');
      await assertAccessible(desk);
      await sheet.line(2).getByRole('button', { name: 'Ghi điểm thẩm định' }).click();
      await sheet.line(2).getByText('Đã sửa', { exact: true }).waitFor();
      await sheet.button('Giữ nguyên 22 dòng còn lại').click();
      await desk.getByText('24/24', { exact: true }).waitFor();

      // The largest difference first; what is sorted does not move while it is worked on.
      await desk.getByRole('radio', { name: 'Chênh nhiều nhất trước' }).check();
      const first = desk.locator('.sheet-line h3').first();
      await desk.waitForFunction(() => document.querySelector('.sheet-line h3')?.textContent?.startsWith('2.'));
      assert.match(await first.innerText(), /^2\./);
    });

    await t.test('the review goes out as a file', async () => {
      await sheet.button('Lập tệp thẩm định').click();
      await sheet.stage('Đã thẩm định');
      await assertAccessible(desk);
      review = await sheet.file();
      assert.match(review.name, /^tham-dinh-\d{4}-quang-ngai-\d{4}-\d{4}\.json$/);
      const { body } = JSON.parse(review.text);
      assert.deepEqual(Object.keys(body.check.rows).sort(), ['i.2', 'iii.18']);
    });

    await t.test('the unit agrees to one row and explains itself on the other', async () => {
      await unit.open('/answer');
      await unit.page.getByRole('heading', { level: 1, name: 'Giải trình điểm' }).waitFor();
      await assertAccessible(unit.page);
      // What is no review is refused with a sentence.
      await answer.choose(handedIn.text);
      await alert(unit.page, 'không phải kết quả thẩm định');
      await answer.choose(review.text);
      await answer.row(18).waitFor();
      // The larger change stands first.
      const rows = unit.page.locator('.answer-row h3');
      assert.match(await rows.first().innerText(), /^2\./);
      await unit.page.getByRole('button', { name: 'Lập tệp giải trình' }).click();
      await alert(unit.page, 'Còn dòng chưa trả lời');
      await answer.agree(2);
      await answer.row(18).getByRole('radio', { name: 'Không đồng ý' }).check();
      await unit.page.getByRole('button', { name: 'Lập tệp giải trình' }).click();
      await alert(unit.page, 'phải ghi giải trình');
      await answer.explain(18, 'Bốn phong trào, có kế hoạch kèm theo.');
      await assertAccessible(unit.page);
      // A reload loses nothing.
      await unit.page.getByText(/^Đã lưu/).waitFor();
      await unit.page.reload();
      await ready(unit.page);
      await unit.page.getByText('Đã trả lời 2/2 dòng').waitFor();
      assert.ok(await answer.row(2).getByRole('radio').first().isChecked());
      const text = answer.row(18).getByRole('textbox', { name: 'Giải trình' });
      assert.equal(await text.inputValue(), 'Bốn phong trào, có kế hoạch kèm theo.');
      reply = await answer.file();
      await unit.page.getByText('Tệp có chữ ký của máy này').waitFor();
      await assertAccessible(unit.page);
    });

    await t.test('wrong files are refused with a sentence, and what nobody signed is asked about', async () => {
      const spoiled = (change) => {
        const { body } = JSON.parse(reply.text);
        change(body);
        return enclosed('answer', body);
      };
      await sheet.take(spoiled((body) => { body.conference = '0'.repeat(64); }), 'khac.json');
      await alert(desk, 'thuộc hội nghị khác');
      await sheet.take(spoiled((body) => { body.unit = 'dak-lak'; }), 'don-vi-khac.json');
      await alert(desk, 'Chưa gửi kết quả thẩm định cho đơn vị');
      await sheet.take(spoiled((body) => { body.rows['iii.18'].agrees = true; }), 'sua.json');
      await alert(desk, 'Chữ ký không đúng');
      await sheet.take(handedIn.text, 'phieu.json');
      await alert(desk, 'không phải bản giải trình');
      await sheet.take(spoiled((body) => { delete body.identity; }), 'khong-ky.json');
      await desk.getByText('chưa chắc ai gửi').first().waitFor();
      await assertAccessible(desk);
      await sheet.stage('Đã thẩm định');
    });

    await t.test('the board takes the answer in, wherever it is dropped, and follows the explanation', async () => {
      await board.inbox();
      await desk.getByLabel('Chọn tệp…').setInputFiles(given(reply.text, reply.name));
      await desk.getByText('Đã nhận giải trình của').waitFor();
      await sheet.stage('Đã giải trình');
      await sheet.line(18).getByText('Bốn phong trào, có kế hoạch kèm theo.').first().waitFor();
      await sheet.line(18).getByRole('button', { name: /^Chấp nhận giải trình/ }).click();
      await desk.getByText('Có thay đổi sau lần gửi cuối').waitFor();
      await sheet.button('Lập tệp thẩm định').click();
      await sheet.stage('Đã thẩm định');
      review = await sheet.file();
      // An answer to the first review is too late.
      await sheet.take(reply.text, reply.name);
      await alert(desk, 'trả lời một lần thẩm định khác');
    });

    await t.test('the unit agrees, the board locks, unlocks with a reason, and locks again', async () => {
      await answer.choose(review.text);
      await answer.row(18).waitFor({ state: 'detached' });
      await unit.page.getByRole('button', { name: 'Đồng ý tất cả' }).click();
      await unit.page.getByText('Đã trả lời 1/1 dòng').waitFor();
      reply = await answer.file();
      await sheet.take(reply.text, reply.name);
      await sheet.stage('Đã thống nhất');
      await sheet.button('Khóa phiếu').click();
      await sheet.stage('Đã khóa');
      await assertAccessible(desk);
      await desk.getByText('Mở khóa…').first().click();
      const dialog = desk.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Đơn vị gửi thêm số liệu.');
      await dialog.getByRole('button', { name: 'Rút lại' }).click();
      await sheet.stage('Đã thống nhất');
      await sheet.button('Khóa phiếu').click();
      await sheet.stage('Đã khóa');
    });

    await t.test('the history of a line has every step', async () => {
      await sheet.line(18).getByText('Lịch sử dòng này').click();
      const history = sheet.line(18).getByRole('list');
      for (const step of [
        'Đơn vị ghi',
        'Thiếu tài liệu kiểm chứng.',
        'Gửi đơn vị trong tệp thẩm định mã',
        'có chữ ký của máy đã nộp phiếu',
        'Ban tổ chức giữ như đơn vị tự chấm.',
        'Đã rút lại',
      ]) {
        await history.getByText(step).first().waitFor();
      }
      await assertAccessible(desk);
    });

    await t.test('a later submission with other numbers changes nothing, and the results say so', async () => {
      await unit.open('/hand-over');
      await unit.me.at('Giao tệp phiếu');
      await unit.me.button('Sửa và giao lại').click();
      await unit.page.getByRole('dialog').getByRole('button', { name: 'Mở lại để sửa' }).click();
      await unit.me.go('/sheets/quang-ngai/2', PERSON.sheet);
      await unit.me.row(19).getByRole('button', { name: /^Thêm/ }).click();
      await unit.me.finalise();
      const later = await unit.me.saveSubmission();
      await board.drop([later.path]);
      await board.keepFiles();
      await sheet.open();
      await sheet.stage('Đã khóa');
      await board.closeOnly();
      await board.results();
      const table = desk.getByRole('table', { name: /Bảng xếp hạng/ });
      const row = table.getByRole('row', { name: /Quảng Ngãi/ });
      const [, own, peers, checked] = await row.locator('td').allInnerTexts();
      assert.ok(own && peers, `${own} ${peers}`);
      assert.match(checked, /Đã khóa/);
      const region = desk.getByRole('region', { name: 'Thẩm định điểm' });
      await region.getByText(/Quảng Ngãi.*Đã khóa/).click();
      await region.getByText('Theo Kho bạc: 91%.').waitFor();
      await assertAccessible(desk);
      await board.files();
      const file = await board.saved('Lưu tệp kết quả');
      const verdict = await asked('verify', file.path);
      assert.equal(verdict.sound, true);
      const { body } = JSON.parse(await readFile(file.path, 'utf8'));
      const [{ sheet: counted }] = body.sheets.filter(({ from, sheet: one }) => from === 'quang-ngai' && one.unit === from);
      const [first] = handedIn.body.sheets.filter(({ unit: of }) => of === 'quang-ngai');
      assert.deepEqual(counted, first);
      assert.equal(body.checked['quang-ngai'].stage, 'locked');
      assert.deepEqual(seen.errors, []);
      // That the test keeps service workers out is said on the console.
      assert.deepEqual(unit.seen.errors.filter((text) => !/service worker|waiting/i.test(text)), []);
      assert.deepEqual([...seen.foreign, ...unit.seen.foreign], []);
    });
  });

  test('is not answered on the phone of another unit, and not without its conference', async (t) => {
    const { page: desk, board } = await deskOf(t, { browser, server }, hall);
    await board.drop(hall.files);
    await board.keepFiles();
    await board.accreditAll();
    await desk.evaluate(() => {
      location.hash = '/desk/sheets/dak-lak';
    });
    const sheet = sheetOf(desk);
    await desk.getByRole('button', { name: 'Lập tệp thẩm định' }).waitFor();
    await sheet.line(18).getByRole('button', { name: /^Sửa… 18/ }).click();
    await sheet.line(18).getByRole('button', { name: /^Bớt|^Thêm/ }).last().click();
    await sheet.line(18).getByRole('button', { name: 'Tính lại theo quy định.' }).click();
    await sheet.line(18).getByRole('button', { name: 'Ghi điểm thẩm định' }).click();
    await sheet.line(18).getByText('Đã sửa', { exact: true }).waitFor();
    await sheet.button('Lập tệp thẩm định').click();
    const review = await sheet.file();

    const unit = await phoneOf(t);
    await unit.open('/');
    await unit.me.choose(PERSON);
    await unit.open('/answer');
    const answer = answering(unit.page);
    await answer.choose(review.text);
    await alert(unit.page, 'không thuộc đơn vị đó');
    await assertAccessible(unit.page);

    const stranger = await phoneOf(t);
    await stranger.page.context().unroute('**/conference.json');
    await stranger.open('/answer');
    const other = answering(stranger.page);
    await other.choose(review.text);
    await stranger.page.getByText('Máy này chưa có hội nghị của tệp thẩm định').waitFor();
    const choose = stranger.page.getByLabel('Chọn tệp hội nghị…');
    await choose.setInputFiles(given(await conferenceText()));
    await alert(stranger.page, 'thuộc hội nghị khác');
    await choose.setInputFiles(given(hall.text));
    await other.row(18).waitFor();
    // A change in the file that does not fit is found.
    const { body } = JSON.parse(review.text);
    body.check.rows['iii.18'].input = { answer: true };
    await other.choose(enclosed('review', body));
    await alert(stranger.page, 'có thể đã bị sửa');
  });
});
