// Files on their way out of a phone and into the next device: share sheet, messages, pasted text, and a look back.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { laptop, launch, phone, watch } from './support/browser.mjs';
import { PERSON, openApp } from './support/delegate.mjs';
import { desk } from './support/desk.mjs';
import { serve } from './support/server.mjs';

describe('exits and entrances', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A phone at the hand-over. `before` runs in the page before the app does. */
  async function handOver(t, before, argument, remark) {
    const context = await phone(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    t.after(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    if (before) await context.addInitScript(before, argument);
    const seen = watch(page, server.origin);
    const me = await openApp(page, server.url);
    await me.choose(PERSON);
    if (remark) await me.remark(remark);
    await me.finalise();
    return { me, page, seen, copied: () => page.evaluate(() => navigator.clipboard.readText()) };
  }

  async function onDesk(t) {
    const context = await laptop(browser);
    t.after(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const seen = watch(page, server.origin);
    const board = desk(page, server);
    await board.open();
    return { page, board, seen };
  }

  /** A share sheet that takes some forms only, and notes what it was given. */
  const sheet = (rule) => {
    globalThis.tried = [];
    navigator.canShare = () => true;
    navigator.share = async ({ files: [file] }) => {
      globalThis.tried.push(file.name.split('.').pop());
      const late = rule === 'late' && globalThis.tried.length === 1;
      const wrong = rule === 'txt only' && !file.name.endsWith('.txt');
      if (late || wrong || rule === 'never') throw new DOMException('No.', 'NotAllowedError');
      if (rule === 'closed') throw new DOMException('No.', 'AbortError');
      globalThis.shared = await file.text();
    };
  };

  test('what the share sheet does not take goes as .txt with the next tap', async (t) => {
    const { me, page } = await handOver(t, sheet, 'txt only');
    await me.button('Gửi qua ứng dụng khác').click();
    await me.button('Chạm lại để gửi').click();
    await page.getByText(/^Đã chuyển tệp sang ứng dụng khác/).waitFor();
    assert.deepEqual(await page.evaluate(() => globalThis.tried), ['json', 'txt']);
    assert.match(await page.evaluate(() => globalThis.shared), /^\{"body":/);
  });

  test('a tap that came too late asks for another, and a closed sheet says nothing', async (t) => {
    const late = await handOver(t, sheet, 'late');
    await late.me.button('Gửi qua ứng dụng khác').click();
    await late.page.getByText(/^Máy chưa nhận lần chạm đó/).waitFor();
    await late.me.button('Chạm lại để gửi').click();
    await late.page.getByText(/^Đã chuyển tệp/).waitFor();
    const closed = await handOver(t, sheet, 'closed');
    await closed.me.button('Gửi qua ứng dụng khác').click();
    await closed.page.waitForFunction(() => globalThis.tried.length === 1);
    assert.equal(await closed.page.locator('.exit-list').getByRole('alert').count(), 0);
    await closed.me.button('Gửi qua ứng dụng khác').waitFor();
  });

  test('a device that shares nothing leads to the other ways', async (t) => {
    const { me, page } = await handOver(t, sheet, 'never');
    await me.button('Gửi qua ứng dụng khác').click();
    await me.button('Chạm lại để gửi').click();
    await me.button('Chạm lại để gửi').click();
    await page.getByRole('alert').getByText(/^Máy này không cho gửi tệp.*lưu thành tệp.*mã/).waitFor();
    await me.saveSubmission();
  });

  test('a copied message is pasted at the desk, whole, broken up, and with lines missing', async (t) => {
    const { me, page, seen, copied } = await handOver(t);
    const file = await me.saveSubmission();
    await me.button('Sao chép nội dung').click();
    await page.getByText(/^Đã sao chép/).waitFor();
    const message = await copied();
    assert.match(message, /^Tệp nop-2023-quang-ngai-.*KHOI THI DUA/s, 'a line for people, then the lines for the app');
    assert.ok(!message.includes('{'));

    const { page: laptopPage, board, seen: seenAtDesk } = await onDesk(t);
    const paste = async (text) => {
      await board.inbox();
      const box = laptopPage.getByRole('textbox', { name: 'Nội dung tệp' });
      if (!(await box.isVisible())) await laptopPage.getByText('Dán nội dung một tệp').click();
      await box.fill(text);
      await laptopPage.getByRole('button', { name: 'Xem nội dung đã dán' }).click();
    };
    const lines = message.trim().split('\n');
    await paste(lines.slice(0, -4).join('\n'));
    await laptopPage.getByText(/^Còn thiếu \d+ trong \d+ dòng. Xin chép lại cả tin nhắn/).waitFor();
    await laptopPage.getByRole('button', { name: 'Bỏ, không nhận' }).click();
    // What chats do: other line breaks, spaces, quotation marks, a name and a time in between.
    const mangled = `“${message.replace(/(.{37})/g, '$1 \n> ')}”`.replace('KHOI', '[10:32] Phương: KHOI');
    await paste(mangled);
    await board.heading(/^Xem trước 1 tệp$/, 2).waitFor();
    await board.keepFiles();
    // The same as a file, and as a message saved to a file: known already.
    await board.drop([
      { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) },
      { name: 'tin-nhan.txt', mimeType: 'text/plain', buffer: Buffer.from(message) },
    ]);
    assert.ok(await board.keep.isDisabled(), 'nothing new');
    assert.deepEqual([...seen.errors, ...seenAtDesk.errors], []);
  });

  test('a long file is copied in pieces that make it whole again on another phone', async (t) => {
    // Nothing that could be packed.
    const { me, page, copied } = await handOver(t, null, null, randomBytes(1_400).toString('base64'));
    const piece = page.getByRole('button', { name: /^Chép từng đoạn/ });
    const label = await piece.innerText();
    const count = Number(label.match(/1\/(\d+)$/)[1]);
    assert.ok(count > 1, label);
    const pieces = [];
    for (let i = 1; i <= count; i += 1) {
      await page.getByRole('button', { name: `Chép từng đoạn: đoạn ${i}/${count}` }).click();
      await page.getByText(`Đã chép đoạn ${i}/${count}`, { exact: false }).waitFor();
      pieces.push(await copied());
    }
    assert.ok(pieces.every((text) => text.length < 2_300), 'short enough for a chat');
    // A submission is not opened on a phone; the message must have been read whole to know.
    await me.go('/settings', 'Cài đặt');
    const box = page.getByRole('textbox', { name: /dán/i });
    await box.fill(pieces.slice(1).reverse().join('\n'));
    await me.button('Mở nội dung đã dán').click();
    await page.getByRole('alert').getByText(/^Còn thiếu \d+ trong/).waitFor();
    await box.fill(pieces.reverse().join('\nLan, 10:31\n'));
    await me.button('Mở nội dung đã dán').click();
    await page.getByRole('alert').getByText(/^Đây là tệp phiếu của đại biểu/).waitFor();
    await box.fill('Xin chào');
    await me.button('Mở nội dung đã dán').click();
    await page.getByRole('alert').waitFor();
    assert.equal(await box.inputValue(), 'Xin chào', 'what was pasted stays');
  });

  test('the clipboard is refused: the message stands there to be copied by hand', async (t) => {
    const { me, page } = await handOver(t, () => {
      navigator.clipboard.writeText = async () => {
        throw new DOMException('No.', 'NotAllowedError');
      };
    });
    await me.button('Sao chép nội dung').click();
    const box = page.getByRole('textbox', { name: 'Sao chép nội dung' });
    assert.match(await box.inputValue(), /KHOI THI DUA/);
  });

  test('what was saved is opened again and compared', async (t) => {
    const { me, page } = await handOver(t);
    const first = await me.saveSubmission();
    const again = page.getByLabel('Mở lại tệp vừa lưu để kiểm tra');
    const give = (text, name = 'tep.json') =>
      again.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await give(first.text);
    await page.getByText(/^Tệp đã lưu đúng/).waitFor();
    await give(first.text.slice(0, 400));
    await page.getByRole('alert').getByText(/^Tệp này không dùng được/).waitFor();
    await give(first.text.replace(/"build":"[^"]*"/, '"build":"khac"'));
    await page.getByRole('alert').getByText(/đã bị sửa/).waitFor();
    await give(first.text.replace(`"person":"${PERSON.id}"`, '"person":"nguoi-khac"'));
    await page.getByRole('alert').getByText(/của người khác/).waitFor();
    await me.button('Sửa và giao lại').click();
    await me.button('Mở lại để sửa').click();
    await me.at(/^Kính chào/);
    await me.finalise();
    await me.saveSubmission();
    await give(first.text);
    await page.getByRole('alert').getByText(/là bản 1, đã cũ; bản cần giao là bản 2/).waitFor();
    await page.getByText(/^Tệp đã lưu đúng/).waitFor({ state: 'detached' });
  });

  test('messages and .txt files are taken wherever a file is', async (t) => {
    const { me, page } = await handOver(t);
    await me.go('/settings', 'Cài đặt');
    const draft = await me.download('Lưu bản nháp');
    await me.openFile(draft.text, 'ban-nhap.txt');
    await me.at(/^Kính chào/);
    const conference = await page.evaluate(async () => (await fetch('conference.json')).text());
    await me.openFile(`\ufeff${conference}`, 'hoi-nghi.txt');
    await me.at(/^Kính chào/);
    // No picker says which files it takes: iOS would grey the right ones out.
    await me.go('/settings', 'Cài đặt');
    assert.equal(await page.locator('input[type=file][accept]').count(), 0);
  });
});
