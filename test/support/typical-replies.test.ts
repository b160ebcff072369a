import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const replies = new URL('../../src/conversation/replies/', import.meta.url);
const typical = ['typical-replies.ts', 'typical-notices.ts']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');

/** Held by the transcripts, which ask every kind of question. */
const elsewhere = ['answerReply'];

const written = readdirSync(replies).flatMap((name) => {
  const source = readFileSync(new URL(name, replies), 'utf8');
  return [...source.matchAll(/^export function (\w+Reply)\b/gmu)].map(([, made = '']) => made);
});

describe('test/support/typical-replies.ts', () => {
  test('holds one of everything that Assay says, so that no chat meets it unseen', () => {
    expect(written.length).toBeGreaterThan(20);
    const missing = written.filter((made) => !typical.includes(`${made}(`));
    expect(missing.filter((made) => !elsewhere.includes(made))).toEqual([]);
  });
});
