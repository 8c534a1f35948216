// The pictures of the results against their own figures, and the showing in the hall by keyboard, click and touch.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { LAPTOP, launch, PHONE, ready } from './support/browser.mjs';
import { deskOf } from './support/desk.mjs';
import { serve } from './support/server.mjs';
import { asked, hall, simulate } from './support/simulation.mjs';

const SHEET = new URL('../data/sheets/thousand_points.json', import.meta.url).pathname;

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

/** A desk that has taken in everybody's files. */
async function collected(t, simulation, options) {
  const all = await deskOf(t, { browser, server }, simulation, options);
  all.context.setDefaultTimeout(30_000);
  await all.board.drop(simulation.files);
  await all.board.keepFiles();
  await all.board.accreditAll();
  return all;
}

/** `-1.234,5` in hundredths. */
const hundredths = (text) =>
  Math.round(Number(text.replaceAll('.', '').replace(',', '.').replace('\u2212', '-')) * 100);

/** The cells of a table's body, row by row, with the row's name first. */
async function body(table) {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => ({
      name: (await row.locator('th').innerText()).trim(),
      cells: await row.locator('td').allInnerTexts(),
      classes: await row.locator('td').evaluateAll((cells) => cells.map((cell) => cell.className)),
    })),
  );
}

const lines = (rows) => rows.flatMap((row) => (row.rule.group ? lines(row.rule.group) : [row]));

async function atEverySize(page, check) {
  for (const { viewport } of [PHONE, LAPTOP]) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await check();
    }
  }
  await page.setViewportSize(LAPTOP.viewport);
}

/** Nothing but boxes of their own may be wider than the screen. */
async function assertNothingSticksOut(page) {
  const [whole, seen] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  assert.ok(whole <= seen, `${whole} px on a screen of ${seen}`);
}

