import { AssayError } from '../errors.ts';
import type { MediaType } from './document.ts';
import { inventoryRemedy, otherInventory } from './other-inventory.ts';
import { utf16Label } from './readers/decode-text.ts';

/** How many first bytes a decision needs. */
export const sniffBytes = 16_384;

/** A PDF may start with junk, but not with more than this (PDF 1.7, appendix H). */
const pdfHeaderWithin = 1024;

/** Binary formats by their first bytes, in words for a person. */
const binary: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Office file or another ZIP archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file'],
  [[0x89, 0x50, 0x4e, 0x47], 'an image'],
  [[0xff, 0xd8, 0xff], 'an image'],
  [[0x47, 0x49, 0x46, 0x38], 'an image'],
  [[0x49, 0x49, 0x2a, 0x00], 'an image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'an image'],
  [[0x1f, 0x8b], 'a compressed archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a compressed archive'],
];

/** Formats made of text by how they begin; what has no media type has no reader. */
const textual: readonly (readonly [begins: RegExp, what: MediaType | string])[] = [
  [/^\{\\rtf/u, 'a Rich Text file'],
  [/^\{\s*["}]|^\[\s*[[{"\]]/u, 'application/json'],
  [/^<(?:!doctype\s+html|html\b|head\b|body\b)/iu, 'a web page'],
  [/^<\?xml[^>]*>\s*(?:<!--[^>]*>\s*)?<(?:!doctype\s+)?html\b/iu, 'a web page'],
  [/^<(?:\?xml|!--|!doctype|[a-z][\w.-]*:?[\w.-]*\s+xmlns)/iu, 'application/xml'],
  [/^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID): /iu, 'an e-mail'],
  [/^(?:#[^\n]*\n|[A-Za-z]+:[^\n]*\n|\r?\n)*SPDXVersion: *SPDX-/u, 'text/spdx'],
];

/** The extension decides only where the bytes cannot. */
const textualExtensions: Readonly<Record<string, MediaType | string>> = {
  csv: 'a CSV file',
  eml: 'an e-mail',
  htm: 'a web page',
  html: 'a web page',
  json: 'application/json',
  spdx: 'text/spdx',
  xml: 'application/xml',
};

const withReader = ['application/json', 'application/xml', 'text/spdx'] as const;

/** Marks of an SBOM, a VEX document or an advisory in JSON, XML or tag-value. */
const inventoryMarks =
  /"(?:bomFormat|spdxVersion|csaf_version)"\s*:|"SPDXRef-DOCUMENT"|"category"\s*:\s*"csaf_|\/\/openvex\.dev\/ns|spdx\.org\/rdf\/3|cyclonedx\.org\/schema|^SPDXVersion: *SPDX-/m;

/**
 * The type of a file by its first bytes; a name that ends in .md only tells Markdown from other
 * text. Throws EMPTY_FILE, or UNSUPPORTED_TYPE naming what it is and what is supported.
 */
export function sniffMediaType(first: Uint8Array, file: string): MediaType {
  const head = first.subarray(0, sniffBytes);
  if (head.length === 0) throw empty(file);
  const latin1 = Buffer.from(head).toString('latin1');
  if (latin1.slice(0, pdfHeaderWithin).includes('%PDF-')) return 'application/pdf';
  const known = binary.find(([bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (known) throw unsupported(file, known[1]);
  const isMarkdown = /\.(?:md|markdown)$/iu.test(file);
  const inventory = isMarkdown ? undefined : otherInventory(latin1);
  if (inventory !== undefined) throw unsupported(file, inventory, inventoryRemedy);
  const text = asText(head);
  if (text === undefined) throw unsupported(file, 'a file of a kind Assay does not know');
  return isMarkdown ? 'text/markdown' : textType(text, file);
}

/** Whether the first bytes show an SBOM, a VEX document or an advisory; they may be very large. */
export function looksLikeInventory(first: Uint8Array): boolean {
  const text = asText(first.subarray(0, sniffBytes))?.trimStart() ?? '';
  return /^(?:[{[<]|SPDXVersion|#)/u.test(text) && inventoryMarks.test(text);
}

function textType(text: string, file: string): MediaType {
  const extension = /\.([a-z0-9]{1,8})$/iu.exec(file)?.[1]?.toLowerCase() ?? '';
  const known = textual.find(([begins]) => begins.test(text.trimStart()))?.[1];
  const what = known ?? textualExtensions[extension];
  const readable = withReader.find((type) => type === what);
  if (what !== undefined && !readable) throw unsupported(file, what);
  return readable ?? 'text/plain';
}

/** Text has no control characters but white space, unless it is UTF-16. */
function asText(head: Uint8Array): string | undefined {
  const label = utf16Label(head);
  if (label) return new TextDecoder(label).decode(head);
  const controls = head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte));
  return controls ? undefined : new TextDecoder().decode(head);
}

function empty(file: string): AssayError {
  return new AssayError({
    code: 'EMPTY_FILE',
    message: `${file} is empty.`,
    remedy: 'Check the file and upload it again.',
  });
}

function unsupported(
  file: string,
  what: string,
  remedy = 'Upload it as a PDF, plain text or Markdown file.',
): AssayError {
  return new AssayError({
    code: 'UNSUPPORTED_TYPE',
    message: `${file} is ${what}, which Assay cannot read.`,
    remedy,
  });
}
