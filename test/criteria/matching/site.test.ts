import { describe, expect, test } from 'vitest';
import { matchSites, registeredSites } from '../../../src/criteria/matching/site.ts';

const match = (stated: string[], ...registered: string[]) =>
  matchSites(stated, registeredSites(registered)).match;

describe('the sites of a paper', () => {
  test.each([
    ['Brno, Czech Republic', 'Brno'],
    ['Purkyňova 99, 612 00 Brno', 'Brno'],
    ['Gothenburg, Sweden', 'Göteborg'],
    ['Göteborg', 'Gothenburg, Sweden'],
    ['Werk München', 'Munich'],
    ['Brünn', 'Purkyňova 99, 612 00 Brno, Czech Republic'],
    ['400 Harbor Street, Portland, OR', 'Portland'],
    ['Den Haag', 'The Hague, The Netherlands'],
    ['Kiel', 'D-24103 Kiel'],
  ])('"%s" is the registered site "%s"', (stated, registered) => {
    expect(match([stated], registered)).toBe('all');
  });

  test('of the sales office are not the development site', () => {
    expect(match(['Linz, Austria'], 'Brno')).toBe('none');
    expect(match(['Germany'], 'Kiel, Germany')).toBe('none');
    expect(match(['Brnoland'], 'Brno')).toBe('none');
    expect(match(['Brno'], 'Building 7')).toBe('none');
  });

  test('may cover only some of the registered ones, and then say which are missing', () => {
    const sites = registeredSites(['Portland', 'Cork']);
    expect(matchSites(['Cork, Ireland'], sites)).toEqual({ match: 'part', missing: ['Portland'] });
  });

  test('may not be stated, or have nothing registered to be compared with', () => {
    expect(match([], 'Brno')).toBe('not stated');
    expect(match(['Brno'])).toBe('not registered');
  });
});
