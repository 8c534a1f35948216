// What stands in the files: read at the desk, gathered, contradicting, stopped half way, damaged; results checked again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { laptop, launch, ready } from './support/browser.mjs';
import { desk, deskOf } from './support/desk.mjs';
import { serve } from './support/server.mjs';
import { contentHash, newKey, signed } from './support/signed.mjs';
import { asked, hall, simulate } from './support/simulation.mjs';

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

/** A desk with this conference open. */
const opened = (t, simulation) => deskOf(t, { browser, server }, simulation);

/** A file for the browser, not on the disk. */
const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** A submission changed by hand and signed anew, with a key that no slip vouches for. */
const changed = async (path, name, change, key = newKey()) =>
  file(name, signed(await readFile(path, 'utf8'), key, change));

const SCRIPT = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const REMARK = `Đề nghị ghi rõ số liệu. ${SCRIPT}\nDòng thứ hai.`;
const REASON = `Vượt kế hoạch ${SCRIPT}`;

describe('what delegates sent', () => {
  test('is read from the list, from who has delivered, and gathered by paper and criterion', async (t) => {
    const simulation = await hall(t, '--units', 4, '--delegates', 4, '--seed', 12);
    const { page, board, seen } = await opened(t, simulation);
    await page.evaluate(() => {
      globalThis.ran = [];
      globalThis.alert = (word) => globalThis.ran.push(word);
    });
    const { conference } = simulation;
    const [first, ...others] = simulation.files;
    let row;
    const odd = await changed(first, 'gop-y.json', (body) => {
      body.remarks = { [conference.papers[0].id]: REMARK };
      [row] = Object.keys(body.sheets[0].lines);
      Object.assign(body.sheets[0].lines[row], { reason: REASON, evidence: 'Báo cáo số 12' });
    });
    const body = JSON.parse(odd.buffer).body;

    // Before anything is kept, and afterwards.
    await board.drop([odd, ...others.map((path) => path)].filter((one) => typeof one !== 'string'));
    const link = page.getByRole('listitem').filter({ hasText: 'gop-y.json' }).getByRole('link');
    await link.click();
    await page.getByText('Tệp này chưa được nhận: đang xem trước.').waitFor();
    await page.getByText('Dòng thứ hai.').waitFor();
    await page.getByRole('link', { name: /Về danh sách tệp/ }).click();
    await board.keepFiles(1);
    await board.drop(others);
    await board.keepFiles(others.length);
    await board.accreditAll();
    await board.inbox();
    await link.click();

    await board.heading(/^Tệp của /).waitFor();
    await assertAccessible(page);
    const fact = (name) => page.locator('dl div').filter({ has: page.getByText(name, { exact: true }) }).locator('dd');
    assert.equal(await fact('Bản số').innerText(), '1');
    assert.match(await fact('Mã tệp').innerText(), /^\d{4} \d{4}$/);
    assert.equal(await fact('Tệp').innerText(), 'gop-y.json');
    assert.match(await fact('Làm xong lúc (theo máy đại biểu)').innerText(), /^\d\d:\d\d \d\d\/\d\d\/\d{4}$/);
    await page.getByText(REMARK, { exact: true }).waitFor();
    await page.getByText(REASON).waitFor();
    for (const { id, title, secret } of conference.contests) {
      const cast = await fact(title).innerText();
      if (!(secret ? body.ballot : id in body.open_votes)) assert.equal(cast, 'không có');
      else if (secret) assert.equal(cast, 'có phiếu (kín)');
      else assert.notEqual(cast, 'không có');
    }
    assert.equal(await page.locator('.sheet-read').count(), body.sheets.length);
    await page.getByText(/^Dữ liệu mẫu Tiêu chí/).waitFor();

    // The same from who has delivered.
    await board.coverage();
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await board.heading(/^Tệp của /).waitFor();

    // Everybody's words.
    await board.words();
    await page.getByText(REMARK, { exact: true }).waitFor();
    const paper = page.locator('section').filter({ has: page.getByRole('heading', { level: 3, name: conference.papers[0].title }) });
    await paper.getByText('Dòng thứ hai.').waitFor();
    await page.getByText(REASON).waitFor();
    await page.getByText('Báo cáo số 12').waitFor();
    await assertAccessible(page);
    assert.equal(await page.locator('main img, main script').count(), 0);
    assert.deepEqual(await page.evaluate(() => globalThis.ran), []);

    // An address of a file that is not here.
    await page.evaluate(() => {
      location.hash = `/desk/inbox/${'0'.repeat(64)}`;
    });
    await page.getByText('Tệp này không có ở bàn.').waitFor();

    // The same in English.
    await page.evaluate(() => {
      location.hash = '/desk/settings';
    });
    await page.getByLabel('English').check();
    await ready(page);
    await page.evaluate(() => {
      location.hash = '/desk/words';
    });
    await board.heading('Remarks and reasons').waitFor();
    await page.getByText(REMARK, { exact: true }).waitFor();
    await page.getByText('1 entry').first().waitFor();
    assert.deepEqual(seen.foreign, []);
    assert.deepEqual(seen.errors, []);
  });

  test('is counted for what it is: valid, not valid, known', async (t) => {
    const simulation = await hall(t, '--units', 4, '--delegates', 5, '--seed', 3);
    const { page, board } = await opened(t, simulation);
    const [first, second, ...others] = simulation.files;
    await board.drop([first]);
    await board.keepFiles(1);

    const foreign = await changed(second, 'khac.json', (body) => {
      body.conference = '0'.repeat(64);
    });
    const files = [first, second, ...others];
    const inMemory = await Promise.all(files.map(async (path) => file(basename(path), await readFile(path))));
    await board.drop([...inMemory, foreign, file('tho.json', 'Ao thu lạnh lẽo'), file('rong.json', '')]);
    const valid = files.length - 1;
    await page.getByText(`${valid} tệp hợp lệ, được tính sau khi bấm nhận.`).waitFor();
    await page.getByText(/^3 tệp không hợp lệ, không được tính\. Ở từng tệp có ghi lý do/).waitFor();
    await page.getByText('1 tệp đã có sẵn ở bàn này: bỏ qua.').waitFor();
    await page.getByText('Tệp của hội nghị khác').waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: `Nhận ${valid} tệp`, exact: true }).click();
    await page
      .getByText(`Đã nhận ${valid} tệp và ghi vào nhật ký. 3 tệp không hợp lệ được giữ để đối chiếu, không tính. 1 tệp đã có sẵn nên bỏ qua.`)
      .waitFor();
    await board.heading(`${files.length} tệp đã nhận, 3 tệp không hợp lệ`, 2).waitFor();
    await board.log();
    await page.getByText(`Nhận ${valid} tệp; giữ 3 tệp không hợp lệ để đối chiếu`).waitFor();

    // Nothing but files that are no good: the button does not call that taking in.
    await board.drop([file('tho-2.json', 'Một chiếc thuyền câu')]);
    await page.getByRole('button', { name: 'Giữ 1 tệp không hợp lệ để đối chiếu' }).click();
    await page.getByText('Không nhận thêm tệp nào. 1 tệp không hợp lệ được giữ').waitFor();
  });

  test('contradicts itself: told how, decided, opened again by a third file', async (t) => {
    const simulation = await hall(t, '--units', 3, '--delegates', 3, '--seed', 7);
    const { page, board } = await opened(t, simulation);
    const [path] = simulation.files;
    // One phone, its draft taken to others with its key.
    const key = newKey();
    const first = await changed(path, 'dau.json', () => {}, key);
    const before = contentHash(first.buffer);
    const version = (name) => {
      const change = (body) => {
        body.name = name;
        body.history = [before];
      };
      return changed(path, `${name}.json`, change, key);
    };
    await board.drop([first, await version('may-a'), await version('may-b')]);
    await page.getByText(/^2 tệp của người này đều là bản 2, cùng sửa từ một bản trước/).first().waitFor();
    await page.getByText(/^Không tính: người này đã nộp bản mới hơn, nhưng bản mới hơn lại mâu thuẫn/).waitFor();
    await board.keepFiles(3);
    await board.conflicts();
    await page.getByText(/^2 tệp của người này đều là bản 2/).waitFor();
    await page.getByRole('link', { name: 'Mở đọc' }).first().click();
    await board.heading(/^Tệp của /).waitFor();
    await page.getByRole('heading', { name: 'Tệp khác của người này' }).waitFor();
    await board.conflicts();
    await board.decideFirst();
    await board.heading('Đã quyết định', 2).waitFor();

    await board.drop([await version('may-c')]);
    await board.keepFiles(1);
    await board.conflicts();
    await page.getByText('Mâu thuẫn này đã mở lại').waitFor();
    await page.getByText(/Đã quyết định tính tệp “may-.\.json”\. Lý do: Đại biểu xác nhận/).waitFor();
    assert.equal(await board.heading('Đã quyết định', 2).count(), 0);
    await assertAccessible(page);

    // One file in place of all: nothing is left to decide, and the decision is history.
    const all = await Promise.all(['may-a', 'may-b', 'may-c'].map(version));
    const history = [before];
    for (const { buffer } of all) history.push(contentHash(buffer));
    const change = (body) => {
      body.history = history;
    };
    const last = await changed(path, 'cuoi.json', change, key);
    await board.drop([last]);
    await page.getByText('Bản mới nhất của người này, thay 4 tệp gửi trước.').waitFor();
    await board.keepFiles(1);
    await board.conflicts();
    await board.heading('Quyết định cũ, không còn hiệu lực', 2).waitFor();
    await page.getByText('Không có mâu thuẫn nào cần quyết định.').waitFor();
  });
});

