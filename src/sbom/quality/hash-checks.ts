import type { Hash } from '../component.ts';
import { memoised } from '../memoised.ts';

/** Hex digits of a digest, by algorithm without punctuation; BLAKE3 in its usual length. */
const lengths: Readonly<Record<string, number>> = {
  MD2: 32,
  MD4: 32,
  MD5: 32,
  MD6: 64,
  SHA1: 40,
  SHA224: 56,
  SHA256: 64,
  SHA384: 96,
  SHA512: 128,
  SHA3224: 56,
  SHA3256: 64,
  SHA3384: 96,
  SHA3512: 128,
  BLAKE2B256: 64,
  BLAKE2B384: 96,
  BLAKE2B512: 128,
  BLAKE3: 64,
  STREEBOG256: 64,
  STREEBOG512: 128,
};

/** Digests of nothing at all: a tool hashed an empty file. */
const ofNothing: ReadonlySet<string> = new Set([
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
]);

const isHex = /^[0-9a-f]+$/;

/** "SHA-512", "sha512" and "SHA_512" are one algorithm. */
const plain = (algorithm: string): string =>
  algorithm
    .slice(0, 20)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** Whether a checksum can be one: hex, as long as its algorithm makes it, and of some content. */
function isDigest(algorithm: string, value: string): boolean {
  const digest = value.trim().toLowerCase();
  if (digest.length !== lengths[algorithm] || !isHex.test(digest)) return false;
  const isOneDigit = digest === digest.charAt(0).repeat(digest.length);
  return !isOneDigit && !ofNothing.has(digest);
}

/** Fresh for one file: the few algorithms it names are read once. */
export function hashChecks() {
  const algorithmOf = memoised(plain);
  const isValid = ({ algorithm, value }: Hash): boolean => isDigest(algorithmOf(algorithm), value);
  return {
    isValid,
    isValidOf: (hash: Hash, algorithm: 'SHA256' | 'SHA512'): boolean =>
      algorithmOf(hash.algorithm) === algorithm && isValid(hash),
  };
}
