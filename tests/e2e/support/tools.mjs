// Where the test tools are: cargo xtask puts them into place and says so in the environment.
import { createRequire } from 'node:module';
import { join } from 'node:path';

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with \`cargo xtask journeys\``);
  return value;
}

export const chromiumPath = given('KTD_CHROMIUM');
export const xtaskPath = given('KTD_XTASK');
export const distFolder = given('KTD_DIST');
/** The program for boards, which knows the core and not the app. */
export const cliPath = given('KTD_CLI');

// Packages live in target/tools/node and not beside the tests.
const require = createRequire(join(given('KTD_TOOLS'), 'package.json'));

export const { chromium } = require('playwright-core');
export const axeScript = () => require('axe-core').source;
