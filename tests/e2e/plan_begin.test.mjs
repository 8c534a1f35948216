// A plan from a workbook, from last year's results, from a template; out as a file and into another browser. Whatever is
// begun, what is kept is not lost.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone, ready } from './support/browser.mjs';
import { openApp } from './support/delegate.mjs';
import { desk } from './support/desk.mjs';
import { filled, keyed, PEOPLE, planner, plannerOf, UNITS } from './support/plan.mjs';
import { serve } from './support/server.mjs';
import { hall, khoithidua } from './support/simulation.mjs';
import { distFolder } from './support/tools.mjs';
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

const planning = (t, options) => plannerOf(t, { browser, server }, options);
const beside = join(distFolder, 'conference.json');

test('a bloc makes its conference from the template workbook', async (t) => {
  const { page, plans, seen } = await planning(t);
  let sheets;
  const choose = (name, content) =>
    page.getByLabel('Chọn tệp Excel đã điền…').setInputFiles(bookFile(name, workbook(content)));

  await t.test('the way there is on the first screen, and the template is downloaded', async () => {
    await page.getByRole('link', { name: 'Soạn hội nghị mới' }).click();
    await plans.heading('Soạn hội nghị mới').waitFor();
    await assertAccessible(page);
    const { name, path } = await plans.saved('Tải tệp mẫu để trống, có ví dụ');
    assert.equal(name, 'hoi-nghi-mau.xlsx');
    sheets = readSheets(await readFile(path));
    assert.deepEqual(Object.keys(sheets), ['Thông tin', 'Đơn vị', 'Đại biểu', 'Chương trình', 'Tiêu chí', 'Chỉ tiêu']);
  });

  await t.test('what is no filled-in workbook is refused in a sentence', async () => {
    const refused = [
      ['trong.xlsx', workbook(filled(sheets, {})), /chưa điền gì/],
      ['khac.xlsx', workbook({ Sheet1: [['a', 'b']] }), /Không trang tính nào có tên quen thuộc .*Sheet1/],
      ['khoa.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]), /Tệp có mật khẩu/],
      ['hong.xlsx', workbook(filled(sheets, {})).subarray(0, 900), /Tệp Excel bị hỏng/],
    ];
    for (const [name, buffer, sentence] of refused) {
      await page.getByLabel('Chọn tệp Excel đã điền…').setInputFiles(bookFile(name, buffer));
      const alert = page.getByRole('alert').filter({ hasText: name });
      await alert.getByText(sentence).waitFor();
      await alert.getByText('Chưa có gì thay đổi.').waitFor();
    }
  });

  await t.test('what was found is said before anything is begun', async () => {
    const content = filled(sheets, {
      'Đơn vị': { first: 'Tên đơn vị', rows: UNITS },
      'Đại biểu': { first: 'Họ và tên', rows: PEOPLE },
      // Without points: the one part that cannot be taken.
      'Tiêu chí': { first: 'STT', rows: [['1', 'Thu ngân sách']] },
      'Chương trình': { first: 'Thời gian', rows: [['8h15', 'Khai mạc', 'Nguyễn Văn An', null], ['8h45', 'Thảo luận', 'Ai đó', null]] },
    });
    content['Thông tin'] = keyed(content['Thông tin'], { 'Tên hội nghị': 'Hội nghị của Khối 5', 'Ngày họp': '27/12/26', 'Khối trưởng': 'KKT Gia Lai' });
    await choose('khoi-5.xlsx', content);
    for (const line of ['Hội nghị và Khối', 'Đơn vị: 3', 'Đại biểu: 4', 'Chương trình: 2']) {
      await plans.offer.getByText(line, { exact: true }).waitFor();
    }
    await plans.offer.getByText('Chưa lấy được', { exact: true }).waitFor();
    await plans.offer.getByText('không dòng nào có điểm. Hãy điền cột điểm chuẩn', { exact: false }).waitFor();
    await assertAccessible(page);
    await plans.start('Bắt đầu, các phần khác theo mẫu Ban Quản lý');
  });

  await t.test('parts are looked at, doubts named by their cells, and taken in one step', async () => {
    await plans.heading('Xem trước: khoi-5.xlsx', 2).waitFor();
    await page.getByRole('heading', { name: 'Phần “Tiêu chí chấm điểm” CHƯA lấy được' }).waitFor();
    await page.getByText(/^Trang “Đại biểu”, ô [A-Z]+\d+: ?$/).first().waitFor();
    await page.getByText('“Đắk Lắk” được hiểu là', { exact: false }).waitFor();
    await page.getByText('Không có đại biểu nào tên “Ai đó”; tên được ghi vào ghi chú.').waitFor();
    await page.getByText(/Sẽ không còn trong bản soạn/).waitFor();
    await page.getByText(/mục chương trình: /).waitFor();
    await page.getByLabel('Chương trình: 2').uncheck();
    await page.getByText('Không có gì trong bản soạn bị mất.').waitFor();
    await assertAccessible(page);
    await plans.button('Đưa các phần đã chọn vào bản soạn').click();
    await page.getByText('Đã đưa vào: Hội nghị và Khối, Đơn vị, Đại biểu.', { exact: false }).waitFor();
    const { plan } = await plans.file();
    assert.deepEqual(plan.bloc.units.map((unit) => unit.names[0].short), ['KKT Gia Lai', 'KCN Đắk Lắk', 'KKT Vân Phong']);
    assert.deepEqual([plan.title, plan.date, plan.people.length], ['Hội nghị của Khối 5', '2026-12-27', 4]);
    assert.equal(plan.bloc.heads.at(-1).head, plan.bloc.units[0].id);
    // The rest is the template's, and every unit stands for its awards.
    assert.deepEqual(plan.contests.map((contest) => contest.options.length), [3, 3, 0, 0]);
    assert.ok(plan.agenda.length > 10 && plan.sample.includes('criteria') && !plan.sample.includes('people'));
  });

  await t.test('it is undone and done again, and there after a reload', async () => {
    await plans.button('Hoàn tác').click();
    await plans.count('Đơn vị').getByText('0').waitFor();
    await plans.button('Làm lại').click();
    await plans.count('Đơn vị').getByText('3').waitFor();
    await plans.kept();
    await page.reload();
    await plans.count('Đơn vị').getByText('3').waitFor();
  });

  await t.test('files that are refused later take nothing away', async () => {
    await plans.book();
    const { plan } = await plans.file();
    const input = page.getByLabel('Chọn tệp Excel…', { exact: true });
    const refused = [
      ['cu.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]), /mẫu cũ \(\.xls\)/],
      ['ghi-chu.xlsx', Buffer.from('xin chào'), /không phải tệp Excel/],
      ['lon.xlsx', Buffer.alloc(10_000_001), /Tệp quá lớn/],
    ];
    for (const [name, buffer, sentence] of refused) {
      await input.setInputFiles(bookFile(name, buffer));
      const alert = page.getByRole('alert').filter({ hasText: name });
      await alert.getByText(sentence).waitFor();
      await alert.getByText('Bản đang soạn vẫn như cũ.').waitFor();
    }
    assert.deepEqual((await plans.file()).plan, plan);
  });

  await t.test('the plan goes out as a workbook and comes back as it was', async () => {
    const { path } = await plans.saved('Xuất bản đang soạn');
    const { plan } = await plans.file();
    await page.getByLabel('Chọn tệp Excel…', { exact: true }).setInputFiles(path);
    await page.getByText('Không có gì trong bản soạn bị mất.').waitFor();
    await plans.button('Đưa các phần đã chọn vào bản soạn').click();
    await page.getByText(/^Đã đưa vào: /).waitFor();
    assert.deepEqual((await plans.file()).plan, plan);
  });
  assert.deepEqual(seen.foreign, []);
});

test('last year’s results make a plan whose heads were elected', async (t) => {
  const year = await hall(t, '--conference', beside, '--seed', 3);
  const results = join(year.folder, 'results.json');
  await khoithidua('tally', year.folder, '--out', results);
  const { page, plans } = await planning(t, { beside: true });

  await t.test('the conference that is open does not say who was elected', async () => {
    await page.getByRole('link', { name: 'Soạn hội nghị mới' }).click();
    await page.getByRole('button', { name: /^Từ hội nghị đang mở: / }).click();
    await plans.offer.getByText('Tệp hội nghị không cho biết ai được bầu', { exact: false }).waitFor();
    await plans.button('Quay lại').click();
  });

  await t.test('its results do, and say what is not carried over', async () => {
    await plans.look(results);
    await plans.offer.getByText('Theo kết quả bầu, năm 2024: Khối trưởng KKT Dung Quất, Khối phó KKT Kon Tum.').waitFor();
    await plans.offer.getByText('Đơn vị: 11', { exact: true }).waitFor();
    await plans.offer.getByText(/^\d tài liệu$/).waitFor();
    await assertAccessible(page);
    await plans.start();
    const { plan } = await plans.file();
    assert.deepEqual(plan.bloc.heads.at(-1), { year: 2024, head: 'quang-ngai', deputy: 'kon-tum' });
    assert.deepEqual([plan.year, plan.covenant.year, plan.papers.length], [2024, 2025, 0]);
    assert.match(plan.title, /năm 2024 và ký kết Giao ước thi đua năm 2025$/);
    assert.equal(plan.people.length, 13);
    // Nothing of last year's day, hall and number of units is left where delegates sign.
    assert.match(plan.covenant.preamble, /ngày \{ngay\}, tại \{dia_diem\}, \{so_don_vi\} đơn vị/);
    assert.ok(!JSON.stringify(plan.agenda).includes('năm 2023'));
    await plans.section('people', 'Đại biểu');
    await page.getByText(/^Phần này có \d+ chỗ nên xem lại$/).click();
    await page.getByText('Ở đây còn ghi “năm 2023”', { exact: false }).first().waitFor();
  });

  await t.test('the desk opened again goes on with it, a second tab only shows it', async () => {
    await plans.kept();
    await page.reload();
    await plans.count('Đơn vị').getByText('11').waitFor();
    const second = planner(await page.context().newPage(), server);
    await second.open();
    await second.section('event', 'Hội nghị và Khối');
    await second.page.getByText('Hội nghị này đang mở ở một thẻ khác', { exact: false }).first().waitFor();
    await second.begin();
    await second.button('Soạn bản trống').click();
    await second.button('Bắt đầu soạn').click();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Thay bằng bản mới' }).click();
    await second.page.getByText('Một thẻ khác trên máy này đang soạn.', { exact: false }).waitFor();
    assert.equal((await plans.file()).plan.bloc.units.length, 11);
    await page.close();
    await second.section('event', 'Hội nghị và Khối');
    await second.button('Hoàn tác').waitFor();
  });
});

test('a plan goes to another laptop, and none is lost by beginning another', async (t) => {
  const { page, plans } = await planning(t);
  await plans.template();
  await plans.kept();
  const first = await plans.file();
  assert.match(first.name, /^ban-dang-soan-\d{4}\.json$/);

  await t.test('beginning another asks first, and offers the one that is kept as a file', async () => {
    await plans.begin();
    await plans.button('Soạn bản trống').click();
    await plans.button('Bắt đầu soạn').click();
    const question = page.getByRole('dialog');
    await question.getByText('Mỗi máy chỉ giữ một bản', { exact: false }).waitFor();
    await assertAccessible(page);
    const old = await plans.saved('Lưu bản cũ thành tệp');
    assert.deepEqual(JSON.parse(await readFile(old.path, 'utf8')).body.conference, first.plan);
    await question.getByRole('button', { name: 'Không, quay lại' }).click();
    await plans.button('Quay lại').click();
    await page.getByRole('button', { name: /^Soạn tiếp: / }).click();
    assert.deepEqual((await plans.file()).plan, first.plan);
    await plans.empty();
    await plans.count('Tiêu chí chấm điểm').getByText('0', { exact: true }).waitFor();
  });

  await t.test('closing it leads back, and it is offered again', async () => {
    await plans.kept();
    await plans.button('Đóng bản đang soạn').click();
    await page.getByRole('button', { name: 'Soạn tiếp: hội nghị chưa đặt tên' }).click();
    await plans.heading('Hội nghị và Khối').waitFor();
  });

  await t.test('another browser opens the file wherever a file is opened', async (t) => {
    const { page, plans } = await planning(t, { beside: true });
    await desk(page, server).openFile(first.path);
    await plans.offer.getByText('Mọi phần được giữ nguyên.', { exact: false }).waitFor();
    await plans.start();
    assert.deepEqual((await plans.file()).plan, first.plan);
    // Beside the plan that is kept, a file says where it is another one.
    await plans.look(first.path);
    await plans.offer.getByText('giống hệt bản đang giữ trên máy này', { exact: false }).waitFor();
    await plans.section('event', 'Hội nghị và Khối');
    await page.getByRole('textbox', { name: 'Nơi họp' }).fill('Đà Lạt');
    await plans.kept();
    await plans.look(first.path);
    const differs = plans.offer.getByRole('listitem');
    await plans.offer.getByText('Bản này khác bản đang giữ trên máy này', { exact: false }).waitFor();
    assert.deepEqual(await differs.allInnerTexts(), ['Hội nghị và Khối']);
  });

  await t.test('a file that is neither conference, results nor plan is refused, and everything stays', async () => {
    await plans.look({ name: 'thu.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    const alert = page.getByRole('alert').filter({ hasText: 'thu.json' });
    await alert.getByText('Đây không phải tệp của ứng dụng', { exact: false }).waitFor();
    await alert.getByText('Chưa có gì thay đổi.').waitFor();
  });
});

test('a plan that cannot be read is not lost, and gives way only to a yes', async (t) => {
  const { page, plans } = await planning(t);
  await plans.template();
  await plans.kept();
  // As a later version of the app would write it.
  const newer = await page.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()).filter(({ name: one }) => one.startsWith('khoithidua'));
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = reject;
      });
    const db = await done(indexedDB.open(name));
    const store = db.transaction('meta', 'readwrite').objectStore('meta');
    const text = (await done(store.get('plan/new'))).replace('"version":1', '"version":2');
    await done(store.put(text, 'plan/new'));
    db.close();
    return text;
  });
  await page.reload();
  await ready(page);
  await page.getByRole('link', { name: 'Soạn hội nghị mới' }).first().click();
  await page.getByText('Máy này giữ một bản đang soạn mà ứng dụng không đọc được', { exact: false }).waitFor();
  await assertAccessible(page);
  const kept = await plans.saved('Lưu bản này thành tệp');
  assert.equal(await readFile(kept.path, 'utf8'), newer);
  await plans.button('Soạn bản trống').click();
  await plans.button('Bắt đầu soạn').click();
  const question = page.getByRole('dialog');
  await question.getByText('bản đang soạn không đọc được', { exact: false }).waitFor();
  const old = await plans.saved('Lưu bản cũ thành tệp');
  assert.equal(await readFile(old.path, 'utf8'), newer);
  await question.getByRole('button', { name: 'Thay bằng bản mới' }).click();
  await plans.heading('Hội nghị và Khối').waitFor();
});

