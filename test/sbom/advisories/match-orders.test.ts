import { describe, expect, test } from 'vitest';
import { matchOrders } from '../../../src/sbom/advisories/match-orders.ts';

const hitsOf = (product: string, version?: string, maker?: string) =>
  matchOrders([{ product, ...(version !== undefined && { version }) }], maker).map(
    ({ landmark, state }) => `${landmark.name}: ${state}`,
  );

describe('src/sbom/advisories/match-orders', () => {
  test.each([
    ['SolarWinds Orion Platform', '2020.2 HF1', 'SolarWinds SUNBURST: affected'],
    ['Orion Platform', '2019.4 HF 5', 'SolarWinds SUNBURST: affected'],
    ['SolarWinds Orion NPM', '2020.2.5300.12432', 'SolarWinds SUNBURST: affected'],
    ['SolarWinds Orion', undefined, 'SolarWinds SUNBURST: version unknown'],
    ['3CX DesktopApp', '18.12.416', '3CX DesktopApp: affected'],
    ['3CX Desktop App for Windows', 'v18.12.407', '3CX DesktopApp: affected'],
    ['Kaseya VSA', '9.5.6', 'Kaseya VSA: affected'],
    ['Kaseya VSA', 'latest', 'Kaseya VSA: version unknown'],
  ])('%s %s: %s', (product, version, hit) => {
    expect(hitsOf(product, version)).toEqual([hit]);
  });

  test('the supplier may name what the product does not', () => {
    expect(hitsOf('VSA', '9.5.4', 'Kaseya Ltd')).toEqual(['Kaseya VSA: affected']);
    expect(hitsOf('Orion', '2020.2', 'SolarWinds')).toEqual(['SolarWinds SUNBURST: affected']);
  });

  test.each([
    ['SolarWinds Orion Platform', '2020.2.6'],
    ['SolarWinds Orion Platform', '2019.4 HF 6'],
    ['3CX DesktopApp', '18.12.422'],
    ['Kaseya VSA', '9.5.7'],
    ['Kaseya VSA', '10.1'],
    ['Orion', '2020.2'],
    ['X7', '4.2.1'],
  ])('%s %s is no hit', (product, version) => {
    expect(hitsOf(product, version)).toEqual([]);
  });
});
