import { z } from 'zod';
import { questionSchema } from './question.ts';

/** What a thread was last about, so that "who signed it?" and "and Nordwerk?" have a meaning. */
export const threadMemorySchema = z.object({
  /** Registered name. */
  supplier: z.string().optional(),
  product: z.string().optional(),
  /** Id of the evidence cited last. */
  evidence: z.string().optional(),
  criterion: z.string().optional(),
  /** Registered names of the suppliers compared last. */
  compared: z.array(z.string()).optional(),
  /** The last question that was answered. */
  question: questionSchema.optional(),
});
export type ThreadMemory = z.infer<typeof threadMemorySchema>;
