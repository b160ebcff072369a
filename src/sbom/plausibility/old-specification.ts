import { isAtLeast } from '../is-at-least.ts';
import type { Rule } from './rule.ts';

/** CycloneDX 1.4 is of January 2022, SPDX 2.2 of 2020: older ones miss what advisories need. */
const oldest = { CycloneDX: '1.4', SPDX: '2.2' } as const;

export const oldSpecification: Rule = ({ sbom: { format, specVersion } }) =>
  isAtLeast(specVersion.value, oldest[format])
    ? undefined
    : {
        code: 'OLD_SPECIFICATION',
        sentence: `The file follows ${format} ${specVersion.value.slice(0, 20)}; ${format} ${oldest[format]} or newer is usual.`,
        pointer: specVersion.pointer,
        value: specVersion.value,
      };
