import ts from 'typescript';
import { sourceFiles, textOf } from './source-files.js';

/** Attributes whose value people read or hear. */
const READ = ['title', 'label', 'hint', 'alt', 'placeholder', 'aria-label', 'summary'];
/** Said to browsers, not to people. */
const TO_BROWSERS = ['light dark'];

/** Words for people that stand in a view instead of in a catalogue, each with its line. */
function wordsIn(path: string): string[] {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    if (TO_BROWSERS.includes(text) || /[<>=]/.test(text)) return;
    found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${text}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node) || isClassName(node)) return;
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) note(node, node.text.trim());
    else if (isReadAttribute(node)) note(node, node.initializer.text);
    else if (isText(node) && /\p{L}{2,} \p{L}/u.test(node.text)) note(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

function isReadAttribute(node: ts.Node): node is ts.JsxAttribute & { initializer: ts.StringLiteral } {
  if (!ts.isJsxAttribute(node) || node.initializer === undefined || !ts.isStringLiteral(node.initializer)) return false;
  return READ.includes(node.name.getText()) && /\p{L}/u.test(node.initializer.text);
}

const isClassName = (node: ts.Node): boolean => ts.isJsxAttribute(node) && node.name.getText() === 'className';

describe('a public page', () => {
  const views = sourceFiles('apps/api/src/public/views').filter((path) => !/\.spec\.tsx$|\/spec\//.test(path));

  it('has its words from the catalogue', () => {
    expect(views.length).toBeGreaterThan(20);
    expect(views.flatMap(wordsIn)).toEqual([]);
  });
});
