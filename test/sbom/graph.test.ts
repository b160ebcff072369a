import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../src/sbom/graph.ts';
import { chainOf, dependsOn, firmwareOf } from '../support/inventories.ts';

const graphOf = (count: number, relations = chainOf(count)) =>
  shapeOf(firmwareOf(count, { relations })).graph;

describe('src/sbom/graph', () => {
  test('a chain of four has one root and three steps', () => {
    expect(graphOf(4)).toEqual({
      relations: 3,
      roots: 1,
      orphans: 0,
      depth: 3,
      related: 4,
      dangling: 0,
    });
  });

  test('what only the product needs is a root', () => {
    const relations = [dependsOn('subject', 'ref-0', 'ref-1'), dependsOn('ref-1', 'ref-2')];
    expect(graphOf(3, relations)).toMatchObject({ roots: 2, depth: 1, related: 3 });
  });

  test('a circle ends', () => {
    const relations = [...chainOf(3), dependsOn('ref-2', 'ref-0')];
    expect(graphOf(3, relations)).toMatchObject({ roots: 0, depth: 2, related: 3 });
  });

  test('the shortest way counts', () => {
    expect(graphOf(4, [...chainOf(4), dependsOn('ref-0', 'ref-3')]).depth).toBe(2);
  });

  test('a reference to nothing is counted once and joins nobody', () => {
    const relations = [dependsOn('ref-0', 'lost'), dependsOn('ref-1', 'lost', 'gone')];
    expect(graphOf(3, relations)).toMatchObject({
      dangling: 2,
      related: 0,
      orphans: 1,
      relations: 0,
    });
  });

  test('a component that needs itself is joined to nobody', () => {
    expect(graphOf(1, [dependsOn('ref-0', 'ref-0')])).toMatchObject({ related: 0, depth: 0 });
  });

  test('a chain of 20,000 is walked in a loop', () => {
    expect(graphOf(20_000).depth).toBe(19_999);
  });
});
