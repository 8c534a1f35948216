// How is scored and voted, as a board sets it up: the tree of criteria, targets, awards, contests.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, ready } from './support/browser.mjs';
import { deskOf } from './support/desk.mjs';
import { goToPart } from './support/plan.mjs';
import { serve } from './support/server.mjs';
import { hall } from './support/simulation.mjs';

const TABLET = { width: 820, height: 1180 };

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

/** A part of the plan of a simulated conference, on a new laptop. */
async function planning(t, ...words) {
  const simulation = await hall(t, '--units', 5, '--delegates', 5, '--seed', 12, ...words);
  const device = await deskOf(t, { browser, server }, simulation);
  const { page, board } = device;
  const part = async (name) => {
    await page.evaluate(() => {
      location.hash = '/desk/prepare';
    });
    await board.heading('Kiểm tra, khóa, đóng băng').waitFor();
    await goToPart(page, name);
    await board.heading(name).waitFor();
  };
  const rows = async () => {
    const texts = await page.locator('.tree-row').evaluateAll((all) =>
      all.map((row) => {
        const text = (what) => row.querySelector(what).textContent.trim();
        return `${'>'.repeat(Number(row.getAttribute('aria-level')) - 1)}${text('.tree-number')} ${text('.tree-title')} ${text('.tree-points')}`;
      }),
    );
    return texts;
  };
  return {
    ...device,
    simulation,
    part,
    rows,
    row: (name) => page.locator('.tree-name').filter({ hasText: name }),
    total: (text) => page.locator('.tree-total').getByText(text).waitFor(),
    focused: (id) => page.waitForFunction((end) => document.activeElement?.id.endsWith(end), id),
    undo: () => page.getByRole('button', { name: 'Hoàn tác', exact: true }).click(),
    redo: () => page.getByRole('button', { name: 'Làm lại', exact: true }).click(),
    async reload() {
      await page.getByRole('banner').getByText(/^Đã lưu/).waitFor();
      await page.reload();
      await ready(page);
    },
  };
}

/** Takes all rows out, so that a sheet begins from nothing. */
async function cleared({ page, rows }) {
  while ((await rows()).length > 0) {
    const count = (await rows()).length;
    const first = page.locator('.tree-name').first();
    if ((await first.getAttribute('aria-expanded')) === 'false') await first.click();
    await page.locator('.tree-tools').getByRole('button', { name: /^Xóa / }).click();
    await page.waitForFunction((before) => document.querySelectorAll('.tree-row').length < before, count);
  }
}