describe('a results file', () => {
  let simulation;
  before(async () => {
    simulation = await simulate('--units', 5, '--delegates', 9, '--seed', 2);
  });
  after(() => simulation.discard());

  test('is worked out again: here, on a desk without files, and changed by hand', async (t) => {
    const { page, board, seen } = await opened(t, simulation);
    await board.drop(simulation.files);
    await board.keepFiles();
    await board.close();

    // Each row can be redone: own and peers make the combined, with bonus or penalty that is the total.
    const { self_weight: own, peer_weight: peers } = simulation.conference.rules.scoring;
    const table = page.getByRole('table', { name: /Bảng xếp hạng/ });
    const hundredths = (text) => Math.round(Number(text.split(/\s/)[0].replace('.', '').replace(',', '.')) * 100);
    for (const row of (await table.getByRole('row').all()).slice(1)) {
      const cells = (await row.getByRole('cell').allInnerTexts()).slice(1).map(hundredths);
      const [self, others, combined, extra, total] = cells;
      assert.ok(Math.abs((self * own + others * peers) / (own + peers) - combined) <= 1.5, cells);
      assert.equal(combined + extra, total);
    }

    const saved = await board.saved('Lưu tệp kết quả');
    const text = await readFile(saved.path, 'utf8');
    const verified = await asked('verify', saved.path);
    await board.check();
    const choose = page.getByLabel(/^(Chọn tệp kết quả…|Kiểm tra tệp khác)$/);
    await choose.setInputFiles(saved.path);
    await page.getByText('Khớp: kết quả ghi trong tệp đúng là').waitFor();
    await page.getByText(verified.integrity, { exact: true }).waitFor();
    await page.getByText('Giống hệt kết quả mà bàn này đã tính').waitFor();
    assert.equal(await page.getByText('✓ khớp').count(), 9);
    await page.getByText('nhưng không biết lá nào của ai.').waitFor();
    await assertAccessible(page);

    const tampered = JSON.parse(text);
    tampered.body.outcome.ranking.reverse();
    await choose.setInputFiles(file('sua.json', JSON.stringify(tampered)));
    await page.getByText('KHÔNG khớp: đừng dùng kết quả này.').waitFor();
    const part = page.getByRole('listitem').filter({ hasText: 'Bảng xếp hạng: tính lại' });
    await part.getByText('KHÔNG khớp').waitFor();
    assert.equal(await page.getByText('✓ khớp').count(), 8);
    await page.getByText('KHÁC kết quả mà bàn này đã tính').waitFor();
    await assertAccessible(page);

    await choose.setInputFiles(simulation.files[0]);
    await page.getByText('Đây là tệp của đại biểu, không phải tệp kết quả.').waitFor();
    await choose.setInputFiles(file('cut.json', text.slice(0, 999)));
    await page.getByText(/^Tệp bị cắt cụt/).waitFor();

    const elsewhere = await opened(t, simulation);
    await elsewhere.board.check();
    await elsewhere.page.getByLabel('Chọn tệp kết quả…').setInputFiles(saved.path);
    await elsewhere.page.getByText('Bàn này chưa chốt nhận').waitFor();
    await elsewhere.page.getByText(/người có trong kết quả nhưng bàn này không có tệp/).waitFor();
    assert.deepEqual(seen.errors, []);
  });
});

