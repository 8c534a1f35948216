// Results of several years, opened together at the desk.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { laptop, launch, ready, watch } from './support/browser.mjs';
import { enclosed, given } from './support/count.mjs';
import { serve } from './support/server.mjs';
import { hall, khoithidua } from './support/simulation.mjs';
import { resultsOfYears } from './support/years.mjs';

const TITLE = 'Các năm bên nhau';
const CHOOSE = 'Chọn các tệp kết quả…';

let browser, server, years;
before(async () => {
  [browser, server, years] = await Promise.all([launch(), serve(), resultsOfYears()]);
});
after(async () => {
  await browser.close();
  await server.stop();
  await years.discard();
});

/** The screen on a new laptop. */
async function opened(t, options) {
  const context = await laptop(browser, options);
  context.setDefaultTimeout(60_000);
  t.after(() => context.close());
  const page = await context.newPage();
  const seen = watch(page, server.origin);
  await page.goto(`${server.url}#/desk/years`);
  await ready(page);
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  const table = (name) => page.getByRole('table', { name });
  return {
    page,
    seen,
    take: (files) => page.getByLabel(CHOOSE).setInputFiles(files),
    places: table(/Thứ hạng qua các năm/),
    column: (year) => table(/Thứ hạng qua các năm/).getByRole('columnheader', { name: `${year}` }),
    awards: table(/Khen thưởng qua các năm/),
    heads: table(/Khối trưởng, Khối phó/),
    /** What stands in the columns of the years, by unit. */
    async cells(which) {
      const rows = await which.locator('tbody tr').evaluateAll((rows) =>
        rows.map((row) => {
          const name = row.querySelector('th').cloneNode(true);
          for (const note of name.querySelectorAll('small')) note.remove();
          return [name.textContent.trim(), [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())];
        }),
      );
      return new Map(rows);
    },
  };
}

/** A results file changed by somebody. */
async function changed(file, change) {
  const { body } = JSON.parse(await readFile(file, 'utf8'));
  change(body);
  return enclosed('results', body);
}

const outcomeOf = async (file) => JSON.parse(await readFile(file, 'utf8')).body.outcome;

test('units, heads and awards of three years stand side by side, whatever was merged', async (t) => {
  const { page, seen, ...screen } = await opened(t);
  // The last year first: the order in which they come means nothing.
  await screen.take([years[2026], years[2023], years[2024]]);
  await screen.column(2024).waitFor();
  const heads = await screen.places.getByRole('columnheader').allInnerTexts();
  assert.deepEqual(heads, ['Đơn vị', '2023', '2024', '2026']);
  assert.ok(await page.getByText('Không có tệp của năm 2025').isVisible());

  const places = await screen.cells(screen.places);
  for (const [year, column] of [[2023, 0], [2024, 1], [2026, 2]]) {
    for (const { unit, place } of (await outcomeOf(years[year])).ranking) {
      if (unit !== 'da-nang') continue;
      const shown = places.get('Ban Quản lý KCNC và các KCN Đà Nẵng')[column];
      assert.match(shown, new RegExp(`^${place}\\b`), `${year}`);
    }
  }
  // The board that kept its name and changed its content is another one, and both say so.
  const same = 'Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi';
  assert.match(places.get(`${same} (2026)`)[0], /không là thành viên/);
  assert.match(places.get(`${same} (2023–2024)`)[2], /không là thành viên/);
  const now = screen.places.getByRole('row', { name: `${same} (2026)` });
  assert.match(await now.innerText(), /Từ: KKT Dung Quất \(2023–2024\), KKT Kon Tum/);
  const old = screen.places.getByRole('row', { name: /Kon Tum/ }).last();
  assert.match(await old.innerText(), /Nay thuộc: KKT Dung Quất \(2026\)/);

  const headRows = await screen.heads.locator('tbody tr').allInnerTexts();
  assert.deepEqual(headRows.map((row) => row.split(/\s/)[0]), ['2023', '2024', '2026']);
  assert.match(headRows[1], /KKT Dung Quất \(2023–2024\)\s+KKT Kon Tum/);
  assert.match(headRows[2], /KKT Gia Lai.*\s+không rõ/);

  const flags = new Map();
  for (const year of [2023, 2024, 2026]) {
    const contest = (await outcomeOf(years[year])).contests.find(({ id }) => id === 'co-thi-dua');
    for (const unit of contest.outcome.passed) flags.set(unit, (flags.get(unit) ?? 0) + 1);
  }
  const [unit, count] = [...flags].find(([id]) => !id.endsWith('-2025'));
  const { conference } = JSON.parse(await readFile(years[2023], 'utf8')).body;
  const { short } = conference.bloc.units.find(({ id }) => id === unit).names.at(-1);
  const awards = await screen.cells(screen.awards);
  const row = [...awards].find(([name]) => name.startsWith(short));
  assert.match(row[1][3], new RegExp(`^${count} lần`));

  await assertAccessible(page);
  assert.deepEqual([seen.errors, seen.foreign], [[], []]);
});

