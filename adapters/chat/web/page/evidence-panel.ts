import type { AnswerCitation } from '../../../../src/answers/answer.ts';
import type { EvidenceLines, EvidencePage } from '../evidence/evidence-page.ts';
import { button, element, part } from './dom.ts';
import { drawEvidenceLines } from './draw-evidence-lines.ts';
import { drawEvidencePage } from './draw-evidence-page.ts';
import type { PdfDocument } from './draw-pdf-page.ts';
import { fetchPdf } from './fetch-pdf.ts';
import { read, wordsOf } from './server.ts';

export type EvidencePanel = Readonly<{
  open(citation: AnswerCitation, opener: HTMLElement): void;
  close(): void;
}>;

/** Beside the conversation: the page of a citation as a picture, the quote highlighted. */
export function evidencePanel(): EvidencePanel {
  const panel = part('evidence', HTMLElement);
  const pdfOf = lastPdf();
  let opener: HTMLElement | undefined;
  let turn = 0;

  const close = () => {
    if (panel.hidden) return;
    turn += 1;
    panel.hidden = true;
    opener?.removeAttribute('aria-expanded');
    opener?.focus();
  };
  const show = async (citation: AnswerCitation, page: number | undefined) => {
    turn += 1;
    const mine = turn;
    try {
      const drawn = await drawPlace(citation, page, pdfOf, (next) => void show(citation, next));
      if (mine === turn) room(panel).replaceChildren(...drawn);
    } catch (error) {
      if (mine === turn)
        room(panel).replaceChildren(element('p', { role: 'alert' }, wordsOf(error)));
    }
  };
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return {
    close,
    open(citation, from) {
      opener?.removeAttribute('aria-expanded');
      from.setAttribute('aria-expanded', 'true');
      opener = from;
      panel.replaceChildren(...frame(citation, close));
      panel.hidden = false;
      part('evidence-close', HTMLButtonElement).focus();
      void show(citation, citation.page);
    },
  };
}

const room = (panel: HTMLElement) => panel.querySelector('.place') ?? panel;

function frame({ file, quote }: AnswerCitation, close: () => void): HTMLElement[] {
  return [
    element(
      'header',
      {},
      element('h2', { id: 'evidence-file' }, file),
      button('Close', close, { id: 'evidence-close', class: 'quiet' }),
    ),
    element('blockquote', {}, quote),
    element(
      'div',
      { class: 'place' },
      element('p', { class: 'hint', role: 'status' }, 'Opening …'),
    ),
  ];
}

async function drawPlace(
  { evidenceId, quote, pointer = '' }: AnswerCitation,
  page: number | undefined,
  pdfOf: (id: string) => Promise<PdfDocument>,
  turnTo: (page: number) => void,
): Promise<HTMLElement[]> {
  const path = `/api/evidence/${evidenceId}`;
  const query = new URLSearchParams({ quote, pointer });
  if (page === undefined) {
    return drawEvidenceLines(await read<EvidenceLines>(`${path}/place?${query}`));
  }
  const shown = await read<EvidencePage>(`${path}/pages/${page}?${query}`);
  const pdf = shown.mediaType === 'application/pdf' ? await pdfOf(evidenceId) : undefined;
  return drawEvidencePage(shown, pdf, turnTo);
}

/** Keeps the PDF that was opened last. */
function lastPdf(): (id: string) => Promise<PdfDocument> {
  let last: Readonly<{ id: string; pdf: Promise<PdfDocument> }> | undefined;
  return (id) => {
    if (last?.id === id) return last.pdf;
    void last?.pdf.then((old) => old.destroy()).catch(() => undefined);
    last = { id, pdf: fetchPdf(id) };
    return last.pdf;
  };
}
