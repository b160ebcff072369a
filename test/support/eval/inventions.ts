import { hash } from 'node:crypto';
import type { Mistake } from './mistakes.ts';
import type { NumberedLine } from './numbered-lines.ts';

const nobody = { entity: null, product: null, version: null, site: null } as const;

const invented = [
  ['certification', { standard: 'IEC 62443-4-1', level: 'ML 4' }],
  ['certification', { standard: 'ISO/IEC 27001' }],
  ['practice', { criterion: 'SCD-06' }],
  ['practice', { criterion: 'VUL-04' }],
  ['security-test', { testKind: 'penetration test' }],
  ['assurance-report', { standard: 'SOC 2', reportType: 'Type 2', opinion: 'unqualified' }],
  ['commitment', { subject: 'fix', severity: 'critical', duration: 'P30D' }],
] as const;

/** Printed words of these lines that say nothing of the kind. */
const aboutThat =
  /62443|27001|27017|certif|zertif|penetration|pen[ -]?test|advisor|csaf|soc ?2|type 2|fix|patch|remediat|test|review|vulnerab/iu;

/** Claims nobody made, each on true words of another meaning: the same ones whatever is added. */
export function inventions(
  lines: readonly NumberedLine[],
  types: ReadonlySet<string>,
): readonly Mistake[] {
  const harmless = lines.filter(({ text }) => text.length > 20 && !aboutThat.test(text));
  return invented.flatMap(([type, attributes]) => {
    const line = types.has(type) ? drawn(harmless, JSON.stringify(attributes)) : undefined;
    if (line === undefined) return [];
    const { number, text } = line;
    const given = Object.entries(attributes).map(([name, value]) => ({ name, value, at: number }));
    const anchor = text.replaceAll(' | ', ' ').split(' ').slice(0, 8).join(' ');
    const answer = { type, polarity: 'asserted', subject: nobody, attributes: given, anchor };
    return [
      {
        kind: 'invented claim',
        answer: { ...answer, from: number, to: number },
        wrong: { attributes, polarity: 'asserted', words: anchor },
      },
    ];
  });
}

/** A line that depends on its words alone. */
function drawn(lines: readonly NumberedLine[], lot: string): NumberedLine | undefined {
  const ranked = lines.map((line) => ({ line, rank: hash('sha256', lot + line.text) }));
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1))[0]?.line;
}
