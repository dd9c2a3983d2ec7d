/** Discs, figures, incidents in lists, quotations, steps. Shape comes first, colour second. */
export const marksCss = `
.disc{display:inline-flex;align-items:baseline;gap:.4em;font-size:var(--t16);line-height:1.4}
.disc svg{flex:none;width:1em;height:1em;position:relative;top:.125em}
.disc-corroborated svg{color:var(--blue)}
.disc-confirmed svg{color:var(--green)}
.disc-unverified,.disc-struck{color:var(--muted)}
.figure{font-weight:700;white-space:nowrap;letter-spacing:-.01em}
.day{white-space:nowrap}
.figure-large{font-size:var(--t36);line-height:1.2}
.figure-unknown{font-weight:600;white-space:normal}
.figure-unknown.day{white-space:nowrap}
.figure-large{font-size:var(--t22)}
.incident{border-top:1px solid var(--line);padding:var(--s4) 0;max-width:none}
.incident:first-child{border-top:0;padding-top:0}
.incident :is(h2,h3){font-size:var(--t22);line-height:1.25;margin:0 0 var(--s1)}
.incident :is(h2,h3) a{color:var(--ink);text-decoration:none}
.incident :is(h2,h3) a:hover{text-decoration:underline;text-decoration-thickness:1px}
.incident p{margin:0 0 var(--s1)}
.figure-row .quiet{font-size:var(--t16)}
.figure-row{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 var(--s4);margin:0 0 var(--s1)}
.figures{list-style:none;padding:0;max-width:none}
.figures>li{border-left:3px solid var(--line);padding:0 0 0 var(--s4);margin:0 0 var(--s6)}
.figures p{margin:0 0 var(--s1)}
blockquote{border-left:3px solid var(--line);padding:0 0 0 var(--s4);margin:0 0 var(--s2)}
.origin{margin:0 0 var(--s6)}
.origin p{margin:0 0 var(--s1)}
.steps{list-style:none;padding:0;counter-reset:step}
.steps li{position:relative;padding:0 0 var(--s5) 2.25rem}
.steps li::before{content:"";position:absolute;left:.25rem;top:.35em;width:.875rem;height:.875rem;border:2px solid var(--edge);border-radius:50%;background:var(--paper)}
.steps li:not(:last-child)::after{content:"";position:absolute;left:calc(.25rem + .375rem);top:calc(.35em + 1rem);bottom:calc(-.35em + .125rem);width:2px;background:var(--line)}
.steps .step-done::before{background:var(--green);border-color:var(--green)}
.steps .step-now::before{border-color:var(--blue);border-width:4px}
.steps .step-failed::before{background:var(--vermilion);border-color:var(--vermilion);border-radius:2px}
.steps .step-ahead{color:var(--muted)}
.step-name{font-weight:600;margin-right:var(--s2)}
.steps time{display:inline-block}
.campaign{margin:0 0 var(--s5)}
.campaign p{margin:0 0 var(--s2)}
.marks{max-width:44rem}
.marks div{border-top:1px solid var(--line);padding:var(--s3) 0}
.marks dd{margin:var(--s1) 0 0}
@media (min-width:40rem){.marks div{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:var(--s4)}.marks dd{margin:0}}
.cite{background:var(--wash);border-radius:var(--corner);padding:var(--s4);max-width:44rem}`;
