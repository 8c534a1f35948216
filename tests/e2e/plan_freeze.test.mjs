// From the plan to what delegates hold: looked through, looked at as a delegate, tried out alone, frozen.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, ready } from './support/browser.mjs';
import { deskOf } from './support/desk.mjs';
import { serve } from './support/server.mjs';
import { hall } from './support/simulation.mjs';
import { freeze, keysOf } from './support/tellers.mjs';

const TABLET = { viewport: { width: 820, height: 1180 } };
const FREEZE = 'Đóng băng và lưu tệp hội nghị…';
const BACK = 'Về bản đang soạn';
const DAY = 'Diễn tập thử cả ngày';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** A desk with this hall's conference, and what is on its screens of preparing. */
async function preparing(t, simulation, options) {
  const all = await deskOf(t, { browser, server }, simulation, options);
  const { page, board } = all;
  return {
    ...all,
    /** A part of the plan. */
    part: (path) =>
      page.evaluate((fragment) => {
        location.hash = fragment;
      }, `/desk/prepare/${path}`),
    report: page.getByRole('region', { name: 'Kiểm tra trước khi đóng băng' }),
    parts: page.getByRole('navigation', { name: 'Các phần của hội nghị' }),
    button: page.getByRole('button', { name: FREEZE }),
    saved: () => page.getByRole('banner').getByText(/^Đã lưu/).waitFor(),
  };
}

