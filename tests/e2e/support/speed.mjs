// A slow phone on a slow network, and clocks inside the page.

/** Four times slower than this machine, slow 4G: 1.6 Mbit/s and 150 ms. */
export async function slow(page, { cpu = 4, network = true } = {}) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (!network) return devtools;
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  return devtools;
}

/** Lets every page of this context note when it became usable and how long it was ever blocked. */
export async function watchUsable(context) {
  await context.addInitScript(() => {
    const clock = { usable: null, blocks: [] };
    window.benchClock = clock;
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.hasAttribute('data-ready')) return;
      clock.usable = performance.now();
      observer.disconnect();
    }).observe(document, { attributes: true, childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        clock.blocks.push({ startTime, duration });
      }
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Milliseconds from navigation to usable, to the first paint, and the longest block after the start. */
export async function usableAfter(page, { watchFor = 1500 } = {}) {
  await page.waitForFunction(() => window.benchClock?.usable != null, undefined, { timeout: 60_000 });
  await page.waitForTimeout(watchFor);
  return page.evaluate(() => {
    const { usable, blocks } = window.benchClock;
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const later = blocks.filter(({ startTime }) => startTime > usable);
    return {
      usable,
      painted: paint?.startTime ?? 0,
      block: Math.max(0, ...later.map(({ duration }) => duration)),
    };
  });
}

/**
 * Types a text and returns, for each character, the milliseconds from the key to the painted answer.
 * The field must have the focus.
 */
export async function typing(page, text) {
  await page.evaluate(() => {
    window.benchKeys = [];
    const pressed = (event) => {
      const start = event.timeStamp;
      // The first task after a frame's callbacks runs when that frame has been laid out and painted.
      requestAnimationFrame(() =>
        setTimeout(() => window.benchKeys.push(performance.now() - start), 0),
      );
    };
    document.addEventListener('keydown', pressed, { capture: true });
    window.benchKeysEnd = () => document.removeEventListener('keydown', pressed, { capture: true });
  });
  for (const character of text) {
    await page.keyboard.press(character);
    await page.waitForTimeout(120);
  }
  return page.evaluate(() => {
    window.benchKeysEnd();
    return window.benchKeys;
  });
}

/** How much of a core this machine gives to somebody who works without a pause: near 1 where nothing else runs. */
export function shareOfCore(milliseconds = 300) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  let passed = 0;
  while (passed < milliseconds) passed = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / passed;
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Does something and returns the longest time, in milliseconds, for which the page could do nothing else until it had settled. */
export async function longestBlock(page, act, { settle = 700 } = {}) {
  await page.evaluate(() => {
    const beat = { longest: 0, last: performance.now(), on: true };
    window.benchBeat = beat;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      beat.longest = Math.max(beat.longest, now - beat.last);
      beat.last = now;
      if (beat.on) port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  await act();
  // What is kept is written after a pause, and blocks too.
  await page.waitForTimeout(settle);
  return page.evaluate(() => {
    window.benchBeat.on = false;
    return window.benchBeat.longest;
  });
}
