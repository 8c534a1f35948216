// The desk's receipts: read on the desk, opened on phones, forged.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** As the files of this project are written: members in order, nothing between them. */
const canonical = (value) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** A key from a seed of one repeated byte: its two halves. */
export function keyOf(byte) {
  const seed = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)]);
  const secret = createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' });
  const jwk = createPublicKey(secret).export({ format: 'jwk' });
  return { secret, public: Buffer.from(jwk.x, 'base64url').toString('hex') };
}

/** A receipt changed, and signed by somebody's key as a desk would sign it. */
export function signedBy(key, text, change) {
  const receipt = JSON.parse(text);
  change(receipt.body);
  delete receipt.body.signature;
  receipt.body.desk = key.public;
  const message = Buffer.from(`khoithidua/receipt/1\n${canonical(receipt)}`);
  receipt.body.signature = sign(null, message, key.secret).toString('hex');
  return canonical(receipt);
}

/** Shows a receipt at the desk, and saves it. */
export async function receiptOf(board, name) {
  const { page } = board;
  await board.receipts();
  const card = page.getByRole('listitem').filter({ hasText: name });
  const show = card.getByRole('button', { name: /^Hiện biên nhận/ });
  if (await show.isVisible()) await show.click();
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: /^Lưu thành tệp/ }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Opens a receipt on a phone, on the screen where files are handed over. */
export async function openReceipt(me, text) {
  await me.go('/hand-over', 'Giao tệp phiếu');
  await me.page
    .getByLabel('Mở biên nhận')
    .setInputFiles({ name: 'bien-nhan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}