test('what is saved as a table has all of it', async (t) => {
  const { page, ...screen } = await opened(t);
  await screen.take([years[2023], years[2026]]);
  await screen.column(2026).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu thành bảng tính (CSV)' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'cac-nam-ben-nhau.csv');
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.startsWith('\ufeffĐơn vị;Hạng 2023;Điểm 2023;'));
  const rows = text.trimEnd().split('\r\n');
  assert.equal(rows.length, 1 + 11 + 3);
  const daNang = rows.find((row) => row.startsWith('Ban Quản lý KCNC'));
  const { ranking } = await outcomeOf(years[2023]);
  const { place } = ranking.find(({ unit }) => unit === 'da-nang');
  assert.equal(daNang.split(';')[1], `${place}`);
});

test('two files of a year are a question, and either can be chosen', async (t) => {
  const { page, ...screen } = await opened(t);
  await screen.take([years[2023], years[2024], years.again]);
  const question = page.getByText('Có nhiều tệp kết quả của năm 2024.');
  await question.waitFor();
  assert.deepEqual(await screen.places.getByRole('columnheader').allInnerTexts(), ['Đơn vị', '2023']);
  assert.equal(await page.getByText('Không có tệp của năm').count(), 0, 'what is asked about is not missing');
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Dùng tệp này: ket-qua-2024-khac.json' }).press('Enter');
  await question.waitFor({ state: 'detached' });
  const first = (await outcomeOf(years.again)).ranking[0].unit;
  const { conference } = JSON.parse(await readFile(years.again, 'utf8')).body;
  const { full } = conference.bloc.units.find(({ id }) => id === first).names.at(-1);
  await page.getByText(`Năm 2024, đứng đầu: ${full}.`).waitFor();
  // Taken out again.
  await page.getByRole('button', { name: /^Bỏ ra: tệp năm 2024/ }).click();
  await page.getByText('Năm 2024, đứng đầu').waitFor({ state: 'detached' });
});

test('what does not hold is left out with the reason, and the rest stays', async (t) => {
  const { page, ...screen } = await opened(t);
  const swapped = await changed(years[2023], ({ outcome }) => outcome.ranking.reverse());
  const as = async (file, name) => given(await readFile(file), name);
  await screen.take([
    given(swapped, 'doi.json'),
    await as(years[2026], 'ket-qua-2026.json'),
    await as(years.rehearsal, 'dien-tap.json'),
    given('{"body":', 'dut.json'),
    await as(years[2026], 'lai.json'),
  ]);
  const said = (name) => page.locator('.notice').filter({ hasText: name });
  await said('lai.json').getByText('Tệp này đã có').waitFor();
  await said('doi.json').getByText('Tính lại thì tệp này không đúng').waitFor();
  await said('dien-tap.json').getByText('kết quả diễn tập').waitFor();
  await said('dut.json').waitFor();
  assert.deepEqual(await screen.places.getByRole('columnheader').allInnerTexts(), ['Đơn vị', '2026']);
});

test('a file of another bloc stands apart, with the reason', async (t) => {
  const { page, ...screen } = await opened(t);
  const { folder } = await hall(t, '--units', 3, '--delegates', 3, '--seed', 4);
  const other = join(folder, 'results.json');
  await khoithidua('tally', folder, '--out', other);
  await screen.take([years[2023], other, years[2026]]);
  await page.getByRole('heading', { name: 'Các tệp không đặt bên cạnh được' }).waitFor();
  await page.getByText('Đây là kết quả của Khối khác').waitFor();
  await screen.column(2026).waitFor();
  assert.deepEqual(await screen.places.getByRole('columnheader').allInnerTexts(), ['Đơn vị', '2023', '2026']);
  await assertAccessible(page);
});

test('pasted, dropped and on a tablet; reached from the first screen; gone with the page', async (t) => {
  const { page, ...screen } = await opened(t, { viewport: { width: 820, height: 1180 } });
  await page.getByText('Dán nội dung một tệp kết quả').click();
  await page.locator('details textarea').fill(await readFile(years[2023], 'utf8'));
  await page.getByRole('button', { name: 'Đưa vào' }).click();
  await screen.places.waitFor();
  const text = await readFile(years[2024], 'utf8');
  const dropped = await page.evaluateHandle((text) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'tha.json', { type: 'application/json' }));
    return dropped;
  }, text);
  await page.locator('section.card').first().dispatchEvent('drop', { dataTransfer: dropped });
  await screen.column(2024).waitFor();
  await assertAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert.equal(wide, false, 'the page scrolls sideways');
  // Another screen and back: still there.
  await page.goto(`${server.url}#/desk`);
  await page.getByRole('link', { name: TITLE }).click();
  await screen.places.waitFor();
  await page.reload();
  await page.getByText('Chưa có tệp kết quả nào.').waitFor();
});
