// Who is who, paper ballots, the ballot box: from tellers' keys to a count that an independent program accepts.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone, ready } from './support/browser.mjs';
import { deskOf } from './support/desk.mjs';
import { accepted } from './support/independent.mjs';
import { serve } from './support/server.mjs';
import { newKey, signed } from './support/signed.mjs';
import { asked, hall } from './support/simulation.mjs';
import { file, freeze, keysOf } from './support/tellers.mjs';
import { copyOfBuild } from './support/variant.mjs';
import { work } from './support/worker.mjs';

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

/** A desk with this conference open. */
const opened = (t, simulation, options) => deskOf(t, { browser, server }, simulation, options);

const read = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** What a person at the desk sees of one who waits. */
const waiting = (page) => page.locator('.accredit-one');

describe('a conference with tellers of its own and no slips', () => {
  test('is prepared, collected, opened by all tellers, and accepted by the independent tool', async (t) => {
    const rehearsal = await hall(t, '--units', 5, '--delegates', 7, '--seed', 8);
    const keys = await keysOf(rehearsal);
    const { page, board, seen } = await opened(t, rehearsal);
    let simulation;
    let frozen;

    await t.test('tellers hand over their keys, each is checked, and the conference is frozen', async () => {
      await board.prepare();
      await page.getByText('Chưa có khóa nào.').first().waitFor();
      await assertAccessible(page);
      const choose = page.getByLabel('Chọn tệp khóa…');
      // What is no teller's public key is refused, each with its sentence.
      await choose.setInputFiles([keys[0].secretFile, file('la.json', 'Ao thu lạnh lẽo')]);
      await page.getByText('Tệp này giữ khóa bí mật của').waitFor();
      await page.getByText('la.json').waitFor();
      const forged = JSON.parse(keys[0].file.buffer);
      forged.body.key.response = '1';
      await choose.setInputFiles(file('gia.json', forged.body));
      await page.getByText('Tệp khóa không chứng minh được').waitFor();
      await choose.setInputFiles(keys[0].file);
      await page.getByText('Đã nhận khóa của Kiểm phiếu viên A.').waitFor();
      await choose.setInputFiles(keys[0].file);
      await page.getByText('Khóa này đã có trong danh sách').waitFor();

      // A reload loses nothing of it.
      await page.getByLabel('Kiểm phiếu viên 1').fill('Bà Nguyễn Thị A');
      await page.getByRole('button', { name: 'Bỏ khóa của Bà Nguyễn Thị A' }).waitFor();
      await page.getByRole('button', { name: /^Thêm/ }).click();
      await page.getByText('ít nhất 4 lá phiếu').first().waitFor();
      await page.getByRole('banner').getByText(/^Đã lưu/).waitFor();
      await page.reload();
      await ready(page);
      await page.getByRole('button', { name: 'Bỏ khóa của Bà Nguyễn Thị A' }).waitFor();
      await assertAccessible(page);
      frozen = await freeze(page, board, keys.slice(1));
      await assertAccessible(page);
      const { body } = await read(frozen);
      assert.deepEqual(
        body.ballot_box.tellers.map(({ name }) => name),
        ['Bà Nguyễn Thị A', 'Kiểm phiếu viên B', 'Kiểm phiếu viên C'],
      );
      assert.equal(body.ballot_box.min_ballots, 4);
      assert.ok(!body.sample.includes('tellers'));
      assert.equal(body.slips, undefined);
    });

    await t.test('everyone waits to be confirmed, and the preview says so', async () => {
      simulation = await hall(t, '--conference', frozen, '--seed', 3);
      await board.drop(simulation.files);
      const count = simulation.files.length;
      const groups = await board.groups().catch(() => ({}));
      if (count > 8) assert.ok(groups['Chờ xác nhận'] > 0, JSON.stringify(groups));
      await page.getByText(/^\d+ tệp hợp lệ, chờ xác nhận người nộp\./).waitFor();
      await board.keepFiles();
      await page.getByText(/đã nộp nhưng chưa ai xác nhận đúng người/).waitFor();
      await page.getByRole('complementary').getByRole('link', { name: 'Xác nhận người nộp' }).click();
      await board.heading('Xác nhận người nộp').waitFor();
      await assertAccessible(page);
    });

    await t.test('one by one, some together, and a stranger is turned away', async () => {
      const name = () => waiting(page).getByRole('heading', { level: 2 }).innerText();
      const first = await name();
      await waiting(page).getByRole('button', { name: 'Để sau' }).click();
      await page.waitForFunction((was) => document.querySelector('#accredit-name')?.innerText !== was, first);
      const second = await name();
      await waiting(page).getByRole('button', { name: 'Đúng người này' }).click();
      await page.getByText(`Đã xác nhận: ${second}`).waitFor();

      // Somebody else's file: revoked with a reason, and the person delivers again from their own phone.
      const third = await name();
      const stranger = await waiting(page).locator('dd').nth(2).innerText();
      await waiting(page).getByRole('button', { name: 'Không phải' }).click();
      await assertAccessible(page);
      await waiting(page).getByRole('button', { name: 'Người nộp không phải đại biểu này.' }).click();
      await waiting(page).getByRole('button', { name: 'Hủy khóa này…' }).click();
      await waiting(page).getByRole('dialog').getByRole('button', { name: 'Hủy khóa', exact: true }).click();
      await page.waitForFunction((was) => document.querySelector('#accredit-name')?.innerText !== was, third);
      const path = simulation.files.find((one) => one.endsWith(stranger));
      const again = signed(await readFile(path, 'utf8'), newKey());
      await writeFile(path, again);
      await board.drop([path]);
      await board.keepFiles(1);

      await board.accrediting();
      const boxes = page.getByRole('checkbox');
      await boxes.first().check();
      await boxes.nth(1).check();
      await page.getByRole('button', { name: 'Xác nhận 2 người đã chọn' }).click();
      await page.getByText(/^Đã xác nhận: .*;/).waitFor();
      await board.accreditAll();
      await board.log();
      await page.getByRole('row').filter({ hasText: `Hủy khóa của ${third}` }).waitFor();
      await page.getByRole('row').filter({ hasText: /Xác nhận đúng người nộp: .*;/ }).first().waitFor();
    });

    // The command line opens with the same keys.
    for (const path of rehearsal.tellers) await copyFile(path, join(simulation.folder, basename(path)));
    const tally = await asked('tally', simulation.folder);
    let sealed;
    await t.test('the tellers get the unopened file and bring their shares', async () => {
      await board.closeOnly();
      await board.box();
      assert.equal(await page.getByRole('button', { name: 'Mở hòm phiếu' }).isDisabled(), true);
      assert.equal(await page.getByRole('button', { name: /khóa mẫu/ }).count(), 0);
      await assertAccessible(page);
      const unopened = await board.saved('Lưu tệp cho kiểm phiếu viên');
      sealed = (await read(unopened.path)).body.urn;
      assert.deepEqual(Object.keys(sealed), ['ballots']);
      const conference = await readFile(frozen, 'utf8');
      const share = (urn, { secret }) => work(page, 'share_urn', { conference, urn, secret });
      const shares = await Promise.all(keys.map((key) => share(sealed, key)));
      const choose = page.getByLabel('Chọn tệp phần mở…');

      // What is no share of this urn is refused, each with its sentence.
      const less = { ballots: sealed.ballots.slice(1) };
      const other = { ...shares[0], conference: '0'.repeat(64) };
      await choose.setInputFiles([
        file('thieu.json', { share: await share(less, keys[0]) }),
        file('khac.json', { share: other }),
        keys[0].file,
        keys[1].secretFile,
        file('la.json', 'Ao thu lạnh lẽo'),
      ]);
      await page.getByText('Phần mở của kiểm phiếu viên 1 là của hòm phiếu khác.').waitFor();
      await page.getByText('Phần mở này là của hội nghị khác').waitFor();
      await page.getByText('Đây là khóa công khai của Kiểm phiếu viên A').waitFor();
      await page.getByText('Bàn không nhận và không lưu.').waitFor();
      await assertAccessible(page);
      await board.closing();
      assert.equal(await page.getByRole('button', { name: 'Mở lại…' }).count(), 1);

      // The first is dropped among the delegates' files and finds its way, the others are picked.
      await board.inbox();
      await page.getByLabel('Chọn tệp…').setInputFiles(file('mo-1.json', { share: shares[0] }));
      await page.getByText('Phần mở của Bà Nguyễn Thị A đúng và đã được ghi.').waitFor();
      await board.heading('Mở hòm phiếu').waitFor();
      await choose.setInputFiles(shares.map((share, i) => file(`mo-${i + 1}.json`, { share })));
      await page.getByText('Phần mở này của Bà Nguyễn Thị A đã có ở bàn.').waitFor();
      await page.getByText('Đã đủ phần mở của tất cả kiểm phiếu viên.').waitFor();
      await page.getByRole('button', { name: 'Mở hòm phiếu' }).click();
      await page.getByText('Hòm phiếu đã mở.').waitFor();
      await assertAccessible(page);
    });

    await t.test('the count is that of the command line, and the independent tool accepts it', async () => {
      await board.results();
      const shown = await board.shown();
      assert.deepEqual(
        shown.contests.map((lines) => lines.map((line) => line.slice(1, 4).map(Number))),
        tally.contests.map(({ count }) => count.lines.map((line) => [line.agree, line.disagree, line.no_opinion])),
      );
      const fact = (name) => page.locator('dl.count div').filter({ hasText: name }).locator('dd').first();
      assert.equal(await fact('Lá phiếu niêm phong').innerText(), String(sealed.ballots.length));
      assert.equal(await fact('Xác nhận bằng phiếu mã').innerText(), '0');
      assert.equal(await fact('Khóa đã hủy').innerText(), '1');
      await assertAccessible(page);
      const results = await board.saved('Lưu tệp kết quả');
      const verified = await asked('verify', results.path);
      assert.equal(verified.integrity, shown.integrity);

      await page.getByText('Kho lưu cho người kiểm tra độc lập').click();
      await page.getByText('LWT_ASYNC_METHOD=none belenios-tool election verify --dir').waitFor();
      const archive = await board.saved('Lưu kho lưu .bel');
      await page.getByText(`Tệp “${archive.name}” đã nằm trong thư mục tải về`).waitFor();
      await checkArchive(archive);
    });

    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.foreign, []);
  });
});

