import type { Prompt } from '../../../../src/conversation/overview.ts';
import { button, element, part } from './dom.ts';
import { send, wordsOf } from './server.ts';
import { type Uploads, uploads } from './uploads.ts';

export type Composer = Readonly<{
  /** Sends a question as if it had been typed. */
  ask(question: string): void;
  offer(prompts: readonly Prompt[]): void;
  focus(): void;
}>;

/** The field for messages, with files that are dropped, pasted or picked. */
export function composer(thread: () => string): Composer {
  const say = part('say', HTMLTextAreaElement);
  const trouble = part('trouble', HTMLElement);
  const files = uploads(part('uploads', HTMLElement), () => say.focus());
  const post = async (text: string, handedIn: Awaited<ReturnType<Uploads['take']>>) => {
    const operation = crypto.randomUUID();
    await send('/api/messages', { operation, thread: thread(), text, files: handedIn });
  };
  const tell = (error: unknown) => {
    trouble.textContent = wordsOf(error);
  };
  const submit = async () => {
    const text = say.value.trim();
    if (text === '' && files.isEmpty()) return;
    trouble.textContent = '';
    const handedIn = await files.take();
    say.value = '';
    grow(say);
    await post(text, handedIn).catch((error: unknown) => {
      say.value = text;
      throw error;
    });
  };
  listen(say, files, () => void submit().catch(tell));
  return {
    ask: (question) => void post(question, []).catch(tell),
    focus: () => say.focus(),
    offer(prompts) {
      const ask = ({ message }: Prompt) => {
        void post(message, []).catch(tell);
        say.focus();
      };
      part('prompts', HTMLElement).replaceChildren(
        ...prompts.map((prompt) =>
          element(
            'li',
            {},
            button(prompt.title, () => ask(prompt), { title: prompt.message }),
          ),
        ),
      );
    },
  };
}

function listen(say: HTMLTextAreaElement, files: Uploads, submit: () => void): void {
  const picker = part('picker', HTMLInputElement);
  part('attach', HTMLButtonElement).addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    files.add(picker.files ?? []);
    picker.value = '';
  });
  part('composer', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  say.addEventListener('input', () => grow(say));
  say.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  say.addEventListener('paste', ({ clipboardData }) => files.add(clipboardData?.files ?? []));
  acceptDrops(files);
}

/** The whole page takes files. */
function acceptDrops(files: Uploads): void {
  const drop = part('drop', HTMLElement);
  const holdsFiles = ({ dataTransfer }: DragEvent) =>
    dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) drop.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    drop.hidden = true;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    files.add(event.dataTransfer?.files ?? []);
  });
}

/** As high as its lines. */
function grow(say: HTMLTextAreaElement): void {
  say.rows = Math.min(8, say.value.split('\n').length);
}
