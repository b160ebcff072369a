import { foldText } from '../../suppliers/fold-text.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { ComponentHit, ComponentSearch, FoundPackage } from '../component-search.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { type Statement, say } from '../statement.ts';
import { count, listed, short } from '../words.ts';
import { componentData } from './component-data.ts';
import {
  cannotTellLines,
  feedLine,
  hitLines,
  possibleLines,
  reachLine,
  sbomsById,
} from './component-words.ts';
import { noSbomFindings } from './no-sbom.ts';

type Question = QuestionOf<'component'>;

/** "Is log4j-core in any product of Nordwerk?", "who ships OpenSSL older than 3.0.13?" */
export function answerComponent(
  question: Question,
  facts: SupplierFacts | undefined,
  all: Facts,
): Findings {
  const found = all.components;
  if (!found || found.sboms.length === 0) return noSbomFindings(facts, all);
  const search = narrowed(question, found);
  const { hits, cannotTell, packages } = search;
  return {
    verdict: componentVerdict(search),
    statements: [
      headline(question, search, facts),
      ...hitLines(hits, sbomsById(search)),
      ...apart(packages),
      ...(hits.length === 0 ? similarLine(search) : []),
      ...otherVersions(search, facts),
      ...incomparableLines(search.incomparable, question.range),
      ...possibleLines(search.possible),
      ...backports(question, hits),
      ...cannotTellLines(cannotTell),
      reachLine(search),
      ...(hits.length > 0 ? [feedLine(search.advisories)] : []),
    ],
    data: componentData(search),
  };
}

/** Nothing found is "no" only where everybody's SBOM could have shown it. */
export function componentVerdict({
  hits,
  products,
  cannotTell,
  possible,
  incomparable,
}: ComponentSearch): Verdict {
  if (hits.length > 0 || products.length > 0) return 'yes';
  const open = [cannotTell, possible, incomparable].some((list) => list.length > 0);
  return open ? 'unknown' : 'no';
}

/** The same search, only for one product or only for direct components. */
export function narrowed({ product, only }: Question, search: ComponentSearch): ComponentSearch {
  if (product === undefined && only === undefined) return search;
  const fitting = product ? sbomsOf(product, search) : search.sboms;
  const sboms = fitting.length > 0 ? fitting : search.sboms;
  const kept = new Set(sboms.map(({ evidenceId }) => evidenceId));
  const wanted = only === undefined ? undefined : only === 'direct';
  const fits = (hit: ComponentHit) =>
    kept.has(hit.evidenceId) && (wanted === undefined || hit.direct === wanted);
  const unstated = search.hits.filter((hit) => wanted !== undefined && hit.direct === null);
  return {
    ...search,
    sboms,
    hits: search.hits.filter(fits),
    outside: search.outside.filter(fits),
    incomparable: search.incomparable.filter(fits),
    possible: search.possible.filter(({ evidenceId }) => kept.has(evidenceId)),
    cannotTell: [
      ...search.cannotTell,
      ...(fitting.length === 0 && product && isModel(product)
        ? [...new Set(sboms.map(({ supplier }) => supplier))].map((supplier) => ({
            supplier,
            reason: `none of its SBOMs is of ${product}`,
          }))
        : []),
      ...[...new Set(unstated.map(({ supplier }) => supplier))].map((supplier) => ({
        supplier,
        reason: 'its SBOM does not say what is direct',
      })),
    ],
  };
}

/** The SBOMs whose subject or file name speaks of the product. */
function sbomsOf(product: string, { sboms }: ComponentSearch): ComponentSearch['sboms'] {
  const letters = (text: string) => foldText(text).replace(/[^a-z0-9]/gu, '');
  const sought = letters(product);
  return sboms.filter((sbom) => letters(`${sbom.product ?? ''}|${sbom.file}`).includes(sought));
}

/** "X200" is one product; "the firmware" may be any of them. */
function isModel(product: string): boolean {
  return /[\p{Lu}\d]/u.test(product);
}

function headline(
  { only }: Question,
  { query, hits }: ComponentSearch,
  facts: SupplierFacts | undefined,
): Statement {
  const what = short(query, 120);
  const kind = only === undefined ? '' : ` as a ${only} component`;
  if (hits.length === 0) {
    const whose = facts ? `of ${facts.posture.supplier} ` : '';
    return say(`No SBOM ${whose}on file lists ${what}${kind}.`);
  }
  const suppliers = new Set(hits.map(({ supplier }) => supplier)).size;
  const files = new Set(hits.map(({ evidenceId }) => evidenceId)).size;
  const who = facts ? facts.posture.supplier : count(suppliers, 'supplier');
  const lists = facts || suppliers === 1 ? 'lists' : 'list';
  return say(
    `${who} ${lists} ${what}${kind}: ${count(hits.length, 'component')} in ${count(files, 'SBOM')}.`,
  );
}

/** One name in several ecosystems is several things. */
function apart(packages: readonly FoundPackage[]): Statement[] {
  if (packages.length < 2) return [];
  const keys = packages.map(({ key }) => key);
  const more = keys.length > 8 ? ` and ${keys.length - 8} more` : '';
  return [
    say(`Told apart by package: ${keys.slice(0, 8).join(', ')}${more}. A name alone is no match.`),
  ];
}

function similarLine({ similar }: ComponentSearch): Statement[] {
  return similar.length === 0
    ? []
    : [say(`Packages whose names only contain it: ${similar.slice(0, 8).join(', ')}.`)];
}

function otherVersions(
  { packages, outside, range }: ComponentSearch,
  facts: SupplierFacts | undefined,
): Statement[] {
  if (range === undefined) return [];
  const versions = facts
    ? outside.flatMap(({ version }) => version ?? [])
    : packages.flatMap(({ outOfRange }) => outOfRange);
  const distinct = [...new Set(versions)];
  if (distinct.length === 0) return [];
  const more = distinct.length > 8 ? ` and ${distinct.length - 8} more` : '';
  const shown = distinct.slice(0, 8).map((version) => short(version, 40));
  return [say(`Listed as well, and not ${range}: version ${listed(shown)}${more}.`)];
}

function incomparableLines(
  incomparable: readonly ComponentHit[],
  range: string | undefined,
): Statement[] {
  if (incomparable.length === 0) return [];
  const shown = incomparable
    .slice(0, 5)
    .map(({ supplier, name, version }) =>
      short(`${supplier}: ${name} ${version ?? 'without a version'}`, 100),
    );
  const more = incomparable.length > 5 ? ` and ${incomparable.length - 5} more` : '';
  return [
    say(
      `Cannot compare with ${range ?? 'the range'}: ${shown.join('; ')}${more}. They are neither in nor out.`,
    ),
  ];
}

/** Distributions keep the version and repair the code. */
function backports({ range }: Question, hits: readonly ComponentHit[]): Statement[] {
  const ofDistribution = /^(?:deb|rpm|apk|alpm)\//u;
  if (range === undefined || !hits.some(({ key }) => key && ofDistribution.test(key))) return [];
  return [
    say(
      'Packages of a Linux distribution carry repairs without changing the upstream version: the version alone does not show that a fix is missing.',
    ),
  ];
}