describe('when something is stopped or damaged', () => {
  test('reading is stopped in the middle: nothing is kept, and it can begin again', async (t) => {
    const simulation = await hall(t, '--units', 3, '--delegates', 6, '--seed', 4);
    const { page, board } = await opened(t, simulation);
    await board.inbox();
    // The third file takes as long as the test wants.
    await page.evaluate(() => {
      const read = Blob.prototype.arrayBuffer;
      let count = 0;
      const held = new Promise((go) => {
        globalThis.goOn = go;
      });
      Blob.prototype.arrayBuffer = async function () {
        count += 1;
        if (count === 3) await held;
        return read.call(this);
      };
    });
    await page.getByLabel('Chọn tệp…').setInputFiles(simulation.files);
    await page.getByText(/^Đang đọc \d+\/\d+ tệp$/).waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Dừng lại, không nhận' }).click();
    await page.evaluate(() => globalThis.goOn());
    await page.getByText('Đã dừng. Không tệp nào được nhận, mọi thứ vẫn như trước.').waitFor();
    await board.heading('Chưa nhận tệp nào.', 2).waitFor();
    await page.reload();
    await ready(page);
    await board.heading('Chưa nhận tệp nào.', 2).waitFor();
    await board.drop(simulation.files);
    await board.keepFiles(simulation.files.length);
  });

  test('a damaged entry: said, nothing written over it, mended by a backup that says what it brought', async (t) => {
    const simulation = await hall(t, '--units', 4, '--delegates', 8, '--seed', 6);
    const { page, board } = await opened(t, simulation);
    await board.drop(simulation.files);
    await board.keepFiles();
    await board.files();
    const backup = await board.saved('Lưu bản sao');
    assert.equal((await asked('check', backup.path)).files?.[0]?.sound ?? true, true);

    await page.evaluate(damage, 'inbox');
    await page.reload();
    await ready(page);
    await page.getByText('1 mục máy này đã lưu không đọc được.').waitFor();
    await board.inbox();
    assert.equal(await page.getByLabel('Chọn tệp…').isDisabled(), true);
    await board.heading(`${simulation.files.length - 1} tệp đã nhận`, 2).waitFor();
    await assertAccessible(page);

    await board.files();
    await page.getByLabel('Chọn tệp…').setInputFiles(backup.path);
    await page.getByRole('dialog').getByRole('button', { name: 'Thay bằng bản sao' }).click();
    await page.getByText(`Đã khôi phục từ bản sao: ${simulation.files.length} tệp hợp lệ, 0 tệp không hợp lệ, 0 quyết định, 1 mục nhật ký.`).waitFor();
    await page.getByText('Theo bản sao, việc nhận tệp đang mở.').waitFor();
    await assertAccessible(page);
    await page.reload();
    await ready(page);
    await board.inbox();
    await board.heading(`${simulation.files.length} tệp đã nhận`, 2).waitFor();
    assert.equal(await page.getByLabel('Chọn tệp…').isDisabled(), false);

    // The very same again changes nothing, and says so.
    await board.files();
    await page.getByLabel('Chọn tệp…').setInputFiles(backup.path);
    await page.getByText('Bản sao này giống hệt bàn đang có').waitFor();
  });

  test('a large backup can be stopped, and comes in when it is not', async (t) => {
    const simulation = await hall(t, '--units', 11, '--delegates', 300, '--seed', 5);
    const { page, board } = await opened(t, simulation);
    await board.drop(simulation.files);
    await board.keepFiles();
    await board.files();
    const backup = await board.saved('Lưu bản sao');
    const context = await laptop(browser);
    t.after(() => context.close());
    const there = desk(await context.newPage(), server);
    await there.open();
    // The work thinks that each step took long, so it lets the page have a turn after each; once its progress is
    // shown, it gets its next turn when the test says so.
    await there.page.evaluate(() => {
      const [later, now] = [window.setTimeout, performance.now.bind(performance)];
      const held = [];
      let passed = 0;
      performance.now = () => now() + (passed += 1000);
      const shown = () => /Đang đọc bản sao lưu: \d/.test(document.body.innerText);
      window.setTimeout = (turn, ...delay) =>
        delay.length === 0 && shown() ? held.push(turn) : later(turn, ...delay);
      globalThis.goOn = () => {
        delete performance.now;
        window.setTimeout = later;
        for (const turn of held) turn();
      };
    });
    await there.openFile(backup.path);
    await there.page.getByText(/^Đang đọc bản sao lưu: \d+\/300 tệp$/).waitFor();
    await there.page.getByRole('button', { name: 'Dừng lại, không khôi phục' }).click();
    await there.page.evaluate(() => globalThis.goOn());
    await there.page.getByText('Đã dừng. Chưa khôi phục gì, mọi thứ vẫn như trước.').waitFor();
    await there.page.reload();
    await ready(there.page);
    await there.openFile(backup.path);
    await there.page.getByText('Đã khôi phục từ bản sao: 300 tệp hợp lệ').waitFor({ timeout: 60_000 });
    await there.heading(simulation.conference.title).waitFor();
  });
});

/** Cuts the last entry of a store short, as a failing disk might. */
function damage(store) {
  return new Promise((done, failed) => {
    const open = async () => {
      const [{ name }] = (await indexedDB.databases()).filter(({ name: one }) => one.startsWith('khoithidua'));
      const request = indexedDB.open(name);
      request.onerror = failed;
      request.onsuccess = () => {
        const transaction = request.result.transaction(store, 'readwrite');
        const cursor = transaction.objectStore(store).openCursor(null, 'prev');
        cursor.onsuccess = () => cursor.result.update(cursor.result.value.slice(0, -9));
        transaction.oncomplete = () => {
          request.result.close();
          done();
        };
        transaction.onerror = failed;
      };
    };
    open().catch(failed);
  });
}
