import { z } from 'zod';
import { addDays, daysBetween } from '../../criteria/calendar.ts';
import type { Expiry } from '../../posture/posture.ts';
import type { Findings } from '../answer.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { type Statement, say } from '../statement.ts';
import { count } from '../words.ts';

export const expiriesDataSchema = z.object({
  days: z.number().int(),
  expiring: z.array(
    z.object({
      supplier: z.string(),
      what: z.string(),
      on: z.string(),
      /** Days from the day of the answer; negative when it has passed. */
      days: z.number().int(),
      /** Why it does not count even before that day; null when it does. */
      void: z.string().nullable(),
      owner: z.string().nullable(),
    }),
  ),
  /** Papers that pass the freshness limit of what they prove. */
  dueForRefresh: z.array(
    z.object({ supplier: z.string(), file: z.string(), criterion: z.string(), on: z.string() }),
  ),
});
type Data = z.infer<typeof expiriesDataSchema>;
type Row = Data['expiring'][number];

/** Days back in which something that has ended is still listed. */
const lookBack = 90;
const shown = 30;

/** "What expires in the next 90 days?", of one supplier or of all. */
export function answerExpiries(
  { days }: QuestionOf<'expiries'>,
  facts: SupplierFacts | undefined,
  all: Facts,
  asOf: string,
): Findings {
  const last = addDays(asOf, days);
  const rows = (facts ? rowsOf(facts, asOf) : rowsOfAll(all, asOf))
    .filter((row) => row.days <= days && row.days >= -lookBack)
    .toSorted((a, b) => (`${a.on}${a.supplier}` < `${b.on}${b.supplier}` ? -1 : 1));
  const whose = facts ? facts.posture.supplier : 'your suppliers';
  const refresh = facts ? refreshOf(facts, last) : [];
  const headline =
    rows.length === 0
      ? `Nothing on file of ${whose} with a printed end expires by ${last}.`
      : `${count(rows.length, 'date')} of ${whose} by ${last}, soonest first:`;
  return {
    statements: [
      say(headline),
      ...rows.slice(0, shown).map((row) => lineOf(row, facts)),
      ...(rows.length > shown ? [say(`- and ${rows.length - shown} more.`)] : []),
      ...refreshLines(refresh, last),
    ],
    data: { days, expiring: rows, dueForRefresh: refresh } satisfies Data,
  };
}

function rowsOf({ posture, input }: SupplierFacts, asOf: string): Row[] {
  const { name, owner } = input.supplier;
  return posture.expiries.map((expiry) => rowOf(expiry, name, owner, asOf));
}

function rowsOfAll({ summaries }: Facts, asOf: string): Row[] {
  return summaries.flatMap(({ supplier, owner, expiries }) =>
    expiries.map((expiry) => rowOf(expiry, supplier, owner, asOf)),
  );
}

function rowOf(
  { what, on, void: reason }: Pick<Expiry, 'what' | 'on' | 'void'>,
  supplier: string,
  owner: string | undefined,
  asOf: string,
): Row {
  const days = daysBetween(asOf, on);
  return { supplier, what, on, days, void: reason ?? null, owner: owner ?? null };
}

/** "- 2026-12-31, in 38 days: ISO/IEC 27001 certificate of Kestrel (Dana Novak)." */
function lineOf(row: Row, facts: SupplierFacts | undefined): Statement {
  const { supplier, what, on, days, owner } = row;
  const when = days < 0 ? `ended ${count(-days, 'day')} ago` : `in ${count(days, 'day')}`;
  const whose = owner ? `${supplier} (${owner})` : supplier;
  const reason = row.void ? `; it counts for nothing already: ${row.void.replace(/\.$/u, '')}` : '';
  return say(`- ${on}, ${when}: ${what} of ${whose}${reason}.`, citationOf(row, facts));
}

function citationOf({ what, on }: Row, facts: SupplierFacts | undefined) {
  const expiry = facts?.posture.expiries.find((one) => one.what === what && one.on === on);
  const paper = facts?.input.evidence.find(({ evidence }) => evidence.id === expiry?.evidenceId);
  const claim = paper?.claims.find(({ id }) => id === expiry?.claim);
  return claim?.support['expiresOn'] ?? claim?.support['periodEnd'] ?? claim?.citation;
}

function refreshOf({ posture }: SupplierFacts, last: string): Data['dueForRefresh'] {
  return posture.dueForRefresh
    .filter(({ on }) => on <= last)
    .map(({ file, criterion, on }) => ({ supplier: posture.supplier, file, criterion, on }));
}

function refreshLines(refresh: Data['dueForRefresh'], last: string): Statement[] {
  if (refresh.length === 0) return [];
  return [
    say(`${count(refresh.length, 'paper is', 'papers are')} due for a refresh by ${last}:`),
    ...refresh
      .slice(0, 10)
      .map(({ file, on, criterion }) => say(`- "${file}" from ${on} on (${criterion}).`)),
  ];
}
