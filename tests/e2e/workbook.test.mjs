// Criteria from a workbook into a conference, as far as a delegate's phone; scores out into a workbook.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone } from './support/browser.mjs';
import { openApp } from './support/delegate.mjs';
import { deskOf } from './support/desk.mjs';
import { lay } from './support/secret.mjs';
import { serve } from './support/server.mjs';
import { asked, hall } from './support/simulation.mjs';
import { bookFile, readSheet, workbook } from './support/xlsx.mjs';

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

const opened = (t, simulation) => deskOf(t, { browser, server }, simulation);

const HEADINGS = ['STT', 'Nội dung, tiêu chí', 'Điểm tự chấm', 'Điểm chuẩn', 'Đơn vị tính', 'Cách chấm'];

const ROWS = [
  ['BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA'],
  HEADINGS,
  ['I', 'NHIỆM VỤ CHUYÊN MÔN', null, 60, null, null],
  [1, 'Thu hút đầu tư vào khu công nghiệp', null, '40,5', 'dự án', 'Hội đồng xem xét'],
  [2, 'Cải cách thủ tục hành chính', null, 19.5, null, 'Có/không'],
  ['II', 'CÔNG TÁC THI ĐUA', null, '40 điểm', null, null],
  ['a)', 'Mô hình mới', null, 30, null, 'Mỗi mô hình 10 điểm'],
  ['b)', 'Chế độ báo cáo', null, 10, null, null],
  ['III', 'Điểm trừ', null, -5, null, 'nộp chậm −1; đơn thư đúng −2'],
  [null, 'TỔNG CỘNG', null, 100, null, null],
];

const good = (name = 'tieu-chi.xlsx', rows = ROWS) =>
  bookFile(name, workbook({ 'Ghi chú': [['Bản kèm theo quy chế']], 'Bảng điểm': rows }));

const sheet = (row, title) => ROWS.map((cells, place) => (place === row ? title : cells));

/** The screen where a workbook is chosen. */
async function criteria(page, board) {
  await board.prepare();
  await page.evaluate(() => {
    location.hash = '/desk/prepare/criteria-workbook';
  });
  await board.heading('Bảng tiêu chí từ Excel').waitFor();
  return (file) => page.getByLabel('Chọn tệp Excel…').setInputFiles(file);
}

