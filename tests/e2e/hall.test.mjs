// In the hall: the roll, votes by show of hands, and what they change in the results.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone, ready } from './support/browser.mjs';
import { conferenceText, openApp, PERSON } from './support/delegate.mjs';
import { deskOf } from './support/desk.mjs';
import { serve } from './support/server.mjs';
import { asked, hall } from './support/simulation.mjs';
import { copyOfBuild } from './support/variant.mjs';

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

const BY_HANDS = ['khoi-truong-2024', 'khoi-pho-2024'];

/** The sample conference, head and deputy elected by those present with their hands. */
async function sampleByHands(change = () => {}) {
  const file = JSON.parse(await conferenceText());
  for (const contest of file.body.contests.filter(({ id }) => BY_HANDS.includes(id))) {
    contest.apart = 'hands';
    contest.pass.base = 'present';
  }
  // Another title than the one beside the app, so that it can be told when this one is open.
  file.body.title = 'Hội nghị biểu quyết giơ tay';
  change(file.body);
  return JSON.stringify(file);
}

/** Its people and what they hand over. */
async function simulated(t, change) {
  const folder = await mkdtemp(join(tmpdir(), 'ktd-hall-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'conference.json');
  await writeFile(file, await sampleByHands(change));
  return hall(t, '--conference', file, '--seed', 3);
}

/** A desk with this conference open, and its hall by what stands on the screens. */
async function opened(t, simulation, options) {
  const all = await deskOf(t, { browser, server }, simulation, options);
  const { page, board } = all;
  const row = (unit) => page.locator('.roll-row').filter({ has: page.getByRole('heading', { name: unit, exact: true }) });
  const tap = (what, unit) => row(unit).getByRole('button', { name: `${what}: ${unit}`, exact: true });
  return {
    ...all,
    row,
    tap,
    state: (unit, word) => row(unit).getByRole('status').filter({ hasText: word }).waitFor(),
    here: (text) => page.locator('.roll-sums').getByText(text).first().waitFor(),
    async present(...units) {
      for (const unit of units) {
        await tap('Có mặt', unit).click();
        await row(unit).getByRole('status').filter({ hasText: 'Có mặt' }).waitFor();
      }
    },
    async absent(unit, reason) {
      await tap('Vắng…', unit).click();
      await row(unit).getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill(reason);
      await row(unit).getByRole('button', { name: 'Ghi vắng' }).click();
      await row(unit).getByText(reason).waitFor();
    },
    contest: (title) => page.getByRole('region', { name: title, exact: true }),
    async kept() {
      await page.getByRole('banner').getByText(/^Đã lưu/).waitFor();
    },
    async again() {
      await page.getByRole('banner').getByText(/^Đã lưu/).waitFor();
      await page.reload();
      await ready(page);
      await board.heading(/./).waitFor();
    },
  };
}

/** The short names of the sample's units. */
const units = ({ bloc }) => bloc.units.map(({ names }) => names.at(-1).short);

const number = (section, label) => section.getByRole('textbox', { name: label, exact: true });

describe('the roll and hands of the sample conference', () => {
  test('decide quorum, base and who is elected', async (t) => {
    const simulation = await simulated(t);
    const names = units(simulation.conference);
    const [absent, authorised, ...others] = names;
    const { page, board, seen, row, tap, state, ...here } = await opened(t, simulation);

    await t.test('the roll is the first thing to do, since levels are taken of it', async () => {
      await board.home();
      await page.getByRole('complementary').getByText(/Còn 11 đơn vị chưa điểm danh/).waitFor();
      await page.getByRole('complementary').getByRole('link', { name: 'Điểm danh' }).click();
      await board.heading('Điểm danh').waitFor();
      await here.here('0/11 đơn vị có mặt');
      await here.here('cần 8 để đủ túc số (từ 2/3)');
      await here.here('Chưa đủ túc số');
      await assertAccessible(page);
    });

    await t.test('one tap a unit, and the tap keeps the focus', async () => {
      await here.present(...others.slice(0, 7));
      await here.here('7/11 đơn vị có mặt');
      await here.here('Chưa đủ túc số');
      // By keyboard.
      await tap('Có mặt', others[7]).focus();
      await page.keyboard.press('Enter');
      await state(others[7], 'Có mặt');
      assert.equal(await tap('Có mặt', others[7]).getAttribute('aria-pressed'), 'true');
      assert.ok(await tap('Có mặt', others[7]).evaluate((button) => button === document.activeElement));
      await here.here('8/11 đơn vị có mặt');
      await here.here('Đủ túc số');
      await here.here(/Mới có 8 có mặt, chưa tới 80%/);
      await here.here(/Còn 3 đơn vị chưa gọi/);
    });

    await t.test('somebody authorised needs a name and a letter, and half of it survives a reload', async () => {
      await tap('Người khác…', authorised).click();
      const form = row(authorised);
      await form.getByText('Hãy ghi họ tên người dự thay.').waitFor();
      await form.getByLabel('Họ và tên').fill('Lê Thị Hồng Vân');
      await form.getByText(/phải có giấy ủy quyền/).waitFor();
      assert.equal(await form.getByRole('button', { name: 'Ghi có mặt' }).isDisabled(), true);
      await assertAccessible(page);
      await here.again();
      assert.equal(await form.getByLabel('Họ và tên').inputValue(), 'Lê Thị Hồng Vân');
      await form.getByLabel('Giấy ủy quyền').fill('15/GUQ ngày 27/12/2023');
      await form.getByRole('button', { name: 'Ghi có mặt' }).click();
      await state(authorised, 'Được ủy quyền');
      await form.getByText('Lê Thị Hồng Vân, giấy ủy quyền 15/GUQ ngày 27/12/2023').waitFor();
      await here.here('9/11 đơn vị có mặt');
      assert.equal(await page.locator('.roll-sums').getByText(/chưa tới 80%/).count(), 0);
      await here.here(/Bầu Khối trưởng năm 2024: tính trên 9 có mặt, cần 5 phiếu\./);
    });

    await t.test('an absent unit of which a file has come is pointed out', async () => {
      await here.absent(absent, 'Bão, đường tắc.');
      await here.present(others[8]);
      await here.here('10/11 đơn vị có mặt');
      await here.here('Đã gọi hết các đơn vị.');
      await board.drop(simulation.files);
      await board.keepFiles();
      await board.roll();
      await page.getByText('Vắng mà vẫn có phiếu').waitFor();
      await row(absent).getByText('đã có tệp hoặc phiếu giấy').waitFor();
    });

    await t.test('a mistake is noted anew, and what is taken back is as it was before', async () => {
      await tap('Vắng…', others[8]).click();
      await row(others[8]).getByRole('button', { name: 'Không đến, chưa rõ lý do.' }).click();
      await row(others[8]).getByRole('button', { name: 'Ghi vắng' }).click();
      await state(others[8], 'Vắng');
      await here.here('9/11 đơn vị có mặt');
      assert.ok(await tap('Vắng…', others[8]).evaluate((button) => button === document.activeElement));
      await tap('Vắng…', others[8]).click();
      await row(others[8]).getByRole('button', { name: /^Rút lại việc này/ }).click();
      const dialog = row(others[8]).getByRole('dialog');
      await dialog.getByRole('button', { name: 'Ghi nhầm' }).click();
      await dialog.getByRole('button', { name: 'Rút lại', exact: true }).click();
      await state(others[8], 'Có mặt');
      await here.absent(others[8], 'Phải về sớm.');
      await here.here('9/11 đơn vị có mặt');
      await board.log();
      await page.getByRole('row').filter({ hasText: `Điểm danh ${authorised}: Lê Thị Hồng Vân` }).waitFor();
      await page.getByRole('row').filter({ hasText: 'Rút lại việc' }).first().waitFor();
    });

    await t.test('hands that do not add up are told what is wrong, and lose nothing', async () => {
      await board.home();
      await page.getByText('đã ghi 0/2 nội dung').waitFor();
      await page.getByRole('link', { name: 'Biểu quyết giơ tay' }).click();
      await board.heading('Biểu quyết giơ tay').waitFor();
      const head = here.contest('Bầu Khối trưởng năm 2024');
      const save = head.getByRole('button', { name: 'Ghi kết quả' });
      await head.getByRole('button', { name: 'Tất cả đồng ý (9)' }).click();
      await head.getByText('Hãy ghi ai nêu nội dung.').waitFor();
      assert.equal(await save.isDisabled(), true);
      await assertAccessible(page);
      await head.getByLabel('Ai nêu nội dung, điều hành biểu quyết').fill('Nguyễn Trọng Hoàng');
      await head.getByText('Các số khớp nhau: 9 người biểu quyết.').waitFor();
      await head.getByRole('button', { name: 'Bớt một: Đồng ý', exact: true }).click();
      await head.getByText(/các ý kiến cộng lại là 8, phải bằng 9 người biểu quyết/).waitFor();
      assert.equal(await save.isDisabled(), true);
      await number(head, 'Số người biểu quyết').fill('10');
      await head.getByText(/10 người biểu quyết là nhiều hơn 9 có mặt theo điểm danh/).waitFor();
      await number(head, 'Không có ý kiến').fill('');
      await here.again();
      assert.equal(await number(head, 'Số người biểu quyết').inputValue(), '10');
      assert.equal(await number(head, 'Đồng ý').inputValue(), '8');
      assert.equal(await head.getByLabel('Ai nêu nội dung, điều hành biểu quyết').inputValue(), 'Nguyễn Trọng Hoàng');
      assert.equal(await save.isDisabled(), true);
    });

    await t.test('everybody agrees: elected at once, and counted anew when it was wrong', async () => {
      for (const title of ['Bầu Khối trưởng năm 2024', 'Bầu Khối phó năm 2024']) {
        const one = here.contest(title);
        await one.getByRole('button', { name: 'Tất cả đồng ý (9)' }).click();
        await one.getByLabel('Ai nêu nội dung, điều hành biểu quyết').fill('Nguyễn Trọng Hoàng');
        await one.getByRole('button', { name: 'Ghi kết quả' }).click();
        await one.getByText(`Đã ghi: ${title}.`).waitFor();
        await one.getByText(/^Đạt: /).waitFor();
        await one.getByText('Người nêu: Nguyễn Trọng Hoàng.').waitFor();
      }
      await assertAccessible(page);
      const deputy = here.contest('Bầu Khối phó năm 2024');
      await deputy.getByText('Đếm và ghi lại').click();
      for (const [label, typed] of [['Số người biểu quyết', '9'], ['Đồng ý', '4'], ['Không đồng ý', '4'], ['Không có ý kiến', '1']]) {
        await number(deputy, label).fill(typed);
      }
      await deputy.getByLabel('Ai nêu nội dung, điều hành biểu quyết').fill('Trần Văn Đếm');
      await deputy.getByRole('button', { name: 'Ghi kết quả' }).click();
      await deputy.getByText('Không có dòng nào đạt.').waitFor();
      await deputy.getByRole('button', { name: /^Rút lại việc này/ }).click();
      await deputy.getByRole('dialog').getByRole('button', { name: 'Ghi nhầm' }).click();
      await deputy.getByRole('dialog').getByRole('button', { name: 'Rút lại', exact: true }).click();
      await deputy.getByText(/^Đạt: /).waitFor();
    });

    await t.test('the results say who was here and by whom hands were counted', async () => {
      await board.accreditAll();
      await board.closing();
      await page.getByText('Điểm danh: 9/11 có mặt.').first().waitFor();
      await board.close();
      const table = page.getByRole('table', { name: 'Ai có mặt' });
      await table.getByRole('row').filter({ hasText: 'Lê Thị Hồng Vân' }).filter({ hasText: '15/GUQ' }).waitFor();
      await table.getByRole('row').filter({ hasText: 'Bão, đường tắc.' }).waitFor();
      for (const title of ['Bầu Khối trưởng năm 2024', 'Bầu Khối phó năm 2024']) {
        const one = here.contest(title);
        await one.getByText('Biểu quyết giơ tay').first().waitFor();
        await one.getByText('Người nêu: Nguyễn Trọng Hoàng.').waitFor();
        await one.getByText(/^Đạt: /).waitFor();
        await one.getByText('Cần 5/9 phiếu để đạt (quá nửa số có mặt).').waitFor();
      }
      await assertAccessible(page);
      const file = await board.saved('Lưu tệp kết quả');
      const checked = await asked('verify', file.path);
      assert.equal(checked.sound, true);
      assert.deepEqual(checked.hands_lacking, []);
      for (const id of BY_HANDS) {
        const { count, outcome } = checked.contests.find((contest) => contest.id === id);
        assert.deepEqual([count.present, count.collected, outcome.base, outcome.needed], [9, 9, 9, 5]);
        assert.deepEqual([outcome.quorum, outcome.passed.length], [true, 1]);
      }
      assert.equal(checked.attendance.length, 11);
      // Anybody sees the same.
      await page.goto(`${server.url}#/verify`);
      await ready(page);
      await page.getByLabel(/^Chọn tệp/).setInputFiles(file.path);
      await page.getByText(/^Khớp: kết quả/).waitFor();
      await page.getByText('Người nêu: Nguyễn Trọng Hoàng.').first().waitFor();
      await page.getByRole('table', { name: 'Ai có mặt' }).waitFor();
    });

    await t.test('nothing of the roll changes once the ballot box is open', async () => {
      await page.goto(`${server.url}#/desk/roll`);
      await ready(page);
      await page.getByText(/Hòm phiếu đã mở nên không sửa điểm danh được nữa/).waitFor();
      assert.equal(await tap('Có mặt', absent).isDisabled(), true);
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(seen.foreign, []);
    });
  });

  test('what is lacking is pointed out before results are published', async (t) => {
    const simulation = await simulated(t);
    const { page, board } = await opened(t, simulation);
    await board.drop(simulation.files);
    await board.keepFiles();
    await board.accreditAll();
    await board.closing();
    await page.getByText('Chưa ghi kết quả giơ tay: Bầu Khối trưởng năm 2024; Bầu Khối phó năm 2024.').first().waitFor();
    await board.close();
    await page.getByRole('complementary').getByText('Còn 2 nội dung giơ tay chưa ghi kết quả.').waitFor();
    assert.equal(await page.getByText('Chưa ghi kết quả giơ tay', { exact: true }).count(), 2);
    const { path } = await board.saved('Lưu tệp kết quả');
    assert.deepEqual((await asked('verify', path)).hands_lacking, BY_HANDS);
  });
});

describe('votes on paper beside the roll', () => {
  test('an absent unit has none where the rules say so', async (t) => {
    const simulation = await simulated(t, (conference) => {
      conference.procedure = { absent_units: 'nothing' };
    });
    const [absent] = units(simulation.conference);
    const { page, board, ...here } = await opened(t, simulation);
    await board.roll();
    await page.getByText('Theo thể lệ, đơn vị vắng không bỏ phiếu.').waitFor();
    await here.absent(absent, 'Báo vắng.');
    await board.paper();
    await page.getByText('Theo thể lệ, đơn vị vắng không bỏ phiếu.').waitFor();
    const line = page.getByRole('listitem').filter({ hasText: absent });
    await line.getByText('Vắng', { exact: true }).waitFor();
    await line.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Ghi danh sách' }).click();
    await page.getByRole('alert').filter({ hasText: 'đơn vị vắng không bỏ phiếu giấy' }).waitFor();
    assert.equal(await line.getByRole('checkbox').isChecked(), true);
  });

  test('a substitute is offered before an absence where the rules want one', async (t) => {
    const simulation = await simulated(t, (conference) => {
      conference.procedure = { absent_units: 'substitute' };
    });
    const [unit] = units(simulation.conference);
    const { page, board, row, tap } = await opened(t, simulation);
    await board.roll();
    await tap('Vắng…', unit).click();
    await row(unit).getByText('Có người được cử thay không?').waitFor();
    await row(unit).locator('.roll-panel').getByRole('button', { name: 'Người khác…' }).click();
    await row(unit).getByLabel('Họ và tên').waitFor();
    await assertAccessible(page);
  });

  test('half-typed counts of a teller survive a reload, and go with being entered', async (t) => {
    const simulation = await hall(t, '--units', 3, '--delegates', 3, '--seed', 5);
    const { page, board, again } = await opened(t, simulation);
    await board.paper();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Ghi danh sách' }).click();
    await page.getByText('Đã ghi: 1 người bỏ phiếu giấy.').waitFor();
    await board.drop(simulation.files.slice(1));
    await board.keepFiles();
    await board.accreditAll();
    await board.closeOnly();
    await page.getByText('Đã chốt nhận tệp.', { exact: false }).first().waitFor();
    await board.paper();
    await page.getByLabel('Họ tên người đếm').fill('Bà An');
    const fields = page.locator('.paper-fields input');
    await fields.first().fill('1');
    await fields.nth(1).fill('hai');
    await again();
    assert.equal(await page.getByLabel('Họ tên người đếm').inputValue(), 'Bà An');
    assert.equal(await fields.first().inputValue(), '1');
    assert.equal(await fields.nth(1).inputValue(), 'hai');
  });
});

describe('where each delegate votes', () => {
  test('the whole delegation is here at one tap, or person by person', async (t) => {
    const simulation = await hall(t, '--units', 3, '--delegates', 9, '--seed', 2);
    const [unit, second] = units(simulation.conference);
    const { page, board, row, tap, ...here } = await opened(t, simulation);
    await board.roll();
    await here.here('0/9 đại biểu có quyền bỏ phiếu có mặt');
    await tap('Cả đoàn có mặt (3)', unit).click();
    await here.here('3/9 đại biểu có quyền bỏ phiếu có mặt');
    await tap('Từng người…', second).click();
    await row(second).getByRole('checkbox').first().uncheck();
    await row(second).getByRole('button', { name: 'Ghi có mặt' }).click();
    await here.here('5/9 đại biểu có quyền bỏ phiếu có mặt');
    await tap('Từng người…', second).click();
    await row(second).getByRole('radio', { name: 'Không có người đại diện' }).check();
    await row(second).getByRole('button', { name: 'Ghi có mặt' }).click();
    await here.here('4/9 đại biểu có quyền bỏ phiếu có mặt');
    await assertAccessible(page);
  });
});

describe('a bloc of two hundred units', () => {
  test('is searched without accents and answers every tap at once', async (t) => {
    const simulation = await hall(t, '--units', 200, '--delegates', 200, '--seed', 1);
    const { page, board, tap } = await opened(t, simulation);
    await board.roll();
    const names = units(simulation.conference);
    const wanted = names[150];
    const plain = wanted.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
    await page.getByLabel('Tìm đơn vị hoặc người').fill(plain);
    await tap('Có mặt', wanted).waitFor();
    assert.ok((await page.locator('.roll-row').count()) < 5);
    await page.getByLabel('Tìm đơn vị hoặc người').fill('');
    await page.locator('.roll-row').nth(199).waitFor();
    // From the tap to the new sum on the screen.
    const took = await page.evaluate(async (name) => {
      const button = [...document.querySelectorAll('.roll-present')].find((b) => b.getAttribute('aria-label') === name);
      const begun = performance.now();
      button.click();
      while (button.getAttribute('aria-pressed') !== 'true') await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    }, `Có mặt: ${wanted}`);
    t.diagnostic(`one tap among 200 units: ${Math.round(took)} ms`);
    await page.getByText('1/200 đơn vị có mặt').waitFor();
  });
});

describe('a phone', () => {
  test('is not asked what is decided by hands', async (t) => {
    const site = await copyOfBuild();
    t.after(() => site.discard());
    await site.put('conference.json', await sampleByHands());
    await site.rebuild('0123456789abcdef');
    const other = await serve({ folder: site.folder });
    t.after(() => other.stop());
    const context = await phone(browser);
    t.after(() => context.close());
    const page = await context.newPage();
    const me = await openApp(page, other.url);
    await me.choose(PERSON);
    assert.equal(await me.task(/^Bầu Khối/).count(), 0);
    await me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await page.getByText('Lá phiếu 1/2').first().waitFor();
    await me.go('/review', 'Xem lại');
    await page.getByText(/Bằng khen/).first().waitFor();
    assert.equal(await page.getByText(/Bầu Khối/).count(), 0);
    assert.equal(await page.getByText(/chưa có hòm phiếu/).count(), 0);
  });
});
