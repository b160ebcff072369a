type Schema = Readonly<Record<string, unknown>>;

const empty: Readonly<Record<string, unknown>> = {
  null: null,
  array: [],
  string: '',
  integer: 0,
  number: 0,
  boolean: false,
};

/** The emptiest answer a strict JSON schema allows: no elements, no values, the first choice. */
export function emptyAnswer(schema: Schema): Readonly<Record<string, unknown>> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  return Object.fromEntries(properties.map(([name, property]) => [name, emptyValue(property)]));
}

function emptyValue(schema: Schema): unknown {
  const choices = schema['anyOf'];
  if (Array.isArray(choices)) {
    const isNull = (choice: Schema) => choice['type'] === 'null';
    return choices.some(isNull) ? null : emptyValue(choices[0]);
  }
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if ('const' in schema) return schema['const'];
  const types = [schema['type']].flat().map(String);
  const known = Object.keys(empty).find((type) => types.includes(type));
  if (known !== undefined) return empty[known];
  return emptyAnswer(schema);
}
