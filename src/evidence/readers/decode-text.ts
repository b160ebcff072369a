import { isAscii } from 'node:buffer';

/** UTF-16 by its mark; without one, JSON and XML show it by a zero beside their first character. */
export function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first = 0, second = 0] = bytes;
  const starts = (character: number): boolean => [0x7b, 0x5b, 0x3c].includes(character);
  if (bytes.length < 2) return undefined;
  if ((first === 0xff && second === 0xfe) || (starts(first) && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && starts(second))) return 'utf-16be';
  return undefined;
}

/** Text of a file: UTF-16, UTF-8, else Windows-1252. A byte order mark is left out. */
export function decodeText(bytes: Uint8Array): string {
  const label = utf16Label(bytes);
  if (label) return new TextDecoder(label).decode(bytes);
  if (isAscii(bytes))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
