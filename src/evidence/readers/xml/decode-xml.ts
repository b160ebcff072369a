import { Unreadable } from '../unreadable.ts';

const utf16 = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
};

/** A declaration that a decoder of bytes could read says so within its first bytes. */
const declaration = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)["']/;

function declared(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const name = declaration.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  // It was read as bytes, so it cannot be what it says.
  return name.startsWith('utf-16') || name.startsWith('ucs-') ? 'utf-8' : name;
}

/**
 * The text of an XML file: byte order mark, then UTF-16 by its first bytes, then what the file
 * declares, else UTF-8 (XML 1.0, appendix F). A byte that is no character becomes U+FFFD.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = utf16(bytes) ?? declared(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (error) {
    throw new Unreadable('BROKEN_SYNTAX', error);
  }
}
