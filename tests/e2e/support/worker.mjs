// The program for heavy work, asked from a page as the app asks it.

/** What the worker answers to a job; fails when it says why it could not be done. Phones have a program of their own. */
export async function work(page, name, job, program = 'worker') {
  const answer = await page.evaluate(async ([program, request]) => {
    const bundles = JSON.parse(document.getElementById('bundles').textContent);
    const worker = new Worker(bundles[program].js, { type: 'module' });
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
  }, [program, JSON.stringify([name, job])]);
  const { Ok, Err } = JSON.parse(answer);
  if (Err !== undefined) throw new Error(`${name}: ${JSON.stringify(Err)}`);
  return Ok;
}
