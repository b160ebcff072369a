/** The day on which every conversation takes place. */
export const conversationDay = '2026-11-24';
