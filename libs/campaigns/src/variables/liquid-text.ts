import { Liquid, type Template } from 'liquidjs';
import { LETTER_VARIABLES, type LetterVariable, type TemplateField, type VariableType } from '#contracts';
import { campaignsError } from '../campaigns.errors.js';
import { FILTERS, TAGS } from './filters.js';

/** What variables stand for; one that is missing has no value today. */
export type Values = Partial<Record<LetterVariable, string | number | string[]>>;

/** Bounds of one text: characters to parse, milliseconds to render, and objects and characters that rendering may take up. */
const LIMITS = { parseLimit: 40_000, renderLimit: 500, memoryLimit: 1_000_000 };

/** No files, no other texts, nothing of a value but what is its own; a name that nobody declared or that has no value ends it. */
const engine = new Liquid({
  ...LIMITS,
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  timezoneOffset: 0,
  dateFormat: '%Y-%m-%d',
});
keepOnly(engine.tags, TAGS);
keepOnly(engine.filters, Object.keys(FILTERS));

function keepOnly(record: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(record)) if (!names.includes(name)) Reflect.deleteProperty(record, name);
}

/** Whether a text holds anything for this engine. */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%/.test(text);
}

/**
 * A text with its variables filled in.
 * @param field which text it is, for whoever has to mend it
 * @throws CAMPAIGNS_TEMPLATE_SYNTAX, CAMPAIGNS_VARIABLE_UNKNOWN, CAMPAIGNS_VARIABLE_TYPE, CAMPAIGNS_VARIABLE_EMPTY, CAMPAIGNS_TEMPLATE_LIMIT
 */
export function filled(text: string, field: TemplateField, values: Values): string {
  const templates = parsed(text, field);
  assertKnown(templates, field);
  for (const each of everyPart(templates)) assertTypes(each, field);
  try {
    return tidy(engine.renderSync(templates, nested(values)) as string);
  } catch (error) {
    const [, variable] = /undefined variable: ([\w.]+)/.exec(messageOf(error)) ?? [];
    if (variable === undefined) throw campaignsError('CAMPAIGNS_TEMPLATE_LIMIT', { field }, error);
    throw campaignsError('CAMPAIGNS_VARIABLE_EMPTY', { field, variable }, error);
  }
}

function parsed(text: string, field: TemplateField): Template[] {
  try {
    return engine.parse(text);
  } catch (error) {
    const [, problem = '', line = '1', column = '1'] = /^(.*?), line:(\d+), col:(\d+)/s.exec(messageOf(error)) ?? [];
    if (problem === '') throw campaignsError('CAMPAIGNS_TEMPLATE_LIMIT', { field }, error);
    throw campaignsError('CAMPAIGNS_TEMPLATE_SYNTAX', { field, line, column, problem: problem.slice(0, 200) }, error);
  }
}

function assertKnown(templates: Template[], field: TemplateField): void {
  const { globals } = engine.analyzeSync(templates, { partials: false });
  for (const { segments, location } of Object.values(globals).flat()) {
    const variable = segments.map(String).join('.');
    if (Object.hasOwn(LETTER_VARIABLES, variable)) continue;
    const known = Object.keys(LETTER_VARIABLES).join(', ');
    const { row: line, col: column } = location;
    throw campaignsError('CAMPAIGNS_VARIABLE_UNKNOWN', { field, variable, line, column, known });
  }
}

/** What is looked at of a part of a parsed text: an output with its filters, or a tag with what it holds. */
interface PartOfText {
  value?: {
    initial: { postfix: { props?: { content?: unknown }[]; getText(): string }[] };
    filters: { name: string }[];
  };
  collection?: { getText(): string };
  branches?: { templates: Template[] }[];
  templates?: Template[];
  elseTemplates?: Template[];
  token: { getPosition(): number[] };
}

function* everyPart(templates: readonly Template[]): Generator<PartOfText> {
  for (const template of templates) {
    const part = template as unknown as PartOfText;
    yield part;
    const inner = [...(part.branches ?? []).map((branch) => branch.templates), part.templates, part.elseTemplates];
    for (const list of inner) yield* everyPart(list ?? []);
  }
}

/** Each filter gets what it can work on, what is put out can stand in a text, and only lists are gone through. */
function assertTypes({ value, collection, token }: PartOfText, field: TemplateField): void {
  const [line = 1, column = 1] = token.getPosition();
  const refuse = (variable: string, type: VariableType, use: string) => {
    throw campaignsError('CAMPAIGNS_VARIABLE_TYPE', { field, variable, type, use, line, column });
  };
  if (collection !== undefined) {
    const type = typeOf(collection.getText());
    if (type !== 'list') refuse(collection.getText(), type, 'for');
  }
  const [first, ...more] = value?.initial.postfix ?? [];
  if (first === undefined || more.length > 0) return;
  const variable = first.getText();
  let type = typeOf(variable);
  for (const { name } of value!.filters) {
    const { takes, gives } = FILTERS[name]!;
    if (!takes.includes(type)) refuse(variable, type, name);
    type = gives === 'same' ? type : gives;
  }
  if (type === 'list' || type === 'date') refuse(variable, type, '{{ }}');
}

/** Of a variable that is declared; numbers are numbers, and everything else, such as the parts of a list, is text. */
function typeOf(expression: string): VariableType {
  if (Object.hasOwn(LETTER_VARIABLES, expression)) return LETTER_VARIABLES[expression as LetterVariable];
  return /^-?\d/.test(expression) ? 'number' : 'text';
}

/** `incident.title` as a property of `incident`. */
function nested(values: Values): object {
  const scope: Record<string, unknown> = { campaign: {}, incident: {} };
  for (const [name, value] of Object.entries(values)) {
    const [head = '', tail] = name.split('.');
    if (tail === undefined) scope[head] = value;
    else (scope[head] as Record<string, unknown>)[tail] = value;
  }
  return scope;
}

/** Without the gaps that paragraphs leave which are not there. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
