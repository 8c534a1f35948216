// How often a person taps to fill in the own sheet of the sample: 22 lines, bonus and penalty, on a phone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, phone, watch } from './support/browser.mjs';
import { PERSON, openApp } from './support/delegate.mjs';
import { serve } from './support/server.mjs';

/** What the project promises: no more than this, beside the numbers typed. */
const MOST = 60;
/** With the key that ends a number, which leads to the next one. */
const MOST_WITH_KEY = 40;

/**
 * A year with something everywhere, part by part. `more`: what is counted, and how often. The points are worked out by
 * hand from the rules of the sample; a shortfall counts in whole per cents.
 */
const SHEET = [
  [
    // 3.5 % short, 3 whole: 10 - 3 x 0.5.
    { row: 1, target: '1000', result: '965', points: '8,5' },
    // From 90 to below 95.
    { row: 2, result: '93', points: '6' },
    // 1800/2000 of 6.
    { row: 3, target: '2000', result: '1800', points: '5,4' },
    // 600/500 of 6, and no more than 6.
    { row: 4, target: '500', result: '600', points: '6' },
    // 2.5 % short, 2 whole: 8 - 2 x 0.4.
    { row: 5, target: '800', result: '780', points: '7,2' },
    // 75/100 of 4.
    { row: 6, target: '100', result: '75', points: '3' },
    // From 80 to below 90.
    { row: 7, result: '85', points: '3' },
    { row: 8, choose: 'Chậm không quá 3 tháng (2)', points: '2' },
    // 80/100 of 5.
    { row: 9, target: '100', result: '80', points: '4' },
    // 5 - 1 x 1.
    { row: 10, more: { 'Vụ việc': 1 }, points: '4' },
  ], // 49.1
  [
    // 1.5 % short, 1 whole: 5 - 1 x 0.5.
    { row: 11, target: '100', result: '98,5', points: '4,5' },
    // From 60 to below 80.
    { row: 12, result: '72', points: '2' },
    { row: 13, choose: 'Tốt (2)', points: '2' },
    { row: 14, choose: 'Hoàn thành tốt nhiệm vụ (3)', points: '3' },
    { row: 15, choose: 'Đạt (2)', points: '2' },
    // 3 - 1 x 1.
    { row: 16, more: { 'khiển trách': 1 }, points: '2' },
  ], // 15.5
  [
    { row: 17, choose: 'Đạt (3)', points: '3' },
    { row: 18, more: { 'Số lượng': 4 }, points: '4' },
    { row: 19, more: { 'Số lượng': 2 }, points: '4' },
    // From 40 to below 60.
    { row: 20, result: '45', points: '1' },
    // 3 - 1 x 0.5 - 1 x 1.
    { row: 21, more: { 'Báo cáo chậm': 1, 'Báo cáo thiếu': 1 }, points: '1,5' },
    { row: 22, choose: 'Cấp phòng tham dự (2)', points: '2' },
  ], // 15.5
  // 2 + 1 + 1.
  [{ row: 'IV', more: { 'Cờ thi đua': 1, 'Bằng khen': 1, 'Đăng cai': 1 }, points: '4' }],
  // -1 - 2.
  [{ row: 'V', more: { 'chậm': 1, 'Đơn thư': 1 }, points: '-3' }],
];
/** 49.1 + 15.5 + 15.5, then + 4 - 3. */
const ORDINARY = '80,1';
const WHOLE = '81,1';