test('a phone does not open a plan, and says what it is', async (t) => {
  const context = await phone(browser, { serviceWorkers: 'block' });
  t.after(() => context.close());
  await context.route('**/conference.json', (route) => route.fulfill({ status: 404 }));
  const page = await context.newPage();
  const me = await openApp(page, server.url);
  await me.at('Mở hội nghị');
  await page.getByLabel('Chọn tệp…').setInputFiles(new URL('../data/v1/plan.json', import.meta.url).pathname);
  await page.getByRole('alert').getByText('Đây là bản đang soạn của ban tổ chức, không phải tệp hội nghị.', { exact: false }).waitFor();
});

test('what is written while the plan is looked for a second time stays', async (t) => {
  const { page, plans } = await planning(t, { beside: true, serviceWorkers: 'block' });
  // The plan of the sample asks a worker for its box: two screens ask before the first has its answer, and the second has it later.
  const gate = () => {
    let open;
    const passed = new Promise((done) => {
      open = done;
    });
    return { open, passed };
  };
  const [both, written] = [gate(), gate()];
  let asked = 0;
  await page.context().route(/\/worker-[0-9a-f]+\.wasm$/, async (route) => {
    asked += 1;
    if (asked === 2) both.open();
    await (asked === 1 ? both : written).passed;
    await route.continue();
  });
  const ended = [];
  page.on('worker', (worker) => ended.push(new Promise((done) => worker.on('close', done))));
  await page.evaluate(() => {
    location.hash = '/desk/prepare';
  });
  await plans.heading('Kiểm tra, khóa, đóng băng').waitFor();
  await plans.section('movements', 'Phong trào');
  await page.getByRole('button', { name: 'Thêm phong trào' }).click();
  await page.getByLabel('Tên phong trào').fill('Cả nước chung tay');
  written.open();
  assert.deepEqual([asked, ended.length], [2, 2]);
  await Promise.all(ended);
  await page.getByRole('button', { name: /^Cả nước chung tay/ }).waitFor();
  assert.equal((await plans.file()).plan.movements.at(-1).name, 'Cả nước chung tay');
});
