// The host board's whole day: files in, conflicts decided, closed, results as the command line has them.
import assert from 'node:assert/strict';
import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { laptop, launch, ready } from './support/browser.mjs';
import { desk, deskOf } from './support/desk.mjs';
import { serve } from './support/server.mjs';
import { asked, simulate } from './support/simulation.mjs';

/** Files that are no good, each in its own way; the core's tests read the same. */
const BROKEN = new URL('../data/broken', import.meta.url).pathname;

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** A desk with this conference open; forty files take their time. */
async function opened(t, simulation) {
  const all = await deskOf(t, { browser, server }, simulation);
  all.context.setDefaultTimeout(30_000);
  return all;
}

/** `98,5` in hundredths. */
const hundredths = (text) => {
  const [whole, part = ''] = text.replace('.', '').split(',');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
};

/** What the screen shows must be what the command line says. */
function assertSameResults(shown, tally, conference) {
  const names = new Map(conference.bloc.units.map(({ id, names: all }) => [id, all.at(-1).full]));
  const ranking = tally.ranking.map(({ unit, points, place }) => [names.get(unit), points, place]);
  assert.deepEqual(
    shown.ranking.map((row) => {
      const [place, unit, points] = [row[0], row[1], row.at(-1)];
      return place === '–' ? [unit, undefined, undefined] : [unit, hundredths(points), Number(place)];
    }),
    ranking.map(([unit, points, place]) => [unit, points ?? undefined, place ?? undefined]),
  );
  assert.deepEqual(
    shown.contests.map((lines) => lines.map((line) => line.slice(1, 4).map(Number))),
    tally.contests.map(({ count }) =>
      count.lines.map((line) => [line.agree, line.disagree, line.no_opinion]),
    ),
  );
}

