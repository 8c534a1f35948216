// The host board's screens, by what stands on them.
import { readFile } from 'node:fs/promises';
import { laptop, ready, watch } from './browser.mjs';

/** The desk in a page of its own. */
export function desk(page, server) {
  const go = (screen) =>
    page.evaluate((fragment) => {
      location.hash = fragment;
    }, `/desk${screen}`);
  const heading = (name, level = 1) => page.getByRole('heading', { level, name });
  const self = {
    page,
    heading,
    async open() {
      await page.goto(`${server.url}#/desk`);
      await ready(page);
      await heading(/./).waitFor();
    },
    /** Opens a conference or a backup from the first screen. */
    async openFile(file) {
      await self.home();
      const more = page.getByText('Mở hội nghị khác');
      await more.click();
      await page.getByLabel('Chọn tệp…').setInputFiles(file);
    },
    async home() {
      await go('');
      await page.getByText('Mã hội nghị', { exact: true }).waitFor();
    },
    async inbox() {
      await go('/inbox');
      await heading('Nhận tệp của đại biểu').waitFor();
    },
    async conflicts() {
      await go('/conflicts');
      await heading('Các tệp mâu thuẫn').waitFor();
    },
    async coverage() {
      await go('/coverage');
      await heading('Ai đã nộp').waitFor();
    },
    async receipts() {
      await go('/receipts');
      await heading('Biên nhận').waitFor();
    },
    async words() {
      await go('/words');
      await heading('Góp ý và lý do').waitFor();
    },
    async check() {
      await go('/check');
      await heading('Kiểm tra tệp kết quả').waitFor();
    },
    async accrediting() {
      await go('/confirm');
      await heading('Xác nhận người nộp').waitFor();
    },
    async paper() {
      await go('/paper');
      await heading('Phiếu giấy').waitFor();
    },
    async box() {
      await go('/box');
      await heading('Mở hòm phiếu').waitFor();
    },
    async prepare() {
      await go('/prepare');
      await heading('Kiểm tra, khóa, đóng băng').waitFor();
    },
    async roll() {
      await go('/roll');
      await heading('Điểm danh').waitFor();
    },
    async hands() {
      await go('/hands');
      await heading('Biểu quyết giơ tay').waitFor();
    },
    async closing() {
      await go('/close');
      await heading('Chốt nhận tệp').waitFor();
    },
    async results() {
      await go('/results');
      await heading('Kết quả').waitFor();
    },
    async files() {
      await go('/files');
      await heading('Lưu và xuất tệp').waitFor();
    },
    async log() {
      await go('/log');
      await heading('Nhật ký').waitFor();
    },
    /** Files on their way in, up to the look before they are kept. */
    async drop(files) {
      await self.inbox();
      await page.getByLabel('Chọn tệp…').setInputFiles(files);
      await heading(/^Xem trước \d+ tệp$/, 2).waitFor();
    },
    keep: page.getByRole('button', { name: /^Nhận \d+ tệp$/ }),
    /** Keeps what is looked at; answers once it is written, since whoever goes on before finds nobody to confirm. */
    async keepFiles(count = '\\d+') {
      await self.keep.click();
      await page.getByText(new RegExp(`^Đã nhận ${count} tệp`)).waitFor();
    },
    /** The numbers in the filter, by name. */
    async groups() {
      const texts = await page.getByRole('group', { name: 'Chỉ hiện' }).locator('label').allInnerTexts();
      const pairs = texts.map((text) => text.trim().match(/^(.*): (\d+)$/));
      return Object.fromEntries(pairs.map(([, name, count]) => [name, Number(count)]));
    },
    /** Decides the first conflict in favour of its first file; answers which files lost. */
    async decideFirst() {
      const conflict = page.getByRole('region').filter({ hasText: 'Tệp nào được tính?' }).first();
      const names = await conflict.getByRole('row', { name: 'Tệp', exact: true }).or(conflict.getByRole('row', { name: /^Tệp .*json/ })).getByRole('cell').allInnerTexts();
      const person = await conflict.getAttribute('aria-label');
      await conflict.getByLabel('Tính tệp 1').check();
      await conflict.getByRole('button', { name: 'Đại biểu xác nhận' }).click();
      await conflict.getByRole('button', { name: 'Ghi quyết định' }).click();
      await page.getByRole('region', { name: person, exact: true }).getByText('Tệp được tính').waitFor();
      return names.slice(1);
    },
    /** Confirms everyone who waits, if anyone does. */
    async accreditAll() {
      await self.accrediting();
      const all = page.getByRole('button', { name: 'Xác nhận tất cả: tôi đã thấy từng người nộp' });
      const one = page.getByRole('button', { name: 'Đúng người này' });
      const none = page.getByText('Không còn ai chờ xác nhận.');
      await all.or(one).or(none).first().waitFor();
      if (await all.isVisible()) {
        await all.click();
        await page.getByRole('dialog').getByRole('button', { name: 'Tôi đã thấy từng người' }).click();
      } else if (await one.isVisible()) {
        await one.click();
      }
      await none.waitFor();
    },
    /** Closes; answers once what was collected has been checked. */
    async closeOnly() {
      await self.closing();
      await page.getByRole('button', { name: 'Chốt nhận tệp…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Chốt nhận' }).click();
      await self.screen(/^(Kết quả|Mở hòm phiếu|Phiếu giấy|Điểm danh)$/);
    },
    screen: (name) => heading(name).waitFor(),
    /** Closes and has the ballot box of a rehearsal opened, up to the results. */
    async close() {
      await self.closeOnly();
      await self.openSample();
      await self.results();
      await heading('Mã kiểm chứng', 2).waitFor();
    },
    /** Opens the ballot box of a conference with sample keys, if it has ballots. */
    async openSample() {
      await self.box();
      const open = page.getByRole('button', { name: 'Mở bằng khóa mẫu (tập dượt)' });
      const done = page.getByText('Hòm phiếu đã mở.');
      const nothing = page.getByText('Không có lá phiếu kín nào');
      await open.or(done).or(nothing).first().waitFor();
      if (await open.isVisible()) {
        await open.click();
        await done.waitFor();
      }
    },
    /** Ranking, counts and code as they stand on the results screen. */
    async shown() {
      await heading('Mã kiểm chứng', 2).waitFor();
      const code = page.locator('section').filter({ has: heading('Mã kiểm chứng', 2) }).getByText(/^\d{4}( \d{4}){3}$/);
      const ranking = await rows(page.getByRole('table', { name: /Bảng xếp hạng/ }));
      const contests = [];
      for (const table of await page.locator('.contest').getByRole('table').all()) contests.push(await rows(table));
      return { integrity: await code.innerText(), ranking, contests };
    },
    /** What a button saves. */
    async saved(name) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      const file = await download;
      return { name: file.suggestedFilename(), path: await file.path() };
    },
  };
  return self;
}

