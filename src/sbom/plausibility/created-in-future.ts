import { dayOf } from '../day-of.ts';
import type { Rule } from './rule.ts';

/** A day more is allowed: the clocks of two continents never show the same day all the time. */
export const createdInFuture: Rule = ({ sbom: { createdOn } }, { deliveredOn }) => {
  const day = dayOf(createdOn?.value);
  if (createdOn === undefined || day === undefined) return undefined;
  const latest = Temporal.PlainDate.from(deliveredOn).add({ days: 1 }).toString();
  if (day <= latest) return undefined;
  return {
    code: 'CREATED_IN_FUTURE',
    sentence: `The SBOM says it was made on ${day}, after it was delivered on ${deliveredOn}.`,
    pointer: createdOn.pointer,
    value: createdOn.value,
  };
};
