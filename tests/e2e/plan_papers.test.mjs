// What is said and signed, while a conference is prepared: agenda, papers with pages pasted from Word, movements, texts of
// law, the covenant with its placeholders.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { laptop, launch, ready, watch } from './support/browser.mjs';
import { desk } from './support/desk.mjs';
import { serve } from './support/server.mjs';

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

/**
 * What the console said that was not to be said. A page that is pasted is read under the app's own policy: the styles and
 * scripts in it are refused, and the browser says so.
 */
const errors = (seen) => seen.errors.filter((text) => !/^(Applying inline style|Executing inline event handler) violates/.test(text));

const TABLET = { viewport: { width: 820, height: 1180 } };

/** A desk at a part of its plan. */
async function at(t, part, options) {
  const context = await laptop(browser, options);
  context.setDefaultTimeout(20_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  t.after(() => context.close());
  const page = await context.newPage();
  const seen = watch(page, server.origin);
  await desk(page, server).open();
  const rows = page.locator('.thing-name');
  const self = {
    context,
    page,
    seen,
    rows,
    go: async (to, title) => {
      await page.evaluate((fragment) => (location.hash = fragment), `/desk/prepare/${to}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    },
    /** Rows as they are read. */
    names: () => rows.locator('strong').allInnerTexts(),
    button: (name, exact = true) => page.getByRole('button', { name, exact }),
    undo: () => page.getByRole('group', { name: 'Hoàn tác và làm lại' }).getByRole('button').first().click(),
    saved: () => page.getByRole('banner').getByText(/^Đã lưu/).waitFor(),
    reload: async () => {
      await self.saved();
      await page.reload();
      await ready(page);
    },
    /** What a program leaves in the clipboard, pasted with the keyboard. */
    paste: async (html, plain = '') => {
      await page.evaluate(
        ([html, plain]) => {
          const copy = (event) => {
            if (html) event.clipboardData.setData('text/html', html);
            event.clipboardData.setData('text/plain', plain);
            event.preventDefault();
          };
          document.addEventListener('copy', copy, { once: true });
          document.execCommand('copy');
        },
        [html, plain],
      );
      await page.keyboard.press('Control+V');
    },
    focused: (id) => page.waitForFunction((id) => document.activeElement?.id === id, id),
  };
  await self.go(...part);
  await rows.first().or(page.getByText(/^Chưa có|^Chương trình chưa/)).first().waitFor();
  return self;
}

const AGENDA = ['agenda', 'Chương trình'];
const PAPERS = ['papers', 'Tài liệu'];
const MOVEMENTS = ['movements', 'Phong trào'];
const LAWS = ['laws', 'Căn cứ pháp lý'];
const COVENANT = ['covenant', 'Giao ước thi đua'];

// As Word for Windows puts it there, shortened.
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<h2>I. Kết quả<o:p></o:p></h2>
<p class=MsoNormal>Cả khối thu hút <b style='mso-bidi-font-weight:normal'>120 dự án</b>, <i>vượt</i> kế hoạch.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Việc thứ nhất<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Việc thứ hai</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Bước đầu</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Bước sau</p>
<table class=MsoTableGrid border=1 cellspacing=0><tr><td rowspan=2><p class=MsoNormal><b>STT</b></p></td><td colspan=2><p class=MsoNormal>Năm 2023</p></td></tr>
<tr><td><p class=MsoNormal>Kế hoạch</p></td><td><p class=MsoNormal>Thực hiện</p></td></tr>
<tr><td>1</td><td>100</td><td>120</td></tr></table>
<p class=MsoNormal><img width=10 height=10 src="https://elsewhere.invalid/spy.png" onerror="window.hacked = 1" v:shapes="x"><script>window.hacked = 2</script></p>
<!--EndFragment--></body></html>`;
const FROM_WORD = `## I. Kết quả

Cả khối thu hút **120 dự án**, *vượt* kế hoạch.

- Việc thứ nhất
- Việc thứ hai

1. Bước đầu
2. Bước sau

| STT | Năm 2023 | Năm 2023 |
|---|---|---|
|  | Kế hoạch | Thực hiện |
| 1 | 100 | 120 |`;

// As Google Docs puts it there.
const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-9c1f"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;">Đậm</span><span style="font-size:11pt;font-weight:400;"> và thường</span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Một</span></p></li></ul></b>`;

describe('papers', () => {
  test('a page from Word: pasted, shown, taken back, kept', async (t) => {
    const self = await at(t, PAPERS);
    const { page, button } = self;
    await button('Thêm tài liệu').click();
    await page.waitForFunction(() => document.activeElement?.id.endsWith('-name'));
    await page.keyboard.type('Tham luận');
    const text = page.getByLabel('Nội dung', { exact: true });
    const preview = page.getByRole('region', { name: 'Đại biểu sẽ thấy' });

    await t.test('headings, words, lists and tables stay, and what is lost is said', async () => {
      await text.focus();
      await self.paste(WORD, 'chữ trơn');
      assert.equal(await text.inputValue(), FROM_WORD);
      await page.getByText(/^Bỏ 1 hình/).waitFor();
      await page.getByText(/^Bảng có ô gộp đã tách/).waitFor();
      await preview.getByRole('heading', { name: 'I. Kết quả' }).waitFor();
      assert.equal(await preview.getByRole('cell').count(), 6);
      assert.equal(await preview.locator('ol li').count(), 2);
      assert.equal(await preview.locator('strong').innerText(), '120 dự án');
      await assertAccessible(page);
    });

    await t.test('nothing foreign ran, nothing was fetched', async () => {
      assert.equal(await page.evaluate(() => window.hacked), undefined);
      assert.deepEqual(self.seen.foreign, []);
    });

    await t.test('a few words go into the line, plain text stays plain', async () => {
      await text.fill('Một hai');
      await page.keyboard.press('Home');
      await self.paste('<p class=MsoNormal><b>Không</b> </p>', 'x');
      assert.equal(await text.inputValue(), '**Không**Một hai');
      await text.fill('');
      await self.paste('', '# <b>trơn</b> & *nguyên*');
      assert.equal(await text.inputValue(), '# <b>trơn</b> & *nguyên*');
      await text.fill('');
      await self.paste(DOCS, 'y');
      assert.equal(await text.inputValue(), '**Đậm** và thường\n\n- Một');
    });

    await t.test("the field's own Ctrl+Z takes it back, and so does the plan", async () => {
      await text.fill('Trước. ');
      await page.keyboard.press('Control+End');
      await self.paste(DOCS, 'y');
      const pasted = 'Trước. \n\n**Đậm** và thường\n\n- Một';
      assert.equal(await text.inputValue(), pasted);
      await page.keyboard.press('Control+Z');
      assert.equal(await text.inputValue(), 'Trước. ');
      await page.keyboard.press('Control+Shift+Z');
      assert.equal(await text.inputValue(), pasted);
      await self.paste(DOCS, 'y');
      await self.undo();
      await page.waitForFunction((pasted) => document.querySelector('.plan-text').value === pasted, pasted);
    });

    await t.test('a long page is there at once, and Ctrl+Z takes it back all the same', async () => {
      await text.fill('Trước');
      await page.keyboard.press('Control+End');
      const began = Date.now();
      await self.paste('<p class=MsoNormal>Một đoạn <b>dài</b></p>'.repeat(2_000), 'y');
      await page.waitForFunction(() => document.querySelector('.plan-text').value.length > 30_000);
      assert.ok(Date.now() - began < 5_000);
      // It is shown when typing has paused.
      await preview.locator('p').nth(2_000).waitFor();
      await page.keyboard.press('Control+Z');
      await page.waitForFunction(() => document.querySelector('.plan-text').value === 'Trước');
    });

    await t.test('it is there after a reload', async () => {
      await text.fill(FROM_WORD);
      await self.reload();
      await self.rows.filter({ hasText: 'Tham luận' }).click();
      assert.equal(await text.inputValue(), FROM_WORD);
      await preview.getByRole('heading', { name: 'I. Kết quả' }).waitFor();
    });
    assert.deepEqual(errors(self.seen), []);
  });

  test('buttons over the text work on what is selected, by keyboard too', async (t) => {
    const self = await at(t, PAPERS, TABLET);
    const { page, button } = self;
    await button('Thêm tài liệu').click();
    const text = page.getByLabel('Nội dung', { exact: true });
    await text.fill('một\nhai');
    await text.press('Control+A');
    await button('1. Đánh số').click();
    assert.equal(await text.inputValue(), '1. một\n2. hai');
    await button('• Danh sách').click();
    assert.equal(await text.inputValue(), '- một\n- hai');
    await text.press('Control+End');
    await page.keyboard.press('Shift+Control+ArrowLeft');
    await page.keyboard.press('Control+B');
    assert.equal(await text.inputValue(), '- một\n- **hai**');
    await page.keyboard.press('Control+B');
    assert.equal(await text.inputValue(), '- một\n- hai');
    await text.press('Control+End');
    await button('Bảng').press('Enter');
    assert.equal(await text.inputValue(), '- một\n- hai\n\n| Cột 1 | Cột 2 | Cột 3 |\n|---|---|---|\n|  |  |  |');
    await page.keyboard.press('Control+Z');
    assert.equal(await text.inputValue(), '- một\n- hai');
    // Enter goes on with a list, and ends it at a point with nothing in it.
    await text.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ba');
    assert.equal(await text.inputValue(), '- một\n- hai\n- ba');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Dòng một');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Dòng hai');
    assert.equal(await text.inputValue(), '- một\n- hai\n- ba\n\nDòng một\nDòng hai');
    const shown = page.locator('.plan-shown p').last();
    await shown.getByText('Dòng hai').waitFor();
    assert.equal(await shown.innerText(), 'Dòng một\nDòng hai');
    // A line at the margin is no part of the list above it, with an empty line between or without.
    await text.fill('- một\n- hai\nHết.');
    await shown.getByText('Hết.').waitFor();
    assert.equal(await page.locator('.plan-shown li').count(), 2);
    await page.keyboard.press('Control+Z');
    await assertAccessible(page);
    assert.deepEqual(errors(self.seen), []);
  });

  test('text files become papers; what is no text is said and changes nothing', async (t) => {
    const self = await at(t, PAPERS);
    const { page } = self;
    const before = await self.names();
    const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByLabel('Thêm tài liệu từ tệp .md, .txt…').setInputFiles([
      file('huong-dan.md', '# Hướng dẫn\r\n\r\nMột'),
      file('ghi-chu.txt', '\ufeffGhi'),
      { name: 'bao-cao.docx', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]) },
    ]);
    await page.getByText('Đã thêm 2 tài liệu.').waitFor();
    await page.getByText(/“bao-cao\.docx” không phải tệp chữ/).waitFor();
    assert.deepEqual(await self.names(), [...before, 'Hướng dẫn', 'ghi-chu']);
    await self.undo();
    await self.rows.nth(before.length).waitFor({ state: 'detached' });
    assert.deepEqual(await self.names(), before);
  });

  test('a paper that goes takes its place in the agenda along, and comes back with it', async (t) => {
    const self = await at(t, AGENDA);
    const { page, rows } = self;
    const withPaper = rows.filter({ hasText: '1 tài liệu' });
    const count = await withPaper.count();
    assert.ok(count > 0);
    await self.go(...PAPERS);
    await page.getByRole('button', { name: /^Xóa Kinh nghiệm tham mưu/ }).click();
    await self.go(...AGENDA);
    await rows.first().waitFor();
    assert.equal(await withPaper.count(), count - 1);
    await self.undo();
    await page.waitForFunction(
      (count) => [...document.querySelectorAll('.thing-name')].filter((r) => r.textContent.includes('1 tài liệu')).length === count,
      count,
    );
  });
});

describe('the agenda', () => {
  test('times as they are typed, points out of order, people in an order', async (t) => {
    const self = await at(t, AGENDA, TABLET);
    const { page, button, rows } = self;
    await button('Thêm mục').click();
    await page.waitForFunction(() => document.activeElement?.id.endsWith('-name'));
    await page.keyboard.type('Văn nghệ chào mừng');
    const starts = page.getByLabel('Bắt đầu lúc');

    await t.test('what is no time is said and changes nothing', async () => {
      await starts.fill('7 giờ kém');
      await page.getByText('Xin ghi giờ và phút, ví dụ 8h30.').waitFor();
      assert.equal(await rows.last().locator('strong').innerText(), 'Văn nghệ chào mừng');
      await starts.fill('7h');
      await rows.last().getByText('07:00 Văn nghệ chào mừng').waitFor();
      assert.equal(await starts.inputValue(), '7h');
    });

    await t.test('out of order is said at once, and mended by a button', async () => {
      await page.getByText('Có mục ghi giờ sớm hơn mục đứng trước nó.').waitFor();
      await assertAccessible(page);
      await button('Xếp lại theo giờ').click();
      await page.getByText('Có mục ghi giờ sớm hơn mục đứng trước nó.').waitFor({ state: 'detached' });
      assert.equal((await self.names())[0], '07:00 Văn nghệ chào mừng');
      // It is still the one that is open.
      assert.equal(await starts.inputValue(), '7h');
    });

    await t.test('speakers, by the keyboard alone', async () => {
      const add = page.getByLabel('Thêm người');
      await add.focus();
      await page.keyboard.type('hoang');
      await page.getByRole('list', { name: 'Những người tìm thấy' }).getByRole('button').nth(1).waitFor();
      await page.keyboard.press('Enter');
      const chosen = page.getByRole('group', { name: 'Ai phụ trách hoặc phát biểu' }).locator('.several-name');
      await chosen.first().waitFor();
      await page.keyboard.type('hoang');
      await page.keyboard.press('Enter');
      await chosen.nth(1).waitFor();
      const [first, second] = await chosen.allInnerTexts();
      assert.notEqual(first, second);
      await button(`Đưa ${second} lên`).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((name) => document.activeElement?.ariaLabel === `Đưa ${name} xuống`, second);
      assert.deepEqual(await chosen.allInnerTexts(), [second, first]);
      await rows.first().getByText(`${second} · ${first}`).waitFor();
      await button(`Xóa ${first}`).focus();
      await page.keyboard.press('Enter');
      assert.deepEqual(await chosen.allInnerTexts(), [second]);
      await button('Thêm tài liệu').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await rows.first().getByText('1 tài liệu').waitFor();
    });

    await t.test('everything is there after a reload', async () => {
      await self.reload();
      await rows.first().waitFor();
      assert.equal((await self.names())[0], '07:00 Văn nghệ chào mừng');
      await rows.first().getByText('1 tài liệu').waitFor();
    });
    assert.deepEqual(errors(self.seen), []);
  });
});

describe('movements and texts of law', () => {
  test('quotation marks of a name are noticed', async (t) => {
    const self = await at(t, MOVEMENTS);
    const { page, button, rows } = self;
    await button('Thêm phong trào').click();
    await page.getByLabel('Tên phong trào').fill('“Thi đua yêu nước”');
    await button('Bỏ dấu ngoặc kép').click();
    await rows.last().getByText('Thi đua yêu nước', { exact: true }).waitFor();
    await rows.last().getByText('Khối, đơn vị').waitFor();
    await assertAccessible(page);
  });

  test('whether a text holds on the day stands in its row', async (t) => {
    const self = await at(t, LAWS, TABLET);
    const { page, button, rows } = self;
    const before = await self.names();
    await button('Thêm văn bản').click();
    await page.getByLabel('Số, ký hiệu').fill('98/2023/NĐ-CP');
    const row = rows.last();
    await row.getByText('98/2023/NĐ-CP').waitFor();
    await row.getByText('Có hiệu lực vào ngày họp').waitFor();
    await page.getByLabel('Có hiệu lực từ ngày').fill('1/1/2024');
    await row.getByText('⚠ Ngày họp chưa có hiệu lực: từ 01/01/2024').waitFor();
    await page.getByLabel('Hiệu lực đến hết ngày').fill('31/12/2022');
    await row.getByText('⚠ Ngày hết hiệu lực đứng trước ngày có hiệu lực').waitFor();
    await page.getByLabel('Hiệu lực đến hết ngày').fill('hôm qua');
    await page.getByText(/^Xin ghi một ngày có trong lịch/).waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: /^Đưa 98\/2023\/NĐ-CP lên$/ }).click();
    assert.equal((await self.names()).at(-2), '98/2023/NĐ-CP');
    // Its fields stay open where it is now.
    assert.equal(await page.getByLabel('Số, ký hiệu').inputValue(), '98/2023/NĐ-CP');
    await page.getByRole('button', { name: 'Xóa 98/2023/NĐ-CP' }).click();
    assert.deepEqual(await self.names(), before);
    assert.deepEqual(errors(self.seen), []);
  });
});

describe('the covenant', () => {
  test('placeholders: inserted by buttons, shown filled in, unknown ones said, kept', async (t) => {
    const self = await at(t, COVENANT);
    const { page, button, rows } = self;
    const preamble = page.getByLabel('Lời mở đầu');
    const preview = page.getByRole('region', { name: 'Đại biểu sẽ thấy' });
    // What was written out in last year's text follows the plan from now on, and reads as before.
    const before = await preview.innerText();
    await button('Cho tự lấy theo các phần kia').click();
    await button('Cho tự lấy theo các phần kia').waitFor({ state: 'detached' });
    assert.match(await preamble.inputValue(), /^Phát huy .* {nam_tong_ket}, hôm nay, ngày {ngay}, tại {dia_diem}, {so_don_vi} đơn vị/);
    assert.equal(await preview.innerText(), before);

    await preamble.fill('Năm , các đơn vị:');
    for (let i = 0; i < 'Năm '.length; i += 1) {
      if (i === 0) await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowRight');
    }
    const buttons = page.getByRole('group', { name: 'Chèn vào chỗ con trỏ' }).first();
    await buttons.getByRole('button', { name: 'Năm giao ước' }).click();
    assert.equal(await preamble.inputValue(), 'Năm {nam}, các đơn vị:');
    await preview.getByText('Năm 2024, các đơn vị:').waitFor();
    await page.getByLabel('Giao ước cho năm').fill('2025');
    await preview.getByText('Năm 2025, các đơn vị:').waitFor();
    await preview.getByRole('heading', { name: 'Giao ước thi đua năm 2025' }).waitFor();

    await rows.nth(1).click();
    const commitment = page.getByLabel('Nội dung', { exact: true });
    await commitment.fill('Đủ {so_don_vi} đơn vị, {xyz}');
    await preview.getByText('Đủ 11 đơn vị, {xyz}').waitFor();
    await preview.getByText('Không có chỗ trống nào tên “{xyz}”').waitFor();
    await assertAccessible(page);

    await page.getByRole('button', { name: /^Đưa 2\. Đủ .* lên$/ }).focus();
    await page.keyboard.press('Enter');
    // At the top the focus stays on the button, and one press more does nothing.
    await self.focused('commitment-0-up');
    await page.keyboard.press('Enter');
    await self.focused('commitment-0-up');
    assert.match((await self.names())[0], /^1\. Đủ/);
    await button('Thêm nội dung').click();
    await self.focused('commitment-8-name');
    await page.keyboard.type('Giữ vững {khối}');
    await preview.getByText(/^Giữ vững Khối thi đua Ban Quản lý/).waitFor();

    await self.reload();
    await rows.first().waitFor();
    assert.equal(await preamble.inputValue(), 'Năm {nam}, các đơn vị:');
    assert.match((await self.names())[0], /^1\. Đủ/);
    assert.deepEqual(errors(self.seen), []);
  });
});