describe('the desk with forty files, some of them odd', () => {
  let simulation;
  before(async () => {
    simulation = await simulate('--units', 11, '--delegates', 33, '--seed', 4, '--faults', 25);
  });
  after(() => simulation.discard());

  test('from the first file to the results, the backup and another laptop', async (t) => {
    const { context, page, seen, board } = await opened(t, simulation);
    await assertAccessible(page);
    const tally = await asked('tally', simulation.folder);

    await t.test('nothing is kept until the person says so', async () => {
      assert.ok(simulation.files.length >= 38, `${simulation.files.length} files`);
      await board.drop(simulation.files);
      await assertAccessible(page);
      const { verdicts } = tally;
      const expected = {
        'Tất cả': simulation.files.length,
        'Mâu thuẫn': verdicts.conflict,
        'Chờ xác nhận': verdicts.unaccredited,
        'Không hợp lệ': verdicts.refused,
        'Bản cũ, bản trùng': verdicts.superseded + verdicts.duplicate,
        'Đã có sẵn': tally.same_bytes,
        'Được tính': verdicts.accepted + verdicts.supersedes,
      };
      // A group that nobody is in is no choice.
      const present = Object.entries(expected).filter(([, count]) => count > 0);
      assert.deepEqual(await board.groups(), Object.fromEntries(present));
      await page.getByRole('button', { name: 'Bỏ, không nhận' }).click();
      await board.heading('Chưa nhận tệp nào.', 2).waitFor();
      await page.reload();
      await ready(page);
      await board.heading('Chưa nhận tệp nào.', 2).waitFor();
    });

    await t.test('what the device does not keep stays on the screen', async () => {
      await board.drop(simulation.files);
      await page.evaluate(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = () => {
          IDBObjectStore.prototype.put = put;
          throw new DOMException('no room', 'QuotaExceededError');
        };
      });
      await board.keep.click();
      await page.getByRole('alert').filter({ hasText: 'Chưa ghi được vào máy' }).waitFor();
      await board.keepFiles();
      await assertAccessible(page);
    });

    await t.test('a file that is too large is not even read', async () => {
      const large = join(simulation.folder, 'large.json');
      await writeFile(large, '{');
      await truncate(large, 101 * 1024 * 1024);
      await board.drop([large]);
      await page.getByText('Tệp quá lớn (105 MB').waitFor();
      assert.equal(await board.keep.isDisabled(), true);
      await page.getByRole('button', { name: 'Bỏ, không nhận' }).click();
      await rm(large);
    });

    await t.test('before closing nobody sees a count', async () => {
      await board.results();
      await page.getByText('Kết quả chỉ có sau khi chốt nhận.').waitFor();
      assert.equal(await page.getByRole('table').count(), 0);
      await board.closing();
      await page.getByText(/mâu thuẫn chưa quyết định/).first().waitFor();
      assert.equal(await page.getByRole('button', { name: 'Chốt nhận tệp…' }).isDisabled(), true);
      await assertAccessible(page);
    });

    await t.test('conflicts are decided by a person, and secret votes stay secret', async () => {
      await board.conflicts();
      await assertAccessible(page);
      const secret = simulation.conference.contests.filter((contest) => contest.secret);
      for (const { title } of secret) {
        for (const row of await page.getByRole('row', { name: title }).all()) {
          const cells = await row.getByRole('cell').allInnerTexts();
          assert.ok(cells.every((text) => ['có phiếu (kín)', 'không có'].includes(text)), cells);
        }
      }
      for (let left = tally.conflicts.length; left > 0; left -= 1) {
        for (const name of await board.decideFirst()) await rm(join(simulation.folder, name));
      }
      await page.getByText('Không có mâu thuẫn nào cần quyết định.').waitFor();
      await assertAccessible(page);

      // Taken back and decided again: two more entries, and the same state.
      const decided = page.getByRole('region').filter({ hasText: 'Tệp được tính' }).first();
      await decided.getByText('Rút lại quyết định').first().click();
      await decided.getByLabel('Lý do (bắt buộc)').fill('Bấm nhầm');
      await decided.getByRole('button', { name: 'Rút lại quyết định' }).click();
      await page.getByText('Tệp nào được tính?').waitFor();
      await board.decideFirst();
    });

    await t.test('who has delivered', async () => {
      await board.coverage();
      const rows = page.getByRole('row');
      assert.equal(await rows.count(), tally.coverage.length + 1);
      await assertAccessible(page);
      await page.getByLabel('Chưa nộp', { exact: true }).check();
      const nothing = tally.coverage.filter(({ sheets, votes, covenant }) =>
        [sheets, votes, covenant].some((cell) => cell?.state === 'missing'),
      );
      await page.waitForFunction((n) => document.querySelectorAll('tbody tr').length === n, Math.max(1, nothing.length));
    });

    let sealed;
    await t.test('after closing there is a ranking, and no count of a secret vote', async () => {
      await board.closeOnly();
      await board.box();
      await assertAccessible(page);
      const file = await board.saved('Lưu tệp cho kiểm phiếu viên');
      assert.match(file.name, /^hom-phieu-chua-mo-\d{4}-[\d-]+\.json$/);
      assert.equal(JSON.parse(await readFile(file.path, 'utf8')).body.urn.result, undefined);
      await board.results();
      await page.getByText('Phiếu kín còn niêm phong, chờ các kiểm phiếu viên mở.').waitFor();
      await page.getByRole('table', { name: /Bảng xếp hạng/ }).waitFor();
      for (const { title, secret } of simulation.conference.contests) {
        const card = page.locator('.contest').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
        assert.equal(await card.getByText('Niêm phong, chờ mở').count(), secret ? 1 : 0, title);
        assert.equal(await card.getByRole('table').count(), secret ? 0 : 1, title);
      }
      await assertAccessible(page);
    });

    await t.test('a second tab only shows', async () => {
      const second = desk(await context.newPage(), server);
      await second.open();
      await second.page.getByText('Thẻ này chỉ để xem').waitFor();
      await second.closing();
      await second.page.getByLabel('Lý do (bắt buộc)').fill('thử');
      assert.equal(await second.page.getByRole('button', { name: 'Mở lại…' }).isDisabled(), true);
      await second.page.close();
      await board.files();
      sealed = await board.saved('Lưu bản sao');
    });

    let shown;
    await t.test('the results are those of the command line', async () => {
      await board.openSample();
      await assertAccessible(page);
      await board.closing();
      await page.getByText('Đã có phần mở của kiểm phiếu viên').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Mở lại…' }).count(), 0);
      await board.results();
      await assertAccessible(page);
      shown = await board.shown();
      // The files that lost are gone by now: without a conflict there is nothing to decide.
      assertSameResults(shown, await asked('tally', simulation.folder), simulation.conference);
      const file = await board.saved('Lưu tệp kết quả');
      assert.match(file.name, /^ket-qua-\d{4}-[\d-]+\.json$/);
      const verified = await asked('verify', file.path);
      assert.equal(verified.integrity, shown.integrity);
      await page.getByRole('link', { name: /^Xem chi tiết/ }).first().click();
      await page.getByRole('link', { name: /Về trang kết quả/ }).waitFor();
      await page.getByText(/^Dữ liệu mẫu Thể lệ/).waitFor();
      await assertAccessible(page);
    });

    await t.test('a reload keeps everything', async () => {
      await page.reload();
      await ready(page);
      await board.results();
      assert.deepEqual(await board.shown(), shown);
      await board.log();
      await page.getByRole('row').filter({ hasText: /Chốt nhận với \d+ tệp/ }).waitFor();
      assert.match(await page.getByRole('row').last().innerText(), /Mở hòm phiếu/);
      await assertAccessible(page);
    });

    await t.test('the backup gives the same desk on another laptop', async (t) => {
      await board.files();
      await assertAccessible(page);
      const backup = await board.saved('Lưu bản sao');
      const other = await laptop(browser);
      t.after(() => other.close());
      const there = desk(await other.newPage(), server);
      await there.open();
      await there.openFile(sealed.path);
      await there.heading(simulation.conference.title).waitFor();
      await there.results();
      await there.page.getByText('Phiếu kín còn niêm phong').waitFor();

      // What came after the backup is not lost without a question.
      await there.closing();
      await there.page.getByLabel('Lý do (bắt buộc)').fill('Nộp thêm');
      await there.page.getByRole('button', { name: 'Mở lại…' }).click();
      await there.page.getByRole('dialog').getByRole('button', { name: 'Mở lại việc nhận tệp' }).click();
      await there.page.getByRole('button', { name: 'Chốt nhận tệp…' }).waitFor();
      await there.files();
      await there.page.getByLabel('Chọn tệp…').setInputFiles(backup.path);
      const question = there.page.getByRole('dialog').filter({ hasText: 'Thay bàn đang có' });
      await question.getByRole('button', { name: 'Không, quay lại' }).click();
      await there.results();
      await there.page.getByText('Kết quả chỉ có sau khi chốt nhận.').waitFor();
      await there.files();
      await there.page.getByLabel('Chọn tệp…').setInputFiles(backup.path);
      await question.getByRole('button', { name: 'Thay bằng bản sao' }).click();
      await there.results();
      assert.deepEqual(await there.shown(), shown);
    });

    assert.deepEqual(seen.foreign, []);
    assert.deepEqual(seen.errors, []);
  });
});

