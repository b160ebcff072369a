import './pdfjs-globals.ts';
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import { directWorker } from './direct-port.ts';
import { Unreadable } from './unreadable.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.resolve('pdfjs-dist')));

/** Stands where a browser keeps the fonts of a page. */
const fontHolder = { fonts: { add() {}, delete() {} } };

/**
 * Opens a PDF for reading text: no scripts, no forms engine, no image is decoded (an image larger
 * than one pixel is skipped), no font is loaded for drawing. Takes ownership of `bytes`.
 * Throws Unreadable PASSWORD_REQUIRED or CORRUPT.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: bytes,
    worker: directWorker(),
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: fontHolder as never,
    verbosity: 0,
    maxImageSize: 1,
    cMapUrl: `${packageFolder}cmaps/`,
    cMapPacked: true,
  });
  try {
    return await task.promise;
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'PASSWORD_REQUIRED' : 'CORRUPT', cause);
  }
}
