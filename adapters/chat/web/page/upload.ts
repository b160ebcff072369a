import { ServerError, tokenHeader } from './server.ts';

/** A file that the server has, as a message names it. */
export type Uploaded = Readonly<{ id: string; name: string; size: number; sha256: string }>;

export type Upload = Readonly<{ done: Promise<Uploaded>; cancel(): void }>;

/** Sends the bytes as they are; `onProgress` is told the share that left, 0 to 1. */
export function upload(file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve, reject) => {
    request.open('POST', `/api/files?name=${encodeURIComponent(file.name)}`);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(tokenHeader)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () => {
      const { status, response } = request;
      if (status === 201) resolve({ id: crypto.randomUUID(), ...response });
      else reject(new ServerError(status, response?.error ?? unclear));
    });
    request.addEventListener('error', () => reject(new ServerError(0, lost)));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}

const unclear = { message: 'The upload did not work.', remedy: 'Try it again.' };
const lost = { message: 'The connection to Assay was lost.', remedy: 'Upload the file again.' };