describe('the pictures', () => {
  let simulation;
  before(async () => {
    simulation = await simulate('--units', 7, '--delegates', 7, '--seed', 4);
    // Somebody hands over nothing: without its own sheet a unit has no points.
    await rm(simulation.files.shift());
  });
  after(() => simulation.discard());

  test('say what their tables say, and these what the command line says', async (t) => {
    const { page, board, seen } = await collected(t, simulation);
    await board.close();
    const { conference } = simulation;
    const short = new Map(conference.bloc.units.map(({ id, names }) => [id, names.at(-1).short]));
    const { ranking } = await asked('tally', simulation.folder);
    const ranked = ranking.filter(({ points }) => points !== null);
    const without = ranking.filter(({ points }) => points === null);
    assert.ok(ranked.length > 2 && without.length > 0, 'some have points and some have none');
    const table = (name) => page.getByRole('table', { name });

    const parts = await body(table('các phần của tổng điểm'));
    await t.test('bars: the parts of each unit add up to its total', async () => {
      assert.deepEqual(
        parts.map(({ name, cells }) => [name, hundredths(cells.at(-1))]),
        ranked.map(({ unit, points }) => [short.get(unit), points]),
      );
      for (const { name, cells } of parts) {
        const [, ...figures] = cells.map(hundredths);
        const total = figures.pop();
        assert.equal(figures.reduce((sum, part) => sum + part, 0), total, name);
      }
      const bars = await page.locator('.bars-stack > li').allInnerTexts();
      assert.equal(bars.length, parts.length);
      parts.forEach(({ name, cells }, i) => {
        assert.ok(bars[i].includes(name) && bars[i].includes(cells.at(-1)), bars[i]);
      });
      const [first, next] = ranking;
      const lead = String((first.points - next.points) / 100).replace('.', ',');
      await page.getByText(`Hạng nhất: ${short.get(first.unit)}, ${parts[0].cells.at(-1)} điểm, hơn đơn vị kế tiếp ${lead} điểm.`).waitFor();
      const names = without.map(({ unit }) => short.get(unit)).join(', ');
      await page.getByText(`Chưa xếp hạng vì chưa đủ phiếu chấm: ${names}.`).waitFor();
    });

    await t.test('slopes: the largest difference first', async () => {
      const all = await body(table(/Tự chấm và chấm chéo/));
      const slopes = all.slice(0, ranked.length);
      const lacking = all.slice(ranked.length).map(({ name, cells }) => [name, cells.at(-1)]);
      assert.deepEqual(lacking, without.map(({ unit }) => [short.get(unit), '–']));
      const scored = await body(table(/Bảng xếp hạng/));
      const byUnit = new Map(scored.map(({ cells }, i) => [parts[i]?.name, cells]));
      let before = Infinity;
      for (const { name, cells } of slopes) {
        const [own, peers, difference] = cells.map(hundredths);
        const [, ownThere, peersThere] = byUnit.get(name);
        assert.deepEqual([own, peers], [hundredths(ownThere), hundredths(peersThere.split(/\s/)[0])]);
        assert.equal(peers - own, difference);
        assert.ok(Math.abs(difference) <= before, name);
        before = Math.abs(difference);
      }
      const [{ name, cells }] = slopes;
      await page.getByText(`Lệch nhiều nhất: ${name}, tự chấm ${cells[0]}, được chấm ${cells[1]}.`).waitFor();
    });

    await t.test('the ranking: the place without bonus and penalty, where it is another', async () => {
      const scored = (await body(table(/Bảng xếp hạng/))).slice(0, ranked.length);
      const plain = scored.map(({ cells }) => hundredths(cells.at(-3)));
      scored.forEach(({ name, cells }, i) => {
        const place = plain.filter((points) => points > plain[i]).length + 1;
        const differs = hundredths(cells.at(-2)) !== 0 && place !== Number(cells[0]);
        assert.equal(name.includes(`chưa kể thưởng/trừ: hạng ${place}`), differs, name);
      });
    });

    const heat = table(/Mức đạt từng tiêu chí/);
    await t.test('heat: the colour says the same as the number, and the number what was filled in', async () => {
      const rows = await body(heat);
      const ordinary = conference.criteria.filter((row) => !row.extra);
      assert.equal(rows.length, ordinary.length + lines(ordinary).length);
      const steps = [0, 50, 70, 85, 95];
      for (const { name, cells, classes } of rows) {
        assert.equal(cells.length, ranking.length);
        assert.deepEqual(cells.slice(ranked.length), without.map(() => '–'), name);
        cells.slice(0, ranked.length).forEach((text, i) => {
          const step = steps.findLastIndex((from) => from <= Number(text));
          assert.equal(classes[i], `heat-${step}`, `${name}: ${text}`);
        });
      }
      // A group is what it adds to the total, of its maximum.
      ordinary.forEach((group, g) => {
        const row = rows.find(({ name }) => name.startsWith(`${group.number}. ${group.title}`));
        row.cells.slice(0, ranked.length).forEach((text, i) => {
          const share = (hundredths(parts[i].cells[g + 1]) * 100) / group.max;
          assert.ok(Math.abs(Number(text) - share) < 1.1, `${row.name}: ${text} and ${share}`);
        });
      });
      // A yes has all, a no has nothing.
      const answers = new Map();
      for (const file of simulation.files) {
        const { person, sheets } = JSON.parse(await readFile(file, 'utf8')).body;
        const unit = conference.people.find(({ id }) => id === person)?.unit;
        for (const sheet of sheets ?? []) if (sheet.unit === unit) answers.set(unit, sheet.lines);
      }
      const asking = lines(ordinary).filter((line) => line.rule === 'yes_no');
      assert.ok(asking.length > 0);
      for (const { id, number, title } of asking) {
        const row = rows.find(({ name }) => name.startsWith(`${number}. ${title}`));
        const said = ranked.map(({ unit }) => (answers.get(unit)[id].input.answer ? '100' : '0'));
        assert.deepEqual(row.cells.slice(0, ranked.length), said, title);
      }
    });

    await t.test('heat: a group folds its lines away, by keyboard too', async () => {
      const all = await heat.getByRole('row').count();
      const group = heat.getByRole('button').first();
      await group.focus();
      await page.keyboard.press('Enter');
      assert.equal(await group.getAttribute('aria-expanded'), 'false');
      const inside = lines([conference.criteria[0]]).length;
      assert.equal(await heat.getByRole('row').count(), all - inside);
      await page.getByRole('button', { name: 'Mở mọi nhóm' }).click();
      assert.equal(await heat.getByRole('row').count(), all);
    });

    await atEverySize(page, async () => {
      await assertAccessible(page);
      await assertNothingSticksOut(page);
    });
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.foreign, []);
  });
});

