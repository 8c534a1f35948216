// The program for heavy work, asked from a page as the app asks it.

/** What the worker answers to a job; fails when it says why it could not be done. */
export async function work(page, name, job) {
  const answer = await page.evaluate(async (request) => {
    const bundles = JSON.parse(document.getElementById('bundles').textContent);
    const worker = new Worker(bundles.worker.js, { type: 'module' });
    try {
      return await new Promise((done, fail) => {
        worker.onerror = (event) => fail(new Error(event.message ?? 'the worker cannot be loaded'));
        worker.onmessage = ({ data }) => {
          if ('id' in data) done(data.answer ?? `{"Err":"${data.failed}"}`);
        };
        worker.postMessage({ id: 1, request });
      });
    } finally {
      worker.terminate();
    }
  }, JSON.stringify([name, job]));
  const { Ok, Err } = JSON.parse(answer);
  if (Err !== undefined) throw new Error(`${name}: ${JSON.stringify(Err)}`);
  return Ok;
}
