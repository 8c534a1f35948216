// How fast it is for a delegate: a phone four times slower than this machine, on a slow mobile network.
//
// cargo xtask bench --only app [--runs N] [--editing]: with the last word, only the editing of a large plan.
import { launch, laptop, offlineReady, phone, ready } from './support/browser.mjs';
import { canonical, electionText, marksOf } from './support/count.mjs';
import { conferenceText } from './support/delegate.mjs';
import { editing } from './support/editing.mjs';
import { serve } from './support/server.mjs';
import { simulate } from './support/simulation.mjs';
import { median, shareOfCore, slow, typing, usableAfter, watchUsable } from './support/speed.mjs';

const argument = process.argv.indexOf('--runs');
const RUNS = argument > 0 ? Number(process.argv[argument + 1]) : 5;

/** Every measurement: what, its budget in milliseconds, and how it is taken. */
const rows = new Map();
const note = (name, budget, value) => {
  const row = rows.get(name) ?? { budget, values: [] };
  row.values.push(value);
  rows.set(name, row);
};

/** A person opens the app: for the first time, again, and again where there is no network. */
async function visits(browser) {
  const server = await serve();
  const context = await phone(browser);
  await watchUsable(context);
  const visit = async () => {
    const page = await context.newPage();
    await slow(page);
    await page.goto(server.url);
    const result = await usableAfter(page);
    return { page, ...result };
  };
  try {
    const first = await visit();
    note('first visit: usable', 1900, first.usable);
    note('first visit: something to read', null, first.painted);
    note('first visit: longest block afterwards', 50, first.block);
    await offlineReady(first.page, 120_000);
    await first.page.close();

    const second = await visit();
    note('second visit: usable', 600, second.usable);
    await second.page.close();

    await server.stop();
    const third = await visit();
    note('second visit without network: usable', 600, third.usable);
    await third.page.close();
  } finally {
    await context.close();
    await server.stop();
  }
}

/** A delegate types results into the sheet of 22 lines. */
async function keystrokes(browser) {
  const server = await serve();
  const context = await phone(browser);
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await ready(page);
    await page.getByLabel('Tìm tên hoặc đơn vị').fill('ha hoang viet phuong');
    await page.getByRole('button', { name: /Hà Hoàng Việt Phương/ }).click();
    await page.getByRole('button', { name: 'Đúng, là tôi' }).click();
    await page.getByRole('heading', { name: /Kính chào/ }).waitFor();
    await page.goto(`${server.url}#/sheets/quang-ngai/0`);
    await page.getByRole('textbox', { name: /Kết quả thực hiện/ }).first().click();
    await slow(page, { network: false });
    const answers = await typing(page, '1234,56789');
    note('slowest answer to a typed character', 40, Math.max(...answers));
  } finally {
    await context.close();
    await server.stop();
  }
}

/** The desk takes in the files of a thousand delegates at full speed. */
async function importing(browser, hall) {
  const server = await serve();
  const context = await laptop(browser);
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}#/desk/open`);
    await ready(page);
    await page.locator('input[type=file]').first().setInputFiles(hall.conferenceFile);
    await page.getByText(hall.conference.title).first().waitFor();
    await page.goto(`${server.url}#/desk/inbox`);
    const start = Date.now();
    await page.locator('input[type=file]').first().setInputFiles(hall.files);
    await page.getByRole('button', { name: /^Nhận [\d.]+ tệp$/ }).click({ timeout: 120_000 });
    await page.getByText(/Đã nhận [\d.]+ tệp/).waitFor({ timeout: 120_000 });
    note('import of 1,000 submissions, verified and kept', 15_000, Date.now() - start);
  } finally {
    await context.close();
    await server.stop();
  }
}

/** The sample's ballot, of two contests with eleven lines and a blank each, in the programs that phones and the desk run. */
async function ballots(browser) {
  const server = await serve();
  const context = await phone(browser);
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await ready(page);
    const { body } = JSON.parse(await conferenceText());
    const election = electionText(body);
    const seal = canonical(['seal', { election, marks: marksOf(body, {}) }]);
    const { sealed, checked } = await page.evaluate(
      async ({ election, seal }) => {
        const bundles = JSON.parse(document.getElementById('bundles').textContent);
        const asking = (program) => {
          const worker = new Worker(bundles[program].js, { type: 'module' });
          return (request) =>
            new Promise((done, fail) => {
              worker.onmessage = ({ data }) => {
                if ('answer' in data) done(JSON.parse(data.answer).Ok);
                else if ('failed' in data) fail(new Error(data.failed));
              };
              worker.postMessage({ id: 1, request });
            });
        };
        const phones = asking('sealer');
        const desks = asking('worker');
        // The first of each loads the program, and lets the engine look at it.
        const timed = async (times, work) => {
          await work();
          const start = performance.now();
          for (let i = 0; i < times; i += 1) await work();
          return (performance.now() - start) / times;
        };
        const { ballot } = await phones(seal);
        const ballots = Array(16).fill(ballot);
        const check = JSON.stringify(['check_ballots', { ballots, election }]);
        return {
          sealed: await timed(10, () => phones(seal)),
          checked: (await timed(5, () => desks(check))) / ballots.length,
        };
      },
      { election, seal },
    );
    // A phone four times slower has a second for it.
    note('one ballot sealed in a worker, full speed', 250, sealed);
    // What the official tool needs natively for a ballot of this size.
    note('one ballot verified in a worker, full speed', 32, checked);
  } finally {
    await context.close();
    await server.stop();
  }
}

const shares = [];
const browser = await launch();
const repeated = process.argv.includes('--editing') ? [] : [visits, keystrokes];
for (const measure of repeated) {
  for (let run = 0; run < RUNS; run += 1) {
    shares.push(shareOfCore());
    await measure(browser);
  }
}
if (repeated.length > 0) {
  for (let run = 0; run < RUNS; run += 1) await ballots(browser);
  const hall = await simulate('--units', 11, '--delegates', 1000, '--seed', 1);
  await importing(browser, hall);
  await hall.discard();
}
for (let run = 0; run < RUNS; run += 1) {
  shares.push(shareOfCore());
  await editing(browser, note);
}
await browser.close();

console.log(`\n${'4x slowed CPU, 1.6 Mbit/s, 150 ms; editing at full speed'.padEnd(58)}${'median'.padStart(9)}${'worst'.padStart(9)}${'budget'.padStart(9)}`);
let over = 0;
for (const [name, { budget, values }] of rows) {
  const middle = median(values);
  const verdict = budget === null ? '' : middle <= budget ? 'ok' : 'OVER';
  if (verdict === 'OVER') over += 1;
  const cell = (value) => (value === null ? '' : `${Math.round(value)}`).padStart(9);
  console.log(`${name.padEnd(58)}${cell(middle)}${cell(Math.max(...values))}${cell(budget)}  ${verdict}`);
}
console.log(`(milliseconds, ${RUNS} runs)`);
const share = Math.round(100 * median(shares));
console.log(`this machine gave ${share} % of a core${share < 90 ? ': something else is running, so all times are too long' : ''}`);
process.exitCode = over > 0 ? 1 : 0;
