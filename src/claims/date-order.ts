import { type Document, visibleView } from '../evidence/document.ts';
import { type DateOrder, findDates } from './dates.ts';

const orders = new WeakMap<Document, { order: DateOrder | undefined }>();

/**
 * How the document prints 04/05/2026. Proof is a numeric date that can be read in one way only
 * (13/05/2026); failing that, an ambiguous one that in one reading is a date the document also
 * writes out ("July 12, 2023") or the day its file was made. Undefined where nothing or both ways
 * are shown.
 */
export function dateOrderOf(document: Document): DateOrder | undefined {
  const known = orders.get(document);
  if (known) return known.order;
  const order = readOrder(document);
  orders.set(document, { order });
  return order;
}

const numeric = /^\d{1,2} ?[-/] ?\d{1,2} ?[-/] ?(?:\d\d){1,2}$/u;

/** A numeric date in both readings; the same twice where only one is possible. */
type Numeric = Readonly<{ printed: string; dayFirst: string; monthFirst: string }>;

function numericDate(printed: string): Numeric | undefined {
  if (!numeric.test(printed)) return undefined;
  const dayFirst = findDates(printed, 'day-first')[0]?.iso;
  const monthFirst = findDates(printed, 'month-first')[0]?.iso;
  return dayFirst && monthFirst ? { printed, dayFirst, monthFirst } : undefined;
}

/** Nothing where both readings are possible, or are the same day (05/05/2026). */
function provenBy({ printed, dayFirst, monthFirst }: Numeric): readonly DateOrder[] {
  const [first = 0, second = 0] = printed.split(/[-/]/u).map(Number);
  if (dayFirst !== monthFirst || first === second) return [];
  return [first > second ? 'day-first' : 'month-first'];
}

function readOrder({ pages, info }: Document): DateOrder | undefined {
  const numerics = new Map<string, Numeric>();
  const written = new Set([info.created, info.modified].flatMap((day) => day ?? []));
  for (const page of pages) {
    const text = visibleView(page, 'text');
    for (const { start, end, iso, alternatives } of findDates(text)) {
      const printed = text.slice(start, end);
      const date = numerics.get(printed) ?? numericDate(printed);
      if (date) numerics.set(printed, date);
      else if (!alternatives) written.add(iso);
    }
  }
  const dates = [...numerics.values()];
  const proven = new Set(dates.flatMap(provenBy));
  return onlyOne(proven.size > 0 ? proven : matching(dates, written));
}

function matching(
  numerics: readonly Numeric[],
  written: ReadonlySet<string>,
): ReadonlySet<DateOrder> {
  return new Set(
    numerics.flatMap(({ dayFirst, monthFirst }): DateOrder[] => {
      if (written.has(dayFirst) === written.has(monthFirst)) return [];
      return [written.has(dayFirst) ? 'day-first' : 'month-first'];
    }),
  );
}

function onlyOne(found: ReadonlySet<DateOrder>): DateOrder | undefined {
  return found.size === 1 ? [...found][0] : undefined;
}
