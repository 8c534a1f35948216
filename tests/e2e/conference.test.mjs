// One conference, from the tellers' keys to a recount in flight mode, on the devices of everyone who is there.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { laptop, launch, offlineReady, phone, ready } from './support/browser.mjs';
import { canonical, counter, given } from './support/count.mjs';
import { conferenceText, openApp } from './support/delegate.mjs';
import { desk } from './support/desk.mjs';
import { accepted } from './support/independent.mjs';
import { serve } from './support/server.mjs';
import { asked, khoithidua } from './support/simulation.mjs';
import { copyOfBuild } from './support/variant.mjs';

const PASSPHRASE = 'Thành phố Quảng Ngãi';
const TELLERS = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'];

/** Who votes, and how: the lines of the two secret contests, blank where there are none. */
const VOTES = [
  { id: 'nguyen-trong-hoang', search: 'nguyen trong', name: 'Nguyễn Trọng Hoàng', flag: ['quang-ngai', 'gia-lai'], certificate: ['binh-dinh', 'dak-lak'] },
  { id: 'ha-hoang-viet-phuong', search: 'ha hoang viet', name: 'Hà Hoàng Việt Phương', flag: ['quang-ngai'], certificate: [] },
  { id: 'phan-viet-hung', search: 'phan viet', name: 'Phan Viết Hùng', flag: ['gia-lai', 'quang-ngai'], certificate: ['binh-dinh', 'khanh-hoa', 'dak-lak'] },
  { unit: 'Gia Lai', flag: ['gia-lai'], certificate: ['khanh-hoa'] },
  { unit: 'Đắk Lắk', flag: [], certificate: ['dak-lak', 'binh-dinh'] },
  { unit: 'Kon Tum', flag: ['quang-ngai', 'gia-lai'], certificate: ['binh-dinh'] },
  { unit: 'Lâm Đồng', flag: ['quang-ngai', 'gia-lai'], certificate: ['dak-lak', 'khanh-hoa'] },
  { unit: 'Đắk Nông', flag: ['quang-ngai', 'kon-tum'], certificate: ['binh-dinh', 'khanh-hoa'] },
  { unit: 'Đà Nẵng', flag: ['gia-lai', 'quang-ngai'], certificate: ['khanh-hoa', 'binh-dinh', 'dak-lak'] },
  { unit: 'Quảng Nam', flag: ['quang-ngai', 'gia-lai'], certificate: ['binh-dinh'] },
  { unit: 'Phú Yên', flag: ['gia-lai'], certificate: [] },
];

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('eleven phones, three tellers, one desk, and a recount by anyone', async (t) => {
  const conference = JSON.parse(await conferenceText());
  delete conference.body.ballot_box;
  conference.body.sample = conference.body.sample.filter((part) => part !== 'tellers');
  const site = await copyOfBuild();
  await site.put('conference.json', canonical(conference));
  const server = await serve({ folder: site.folder });
  const contexts = [];
  t.after(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await server.stop();
    await site.discard();
  });
  const device = async (kind, options) => {
    const context = await kind(browser, options);
    context.setDefaultTimeout(30_000);
    contexts.push(context);
    return { context, page: await context.newPage() };
  };

  const tellers = [];
  await t.test('the tellers make their keys, each on a phone of their own', async () => {
    for (const name of TELLERS) {
      const { page } = await device(phone, { serviceWorkers: 'block' });
      const me = counter(page, server);
      tellers.push({ name, page, me, ...(await me.makeKey(name, PASSPHRASE)) });
    }
  });

  // Without a service worker, so that the frozen file beside the app is what the next device finds.
  const { page: hall } = await device(laptop, { serviceWorkers: 'block' });
  const board = desk(hall, server);
  await t.test('the desk takes them in and freezes the conference', async () => {
    await board.open();
    await board.prepare();
    const files = tellers.map(({ key }, i) => given(key.text, `khoa-${i}.json`));
    await hall.getByLabel('Chọn tệp khóa…').setInputFiles(files);
    await hall.getByText(`Đã nhận khóa của ${TELLERS[2]}.`).waitFor();
    for (const { code } of tellers) await hall.getByText(code).first().waitFor();
    await hall.getByRole('button', { name: 'Đóng băng và lưu tệp hội nghị…' }).click();
    const [download] = await Promise.all([
      hall.waitForEvent('download'),
      hall.getByRole('dialog').getByRole('button', { name: 'Đóng băng và lưu' }).click(),
    ]);
    await board.heading('Hội nghị đã đóng băng', 2).waitFor();
    await site.put('conference.json', await readFile(await download.path(), 'utf8'));
  });

  const { units } = conference.body.bloc;
  // A line of a ballot is the unit's full name.
  const label = (id) => units.find((unit) => unit.id === id).names.at(-1).full;
  const voters = [];
  await t.test('eleven phones vote and hand over', async () => {
    const handOver = async (vote, place) => {
      // The last one keeps the app, to look again without a network.
      const keeps = vote === VOTES.at(-1);
      const { context, page } = await device(phone, keeps ? {} : { serviceWorkers: 'block' });
      const me = await openApp(page, server.url);
      const who = vote.unit
        ? { search: vote.unit, name: vote.unit, typed: `Đại diện ${vote.unit}` }
        : { search: vote.search, name: vote.name };
      await me.choose(who);
      for (const [contest, chosen, heading] of [
        ['co-thi-dua', vote.flag, /Cờ thi đua/],
        ['bang-khen', vote.certificate, /Bằng khen/],
      ]) {
        await me.go(`/votes/${contest}`, heading);
        if (chosen.length === 0) await me.option('Bỏ phiếu trắng').check();
        for (const unit of chosen) await me.option(label(unit)).check();
      }
      await me.finalise();
      voters[place] = { me, page, context, file: await me.saveSubmission() };
      if (!keeps) await context.close();
    };
    // Two at a time: more browsers than cores only make each other slow.
    const waiting = VOTES.map((vote, place) => () => handOver(vote, place));
    const hand = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await next();
    };
    await Promise.all([hand(), hand()]);
  });

  let unopened;
  await t.test('the desk collects, sees each one, closes; nothing secret is counted', async () => {
    await board.drop(voters.map(({ file }, i) => given(file.text, `nop-${i}.json`)));
    await board.keepFiles(11);
    await board.accreditAll();
    await board.closeOnly();
    await board.box();
    unopened = await readFile((await board.saved('Lưu tệp cho kiểm phiếu viên')).path, 'utf8');
    const { outcome, urn } = JSON.parse(unopened).body;
    assert.equal(urn.ballots.length, 11);
    assert.deepEqual(
      outcome.contests.map(({ id }) => id),
      ['khoi-truong-2024', 'khoi-pho-2024'],
    );
  });

  await t.test('each teller checks everything and gives a share', async () => {
    for (const teller of tellers) {
      const { page, me } = teller;
      await me.go('/teller/open');
      await me.choose('Chọn tệp của ban tổ chức…', given(unopened));
      await page.getByText('11 lá (ít nhất 3 mới được mở)').waitFor();
      await me.button('Mở phần của tôi').click();
      await page.getByText('Đã mở phần của kiểm phiếu viên.').waitFor();
      teller.share = (await me.saved('Lưu thành tệp')).text;
    }
  });

  let results;
  await t.test('all of them together open the count: it is the plain one', async () => {
    const shares = tellers.map(({ share }, i) => given(share, `mo-${i}.json`));
    await hall.getByLabel('Chọn tệp phần mở…').setInputFiles(shares);
    await hall.getByText('Đã đủ phần mở của tất cả kiểm phiếu viên.').waitFor();
    await hall.getByRole('button', { name: 'Mở hòm phiếu' }).click();
    await hall.getByText('Hòm phiếu đã mở.').waitFor();
    await board.results();
    const { integrity } = await board.shown();
    const saved = await board.saved('Lưu tệp kết quả');
    results = { integrity, text: await readFile(saved.path, 'utf8'), path: saved.path };

    const counted = JSON.parse(results.text).body.outcome.contests;
    for (const [contest, of] of [['co-thi-dua', 'flag'], ['bang-khen', 'certificate']]) {
      const { count } = counted.find(({ id }) => id === contest);
      const plain = (unit) => VOTES.filter((vote) => vote[of].includes(unit)).length;
      const agreed = Object.fromEntries(count.lines.map((line) => [line.option, line.agree]));
      const options = conference.body.contests.find(({ id }) => id === contest).options;
      assert.deepEqual(agreed, Object.fromEntries(options.map(({ id, unit }) => [id, plain(unit)])));
      assert.equal(count.blank, VOTES.filter((vote) => vote[of].length === 0).length);
      assert.equal(count.collected, 11);
    }
  });

  await t.test('a delegate in flight mode finds the own ballot and comes to the same code', async () => {
    const { me, page, context } = voters.at(-1);
    await offlineReady(page);
    await context.setOffline(true);
    await me.go('/', /^Kính chào/);
    await me.link('Lá phiếu của tôi có trong kết quả không?').click();
    const there = counter(page, server);
    await there.heading('Kiểm tra kết quả').waitFor();
    await ready(page);
    await page.getByLabel(/^Chọn tệp/).setInputFiles(given(results.text));
    await page.getByText(/^Khớp: kết quả/).waitFor();
    await page.getByText(/CÓ trong kết quả/).waitFor();
    assert.deepEqual(await there.wrong(), []);
    await page.getByText(results.integrity).first().waitFor();
  });

  await t.test('the command line agrees, and so does the independent tool', async (t) => {
    const file = join(site.folder, 'results.json');
    await writeFile(file, results.text);
    const verified = await asked('verify', file);
    assert.equal(verified.sound, true);
    assert.equal(verified.integrity, results.integrity);
    const folder = await mkdtemp(join(tmpdir(), 'ktd-archive-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const archive = join(folder, 'archive');
    await khoithidua('belenios', file, archive);
    if (!(await accepted(archive))) t.skip('belenios-tool cannot be had here');
  });
});
