import { productOfPaper } from '../rank-evidence.ts';
import type { Weighing } from '../weighing.ts';

/**
 * Evidence the catalogue calls weak, where neither rank nor trap already holds it at E1. `label` is
 * the catalogue's own wording; `is` decides on one weighing.
 */
export type WeakEvidence = Readonly<{
  criterion: string;
  label: string;
  is(weighing: Weighing): boolean;
}>;

const quoteOf = ({ claim }: Weighing) => claim.citation.quote;
const says = (words: RegExp) => (weighing: Weighing) => words.test(quoteOf(weighing));
/** The weak words stand there, and nothing that would give them substance. */
const saysOnly = (words: RegExp, substance: RegExp) => (weighing: Weighing) =>
  words.test(quoteOf(weighing)) && !substance.test(quoteOf(weighing));
const isPractice = ({ claim }: Weighing) => claim.type === 'practice';
const isFromFile = ({ rank }: Weighing) => rank === 4;
const number =
  /\d|\b(?:one|two|three|five|seven|ten|thirty|sixty|ninety|ein|zwei|drei|dreißig)\b/iu;

/** In the order of the catalogue. */
export const weakEvidence: readonly WeakEvidence[] = [
  {
    criterion: 'GOV-06',
    label: '"designed to meet SL 2"',
    is: ({ claim }) =>
      claim.type === 'certification' && /\bSL[- ]?[TA]\b/u.test(claim.attributes.level ?? ''),
  },
  {
    criterion: 'GOV-10',
    label: 'statement of continuous improvement',
    is: saysOnly(
      /continu(?:ous|al) improvement|kontinuierliche verbesserung/iu,
      /audit|review|finding|record|metric|kpi|action/iu,
    ),
  },
  {
    criterion: 'SBD-02',
    label: '"we use STRIDE"',
    is: saysOnly(
      /\bSTRIDE\b|\bDREAD\b|\bPASTA\b/u,
      /\b(?:updat|review|each|every|product|release|maintain|version|document|aktualis|jede)/iu,
    ),
  },
  {
    criterion: 'SBD-04',
    label: 'marketing term "zero trust"',
    is: saysOnly(
      /zero[- ]trust/iu,
      /segment|layer|zone|defen[cs]e[- ]in[- ]depth|least privilege/iu,
    ),
  },
  {
    criterion: 'SBD-06',
    label: 'generic best-practice page',
    is: (weighing) =>
      weighing.paper.style === 'documentation' &&
      weighing.order.product !== undefined &&
      ['not stated', 'other product'].includes(productOfPaper(weighing)),
  },
  {
    criterion: 'SCD-01',
    label: '"we follow best practices"',
    is: saysOnly(
      /best[- ]practices?|bewährte/iu,
      /MISRA|CERT|OWASP|AUTOSAR|coding (?:standard|guideline|rule)|enforce|lint|ASVS|CWE/iu,
    ),
  },
  {
    criterion: 'SCD-02',
    label: 'policy text only',
    is: (weighing) =>
      weighing.rank === 8 &&
      !/enforce|block|protected branch|branch protection|cannot be merged|required approv|prevent|gate|technically|recorded|erzwing|erzwungen|technisch|gesperrt|protokolliert/iu.test(
        quoteOf(weighing),
      ),
  },
  {
    criterion: 'SCD-04',
    label: 'QA certificate',
    is: says(/ISO ?9001|quality management|qualitätsmanagement/iu),
  },
  {
    criterion: 'SCD-05',
    label: '"tested with a scanner"',
    is: (weighing) =>
      isPractice(weighing) &&
      saysOnly(
        /\bscanner\b/iu,
        /fuzz|malformed|penetration|binary|attack surface|version|finding|each|every|weekly|daily|monthly/iu,
      )(weighing),
  },
  {
    criterion: 'SCD-06',
    label: '"pen tested annually"',
    is: isPractice,
  },
  {
    criterion: 'DEP-01',
    label: '"SBOM on request"',
    is: says(/\b(?:up)?on request\b|\bauf (?:an|nach)frage\b|sur demande/iu),
  },
  {
    criterion: 'DEP-01',
    label: 'PDF/Excel component list',
    is: (weighing) => weighing.paper.kind === 'sbom' && !isFromFile(weighing),
  },
  {
    criterion: 'DEP-02',
    label: 'supplier statement "NTIA compliant"',
    is: (weighing) => !isFromFile(weighing),
  },
  {
    criterion: 'DEP-03',
    label: 'flat list without relations',
    is: (weighing) => !isFromFile(weighing),
  },
  {
    criterion: 'DEP-04',
    label: '"we only use trusted libraries"',
    is: saysOnly(
      /\b(?:only|nur)\b.{0,40}\b(?:trusted|vertrauenswürdig|reputable)/iu,
      /criteria|approv|assess|review|vett|list|kriterien|freigabe|geprüft/iu,
    ),
  },
  {
    criterion: 'DEP-05',
    label: 'NDA',
    is: saysOnly(
      /\bNDA\b|non-disclosure|confidentiality agreement|geheimhaltung/iu,
      /secure development|SDL|security requirement|audit/iu,
    ),
  },
  {
    criterion: 'DEP-07',
    label: 'statement after an incident',
    is: ({ paper }) => paper.kind === 'incident-report',
  },
  {
    criterion: 'REL-02',
    label: '"we sign our code"',
    is: saysOnly(
      /\bsign(?:s|ed|ing)?\b|signier/iu,
      /\bkeys?\b|HSM|hardware security|KMS|vault|token|smart ?card|dual control|schlüssel|rotat/iu,
    ),
  },
  {
    criterion: 'REL-03',
    label: 'MD5 on the same page',
    is: saysOnly(/\bMD5\b/iu, /sign(?:ed|ature)|signier|SHA-?(?:256|384|512)/iu),
  },
  {
    criterion: 'REL-03',
    label: 'https download only',
    is: saysOnly(/\bhttps\b|\bTLS\b/iu, /sign(?:ed|ature)|signier|hash|checksum|prüfsumme/iu),
  },
  {
    criterion: 'REL-04',
    label: '"SLSA 3" claim without attestation',
    is: (weighing) => weighing.rank >= 7 && says(/\bSLSA\b/u)(weighing),
  },
  {
    criterion: 'REL-05',
    label: '"automatic updates"',
    is: saysOnly(
      /automatic(?:ally)? updates?|automatische updates?/iu,
      /sign|authenticat|offline|encrypt|TLS|roll ?back|signier|verschlüssel/iu,
    ),
  },
  {
    criterion: 'REL-06',
    label: 'generic changelog',
    is: saysOnly(
      /change ?log|änderungsprotokoll/iu,
      /test|security|qualif|roll ?back|sicherheit/iu,
    ),
  },
  {
    criterion: 'REL-07',
    label: '"git keeps everything"',
    is: saysOnly(/\bgit\b|repository/iu, /archiv|retain|retention|years?|reproduc|escrow|jahre/iu),
  },
  {
    criterion: 'VUL-01',
    label: 'support e-mail',
    is: saysOnly(
      /\bsupport@|support (?:e-?mail|address|desk|hotline)/iu,
      /disclos|PSIRT|security@|vulnerabilit|schwachstelle|bug bounty|security\.txt/iu,
    ),
  },
  {
    criterion: 'VUL-01',
    label: 'contact form',
    is: saysOnly(
      /contact form|kontaktformular/iu,
      /disclos|PSIRT|security@|vulnerabilit|schwachstelle|security\.txt/iu,
    ),
  },
  {
    criterion: 'VUL-03',
    label: '"as soon as possible"',
    is: ({ claim }) =>
      claim.type === 'commitment'
        ? claim.attributes.duration === null
        : !number.test(claim.citation.quote),
  },
  {
    criterion: 'VUL-04',
    label: 'customer-only notes',
    is: says(
      /\b(?:customers?[- ]only|only (?:to )?customers|registered customers|nur (?:für )?kunden)\b/iu,
    ),
  },
  {
    criterion: 'VUL-06',
    label: '"long-term"',
    is: ({ claim }) => {
      if (claim.type === 'support-period') return claim.attributes.until === null;
      if (claim.type === 'commitment') return claim.attributes.duration === null;
      return !number.test(claim.citation.quote);
    },
  },
  {
    criterion: 'VUL-07',
    label: '"promptly"',
    is: ({ claim }) =>
      claim.type === 'commitment'
        ? claim.attributes.duration === null
        : !number.test(claim.citation.quote),
  },
];
