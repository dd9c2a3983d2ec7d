import { execFileSync } from 'node:child_process';
import { apiDescription } from '#api';
import { PERMISSIONS } from '#contracts';
import type { OpenApiDocument } from '../../apps/api/src/openapi/openapi-document.js';
import { TestTocsin } from '../support/tocsin.js';
import { textOf } from './source-files.js';

const document = JSON.parse(apiDescription()) as OpenApiDocument;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);
/** Every `$ref` anywhere in a part of the document. */
const refsIn = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);

describe('a program that reads the description of the staff API', () => {
  it('reads in docs/openapi.json what the code says (npm run docs)', () => {
    expect(textOf('docs/openapi.json')).toBe(apiDescription());
  });

  it('is told the same by a running installation', async () => {
    const tocsin = await TestTocsin.start();
    try {
      const { status, body } = await tocsin.visit('/api/openapi.json');
      expect([status, JSON.parse(body)]).toEqual([200, document]);
    } finally {
      await tocsin.stop();
    }
  });

  it('finds what OpenAPI 3.1 demands: a version, a title, paths that begin with a slash', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(operations.filter(({ path }) => !/^\/api(\/|$)/.test(path) || /[:*]/.test(path))).toEqual([]);
    expect(operations.length).toBeGreaterThan(60);
  });

  it('finds each operation under a name of its own, with an answer', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const unanswered = operations.filter(
      ({ responses }) => !Object.keys(responses).some((code) => /^2\d\d$/.test(code)),
    );
    expect(unanswered).toEqual([]);
  });

  it('finds every parameter of a path declared once, as required, and no other', () => {
    for (const { path, parameters = [] } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = parameters.filter((parameter) => parameter.in === 'path');
      expect([path, declared.map(({ name }) => name)]).toEqual([path, inPath]);
      expect(declared.every(({ required }) => required)).toBe(true);
      const names = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect([path, new Set(names).size]).toEqual([path, names.length]);
    }
  });

  it('meets no two paths that differ by the name of a parameter alone', () => {
    const shapes = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, '{}'));
    expect(shapes.filter((shape, index) => shapes.indexOf(shape) !== index)).toEqual([]);
  });

  it('finds every reference, and no body on a GET', () => {
    const missing = refsIn(document).filter((ref) => {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(ref)?.[1];
      return name === undefined || document.components.schemas[name] === undefined;
    });
    expect(missing).toEqual([]);
    expect(operations.filter(({ method, requestBody }) => method === 'get' && requestBody !== undefined)).toEqual([]);
  });

  it('is told of each operation who may call it', () => {
    for (const { path, description, security } of operations) {
      const permission = /^Needs the permission ([\w.]+) /.exec(description)?.[1];
      const known = permission !== undefined && permission in PERMISSIONS;
      expect([path, security.length > 0, known]).toEqual([path, known, known]);
      if (!known) expect(description).toMatch(/^For everybody: ./);
    }
  });

  it('finds the shape of every answer in JSON, read from what the code returns today (npm run docs)', () => {
    const said = execFileSync(process.execPath, ['bin/answers.mjs'], { encoding: 'utf8', maxBuffer: 10_000_000 });
    expect(textOf('apps/api/src/openapi/answers.json')).toBe(said);
    const shapeless = operations.filter(({ responses }) =>
      Object.values(responses as Record<string, { content?: Record<string, object> }>).some(
        ({ content }) => content?.['application/json'] !== undefined && !('schema' in content['application/json']),
      ),
    );
    expect(shapeless.map(({ operationId }) => operationId)).toEqual([]);
    expect(document.components.schemas.PageOfDeskReportView).toMatchObject({
      properties: { items: { type: 'array' } },
    });
  }, 120_000);

  it('finds the contract of a body, with its limits', () => {
    const draft = document.components.schemas.DraftCampaignRequest;
    expect(draft).toMatchObject({
      type: 'object',
      properties: { title: { type: 'string', maxLength: 200 }, officeIds: { type: 'array', minItems: 1 } },
    });
  });
});
