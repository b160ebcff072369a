/** The day everything is judged on, YYYY-MM-DD: the same run gives the same numbers on any day. */
export const evaluatedOn = '2026-11-23';
