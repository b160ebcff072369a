export type SmallPaper = Readonly<{ name: string; supplier: string; bytes: Buffer }>;

const suppliers = 50;

/**
 * Certificates as plain text, each of a product of its own, of fifty suppliers in turn: read in a
 * moment, and never the same.
 */
export function smallPaper(at: number): SmallPaper {
  const supplier = `Works ${at % suppliers} s.r.o.`;
  const text = `CERTIFICATE No. 44 ${1_000 + at}
This is to certify that the development process of
${supplier}, site ${at}
complies with the requirements of IEC 62443-4-1:2018.
Valid from 2026-01-15 until 2029-01-14.
`;
  return { name: `certificate-${at}.txt`, supplier, bytes: Buffer.from(text) };
}
