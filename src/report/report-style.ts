/** The print style of the HTML report: black on white, bars that survive a grey printer. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#c9d1d9;--on:#2f6f8f;--soft:#f3f5f7}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0e1116;--line:#3a424b;--on:#6fb3d2;--soft:#171c22}}
body{font:14px/1.45 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{margin:0;font-size:1.6rem}h2{font-size:1.05rem;margin:1.6rem 0 .4rem;border-bottom:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-size:.86rem}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
th{background:var(--soft)}code{font-size:.72rem;word-break:break-all}cite{font-style:normal;color:var(--on)}
.decision p{margin:0}.decision{border:1px solid var(--line);padding:.5rem .8rem}.areas{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 1.6rem}
.bar{display:inline-flex;gap:2px;vertical-align:middle}.bar i{width:14px;height:10px;border:1px solid var(--line)}.bar i.on{background:var(--on)}
.bar.hatched i{background:repeating-linear-gradient(45deg,var(--line) 0 2px,transparent 2px 5px)}
@page{size:A4;margin:10mm}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--line:#999;--on:#2f6f8f;--soft:#eee}body{margin:0;padding:0;max-width:none;font-size:8px;line-height:1.25;print-color-adjust:exact}h1{font-size:14px}h2{font-size:9.5px;margin:.5rem 0 .15rem}th,td{padding:.08rem .25rem}table{font-size:7px}code,td:last-child{word-break:break-word}p,ul{margin:.15rem 0}h2{break-after:avoid}tr{break-inside:avoid}}
`;
