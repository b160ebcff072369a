import { type Reply, reply } from '../reply.ts';

/** A person ended the work. `files`: what was handed in with it. */
export function stoppedReply(files: readonly string[]): Reply {
  return reply({
    headline: 'Stopped.',
    text:
      files.length === 0
        ? 'Ask again when you want the answer.'
        : `Not read: ${files.join(', ')}. Upload it again to read it.`,
  });
}

export function nothingToStopReply(): Reply {
  return reply({ headline: 'Nothing is running here.', text: 'There was nothing to stop.' });
}

/** A fault nobody can do anything about in the chat; the log has more below the reference. */
export function faultReply(reference: string): Reply {
  return reply({
    headline: `This did not work because of a fault in Assay (reference ${reference}).`,
    tone: 'bad',
    text: 'Report the reference; what you handed in is not lost.',
  });
}
