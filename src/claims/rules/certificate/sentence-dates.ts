import type { Page } from '../../../evidence/document.ts';
import { type DateOrder, findDates } from '../../dates.ts';
import { type Found, inLayout } from './found.ts';

type Kind = 'issuedOn' | 'validFrom' | 'expiresOn' | 'lastSurveillance';

const cues: readonly (readonly [kind: Kind, before: RegExp, behind: RegExp])[] = [
  [
    'lastSurveillance',
    /(?:surveillance audit|überwachungsaudit)(?:[^.]|(?<=\b(?:inc|ltd|co|corp|no|nr|s))\.){0,170}(?:completed|performed|conducted|carried out|held|took place|durchgeführt|erfolgte|am|vom)\s(?:on|am)?\s?(?:the\s)?$/iu,
    /^/u,
  ],
  [
    'expiresOn',
    /(?:\b(?:until|through|till|bis|hasta|fino al|tot|jusqu['’]au)\s(?:and including|zum|einschließlich|en met)?\s?|expires?\s(?:on\s)?|läuft\sam\s)$/iu,
    /^[^.;]{0,60}/u,
  ],
  [
    'issuedOn',
    /(?:issued|granted|awarded|ausgestellt|erteilt|délivrée?|rilasciat[oa]|emitid[oa]|afgegeven)\s(?:on|am|le|il|el|op)?\s?(?:the\s)?$/iu,
    /^/u,
  ],
  [
    'issuedOn',
    /(?:\b(?:on|am|le|il|el|op|vom)\s)$/iu,
    /^\s(?:ausgestellt|erteilt|issued|granted|délivré|rilasciato|emitido|afgegeven)\b/iu,
  ],
  [
    'validFrom',
    /(?:valid|gültig|valable|valido|válido|geldig)\s(?:from|since|ab|seit|vom|à compter du|dal|desde|vanaf)\s(?:dem\s)?$/iu,
    /^/u,
  ],
];

/** Dates of a letter, told by the words around them: "was issued on …", "ist bis zum … gültig". */
export function sentenceDates(
  page: Page,
  order: DateOrder | undefined,
): Partial<Record<Kind, Found<string>>> {
  const found: Partial<Record<Kind, Found<string>>> = {};
  for (const { start, end, iso } of findDates(page.layout, order)) {
    const before = page.layout.slice(Math.max(0, start - 220), start).replace(/\n/gu, ' ');
    const behind = page.layout.slice(end, end + 60).replace(/\n/gu, ' ');
    const [kind] = cues.find(([, left, right]) => left.test(before) && right.test(behind)) ?? [];
    if (kind) found[kind] ??= { value: iso, spans: [inLayout(page, start, end)] };
  }
  return found;
}
