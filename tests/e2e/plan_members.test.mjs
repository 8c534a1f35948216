// Who meets, when and where, prepared on screens: the event, units with their names, mergers and heads, people one by one and pasted.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { laptop, launch, watch } from './support/browser.mjs';
import { desk } from './support/desk.mjs';
import { planOf } from './support/plan.mjs';
import { serve } from './support/server.mjs';

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

/** A desk on a new device, with a part of the sample conference's plan open. */
async function preparing(t, part, heading, options) {
  const context = await laptop(browser, options);
  context.setDefaultTimeout(20_000);
  t.after(() => context.close());
  const page = await context.newPage();
  const seen = watch(page, server.origin);
  const board = desk(page, server);
  await board.open();
  const plan = planOf(page, board);
  await plan.open(part, heading);
  const field = (name) => page.getByLabel(name, { exact: true });
  return { page, board, plan, seen, field };
}

const GIA_LAI = 'Ban Quản lý KKT tỉnh Gia Lai';

describe('the event', () => {
  test('is written, survives a reload, and is taken back', async (t) => {
    const { page, plan, field, seen } = await preparing(t, 'event', 'Hội nghị và Khối');
    await assertAccessible(page);
    const before = await field('Tên hội nghị').inputValue();
    await field('Tên hội nghị').fill('Hội nghị tổng kết năm 2026');
    await field('Năm được tổng kết').fill('2026');
    await field('Ngày họp').fill('31/02/2026');
    await page.getByText('Xin ghi một ngày có trong lịch theo ngày/tháng/năm, ví dụ 28/12/2026.').waitFor();
    await field('Ngày họp').fill('');
    await page.getByText('Xin ghi một ngày có trong lịch theo ngày/tháng/năm, ví dụ 28/12/2026.').waitFor();
    assert.equal((await plan.keeps(({ year }) => year === 2026)).date, '2023-12-28');
    await field('Ngày họp').fill('5-1-2027');
    await field('Đơn vị đăng cai').selectOption('KKT Kon Tum');
    await field('Tên gọi tắt').fill('Khối Tây Nguyên');
    const kept = await plan.keeps(({ bloc }) => bloc.short_name === 'Khối Tây Nguyên');
    assert.deepEqual([kept.date, kept.host], ['2027-01-05', 'kon-tum']);

    await plan.reload('Hội nghị và Khối');
    assert.equal(await field('Tên hội nghị').inputValue(), 'Hội nghị tổng kết năm 2026');
    assert.equal(await field('Ngày họp').inputValue(), '05/01/2027');
    await field('Tên hội nghị').pressSequentially(' X Y');
    await plan.undo();
    // One field, however many letters.
    assert.equal(await field('Tên hội nghị').inputValue(), 'Hội nghị tổng kết năm 2026');
    assert.notEqual(before, 'Hội nghị tổng kết năm 2026');
    assert.deepEqual(seen.foreign, []);
  });

  test('on a phone the parts open at a tap, and each leads to the next', async (t) => {
    const { page, board } = await preparing(t, 'event', 'Hội nghị và Khối', { viewport: { width: 390, height: 844 } });
    const parts = page.getByRole('navigation', { name: 'Các phần của hội nghị' });
    const opens = parts.getByRole('button');
    assert.equal(await opens.getAttribute('aria-expanded'), 'false');
    assert.equal(await parts.getByRole('link').count(), 0);
    await assertAccessible(page);
    await opens.click();
    assert.equal(await parts.getByRole('link').count(), 14);
    await assertAccessible(page);
    await page.getByRole('link', { name: 'Phần sau: Đơn vị ›' }).click();
    await board.heading('Đơn vị').waitFor();
    assert.equal(await parts.getByRole('link').count(), 0);
    await page.getByRole('link', { name: '‹ Hội nghị và Khối' }).click();
    await board.heading('Hội nghị và Khối').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert.equal(wide, false, 'the page scrolls sideways');
  });

  test('has chairs in an order, chosen by keyboard alone', async (t) => {
    const { page, plan } = await preparing(t, 'event', 'Hội nghị và Khối', { viewport: TABLET });
    const chairs = page.getByRole('group', { name: /^Chủ trì hội nghị/ }).locator('.several-chosen > li');
    const names = () => chairs.locator('> span:first-child').allInnerTexts();
    assert.deepEqual(await names(), ['Nguyễn Trọng Hoàng', 'Hà Hoàng Việt Phương']);
    const add = page.getByRole('searchbox', { name: 'Thêm người chủ trì' });
    await add.fill('phan viet hung');
    await page.getByRole('button', { name: 'Thêm Phan Viết Hùng' }).waitFor();
    await add.press('Enter');
    await chairs.nth(2).waitFor();
    await page.getByRole('button', { name: 'Đưa Phan Viết Hùng lên' }).focus();
    await page.keyboard.press('Enter');
    await chairs.nth(1).getByText('Phan Viết Hùng').waitFor();
    // The focus stays with the one that was moved.
    await page.waitForFunction(() => document.activeElement?.ariaLabel === 'Đưa Phan Viết Hùng lên');
    await page.keyboard.press('Enter');
    await chairs.nth(0).getByText('Phan Viết Hùng').waitFor();
    await page.getByRole('button', { name: 'Xóa Nguyễn Trọng Hoàng' }).press('Enter');
    await chairs.nth(2).waitFor({ state: 'detached' });
    assert.deepEqual(await names(), ['Phan Viết Hùng', 'Hà Hoàng Việt Phương']);
    await add.fill('phan viet hung');
    await page.getByText('Không có mục nào như vậy.').waitFor();
    await add.press('Escape');
    const { chairs: kept } = await plan.keeps(({ chairs }) => chairs.length === 2 && chairs[0] === 'phan-viet-hung');
    assert.equal(kept[1], 'ha-hoang-viet-phuong');
    await assertAccessible(page);
  });

  test('loses its marks of sample data one by one', async (t) => {
    const { page, plan } = await preparing(t, 'event', 'Hội nghị và Khối');
    const real = page.getByRole('button', { name: /^Đã là số liệu thật/ });
    assert.equal(await real.count(), 7);
    await page.getByRole('button', { name: 'Đã là số liệu thật: Một số đại biểu chưa rõ tên.' }).click();
    await plan.keeps(({ sample }) => !sample.includes('people') && sample.includes('papers'));
    await plan.undo();
    assert.equal(await real.count(), 7);
    for (let left = 7; left > 0; left -= 1) await real.first().press('Enter');
    await real.first().waitFor({ state: 'detached' });
    await page.getByLabel('Tên hội nghị', { exact: true }).and(page.locator(':focus')).waitFor();
    const { sample } = await plan.keeps(({ sample }) => !sample || sample.length <= 1);
    assert.deepEqual((sample ?? []).filter((part) => part !== 'tellers'), []);
  });
});

