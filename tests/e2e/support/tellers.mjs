// Tellers' keys for a desk, and a conference frozen with them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { work } from './worker.mjs';

/** A file for the browser, not on the disk. */
export const file = (name, body, kind = 'trustee') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof body === 'string' ? body : JSON.stringify({ body, format: `khoithidua/${kind}`, version: 1 })),
});

/** The keys of some tellers: files with the public halves, and the secrets. */
export async function keysOf({ tellers }) {
  const all = await Promise.all(tellers.map(async (path) => JSON.parse(await readFile(path, 'utf8'))));
  return all.map(({ body: { rehearsal } }, i) => ({
    file: file(`khoa-${i + 1}.json`, { key: { ...rehearsal.key, name: `Kiểm phiếu viên ${'ABC'[i]}` } }),
    secretFile: file(`khoa-kin-${i + 1}.json`, { rehearsal }),
    secret: rehearsal.secret,
  }));
}

/** Prepares a conference with these tellers' keys; answers the frozen file. */
export async function freeze(page, board, keys) {
  await board.prepare();
  if (keys.length > 0) {
    await page.getByLabel('Chọn tệp khóa…').setInputFiles(keys.map((key) => key.file));
    await page.getByText('Đã nhận khóa của Kiểm phiếu viên C.').waitFor();
  }
  await page.getByRole('button', { name: 'Đóng băng và lưu tệp hội nghị…' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng băng và lưu' }).click();
  const saved = await download;
  assert.equal(saved.suggestedFilename(), 'conference.json');
  await board.heading('Hội nghị đã đóng băng', 2).waitFor();
  return saved.path();
}

/** All tellers bring their shares of the urn that the desk has closed, and it is opened. */
export async function openWith(page, board, keys, frozen) {
  await board.box();
  const unopened = await board.saved('Lưu tệp cho kiểm phiếu viên');
  const { urn } = JSON.parse(await readFile(unopened.path, 'utf8')).body;
  const conference = await readFile(frozen, 'utf8');
  const share = ({ secret }) => work(page, 'share_urn', { conference, urn, secret });
  const shares = await Promise.all(keys.map(share));
  const files = shares.map((one, i) => file(`mo-${i + 1}.json`, { share: one }));
  await page.getByLabel('Chọn tệp phần mở…').setInputFiles(files);
  await page.getByText('Đã đủ phần mở của tất cả kiểm phiếu viên.').waitFor();
  await page.getByRole('button', { name: 'Mở hòm phiếu' }).click();
  await page.getByText('Hòm phiếu đã mở.').waitFor();
}
