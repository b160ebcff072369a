import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Evidence } from '../evidence/evidence.ts';
import type { Component } from '../sbom/component.ts';
import type { Relation, Sbom } from '../sbom/sbom.ts';
import { slices } from '../sbom/slices.ts';
import type { Desk } from './desk.ts';
import { packLines, unpackLines } from './packed-lines.ts';

/** Components or relations in one line; about a millisecond to parse. */
const perLine = 250;

type Head = Omit<Sbom, 'components' | 'relations'>;
type Part =
  | Readonly<{ components: readonly Component[] }>
  | Readonly<{ relations: readonly Relation[] }>;

/** An inventory as the bytes of a file: its head, then its components and relations in parts. */
export function packSbom({
  components,
  relations,
  ...head
}: Sbom): Promise<Uint8Array<ArrayBuffer>> {
  return packLines([
    head,
    ...Array.from(slices(components, perLine), (slice) => ({ components: slice })),
    ...Array.from(slices(relations, perLine), (slice) => ({ relations: slice })),
  ]);
}

/** The inventory of an evidence; undefined when it has none. The event loop gets its turns. */
export async function loadSbom(
  { files, place }: Pick<Desk, 'files' | 'place'>,
  { sbomFile }: Pick<Evidence, 'sbomFile'>,
): Promise<Sbom | undefined> {
  const packed = sbomFile && (await files.get(place.workspace, sbomFile));
  return packed ? unpackSbom(packed) : undefined;
}

/** Throws SyntaxError or an error of zlib when the bytes are not those of `packSbom`. */
async function unpackSbom(packed: Uint8Array): Promise<Sbom> {
  const components: Component[] = [];
  const relations: Relation[] = [];
  const lines = unpackLines(packed);
  const head = await headOf(lines);
  for await (const line of lines) {
    const part: Part = JSON.parse(line);
    if ('components' in part) components.push(...part.components);
    else relations.push(...part.relations);
    await nextTurn();
  }
  return { ...head, components, relations };
}

/** The components alone, for a thread that needs nothing else; throws as above. */
export async function unpackComponents(packed: Uint8Array): Promise<readonly Component[]> {
  const components: Component[] = [];
  const lines = unpackLines(packed);
  await headOf(lines);
  for await (const line of lines) {
    const part: Part = JSON.parse(line);
    if (!('components' in part)) break;
    components.push(...part.components);
  }
  return components;
}

async function headOf(lines: AsyncGenerator<string>): Promise<Head> {
  const { value, done } = await lines.next();
  if (done) throw new SyntaxError('The file holds no inventory.');
  return JSON.parse(value);
}
