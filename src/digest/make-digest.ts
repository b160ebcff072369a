import { findCriterion } from '../criteria/catalogue/catalogue.ts';
import { rankOf } from '../posture/compare-postures.ts';
import { actNow, pressingItems, pressingSuppliers } from './act-now.ts';
import { askNext, suppliersToAsk } from './ask-next.ts';
import { comingUp } from './coming-up.ts';
import { countDigest } from './count-digest.ts';
import type { Digest } from './digest.ts';
import type { DigestInput } from './digest-input.ts';
import { type NetChange, netChanges } from './net-changes.ts';

/** Names of the suppliers whose postures a digest looks into: a few, however many there are. */
export function looksInto(input: Pick<DigestInput, 'summaries' | 'asOf' | 'attention'>): string[] {
  return [...new Set([...pressingSuppliers(input), ...suppliersToAsk(input.summaries)])];
}

/** What changed since a day, what presses, what comes, whom to ask. Every number is computed. */
export function makeDigest(input: DigestInput): Digest {
  const { asOf, since, summaries, snapshots } = input;
  const changes = netChanges(input.changes);
  const told = actNow(input);
  return {
    asOf,
    since,
    counts: countDigest(input, changes),
    actNow: told,
    changed: changes.toSorted(byWeight).map(changedItem),
    comingUp: comingUp(input),
    askNext: askNext(input),
    footer: {
      evidence: summaries.reduce((total, { evidence }) => total + evidence, 0),
      leftOut: pressingItems(input).filter((name) => told.every(({ item }) => item !== name)),
      feeds: snapshots.map(({ source, date }) => `${source} of ${date}`),
      cannotSee: [
        ...(snapshots.length > 0
          ? []
          : ['No advisory feed is on file, so nothing was compared with advisories.']),
        'It knows only what was handed in; what a supplier did not send is unknown, not absent.',
      ],
    },
  };
}

/** Falls before rises, must-haves before the rest, then in the order of suppliers and criteria. */
function byWeight(a: NetChange, b: NetChange): number {
  const weight = ({ change: { criterion, from, to } }: NetChange) =>
    (rankOf(to) < rankOf(from) ? 2 : 0) + Number(findCriterion(criterion)?.mustHave ?? false);
  const name = ({ supplier, change }: NetChange) => `${supplier}\0${change.criterion}`;
  return weight(b) - weight(a) || (name(a) < name(b) ? -1 : 1);
}

function changedItem({ supplier, change }: NetChange): Digest['changed'][number] {
  const { criterion, from, to, because, citation } = change;
  return { supplier, criterion, from, to, because, ...(citation && { citation }) };
}
