import { addDays } from '../../criteria/calendar.ts';
import { type EvidenceRequest, isPending } from './evidence-request.ts';

const reminderDays = 3;
const unansweredDays = 14;

type Dated = Pick<EvidenceRequest, 'state' | 'askedOn' | 'deadline'>;

/**
 * What is due for a request on a day, YYYY-MM-DD: a reminder three days before the deadline, unless
 * it was sent later than that, and the word that it is overdue from the day after. A reminder that
 * nobody could send in time is not sent late.
 */
export function dueStep(request: Dated, asOf: string): 'reminded' | 'overdue' | undefined {
  const { state, askedOn, deadline } = request;
  if (!isPending(request) || state === 'overdue') return undefined;
  if (asOf > deadline) return 'overdue';
  const remindOn = addDays(deadline, -reminderDays);
  return state === 'open' && askedOn < remindOn && asOf >= remindOn ? 'reminded' : undefined;
}

/** Whether somebody has to act on it: it is overdue, or was sent more than 14 days ago. */
export function isUnanswered(request: Dated, asOf: string): boolean {
  if (!isPending(request)) return false;
  return asOf > request.deadline || request.askedOn < addDays(asOf, -unansweredDays);
}
