import { describe, expect, test } from 'vitest';
import { ask } from '../../src/conversation/ask.ts';
import { ingest } from '../../src/pipeline.ts';
import { together } from '../../src/records/change.ts';
import { supplierRecords } from '../../src/records/supplier-record.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { supplier } from '../support/suppliers.ts';

const data = await temporaryData();
const desk = readingDesks(data);
const { signal } = new AbortController();

const policyOf = (name: string, days: number) => ({
  file: `${name}.txt`,
  bytes: Buffer.from(
    `Patch policy of ${name}\nOwner: Head of Security\nDate: 2026-05-04\n\nHigh vulnerabilities are fixed within ${days} days.\n`,
  ),
  supplier: name,
  by: 'Ann',
});

describe('src/conversation/ask.ts', () => {
  test('an answer over all suppliers quotes the ones it shows', async () => {
    const at = desk();
    await ingest(at, [policyOf('Arc AG', 10), policyOf('Volt Oy', 20)], { signal });
    const answer = await ask(at, 'Which suppliers are at least E2 in VUL-03?');
    expect(answer).toMatchObject({
      outcome: 'answered',
      data: { of: 2, suppliers: [{ supplier: 'Arc AG' }, { supplier: 'Volt Oy' }] },
    });
    expect(answer.citations.map(({ file }) => file)).toEqual(['Arc AG.txt', 'Volt Oy.txt']);
  });

  test('a supplier that is only registered is counted, as unknown', async () => {
    const at = desk();
    const { store, workspace } = at.place;
    const registered = ['Arc AG', 'Volt Oy'].map((name) => supplier({ name, tier: 'critical' }));
    await store.commit(
      workspace,
      together(...registered.map((one) => supplierRecords.put(one, one.id))),
    );
    const answer = await ask(at, 'Which critical suppliers are unknown in GOV-01?');
    expect(answer.text).toContain('2 of 2 critical suppliers are unknown in GOV-01');
    const gaps = await ask(at, 'What is missing for Arc AG?');
    expect(gaps.text).toContain('17 must-haves of Arc AG are open');
  });

  test('what changed is told from the stored history', async () => {
    const at = desk();
    await ingest(at, [policyOf('Arc AG', 10)], { signal });
    const answer = await ask(at, 'What changed since yesterday?');
    expect(answer.text).toContain('Arc AG, VUL-03 Fix times: unknown to E2 on 2026-11-23');
    const quiet = await ask(at, 'What changed in the last 2 days?', { asOf: '2027-03-01' });
    expect(quiet.text).toContain('No level of all suppliers has changed');
  });

  test('a thread remembers its supplier, and another thread does not', async () => {
    const at = desk();
    await ingest(at, [policyOf('Arc AG', 10), policyOf('Volt Oy', 20)], { signal });
    await ask(at, 'How fast does Volt Oy fix high vulnerabilities?', { thread: 'one' });
    const followed = await ask(at, 'And how fast do they fix critical ones?', { thread: 'one' });
    expect(followed.question).toMatchObject({ kind: 'commitment', supplier: 'Volt Oy' });
    const other = await ask(at, 'How fast do they fix high vulnerabilities?', { thread: 'two' });
    expect(other).toMatchObject({ outcome: 'clarify', reason: 'ambiguous_supplier' });
    const chosen = await ask(at, 'Arc AG', { thread: 'two' });
    expect(chosen.text).toContain('within 10 days');
  });
});