test('criteria go from a workbook to the phones of delegates', async (t) => {
  const rehearsal = await hall(t, '--units', 4, '--delegates', 4, '--seed', 11);
  const { page, board, seen } = await opened(t, rehearsal);
  const choose = await criteria(page, board);
  const lines = rehearsal.conference.criteria.flatMap(function below(row) {
    return row.rule.group ? row.rule.group.flatMap(below) : [row];
  });
  const unchanged = () => page.getByText(`Bảng đang dùng có ${lines.length} dòng chấm`).waitFor();

  await t.test('files that are no such workbook are refused, each in a sentence, and nothing is lost', async () => {
    await unchanged();
    const compound = (stream) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
    const refused = [
      ['khoa.xlsx', compound('EncryptedPackage'), /Tệp có mật khẩu/],
      ['cu.xls', compound('Workbook'), /mẫu cũ \(\.xls\)/],
      ['ghi-chu.xlsx', Buffer.from('xin chào'), /không phải tệp Excel/],
      ['hong.xlsx', good().buffer.subarray(0, 900), /Tệp Excel bị hỏng/],
      ['danh-sach.xlsx', workbook({ A: [['Họ tên', 'Chức vụ'], ['An', 'Trưởng ban']] }), /Không tìm thấy hàng tiêu đề cột/],
      ['trong.xlsx', workbook({ A: [HEADINGS, ['1', 'Kế hoạch']] }), /không dòng nào có điểm/],
      ['lech.xlsx', good('', sheet(3, [1, 'Thu hút', null, 50])).buffer, /Các dòng trong “NHIỆM VỤ CHUYÊN MÔN” cộng lại 69,5 điểm, nhiều hơn 60 điểm.*ô D3/],
      ['lon.xlsx', Buffer.alloc(10_000_001), /Tệp quá lớn/],
    ];
    for (const [name, buffer, sentence] of refused) {
      await choose(bookFile(name, buffer));
      const alert = page.getByRole('alert').filter({ hasText: name });
      await alert.getByText(sentence).waitFor();
      await alert.getByText('Bảng đang dùng vẫn như cũ.').waitFor();
      await unchanged();
    }
    await assertAccessible(page);
  });

  await t.test('macros are not run, and that is said', async () => {
    const rows = { 'Bảng điểm': ROWS };
    await choose(bookFile('macro.xlsm', workbook(rows, { 'xl/vbaProject.bin': 'macro' })));
    await page.getByText('Tệp có macro. Ứng dụng không chạy macro').waitFor();
    await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
    await board.heading('Xem trước: macro.xlsm', 2).waitFor({ state: 'detached' });
  });

  const row = (name) => page.getByRole('table').getByRole('row', { name });
  await t.test('what was understood is shown, and what is doubtful beside its row', async () => {
    await choose(good());
    await board.heading('Xem trước: tieu-chi.xlsx', 2).waitFor();
    assert.equal(await page.getByLabel('Trang tính').inputValue(), 'Bảng điểm');
    await page.getByText('Có 4 chỗ nên xem lại.').waitFor();
    await row(/^1\. Thu hút đầu tư vào khu công nghiệp \( ?dự án ?\) 40,5/).getByText('Người chấm cho điểm.').waitFor();
    await row('2. Cải cách thủ tục hành chính').getByText('Ô F5: Cách chấm được đoán').waitFor();
    await row('II. CÔNG TÁC THI ĐUA').getByText('Ô D6: Điểm ghi bằng chữ, được hiểu là 40.').waitFor();
    await row('a. Mô hình mới').getByText('Mỗi cái 10 điểm, đến mức tối đa.').waitFor();
    await row('III. Điểm trừ').getByText('trừ nhiều nhất 5').waitFor();
    await unchanged();
    await assertAccessible(page);
  });

  await t.test('another sheet can be looked at', async () => {
    await page.getByLabel('Trang tính').selectOption('Ghi chú');
    await page.getByRole('alert').getByText(/Không tìm thấy hàng tiêu đề cột/).waitFor();
    await choose(good());
    await board.heading('Xem trước: tieu-chi.xlsx', 2).waitFor();
  });

  await t.test('it is used, undone, used again, and still there after a reload', async () => {
    const use = page.getByRole('button', { name: 'Dùng bảng này' });
    await use.click();
    await page.getByText('Đã dùng bảng mới với 5 dòng chấm.').waitFor();
    await page.getByText('Bảng đang dùng có 5 dòng chấm, tổng 100 điểm.').waitFor();
    await page.getByRole('button', { name: 'Lấy lại bảng ban đầu' }).click();
    await page.getByText('Đã lấy lại bảng ban đầu.').waitFor();
    await unchanged();
    await choose(good());
    await use.click();
    await page.getByText('Đã dùng bảng mới với 5 dòng chấm.').waitFor();
    await page.getByRole('banner').getByText(/^Đã lưu/).waitFor();
    await page.reload();
    await page.getByText('Bảng đang dùng có 5 dòng chấm, tổng 100 điểm.').waitFor();
  });

  let frozen;
  await t.test('the conference is frozen with it', async () => {
    await board.prepare();
    const keys = await Promise.all(rehearsal.tellers.map((path) => readFile(path, 'utf8').then(JSON.parse)));
    const files = keys.map(({ body: { rehearsal: { key } } }, i) => {
      const text = JSON.stringify({ body: { key: { ...key, name: `Kiểm phiếu viên ${i + 1}` } }, format: 'khoithidua/trustee', version: 1 });
      return { name: `khoa-${i}.json`, mimeType: 'application/json', buffer: Buffer.from(text) };
    });
    await page.getByLabel('Chọn tệp khóa…').setInputFiles(files);
    await page.getByText(`Đã nhận khóa của Kiểm phiếu viên ${files.length}.`).waitFor();
    await page.getByRole('button', { name: 'Đóng băng và lưu tệp hội nghị…' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Đóng băng và lưu' }).click(),
    ]);
    frozen = await readFile(await download.path(), 'utf8');
    const { body } = JSON.parse(frozen);
    assert.deepEqual(body.criteria.map(({ id, max }) => [id, max]), [['i', 6000], ['ii', 4000], ['iii', 0]]);
    assert.deepEqual(body.criteria[0].rule.group.map(({ title, max, rule }) => [title, max, rule]), [
      ['Thu hút đầu tư vào khu công nghiệp', 4050, 'judged'],
      ['Cải cách thủ tục hành chính', 1950, 'yes_no'],
    ]);
    assert.ok(!body.sample?.includes('criteria'));
    const kept = new Set(['i.1', 'i.2', 'ii.a', 'ii.b', 'iii']);
    assert.ok((body.targets ?? []).every(({ criterion }) => kept.has(criterion)));
  });

  await t.test('a phone opens it and fills in the new criteria', async () => {
    const context = await phone(browser, { serviceWorkers: 'block' });
    t.after(() => context.close());
    await lay(context, frozen);
    const mobile = await context.newPage();
    const delegate = await openApp(mobile, server.url);
    const { people } = JSON.parse(frozen).body;
    const head = people.find((person) => person.unit && person.name);
    await delegate.choose({ name: head.name, search: head.name });
    await mobile.evaluate((unit) => {
      location.hash = `/sheets/${unit}`;
    }, head.unit);
    await delegate.row(1).getByText('Thu hút đầu tư vào khu công nghiệp').waitFor();
    await delegate.row(2).getByText('Cải cách thủ tục hành chính').waitFor();
    await delegate.row(2).getByText('Đạt (19,5)').waitFor();
  });

  assert.deepEqual(seen.foreign, []);
  assert.deepEqual(seen.errors, []);
});

