import { count, criterionName, listed, sentence, short } from '../../answers/words.ts';
import type { Digest, DigestCount } from '../../digest/digest.ts';
import { asking, type Reply, reply } from '../reply.ts';

const changesShown = 8;

/** The digest on one screen; when nothing changed and nothing presses, in one line. */
export function digestReply(digest: Digest): Reply {
  const { asOf, since, actNow, changed, comingUp, askNext } = digest;
  const isQuiet = actNow.length === 0 && changed.length === 0;
  if (isQuiet) {
    return reply({
      headline: `Nothing changed since ${since}.`,
      tone: 'good',
      text: [nextEnd(digest), ...footerLines(digest)].join('\n'),
      facts: [{ label: 'As of', value: asOf }],
    });
  }
  return reply({
    headline: `What changed since ${since}, and what to do next`,
    tone: actNow.length > 0 ? 'warning' : 'neutral',
    text: [
      countsLine(digest),
      ...section('Act now:', actNow.map(pressingLine)),
      ...section(`Changed since ${since}:`, changed.slice(0, changesShown).map(changeLine)),
      ...(changed.length > changesShown ? [`- and ${changed.length - changesShown} more.`] : []),
      ...section('Coming up:', comingUp.map(comingLine)),
      ...section('Ask next:', askNext.map(askLine)),
      ...footerLines(digest),
    ].join('\n'),
    facts: [
      { label: 'As of', value: asOf },
      { label: 'Evidence', value: String(digest.footer.evidence) },
    ],
    actions: askNext.map(({ supplier }) =>
      asking(
        short(`Write to ${supplier}`, 70),
        `Write the e-mail asking ${supplier} for the missing documents.`,
      ),
    ),
  });
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

function pressingLine({ supplier, criterion, reason, owner }: Digest['actNow'][number]): string {
  const what = criterion ? `${criterionName(criterion)}: ` : '';
  return `- ${owner ? `${supplier} (${owner})` : supplier}: ${what}${sentence(short(reason, 200))}`;
}

function changeLine({ supplier, criterion, from, to, because }: Digest['changed'][number]): string {
  const moved = from === to ? `stays ${to}` : `${from} to ${to}`;
  return `- ${supplier}, ${criterionName(criterion)}: ${moved}, because: ${sentence(told(because))}`;
}

/** A channel may not be allowed to read what the new evidence says. */
function told(because: string): string {
  return because.startsWith('New evidence') ? 'new evidence' : short(because, 140);
}

function comingLine({ supplier, what, on, days, source }: Digest['comingUp'][number]): string {
  return `- ${on}, in ${days} days: ${what} (${source ?? supplier}).`;
}

function askLine({ supplier, documents }: Digest['askNext'][number]): string {
  return `- ${supplier}: ${listed(documents.map(({ title }) => title))}.`;
}

function nextEnd({ comingUp, asOf }: Digest): string {
  const next = comingUp.find(({ source }) => source === undefined);
  if (!next) return `Nothing on file ends within 90 days of ${asOf}.`;
  return `Next: ${next.what} of ${next.supplier} ends on ${next.on}, in ${next.days} days.`;
}

function footerLines({ footer }: Digest): string[] {
  const feeds = footer.feeds.length > 0 ? [`Advisories: ${listed(footer.feeds.slice(0, 6))}.`] : [];
  return [...feeds, ...footer.cannotSee];
}