describe('the own sheet on a phone', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A phone on which every touch of the screen is counted. */
  async function begin(t) {
    const context = await phone(browser);
    t.after(() => context.close());
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const seen = watch(page, server.origin);
    await page.addInitScript(() => {
      window.taps = 0;
      const count = (event) => {
        if (event.isTrusted) window.taps += 1;
      };
      window.addEventListener('pointerdown', count, { capture: true });
    });
    const me = await openApp(page, server.url);
    await me.choose(PERSON);
    await page.evaluate(() => {
      window.taps = 0;
    });
    return { me, page, seen };
  }

  const counted = (page) => page.evaluate(() => window.taps);

  for (const { way, most, byKey } of [
    { way: 'a tap into every field', most: MOST, byKey: false },
    { way: 'the key that ends a number', most: MOST_WITH_KEY, byKey: true },
  ]) {
    test(`is whole after at most ${most} taps, with ${way}`, async (t) => {
      const { me, page, seen } = await begin(t);
      let made = 0;
      const tap = async (place) => {
        made += 1;
        await place.tap();
      };
      const type = async (place, text) => {
        if (!(byKey && (await isFocused(place)))) await tap(place);
        assert.ok(await isFocused(place), 'what is typed goes elsewhere');
        await page.keyboard.type(text);
        if (byKey) await page.keyboard.press('Enter');
      };
      const fill = async ({ row, target, result, choose, more = {}, points }) => {
        const card = me.row(row);
        if (target) await type(me.field(row, 'Chỉ tiêu'), target);
        if (result) await type(me.field(row, 'Kết quả'), result);
        if (choose) await tap(card.getByRole('radio', { name: choose, exact: true }));
        for (const [name, times] of Object.entries(more)) {
          const thing = card.getByRole('group', { name: new RegExp(name) });
          for (let i = 0; i < times; i += 1) await tap(thing.getByRole('button', { name: /^Thêm/ }));
        }
        await card.getByText(`✓ ${points} điểm`, { exact: true }).waitFor();
      };

      await tap(me.link('Bắt đầu'));
      await me.at(PERSON.sheet);
      for (const [i, part] of SHEET.entries()) {
        await me.row(part[0].row).waitFor();
        for (const line of part) await fill(line);
        if (i < SHEET.length - 1) await tap(me.nextPart());
      }
      for (const [i, part] of SHEET.entries()) {
        const number = ['I', 'II', 'III', 'IV', 'V'][i];
        await me.part(new RegExp(`^${number} ✓ ${part.length}/${part.length} Phần`)).waitFor();
      }
      const total = page.getByRole('status').filter({ hasText: 'Tổng điểm' });
      await total.getByText(ORDINARY, { exact: true }).waitFor();
      await total.getByText('Điểm thưởng: +4, Điểm trừ: -3', { exact: true }).waitFor();
      await tap(me.link('Việc tiếp theo'));
      await me.at('KKT Bình Định');

      assert.equal(await counted(page), made, 'the page counts as the test does');
      t.diagnostic(`${made} taps`);
      assert.ok(made <= most, `${made} taps`);
      await me.go('/review', 'Xem lại');
      const own = page.getByRole('term').filter({ hasText: PERSON.sheet });
      assert.equal(await own.locator('xpath=following-sibling::dd[1]').innerText(), `${WHOLE} điểm`);
      assert.deepEqual(seen.errors, []);
    });
  }

  test('the key that ends a number goes on in order, in sight, and presses nothing', async (t) => {
    const { me, page } = await begin(t);
    await me.link('Bắt đầu').tap();
    await me.at(PERSON.sheet);
    const enterTo = async (place) => {
      await page.keyboard.press('Enter');
      assert.ok(await isFocused(place), 'the focus is elsewhere');
      assert.ok(await inSight(place), 'something lies over it');
    };
    const first = me.field(1, 'Chỉ tiêu');
    assert.equal(await first.getAttribute('enterkeyhint'), 'next');
    await first.tap();
    await enterTo(me.field(1, 'Kết quả'));
    await enterTo(me.field(2, 'Kết quả'));
    for (const row of [3, 4, 5, 6]) {
      await enterTo(me.field(row, 'Chỉ tiêu'));
      await enterTo(me.field(row, 'Kết quả'));
    }
    await enterTo(me.field(7, 'Kết quả'));
    // A row without numbers: its first choice, not marked.
    const choice = me.row(8).getByRole('radio').first();
    await enterTo(choice);
    assert.equal(await choice.isChecked(), false);
    await me.field(9, 'Kết quả').tap();
    // A row that counts: its first button, not pressed.
    await enterTo(me.row(10).getByRole('button').first());
    await me.row(10).getByText('–', { exact: true }).waitFor();

    await me.go('/', /^Kính chào/);
    await me.task('KKT Bình Định').tap();
    await me.at('KKT Bình Định');
    await me.field('I', 'Điểm').tap();
    await page.keyboard.type('55');
    await enterTo(me.field('II', 'Điểm'));
    await page.keyboard.type('18');
    await enterTo(me.field('III', 'Điểm'));
    await page.keyboard.type('19');
    // After the last row the way on, which the same key does not take yet.
    await enterTo(me.link('Việc tiếp theo'));
    await me.row('III').getByText('✓ 19 điểm').waitFor();
    assert.equal(await me.field('I', 'Điểm').inputValue(), '55');
    await page.keyboard.press('Enter');
    await me.at('KKT Gia Lai');
  });
});

const isFocused = (place) => place.evaluate((element) => element === document.activeElement);

/** Nothing, such as the bar at the bottom, lies over the middle of it. */
const inSight = (place) =>
  place.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return element === top || element.contains(top) || element.parentElement.contains(top);
  });
