import type { Severity } from '../../claim-types.ts';
import type { Piece } from './report.ts';

/** What became of a finding, as its row says. */
export type FindingStatus = 'fixed' | 'open' | 'partly fixed' | 'accepted';

/** One finding of a report's own list. */
export type Finding = Readonly<{
  /** The report's identifier, where it has one; unique in the list. */
  id?: string;
  title: string;
  severity?: Severity;
  status?: FindingStatus;
  piece: Piece;
}>;

const statuses: readonly (readonly [FindingStatus, RegExp])[] = [
  [
    'partly fixed',
    /^(?:partial(?:ly)?|partly|teilweise|en partie|gedeeltelijk)\b|\b(?:partial|in progress|in arbeit)/iu,
  ],
  [
    'open',
    /^(?:open|new|not (?:fixed|resolved|remediated|addressed|closed)|un(?:resolved|fixed|mitigated|remediated|patched)|still open|reported|present|offen|nicht behoben|ouvert|non corrigé|niet opgelost|abierto|pending(?: fix)?|vulnerable|remains?|confirmed|exists)\b/iu,
  ],
  [
    'accepted',
    /^(?:(?:risk )?accepted|accepted risk|won['’]?t[ -]fix|wontfix|acknowledged|no action|akzeptiert|risiko akzeptiert|by design|accepté|geaccepteerd|deferred)\b/iu,
  ],
  [
    'fixed',
    /^(?:fixed|resolved|closed|remediated|mitigated|corrected|patched|addressed|done|verified|solved|ok|behoben|geschlossen|erledigt|corrigé|opgelost|resuelto|fix(?:ed)? verified)\b/iu,
  ],
];

/** The status a cell names: "Not Fixed", "Won't fix", "behoben". */
export function statusOf(cell: string): FindingStatus | undefined {
  const trimmed = cell.trim();
  if (trimmed.length > 40) return undefined;
  return statuses.find(([, pattern]) => pattern.test(trimmed))?.[0];
}

/** The status a cell ends with, where a long title ran into the next column. */
export function statusAtEnd(cell: string): FindingStatus | undefined {
  const words = cell.trim().split(' ').slice(-2);
  return statusOf(words.join(' ')) ?? statusOf(words.at(-1) ?? '');
}
