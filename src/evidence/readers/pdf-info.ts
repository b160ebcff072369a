import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentInfo, Warning } from '../document.ts';
import { glyphText } from './glyph-text.ts';

const maxLength = 300;

function cleaned(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = glyphText(value, '').replace(/\s+/g, ' ').trim().slice(0, maxLength);
  return text === '' ? undefined : text;
}

/** `D:20230131…` (ISO 32000-1, 7.9.4) as 2023-01-31, when it is a day of the calendar. */
function pdfDate(value: unknown): string | undefined {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(typeof value === 'string' ? value : '');
  if (!match) return undefined;
  const date = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`;
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** What the file says about itself. Never throws: an unreadable entry is left out. */
export async function pdfInfo(pdf: PDFDocumentProxy): Promise<DocumentInfo> {
  const info: Record<string, unknown> = await pdf
    .getMetadata()
    .then((metadata) => ({ ...metadata.info }))
    .catch(() => ({}));
  const entries = {
    title: cleaned(info['Title']),
    author: cleaned(info['Author']),
    producer: cleaned(info['Producer']),
    created: pdfDate(info['CreationDate']),
    modified: pdfDate(info['ModDate']),
  };
  const known = Object.entries(entries).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), encrypted: Boolean(info['EncryptFilterName']) };
}

/** pdfjs' own `hasJSActions` also says yes for every signature field. */
async function hasScripts(pdf: PDFDocumentProxy): Promise<boolean> {
  if (await pdf.getJSActions()) return true;
  const fields = Object.values((await pdf.getFieldObjects()) ?? {}).flat();
  return fields.some((field) => Boolean((field as { actions?: unknown }).actions));
}

/** What is in the file beside its pages. Asked for last: it may unpack what a hostile file hides. */
export async function pdfExtras(pdf: PDFDocumentProxy): Promise<Warning[]> {
  const warnings: Warning[] = [];
  const attachments = await pdf.getAttachments().catch(() => undefined);
  const names = Object.keys(attachments ?? {});
  if (names.length > 0)
    warnings.push({
      code: 'ATTACHMENTS_IGNORED',
      detail: `The file carries ${names.length} attached file(s), which were not read. Upload them on their own.`,
    });
  if (await hasScripts(pdf).catch(() => false))
    warnings.push({ code: 'JAVASCRIPT', detail: 'The file contains scripts. They were not run.' });
  return warnings;
}
