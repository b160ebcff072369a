/** Certificates as plain text, each of a product of its own: read in a moment, and never the same. */
export function smallPaper(at: number): Readonly<{ name: string; bytes: Buffer }> {
  const text = `CERTIFICATE No. 44 ${String(1_000 + at)}
This is to certify that the development process of
Kestrel Controls s.r.o., site ${at}
complies with the requirements of IEC 62443-4-1:2018.
Valid from 2026-01-15 until 2029-01-14.
`;
  return { name: `certificate-${at}.txt`, bytes: Buffer.from(text) };
}
