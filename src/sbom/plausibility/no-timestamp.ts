import { dayOf } from '../day-of.ts';
import type { Rule } from './rule.ts';

export const noTimestamp: Rule = ({ sbom: { createdOn } }) => {
  if (dayOf(createdOn?.value) !== undefined) return undefined;
  return {
    code: 'NO_TIMESTAMP',
    sentence: 'The SBOM does not say when it was made in a way that can be read.',
    ...(createdOn && { pointer: createdOn.pointer, value: createdOn.value }),
  };
};
