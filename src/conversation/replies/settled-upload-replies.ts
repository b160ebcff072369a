import { listed, sentence } from '../../answers/words.ts';
import type { WaitingUpload } from '../../records/waiting-upload-record.ts';
import { type Reply, reply } from '../reply.ts';

const filesOf = ({ files }: Pick<WaitingUpload, 'files'>) => listed(files.map(({ file }) => file));

export function droppedReply(upload: WaitingUpload): Reply {
  return reply({
    headline: `${filesOf(upload)}: not filed.`,
    text: 'It is nobody’s evidence and is not kept. Upload it again when you know whose it is.',
  });
}

/** Somebody was faster. */
export function alreadySettledReply(upload: WaitingUpload): Reply {
  const { state } = upload;
  const what =
    'supplier' in state
      ? sentence(
          `${state.is === 'filed' ? 'is on file' : 'is being read'}, as evidence of ${state.supplier}`,
        )
      : 'was given up already.';
  return reply({
    headline: `${filesOf(upload)} ${what}`,
    text:
      'supplier' in state
        ? 'If that is wrong, ask for the evidence to be moved.'
        : 'Upload it again to file it.',
  });
}

export function notWaitingReply(): Reply {
  return reply({
    headline: 'No such upload is waiting here.',
    tone: 'warning',
    text: 'Upload the file again and name its supplier, for example "for Kestrel Controls s.r.o.".',
  });
}
