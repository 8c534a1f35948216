// A teller with a phone: a key made and lost and found again, and a part of the opening, once.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone, ready, watch } from './support/browser.mjs';
import { canonical, counter, given, handedOver } from './support/count.mjs';
import { serve } from './support/server.mjs';

const PASSPHRASE = 'Thành phố Quảng Ngãi';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** A teller with a new phone. */
async function teller(t, more) {
  const context = await phone(browser, more);
  context.setDefaultTimeout(20_000);
  t.after(() => context.close());
  const page = await context.newPage();
  return { context, page, seen: watch(page, server.origin), me: counter(page, server) };
}

const alert = (page, text) => page.getByRole('alert').filter({ hasText: text }).waitFor();

describe('a key', () => {
  test('is made, handed over, backed up, and printed', async (t) => {
    const { page, seen, me } = await teller(t);
    await me.open('/teller');
    await me.heading('Kiểm phiếu viên').waitFor();
    await page.getByText('Máy này chưa có khóa nào.').waitFor();
    await assertAccessible(page);
    await page.getByRole('link', { name: /^Tạo khóa/ }).click();
    await me.heading('Tạo khóa').waitFor();
    assert.equal(await page.title(), 'Tạo khóa · Kiểm phiếu viên');

    await me.button('Tạo khóa').click();
    for (const text of ['Hãy ghi họ và tên.', 'Mật khẩu cần ít nhất 8 ký tự.']) {
      await page.getByText(text, { exact: true }).waitFor();
    }
    await page.waitForFunction(() => document.activeElement?.id === 'teller-name');
    await page.getByLabel('Họ và tên kiểm phiếu viên').fill('Trần Thị Bình');
    await page.getByLabel('Mật khẩu của phong bì').fill(PASSPHRASE);
    await page.getByLabel('Gõ lại mật khẩu').fill('Thành phố Quảng Nam');
    await page.getByText('Hai lần gõ chưa giống nhau.').waitFor();
    assert.equal(await page.getByLabel('Gõ lại mật khẩu').getAttribute('type'), 'password');
    await page.getByLabel('Hiện mật khẩu').check();
    assert.equal(await page.getByLabel('Gõ lại mật khẩu').getAttribute('type'), 'text');
    await assertAccessible(page);
    await page.getByLabel('Gõ lại mật khẩu').fill(PASSPHRASE);
    await me.button('Tạo khóa').click();
    await me.heading('Khóa của Trần Thị Bình').waitFor();
    await assertAccessible(page);
    const code = await me.code();
    assert.match(code, /^\d{4} \d{4}$/);

    // Whoever leaves now is asked; afterwards nobody is.
    const asked = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      dialog.accept();
    });
    const leave = async () => {
      await page.reload();
      await ready(page);
      await me.heading('Khóa của Trần Thị Bình').waitFor();
      return asked.splice(0);
    };
    assert.deepEqual(await leave(), ['beforeunload']);

    const key = await me.saved(/^Lưu thành tệp Giao/);
    assert.match(key.name, /^khoa-tran-thi-binh-\d{4}-\d{4}\.json$/);
    const { body, format } = JSON.parse(key.text);
    assert.equal(format, 'khoithidua/trustee');
    assert.equal(body.key.name, 'Trần Thị Bình');
    const envelope = await me.saved(/^Lưu thành tệp Lưu/);
    assert.deepEqual(JSON.parse(envelope.text).body.envelope.key, body.key);
    await me.button(/^Sao chép nội dung Giao/).click();
    await page.evaluate(() => {
      window.print = () => {};
    });
    await me.button('In tờ phong bì').click();
    await assert.doesNotReject(
      page.waitForFunction(() => document.querySelectorAll('.teller-steps .verdict-counts').length === 3),
    );
    await assertAccessible(page);
    assert.deepEqual(await leave(), []);

    // What the pages show and hold is never the secret.
    assert.ok(!(await page.content()).includes(PASSPHRASE));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g);
    assert.equal(pages.length, 1, 'the envelope is one page');
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('img', { name: 'Mã vuông của phong bì khóa' }).waitFor();
    assert.equal(await page.locator('.envelope-letters').innerText(), envelope.text);
    assert.equal(await me.heading(/^Khóa của/).isVisible(), false);
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.foreign, []);
    assert.deepEqual(await me.foreignParts(), []);
  });

  test('comes back from its envelope, with its passphrase only', async (t) => {
    const { page, me } = await teller(t);
    const { key, envelope, code } = await me.makeKey('Lê Văn An', PASSPHRASE);

    await t.test('from the file, on a device that was wiped', async () => {
      await page.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) {
          await new Promise((done, fail) => {
            const gone = indexedDB.deleteDatabase(name);
            [gone.onsuccess, gone.onerror] = [done, fail];
          });
        }
      });
      await me.open('/teller');
      await page.reload();
      await page.getByText('Máy này chưa có khóa nào.').waitFor();
      await page.getByRole('link', { name: /^Khôi phục khóa/ }).click();
      await me.choose('Chọn tệp phong bì…', given(key.text));
      await alert(page, 'Tệp này không phải phong bì khóa.');
      await me.choose('Chọn tệp phong bì…', given(envelope.text.slice(0, -20)));
      await alert(page, 'Tệp');
      await me.choose('Chọn tệp phong bì…', given(envelope.text));
      await page.getByText(`Phong bì của Lê Văn An, mã của khóa ${code}.`).waitFor();
      await assertAccessible(page);
      await page.getByLabel('Mật khẩu của phong bì').fill('Thành phố Quảng Nam');
      await me.button('Khôi phục khóa').click();
      await alert(page, 'Mật khẩu không đúng với phong bì này.');
      await page.getByLabel('Mật khẩu của phong bì').fill(PASSPHRASE.normalize('NFD'));
      await me.button('Khôi phục khóa').click();
      await me.heading('Khóa của Lê Văn An').waitFor();
      assert.equal(await me.code(), code);
      await me.go('/teller');
      await page.getByRole('link', { name: /Lê Văn An.*đã giao và đã lưu bản sao/ }).waitFor();
      await page.reload();
      await page.getByRole('link', { name: /Lê Văn An/ }).waitFor();
    });

    await t.test('from what a camera reads off the page, on another phone', async (t) => {
      const other = await teller(t);
      await other.me.open('/teller/restore');
      const broken = envelope.text.match(/.{1,40}/gu).join('\n');
      await other.me.paste(`  ${broken}\n`, 'Hoặc dán nội dung của mã vuông');
      await other.page.getByText(`Phong bì của Lê Văn An, mã của khóa ${code}.`).waitFor();
      await other.page.getByLabel('Mật khẩu của phong bì').fill(PASSPHRASE);
      await other.me.button('Khôi phục khóa').click();
      await other.me.heading('Khóa của Lê Văn An').waitFor();
      const again = await other.me.saved(/^Lưu thành tệp Giao/);
      assert.deepEqual(again, key);
    });

    await t.test('but not from a damaged envelope', async (t) => {
      const other = await teller(t);
      const damaged = JSON.parse(envelope.text);
      damaged.body.envelope.salt = damaged.body.envelope.salt.slice(1);
      await other.me.open('/teller/restore');
      await other.me.choose('Chọn tệp phong bì…', given(canonical(damaged)));
      await other.page.getByLabel('Mật khẩu của phong bì').fill(PASSPHRASE);
      await other.me.button('Khôi phục khóa').click();
      await alert(other.page, 'Phong bì khóa bị hỏng.');
    });
  });
});