test('files without a conflict come to the very code of the command line', async (t) => {
  const simulation = await simulate('--units', 11, '--delegates', 33, '--seed', 1);
  t.after(() => simulation.discard());
  const { page, board } = await opened(t, simulation);
  const tally = await asked('tally', simulation.folder);
  const [pasted, ...dropped] = simulation.files;
  await board.drop(dropped);
  await board.keepFiles();

  // The last one came as a text in a message.
  await page.getByText('Dán nội dung một tệp').click();
  await page.getByLabel('Nội dung tệp').focus();
  await page.keyboard.insertText(await readFile(pasted, 'utf8'));
  await page.getByRole('button', { name: 'Xem nội dung đã dán' }).click();
  await board.keepFiles(1);

  await board.close();
  const shown = await board.shown();
  assertSameResults(shown, tally, simulation.conference);
  assert.equal(shown.integrity, tally.integrity);

  // What comes late is kept, and does not count.
  const late = await simulate('--conference', simulation.conferenceFile, '--seed', 9);
  t.after(() => late.discard());
  await board.drop(late.files.slice(0, 1));
  await page.getByText('Đến muộn').waitFor();
  await board.keepFiles(1);
  await board.results();
  assert.deepEqual(await board.shown(), shown);
});

test('a folder brings in what is inside, chosen or dropped; so do many files dropped at once', async (t) => {
  const simulation = await simulate('--units', 3, '--delegates', 3, '--seed', 5);
  t.after(() => simulation.discard());
  const { page, board } = await opened(t, simulation);
  const cancel = page.getByRole('button', { name: 'Bỏ, không nhận' });
  // The conference file lies in the folder too; it is no submission and says so.
  const everything = async () => {
    await board.heading(`Xem trước ${simulation.files.length + 1} tệp`, 2).waitFor();
    await page.getByText('Đây là tệp hội nghị, không phải tệp của đại biểu.').waitFor();
    // So do the tellers' keys, which are put aside.
    await page.getByText(`${simulation.tellers.length} tệp của kiểm phiếu viên nằm trong số này.`).waitFor();
  };
  await board.inbox();
  await page.getByLabel('Chọn cả thư mục…').setInputFiles(simulation.folder);
  await everything();
  await cancel.click();
  await board.heading('Chưa nhận tệp nào.', 2).waitFor();

  // Wherever on the page they are let go, from whatever screen.
  await board.coverage();
  await dropped(page, [simulation.folder]);
  await everything();
  await cancel.click();
  await board.home();
  await dropped(page, simulation.files);
  await board.heading(`Xem trước ${simulation.files.length} tệp`, 2).waitFor();
  await board.keepFiles(3);
});

