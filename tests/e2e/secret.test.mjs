// Secret ballots on the phone: sealed once, cast again, tried, signed with a slip, never lost and never readable.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { assertAccessible } from './support/axe.mjs';
import { launch, offlineReady, ownDevice, phone, watch } from './support/browser.mjs';
import { PERSON, conferenceText, openApp } from './support/delegate.mjs';
import { CODE, askWorker, changed, code, kept, lay, withSlips } from './support/secret.mjs';
import { serve } from './support/server.mjs';
import { cliPath, distFolder } from './support/tools.mjs';

const run = promisify(execFile);
const SLIP = code('K7QM2XWA9P4TZ30H');
const OTHERS = code('AAAABBBBCCCCDDDD');
const SEALED = /^Đã niêm phong · Mã phiếu/;

/** Contests of every kind in secret, one of them without a blank ballot. */
const ALL_SECRET = (body) => {
  for (const contest of body.contests) contest.secret = true;
  body.contests[1].question.choose.blank = false;
};

describe('a secret ballot', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A new phone; with a conference of its own, or the one beside the app. */
  async function begin(t, { conference, fragment = '', ...more } = {}) {
    const context = await phone(browser, conference ? { serviceWorkers: 'block', ...more } : more);
    context.setDefaultTimeout(15_000);
    t.after(() => context.close());
    if (conference) await lay(context, conference);
    const page = await context.newPage();
    const seen = watch(page, server.origin);
    const me = await openApp(page, server.url + fragment);
    return { me, page, context, seen };
  }

  /** The last question, open. */
  async function ask(me) {
    await me.go('/review', 'Xem lại');
    await me.button('Hoàn tất tệp phiếu').click();
    return me.page.getByRole('dialog');
  }

  /** The code of the ballot that the last question shows. */
  async function codeIn(dialog) {
    const words = dialog.getByText(/^✓ Lá phiếu đã niêm phong\. Mã phiếu:/);
    await words.waitFor();
    return (await words.innerText()).match(CODE)[0];
  }

  const finish = (dialog) => dialog.getByRole('button', { name: 'Hoàn tất', exact: true });

  async function voteFor(me, name, contest = 'co-thi-dua') {
    await me.go(`/votes/${contest}`, contest === 'co-thi-dua' ? /Cờ thi đua/ : /Bằng khen/);
    await me.option(name).check();
  }

  async function reopen(me) {
    await me.go('/hand-over', 'Giao tệp phiếu');
    await me.button('Sửa và giao lại').click();
    await me.button('Mở lại để sửa').click();
    await me.at(/^Kính chào/);
  }

  for (const colorScheme of ['light', 'dark']) {
    test(`is sealed while the last question is read; then only its code is left, ${colorScheme}`, async (t) => {
      const { me, page, seen } = await begin(t, { colorScheme });
      await me.choose(PERSON);
      await voteFor(me, /Gia Lai/);
      await page.getByText(/^Dữ liệu mẫu Khóa của kiểm phiếu viên/).waitFor();
      await me.go('/review', 'Xem lại');
      await page.getByText(/^Đây là lần cuối đọc được phiếu kín/).waitFor();
      await page.getByText('Chưa bỏ phiếu: sẽ tính là phiếu trắng, không hợp lệ', { exact: true }).waitFor();
      const dialog = await ask(me);
      const shown = await codeIn(dialog);
      await assertAccessible(page);
      await finish(dialog).dblclick();
      await me.at('Giao tệp phiếu');
      await page.getByText(shown).waitFor();
      await page.getByText(/^Khóa của máy này: \d{4} \d{4}\./).waitFor();
      const { body, path } = await me.saveSubmission();
      await sound(path);
      assert.equal(body.revision, undefined);
      assert.ok(body.ballot.length > 1000);

      await me.go('/votes/co-thi-dua', /Cờ thi đua/);
      await page.getByText(SEALED).waitFor();
      assert.match(await page.getByText(SEALED).innerText(), new RegExp(`${escaped(shown)}$`));
      assert.equal(await page.getByRole('checkbox').count(), 0);
      assert.equal(await me.button('Bỏ phiếu lại').count(), 0, 'finalised is finalised');
      await assertAccessible(page);
      await page.reload();
      await page.getByText(SEALED).waitFor();
      await me.go('/', /^Kính chào/);
      await page.getByText(shown).waitFor();
      const look = me.link('Lá phiếu của tôi có trong kết quả không?');
      const to = decodeURIComponent((await look.getAttribute('href')).replace('#/verify/', ''));
      assert.match(to, /^[A-Za-z0-9+/]{43}$/);
      assert.equal(to.slice(0, 12), shown.replaceAll(' ', ''));
      await assertAccessible(page);

      // Nothing on this device says how it was voted.
      const { conferences, ...rest } = await kept(page);
      assert.ok(Object.keys(conferences).length > 0);
      const text = JSON.stringify(rest);
      assert.match(text, /khoithidua\/submission/, 'something is kept');
      for (const word of ['gia-lai', 'chosen', 'opinions', '"votes', 'opening']) {
        assert.equal(text.includes(word), false, word);
      }
      assert.deepEqual(seen.foreign, []);
      assert.deepEqual(seen.errors, []);
    });
  }

  test('that is not filled in everywhere says what becomes of each', async (t) => {
    const { me, page } = await begin(t, { conference: await changed(ALL_SECRET) });
    await me.choose(PERSON);
    await me.go('/review', 'Xem lại');
    assert.equal(await page.getByText(/^Đây là lần cuối/).count(), 0, 'nothing to seal yet');
    await voteFor(me, /Gia Lai/);
    await me.go('/review', 'Xem lại');
    await page.getByText('Chưa bỏ phiếu: sẽ coi như không bỏ phiếu này', { exact: true }).waitFor();
    assert.equal(await page.getByText('Chưa bỏ phiếu: không có ý kiến ở mọi dòng').count(), 2);
    await me.finalise();
    await sound((await me.saveSubmission()).path, await changed(ALL_SECRET));
  });

  test('that is blank is valid or not as the rules say, and the screens say which', async (t) => {
    const rules = await changed((body) => {
      body.rules.blank_ballots = 'valid';
    });
    for (const [conference, sentence, marked, becomes] of [
      [rules, 'Phiếu trắng: không chọn dòng nào.', 'Phiếu trắng', 'Chưa bỏ phiếu: sẽ tính là phiếu trắng'],
      [
        await conferenceText(),
        'Phiếu trắng: không chọn dòng nào. Phiếu này vẫn được thu nhưng không hợp lệ.',
        'Phiếu trắng (không hợp lệ)',
        'Chưa bỏ phiếu: sẽ tính là phiếu trắng, không hợp lệ',
      ],
    ]) {
      const { me, page } = await begin(t, { conference });
      await me.choose(PERSON);
      await voteFor(me, 'Bỏ phiếu trắng');
      await page.getByText(sentence, { exact: true }).waitFor();
      await me.go('/review', 'Xem lại');
      await page.getByText(becomes, { exact: true }).waitFor();
      await page.getByText(marked, { exact: true }).waitFor();
    }
  });

  test('cast again names in the last question what it leaves empty', async (t) => {
    const { me, page } = await begin(t);
    await me.choose(PERSON);
    const first = await ask(me);
    await first.getByText(/^Còn \d+ việc chưa xong/).waitFor();
    assert.equal(await first.getByRole('listitem').count(), 0, 'no ballot is begun');
    await page.keyboard.press('Escape');
    await voteFor(me, /Gia Lai/);
    let dialog = await ask(me);
    await dialog.getByText('Riêng các phiếu kín còn để trống:', { exact: true }).waitFor();
    const empty = [/Bằng khen.* năm 2023: sẽ tính là phiếu trắng, không hợp lệ$/];
    assertEach(await dialog.getByRole('listitem').allInnerTexts(), empty);
    await page.keyboard.press('Escape');
    await voteFor(me, /Phú Yên/, 'bang-khen');
    dialog = await ask(me);
    assert.equal(await dialog.getByRole('listitem').count(), 0, 'nothing is left empty');
    await finish(dialog).click();
    await me.at('Giao tệp phiếu');

    await reopen(me);
    dialog = await ask(me);
    await dialog.getByRole('heading').waitFor();
    assert.equal(await dialog.getByRole('listitem').count(), 0, 'the sealed ballot stands');
    await page.keyboard.press('Escape');
    await me.go('/votes/bang-khen', /Bằng khen/);
    await me.button('Bỏ phiếu lại').click();
    await voteFor(me, /Đà Nẵng/, 'bang-khen');
    dialog = await ask(me);
    await dialog.getByText(/^Lá phiếu mới còn để trống .* lựa chọn ở lá phiếu trước không còn được tính:$/).waitFor();
    assertEach(await dialog.getByRole('listitem').allInnerTexts(), [/Cờ thi đua/]);
    await codeIn(dialog);
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await voteFor(me, /Gia Lai/);
    dialog = await ask(me);
    await codeIn(dialog);
    assert.equal(await dialog.getByRole('listitem').count(), 0);
  });

  test('can be cast again: the new one replaces the earlier, untouched it stays', async (t) => {
    const { me, page } = await begin(t);
    await me.choose(PERSON);
    await voteFor(me, /Gia Lai/);
    await voteFor(me, /Phú Yên/, 'bang-khen');
    await me.finalise();
    const first = await me.saveSubmission();
    const shown = await codeOn(page);

    await reopen(me);
    await me.task(/Cờ thi đua.*Xong/).click();
    await page.getByText(SEALED).waitFor();
    await page.getByText(/^Bỏ phiếu lại là làm lá phiếu mới/).waitFor();
    await me.button('Bỏ phiếu lại').click();
    await me.at(/Cờ thi đua/);
    assert.equal(await me.option(/Gia Lai/).isChecked(), false, 'an empty ballot');
    await page.getByText(/^Đang bỏ phiếu lại/).waitFor();
    // Taken back by hand, it is still the new ballot that is open.
    await me.option(/Đà Nẵng/).check();
    await me.option(/Đà Nẵng/).uncheck();
    await me.option(/Đà Nẵng/).waitFor();
    await me.option(/Đà Nẵng/).check();
    await me.go('/votes/bang-khen', /Bằng khen/);
    assert.equal(await me.option(/Phú Yên/).isChecked(), false, 'all secret contests are one ballot');
    await me.go('/review', 'Xem lại');
    await page.getByText('Chưa bỏ phiếu: sẽ tính là phiếu trắng, không hợp lệ', { exact: true }).waitFor();
    await me.button('Giữ lá phiếu đã niêm phong').click();
    assert.equal(await page.getByText(SEALED).count(), 2);
    await me.finalise();
    const kept1 = await me.saveSubmission();
    assert.equal(kept1.body.ballot, first.body.ballot, 'the earlier ballot stands');
    assert.equal(kept1.body.identity.key, first.body.identity.key, 'the same phone');
    assert.equal(kept1.body.history.length, 1);

    await reopen(me);
    await me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await me.button('Bỏ phiếu lại').click();
    await me.option(/Đà Nẵng/).check();
    await me.saved();
    await page.reload();
    await page.getByText(/^Đang bỏ phiếu lại/).waitFor();
    assert.equal(await me.option(/Đà Nẵng/).isChecked(), true);
    await me.finalise();
    const second = await me.saveSubmission();
    assert.notEqual(second.body.ballot, first.body.ballot);
    assert.equal(second.body.history.length, 2);
    assert.notEqual(await codeOn(page), shown);
    await sound(second.path);
  });

  test('can be tried: the trial is void, the next ballot is another one', async (t) => {
    const { me, page } = await begin(t);
    await me.choose(PERSON);
    await voteFor(me, /Gia Lai/);
    const dialog = await ask(me);
    const shown = await codeIn(dialog);
    await dialog.getByRole('button', { name: 'Thử phiếu' }).click();
    await me.at('Thử phiếu');
    await page.getByText(shown).waitFor();
    await assertAccessible(page);
    const trial = JSON.parse((await me.download('Lưu thành tệp')).text);
    assert.equal(trial.format, 'khoithidua/trial');
    assert.deepEqual(trial.body.choices, { 'co-thi-dua': { chosen: ['gia-lai'] } });
    const tried = await askWorker(page, 'try', { conference: await conferenceText(), trial: trial.body });
    assert.ok(tried.Ok?.startsWith(shown.replaceAll(' ', '')), JSON.stringify(tried));

    await me.button('Thử xong, trở lại xem lại').click();
    await me.at('Xem lại');
    await page.getByText(/KKT Gia Lai|Gia Lai/).first().waitFor();
    await me.button('Hoàn tất tệp phiếu').click();
    const next = await codeIn(page.getByRole('dialog'));
    assert.notEqual(next, shown);
    // Whoever goes back gets yet another one: what was not handed over is forgotten.
    await page.keyboard.press('Escape');
    await me.button('Hoàn tất tệp phiếu').click();
    const last = await codeIn(page.getByRole('dialog'));
    assert.notEqual(last, next);
    await finish(page.getByRole('dialog')).click();
    await me.at('Giao tệp phiếu');
    await page.getByText(last).waitFor();
    const { body } = await me.saveSubmission();
    assert.notEqual(body.ballot, trial.body.ballot);
    await me.go('/review', 'Xem lại');
    assert.equal(await page.getByText(`Đã niêm phong · Mã phiếu ${last}`).count(), 2);
  });

  test('that cannot be sealed says so, and loses nothing', async (t) => {
    const { me, page, context } = await begin(t, { serviceWorkers: 'block' });
    const program = /\/sealer-\w+\.wasm$/;
    await context.route(program, (route) => route.abort());
    await me.choose(PERSON);
    await voteFor(me, /Gia Lai/);
    const dialog = await ask(me);
    await dialog.getByText('Chưa hoàn tất được. Mọi thứ đã nhập vẫn còn.').waitFor();
    await dialog.getByText(/^Chưa mở được phần tính toán/).waitFor();
    await assertAccessible(page);
    const draft = await me.download('Lưu bản nháp');
    assert.match(draft.text, /"gia-lai"/);
    await context.unroute(program);
    await dialog.getByRole('button', { name: 'Thử lại' }).click();
    await me.at('Giao tệp phiếu');
    assert.ok((await me.saveSubmission()).body.ballot);
  });

  test('is not asked for where the conference has no ballot box', async (t) => {
    const conference = await changed((body) => {
      delete body.ballot_box;
      body.sample = body.sample.filter((part) => part !== 'tellers');
    });
    const { me, page } = await begin(t, { conference });
    await me.choose(PERSON);
    await page.getByText('Tệp hội nghị này chưa mở bỏ phiếu kín. Xin hỏi ban tổ chức.').waitFor();
    assert.equal(await me.task(/Cờ thi đua/).count(), 0);
    await me.task(/Khối trưởng/).waitFor();
    await me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await page.getByText(/chưa mở bỏ phiếu kín/).waitFor();
    assert.equal(await page.getByRole('checkbox').count(), 0);
    await assertAccessible(page);
    await me.finalise();
    assert.equal((await me.saveSubmission()).body.ballot, undefined);
  });

  test('goes to another phone sealed, without the keys of the first', async (t) => {
    const { me } = await begin(t);
    await me.choose(PERSON);
    await voteFor(me, /Gia Lai/);
    await me.finalise();
    const first = await me.saveSubmission();
    await reopen(me);
    await me.go('/settings', 'Cài đặt');
    const draft = await me.download('Lưu bản nháp');
    assert.equal(draft.text.includes('gia-lai'), false);
    const other = await begin(t);
    await other.me.openFile(draft.text);
    await other.me.at(/^Kính chào/);
    await other.me.go('/votes/co-thi-dua', /Cờ thi đua/);
    await other.page.getByText(SEALED).waitFor();
    await other.me.finalise();
    const second = await other.me.saveSubmission();
    assert.equal(second.body.ballot, first.body.ballot);
    assert.notEqual(second.body.identity.key, first.body.identity.key);
  });

  test('with a slip by its address: whose it is, a voucher in every revision, no code in the address', async (t) => {
    const conference = await withSlips({ [PERSON.id]: SLIP, 'phan-viet-hung': OTHERS });
    const { me, page, context } = await begin(t, { conference, fragment: `#/slip/${SLIP}` });
    const question = page.getByRole('heading', { name: /^Ông\/Bà là Hà Hoàng Việt Phương, .*\?$/ });
    await question.waitFor();
    assert.equal(new URL(page.url()).hash, '#/slip');
    const visited = await context.newCDPSession(page);
    const { entries } = await visited.send('Page.getNavigationHistory');
    const left = entries.filter(({ url }) => url.includes(SLIP));
    assert.deepEqual(left, [], 'among the pages visited');
    await assertAccessible(page);
    await me.button('Đúng, là tôi').click();
    await me.at(`Kính chào ${PERSON.name}`);
    await me.saved();
    await page.reload();
    await voteFor(me, /Gia Lai/);
    await me.finalise();
    const first = await me.saveSubmission();
    assert.match(first.body.identity.voucher, /^[0-9a-f]{128}$/);
    await sound(first.path, conference);
    await reopen(me);
    await me.finalise();
    const second = await me.saveSubmission();
    assert.equal(second.body.identity.voucher, first.body.identity.voucher);
    await sound(second.path, conference);
    await me.go('/settings', 'Cài đặt');
    const draft = await me.download('Lưu bản nháp');
    assert.equal(draft.text.toUpperCase().includes(SLIP), false, 'the code stays on this phone');
  });

  test('with a slip whose code is typed, wrong first', async (t) => {
    const conference = await withSlips({ [PERSON.id]: SLIP });
    const { me, page } = await begin(t, { conference });
    await me.link('Tôi có phiếu mã').click();
    await me.at('Tôi có phiếu mã');
    await assertAccessible(page);
    const field = page.getByRole('textbox', { name: 'Mã trên phiếu' });
    const next = me.button('Tiếp');
    assert.equal(await next.isDisabled(), true);
    await field.fill('K7QM');
    await next.click();
    await page.getByText(/^Mã có 17 chữ và số/).waitFor();
    await field.fill(SLIP.replace('K7', '7K'));
    await next.click();
    await page.getByText(/^Mã chưa đúng/).waitFor();
    await field.fill(OTHERS);
    await next.click();
    await page.getByText(/^Mã này không phải của hội nghị đang mở/).waitFor();
    await assertAccessible(page);
    await field.fill(SLIP.toLowerCase().replaceAll(/(.{4})/g, '$1 ').replaceAll('a', 'á').replaceAll('0', 'o'));
    await next.click();
    await page.getByRole('heading', { name: /^Ông\/Bà là Hà Hoàng Việt Phương/ }).waitFor();
    await me.button('Không phải, chọn lại').click();
    assert.equal(await field.inputValue(), '');
    // Scanned after all, with the app open: the screen that is there takes the code.
    for (const from of ['/slip', '/settings']) {
      await page.evaluate((to) => (location.hash = to), from);
      await page.evaluate((to) => (location.hash = to), `/slip/${SLIP}`);
      await page.getByRole('heading', { name: /^Ông\/Bà là Hà Hoàng Việt Phương/ }).waitFor();
      assert.equal(new URL(page.url()).hash, '#/slip');
    }
    await me.button('Đúng, là tôi').click();
    await me.at(`Kính chào ${PERSON.name}`);
  });
});