test('scores go out into a workbook, and its criteria come back in', async (t) => {
  const rehearsal = await hall(t, '--units', 4, '--delegates', 8, '--seed', 12);
  const { page, board, seen } = await opened(t, rehearsal);
  await board.drop(rehearsal.files);
  await board.keepFiles();
  await board.accreditAll();
  await board.close();
  await assertAccessible(page);
  const { name, path } = await board.saved('Xuất Excel');
  await page.getByRole('status').filter({ hasText: name }).waitFor();
  assert.match(name, /^bang-diem-\d{4}\.xlsx$/);
  const file = await readFile(path);

  await t.test('the numbers are those that the command line finds', async () => {
    const { ranking } = await asked('tally', rehearsal.folder);
    const { rows, xml } = readSheet(file);
    const headings = rows.find((row) => row[0] === 'STT');
    const line = (title) => rows.find((row) => row[1] === title);
    const units = rehearsal.conference.bloc.units;
    assert.equal(headings.length, 5 + units.length + 1);
    for (const [place, unit] of units.entries()) {
      const ranked = ranking.find((one) => one.unit === unit.id);
      const points = ranked.points === undefined || ranked.points === null ? undefined : ranked.points / 100;
      assert.equal(headings[5 + place], unit.names.at(-1).short);
      assert.equal(line('TỔNG CỘNG')[5 + place], points, unit.id);
      assert.equal(line('Xếp hạng')[5 + place], ranked.place ?? undefined, unit.id);
    }
    for (const criterion of rehearsal.conference.criteria.filter((one) => !one.extra)) {
      const row = rows.find((cells) => cells[1] === criterion.title);
      assert.equal(row[0], criterion.number);
      assert.equal(row[2], criterion.max / 100);
    }
    for (const part of ['orientation="landscape"', 'paperSize="9"', 'state="frozen"', '<pageSetUpPr fitToPage="1"/>']) {
      assert.ok(xml.includes(part), part);
    }
  });

  await t.test('another desk reads the criteria from it', async (t) => {
    const other = await opened(t, rehearsal);
    const choose = await criteria(other.page, other.board);
    await choose(bookFile(name, file));
    await other.board.heading(`Xem trước: ${name}`, 2).waitFor();
    const total = rehearsal.conference.criteria.filter((one) => !one.extra).reduce((sum, one) => sum + one.max, 0);
    const facts = await other.page.locator('dl.count dd').allInnerTexts();
    assert.equal(facts[2], (total / 100).toLocaleString('vi-VN'));
    assert.deepEqual(other.seen.errors, []);
  });
  assert.deepEqual(seen.errors, []);
});
