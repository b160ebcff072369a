import { standardUse } from '../../../claims/standards.ts';
import { statuses } from '../../../posture/posture.ts';
import { type Tier, tierSchema } from '../../../suppliers/supplier.ts';
import type { PortfolioFilter } from '../../portfolio-filter.ts';
import { found, type Intent } from '../question-draft.ts';
import type { Reading } from '../reading.ts';
import { unknownName } from '../unknown-names.ts';
import { levelIn } from './practices.ts';

const overAll =
  /\b(?:which|what|how many|list|show|name|give me|do any|have any|are there|welche|wie viele|zeige?)\b.{0,60}\b(?:suppliers?|vendors?|lieferanten?)\b|\b(?:across|over|of|among|from|in|fur|uber) (?:all|every|the whole|alle) ?(?:our |the |unsere )?(?:suppliers?|vendors?|portfolio|lieferanten)?\b|\ball (?:our |the )?(?:suppliers?|vendors?)\b|\b(?:the|our|whole) portfolio\b|^(?:who|wer) (?:has|have|hasn't|haven't|lacks?|needs?|still|did|hat|liefert|fehlt)\b|^(?:who|wer) (?:is|are|ist|sind) (?:the |am |der )?(?:strongest|weakest|best|worst|leading|behind|below|above|overdue|starkst\w*|schwachst\w*|beste\w*)\b|\brank (?:all |our |the )?(?:suppliers|vendors)\b|\btop \d* ?(?:gaps|risks|issues|weaknesses|lucken)\b/u;

/** Questions over all suppliers. */
export const portfolioIntent: Intent = (reading) => {
  const { said, mentions } = reading;
  if (mentions.length > 0 || !overAll.test(said)) return undefined;
  const filter = filters.map((one) => one(reading)).find((one) => one !== undefined);
  return filter ? { kind: 'portfolio', filter } : undefined;
};

type Filter = PortfolioFilter | undefined;

const filters: readonly ((reading: Reading) => Filter)[] = [
  topGaps,
  silent,
  ranking,
  level,
  certificate,
  status,
  redFlags,
  practiceMissing,
  (reading) => ({ by: 'all', ...tierOf(reading) }),
];

function topGaps(reading: Reading): Filter {
  const match =
    /\b(?:top|biggest|worst|most common|grosste\w*) (\d{1,2} )?(?:gaps?|risks?|issues?|weaknesses|problems?|lucken)\b/u.exec(
      reading.said,
    );
  if (!match) return undefined;
  const limit = Math.min(46, Math.max(1, Number(match[1] ?? 5)));
  return { by: 'top gaps', limit, ...tierOf(reading) };
}

function silent(reading: Reading): Filter {
  const { said, context, criteria, standards } = reading;
  const nothing =
    /\b(?:not|n't|hasn't|haven't|nothing|never|no|nichts|keine?)\b.{0,40}\b(?:sent|send|received|provided?|delivered|uploaded|handed|heard|new evidence|geschickt|eingereicht|geliefert)\b|\b(?:sent|handed|provided|delivered|uploaded|geschickt|eingereicht)\b.{0,20}\b(?:nothing|nichts)\b|\b(?:silent|gone quiet)\b/u;
  if (!nothing.test(said)) return undefined;
  const span = /\b(\d{1,3}|a|one|half a|einem?) (week|month|year|woche|monat|jahr)/u.exec(said);
  const isOfOneKind = criteria.length + standards.length > 0;
  if (isOfOneKind && !span && !reading.dates.since) return undefined;
  const count = /^\d+$/u.test(span?.[1] ?? '') ? Number(span?.[1]) : 1;
  const perUnit = /^(?:year|jahr)/u.test(span?.[2] ?? 'year') ? 12 : 1;
  const since = reading.dates.since;
  const months = since ? monthsBetween(since, context.asOf) : count * perUnit;
  return { by: 'silent', months: Math.max(1, months), ...tierOf(reading) };
}

function monthsBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'months' }).months;
}

function ranking(reading: Reading): Filter {
  if (
    !/\b(?:strongest|weakest|best|worst|leading|rank\w*|behind|starkst\w*|schwachst\w*|beste\w*)\b/u.test(
      reading.said,
    )
  )
    return undefined;
  const { area, criteria } = reading;
  return {
    by: 'ranking',
    ...(area ? { area } : found('criterion', criteria[0])),
    ...tierOf(reading),
  };
}

