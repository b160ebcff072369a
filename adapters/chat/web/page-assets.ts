import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

type Asset = Readonly<{ type: string; bytes: Buffer; etag: string }>;

/** Everything that is served, by path; a path that is not in here does not exist. */
export type PageAssets = Readonly<{ get(url: string): Promise<Asset> | undefined }>;

const here = path.join(import.meta.dirname, 'page');
const packages = createRequire(import.meta.url);
const pdfjs = path.dirname(packages.resolve('pdfjs-dist/package.json'));
const cards = path.dirname(packages.resolve('adaptivecards/package.json'));

const javaScript = 'text/javascript; charset=utf-8';
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': javaScript,
  '.mjs': javaScript,
  '.svg': 'image/svg+xml',
  '.ts': javaScript,
};

const single: readonly (readonly [url: string, file: string])[] = [
  ['/', path.join(here, 'index.html')],
  ['/vendor/adaptivecards.js', path.join(cards, 'dist/adaptivecards.min.js')],
  ['/vendor/pdf.mjs', path.join(pdfjs, 'build/pdf.min.mjs')],
  ['/vendor/pdf.worker.mjs', path.join(pdfjs, 'build/pdf.worker.min.mjs')],
];
/** What pdfjs fetches while it draws: fonts that are not embedded, encodings, picture decoders. */
const folders: readonly (readonly [url: string, folder: string])[] = [
  ['/page/', here],
  ['/vendor/standard_fonts/', path.join(pdfjs, 'standard_fonts')],
  ['/vendor/cmaps/', path.join(pdfjs, 'cmaps')],
  ['/vendor/wasm/', path.join(pdfjs, 'wasm')],
];

/** Our files are TypeScript and plain; each is read, and its types taken out, once. */
export async function openPageAssets(): Promise<PageAssets> {
  const files = new Map(single);
  for (const [url, folder] of folders) {
    for (const name of await readdir(folder)) files.set(url + name, path.join(folder, name));
  }
  const read = new Map<string, Promise<Asset>>();
  return {
    get(url) {
      const file = files.get(url);
      if (file === undefined) return undefined;
      const asset = read.get(url) ?? readAsset(file);
      read.set(url, asset);
      return asset;
    },
  };
}

async function readAsset(file: string): Promise<Asset> {
  const source = await readFile(file);
  const bytes = file.endsWith('.ts') ? Buffer.from(javaScriptOf(source.toString('utf8'))) : source;
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  return { type, bytes, etag: `"${hash('sha256', bytes).slice(0, 20)}"` };
}

/** Without Node's remark that this is experimental, which a newcomer would read first. */
function javaScriptOf(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
