// The official program for such ballots, where it can be had: it has never heard of this app.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** It accepts the one archive in this folder. False where there is no such program. */
export async function accepted(folder) {
  const tool = process.env.KTD_BELENIOS_TOOL;
  if (!tool) {
    console.log('no belenios-tool: the archive goes unchecked here');
    return false;
  }
  // Without this it does not wait for its own check of the ballots.
  const env = { ...process.env, LWT_ASYNC_METHOD: 'none' };
  const { stderr } = await promisify(execFile)(tool, ['election', 'verify', '--dir', folder], { env });
  assert.match(stderr, /all checks passed/);
  return true;
}
