/** Text: a serif for headings, the system's sans for the rest, 66 characters a line, tabular numbers. */
export const typeCss = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:var(--t16)/1.55 var(--sans);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.2;margin:0 0 var(--s3);text-wrap:balance;overflow-wrap:anywhere;letter-spacing:-.005em}
h1{font-size:var(--t28)}
h2{font-size:var(--t22)}
h3{font-size:var(--t18)}
p,li,dd{text-wrap:pretty}
p,ul,ol,dl,blockquote,figure{margin:0 0 var(--s4);max-width:33em}
:is(p,li,dd,td,blockquote){overflow-wrap:anywhere}
cite,em,address,dfn{font-style:normal}
.lead{font-size:var(--t18);line-height:1.5;margin-bottom:var(--s6)}
.small{font-size:var(--t14)}
.quiet{color:var(--muted)}
.kicker{font-size:var(--t14);color:var(--muted);margin:0 0 var(--s1)}
.line{white-space:pre-line}
a{color:var(--blue);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--blue-deep);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px;border-radius:2px}
code,pre,.mono{font-family:var(--mono);font-size:var(--t14)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (min-width:40rem){body{font-size:var(--t18)}h1{font-size:var(--t36);line-height:1.15}h2{font-size:var(--t28)}h3{font-size:var(--t22)}.lead{font-size:var(--t22);line-height:1.45}}
@media (prefers-reduced-motion:no-preference){a,button,.button,input,textarea{transition:background-color .12s,color .12s,border-color .12s}}`;
