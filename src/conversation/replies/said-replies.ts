import { type Reply, reply } from '../reply.ts';

/** The button of an answer nobody remembers any more. */
export function goneReply(): Reply {
  return reply({
    headline: 'That answer is not at hand any more.',
    tone: 'warning',
    text: 'Ask the question again.',
  });
}

export function cannotShareReply(): Reply {
  return reply({
    headline: 'You cannot share that answer.',
    tone: 'warning',
    text: 'It quotes confidential evidence. Who handed that in, or owns the supplier, can ask and share the answer.',
  });
}
