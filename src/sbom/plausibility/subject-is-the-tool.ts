import { partyName } from '../party-name.ts';
import type { Rule } from './rule.ts';

/** Makers of SBOMs whose own name a careless run writes where the product's should be. */
const knownTools: ReadonlySet<string> = new Set([
  'syft',
  'trivy',
  'cdxgen',
  'cyclonedx-cli',
  'cyclonedx-npm',
  'cyclonedx-maven-plugin',
  'cyclonedx-gradle-plugin',
  'cyclonedx-gomod',
  'cyclonedx-py',
  'sbom-tool',
  'spdx-sbom-generator',
  'tern',
  'bomctl',
]);

/** "syft-1.19.0", "syft 1.19.0" and "anchore/syft" are syft. */
const toolName = (text: string): string =>
  (partyName(text.slice(0, 200)).toLowerCase().split('/').at(-1) ?? '').replace(
    /[-@ ]v?\d[\w.+-]*$/,
    '',
  );

export const subjectIsTheTool: Rule = ({ sbom: { subject, tools } }) => {
  if (subject === undefined) return undefined;
  const name = subject.name.slice(0, 200).trim().toLowerCase();
  if (!knownTools.has(name) && !tools.some(({ value }) => toolName(value) === name)) {
    return undefined;
  }
  return {
    code: 'SUBJECT_IS_THE_TOOL',
    sentence: `The SBOM says it is about ${subject.name}, which is the tool that makes SBOMs, not the product.`,
    pointer: subject.pointer,
    value: subject.name,
  };
};
