import { Unreadable } from '../unreadable.ts';

type Tree = Record<string, unknown>;

/** Tags that open an element of their own, and the list of the JSON form it stands in. */
const openers: ReadonlyMap<string, string> = new Map([
  ['PackageName', 'packages'],
  ['FileName', 'files'],
  ['SnippetSPDXID', 'snippets'],
  ['LicenseID', 'hasExtractedLicensingInfos'],
]);

/** Tags with one value, and their key in the JSON form (SPDX 2.3, clauses 6 and 7). */
const keys: ReadonlyMap<string, string> = new Map([
  ['SPDXVersion', 'spdxVersion'],
  ['DataLicense', 'dataLicense'],
  ['SPDXID', 'SPDXID'],
  ['DocumentName', 'name'],
  ['DocumentNamespace', 'documentNamespace'],
  ['PackageName', 'name'],
  ['PackageVersion', 'versionInfo'],
  ['PackageSupplier', 'supplier'],
  ['PackageOriginator', 'originator'],
  ['PackageDownloadLocation', 'downloadLocation'],
  ['PackageLicenseConcluded', 'licenseConcluded'],
  ['PackageLicenseDeclared', 'licenseDeclared'],
  ['PackageCopyrightText', 'copyrightText'],
  ['PrimaryPackagePurpose', 'primaryPackagePurpose'],
  ['SnippetSPDXID', 'SPDXID'],
  ['FileName', 'fileName'],
]);

const line = /^([A-Za-z][A-Za-z0-9]*):[ \t]*(.*)$/;

/** A value between <text> and </text> may have many lines. */
function unwrapped(value: string): string {
  return value.replace(/^<text>/, '').replace(/<\/text>\s*$/, '');
}

/**
 * Makes the tree of SPDX JSON from SPDX tag-value, so that one normaliser reads both, and keeps the
 * line of whatever may be cited.
 */
export class TagValueTree {
  readonly tree: Tree = { creationInfo: { creators: [] } };
  readonly #lines = new Map<string, number>();
  /** The element that the next tags are about, with its JSON pointer. */
  #open: Tree = this.tree;
  #pointer = '';

  /** Throws Unreadable CUT_OFF when a <text> is not closed. */
  read(text: string): void {
    let lineNumber = 0;
    for (let at = 0; at < text.length; ) {
      const [end, lines] = valueEnd(text, at);
      const found = line.exec(text.slice(at, endOfLine(text, at)).trimEnd());
      if (found?.[1] !== undefined) {
        const from = at + found[0].length - (found[2] ?? '').length;
        this.#take(found[1], unwrapped(text.slice(from, end).trimEnd()), lineNumber + 1);
      }
      lineNumber += lines;
      at = end + 1;
    }
  }

  /** "line 12", of the value itself or of the element it stands in. */
  pointerOf(pointer: string): string {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = this.#lines.get(at);
      if (found !== undefined) return `line ${found}`;
    }
    return 'line 1';
  }

  #take(tag: string, value: string, lineNumber: number): void {
    const list = openers.get(tag);
    if (list) this.#begin(list, lineNumber);
    const key = keys.get(tag);
    if (key) this.#set(tag.startsWith('Document') ? this.tree : this.#open, key, value, lineNumber);
    else this.#takeList(tag, value, lineNumber);
  }

  #begin(list: string, lineNumber: number): void {
    this.#open = {};
    this.#pointer = this.#push(this.tree, '', list, this.#open, lineNumber);
  }

  /** The first value of a key counts: a second one belongs to something that is not read. */
  #set(element: Tree, key: string, value: string, lineNumber: number): void {
    if (Object.hasOwn(element, key)) return;
    element[key] = value;
    this.#lines.set(`${element === this.tree ? '' : this.#pointer}/${key}`, lineNumber);
  }

  #push(element: Tree, pointer: string, key: string, value: unknown, lineNumber: number): string {
    element[key] ??= [];
    const list = element[key] as unknown[];
    const at = `${pointer}/${key}/${list.length}`;
    list.push(value);
    this.#lines.set(at, lineNumber);
    return at;
  }

  #takeList(tag: string, value: string, lineNumber: number): void {
    const info = this.tree['creationInfo'] as Tree;
    if (tag === 'Creator') this.#push(info, '/creationInfo', 'creators', value, lineNumber);
    else if (tag === 'Created') {
      info['created'] ??= value;
      this.#lines.set('/creationInfo/created', lineNumber);
    } else if (tag === 'Relationship')
      this.#push(this.tree, '', 'relationships', relationship(value), lineNumber);
    else if (tag === 'ExternalRef')
      this.#push(this.#open, this.#pointer, 'externalRefs', reference(value), lineNumber);
    else if (tag === 'PackageChecksum')
      this.#push(this.#open, this.#pointer, 'checksums', checksum(value), lineNumber);
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Where the value that begins in this line ends, and how many lines that takes. */
function valueEnd(text: string, from: number): [end: number, lines: number] {
  const end = endOfLine(text, from);
  const open = text.slice(from, end).indexOf('<text>');
  if (open < 0 || text.slice(from, end).includes('</text>')) return [end, 1];
  const close = text.indexOf('</text>', end);
  if (close < 0) throw new Unreadable('CUT_OFF');
  const last = endOfLine(text, close);
  return [last, text.slice(from, last).split('\n').length];
}

function words(value: string): string[] {
  return value.split(/\s+/).filter((word) => word !== '');
}

function relationship(value: string): Tree {
  const [spdxElementId, relationshipType, relatedSpdxElement] = words(value);
  return { spdxElementId, relationshipType, relatedSpdxElement };
}

function reference(value: string): Tree {
  const [referenceCategory, referenceType, ...locator] = words(value);
  return { referenceCategory, referenceType, referenceLocator: locator.join(' ') };
}

function checksum(value: string): Tree {
  const [algorithm, ...digits] = value.split(':');
  return { algorithm: algorithm?.trim(), checksumValue: digits.join(':').trim() };
}
