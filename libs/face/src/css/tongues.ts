/**
 * What other scripts need. Korean breaks between words (keep-all), has taller lines and fonts of its own, and is never slanted; text
 * of another language inside it keeps its own rules.
 */
export const tonguesCss = `
:lang(ko){--serif:var(--serif-ko);--sans:var(--sans-ko);word-break:keep-all;font-style:normal}
:lang(ko) :not(:lang(ko)){--serif:var(--serif-latin);--sans:var(--sans-latin);word-break:normal}
body:lang(ko){line-height:1.7}
:is(h1,h2,h3):lang(ko){line-height:1.4;letter-spacing:-.01em}
.lead:lang(ko){line-height:1.65}
:is(button,.button,.disc,.kicker,input):lang(ko){line-height:1.45}
.wordmark:lang(ko){letter-spacing:.04em}
textarea:lang(ko){line-height:1.7}`;
