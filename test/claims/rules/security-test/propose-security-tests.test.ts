import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { proposeSecurityTests } from '../../../../src/claims/rules/security-test/propose-security-tests.ts';
import { evidenceKindSchema } from '../../../../src/evidence/evidence.ts';
import { sameValue } from '../../../eval/compare-attributes.ts';
import { printedSource } from '../../../support/printed-pages.ts';
import { provenClaims } from '../../../support/proven-claims.ts';

const folder = path.join(import.meta.dirname, 'reports');

const attributes = z.record(z.string(), z.unknown());
const labelSchema = z.object({
  /** What is particular about the way this report is laid out. */
  style: z.string(),
  kind: evidenceKindSchema,
  /** null: the report does not say it. */
  attributes,
  accept: z.record(z.string(), z.array(z.unknown())),
  mustNot: z.array(attributes).default([]),
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

function theTestOf({ kind, text }: { kind: (typeof cases)[number]['kind']; text: string }) {
  const claims = provenClaims(printedSource(text, kind), proposeSecurityTests);
  return claims.filter(({ type, polarity }) => type === 'security-test' && polarity === 'asserted');
}

describe('src/claims/rules/security-test/propose-security-tests.ts', () => {
  test('sees every style of report', () => {
    expect(cases.length).toBeGreaterThanOrEqual(16);
  });

  test.each(cases)('reads the facts of a report in the style "$style"', (report) => {
    const [claim, ...others] = theTestOf(report);
    expect(others).toEqual([]);
    const found: Readonly<Record<string, unknown>> = { ...claim?.attributes };
    for (const [name, value] of Object.entries(report.attributes)) {
      const right = [value, ...(report.accept[name] ?? [])];
      const known = found[name] ?? null;
      expect(
        right.some((one) => sameValue(one, known)),
        `${name} is ${JSON.stringify(known)}, expected ${JSON.stringify(right)}`,
      ).toBe(true);
    }
  });

  test.each(cases.filter(({ mustNot }) => mustNot.length > 0))(
    'does not fall for what stands nearby in the style "$style"',
    (report) => {
      const [claim] = theTestOf(report);
      for (const forbidden of report.mustNot)
        expect(claim?.attributes).not.toMatchObject(forbidden);
    },
  );
});
