import { button, element } from './dom.ts';
import { wordsOf } from './server.ts';
import { type Upload, type Uploaded, upload } from './upload.ts';

/** The files that go with the next message. */
export type Uploads = Readonly<{
  add(files: Iterable<File>): void;
  isEmpty(): boolean;
  /** Resolves when all have arrived, and empties the list; those that failed stay in it. */
  take(): Promise<readonly Uploaded[]>;
}>;

/** `onChange` is told whenever a file comes or goes. */
export function uploads(list: HTMLElement, onChange: () => void): Uploads {
  const waiting = new Map<Element, Upload>();
  const remove = (row: Element) => {
    waiting.get(row)?.cancel();
    waiting.delete(row);
    row.remove();
    onChange();
  };
  const add = (file: File) => {
    const bar = element('progress', { max: 1, value: 0, 'aria-label': `Upload of ${file.name}` });
    const state = element('span', { class: 'state' }, sizeOf(file.size));
    const drop = button('Remove', () => remove(row), { 'aria-label': `Remove ${file.name}` });
    const row = element('li', {}, element('span', { class: 'name' }, file.name), bar, state, drop);
    const sending = upload(file, (share) => {
      bar.value = share;
      state.textContent = share < 1 ? `${Math.round(share * 100)} %` : 'Checking';
    });
    waiting.set(row, sending);
    list.append(row);
    sending.done.then(
      () => {
        row.classList.add('ready');
        state.textContent = `${sizeOf(file.size)}, ready`;
      },
      (error: unknown) => {
        if (!waiting.delete(row)) return;
        row.classList.add('failed');
        state.textContent = wordsOf(error);
        onChange();
      },
    );
  };
  return {
    add(files) {
      for (const file of files) add(file);
      onChange();
    },
    isEmpty: () => waiting.size === 0,
    async take() {
      const taken = [...waiting];
      const arrived = await Promise.all(taken.map(([, { done }]) => done));
      for (const [row] of taken) {
        waiting.delete(row);
        row.remove();
      }
      onChange();
      return arrived;
    },
  };
}

function sizeOf(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
