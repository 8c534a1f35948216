// A large plan under a person's hands: for how long the page stands still at most, whatever is done.
import { laptop, ready } from './browser.mjs';
import { given } from './count.mjs';
import { LARGE_TITLE, largeConference } from './large.mjs';
import { serve } from './server.mjs';
import { longestBlock } from './speed.mjs';

/** No pause that a person could notice. */
const BUDGET = 50;
const WORDS = 'Ban Quản lý';

/** Lists that are edited: the address, and what the elements of the row that is opened are called. */
const LISTS = [
  ['units', 'unit', 'unit-40'],
  ['people', 'person', 'person-40'],
  ['criteria', 'criterion', 'row-4-12'],
  ['movements', 'movement', 'movement-40'],
];

/** Opens the large conference and edits it everywhere; `note` takes what, budget and milliseconds. */
export async function editing(browser, note) {
  const server = await serve();
  const context = await laptop(browser);
  context.setDefaultTimeout(60_000);
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}#/desk`);
    await ready(page);
    await page.locator('input[type=file]').first().setInputFiles(given(await largeConference()));
    await page.getByText(LARGE_TITLE).first().waitFor();
    // By its place: looking for a button by its name is work for the page, among a thousand of them, and would be measured too.
    const undo = () => page.locator('.plan-turning button').first().click();
    const measured = async (what, act) => note(what, BUDGET, await longestBlock(page, act));
    for (const [screen, name, id] of LISTS) {
      const element = (what) => page.locator(`#${name}-${id}-${what}`);
      await page.goto(`${server.url}#/desk/prepare/${screen}`);
      await element('open').click();
      const field = element('fields').locator('input[type=text], textarea').first();
      await field.click();
      await page.keyboard.press('End');
      await measured(`${screen}: typing`, () => page.keyboard.type(WORDS, { delay: 100 }));
      await measured(`${screen}: a row down`, () => element('down').click());
      await measured(`${screen}: taking back the move`, undo);
      await measured(`${screen}: taking back the typing`, undo);
    }
  } finally {
    await context.close();
    await server.stop();
  }
}
