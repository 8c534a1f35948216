// A delegate's whole journey on a phone, from "who am I" to the file in the board's hands.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { launch, phone, watch } from './support/browser.mjs';
import { OWN_SHEET, PERSON, conferenceText, openApp } from './support/delegate.mjs';
import { serve } from './support/server.mjs';
import { cliPath, distFolder } from './support/tools.mjs';

const run = promisify(execFile);
const BLANK_IS_INVALID =
  'Phiếu trắng: không chọn dòng nào. Phiếu này vẫn được thu nhưng không hợp lệ.';

describe('a delegate', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A new phone with the app open. */
  async function begin(t, more) {
    const context = await phone(browser, more);
    t.after(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const seen = watch(page, server.origin);
    const me = await openApp(page, server.url);
    return { me, page, context, seen };
  }

  test('scores, votes, signs, finalises and hands over', async (t) => {
    const { me, page, seen } = await begin(t);
    const search = page.getByRole('searchbox');
    await search.fill('ha hoang viet');
    // Until the search is there, everyone is shown.
    await page.getByRole('button', { name: /Kon Tum/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Hà Hoàng Việt Phương/ }).waitFor();
    assert.equal(await page.getByRole('button', { name: /Trưởng đoàn|Thành viên/ }).count(), 1);
    await search.fill('DAK LAK');
    await page.getByRole('button', { name: /KCN Đắk Lắk/ }).waitFor();
    await search.fill('zzz');
    await page.getByText(/^Không tìm thấy/).waitFor();
    await me.choose(PERSON);
    await me.at(`Kính chào ${PERSON.name}`);
    await page.getByText('CHƯA giao cho ban tổ chức').waitFor({ state: 'detached' });

    await t.test('the own sheet, line by line', async () => {
      await me.task(/KKT Dung Quất.*Chưa làm/).click();
      const total = page.getByRole('status').filter({ hasText: 'Tổng điểm' });
      for (const [i, group] of OWN_SHEET.entries()) {
        await me.row(group[0].row).waitFor();
        const number = ['I', 'II', 'III'][i];
        await me.part(new RegExp(`^${number} 0/${group.length} Phần ${i + 1}/5, Chưa làm$`)).waitFor();
        if (i === 0) await careful(me);
        for (const line of group) await me.fillRow(line);
        const whole = `${group.length}/${group.length}`;
        await me.part(new RegExp(`^${number} ✓ ${whole} Phần ${i + 1}/5, Xong$`)).waitFor();
        await me.nextPart().click();
      }
      await me.row('IV').getByText('thưởng không quá 5', { exact: true }).waitFor();
      assert.equal(await page.getByRole('heading', { name: 'IV. Điểm thưởng' }).count(), 1);
      await me.part(/^IV .*không bắt buộc$/).waitFor();
      await total.getByText('89,5', { exact: true }).waitFor();
      const bonus = me.row('IV').getByRole('group', { name: /Đăng cai/ });
      await bonus.getByRole('button', { name: /^Thêm/ }).click();
      await total.getByText('Điểm thưởng: +1').waitFor();
      await me.nextPart().click();
      await me.row('V').getByText('trừ không quá 10', { exact: true }).waitFor();
      const late = me.row('V').getByRole('group', { name: /Nộp bảng điểm chậm/ });
      await late.getByRole('button', { name: /^Thêm/ }).click();
      await total.getByText('Điểm thưởng: +1, Điểm trừ: -1').waitFor();
      await late.getByRole('button', { name: /^Bớt/ }).click();
      await total.getByText('Điểm thưởng: +1', { exact: true }).waitFor();
      await me.saved();
    });

    await t.test('a peer’s sheet by buttons', async () => {
      await me.go('/', /^Kính chào/);
      await me.task(/KKT Dung Quất.*Xong/).waitFor();
      await me.task(/KKT Bình Định/).click();
      await me.at('KKT Bình Định');
      const first = me.row('I');
      const points = me.field('I', 'Điểm');
      await first.getByRole('button', { name: 'Thêm' }).click();
      assert.equal(await points.inputValue(), '0,5');
      await first.getByRole('button', { name: 'Bớt' }).click();
      await first.getByText('Mục này được 0 điểm, đúng ý Ông/Bà không?').waitFor();
      await first.getByRole('button', { name: 'Tối đa' }).click();
      assert.equal(await points.inputValue(), '60');
      await first.getByRole('button', { name: 'Thêm' }).click();
      assert.equal(await points.inputValue(), '60', 'not beyond the maximum');
      await first.getByRole('button', { name: 'Bớt' }).click();
      await first.getByText('✓ 59,5 điểm').waitFor();
      await points.fill('61');
      await first.getByText('Điểm phải từ 0 đến 60.').waitFor();
      await points.fill('59,5');
      for (const number of ['II', 'III']) {
        await me.row(number).getByRole('button', { name: 'Tối đa' }).click();
      }
      await me.link('Việc tiếp theo').click();
      await me.at('KKT Gia Lai');
    });

    await t.test('votes within their quota', async () => {
      await me.go('/votes/co-thi-dua', /^Đề nghị tặng Cờ thi đua/);
      await page.getByText(/^Dữ liệu mẫu Khóa của kiểm phiếu viên/).waitFor();
      await page.getByText('Chưa chọn. Được chọn nhiều nhất 2.', { exact: true }).waitFor();
      await me.option(/Gia Lai/).check();
      await page.getByText('Đã chọn 1/2. Còn chọn được 1.', { exact: true }).waitFor();
      await me.option(/Đà Nẵng/).check();
      await page.getByText(/^Đã chọn đủ 2/).waitFor();
      await me.option(/Phú Yên/).click();
      assert.equal(await me.option(/Phú Yên/).isChecked(), false, 'a third mark');
      await page.getByText(/^Đã chọn đủ 2\/2 nên không chọn thêm được/).waitFor();
      const blank = me.option('Bỏ phiếu trắng');
      await blank.check();
      assert.equal(await me.option(/Gia Lai/).isChecked(), false, 'blank and a mark');
      await page.getByText(BLANK_IS_INVALID, { exact: true }).waitFor();
      await blank.uncheck();
      assert.equal(await me.option(/Gia Lai/).isChecked(), true, 'what blank took away is back');
      await blank.check();
      await me.button('Lấy lại lựa chọn vừa rồi').click();
      assert.equal(await me.option(/Đà Nẵng/).isChecked(), true, 'by the button too');
      assert.equal(await blank.isChecked(), false);
      await blank.check();
      await me.option(/Gia Lai/).check();
      assert.equal(await me.option('Bỏ phiếu trắng').isChecked(), false);
      await me.option(/Đà Nẵng/).check();

      await me.go('/votes/bang-khen', /Bằng khen/);
      await me.option(/Phú Yên/).check();
      const both = page.getByText(/^KKT Gia Lai đang được chọn ở cả hai phiếu: Cờ thi đua.*; Bằng khen/);
      assert.equal(await both.count(), 0);
      await me.option(/Gia Lai/).check();
      await both.waitFor();
      await me.go('/review', 'Xem lại');
      await both.waitFor();
      await me.go('/votes/bang-khen', /Bằng khen/);
      await me.option('Bỏ phiếu trắng').check();
      await both.waitFor({ state: 'detached' });
      await me.go('/votes/khoi-truong-2024', /Khối trưởng/);
      await page.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
      await me.go('/votes/khoi-pho-2024', /Khối phó/);
      await page.getByRole('radio', { name: 'Không có ý kiến', exact: true }).check();
    });

    await t.test('signs and remarks', async () => {
      await me.sign(PERSON.name);
      await me.button('Bỏ nét cuối').click();
      await page.getByText('✓ Đã ký').waitFor({ state: 'detached' });
      await me.draw([[0.2, 0.3], [0.4, 0.7], [0.7, 0.2]]);
      await page.getByText('✓ Đã ký').waitFor();
      await me.remark('Cần nêu rõ số liệu\nxuất khẩu quý IV.');
      await page.getByText('✓ Đã lưu góp ý trên máy này.').waitFor();
      await page.getByText('Người soạn · Khối trưởng: Ban Quản lý KKT Vân Phong').waitFor();
      await me.link('Tài liệu').click();
      await page.getByRole('link', { name: /Báo cáo tổng kết.*✓ Đã góp ý/ }).waitFor();
      await me.link('Việc của tôi').click();
      await me.at(/^Kính chào/);
      await me.saved();
      await page.reload();
      await me.saveMark().getByText('Đã lưu trên máy này').waitFor();
    });

    let first;
    await t.test('reviews in words and finalises', async () => {
      await me.go('/review', 'Xem lại');
      const said = (name) => page.getByRole('term').filter({ hasText: name });
      const words = async (name) => said(name).locator('xpath=following-sibling::dd[1]').innerText();
      assert.equal(await words('KKT Dung Quất'), '90,5 điểm');
      assert.equal(await words('KKT Bình Định'), '99,5 điểm');
      assert.equal(await words('KKT Gia Lai'), 'Chưa chấm');
      assert.match(await words('Cờ thi đua'), /Gia Lai.*; .*Đà Nẵng/);
      assert.equal(await words('Bằng khen'), 'Phiếu trắng (không hợp lệ)');
      assert.match(await words('Khối trưởng'), /Quảng Ngãi: Đồng ý$/);
      assert.match(await words('Khối phó'), /Kon Tum: Không có ý kiến$/);
      assert.equal(await words('Giao ước'), `Đã ký: ${PERSON.name}`);
      await page.getByText('Còn 9 việc chưa xong.', { exact: false }).first().waitFor();
      await me.finalise();
      await page.getByText('CHƯA giao cho ban tổ chức').waitFor();
    });

    await t.test('is told to whom, how, and what then', async () => {
      const steps = page.getByRole('listitem').filter({ has: page.getByRole('heading') });
      const titles = await steps.getByRole('heading').allInnerTexts();
      assert.deepEqual(titles, ['Gửi tệp cho ban tổ chức', 'Báo là đã giao', 'Chờ ban tổ chức xác nhận']);
      await steps.first().getByText(/^Giao cho: ban tổ chức Hội nghị .*Ban Quản lý KKT Vân Phong/).waitFor();
      const help = page.getByText('Mang điện thoại này đến bàn ban tổ chức', { exact: false });
      assert.equal(await help.isVisible(), false);
      await page.getByText('Không gửi được thì làm thế nào?').click();
      await help.waitFor();
    });

    await t.test('saves a file that stands the core’s examination', async () => {
      first = await me.saveSubmission();
      assert.match(first.name, /^nop-2023-quang-ngai-ha-hoang-viet-phuong-1\.json$/);
      await page.getByText(`Đã lưu tệp ${first.name}`).waitFor();
      await sound(first);
      const own = first.body.sheets.find(({ unit }) => unit === PERSON.unit);
      assert.equal(Object.keys(own.lines).length, 24);
      assert.deepEqual(first.body.history ?? [], []);
      assert.deepEqual(first.body.open_votes, {
        'khoi-truong-2024': { opinions: ['agree'] },
        'khoi-pho-2024': { opinions: ['no_opinion'] },
      });
      assert.match(first.body.ballot, /^[A-Za-z0-9+/]{1000,}$/, 'what was voted in secret is sealed');
      assert.match(first.body.identity.signature, /^[0-9a-f]{128}$/);
      assert.equal(first.body.signature.name, PERSON.name);
      assert.equal(first.body.remarks['bao-cao-tong-ket'], 'Cần nêu rõ số liệu\nxuất khẩu quý IV.');
    });

    await t.test('copies it as a message', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await me.button('Sao chép nội dung').click();
      await page.getByText(/^Đã sao chép/).waitFor();
      const message = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(message.includes('KHOI THI DUA') && !message.includes('{'), message.slice(0, 200));
    });

    await t.test('says that it is done, and takes that back', async () => {
      await page.getByRole('button', { name: /Tôi đã giao xong/ }).click();
      await page.getByText('Ông/Bà báo đã giao cho ban tổ chức').waitFor();
      await me.button('Chưa giao, tôi bấm nhầm').click();
      await page.getByRole('button', { name: /Tôi đã giao xong/ }).click();
      await me.go('/', /^Kính chào/);
      await page.getByText('Ông/Bà báo đã giao cho ban tổ chức').waitFor();
    });

    await t.test('changes something: a second revision that names the first', async () => {
      await me.go('/votes/khoi-pho-2024', /Khối phó/);
      const opinion = page.getByRole('radio', { name: 'Đồng ý', exact: true });
      assert.equal(await opinion.isDisabled(), true, 'finalised is finalised');
      await me.go('/hand-over', 'Giao tệp phiếu');
      await me.button('Sửa và giao lại').click();
      await me.button('Mở lại để sửa').click();
      await me.at(/^Kính chào/);
      await me.go('/votes/khoi-pho-2024', /Khối phó/);
      await opinion.check();
      await me.finalise();
      const second = await me.saveSubmission();
      assert.match(second.name, /-2\.json$/);
      await sound(second);
      const hash = createHash('sha256').update(first.text).digest('hex');
      assert.deepEqual(second.body.history, [hash]);
      await page.getByText(/^Bản 2, hoàn tất lúc/).waitFor();
    });

    assert.deepEqual(seen.foreign, []);
    assert.deepEqual(seen.errors, []);
  });

  test('whose name is not on the list types it', async (t) => {
    const { me, page } = await begin(t);
    await page.getByRole('searchbox').fill('kon tum');
    await page.getByRole('button', { name: /Kon Tum/ }).click();
    assert.equal(await me.button('Đúng, là tôi').isDisabled(), true, 'without a name');
    await me.button('Không phải, chọn lại').click();
    await me.choose({ name: 'Kon Tum', search: 'kon tum', typed: 'Y Thị Bích Thọ' });
    await me.at('Kính chào Y Thị Bích Thọ');
    await me.saved();
    await page.reload();
    await me.at('Kính chào Y Thị Bích Thọ');

    await me.go('/covenant', /^Giao ước/);
    const signatory = page.getByRole('textbox', { name: 'Họ và tên người ký' });
    assert.equal(await signatory.inputValue(), 'Y Thị Bích Thọ', 'who is here signs');
    await me.draw([[0.1, 0.5], [0.3, 0.2], [0.5, 0.8], [0.8, 0.4]]);
    await page.getByText('✓ Đã ký').waitFor();
    await signatory.fill('');
    await page.getByText('Còn thiếu họ và tên người ký.').waitFor();
    assert.equal(await signatory.inputValue(), '', 'what was cleared stays cleared');
    await signatory.fill('Y Thị Bích Thọ, Phó Trưởng ban');
    await page.getByText('✓ Đã ký').waitFor();
    await me.finalise();
    const { body } = await me.saveSubmission();
    assert.equal(body.name, 'Y Thị Bích Thọ');
    assert.equal(body.signature.name, 'Y Thị Bích Thọ, Phó Trưởng ban');
  });

  test('as a guest reads and has no tasks', async (t) => {
    const { me, page } = await begin(t);
    await me.choose({ name: 'Trần Hoàng Tuấn', search: 'tran hoang' });
    await page.getByText(/^Ông\/Bà không phải chấm điểm hay bỏ phiếu/).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Việc của tôi' }).count(), 0);
    await me.go('/covenant', /^Giao ước/);
    assert.equal(await page.getByRole('textbox').count(), 0);
    await me.remark('Nên bổ sung phần đánh giá chung.');
  });

  for (const works of [true, false]) {
    test(`sends by the share sheet, which ${works ? 'works' : 'fails'}`, async (t) => {
      const { me, page, context } = await begin(t);
      await context.addInitScript((takes) => {
        navigator.canShare = ({ files }) => files[0].name.endsWith('.txt');
        navigator.share = async ({ files }) => {
          if (!takes) throw new DOMException('Not now.', 'NotAllowedError');
          globalThis.shared = await files[0].text();
        };
      }, works);
      await page.reload();
      await me.choose(PERSON);
      await me.finalise();
      const standsOut = () => page.locator('.button-primary:visible').allInnerTexts();
      const byLight = 'Đưa mã cho máy của ban tổ chức quét';
      assert.deepEqual(await standsOut(), [byLight]);
      await page.getByText(/^Bấm “Gửi qua ứng dụng khác”, chọn Zalo/).waitFor();
      await me.button('Gửi qua ứng dụng khác').click();
      if (works) {
        await page.getByText(/^Đã chuyển tệp sang ứng dụng khác/).waitFor();
        assert.match(await page.evaluate(() => globalThis.shared), /"khoithidua\/submission"/);
        assert.deepEqual(await standsOut(), ['✓ Tôi đã giao xong'], 'what comes next');
      } else {
        await me.button('Chạm lại để gửi').click();
        await page.getByRole('alert').getByText(/^Máy này không cho gửi tệp/).waitFor();
        assert.deepEqual(await standsOut(), [byLight], 'nothing has gone out');
        await me.saveSubmission();
      }
    });
  }

  test('sees at home what is next, what to read, and the code of the conference', async (t) => {
    const { me, page } = await begin(t);
    await me.choose(PERSON);
    const top = async (what) => (await what.boundingBox()).y;
    const start = me.link('Bắt đầu');
    const papers = me.link('Tài liệu');
    const tasks = page.getByRole('heading', { name: 'Việc của tôi' });
    assert.ok((await top(start)) < (await top(papers)), 'first what to do');
    assert.ok((await top(papers)) < (await top(tasks)), 'then what to read, then all tasks');
    assert.ok((await top(papers)) < page.viewportSize().height, 'without scrolling');
    const code = await page.getByText(/^Mã hội nghị: \d{4} \d{4}$/).innerText();
    await page.getByText(/^Mã này phải giống mã trên màn hình của ban tổ chức/).waitFor();
    await start.click();
    await me.at('KKT Dung Quất');
    await me.fillRow(OWN_SHEET[0][0]);
    await me.go('/', /^Kính chào/);
    await page.getByText(/KKT Dung Quất \(Tự\schấm\) Đang làm 1\/22/).waitFor();
    await me.link('Làm tiếp').waitFor();
    await me.go('/settings', 'Cài đặt');
    await page.getByText(code, { exact: true }).waitFor();
  });

  test('sees on every screen what was invented for trying out', async (t) => {
    const { me, page } = await begin(t);
    const mark = (words) => page.getByRole('main').getByText(words).waitFor();
    await mark(/^Dữ liệu mẫu Một số đại biểu/);
    await me.choose(PERSON);
    const screens = [
      ['/agenda', 'Chương trình', /^Dữ liệu mẫu Giờ trong chương trình/],
      ['/papers', 'Tài liệu', /^Dữ liệu mẫu Lời văn/],
      ['/papers/huong-dan', /^Hướng dẫn/, /^Dữ liệu mẫu Lời văn/],
      ['/sheets/quang-ngai/0', 'KKT Dung Quất', /^Dữ liệu mẫu Tiêu chí/],
      ['/sheets/quang-ngai/4', 'KKT Dung Quất', /^Dữ liệu mẫu Tiêu chí/],
      ['/sheets/gia-lai/0', 'KKT Gia Lai', /^Dữ liệu mẫu Tiêu chí/],
      ['/votes/co-thi-dua', /Cờ thi đua/, /^Dữ liệu mẫu Thể lệ bỏ phiếu/],
      ['/votes/khoi-pho-2024', /Khối phó/, /^Dữ liệu mẫu Thể lệ bỏ phiếu/],
      ['/covenant', /^Giao ước/, /^Dữ liệu mẫu Lời giao ước/],
      ['/review', 'Xem lại', /^Dữ liệu mẫu Tiêu chí/],
    ];
    for (const [address, heading, words] of screens) {
      await me.go(address, heading);
      await mark(words);
    }

    // A conference in which nothing is invented has no such mark.
    const real = JSON.parse(await conferenceText());
    delete real.body.sample;
    await me.openFile(JSON.stringify(real));
    await me.choose(PERSON);
    for (const [address, heading] of screens) {
      await me.go(address, heading);
      assert.equal(await page.getByText('Dữ liệu mẫu').count(), 0, address);
    }
  });

  test('changes to English and back', async (t) => {
    const { me, page } = await begin(t);
    await me.choose(PERSON);
    await me.go('/settings', 'Cài đặt');
    await page.getByRole('radio', { name: 'English' }).check();
    await me.at('Settings');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await me.go('/', `Welcome ${PERSON.name}`);
    await page.getByRole('heading', { name: 'My tasks' }).waitFor();
    await page.reload();
    await me.at(`Welcome ${PERSON.name}`);
    await me.go('/settings', 'Settings');
    await page.getByRole('radio', { name: 'Tiếng Việt' }).check();
    await me.at('Cài đặt');
  });

  test('sets size and colours before saying who they are, and they stay', async (t) => {
    const { me, page } = await begin(t, { colorScheme: 'light' });
    await me.link('Cài đặt').click();
    await me.at('Cài đặt');
    const look = () =>
      page.evaluate(() => ({
        size: parseFloat(getComputedStyle(document.querySelector('main')).fontSize),
        back: getComputedStyle(document.body).backgroundColor,
      }));
    const usual = await look();
    assert.ok(usual.size >= 18, `text of ${usual.size} px`);
    await page.getByRole('radio', { name: 'Rất lớn' }).check();
    await page.getByRole('radio', { name: 'Tối', exact: true }).check();
    const changed = await look();
    assert.ok(changed.size > usual.size);
    assert.notEqual(changed.back, usual.back);
    await page.reload();
    await me.at('Cài đặt');
    assert.deepEqual(await look(), changed);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(await wide(), false, 'the largest text scrolls sideways');

    await page.setViewportSize({ width: 320, height: 640 });
    await me.go('/who', 'Ông/Bà là ai?');
    await me.choose(PERSON);
    await me.remark('Chữ to, màn hình nhỏ.');
    await me.saved();
    assert.equal(await wide(), false, 'nor on a small phone');
    const title = page.getByRole('banner').getByText('Khối Thi Đua');
    assert.equal(await title.evaluate((e) => e.scrollWidth > e.clientWidth), false, 'the title is cut');
    // The bar below lies at the bottom, on a short page as on a long one, at its top as at its end.
    for (const [address, heading] of [['/votes/khoi-pho-2024', /Khối phó/], ['/sheets/quang-ngai/0', 'KKT Dung Quất']]) {
      await me.go('/agenda', 'Chương trình');
      await me.go(address, heading);
      const bottom = () =>
        me.link('Việc của tôi').or(me.nextPart()).first().evaluate((e) => e.parentElement.getBoundingClientRect().bottom);
      assert.equal(Math.round(await bottom()), 640, address);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      assert.equal(Math.round(await bottom()), 640, `${address}, at its end`);
    }
  });
});

