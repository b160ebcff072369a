import type { Relation } from '../../../sbom/sbom.ts';

/** What an SPDX relationship means in our words; `reversed` when its second end is where ours starts. */
export type SpdxRelation = Readonly<{ kind: Relation['kind']; reversed?: true }>;

const depends: SpdxRelation = { kind: 'depends' };
const dependedOn: SpdxRelation = { kind: 'depends', reversed: true };
const contains: SpdxRelation = { kind: 'contains' };
const containedIn: SpdxRelation = { kind: 'contains', reversed: true };

/** SPDX 2.3, clause 11.1, as far as it tells what is inside or needed; and its names in SPDX 3. */
export const spdxRelations: ReadonlyMap<string, SpdxRelation> = new Map([
  ['DEPENDS_ON', depends],
  ['HAS_PREREQUISITE', depends],
  ['STATIC_LINK', depends],
  ['DYNAMIC_LINK', depends],
  ['DEPENDENCY_OF', dependedOn],
  ['BUILD_DEPENDENCY_OF', dependedOn],
  ['DEV_DEPENDENCY_OF', dependedOn],
  ['OPTIONAL_DEPENDENCY_OF', dependedOn],
  ['PROVIDED_DEPENDENCY_OF', dependedOn],
  ['RUNTIME_DEPENDENCY_OF', dependedOn],
  ['TEST_DEPENDENCY_OF', dependedOn],
  ['PREREQUISITE_FOR', dependedOn],
  ['CONTAINS', contains],
  ['CONTAINED_BY', containedIn],
  ['PACKAGE_OF', containedIn],
  ['OPTIONAL_COMPONENT_OF', containedIn],
  ['dependsOn', depends],
  ['hasPrerequisite', depends],
  ['hasStaticLink', depends],
  ['hasDynamicLink', depends],
  ['hasOptionalDependency', depends],
  ['hasProvidedDependency', depends],
  ['contains', contains],
  ['hasOptionalComponent', contains],
  ['packagedBy', containedIn],
]);
