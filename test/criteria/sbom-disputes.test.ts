import { describe, expect, test } from 'vitest';
import { claimOf, commitment, practice } from '../support/claims.ts';
import { policyPaper } from '../support/evidence.ts';
import { findingIn, postureOf } from '../support/judge.ts';
import { orderOfX7, sbomPaper, vexPaper } from '../support/sbom-papers.ts';
import { matchOf } from '../support/sboms.ts';

const judged = (...papers: Parameters<typeof postureOf>[0]) => postureOf(papers, orderOfX7);
const quotes = (posture: ReturnType<typeof judged>) =>
  posture.disputes.map(({ criterion, sides }) => [
    criterion,
    ...sides.map(({ citation }) => citation.pointer ?? citation.quote),
  ]);

describe('"An SBOM for every release"', () => {
  const promise = policyPaper(practice('DEP-01', 'We deliver an SBOM with every release.'));

  test('is disputed by an SBOM of another version only, at the level of that SBOM', () => {
    const posture = judged(promise, sbomPaper({ version: '4.1.0' }));
    expect(findingIn(posture, 'DEP-01')).toMatchObject({ level: 'E1', status: 'disputed' });
    expect(posture.disputes).toMatchObject([
      {
        topic: 'an SBOM for every release: none of X7 4.2.1 is on file',
        criterion: 'DEP-01',
        sides: [
          { text: '"x7.cdx.json" says: X7' },
          { text: '"policy.pdf" says: We deliver an SBOM with every release.' },
        ],
      },
    ]);
  });

  test('is not disputed by the right SBOM, by none, or by one of another product', () => {
    expect(judged(promise, sbomPaper()).disputes).toEqual([]);
    expect(judged(promise).disputes).toEqual([]);
    expect(judged(promise, sbomPaper({ product: 'Y5' })).disputes).toEqual([]);
    const request = policyPaper(practice('DEP-01', 'We deliver an SBOM.'));
    expect(judged(request, sbomPaper({ version: '4.1.0' })).disputes).toEqual([]);
  });
});

describe('"No known vulnerabilities"', () => {
  const free = (of: string) =>
    policyPaper(
      claimOf(
        'component-statement',
        { component: of },
        { polarity: 'negated', quote: `Releases ship without ${of}.` },
      ),
    );
  const words = free('known vulnerabilities');
  const low = matchOf({ severity: 'low' });

  test('is disputed by any open advisory, with both places', () => {
    const posture = judged(words, sbomPaper({ matched: { matches: [low] } }));
    expect(findingIn(posture, 'DEP-06').status).toBe('disputed');
    expect(quotes(posture)).toEqual([
      ['DEP-06', '/components/0/purl', 'Releases ship without known vulnerabilities.'],
    ]);
  });

  test('that are exploitable is disputed by a critical or exploited one only', () => {
    const exploitable = free('known exploitable vulnerabilities');
    expect(judged(exploitable, sbomPaper({ matched: { matches: [low] } })).disputes).toEqual([]);
    expect(
      judged(exploitable, sbomPaper({ matched: { matches: [matchOf()] } })).disputes,
    ).toHaveLength(1);
  });

  test('is not disputed by what a VEX answers', () => {
    const paper = sbomPaper({ matched: { matches: [matchOf()] } });
    expect(judged(words, paper, vexPaper({})).disputes).toEqual([]);
  });
});

describe('"Fixed within 30 days"', () => {
  const promise = (severity: 'critical' | 'low' | null) =>
    policyPaper(
      commitment({ subject: 'fix', severity, duration: 'P30D' }, { quote: 'Fixed in 30 days.' }),
    );
  const late = sbomPaper({ matched: { matches: [matchOf()] } });

  test('is disputed by a fix that was out for longer when the SBOM was made', () => {
    const posture = judged(promise('critical'), late);
    expect(findingIn(posture, 'VUL-03').status).toBe('disputed');
    expect(quotes(posture)).toEqual([['VUL-03', '/components/0/purl', 'Fixed in 30 days.']]);
    expect(posture.disputes[0]?.topic).toBe(
      'fix time: CVE-2021-44228 of 2021-12-10 is still in log4j-core 2.14.1',
    );
    expect(judged(promise(null), late).disputes).toHaveLength(1);
  });

  test('is not disputed by another severity, a fresh fix, or none', () => {
    expect(judged(promise('low'), late).disputes).toEqual([]);
    for (const details of [{ published: '2026-09-20' }, { fixedIn: undefined }]) {
      const { fixedIn, ...rest } = { ...matchOf(), ...details };
      const match = fixedIn === undefined ? rest : { ...rest, fixedIn };
      expect(
        judged(promise('critical'), sbomPaper({ matched: { matches: [match] } })).disputes,
      ).toEqual([]);
    }
  });
});
