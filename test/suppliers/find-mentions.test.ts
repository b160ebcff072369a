import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/answers/understand-question/ordinary-words.ts';
import { findMentions } from '../../src/suppliers/find-mentions.ts';
import { supplier } from '../support/suppliers.ts';

const register = [
  supplier({ name: 'Kestrel Controls s.r.o.' }),
  supplier({ name: 'Nordwerk Automation AG' }),
  supplier({ name: 'Nordwerk Drives GmbH' }),
  supplier({ name: 'Helio Systems Oy', aliases: ['Helio'] }),
  supplier({ name: 'Secure Gap Systems Ltd' }),
];

function mentions(text: string): string[] {
  return findMentions(text, register, vocabulary).map(
    ({ text: typed, resolution }) =>
      `${typed} → ${resolution.outcome === 'resolved' ? resolution.supplier.name : resolution.outcome}`,
  );
}

describe('src/suppliers/find-mentions.ts', () => {
  test.each([
    [
      'Is Kestrel Controls IEC 62443-4-1 certified?',
      ['Kestrel Controls → Kestrel Controls s.r.o.'],
    ],
    ['is kestrel iso certified', ['kestrel → Kestrel Controls s.r.o.']],
    ["What about Kestrel's certificate?", ['Kestrel → Kestrel Controls s.r.o.']],
    [
      'Kestrel Controls, spol. s r.o.: SOC 2?',
      ['Kestrel Controls, spol. s r.o. → Kestrel Controls s.r.o.'],
    ],
    ['Is Nordwerk OK?', ['Nordwerk → ambiguous']],
    [
      'Compare Kestrel and Nordwerk Drives on patching',
      ['Kestrel → Kestrel Controls s.r.o.', 'Nordwerk Drives → Nordwerk Drives GmbH'],
    ],
    ['Does Kestrel Drives have one?', ['Kestrel Drives → ambiguous']],
    ['Does Kestrel Controls AG have one?', ['Kestrel Controls AG → ambiguous']],
    [
      'The certificate is for "Kestrel Holding AG", we buy from "Kestrel Controls s.r.o."',
      ['Kestrel Holding AG → ambiguous', 'Kestrel Controls s.r.o. → Kestrel Controls s.r.o.'],
    ],
    ['Is Zephyr Motion GmbH certified?', ['Zephyr Motion GmbH → unknown']],
    ['What is missing for Helio before we sign?', ['Helio → Helio Systems Oy']],
    ['Are there gaps in secure coding?', []],
    ['Is Secure Gap Systems certified?', ['Secure Gap Systems → Secure Gap Systems Ltd']],
    ["Is Kestrel's DAC certified?", ['Kestrel → Kestrel Controls s.r.o.']],
    ['Do they act as a processor?', []],
    ['Hat Nordwerk Drives Zertifikate?', ['Nordwerk Drives → Nordwerk Drives GmbH']],
    ['Hat Kestrel Zertifikate nach ISO?', ['Kestrel → Kestrel Controls s.r.o.']],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });
});
