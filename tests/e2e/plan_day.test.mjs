// From nothing to the results without a file edited by hand: a workbook or last year's results become a plan, the plan a
// frozen conference, three phones open it, vote and deliver, and the box is opened.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, phone } from './support/browser.mjs';
import { openApp } from './support/delegate.mjs';
import { desk } from './support/desk.mjs';
import { filled, keyed, PEOPLE, plannerOf, UNITS } from './support/plan.mjs';
import { serve } from './support/server.mjs';
import { hall, khoithidua } from './support/simulation.mjs';
import { freeze, keysOf, openWith } from './support/tellers.mjs';
import { distFolder } from './support/tools.mjs';
import { copyOfBuild } from './support/variant.mjs';
import { bookFile, readSheets, workbook } from './support/xlsx.mjs';

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

/** All who can be elected stand on the ballots of both elections. */
async function standForElection(page, plans) {
  await plans.section('contests', 'Nội dung bỏ phiếu');
  for (const title of [/^Bầu Khối trưởng/, /^Bầu Khối phó/]) {
    await page.getByRole('button', { name: title }).first().click();
    await page.getByRole('button', { name: 'Đưa mọi đơn vị vào' }).click();
    await page.getByRole('button', { name: title }).first().click();
  }
}

/** Whatever is unusual is meant so. */
async function confirmAll(page, board) {
  await board.prepare();
  const report = page.getByRole('region', { name: 'Kiểm tra trước khi đóng băng' });
  const all = report.getByRole('button', { name: /^Đã xem cả \d+ điều/ });
  await all.click();
  await report.getByRole('heading', { name: /^Nên xem lại/ }).waitFor({ state: 'detached' });
}

/** The frozen file lies beside the app on a host of its own; these people open it there, vote, sign and deliver. */
async function deliver(t, frozen, people, vote) {
  const copy = await copyOfBuild();
  await copy.put('conference.json', await readFile(frozen, 'utf8'));
  const host = await serve({ folder: copy.folder });
  t.after(async () => {
    await host.stop();
    await copy.discard();
  });
  const files = [];
  for (const person of people) {
    const context = await phone(browser);
    context.setDefaultTimeout(20_000);
    const me = await openApp(await context.newPage(), host.url);
    await me.choose(person);
    await vote(me);
    await me.sign(person.name);
    await me.finalise();
    const { name, text } = await me.saveSubmission();
    files.push({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await context.close();
  }
  return files;
}

/** The desk takes the files in, closes and opens the box with the tellers' shares. */
async function collect(page, board, files, keys, frozen) {
  await board.drop(files);
  await board.keepFiles();
  await board.accreditAll();
  await board.closeOnly();
  await openWith(page, board, keys, frozen);
  await board.results();
  return board.shown();
}

test('a bloc fills in the template workbook and holds its conference', async (t) => {
  const keys = await keysOf(await hall(t, '--units', 3, '--delegates', 3, '--seed', 5));
  const { page, plans, seen } = await plannerOf(t, { browser, server });
  const board = desk(page, server);
  await plans.begin();
  const template = readSheets(await readFile((await plans.saved('Tải tệp mẫu để trống, có ví dụ')).path));
  const content = filled(template, {
    'Đơn vị': { first: 'Tên đơn vị', rows: UNITS },
    'Đại biểu': { first: 'Họ và tên', rows: PEOPLE },
  });
  content['Thông tin'] = keyed(content['Thông tin'], {
    'Tên hội nghị': 'Hội nghị tổng kết Khối 5',
    'Ngày họp': '27/12/2026',
    'Địa điểm': 'Pleiku',
    'Khối trưởng': 'KKT Gia Lai',
  });
  await page.getByLabel('Chọn tệp Excel đã điền…').setInputFiles(bookFile('khoi-5.xlsx', workbook(content)));
  await plans.start('Bắt đầu, các phần khác theo mẫu Ban Quản lý');
  await plans.button('Đưa các phần đã chọn vào bản soạn').click();
  await page.getByText(/^Đã đưa vào: /).waitFor();
  await standForElection(page, plans);
  await board.prepare();
  await page.getByLabel('Chọn tệp khóa…').setInputFiles(keys.map((key) => key.file));
  await page.getByText('Đã nhận khóa của Kiểm phiếu viên C.').waitFor();
  await confirmAll(page, board);
  const frozen = await freeze(page, board, []);
  const { body } = JSON.parse(await readFile(frozen, 'utf8'));
  assert.deepEqual([body.title, body.bloc.units.length, body.ballot_box.tellers.length], ['Hội nghị tổng kết Khối 5', 3, 3]);

  const people = PEOPLE.slice(0, 3).map(([name]) => ({ name, search: name }));
  const files = await deliver(t, frozen, people, async (me) => {
    await me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await me.option(/Gia Lai/).check();
    await me.go('/votes/bang-khen', /Bằng khen/);
    await me.option(/Đắk Lắk/).check();
  });
  const shown = await collect(page, board, files, keys, frozen);
  assert.match(shown.integrity, /^\d{4}( \d{4}){3}$/);
  const flag = shown.contests.find((rows) => rows.some(([unit]) => unit.includes('Gia Lai')));
  assert.ok(flag.find(([unit]) => unit.includes('Gia Lai')).some((cell) => cell.includes('3')), JSON.stringify(flag));
  assert.deepEqual(seen.foreign, []);
});

test('last year’s results become this year’s conference', async (t) => {
  const year = await hall(t, '--conference', join(distFolder, 'conference.json'), '--seed', 3);
  const results = join(year.folder, 'results.json');
  await khoithidua('tally', year.folder, '--out', results);
  const keys = await keysOf(await hall(t, '--units', 3, '--delegates', 3, '--seed', 6));
  const { page, plans } = await plannerOf(t, { browser, server }, { beside: true });
  const board = desk(page, server);
  await plans.from(results);
  await plans.section('event', 'Hội nghị và Khối');
  await page.getByRole('textbox', { name: 'Nơi họp' }).fill('Quảng Ngãi');
  await standForElection(page, plans);
  await board.prepare();
  await page.getByLabel('Chọn tệp khóa…').setInputFiles(keys.map((key) => key.file));
  await page.getByText('Đã nhận khóa của Kiểm phiếu viên C.').waitFor();
  await confirmAll(page, board);
  const frozen = await freeze(page, board, []);
  const { body } = JSON.parse(await readFile(frozen, 'utf8'));
  assert.deepEqual([body.year, body.bloc.heads.at(-1)], [2024, { year: 2024, head: 'quang-ngai', deputy: 'kon-tum' }]);

  const named = body.people.filter(({ name, unit, capacity }) => name && unit && ['head', 'authorised'].includes(capacity)).slice(0, 3);
  const people = named.map(({ name }) => ({ name, search: name }));
  const files = await deliver(t, frozen, people, async (me) => {
    await me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await me.option(/Gia Lai/).check();
  });
  const shown = await collect(page, board, files, keys, frozen);
  assert.match(shown.integrity, /^\d{4}( \d{4}){3}$/);
});
