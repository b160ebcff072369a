import { runsPrograms } from './device-parts.ts';
import { isDevice, subjectName } from './is-device.ts';
import type { Rule } from './rule.ts';

export const noCompilerOrRuntime: Rule = ({ sbom, items }) => {
  if (items.length === 0 || !isDevice(sbom) || items.some(runsPrograms)) return undefined;
  return {
    code: 'NO_COMPILER_OR_RUNTIME',
    sentence: `None of the ${items.length} components of ${subjectName(sbom.subject)} is a C library, a compiler's library or a language runtime we know, although compiled programs contain parts of them.`,
  };
};
