import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AssayError } from '../../../../src/errors.ts';

const algorithm = 'aes-256-gcm';
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Each sealed text has a key of its own: the nonce is the salt as well, so no key wears out. */
function keyOf(secretKey: string, nonce: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secretKey, nonce, 'assay slack installation v1', 32));
}

/**
 * Encrypts a text for one owner: AES-256-GCM, key by HKDF-SHA-256 (RFC 5869) from the setting, the
 * owner as additional data, so that a token cannot be moved to another workspace. The first byte
 * is the version, the result base64url.
 */
export function seal(secretKey: string, owner: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(secretKey, nonce), nonce);
  cipher.setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]).toString(
    'base64url',
  );
}

/** Throws BAD_CONFIGURATION when it was sealed with another key, for another owner, or changed. */
export function unseal(secretKey: string, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(1, 1 + nonceBytes);
  const tag = bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
  try {
    if (bytes[0] !== version) throw new TypeError('unknown version');
    const decipher = createDecipheriv(algorithm, keyOf(secretKey, nonce), nonce);
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(tag);
    const body = bytes.subarray(1 + nonceBytes + tagBytes);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new AssayError({
      code: 'BAD_CONFIGURATION',
      message: 'A stored Slack token cannot be read with this ASSAY_SECRET_KEY.',
      remedy: 'Restore the former key, or install Assay in the workspace again.',
      cause,
    });
  }
}
