// The desk's receipts: what a phone says once it has one, and what it never takes for one; several desks as one.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { laptop, launch, phone, watch } from './support/browser.mjs';
import { openApp, PERSON } from './support/delegate.mjs';
import { desk, deskOf } from './support/desk.mjs';
import { keyOf, openReceipt, receiptOf, signedBy } from './support/receipts.mjs';
import { changed, lay } from './support/secret.mjs';
import { serve } from './support/server.mjs';
import { asked, hall } from './support/simulation.mjs';

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

/** A phone, finalised by the person. */
async function finalised(t, text) {
  const context = await phone(browser);
  context.setDefaultTimeout(15_000);
  t.after(() => context.close());
  if (text) await lay(context, text);
  const page = await context.newPage();
  const seen = watch(page, server.origin);
  const me = await openApp(page, server.url);
  await me.choose(PERSON);
  await me.finalise();
  const { path } = await me.saveSubmission();
  const stamp = page.locator('.stamp');
  return { me, page, path, stamp, seen };
}

/** The desk beside the app. */
async function board(t, text) {
  const context = await laptop(browser);
  context.setDefaultTimeout(15_000);
  t.after(() => context.close());
  if (text) await lay(context, text);
  const page = await context.newPage();
  const board = desk(page, server);
  await board.open();
  return board;
}

const take = async (board, files) => {
  await board.drop(files);
  await board.keepFiles();
};

const isGreen = (stamp) => stamp.evaluate((mark) => mark.classList.contains('stamp-good'));

describe('a receipt', () => {
  test('goes from the desk to the phone, which turns green when it counts', async (t) => {
    const { me, page, path, stamp, seen } = await finalised(t);
    const at = await board(t);
    await take(at, [path]);

    await stamp.filter({ hasText: 'CHƯA giao cho ban tổ chức' }).waitFor();
    const waits = await receiptOf(at, PERSON.name);
    await assertAccessible(at.page);
    await openReceipt(me, waits.text);
    await stamp.filter({ hasText: 'Đã đến bàn nhận, CHƯA được tính' }).waitFor();
    await page.getByText(/^Ban tổ chức chưa xác nhận ai đã giao tệp\./).waitFor();
    assert.equal(await isGreen(stamp), false);

    await at.accreditAll();
    const counts = await receiptOf(at, PERSON.name);
    assert.match(counts.name, /^bien-nhan-\d{4}-ha-hoang-viet-phuong-1\.json$/);
    assert.equal((await receiptOf(at, PERSON.name)).text, counts.text, 'shown again it is the same');
    await openReceipt(me, counts.text);
    await stamp.filter({ hasText: 'Đã nhận, được tính' }).waitFor();
    assert.equal(await isGreen(stamp), true);
    await page.getByText(/^Giờ của bàn nhận: /).waitFor();
    await assertAccessible(page);
    const code = await at.page.getByText(/^Mã bàn nhận này: \d{4} \d{4}$/).first().innerText();
    await page.getByText(`Mã bàn nhận: ${code.slice(-9)}.`).waitFor();

    await me.saved();
    await page.reload();
    await me.at('Giao tệp phiếu');
    await stamp.filter({ hasText: 'Đã nhận, được tính' }).waitFor();
    await me.go('/', /^Kính chào/);
    await stamp.filter({ hasText: 'Đã nhận, được tính' }).waitFor();

    await t.test('and a new revision begins without one', async () => {
      await me.button('Sửa và giao lại').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Mở lại để sửa' }).click();
      await me.at(/^Kính chào/);
      assert.equal(await stamp.count(), 0);
      await me.finalise();
      await stamp.filter({ hasText: 'CHƯA giao cho ban tổ chức' }).waitFor();
      await openReceipt(me, counts.text);
      await page.getByRole('alert').filter({ hasText: 'của bản 1' }).waitFor();
      await stamp.filter({ hasText: 'CHƯA giao cho ban tổ chức' }).waitFor();
    });
    assert.deepEqual([seen.foreign, seen.errors], [[], []]);
  });

  test('that is not the one is refused, each for its reason', async (t) => {
    const { me, page, path, stamp } = await finalised(t);
    const at = await board(t);
    await take(at, [path]);
    await at.accreditAll();
    const { text } = await receiptOf(at, PERSON.name);
    const key = keyOf(7);
    const other = (change) => signedBy(key, text, change);
    const table = [
      [text.replace('"counts"', '"late"'), /^Chữ ký trên biên nhận không đúng/],
      [text.replace(/"desk":"[0-9a-f]{64}"/, `"desk":"${key.public}"`), /^Chữ ký trên biên nhận không đúng/],
      [other((body) => { body.person = 'tran-hoang-tuan'; }), /^Đây là biên nhận của /],
      [other((body) => { body.conference = 'ab'.repeat(32); }), /^Biên nhận này của hội nghị khác/],
      [other((body) => { body.submission = 'ab'.repeat(32); }), /^Biên nhận này cho một tệp khác/],
      [text.replace('"version":1', '"version":2'), /phiên bản ứng dụng mới hơn/],
      [text.slice(0, 300), /^Đây không phải biên nhận/],
    ];
    for (const [forged, reason] of table) {
      await openReceipt(me, forged);
      await page.getByRole('alert').getByText(reason).waitFor();
      await stamp.filter({ hasText: 'CHƯA giao cho ban tổ chức' }).waitFor();
    }
    // The right one, pasted.
    await page.getByText('Dán biên nhận dạng chữ').click();
    await page.getByRole('textbox').fill(`  ${text}\n`);
    await page.getByRole('button', { name: 'Mở nội dung đã dán' }).click();
    await stamp.filter({ hasText: 'Đã nhận, được tính' }).waitFor();
  });

  test('of a contradiction says what is to be done', async (t) => {
    const one = await finalised(t);
    const two = await finalised(t);
    const at = await board(t);
    await take(at, [one.path, two.path]);
    await at.receipts();
    const cards = at.page.getByRole('listitem').filter({ hasText: PERSON.name });
    assert.equal(await cards.count(), 2);
    const texts = [];
    for (const card of await cards.all()) {
      await card.getByRole('button', { name: /^Hiện biên nhận/ }).click();
      const download = at.page.waitForEvent('download');
      await card.getByRole('button', { name: /^Lưu thành tệp/ }).click();
      const stream = await (await download).createReadStream();
      texts.push(Buffer.concat(await stream.toArray()).toString());
    }
    // One of the two is this phone's, the other is not.
    for (const text of texts) await openReceipt(one.me, text);
    await one.stamp.filter({ hasText: 'CHƯA được tính: có hai tệp khác nhau' }).waitFor();
    assert.equal(await isGreen(one.stamp), false);
  });

  test('of a desk that the conference does not name is not signed at all', async (t) => {
    const key = keyOf(9);
    const text = await changed((body) => {
      body.procedure = { ...body.procedure, desk: key.public };
    });
    const { me, page, path } = await finalised(t, text);
    const at = await board(t, text);
    await take(at, [path]);
    await at.receipts();
    await at.page.getByText(/^Hội nghị ghi bàn nhận có mã \d{4} \d{4}; máy này chưa có khóa đó/).waitFor();
    // Whoever has the key can, and nobody else.
    const file = await readFile(path, 'utf8');
    const receipt = {
      body: {
        at: '2023-12-28T09:00:00+07:00',
        conference: JSON.parse(file).body.conference,
        person: PERSON.id,
        revision: 1,
        submission: createHash('sha256').update(file).digest('hex'),
        verdict: 'counts',
      },
      format: 'khoithidua/receipt',
      version: 1,
    };
    const by = (signer) => signedBy(signer, JSON.stringify(receipt), () => {});
    await openReceipt(me, by(keyOf(8)));
    await page.getByRole('alert').getByText(/không do bàn nhận của hội nghị ký/).waitFor();
    await openReceipt(me, by(key));
    await page.locator('.stamp').filter({ hasText: 'Đã nhận, được tính' }).waitFor();
  });
});

