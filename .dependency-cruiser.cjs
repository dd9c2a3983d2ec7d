/**
 * Imports run downhill only; siblings on a floor never meet (docs/architecture.md, ADR-0001).
 * Each lib lists the libs it may see; everything else is refused.
 */
const ground = { config: ['contracts'], contracts: [], face: ['contracts'], extraction: ['contracts'] };
const groundNames = Object.keys(ground);
const platform = {
  database: groundNames,
  outbound: groundNames,
  queue: [...groundNames, 'database'],
  auth: [...groundNames, 'database'],
};
const below2 = [...groundNames, ...Object.keys(platform)];
const records = Object.fromEntries(['reports', 'subscribers', 'officials', 'mail'].map((lib) => [lib, below2]));
const below3 = [...below2, ...Object.keys(records)];
const judgement = Object.fromEntries(['watch', 'incidents'].map((lib) => [lib, below3]));
const below4 = [...below3, ...Object.keys(judgement)];
const outreach = Object.fromEntries(['alerts', 'campaigns'].map((lib) => [lib, below4]));
const below5 = [...below4, ...Object.keys(outreach)];
const response = { playbooks: below5 };
const floors = { ...ground, ...platform, ...records, ...judgement, ...outreach, ...response };

const libRules = Object.entries(floors).map(([lib, allowed]) => ({
  name: `floor-of-${lib}`,
  comment: `libs/${lib} may import only: ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...libRules,
    {
      name: 'front-door-only',
      comment: 'A lib speaks only through an index.ts that package.json "imports" names.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: {
        path: '^libs/',
        pathNot: [
          '^libs/$2/',
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/incidents/src/grouping/index\\.ts$',
          '^libs/face/src/words/catalogues\\.ts$',
          '^libs/mail/src/feedback/classify\\.ts$',
        ],
      },
    },
    {
      name: 'apps-do-not-meet',
      comment: 'Only standalone (and the command line, to run things in one process) imports other apps.',
      severity: 'error',
      from: { path: '^apps/(api|worker|console)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'processors-live-in-the-worker',
      severity: 'error',
      from: { pathNot: '^apps/worker/' },
      to: { path: '\\.processor\\.ts$' },
    },
    {
      name: 'console-asks-the-api',
      comment: 'The console runs in browsers: contracts and face are all of ours that it may hold.',
      severity: 'error',
      from: { path: '^apps/console/' },
      to: { path: '^libs/', pathNot: '^libs/(contracts|face)/src/index\\.ts$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'pure-ground',
      comment: 'contracts, face and extraction know neither Nest nor the database.',
      severity: 'error',
      from: { path: '^libs/(contracts|face|extraction)/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['tocsin:src', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
