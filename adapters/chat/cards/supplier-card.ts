import { count } from '../../../src/answers/words.ts';
import type { Overview } from '../../../src/conversation/overview.ts';
import { asking } from '../../../src/conversation/reply.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { drawActions } from './draw-actions.ts';
import { drawBar } from './draw-bar.ts';
import { packCards } from './pack-cards.ts';
import { line, words } from './text-block.ts';

/** Characters; names of the register are no longer. */
const mostName = 200;

type Supplier = Overview['suppliers'][number];

/** One line of a list of results; clients may read it as HTML, so it holds no such sign. */
export type Preview = Readonly<{ title: string; text: string }>;

/** A supplier as a card that can be put into a message, and its line in the list of results. */
export function supplierCard(
  one: Supplier,
  asOf: string,
): { card: AdaptiveCard; preview: Preview } {
  const { tier, owner, areas, open, disputes, evidence } = one;
  const name = line(one.name, mostName);
  const facts = [
    { title: 'Must-haves without proof', value: String(open) },
    ...(disputes > 0 ? [{ title: 'Papers that contradict', value: String(disputes) }] : []),
    { title: 'Papers on file', value: String(evidence) },
    ...(tier ? [{ title: 'Tier', value: tier }] : []),
    ...(owner ? [{ title: 'Owner', value: words(line(owner, mostName)).text }] : []),
    { title: 'As of', value: asOf },
  ];
  const [card] = packCards(name, [
    [
      words(name, { style: 'heading', weight: 'bolder', size: 'medium' }),
      ...areas.map(({ label, level }) => drawBar({ label, level })),
      { type: 'FactSet', facts },
      ...drawActions([
        asking('How is it doing?', `How is ${name} doing?`),
        asking('What is missing?', `What is missing for ${name}?`),
      ]).flat(),
    ],
  ]);
  const text = [
    ...(tier ? [tier] : []),
    `${count(open, 'must-have')} without proof`,
    count(evidence, 'paper'),
  ].join(' · ');
  return { card, preview: { title: withoutTags(name), text } };
}

function withoutTags(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}
