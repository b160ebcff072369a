/** Words for an incident, as a noun. */
const noun =
  '(?:(?:data |security |cyber ?(?:security )?|supply[ -]chain |network )?(?:breach(?:es)?|incidents?|attacks?|intrusions?|compromises?|hacks?|leaks?)|ransomware(?: attack)?|unauthori[sz]ed access|cyber-?attacks?|(?:sicherheits|cyber|daten)?(?:vorfall|vorfälle|angriff|angriffe|panne|leck)|cyberangriff|datenpanne|unbefugte[nr]? zugriff)';
const intruder =
  '(?:attackers?|intruders?|threat actors?|adversar(?:y|ies)|hackers?|unauthori[sz]ed (?:third )?part(?:y|ies)|unauthori[sz]ed (?:individual|person|user)s?|malicious actors?|perpetrators?|angreifer|unbefugte[rn]?|täter|dritte)';
const act =
  '(?:gained|obtained|had|accessed|stole|exfiltrated|copied|downloaded|encrypted|compromised|deployed|exploited|used|modified|inserted|verschaff\\w*|erlangt\\w*|verschlüssel\\w*|kopiert\\w*)';

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
/** An intruder did something, or something was broken into or lay open. */
export const happened = new RegExp(
  [
    `${intruder}\\b[^.;]{0,60}\\b${act}\\b`,
    `\\b${act}\\b[^.;]{0,40}\\b${intruder}\\b`,
    '\\b(?:was|were|had been|has been) (?:first )?(?:breached|compromised|hacked|infiltrated|exposed|leaked|stolen|publicly accessible|accessed without authori[sz]ation)\\b',
    `${noun}[^.;]{0,40}\\b(?:occurred|took place|happened|began|started|affected|resulted|ereignete|begann|betraf)\\b`,
    `\\b(?:detected|discovered|identified|became aware of|learned of|confirmed|entdeckt\\w*|stellt\\w* fest)\\b[^.;]{0,40}${noun}`,
    `${noun}[^.;]{0,30}\\b(?:detected|discovered|entdeckt)\\b`,
    `\\bfirst (?:access|entry|compromise)\\b[^.;]{0,30}${intruder}`,
  ].join('|'),
  'iu',
);
/** When it began. */
export const began =
  /\b(?:first|initial(?:ly)?|began|begin|started|breached|gained|obtained|accessed|occurred|took place|happened|suffered|experienced|point of entry|compromised|infiltrated|broke in|introduced|inserted|deployed|between|from|since|ereignete|begann|erstmals|verschaff\w*|erlangt\w*)\b/giu;
/** When others were told. */
export const disclosed =
  /\b(?:publicly (?:disclosed|announced|posted|reported|known)|posted publicly|disclos(?:ed|ure)|announced|published|made public|notified|informed (?:the |our |all |affected |its )*(?:public|customers?|users?|authorit\w+|regulators?)|press release|went public|veröffentlicht\w*|(?:kunden|behörden|öffentlichkeit|betroffene\w*) (?:wurden? )?(?:informiert\w*|benachrichtigt)|bekannt gegeben|gemeldet|benachrichtigt\w*|informiert\w*|not informed until)\b/giu;
/** Conditions, drills, definitions and what might happen: no incident. */
export const notReal =
  /\b(?:if|would|could|may(?!,? \d)|might|should|in the event|in case|any (?:security |data )?(?:breach|incident)|potential|hypothetical|simulat\w*|exercise|drill|tabletop|assum\w*|falls|sollte\w*|könnte\w*|im falle|etwaige\w*|incident response|provided that|unless|whenever|must|shall|an? (?:attacker|adversary|intruder) (?:who|with|could|can|may|must))\b/iu;
/** The sentence is about another company's incident. */
export const ofOthers =
  /\b(?:similar(?:ly)?|another (?:company|supplier|vendor|authority)|other (?:companies|suppliers|vendors)|competitors?|the supplier|our supplier|a supplier of|industry[ -]wide|elsewhere|ähnliche\w*|andere\w* (?:unternehmen|anbieter|hersteller))\b/iu;