test('two desks collect side by side with one key and become one', async (t) => {
  const simulation = await hall(t, '--units', 11, '--delegates', 24, '--seed', 6, '--faults', 20);
  const main = await deskOf(t, { browser, server }, simulation);
  await main.board.files();
  const collector = await main.board.saved('Lưu tệp cho máy thu');
  assert.match(collector.name, /^may-thu-\d{4}\.json$/);

  const helper = await deskOf(t, { browser, server }, simulation);
  await helper.board.files();
  await helper.page.getByLabel('Chọn tệp…').setInputFiles(collector.path);
  await helper.page.getByText(/^Đã khôi phục từ bản sao/).waitFor();
  const codes = [];
  for (const { page, board: at } of [main, helper]) {
    await at.receipts();
    codes.push(await page.getByText(/^Mã bàn nhận này: \d{4} \d{4}$/).innerText());
  }
  assert.equal(codes[0], codes[1], 'one desk, one key');

  const half = Math.ceil(simulation.files.length / 2);
  await take(main.board, simulation.files.slice(0, half));
  await take(helper.board, simulation.files.slice(half - 3));
  const backups = [];
  for (const { board: at } of [main, helper]) {
    await at.files();
    backups.push((await at.saved('Lưu bản sao')).path);
  }
  for (const [{ page, board: at }, backup] of [[main, backups[1]], [helper, backups[0]]]) {
    await at.files();
    await page.getByLabel('Chọn tệp…').setInputFiles(backup);
    await page.getByRole('dialog').getByRole('button', { name: 'Gộp với máy này' }).click();
    await page.getByText(/^Đã gộp: thêm \d+ tệp và \d+ mục nhật ký/).waitFor();
  }
  await assertAccessible(main.page);
  const results = [];
  for (const { board: at, page } of [main, helper]) {
    await at.conflicts();
    const decide = page.getByRole('button', { name: 'Ghi quyết định' });
    while ((await decide.count()) > 0) await at.decideFirst();
    await at.accreditAll();
    await at.close();
    results.push((await at.shown()).integrity);
  }
  assert.equal(results[0], results[1]);
  const tally = await asked('tally', simulation.folder);
  assert.ok(tally.verdicts.accepted > 0);
});
