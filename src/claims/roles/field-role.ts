import type { Page, Span } from '../../evidence/document.ts';
import type { ClaimType } from '../claim-types.ts';
import labels from '../gazetteer/test-report-labels.json' with { type: 'json' };
import { findPrinted } from '../printed.ts';
import type { Proof } from '../proof.ts';
import { certificateLexicon } from '../rules/certificate/certificate-lexicon.ts';
import { type LabelledField, labelledFields } from '../rules/labelled-fields.ts';
import { buildLexicon, type Lexicon } from '../rules/labelled-fields-lexicon.ts';
import { roleOfLabel, type Shape } from './role-words.ts';

const lexicons: Partial<Readonly<Record<ClaimType, Lexicon>>> = {
  certification: certificateLexicon,
  'security-test': buildLexicon(labels.fields),
};

const known = new WeakMap<Page, Map<Lexicon, readonly LabelledField[]>>();

function fieldsOn(page: Page, type: ClaimType): readonly LabelledField[] {
  const lexicon = lexicons[type];
  if (!lexicon) return [];
  const byLexicon = known.get(page) ?? new Map<Lexicon, readonly LabelledField[]>();
  known.set(page, byLexicon);
  const fields = byLexicon.get(lexicon) ?? labelledFields(page, lexicon);
  byLexicon.set(lexicon, fields);
  return fields;
}

/** Labels that name an attribute in another word. */
const alike: Readonly<Record<string, string>> = { process: 'scope' };

/** Whether what stands under a label is the value; what else stands there may be of another role. */
type IsValue = (text: string) => boolean;

/** The attributes under whose labels the page prints the value in this statement. */
export function labelsOf(
  isValue: IsValue,
  { on, view, start, end, quote }: Proof,
  type: ClaimType,
): ReadonlySet<string> {
  const found = fieldsOn(on, type).filter(({ lines, text }) => {
    if (!isValue(text)) return false;
    if (view === 'layout') return lines.some((line) => line.start < end && line.end > start);
    return lines.some((line) => findPrinted(quote, line.text) !== undefined);
  });
  return new Set(found.map(({ field }) => alike[field] ?? field));
}

const farthestHead = 40;

/** The role that the head of its column gives a cell of a table; undefined without a table. */
export function columnRole(
  { on, view, start }: Proof,
  place: Span,
  type: ClaimType,
  shape: Shape,
): string | undefined {
  if (view !== 'layout') return undefined;
  const at = { start: start + place.start, end: start + place.end };
  const row = on.rows.findIndex((one) => one.start <= at.start && one.end >= at.start);
  const cell = on.rows[row]?.cells.find((one) => one.start <= at.start && one.end >= at.start);
  if (!cell) return undefined;
  for (let above = row - 1; above >= Math.max(0, row - farthestHead); above--) {
    const cells = on.rows[above]?.cells ?? [];
    const head = cells.find(({ x0, x1 }) => x0 < cell.x1 && x1 > cell.x0);
    if (cells.length < 2 || !head) continue;
    const role = roleOfLabel(on.layout.slice(head.start, head.end), type, shape);
    if (role !== undefined) return role;
  }
  return undefined;
}
