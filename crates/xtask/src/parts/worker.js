// The worker's side of the messages. In comes {id, request}; out goes {id, answer} or {id, failed}, and once, as
// soon as the program is there, {ready: true}. Who asks earlier waits; after a failure the program is not used again.
// The program for light also takes {id, picture, width, height}: a camera's picture, four bytes a pixel in an ArrayBuffer.
let broken;
const ready = __wbg_init().then(() => postMessage({ ready: true }));
// Everybody who asks hears that; why is for the console.
ready.catch((error) => console.error(error));

addEventListener('message', async ({ data: { id, request, picture, width, height } }) => {
  try {
    await ready;
    if (broken) throw broken;
    const told = picture ? look(new Uint8Array(picture), width, height) : answer(request);
    postMessage({ id, answer: told });
  } catch (error) {
    broken = error;
    postMessage({ id, failed: String(error?.message ?? error) });
  }
});
