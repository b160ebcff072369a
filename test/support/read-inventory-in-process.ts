import type { Document, MediaType, Warning } from '../../src/evidence/document.ts';
import { Inventory } from '../../src/evidence/inventory.ts';
import { SbomReader } from '../../src/evidence/readers/sbom/sbom-reader.ts';

type Listed = Pick<Document, 'sbom' | 'vex' | 'warnings'>;

/** What a child would say: texts, numbers and lists, nothing that is undefined. */
const told = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Reads an SBOM, a VEX document or an advisory without the sandbox. */
export async function readInventory(
  content: string | Uint8Array | object,
  mediaType: MediaType = 'application/json',
): Promise<Listed> {
  const isText = typeof content === 'string' || content instanceof Uint8Array;
  const text = isText ? content : JSON.stringify(content);
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const reader = await SbomReader.open(bytes, mediaType);
  const inventory = new Inventory();
  const warnings: Warning[] = [];
  for await (const event of reader.inventory()) {
    if (event.type === 'warning') warnings.push(event.warning);
    else if (event.type !== 'opened' && event.type !== 'page') inventory.add(told(event));
  }
  return { ...inventory.listed(), warnings };
}
