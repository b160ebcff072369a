import type { z } from 'zod';
import { type Component, componentLine } from '../../sbom/component.ts';
import { componentEntry } from '../../sbom/component-entry.ts';
import { findLicence, type LicenceHit } from '../../sbom/find-licence.ts';
import { licencesOf } from '../../sbom/licences.ts';
import type { Sbom } from '../../sbom/sbom.ts';
import type { Findings } from '../answer.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { type Statement, say } from '../statement.ts';
import { count, listed, short } from '../words.ts';
import type { ComponentData, hitSchema } from './component-data.ts';
import { directness } from './component-words.ts';
import { noSbomFindings } from './no-sbom.ts';
import { isOfProduct, type SbomPaper, sbomDay, sbomPapers, subjectOf } from './sbom-papers.ts';

type Question = QuestionOf<'component'>;
type Looked = Readonly<{ paper: SbomPaper; sbom: Sbom }>;
type Found = Looked & LicenceHit;

const shown = 10;

/** "Any GPL-3.0 components in the gateway image?" */
export function answerLicence(
  question: Question,
  facts: SupplierFacts | undefined,
  all: Facts,
): Findings {
  const looked = facts ? lookedAt(question, facts) : [];
  if (!facts || looked.length === 0) return noSbomFindings(facts, all);
  const searches = looked.map((one) => ({ ...one, ...findLicence(one.sbom, question.search) }));
  const found = searches.flatMap(({ paper, sbom, hits }): Found[] =>
    hits.map((hit) => ({ paper, sbom, ...hit })),
  );
  const components = looked.reduce((sum, { sbom }) => sum + sbom.components.length, 0);
  const silent = searches.reduce((sum, { unstated }) => sum + unstated, 0);
  const unread = searches.reduce((sum, one) => sum + one.unread, 0);
  const { supplier } = facts.posture;
  const cannotTell =
    silent > 0 || components === 0
      ? [{ supplier, reason: `${silent} of ${components} components state no licence` }]
      : [];
  return {
    verdict: found.length > 0 ? 'yes' : cannotTell.length > 0 ? 'unknown' : 'no',
    statements: [
      opening(question, found, looked),
      ...found.slice(0, shown).map(licenceLine),
      ...(found.length > shown ? [say(`- and ${found.length - shown} more.`)] : []),
      say(stated({ components, silent, unread })),
      say('What an SBOM states about a licence is the word of its author.'),
    ],
    data: dataOf(question, { found, looked, cannotTell, supplier, components }),
  };
}

type Counted = Readonly<{ components: number; silent: number; unread: number }>;

function stated({ components, silent, unread }: Counted): string {
  const rest = silent > 0 ? `; for the other ${silent} it is unknown` : '';
  const own = unread > 0 ? ` ${unread} of them name one that is no SPDX licence.` : '';
  return `${components - silent} of ${count(components, 'component')} state a licence${rest}.${own}`;
}

function lookedAt({ product }: Question, facts: SupplierFacts): readonly Looked[] {
  const all = sbomPapers(facts).flatMap((paper): Looked[] => {
    const sbom = facts.sboms?.get(paper.evidence.id);
    return sbom ? [{ paper, sbom }] : [];
  });
  const fitting = product ? all.filter(({ paper }) => isOfProduct(paper, product)) : all;
  return fitting.length > 0 ? fitting : all;
}

function opening(
  { search }: Question,
  found: readonly Found[],
  looked: readonly Looked[],
): Statement {
  const where = looked
    .slice(0, 3)
    .map(({ paper }) => `${subjectOf(paper)} (SBOM of ${sbomDay(paper)})`);
  const rest = looked.length > 3 ? ` and ${looked.length - 3} more SBOMs` : '';
  const what = short(search, 80);
  return say(
    found.length > 0
      ? `${count(found.length, 'component')} of ${listed(where)}${rest} under ${what}:`
      : `No component of ${listed(where)}${rest} is stated to be under ${what}.`,
  );
}

/** Whoever may choose another side, and a name read as a licence, are told as what they are. */
function licenceLine({ paper, sbom, component, choice, byName }: Found): Statement {
  const { pointer, name, purl } = component;
  const entry = purl ?? componentEntry({ pointer, name }, sbom);
  const printed = short(licencesOf(component).join(', '), 80);
  const doubt = choice ? ' (a choice)' : byName ? ' (by its name)' : '';
  const under = `${printed}${doubt}`;
  return say(
    `- ${short(componentLine(component), 100)}: ${under}, ${directness(component.direct)}, in "${paper.evidence.file}".`,
    { evidenceId: paper.evidence.id, pointer: entry.pointer, quote: entry.value },
  );
}

type Given = Readonly<{
  found: readonly Found[];
  looked: readonly Looked[];
  cannotTell: ComponentData['cannotTell'];
  supplier: string;
  components: number;
}>;

function dataOf({ search }: Question, given: Given): ComponentData {
  const { found, looked, cannotTell, supplier, components } = given;
  return {
    query: search,
    packages: [],
    hits: found.map(({ paper: { evidence }, component }) => ({
      ...hit({ supplier, evidenceId: evidence.id, file: evidence.file }, component),
      licences: [...licencesOf(component)],
    })),
    incomparable: [],
    possible: [],
    cannotTell,
    searched: {
      sboms: looked.length,
      components,
      identified: looked.reduce((sum, { paper }) => sum + paper.facts.matchable, 0),
    },
    lists: [],
    products: [],
    advisories: { snapshots: [], stale: true },
  };
}

function hit(
  where: Readonly<{ supplier: string; evidenceId: string; file: string }>,
  { name, version, purl, direct, pointer }: Component,
): z.infer<typeof hitSchema> {
  return {
    ...where,
    ...(purl === undefined ? {} : { purl: purl.value }),
    name,
    ...(version === undefined ? {} : { version }),
    direct,
    pointer,
  };
}
