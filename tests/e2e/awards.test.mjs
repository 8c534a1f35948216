// From the ranking to what is proposed: rulings, candidates, equal votes, and a second ballot.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, phone } from './support/browser.mjs';
import { given } from './support/count.mjs';
import { openApp } from './support/delegate.mjs';
import { deskOf } from './support/desk.mjs';
import { lay } from './support/secret.mjs';
import { serve } from './support/server.mjs';
import { asked, simulate } from './support/simulation.mjs';
import { freeze, keysOf, openWith } from './support/tellers.mjs';
import { hallOf, laid, voted } from './support/votes.mjs';

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

/** Both flags are clear; the certificates as `certificates` says of a unit. */
const votes = (certificates) => (unit) => ({
  'co-thi-dua': ['gia-lai', 'quang-ngai'],
  'bang-khen': certificates(unit),
});

/** What the article says of the day: three certificates. */
const asOnTheDay = votes(() => ['binh-dinh', 'dak-lak', 'khanh-hoa']);

const HALF = ['binh-dinh', 'gia-lai', 'dak-lak', 'kon-tum', 'lam-dong'];

/** Two certificates are clear; for the last seat Khánh Hòa has five votes and Phú Yên has as many; one stays away. */
const tiedVotes = votes((unit) => {
  if (unit === 'da-nang') return ['binh-dinh', 'dak-lak'];
  return ['binh-dinh', 'dak-lak', HALF.includes(unit) ? 'khanh-hoa' : 'phu-yen'];
});

/** Five of eleven pass, so that two lines can tie. */
const lowLevel = (conference) => {
  conference.contests[1].pass.level = { numerator: 5, denominator: 11, strict: false };
};

const unitName = (conference, id) => conference.bloc.units.find((unit) => unit.id === id).names.at(-1);

async function opened(t, simulation) {
  const all = await deskOf(t, { browser, server }, simulation);
  all.context.setDefaultTimeout(30_000);
  return all;
}

/** Takes files in and knows everybody. */
async function collect({ page, board }, files) {
  await board.drop(files);
  await board.keepFiles();
  await board.accreditAll();
}

const awards = async ({ page, board }) => {
  await page.evaluate(() => {
    location.hash = '/desk/awards';
  });
  await board.heading('Xét khen thưởng').waitFor();
};

/** Units that a region of the results proposes, by their names. */
async function proposed(page, award) {
  const region = page.getByRole('region', { name: award });
  await region.waitFor();
  const rows = await region.getByRole('rowheader').allInnerTexts();
  return rows.map((text) => text.replace(/^\d+\. /, ''));
}

const FLAG = /^Cờ thi đua/;
const CERTIFICATE = /^Bằng khen/;

test('the day of the article comes out as the article says', async (t) => {
  const simulation = await hallOf(t);
  const { conference } = simulation;
  const all = await opened(t, simulation);
  const { page, board, seen } = all;
  const files = await voted(page, simulation, asOnTheDay);
  await collect(all, files);
  await board.close();
  await assertAccessible(page);
  const full = (...ids) => ids.map((id) => unitName(conference, id).full);
  assert.deepEqual((await proposed(page, FLAG)).sort(), full('quang-ngai', 'gia-lai').sort());
  assert.deepEqual(
    (await proposed(page, CERTIFICATE)).sort(),
    full('binh-dinh', 'khanh-hoa', 'dak-lak').sort(),
  );
  await page.getByRole('region', { name: FLAG }).getByText('11/11 (cần 9)').first().waitFor();
  const elections = page.getByRole('region', { name: 'Kết quả bầu' });
  for (const id of ['quang-ngai', 'kon-tum']) {
    await elections.getByText(`Trúng cử: ${unitName(conference, id).full}`).waitFor();
  }
  assert.equal(await elections.getByText('11/11 phiếu, 100%').count(), 2);
  assert.equal(await page.getByRole('link', { name: /^Chuẩn bị/ }).count(), 0);

  const { path } = await board.saved('Lưu tệp kết quả');
  const { sound, proposals, elections: elected } = await asked('verify', path);
  assert.equal(sound, true);
  assert.deepEqual(
    proposals.map(({ units, vacant }) => [units.map(({ unit }) => unit).sort(), vacant]),
    [[['gia-lai', 'quang-ngai'], 0], [['binh-dinh', 'dak-lak', 'khanh-hoa'], 0]],
  );
  assert.deepEqual(
    elected.map(({ elected: [line] }) => line.option),
    ['quang-ngai', 'kon-tum'],
  );
  assert.deepEqual(seen.errors, []);
});

