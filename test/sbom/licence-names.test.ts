import { describe, expect, test } from 'vitest';
import { idOfLicenceName } from '../../src/sbom/licence-names.ts';

describe('src/sbom/licence-names', () => {
  test.each([
    ['GPLv3', 'GPL-3.0'],
    ['GNU General Public License v3.0', 'GPL-3.0'],
    ['GNU GENERAL PUBLIC LICENSE, Version 3, 29 June 2007', 'GPL-3.0'],
    ['GPL (>= 2)', 'GPL-2.0-or-later'],
    ['GNU GPL v2 only', 'GPL-2.0-only'],
    ['GNU GPL', 'GPL'],
    ['LGPLv2.1+', 'LGPL-2.1-or-later'],
    ['GNU Lesser General Public License v2.1 or later', 'LGPL-2.1-or-later'],
    ['GNU Library General Public License', 'LGPL'],
    ['GNU Affero General Public License 3', 'AGPL-3.0'],
    ['The Apache Software License, Version 2.0', 'Apache-2.0'],
    ['Apache License 2', 'Apache-2.0'],
    ['Eclipse Public License - v 2.0', 'EPL-2.0'],
    ['Mozilla Public License Version 2.0', 'MPL-2.0'],
    ['The MIT License (MIT)', 'MIT'],
    ['New BSD License', 'BSD-3-Clause'],
    ['2-clause BSD', 'BSD-2-Clause'],
    ['zlib License', 'Zlib'],
    ['Public Domain', undefined],
    ['Commercial', undefined],
    ['Limited permit', undefined],
  ])('%s is %s', (name, id) => {
    expect(idOfLicenceName(name)).toBe(id);
  });
});
