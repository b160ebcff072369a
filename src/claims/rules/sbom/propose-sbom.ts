import { actorName } from '../../../sbom/actor-name.ts';
import type { Entry } from '../../../sbom/entry.ts';
import { printedDay } from '../../../sbom/printed-day.ts';
import type { Sbom } from '../../../sbom/sbom.ts';
import type { PointerSpan } from '../../candidate.ts';
import type { ProposeRule } from '../source.ts';
import { subjectVersionEntry } from './subject-version.ts';

/** One claim per SBOM: what it says of itself. Nothing is claimed per component. */
export const proposeSbom: ProposeRule = function* ({ document: { sbom } }) {
  if (!sbom) return;
  const specification = factOf('specVersion', sbom.specVersion);
  const [main = specification, ...others] = factsOf(sbom, specification);
  const { product, version, ...rest } = valuesOf([main, ...others]);
  yield {
    type: 'sbom',
    polarity: 'asserted',
    ...(product !== undefined && { subject: { product, ...(version && { version }) } }),
    attributes: { format: sbom.format, product, version, ...rest },
    spans: [
      spanOf(main),
      ...others.map((fact): PointerSpan => ({ ...spanOf(fact), link: 'same file' })),
    ],
    derivedBy: { format: { rule: 'the format of the file', inputs: ['specVersion'] } },
    proposedBy: 'rules',
  };
};

/** A value the file prints, and where. */
type Fact = Readonly<{ name: string; value: string; at: Readonly<{ pointer: string }> }>;

const factOf = (name: string, at: Entry): Fact => ({ name, value: at.value, at });

const actor = (name: string, at: Entry): Fact => ({ name, value: actorName(at.value), at });

/** What the SBOM is about comes first, as what the claim asserts; else its specification. */
function factsOf(sbom: Sbom, specification: Fact): Fact[] {
  const { subject, producer, createdOn, authors } = sbom;
  const version = subject?.version;
  const day = printedDay(createdOn?.value);
  const at = subjectVersionEntry(sbom);
  return [
    ...(subject ? [{ name: 'product', value: subject.name, at: subject }] : []),
    specification,
    ...(at && version !== undefined ? [{ name: 'version', value: version, at }] : []),
    ...(producer ? [actor('producer', producer)] : []),
    ...authors.slice(0, 1).map((author) => actor('author', author)),
    ...(createdOn && day ? [{ name: 'createdOn', value: day, at: createdOn }] : []),
  ];
}

function valuesOf(facts: readonly Fact[]): Readonly<Record<string, string | undefined>> {
  const said = facts.filter(({ value }) => value !== '');
  return Object.fromEntries(said.map(({ name, value }) => [name, value]));
}

function spanOf({ name, at }: Fact): PointerSpan {
  return { pointer: at.pointer, attributes: [name] };
}
