import type { Warning, WarningCode } from './document.ts';
import { listPages } from './list-pages.ts';
import type { OpenedDocument, ReaderEvent } from './readers/reader-event.ts';

/** More warnings of one kind than this become one that lists the pages. */
const maxOfOneKind = 5;

const summaries: Partial<Record<WarningCode, string>> = {
  HIDDEN_TEXT: 'hold text that is not on the printed page. It is kept but proves nothing.',
  TINY_TEXT: 'hold text smaller than 3 points. It is kept but proves nothing.',
  NO_TEXT_LAYER: 'have hardly any text that can be read.',
  CORRUPT: 'are damaged.',
};

const imageOnly: Warning = {
  code: 'NO_TEXT_LAYER',
  detail:
    'The file has hardly any text that can be read: its pages may be pictures. Ask for the original.',
};

/** Words recognised in a scan are invisible on every page; that is no secret message. */
const scanSummary =
  'hold invisible text behind a picture, as in a scan. It is kept but proves nothing.';

function fewer(warnings: readonly Warning[], isScan: boolean): readonly Warning[] {
  const [first] = warnings;
  if (!first || warnings.length <= maxOfOneKind) return warnings;
  const summary = isScan && first.code === 'HIDDEN_TEXT' ? scanSummary : summaries[first.code];
  if (!summary) return warnings;
  const pages = listPages(warnings.flatMap(({ page }) => page ?? []));
  return [{ ...first, detail: `${pages.replace(/^p/, 'P')} ${summary}` }];
}

function summed(warnings: readonly Warning[], pages: number): Warning[] {
  const byCode = Map.groupBy(warnings, ({ code }) => code);
  const isScan = pages > 0 && byCode.get('NO_TEXT_LAYER')?.length === pages;
  if (isScan) byCode.set('NO_TEXT_LAYER', [imageOnly]);
  return [...byCode.values()].flatMap((ofOneKind) => fewer(ofOneKind, isScan));
}

function encrypted({ info }: OpenedDocument): Warning[] {
  const detail = 'The file is protected against copying or changes. It could be read.';
  return info.encrypted ? [{ code: 'ENCRYPTED', detail }] : [];
}

/** Passes pages on at once and warnings at the end, in page order and few of each kind. */
export async function* gatherWarnings(
  events: AsyncIterable<ReaderEvent>,
): AsyncGenerator<ReaderEvent> {
  const warnings: Warning[] = [];
  let pages = 0;
  for await (const event of events) {
    if (event.type === 'warning') warnings.push(event.warning);
    else {
      if (event.type === 'opened') warnings.push(...encrypted(event));
      else pages += 1;
      yield event;
    }
  }
  const ordered = warnings.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0));
  for (const warning of summed(ordered, pages)) yield { type: 'warning', warning };
}
