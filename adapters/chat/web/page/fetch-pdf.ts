import { openPdf, type PdfDocument } from './draw-pdf-page.ts';
import { ServerError } from './server.ts';

/** The file as it was handed in, opened in this browser. */
export async function fetchPdf(evidenceId: string): Promise<PdfDocument> {
  const response = await fetch(`/api/evidence/${evidenceId}/file`);
  if (!response.ok) throw new ServerError(response.status, (await response.json()).error);
  try {
    return await openPdf(await response.arrayBuffer());
  } catch {
    throw new ServerError(response.status, {
      message: 'The page cannot be drawn here.',
      remedy: 'The quoted words above are from its text.',
    });
  }
}
