// The bloc's rules: every kind of rule answered, frozen, followed by phones, printed with the results.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone, ready } from './support/browser.mjs';
import { canonical, enclosed, given } from './support/count.mjs';
import { openApp } from './support/delegate.mjs';
import { deskOf } from './support/desk.mjs';
import { serve } from './support/server.mjs';
import { asked, hall } from './support/simulation.mjs';
import { copyOfBuild } from './support/variant.mjs';

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

const read = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** The questions on the screen. */
function rules(page, board) {
  const group = (name) => page.getByRole('region', { name, exact: true });
  const card = (title, of = page) => of.getByRole('article', { name: title, exact: true });
  return {
    group,
    card,
    async open() {
      await board.prepare();
      await page.getByRole('link', { name: 'Thể lệ của Khối' }).first().click();
      await board.heading('Thể lệ của Khối').waitFor();
      await page.getByRole('heading', { level: 2, name: 'Chấm điểm' }).waitFor();
    },
    choose: (where, answer) => where.getByRole('radio', { name: answer, exact: true }).check(),
    fill: (where, label, text) => where.getByLabel(label, { exact: true }).fill(text),
    saved: () => page.getByRole('banner').getByText(/^Đã lưu/).waitFor(),
  };
}

/** A desk that prepares a conference with somebody's keys. */
async function preparing(t, simulation) {
  const device = await deskOf(t, { browser, server }, simulation);
  const keys = await Promise.all(simulation.tellers.map(read));
  const files = keys.map(({ body: { rehearsal } }, i) =>
    given(enclosed('trustee', { key: rehearsal.key }), `khoa-${i}.json`),
  );
  const ask = rules(device.page, device.board);
  return { ...device, ask, files };
}

