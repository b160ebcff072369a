import { compare } from 'semver';
import { type CompareVersions, compareAsRead } from './order.ts';
import { readSemantic } from './semantic-versions.ts';

/**
 * Versions of Go modules (golang.org/ref/mod#versions): semantic ones with a "v", pseudo-versions
 * included; "+incompatible" says nothing about the order. Those of the toolchain ("go1.21rc2") too.
 */
export const compareGolang: CompareVersions = compareAsRead(read, (a, b) => compare(a, b));

function read(text: string): ReturnType<typeof readSemantic> {
  const toolchain = /^go(\d+(?:\.\d+){0,2})(?:(alpha|beta|rc)(\d+))?$/u.exec(text);
  if (!toolchain) return readSemantic(text);
  const [, release = '', stage, number] = toolchain;
  return readSemantic(stage === undefined ? release : `${release}-${stage}.${number}`);
}