/** Files and folders let go over the page, as the browser tells it when a hand does it. */
async function dropped(page, files) {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await devtools.detach();
}

test('every kind of broken file gets a sentence that says what to do, and none is counted', async (t) => {
  const simulation = await simulate('--units', 3, '--delegates', 3, '--seed', 8);
  t.after(() => simulation.discard());
  const { page, board } = await opened(t, simulation);
  const names = await readdir(BROKEN);
  await board.drop([...names.map((name) => join(BROKEN, name)), ...simulation.files]);
  assert.deepEqual(await board.groups(), {
    'Tất cả': names.length + simulation.files.length,
    'Không hợp lệ': names.length,
    'Được tính': simulation.files.length,
  });
  for (const name of names) {
    const line = page.getByRole('listitem').filter({ hasText: name });
    const reason = await line.getByRole('paragraph').innerText({ timeout: 5_000 });
    assert.match(reason, /(Hãy|Xin) \S+/, `${name}: ${reason}`);
  }
  // What is no text at all is not kept for comparison either.
  const text = names.length - (await page.getByText('Không đọc được').count());
  await board.keepFiles(simulation.files.length);
  await page.reload();
  await ready(page);
  await board.heading(`${simulation.files.length} tệp đã nhận, ${text} tệp không hợp lệ`, 2).waitFor();
});

test('a device that keeps nothing says so, and the desk works all the same', async (t) => {
  const simulation = await simulate('--units', 3, '--delegates', 3, '--seed', 6);
  t.after(() => simulation.discard());
  const context = await laptop(browser);
  t.after(() => context.close());
  await context.addInitScript('delete globalThis.indexedDB; Object.defineProperty(globalThis, "indexedDB", { value: undefined });');
  const page = await context.newPage();
  const board = desk(page, server);
  await board.open();
  await board.openFile(simulation.conferenceFile);
  await board.heading(simulation.conference.title).waitFor();
  await page.getByRole('alert').filter({ hasText: 'không cho lưu dữ liệu' }).waitFor();
  await board.drop(simulation.files);
  await board.keepFiles(3);
  await board.close();
});
