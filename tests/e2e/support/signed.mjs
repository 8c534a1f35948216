// Submissions changed by hand and signed anew, as a phone would: with Node's own Ed25519, not with the app's.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** JSON with sorted members, as files are hashed and signed. */
export function canonical(value) {
  const sorted = (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one;
  return JSON.stringify(value, sorted);
}

/** The code of a file's content. */
export const contentHash = (text) =>
  createHash('sha256').update(canonical(JSON.parse(text))).digest('hex');

/** A phone's key. */
export function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const hex = Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url').toString('hex');
  return { privateKey, hex };
}

/** The text of a submission, changed and signed with this key. */
export function signed(text, key, change = () => {}) {
  const file = JSON.parse(text);
  change(file.body);
  file.body.identity = { key: key.hex };
  const message = `khoithidua/submission/1\n${canonical(file)}`;
  file.body.identity.signature = sign(null, Buffer.from(message), key.privateKey).toString('hex');
  return canonical(file);
}