describe('units', () => {
  test('are added with the keyboard and stand on the ballots; bad input changes nothing', async (t) => {
    const { page, plan, field } = await preparing(t, 'units', 'Đơn vị');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).press('Enter');
    await field('Tên đầy đủ').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Ban Quản lý KKT Ninh Thuận');
    await page.keyboard.press('Tab');
    await page.keyboard.type('KKT Ninh Thuận');
    await field('Cách viết khác').pressSequentially('Ninh Thuan\n\nBQL Ninh Thuận ');
    assert.equal(await field('Cách viết khác').inputValue(), 'Ninh Thuan\n\nBQL Ninh Thuận ');
    await field('Tỷ lệ nữ (%)').fill('101');
    await page.getByText('Xin ghi một số từ 0 đến 100, hoặc để trống.').waitFor();
    await field('Tỷ lệ nữ (%)').fill('39,5');
    const kept = await plan.keeps(({ bloc }) => bloc.units.at(-1).women_percent === 40);
    const unit = kept.bloc.units.at(-1);
    assert.deepEqual(unit.aliases, ['Ninh Thuan', 'BQL Ninh Thuận']);
    assert.equal(unit.names[0].short, 'KKT Ninh Thuận');
    const lines = kept.contests.map(({ options }) => options.filter((line) => line.unit === unit.id).length);
    assert.deepEqual(lines, [1, 1, 0, 0]);

    await page.getByRole('button', { name: 'Đưa Ban Quản lý KKT Ninh Thuận lên' }).press('Enter');
    await plan.keeps(({ bloc }) => bloc.units.at(-2).id === unit.id);
    await page.getByRole('button', { name: 'Xóa Ban Quản lý KKT Ninh Thuận' }).press('Enter');
    const after = await plan.keeps(({ bloc }) => bloc.units.length === 11);
    assert.ok(after.contests.every(({ options }) => options.every((line) => line.unit !== unit.id)));
    await plan.undo();
    assert.equal((await plan.names('Các đơn vị thành viên')).at(-2), 'Ban Quản lý KKT Ninh Thuận');
  });

  test('change their names from a day on, and a name can be taken out again', async (t) => {
    const { page, plan, field } = await preparing(t, 'units', 'Đơn vị', { viewport: TABLET });
    await plan.row(GIA_LAI).locator('.thing-name').click();
    await page.getByText('Đơn vị đổi tên?').click();
    const begin = page.getByRole('button', { name: 'Đổi tên từ ngày này' });
    await field('Mang tên mới từ ngày').fill('mai');
    await page.getByText('Xin ghi một ngày có trong lịch').waitFor();
    await field('Mang tên mới từ ngày').fill('1/7/2025');
    assert.equal(await begin.isDisabled(), true, 'without a name');
    await field('Tên mới, viết đủ').fill('Ban Quản lý KKT Gia Lai mới');
    await begin.click();
    const now = page.getByRole('group', { name: 'Tên hiện nay' });
    const old = page.getByRole('group', { name: 'Tên trước đây' });
    await now.getByLabel('Tên đầy đủ').and(page.locator(':focus')).waitFor();
    assert.equal(await now.getByLabel('Tên đầy đủ').inputValue(), 'Ban Quản lý KKT Gia Lai mới');
    assert.equal(await now.getByLabel('Tên ngắn').inputValue(), 'KKT Gia Lai');
    assert.equal(await field('Tên mới, viết đủ').inputValue(), '');
    assert.equal(await old.getByLabel('Tên đầy đủ').inputValue(), GIA_LAI);
    assert.equal(await old.getByLabel('Đến hết ngày').inputValue(), '30/06/2025');
    await assertAccessible(page);
    const { bloc } = await plan.keeps(({ bloc }) => bloc.units[1].names[1]?.full === 'Ban Quản lý KKT Gia Lai mới');
    assert.deepEqual(bloc.units[1].names.map(({ from, until }) => [from, until]), [
      [undefined, '2025-06-30'],
      ['2025-07-01', undefined],
    ]);
    await now.getByLabel('Đến hết ngày').fill('1/1/2025');
    await now.getByText('Ngày kết thúc đứng trước ngày bắt đầu.').waitFor();
    await now.getByRole('button', { name: /^Xóa tên này/ }).click();
    await old.waitFor({ state: 'detached' });
    assert.equal(await field('Tên đầy đủ').inputValue(), GIA_LAI);
    assert.equal(await field('Đến hết ngày').inputValue(), '');
  });

  test('become one in a single step; earlier years keep their names', async (t) => {
    const { page, plan } = await preparing(t, 'units', 'Đơn vị');
    const start = await plan.names('Các đơn vị thành viên');
    await page.getByText('Sáp nhập, thành lập lại đơn vị').click();
    const merge = page.locator('details', { hasText: 'Sáp nhập, thành lập lại đơn vị' });
    const found = merge.getByRole('button', { name: 'Lập đơn vị mới' });
    await found.click();
    await merge.getByText('Xin chọn ít nhất một đơn vị cũ trong danh sách.').waitFor();
    await merge.getByRole('checkbox', { name: 'KKT Kon Tum' }).check();
    await merge.getByRole('checkbox', { name: 'KKT Dung Quất' }).check();
    await found.click();
    await merge.getByText('Xin ghi tên đầy đủ và tên ngắn của đơn vị mới.').waitFor();
    await merge.getByLabel('Tên đầy đủ của đơn vị mới').fill('Ban Quản lý KKT Quảng Ngãi');
    await merge.getByLabel('Tên ngắn').fill('KKT Quảng Ngãi');
    await merge.getByLabel('Từ ngày').fill('1/7');
    await found.click();
    await merge.getByText('Xin ghi ngày đơn vị mới bắt đầu, ví dụ 01/07/2025.').waitFor();
    assert.deepEqual(await plan.names('Các đơn vị thành viên'), start);
    await merge.getByLabel('Từ ngày').fill('1/7/2025');
    await found.click();
    await merge.getByText(/^Đã lập Ban Quản lý KKT Quảng Ngãi\. 3 đại biểu chuyển sang đơn vị mới/).waitFor();
    const former = await plan.names('Các đơn vị trước đây');
    assert.equal(former.length, 2);
    const { bloc, people } = await plan.keeps(({ bloc }) => bloc.units.length === 10);
    const unit = bloc.units.find(({ names }) => names[0].short === 'KKT Quảng Ngãi');
    assert.deepEqual(unit.predecessors, ['kon-tum', 'quang-ngai']);
    assert.equal(people.filter((person) => person.unit === unit.id).length, 3);
    // Who headed the bloc in 2023 is still known, and cannot be taken out.
    const year = page.getByRole('group', { name: 'Năm 2023' });
    assert.equal(await year.getByLabel('Khối phó').locator('option:checked').innerText(), 'KKT Dung Quất (trước đây)');
    assert.equal(await plan.list('Các đơn vị trước đây').getByRole('button', { name: /^Xóa/, disabled: true }).count(), 2);
    await assertAccessible(page);
    await plan.undo();
    assert.deepEqual(await plan.names('Các đơn vị thành viên'), start);
    assert.deepEqual(await plan.names('Các đơn vị trước đây'), []);
  });

  test('head the bloc year by year', async (t) => {
    const { page, plan } = await preparing(t, 'units', 'Đơn vị');
    const adder = page.getByRole('group', { name: 'Thêm năm' });
    const add = adder.getByRole('button', { name: 'Thêm năm' });
    await add.click();
    await page.getByText('Xin ghi năm bằng bốn chữ số, ví dụ 2025.').waitFor();
    await adder.getByLabel('Năm', { exact: true }).fill('2023');
    await add.click();
    await page.getByText('Năm 2023 đã có ở trên.').waitFor();
    await adder.getByLabel('Năm', { exact: true }).fill('2022');
    await add.click();
    await page.getByText('Xin chọn Khối trưởng của năm đó.').waitFor();
    await adder.getByLabel('Khối trưởng').selectOption('KKT Phú Yên');
    await add.click();
    const year = page.getByRole('group', { name: 'Năm 2022' });
    await year.getByLabel('Khối phó').and(page.locator(':focus')).selectOption('KKT Gia Lai');
    const { bloc } = await plan.keeps(({ bloc }) => bloc.heads[0].deputy === 'gia-lai');
    assert.deepEqual(bloc.heads.map(({ year }) => year), [2022, 2023]);
    await page.getByRole('button', { name: 'Xóa Năm 2022' }).press('Enter');
    await plan.keeps(({ bloc }) => bloc.heads.length === 1);
    await plan.undo();
    await year.waitFor();
  });
});

