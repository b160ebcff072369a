/**
 * Slack's limits in characters and items (docs.slack.dev/reference/block-kit). `messageText` is a sum
 * over a whole message that is documented nowhere: above some 13,200 characters, containers counted,
 * a message is refused as msg_blocks_too_long (github.com/slackapi/bolt-js, issues 2509 and 2867).
 */
export const limits = {
  messageBlocks: 50,
  messageText: 12_000,
  /** Characters that screen readers and notifications get; Slack advises no more. */
  topLevelText: 4_000,
  viewBlocks: 100,
  viewTitle: 24,
  headerText: 150,
  contextElements: 10,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  confirmText: 300,
  options: 100,
  optionText: 75,
  inputLabel: 2_000,
  inputText: 3_000,
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
} as const;
