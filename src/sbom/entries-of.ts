import { componentLine } from './component.ts';
import type { Entry } from './entry.ts';
import type { Sbom } from './sbom.ts';
import type { Vex } from './vex.ts';

/** The value that stands at a pointer. */
export type Entries = Readonly<{ get(pointer: string): string | undefined }>;

/**
 * Everything a claim on a file without pages may cite. A component as a whole is cited by its line
 * ("log4j-core 2.14.1"), the subject by its name; statements about them change neither. Components
 * are gathered once one is asked for: an SBOM says what it is without them.
 */
export function entriesOf({ sbom, vex }: Readonly<{ sbom?: Sbom; vex?: Vex }>): Entries {
  const said = gathered([...(sbom ? sbomEntries(sbom) : []), ...(vex ? vexEntries(vex) : [])]);
  let listed: ReadonlyMap<string, string> | undefined;
  return {
    get(pointer) {
      const value = said.get(pointer);
      if (value !== undefined || !sbom) return value;
      listed ??= gathered(componentEntries(sbom));
      return listed.get(pointer);
    },
  };
}

/** What stands first at a pointer is what stands there. */
function gathered(entries: Iterable<Entry | undefined>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const entry of entries) {
    if (entry && !values.has(entry.pointer)) values.set(entry.pointer, entry.value);
  }
  return values;
}

function sbomEntries(sbom: Sbom): readonly (Entry | undefined)[] {
  const { serial, createdOn, producer, authors, tools, lifecycles, completeness } = sbom;
  const { subject, subjectVersion } = sbom;
  return [
    specification(sbom),
    ...[serial, createdOn, producer, ...authors, ...tools, ...lifecycles],
    ...completeness.map(({ says }) => says),
    subject && { pointer: subject.pointer, value: subject.name },
    ...[subject?.purl, subject?.cpe, subjectVersion],
  ];
}

function* componentEntries({ components }: Sbom): Generator<Entry | undefined> {
  for (const component of components) {
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
