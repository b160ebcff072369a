import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isClaimOf } from '../../../../src/claims/claim.ts';
import { proposeIncidents } from '../../../../src/claims/rules/incident/propose-incidents.ts';
import { proposeRootCauses } from '../../../../src/claims/rules/incident/propose-root-causes.ts';
import type { EvidenceKind } from '../../../../src/evidence/evidence.ts';
import { printedSource } from '../../../support/printed-pages.ts';
import { provenClaims } from '../../../support/proven-claims.ts';

const folder = path.join(import.meta.dirname, 'reports');

const labelSchema = z.object({
  style: z.string(),
  incident: z.record(z.string(), z.string()),
  accept: z.record(z.string(), z.array(z.string())),
  /** Criteria a root cause speaks against. */
  refuted: z.array(z.string()),
  neverRefuted: z.array(z.string()),
  /** Names of other companies, which no claim may be about. */
  mustNotSay: z.array(z.string()),
});

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const label = labelSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
    return {
      ...label,
      text: readFileSync(path.join(folder, name.replace(/json$/, 'txt')), 'utf8'),
    };
  });

function claimsIn(text: string, kind: EvidenceKind = 'incident-report') {
  return provenClaims(printedSource(text, kind), proposeIncidents, proposeRootCauses);
}

function refutedBy(text: string): string[] {
  return claimsIn(text)
    .filter((claim) => isClaimOf('practice', claim))
    .filter(({ polarity }) => polarity === 'negated')
    .map(({ attributes }) => attributes.criterion ?? '');
}

describe('src/claims/rules/incident/propose-incidents.ts', () => {
  test.each(cases)('dates the incident in a $style', ({ text, incident, accept }) => {
    const [claim, ...others] = claimsIn(text).filter((one) => isClaimOf('incident', one));
    expect(others).toEqual([]);
    expect(claim?.polarity).toBe('asserted');
    for (const [name, day] of Object.entries(incident)) {
      const found = Object.entries(claim?.attributes ?? {}).find(([key]) => key === name)?.[1];
      expect([day, ...(accept[name] ?? [])]).toContain(found);
    }
  });

  test.each(cases)('tells nothing of other companies in a $style', ({ text, mustNotSay }) => {
    const said = JSON.stringify(claimsIn(text).map(({ attributes }) => attributes));
    for (const name of mustNotSay) expect(said).not.toContain(name);
  });

  test('a company that took part in a drill had no incident', () => {
    const text =
      '# Exercise report\nIf an attacker gained access on 3 May 2025, the team would respond.';
    expect(claimsIn(text)).toEqual([]);
  });

  test('a condition of validity is no incident', () => {
    const text = 'The letter is valid if no breach of Acme Ltd has occurred.\n';
    expect(claimsIn(text, 'attestation-letter')).toEqual([]);
  });
});

describe('src/claims/rules/incident/propose-root-causes.ts', () => {
  test.each(cases)('takes named causes as admissions in a $style', (report) => {
    const refuted = refutedBy(report.text);
    for (const criterion of report.refuted) expect(refuted).toContain(criterion);
    for (const criterion of report.neverRefuted) expect(refuted).not.toContain(criterion);
  });

  test('advice names no cause', () => {
    const text =
      '# Incident report\n## Lessons learned\nLog files should not be kept on the same servers.';
    expect(refutedBy(text)).toEqual([]);
  });

  test('a long sentence is shortened to the words around the cause', () => {
    const long = `The network was not segmented, ${'which was known to the team and '.repeat(12)}more.`;
    const [claim] = claimsIn(long);
    const detail = claim && isClaimOf('practice', claim) ? claim.attributes.detail : null;
    expect(detail).toMatch(/^network was not segmented/);
    expect(detail?.length).toBeLessThan(250);
  });

  test('what the investigators did not find is no cause', () => {
    const text = 'There is no evidence that the private key was stolen or copied by the intruder.';
    expect(refutedBy(text)).toEqual([]);
  });
});
