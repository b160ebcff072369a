import { chances } from '../chances.ts';
import { rawPdf, show } from '../raw-pdf.ts';

const subjects =
  'supplier team engineer auditor release build device firmware vendor reviewer tester site'.split(
    ' ',
  );
const verbs =
  'documents reviews checks records archives signs compares inspects approves repeats'.split(' ');
const objects =
  'change plan report design protocol finding log schedule component interface update drawing'.split(
    ' ',
  );
const times = 'weekly monthly yearly twice daily quarterly afterwards carefully'.split(' ');

/** Lines of a page of a report. */
const linesPerPage = 45;

/** A report of our own as a PDF: pages full of prose, no sentence like the next. */
export function variedReport(pages: number, seed: number): Uint8Array<ArrayBuffer> {
  const chance = chances(seed);
  const pick = (words: readonly string[]) =>
    words[Math.floor((chance.next().value ?? 0) * words.length)] ?? '';
  const sentence = () =>
    `The ${pick(subjects)} ${pick(verbs)} the ${pick(objects)} of each ${pick(subjects)} ${pick(times)}.`;
  return rawPdf(
    Array.from({ length: pages }, (_, page) =>
      Array.from({ length: linesPerPage }, (_unused, line) =>
        show(
          line === 0 ? `${seed}.${page + 1} ${sentence()}` : `${sentence()} ${sentence()}`,
          50,
          790 - 16 * line,
          '',
          8,
        ),
      ).join(''),
    ),
  );
}
