// Promise 1: nothing entered is lost. Power cuts, second tabs, full disks, dead connections, new phones.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, offlineReady, ownDevice, phone, ready } from './support/browser.mjs';
import { PERSON, conferenceText, openApp } from './support/delegate.mjs';
import { serve } from './support/server.mjs';
import { copyOfBuild } from './support/variant.mjs';

const MEMORY_ONLY = /^Máy này không cho lưu dữ liệu/;
const SECOND_TAB = /^Hội nghị này đang mở ở một thẻ khác/;
const REMARK = 'Góp ý của Ông/Bà';
const NEXT_BUILD = 'bbbbbbbbbbbbbbbb';

describe('a phone that can lose its power', () => {
  let server;
  before(async () => {
    server = await serve();
  });
  after(() => server?.stop());

  test('in flight mode from a cold start: the whole journey', async (t) => {
    const device = await ownDevice();
    t.after(() => device.discard());
    const visit = await device.context.newPage();
    await openApp(visit, server.url);
    await offlineReady(visit);
    await device.context.close();
    await server.stop();
    t.after(() => server.start());

    await device.open();
    const page = await device.context.newPage();
    const me = await openApp(page, server.url);
    await me.choose(PERSON);
    await me.doEverything();
    await me.go('/review', 'Xem lại');
    await page.getByText('Mọi việc đã xong.', { exact: true }).waitFor();
    await me.finalise();
    const { body } = await me.saveSubmission();
    assert.equal(body.sheets.length, 11);
    assert.equal(Object.keys(body.open_votes).length, 2);
    assert.ok(body.ballot, 'two secret contests in one sealed ballot');

    await device.context.close();
    await device.open();
    const again = await device.context.newPage();
    const later = await openApp(again, server.url);
    await later.at(`Kính chào ${PERSON.name}`);
    await again.getByText('CHƯA giao cho ban tổ chức').waitFor();
    await later.go('/hand-over', 'Giao tệp phiếu');
    assert.deepEqual((await later.saveSubmission()).body, body, 'the file is the same file');
  });

  test('killed in mid-typing: every field that was left is there', async (t) => {
    const device = await ownDevice();
    t.after(() => device.discard());
    let page = await device.context.newPage();
    let me = await openApp(page, server.url);
    await me.choose(PERSON);
    await me.task(/KKT Dung Quất/).click();
    await me.fillRow({ row: 1, target: '1000', result: '990', points: '9,5' });
    await me.fillRow({ row: 8, choose: 'Đúng hạn (4)', points: '4' });
    await me.field(2, 'Kết quả').fill('chín mươi');
    await me.go('/votes/bang-khen', /Bằng khen/);
    await me.option(/Gia Lai/).check();
    await me.sign('Hà Hoàng');
    await me.saved();
    await me.remark('Câu này');
    await page.getByRole('textbox', { name: REMARK }).pressSequentially(' đang gõ dở');
    await device.kill();

    await device.open();
    page = await device.context.newPage();
    me = await openApp(page, server.url);
    await me.at(`Kính chào ${PERSON.name}`);
    await me.go('/sheets/quang-ngai/0', 'KKT Dung Quất');
    assert.equal(await me.field(1, 'Chỉ tiêu').inputValue(), '1000');
    assert.equal(await me.field(1, 'Kết quả').inputValue(), '990');
    assert.equal(await me.field(2, 'Kết quả').inputValue(), 'chín mươi', 'even nonsense is kept');
    assert.equal(await me.row(8).getByRole('radio', { name: 'Đúng hạn (4)' }).isChecked(), true);
    await me.go('/votes/bang-khen', /Bằng khen/);
    assert.equal(await me.option(/Gia Lai/).isChecked(), true);
    await me.go('/covenant', /^Giao ước/);
    assert.equal(await page.getByRole('textbox').inputValue(), 'Hà Hoàng');
    await page.getByText('✓ Đã ký').waitFor();
    await me.go('/papers/bao-cao-tong-ket', /^Báo cáo tổng kết/);
    const remark = page.getByRole('textbox', { name: REMARK });
    assert.ok('Câu này đang gõ dở'.startsWith(await remark.inputValue()));

    // And as soon as the screen says that it is saved, it is.
    await remark.fill('');
    await remark.pressSequentially('Câu này gõ xong.');
    await me.saved();
    await device.kill();
    await device.open();
    page = await device.context.newPage();
    me = await openApp(page, `${server.url}#/papers/bao-cao-tong-ket`);
    await me.at(/^Báo cáo tổng kết/);
    assert.equal(await remarkOf(page), 'Câu này gõ xong.');
  });
});