function level(reading: Reading): Filter {
  const { said, area, criteria } = reading;
  const named = levelIn(said);
  if (!named) return undefined;
  const subject = area ? { area } : found('criterion', criteria[0]);
  if (named === 'unknown')
    return { by: 'level', comparison: 'unknown', level: 'E2', ...subject, ...tierOf(reading) };
  const atLeast =
    /\b(?:at least|above|over|or (?:better|higher|more)|reach\w*|mindestens|uber|ab)\b/u.test(said);
  return {
    by: 'level',
    comparison: atLeast ? 'at least' : 'below',
    level: named,
    ...subject,
    ...tierOf(reading),
  };
}

const without =
  /\b(?:no|not|without|lacks?|lacking|missing|n't|hasn't|haven't|invalid|ohne|keine?n?|fehlt|nicht)\b/u;

function certificate(reading: Reading): Filter {
  const { said, standards } = reading;
  const standard = standards[0]?.standard;
  if (!standard || standardUse(standard) === 'guidance') return undefined;
  const valid = !(without.test(said) || /\b(?:expired|abgelaufen\w*)\b/u.test(said));
  return { by: 'certificate', standard, valid, ...tierOf(reading) };
}

function status(reading: Reading): Filter {
  const { said, criteria } = reading;
  const named = statuses.find(
    (one) => one !== 'met' && one !== 'gap' && new RegExp(`\\b${one}\\b`, 'u').test(said),
  );
  return named
    ? { by: 'status', status: named, ...found('criterion', criteria[0]), ...tierOf(reading) }
    : undefined;
}

function redFlags(reading: Reading): Filter {
  return /\b(?:red flags?|suspicious|warnings?|traps?|auffallig\w*)\b/u.test(reading.said)
    ? { by: 'red flags', ...tierOf(reading) }
    : undefined;
}

/** "Which suppliers have no threat model?": what is not proven as documented. */
function practiceMissing(reading: Reading): Filter {
  const { said, area, criteria } = reading;
  if (!area && criteria.length === 0) return undefined;
  const comparison = without.test(said) ? 'below' : 'at least';
  return {
    by: 'level',
    comparison,
    level: 'E2',
    ...(area ? { area } : found('criterion', criteria[0])),
    ...tierOf(reading),
  };
}

function tierOf({ said }: Reading): { tier?: Tier } {
  const named = /\bcritical (?:suppliers?|vendors?|ones)\b|\bkritische\w* lieferanten\b/u.test(said)
    ? 'critical'
    : tierSchema.options.find((tier) =>
        new RegExp(`\\b${tier} (?:suppliers?|vendors?)\\b`, 'u').test(said),
      );
  return found('tier', named);
}

/** "Compare …", "which one would you choose?" */
export const compareIntent: Intent = (reading) => {
  const { said, area, criteria, standards } = reading;
  const named = reading.mentions.flatMap(({ resolution }) =>
    resolution.outcome === 'resolved' ? [resolution.supplier.name] : [],
  );
  const suppliers = [...new Set(named)];
  const choose =
    /\b(?:which|who|whom|welche[rn]?|wen)\b.{0,30}\b(?:would|should|do|wurde\w*|soll\w*)\b.{0,20}\b(?:choose|pick|prefer|recommend|take|buy|select|go with|wahlen|nehmen|empfehlen)\b|\b(?:recommend|your recommendation|empfiehlst)\b/u.test(
      said,
    );
  const compares =
    /\b(?:compar\w*|versus|vs|better|stronger|worse|differ\w*|side by side|vergleich\w*|besser|gegenuber|unterschied\w*)\b/u.test(
      said,
    );
  const several = comparedIn(reading, suppliers);
  if (several.length < 2 || !(choose || compares || suppliers.length > 1)) return undefined;
  return {
    kind: 'compare',
    suppliers: several.slice(0, 5),
    choose,
    ...(area ? { area } : found('criterion', criteria[0] ?? criterionOf(standards[0]?.standard))),
  };
};

/** Those named; "compare them with Nordwerk": the thread's and the one named; nobody: as before. */
function comparedIn(reading: Reading, named: readonly string[]): readonly string[] {
  const { supplier, compared = [] } = reading.context.memory;
  const [only, another] = named;
  if (another) return named;
  if (!only) return reading.mentions.length === 0 ? compared : [];
  const isPair = supplier !== undefined && supplier !== only && !unknownName(reading);
  return isPair ? [supplier, only] : [];
}

function criterionOf(standard: string | undefined): string | undefined {
  if (standard === 'IEC 62443-4-1') return 'GOV-01';
  if (standard === 'ISO/IEC 27001') return 'GOV-03';
  return standard?.startsWith('SOC') ? 'GOV-04' : undefined;
}
