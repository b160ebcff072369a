import { subjectName } from './is-device.ts';
import type { Rule } from './rule.ts';

export const empty: Rule = ({ sbom }) =>
  sbom.components.length > 0
    ? undefined
    : { code: 'EMPTY', sentence: `The SBOM lists no components of ${subjectName(sbom.subject)}.` };
