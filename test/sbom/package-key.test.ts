import { describe, expect, test } from 'vitest';
import { nameOfKey, typeOfKey } from '../../src/sbom/package-key.ts';

describe('src/sbom/package-key', () => {
  test.each([
    ['maven/org.apache.logging.log4j/log4j-core', 'maven', 'log4j-core'],
    ['npm/@angular/core', 'npm', 'core'],
    ['generic/openssl', 'generic', 'openssl'],
  ])('%s is of type %s and called %s', (key, type, name) => {
    expect(typeOfKey(key)).toBe(type);
    expect(nameOfKey(key)).toBe(name);
  });
});