test('a tie at the last seat is voted on again: two taps, phones, both rounds together', async (t) => {
  const simulation = await hallOf(t, lowLevel);
  const { conference } = simulation;
  const all = await opened(t, simulation);
  const { page, board, seen } = all;
  await collect(all, await voted(page, simulation, tiedVotes));
  await board.close();
  const before = await board.shown();
  await page.getByRole('region', { name: CERTIFICATE }).getByText('còn suất chưa quyết định được').waitFor();

  await page.getByRole('link', { name: 'Chuẩn bị vòng 2' }).click();
  await board.heading('Bỏ phiếu vòng 2').waitFor();
  const lines = page.getByRole('region', { name: conference.contests[1].title }).getByRole('listitem');
  const ids = ['phu-yen', 'khanh-hoa'];
  const texts = await lines.allInnerTexts();
  assert.equal(texts.length, 2);
  for (const [i, id] of ids.entries()) assert.ok(texts[i].startsWith(unitName(conference, id).full), texts[i]);
  await page.getByText('Chọn nhiều nhất 1.').waitFor();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Lập hội nghị vòng 2' }).click();
  await board.heading('Kiểm tra, khóa, đóng băng').waitFor();
  await page.getByRole('complementary', { name: 'Vòng 2.' }).getByText(`Tiếp theo: ${conference.title}`).waitFor();
  await assertAccessible(page);

  // Where it came from is untouched, a tap away, and so is the way here again.
  await page.getByRole('button', { name: 'Về hội nghị trước' }).click();
  await board.heading('Kết quả').waitFor();
  assert.deepEqual(await board.shown(), before);
  await page.getByRole('button', { name: /^Mở Bỏ phiếu vòng 2/ }).click();
  await page.getByRole('button', { name: 'Về hội nghị trước' }).waitFor();

  const keys = await keysOf(simulation);
  const frozen = await freeze(page, board, keys);
  const file = JSON.parse(await readFile(frozen, 'utf8'));
  assert.equal(file.body.follows.round, 2);
  assert.equal(file.body.ballot_box.tellers.length, 3);
  assert.notEqual(file.body.ballot_box.id, conference.ballot_box.id);

  // A delegate's phone is given the file and asks only for this vote.
  const context = await phone(browser, { serviceWorkers: 'block' });
  context.setDefaultTimeout(30_000);
  t.after(() => context.close());
  const device = await context.newPage();
  const me = await openApp(device, server.url);
  await me.at('Ông/Bà là ai?');
  await me.openFile(frozen);
  await me.go('/', 'Ông/Bà là ai?');
  await me.choose({ search: 'phan viet', name: 'Phan Viết Hùng' });
  await device.getByText('Bỏ phiếu vòng 2').first().waitFor();
  assert.equal(await device.getByRole('link', { name: /Giao ước/ }).count(), 0);
  await assertAccessible(device);
  await me.go('/votes/bang-khen', /Bằng khen/);
  await device.getByText('Bỏ phiếu vòng 2.').waitFor();
  assert.equal(await device.getByRole('checkbox').count(), 3);
  await me.option(unitName(conference, 'khanh-hoa').full).check();
  await me.finalise();
  const mine = await me.saveSubmission();
  assert.deepEqual([mine.body.sheets, mine.body.signature], [[], undefined]);
  await assertAccessible(device);

  const round2 = await simulate('--conference', frozen, '--seed', 5);
  t.after(() => round2.discard());
  const others = {
    ...round2,
    files: (await Promise.all(round2.files.map(async (path) => [path, JSON.parse(await readFile(path, 'utf8')).body.person])))
      .filter(([, person]) => person !== 'phan-viet-hung')
      .map(([path]) => path),
  };
  const second = (unit) => ({ 'bang-khen': [HALF.includes(unit) || unit === 'da-nang' ? 'khanh-hoa' : 'phu-yen'] });
  await collect(all, [given(mine.text, 'hung.json'), ...(await voted(page, others, second))]);
  await board.closeOnly();
  await openWith(page, board, keys, frozen);
  await board.results();
  await board.heading('Mã kiểm chứng', 2).waitFor();
  await assertAccessible(page);
  const full = (...ids) => ids.map((id) => unitName(conference, id).full);
  const certificates = await proposed(page, CERTIFICATE);
  assert.deepEqual(certificates.sort(), full('binh-dinh', 'dak-lak', 'khanh-hoa').sort());
  assert.deepEqual((await proposed(page, FLAG)).sort(), full('quang-ngai', 'gia-lai').sort());
  const row = page.getByRole('region', { name: CERTIFICATE }).getByRole('row').filter({ hasText: full('khanh-hoa')[0] });
  assert.match(await row.innerText(), /6\/11 \(cần 5\)/);
  const verified = await asked('verify', (await board.saved('Lưu tệp kết quả')).path);
  assert.equal(verified.sound, true);
  assert.deepEqual(verified.proposals[1].units.map(({ round }) => round).sort(), [1, 1, 2]);

  // The first conference says what it always said.
  await page.getByRole('button', { name: 'Về hội nghị trước' }).click();
  await page.getByRole('link', { name: 'Chuẩn bị vòng 2' }).waitFor();
  assert.deepEqual(await board.shown(), before);
  assert.deepEqual(seen.errors, []);
});

