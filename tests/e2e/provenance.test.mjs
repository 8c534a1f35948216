// Where a number comes from: from a total to the row, the rule, the person and the file; from a count to its votes; and what
// peers' sheets are here, missing, left out or far off.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone, watch } from './support/browser.mjs';
import { counter, given } from './support/count.mjs';
import { conferenceText } from './support/delegate.mjs';
import { deskOf } from './support/desk.mjs';
import { serve } from './support/server.mjs';
import { hall } from './support/simulation.mjs';

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The sample conference, whose peers' totals are trimmed and marked when they are one per cent off. */
async function trimmedHall(t) {
  const folder = await mkdtemp(join(tmpdir(), 'ktd-sources-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const { body, ...envelope } = JSON.parse(await conferenceText());
  body.procedure = { outlying_percent: 1, peer_mean: { trimmed: 1 } };
  const file = join(folder, 'conference.json');
  await writeFile(file, JSON.stringify({ ...envelope, body }));
  const simulation = await hall(t, '--conference', file, '--seed', 3);
  // The name as typed stands in the file; people without one on the list have it from there.
  const read = async (path) => ({ ...JSON.parse(await readFile(path, 'utf8')).body, file: basename(path) });
  return { ...simulation, handedOver: await Promise.all(simulation.files.map(read)) };
}

/** `1.234,5` as a number. */
const amount = (text) => Number(text.replaceAll('.', '').replace(',', '.'));
/** A number as people read it. */
const written = (number) => number.toLocaleString('vi-VN', { maximumFractionDigits: 3 });

/** One teller's numbers for a single ballot on paper. */
async function countPaper(page, { contests }, name) {
  await page.getByLabel('Họ tên người đếm').fill(name);
  for (const { title, question } of contests) {
    const card = page.getByRole('region', { name: title, exact: true });
    const fill = (label, value) => card.getByLabel(label, { exact: true }).first().fill(String(value));
    await fill('Phiếu phát ra', 1);
    await fill('Phiếu thu về', 1);
    if (question.choose?.blank) await fill('Phiếu trắng', 0);
    await fill('Phiếu không hợp lệ', 0);
    for (const [i, line] of (await card.getByRole('group').all()).entries()) {
      if (question.choose) {
        await line.getByLabel('Được chọn').fill(String(Number(i === 1)));
      } else {
        await line.getByLabel('Đồng ý', { exact: true }).fill('1');
        await line.getByLabel('Không đồng ý').fill('0');
        await line.getByLabel('Không có ý kiến').fill('0');
      }
    }
    await card.getByText('Các số khớp nhau: 1 phiếu hợp lệ.').waitFor();
  }
  await page.getByRole('button', { name: 'Ghi số của tôi' }).click();
  await page.getByText(`Đã ghi số của ${name}.`).or(page.getByText('đếm ra cùng một số')).first().waitFor();
}

describe('where numbers come from', () => {
  test('at the desk, and in the results file that everybody has', async (t) => {
    const simulation = await trimmedHall(t);
    const { conference, handedOver } = simulation;
    const typed = new Map(handedOver.map(({ person, name }) => [person, name]));
    const people = new Map(conference.people.map((person) => [person.id, { ...person, name: person.name ?? typed.get(person.id) }]));
    const shortOf = (id) => conference.bloc.units.find((unit) => unit.id === id).names.at(-1).short;
    const own = (unit) => handedOver.find(({ person, sheets }) => people.get(person).unit === unit && sheets.some((s) => s.unit === unit));
    const { page, board, seen } = await deskOf(t, { browser, server }, simulation);
    const absent = handedOver.findLast(({ person, sheets }) => sheets.length > 1 && conference.people.find(({ id }) => id === person).name);
    const absentName = people.get(absent.person).name;
    const dialog = page.getByRole('dialog');

    await board.drop(simulation.files.filter((path) => basename(path) !== absent.file));
    await board.keepFiles();
    await board.accreditAll();

    await t.test('peers: what is missing has a name, what is far off a mark', async () => {
      await board.coverage();
      await page.getByRole('link', { name: 'Bảng chấm chéo' }).click();
      await board.heading('Chấm chéo').waitFor();
      const frame = page.getByRole('region', { name: /^Bảng chấm chéo/ });
      const scorers = handedOver.filter(({ sheets }) => sheets.length > 1);
      await frame.waitFor();
      assert.equal(await frame.locator('tbody tr').count(), scorers.length);
      // One missing sheet for every unit but the absent one, and nothing in its place.
      assert.equal(await frame.getByText('thiếu', { exact: true }).count(), absent.sheets.length - 1);
      const cards = page.locator('.peer-units > li');
      for (const card of await cards.all()) {
        const missing = await card.getByText('Còn thiếu phiếu của').count();
        const isAbsent = (await card.getByRole('heading').innerText()) === shortOf(people.get(absent.person).unit);
        assert.equal(missing, isAbsent ? 0 : 1);
      }
      assert.equal(await cards.filter({ hasText: absentName }).count(), absent.sheets.length - 1);
      // Trimming leaves out one at each end of every unit.
      assert.equal(await cards.getByText('Bỏ khi tính').count(), conference.bloc.units.length);
      assert.ok((await frame.getByText('lệch xa').count()) > 0);
      await assertAccessible(page);
      await frame.getByRole('link').first().click();
      await board.heading(/^Tệp của /).waitFor();
    });

    await board.paper();
    await page.getByLabel('Tìm theo tên hoặc đơn vị').fill(absentName);
    const voter = page.getByRole('checkbox', { name: new RegExp(absentName) });
    await voter.check();
    await page.getByRole('button', { name: 'Ghi danh sách' }).click();
    await page.getByText('Đã ghi: 1 người bỏ phiếu giấy.').waitFor();
    await board.closeOnly();
    await board.paper();
    await countPaper(page, conference, 'Bà An');
    await countPaper(page, conference, 'Ông Bình');
    await board.openSample();
    await board.results();
    await board.heading('Mã kiểm chứng', 2).waitFor();
    const { path } = await board.saved('Lưu tệp kết quả');
    const resultsText = await readFile(path, 'utf8');
    const { body: results } = JSON.parse(resultsText);
    const [first] = results.outcome.ranking.filter(({ unit }) => unit !== people.get(absent.person).unit);
    const short = shortOf(first.unit);
    const file = own(first.unit);
    const author = people.get(file.person);

    await t.test('a total: how it comes together, and every sheet with who filled it in', async () => {
      await page.getByRole('link', { name: new RegExp(`^${written(first.points / 100)}\\. Điểm của ${short} từ đâu ra`) }).click();
      await board.heading(`${short}: điểm từ đâu ra`).waitFor();
      const sum = await page.locator('.formula').first().innerText();
      const [, ownShare, peerShare, total] = sum.match(/^40 % tự chấm ([\d.,]+) \+ 60 % chấm chéo ([\d.,]+) = .*?([\d.,]+)$/);
      assert.ok(Math.abs(0.4 * amount(ownShare) + 0.6 * amount(peerShare) - amount(total)) < 0.006, sum);
      assert.equal(amount(total), first.ordinary / 100);
      await page.getByText(`Tổng điểm: ${written(first.points / 100)}.`).waitFor();
      const sheets = page.getByRole('table', { name: 'Các phiếu đã dùng' });
      const peers = await sheets.getByRole('row', { name: /^Chấm chéo/ }).all();
      assert.equal(peers.length, first.peer_sheets);
      assert.equal(await sheets.getByText('không dùng khi ghép').count(), 2);
      await assertAccessible(page);
    });

    await t.test('a row: input, rule, person, file and revision, by keyboard', async () => {
      const { input } = file.sheets.find(({ unit }) => unit === first.unit).lines['i.1'];
      const row = page.getByRole('button', { name: /^1\. .*, Tự chấm: / }).first();
      await row.focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      const shown = await dialog.innerText();
      const { target, result } = input.measured;
      assert.match(shown, new RegExp(`Kết quả ${written(result / 1000)} tỷ đồng; chỉ tiêu ${written(target / 1000)} tỷ đồng`));
      assert.match(shown, /Tối đa 10; trừ 0,5 cho mỗi 1 % thiếu, phần lẻ không tính\./);
      const points = Math.max(0, 10 - 0.5 * Math.floor(Math.max(0, 100 - (100 * result) / target)));
      assert.match(shown, new RegExp(`${written(result / 1000)} / ${written(target / 1000)} = .*${written(points)}`));
      assert.match(await row.innerText(), new RegExp(`^${written(points)}$`));
      assert.ok(shown.includes(author.name), shown);
      const fact = (name) => dialog.locator('.facts div').filter({ hasText: name }).locator('dd');
      assert.equal(await fact('Tệp').first().innerText(), file.file);
      assert.equal(await fact('Bản số').innerText(), '1');
      assert.equal(await fact('Kết luận về tệp').innerText(), 'Được tính');
      await assertAccessible(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      assert.equal(await row.evaluate((button) => button === document.activeElement), true);
    });

    await t.test('peers on a row: each by name, and the way to the file', async () => {
      await page.getByRole('button', { name: /^I\. .*, Chấm chéo: / }).click();
      await dialog.waitFor();
      const each = dialog.locator('summary');
      assert.equal(await each.count(), first.peer_sheets);
      const scores = ({ sheets }) => sheets.some(({ unit }) => unit === first.unit);
      const peer = handedOver.find((one) => scores(one) && one !== file && one !== absent);
      const { points } = peer.sheets.find(({ unit }) => unit === first.unit).lines.i.input;
      const line = each.filter({ hasText: people.get(peer.person).name });
      assert.match(await line.innerText(), new RegExp(`:\\s${written(points / 100)}$`));
      await line.click();
      await assertAccessible(page);
      await dialog.getByRole('link', { name: peer.file }).click();
      await board.heading(/^Tệp của /).waitFor();
    });

    await t.test('votes: the box, two tellers by name, open votes by name and file', async () => {
      for (const { id, title, secret } of conference.contests) {
        await board.results();
        const { count } = results.outcome.contests.find((contest) => contest.id === id);
        const section = page.getByRole('region', { name: title, exact: true });
        await section.getByRole('link', { name: new RegExp(`: ${count.lines[0].agree}\\. Số phiếu từ đâu ra`) }).first().click();
        await board.heading(`${title}: số phiếu từ đâu ra`).waitFor();
        await page.getByText('Bà An, Ông Bình đếm riêng và ra cùng một số.').waitFor();
        await page.getByText(absentName).waitFor();
        const votes = page.getByRole('table', { name: 'Biểu quyết theo tên' });
        if (secret) {
          await board.heading('Hòm phiếu kín', 2).waitFor();
          assert.equal(await votes.count(), 0);
        } else {
          const open = results.open_votes[id];
          assert.equal(await votes.getByRole('row').count(), Object.keys(open).length + 1);
          for (const person of Object.keys(open)) {
            const name = handedOver.find((one) => one.person === person).file;
            await votes.getByRole('row').filter({ hasText: people.get(person).name }).getByRole('link', { name, exact: true }).waitFor();
          }
        }
        const { needed, base } = results.outcome.contests.find((contest) => contest.id === id).outcome;
        await page.getByText(new RegExp(`làm gốc: ${base}\\. .*ít nhất ${needed} phiếu`)).waitFor();
      }
      await assertAccessible(page);
    });
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.foreign, []);

    await t.test('whoever recounts sees what the file says, and who has the files', async () => {
      const context = await phone(browser);
      context.setDefaultTimeout(20_000);
      t.after(() => context.close());
      const mine = await context.newPage();
      const noticed = watch(mine, server.origin);
      const me = counter(mine, server);
      await me.open('/verify');
      await me.choose('Chọn tệp…', given(resultsText));
      await mine.getByText(/^Khớp: kết quả/).waitFor();
      await mine.getByRole('link', { name: new RegExp(`Điểm của ${short} từ đâu ra`) }).first().click();
      await me.heading(`${short}: điểm từ đâu ra`).waitFor();
      await assertAccessible(mine);
      await mine.getByRole('button', { name: /^1\. .*, Tự chấm: / }).first().click();
      const inside = mine.getByRole('dialog');
      await inside.getByText('Chính tệp đó do ban tổ chức giữ.').waitFor();
      await inside.getByText(author.name).waitFor();
      await assertAccessible(mine);
      await inside.getByRole('button', { name: 'Đóng' }).click();
      await mine.getByRole('link', { name: 'Về trang kết quả' }).click();
      await mine.getByText(/^Khớp: kết quả/).waitFor();
      assert.deepEqual(noticed.errors, []);
      assert.deepEqual(noticed.foreign, []);
    });
  });
});
