import type { PageEntry, PageEvent, Work } from '../page-event.ts';
import { button, element, part } from './dom.ts';
import { drawMessage, drawSaid, type EntryListener } from './draw-entry.ts';
import { hasTalked, rememberTalk } from './thread.ts';

/** Pixels from the end within which the reader counts as reading the end. */
const nearEnd = 160;
const lookAgainMs = 2_000;
const gone =
  'Assay was started again; what was said here before is not shown. It still knows what we spoke of, and every paper that was handed in.';

type Options = EntryListener &
  Readonly<{ thread: string; stop(operation: string): void; onFirst(): void }>;

/** Follows a conversation; the call of the result ends that. */
export function followConversation(options: Options): () => void {
  const log = part('log', HTMLElement);
  const known = new Set<string>();
  log.replaceChildren();
  const show = (entry: PageEntry) => {
    const key = entry.type === 'said' ? entry.id : entry.operation;
    if (known.has(key)) return;
    known.add(key);
    options.onFirst();
    rememberTalk(options.thread);
    place(log, entry, options);
  };
  // What was said comes first, then the work that is going on.
  const sayIfGone = () => {
    if (known.size > 0 || !hasTalked(options.thread) || log.hasChildNodes()) return;
    log.append(element('p', { class: 'notice' }, gone));
  };
  const source = new EventSource(`/api/events?thread=${options.thread}`);
  source.addEventListener('message', ({ data }) => {
    const event: PageEvent = JSON.parse(data);
    if (event.type === 'work') {
      sayIfGone();
      showWork(event.work, options.stop);
    } else show(event);
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) reloadWhenServed();
  });
  return () => source.close();
}

/** Assay was started again, and this page has the token of the start before. */
function reloadWhenServed(): void {
  setTimeout(() => {
    fetch('/').then(() => location.reload(), reloadWhenServed);
  }, lookAgainMs);
}

function place(log: HTMLElement, entry: PageEntry, options: Options): void {
  const follows = isAtEnd();
  if (entry.type === 'message') {
    log.append(drawMessage(entry));
    toEnd();
    return;
  }
  const drawn = drawSaid(entry, options);
  const before = entry.replaces && log.querySelector(`[data-said="${CSS.escape(entry.replaces)}"]`);
  if (before) before.replaceWith(drawn);
  else log.append(drawn);
  if (!before && follows) drawn.scrollIntoView({ block: 'nearest' });
}

function isAtEnd(): boolean {
  const { scrollTop, scrollHeight, clientHeight } = part('scroll', HTMLElement);
  return scrollHeight - scrollTop - clientHeight < nearEnd;
}

function toEnd(): void {
  const scroll = part('scroll', HTMLElement);
  scroll.scrollTop = scroll.scrollHeight;
}

function showWork(work: readonly Work[], stop: (operation: string) => void): void {
  const room = part('work', HTMLElement);
  const follows = isAtEnd();
  room.replaceChildren(
    ...work.map(({ operation, text }) =>
      element(
        'div',
        { class: 'working' },
        element('span', { class: 'pulse', 'aria-hidden': true }),
        element('span', {}, text),
        button('Stop', () => stop(operation), { class: 'quiet' }),
      ),
    ),
  );
  if (work.length > 0 && follows) toEnd();
}
