import { readConfig } from '../../src/config.ts';
import { AssayError } from '../../src/errors.ts';
import type { ModelConfig } from '../../src/model-config.ts';
import { simulatedModel } from '../support/eval/simulated-model.ts';
import { memoryLog } from '../support/memory-log.ts';
import { recordedFetch } from '../support/recorded-fetch.ts';
import type { EvalOptions } from './eval-options.ts';
import type { Reader } from './evaluation.ts';
import { goldCases, splits } from './gold-cases.ts';
import { recordedSettings } from './recorded-model.ts';

export type Opened = Readonly<{ reader: Reader; close(): Promise<void> }>;

const withoutModel =
  'No model is configured: set OPENAI_API_KEY, or OPENAI_BASE_URL for a local server, and ASSAY_MODEL.';
const byHand = "written by hand, no model's answer";
const nothingToClose = async () => undefined;

/** Requests of a recording are marked alike every time, so that they are found again. */
const alwaysTheSame = () => 0.5;

/** Who is to be evaluated, or one sentence on why that cannot be. */
export async function openReader(options: EvalOptions): Promise<Opened | string> {
  const { extractor, simulate } = options;
  if (extractor === 'rules') return { reader: { extractor }, close: nothingToClose };
  try {
    if (simulate) return await openSimulation(options, simulate);
    const config = configOf(options);
    return config ? await openConfigured(options, config) : withoutModel;
  } catch (error) {
    if (error instanceof AssayError) return `${error.message} ${error.remedy}`;
    throw error;
  }
}

/** A replay needs no model, only to ask as the recorded one was asked. */
function configOf({ replay }: EvalOptions): ModelConfig | undefined {
  const { model } = readConfig();
  if (model || !replay) return model;
  return readConfig({}, recordedSettings(replay)).model;
}

async function openConfigured(
  { extractor, record, replay }: EvalOptions,
  config: ModelConfig,
): Promise<Opened> {
  const folder = record ?? replay;
  if (folder === undefined) {
    return { reader: { extractor, model: await modelOf(config) }, close: nothingToClose };
  }
  const recorded = recordedFetch({ mode: record ? 'record' : 'replay', folder });
  const model = await modelOf(config, { fetch: recorded.fetch, chance: alwaysTheSame });
  const origin = () => (recorded.answeredBy() === 'hand' ? byHand : undefined);
  return { reader: { extractor, model, origin }, close: nothingToClose };
}

async function openSimulation(
  { extractor, record: folder }: EvalOptions,
  manner: NonNullable<EvalOptions['simulate']>,
): Promise<Opened> {
  const golds = splits.flatMap(goldCases).map(({ gold }) => gold);
  const server = await simulatedModel(golds, manner);
  const { model: config } = readConfig(
    {},
    { OPENAI_BASE_URL: server.url, ASSAY_MODEL: `simulated-${manner}` },
  );
  if (!config) throw new TypeError('The simulated model is not configured.');
  const recorded =
    folder === undefined
      ? undefined
      : recordedFetch({ mode: 'record', folder, fetch: globalThis.fetch, writtenBy: 'hand' });
  const model = await modelOf(config, {
    ...(recorded && { fetch: recorded.fetch }),
    chance: alwaysTheSame,
  });
  const { mistakesAbout, close } = server;
  const origin = () => `simulated: ${manner}`;
  return { reader: { extractor, model, origin, mistakesAbout }, close };
}

type Overrides = Readonly<{
  fetch?: ReturnType<typeof recordedFetch>['fetch'];
  chance?: () => number;
}>;

/** Loaded only here: the rules are scored without it. */
async function modelOf(config: ModelConfig, overrides: Overrides = {}) {
  const { openModel } = await import('../../adapters/model/open-model.ts');
  return openModel(config, { log: memoryLog(), ...overrides });
}
