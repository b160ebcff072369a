/**
 * The elements of Adaptive Cards 1.5 that are drawn here, as the published schema has them
 * (adaptivecards.io/schemas/adaptive-card.json). Text of a TextBlock and of a Fact is Markdown.
 */
export type AdaptiveCard = Readonly<{
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  /** What an old client shows instead, and what a screen reader begins with. */
  fallbackText: string;
  body: readonly CardElement[];
  refresh?: Readonly<{ action: ExecuteAction; userIds: readonly string[] }>;
  /** Teams: as wide as the window. No part of the schema. */
  msteams?: Readonly<{ width: 'Full' }>;
}>;

export type Colour = 'default' | 'good' | 'warning' | 'attention' | 'accent';
export type ContainerStyle = 'default' | 'emphasis' | Exclude<Colour, 'default'>;
type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large';

type Placed = Readonly<{ id?: string; isVisible?: false; separator?: true; spacing?: Spacing }>;

export type TextBlock = Placed &
  Readonly<{
    type: 'TextBlock';
    text: string;
    wrap: true;
    color?: Colour;
    isSubtle?: true;
    fontType?: 'monospace';
    size?: 'small' | 'medium' | 'large';
    weight?: 'bolder';
    style?: 'heading';
  }>;

export type Container = Placed &
  Readonly<{
    type: 'Container';
    items: readonly CardElement[];
    style?: ContainerStyle;
    bleed?: true;
    selectAction?: Readonly<{ type: 'Action.OpenUrl'; title: string; url: string }>;
  }>;

type Column = Placed &
  Readonly<{
    type: 'Column';
    width: 'auto' | 'stretch';
    items: readonly CardElement[];
  }>;

export type ColumnSet = Placed & Readonly<{ type: 'ColumnSet'; columns: readonly Column[] }>;

type FactSet = Placed &
  Readonly<{ type: 'FactSet'; facts: readonly Readonly<{ title: string; value: string }>[] }>;

type TableCell = Readonly<{
  type: 'TableCell';
  items: readonly TextBlock[];
  style?: ContainerStyle;
}>;
export type TableRow = Readonly<{ type: 'TableRow'; cells: readonly TableCell[] }>;
/** The first row is the head by default; its property has two names among schema and clients. */
export type Table = Placed &
  Readonly<{
    type: 'Table';
    columns: readonly Readonly<{ width: number }>[];
    rows: readonly TableRow[];
    showGridLines: true;
    gridStyle: 'default';
  }>;

type Input = Placed & Readonly<{ label: string; isRequired?: true; errorMessage?: string }>;
export type TextInput = Input &
  Readonly<{
    type: 'Input.Text';
    id: string;
    value?: string;
    placeholder?: string;
    isMultiline?: true;
    maxLength: number;
  }>;
export type ChoiceInput = Input &
  Readonly<{
    type: 'Input.ChoiceSet';
    id: string;
    value?: string;
    placeholder?: string;
    style: 'compact' | 'filtered';
    choices: readonly Readonly<{ title: string; value: string }>[];
  }>;

type ButtonLook = Readonly<{
  title: string;
  /** The whole of a title that was shortened. */
  tooltip?: string;
  style?: 'positive' | 'destructive';
}>;
type Sending = ButtonLook & Readonly<{ data: object; associatedInputs?: 'none' }>;
type SubmitAction = Sending & Readonly<{ type: 'Action.Submit' }>;
export type ExecuteAction = Sending &
  Readonly<{ type: 'Action.Execute'; verb: string; fallback?: SubmitAction }>;
type ToggleAction = ButtonLook &
  Readonly<{ type: 'Action.ToggleVisibility'; targetElements: readonly string[] }>;
type CardAction = ExecuteAction | ToggleAction;
type ActionSet = Placed & Readonly<{ type: 'ActionSet'; actions: readonly CardAction[] }>;

export type CardElement =
  | TextBlock
  | Container
  | ColumnSet
  | FactSet
  | Table
  | TextInput
  | ChoiceInput
  | ActionSet;