describe('the sheet of criteria', () => {
  test('is built by the keyboard alone, its maxima checked on the way', async (t) => {
    const plan = await planning(t);
    const { page, rows, focused, total, part, undo, redo } = plan;
    const { keyboard } = page;
    await part('Tiêu chí chấm điểm');
    await assertAccessible(page);
    await cleared(plan);
    await page.getByText('Chưa có tiêu chí nào.').waitFor();

    // What follows is done without a mouse: the title has the focus once a row stands there.
    await page.getByRole('button', { name: 'Thêm dòng ở cuối bảng' }).focus();
    await keyboard.press('Enter');
    await focused('-title');
    await keyboard.type('PHẦN CHUNG');
    await keyboard.press('Shift+Tab');
    await focused('-number');
    await keyboard.type('I');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await focused('-max');
    await keyboard.press('Control+a');
    await keyboard.type('10,5');
    await total('Tổng điểm: 10,5 (1 dòng chấm)');
    assert.deepEqual(await rows(), ['I PHẦN CHUNG 10,5 đ']);

    await page.getByRole('button', { name: 'Thêm dòng bên trong' }).focus();
    await keyboard.press('Enter');
    await focused('-title');
    await keyboard.type('Dòng hai');
    await page.getByRole('textbox', { name: 'Điểm tối đa' }).focus();
    await keyboard.press('Control+a');
    await keyboard.type('14');
    assert.deepEqual(await rows(), ['I PHẦN CHUNG 10,5 đ', '> Dòng hai 14 đ']);
    await page.getByText('Các dòng cộng lại 14, thừa 3,5').waitFor();
    await page.getByText('Điểm các dòng bên trong cộng lại nhiều hơn điểm tối đa của nhóm.').waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Lấy tổng các dòng làm điểm tối đa của I. PHẦN CHUNG' }).focus();
    await keyboard.press('Enter');
    await total('Tổng điểm: 14 (1 dòng chấm)');
    assert.equal(await page.locator('.tree-fault').count(), 0);
    await page.getByRole('button', { name: 'Thêm dòng dưới' }).focus();
    await keyboard.press('Enter');
    await focused('-title');
    await keyboard.type('Dòng ba');

    // Rows are gone through and moved by the keys of arrows.
    await plan.row('Dòng ba').focus();
    await keyboard.press('Alt+ArrowUp');
    assert.deepEqual(await rows(), ['I PHẦN CHUNG 14 đ', '> Dòng ba 0 đ', '> Dòng hai 14 đ']);
    await focused('-open');
    await keyboard.press('Alt+ArrowLeft');
    assert.deepEqual(await rows(), ['I PHẦN CHUNG 14 đ', '> Dòng hai 14 đ', ' Dòng ba 0 đ']);
    await focused('-open');
    await keyboard.press('ArrowUp');
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Dòng hai'));
    await keyboard.press('Enter');
    await page.getByText('Cách tính điểm').first().waitFor();
    await keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Dòng ba'));
    await keyboard.press('Alt+ArrowRight');
    assert.deepEqual((await rows()).slice(1), ['> Dòng hai 14 đ', '> Dòng ba 0 đ']);
    await page.getByText('Đã đưa Dòng ba vào nhóm phía trên.').waitFor();
    assert.ok(page.url().includes('/desk/prepare/criteria'), 'the keys did not leave the page');

    await undo();
    assert.deepEqual((await rows()).slice(1), ['> Dòng hai 14 đ', ' Dòng ba 0 đ']);
    await redo();
    const kept = await rows();
    await plan.reload();
    await part('Tiêu chí chấm điểm');
    assert.deepEqual(await rows(), kept);
    await total('Tổng điểm: 14 (2 dòng chấm)');
  });

  test('takes rules of every kind and says what they give', async (t) => {
    const plan = await planning(t);
    const { page, total, part } = plan;
    await part('Tiêu chí chấm điểm');
    await cleared(plan);
    await page.getByRole('button', { name: 'Thêm dòng ở cuối bảng' }).click();
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('Thu ngân sách');
    await page.getByRole('textbox', { name: 'Điểm tối đa' }).fill('10');
    await total('Tổng điểm: 10 (1 dòng chấm)');
    const kind = page.getByRole('combobox', { name: 'Cách tính điểm' });
    const trial = page.getByRole('group', { name: 'Thử chấm' });
    const gives = (points) => trial.getByText(`Được ${points} điểm`).waitFor();

    const kinds = await kind.getByRole('option').allInnerTexts();
    assert.equal(kinds.length, 11);
    for (const label of kinds) {
      await kind.selectOption({ label });
      await page.locator('.tree-rule .rule-now').waitFor();
      assert.equal(await page.locator('.tree-fault').count(), 0, label);
      await assertAccessible(page);
    }

    await kind.selectOption({ label: 'Trừ dần theo phần trăm thiếu so với chỉ tiêu' });
    await page.getByRole('textbox', { name: 'Thiếu mỗi 1 % thì trừ bao nhiêu điểm' }).fill('0,5');
    await trial.getByRole('textbox', { name: 'Chỉ tiêu' }).fill('200');
    await trial.getByRole('textbox', { name: 'Kết quả' }).fill('190');
    await gives('7,5');
    await page.getByRole('textbox', { name: 'Thiếu mỗi 1 % thì trừ bao nhiêu điểm' }).fill('0');
    await page.getByText('Số điểm phải lớn hơn 0').waitFor();
    await page.getByRole('textbox', { name: 'Thiếu mỗi 1 % thì trừ bao nhiêu điểm' }).fill('không');
    await page.getByText('Xin ghi một số điểm, ví dụ 2,5.').waitFor();

    await kind.selectOption({ label: 'Theo khoảng kết quả (từ… đến…)' });
    await page.getByRole('button', { name: 'Thêm khoảng' }).click();
    await page.getByRole('textbox', { name: 'Từ' }).last().fill('90');
    await page.getByText('Các khoảng phải xếp từ tốt nhất xuống').waitFor();
    await page.getByRole('button', { name: 'Xếp lại từ tốt nhất' }).click();
    assert.equal(await page.locator('.tree-fault').count(), 0);
    await page.getByRole('textbox', { name: 'Được số điểm' }).nth(1).fill('8');
    await trial.getByRole('textbox', { name: 'Kết quả' }).fill('95');
    await gives('8');

    await kind.selectOption({ label: 'Theo mức xếp loại (Tốt, Khá…)' });
    await page.getByRole('textbox', { name: 'Tên' }).first().fill('Xuất sắc');
    await trial.getByRole('radio', { name: 'Khá' }).check();
    await gives('5');
    await page.getByRole('textbox', { name: 'Được số điểm' }).first().fill('11');
    await page.getByText('Điểm mỗi mức phải từ 0 đến điểm tối đa của dòng.').waitFor();
  });

  test('rows that were moved are numbered anew, in one step that is taken back', async (t) => {
    const plan = await planning(t);
    const { page, rows, part, undo } = plan;
    await part('Tiêu chí chấm điểm');
    const numbers = async () => (await rows()).map((row) => row.match(/^>*(\S*)/)[1]);
    const before = await numbers();
    assert.ok(before.length > 3 && new Set(before).size > 3, `${before}`);
    const button = page.getByRole('button', { name: 'Đánh lại số thứ tự' });
    assert.equal(await button.count(), 0);
    await page.locator('.tree-name').first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await button.waitFor();
    const moved = await numbers();
    assert.notDeepEqual(moved, before);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã đánh lại số thứ tự.').waitFor({ state: 'attached' });
    await button.waitFor({ state: 'detached' });
    await plan.focused('criterion-add');
    // Groups and rows are both counted from the first one again, the rows through all groups.
    const after = await numbers();
    for (const style of [/^[IVX]+$/, /^\d+$/]) {
      assert.deepEqual(after.filter((number) => style.test(number)), before.filter((number) => style.test(number)));
    }
    await undo();
    assert.deepEqual(await numbers(), moved);
  });

  test('is put in order with the mouse, and a group becomes a line once that is confirmed', async (t) => {
    const plan = await planning(t);
    const { page, rows, part, undo } = plan;
    await part('Tiêu chí chấm điểm');
    await cleared(plan);
    const add = async (name, where = 'Thêm dòng ở cuối bảng') => {
      await page.getByRole('button', { name: where }).click();
      await page.getByRole('textbox', { name: 'Nội dung' }).fill(name);
    };
    await add('A');
    await add('A2', 'Thêm dòng bên trong');
    await add('A3', 'Thêm dòng dưới');
    await add('B');
    await add('C');
    await page.getByRole('button', { name: /^C/ }).click();
    assert.deepEqual(await rows(), [' A 0 đ', '> A2 0 đ', '> A3 0 đ', ' B 0 đ', ' C 0 đ']);

    const drag = async (from, onto, share) => {
      const at = async (place) => page.locator('.tree-row').nth(place);
      const grip = await (await at(from)).locator('.thing-grip').boundingBox();
      const head = await (await at(onto)).locator('.tree-head').boundingBox();
      await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
      await page.mouse.down();
      await page.mouse.move(head.x + 200, head.y + head.height / 2, { steps: 5 });
      await page.locator('.tree-zones').waitFor();
      await page.mouse.move(head.x + 200, head.y + head.height * share, { steps: 3 });
      await page.locator('.tree-zone-over').waitFor();
      await page.mouse.up();
      await page.locator('.tree-zones').waitFor({ state: 'detached' });
    };
    await drag(4, 0, 0.5);
    assert.deepEqual(await rows(), [' A 0 đ', '> A2 0 đ', '> A3 0 đ', '> C 0 đ', ' B 0 đ']);
    await drag(4, 1, 0.1);
    assert.deepEqual(await rows(), [' A 0 đ', '> B 0 đ', '> A2 0 đ', '> A3 0 đ', '> C 0 đ']);
    // Nothing goes into itself.
    await drag(0, 2, 0.9);
    assert.equal((await rows()).length, 5);

    await plan.row('A').first().click();
    await page.getByRole('button', { name: 'Đổi nhóm thành một dòng chấm' }).click();
    await page.getByRole('dialog').getByText('4 dòng bên trong sẽ bị xóa.').waitFor();
    await assertAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Không, quay lại' }).click();
    assert.equal((await rows()).length, 5);
    await page.getByRole('button', { name: 'Đổi nhóm thành một dòng chấm' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đổi nhóm thành một dòng chấm' }).click();
    assert.deepEqual(await rows(), [' A 0 đ']);
    await undo();
    assert.equal((await rows()).length, 5);
  });
});

describe('targets', () => {
  test('are typed and pasted, and what is no number is named', async (t) => {
    const plan = await planning(t);
    const { page, part, undo } = plan;
    await part('Chỉ tiêu đăng ký');
    await assertAccessible(page);
    const cell = (row, column) => page.locator('.targets-table tbody tr').nth(row).locator('input').nth(column);
    await cell(0, 0).fill('12,5');
    await cell(0, 1).fill('mười');
    await page.getByText('Ghi số, ví dụ 1250 hoặc 1,25').waitFor();
    await cell(0, 1).fill('');
    await cell(0, 0).focus();
    await page.keyboard.press('ArrowDown');
    const below = await cell(1, 0).getAttribute('id');
    await page.waitForFunction((id) => document.activeElement?.id === id, below);

    const paste = (text) =>
      page.evaluate((content) => {
        const data = new DataTransfer();
        data.setData('text/plain', content);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(event);
      }, text);
    await cell(1, 0).focus();
    await paste('1,5\tx\r\n2.5\t1.250\r\n');
    await page.getByText('Đã dán 2 ô.').waitFor();
    await page.getByText('“x” không phải số.').waitFor();
    await page.getByText('Không rõ dấu chấm, phẩy ngăn hàng nghìn hay phần lẻ').waitFor();
    assert.equal(await cell(1, 0).inputValue(), '1,5');
    assert.equal(await cell(2, 0).inputValue(), '2,5');
    assert.equal(await cell(2, 1).inputValue(), '');
    // What the dot is, is asked once for the whole block.
    await page.getByText('“1.250” là bao nhiêu?').waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Hàng nghìn: 1250' }).click();
    await page.getByText('Đã dán 3 ô.').waitFor();
    assert.equal(await cell(2, 1).inputValue(), '1250');
    await undo();
    await page.getByText('Đã dán 3 ô.').waitFor({ state: 'detached' });
    assert.equal(await cell(2, 1).inputValue(), '');
    await undo();
    assert.notEqual(await cell(2, 0).inputValue(), '2,5');
    assert.equal(await cell(0, 0).inputValue(), '12,5');

    await page.getByRole('radio', { name: 'Từng đơn vị' }).check();
    await page.getByRole('combobox', { name: 'Đơn vị' }).waitFor();
    assert.equal(await cell(0, 0).inputValue(), '12,5');
    await page.setViewportSize(TABLET);
    await assertAccessible(page);
    await plan.reload();
    await part('Chỉ tiêu đăng ký');
    assert.equal(await cell(0, 0).inputValue(), '12,5');
  });
});

describe('awards and contests', () => {
  test('an award becomes a contest in one tap, and goes without a trace', async (t) => {
    const plan = await planning(t);
    const { page, part } = plan;
    await part('Danh hiệu, khen thưởng');
    await page.getByRole('button', { name: 'Thêm danh hiệu, hình thức khen thưởng' }).click();
    await plan.focused('-name');
    await page.keyboard.type('Cờ thi đua của Bộ Tài chính');
    const open = page.locator('.thing-open');
    await open.getByLabel('Số đơn vị được đề nghị nhiều nhất').fill('2');
    await assertAccessible(page);
    await open.getByRole('button', { name: 'Tạo nội dung bỏ phiếu' }).click();
    const year = plan.simulation.conference.year;
    const title = `Đề nghị tặng Cờ thi đua của Bộ Tài chính năm ${year}`;
    // A contest that is called after its award follows the award's name.
    const name = open.getByRole('textbox', { name: 'Tên' }).first();
    await name.fill('Cờ thi đua của Bộ Công Thương');
    await open.getByRole('link', { name: title.replace('Bộ Tài chính', 'Bộ Công Thương') }).waitFor();
    await name.fill('Cờ thi đua của Bộ Tài chính');
    await open.getByRole('link', { name: title }).click();

    await plan.board.heading('Nội dung bỏ phiếu').waitFor();
    const contest = page.locator('.thing-open');
    assert.equal(await contest.getByRole('textbox', { name: 'Nội dung' }).inputValue(), title);
    assert.equal(await contest.locator('.ballot-line').count(), 5);
    assert.equal(await contest.getByRole('radio', { name: 'Bỏ phiếu kín' }).isChecked(), true);
    // A flag asks for four fifths: four of five.
    await contest.getByText('4/5').first().waitFor();
    await page.setViewportSize(TABLET);
    await assertAccessible(page);

    await part('Danh hiệu, khen thưởng');
    await page.getByRole('button', { name: 'Xóa Cờ thi đua của Bộ Tài chính' }).click();
    await part('Nội dung bỏ phiếu');
    await page.getByRole('button', { name: title }).first().click();
    assert.equal(await page.getByRole('combobox', { name: 'Cho danh hiệu' }).inputValue(), '');
  });

  test('an election begins with one tap, and its lines are chosen and put in order', async (t) => {
    const plan = await planning(t);
    const { page, part, undo } = plan;
    await part('Nội dung bỏ phiếu');
    await page.getByRole('button', { name: 'Thêm bầu Khối trưởng' }).click();
    const open = page.locator('.thing-open');
    await open.getByText('Chưa có dòng nào trên phiếu.').waitFor();
    const line = (place) => open.locator('.ballot-line').nth(place);
    await open.getByRole('button', { name: 'Đưa mọi đơn vị vào' }).click();
    await line(4).waitFor();
    const first = await line(0).locator('span').first().innerText();
    await line(0).getByRole('button', { name: `Đưa ${first} xuống` }).click();
    await line(1).getByText(first, { exact: true }).waitFor();
    await open.getByRole('button', { name: 'Bỏ hết đơn vị' }).click();
    await open.getByText('Chưa có dòng nào trên phiếu.').waitFor();
    await undo();
    await line(1).getByText(first, { exact: true }).waitFor();
    await open.getByRole('button', { name: 'Thêm dòng chữ khác' }).click();
    await plan.focused('-text');
    await page.keyboard.type('Không bầu ai');
    await plan.reload();
    await part('Nội dung bỏ phiếu');
    await page.locator('.thing-name').last().click();
    assert.equal(await page.getByRole('textbox', { name: 'Chữ trên dòng 6' }).inputValue(), 'Không bầu ai');
    await assertAccessible(page);
  });
});
