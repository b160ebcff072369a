import { z } from 'zod';

/** Why a question gets no answer; a closed list. */
const refusalReasons = [
  'no_document',
  'document_does_not_say',
  'document_out_of_scope',
  'document_expired',
  'supplier_unknown',
  'ambiguous_supplier',
  'prediction',
  'legal_advice',
  'personal_judgement',
  'external_fact_not_loaded',
  'no_access',
  'copyrighted_text',
] as const;
export const refusalReasonSchema = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;