describe('before a conference is frozen', () => {
  test('what is wrong stops it, what is unusual is confirmed once, and each leads to its place', async (t) => {
    const simulation = await hall(t, '--units', 5, '--delegates', 8, '--seed', 8);
    const keys = await keysOf(simulation);
    const { page, board, report, parts, button, part, saved, seen } = await preparing(t, simulation);
    await board.prepare();
    await report.getByRole('heading', { name: /^Phải sửa trước khi đóng băng \(1\)$/ }).waitFor();
    await report.getByText('chưa có khóa của kiểm phiếu viên nào').waitFor();
    assert.equal(await button.isDisabled(), true);
    await parts.getByRole('link', { name: /Kiểm tra, khóa, đóng băng.*1 chỗ phải sửa/ }).waitFor();
    await assertAccessible(page);

    await t.test('rules that contradict each other lead to the question', async () => {
      await part('rules');
      const weights = page.getByRole('article', { name: 'Mỗi phần điểm nặng bao nhiêu?' });
      for (const label of ['Tự chấm', 'Chấm chéo']) await weights.getByLabel(label, { exact: true }).fill('0');
      await parts.getByRole('link', { name: /Thể lệ của Khối.*1 chỗ phải sửa/ }).waitFor();
      await board.prepare();
      await report.getByRole('heading', { name: /\(2\)$/ }).first().waitFor();
      await report.getByRole('link', { name: /^Đến chỗ này: Thể lệ của Khối · Mỗi phần điểm/ }).click();
      await board.heading('Thể lệ của Khối').waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'rule-weights');
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await parts.getByRole('link', { name: /^Thể lệ của Khối\s*$/ }).waitFor();
    });

    await t.test('the covenant takes what stands elsewhere', async () => {
      await part('covenant');
      await page.getByRole('textbox', { name: 'Lời mở đầu' }).fill('Năm {nam}, tại {dia_diem}');
      await saved();
    });

    await t.test('a part says what was found in it, and leads to the field', async () => {
      await part('event');
      await board.heading('Hội nghị và Khối').waitFor();
      const venue = page.getByRole('textbox', { name: 'Nơi họp' });
      const held = await venue.inputValue();
      const here = page.locator('#found-here');
      const before = Number((await here.innerText()).match(/\d+/)?.[0] ?? 0);
      await venue.fill('');
      await page.getByText(`Phần này có ${before + 1} chỗ nên xem lại`).click();
      await assertAccessible(page);
      const line = page.getByRole('listitem').filter({ hasText: 'Chưa ghi nơi họp.' });
      for (const _ of ['the address changes', 'the address stays']) {
        await line.getByRole('link', { name: 'Đến chỗ này' }).click();
        await page.waitForFunction(() => document.activeElement?.id === 'event-place');
        await here.click();
      }
      await venue.fill(held);
      await line.waitFor({ state: 'detached' });
      // What is to be mended in a thing of a list opens it.
      await part('movements');
      const movement = page.getByRole('textbox', { name: 'Tên phong trào' });
      await page.locator('.thing-name').first().click();
      const called = await movement.inputValue();
      await movement.fill('');
      await page.locator('.thing-name').first().click();
      await movement.waitFor({ state: 'detached' });
      await page.getByText(/^Phần này có \d+ chỗ nên xem lại$/).click();
      await page.getByRole('listitem').filter({ hasText: 'Chỗ này chưa viết gì.' }).getByRole('link', { name: 'Đến chỗ này' }).click();
      await movement.and(page.locator(':focus')).fill(called);
      // Who votes for a unit is mended among its people.
      await part('people');
      const person = simulation.conference.people.find(({ unit }) => unit);
      const short = simulation.conference.bloc.units.find(({ id }) => id === person.unit).names.at(-1).short;
      const of = simulation.conference.people.filter(({ unit }) => unit === person.unit);
      for (const { name } of of) await page.getByRole('button', { name: `Xóa ${name}` }).click();
      await page.getByText(/^Phần này có \d+ chỗ nên xem lại$/).click();
      await page.getByText(`Đại biểu · ${short}`).first().waitFor();
      await page.getByText('Không có đại biểu nào của đơn vị này trong danh sách.').waitFor();
      for (const _ of of) await page.getByRole('button', { name: 'Hoàn tác' }).click();
    });

    const unusual = report.getByRole('heading', { name: /^Nên xem lại \(\d+\)$/ });
    const confirmed = report.getByText(/^Đã xem, đúng là như vậy \(\d+\)$/);
    const count = async (heading) => Number((await heading.innerText()).match(/\d+/)[0]);
    await t.test('what is unusual is confirmed one by one or together, and stays so', async () => {
      await board.prepare();
      await page.getByLabel('Chọn tệp khóa…').setInputFiles(keys.map((key) => key.file));
      await page.getByText('Đã nhận khóa của Kiểm phiếu viên C.').waitFor();
      await report.getByRole('heading', { name: /^Phải sửa/ }).waitFor({ state: 'detached' });
      const all = await count(unusual);
      assert.ok(all >= 2, `${all}`);
      // By the keyboard; the focus stays in the report.
      await report.getByRole('button', { name: /^Đã xem, đúng là như vậy: / }).first().focus();
      await page.keyboard.press('Enter');
      await confirmed.waitFor();
      assert.equal(await count(unusual), all - 1);
      await page.waitForFunction(() => document.activeElement?.id === 'prepare-report');
      await saved();
      await page.reload();
      await ready(page);
      await confirmed.waitFor();
      assert.equal(await count(unusual), all - 1);

      // Freezing asks for what nobody has confirmed; not doing it changes nothing.
      await button.click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(`Còn ${all - 1} điều nên xem lại mà chưa ai xác nhận.`).waitFor();
      await dialog.getByRole('button', { name: 'Không, quay lại' }).click();
      await confirmed.waitFor();
      if (all > 2) await report.getByRole('button', { name: /^Đã xem cả \d+ điều/ }).click();
      else await report.getByRole('button', { name: /^Đã xem, đúng là như vậy: / }).click();
      await unusual.waitFor({ state: 'detached' });
      await report.getByText('Không thấy gì phải sửa hay xem lại.').waitFor();
      assert.equal(await count(confirmed), all);
      await assertAccessible(page);
    });

    await t.test('what has changed is asked about again', async () => {
      await page.getByRole('button', { name: 'Bỏ khóa của Kiểm phiếu viên C' }).click();
      await page.getByRole('button', { name: 'Bỏ khóa của Kiểm phiếu viên B' }).click();
      await unusual.waitFor();
      assert.equal(await count(unusual), 1);
      await report.getByText('Chỉ một kiểm phiếu viên giữ khóa').waitFor();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await unusual.waitFor({ state: 'detached' });
    });

    let frozen;
    await t.test('then it is frozen, with a poster and the ways to delegates', async () => {
      frozen = await freeze(page, board, []);
      const code = await page.locator('.poster .code').innerText();
      await page.getByText(`Mã hội nghị mới: ${code}.`).waitFor();
      const poster = page.getByRole('article', { name: 'Tờ hướng dẫn cho đại biểu' });
      await poster.getByText(server.url, { exact: true }).waitFor();
      await poster.getByRole('img', { name: 'Quét để mở ứng dụng' }).waitFor();
      await poster.getByText(simulation.conference.title).waitFor();
      await page.getByRole('region', { name: 'Mã khóa của bàn này' }).waitFor();
      await assertAccessible(page);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1, 'one sheet');
      const text = await readFile(frozen, 'utf8');
      assert.ok(!text.includes('confirmed'), 'what was confirmed is in no file');
      await page.getByRole('link', { name: 'Chiếu hội nghị' }).waitFor();
    });

    await t.test('the page stays, nothing is changed unasked, and the poster says where phones find the app', async () => {
      await page.reload();
      await ready(page);
      await board.heading('Hội nghị đã đóng băng', 2).waitFor();
      await page.getByText('Địa chỉ này chỉ mở được trên chính máy này.', { exact: false }).waitFor();
      await page.getByLabel('Địa chỉ đại biểu mở').fill('https://khoi5.example.vn/');
      const poster = page.getByRole('article', { name: 'Tờ hướng dẫn cho đại biểu' });
      await poster.getByText('https://khoi5.example.vn/', { exact: true }).waitFor();
      await part('units');
      await page.getByText('đã đóng băng tại bàn này nên không sửa ở đây', { exact: false }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Thêm đơn vị' }).count(), 0);
      await board.home();
      await page.getByRole('link', { name: 'Hội nghị đã đóng băng' }).click();
      await page.getByText('Cần sửa lại?').click();
      await page.getByRole('button', { name: 'Mở ra để sửa' }).click();
      await board.heading('Kiểm tra, khóa, đóng băng').waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'plan-heading');
      // What was confirmed stays so, and the covenant follows the other parts as before.
      await confirmed.waitFor();
      assert.equal(await unusual.count(), 0);
      await part('covenant');
      const preamble = page.getByRole('textbox', { name: 'Lời mở đầu' });
      assert.equal(await preamble.inputValue(), 'Năm {nam}, tại {dia_diem}');
      // Opened again and as it was, nothing waits; once something is changed every screen says so, after a reload too.
      const next = page.getByRole('complementary', { name: 'Việc tiếp theo' });
      const waits = next.getByText('Hội nghị có chỗ đã sửa mà chưa đóng băng lại.', { exact: false });
      await board.home();
      await next.waitFor();
      assert.equal(await waits.count(), 0);
      await part('covenant');
      await preamble.fill('Năm {nam}, tại {dia_diem}, chúng tôi');
      await saved();
      await board.home();
      await waits.waitFor();
      await page.getByRole('link', { name: 'Chiếu hội nghị' }).click();
      await page.getByText('đang chiếu bản cũ', { exact: false }).waitFor();
      await assertAccessible(page);
      await board.home();
      await waits.waitFor();
      await page.reload();
      await ready(page);
      await waits.waitFor();
      await board.roll();
      await waits.waitFor();
      await assertAccessible(page);
      await board.inbox();
      await waits.waitFor();
      await next.getByRole('link', { name: 'Chuẩn bị và đóng băng' }).click();
      await part('covenant');
      await preamble.fill('Năm {nam}, tại {dia_diem}');
      await saved();
      await board.home();
      await next.waitFor();
      assert.equal(await waits.count(), 0);
      await board.prepare();
      // Frozen again unchanged, it is the same to the letter.
      const again = await freeze(page, board, []);
      assert.equal(await readFile(again, 'utf8'), await readFile(frozen, 'utf8'));
    });

    await t.test('and once it is used there are only additions', async () => {
      const { files } = await hall(t, '--conference', frozen, '--seed', 3);
      await board.drop(files.slice(0, 1));
      await board.keepFiles(1);
      await part('units');
      await page.getByText('đã đóng băng và đã dùng nên không sửa được nữa').waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Điểm danh' }).waitFor();
      await assertAccessible(page);
    });
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.foreign, []);
  });

  test('the whole day is tried out alone with the plan, which stays as it is', async (t) => {
    const simulation = await hall(t, '--units', 5, '--delegates', 8, '--seed', 8);
    const { page, board, part, seen, saved } = await preparing(t, simulation);
    await part('rules');
    const charter = page.getByRole('article', { name: 'Quy chế nào?' }).getByLabel('Quy chế nào?');
    await charter.fill('Quy chế số 05');
    await saved();
    await board.prepare();
    // What contradicts itself is not tried out, and the reason stands there.
    await part('contests');
    await page.getByRole('button', { name: 'Thêm bầu Khối trưởng' }).click();
    await board.prepare();
    await page.getByRole('button', { name: DAY }).click();
    await page.getByText('Chưa diễn tập được vì còn chỗ phải sửa:', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('button', { name: DAY }).click();
    await board.heading(`DIỄN TẬP TRÊN BẢN SOẠN: ${simulation.conference.title}`).waitFor();
    await page.getByText('Đây là bản đang soạn, mở ra để thử.').waitFor();
    await assertAccessible(page);

    await t.test('whoever comes back at once goes on where they were', async () => {
      await page.getByRole('button', { name: BACK }).click();
      await board.heading('Kiểm tra, khóa, đóng băng').waitFor();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await part('rules');
      assert.notEqual(await charter.inputValue(), 'Quy chế số 05');
      await page.getByRole('button', { name: 'Làm lại' }).click();
      assert.equal(await charter.inputValue(), 'Quy chế số 05');
      await board.prepare();
      await page.getByRole('button', { name: DAY }).click();
      await board.heading(/^DIỄN TẬP TRÊN BẢN SOẠN: /).waitFor();
    });

    let file;
    await t.test('another tab is a delegate of it', async () => {
      const tab = await page.context().newPage();
      await tab.goto(server.url);
      await ready(tab);
      await tab.getByText('DIỄN TẬP').first().waitFor();
      await tab.close();
    });

    await t.test('invented delegates hand over, some with mistakes, and the box is opened here', async () => {
      await board.inbox();
      const card = page.getByRole('region', { name: 'Đại biểu giả định' });
      await card.getByLabel('Nhiều người').check();
      await assertAccessible(page);
      await card.getByRole('button', { name: /^Cho \d+ đại biểu giả định nộp$/ }).click();
      await board.heading(/^Xem trước \d+ tệp$/, 2).waitFor();
      await board.keepFiles();
      await board.conflicts();
      const waits = page.getByRole('region').filter({ hasText: 'Tệp nào được tính?' });
      while ((await waits.count()) > 0) await board.decideFirst();
      await board.inbox();
      await page.getByText('Mọi đại biểu đã nộp.').waitFor();
      await board.files();
      file = await page.evaluate(received);
      await board.accreditAll();
      await board.close();
      await page.getByRole('table', { name: /Bảng xếp hạng/ }).waitFor();
    });

    await t.test('nothing of the plan is changed there', async () => {
      await part('units');
      await page.getByText('Đang diễn tập trên bản đang soạn').waitFor();
    });

    await t.test('a reload stays there, one tap leads back, and its files count nowhere', async () => {
      await page.reload();
      await ready(page);
      await page.getByRole('button', { name: BACK }).click();
      await board.heading('Kiểm tra, khóa, đóng băng').waitFor();
      await part('rules');
      assert.equal(await charter.inputValue(), 'Quy chế số 05');
      await board.drop([{ name: 'thu.json', mimeType: 'application/json', buffer: Buffer.from(file) }]);
      await page.getByText(/^Tệp của hội nghị khác \(mã/).first().waitFor();
      assert.equal(await board.keep.count(), 0, 'nothing of it is taken in');
    });
    assert.deepEqual(seen.errors, []);
  });

  test('a plan with no conference behind it is tried out, and frozen from where it stands', async (t) => {
    const simulation = await hall(t, '--units', 4, '--delegates', 4, '--seed', 2);
    const keys = await keysOf(simulation);
    const { page, board } = await preparing(t, simulation);
    const plan = JSON.parse(await readFile(simulation.conferenceFile, 'utf8'));
    const { id, min_ballots } = plan.body.ballot_box;
    plan.body = { ...plan.body, ballot_box: { id, min_ballots, tellers: [] } };
    delete plan.body.slips;
    delete plan.body.sample;
    await page.evaluate(leftPlanning, JSON.stringify(plan));
    await page.reload();
    await ready(page);
    await board.heading('Kiểm tra, khóa, đóng băng').waitFor();
    await page.getByRole('button', { name: 'Đóng bản đang soạn' }).waitFor();
    await page.getByRole('button', { name: DAY }).click();
    await board.heading(/^DIỄN TẬP TRÊN BẢN SOẠN: /).waitFor();
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: BACK }).click();
    await page.getByRole('button', { name: 'Đóng bản đang soạn' }).click();
    // What was open before is open again.
    await board.heading(simulation.conference.title).waitFor();
    await page.evaluate(leftPlanning, JSON.stringify(plan));
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: 'Đóng bản đang soạn' }).waitFor();
    await freeze(page, board, keys);
    await page.getByRole('link', { name: 'Sang bước nhận tệp' }).click();
    await board.heading('Nhận tệp của đại biểu').waitFor();
  });

  test('a plan is looked at as a delegate, and follows what is edited', async (t) => {
    const simulation = await hall(t, '--units', 5, '--delegates', 8, '--seed', 8);
    const { page, part, seen, saved } = await preparing(t, simulation);
    await part('movements');
    await page.getByRole('button', { name: 'Xem như đại biểu' }).click();
    const panel = page.getByRole('complementary', { name: 'Đại biểu sẽ thấy' });
    const phone = page.frameLocator('.look-phone');
    await phone.getByRole('heading', { level: 1, name: 'Tài liệu' }).waitFor();
    await assertAccessible(page);

    await t.test('a change shows a moment later, and takes no letter from who writes', async () => {
      const before = await databases(page);
      await page.getByRole('button', { name: 'Thêm phong trào' }).click();
      const name = page.getByLabel('Tên phong trào').last();
      await name.pressSequentially('Thi đua trồng cây', { delay: 60 });
      await phone.getByText('Thi đua trồng cây').waitFor();
      await name.pressSequentially(' bóng mát', { delay: 60 });
      assert.equal(await name.inputValue(), 'Thi đua trồng cây bóng mát');
      await phone.getByText('Thi đua trồng cây bóng mát').waitFor();
      assert.deepEqual(await databases(page), before);
      await saved();
    });

    await t.test('as another person, at the screen of another part', async () => {
      await part('contests');
      await phone.getByRole('heading', { level: 1, name: simulation.conference.contests[0].title }).waitFor();
      const other = simulation.conference.people.filter(({ unit }) => unit)[1];
      await panel.getByLabel('Xem như').selectOption(other.id);
      await phone.getByRole('heading', { level: 1, name: simulation.conference.contests[0].title }).waitFor();
      await part('criteria');
      await phone.getByRole('heading', { level: 1 }).first().waitFor();
    });

    await t.test('it leaves no trace in what is real, nor after it is closed', async () => {
      assert.ok(await page.evaluate(isClean, false), 'the look is kept apart');
      await panel.getByRole('button', { name: 'Đóng phần xem' }).click();
      await panel.waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement?.id === 'look-open');
      await page.waitForFunction(isClean, true);
    });
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.foreign, []);
  });

  test('on a tablet the look lies over the editor and can be closed by the keyboard', async (t) => {
    const simulation = await hall(t, '--units', 5, '--delegates', 8, '--seed', 8);
    const { page, board } = await preparing(t, simulation, TABLET);
    await board.prepare();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Xem như đại biểu' }).focus();
    await page.keyboard.press('Enter');
    await page.frameLocator('.look-phone').getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'look-title');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.look').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.id === 'look-open');
  });
});

