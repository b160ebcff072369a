/** Words for an incident, as a noun. */
const noun =
  '(?:(?:data |security |cyber ?(?:security )?|supply[ -]chain |network )?(?:breach(?:es)?|incidents?|attacks?|intrusions?|compromises?|hacks?|leaks?)|ransomware(?: attack)?|unauthori[sz]ed access|cyber-?attacks?|outage|(?:sicherheits|cyber|daten)?(?:vorfall|vorfälle|angriff|angriffe|panne|leck)|cyberangriff|datenpanne|unbefugte[nr]? zugriff)';
const intruder =
  '(?:attackers?|intruders?|threat actors?|adversar(?:y|ies)|hackers?|unauthori[sz]ed (?:third )?part(?:y|ies)|unauthori[sz]ed (?:individual|person|user)s?|malicious actors?|perpetrators?|angreifer|unbefugte[rn]?|täter|dritte)';

/** Somebody had an incident: the subject stands before the match. */
export const suffered = new RegExp(
  `\\b(?:suffered|experienced|fell victim to|was (?:the )?(?:target|victim|subject) of|was hit by|was affected by|became (?:the )?victim of|erlitt|wurde opfer|war (?:von|ziel|opfer))\\b[^.;]{0,50}?${noun}`,
  'iu',
);
/** "breach of Acme", "the attack on Acme": the victim stands behind the match. */
export const incidentOf = new RegExp(
  `${noun} (?:of|at|on|against|affecting|involving|bei|der|auf)(?= )`,
  'giu',
);
/** An intruder did something, or something was broken into. */
export const happened = new RegExp(
  `${intruder}\\b[^.;]{0,60}\\b(?:gained|obtained|had|accessed|stole|exfiltrated|copied|downloaded|encrypted|compromised|deployed|exploited|used|modified|inserted|verschaffte\\w*|erlangte\\w*|verschlüsselte\\w*)\\b|\\b(?:was|were|had been|has been) (?:first )?(?:breached|compromised|hacked|infiltrated|accessed without authori[sz]ation)\\b|${noun}[^.;]{0,40}\\b(?:occurred|took place|happened|began|started|affected|resulted|ereignete|begann|betraf)\\b|\\b(?:detected|discovered|identified|became aware of|learned of|confirmed|entdeckte\\w*|stellte\\w* fest)\\b[^.;]{0,40}${noun}`,
  'iu',
);
/** When it began. */
export const began =
  /\b(?:first|initial(?:ly)?|began|begin|started|breached|gained access|obtained access|occurred|took place|happened|suffered|experienced|point of entry|compromised|infiltrated|broke in|introduced|inserted|deployed|ereignete|begann|erstmals|verschaffte\w*)\b/iu;
/** When others were told. */
export const disclosed =
  /\b(?:publicly|public (?:statement|notice|disclosure)|disclos\w+|announc\w+|published|made public|notified|informed (?:the public|customers?|users?|authorit\w+|regulators?)|press release|went public|posted|veröffentlicht\w*|informierte\w*|bekannt gegeben|gemeldet|benachrichtigt\w*)\b/iu;
/** Conditions, drills, definitions and what might happen: no incident. */
export const notReal =
  /\b(?:if|would|could|may|might|should|in the event|in case|any (?:security |data )?(?:breach|incident)|potential|hypothetical|simulat\w*|exercise|drill|tabletop|assum\w*|falls|sollte\w*|könnte\w*|im falle|etwaige\w*|incident response|provided that|unless|whenever|must|shall|an? (?:attacker|adversary|intruder) (?:who|with|could|can|may|must))\b/iu;