test('a sheet of 176 lines shows its groups first', async (t) => {
  const template = await hall(t, '--units', 11, '--delegates', 11, '--seed', 6);
  const folder = await mkdtemp(join(tmpdir(), 'ktd-sheet-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = JSON.parse(await readFile(template.conferenceFile, 'utf8'));
  const criteria = JSON.parse(await readFile(SHEET, 'utf8'));
  const { ballot_box: box, slips, targets, ...kept } = file.body;
  assert.ok(box, 'what is left out was there');
  const contests = kept.contests.filter(({ secret }) => !secret);
  file.body = { ...kept, criteria, contests };
  delete file.body.rules.scoring.ties;
  const conferenceFile = join(folder, 'conference.json');
  await writeFile(conferenceFile, JSON.stringify(file));
  const simulation = await hall(t, '--conference', conferenceFile, '--seed', 6);

  const { page, board } = await collected(t, { ...simulation, conferenceFile });
  await board.close();
  const heat = page.getByRole('table', { name: /Mức đạt từng tiêu chí/ });
  assert.equal(await heat.locator('tbody tr').count(), criteria.length);
  const [first] = criteria;
  await heat.getByRole('button', { name: first.title }).click();
  const opened = criteria.length + lines([first]).length;
  assert.equal(await heat.locator('tbody tr').count(), opened);
  await page.getByRole('button', { name: 'Mở mọi nhóm' }).click();
  assert.equal(await heat.locator('tbody tr').count(), criteria.length + 176);
  // What a row is about stays in sight while the box is scrolled sideways.
  await page.setViewportSize(PHONE.viewport);
  const box1 = page.getByRole('region', { name: /Mức đạt từng tiêu chí.*kéo ngang/ });
  await box1.evaluate((element) => element.scrollTo(400, 0));
  const [edge, name] = await box1.evaluate((element) => [
    element.getBoundingClientRect().left,
    element.querySelector('tbody th').getBoundingClientRect().left,
  ]);
  assert.ok(Math.abs(edge - name) <= 2, `${name} beside ${edge}`);
  await assertNothingSticksOut(page);
  await assertAccessible(page);
});

describe('the hall', () => {
  let simulation;
  before(async () => {
    simulation = await simulate('--units', 5, '--delegates', 5, '--seed', 2);
  });
  after(() => simulation.discard());

  test('sees place by place from the last, and nothing before its time', async (t) => {
    const { context, page, board, seen } = await collected(t, simulation, { hasTouch: true });
    const { conference } = simulation;
    const names = new Map(conference.bloc.units.map(({ id, names: all }) => [id, all.at(-1).full]));
    const shown = page.locator('.hall-slide');
    const step = async (number) => page.getByText(new RegExp(`^Bước ${number}/`)).waitFor();
    const go = () => page.evaluate(() => { location.hash = '/desk/hall'; });

    await t.test('before closing there is nothing to see', async () => {
      await go();
      await page.getByText('Kết quả chỉ có sau khi chốt nhận.').waitFor();
      assert.equal(await shown.count(), 0);
      await assertAccessible(page);
      await page.keyboard.press('Escape');
      await board.heading('Kết quả').waitFor();
    });

    await board.closeOnly();
    const { ranking } = await asked('tally', simulation.folder);
    const secret = conference.contests.filter((contest) => contest.secret);
    const open = conference.contests.filter((contest) => !contest.secret);
    const titled = 1;
    const covered = 1;

    await t.test('while the box is sealed there are no secret votes in it', async () => {
      await board.results();
      await page.getByRole('link', { name: 'Chiếu tại hội trường' }).click();
      await step(1);
      await page.getByText(conference.title).first().waitFor();
      await page.getByText(`${secret.length} nội dung chưa mở hòm phiếu nên chưa chiếu`).waitFor();
      const elected = 1;
      await page.getByText(`Bước 1/${titled + covered + ranking.length + open.length + elected}`, { exact: true }).waitFor();
    });

    await t.test('each key opens one place, and the names to come are nowhere on the page', async () => {
      const worst = [...ranking].reverse();
      // Held down it counts once: the next press below must be the first place.
      for (let held = 0; held < 3; held += 1) await page.keyboard.down('ArrowRight');
      await page.keyboard.up('ArrowRight');
      await step(2);
      assert.equal(await shown.getByRole('listitem').count(), 0);
      for (const [i, { unit, place }] of worst.entries()) {
        await page.keyboard.press(i % 2 ? 'PageDown' : 'Space');
        await step(3 + i);
        const whole = await page.locator('.hall').textContent();
        worst.forEach((other, k) => {
          assert.equal(whole.includes(names.get(other.unit)), k <= i, `${other.unit} at step ${i}`);
        });
        await page.getByRole('status').filter({ hasText: `Hạng ${place}: ${names.get(unit)}` }).waitFor();
      }
    });

    await t.test('loading the page anew hides nothing and opens nothing; back hides again', async () => {
      await page.keyboard.press('ArrowLeft');
      const left = titled + covered + ranking.length - 1;
      await step(left);
      await page.reload();
      await ready(page);
      await step(left);
      const whole = await page.locator('.hall').textContent();
      assert.ok(!whole.includes(names.get(ranking[0].unit)));
      assert.ok(whole.includes(names.get(ranking[1].unit)));
    });

    await t.test('the bar can be hidden, which is remembered, and brought back', async () => {
      await page.getByRole('button', { name: 'Ẩn thanh này' }).click();
      await page.getByRole('button', { name: 'Hiện thanh điều khiển' }).waitFor();
      await page.reload();
      await ready(page);
      await page.getByRole('button', { name: 'Hiện thanh điều khiển' }).click();
      await page.getByRole('button', { name: 'Ẩn thanh này' }).waitFor();
    });

    await t.test('the box is opened meanwhile: the showing goes on where it was, with more to come', async () => {
      await page.keyboard.press('Escape');
      await board.openSample();
      await go();
      await step(titled + covered + ranking.length - 1);
      // Click, touch and the bar's own button each go one step.
      await shown.click();
      await step(titled + covered + ranking.length);
      await page.touchscreen.tap(600, 300);
      await page.getByRole('heading', { name: conference.contests[0].title }).waitFor();
      const next = page.getByRole('button', { name: 'Tiếp' });
      await next.click();
      await page.getByRole('heading', { name: conference.contests[1].title }).waitFor();
      // A key on a button presses it, once.
      await next.press('Enter');
      await page.getByRole('heading', { name: conference.contests[2].title }).waitFor();
    });

    await t.test('proposals and elected stand at the end, as they were counted', async () => {
      const { contests } = await asked('tally', simulation.folder);
      await page.keyboard.press('End');
      await page.getByRole('heading', { name: 'Kết quả bầu' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Tiếp' }).isDisabled(), true);
      const passed = (award) =>
        contests
          .map(({ id, outcome }) => [conference.contests.find((contest) => contest.id === id), outcome])
          .filter(([contest]) => Boolean(contest.award) === award)
          .flatMap(([contest, outcome]) =>
            outcome.passed.map((line) => names.get(contest.options.find(({ id }) => id === line).unit)),
          );
      const listed = async () => shown.getByRole('listitem').allInnerTexts();
      assert.deepEqual(await listed(), passed(false));
      await page.keyboard.press('ArrowLeft');
      await page.getByRole('heading', { name: 'Đề nghị khen thưởng' }).waitFor();
      assert.deepEqual(await listed(), passed(true));
    });

    await t.test('every step can be read by everybody, at every size, from the back row too', async () => {
      await page.keyboard.press('Home');
      const steps = Number((await page.getByText(/^Bước 1\//).innerText()).split('/')[1]);
      for (let at = 1; at <= steps; at += 1) {
        await step(at);
        await assertAccessible(page);
        const { height } = LAPTOP.viewport;
        const letters = await shown.evaluate((slide) =>
          [...slide.querySelectorAll('h2, h3, li, .bars-name, .bars-value')].map((element) =>
            Number.parseFloat(getComputedStyle(element).fontSize),
          ),
        );
        assert.ok(Math.min(...letters) >= height * 0.04, `step ${at}: ${Math.min(...letters)} px`);
        const [whole, seenHeight] = await page.locator('.hall').evaluate((hall) => [hall.scrollHeight, hall.clientHeight]);
        assert.ok(whole <= seenHeight, `step ${at}: ${whole} px high`);
        await page.keyboard.press('ArrowRight');
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.keyboard.press('Home');
      await step(1);
      await assertAccessible(page);
    });
    await context.close();
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.foreign, []);
  });
});
