import { describe, expect, test } from 'vitest';
import { matchEntity, registeredEntities } from '../../../src/criteria/matching/entity.ts';
import { kestrel } from '../../support/kestrel.ts';

const registered = registeredEntities(kestrel());
const match = (holder: string | null, annexes: string[] = []) =>
  matchEntity(holder, annexes, registered);

describe('the holder of a paper', () => {
  test.each(['Kestrel Controls s.r.o.', 'KESTREL CONTROLS, S.R.O.', 'Kestrel  Contrôls s. r. o.'])(
    '"%s" is the manufacturer: case, punctuation and accents are ignored',
    (holder) => {
      expect(match(holder)).toBe('same');
    },
  );

  test.each(['Kestrel Controls GmbH', 'Kestrel Holding AG', 'Nordwerk Automation AG'])(
    '"%s" is another entity: the legal form is never ignored',
    (holder) => {
      expect(match(holder)).toBe('other');
    },
  );

  test('without its legal form cannot be told apart from a sister company', () => {
    expect(match('Kestrel Controls')).toBe('form not stated');
  });

  test('is not stated when the paper names none', () => {
    expect(match(null)).toBe('not stated');
  });

  test('may be another one when the scope or an annex names the manufacturer in full', () => {
    expect(match('Kestrel Holding AG', ['Kestrel Controls, s.r.o., Brno'])).toBe('same');
    expect(match('Kestrel Holding AG', ['Kestrel Controls, Brno'])).toBe('other');
    expect(match(null, ['Kestrel Controls s.r.o.'])).toBe('same');
  });

  test('is compared with the manufacturer, and with the contracting entity by default', () => {
    const made = registeredEntities(kestrel({ manufacturer: 'Falcon Devices GmbH' }));
    expect(matchEntity('Falcon Devices GmbH', [], made)).toBe('same');
    expect(matchEntity('Kestrel Controls s.r.o.', [], made)).toBe('other');
    expect(made.otherContractPartner).toBe('Kestrel Controls s.r.o.');
    expect(registered.otherContractPartner).toBeUndefined();
  });

  test('has nothing to be compared with when no legal entity is registered', () => {
    const bare = registeredEntities(kestrel({ contractingEntity: undefined }));
    expect(matchEntity('Kestrel Controls s.r.o.', [], bare)).toBe('not registered');
  });

  test('is compared with the name of the supplier when that is a legal name', () => {
    const named = registeredEntities(
      kestrel({ name: 'Kestrel Controls GmbH', contractingEntity: undefined }),
    );
    expect(matchEntity('Kestrel Controls AG', [], named)).toBe('other');
  });

  test('is not looked for in an annex by a name without legal form', () => {
    const loose = registeredEntities(kestrel({ contractingEntity: 'Kestrel' }));
    expect(matchEntity('Falcon GmbH', ['Kestrel'], loose)).toBe('other');
  });
});
