import type { ChatAction } from '../../src/conversation/action.ts';
import type { FileReference, IncomingEvent } from '../../src/conversation/incoming-event.ts';

const channelId = 'C1';

type Parts = Partial<Omit<IncomingEvent, 'content'>>;

function event(content: IncomingEvent['content'], parts: Parts & { operation: string }) {
  return {
    platform: 'slack',
    workspace: 'T1',
    thread: parts.operation,
    person: { id: 'U1', sees: 'own' },
    where: { id: channelId, kind: 'channel' },
    address: { channel: channelId },
    ...parts,
    content,
  } satisfies IncomingEvent;
}

/** Somebody writes, or hands something in. */
export function messageEvent(
  text: string,
  parts: Parts & Readonly<{ ts?: string; files?: readonly FileReference[] }> = {},
): IncomingEvent {
  const { ts = '1700000000.000100', files = [], ...rest } = parts;
  const operation = `${channelId}:${ts}`;
  return event({ type: 'message', text, files: [...files] }, { operation, ...rest });
}

/** The chat tells of a file on its own. */
export function fileEvent(file: FileReference, parts: Parts = {}): IncomingEvent {
  const operation = `file:${file.key}`;
  return event({ type: 'file', file }, { operation, thread: channelId, ...parts });
}

/** Somebody presses a button. */
export function actionEvent(action: ChatAction, parts: Parts = {}): IncomingEvent {
  const operation = `button:${JSON.stringify(action)}`;
  return event({ type: 'action', action }, { operation, ...parts });
}

export function fileReference(name: string, id = 'F1'): FileReference {
  return { key: `${id}@${channelId}`, name, source: { id } };
}
