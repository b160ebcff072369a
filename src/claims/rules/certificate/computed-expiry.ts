import { findDurations } from '../../durations.ts';
import { statementAt } from '../../statements.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { type Found, inLayout } from './found.ts';

const valid =
  /(?:valid|validity|remains in force|gültig|gültigkeit|laufzeit|valable|validité|valid[oe]|geldig)[^.\n]{0,60}$/iu;
const condition =
  /\b(?:assuming|provided that|on condition|subject to|as long as|sofern|vorausgesetzt|unter der bedingung|à condition|a condizione|mits)\b/iu;

type From = 'issuedOn' | 'validFrom';

/** "Valid for a period of two years": the day is computed, and says from what. */
export function computedExpiry(
  { main }: CertificateSheet,
  dates: Readonly<Partial<Record<From, Found<string>>>>,
): Found<string> | undefined {
  const from: From = dates.validFrom ? 'validFrom' : 'issuedOn';
  const start = dates[from]?.value;
  if (start?.length !== 10) return undefined;
  for (const duration of findDurations(main.layout)) {
    const count = /^P(\d{1,3})([YM])$/u.exec(duration.iso);
    if (!count || !valid.test(main.layout.slice(0, duration.start))) continue;
    const unit = count[2] === 'Y' ? 'years' : 'months';
    const end = Temporal.PlainDate.from(start).add({ [unit]: Number(count[1]) });
    const said = statementAt(main, 'layout', duration);
    const conditional = condition.test(main.layout.slice(said.start, said.end));
    return {
      value: end.toString(),
      spans: [inLayout(main, duration.start, duration.end)],
      derivedBy: { rule: `${from} + ${count[1]} ${unit}`, inputs: [from] },
      ...(conditional && { note: 'The certificate is valid only under the conditions it names.' }),
    };
  }
  return undefined;
}
