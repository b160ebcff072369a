import { isStale } from '../../sbom/advisories/is-stale.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { ComponentHit, ComponentSearch } from '../component-search.ts';
import type { Facts, OnFile } from '../facts.ts';
import type { Stated } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import type { VulnerabilitySearch } from '../vulnerability-search.ts';
import { count, listed, short } from '../words.ts';
import { incomparable, listLine, productLine } from './campaign-answers.ts';
import { advisoriesOf } from './component-data.ts';
import {
  cannotTellLines,
  directness,
  hitLines,
  possibleLines,
  sbomsById,
} from './component-words.ts';
import { type AnsweredMatch, answeredMatches, matchRow } from './match-rows.ts';
import { citeMatch, matchedPapers } from './matched-papers.ts';
import { noSbomFindings } from './no-sbom.ts';
import {
  counts,
  idsOf,
  meaningOf,
  saidAbout,
  statementLine,
  statementRow,
} from './vex-statements.ts';
import type { VulnerabilityData } from './vulnerability-data.ts';

type Question = QuestionOf<'vulnerability'>;
type Hit = Readonly<{ of: OnFile; one: AnsweredMatch }>;
type Said = Readonly<{ supplier: string; stated: Stated<'vulnerability-statement'> }>;

/** What was found, in the words of the answer. */
type Found = Readonly<{
  id: string;
  search: VulnerabilitySearch;
  /** Most telling first: what no statement of the supplier settles. */
  hits: readonly Hit[];
  /** Of suppliers without a hit. */
  said: readonly Said[];
  /** Components that the built-in incident names in SBOMs that wait for the feeds. */
  unmatched: readonly ComponentHit[];
  /** The built-in incident of this id, where it is one. */
  incident: ComponentSearch | undefined;
}>;

const shown = 10;

/** "Which suppliers are affected by CVE-…?", by the feeds on file and what the suppliers say. */
export function answerWhoIsAffected(id: string, question: Question, all: Facts): Findings {
  const search = all.vulnerability;
  if (!search) return notLoaded(id);
  const incident = all.components?.lists.length ? all.components : undefined;
  const matched = foundIn(id, search);
  const unmatched = (incident?.hits ?? []).filter((hit) => !isAmong(matched.hits, hit));
  const found: Found = { id, search, incident, unmatched, ...matched };
  if (isNobody(found)) {
    if (search.sboms.length === 0) return noSbomFindings(undefined, all);
    if (!incident && !hasRecords(search)) return notLoaded(id);
  }
  return {
    verdict: verdictOf(question, found),
    statements: [
      headline(found),
      ...foundLines(found),
      ...incidentLines(incident),
      ...cannotTellLines(search.cannotTell),
      ...reachLines(found, all.asOf),
    ],
    data: dataOf(found, all.asOf),
  };
}

function isNobody({ hits, unmatched, said, incident }: Found): boolean {
  return hits.length + unmatched.length + said.length + (incident?.products.length ?? 0) === 0;
}

function foundLines({ hits, unmatched, said, incident, search }: Found): Statement[] {
  return [
    ...(incident?.products ?? []).slice(0, shown).map(productLine),
    ...hits.slice(0, shown).map(hitLine),
    ...(hits.length > shown ? [say(`- and ${hits.length - shown} more.`)] : []),
    ...hitLines(unmatched, sbomsById(search)),
    ...said.slice(0, shown).map(({ supplier, stated }) => statementLine(stated, supplier)),
    ...(said.length > shown ? [say(`- and ${said.length - shown} more statements.`)] : []),
  ];
}

function incidentLines(incident: ComponentSearch | undefined): Statement[] {
  if (!incident) return [];
  return [
    ...(incident.incomparable.length > 0 ? [incomparable(incident)] : []),
    ...possibleLines(incident.possible),
    ...incident.lists.map(listLine),
  ];
}

function dataOf({ id, search, hits, said }: Found, asOf: string): VulnerabilityData {
  const { matchable, cannotTell, snapshots } = search;
  return {
    id,
    statements: said.map(({ stated }) => statementRow(stated)),
    matches: hits.map(({ of, one }) => matchRow(one, of)),
    matchable,
    cannotTell: [...cannotTell],
    advisories: advisoriesOf({ advisories: { snapshots, stale: isStale(snapshots, asOf) } }),
  };
}

function foundIn(id: string, { concerned }: VulnerabilitySearch): Pick<Found, 'hits' | 'said'> {
  const each = concerned.map((of) => {
    const matches = answeredMatches(matchedPapers(of, undefined), of).filter(({ match }) =>
      [...idsOf(match), ...(match.covers ?? [])].some((one) => isSame(one, id)),
    );
    const ids = [id, ...matches.flatMap(({ match }) => idsOf(match))];
    return { of, matches, said: matches.length > 0 ? [] : saidAbout(ids, of) };
  });
  const hits = each.flatMap(({ of, matches }) => matches.map((one) => ({ of, one })));
  return {
    hits: [...hits.filter(isOpen), ...hits.filter((hit) => !isOpen(hit))],
    said: each.flatMap(({ of, said }) =>
      said.map((stated) => ({ supplier: of.input.supplier.name, stated })),
    ),
  };
}

