import { findCriterion } from '../criteria/catalogue/catalogue.ts';
import type { KnownLevel } from '../criteria/criterion.ts';
import { type AlertCommand, readAlertCommand } from './alerts/alert-command.ts';
import { type RequestCommand, readRequestCommand } from './requests/request-commands.ts';
import { type DigestCommand, readDigestCommand } from './subscriptions/digest-command.ts';
import { typedName } from './typed-name.ts';

/** What somebody tells Assay to do, in words; suppliers as typed. */
export type Command =
  | DigestCommand
  | AlertCommand
  | RequestCommand
  | Readonly<{ do: 'overview' }>
  | Readonly<{ do: 'settings'; supplier?: string }>
  /** The paper the thread is about belongs to another supplier. */
  | Readonly<{ do: 'move'; supplier: string }>
  | Readonly<{
      do: 'override';
      criterion: string;
      supplier: string;
      level?: KnownLevel;
      reason?: string;
    }>
  | Readonly<{
      do: 'decide';
      supplier: string;
      verdict: 'approve' | 'conditions' | 'reject';
      conditions: readonly string[];
    }>
  | Readonly<{
      do: 'accept';
      criterion: string;
      supplier: string;
      until?: string;
      reason?: string;
    }>;

/** Characters of a message that can be a command; a longer one is a question or a letter. */
const longest = 1_500;

const overview = /^(?:overview|portfolio|dashboard|übersicht)[.!]?$/iu;
const settings =
  /^(?:(?:open |show |edit )?(?:the )?(?:supplier )?settings|einstellungen)(?: (?:for|of|für|von) (.{1,200}))?$/iu;
const move =
  /^(?:move (?:it|this|that|the paper|the evidence) to|verschiebe (?:es|das|sie) (?:zu|nach)) (.{1,200})$/iu;
const override =
  /^(?:override|übersteuere) ([a-z]{3}-\d{2}) (?:for|of|für|von|bei) (.{1,200}?)(?: (?:to|as|at|auf|als) (E[0-4]))?(?:,? (?:because|since|weil|da) (.{1,1000})| ?: (.{1,1000}))?$/iu;
const decide =
  /^(?:(approve|genehmige|freigeben)|(reject|lehne ab)) (.{1,200}?)(?: (?:if|with conditions?|on condition that|unter der bedingung|wenn):? (.{1,1000}))?$/iu;
const accept =
  /^(?:accept the risk of|accept|akzeptiere das risiko von) ([a-z]{3}-\d{2}) (?:for|of|für|von|bei) (.{1,200}?)(?: (?:until|till|bis) (\d{4}-\d{2}-\d{2}))?(?:,? (?:because|since|weil|da) (.{1,1000})| ?: (.{1,1000}))?$/iu;

/**
 * Reads a message as a command. Undefined: it is none, and may be a question; what has a question
 * mark never is one.
 */
export function readCommand(text: string): Command | undefined {
  const said = text.trim().replace(/\s+/gu, ' ').replace(/^\//u, '');
  if (said.length > longest || said.includes('?')) return undefined;
  if (overview.test(said)) return { do: 'overview' };
  return (
    readDigestCommand(said) ??
    readAlertCommand(said) ??
    readRequestCommand(said) ??
    asSettings(said) ??
    asMove(said) ??
    asOverride(said) ??
    asDecision(said) ??
    asAcceptance(said)
  );
}

function asSettings(said: string): Command | undefined {
  const match = settings.exec(said);
  if (!match) return undefined;
  const [, supplier] = match;
  return { do: 'settings', ...(supplier !== undefined && { supplier: typedName(supplier) }) };
}

function asMove(said: string): Command | undefined {
  const [, supplier] = move.exec(said) ?? [];
  return supplier === undefined ? undefined : { do: 'move', supplier: typedName(supplier) };
}

function asOverride(said: string): Command | undefined {
  const [, id = '', supplier, level, because, colon] = override.exec(said) ?? [];
  const criterion = findCriterion(id.toUpperCase())?.id;
  if (criterion === undefined || supplier === undefined) return undefined;
  const reason = because ?? colon;
  return {
    do: 'override',
    criterion,
    supplier: typedName(supplier),
    ...(level !== undefined && { level: level.toUpperCase() as KnownLevel }),
    ...(reason !== undefined && { reason }),
  };
}

function asDecision(said: string): Command | undefined {
  const [, approve, , supplier, listed] = decide.exec(said) ?? [];
  if (supplier === undefined) return undefined;
  const conditions = (listed ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
  const verdict =
    approve === undefined ? 'reject' : conditions.length > 0 ? 'conditions' : 'approve';
  return { do: 'decide', supplier: typedName(supplier), verdict, conditions };
}

function asAcceptance(said: string): Command | undefined {
  const [, id = '', supplier, until, because, colon] = accept.exec(said) ?? [];
  const criterion = findCriterion(id.toUpperCase())?.id;
  if (criterion === undefined || supplier === undefined) return undefined;
  const reason = because ?? colon;
  return {
    do: 'accept',
    criterion,
    supplier: typedName(supplier),
    ...(until !== undefined && { until }),
    ...(reason !== undefined && { reason }),
  };
}
