import { findCriterion } from '../../../../src/criteria/catalogue/catalogue.ts';
import { levelSchema } from '../../../../src/criteria/criterion.ts';
import type { Decided } from '../../../../src/curation/record-decision.ts';
import { AssayError } from '../../../../src/errors.ts';

export type DecideOptions = Readonly<{
  approve?: boolean;
  conditions?: string[];
  reject?: boolean;
  accept?: string;
  override?: string;
  confirm?: string;
  clear?: string;
  reason?: string;
  until?: string;
  review?: string;
  level?: string;
  link?: string;
  by: string;
}>;

/** The decision that the options of `assay decide` state. Throws BAD_USAGE naming what is missing. */
export function decidedBy(options: DecideOptions): Decided {
  const { accept, override, confirm, clear } = options;
  if (accept !== undefined) {
    const [until, reason] = [needed(options, 'until'), needed(options, 'reason')];
    return { kind: 'risk acceptance', criterion: criterion(accept), until, reason };
  }
  if (override !== undefined) {
    const reason = needed(options, 'reason');
    return { kind: 'override', criterion: criterion(override), level: level(options), reason };
  }
  if (confirm !== undefined)
    return { kind: 'confirmation', claim: confirm, link: needed(options, 'link') };
  if (clear !== undefined)
    return { kind: 'clearing', evidenceId: clear, reason: needed(options, 'reason') };
  return verdict(options);
}

function verdict({ approve, conditions, reject, review }: DecideOptions): Decided {
  const said = approve ? 'approve' : conditions ? 'conditions' : reject ? 'reject' : undefined;
  if (said === undefined) {
    throw usage(
      'Nothing was decided.',
      'Say --approve, --conditions TEXT, --reject, --accept CRITERION, --override CRITERION, --confirm CLAIM or --clear EVIDENCE.',
    );
  }
  const reviewOn = review === undefined ? {} : { reviewOn: review };
  return { kind: 'decision', verdict: said, conditions: conditions ?? [], ...reviewOn };
}

function needed(options: DecideOptions, name: 'until' | 'reason' | 'link'): string {
  const value = options[name]?.trim();
  if (value) return value;
  throw usage(`This decision needs --${name}.`, 'Add it and try again.');
}

function criterion(id: string): string {
  const known = findCriterion(id.toUpperCase());
  if (known) return known.id;
  throw usage(`"${id}" is not a criterion.`, 'docs/criteria.md lists them, for example DEP-01.');
}

function level({ level: typed = '' }: DecideOptions) {
  const parsed = levelSchema.safeParse(typed.toUpperCase());
  if (parsed.success && parsed.data !== 'unknown') return parsed.data;
  throw usage('An override needs --level.', 'Use E0, E1, E2, E3 or E4.');
}

function usage(message: string, remedy: string): AssayError {
  return new AssayError({ code: 'BAD_USAGE', message, remedy });
}
