import { describe, expect, test } from 'vitest';
import { guessSupplier } from '../../src/ingest/guess-supplier.ts';
import { handedIn } from '../support/conversation-papers.ts';
import { register } from '../support/kept-evidence.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { supplier } from '../support/suppliers.ts';

const desks = readingDesks(await temporaryData());
const { signal } = new AbortController();

async function guess(...names: readonly string[]) {
  const desk = desks();
  await register(
    desk,
    supplier({ name: 'Kestrel Controls', contractingEntity: 'Kestrel Controls s.r.o.' }),
    supplier({ name: 'Nordwerk Automation' }),
  );
  const files = await Promise.all(
    names.map(async (name) => {
      const { bytes } = await handedIn(name);
      const { sha256 } = await desk.files.put(desk.place.workspace, bytes);
      return { file: name, sha256 };
    }),
  );
  const found = await guessSupplier(desk, files, { signal });
  return found.map(({ names: named }) => named.map(({ name, as, page }) => [name, as, page]));
}

describe('src/ingest/guess-supplier.ts', () => {
  test('each kind of paper names its company in its own way', async () => {
    expect(
      await guess(
        'kestrel-iec-62443-4-1-certificate.pdf',
        'helio-soc2-type2-report.pdf',
        'kestrel-k7-hmi-penetration-test.pdf',
        'nordwerk-eg20-1.3.0.spdx.json',
      ),
    ).toEqual([
      [['Kestrel Controls s.r.o.', 'holder', 1]],
      [['Helio Grid Systems Inc.', 'audited company', 3]],
      [['Kestrel Controls s.r.o.', 'client', 1]],
      [['Nordwerk Automation AG', 'producer', undefined]],
    ]);
  });

  test('a policy speaks of one registered supplier, or of nobody in particular', async () => {
    expect(await guess('kestrel-secure-lifecycle-policy.pdf', 'zephyr-hostile-policy.pdf')).toEqual(
      [[['Kestrel Controls', 'only company of the register', 2]], []],
    );
  });

  test('what cannot be read says why and names nobody', async () => {
    const desk = desks();
    const put = (text: string) => desk.files.put(desk.place.workspace, Buffer.from(text));
    const broken = await put('%PDF-1.7\nno object in it\n');
    const [found] = await guessSupplier(desk, [{ file: 'broken.pdf', ...broken }], { signal });
    expect(found).toMatchObject({ names: [], error: { code: 'CORRUPT' } });
  });

  test('a person who stops it is obeyed', async () => {
    const desk = desks();
    const { bytes } = await handedIn('zephyr-certificate.pdf');
    const stored = await desk.files.put(desk.place.workspace, bytes);
    const stopped = { signal: AbortSignal.abort() };
    const looking = guessSupplier(desk, [{ file: 'z.pdf', ...stored }], stopped);
    await expect(looking).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