/** The names of this site's databases. */
const databases = (page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());

/** Runs on the page: a sound file that this desk has received for the conference that is open. */
async function received() {
  const database = await new Promise((done, failed) => {
    const request = indexedDB.open(`khoithidua:${location.pathname.replace(/\/[^/]*$/, '')}/`);
    request.onsuccess = () => done(request.result);
    request.onerror = failed;
  });
  const all = (store) =>
    new Promise((done) => {
      const request = database.transaction(store).objectStore(store);
      const asked = store === 'meta' ? request.get('current') : request.getAll();
      asked.onsuccess = () => done(asked.result);
    });
  const [current, files] = [await all('meta'), await all('inbox')];
  database.close();
  const texts = files.map((one) => JSON.parse(one).text);
  return texts.find((text) => text.startsWith('{"body":') && text.includes(`"conference":"${current}"`) && text.endsWith('"version":1}'));
}

/** Runs on the page: whether what was looked at is kept in no database of the look, or as a conference in no other. */
async function isClean(ofLook) {
  for (const { name } of await indexedDB.databases()) {
    if (name.includes('?look') !== ofLook) continue;
    const database = await new Promise((done, failed) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = failed;
    });
    const stores = [...database.objectStoreNames].filter((store) => ofLook || store !== 'meta');
    for (const store of stores) {
      const all = await new Promise((done) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
      });
      if (all.some((text) => String(text).includes('Thi đua trồng cây bóng mát'))) return false;
    }
    database.close();
  }
  return true;
}

/** Runs on the page: this device's desk was left while this plan was edited, with no open conference behind it. */
async function leftPlanning(plan) {
  const database = await new Promise((done, failed) => {
    const request = indexedDB.open(`khoithidua:${location.pathname.replace(/\/[^/]*$/, '')}/`);
    request.onsuccess = () => done(request.result);
    request.onerror = failed;
  });
  await new Promise((done) => {
    const writing = database.transaction('meta', 'readwrite');
    writing.objectStore('meta').put(plan, 'plan/new');
    writing.objectStore('meta').put('1', 'planning');
    writing.oncomplete = done;
  });
  database.close();
}
