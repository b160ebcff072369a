import { expect, test } from 'vitest';
import { certification } from '../support/claims.ts';
import { certificate } from '../support/evidence.ts';
import { postureOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

test('every trap is listed once per paper, criterion and reason, with its quote', () => {
  const paper = certificate(certification({ holder: 'Falcon AG' }));
  const supplier = kestrel({ orders: [{ product: 'X7' }, { product: 'X9' }] });
  const { traps } = postureOf([paper], { supplier });
  expect(traps.map(({ id, criterion }) => [id, criterion])).toEqual([
    ['T03', 'GOV-01'],
    ['T03', 'GOV-02'],
  ]);
  expect(traps[0]).toMatchObject({
    evidenceId: paper.evidence.id,
    file: 'certificate.pdf',
    reason: 'It is held by "Falcon AG", and we buy from "Kestrel Controls s.r.o.".',
    citation: paper.claims[0]?.citation,
  });
});

test('limits that are no traps are not listed as one', () => {
  const paper = certificate(certification({ level: 'ML 2', sites: null }));
  expect(postureOf([paper]).traps).toEqual([]);
});
