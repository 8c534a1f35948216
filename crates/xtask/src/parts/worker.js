// The worker's side of the messages. In comes {id, request}; out goes {id, answer} or {id, failed}, and once, as
// soon as the program is there, {ready: true}. Who asks earlier waits; after a failure the program is not used again.
let broken;
const ready = __wbg_init().then(() => postMessage({ ready: true }));
// Everybody who asks hears that; why is for the console.
ready.catch((error) => console.error(error));

addEventListener('message', async ({ data: { id, request } }) => {
  try {
    await ready;
    if (broken) throw broken;
    postMessage({ id, answer: answer(request) });
  } catch (error) {
    broken = error;
    postMessage({ id, failed: String(error?.message ?? error) });
  }
});
