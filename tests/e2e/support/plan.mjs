// The screens on which a conference is prepared, by what stands on them.
import { readFile } from 'node:fs/promises';
import { laptop, ready, watch } from './browser.mjs';

/** Rows of a bloc of three units. */
export const UNITS = [
  ['Ban Quản lý KKT tỉnh Gia Lai', 'KKT Gia Lai', 'Gia Lai', null, 40],
  ['Ban Quản lý các KCN tỉnh Đắk Lắk', 'KCN Đắk Lắk', 'Đắk Lắk', 'KCN Dak Lak', '35 %'],
  ['Ban Quản lý KKT Vân Phong', 'KKT Vân Phong', 'Khánh Hòa', null, null],
];
/** Its people: three who represent a unit, and a guest. */
export const PEOPLE = [
  ['Nguyễn Văn An', 'KKT Gia Lai', 'Trưởng ban', 'Trưởng đoàn', null],
  ['Trần Thị Bình', 'Đắk Lắk', 'Phó Trưởng ban', 'Được ủy quyền', 'Giấy ủy quyền số 12'],
  ['Lê Văn Cường', 'KKT Vân Phong', 'Trưởng ban', 'Trưởng đoàn', null],
  ['Phạm Thị Dung', null, 'Chuyên viên', 'Khách mời', null],
];

/** The template with rows filled in below the examples of a sheet, each cell under its heading. */
export function filled(template, sheets) {
  const all = structuredClone(template);
  for (const [name, { first, rows }] of Object.entries(sheets)) {
    const headings = all[name].find((row) => row.includes(first));
    const start = headings.indexOf(first);
    all[name].push(...rows.map((row) => [...Array(start).fill(null), ...row]));
  }
  const whole = ([name, rows]) => [name, rows.map((row) => Array.from(row, (cell) => cell ?? null))];
  return Object.fromEntries(Object.entries(all).map(whole));
}

/** The sheet of keys with values for some of them. */
export const keyed = (rows, values) => rows.map((row) => (row[0] in values ? [row[0], values[row[0]], row[2]] : row));

