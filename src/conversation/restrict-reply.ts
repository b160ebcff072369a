import { maySee } from '../access/audience.ts';
import { count, listed, short } from '../answers/words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Place } from '../records/record-kind.ts';
import type { Turn } from './message.ts';
import {
  type About,
  leaksOf,
  type Quoted,
  quotedIn,
  restricted,
  restrictedIn,
} from './quoted-papers.ts';
import { hiddenHeadline, redactReply } from './redact-reply.ts';
import { type Reply, reply } from './reply.ts';

type Addressed = Readonly<{ reply: Reply; to: 'everybody' | 'asker' }>;

/**
 * To whom a reply goes. One that quotes restricted evidence goes in full only to somebody who may
 * see all of it; everybody else learns the verdict, the files, and whom to ask. See
 * docs/decisions/restricted-evidence.md.
 */
export async function restrictReply(
  place: Place,
  said: Reply,
  { person, where }: Pick<Turn, 'person' | 'where'>,
  about: About = {},
): Promise<readonly Addressed[]> {
  if (where.kind === 'direct' && person.sees === 'everything') return [everybody(said)];
  const quoted = await quotedIn(place, said, about);
  if (quoted.length === 0) return [everybody(said)];
  const full: Reply = { ...said, sensitivity: 'restricted' };
  const allowed = quoted.every(({ evidence, suppliers }) => maySee(person, evidence, suppliers));
  if (allowed && where.kind === 'direct') return [everybody(full)];
  const open = openPart(said, quoted, about);
  if (!allowed) return [everybody(open(whomToAsk(quoted)))];
  const share = { confirm: whatIsShown(said, quoted) };
  return [
    everybody(open('I sent the details privately to whoever asked.')),
    { reply: { ...full, share }, to: 'asker' },
  ];
}

const everybody = (said: Reply): Addressed => ({ reply: said, to: 'everybody' });

function openPart(said: Reply, quoted: readonly Quoted[], { overview }: About) {
  if (!overview) return (next: string) => verdictOnly(said, quoted, next);
  const hidden = {
    evidence: new Set(quoted.map(({ evidence }) => evidence.id)),
    leaks: leaksOf(quoted),
  };
  const names = short(listed(files(quoted)), 300);
  return (next: string) => redactReply(said, hidden, `Quotes of ${names} are left out. ${next}`);
}

/** Whether somebody may show everybody what a reply quotes. */
export async function mayShare(
  place: Place,
  said: Reply,
  person: Turn['person'],
): Promise<boolean> {
  const quoted = await restrictedIn(place, said);
  return quoted.every(({ evidence, suppliers }) => maySee(person, evidence, suppliers));
}

/** Whether somebody may read the words of an evidence. */
export async function mayRead(
  place: Place,
  evidence: Evidence,
  person: Turn['person'],
): Promise<boolean> {
  const quoted = await restricted(place, evidence);
  return quoted === undefined || maySee(person, evidence, quoted.suppliers);
}

const files = (quoted: readonly Quoted[]) => quoted.map(({ evidence }) => evidence.file);

/** Nothing of the reply but its verdict and its levels, as long as neither holds words of a paper. */
function verdictOnly(
  { headline, tone, bars, rateable }: Reply,
  quoted: readonly Quoted[],
  next: string,
): Reply {
  return reply({
    headline: leaksOf(quoted)(headline) ? hiddenHeadline : headline,
    tone,
    text: `The details quote confidential evidence. ${next}`,
    facts: [{ label: 'Evidence', value: files(quoted).join(', ') }],
    bars,
    rateable,
  });
}

function whomToAsk(quoted: readonly Quoted[]): string {
  const owners = quoted.flatMap(({ suppliers }) =>
    suppliers.flatMap(({ name, owner }) => (owner ? [`${owner}, who looks after ${name}`] : [])),
  );
  const whom = [...new Set(owners), 'whoever handed it in'];
  return `Ask ${whom.join(', or ')}.`;
}

function whatIsShown({ citations }: Reply, quoted: readonly Quoted[]): string {
  const ids = quoted.map(({ evidence }) => evidence.id);
  const quotes = citations.filter(({ evidenceId }) => ids.includes(evidenceId)).length;
  const names = short(listed(files(quoted)), 150);
  return `Everybody here will see this answer with ${count(quotes, 'quote')} of ${names}.`;
}
