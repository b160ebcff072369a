import type { ErrorDetail, XmlDocument } from 'libxml2-wasm';
import type { Problem } from '../../../sbom/sbom.ts';
import { schemaFile } from '../schema/schema-files.ts';
import { decodeXml } from './decode-xml.ts';
import { namedPath } from './named-path.ts';
import { xsdSentence } from './xsd-sentences.ts';

type Library = typeof import('libxml2-wasm');

const mostProblems = 50;
const imported = 'spdx.SNAPSHOT.xsd';

let loaded: Promise<Library> | undefined;

/** Loaded for XML only. It knows no file and no network, but for the one schema the others import. */
async function load(): Promise<Library> {
  const library = await import('libxml2-wasm');
  library.xmlRegisterInputProvider(
    new library.XmlBufferInputProvider({ [imported]: schemaFile(imported) }),
  );
  return library;
}

function problemsOf(details: readonly ErrorDetail[], document: XmlDocument): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { message, xpath } of details) {
    const said = xsdSentence(message);
    if (said === undefined || problems.size >= mostProblems) continue;
    const element = namedPath(xpath ?? '', (path) => document.eval(path));
    const pointer = said.attribute === undefined ? element : `${element}/@${said.attribute}`;
    problems.set(`${pointer} ${said.sentence}`, { pointer, message: said.sentence });
  }
  return [...problems.values()];
}

function parse({ XmlDocument: Document, ParseOption: options }: Library, bytes: Uint8Array) {
  // Decoded already; what the file says of its encoding no longer holds.
  const option = options.XML_PARSE_NO_XXE | options.XML_PARSE_NONET | options.XML_PARSE_IGNORE_ENC;
  return Document.fromString(decodeXml(bytes), { option });
}

/** Checks against the XML schema of a version, "1.0" to "1.7". */
export async function checkXsd(bytes: Uint8Array, specVersion: string): Promise<Problem[]> {
  loaded ??= load();
  const library = await loaded;
  const url = `bom-${specVersion}.SNAPSHOT.xsd`;
  using schema = library.XmlDocument.fromBuffer(schemaFile(url), { url });
  using validator = library.XsdValidator.fromDoc(schema);
  try {
    using document = parse(library, bytes);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (error instanceof library.XmlValidateError) return problemsOf(error.details, document);
      throw error;
    }
  } catch (error) {
    // Stricter than the reader, for one about namespaces.
    if (!(error instanceof library.XmlParseError)) throw error;
    return [{ pointer: '/bom', message: 'is not well-formed XML' }];
  }
}
