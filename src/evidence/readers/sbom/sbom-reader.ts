import type { MediaType } from '../../document.ts';
import type { InventoryReader, OpenedDocument, ReaderEvent } from '../reader-event.ts';
import { Unreadable } from '../unreadable.ts';

/** Reads SBOMs, VEX documents and advisories. */
export class SbomReader implements InventoryReader {
  readonly opened: OpenedDocument;

  private constructor(mediaType: MediaType) {
    this.opened = { type: 'opened', mediaType, pageCount: 0, info: { encrypted: false } };
  }

  /** Throws Unreadable. */
  static async open(bytes: Uint8Array, mediaType: MediaType): Promise<SbomReader> {
    if (bytes.length > 0) throw new Unreadable('NO_INVENTORY');
    return new SbomReader(mediaType);
  }

  *inventory(): Generator<ReaderEvent> {}
}
