/** The package ships without types. */
declare module 'spdx-expression-parse' {
  type Leaf = Readonly<{ license: string; plus?: true; exception?: string }>;
  type Branch = Readonly<{ conjunction: 'and' | 'or'; left: Expression; right: Expression }>;
  type Expression = Leaf | Branch;
  function parse(text: string): Expression;
  export = parse;
}
