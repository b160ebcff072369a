import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

type Served =
  | Readonly<{ bytes: Uint8Array }>
  | Readonly<{ location: string }>
  | Readonly<{ status: number }>;

/** A server on this machine that keeps what is put into it, and gives what it was told to. */
export async function startOneDrive() {
  const files = new Map<string, Served>();
  const requests: { path: string; authorization: string | undefined }[] = [];
  const uploads: { path: string; range: string | undefined; text: string }[] = [];
  const server = createServer((request, response) => {
    const { url: path = '/', headers, method } = request;
    requests.push({ path, authorization: headers.authorization });
    const served = files.get(path) ?? { status: method === 'PUT' ? 201 : 404 };
    void buffer(request).then((body) => {
      if (method === 'PUT') {
        uploads.push({ path, range: headers['content-range'], text: body.toString('utf8') });
      }
      if ('bytes' in served) return response.end(served.bytes);
      if ('location' in served) return response.writeHead(302, served).end();
      return response.writeHead(served.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests: requests as readonly (typeof requests)[number][],
    uploads: uploads as readonly (typeof uploads)[number][],
    serve: (path: string, what: Served) => void files.set(path, what),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
