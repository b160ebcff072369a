import type { Page, Passage, Row } from '../document.ts';

/** A text or Markdown file as one page: rows are its lines, paragraphs are separated by blank lines. */
export function readText(bytes: Uint8Array): Page {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const rows: Row[] = [];
  const passages: Passage[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const end = index + line.length;
    const cells = [{ start: index, end, x0: 0, x1: line.length * 6 }];
    rows.push({ start: index, end, y: rows.length * 12, height: 12, cells });
  }
  for (const { index, 0: paragraph } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g))
    passages.push({
      start: index,
      end: index + paragraph.length,
      kind: 'paragraph',
      visible: true,
    });
  return { number: 1, width: 0, height: 0, text, layout: text, rows, passages, hidden: [] };
}
