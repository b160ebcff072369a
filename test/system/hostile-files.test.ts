import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AssayError } from '../../src/errors.ts';
import type { Document } from '../../src/evidence/document.ts';
import { readDocument } from '../../src/evidence/read-document.ts';
import { watchTurns } from '../support/turns.ts';

/** Public files beside the repository: real evidence, and files that were made to break readers. */
const shared = path.join(import.meta.dirname, '../../../shared');
const folders = ['hostile/pdf', 'hostile/other', 'evidence/files'].map((it) =>
  path.join(shared, it),
);
const files = folders
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
  .filter((file) => /\.(pdf|docx)$/i.test(file));

const locked = [
  'auth-event-ef-open.pdf',
  'bug1782186.pdf',
  'encrypted-attachment.pdf',
  'issue15893_reduced.pdf',
  'issue21579.pdf',
  'issue3371.pdf',
  'issue6010_1.pdf',
  'issue6010_2.pdf',
  'pr6531_1.pdf',
  'pr6531_2.pdf',
  'print_protection.pdf',
  'saslprep-r6.pdf',
];
const documented = ['PASSWORD_REQUIRED', 'CORRUPT', 'TIMEOUT', 'UNSUPPORTED_TYPE'];

async function outcomeOf(file: string): Promise<Document | AssayError> {
  try {
    return await readDocument({ bytes: readFileSync(file), file: path.basename(file) });
  } catch (error) {
    if (error instanceof AssayError) return error;
    throw error;
  }
}

/** Processes started from here that still exist, dead ones that nobody reaped included. */
function childProcesses(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [, parent] =
          readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        return Number(parent) === process.pid;
      } catch {
        return false;
      }
    });
}

function expectSound(document: Document): void {
  expect(document.pages.length).toBeGreaterThan(0);
  for (const { text, layout, rows, passages, hidden } of document.pages) {
    expect(rows.map((row) => layout.slice(row.start, row.end)).join('\n')).toBe(layout);
    expect(passages.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
    expect(hidden.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  }
}

const longestTurns: number[] = [];
const before = childProcesses();

describe.skipIf(files.length === 0)('hostile files', () => {
  test.each(files.map((file) => [path.basename(file), file]))(
    '%s is read or refused',
    async (name, file) => {
      const stopWatching = watchTurns();
      const outcome = await outcomeOf(file);
      longestTurns.push(Math.max(...stopWatching()));
      if (outcome instanceof AssayError) {
        expect(documented).toContain(outcome.code);
        expect(outcome.message).toContain(name);
        expect(outcome.remedy).not.toBe('');
      } else expectSound(outcome);
      const isLocked = outcome instanceof AssayError && outcome.code === 'PASSWORD_REQUIRED';
      expect(isLocked).toBe(locked.includes(name));
      expect(childProcesses()).toEqual(before);
    },
  );

  test('a picture bomb is stopped', async () => {
    const bomb = files.find((file) => file.endsWith('bomb_giant.pdf'));
    if (bomb) expect(await outcomeOf(bomb)).toMatchObject({ code: 'TIMEOUT' });
  });

  test('hidden text of all its kinds is kept out of what is printed', async () => {
    const file = files.find((it) => it.endsWith('SYNTHETIC-hidden-text.pdf'));
    const outcome = file ? await outcomeOf(file) : undefined;
    if (outcome === undefined || outcome instanceof AssayError) return;
    const [page] = outcome.pages;
    expect(page?.layout).not.toMatch(
      /\b(?:WHITE ignore|TINY|OPACITY0|OFFPAGE|RENDERMODE3|COVERED|SAMECOLOR|NEARWHITE|HIDDENLAYER)/u,
    );
    for (const line of [
      'Certificate No. 44 111 09 0001',
      'legit heading',
      'valid until 2027-01-31',
    ])
      expect(page?.layout).toContain(line);
    const codes = new Set(outcome.warnings.map(({ code }) => code));
    expect(codes).toEqual(new Set(['HIDDEN_TEXT', 'TINY_TEXT']));
  });

  test('the event loop was never held up for 50 milliseconds', () => {
    expect(longestTurns.length).toBe(files.length);
    expect(Math.max(...longestTurns)).toBeLessThan(50);
  });
});