/** The official tool accepts what was saved. */
async function checkArchive({ name, path }) {
  const folder = await mkdtemp(join(tmpdir(), 'ktd-archive-'));
  try {
    await copyFile(path, join(folder, name));
    await accepted(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('votes on paper', () => {
  test('whoever votes twice is named; two tellers count, differ, and count again', async (t) => {
    const simulation = await hall(t, '--units', 5, '--delegates', 6, '--seed', 4);
    const { page, board } = await opened(t, simulation);
    const [absent, ...others] = simulation.files;
    const { body } = await read(absent);
    const person = simulation.conference.people.find(({ id }) => id === body.person);
    await board.drop(simulation.files.filter((path) => others.includes(path)));
    await board.keepFiles();

    await board.paper();
    await assertAccessible(page);
    const boxes = page.getByRole('checkbox');
    const all = await boxes.count();
    assert.equal(all, simulation.conference.people.filter(({ capacity }) => capacity !== 'guest').length);
    await page.getByLabel('Tìm theo tên hoặc đơn vị').fill(person.name);
    await page.waitForFunction((n) => document.querySelectorAll('input[type=checkbox]').length < n, all);
    await boxes.first().check();
    await page.getByRole('button', { name: 'Ghi danh sách' }).click();
    await page.getByText('Đã ghi: 1 người bỏ phiếu giấy.').waitFor();

    // The file comes after all: named here and before closing, until the name is off the list or the key revoked.
    await board.drop([absent]);
    await board.keepFiles(1);
    await board.closing();
    await page.getByText(`vừa có phiếu trong tệp: ${person.name}`).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Chốt nhận tệp…' }).isDisabled(), true);
    await assertAccessible(page);
    await board.coverage();
    await page.getByRole('link', { name: `Hủy khóa: ${person.name}` }).click();
    await board.heading(/^Tệp của /).waitFor();
    await page.getByText('Mất điện thoại, hoặc không phải người này? Hủy khóa').click();
    await page.getByRole('button', { name: 'Đại biểu mất hoặc đổi điện thoại.' }).click();
    await page.getByRole('button', { name: 'Hủy khóa này…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy khóa', exact: true }).click();
    await page.getByText('Khóa đã hủy').first().waitFor();

    await board.closeOnly();
    await board.paper();
    await page.getByText('Chưa ai nhập.').waitFor();
    await assertAccessible(page);
    await count(page, simulation.conference, 'Bà An', { chosen: 0 });
    await page.getByText('Đã ghi số của Bà An.').waitFor();
    await page.getByText('Bà An đã nhập số của mình.').waitFor();
    await page.getByText('Còn chờ người thứ hai').waitFor();
    // Nothing of what the first one entered is on the screen.
    const fields = page.locator('.paper-fields input');
    for (const field of await fields.all()) assert.equal(await field.inputValue(), '');

    await count(page, simulation.conference, 'Ông Bình', { chosen: 1 });
    const { title } = simulation.conference.contests[0];
    await page.getByText(new RegExp(`^Hai người đếm khác nhau ở: .*${title}`)).waitFor();
    await assertAccessible(page);
    await board.box();
    await page.getByText('Trước khi mở, hai kiểm phiếu viên phải nhập xong phiếu giấy.').waitFor();
    assert.equal(await page.getByRole('button', { name: /khóa mẫu/ }).isDisabled(), true);
    await board.paper();
    await count(page, simulation.conference, 'Bà An', { chosen: 1 });
    await page.getByText('Bà An và Ông Bình đếm ra cùng một số.').waitFor();

    await board.openSample();
    await board.results();
    const fact = (name) => page.locator('dl.count div').filter({ hasText: name }).locator('dd').first();
    assert.equal(await fact('Người bỏ phiếu giấy').innerText(), '1');
    const results = await board.saved('Lưu tệp kết quả');
    const { body: saved } = await read(results.path);
    assert.deepEqual(saved.paper.counted_by, ['Bà An', 'Ông Bình']);
    assert.equal(saved.paper.sums[simulation.conference.contests[0].id].lines[1].agree, 1);
    assert.equal((await asked('verify', results.path)).integrity, (await board.shown()).integrity);
    await board.paper();
    await page.getByText('Hòm phiếu đã mở, nên số phiếu giấy không đổi được nữa.').waitFor();
  });
});

/** One teller's numbers: a single ballot for the `chosen` line of each contest to choose in. */
async function count(page, conference, name, { chosen }) {
  await page.getByLabel('Họ tên người đếm').fill(name);
  const enter = page.getByRole('button', { name: 'Ghi số của tôi' });
  for (const contest of conference.contests) {
    const card = page.getByRole('region', { name: contest.title, exact: true });
    const fill = (label, value) => card.getByLabel(label, { exact: true }).first().fill(String(value));
    await fill('Phiếu phát ra', 1);
    await fill('Phiếu thu về', 2);
    await card.getByText('Thu về 2 phiếu là nhiều hơn 1 phiếu phát ra.').waitFor();
    await fill('Phiếu thu về', 1);
    if (contest.question.choose?.blank) await fill('Phiếu trắng', 0);
    await fill('Phiếu không hợp lệ', 0);
    const lines = await card.getByRole('group').all();
    for (const [i, line] of lines.entries()) {
      if (contest.question.choose) {
        await line.getByLabel('Được chọn').fill(String(Number(i === chosen)));
      } else {
        await line.getByLabel('Đồng ý', { exact: true }).fill('1');
        await line.getByLabel('Không đồng ý').fill('1');
        await line.getByLabel('Không có ý kiến').fill('0');
        await card.getByText('các ý kiến cộng lại là 2').first().waitFor();
        await line.getByLabel('Không đồng ý').fill('0');
      }
    }
    await card.getByText('Các số khớp nhau: 1 phiếu hợp lệ.').waitFor();
  }
  await enter.click();
}

describe('slips', () => {
  test('that nobody printed are not in the plan, and those without a use can be done without', async (t) => {
    const rehearsal = await hall(t, '--units', 4, '--delegates', 5, '--seed', 5);
    const { page, board } = await opened(t, rehearsal);
    const draw = page.getByRole('button', { name: /^Rút mã cho \d+ người$/ });
    await board.prepare();
    await page.getByLabel('Dùng phiếu mã').check();
    await draw.click();
    await page.locator('.slip').first().waitFor();
    // The day is tried out with the codes still on the screen: they are gone afterwards, and nothing says they are on paper.
    await page.getByRole('button', { name: 'Diễn tập thử cả ngày' }).click();
    await page.getByRole('button', { name: 'Về bản đang soạn' }).click();
    await board.prepare();
    await page.getByLabel('Dùng phiếu mã').check();
    await draw.waitFor();
    const printed = page.getByText(/phiếu mã đã rút\. Mã chỉ còn trên giấy/);
    assert.equal(await printed.count(), 0);

    await draw.click();
    await page.getByRole('button', { name: 'Đã in xong: xóa mã…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đã in đủ, xóa mã' }).click();
    await printed.waitFor();
    // Nothing is voted on in secret any more, so slips stop the freezing until they are done without.
    await page.evaluate(() => {
      location.hash = '/desk/prepare/contests';
    });
    for (const { title } of rehearsal.conference.contests) {
      await page.getByRole('button', { name: title }).first().click();
      await page.getByRole('radio', { name: 'Giơ tay tại hội trường' }).check();
    }
    await board.prepare();
    const without = page.getByText('Đã rút phiếu mã nhưng không có nội dung bỏ phiếu kín nào.', { exact: false });
    await without.waitFor();
    await assertAccessible(page);
    await page.getByLabel('Không dùng', { exact: true }).click();
    await without.waitFor({ state: 'detached' });
  });

  test('are drawn, printed and forgotten; the frozen file opens on a phone', async (t) => {
    const rehearsal = await hall(t, '--units', 6, '--delegates', 20, '--seed', 5);
    const keys = await keysOf(rehearsal);
    const { page, board } = await opened(t, rehearsal);
    await board.prepare();
    await page.getByText('Phiếu mã', { exact: true }).first().waitFor();
    await page.getByLabel('Dùng phiếu mã').check();
    await page.getByRole('button', { name: /^Rút mã cho \d+ người$/ }).click();
    const slips = page.locator('.slip');
    await slips.first().waitFor();
    await assertAccessible(page);
    const count = await slips.count();
    assert.ok(count >= 12, `${count} slips`);
    const letters = await page.locator('.slip-letters').allInnerTexts();
    assert.equal(new Set(letters).size, count);
    for (const code of letters) assert.match(code, /^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{5}$/);
    // Eight on a sheet, and nothing else is printed.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.equal(pages, Math.ceil(count / 8));

    // While the codes are here nothing is frozen; erased, they are nowhere.
    await page.getByLabel('Chọn tệp khóa…').setInputFiles(keys.map((key) => key.file));
    await page.getByText('Đã nhận khóa của Kiểm phiếu viên C.').waitFor();
    const button = page.getByRole('button', { name: 'Đóng băng và lưu tệp hội nghị…' });
    assert.equal(await button.isDisabled(), true);
    await page.getByRole('button', { name: 'Đã in xong: xóa mã…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đã in đủ, xóa mã' }).click();
    await page.getByText(`${count} phiếu mã đã rút. Mã chỉ còn trên giấy`).waitFor();
    assert.equal(await slips.count(), 0);
    const kept = await page.evaluate(everythingKept);
    assert.ok(kept.length > 0);
    const bare = letters.map((code) => code.replaceAll(' ', ''));
    assert.ok(bare.every((code) => kept.every((text) => !text.includes(code))), 'a code was kept');

    const frozen = await freeze(page, board, []);
    const { body } = await read(frozen);
    assert.equal(Object.keys(body.slips).length, count);
    const conference = await readFile(frozen, 'utf8');
    const slip = { code: letters[0], ballot_box: body.ballot_box.id };
    const known = await work(page, 'know_slip', { slip }, 'sealer');
    assert.ok(Object.values(body.slips).includes(known));

    const site = await copyOfBuild();
    await site.put('conference.json', conference);
    const there = await serve({ folder: site.folder });
    const context = await phone(browser);
    t.after(async () => {
      await context.close();
      await there.stop();
      await site.discard();
    });
    const delegate = await context.newPage();
    await delegate.goto(there.url);
    await ready(delegate);
    await delegate.getByRole('heading', { level: 1, name: 'Ông/Bà là ai?' }).waitFor();
  });
});

/** Every text in this site's databases. */
async function everythingKept() {
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done, failed) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = failed;
    });
    for (const store of database.objectStoreNames) {
      const values = await new Promise((done, failed) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
        request.onerror = failed;
      });
      found.push(...values.filter((value) => typeof value === 'string'));
    }
    database.close();
  }
  return found;
}

