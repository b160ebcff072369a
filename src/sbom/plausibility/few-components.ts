import { isDevice, subjectName } from './is-device.ts';
import type { Rule } from './rule.ts';

/** Even a small sensor with an RTOS, its C library and a network stack lists about this many. */
const fewest = 10;

export const fewComponents: Rule = ({ sbom }) => {
  const { length } = sbom.components;
  if (length === 0 || length >= fewest || !isDevice(sbom)) return undefined;
  const listed = length === 1 ? 'Only 1 component is' : `Only ${length} components are`;
  return {
    code: 'FEW_COMPONENTS',
    sentence: `${listed} listed for ${subjectName(sbom.subject)}; a device image usually holds dozens or more.`,
  };
};
