import type { ErrorReport } from '../errors.ts';

/** An answer of no use is paid for again, and most often no better. */
const mostUseless = 3;
const longestHours = 6;

/** How often the model was asked in vain, by why. */
type Vain = Readonly<{
  /** All times, this one included. */
  attempts: number;
  /** Of these, how often its answer was of no use. */
  useless: number;
}>;

/**
 * Whether a failure is the document's: another time, the same is to be expected. All others are the
 * model's or the account's.
 */
export function isUseless({ code }: Readonly<{ code: string }>): boolean {
  return !isModels(code);
}

/**
 * When a model is asked again that could not be asked about all of a document; undefined: never, by
 * itself. A server that is out of reach is tried after 5 minutes, then ever more rarely; quota, key
 * and budget are somebody's to mend, so every hour, and asking costs nothing until then.
 */
export function askAgain(
  { code }: Pick<ErrorReport, 'code'>,
  { attempts, useless }: Vain,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  switch (code) {
    case 'MODEL_UNREACHABLE':
      return now.add({ minutes: Math.min(5 * 2 ** Math.min(attempts - 1, 10), longestHours * 60) });
    case 'MODEL_QUOTA_SPENT':
    case 'MODEL_REFUSED':
    case 'MODEL_BUDGET_SPENT':
      return now.add({ hours: 1 });
    default:
      return useless < mostUseless ? now.add({ minutes: 10 }) : undefined;
  }
}

function isModels(code: string): boolean {
  return ['MODEL_UNREACHABLE', 'MODEL_QUOTA_SPENT', 'MODEL_REFUSED', 'MODEL_BUDGET_SPENT'].includes(
    code,
  );
}
