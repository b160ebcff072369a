/** Values that differ from a true one and that no statement of it says. */
const listed: Readonly<Record<string, readonly string[]>> = {
  standard: [
    ...['IEC 62443-4-1', 'IEC 62443-4-2', 'IEC 62443-3-3', 'IEC 62443', 'ISO/IEC 27001'],
    ...['ISO/IEC 27017', 'ISO 9001', 'SOC 1', 'SOC 3', 'TISAX'],
  ],
  level: ['ML 1', 'ML 2', 'ML 4', 'SL 3', 'EAL 3', 'ML 3.5', 'ML 33'],
  edition: ['2005', '2013', '2017', '2018', '2019', '2022', '2023', '2024', '2027', '202', '22'],
  reportType: ['Type 1'],
  opinion: ['unqualified', 'adverse', 'disclaimer'],
  subserviceMethod: ['inclusive'],
  method: ['inclusive'],
  testKind: ['source code audit', 'vulnerability scan', 'fuzzing', 'bug bounty', 'threat model'],
  subject: ['acknowledge', 'sbom-delivery'],
  severity: ['high', 'medium', 'low', 'informational'],
  duration: ['P29D', 'P31D', 'P3D', 'P300D', 'PT30H', 'P30M', 'PT71H', 'P72D', 'P7D'],
};

const lists: Readonly<Record<string, readonly string[]>> = {
  categories: ['privacy', 'confidentiality', 'processing integrity'],
  sites: ['Graz', 'Prague', 'Brn', 'Linz 2', 'Linz and'],
};

function otherDates(iso: string): readonly string[] {
  const date = Temporal.PlainDate.from(iso);
  const steps = [1, 2, 7, 10, 28, 30, 31, 61, 100, 200, 365, 366, 730, 1096];
  return [
    ...steps.flatMap((days) => [date.add({ days }), date.subtract({ days })]).map(String),
    ...[1, 2, 5, 10, 20]
      .flatMap((years) => [date.add({ years }), date.subtract({ years })])
      .map(String),
    ...[1, 2, 3, 6]
      .flatMap((months) => [date.add({ months }), date.subtract({ months })])
      .map(String),
    iso.slice(0, 7),
    `${iso.slice(0, 4)}-${iso.slice(8)}-${iso.slice(5, 7)}`,
  ].filter((other) => /^\d{4}-(?:0\d|1[0-2])/u.test(other));
}

function otherTexts(text: string): readonly string[] {
  const words = text.split(' ');
  const digits = [...text.matchAll(/\d/gu)].flatMap(({ index, 0: digit }) =>
    [1, 3, 5].map(
      (step) => text.slice(0, index) + ((Number(digit) + step) % 10) + text.slice(index + 1),
    ),
  );
  const forms = ['AG', 'Ltd', 'Inc', 'GmbH & Co. KG', 'Group', 'Holding', 'a.s.', 'S.p.A.', 'B.V.'];
  return [
    ...digits,
    ...forms.map((form) => `${text} ${form}`),
    ...forms.map((form) => words.with(-1, form).join(' ')),
    ...words.map((_, index) => words.toSpliced(index, 1, 'Zephyr').join(' ')),
    ...words.slice(1).map((_, index) => words.toSpliced(index + 1, 0, 'International').join(' ')),
    ...[`${text}x`, `x${text}`, `${text}-2`, `${text}.1`, `1${text}`, `${text}0`],
    ...[text.replace(/\w\.?$/u, ''), text.slice(1), [...text].toReversed().join('')],
  ].filter((other) => other.trim() !== '' && !text.startsWith(`${other}.`));
}

function otherCounts(counts: Readonly<Record<string, number>>): readonly object[] {
  const names = Object.keys(counts);
  const changed = names.flatMap((severity) =>
    [1, 2, 3, 10, 100].map((more) => ({ ...counts, [severity]: (counts[severity] ?? 0) + more })),
  );
  const swapped = names.flatMap((one) =>
    names.map((other) => ({ ...counts, [one]: counts[other], [other]: counts[one] })),
  );
  return [...changed, ...swapped, { ...counts, total: 99 }, { total: 2 }, { total: 13 }];
}

function candidatesFor(name: string, value: unknown): readonly unknown[] {
  if (listed[name]) return listed[name];
  if (Array.isArray(value)) return (lists[name] ?? []).map((other) => [other]);
  if (name === 'findings') return otherCounts(value as Readonly<Record<string, number>>);
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? otherDates(text) : otherTexts(text);
}

/** Many wrong values for an attribute whose true value is given. */
export function otherValues(name: string, value: unknown): readonly unknown[] {
  return candidatesFor(name, value).filter(
    (other) => JSON.stringify(other) !== JSON.stringify(value),
  );
}
