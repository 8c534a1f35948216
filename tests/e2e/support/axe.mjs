// Accessibility of what is on the screen now, by the rules of WCAG 2.2 AA.
import assert from 'node:assert/strict';
import { axeScript } from './tools.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// axe counts a target as too small while a sticky bar happens to lie over it; access.test.mjs measures targets
// itself, at 44 px.
const OURS = ['target-size'];

/** All violations as sentences; empty is what we want. */
export async function violations(page, { without = OURS } = {}) {
  await page.evaluate(axeScript());
  const result = await page.evaluate(
    ([tags, off]) =>
      window.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      }),
    [RULES, without],
  );
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary ?? ''}`),
  );
}

/** Fails with every violation listed. */
export async function assertAccessible(page, options) {
  assert.deepEqual(await violations(page, options), [], `axe on ${page.url()}`);
}