test('equal votes: by place in the ranking, or by the chair, who may take it back', async (t) => {
  const withRule = (rule) => (conference) => {
    lowLevel(conference);
    conference.procedure = { vote_ties: [rule] };
  };
  const simulation = await hallOf(t, withRule('chair'));
  const { conference } = simulation;
  const all = await opened(t, simulation);
  const { page, board } = all;
  const name = (id) => unitName(conference, id);

  await t.test('by place', async (t) => {
    const byPlace = await hallOf(t, withRule('place'));
    await laid(byPlace, await voted(page, byPlace, tiedVotes));
    const tally = await asked('tally', byPlace.folder);
    const place = (id) => tally.ranking.find(({ unit }) => unit === id).place;
    const better = place('khanh-hoa') < place('phu-yen') ? 'khanh-hoa' : 'phu-yen';
    const { outcome } = tally.contests.find(({ id }) => id === 'bang-khen');
    assert.equal(outcome.tie_broken_by, 'place');
    assert.equal(outcome.passed.at(-1), better);
    assert.deepEqual(tally.proposals[1].units.map(({ unit }) => unit), outcome.passed);
  });

  await collect(all, await voted(page, simulation, tiedVotes));
  await board.close();
  const form = page.getByRole('region', { name: /^Chủ trì quyết định khi bằng phiếu/ });
  await form.getByText('còn 1 suất').waitFor();
  assert.equal(await form.getByRole('button', { name: 'Ghi thứ tự này' }).isDisabled(), true);
  await assertAccessible(page);
  const decide = async () => {
    await form.getByRole('button', { name: `Đưa ${name('khanh-hoa').short} lên` }).click();
    await form.getByRole('button', { name: 'Thành tích nổi trội hơn' }).click();
    await form.getByRole('button', { name: 'Ghi thứ tự này' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('theo quyết định của chủ trì').first().waitFor();
    assert.equal((await proposed(page, CERTIFICATE)).at(-1), name('khanh-hoa').full);
  };
  await decide();
  const decided = page.getByRole('listitem').filter({ hasText: 'Chủ trì quyết định khi bằng phiếu' });
  await decided.getByRole('button').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhầm' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại', exact: true }).click();
  await form.waitFor();
  assert.equal((await proposed(page, CERTIFICATE)).length, 2);
  await decide();
  const verified = await asked('verify', (await board.saved('Lưu tệp kết quả')).path);
  assert.equal(verified.sound, true);
  assert.equal(verified.contests.find(({ id }) => id === 'bang-khen').outcome.tie_broken_by, 'chair');
});

