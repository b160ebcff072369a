import type { AnswerCitation } from '../answers/answer.ts';
import type { Level } from '../criteria/criterion.ts';
import type { ChatAction } from './action.ts';
import type { Form } from './form.ts';

/** A button. */
export type Action = Readonly<{
  label: string;
  does: ChatAction;
  style?: 'primary' | 'danger';
  /** What the person has to agree to before it is done, one or two sentences. */
  confirm?: string;
}>;

/** A button that asks its question as if the person had typed it. */
export const asking = (label: string, question: string): Action => ({
  label,
  does: { do: 'ask', question },
});

/** Rows of a table; every row has as many cells as there are columns. */
export type ReplyTable = Readonly<{
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}>;

/** A level drawn as a bar, with the share that is unknown (0 to 1). */
export type LevelBar = Readonly<{ label: string; level: Level; unknownShare?: number }>;

/** A file; `content` is its text, or its bytes in base64 where `encoding` says so. */
export type ReplyFile = Readonly<{
  name: string;
  mediaType: string;
  content: string;
  encoding?: 'base64';
}>;

export type ReplyPicture = ReplyFile & Readonly<{ alt: string }>;

export function fileBytes({ content, encoding }: ReplyFile): Uint8Array<ArrayBuffer> {
  if (encoding === 'base64') return Uint8Array.fromBase64(content);
  return new TextEncoder().encode(content);
}

/**
 * What Assay says, in parts that every chat can draw. No part knows a chat, and no adapter knows a
 * feature.
 */
export type Reply = Readonly<{
  /** One line. */
  headline: string;
  tone: 'good' | 'warning' | 'bad' | 'neutral';
  /** Sentences and "- " list items; [1] refers to the first citation. */
  text: string;
  facts: readonly Readonly<{ label: string; value: string }>[];
  table?: ReplyTable;
  bars: readonly LevelBar[];
  citations: readonly AnswerCitation[];
  actions: readonly Action[];
  /** To be filled in: a card with fields, or a button that opens them. */
  form?: Form;
  /** Of a form that was sent: what is wrong with which field, by its name. */
  problems?: Readonly<Record<string, string>>;
  /** A file to download. */
  file?: ReplyFile;
  /** Shown where the chat can show one; everything it says is also said by `alt`. */
  picture?: ReplyPicture;
  /**
   * quotes: it quotes evidence. restricted: it quotes an auditor's or test report, or something
   * marked confidential, which only those may see who handed it in or own the supplier.
   */
  sensitivity: 'internal' | 'quotes' | 'restricted';
  /**
   * Of a reply that only the asker sees: a button ({do: 'share'}) shows it to everybody, once the
   * person agrees to this sentence, which names what becomes visible.
   */
  share?: Readonly<{ confirm: string }>;
  /** An answer to a question, which a person may find good or bad. */
  rateable: boolean;
}>;

/** A reply with the parts it does not need left empty. */
export function reply(parts: Partial<Reply> & Pick<Reply, 'headline' | 'text'>): Reply {
  const citations = parts.citations ?? [];
  return {
    tone: 'neutral',
    facts: [],
    bars: [],
    actions: [],
    rateable: false,
    ...parts,
    citations,
    sensitivity: parts.sensitivity ?? (citations.length > 0 ? 'quotes' : 'internal'),
  };
}

/** A reply that was given; `id` names it for buttons, feedback and the audit. */
export type Said = Readonly<{ id: string; reply: Reply }>;
