// Browsers as people have them: a phone, a laptop, and a phone that can lose its power.
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, chromiumPath } from './tools.mjs';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * What this browser is not to do. With each new window it would load the pages of its address bar behind the scenes:
 * four hundred files, a third of a second of work that no phone does and that every measurement would pay for. Only the
 * last such list counts, so Playwright's own (as far as it matters here) is repeated.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
};

export const LAPTOP = {
  viewport: { width: 1366, height: 768 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
};

/**
 * @param {{camera?: string, refused?: boolean, names?: string}} options `camera`: an .mjpeg file that the camera shows;
 * `refused`: people refuse it; `names`: a host name that is this machine, and that no browser takes for a secure one.
 */
function settings({ camera, refused, names } = {}) {
  const args = [...QUIET, `--disable-features=${WITHOUT.join(',')}`];
  if (camera) {
    args.push('--use-fake-device-for-media-stream', `--use-fake-ui-for-media-stream${refused ? '=deny' : ''}`);
    args.push(`--use-file-for-fake-video-capture=${camera}`);
  }
  if (names) args.push(`--host-resolver-rules=MAP ${names} 127.0.0.1`);
  return { executablePath: chromiumPath, headless: true, args };
}

/** A browser whose contexts forget everything. */
export const launch = (options) => chromium.launch(settings(options));

/** A new, empty phone in this browser. */
export const phone = (browser, more = {}) => browser.newContext({ ...PHONE, ...more });

/** A new, empty laptop in this browser. */
export const laptop = (browser, more = {}) => browser.newContext({ ...LAPTOP, ...more });

/**
 * A device that keeps its storage when its browser is closed, or killed.
 * @param {{device?: object, camera?: string}} options
 */
export async function ownDevice({ device = PHONE, ...options } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'ktd-device-'));
  const owner = {
    folder,
    context: null,
    /** Starts the browser with whatever the storage holds. */
    async open() {
      owner.context = await chromium.launchPersistentContext(folder, {
        ...settings(options),
        ...device,
      });
      return owner.context;
    },
    /** The battery is empty: nothing can be written any more, no event is sent. */
    async kill() {
      const closed = new Promise((done) => owner.context.on('close', done));
      // Chromium notes its process number in the profile: `machine-number`.
      const lock = await readlink(join(folder, 'SingletonLock'));
      process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
      await closed;
      await rm(join(folder, 'SingletonLock'), { force: true });
    },
    /** Closes in an orderly way and forgets the storage. */
    async discard() {
      await owner.context?.close().catch(() => {});
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  await owner.open();
  return owner;
}

/** Waits until the app can be used. */
export async function ready(page, timeout = 30_000) {
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout });
}

/** Waits until this device no longer needs the network. */
export async function offlineReady(page, timeout = 30_000) {
  await page.waitForFunction(
    () => {
      // On a host with several installations the one above may answer for us until ours is complete.
      const worker = navigator.serviceWorker.controller;
      return worker?.state === 'activated' && worker.scriptURL === new URL('sw.js', location.href).href;
    },
    undefined,
    { timeout },
  );
}

/** Notes everything that a clean page does not do. Call it before the first `goto`. */
export function watch(page, origin) {
  const seen = { errors: [], foreign: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      seen.errors.push(`${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.context().on('request', (request) => {
    seen.requests.push(request.url());
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) seen.foreign.push(request.url());
  });
  return seen;
}