test('who is not considered is not proposed; lots fall the same way for everybody', async (t) => {
  const simulation = await hallOf(t, ({ rules }) => {
    rules.scoring = { ...rules.scoring, peers: 'none', self_weight: 1, peer_weight: 0, ties: ['lots'] };
  });
  const { conference } = simulation;
  const all = await opened(t, simulation);
  const { page, board, seen } = all;
  const name = (id) => unitName(conference, id);
  // Three units hand in the same sheet.
  const equal = ['kon-tum', 'lam-dong', 'phu-yen'];
  let lines;
  const files = await voted(page, simulation, asOnTheDay, (body, unit) => {
    const own = body.sheets?.find((sheet) => sheet.unit === unit);
    if (!own || !equal.includes(unit)) return;
    lines ??= own.lines;
    own.lines = lines;
  });
  await collect(all, files);

  await awards(all);
  await page.getByText('TẠM TÍNH').waitFor();
  await assertAccessible(page);
  await page.getByText('Ghi một đơn vị không xét').click();
  await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: name('dak-lak').full });
  await page.getByLabel('Căn cứ').selectOption({ label: 'Tạm dừng xét: đang xem xét kỷ luật, thanh tra hoặc xác minh đơn thư' });
  const exclusions = page.getByRole('region', { name: 'Đơn vị không xét' });
  await exclusions.getByRole('textbox', { name: /^Lý do/ }).fill('Đang thanh tra');
  await exclusions.getByRole('textbox', { name: 'Văn bản (nếu có)' }).fill('Văn bản 12/TTr');
  await exclusions.getByRole('button', { name: 'Ghi quyết định' }).click();
  await exclusions.getByText('Văn bản: Văn bản 12/TTr').waitFor();
  for (const award of [FLAG, CERTIFICATE]) {
    const list = page.getByRole('region', { name: award });
    await list.getByText('10/11 đơn vị được đề cử').waitFor();
    await list.getByText(/^không xét\. Tạm dừng xét.*: Đang thanh tra/).waitFor();
  }

  // Off a list by decision, and back on it.
  const flags = page.getByRole('region', { name: FLAG });
  await flags.getByRole('button', { name: `Bỏ ra… ${name('da-nang').short}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đã đề nghị hình thức khác' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ ra', exact: true }).click();
  await flags.getByText('9/11 đơn vị được đề cử').waitFor();
  await flags.getByText('bỏ ra theo quyết định: Đã đề nghị hình thức khác').waitFor();

  const tied = equal.map((id) => name(id).short).join(', ');
  await page.getByRole('heading', { name: new RegExp(`^Cùng hạng \\d+: ${tied}$`) }).waitFor();
  const seed = '4 2 6 6 1';
  await page.getByLabel('Số hoặc chữ đã bốc').fill(seed);
  const list = page.getByRole('status').getByRole('list').filter({ hasText: name(equal[0]).short });
  const shown = await list.getByRole('listitem').allInnerTexts();
  const lot = (unit) => createHash('sha256').update(`${seed}\n${unit}`).digest('hex');
  const order = [...equal].sort((a, b) => (lot(a) < lot(b) ? -1 : 1));
  assert.deepEqual(shown, order.map((id) => name(id).short));
  await page.getByLabel('Người chứng kiến').fill('Nguyễn Văn An, Trần Thị Bình');
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Ghi kết quả bốc thăm' }).click();
  await page.getByText('Không có đơn vị nào bằng điểm mà chưa phân định được.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Bốc thăm với số “4 2 6 6 1”' }).waitFor();

  await board.close();
  const certificates = page.getByRole('region', { name: CERTIFICATE });
  await certificates
    .getByText(`${name('dak-lak').short} đủ phiếu nhưng không được đề nghị vì là đơn vị không xét.`)
    .waitFor();
  await certificates.getByText('Còn trống 1 suất.').waitFor();
  assert.equal((await proposed(page, CERTIFICATE)).includes(name('dak-lak').full), false);
  await assertAccessible(page);
  const verified = await asked('verify', (await board.saved('Lưu tệp kết quả')).path);
  assert.equal(verified.sound, true);
  const ranked = verified.ranking.filter(({ unit }) => equal.includes(unit));
  assert.deepEqual(ranked.map(({ unit }) => unit), order);
  assert.ok(ranked.every(({ tie_broken_by: rule }) => rule === 'lots'));
  const { remarks } = verified.proposals[1];
  assert.deepEqual(remarks.filter(({ unit }) => unit === 'dak-lak').map(({ kind }) => kind), ['barred']);
  assert.deepEqual(seen.errors, []);
});

test('what waits for the ranking gets its candidates by the rule, in a conference of its own', async (t) => {
  const simulation = await hallOf(t, (conference) => {
    conference.contests[1].apart = 'later';
    conference.procedure = { candidates: { 'bang-khen': { top: 4 } }, ballot_order: 'place' };
  });
  const { conference } = simulation;
  const all = await opened(t, simulation);
  const { page, board, seen } = all;
  await collect(all, await voted(page, simulation, () => ({ 'co-thi-dua': ['gia-lai', 'quang-ngai'] })));
  await awards(all);
  await page.getByRole('region', { name: CERTIFICATE }).getByText('4/11 đơn vị được đề cử').waitFor();
  await board.close();
  const { ranking } = await asked('verify', (await board.saved('Lưu tệp kết quả')).path);
  await page.getByRole('link', { name: 'Chuẩn bị bỏ phiếu' }).click();
  await board.heading('Bỏ phiếu sau khi xếp hạng').waitFor();
  const lines = page.getByRole('region', { name: conference.contests[1].title }).getByRole('listitem');
  const first = ranking.slice(0, 4).map(({ unit, place }) => `${unitName(conference, unit).full} (hạng ${place})`);
  assert.deepEqual(await lines.allInnerTexts(), first);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Lập hội nghị bỏ phiếu' }).click();
  await board.heading('Kiểm tra, khóa, đóng băng').waitFor();
  await page.getByRole('button', { name: 'Về hội nghị trước' }).waitFor();
  await board.home();
  await board.heading(`Bỏ phiếu – ${conference.title}`).waitFor();
  await page.getByText(/^Đề nghị tặng Cờ thi đua .* \(vòng 1\): /).waitFor();
  assert.deepEqual(seen.errors, []);
});
