import type { Entry } from '../../../sbom/entry.ts';
import { type Vex, type VexStatement, vexStatuses } from '../../../sbom/vex.ts';
import { datePart } from './date-part.ts';
import { inPieces } from './in-pieces.ts';
import type { Inventory } from './inventory.ts';
import { isObject, type JsonObject, listIn, objectIn } from './json-value.ts';
import { type PointerOf, Source } from './source.ts';

/** Parts of products named in one statement. */
const mostParts = 1_000;

/** A product is its purl where it has one, else its id; early files name it by a text. */
function productEntry(item: unknown, pointer: string, source: Source): Entry | undefined {
  if (!isObject(item)) return source.entryAt(item, pointer);
  const identifiers = objectIn(item['identifiers']);
  return (
    source.entry(identifiers, 'purl', `${pointer}/identifiers`) ??
    source.entry(item, '@id', pointer) ??
    source.entry(identifiers, 'cpe23', `${pointer}/identifiers`)
  );
}

function vulnerabilityEntry(value: unknown, pointer: string, source: Source): Entry | undefined {
  if (!isObject(value)) return source.entryAt(value, pointer);
  return source.entry(value, 'name', pointer) ?? source.entry(value, '@id', pointer);
}

function partsOf(products: readonly unknown[], statement: JsonObject, source: Source): string[] {
  const parts = products.flatMap((product) => listIn(objectIn(product)['subcomponents']));
  return [...parts, ...listIn(statement['subcomponents'])]
    .slice(0, mostParts)
    .flatMap((part) => productEntry(part, '', source)?.value ?? []);
}

function statementOf(
  item: unknown,
  at: string,
  document: JsonObject,
  source: Source,
): VexStatement | undefined {
  const statement = objectIn(item);
  const { vulnerability } = statement;
  const named = vulnerabilityEntry(vulnerability, `${at}/vulnerability`, source);
  const status = source.entry(statement, 'status', at);
  const means = vexStatuses.find((one) => one === status?.value);
  if (!named || !status || !means) return undefined;
  const products = listIn(statement['products']);
  return {
    vulnerability: named,
    aliases: source.texts(listIn(objectIn(vulnerability)['aliases'])),
    products: products.flatMap(
      (product, index) => productEntry(product, `${at}/products/${index}`, source) ?? [],
    ),
    subcomponents: partsOf(products, statement, source),
    status: { ...status, means },
    justification:
      source.entry(statement, 'justification', at) ??
      source.entry(statement, 'impact_statement', at),
    action: source.entry(statement, 'action_statement', at),
    issuedOn:
      datePart(statement['last_updated']) ??
      datePart(statement['timestamp']) ??
      datePart(document['last_updated']) ??
      datePart(document['timestamp']),
    // Absent ones vanish on the way to the parent.
  } as VexStatement;
}

/** An OpenVEX document, 0.0.1 to 0.2.0. */
export function normaliseOpenVex(tree: JsonObject, pointerOf?: PointerOf): Inventory {
  const source = new Source(pointerOf);
  const items = listIn(tree['statements']);
  const statements = items.flatMap(
    (item, index) => statementOf(item, `/statements/${index}`, tree, source) ?? [],
  );
  const vex = {
    format: 'OpenVEX',
    kind: 'vex',
    id: source.entry(tree, '@id', ''),
    author: source.entry(tree, 'author', ''),
    issuedOn: datePart(tree['timestamp']),
    updatedOn: datePart(tree['last_updated']),
    statements: statements.flatMap(inPieces),
  } as Vex;
  const unstated = items.length - statements.length;
  return {
    vex,
    losses: { components: 0, relations: 0, values: source.longValues, statements: unstated },
  };
}
