import { landmarks } from '../../sbom/advisories/landmarks.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { ComponentSearch, NamedProduct, SearchedList } from '../component-search.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { count, listed, short } from '../words.ts';
import { componentVerdict, narrowed } from './component-answers.ts';
import { componentData } from './component-data.ts';
import {
  cannotTellLines,
  hitLines,
  possibleLines,
  reachLine,
  sbomsById,
} from './component-words.ts';
import { malwareAnywhere, malwareOf } from './malware-words.ts';
import { noSbomFindings } from './no-sbom.ts';
import { saidAbout, statementLine } from './vex-statements.ts';

type Question = QuestionOf<'component'>;

/** "Are any of these packages on the compromised list?", "are we affected by xz?" */
export function answerCampaign(
  question: Question,
  facts: SupplierFacts | undefined,
  all: Facts,
): Findings {
  const found = all.components;
  if (!found || found.lists.length === 0) return notLoaded(question, facts);
  const search = narrowed(question, found);
  const malware = malwareLines(question, facts, all);
  if (malware.length === 0 && isOpen(search))
    return notLoaded(question, facts, ...search.lists.slice(0, 8).map(listLine));
  if (search.sboms.length === 0 && search.products.length === 0) {
    return noSbomFindings(facts, all, ...found.lists.slice(0, 5).map(listLine));
  }
  return {
    verdict: malware.length > 0 ? 'yes' : campaignVerdict(search),
    statements: [
      headline(search, facts),
      ...search.products.slice(0, 10).map(productLine),
      ...hitLines(search.hits, sbomsById(search)),
      ...malware,
      ...(search.incomparable.length > 0 ? [incomparable(search)] : []),
      ...possibleLines(search.possible),
      ...vexLines(search, facts),
      ...search.lists.slice(0, 10).map(listLine),
      ...(search.lists.length > 10 ? [say(`- and ${search.lists.length - 10} more lists.`)] : []),
      ...cannotTellLines(search.cannotTell),
      ...(search.sboms.length > 0 ? [reachLine(search)] : []),
    ],
    data: componentData(search),
  };
}

/** Whatever list is asked for, what a feed of malware names is never left out. */
function malwareLines(
  { search }: Question,
  facts: SupplierFacts | undefined,
  { vulnerability, components }: Facts,
): readonly Statement[] {
  if (search !== 'compromised packages') return [];
  if (!facts) return malwareAnywhere(vulnerability);
  return malwareOf(facts, new Set(components?.lists.map(({ name }) => name)));
}

/** Nothing found in built-in lists that do not name everything: the real list is missing. */
function isOpen({ hits, products, lists }: ComponentSearch): boolean {
  const isPart = lists.every(({ builtIn }) => builtIn) && lists.some(({ complete }) => !complete);
  return isPart && hits.length === 0 && products.length === 0;
}

/** A list that is known not to name everything clears nobody. */
function campaignVerdict(search: ComponentSearch): Verdict {
  const verdict = componentVerdict(search);
  return verdict === 'no' && search.lists.some(({ complete }) => !complete) ? 'unknown' : verdict;
}

function headline(
  { hits, products, query }: ComponentSearch,
  facts: SupplierFacts | undefined,
): Statement {
  const about = short(query, 80);
  const whose = facts ? ` of ${facts.posture.supplier}` : '';
  if (hits.length === 0 && products.length === 0) {
    return say(`No SBOM${whose} on file lists a package that is named for ${about}.`);
  }
  const names = [...new Set([...hits, ...products].map(({ supplier }) => supplier))];
  const who = names.length > 10 ? `${names.length} suppliers` : listed(names);
  const found = [
    ...(hits.length > 0 ? [count(hits.length, 'component')] : []),
    ...(products.length > 0
      ? [count(products.length, 'product we order', 'products we order')]
      : []),
  ];
  return say(`${listed(found)} of ${who} named for ${about}. Treat a hit as an incident:`);
}

/** A hit is what an SBOM lists; whether the product is affected the supplier's VEX may say. */
function vexLines(
  { hits, lists }: ComponentSearch,
  facts: SupplierFacts | undefined,
): readonly Statement[] {
  if (hits.length === 0) return [];
  if (!facts) return [say('Ask about one supplier to see what its VEX says about a hit.')];
  const named = new Set(lists.map(({ name }) => name));
  const ids = landmarks.filter(({ name }) => named.has(name)).flatMap((one) => one.advisories);
  return saidAbout(ids, facts)
    .slice(0, 5)
    .map((one) => statementLine(one));
}

export function productLine({
  supplier,
  product,
  version,
  list,
  summary,
}: NamedProduct): Statement {
  const what = version ? `${product} ${version}` : `${product}, version not registered`;
  return say(`- ${supplier}: we order ${what}, which ${list} names itself. ${short(summary, 200)}`);
}

export function incomparable({ incomparable: list }: ComponentSearch): Statement {
  const shown = list
    .slice(0, 5)
    .map(({ supplier, name, version }) => `${supplier}: ${name} ${version ?? 'without a version'}`);
  const more = list.length > 5 ? ` and ${list.length - 5} more` : '';
  return say(
    `Cannot compare the version of: ${short(shown.join('; '), 300)}${more}. They are neither hit nor clean.`,
  );
}

/** Which list was looked through, of when, and whether it names everything. */
export function listLine({
  name,
  source,
  date,
  packages,
  builtIn,
  complete,
}: SearchedList): Statement {
  const from = builtIn ? 'built in' : `imported from ${source}`;
  const all = complete
    ? ''
    : '; it does not name every package of the incident, import the full list with "assay advisories import"';
  return say(`- List: ${name}, of ${date}, ${count(packages, 'package')}, ${from}${all}.`);
}

function notLoaded(
  { search }: Question,
  facts: SupplierFacts | undefined,
  ...looked: readonly Statement[]
): Findings {
  const which =
    search === 'compromised packages'
      ? 'No list of compromised packages is loaded.'
      : `No list of packages for "${short(search, 80)}" is loaded.`;
  return refuse(
    'external_fact_not_loaded',
    facts,
    { criterion: 'DEP-06', kinds: ['sbom'] },
    say(which),
    ...(looked.length === 0 ? [] : [say('Nothing was found in the lists that are built in:')]),
    ...looked,
    say('A person imports one with "assay advisories import FILE".'),
  );
}
