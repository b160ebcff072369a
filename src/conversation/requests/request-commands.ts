import type { ReportFormat } from '../../report/report-file.ts';
import { typedName } from '../typed-name.ts';

/** Evidence to ask for, what has been asked for, and the report as a file; suppliers as typed. */
export type RequestCommand =
  | Readonly<{ do: 'request'; supplier?: string; deadline?: string; request?: string }>
  | Readonly<{ do: 'requests'; supplier?: string }>
  | Readonly<{ do: 'change request'; request: string; to: 'open' | 'received' | 'withdrawn' }>
  | Readonly<{ do: 'report'; supplier?: string; format?: ReportFormat }>;

const write =
  /^(?:(?:write|draft|make) (?:an? |the )?(?:evidence )?request(?: (?:to|for) (.{1,200}?))?|request (?:the )?(?:missing )?(?:evidence|documents|papers)(?: (?:from|of) (.{1,200}?))?|(?:fordere |bitte )?(?:nachweise|unterlagen)(?: (?:von|bei) (.{1,200}?))? (?:an|anfordern))(?: (?:by|until|till|bis(?: zum)?) (\d{4}-\d{2}-\d{2}))?$/iu;
const list =
  /^(?:(?:show |list )?(?:the |all )?(?:open|pending|overdue) (?:evidence )?requests|(?:zeige )?(?:die |alle )?offene[nr]? (?:anfragen|anforderungen))(?: (?:of|to|for|from|von|an|bei) (.{1,200}))?$/iu;
const change =
  /^(i sent|sent|change|withdraw|cancel|drop|close)(?: (?:the )?request)? (rq-[0-9a-f]{10})$/iu;
const germanChange =
  /^(?:anfrage |anforderung )?(rq-[0-9a-f]{10}) (abgeschickt|gesendet|ändern|zurückziehen|zurücknehmen|schließen|erledigt)$/iu;
const changes: Readonly<Record<string, 'open' | 'received' | 'withdrawn' | 'edit'>> = {
  'i sent': 'open',
  sent: 'open',
  abgeschickt: 'open',
  gesendet: 'open',
  change: 'edit',
  ändern: 'edit',
  withdraw: 'withdrawn',
  cancel: 'withdrawn',
  drop: 'withdrawn',
  zurückziehen: 'withdrawn',
  zurücknehmen: 'withdrawn',
  close: 'received',
  schließen: 'received',
  erledigt: 'received',
};
const report =
  /^(?:(?:please )?(?:send|give|show|make|write)(?: me| us)? )?(?:the |a )?(?:supplier )?report(?: (?:on|about|of|for) (.{1,200}?))?(?: (?:as|in) (?:an? )?(pdf|html|md|markdown|csv|json)(?: file)?)?$/iu;
const germanReport =
  /^(?:(?:schicke?|sende|gib|erstelle)(?: mir| uns)? (?:bitte )?)?(?:(?:den|einen) )?(?:lieferanten)?bericht(?: (?:über|zu|für|von) (.{1,200}?))?(?: als (pdf|html|md|markdown|csv|json))?$/iu;

/** "request evidence from Kestrel by 2027-01-31", "open requests", "send me the report on Kestrel". */
export function readRequestCommand(said: string): RequestCommand | undefined {
  const plain = typedName(said);
  return asWrite(plain) ?? asList(plain) ?? asChange(plain) ?? asReport(plain);
}

function asWrite(said: string): RequestCommand | undefined {
  const match = write.exec(said);
  if (!match) return undefined;
  const [, to, from, german, deadline] = match;
  return { do: 'request', ...whose(to ?? from ?? german), ...(deadline && { deadline }) };
}

function asList(said: string): RequestCommand | undefined {
  const match = list.exec(said);
  return match ? { do: 'requests', ...whose(match[1]) } : undefined;
}

function asChange(said: string): RequestCommand | undefined {
  const [, verb, id] = change.exec(said) ?? [];
  const [, germanId, germanVerb] = germanChange.exec(said) ?? [];
  const request = (id ?? germanId)?.toLowerCase();
  const to = changes[(verb ?? germanVerb ?? '').toLowerCase()];
  if (request === undefined || to === undefined) return undefined;
  return to === 'edit' ? { do: 'request', request } : { do: 'change request', request, to };
}

function asReport(said: string): RequestCommand | undefined {
  const match = report.exec(said) ?? germanReport.exec(said);
  if (!match) return undefined;
  const format = match[2]?.toLowerCase().replace('markdown', 'md') as ReportFormat | undefined;
  return { do: 'report', ...whose(match[1]), ...(format && { format }) };
}

function whose(supplier: string | undefined): Readonly<{ supplier?: string }> {
  return supplier === undefined ? {} : { supplier: typedName(supplier) };
}
