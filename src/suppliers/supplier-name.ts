import { AssayError } from '../errors.ts';

/** Characters. */
const maxNameLength = 200;

/** Control characters, and marks that reorder or hide what the eye sees. */
const unsafe = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** What is wrong with a name, in words for a person; undefined when it is fine. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'is empty';
  if (name.length > maxNameLength) {
    return `has ${name.length} characters; ${maxNameLength} are allowed`;
  }
  if (unsafe.test(name.trim())) return 'contains control or invisible characters';
  if (!/[\p{L}\p{N}]/u.test(name)) return 'has no letter or digit';
  return undefined;
}

/** The name as it is stored: one space between words, NFC. Throws SUPPLIER_NAME_INVALID. */
export function supplierName(name: string): string {
  const problem = nameProblem(name);
  if (problem) {
    throw new AssayError({
      code: 'SUPPLIER_NAME_INVALID',
      message: `The supplier name ${problem}.`,
      remedy: `Use the name as the contract prints it, ${maxNameLength} characters at most.`,
    });
  }
  return name.normalize('NFC').trim().replace(/ {2,}/gu, ' ');
}
