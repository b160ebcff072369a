import type { Candidate } from './candidate.ts';

/** Why the gate refuses a candidate, or takes an attribute out of it. Stable; counted. */
export type RejectionReason =
  /** The words a model gave do not stand where it said. */
  | 'ANCHOR_NOT_FOUND'
  /** A span points to no page or past its end, or holds only white space. */
  | 'SPAN_OUT_OF_RANGE'
  /** The statement contains text a reader of the printed page does not see. */
  | 'HIDDEN_TEXT'
  /** The statement is longer than a person would read as one. */
  | 'STATEMENT_TOO_LONG'
  /** The statement asks and does not answer. */
  | 'QUESTION'
  /** The attributes do not fit the claim type. */
  | 'ATTRIBUTES_INVALID'
  /** What the claim is about is not printed where the candidate says. */
  | 'CORE_NOT_PROVEN'
  /** No attribute at all is proven. */
  | 'NOTHING_PROVEN'
  /** A value is not printed in the span given for it. */
  | 'VALUE_NOT_PRINTED'
  /** A value is printed, but nothing says that it is what a model takes it for. */
  | 'ROLE_NOT_PROVEN'
  /** Of these a model is never asked: they are computed from the file. */
  | 'NOT_FOR_A_MODEL'
  /** No span is given for a value, and the main statement does not print it. */
  | 'VALUE_NOT_CITED'
  /** A span does not belong to the claim by the rule it names. */
  | 'LINK_BROKEN'
  /** A computed value is not what its rule gives, or an input is not proven. */
  | 'DERIVATION_WRONG'
  /** A supporting statement denies or limits what it is cited for. */
  | 'SUPPORT_NOT_ASSERTED';

/** A candidate the gate refused whole. */
export type Rejection = Readonly<{ reason: RejectionReason; candidate: Candidate }>;

/** An attribute the gate took out of a candidate that otherwise holds: it is null in the claim. */
export type DroppedAttribute = Readonly<{
  reason: RejectionReason;
  claimId: string;
  attribute: string;
}>;
