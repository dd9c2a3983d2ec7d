/** The sheet: masthead, columns, footer; 360 px first. */
export const layoutCss = `
body{display:flex;flex-direction:column;min-height:100vh}
.sheet{width:100%;max-width:66rem;margin:0 auto;padding-left:var(--s4);padding-right:var(--s4)}
.skip{position:absolute;left:var(--s2);top:-10rem;z-index:1;background:var(--raised);padding:var(--s2) var(--s4);border-radius:var(--corner);box-shadow:var(--shadow)}
.skip:focus{top:var(--s2)}
.masthead{border-bottom:3px double var(--line);margin-bottom:var(--s8)}
.masthead .sheet{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s1) var(--s6);padding-top:var(--s4);padding-bottom:var(--s2)}
.wordmark{display:flex;align-items:center;gap:var(--s3);min-width:0;color:var(--ink);text-decoration:none;font-family:var(--serif);font-size:var(--t22);font-weight:600;line-height:1.2;font-variant-caps:all-small-caps;letter-spacing:.09em;overflow-wrap:anywhere}
.wordmark:hover{color:var(--ink);text-decoration:underline;text-decoration-thickness:1px}
.bell{flex:none;width:2rem;height:2rem;color:var(--vermilion)}
.masthead ul{display:flex;flex-wrap:wrap;gap:0 var(--s5);list-style:none;margin:0;padding:0;max-width:none;font-size:var(--t16)}
.masthead li a{display:inline-block;padding:.625rem 0;color:var(--ink);text-decoration:none;border-bottom:2px solid transparent}
.masthead li a:hover{border-color:var(--line)}
.masthead li a[aria-current]{border-color:var(--blue)}
.wordmark{flex:1 1 10rem}
.masthead nav{order:1;flex-basis:100%}
.masthead .tongues{order:0;flex-basis:auto}
.tongues ul{gap:0 var(--s4)}
.masthead .tongues a{color:var(--muted);font-size:var(--t14);padding:.75rem .125rem}
.masthead .tongues a[aria-current]{color:var(--ink);border-color:transparent;font-weight:600}
main{flex:1 0 auto;padding-bottom:var(--s12)}
main:focus{outline:none}
.footer{border-top:1px solid var(--line);background:var(--wash);color:var(--muted);font-size:var(--t14)}
.footer .sheet{padding-top:var(--s6);padding-bottom:var(--s8)}
.footer p{margin:0 0 var(--s2)}
.section{margin:0 0 var(--s10)}
.section+.section>h2:first-child{border-top:1px solid var(--line);padding-top:var(--s4)}
.aside{background:var(--wash);border-radius:var(--corner);padding:var(--s5) var(--s4);margin-bottom:var(--s6)}
.aside>:last-child{margin-bottom:0}
.columns{display:grid;gap:var(--s8);grid-template-columns:minmax(0,1fr)}
.plain{list-style:none;padding:0;max-width:none}
.pages{display:flex;flex-wrap:wrap;gap:var(--s6);margin:var(--s6) 0 0;max-width:none}
.tabs{display:flex;flex-wrap:wrap;gap:0 var(--s6);list-style:none;padding:0;margin:0 0 var(--s4);border-bottom:1px solid var(--line);max-width:none}
.tabs a{display:inline-block;padding:.625rem 0;text-decoration:none;border-bottom:3px solid transparent;margin-bottom:-1px}
.tabs a[aria-current]{color:var(--ink);border-color:var(--blue);font-weight:600}
.mail-frame{display:block;margin:0 0 var(--s6);width:100%;height:40rem;border:1px solid var(--line);border-radius:var(--corner);background:#fff}
.source{border:1px solid var(--line);border-radius:var(--corner);background:var(--raised);padding:var(--s4);margin:0 0 var(--s4)}
.facts{display:grid;grid-template-columns:minmax(0,1fr);gap:0;max-width:none}
.facts dt{color:var(--muted);font-size:var(--t14)}
.facts dd{margin:0 0 var(--s3)}
@media (min-width:40rem){.sheet{padding-left:var(--s6);padding-right:var(--s6)}.facts{align-items:baseline;grid-template-columns:max-content minmax(0,1fr);gap:0 var(--s6)}.aside{padding:var(--s6)}}
@media (min-width:60rem){.columns{grid-template-columns:minmax(0,1fr) 20rem;gap:var(--s12)}.columns>.rail{border-left:1px solid var(--line);padding-left:var(--s8)}.wordmark{flex:0 1 auto}.masthead nav{order:0;flex-basis:auto;margin-left:auto}.masthead .tongues{order:1;margin-left:0}}
@media print{body{display:block}.masthead nav,.footer nav,.skip,.no-print,form{display:none}body{background:#fff;color:#000;font-size:11pt}.aside{background:none;border:1px solid #999}a[href^="http"]::after{content:" (" attr(href) ")";font-size:9pt;overflow-wrap:anywhere}.columns{display:block}h1,h2,h3{break-after:avoid}.incident,blockquote{break-inside:avoid}}`;
