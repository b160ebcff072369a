import type { EvidenceLines } from '../evidence/evidence-page.ts';
import { element } from './dom.ts';
import { markedText } from './marked-text.ts';

/** The lines of a file without pages around what is cited. */
export function drawEvidenceLines({ pointer, first, lines, mark }: EvidenceLines): HTMLElement[] {
  const where = element('p', { class: 'pointer' }, element('code', {}, pointer));
  if (!mark) {
    return [
      where,
      element(
        'p',
        { class: 'hint' },
        'The lines cannot be shown here; the words above are from this place.',
      ),
    ];
  }
  const last = first + lines.length - 1;
  return [
    where,
    element('p', { class: 'hint' }, `Lines ${first} to ${last}`),
    element('pre', { class: 'page-text code' }, ...markedText(lines.join('\n'), [mark])),
  ];
}
