// The screens on which a conference is prepared.
import { ready } from './browser.mjs';

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
