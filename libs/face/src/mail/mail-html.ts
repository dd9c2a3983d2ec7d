import { PALETTES } from '../colours.js';
import { escapeHtml } from '../escape.js';

export interface MailParts {
  /** Name of the organisation, shown above the text. */
  organisation: string;
  /** Heading of the mail, plain text. */
  title: string;
  /** The body as safe HTML, such as `paragraphsToHtml` gives. */
  bodyHtml: string;
  /** Below the body, as safe HTML: why this came and how to leave. Empty for none. */
  footerHtml: string;
  /** BCP 47, such as `en`. */
  language: string;
}

const { light, dark } = PALETTES;
const LATIN = {
  sans: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans',sans-serif",
  serif: "Georgia,'Noto Serif',serif",
  lines: 'line-height:1.55;overflow-wrap:break-word;word-break:break-word',
};
/** Korean breaks between words, in taller lines; programs that know no keep-all break as they do. */
const KOREAN: typeof LATIN = {
  sans: "-apple-system,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif",
  serif: "'Noto Serif KR','Noto Serif CJK KR','Nanum Myeongjo',AppleMyungjo,Batang,serif",
  lines: 'line-height:1.7;overflow-wrap:anywhere;word-break:keep-all',
};

/** Mail programs that read style sheets get link colours and a dark theme; the others keep the inline light colours. */
const THEMES = `.t-page a{color:${light.blue}}
@media (prefers-color-scheme:dark){
.t-page{background-color:${dark.paper}!important}
.t-ink,.t-ink p,.t-ink li,.t-ink h1,.t-ink h2,.t-ink h3{color:${dark.ink}!important}
.t-muted,.t-muted p{color:${dark.muted}!important}
.t-page a{color:${dark.blue}!important}
.t-page .t-button{background-color:${dark.blue}!important;color:${dark.onAction}!important}
.t-rule{border-color:${dark.line}!important}}`;

/**
 * A whole HTML mail: one column of at most 600 px, system fonts, inline styles, nothing loaded from anywhere. The text twin,
 * equal in meaning, is the caller's; so is keeping the body small enough for 102 KB in all (docs/mail.md 11).
 */
export function mailHtml({ organisation, title, bodyHtml, footerHtml, language }: MailParts): string {
  const { sans, serif, lines } = language.split('-')[0] === 'ko' ? KOREAN : LATIN;
  const footer =
    footerHtml === ''
      ? ''
      : `<div class="t-muted t-rule" style="margin-top:32px;padding-top:16px;border-top:1px solid ${light.line};font-size:14px;line-height:1.5;color:${light.muted}">${footerHtml}</div>`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${THEMES}</style>
</head>
<body class="t-page" style="margin:0;padding:0;background-color:${light.paper}">
<div class="t-page" style="background-color:${light.paper};padding:24px 16px">
<div class="t-ink" style="max-width:600px;margin:0 auto;font-family:${sans};font-size:16px;${lines};color:${light.ink}">
<div class="t-muted t-rule" style="padding-bottom:8px;margin-bottom:24px;border-bottom:1px solid ${light.line};font-family:${serif};font-size:16px;font-weight:bold;color:${light.muted}">${escapeHtml(organisation)}</div>
<h1 style="margin:0 0 16px;font-family:${serif};font-size:24px;line-height:1.25;font-weight:bold;color:${light.ink}">${escapeHtml(title)}</h1>
${bodyHtml}
${footer}
</div>
</div>
</body>
</html>
`;
}

/** One clear thing to do in a mail: a link that looks like a button. Its address must also stand in the text twin. */
export function mailButton(href: string, label: string): string {
  const style = `display:inline-block;padding:12px 20px;border-radius:6px;background-color:${light.blue};color:${light.onAction};font-weight:bold;text-decoration:none`;
  return `<p style="margin:24px 0"><a class="t-button" href="${escapeHtml(href)}" style="${style}">${escapeHtml(label)}</a></p>`;
}