async function rows(table) {
  const all = await table.getByRole('row').all();
  // A remark under a unit's name is not part of the name.
  const read = (cells) =>
    cells.map((cell) => {
      if (cell.scope !== 'row') return cell.innerText;
      const name = cell.cloneNode(true);
      for (const remark of name.querySelectorAll('small')) remark.remove();
      return name.textContent.trim();
    });
  const texts = all.map((row) => row.locator('th, td').evaluateAll(read));
  return (await Promise.all(texts)).slice(1);
}

/** Opens a conference and waits until it is the one that is open: another may have the same title. */
async function opened(page, board, file) {
  await board.home();
  const code = page.locator('.desk-code .code');
  const before = await code.innerText();
  const beside = await page.evaluate(async () => (await fetch('conference.json')).text());
  await board.openFile(file);
  const given = typeof file === 'string' ? await readFile(file, 'utf8') : file.buffer.toString();
  if (given.trim() === beside.trim()) return;
  await code.filter({ hasNotText: before }).waitFor();
}

/** A desk on a new laptop, with this conference open. */
export async function deskOf(t, { browser, server }, { conferenceFile, conference }, options) {
  const context = await laptop(browser, options);
  context.setDefaultTimeout(20_000);
  t.after(() => context.close());
  const page = await context.newPage();
  const seen = watch(page, server.origin);
  const board = desk(page, server);
  await board.open();
  await opened(page, board, conferenceFile);
  await board.heading(conference.title).waitFor();
  return { context, page, seen, board };
}