describe('a part of the opening', () => {
  let conference;
  after(() => conference?.discard());

  test('is given once, of what this device has checked itself', async (t) => {
    const { page, seen, me } = await teller(t);
    const keys = [await me.makeKey('Lê Văn An', PASSPHRASE), await me.makeKey('Trần Bình', PASSPHRASE)];
    const tellers = keys.map(({ key }) => JSON.parse(key.text).body.key);
    conference = await handedOver({ tellers });
    const closed = await conference.results();
    assert.equal(JSON.parse(closed).body.urn.ballots.length, 4);
    const integrity = await conference.integrity(closed);
    const file = () => me.choose(/^Chọn tệp (của ban tổ chức|khác)…/, given(closed));
    const shares = [];

    await t.test('after a look at what it opens', async () => {
      await me.go('/teller/open');
      await me.heading('Mở hòm phiếu').waitFor();
      await assertAccessible(page);
      await file();
      await page.getByText('Tệp đúng: mọi lá phiếu đều hợp lệ').waitFor();
      await assertAccessible(page);
      assert.equal(await me.code(), integrity);
      await page.getByText('4 lá (ít nhất 3 mới được mở)').waitFor();
      await page.getByRole('radio', { name: /Lê Văn An/ }).check();
      await me.button('Mở phần của tôi').click();
      await page.getByText('Đã mở phần của kiểm phiếu viên.').waitFor();
      await assertAccessible(page);
      shares.push((await me.saved('Lưu thành tệp')).text);
      const { body } = JSON.parse(shares[0]);
      assert.equal(body.share.teller, 1);
    });

    await t.test('again of the same, and with the other key too', async () => {
      await page.reload();
      await file();
      await page.getByRole('radio', { name: /Lê Văn An/ }).check();
      await me.button('Mở phần của tôi').click();
      assert.equal((await me.saved('Lưu thành tệp')).text, shares[0]);
      await file();
      await page.getByRole('radio', { name: /Trần Bình/ }).check();
      await me.button('Mở phần của tôi').click();
      shares.push((await me.saved('Lưu thành tệp')).text);
      assert.equal(JSON.parse(shares[1]).body.share.teller, 2);
    });

    await t.test('not of anything that is not sound', async () => {
      const changed = JSON.parse(closed);
      const [first] = changed.body.urn.ballots;
      changed.body.urn.ballots[0] = `${first.slice(0, 200)}${first[200] === 'A' ? 'B' : 'A'}${first.slice(201)}`;
      await me.choose(/^Chọn tệp khác…/, given(canonical(changed)));
      await alert(page, 'Tệp này KHÔNG đúng nên máy không mở.');
      assert.match((await me.wrong())[0], /Niêm phong.*Lá phiếu số 1/);
      assert.equal(await me.button('Mở phần của tôi').count(), 0);
      await assertAccessible(page);
    });

    let opened;
    await t.test('and all of them together open it', async () => {
      await Promise.all(shares.map((text, place) => conference.put(`share-${place}.json`, text)));
      opened = await conference.results();
      assert.ok(JSON.parse(opened).body.urn.result);
      await me.choose(/^Chọn tệp khác…/, given(opened));
      await page.getByText('Hòm phiếu trong tệp này đã được mở rồi').waitFor();
      await me.button('Xem kết quả vừa tính lại').click();
      await me.heading('Kiểm tra kết quả').waitFor();
      await page.getByText(/^Khớp: kết quả/).waitFor();
      assert.deepEqual(await me.wrong(), []);
    });

    await t.test('never of another urn', async () => {
      await conference.remove(conference.submissions[0]);
      const other = await conference.results();
      await me.go('/teller/open');
      await me.choose(/^Chọn tệp khác…/, given(other));
      await page.getByRole('radio', { name: /Lê Văn An/ }).check();
      await me.button('Mở phần của tôi').click();
      await alert(page, 'Khóa này đã mở một hòm phiếu khác.');
      await assertAccessible(page);
    });

    await t.test('nor of too few ballots', async () => {
      await conference.remove(conference.submissions[1]);
      await me.choose(/^Chọn tệp khác…/, given(await conference.results()));
      await alert(page, 'Chỉ có 2 lá phiếu, ít hơn mức 3 đã quy định');
      assert.equal(await me.button('Mở phần của tôi').count(), 0);
    });

    await t.test('nor with a key that is no teller’s', async (t) => {
      const stranger = await teller(t);
      await stranger.me.open('/teller/open');
      await stranger.page.getByText('Máy này chưa có khóa nào nên không mở được.').waitFor();
      await stranger.me.choose('Chọn tệp của ban tổ chức…', given(closed));
      await alert(stranger.page, 'Không khóa nào trên máy này là của kiểm phiếu viên');
    });
    assert.deepEqual(seen.errors, []);
  });

  test('is not needed where everybody can work out the keys', async (t) => {
    const { page, me } = await teller(t);
    const sample = await handedOver({ seed: 5 });
    t.after(() => sample.discard());
    const results = JSON.parse(await sample.results());
    // As it was before it was opened.
    delete results.body.urn.result;
    delete results.body.urn.shares;
    const secret = new Set(sample.conference.contests.filter((c) => c.secret).map((c) => c.id));
    const { contests } = results.body.outcome;
    results.body.outcome.contests = contests.filter((contest) => !secret.has(contest.id));
    await me.open('/teller/open');
    await me.choose('Chọn tệp của ban tổ chức…', given(canonical(results)));
    await page.getByText('Đây là hội nghị mẫu: khóa của kiểm phiếu viên là khóa mẫu').waitFor();
    assert.equal(await me.button('Mở phần của tôi').count(), 0);
    await me.choose('Chọn tệp khác…', sample.conferenceFile);
    await alert(page, 'Đây là');
  });
});
