import type { Area, Level } from '../criteria/criterion.ts';

/** The portfolio at a glance, for App Home, the web page and suggested prompts. Dates: YYYY-MM-DD. */
export type Overview = Readonly<{
  asOf: string;
  /** Critical suppliers first, then by name; at most 500. */
  suppliers: readonly Readonly<{
    name: string;
    tier?: 'critical' | 'important' | 'standard';
    owner?: string;
    areas: readonly Readonly<{ area: Area; label: string; level: Level }>[];
    /** Must-haves that are a gap, refuted, expired or unknown. */
    open: number;
    disputes: number;
    evidence: number;
  }>[];
  /** How many suppliers are registered, with those that are not listed. */
  registered: number;
  /** What ends within a year and still counts, the first to end first; at most 100. */
  expiries: readonly Readonly<{ on: string; days: number; what: string; supplier: string }>[];
  /** What to ask for next, worst first; at most 10. */
  askNext: readonly Readonly<{ supplier: string; what: string; question: string }>[];
  /** Evidence requests that wait for an answer, the first deadline first; absent: none does. */
  openRequests?: Readonly<{
    number: number;
    overdue: number;
    /** At most 10. */
    first: readonly Readonly<{ id: string; supplier: string; deadline: string; late: boolean }>[];
  }>;
}>;

/** A question worth asking, made from what is on file; `title` fits a button. */
export type Prompt = Readonly<{ title: string; message: string }>;
