/** The record's own pages: map, timeline, filter, versions. Shape says precision; colour only helps. */
export const recordCss = `
.map{display:block;width:100%;height:auto;background:var(--paper);border:1px solid var(--line);border-radius:var(--corner)}
.maps{display:grid;gap:var(--s6);margin:0 0 var(--s4)}
.maps figure,.place-figure{margin:0;max-width:none}
.maps figcaption,.place-figure figcaption{margin-top:var(--s2);color:var(--muted)}
.place-figure p{margin:0 0 var(--s1)}
.place-figure{margin-bottom:var(--s8)}
.place-figure .map{max-width:26rem}
.map-around{fill:var(--wash);stroke:var(--line);stroke-width:1}
.map-home{fill:var(--raised);stroke:var(--edge);stroke-width:1.5;stroke-linejoin:round}
.map-inside{fill:none;stroke:var(--line);stroke-width:1}
.map-area{fill:var(--blue);fill-opacity:.3;stroke:var(--blue);stroke-width:1}
.map-country{stroke:var(--blue);stroke-width:.5}
.map-hatch{stroke:var(--blue);stroke-width:1.5;stroke-opacity:.5;fill:none}
.map-ring{fill:var(--blue);fill-opacity:.12;stroke:var(--blue);stroke-width:1.5;stroke-dasharray:4 3}
.map-dot{fill:var(--blue);stroke:var(--paper);stroke-width:1}
.map-leader{stroke:var(--muted);stroke-width:1;fill:none}
.map-badge circle{fill:var(--ink);stroke:var(--paper);stroke-width:1}
.map-badge text{fill:var(--paper);font:600 16px var(--sans);text-anchor:middle;dominant-baseline:central}
.map-small .map-badge circle{r:18px}
.map-small .map-badge text{font-size:22px}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:var(--s2) var(--s6);padding:0;max-width:none;font-size:var(--t14)}
.legend li{display:flex;gap:var(--s2);align-items:center}
.legend svg{flex:none;width:1.75rem;height:1rem}
table{border-collapse:collapse;width:100%;margin:0 0 var(--s6)}
th,td{text-align:left;vertical-align:top;padding:var(--s3) var(--s3) var(--s3) 0;border-top:1px solid var(--line);font-weight:400}
thead th{font-size:var(--t14);color:var(--muted);border-top:0;padding-bottom:var(--s1)}
td p{margin:0 0 var(--s1)}
.places th[scope=row]{font-weight:600;width:34%}
.map-number{width:2.5rem;color:var(--muted)}
.known{display:block;font-weight:400}
.timeline{table-layout:fixed}
.timeline caption{text-align:left;font-family:var(--serif);font-weight:600;font-size:var(--t22);padding:var(--s2) 0}
.timeline td:first-child{width:38%;font-size:var(--t16)}
.timeline .kicker{margin:0}
.time{display:block;width:100%;height:1rem;margin-top:var(--s1)}
.time-months{stroke:var(--line);stroke-width:1;fill:none;vector-effect:non-scaling-stroke}
.time-bar{fill:var(--blue)}
.time-span{fill-opacity:.6}
.time-faint{fill-opacity:.22;stroke:var(--blue);stroke-width:1;stroke-dasharray:3 2;vector-effect:non-scaling-stroke}
.time-on{fill:var(--blue)}
.filter{margin:0 0 var(--s5);max-width:none}
.filter summary{cursor:pointer;color:var(--blue);padding:.625rem 0;min-height:2.75rem}
.filter-form{display:grid;gap:0 var(--s4);max-width:none;background:var(--wash);border-radius:var(--corner);padding:var(--s4);margin:0}
.filter-form .field{margin:0 0 var(--s4)}
.filter-form button{justify-self:start;margin:0}
.versions{padding-left:1.5rem;max-width:none}
.versions p{margin:0 0 var(--s1)}
.versions li{margin:0 0 var(--s4)}
.comparison{border-left:3px solid var(--line);padding:0 0 0 var(--s4);margin:var(--s3) 0}
.comparison>:last-child{margin-bottom:0}
.total .comparison p{margin:0 0 var(--s2)}
@media (max-width:40rem){.map-badge circle{r:17px}.map-badge text{font-size:21px}}
@media (min-width:40rem){.filter-form{grid-template-columns:1fr 1fr}.timeline td:first-child{width:46%}}
@media (min-width:60rem){.maps{grid-template-columns:1.2fr 1fr;align-items:start}.filter-form{grid-template-columns:repeat(4,1fr)}}
@media print{.place-figure .map{max-width:9cm}.map,.maps figure,.place-figure,tr,.versions li{break-inside:avoid}.map-home{fill:#fff}.maps{display:block}.filter{display:none}.time-bar,.map-area,.map-dot{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