async function freeze(page, board, files) {
  await board.prepare();
  await page.getByLabel('Chọn tệp khóa…').setInputFiles(files);
  await page.getByText(/^Đã nhận khóa của/).nth(files.length - 1).waitFor();
  await page.getByRole('button', { name: 'Đóng băng và lưu tệp hội nghị…' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng băng và lưu' }).click();
  return (await download).path();
}

describe('rules of a bloc', () => {
  test('are asked, kept, frozen, followed by phones, and printed', async (t) => {
    const simulation = await hall(t, '--units', 5, '--delegates', 8, '--seed', 8);
    const { page, board, seen, ask, files } = await preparing(t, simulation);
    const { group, card } = ask;
    const units = simulation.conference.bloc.units.map(({ id }) => id);
    await ask.open();
    await assertAccessible(page);

    await t.test('the charter and who scores whom', async () => {
      await ask.fill(card('Quy chế nào?'), 'Quy chế nào?', 'Quy chế số 05/QC-KTĐ ngày 02/02/2023');
      await card('Đơn vị nào đăng cai?').getByRole('combobox').selectOption(units[1]);
      await ask.fill(card('Ai ký, đóng dấu nào?'), 'Ai ký, đóng dấu nào?', 'Trưởng ban, dấu của đơn vị đăng cai');

      await ask.choose(card('Ai chấm ai?'), 'Chấm vòng tròn');
      await ask.fill(card('Ai chấm ai?'), 'Số đơn vị kế tiếp mà mỗi đơn vị chấm', '2');
      await page.getByText('Mỗi người chấm 2 đơn vị khác; mỗi đơn vị được 2 phiếu chấm chéo.').waitFor();
      await ask.fill(card('Ai chấm ai?'), 'Số đơn vị kế tiếp mà mỗi đơn vị chấm', 'hai');
      await page.getByText('Hãy ghi một số nguyên từ 1 đến 4.').waitFor();
      await ask.fill(card('Ai chấm ai?'), 'Số đơn vị kế tiếp mà mỗi đơn vị chấm', '2');

      await ask.choose(card('Chấm chéo đến mức nào?'), 'Từng dòng');
      await ask.choose(card('Điểm làm tròn đến đâu?'), '0,5 điểm');
      for (const [label, weight] of [['Tự chấm', '30'], ['Chấm chéo', '50'], ['Khối thẩm định', '20']]) {
        await ask.fill(card('Mỗi phần điểm nặng bao nhiêu?'), label, weight);
      }
      await ask.choose(card('Nhiều phiếu chấm chéo gộp thế nào?'), 'Bỏ bớt cao nhất, thấp nhất');
      await ask.fill(card('Nhiều phiếu chấm chéo gộp thế nào?'), 'Số phiếu bỏ ở mỗi đầu', '1');
      await ask.fill(card('Phiếu lệch bao nhiêu thì đánh dấu?'), 'Lệch từ bao nhiêu phần trăm (0: không đánh dấu)', '15');
      await ask.choose(card('Không được giao chỉ tiêu thì tính sao?'), 'Đủ điểm tối đa');
      await ask.choose(
        card('Điểm thưởng, điểm trừ có tính xếp hạng không?'),
        'Chỉ ghi bên cạnh, không tính khi xếp hạng',
      );
    });

    await t.test('what parts equals, by the keyboard alone', async () => {
      const ties = card('Bằng điểm thì xếp thế nào?');
      const press = async (name) => {
        await ties.getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
      };
      const focused = (name) =>
        page.waitForFunction((label) => document.activeElement?.ariaLabel === label, name);
      await press('Bốc thăm trước người chứng kiến');
      await focused('Bỏ: Bốc thăm trước người chứng kiến');
      await press('Từ 70% nữ trở lên');
      await press('Điểm phần I cao hơn');
      await press('Đưa lên: Điểm phần I cao hơn');
      await focused('Đưa lên: Điểm phần I cao hơn');
      await page.keyboard.press('Enter');
      // On top there is only the way down.
      await focused('Đưa xuống: Điểm phần I cao hơn');
      await press('Đưa xuống: Bốc thăm trước người chứng kiến');
      const order = await ties.getByRole('listitem').locator('.rule-turn-text').allInnerTexts();
      assert.deepEqual(order, [
        'Điểm phần I cao hơn',
        'Từ 70% nữ trở lên',
        'Bốc thăm trước người chứng kiến',
      ]);
    });

    await t.test('voting', async () => {
      await card('Ai có phiếu?').getByRole('radio').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.getByText(/^Bỏ phiếu có giá trị khi ít nhất/).waitFor();
      await ask.choose(card('Bao nhiêu thì đủ để bỏ phiếu?'), 'Theo phần trăm');
      await ask.fill(card('Bao nhiêu thì đủ để bỏ phiếu?'), 'Từ bao nhiêu phần trăm', '75');
      await ask.choose(card('Phiếu trắng có hợp lệ không?'), 'Phiếu trắng là hợp lệ');
      await ask.choose(card('Có được bầu cho đơn vị mình không?'), 'Không bầu cho đơn vị mình');
      await ask.fill(card('Đơn vị vắng thì sao?'), 'Nhận ý kiến bằng văn bản đến khi nào', '8 giờ ngày họp');
      await ask.fill(card('Bỏ phiếu nhiều nhất mấy vòng?'), 'Số vòng bỏ phiếu nhiều nhất', '3');
      await ask.choose(card('Đạt nhiều hơn số lượng thì sao?'), 'Bỏ phiếu lại giữa những đơn vị đạt');
      await ask.choose(card('Đạt ít hơn số lượng thì sao?'), 'Bỏ phiếu lại cho suất còn lại');
      const ties = card('Bằng phiếu ở suất cuối thì sao?');
      await ties.getByRole('button', { name: 'Từ 70% nữ trở lên', exact: true }).click();
      await ties.getByRole('button', { name: 'Xếp hạng cao hơn', exact: true }).click();
      await ask.choose(card('Tên xếp thế nào trên phiếu?'), 'Theo vần chữ cái');
    });

    await t.test('awards and contests', async () => {
      const flag = group('Danh hiệu: Cờ thi đua');
      await ask.fill(card('Được đề nghị bao nhiêu?', flag), 'Số đơn vị được đề nghị nhiều nhất', '1');
      await ask.fill(card('Được đề nghị bao nhiêu?', flag), 'Số, ngày của văn bản giao số lượng', 'CV 12/BTC-TCCB');
      await ask.fill(card('Trình ai quyết định?', flag), 'Trình ai quyết định?', 'Bộ trưởng Bộ Tài chính');
      const merit = card('Đơn vị nào được đưa ra bỏ phiếu?', group('Danh hiệu: Bằng khen'));
      await ask.choose(merit, 'Một số hạng đầu');
      await ask.fill(merit, 'Bao nhiêu hạng đầu', '3');
      await merit.getByText('Danh sách chỉ có sau khi xếp hạng').waitFor();

      const vote = group('Nội dung biểu quyết: Suy tôn đơn vị đề nghị tặng Cờ thi đua');
      await ask.choose(card('Bao nhiêu phiếu thì đạt?', vote), 'Theo phần trăm');
      await ask.fill(card('Bao nhiêu phiếu thì đạt?', vote), 'Từ bao nhiêu phần trăm', '80');
      await ask.choose(card('Bao nhiêu phiếu thì đạt?', vote), 'số có mặt');
      const deputy = group('Nội dung biểu quyết: Biểu quyết Khối phó');
      await ask.choose(card('Biểu quyết bằng cách nào?', deputy), 'Giơ tay tại hội trường');
      await page.getByText('✓ Không có mâu thuẫn.').waitFor();
      await page.getByRole('button', { name: 'Đây là thể lệ thật của Khối: bỏ dấu mẫu thử' }).click();
      await assertAccessible(page);
    });

    let frozen;
    await t.test('all of it is in the file, and nothing else has changed', async () => {
      await ask.saved();
      await page.reload();
      await ready(page);
      await page.getByText('Mỗi người chấm 2 đơn vị khác').waitFor();
      frozen = await freeze(page, board, files);
      const { body } = await read(frozen);
      const next = (at) => [1, 2].map((step) => units[(at + step) % 5]).sort();
      assert.deepEqual(body.rules, {
        voters: 'one_per_delegate',
        quorum: { numerator: 75, denominator: 100, strict: false },
        blank_ballots: 'valid',
        not_own_unit: true,
        scoring: {
          peers: 'named',
          pairs: Object.fromEntries(units.map((unit, at) => [unit, next(at)])),
          peer_detail: 'lines',
          step: 50,
          self_weight: 30,
          peer_weight: 50,
          not_assigned: 'full',
          bonus_apart: true,
          ties: [{ row: 'i' }, 'women', 'lots'],
        },
        source: 'Quy chế số 05/QC-KTĐ ngày 02/02/2023',
      });
      // The key is the desk's own; the rest is what was answered.
      const { desk: key, ...procedure } = body.procedure;
      assert.match(key, /^[0-9a-f]{64}$/);
      assert.deepEqual(procedure, {
        board_weight: 20,
        peer_mean: { trimmed: 1 },
        outlying_percent: 15,
        candidates: { 'bang-khen': { top: 3 } },
        ballot_order: 'alphabet',
        over_quota: 'second_ballot',
        shortfall: 'second_ballot',
        vote_ties: ['women', 'place'],
        max_rounds: 3,
        written_until: '8 giờ ngày họp',
        signatories: 'Trưởng ban, dấu của đơn vị đăng cai',
      });
      assert.equal(body.host, units[1]);
      assert.ok(!body.sample.includes('rules'));
      const [flag] = body.awards;
      assert.deepEqual(flag, {
        id: 'co',
        name: 'Cờ thi đua',
        addressee: 'Bộ trưởng Bộ Tài chính',
        quota: 1,
        quota_source: 'CV 12/BTC-TCCB',
      });
      const contest = Object.fromEntries(body.contests.map((one) => [one.id, one]));
      assert.deepEqual(contest.co.question, { choose: { min: 1, max: 1, blank: false } });
      assert.deepEqual(contest.co.pass, {
        level: { numerator: 80, denominator: 100, strict: false },
        base: 'present',
      });
      assert.equal(contest.co.instruction, undefined);
      assert.equal(contest['bang-khen'].apart, 'later');
      assert.deepEqual([contest['khoi-pho'].apart, contest['khoi-pho'].secret], ['hands', false]);
      assert.deepEqual(body.people, simulation.conference.people);
      const { sound } = await asked('check', frozen);
      assert.equal(sound, true);
    });

    await t.test('a phone asks for the sheets of the round, and for no vote that waits', async (t) => {
      const { body } = await read(frozen);
      const site = await copyOfBuild();
      await site.put('conference.json', await readFile(frozen, 'utf8'));
      const there = await serve({ folder: site.folder });
      const context = await phone(browser);
      t.after(async () => {
        await context.close();
        await there.stop();
        await site.discard();
      });
      const person = body.people.find(({ capacity, unit }) => capacity === 'head' && unit === units[0]);
      const me = await openApp(await context.newPage(), there.url);
      await me.choose({ name: person.name, search: person.name });
      const sheets = me.page.locator('a[href^="#/sheets/"]');
      await sheets.first().waitFor();
      const targets = await sheets.evaluateAll((links) => links.map((link) => link.hash.split('/')[2]));
      assert.deepEqual([...new Set(targets)].sort(), units.slice(0, 3).sort());
      const votes = me.page.locator('a[href^="#/votes/"]');
      const asks = await votes.evaluateAll((links) => links.map((link) => link.hash.split('/')[2]));
      assert.deepEqual([...new Set(asks)].sort(), ['co', 'khoi-truong']);
    });

    await t.test('the results print them', async () => {
      const filled = await hall(t, '--conference', frozen, '--seed', 3);
      await board.drop(filled.files);
      await board.keepFiles();
      await board.accreditAll();
      await board.closeOnly();
      await board.results();
      const applied = page.getByRole('region', { name: 'Thể lệ đã áp dụng' });
      await applied.waitFor();
      await assertAccessible(page);
      await page.emulateMedia({ media: 'print' });
      const text = await applied.innerText();
      for (const answer of [
        'Quy chế số 05/QC-KTĐ ngày 02/02/2023',
        'Chấm vòng tròn: mỗi đơn vị chấm 2 đơn vị kế tiếp trong danh sách Khối',
        'Tự chấm 30 phần, chấm chéo 50 phần, Khối thẩm định 20 phần',
        'Bỏ 1 phiếu cao nhất và 1 phiếu thấp nhất rồi lấy trung bình',
        'Điểm phần I cao hơn → Từ 70% nữ trở lên → Bốc thăm trước người chứng kiến',
        '1 đơn vị, theo CV 12/BTC-TCCB',
        '3 hạng đầu',
        'Nhiều nhất 3 vòng',
        'Giơ tay tại hội trường',
        'Bỏ phiếu kín, ở lá phiếu lập sau khi xếp hạng',
      ]) {
        assert.ok(text.includes(answer), `${answer} in ${text}`);
      }
      await page.emulateMedia({ media: 'screen' });

      // From now on they are there to be read.
      await page.evaluate(() => {
        location.hash = '/desk/prepare/rules';
      });
      await board.heading('Thể lệ của Khối').waitFor();
      await page.getByRole('region', { name: 'Thể lệ đã áp dụng' }).waitFor();
      assert.equal(await page.getByRole('radio').count(), 0);
    });
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.foreign, []);
  });

  test('that contradict each other are named where they stand, and not frozen', async (t) => {
    const simulation = await hall(t, '--units', 4, '--delegates', 4, '--seed', 2);
    const { page, board, ask, files } = await preparing(t, simulation);
    const { card, group } = ask;
    await ask.open();
    const weights = card('Mỗi phần điểm nặng bao nhiêu?');
    for (const label of ['Tự chấm', 'Chấm chéo']) await ask.fill(weights, label, '0');
    await weights.getByRole('alert').filter({ hasText: 'Cả ba trọng số đều bằng 0' }).waitFor();

    const vote = group('Nội dung biểu quyết: Suy tôn đơn vị đề nghị tặng Cờ thi đua');
    const choice = card('Điền lá phiếu thế nào?', vote);
    await ask.fill(choice, 'Chọn nhiều nhất', '9');
    await choice.getByRole('alert').filter({ hasText: 'Số được chọn không thể' }).waitFor();
    const merit = group('Danh hiệu: Bằng khen');
    await ask.choose(card('Đơn vị nào được đưa ra bỏ phiếu?', merit), 'Đủ điểm trở lên');
    await ask.fill(card('Đơn vị nào được đưa ra bỏ phiếu?', merit), 'Từ bao nhiêu điểm', '85,5');
    const by = card(
      'Biểu quyết bằng cách nào?',
      group('Nội dung biểu quyết: Suy tôn đơn vị đề nghị tặng Bằng khen'),
    );
    await ask.choose(by, 'Giơ tay tại hội trường');
    await by.getByRole('alert').filter({ hasText: 'không giơ tay trong hội nghị này được' }).waitFor();
    await assertAccessible(page);

    // Freezing says why not.
    await board.prepare();
    await page.getByLabel('Chọn tệp khóa…').setInputFiles(files);
    await page.getByText(/^Đã nhận khóa của/).nth(files.length - 1).waitFor();
    const freezing = page.getByRole('region', { name: 'Đóng băng' });
    await freezing.getByText('Cả ba trọng số đều bằng 0').waitFor();
    await freezing.getByText('Số được chọn không thể').waitFor();
    const button = page.getByRole('button', { name: 'Đóng băng và lưu tệp hội nghị…' });
    assert.equal(await button.isDisabled(), true);

    // Each is mended where it stands, by the keyboard.
    await ask.open();
    await page.getByRole('button', { name: 'Sửa: Mỗi phần điểm nặng bao nhiêu?' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'rule-weights');
    await weights.getByRole('button', { name: /^Dùng giá trị gợi ý/ }).click();
    await weights.getByText('✓ Đang theo gợi ý').waitFor();
    assert.equal(await weights.getByLabel('Tự chấm').inputValue(), '40');

    // A grid in which nobody scores one unit.
    const peers = card('Ai chấm ai?');
    await ask.choose(peers, 'Theo bảng phân công');
    await peers.getByRole('alert').filter({ hasText: 'không ai chấm' }).waitFor();
    const boxes = peers.getByRole('checkbox');
    assert.equal(await boxes.count(), 12);
    for (const row of [0, 1, 2, 3]) {
      await boxes.nth(row * 3).focus();
      await page.keyboard.press('Space');
    }
    await peers.getByRole('alert').waitFor();
    await boxes.nth(1).check();
    await boxes.nth(2).check();
    await peers.getByRole('alert').waitFor({ state: 'detached' });
    await assertAccessible(page);

    // Everything as suggested is sound.
    await page.getByRole('button', { name: 'Dùng giá trị gợi ý cho mọi câu…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đặt lại', exact: true }).click();
    await page.getByText('✓ Không có mâu thuẫn.').waitFor();
    await page.getByText(/Cờ thi đua: cần 4\/4 phiếu\./).waitFor();
    await ask.saved();
    await board.prepare();
    await page.waitForFunction(
      (name) => [...document.querySelectorAll('button')].some((b) => b.innerText.trim() === name && !b.disabled),
      'Đóng băng và lưu tệp hội nghị…',
    );
    const download = page.waitForEvent('download');
    await button.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng băng và lưu' }).click();
    const { body } = await read(await (await download).path());
    assert.deepEqual(body.rules.scoring.ties, ['women', 'chair']);
    assert.deepEqual(body.procedure.vote_ties, ['women', 'place', 'chair']);
    const lines = body.contests.find(({ id }) => id === 'bang-khen').options.map(({ unit }) => unit);
    assert.deepEqual(lines, simulation.conference.bloc.units.map(({ id }) => id));
  });

  test('that cannot be applied are refused wherever a desk opens them', async (t) => {
    const simulation = await hall(t, '--units', 3, '--delegates', 3, '--seed', 2);
    const { page, board } = await preparing(t, simulation);
    const broken = { ...simulation.conference, procedure: { max_rounds: 0 } };
    const text = enclosed('conference', broken);
    await board.openFile(given(text, 'hong.json'));
    await page.getByText('Tệp hội nghị có chỗ mâu thuẫn').first().waitFor();
    // What was open is open.
    await board.heading(simulation.conference.title).waitFor();
    await board.log();
    await board.openFile(given(canonical({
      format: 'khoithidua/desk', version: 1, body: { conference: broken, files: [], log: [] },
    }), 'ban.json'));
    await page.getByText('có chỗ mâu thuẫn').first().waitFor();

    const file = `${simulation.folder}-hong.json`;
    t.after(() => rm(file));
    await writeFile(file, text);
    const { sound, files } = await asked('check', file);
    assert.equal(sound, false);
    assert.match(files[0].problem, /rules/);
  });
});
