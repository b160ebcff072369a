import type { Claim, Contradiction } from '../claims/claim.ts';
import type { Dispute } from './dispute.ts';
import { excerpt } from './excerpt.ts';
import type { Paper } from './paper.ts';
import type { Weighed } from './weighed.ts';

const longestQuote = 200;

/** What rules and a model read differently in one paper, the rules' side first. */
export function readerDisputes(weighed: readonly Weighed[]): readonly Dispute[] {
  const seen = new Set<string>();
  return weighed.flatMap(({ claim, paper, as }) => {
    if (as !== 'answer' || seen.has(claim.id)) return [];
    seen.add(claim.id);
    return (claim.disputed ?? []).flatMap((contradiction) => {
      const other = paper.read.find(({ id }) => id === contradiction.claim);
      return other ? [disputeOf(claim, other, contradiction, paper)] : [];
    });
  });
}

function disputeOf(claim: Claim, other: Claim, { about }: Contradiction, paper: Paper): Dispute {
  const [name = 'polarity'] = about;
  const [ours, theirs] = [sideValue(claim, name), sideValue(other, name)];
  const topic = name === 'polarity' ? 'whether it is so' : name;
  const side = ({ citation }: Claim, reader: string, value: string) => ({
    text: `Read by ${reader} as ${value} in "${paper.evidence.file}": ${excerpt(citation.quote, longestQuote)}`,
    citation,
  });
  return {
    topic: `${topic}: ${ours} or ${theirs}`,
    sides: [side(claim, 'rules', ours), side(other, 'a model', theirs)],
  };
}

function sideValue({ polarity, attributes }: Claim, name: string): string {
  if (name === 'polarity') return polarity;
  const value = (attributes as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : JSON.stringify(value);
}