describe('a phone', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A new phone with the app open; `script` runs before the app does. */
  async function begin(t, script, argument) {
    const context = await phone(browser);
    context.setDefaultTimeout(15_000);
    t.after(() => context.close());
    if (script) await context.addInitScript(script, argument);
    const page = await context.newPage();
    return { me: await openApp(page, server.url), page, context };
  }

  test('with two tabs: one writes, the other shows, and takes over', async (t) => {
    const { me, page, context } = await begin(t);
    await me.choose(PERSON);
    await me.remark('Trước khi mở thẻ thứ hai.');
    await me.saved();

    const other = await context.newPage();
    const second = await openApp(other, `${server.url}#/papers/bao-cao-tong-ket`);
    await other.getByText(SECOND_TAB).waitFor();
    const field = other.getByRole('textbox', { name: REMARK });
    assert.equal(await field.inputValue(), 'Trước khi mở thẻ thứ hai.');
    assert.equal(await field.isDisabled(), true);
    await second.go('/votes/co-thi-dua', /Cờ thi đua/);
    assert.equal(await second.option(/Gia Lai/).isDisabled(), true);
    assert.equal(await page.getByText(SECOND_TAB).count(), 0, 'the first tab goes on writing');

    await me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await me.option(/Đắk Lắk/).check();
    await me.saved();
    await page.close();
    await other.getByText(SECOND_TAB).waitFor({ state: 'detached' });
    await other.getByRole('checkbox', { name: /Đắk Lắk/, checked: true }).waitFor();
    await second.option(/Gia Lai/).check();
    await second.saved();
    await other.reload();
    await other.getByRole('checkbox', { name: /Gia Lai/, checked: true }).waitFor();
    assert.equal(await second.option(/Đắk Lắk/).isChecked(), true);
  });

  const REFUSALS = {
    'throws an error': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
    'answers with an error': () => {
      const open = IDBFactory.prototype.open;
      open.call(indexedDB, 'newer', 2);
      IDBFactory.prototype.open = () => open.call(indexedDB, 'newer', 1);
    },
    'refuses every write': () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
    'is not there': () => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    },
    // Browsers inside other apps are known for it.
    'never answers': () => {
      IDBFactory.prototype.open = () => new EventTarget();
    },
  };
  for (const [what, script] of Object.entries(REFUSALS)) {
    test(`whose storage ${what}: says so, and the journey can be finished`, async (t) => {
      const { me, page } = await begin(t, script);
      await page.getByText(MEMORY_ONLY).waitFor();
      await me.choose(PERSON);
      await me.remark('Máy này không lưu được.');
      await me.saveMark().getByText('Chưa lưu được').waitFor();
      await me.go('/', /^Kính chào/);
      await page.getByText(MEMORY_ONLY).waitFor();
      await me.go('/settings', 'Cài đặt');
      const draft = await me.download('Lưu bản nháp');
      assert.match(draft.text, /Máy này không lưu được\./);
      await me.finalise();
      const { body } = await me.saveSubmission();
      assert.equal(body.remarks['bao-cao-tong-ket'], 'Máy này không lưu được.');
    });
  }

  test('that is asked to keep its data, and may never answer', async (t) => {
    const { me, page } = await begin(t, () => {
      globalThis.asked = 0;
      StorageManager.prototype.persist = () => {
        globalThis.asked += 1;
        return new Promise(() => {});
      };
    });
    await page.waitForFunction(() => globalThis.asked === 1);
    await me.choose(PERSON);
    await me.remark('Không đợi trả lời.');
    await me.saved();
    await page.reload();
    await me.at(/^Báo cáo tổng kết/);
    assert.equal(await remarkOf(page), 'Không đợi trả lời.');
  });

  test('that is full: says so, tries again, and keeps everything in the end', async (t) => {
    const { me, page } = await begin(t, () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...words) {
        if (globalThis.full) throw new DOMException('Full.', 'QuotaExceededError');
        return put.apply(this, words);
      };
    });
    const full = (is) =>
      page.evaluate((now) => {
        globalThis.full = now;
      }, is);
    await me.choose(PERSON);
    await full(true);
    await me.remark('Lúc máy đầy.');
    const message = page.getByRole('alert').getByText(/^Máy đã đầy bộ nhớ/);
    await message.waitFor();
    assert.equal(await me.saveMark().innerText(), 'Chưa lưu được');
    await page.getByRole('textbox', { name: REMARK }).pressSequentially(' Gõ thêm.');
    assert.equal(await message.isVisible(), true, 'the message stays while it holds');
    await me.finalise();
    const handed = await me.saveSubmission();
    assert.equal(handed.body.remarks['bao-cao-tong-ket'], 'Lúc máy đầy. Gõ thêm.');

    await full(false);
    await me.saved();
    await message.waitFor({ state: 'detached' });
    await page.reload();
    await me.at('Giao tệp phiếu');
    assert.equal((await me.saveSubmission()).text, handed.text, 'the file itself is kept too');
  });

  test('whose database connection is closed opens it again', async (t) => {
    const { me, page } = await begin(t, () => {
      const open = IDBFactory.prototype.open;
      globalThis.connections = [];
      IDBFactory.prototype.open = function (...words) {
        const request = open.apply(this, words);
        request.addEventListener('success', () => globalThis.connections.push(request.result));
        return request;
      };
    });
    await me.choose(PERSON);
    await me.remark('Trước.');
    await me.saved();
    const closed = await page.evaluate(() => {
      for (const connection of globalThis.connections) connection.close();
      return globalThis.connections.length;
    });
    assert.ok(closed > 0);
    await page.getByRole('textbox', { name: REMARK }).fill('Sau.');
    await me.saved();
    assert.equal(await page.getByRole('alert').count(), 0);
    await page.reload();
    await me.at(/^Báo cáo tổng kết/);
    assert.equal(await remarkOf(page), 'Sau.');
  });

  test('whose site data is cleared under an open draft writes it again', async (t) => {
    const { me, page, context } = await begin(t);
    await me.choose(PERSON);
    await me.remark('Trước khi xóa.');
    await me.saved();
    const browserItself = await context.newCDPSession(page);
    await browserItself.send('Storage.clearDataForOrigin', {
      origin: server.origin,
      storageTypes: 'indexeddb',
    });
    await page.getByRole('textbox', { name: REMARK }).fill('Sau khi xóa.');
    await me.saved();
    await page.reload();
    await me.at(/^Báo cáo tổng kết/);
    assert.equal(await remarkOf(page), 'Sau khi xóa.');
  });

  test('reloaded, and with the back button: the same screen, the same content', async (t) => {
    const { me, page } = await begin(t);
    await me.choose(PERSON);
    await me.task(/KKT Gia Lai/).click();
    await me.row('II').getByRole('button', { name: 'Tối đa' }).click();
    await me.field('I', 'Điểm').fill('12,5');
    await page.goBack();
    await me.at(/^Kính chào/);
    await me.task(/KKT Gia Lai.*Đang làm 2\/3/).waitFor();
    await page.goForward();
    await me.at('KKT Gia Lai');
    assert.equal(await me.field('I', 'Điểm').inputValue(), '12,5');
    // No waiting here: leaving the page writes what waits.
    await me.field('III', 'Điểm').fill('7');
    await page.reload();
    await me.at('KKT Gia Lai');
    assert.equal(await me.field('III', 'Điểm').inputValue(), '7');
    assert.equal(await me.field('II', 'Điểm').inputValue(), '20');
  });

  test('exchanged for another one: the draft goes along', async (t) => {
    const { me } = await begin(t);
    await me.choose(PERSON);
    await me.remark('Từ máy cũ.');
    await me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await me.option(/Gia Lai/).check();
    await me.go('/settings', 'Cài đặt');
    const draft = await me.download('Lưu bản nháp');
    assert.match(draft.name, /^nhap-2023-quang-ngai-ha-hoang-viet-phuong-1\.json$/);

    const other = await begin(t);
    const page = other.page;
    await other.me.openFile(draft.text);
    await other.me.at(`Kính chào ${PERSON.name}`);
    await other.me.go('/votes/co-thi-dua', /Cờ thi đua/);
    assert.equal(await other.me.option(/Gia Lai/).isChecked(), true);
    await other.me.remark('Từ máy mới.');
    await other.me.saved();

    // The old file once more: what is here is not replaced without a question.
    await other.me.openFile(draft.text);
    const question = page.getByRole('dialog');
    await question.getByText(/^Trên máy này đã có bản nháp khác/).waitFor();
    await question.getByRole('button', { name: 'Không, quay lại' }).click();
    await other.me.go('/papers/bao-cao-tong-ket', /^Báo cáo tổng kết/);
    assert.equal(await remarkOf(page), 'Từ máy mới.');
    await other.me.openFile(draft.text);
    await question.getByRole('button', { name: 'Thay bằng bản trong tệp' }).click();
    await other.me.at(/^Kính chào/);
    await other.me.go('/papers/bao-cao-tong-ket', /^Báo cáo tổng kết/);
    assert.equal(await remarkOf(page), 'Từ máy cũ.');
    await page.reload();
    await other.me.at(/^Báo cáo tổng kết/);
    assert.equal(await remarkOf(page), 'Từ máy cũ.');

    // Nor when somebody else is at the phone just now.
    await other.me.go('/who', 'Ông/Bà là ai?');
    await other.me.choose({ name: 'Phan Viết Hùng', search: 'phan viet' });
    const changed = draft.text.replace('Từ máy cũ.', 'Từ tệp khác.');
    await other.me.openFile(changed);
    await question.getByText(/^Trên máy này đã có bản nháp khác/).waitFor();
    await question.getByRole('button', { name: 'Không, quay lại' }).click();
    await other.me.go('/', 'Kính chào Phan Viết Hùng');
  });

  test('where two people take turns: each finds their own', async (t) => {
    const { me, page } = await begin(t);
    await me.choose(PERSON);
    await me.remark('Của ông Phương.');
    await me.go('/who', 'Ông/Bà là ai?');
    await me.choose({ name: 'Phan Viết Hùng', search: 'phan viet' });
    await me.remark('Của ông Hùng.');
    await me.go('/who', 'Ông/Bà là ai?');
    await me.choose(PERSON);
    await me.go('/papers/bao-cao-tong-ket', /^Báo cáo tổng kết/);
    assert.equal(await remarkOf(page), 'Của ông Phương.');
  });

  test('with the same conference opened again: the draft stays, and can be changed', async (t) => {
    const { me, page } = await begin(t);
    await me.choose(PERSON);
    await me.remark('Vẫn còn đây.');
    await me.openFile(await conferenceText());
    await me.at(`Kính chào ${PERSON.name}`);
    await me.go('/papers/bao-cao-tong-ket', /^Báo cáo tổng kết/);
    assert.equal(await remarkOf(page), 'Vẫn còn đây.');
    await page.getByRole('textbox', { name: REMARK }).fill('Vẫn sửa được.');
    await me.saved();
    assert.equal(await page.getByText(SECOND_TAB).count(), 0, 'its own second tab');
  });

  test('with another conference in between: the draft of the first waits', async (t) => {
    const { me, page } = await begin(t);
    const text = await conferenceText();
    const another = text.replace(/"title": ?"Hội nghị[^"]*"/, '"title": "Một hội nghị khác"');
    assert.notEqual(another, text);
    await me.choose(PERSON);
    await me.remark('Của hội nghị thứ nhất.');
    await me.openFile(another);
    await me.at('Ông/Bà là ai?');
    await me.choose(PERSON);
    await page.getByText('Một hội nghị khác', { exact: false }).first().waitFor();
    await me.go('/settings', 'Cài đặt');
    const draft = await me.download('Lưu bản nháp');
    await me.openFile(text);
    await me.at(`Kính chào ${PERSON.name}`);
    await me.go('/papers/bao-cao-tong-ket', /^Báo cáo tổng kết/);
    const field = page.getByRole('textbox', { name: REMARK });
    assert.equal(await field.inputValue(), 'Của hội nghị thứ nhất.');
    assert.equal(await field.isEnabled(), true);
    await me.openFile(draft.text);
    await page.getByText(/^Bản nháp này thuộc hội nghị khác/).waitFor();
  });
});

