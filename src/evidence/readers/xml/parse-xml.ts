import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Unreadable, type UnreadableCode } from '../unreadable.ts';
import { decodeXml } from './decode-xml.ts';

/** Elements within elements; deeper files are refused. */
const deepest = 64;

type PlainOptions = { xmlns: false; position: false };

/** An element as it opens; names are as written, prefix included. */
export type Tag = Readonly<Pick<SaxesTagPlain, 'name' | 'attributes'>>;

export type XmlHandler = Readonly<{
  open: (tag: Tag) => void;
  close: () => void;
  /** Character data, in pieces. */
  text: (text: string) => void;
}>;

/** What the parser stumbled over, by its words. */
const reasons: readonly (readonly [words: RegExp, code: UnreadableCode])[] = [
  [/undefined entity/, 'ENTITIES'],
  [/unclosed tag|unexpected end/, 'CUT_OFF'],
  [/outside of root node|only one root|at the start of the document/, 'TRAILING_CONTENT'],
];

function reasonOf(error: Error, opened: boolean): UnreadableCode {
  const code = reasons.find(([words]) => words.test(error.message))?.[1] ?? 'BROKEN_SYNTAX';
  return code === 'TRAILING_CONTENT' && !opened ? 'BROKEN_SYNTAX' : code;
}

/**
 * Walks an XML file in one pass. Nothing is fetched and no entity of its own is put in. Throws
 * Unreadable (ENTITIES, CUT_OFF, TRAILING_CONTENT, TOO_DEEP, BROKEN_SYNTAX).
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser<PlainOptions>({ xmlns: false, position: false });
  let depth = 0;
  let opened = false;
  parser.on('error', (error) => {
    throw new Unreadable(reasonOf(error, opened), error);
  });
  parser.on('doctype', (declaration) => {
    if (declaration.includes('<!ENTITY')) throw new Unreadable('ENTITIES');
  });
  parser.on('opentag', (tag) => {
    opened = true;
    depth += 1;
    if (depth > deepest) throw new Unreadable('TOO_DEEP');
    handler.open(tag);
  });
  parser.on('closetag', () => {
    depth -= 1;
    handler.close();
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  parser.write(decodeXml(bytes)).close();
}
