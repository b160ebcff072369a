import { describe, expect, test } from 'vitest';
import { findingOf } from '../support/judge.ts';
import { orderOfX7, sbomPaper } from '../support/sbom-papers.ts';
import { entry, matchOf } from '../support/sboms.ts';

const notes = (criterion: string, details: Parameters<typeof sbomPaper>[0] = {}) =>
  findingOf(criterion, [sbomPaper(details)], orderOfX7).notes;

describe('What was computed from an SBOM', () => {
  test('is told with its numbers', () => {
    expect(notes('DEP-01')).toEqual([
      '"x7.cdx.json": CycloneDX 1.6, 200 components, created 2026-10-05T08:00:00Z.',
    ]);
    expect(notes('DEP-02', { facts: { coverage: { elements: 0.729, relations: 1 } } })).toEqual([
      '"x7.cdx.json": the least filled minimum element of NTIA 2021 is 72 %; no profile was judged.',
    ]);
    expect(notes('DEP-03', { facts: { completeness: [entry('/c', 'incomplete')] } })).toEqual([
      '"x7.cdx.json": 200 of 200 components have relations, 5 levels deep, 0 stand alone; its author calls it incomplete.',
    ]);
  });

  test('is told with what a careful buyer would ask about', () => {
    const observations = [
      { code: 'SUBJECT_IS_THE_TOOL', sentence: 'It describes the tool.' },
      { code: 'ONE_ECOSYSTEM', sentence: 'All are npm packages.' },
    ] as const;
    const facts = { observations: [...observations] };
    expect(notes('DEP-01', { facts })).toContain('"x7.cdx.json": It describes the tool.');
    expect(notes('DEP-03', { facts })).toContain('"x7.cdx.json": All are npm packages.');
  });

  test('of the life of components is a hint and no level', () => {
    const details = {
      facts: { licences: [{ licence: 'GPL-2.0-only', components: 3 }] },
      matched: {
        matches: [matchOf()],
        urls: [{ pointer: '/components/4', name: 'payload', url: 'https://a.test/p.tgz' }],
      },
    };
    expect(findingOf('DEP-08', [sbomPaper(details)], orderOfX7)).toMatchObject({
      level: 'unknown',
      notes: [
        '"x7.cdx.json": 1 component has a URL as its source instead of a registry, first payload.',
        '"x7.cdx.json": 1 component has a known vulnerability that a later version fixes.',
        '"x7.cdx.json": copyleft licences are stated: GPL-2.0-only (3).',
      ],
    });
  });

  test('without coverage or a date says so', () => {
    const facts = { coverage: { elements: null, relations: null } };
    expect(notes('DEP-02', { facts })[0]).toContain('is not assessable');
    const { createdOn: _, ...undated } = sbomPaper().sbom ?? {};
    const paper = { ...sbomPaper(), sbom: undated } as ReturnType<typeof sbomPaper>;
    expect(findingOf('DEP-01', [paper], orderOfX7).notes[0]).toContain('no date of creation');
  });

  test('is told for three files at most', () => {
    const many = [1, 2, 3, 4].map((at) =>
      sbomPaper({ version: `4.2.${at}`, file: `x7-${at}.cdx.json` }),
    );
    const { notes } = findingOf('DEP-03', many, orderOfX7);
    expect(notes.filter((note) => note.includes('stand alone'))).toHaveLength(3);
  });
});
