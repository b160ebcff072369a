import type { Bot } from '../../../../src/bot.ts';
import { AssayError } from '../../../../src/errors.ts';
import type { Page } from '../../../../src/evidence/document.ts';
import type { Evidence } from '../../../../src/evidence/evidence.ts';
import { type DocumentHead, openDocument } from '../../../../src/records/document-file.ts';
import { evidenceRecords } from '../../../../src/records/evidence-record.ts';

type Shop = Readonly<{ bot: Bot; workspace: string }>;

/** An evidence that was read: what the reader says of it, and its pages one after the other. */
type Opened = Readonly<{ head: DocumentHead; pages: AsyncGenerator<Page> }>;

/** Throws EVIDENCE_UNKNOWN. */
export async function openEvidence(shop: Shop, id: string): Promise<Opened> {
  const { documentFile } = await evidenceNamed(shop, id);
  const { files } = shop.bot.desk(shop.workspace);
  const document = documentFile && (await openDocument(files, shop.workspace, documentFile));
  if (!document) throw unknownEvidence();
  return document;
}

/** The bytes as they were handed in. Throws EVIDENCE_UNKNOWN. */
export async function bytesOfEvidence(shop: Shop, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const { sha256 } = await evidenceNamed(shop, id);
  const bytes = await shop.bot.desk(shop.workspace).files.get(shop.workspace, sha256);
  if (!bytes) throw unknownEvidence();
  return bytes;
}

async function evidenceNamed({ bot, workspace }: Shop, id: string): Promise<Evidence> {
  const found = await evidenceRecords.get(bot.desk(workspace).place, id);
  if (!found) throw unknownEvidence();
  return found.data;
}

export function unknownEvidence(): AssayError {
  return new AssayError({
    code: 'EVIDENCE_UNKNOWN',
    message: 'There is no such evidence any more.',
    remedy: 'Ask again; the answer names what is on file now.',
  });
}
