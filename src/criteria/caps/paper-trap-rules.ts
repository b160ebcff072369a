import type { PaperTrapRule } from '../paper-trap.ts';
import { carveOuts } from './carve-out.ts';
import { hostileDocuments } from './hostile-document.ts';
import { reportGaps } from './report-gap.ts';
import { unreadablePapers } from './unreadable.ts';
import { userControls } from './user-controls.ts';

/** Every rule that looks at papers as a whole. */
export const paperTrapRules: readonly PaperTrapRule[] = [
  reportGaps,
  carveOuts,
  userControls,
  hostileDocuments,
  unreadablePapers,
];
