import { count, criterionName, listed, sentence, short } from '../../answers/words.ts';
import type { Digest, DigestCount } from '../../digest/digest.ts';
import { type Action, type Reply, type ReplyPicture, reply } from '../reply.ts';
import { itemActions, itemLine, writing } from './digest-items.ts';

const changesShown = 5;
const comingShown = 5;

export type DigestSaying = Readonly<{
  /** Buttons for what presses, where somebody can press them. */
  buttons?: boolean;
  /** How the levels went; left out when nothing changed. */
  picture?: ReplyPicture;
  /** Why its readers get it, and how to end that. */
  footer?: readonly string[];
}>;

/** The digest on one screen; when nothing changed and nothing presses, in one line. */
export function digestReply(digest: Digest, saying: DigestSaying = {}): Reply {
  const { asOf, since, actNow, changed, comingUp, askNext } = digest;
  const isQuiet = actNow.length === 0 && changed.length === 0;
  if (isQuiet) {
    return reply({
      headline: `Nothing changed since ${since}.`,
      tone: 'good',
      text: [nextEnd(digest), ...footerLines(digest, saying)].join('\n'),
      facts: [{ label: 'As of', value: asOf }],
    });
  }
  return reply({
    headline: `What changed since ${since}, and what to do next`,
    tone: actNow.length > 0 ? 'warning' : 'neutral',
    text: [
      countsLine(digest),
      ...section('Act now:', actNow.map(itemLine)),
      ...section(`Changed since ${since}:`, changed.slice(0, changesShown).map(changeLine)),
      ...more(changed.length - changesShown),
      ...section('Coming up:', comingUp.slice(0, comingShown).map(comingLine)),
      ...more(comingUp.length - comingShown),
      ...section('Ask next:', askNext.map(askLine)),
      ...footerLines(digest, saying),
    ].join('\n'),
    facts: [
      { label: 'As of', value: asOf },
      { label: 'Evidence', value: String(digest.footer.evidence) },
    ],
    actions: actionsOf(digest, saying),
    ...(saying.picture && { picture: saying.picture }),
  });
}

function actionsOf(digest: Digest, { buttons = false }: DigestSaying): Action[] {
  const letters = digest.askNext.map(({ supplier }) => writing(supplier));
  return [...letters, ...(buttons ? itemActions(digest) : [])];
}

function more(left: number): string[] {
  return left > 0 ? [`- and ${left} more.`] : [];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function countsLine({ counts }: Digest): string {
  const said = [
    count(counts.suppliers, 'supplier'),
    counted(counts.mustHaveOpen, 'must-have open', 'must-haves open'),
    counted(counts.mustHaveUnknown, 'unknown'),
    counted(counts.disputed, 'disputed'),
    counted(counts.expiringIn30Days, 'ending within 30 days'),
    counted(counts.expiringIn90Days, 'within 90 days'),
  ];
  return `${said.join(', ')}.`;
}

/** "3 disputed (+1)"; the change is left out when there is none. */
function counted({ now, change }: DigestCount, one: string, many = one): string {
  const shift = change === 0 ? '' : ` (${change > 0 ? '+' : '−'}${Math.abs(change)})`;
  return `${now} ${now === 1 ? one : many}${shift}`;
}

function changeLine({ supplier, criterion, from, to, because }: Digest['changed'][number]): string {
  const moved = from === to ? `stays ${to}` : `${from} to ${to}`;
  return `- ${supplier}, ${criterionName(criterion)}: ${moved}, because: ${sentence(told(because))}`;
}

/** A channel may not be allowed to read what the new evidence says. */
function told(because: string): string {
  return because.startsWith('New evidence') ? 'new evidence' : short(because, 140);
}

function comingLine(coming: Digest['comingUp'][number]): string {
  const { supplier, what, on, days, source, reached } = coming;
  const isNew = reached === undefined ? '' : `, now within ${reached}`;
  return `- ${on}, in ${days} days${isNew}: ${what} (${source ?? supplier}).`;
}

/** What a document has to hold is for the letter. */
function askLine({ supplier, documents }: Digest['askNext'][number]): string {
  const titles = documents.map(({ title }) => title.split(': ')[0] ?? title);
  return `- ${supplier}: ${titles.join('; ')}.`;
}

function nextEnd({ comingUp, asOf }: Digest): string {
  const next = comingUp.find(({ source }) => source === undefined);
  if (!next) return `Nothing on file ends within 90 days of ${asOf}.`;
  return `Next: ${next.what} of ${next.supplier} ends on ${next.on}, in ${next.days} days.`;
}

function footerLines({ footer }: Digest, { footer: why = [] }: DigestSaying): string[] {
  const { feeds, leftOut, cannotSee } = footer;
  return [
    ...(leftOut.length > 0 ? [restingLine(leftOut.length)] : []),
    ...(feeds.length > 0 ? [`Advisories: ${listed(feeds.slice(0, 6))}.`] : []),
    ...cannotSee,
    ...why,
  ];
}

function restingLine(number: number): string {
  return `Not told now: ${count(number, 'more item')}, over the limit, put aside, or told for two weeks already.`;
}
