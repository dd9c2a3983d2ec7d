import { formsCss } from './forms.js';
import { layoutCss } from './layout.js';
import { marksCss } from './marks.js';
import { recordCss } from './record.js';
import { tokensCss } from './tokens.js';
import { tonguesCss } from './tongues.js';
import { typeCss } from './type.js';

/** The stylesheet of all public pages: light and dark, print, 360 px and wider. It loads nothing else. */
export function publicStylesheet(): string {
  return [tokensCss, typeCss, layoutCss, marksCss, formsCss, recordCss, tonguesCss]
    .map((part) => part.trim())
    .join('\n');
}
