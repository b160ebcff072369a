import { operatesHardware } from './device-parts.ts';
import { isDevice, subjectName } from './is-device.ts';
import type { Rule } from './rule.ts';

/** An operating system is not asked to list itself. */
export const noOperatingSystem: Rule = ({ sbom, items }) => {
  if (items.length === 0 || !isDevice(sbom) || sbom.subject?.type === 'operating-system') {
    return undefined;
  }
  if (items.some(operatesHardware)) return undefined;
  return {
    code: 'NO_OPERATING_SYSTEM',
    sentence: `None of the ${items.length} components of ${subjectName(sbom.subject)} is an operating system, a kernel or an RTOS we know.`,
  };
};