/** Waits for a download that something sets off. */
async function downloaded(page, act) {
  const download = page.waitForEvent('download');
  await act();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** Goes to a part by the list of them, which opens at a tap where there is little room. */
export async function goToPart(page, title) {
  const parts = page.getByRole('navigation', { name: 'Các phần của hội nghị' });
  const opens = parts.getByRole('button');
  if (await opens.isVisible()) await opens.click();
  await parts.getByRole('link', { name: title }).click();
}

/** The planning desk in a page of its own. */
export function planner(page, server) {
  const heading = (name, level = 1) => page.getByRole('heading', { level, name });
  const button = (name) => page.getByRole('button', { name, exact: true });
  const go = (screen) =>
    page.evaluate((fragment) => {
      location.hash = fragment;
    }, `/desk${screen}`);
  const self = {
    page,
    heading,
    button,
    async open() {
      await page.goto(`${server.url}#/desk`);
      await ready(page);
      await heading(/./).waitFor();
    },
    /** The screen where plans are begun. */
    async begin() {
      await go('/begin');
      await heading('Soạn hội nghị mới').waitFor();
    },
    /** A part of the plan by its name in addresses: `units`, `people`, `contests`. */
    async section(name, title) {
      await go(`/prepare/${name}`);
      await heading(title ?? /./).waitFor();
    },
    /** The screen of workbooks. */
    async book() {
      await go('/prepare/workbook');
      await heading('Bản soạn và Excel').waitFor();
    },
    /** Looks at a conference, results or plan file, up to what it would give. */
    async look(file) {
      await self.begin();
      await page.getByLabel('Chọn tệp hội nghị, kết quả hoặc bản đang soạn…').setInputFiles(file);
    },
    offer: page.getByRole('region', { name: /^Sẽ soạn từ: / }),
    /** Begins what is offered, whatever is kept, up to the first part of the plan. */
    async start(name = 'Bắt đầu soạn') {
      await button(name).click();
      const question = page.getByRole('dialog');
      const begun = heading('Hội nghị và Khối').or(heading('Bản soạn và Excel'));
      await question.or(begun).first().waitFor();
      if (await question.isVisible()) await question.getByRole('button', { name: 'Thay bằng bản mới' }).click();
      await begun.waitFor();
    },
    /** A plan of the template of management boards. */
    async template() {
      await self.begin();
      await button('Soạn từ mẫu này').click();
      await self.start();
    },
    /** A plan with nothing in it. */
    async empty() {
      await self.begin();
      await button('Soạn bản trống').click();
      await self.start();
    },
    /** A plan from a file: last year's conference or results, or a plan. */
    async from(file) {
      await self.look(file);
      await self.start();
    },
    /** Takes the parts of a workbook that are found in it. */
    async take(file) {
      await self.book();
      await page.getByLabel('Chọn tệp Excel…', { exact: true }).setInputFiles(file);
      await button('Đưa các phần đã chọn vào bản soạn').click();
      await page.getByText(/^Đã đưa vào: /).waitFor();
    },
    /** What a button saves. */
    saved: (name) => downloaded(page, () => button(name).click()),
    /** The plan as it would go to a colleague: name and path of the file, and the conference in it. */
    async file() {
      const file = await self.saved('Lưu bản đang soạn thành tệp');
      return { ...file, plan: JSON.parse(await readFile(file.path, 'utf8')).body.conference };
    },
    /** Waits until this device has the last change. */
    async kept() {
      await page.locator('.save-mark').getByText(/^Đã lưu/).waitFor();
    },
    /** How much the list of parts says is in one. */
    count: (title) =>
      page.getByRole('navigation', { name: 'Các phần của hội nghị' }).getByRole('link', { name: title }).locator('.plan-count'),
  };
  return self;
}

/** A planning desk on a new laptop; without a conference beside the app unless there is to be one. */
export async function plannerOf(t, { browser, server }, { beside = false, ...options } = {}) {
  const context = await laptop(browser, beside ? options : { serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(20_000);
  t.after(() => context.close());
  if (!beside) await context.route('**/conference.json', (route) => route.fulfill({ status: 404 }));
  const page = await context.newPage();
  const seen = watch(page, server.origin);
  const plans = planner(page, server);
  await plans.open();
  return { context, page, seen, plans };
}

/** How long a change may take to be kept, in milliseconds. */
const PATIENCE = 15_000;

/** The plan of the conference that is open at this desk. */
export function planOf(page, board) {
  const self = {
    /** Opens a part of it: its name in the address, and its heading. */
    async open(part, heading) {
      await page.evaluate((name) => {
        location.hash = `/desk/prepare/${name}`;
      }, part);
      await board.heading(heading).waitFor();
      await page.getByRole('group', { name: 'Hoàn tác và làm lại' }).waitFor();
    },
    undo: () => page.getByRole('button', { name: 'Hoàn tác', exact: true }).click(),
    redo: () => page.getByRole('button', { name: 'Làm lại', exact: true }).click(),
    list: (name) => page.getByRole('list', { name, exact: true }),
    /** The row of a thing, by what its button says. */
    row: (name) => page.locator('.thing').filter({ has: page.locator('.thing-name', { hasText: name }) }),
    /** The names in a list, in order. */
    names: (name) => self.list(name).locator('> li .thing-name strong').allInnerTexts(),
    /** What the device keeps, once that fits. */
    async keeps(fits) {
      const end = Date.now() + PATIENCE;
      for (;;) {
        await page.getByRole('banner').getByText(/^Đã lưu/).waitFor();
        const plan = await page.evaluate(readPlan);
        if (plan && fits(plan)) return plan;
        if (Date.now() > end) throw new Error(`the plan that is kept never fitted: ${fits}`);
      }
    },
    /** The page loaded anew, on the same screen. */
    async reload(heading) {
      await page.reload();
      await ready(page);
      await board.heading(heading).waitFor();
    },
  };
  return self;
}

/** The one plan in the browser's database. */
async function readPlan() {
  const [{ name }] = (await indexedDB.databases()).filter(({ name: one }) => one.startsWith('khoithidua'));
  const opened = (request) =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const db = await opened(indexedDB.open(name));
  const store = db.transaction('meta').objectStore('meta');
  const keys = (await opened(store.getAllKeys())).filter((key) => key.startsWith('plan/'));
  const text = keys.length > 0 ? await opened(store.get(keys[0])) : null;
  db.close();
  return text && JSON.parse(text).body;
}
