import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/criteria/catalogue/catalogue.ts';
import { supportedByProcess } from '../../src/criteria/standard-roles.ts';
import { certification, practice } from '../support/claims.ts';
import { certificate, questionnaire } from '../support/evidence.ts';
import { findingIn, findingOf, postureOf } from '../support/judge.ts';

const levels = (attributes: Parameters<typeof certification>[0]) => {
  const posture = postureOf([certificate(certification(attributes))]);
  return new Map(posture.findings.map(({ criterion, level }) => [criterion, level]));
};

describe('a valid process certificate in scope', () => {
  test('supports exactly the criteria the rules list: E3 at ML 3, E2 at ML 2', () => {
    for (const [level, worth] of [
      ['ML 4', 'E3'],
      ['ML 3', 'E3'],
      ['ML 2', 'E2'],
    ] as const) {
      const found = levels({ level });
      for (const criterion of supportedByProcess) expect(found.get(criterion)).toBe(worth);
    }
    expect(supportedByProcess).toHaveLength(20);
  });

  test('never supports what an artefact, product, date or commitment must prove', () => {
    const found = levels({});
    const own = ['GOV-01', 'GOV-02', ...supportedByProcess];
    const others = catalogue.map(({ id }) => id).filter((id) => !own.includes(id as 'GOV-01'));
    expect(others).toHaveLength(24);
    for (const criterion of others) expect(found.get(criterion)).toBe('unknown');
  });

  test('supports nothing at ML 1 or without a level', () => {
    for (const level of ['ML 1', null, 'SL 2']) {
      expect(levels({ level }).get('GOV-07')).toBe('unknown');
    }
  });

  test('supports by the level of the mapped practice where it is printed', () => {
    const found = levels({
      level: null,
      levelsPerPractice: { SM: 'ML 3', SI: 'ML 2', SR: 'ML 1' },
    });
    expect(found.get('GOV-08')).toBe('E3');
    expect(found.get('SCD-01')).toBe('E2');
    expect(found.get('SBD-02')).toBe('unknown');
  });

  test('supports no more than it is worth itself', () => {
    expect(levels({ issuer: 'Friendly Certs Ltd' }).get('GOV-07')).toBe('E2');
    expect(levels({ sites: null }).get('GOV-07')).toBe('E2');
  });

  test('supports nothing out of scope, expired or not yet valid', () => {
    expect(levels({ holder: 'Falcon AG' }).get('GOV-07')).toBe('unknown');
    expect(levels({ sites: ['Linz'] }).get('GOV-07')).toBe('unknown');
    expect(levels({ product: 'Y5', scope: null }).get('GOV-07')).toBe('unknown');
    expect(levels({ expiresOn: '2026-01-01' }).get('GOV-07')).toBe('unknown');
    expect(levels({ issuedOn: '2027-01-01', expiresOn: '2029-01-01' }).get('GOV-07')).toBe(
      'unknown',
    );
  });

  test('supports a criterion in grace and says that it is lapsing', () => {
    const finding = findingOf('GOV-07', [certificate(certification({ expiresOn: '2026-11-10' }))]);
    expect(finding).toMatchObject({ level: 'E3', status: 'lapsing' });
  });

  test('never lowers: an expired one leaves other evidence alone', () => {
    const posture = postureOf([
      certificate(certification({ expiresOn: '2026-01-01' })),
      questionnaire(practice('GOV-08', 'All developers complete a yearly course with an exam.')),
    ]);
    expect(findingIn(posture, 'GOV-08')).toMatchObject({ level: 'E2', status: 'met' });
  });

  test('of another standard propagates nothing: mapping columns alone say nothing', () => {
    const found = levels({ standard: 'ISO/IEC 27001', edition: '2022', product: null });
    const known = [...found].filter(([, level]) => level !== 'unknown').map(([id]) => id);
    expect(known).toEqual(['GOV-02', 'GOV-03']);
  });
});
