import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { IncomingMessage } from '../../../src/conversation/message.ts';
import { bytesOfFile } from '../../../src/evidence/bytes-of-file.ts';

/** Words of a line; quotes and backslashes keep spaces together, as a shell and a dragged file do. */
const word = /"([^"]*)"|'([^']*)'|((?:\\.|[^\s"'\\])+)/gu;

function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() === true;
}

/** A typed line as a message: words that name existing files are handed in, the rest is said. */
export function typedMessage(line: string, thread: string): IncomingMessage {
  const files: { name: string; bytes: AsyncIterable<Uint8Array> }[] = [];
  const text = line.replace(word, (typed, double, single, bare: string | undefined) => {
    const name: string = double ?? single ?? bare?.replace(/\\(.)/gu, '$1') ?? '';
    if (!/[./\\]/u.test(name) || name.length > 1000 || !isFile(name)) return typed;
    files.push({ name: path.basename(name), bytes: bytesOfFile(name) });
    return '';
  });
  return {
    operation: randomUUID(),
    thread,
    person: { id: 'terminal', sees: 'everything' },
    where: { id: 'terminal', kind: 'direct' },
    text: text.trim(),
    files,
  };
}
