// Anyone recounts: with a phone, without a network, and without trusting whoever made the file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, offlineReady, phone, ready, watch } from './support/browser.mjs';
import { canonical, counter, electionText, enclosed, given, handedOver, marksOf } from './support/count.mjs';
import { conferenceText } from './support/delegate.mjs';
import { serve } from './support/server.mjs';
import { work } from './support/worker.mjs';

let browser;
let server;
let conference;
let results;
before(async () => {
  [browser, server, conference] = await Promise.all([launch(), serve(), handedOver()]);
  results = await conference.results();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await conference?.discard();
});

/** Somebody with a phone, about to check. */
async function somebody(t, { fragment = '/verify', ...more } = {}) {
  const context = await phone(browser, more);
  context.setDefaultTimeout(20_000);
  t.after(() => context.close());
  const page = await context.newPage();
  const seen = watch(page, server.origin);
  const me = counter(page, server);
  await me.open(fragment);
  await me.heading('Kiểm tra kết quả').waitFor();
  return { context, page, seen, me };
}

const open = (me, text) => me.choose(/^Chọn tệp( khác)?…$/, given(text));
const alert = (page, text) => page.getByRole('alert').filter({ hasText: text }).waitFor();

describe('a results file', () => {
  for (const colorScheme of ['light', 'dark']) {
    test(`that agrees, ${colorScheme}`, async (t) => {
      const { page, seen, me } = await somebody(t, { colorScheme });
      await assertAccessible(page);
      await open(me, results);
      await page.getByText(/^Khớp: kết quả/).waitFor();
      await assertAccessible(page);
      assert.deepEqual(await me.wrong(), []);
      assert.equal((await me.parts()).length, 9);
      assert.match(await me.code(), /^\d{4}( \d{4}){3}$/);
      const { contests } = JSON.parse(results).body.outcome;
      for (const { id } of contests) {
        const { title } = conference.conference.contests.find((contest) => contest.id === id);
        await page.getByRole('heading', { level: 3, name: title, exact: true }).waitFor();
      }
      await me.heading('Bảng xếp hạng', 2).waitFor();
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(seen.foreign, []);
      assert.deepEqual(await me.foreignParts(), []);
    });
  }

  /** What is changed, and what must be said of which part. */
  const tampered = [
    ['a ballot altered', /^✕.*Niêm phong.*Lá phiếu số 2:/, ({ urn }) => {
      const ballot = urn.ballots[1];
      urn.ballots[1] = `${ballot.slice(0, 300)}${ballot[300] === 'A' ? 'B' : 'A'}${ballot.slice(301)}`;
    }],
    ['two ballots swapped', /^✕.*Mở hòm phiếu.*không đúng thứ tự/, ({ urn }) => {
      [urn.ballots[0], urn.ballots[1]] = [urn.ballots[1], urn.ballots[0]];
    }],
    ['a ballot dropped', /^✕.*Lá phiếu: hợp lệ.*Hòm phiếu có 3 lá phiếu niêm phong/, ({ urn }) => {
      urn.ballots.pop();
    }],
    ['what was opened altered', /^✕.*Mở hòm phiếu.*không khớp với phần mở/, ({ urn }) => {
      const [first] = urn.result;
      first[1] = first[1] === 0 ? 1 : first[1] - 1;
    }],
    ['a share altered', /^✕.*Mở hòm phiếu.*Phần mở của kiểm phiếu viên 2 không đúng/, ({ urn }) => {
      urn.shares[1].share = urn.shares[0].share;
    }],
    ['the ranking altered', /^✕.*Bảng xếp hạng/, ({ outcome }) => {
      outcome.ranking[0].points += 1;
    }],
    ['an outcome altered', /^✕.*Kết quả bỏ phiếu/, ({ outcome }) => {
      outcome.contests.at(-1).outcome.needed += 1;
    }],
    ['the question altered', /^✕.*Niêm phong.*Lá phiếu số 1:/, (body) => {
      body.conference.title += '!';
    }],
  ];

  test('with something changed in it', async (t) => {
    const { page, me } = await somebody(t);
    for (const [what, named, change] of tampered) {
      await t.test(what, async () => {
        const file = JSON.parse(results);
        change(file.body);
        await open(me, canonical(file));
        await alert(page, 'KHÔNG khớp: đừng dùng kết quả này.');
        const wrong = await me.wrong();
        assert.ok(wrong.some((text) => named.test(text)), wrong.join('\n'));
        await page.getByText('Không hiện kết quả, vì tệp không khớp.').waitFor();
      });
    }
    await assertAccessible(page);
  });

  test('that is none', async (t) => {
    const { page, me } = await somebody(t);
    await open(me, 'x');
    await page.getByRole('alert').waitFor();
    await open(me, await readFile(conference.submissions[0], 'utf8'));
    await alert(page, 'tệp kết quả');
    await me.paste(results.slice(0, 1000));
    await alert(page, 'Tệp');
    await me.paste(results);
    await page.getByText(/^Khớp: kết quả/).waitFor();
  });

  test('on the way can be stopped', async (t) => {
    const { context, page, me } = await somebody(t, { serviceWorkers: 'block' });
    // A worker whose program never comes.
    await context.route(/\/worker-\w+\.wasm$/, () => {});
    await open(me, results);
    await page.getByText('Đang kiểm tra lá phiếu: 0/4').waitFor();
    await assertAccessible(page);
    await me.button('Dừng lại').click();
    await page.getByText('Đã dừng.').waitFor();
    await context.unroute(/\/worker-\w+\.wasm$/);
    await open(me, results);
    await page.getByText(/^Khớp: kết quả/).waitFor();
  });
});

