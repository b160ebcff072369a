import { vendorAt } from '../../src/costs/prices.ts';
import type { ModelConfig } from '../../src/model-config.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Model } from '../../src/ports/model.ts';
import { connect } from './connection/connect.ts';
import { loadLibraries } from './connection/load-libraries.ts';
import type { Fetch } from './connection/send.ts';
import { serverAddress } from './connection/server-address.ts';
import type { Chance } from './extraction/marking.ts';

type OpenModelOptions = Readonly<{
  log: Logger;
  /** Instead of the network: recordings. */
  fetch?: Fetch;
  /** What requests are marked with. Default: unguessable. */
  chance?: Chance;
}>;

/** The language model that is set up. What speaks with it is loaded when it is first asked. */
export function openModel(config: ModelConfig, { log, fetch, chance }: OpenModelOptions): Model {
  const { model, evidence, budget, concurrency } = config;
  const connection = connect(config, { log, ...(fetch && { fetch }) });
  const vendor = vendorAt(serverAddress(config).href);
  const marked = chance ? { chance } : {};
  return {
    name: model,
    ...(vendor !== undefined && { vendor }),
    evidence,
    budget,
    concurrency,
    async prepare() {
      await Promise.all([
        import('./extraction/model-extractor.ts'),
        import('./questions/question-reader.ts'),
        import('./questions/answer-writer.ts'),
        import('./questions/investigator.ts'),
        loadLibraries(),
      ]);
    },
    extractor: {
      id: `langchain:${model}`,
      async *extract(source, options) {
        const { modelExtractor } = await import('./extraction/model-extractor.ts');
        yield* modelExtractor(connection, { model, ...marked }).extract(source, options);
      },
    },
    questionReader: {
      async read(text, context, work) {
        const { questionReader } = await import('./questions/question-reader.ts');
        return questionReader(connection, chance).read(text, context, work);
      },
    },
    answerWriter: {
      async *write(asked, answer, work) {
        const { answerWriter } = await import('./questions/answer-writer.ts');
        yield* answerWriter(connection, chance).write(asked, answer, work);
      },
    },
    investigator: {
      async investigate(asked, context, work) {
        const { investigator } = await import('./questions/investigator.ts');
        return investigator(connection, chance).investigate(asked, context, work);
      },
    },
  };
}