function isAmong(hits: readonly Hit[], { evidenceId, pointer }: ComponentHit): boolean {
  return hits.some(
    ({ one }) => one.paper.evidence.id === evidenceId && one.match.pointer === pointer,
  );
}

const isSame = (a: string, b: string) => a.trim().toUpperCase() === b.trim().toUpperCase();

function isOpen({ one }: Hit): boolean {
  return one.answer?.counts !== true;
}

/** Whether anything but lists of exploited vulnerabilities and scores was imported. */
function hasRecords({ snapshots }: VulnerabilitySearch): boolean {
  return snapshots.some(({ kind = 'feed' }) => kind === 'feed' || kind === 'document');
}

/** Never "no": what no SBOM lists, no feed names and nobody speaks of may be there all the same. */
function verdictOf({ expects = 'affected' }: Question, found: Found): Verdict {
  const { hits, unmatched, said, incident } = found;
  const answers = hits.flatMap(({ one }) => one.answer ?? []);
  const means = [
    ...answers.filter((one) => one.counts || one.means === 'affected').map((one) => one.means),
    ...said.flatMap(({ stated }) => (counts(stated) ? (meaningOf(stated) ?? []) : [])),
  ];
  if (means.includes(expects)) return 'yes';
  if (expects !== 'affected') {
    const isSaid =
      answers.some((one) => one.means === expects) ||
      said.some(({ stated }) => meaningOf(stated) === expects);
    return isSaid ? 'partly' : 'unknown';
  }
  const isNamed = unmatched.length + (incident?.products.length ?? 0) > 0;
  return isNamed || hits.some(isOpen) ? 'yes' : 'unknown';
}

function headline({ id, hits, unmatched, said, incident }: Found): Statement {
  const open = new Set([
    ...hits.filter(isOpen).map(nameOf),
    ...unmatched.map(({ supplier }) => supplier),
  ]);
  const settled = [...new Set(hits.map(nameOf))].filter((name) => !open.has(name));
  const text = [
    ...(open.size > 0
      ? [
          `SBOMs of ${named([...open])} list a component that ${id} names; whether the product is really affected is for the supplier to say.`,
        ]
      : []),
    ...(settled.length > 0
      ? [`The supplier's own statement settles it for ${named(settled)}.`]
      : []),
    ...(hits.length + unmatched.length === 0
      ? [`No SBOM on file lists a component that is known to be named for ${id}.`]
      : []),
    ...(said.length > 0 ? ['Suppliers speak of it themselves.'] : []),
    ...(incident && incident.products.length > 0 ? ['It names a product that we order.'] : []),
  ];
  return say(text.join(' '));
}

const nameOf = ({ of }: Hit) => of.input.supplier.name;

function named(names: readonly string[]): string {
  return names.length > shown ? `${names.length} suppliers` : listed(names);
}

function hitLine({ of, one }: Hit): Statement {
  const { match, paper, answer } = one;
  const notes = [
    match.malicious ? 'MALWARE, an incident' : match.severity,
    ...(match.exploitedSince ? [`exploited since ${match.exploitedSince}`] : []),
    ...(match.fixedIn ? [`fixed in ${match.fixedIn}`] : []),
    answer?.reason ?? 'the supplier says nothing about it',
  ];
  return say(
    `- ${of.input.supplier.name}: ${short(`${match.name} ${match.version}`, 80)}, ${directness(match.direct)}, in "${paper.evidence.file}"; ${match.advisory}: ${notes.join(', ')}.`,
    citeMatch(one),
    answer?.claim.citation,
  );
}

/** Which data of when was laid beside how much; old or missing data clears nobody. */
function reachLines({ search }: Found, asOf: string): Statement[] {
  const { snapshots, matchable, sboms } = search;
  const from = snapshots.map(({ source, date }) => `${source} of ${date}`);
  const more = from.length > 8 ? ` and ${from.length - 8} more` : '';
  const sources = `${from.slice(0, 8).join(', ')}${more}`;
  const reach = say(
    `Could be looked up: ${matchable.have} of ${count(matchable.of, 'component')} in ${count(sboms.length, 'SBOM')}. The others are not assessed, and what an SBOM does not list may still be in the product.`,
  );
  if (!hasRecords(search)) {
    return [
      say(
        'No advisory feed was imported, only the built-in incidents were looked for: what is not listed is not assessed, and not clean.',
      ),
    ];
  }
  const isFeed = snapshots.some(({ kind = 'feed' }) => kind === 'feed');
  const data = isStale(snapshots, asOf)
    ? `The advisory data is ${isFeed ? 'stale' : 'no feed of a whole ecosystem'} (${sources}): who is not listed is not assessed, and not clean.`
    : `Advisory data: ${sources}.`;
  return [say(data), reach];
}

function notLoaded(id: string): Findings {
  return refuse(
    'external_fact_not_loaded',
    undefined,
    { criterion: 'VUL-05' },
    say(
      `No advisory feed is loaded, so that nobody can be named or ruled out for ${short(id, 80)}.`,
    ),
    say('A person imports one with "assay advisories import PATH".'),
  );
}
