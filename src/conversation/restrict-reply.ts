import { isRestricted, maySee } from '../access/audience.ts';
import { count, listed, short } from '../answers/words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { claimsOf } from '../records/claims-record.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { evidenceOf, suppliersOf } from '../records/link-record.ts';
import type { Place } from '../records/record-kind.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import type { Turn } from './message.ts';
import { redactReply } from './redact-reply.ts';
import { type Reply, reply } from './reply.ts';
import { repeats } from './word-runs.ts';

type Addressed = Readonly<{ reply: Reply; to: 'everybody' | 'asker' }>;

/** Restricted evidence that a reply quotes, and the suppliers it is about. */
type Quoted = Readonly<{
  evidence: Evidence;
  suppliers: readonly Supplier[];
  /** Its proven words. */
  quotes: readonly string[];
}>;

/** What a reply is about, as far as it matters for who may read it. */
export type About = Readonly<{
  /** Registered names; whatever repeats words of their restricted evidence is kept back too. */
  suppliers?: readonly string[];
  /** A list of verdicts: everybody may see it without the quotes it stands on. */
  overview?: boolean;
}>;

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
    leaks: repeats(
      quoted.flatMap(({ quotes }) => quotes),
      quoted.flatMap(({ suppliers }) => suppliers.flatMap(namesOf)),
    ),
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

/** Suppliers of a list whose papers are compared with it. */
const mostCompared = 20;

/** What the reply cites, and what it repeats of the papers of the suppliers it is about. */
async function quotedIn(
  place: Place,
  said: Reply,
  { suppliers = [], overview = false }: About,
): Promise<Quoted[]> {
  const cited = await restrictedIn(place, said);
  const words = wordsOf(said);
  const register = await listSuppliers(place);
  const about = register
    .filter(({ name }) => suppliers.includes(name) || (overview && words.includes(name)))
    .slice(0, mostCompared);
  const papers = await Promise.all(about.map(({ id }) => evidenceOf(place, id)));
  const known = new Set(cited.map(({ evidence }) => evidence.id));
  const others = papers.flat().filter(({ id }) => !known.has(id));
  const found = await Promise.all(others.map((evidence) => restricted(place, evidence)));
  const repeated = found
    .filter((one) => one !== undefined)
    .filter(({ quotes, suppliers: of }) => repeats(quotes, of.flatMap(namesOf))(words));
  return [...cited, ...repeated];
}

/** What a company is called. */
function namesOf({ name, aliases, contractingEntity, manufacturer }: Supplier): string[] {
  return [name, ...aliases, contractingEntity ?? '', manufacturer ?? ''];
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

async function restrictedIn(place: Place, { citations }: Reply): Promise<Quoted[]> {
  const ids = [...new Set(citations.map(({ evidenceId }) => evidenceId))];
  const found = await Promise.all(
    ids.map(async (id) => {
      const evidence = (await evidenceRecords.get(place, id))?.data;
      return evidence && restricted(place, evidence);
    }),
  );
  return found.flatMap((one) => {
    if (!one) return [];
    const cited = citations.filter(({ evidenceId }) => evidenceId === one.evidence.id);
    return [{ ...one, quotes: [...one.quotes, ...cited.map(({ quote }) => quote)] }];
  });
}

async function restricted(place: Place, evidence: Evidence): Promise<Quoted | undefined> {
  const { classification, id } = evidence;
  const mayBe = classification?.kind === 'attestation-letter' || isRestricted(evidence, []);
  const claims = mayBe ? await claimsOf(place, id) : [];
  if (!isRestricted(evidence, claims)) return undefined;
  const [linked, register] = await Promise.all([suppliersOf(place, id), listSuppliers(place)]);
  const quotes = [
    ...evidence.warnings.map(({ detail }) => detail),
    ...claims.flatMap(({ citation, support }) =>
      [citation, ...Object.values(support)].map(({ quote }) => quote),
    ),
  ];
  return { evidence, suppliers: register.filter((one) => linked.includes(one.id)), quotes };
}

function wordsOf({ headline, text, facts, table, file }: Reply): string {
  return [
    headline,
    text,
    ...facts.map(({ value }) => value),
    ...(table?.rows.flat() ?? []),
    file?.content ?? '',
  ].join('\n');
}

const files = (quoted: readonly Quoted[]) => quoted.map(({ evidence }) => evidence.file);

/** Nothing of the reply but its verdict and its levels: neither holds words of a paper. */
function verdictOnly(
  { headline, tone, bars, rateable }: Reply,
  quoted: readonly Quoted[],
  next: string,
): Reply {
  return reply({
    headline,
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
