import { type Component, componentLine } from '../../../sbom/component.ts';
import type { Entry } from '../../../sbom/entry.ts';
import type { Vex, VexStatement, VexStatus } from '../../../sbom/vex.ts';
import { datePart } from './date-part.ts';
import { inPieces } from './in-pieces.ts';
import type { UncheckedSbom } from './inventory.ts';
import { type JsonObject, listIn, objectIn, textIn } from './json-value.ts';
import type { Source } from './source.ts';

/** CycloneDX analysis states in the words of OpenVEX. */
const meanings: ReadonlyMap<string, VexStatus> = new Map([
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
  ['exploitable', 'affected'],
  ['in_triage', 'under_investigation'],
  ['false_positive', 'not_affected'],
  ['not_affected', 'not_affected'],
]);

/** Versions named for one product, and parts of one; the rest is cut. */
const mostVersions = 50;
const mostParts = 1_000;

/** From the reference of a repeat to that of the component which is kept. */
type RefOf = (ref: string) => string;

/** What a component is called by: its purl, else its name and version. */
function nameOf(component: Component): Entry {
  return component.purl ?? { pointer: component.pointer, value: componentLine(component) };
}

/** Products and parts that references stand for. */
class Named {
  readonly subject: Entry | undefined;
  readonly #subjectRef: string | undefined;
  readonly #parts = new Map<string, Entry>();
  readonly #refOf: RefOf;

  constructor({ subject, components }: UncheckedSbom, refOf: RefOf) {
    this.#refOf = refOf;
    // Its line is no value of its own: the subject as a whole stands above its name.
    const whole = subject && { ...subject, pointer: subject.pointer.replace(/\/name$/, '') };
    this.subject = whole && nameOf(whole);
    this.#subjectRef = subject?.ref;
    for (const component of components)
      if (component.ref !== undefined) this.#parts.set(component.ref, nameOf(component));
  }

  /** A part of the subject, so that the subject is the product. */
  part({ value }: Entry): string | undefined {
    return this.subject && this.#parts.get(this.#refOf(value))?.value;
  }

  product(ref: Entry): Entry {
    const subject = ref.value === this.#subjectRef ? this.subject : undefined;
    return subject ?? this.#parts.get(this.#refOf(ref.value)) ?? ref;
  }
}

type Affected = Pick<VexStatement, 'products' | 'subcomponents'>;

/** Versions stand behind their product, but those that are said not to be affected. */
function versionsOf(target: JsonObject, pointer: string, product: Entry, source: Source): Entry[] {
  const named = listIn(target['versions']).slice(0, mostVersions);
  const entries = named.flatMap((item, index): Entry[] => {
    const { version: one, range, status } = objectIn(item);
    const version = status === 'unaffected' ? undefined : source.text(one ?? range);
    const at = source.pointerOf(`${pointer}/versions/${index}`);
    return version === undefined ? [] : [{ pointer: at, value: `${product.value} ${version}` }];
  });
  return entries.length > 0 ? entries : [product];
}

function affectedBy(vulnerability: JsonObject, at: string, named: Named, source: Source): Affected {
  const targets = listIn(vulnerability['affects']).flatMap((item, index) => {
    const pointer = `${at}/affects/${index}`;
    const target = objectIn(item);
    const ref = source.entry(target, 'ref', pointer);
    return ref ? [{ target, pointer, ref }] : [];
  });
  const parts = targets.flatMap(({ ref }) => named.part(ref) ?? []);
  const products = targets
    .filter(({ ref }) => named.part(ref) === undefined)
    .flatMap(({ target, pointer, ref }) => versionsOf(target, pointer, named.product(ref), source));
  return {
    products: products.length > 0 ? products : asList(named.subject),
    subcomponents: parts.slice(0, mostParts),
  };
}

const asList = (entry: Entry | undefined): readonly Entry[] => (entry ? [entry] : []);

function aliasesOf(vulnerability: JsonObject, source: Source): string[] {
  return source.texts(listIn(vulnerability['references']).map((one) => objectIn(one)['id']));
}

function statementOf(
  item: unknown,
  at: string,
  named: Named,
  source: Source,
): VexStatement | undefined {
  const vulnerability = objectIn(item);
  const analysis = objectIn(vulnerability['analysis']);
  const id = source.entry(vulnerability, 'id', at);
  const state = source.entry(analysis, 'state', `${at}/analysis`);
  const means = state && meanings.get(state.value);
  if (!id || !state || !means) return undefined;
  return {
    vulnerability: id,
    aliases: aliasesOf(vulnerability, source),
    ...affectedBy(vulnerability, at, named, source),
    status: { ...state, means },
    justification:
      source.entry(analysis, 'justification', `${at}/analysis`) ??
      source.entry(analysis, 'detail', `${at}/analysis`),
    action:
      source.entry(vulnerability, 'recommendation', at) ??
      source.entry(vulnerability, 'workaround', at) ??
      source.entryAt(listIn(analysis['response'])[0], `${at}/analysis/response/0`),
    issuedOn:
      datePart(analysis['lastUpdated']) ??
      datePart(vulnerability['updated']) ??
      datePart(analysis['firstIssued']),
  } as VexStatement;
}

/** It says a state, but none that is known. */
function isUnstated(item: unknown): boolean {
  const { state } = objectIn(objectIn(item)['analysis']);
  return state !== undefined && !meanings.has(textIn(state));
}

/**
 * What a CycloneDX file says about exploitability; undefined when it says nothing. `unstated` counts
 * the vulnerabilities whose state is not known.
 */
export function cycloneDxVex(
  tree: JsonObject,
  sbom: UncheckedSbom,
  source: Source,
  refOf: RefOf,
): Readonly<{ vex?: Vex | undefined; unstated: number }> {
  const vulnerabilities = listIn(tree['vulnerabilities']);
  if (vulnerabilities.length === 0) return { unstated: 0 };
  const named = new Named(sbom, refOf);
  const statements = vulnerabilities.flatMap(
    (item, index) => statementOf(item, `/vulnerabilities/${index}`, named, source) ?? [],
  );
  const unstated = vulnerabilities.filter(isUnstated).length;
  if (statements.length === 0 && sbom.components.length > 0) return { unstated };
  const { serial, authors, producer, createdOn } = sbom;
  const vex = {
    format: 'CycloneDX',
    kind: statements.length === 0 ? 'advisory' : 'vex',
    id: serial,
    author: authors[0] ?? producer,
    issuedOn: datePart(createdOn?.value),
    statements: statements.flatMap(inPieces),
  } as Vex;
  return { vex, unstated };
}
