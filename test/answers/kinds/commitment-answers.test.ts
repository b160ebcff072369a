import { describe, expect, test } from 'vitest';
import {
  answerCommitment,
  commitmentDataSchema,
} from '../../../src/answers/kinds/commitment-answers.ts';
import { compose } from '../../../src/answers/statement.ts';
import type { EvidenceOnFile } from '../../../src/criteria/evidence-on-file.ts';
import { claimOf } from '../../support/claims.ts';
import { onFile } from '../../support/evidence.ts';
import { factsOf } from '../../support/facts.ts';
import { sbomPaper, vexPaper } from '../../support/sbom-papers.ts';
import { freshFeed, matchOf } from '../../support/sboms.ts';

type Promised = Readonly<{ severity?: 'critical' | 'high'; duration?: string }>;

const promise = ({ severity, duration = 'P30D' }: Promised = {}) =>
  onFile({ kind: 'policy', file: 'psirt.pdf' }, [
    claimOf(
      'commitment',
      { subject: 'fix', severity: severity ?? null, duration },
      { quote: 'Critical ones are fixed within 30 days.', page: 4 },
    ),
  ]);

const matches = [
  matchOf(),
  matchOf({
    advisory: 'CVE-2026-2',
    aliases: [],
    published: '2026-09-20',
    pointer: '/components/1',
  }),
  matchOf({ advisory: 'CVE-2026-3', aliases: [], severity: 'high', published: '2026-01-01' }),
  matchOf({ advisory: 'CVE-2026-4', aliases: [], published: '2026-11-01' }),
];

function asked(...papers: readonly EvidenceOnFile[]) {
  const facts = factsOf(papers);
  const { supplier } = facts.posture;
  const question = { kind: 'commitment', subject: 'fix', severity: 'critical', supplier } as const;
  const { statements, data } = answerCommitment(question, facts);
  return { ...compose(statements), record: commitmentDataSchema.parse(data).record };
}

describe('How fast they commit to fix criticals, and whether they keep it', () => {
  test('is computed from what the SBOM still held, with the promise and the component', () => {
    const { text, citations, record } = asked(promise(), sbomPaper({ matched: { matches } }));
    expect(text).toContain(
      'Record: when the SBOM of X7 4.2.1 was made on 2026-10-05, 1 of 2 critical known vulnerabilities with a fix still in it had been public for longer than 30 days, first CVE-2021-44228 of 2021-12-10 in log4j-core 2.14.1, fixed in 2.15.0 [1][2].',
    );
    expect(text).toContain('what they fixed in time does not appear');
    expect(citations).toMatchObject([
      { page: 4, quote: 'Critical ones are fixed within 30 days.' },
      { pointer: '/components/0/purl', quote: matches[0]?.purl },
    ]);
    expect(record).toMatchObject({
      comparisons: [{ createdOn: '2026-10-05', lookedAt: 2, late: 1, advisories: 4 }],
      advisories: { stale: false },
    });
  });

  test('counts all severities only where neither the promise nor the question names one', () => {
    const facts = factsOf([promise(), sbomPaper({ matched: { matches } })]);
    const question = {
      kind: 'commitment',
      subject: 'fix',
      supplier: facts.posture.supplier,
    } as const;
    const { text } = compose(answerCommitment(question, facts).statements);
    expect(text).toContain('2 of 3 known vulnerabilities with a fix');
  });

  test('does not count what a VEX answers', () => {
    const { record } = asked(promise(), sbomPaper({ matched: { matches } }), vexPaper({}));
    expect(record).toMatchObject({ comparisons: [{ lookedAt: 1, late: 0 }] });
  });

  test('is unknown, and no praise, where nothing can be looked at', () => {
    const { text, record } = asked(promise(), sbomPaper({ matched: { matchable: 0 } }));
    expect(text).toContain('Record: unknown, as no critical known vulnerability with a fix');
    expect(text).toContain('0 of 200 components could be looked up');
    expect(record).toMatchObject({ comparisons: [{ lookedAt: 0, late: 0 }] });
  });

  test.each([
    ['no SBOM', [], 'no advisory feed is loaded to compare with'],
    ['no feed', [sbomPaper({ matched: null })], 'no advisory feed is loaded to compare with'],
    [
      'only built-in incidents',
      [sbomPaper({ matched: { matches, snapshots: [] } })],
      'no advisory feed is loaded to compare with',
    ],
    [
      'a stale feed',
      [sbomPaper({ matched: { matches, snapshots: [{ ...freshFeed, date: '2026-08-01' }] } })],
      'the advisory data is stale (OSV Maven of 2026-08-01)',
    ],
  ])('is unknown with %s', (_, papers, why) => {
    const { text, record } = asked(promise(), ...papers);
    expect(text).toContain(`Whether they keep it is unknown: ${why}.`);
    expect(record).toBe('not loaded');
  });

  test('is unknown where no time is promised or the SBOM has no date', () => {
    const untimed = onFile({ kind: 'policy' }, [claimOf('commitment', { subject: 'fix' })]);
    const sbom = sbomPaper({ matched: { matches } });
    expect(asked(untimed, sbom).text).toContain('unknown: no time is promised');
    const { createdOn: _, ...undated } = { ...sbom.sbom };
    const paper = { ...sbom, sbom: undated } as EvidenceOnFile;
    expect(asked(promise(), paper).text).toContain('does not say when it was made');
  });
});
