import { componentLine } from './component.ts';
import type { Entry } from './entry.ts';
import type { Sbom } from './sbom.ts';
import type { Vex } from './vex.ts';

/** Pointer to the value that stands there. */
export type Entries = ReadonlyMap<string, string>;

/**
 * Everything a claim on a file without pages may cite. A component as a whole is cited by its line
 * ("log4j-core 2.14.1"), the subject by its name; statements about them change neither.
 */
export function entriesOf({ sbom, vex }: Readonly<{ sbom?: Sbom; vex?: Vex }>): Entries {
  const entries = new Map<string, string>();
  const add = (entry: Entry | undefined): void => {
    if (entry && !entries.has(entry.pointer)) entries.set(entry.pointer, entry.value);
  };
  for (const entry of sbom ? sbomEntries(sbom) : []) add(entry);
  for (const entry of vex ? vexEntries(vex) : []) add(entry);
  return entries;
}

function* sbomEntries(sbom: Sbom): Generator<Entry | undefined> {
  const { serial, createdOn, producer, authors, tools, lifecycles } = sbom;
  yield* [specification(sbom), serial, createdOn, producer, ...authors, ...tools, ...lifecycles];
  yield* sbom.completeness.map(({ says }) => says);
  const { subject, subjectVersion } = sbom;
  if (subject)
    yield* [{ pointer: subject.pointer, value: subject.name }, subject.purl, subject.cpe];
  yield subjectVersion;
  for (const component of sbom.components) {
    yield { pointer: component.pointer, value: componentLine(component) };
    yield component.purl;
    yield component.cpe;
  }
}

function* vexEntries({ title, id, author, statements }: Vex): Generator<Entry | undefined> {
  yield* [title, id, author];
  for (const { vulnerability, products, status, justification, action } of statements) {
    yield* [vulnerability, status, justification, action, ...products];
  }
}

/** SPDX 2 prints its version with its name, "SPDX-2.3". */
function specification({ format, specVersion: { pointer, value } }: Sbom): Entry {
  const isNamed = format === 'SPDX' && value.startsWith('2.');
  return { pointer, value: isNamed ? `SPDX-${value}` : value };
}
