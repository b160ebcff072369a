import { z } from 'zod';

/** A change that the posture history shows. */
export const levelChangeSchema = z.object({
  supplier: z.string(),
  criterion: z.string(),
  from: z.string(),
  to: z.string(),
  /** What the level does not say, where it stays: "lapsing", "no longer fresh". */
  now: z.string().optional(),
  /** "SDL policy.pdf was handed in", "the certificate expired". */
  because: z.string(),
  /** YYYY-MM-DD. */
  on: z.string(),
});
export type LevelChange = Readonly<z.infer<typeof levelChangeSchema>>;