describe('the workers that check ballots', () => {
  test('fail: said, nothing is half taken in, and it can begin again', async (t) => {
    const simulation = await hall(t, '--units', 3, '--delegates', 6, '--seed', 4);
    // A service worker would have the program already.
    const { context, page, board } = await opened(t, simulation, { serviceWorkers: 'block' });
    await context.route(/\/worker-\w+\.wasm$/, (route) => route.abort());
    await board.inbox();
    await page.getByLabel('Chọn tệp…').setInputFiles(simulation.files);
    await page.getByRole('alert').waitFor();
    await board.heading('Chưa nhận tệp nào.', 2).waitFor();
    await assertAccessible(page);
    await context.unroute(/\/worker-\w+\.wasm$/);
    await board.drop(simulation.files);
    await board.keepFiles(simulation.files.length);
  });

  test('find what was done to a ballot, and two people with one ballot', async (t) => {
    const simulation = await hall(t, '--units', 4, '--delegates', 6, '--seed', 9);
    const { page, board } = await opened(t, simulation);
    const texts = await Promise.all(simulation.files.map((path) => readFile(path, 'utf8')));
    const voting = texts.filter((text) => JSON.parse(text).body.ballot);
    const [one, other, third] = voting;
    const altered = signed(one, newKey(), (body) => {
      body.ballot = body.ballot.slice(0, -8) + (body.ballot.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA');
    });
    const copied = signed(other, newKey(), (body) => {
      body.ballot = JSON.parse(third).body.ballot;
    });
    await board.drop([file('sua.json', altered), file('chep.json', copied), file('goc.json', third)]);
    await page.getByText(/^Lá phiếu/).first().waitFor();
    await board.keepFiles(2);
    await board.accreditAll();
    await board.heading('Trùng lá phiếu', 2).waitFor();
    assert.equal(await page.getByText(/^Cùng lá phiếu với: /).count(), 2);
    await assertAccessible(page);
    await board.closing();
    await page.getByText('Có 2 đại biểu nộp cùng một lá phiếu.').waitFor();
  });
});