describe('people', () => {
  test('are added, found, and one of them represents the unit', async (t) => {
    const { page, plan, field } = await preparing(t, 'people', 'Đại biểu');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Thêm đại biểu' }).press('Enter');
    await field('Họ và tên').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Nguyễn Thị Mai');
    await field('Đơn vị').selectOption('KKT Dung Quất');
    await page.getByRole('radio', { name: 'Trưởng đoàn' }).check();
    const warned = page.getByText('KKT Dung Quất đã có Hà Hoàng Việt Phương đại diện.');
    await warned.waitFor();
    await plan.row('Hà Hoàng Việt Phương').getByText('trùng người đại diện').waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Chuyển Hà Hoàng Việt Phương thành thành viên đoàn' }).press('Enter');
    await warned.waitFor({ state: 'detached' });
    await plan.row('Hà Hoàng Việt Phương').getByText('KKT Dung Quất · Thành viên đoàn', { exact: true }).waitFor();
    await plan.row('Nguyễn Thị Mai').getByText('KKT Dung Quất · Trưởng đoàn · bỏ phiếu', { exact: true }).waitFor();
    await page.getByRole('radio', { name: 'Được ủy quyền' }).check();
    await field('Giấy ủy quyền').fill('số 12/GUQ-BQL ngày 20/12/2026');
    const { people } = await plan.keeps(({ people }) => people.at(-1).authorisation);
    assert.equal(people.at(-1).capacity, 'authorised');
    await plan.reload('Đại biểu');
    await plan.row('Nguyễn Thị Mai').getByText(/Được ủy quyền · bỏ phiếu$/).waitFor();
  });

  test('who is taken out neither chairs nor speaks any more', async (t) => {
    const { page, plan } = await preparing(t, 'people', 'Đại biểu');
    const who = 'ha-hoang-viet-phuong';
    await page.getByRole('button', { name: 'Xóa Hà Hoàng Việt Phương' }).press('Enter');
    // The focus goes to the one that stands there now.
    await plan.row('Lương Trọng Nguyên').locator('.thing-name:focus').waitFor();
    const kept = await plan.keeps(({ people }) => people.length === 12);
    assert.deepEqual(kept.chairs, ['nguyen-trong-hoang']);
    assert.ok(!JSON.stringify(kept.agenda).includes(who));
    await plan.undo();
    const back = await plan.keeps(({ people }) => people.length === 13);
    assert.ok(JSON.stringify(back.agenda).includes(who) && back.chairs.includes(who));
  });

  test('come many at once out of a table, after a look', async (t) => {
    const { page, plan, field } = await preparing(t, 'people', 'Đại biểu', { viewport: TABLET });
    await page.getByText('Thêm nhiều người cùng lúc').click();
    await field('Danh sách').fill(
      [
        'STT\tHọ và tên\tChức vụ\tĐơn vị\tTư cách',
        '1\tNguyễn Văn An\tTrưởng ban\tkontum\tTrưởng đoàn',
        '2\tLê Thị Bình\tChuyên viên\tSở Tài chính',
        '3\tPhan Viết Hùng\tPhó Trưởng ban\tKKT Bình Định',
        '\t\t\t',
      ].join('\n'),
    );
    const table = page.getByRole('table', { name: 'Những người đọc được' });
    await page.getByText('Đọc được 3 người; 2 dòng có ghi chú cần xem.').waitFor();
    await page.getByText('1 người thuộc đơn vị mà không ghi tư cách').waitFor();
    await table.getByRole('row', { name: /^Nguyễn Văn An/ }).getByText('Ghi tên cho người đại diện đang chưa rõ tên.').waitFor();
    await table.getByRole('row', { name: /^Lê Thị Bình/ }).getByText('Không có đơn vị nào tên “Sở Tài chính”').waitFor();
    await table.getByRole('row', { name: /^Phan Viết Hùng/ }).getByText('Đã có trong danh sách: không thêm.').waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Thêm 2 người' }).press('Enter');
    await page.getByText('Đã thêm 2 người vào danh sách.').waitFor();
    const { people } = await plan.keeps(({ people }) => people.length === 14);
    const named = people.find(({ name }) => name === 'Nguyễn Văn An');
    assert.deepEqual([named.id, named.unit, named.capacity], ['dai-dien-kon-tum', 'kon-tum', 'head']);
    assert.equal(await field('Danh sách').inputValue(), '');
    await plan.undo();
    await plan.keeps(({ people }) => people.length === 13);
    // What is not there any more is not said to be there.
    await page.getByText('Đã thêm 2 người vào danh sách.').waitFor({ state: 'detached' });
  });

  test('a thousand of them come in portions and are found by unit', async (t) => {
    const { page, plan, field } = await preparing(t, 'people', 'Đại biểu');
    await page.getByText('Thêm nhiều người cùng lúc').click();
    const lines = Array.from({ length: 1000 }, (_, i) => `Người thứ ${i + 1}\tChuyên viên\t${i === 998 ? 'KKT Phú Yên' : 'KKT Gia Lai'}`);
    // At once, as a paste comes: `fill` would come line by line.
    await field('Danh sách').evaluate((area, text) => {
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, lines.join('\n'));
    await page.getByRole('button', { name: 'Thêm 1000 người' }).click();
    await page.getByRole('button', { name: 'Hiện thêm 50 mục' }).waitFor();
    assert.equal((await plan.names('Đại biểu và khách mời')).length, 50);
    await field('Tìm theo tên').fill('nguoi thu 999');
    await plan.row('Người thứ 999').waitFor();
    assert.deepEqual(await plan.names('Đại biểu và khách mời'), ['Người thứ 999']);
    await field('Tìm theo tên').fill('không ai');
    await page.getByText('Không có mục nào như vậy.').waitFor();
  });
});
