import type { AnswerCitation } from '../../../../src/answers/answer.ts';
import type { PageEntry } from '../page-event.ts';
import { element } from './dom.ts';
import { drawCard } from './draw-card.ts';
import { drawRating } from './draw-rating.ts';
import { linkMarks } from './link-marks.ts';
import { suggestSuppliers } from './suggest-suppliers.ts';

export type EntryListener = Readonly<{
  press(data: object, said: string): void;
  cite(citation: AnswerCitation, opener: HTMLElement): void;
}>;

type Message = Extract<PageEntry, { type: 'message' }>;
type Said = Extract<PageEntry, { type: 'said' }>;

/** What the person said or handed in. */
export function drawMessage({ text, files }: Message): HTMLElement {
  return element(
    'article',
    { class: 'mine' },
    element('h2', { class: 'unseen' }, 'You'),
    ...(text === '' ? [] : [element('p', {}, text)]),
    ...(files.length === 0 ? [] : [fileList(files)]),
  );
}

function fileList(files: readonly string[]): HTMLElement {
  return element('ul', { class: 'files' }, ...files.map((name) => element('li', {}, name)));
}

/** What Assay says: its cards, a file to keep, and what the person thinks of it. */
export function drawSaid(said: Said, { press, cite }: EntryListener): HTMLElement {
  const { id, cards, citations, file, picture, rateable } = said;
  const open = (number: number, opener: HTMLElement) => {
    const citation = citations[number - 1];
    if (citation) cite(citation, opener);
  };
  const drawn = cards.map((card) => {
    const made = drawCard(card, { press: (data) => press(data, id), cite: open });
    linkMarks(made, citations.length, open);
    suggestSuppliers(made);
    return element('div', { class: 'card' }, made);
  });
  return element(
    'article',
    { class: 'said', 'data-said': id },
    element('h2', { class: 'unseen' }, 'Assay'),
    ...drawn,
    ...(picture ? [drawPicture(picture)] : []),
    ...(file ? [download(file)] : []),
    ...(rateable ? [drawRating(id, (data) => press(data, id))] : []),
  );
}

function drawPicture({ mediaType, content, alt }: NonNullable<Said['picture']>): HTMLElement {
  return element('img', { class: 'picture', src: `data:${mediaType};base64,${content}`, alt });
}

function download({ name, mediaType, content, encoding }: NonNullable<Said['file']>): HTMLElement {
  const held =
    encoding === 'base64' ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)) : content;
  const url = URL.createObjectURL(new Blob([held], { type: mediaType }));
  return element('a', { class: 'download', href: url, download: name }, `Save ${name}`);
}
