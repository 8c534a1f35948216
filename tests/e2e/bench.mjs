// How fast it is for a delegate: a phone four times slower than this machine, on a slow mobile network.
//
// cargo xtask bench [--runs N]
import { launch, offlineReady, phone } from './support/browser.mjs';
import { serve } from './support/server.mjs';
import { median, slow, usableAfter, watchUsable } from './support/speed.mjs';

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

const browser = await launch();
for (let run = 0; run < RUNS; run += 1) await visits(browser);
await browser.close();

console.log(`\n${'4x slowed CPU, 1.6 Mbit/s, 150 ms'.padEnd(44)}${'median'.padStart(9)}${'worst'.padStart(9)}${'budget'.padStart(9)}`);
let over = 0;
for (const [name, { budget, values }] of rows) {
  const middle = median(values);
  const verdict = budget === null ? '' : middle <= budget ? 'ok' : 'OVER';
  if (verdict === 'OVER') over += 1;
  const cell = (value) => (value === null ? '' : `${Math.round(value)}`).padStart(9);
  console.log(`${name.padEnd(44)}${cell(middle)}${cell(Math.max(...values))}${cell(budget)}  ${verdict}`);
}
console.log(`(milliseconds, ${RUNS} runs)`);
process.exitCode = over > 0 ? 1 : 0;
