// What other apps hand to this one is put into the page's own place for files, as if a person had picked it there. Loaded
// only by a page that the service worker has opened for it, so no other page pays for it.

// Asked once: afterwards the address is as everywhere.
history.replaceState(null, '', location.pathname + location.hash);

/** The place for files of the screen, once it stands and takes files; not the one for folders. */
const place = () =>
  new Promise((done) => {
    const look = () => {
      const input = document.querySelector('input[type=file]:enabled:not([webkitdirectory])');
      if (!input) return;
      watching.disconnect();
      done(input);
    };
    const watching = new MutationObserver(look);
    watching.observe(document, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    look();
  });

async function give(files) {
  if (files.length === 0) return;
  const picked = new DataTransfer();
  for (const file of files) picked.items.add(file);
  const input = await place();
  input.files = picked.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The files that wait at the service worker. Only it says what a file is called; a host's own page is none. */
async function shared() {
  const files = [];
  for (;;) {
    const answer = await fetch('shared');
    const name = answer.headers.get('X-Name');
    if (name === null) return files;
    files.push(new File([await answer.blob()], decodeURIComponent(name)));
  }
}

shared().then(give);
// Files that the system opens with the app.
globalThis.launchQueue?.setConsumer(async ({ files }) => {
  await give(await Promise.all(files.map((file) => file.getFile())));
});