test('a phone that dies between sealing and writing, without a network, loses nothing', async (t) => {
  const server = await serve();
  const device = await ownDevice();
  t.after(async () => {
    await device.discard();
    await server.stop();
  });
  const visit = await device.context.newPage();
  await openApp(visit, server.url);
  await offlineReady(visit);
  await device.context.close();
  await server.stop();

  const start = async () => {
    await device.open();
    const page = await device.context.newPage();
    page.setDefaultTimeout(20_000);
    return { page, me: await openApp(page, server.url) };
  };
  const sealed = (page) => page.getByRole('dialog').getByText(/^✓ Lá phiếu đã niêm phong/);
  let { page, me } = await start();
  await me.choose(PERSON);
  await me.go('/votes/co-thi-dua', /Cờ thi đua/);
  await me.option(/Gia Lai/).check();
  await me.saved();
  await me.go('/review', 'Xem lại');
  await me.button('Hoàn tất tệp phiếu').click();
  await sealed(page).waitFor();
  await device.kill();

  ({ page, me } = await start());
  await me.go('/votes/co-thi-dua', /Cờ thi đua/);
  assert.equal(await me.option(/Gia Lai/).isChecked(), true);
  await me.finalise();
  const { body } = await me.saveSubmission();
  assert.ok(body.ballot);
  // And from the moment that it is on the screen, it is on the device.
  await device.kill();
  ({ page, me } = await start());
  await me.go('/hand-over', 'Giao tệp phiếu');
  assert.deepEqual((await me.saveSubmission()).body, body);
});

/** The code of the sealed ballot, where it stands alone. */
const codeOn = (page) => page.getByRole('main').getByText(CODE).innerText();

/** As many texts as patterns, each as its pattern says. */
function assertEach(texts, patterns) {
  assert.equal(texts.length, patterns.length, texts.join('\n'));
  for (const [i, pattern] of patterns.entries()) assert.match(texts[i], pattern);
}

const escaped = (text) => text.replaceAll('+', '\\+');

/** The command line's verdict on a file. */
async function sound(path, conference) {
  let beside = `${distFolder}/conference.json`;
  if (conference) {
    beside = `${path}.conference.json`;
    await writeFile(beside, conference);
  }
  const { stdout } = await run(cliPath, ['check', '--json', path, '--conference', beside]);
  assert.equal(JSON.parse(stdout).sound, true, stdout);
}
