import { describe, expect, test } from 'vitest';
import type { ChatAction } from '../../src/conversation/action.ts';
import type { Turn } from '../../src/conversation/message.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { sweepFiles } from '../../src/ingest/sweep-files.ts';
import { auditRecords } from '../../src/records/audit.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { waitingFiles } from '../../src/records/waiting-upload-record.ts';
import { chatTurn } from '../support/chat-turn.ts';
import { handedIn } from '../support/conversation-papers.ts';
import { press, say, type Told } from '../support/hear.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';

const desks = readingDesks(await temporaryData());
const day = 24 * 60 * 60 * 1000;

let operations = 0;

function speak(desk: ReturnType<typeof desks>) {
  const turnOf = (given: Partial<Turn>): Turn => {
    operations += 1;
    return chatTurn({ operation: `event-${operations}`, ...given });
  };
  const replies = (told: readonly Told[]) => told.map(({ reply }) => reply);
  return {
    async say(text: string, names: readonly string[] = [], given: Partial<Turn> = {}) {
      const files = await Promise.all(names.map(handedIn));
      return replies(await say(desk, turnOf(given), text, files));
    },
    async press(action: ChatAction | undefined, given: Partial<Turn> = {}) {
      if (!action) throw new Error('There is no such button.');
      return replies(await press(desk, turnOf(given), action));
    },
  };
}

const fileAction = ([reply]: readonly Reply[]) =>
  reply?.actions.find(({ does }) => does.do === 'file')?.does;

describe('src/conversation/settle-upload.ts', () => {
  test('several files are one question, and all of them are filed', async () => {
    const { say, press } = speak(desks());
    const asked = await say('here', ['zephyr-certificate.pdf', 'zephyr-old-certificate.pdf']);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.actions.map(({ label, style }) => [label, style])).toEqual([
      ['File for Zephyr Motion GmbH', 'primary'],
      ['Not now', undefined],
    ]);
    const filed = await press(fileAction(asked));
    expect(filed.map(({ headline }) => headline)).toEqual([
      'zephyr-certificate.pdf is read, as evidence of Zephyr Motion GmbH.',
      'zephyr-old-certificate.pdf is read, as evidence of Zephyr Motion GmbH.',
    ]);
  });

  test('what waits survives the sweep; what was given up goes with it', async () => {
    const desk = desks();
    const { say, press } = speak(desk);
    const asked = await say('here', ['zephyr-certificate.pdf']);
    const [sha256 = ''] = await waitingFiles(desk.place);
    desk.clock.forward(100 * day);
    await sweepFiles(desk);
    expect(await desk.files.has(desk.place.workspace, sha256)).toBe(true);
    await press(asked[0]?.actions.find(({ does }) => does.do === 'drop')?.does);
    expect(await waitingFiles(desk.place)).toEqual([]);
    const late = await press(fileAction(asked));
    expect(late[0]?.headline).toBe('zephyr-certificate.pdf was given up already.');
    expect(await listSuppliers(desk.place)).toEqual([]);
  });

  test('the second person to press is told, and nothing is filed twice', async () => {
    const desk = desks();
    const { say, press } = speak(desk);
    const asked = await say('here', ['zephyr-certificate.pdf']);
    const action = fileAction(asked);
    await press(action);
    const second = await press(
      action && ({ ...action, supplier: 'Kestrel Controls s.r.o.' } as ChatAction),
    );
    expect(second[0]?.headline).toBe(
      'zephyr-certificate.pdf is on file, as evidence of Zephyr Motion GmbH.',
    );
    expect((await listSuppliers(desk.place)).map(({ name }) => name)).toEqual([
      'Zephyr Motion GmbH',
    ]);
    const audit = await auditRecords.list(desk.place);
    expect(audit.filter(({ data }) => data.action === 'upload filed')).toMatchObject([
      { data: { by: 'U-ANN' } },
    ]);
  });

  test('two that press at once for different suppliers file it for one', async () => {
    const desk = desks();
    const { say, press } = speak(desk);
    const asked = await say('here', ['zephyr-certificate.pdf']);
    const action = fileAction(asked) as Extract<ChatAction, { do: 'file' }>;
    const both = await Promise.all(
      ['Zephyr Motion GmbH', 'Nordwerk Automation AG'].map((supplier) =>
        press({ ...action, supplier }),
      ),
    );
    expect(both.flat()).toHaveLength(2);
    expect(await listSuppliers(desk.place)).toHaveLength(1);
  });

  test('somebody from elsewhere cannot file it, nor in another workspace', async () => {
    const desk = desks();
    const { say, press } = speak(desk);
    const channel = { where: { id: 'C-1', kind: 'channel' } } as const;
    const action = fileAction(await say('here', ['zephyr-certificate.pdf'], channel));
    const stranger = {
      person: { id: 'U-EVE', sees: 'own' },
      where: { id: 'C-2', kind: 'channel' },
    } as const;
    expect((await press(action, stranger))[0]?.headline).toBe('No such upload is waiting here.');
    expect((await speak(desks()).press(action))[0]?.headline).toBe(
      'No such upload is waiting here.',
    );
    const colleague = { person: { id: 'U-BOB', sees: 'own' }, ...channel } as const;
    expect((await press(action, colleague))[0]?.headline).toContain('is read');
  });

  test('the same message again asks again and keeps one upload', async () => {
    const desk = desks();
    const { say } = speak(desk);
    const first = await say('here', ['zephyr-certificate.pdf'], { operation: 'same' });
    const again = await say('here', ['zephyr-certificate.pdf'], { operation: 'same' });
    expect(fileAction(again)).toEqual(fileAction(first));
    expect(await waitingFiles(desk.place)).toHaveLength(1);
  });

  test('a file that cannot be read is kept, and says why', async () => {
    const desk = desks();
    const broken = { name: 'broken.pdf', bytes: Buffer.from('%PDF-1.7\nnothing of a PDF\n') };
    const told = await say(desk, chatTurn({ operation: 'broken' }), 'here', [broken]);
    expect(told[0]?.reply.headline).toBe('Whose evidence is broken.pdf?');
    expect(told[0]?.reply.text).toContain('broken.pdf');
    expect(await waitingFiles(desk.place)).toHaveLength(1);
  });

  test('what is no document is refused, and what is beside it waits', async () => {
    const desk = desks();
    const files = [
      { name: 'empty.pdf', bytes: Buffer.from('') },
      await handedIn('zephyr-certificate.pdf'),
    ];
    const told = await say(desk, chatTurn({ operation: 'beside' }), 'here', files);
    expect(told.map(({ reply }) => reply.headline)).toEqual([
      expect.stringContaining('empty.pdf') as string,
      'Whose evidence is zephyr-certificate.pdf?',
    ]);
  });

  test('the form takes a registered supplier or a new one, not both', async () => {
    const desk = desks();
    const { say, press } = speak(desk);
    const [asked] = await say('here', ['zephyr-certificate.pdf']);
    const does = asked?.form?.does;
    const submit = (values: Record<string, string>) => press(does && { ...does, values });
    expect((await submit({}))[0]?.problems).toHaveProperty('supplier');
    expect((await submit({ supplier: 'Nobody' }))[0]?.problems).toHaveProperty('supplier');
    const both = await submit({ supplier: 'Nobody', newSupplier: 'Zephyr' });
    expect(both[0]?.problems).toHaveProperty('newSupplier');
    expect(both[0]?.form?.fields.map(({ value }) => value)).toEqual(['Nobody', 'Zephyr']);
    expect((await submit({ newSupplier: 'Zephyr Motion GmbH' }))[0]?.headline).toContain('is read');
  });
});
