// Tellers and whoever recounts: their screens, and files for them.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ready } from './browser.mjs';
import { commonKey } from './curve.mjs';
import { asked, khoithidua, simulate } from './simulation.mjs';

/** The text of a value as files have it: members in order, no blanks. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** A file of this kind. */
export const enclosed = (kind, body) => canonical({ body, format: `khoithidua/${kind}`, version: 1 });

/** What the file chooser gets. */
export const given = (text, name = 'tep.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** The screens, in a page of its own. */
export function counter(page, server) {
  const heading = (name, level = 1) => page.getByRole('heading', { level, name });
  const button = (name) => page.getByRole('button', { name });
  const self = {
    page,
    heading,
    button,
    /** Opens an address of the app. */
    async open(fragment) {
      await page.goto(`${server.url}#${fragment}`);
      await ready(page);
    },
    /** Goes there as a link does. */
    go: (fragment) =>
      page.evaluate((to) => {
        location.hash = to;
      }, fragment),
    choose: (label, file) => page.getByLabel(label).setInputFiles(file),
    async paste(text, name = 'Hoặc dán nội dung tệp vào đây') {
      await page.locator('summary', { hasText: name }).click();
      await page.getByRole('textbox', { name }).fill(text);
      await button('Mở nội dung đã dán').click();
    },
    /** What a button saves. */
    async saved(name) {
      const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
      return {
        name: download.suggestedFilename(),
        text: await readFile(await download.path(), 'utf8'),
      };
    },
    /** Makes a key and does what must be done with it; answers its two files and its code. */
    async makeKey(name, passphrase) {
      await self.open('/teller/make');
      await page.getByLabel('Họ và tên kiểm phiếu viên').fill(name);
      await page.getByLabel('Mật khẩu của phong bì').fill(passphrase);
      await page.getByLabel('Gõ lại mật khẩu').fill(passphrase);
      await button('Tạo khóa').click();
      await heading(`Khóa của ${name}`).waitFor();
      const key = await self.saved(/^Lưu thành tệp Giao/);
      const envelope = await self.saved(/^Lưu thành tệp Lưu/);
      return { key, envelope, code: await self.code() };
    },
    /** The code on the screen. */
    code: () => page.locator('.code').innerText(),
    /** What this page itself has loaded of the delegate's program. */
    foreignParts: () =>
      page.evaluate(() => {
        const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
        return loaded.filter((name) => name.includes('/khoithidua-app-'));
      }),
    /** Every part that was checked, by its words; whether it agrees. */
    async parts() {
      const lines = page.locator('.parts > li');
      await lines.first().waitFor({ state: 'attached' });
      const texts = await lines.allTextContents();
      return texts.map((text) => ({ text, agrees: text.startsWith('\u2713') }));
    },
    /** Those that do not agree. */
    wrong: async () => (await self.parts()).filter(({ agrees }) => !agrees).map(({ text }) => text),
  };
  return self;
}

/** Whether phones seal their votes on a contest. */
const isSealed = ({ secret, apart }) => secret && !apart;

/** The election of a conference, as phones seal for it. */
export function electionText({ bloc, title, ballot_box: box, contests }) {
  const name = ({ id, text, unit }) =>
    text ?? bloc.units.find((one) => one.id === unit)?.names.at(-1).full ?? id;
  const questions = contests.filter(isSealed).flatMap((contest) => {
    const { choose } = contest.question;
    return choose
      ? [{ answers: contest.options.map(name), blank: true, min: choose.min, max: choose.max, question: contest.title }]
      : contest.options.map((option) => ({
          answers: ['agree', 'disagree'], min: 0, max: 1, question: `${contest.title}: ${name(option)}`,
        }));
  });
  return canonical({
    version: 1, description: bloc.name, name: title, group: 'Ed25519', public_key: box.key, questions, uuid: box.id,
  });
}

/** Choices of lines as marks for it; what is not among them is not filled in. */
export const marksOf = ({ contests }, choices) =>
  contests.filter(isSealed).flatMap(({ id, question, options }) => {
    if (!question.choose) return options.map(() => ({ lines: [false, false] }));
    const { chosen } = choices[id] ?? {};
    return [chosen ? { lines: options.map((option) => chosen.includes(option.id)) } : {}];
  });

/**
 * A conference with these tellers whose people have handed over; with the tellers' own sample keys where none are
 * given. `results` counts what lies in the folder.
 */
export async function handedOver({ tellers, seed = 3, units = 4 } = {}) {
  const plain = ['--units', units, '--delegates', units, '--seed', seed];
  let simulation = await simulate(...plain);
  if (tellers) {
    const { conference, folder } = simulation;
    conference.ballot_box.tellers = tellers;
    conference.ballot_box.key = commonKey(tellers);
    delete conference.sample;
    const file = `${folder}-conference.json`;
    await writeFile(file, enclosed('conference', conference));
    await simulation.discard();
    simulation = await simulate('--conference', file, '--seed', seed);
    await rm(file);
  }
  let count = 0;
  return {
    ...simulation,
    /** Submissions, by the names of their files. */
    submissions: simulation.files.filter((file) => !/teller-\d+\.json$/.test(file)),
    /** The text of the results file. */
    async results() {
      count += 1;
      const out = join(simulation.folder, `results-${count}.json`);
      await khoithidua('tally', simulation.folder, '--out', out, '--force');
      const text = await readFile(out, 'utf8');
      await rm(out);
      return text;
    },
    /** The integrity code of a results file, by the command line. */
    async integrity(text) {
      const file = `${simulation.folder}-results.json`;
      await writeFile(file, text);
      const { integrity } = await asked('verify', file);
      await rm(file);
      return integrity;
    },
    /** Puts a file among those handed over. */
    put: (name, text) => writeFile(join(simulation.folder, name), text),
    remove: (file) => rm(file),
  };
}
