import type { AnswerCitation } from '../answers/answer.ts';
import type { Level } from '../criteria/criterion.ts';

/** A button: it asks its question as if the person had typed it. */
export type Action = Readonly<{ label: string; question: string }>;

/** Rows of a table; every row has as many cells as there are columns. */
export type ReplyTable = Readonly<{
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}>;

/** A level drawn as a bar, with the share that is unknown (0 to 1). */
export type LevelBar = Readonly<{ label: string; level: Level; unknownShare?: number }>;

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
  /** A file to download. */
  file?: Readonly<{ name: string; mediaType: string; content: string }>;
  /** quotes: it quotes evidence, which is shown only to people who may see it. */
  sensitivity: 'internal' | 'quotes';
}>;

/** A reply with the parts it does not need left empty. */
export function reply(parts: Partial<Reply> & Pick<Reply, 'headline' | 'text'>): Reply {
  const citations = parts.citations ?? [];
  return {
    tone: 'neutral',
    facts: [],
    bars: [],
    actions: [],
    ...parts,
    citations,
    sensitivity: parts.sensitivity ?? (citations.length > 0 ? 'quotes' : 'internal'),
  };
}
