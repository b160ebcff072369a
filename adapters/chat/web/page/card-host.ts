const colour = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name})` });

const foregroundColors = {
  default: { default: 'var(--text)', subtle: 'var(--muted)' },
  dark: colour('text'),
  light: colour('muted'),
  accent: colour('accent'),
  attention: colour('bad'),
  good: colour('good'),
  warning: colour('warning'),
};

const style = (name: string) => ({
  backgroundColor: `var(--${name})`,
  borderColor: 'var(--line)',
  foregroundColors,
});

/** How cards look; the colours are those of the style sheet, so that light and dark follow it. */
export const cardHost = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 20, default: 25, medium: 25, large: 28, extraLarge: 32 },
  spacing: { small: 6, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: style('surface'),
    emphasis: style('quiet-soft'),
    accent: style('accent-soft'),
    good: style('good-soft'),
    attention: style('bad-soft'),
    warning: style('warning-soft'),
  },
  actions: {
    maxActions: 10,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
  },
  factSet: {
    title: { color: 'default', isSubtle: true, size: 'small', weight: 'default', wrap: true },
    value: { color: 'default', size: 'small', weight: 'default', wrap: true },
    spacing: 16,
  },
  textStyles: { heading: { size: 'medium', weight: 'bolder', color: 'default', isSubtle: false } },
  textBlock: { headingLevel: 3 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' (required)', suffixColor: 'default' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'default', size: 'small', spacing: 'small' },
  },
  table: { cellSpacing: 8 },
};
