import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAssay, temporaryData } from '../support/run-assay.ts';

const { folder: data, remove } = temporaryData();
afterAll(remove);

const certificate = 'samples/evidence/kestrel-iec-62443-4-1-certificate.pdf';
const sbom = 'samples/evidence/kestrel-k7-plc-firmware-4.2.1.cdx.json';

async function json(...args: readonly string[]) {
  const { code, stdout } = await runAssay([...args, '--json'], { data });
  return { code, said: JSON.parse(stdout) };
}

const levelOf = async (supplier: string, criterion: string) => {
  const { said } = await json('posture', supplier);
  return said.findings.find((one: { criterion: string }) => one.criterion === criterion).level;
};

let ids: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  const { said } = await json('ingest', '--supplier', 'Helio Grid Systems', certificate, sbom);
  ids = Object.fromEntries(
    said.map((one: { kind: string; evidenceId: string }) => [one.kind, one.evidenceId]),
  );
  await json('suppliers', 'set', 'Kestrel Controls');
});

describe('what a person corrects on the command line', () => {
  test('moves an evidence to the supplier it is about', async () => {
    const { code, said } = await json(
      ...['evidence', 'move', ids['certificate'] ?? '', '--to', 'Kestrel Controls'],
    );
    expect(code).toBe(0);
    expect(said.suppliers.map((one: { supplier: string }) => one.supplier).sort()).toEqual([
      'Helio Grid Systems',
      'Kestrel Controls',
    ]);
    expect(await levelOf('Helio Grid Systems', 'GOV-01')).toBe('unknown');
    expect(await levelOf('Kestrel Controls', 'GOV-01')).not.toBe('unknown');
  });

  test('takes back a claim that was misread, and stands beside the levels', async () => {
    const { said } = await json('posture', 'Kestrel Controls');
    const [claim] = said.findings[0].claims;
    expect((await json('claim', 'reject', claim, '--reason', 'misread')).code).toBe(0);
    expect(await levelOf('Kestrel Controls', 'GOV-01')).toBe('unknown');
    const decided = ['--accept', 'DEP-06', '--until', '2027-03-01', '--reason', 'we watch it'];
    expect((await json('decide', 'Kestrel Controls', ...decided)).code).toBe(0);
    const after = await json('posture', 'Kestrel Controls', '--as-of', '2026-12-01');
    const kinds = after.said.decisions.map((one: { decision: { kind: string } }) => one.decision);
    expect(kinds.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'rejection',
      'risk acceptance',
    ]);
  });

  test('removes an SBOM, which no search then finds', async () => {
    const found = await json('component', 'openssl');
    expect(found.said.hits).toHaveLength(1);
    expect((await json('evidence', 'remove', ids['sbom'] ?? '')).code).toBe(0);
    const { said } = await json('component', 'openssl');
    expect([said.hits, said.cannotTell.length]).toEqual([[], 2]);
  });

  test.each([
    [['decide', 'Kestrel Controls'], 'Nothing was decided.'],
    [['decide', 'Kestrel Controls', '--accept', 'DEP-06'], 'This decision needs --until.'],
    [
      ['decide', 'Kestrel Controls', '--override', 'DEP-99', '--reason', 'x'],
      'is not a criterion.',
    ],
    [['evidence', 'supersede', 'ev-x', '--by', 'ev-y'], 'No evidence has the id "ev-x".'],
    [['claim', 'reject', 'nope', '--reason', 'x'], 'No claim has the id "nope".'],
  ])('%j is refused with one sentence', async (args, sentence) => {
    const { code, said } = await json(...args);
    expect(code).not.toBe(0);
    expect(said.error.message).toContain(sentence);
    expect(said.error.remedy).not.toBe('');
  });
});
