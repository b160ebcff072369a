import { type Component, componentLine } from '../../sbom/component.ts';
import { componentEntry } from '../../sbom/component-entry.ts';
import { parsePurl } from '../../sbom/parse-purl.ts';
import type { Sbom } from '../../sbom/sbom.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { say } from '../statement.ts';
import { count, listed, short } from '../words.ts';
import { type SbomPaper, sbomDay, subjectOf } from './sbom-papers.ts';
import type { SbomQualityData } from './sbom-quality-answers.ts';

type Question = QuestionOf<'sbom-quality'>;
type Field = Question['missing'][number];

const shown = 10;

const lacks: Readonly<Record<Field, (component: Component) => boolean>> = {
  version: ({ version }) => version === undefined,
  purl: ({ purl }) => purl === undefined || parsePurl(purl.value) === undefined,
  cpe: ({ cpe }) => cpe === undefined,
  identifier: ({ purl, cpe, swid }) =>
    purl === undefined && cpe === undefined && swid === undefined,
  hash: ({ hashes }) => hashes.length === 0,
  licence: ({ licences }) => licences.length === 0,
  supplier: ({ supplier }) => supplier === undefined,
};

/** "Which components have no version or no purl?": each that lacks one of them. */
export function missingFindings(
  { missing }: Question,
  given: Readonly<{ paper: SbomPaper; data: SbomQualityData; facts: SupplierFacts }>,
): Findings {
  const { paper, data, facts } = given;
  const sbom = facts.sboms?.get(paper.evidence.id);
  const name = `"${paper.evidence.file}" (${subjectOf(paper)}, of ${sbomDay(paper)})`;
  if (!sbom) {
    return {
      verdict: 'unknown',
      statements: [say(`The components of ${name} cannot be looked at right now.`)],
      data,
    };
  }
  const found = sbom.components.flatMap((component) => {
    const fields = missing.filter((field) => lacks[field](component));
    return fields.length > 0 ? [{ component, fields }] : [];
  });
  const what = missing.map((field) => `no ${field}`).join(' or ');
  const of = sbom.components.length;
  const verdict = of === 0 ? 'unknown' : found.length > 0 ? 'yes' : 'no';
  return {
    verdict,
    statements: [
      say(
        of === 0
          ? `${name} lists no component at all, so that nothing can lack anything.`
          : `${name}: ${found.length} of ${count(of, 'component')} ${found.length === 1 ? 'has' : 'have'} ${what}.`,
      ),
      ...found.slice(0, shown).map(({ component, fields }) =>
        say(`- ${short(componentLine(component), 100)}: no ${listed(fields)}.`, {
          evidenceId: paper.evidence.id,
          ...cited(component, sbom),
        }),
      ),
      ...(found.length > shown ? [say(`- and ${found.length - shown} more.`)] : []),
    ],
    data: {
      ...data,
      lacking: found.map(({ component, fields }) => ({ ...rowOf(component), missing: fields })),
    },
  };
}

function rowOf({ pointer, name, version, purl }: Component) {
  return {
    pointer,
    name,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl: purl.value }),
  };
}

/** Its purl where it has one, else the name. */
function cited({ pointer, name, purl }: Component, sbom: Sbom) {
  const entry = purl ?? componentEntry({ pointer, name }, sbom);
  return { pointer: entry.pointer, quote: entry.value };
}
