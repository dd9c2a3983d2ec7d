/** Fields, buttons, notices. Nothing is smaller than 44 px under a finger. */
export const formsCss = `
form{margin:0 0 var(--s6);max-width:33em}
.field{margin:0 0 var(--s5);border:0;padding:0;min-width:0}
.field label,.field legend{display:block;font-weight:600;margin:0 0 var(--s1);padding:0}
.hint{color:var(--muted);font-size:var(--t16);margin:0 0 var(--s2)}
.error{color:var(--vermilion);font-weight:600;font-size:var(--t16);margin:0 0 var(--s2)}
.field-wrong{border-left:4px solid var(--vermilion);padding-left:var(--s4)}
input,textarea,select{font:inherit;color:var(--ink);background:var(--raised);border:1px solid var(--edge);border-radius:var(--corner);padding:var(--s2) var(--s3);width:100%;max-width:100%;min-height:2.75rem}
textarea{min-height:14rem;line-height:1.5;resize:vertical}
:is(input,textarea,select):hover{border-color:var(--ink)}
:is(input,textarea,select):focus-visible{outline:3px solid var(--blue);outline-offset:0;border-color:var(--blue);border-radius:var(--corner)}
[aria-invalid=true]{border-color:var(--vermilion);border-width:2px}
input:is([type=checkbox],[type=radio]){width:1.375rem;height:1.375rem;min-height:0;margin:.1em 0 0;flex:none;accent-color:var(--blue)}
.choice{display:flex;gap:var(--s3);align-items:flex-start;padding:var(--s2) 0}
.field .choice label,.choice label{font-weight:400;margin:0}
button,.button{display:inline-block;font:inherit;font-weight:600;line-height:1.3;cursor:pointer;color:var(--on-action);background:var(--blue);border:1px solid transparent;border-radius:var(--corner);padding:.625rem var(--s5);min-height:2.75rem;text-decoration:none;text-align:center;box-shadow:var(--shadow)}
:is(button,.button):hover{background:var(--blue-deep);color:var(--on-action)}
:is(button,.button):focus-visible{outline-offset:3px;border-radius:var(--corner)}
:is(button,.button).quiet-button{background:var(--raised);color:var(--blue);border-color:var(--edge)}
:is(button,.button).quiet-button:hover{border-color:var(--blue-deep);color:var(--blue-deep)}
:is(button,.button).grave-button{background:var(--vermilion)}
:is(button,.button).grave-button:hover{background:var(--vermilion);text-decoration:underline}
.trap{position:absolute;left:-200rem;width:1px;height:1px;overflow:hidden}
.notice{border-left:4px solid var(--edge);background:var(--wash);padding:var(--s4);margin:0 0 var(--s6);border-radius:0 var(--corner) var(--corner) 0;max-width:38em}
.notice>:last-child{margin-bottom:0}
.notice h2,.notice h3{font-family:var(--sans);font-size:var(--t18);margin:0 0 var(--s1);border:0;padding:0}
.notice-done{border-color:var(--green)}
.notice-warning{border-color:var(--amber)}
.notice-urgent{border-color:var(--vermilion)}
form :is(button,.button){margin:0 var(--s2) var(--s2) 0}
@media (forced-colors:active){.button,button{border-color:ButtonText}}`;
