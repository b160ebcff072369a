import type { ServerResponse } from 'node:http';
import type { AssayError, ErrorCode, ErrorReport } from '../../../src/errors.ts';

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

export function sendError(
  response: ServerResponse,
  status: number,
  error: Omit<ErrorReport, 'code'> & Readonly<{ code?: ErrorCode }>,
): void {
  sendJson(response, status, { error });
}

const statuses: Partial<Record<ErrorCode, number>> = {
  OVERSIZE: 413,
  UNSUPPORTED_TYPE: 415,
  EVIDENCE_UNKNOWN: 404,
  FILE_NOT_FOUND: 404,
  STORE_BUSY: 503,
  INTERNAL: 500,
};

export function statusOf(error: AssayError): number {
  return statuses[error.code] ?? 400;
}
