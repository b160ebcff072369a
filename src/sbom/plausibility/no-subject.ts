import type { Rule } from './rule.ts';

export const noSubject: Rule = ({ sbom: { subject } }) =>
  subject
    ? undefined
    : { code: 'NO_SUBJECT', sentence: 'The SBOM does not say which product it is about.' };
