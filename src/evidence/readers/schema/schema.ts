/** A JSON schema of draft 07, as far as the schemas of CycloneDX use the draft. */
export type Schema = Readonly<{
  $ref?: string;
  title?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  definitions?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean;
  /** A list of schemas names the items one by one. */
  items?: Schema | readonly Schema[];
  additionalItems?: boolean;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  not?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
}>;

/** The keywords that `compileSchema` obeys, and those that are mere remarks. */
const known = new Set(
  (
    '$ref title type enum const pattern format minLength maxLength minimum maximum required ' +
    'properties definitions additionalProperties items additionalItems minItems maxItems ' +
    'uniqueItems oneOf anyOf allOf not if then else ' +
    '$schema $id $comment description examples default deprecated meta:enum'
  ).split(' '),
);

/** A rule of the specification that is not understood must not pass as kept. */
export function assertKnownKeywords(schema: Schema): void {
  const unknown = Object.keys(schema).find((keyword) => !known.has(keyword));
  if (unknown !== undefined) throw new TypeError(`Unknown keyword in a schema: ${unknown}`);
}
