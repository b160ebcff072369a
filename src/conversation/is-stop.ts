import type { IncomingEvent } from './incoming-event.ts';

const stopWords = /^(?:stop|stopp|cancel|abort|abbrechen|halt)[.!]*$/iu;

/** Whether somebody wants running work to end, by the button or in a word. */
export function isStop({ content }: IncomingEvent): boolean {
  if (content.type === 'action') return content.action.do === 'stop';
  return content.type === 'message' && content.files.length === 0 && isStopWord(content.text);
}

function isStopWord(text: string): boolean {
  return text.length < 40 && stopWords.test(text.trim());
}

/** The operation a stop button names; all of the thread without one. */
export function stopOperation({ content }: IncomingEvent): string | undefined {
  const action = content.type === 'action' ? content.action : undefined;
  return action?.do === 'stop' ? action.operation : undefined;
}
