import type { IndexedComponent } from '../../src/ports/component-index.ts';

export const log4jKey = 'maven/org.apache.logging.log4j/log4j-core';

export function component(changes: Partial<IndexedComponent> = {}): IndexedComponent {
  return {
    key: log4jKey,
    name: 'log4j-core',
    version: '2.14.1',
    purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
    direct: true,
    pointer: '/components/3',
    ...changes,
  };
}
