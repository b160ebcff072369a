/** What is used of pdfjs-dist 5, which the server serves as it is. */
type PdfPage = Readonly<{
  getViewport(options: Readonly<{ scale: number }>): Readonly<{ width: number; height: number }>;
  render(options: object): Readonly<{ promise: Promise<void> }>;
}>;
export type PdfDocument = Readonly<{
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  destroy(): Promise<void>;
}>;
type PdfLibrary = Readonly<{
  GlobalWorkerOptions: { workerPort: Worker | null };
  getDocument(options: object): Readonly<{ promise: Promise<PdfDocument> }>;
}>;

/** Of the script of the worker; pdfjs would hand over a bare text. */
type WorkerPolicy = Readonly<{ createScriptURL(url: string): string }>;
type PolicyFactory = Readonly<{
  createPolicy(name: string, rules: WorkerPolicy): WorkerPolicy;
}>;

const library = '/vendor/pdf.mjs';
const workerScript = '/vendor/pdf.worker.mjs';
let loading: Promise<PdfLibrary> | undefined;

async function load(): Promise<PdfLibrary> {
  const pdf: PdfLibrary = await import(library);
  const factory: PolicyFactory | undefined = Reflect.get(window, 'trustedTypes');
  const rules = { createScriptURL: (url: string) => (url === workerScript ? url : '') };
  const policy = factory?.createPolicy('assay-worker', rules) ?? rules;
  const worker = new Worker(policy.createScriptURL(workerScript), { type: 'module' });
  pdf.GlobalWorkerOptions.workerPort = worker;
  return pdf;
}

/** Opens a PDF in a worker of the browser; it runs no script of the document. */
export async function openPdf(bytes: ArrayBuffer): Promise<PdfDocument> {
  loading ??= load();
  const { getDocument } = await loading;
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    standardFontDataUrl: '/vendor/standard_fonts/',
    cMapUrl: '/vendor/cmaps/',
    wasmUrl: '/vendor/wasm/',
  });
  return task.promise;
}

/** A larger picture costs memory and shows nothing more. */
const maxPixels = 4_000_000;

/** Paints a page in the width it is shown with; resolves to points per pixel of the page. */
export async function drawPdfPage(
  document: PdfDocument,
  number: number,
  canvas: HTMLCanvasElement,
): Promise<Readonly<{ width: number; height: number }>> {
  const page = await document.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const wanted = (canvas.clientWidth / size.width) * Math.min(2, devicePixelRatio);
  const scale = Math.min(wanted, Math.sqrt(maxPixels / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return size;
}
