/** Programs that stand in for the sandboxed reader. */
export const programs = {
  crashing: new URL('./crashing.child.ts', import.meta.url),
  curious: new URL('./curious.child.ts', import.meta.url),
  greedy: new URL('./greedy.child.ts', import.meta.url),
  hoarding: new URL('./hoarding.child.ts', import.meta.url),
  inventing: new URL('./inventing.child.ts', import.meta.url),
  looping: new URL('./looping.child.ts', import.meta.url),
  lying: new URL('./lying.child.ts', import.meta.url),
  mending: new URL('./mending.child.ts', import.meta.url),
  spinning: new URL('./spinning.child.ts', import.meta.url),
  stuck: new URL('./stuck.child.ts', import.meta.url),
} as const;

/** Starts `spinning` in the sandbox and waits to be killed. */
export const parentOfSpinner = new URL('./parent-of-spinner.ts', import.meta.url);

/** Ends at once, although its warm reader would wait. */
export const warmAndLeave = new URL('./warm-and-leave.ts', import.meta.url);