describe('a new build', () => {
  test('waits for an open draft and is offered when nothing is at stake', async (t) => {
    const site = await copyOfBuild();
    const server = await serve({ folder: site.folder });
    const browser = await launch();
    t.after(async () => {
      await browser.close();
      await server.stop();
      await site.discard();
    });
    const context = await phone(browser);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const me = await openApp(page, server.url);
    await offlineReady(page);
    await me.choose(PERSON);
    await me.remark('Đang làm dở.');
    await me.saved();

    await site.rebuild(NEXT_BUILD);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration('./');
      await registration.update();
      while (!registration.waiting) await new Promise((done) => setTimeout(done, 20));
    });
    const offer = page.getByText('Có bản mới của ứng dụng.');
    await me.go('/agenda', 'Chương trình');
    assert.equal(await offer.count(), 0, 'offered under an open draft');
    await page.reload();
    await me.at('Chương trình');
    const build = () => page.locator('meta[name=build]').getAttribute('content');
    assert.notEqual(await build(), NEXT_BUILD);
    assert.equal(await offer.count(), 0);

    await me.finalise();
    const handed = await me.saveSubmission();
    assert.equal(await offer.count(), 0, 'offered before it was handed over');
    await page.getByRole('button', { name: /Tôi đã giao xong/ }).click();
    await offer.waitFor();
    const reloaded = page.waitForEvent('load');
    await me.button('Cập nhật ngay').click();
    await reloaded;
    await ready(page);
    assert.equal(await build(), NEXT_BUILD);
    await me.at('Giao tệp phiếu');
    await page.getByText('Cần gửi lại tệp này?').click();
    assert.equal((await me.saveSubmission()).text, handed.text);
  });
});

const remarkOf = (page) => page.getByRole('textbox', { name: REMARK }).inputValue();
