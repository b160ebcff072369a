import { isRestricted, maySee } from '../access/audience.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { claimsOf } from '../records/claims-record.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { evidenceOf, suppliersOf } from '../records/link-record.ts';
import type { Place } from '../records/record-kind.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import type { Person, Where } from './person.ts';
import type { Reply } from './reply.ts';
import { repeats } from './word-runs.ts';

/** Restricted evidence that a reply quotes, and the suppliers it is about. */
export type Quoted = Readonly<{
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

/** Suppliers of a list whose papers are compared with it. */
const mostCompared = 20;
/** Characters of a text in which names are looked for, of 10,000 suppliers perhaps. */
const mostText = 4_000;
/** Characters of a file that is compared; a larger one is a portfolio, which holds levels only. */
const mostFile = 100_000;

/** What the reply cites, and what it repeats of the papers of the suppliers it is about. */
export async function quotedIn(place: Place, said: Reply, about: About): Promise<Quoted[]> {
  const cited = await restrictedIn(place, said);
  const suppliers = suppliersIn(said, about, await listSuppliers(place)).slice(0, mostCompared);
  const papers = await Promise.all(suppliers.map(({ id }) => evidenceOf(place, id)));
  const known = new Set(cited.map(({ evidence }) => evidence.id));
  const others = papers.flat().filter(({ id }) => !known.has(id));
  const found = await Promise.all(others.map((evidence) => restricted(place, evidence)));
  return [
    ...cited,
    ...repeatedIn(
      wordsOf(said),
      found.filter((one) => one !== undefined),
    ),
  ];
}

function suppliersIn(
  { text, table }: Reply,
  { suppliers = [], overview = false }: About,
  register: readonly Supplier[],
): Supplier[] {
  const cells = new Set(overview ? table?.rows.flat() : []);
  const told = overview ? text.slice(0, mostText) : '';
  return register.filter(
    ({ name }) => suppliers.includes(name) || cells.has(name) || told.includes(name),
  );
}

/** The papers whose words are repeated; all of them are looked for at once before each of them. */
function repeatedIn(words: string, papers: readonly Quoted[]): readonly Quoted[] {
  return leaksOf(papers)(words) ? papers.filter((paper) => leaksOf([paper])(words)) : [];
}

/** Whether a text repeats words of the papers. */
export function leaksOf(papers: readonly Quoted[]): (text: string) => boolean {
  return repeats(
    papers.flatMap(({ quotes }) => quotes),
    papers.flatMap(({ suppliers }) => suppliers.flatMap(namesOf)),
  );
}

/** What a company is called. */
function namesOf({ name, aliases, contractingEntity, manufacturer }: Supplier): string[] {
  return [name, ...aliases, contractingEntity ?? '', manufacturer ?? ''];
}

type Cited = Pick<Reply['citations'][number], 'evidenceId' | 'quote'>;

/** Whether a person reads a paper's words alone, and may see them: in a chat of several nobody does. */
export function mayBeReadBy(
  { person, where }: Readonly<{ person: Person; where: Where }>,
  { evidence, suppliers }: Quoted,
): boolean {
  return where.kind === 'direct' && maySee(person, evidence, suppliers);
}

/** What the reply cites. */
export async function restrictedIn(
  place: Place,
  { citations }: Readonly<{ citations: readonly Cited[] }>,
): Promise<Quoted[]> {
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

/** The evidence with its words, if they are not for everybody. */
export async function restricted(place: Place, evidence: Evidence): Promise<Quoted | undefined> {
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
    file?.content.slice(0, mostFile) ?? '',
  ].join('\n');
}
