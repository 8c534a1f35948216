// Another build of the same website, as a host would put it in the place of the first.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distFolder } from './tools.mjs';

const integrity = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** A folder with a copy of the build, where files can be changed without touching the build. */
export async function copyOfBuild() {
  const folder = await mkdtemp(join(tmpdir(), 'ktd-site-'));
  await cp(distFolder, folder, { recursive: true });
  const edit = async (name, change) => {
    const file = join(folder, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  };
  return {
    folder,
    /** Writes a file, `conference.json` for example. */
    put: (name, text) => writeFile(join(folder, name), text),
    /** Makes it a build with another id: 16 hexadecimal digits. */
    async rebuild(id) {
      await edit('index.html', (page) => page.replace(/(name="build" content=")[0-9a-f]{16}/, `$1${id}`));
      const page = integrity(await readFile(join(folder, 'index.html')));
      await edit('sw.js', (worker) =>
        worker.replace(/(VERSION = ")[0-9a-f]{16}/, `$1${id}`).replace(/("":")[^"]+/, `$1${page}`),
      );
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}
