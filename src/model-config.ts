import { z } from 'zod';
import { isLoopback, type Problem } from './chat-config.ts';

const secret = z.string().min(1).optional();
const address = z
  .url({ protocol: /^https?$/u, error: 'use an address that begins with https:// or http://' })
  .refine((url) => !/^[a-z]+:\/\/[^/]*@/u.test(url), 'leave user and password out of the address')
  .transform((url) => url.replace(/\/+$/u, ''))
  .optional();
const count = z.coerce.number('use a whole number').int('use a whole number').positive();

/** Which evidence a model may be sent. */
const modelEvidence = ['none', 'unrestricted', 'all'] as const;
export type ModelEvidence = (typeof modelEvidence)[number];

/** How a model is made to answer in a shape. */
const structuredModes = ['auto', 'json_schema', 'json_object', 'prompt'] as const;
export type StructuredMode = (typeof structuredModes)[number];

/** Settings of the language model; each with its default and what it is for. */
export const modelSettings = {
  OPENAI_API_KEY: secret.describe('Language model: key of OpenAI or of a compatible server.'),
  OPENAI_BASE_URL: address.describe(
    'Language model: a compatible server (vLLM, llama.cpp, Ollama, a gateway), up to /v1.',
  ),
  AZURE_OPENAI_ENDPOINT: address.describe('Language model: Azure OpenAI, the resource address.'),
  AZURE_OPENAI_API_KEY: secret.describe('Language model: key of the Azure resource.'),
  AZURE_OPENAI_API_VERSION: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:-preview)?$/u, 'use a version like 2024-10-21')
    .default('2024-10-21')
    .describe('Language model: version of the Azure API.'),
  ASSAY_MODEL: z
    .string()
    .min(1)
    .max(200)
    .default('gpt-5-mini')
    .describe('Language model: its name; at Azure, that of the deployment.'),
  ASSAY_MODEL_EVIDENCE: z
    .enum(modelEvidence)
    .optional()
    .describe('Which evidence the model may see; default: unrestricted, or all on this machine.'),
  ASSAY_MODEL_STRUCTURED: z
    .enum(structuredModes)
    .default('auto')
    .describe('How the model is made to answer in a shape; auto finds out.'),
  ASSAY_MODEL_CONCURRENCY: count.max(64).default(4).describe('Requests to the model side by side.'),
  ASSAY_MODEL_TOKENS_PER_MINUTE: count
    .optional()
    .describe('Most tokens asked of the model in a minute; default: no limit.'),
  ASSAY_MODEL_TIMEOUT: count
    .max(600)
    .default(60)
    .describe('Seconds one request to the model may take.'),
  ASSAY_MODEL_BUDGET_TOKENS: count
    .optional()
    .describe('Most tokens of a workspace in a calendar month; default: no limit.'),
  ASSAY_MODEL_BUDGET_USD: z.coerce
    .number('use a number')
    .positive()
    .optional()
    .describe('The same in US dollars, where the price of the model is known.'),
} as const;

const modelSettingsSchema = z.object(modelSettings);
type Settings = z.output<typeof modelSettingsSchema>;

export type ModelConfig = Readonly<{
  server:
    | Readonly<{ kind: 'openai'; baseUrl: string; apiKey?: string }>
    | Readonly<{ kind: 'azure'; endpoint: string; apiKey: string; apiVersion: string }>;
  /** Its name; at Azure, that of the deployment. */
  model: string;
  evidence: ModelEvidence;
  structured: StructuredMode;
  /** Requests side by side. */
  concurrency: number;
  tokensPerMinute?: number;
  /** Of one request. */
  timeoutMs: number;
  /** Of a workspace and calendar month. */
  budget: Readonly<{ tokens?: number; usd?: number }>;
}>;

const openAi = 'https://api.openai.com/v1';

/** What is set up as a language model: undefined when nothing is. */
export function modelConfig(settings: Settings): ModelConfig | Problem | undefined {
  const server = serverOf(settings);
  if (server === undefined || typeof server === 'string') return server;
  const tokensPerMinute = settings.ASSAY_MODEL_TOKENS_PER_MINUTE;
  const tokens = settings.ASSAY_MODEL_BUDGET_TOKENS;
  const usd = settings.ASSAY_MODEL_BUDGET_USD;
  return {
    server,
    model: settings.ASSAY_MODEL,
    evidence: settings.ASSAY_MODEL_EVIDENCE ?? (isHere(server) ? 'all' : 'unrestricted'),
    structured: settings.ASSAY_MODEL_STRUCTURED,
    concurrency: settings.ASSAY_MODEL_CONCURRENCY,
    ...(tokensPerMinute && { tokensPerMinute }),
    timeoutMs: settings.ASSAY_MODEL_TIMEOUT * 1000,
    budget: { ...(tokens && { tokens }), ...(usd && { usd }) },
  };
}

/** Evidence that is sent there stays on this machine. */
function isHere(server: ModelConfig['server']): boolean {
  const address = server.kind === 'azure' ? server.endpoint : server.baseUrl;
  return isLoopback(new URL(address).hostname);
}

function serverOf(settings: Settings): ModelConfig['server'] | Problem | undefined {
  const {
    OPENAI_API_KEY: apiKey,
    OPENAI_BASE_URL: baseUrl,
    AZURE_OPENAI_ENDPOINT: endpoint,
    AZURE_OPENAI_API_KEY: azureKey,
    AZURE_OPENAI_API_VERSION: apiVersion,
  } = settings;
  if (endpoint && azureKey) {
    if (apiKey || baseUrl) return 'OPENAI_API_KEY and AZURE_OPENAI_API_KEY do not go together';
    return { kind: 'azure', endpoint, apiKey: azureKey, apiVersion };
  }
  if (endpoint || azureKey) {
    return 'Azure OpenAI needs AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_API_KEY';
  }
  if (!apiKey && !baseUrl) return undefined;
  return { kind: 'openai', baseUrl: baseUrl ?? openAi, ...(apiKey && { apiKey }) };
}
