/**
 * What the routes of the staff API answer, as JSON Schema (2020-12): read from the return types of the controllers' methods, since
 * nothing is left of an interface when the code runs. Written to apps/api/src/openapi/answers.json by `npm run docs`.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PLAIN = new Map([
  [ts.TypeFlags.String, { type: 'string' }],
  [ts.TypeFlags.Number, { type: 'number' }],
  [ts.TypeFlags.Boolean, { type: 'boolean' }],
  [ts.TypeFlags.Null, { type: 'null' }],
]);

/** @returns the text of answers.json: `{ answers: { '<controller>.<method>': schema }, schemas: { '<name>': schema } }` */
export function answersText() {
  const files = readdirSync(join(root, 'apps/api/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.controller\.tsx?$/.test(name) && !name.startsWith('public'))
    .sort()
    .map((name) => join(root, 'apps/api/src', name));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  const program = ts.createProgram(files, options);
  const writer = new SchemaWriter(program.getTypeChecker());
  const answers = {};
  for (const file of files) {
    ts.forEachChild(program.getSourceFile(file), (node) => {
      if (ts.isClassDeclaration(node) && node.name) Object.assign(answers, writer.answersOf(node));
    });
  }
  return `${JSON.stringify({ answers: sorted(answers), schemas: sorted(writer.schemas) }, null, 1)}\n`;
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
const has = (type, flag) => (type.flags & flag) !== 0;

class SchemaWriter {
  schemas = {};
  /** Names that are taken, and by which type. */
  taken = new Map();

  constructor(checker) {
    this.checker = checker;
  }

  answersOf(controller) {
    const name = controller.name.text.replace(/Controller$/, '');
    const methods = controller.members.filter((member) => ts.isMethodDeclaration(member) && ts.getDecorators(member));
    return Object.fromEntries(
      methods.flatMap((method) => {
        const answer = this.answerOf(method);
        const id = `${name.charAt(0).toLowerCase()}${name.slice(1)}.${method.name.getText()}`;
        return answer === undefined ? [] : [[id, answer]];
      }),
    );
  }

  /** Undefined for a method that answers nothing, or writes its answer itself. */
  answerOf(method) {
    const { checker } = this;
    const signature = checker.getSignatureFromDeclaration(method);
    const returned = checker.getReturnTypeOfSignature(signature);
    const type = checker.getAwaitedType(returned) ?? returned;
    const name = type.getSymbol()?.getName();
    if (has(type, ts.TypeFlags.VoidLike | ts.TypeFlags.Never) || name === 'Observable' || name === 'StreamableFile') {
      return undefined;
    }
    return this.of(type);
  }

  of(type) {
    if (has(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (has(type, ts.TypeFlags.BooleanLiteral)) return { const: type.intrinsicName === 'true' };
    for (const [flag, schema] of PLAIN) if (has(type, flag)) return { ...schema };
    if (has(type, ts.TypeFlags.TemplateLiteral)) return { type: 'string' };
    if (type.isUnion()) return this.ofUnion(type);
    return this.ofObject(type);
  }

  ofUnion(type) {
    const { checker } = this;
    if (has(type, ts.TypeFlags.Boolean)) return { type: 'boolean' };
    const parts = type.types.filter((part) => !has(part, ts.TypeFlags.Undefined));
    const literals = parts.filter((part) => part.isStringLiteral());
    const booleans = parts.filter((part) => has(part, ts.TypeFlags.BooleanLiteral));
    const others = parts.filter((part) => !literals.includes(part) && !booleans.includes(part));
    const shapes = [
      ...(literals.length > 1
        ? [{ type: 'string', enum: literals.map(({ value }) => value).sort() }]
        : literals.map((one) => this.of(one))),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map((one) => this.of(one))),
      ...others.filter((one) => checker.typeToString(one) !== 'null').map((one) => this.of(one)),
      ...others.filter((one) => checker.typeToString(one) === 'null').map((one) => this.of(one)),
    ];
    return shapes.length === 1 ? shapes[0] : { anyOf: shapes };
  }

  ofObject(type) {
    const { checker } = this;
    const name = type.getSymbol()?.getName();
    if (name === 'Date') return { type: 'string', format: 'date-time' };
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      const [first, ...more] = checker.getTypeArguments(type);
      return { type: 'array', items: more.length === 0 ? this.of(first) : {} };
    }
    const called = this.nameOf(type);
    if (called === null) return this.fieldsOf(type);
    if (!this.taken.has(called)) {
      this.taken.set(called, type);
      this.schemas[called] = { ...this.said(type.aliasSymbol ?? type.getSymbol()), ...this.fieldsOf(type) };
    } else if (this.taken.get(called) !== type) {
      throw new Error(`two types are called ${called}: an answer can name only one of them`);
    }
    return { $ref: `#/components/schemas/${called}` };
  }

  /** An interface or alias of our own; of a generic one with what it holds, such as PageOfAlertListItem. Null for a nameless shape. */
  nameOf(type) {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const name = symbol?.getName();
    const ours = symbol?.declarations?.some((declared) => !declared.getSourceFile().fileName.includes('node_modules'));
    if (!ours || name === undefined || name.startsWith('__')) return null;
    const args = type.aliasSymbol ? (type.aliasTypeArguments ?? []) : this.checker.getTypeArguments(type);
    const held = args.map((argument) => (argument.aliasSymbol ?? argument.getSymbol())?.getName());
    if (held.some((one) => one === undefined || one.startsWith('__'))) return null;
    return held.length === 0 ? name : `${name}Of${held.join('And')}`;
  }

  fieldsOf(type) {
    const { checker } = this;
    const fields = checker.getPropertiesOfType(type).filter((field) => !(field.flags & ts.SymbolFlags.Method));
    const values = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const optional = (field) => (field.flags & ts.SymbolFlags.Optional) !== 0;
    const required = fields.filter((field) => !optional(field)).map((field) => field.getName());
    return {
      type: 'object',
      ...(required.length > 0 ? { required } : {}),
      ...(fields.length > 0
        ? {
            properties: Object.fromEntries(
              fields.map((field) => [
                field.getName(),
                { ...this.said(field), ...this.of(checker.getTypeOfSymbol(field)) },
              ]),
            ),
          }
        : {}),
      ...(values ? { additionalProperties: this.of(values.type) } : {}),
    };
  }

  /** The words above a declaration. */
  said(symbol) {
    const words = ts.displayPartsToString(symbol?.getDocumentationComment(this.checker)).replace(/\s+/g, ' ').trim();
    return words === '' ? {} : { description: words };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(answersText());
