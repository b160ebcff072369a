/** The print style of the HTML report: black on white, bars that survive a grey printer. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#c9d1d9;--on:#2f6f8f;--soft:#f3f5f7}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0e1116;--line:#3a424b;--on:#6fb3d2;--soft:#171c22}}
body{font:14px/1.45 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{margin:0;font-size:1.6rem}h2{font-size:1.05rem;margin:1.6rem 0 .4rem;border-bottom:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-size:.86rem}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
th{background:var(--soft)}code{font-size:.72rem;word-break:break-all}cite{font-style:normal;color:var(--on)}
.decision{border:1px solid var(--line);padding:.5rem .8rem}.areas{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 1.6rem}
.bar{display:inline-flex;gap:2px;vertical-align:middle}.bar i{width:14px;height:10px;border:1px solid var(--line)}.bar i.on{background:var(--on)}
.bar.hatched i{background:repeating-linear-gradient(45deg,var(--line) 0 2px,transparent 2px 5px)}
@media print{body{margin:0;max-width:none;font-size:11px}h2{break-after:avoid}tr{break-inside:avoid}}
`;