/** Blank, nonsense and nought are three things. */
async function careful(me) {
  const result = me.field(1, 'Kết quả');
  await result.fill('chín');
  await me.row(1).getByText('Chỉ gõ số, ví dụ 9,75.').waitFor();
  assert.equal(await result.getAttribute('aria-invalid'), 'true');
  await result.fill('1.250');
  await me.row(1).getByText('“1.250” là số nào?').waitFor();
  await me.part(/^I ! 0\/10 .*Có số cần sửa$/).waitFor();
  await me.row(1).getByRole('button', { name: '1 phẩy 25' }).click();
  assert.equal(await result.inputValue(), '1,25');
  await result.fill('1.250');
  await me.row(1).getByRole('button', { name: '1250 (hàng nghìn)' }).click();
  assert.equal(await result.inputValue(), '1250');
  await me.row(1).getByText('= 1.250', { exact: true }).waitFor();
  await result.fill('1 250.5');
  await me.row(1).getByText('= 1.250,5', { exact: true }).waitFor();
  await result.fill('990');
  await me.row(1).getByText('Còn thiếu chỉ tiêu.').waitFor();
  await me.field(2, 'Kết quả').fill('96,5 %');
  await me.row(2).getByText('= 96,5', { exact: true }).waitFor();
  await me.row(2).getByText('từ 90% đến dưới 95%: 6 điểm').waitFor();
  await me.field(6, 'Chỉ tiêu').fill('100');
  await me.field(6, 'Kết quả').fill('0');
  await me.row(6).getByText('Mục này được 0 điểm, đúng ý Ông/Bà không?').waitFor();
  assert.equal(await me.row(6).getByText(/^✓/).count(), 0, 'nought is asked about');
}

/** The command line's verdict on a file, with the conference beside the app. */
async function sound(file) {
  const conference = join(distFolder, 'conference.json');
  const { stdout } = await run(cliPath, ['check', '--json', file.path, '--conference', conference]);
  assert.equal(JSON.parse(stdout).sound, true, stdout);
}
