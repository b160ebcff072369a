import { slices } from '../../../sbom/slices.ts';
import type { MediaType, Warning } from '../../document.ts';
import { sbomLimits } from '../../sandbox/reader-limits.ts';
import type { InventoryReader, OpenedDocument, ReaderEvent } from '../reader-event.ts';
import type { CheckedInventory, Losses } from './inventory.ts';
import { readJsonInventory } from './read-json-inventory.ts';
import { readTagValue } from './read-tag-value.ts';
import { readXmlInventory } from './read-xml-inventory.ts';

/** Items of one message. */
const pieceLength = 1_000;

function read(bytes: Uint8Array, mediaType: MediaType): Promise<CheckedInventory> {
  if (mediaType === 'application/xml') return readXmlInventory(bytes);
  return mediaType === 'text/spdx' ? readTagValue(bytes) : readJsonInventory(bytes);
}

/** Reads SBOMs, VEX documents and advisories in every format that is known. */
export class SbomReader implements InventoryReader {
  readonly opened: OpenedDocument;
  readonly #inventory: CheckedInventory;

  private constructor(mediaType: MediaType, inventory: CheckedInventory) {
    this.opened = { type: 'opened', mediaType, pageCount: 0, info: { encrypted: false } };
    this.#inventory = inventory;
  }

  /** Throws Unreadable. */
  static async open(bytes: Uint8Array, mediaType: MediaType): Promise<SbomReader> {
    return new SbomReader(mediaType, await read(bytes, mediaType));
  }

  /** The long lists come first: the other side reads them while the file is being checked. */
  async *inventory(): AsyncGenerator<ReaderEvent> {
    const { sbom, vex, losses, check } = this.#inventory;
    if (sbom) {
      const { components, relations, ...head } = sbom;
      for (const piece of slices(components, pieceLength))
        yield { type: 'components', components: piece };
      for (const piece of slices(relations, pieceLength))
        yield { type: 'relations', relations: piece };
      yield { type: 'sbom', sbom: { ...head, validation: await check() } };
    }
    if (vex) {
      const { statements, ...head } = vex;
      yield { type: 'vex', vex: head };
      for (const piece of slices(statements, pieceLength))
        yield { type: 'statements', statements: piece };
    }
    for (const warning of warnings(losses)) yield { type: 'warning', warning };
  }
}

const tooMany = (count: number, what: string, limit: number): Warning => ({
  code: 'OVERSIZE',
  detail: `The file lists more than ${limit} ${what}: ${count} of them were not read.`,
});

function* warnings(losses: Losses): Generator<Warning> {
  const { components, relations, values, statements } = losses;
  const limits = sbomLimits;
  if (components > 0) yield tooMany(components, 'components', limits.components);
  if (relations > 0) yield tooMany(relations, 'relations', limits.relations);
  if (values > 0)
    yield {
      code: 'OVERSIZE',
      detail: `Values longer than ${limits.valueLength} characters were left out: ${values}.`,
    };
  if (statements > 0)
    yield {
      code: 'CORRUPT',
      detail: `Vulnerabilities about which the file says no status that is known: ${statements}.`,
    };
}