describe('my ballot', () => {
  let trackers;
  before(async () => {
    const page = await browser.newPage();
    await page.goto(server.url);
    await ready(page);
    const { conference: held, urn } = JSON.parse(results).body;
    trackers = await work(page, 'trackers', { conference: enclosed('conference', held), urn });
    await page.close();
    assert.equal(trackers.length, 4);
  });

  test('is found by its address, without a network', async (t) => {
    const { page, me } = await somebody(t, { fragment: `/verify/${trackers[2]}` });
    await page.getByText(`Mở tệp kết quả để tìm lá phiếu ${trackers[2].slice(0, 12)}.`).waitFor();
    await assertAccessible(page);
    await offlineReady(page);
    await server.stop();
    t.after(() => server.start());
    await page.reload();
    await ready(page);
    await open(me, results);
    await page.getByText('CÓ trong kết quả: lá số 3.').waitFor();
    await assertAccessible(page);
  });

  test('is found by its first letters, and others are not', async (t) => {
    const { page, me } = await somebody(t);
    await open(me, results);
    const field = page.getByLabel('Mã phiếu', { exact: true });
    const find = async (text) => {
      await field.fill(text);
      await me.button('Tìm lá phiếu').click();
    };
    const [first] = trackers;
    const short = first.slice(0, 12);
    await find(`${short.slice(0, 4)} ${short.slice(4, 8)} ${short.slice(8)}`);
    await page.getByText('CÓ trong kết quả: lá số 1.').waitFor();
    await find(short.slice(0, 6));
    await page.getByText('Mã phiếu có ít nhất 12 chữ, ở đây mới có 6.').waitFor();
    const flipped = [...short].map((c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())).join('');
    await find(flipped);
    await page.getByText('Lá số 1 có mã gần giống').waitFor();
    await find('AAAAAAAAAAAA');
    await alert(page, 'KHÔNG có trong tệp này. Hãy đưa mã phiếu cho ban kiểm phiếu.');
    await page.getByText('chỉ lá phiếu mới nhất được tính: hãy tìm bằng mã mới nhất').waitFor();
    await assertAccessible(page);
  });

  test('is in the box while that waits for the tellers', async (t) => {
    const closed = JSON.parse(results);
    delete closed.body.urn.result;
    delete closed.body.urn.shares;
    const secret = new Set(conference.conference.contests.filter((c) => c.secret).map((c) => c.id));
    const { outcome } = closed.body;
    outcome.contests = outcome.contests.filter(({ id }) => !secret.has(id));
    const { page, me } = await somebody(t, { fragment: `/verify/${encodeURIComponent(trackers[1])}` });
    await open(me, canonical(closed));
    await page.getByText('Tệp đúng, nhưng hòm phiếu chưa mở').waitFor();
    await page.getByText('CÓ trong hòm phiếu: lá số 2.').waitFor();
    await page.getByText('Các nội dung bỏ phiếu kín chưa có kết quả').waitFor();
    await assertAccessible(page);
  });
});

describe('a ballot on trial', () => {
  /** A ballot that chooses the first line of the first secret contest, as a phone would seal it. */
  async function sealed(page, text) {
    const { body } = JSON.parse(text);
    const { contests } = body;
    const contest = contests.find((one) => one.secret && one.question.choose);
    const choices = { [contest.id]: { chosen: [contest.options[0].id] } };
    const seal = { election: electionText(body), marks: marksOf(body, choices) };
    const made = await work(page, 'seal', seal, 'sealer');
    const hash = await page.evaluate(async (content) => {
      const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
      return [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');
    }, text);
    const { ballot, opening, tracker } = made;
    return { contest, tracker, trial: { ballot, choices, conference: hash, opening } };
  }

  test('is opened with the conference beside the app', async (t) => {
    const { page, me } = await somebody(t);
    const { contest, tracker, trial } = await sealed(page, canonical(JSON.parse(await conferenceText())));
    await open(me, enclosed('trial', trial));
    await page.getByText('Trong lá phiếu niêm phong đúng là những lựa chọn dưới đây.').waitFor();
    await page.getByText(tracker.slice(0, 12).match(/.{4}/g).join(' '), { exact: true }).waitFor();
    await page.getByText(contest.title, { exact: true }).waitFor();
    await page.getByText('Lá phiếu thử này không được nộp.').waitFor();
    await assertAccessible(page);

    trial.choices[contest.id] = { chosen: [contest.options[1].id] };
    await open(me, enclosed('trial', trial));
    await alert(page, 'KHÔNG KHỚP');
    await assertAccessible(page);
  });

  test('asks for its conference where that is another one', async (t) => {
    const { page, me } = await somebody(t);
    const text = await readFile(conference.conferenceFile, 'utf8');
    const { trial } = await sealed(page, text);
    await open(me, enclosed('trial', trial));
    await page.getByText('máy này cần tệp hội nghị').waitFor();
    await assertAccessible(page);
    await me.choose('Chọn tệp hội nghị…', given(await conferenceText()));
    await alert(page, 'Tệp hội nghị này không phải của lá phiếu thử.');
    await me.choose('Chọn tệp hội nghị…', given(text));
    await page.getByText('Trong lá phiếu niêm phong đúng là những lựa chọn dưới đây.').waitFor();
  });
});
