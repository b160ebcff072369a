import type { Paper } from './paper.ts';

/** A claim a careful reader would take from the sample; the format of the evaluation's gold files. */
export type GoldClaim = Readonly<{
  type: string;
  polarity: string;
  attributes: Readonly<Record<string, unknown>>;
  page: number;
  quote: string;
  optional?: boolean;
  accept?: Readonly<Record<string, readonly unknown[]>>;
}>;

export type Gold = Readonly<{
  evidenceKind: string;
  evidenceKindAccept?: readonly string[];
  claims: readonly GoldClaim[];
  mustNotFind?: readonly Readonly<{
    type: string;
    polarity?: string;
    attributes: Readonly<Record<string, unknown>>;
    why: string;
  }>[];
}>;

/** One paper of a fictional supplier: how it is drawn and what it really says. */
export type Sample = Readonly<{
  supplier: 'Kestrel Controls s.r.o.' | 'Nordwerk Automation AG' | 'Helio Grid Systems Inc.';
  file: string;
  title: string;
  author: string;
  landscape?: boolean;
  draw: (paper: Paper) => void;
  gold: Gold;
}>;
