import type { Observation } from '../sbom-facts.ts';
import type { Inventory } from '../take-inventory.ts';
import { blindTool } from './blind-tool.ts';
import { brokenRelations } from './broken-relations.ts';
import { createdInFuture } from './created-in-future.ts';
import { empty } from './empty.ts';
import { fewComponents } from './few-components.ts';
import { flatList } from './flat-list.ts';
import { invalid } from './invalid.ts';
import { manyRepeats } from './many-repeats.ts';
import { noCompilerOrRuntime } from './no-compiler-or-runtime.ts';
import { noIdentifiers } from './no-identifiers.ts';
import { noOperatingSystem } from './no-operating-system.ts';
import { noSubject } from './no-subject.ts';
import { noTimestamp } from './no-timestamp.ts';
import { oldSpecification } from './old-specification.ts';
import { oneEcosystem } from './one-ecosystem.ts';
import { orphans } from './orphans.ts';
import type { Rule } from './rule.ts';
import { sameVersionEverywhere } from './same-version-everywhere.ts';
import { subjectIsTheTool } from './subject-is-the-tool.ts';
import { urlAsVersion } from './url-as-version.ts';
import { versionsUnknown } from './versions-unknown.ts';

const rules: readonly Rule[] = [
  empty,
  fewComponents,
  noOperatingSystem,
  noCompilerOrRuntime,
  oneEcosystem,
  blindTool,
  flatList,
  orphans,
  brokenRelations,
  noIdentifiers,
  versionsUnknown,
  sameVersionEverywhere,
  manyRepeats,
  urlAsVersion,
  noSubject,
  subjectIsTheTool,
  noTimestamp,
  createdInFuture,
  oldSpecification,
  invalid,
];

/** What catches the eye, in the order of the rules; never a verdict. */
export function observe(
  inventory: Inventory,
  given: Readonly<{ deliveredOn: string }>,
): readonly Observation[] {
  return rules.flatMap((rule) => rule(inventory, given) ?? []);
}
