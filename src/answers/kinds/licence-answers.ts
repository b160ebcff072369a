import type { z } from 'zod';
import { type Component, componentLine } from '../../sbom/component.ts';
import { componentEntry } from '../../sbom/component-entry.ts';
import { licencesOf } from '../../sbom/licences.ts';
import type { Sbom } from '../../sbom/sbom.ts';
import type { Findings } from '../answer.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { type Statement, say } from '../statement.ts';
import { count, listed, short } from '../words.ts';
import type { ComponentData, hitSchema } from './component-data.ts';
import { directness } from './component-words.ts';
import { matchesLicence } from './licence-match.ts';
import { noSbomFindings } from './no-sbom.ts';
import { isOfProduct, type SbomPaper, sbomDay, sbomPapers, subjectOf } from './sbom-papers.ts';

type Question = QuestionOf<'component'>;
type Looked = Readonly<{ paper: SbomPaper; sbom: Sbom }>;
type Found = Looked & Readonly<{ component: Component }>;

const shown = 10;

/** "Any GPL-3.0 components in the gateway image?" */
export function answerLicence(
  question: Question,
  facts: SupplierFacts | undefined,
  all: Facts,
): Findings {
  const looked = facts ? lookedAt(question, facts) : [];
  if (!facts || looked.length === 0) return noSbomFindings(facts, all);
  const found = looked.flatMap(({ paper, sbom }): Found[] =>
    sbom.components
      .filter((component) => matchesLicence(component, question.search))
      .map((component) => ({ paper, sbom, component })),
  );
  const components = looked.reduce((sum, { sbom }) => sum + sbom.components.length, 0);
  const licensed = looked.reduce(
    (sum, { sbom }) => sum + sbom.components.filter((one) => licencesOf(one).length > 0).length,
    0,
  );
  const silent = components - licensed;
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
      say(
        `${licensed} of ${count(components, 'component')} state a licence${silent > 0 ? `; for the other ${silent} it is unknown` : ''}.`,
      ),
      say('What an SBOM states about a licence is the word of its author.'),
    ],
    data: dataOf(question, { found, looked, cannotTell, supplier, components }),
  };
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

function licenceLine({ paper, sbom, component }: Found): Statement {
  const { pointer, name, purl } = component;
  const entry = purl ?? componentEntry({ pointer, name }, sbom);
  const under = short(licencesOf(component).join(', '), 80);
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
