// What layer rules are made of, and the rules of the upper rooms: words, pages, web server, features, what starts the program, and what stands around it.
const outside = '^(node_modules|src/|simulator/|test/|bench/|scripts/|bin/)';
const tests = '\\.(test|contract-row)\\.tsx?$';
const builtin = { dependencyTypes: ['core'] };

/** A layer may import the paths listed and nothing else of ours; `npm` names the packages it may use. */
const only = (name, from, paths, npm, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: outside, pathNot: [...paths, ...npm.map((one) => `^node_modules/(@types/)?${one}/`)] },
});

const without = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to,
});

const upperRooms = [
  only(
    'words',
    '^src/words/',
    ['^src/words/', '^src/core/', '^src/ports/', '\\.contract\\.ts$'],
    [],
    'Sentences for people: nothing decides here, and nobody is asked.',
  ),
  only(
    'portal',
    '^src/portal/',
    [
      '^src/(core|ports|app|db|http|portal|vocabulary|words)/',
      '^src/(config/config-file|channels/[^/]+)\\.ts$',
      '^src/files/photo-(small|camera)\\.js$',
    ],
    ['fastify', '@fastify', 'typebox', 'qrcode-generator', 'kysely', 'pg'],
    'What a citizen sees is made of the server’s own; no feature of the desk, no key, no setting but the office’s name.',
  ),
  only(
    'http',
    '^src/http/',
    ['^src/(core|ports|app|db|http|config|words)/', '^src/channels/[^/]+\\.ts$'],
    ['.*'],
    'The web server serves routes that it is handed: it knows no feature and no page.',
  ),
  only(
    'cli',
    '^src/cli/',
    ['^src/(core|ports|db|http|config|keys|run|training|cli|text|words)/', '^src/(channels/[^/]+|main)\\.ts$'],
    ['.*'],
    'A verb works on the database and the folders: it draws no screen and does no officer’s act.',
  ),
  only(
    'features',
    '^src/features/.*(?<!\\.contract)\\.ts$',
    [
      '^src/(core|ports|app|db|http|features|text|words|files|vocabulary)/',
      '^src/(config/(config-file|accounts)|(channels|registers)/[^/]+)\\.ts$',
    ],
    ['fastify', '@fastify', 'typebox', 'kysely', 'pg', 'csv-parse', 'tinyqueue'],
    'What stands beside a route: no platform, no other system, no key.',
  ),
  only(
    'simulator',
    '^simulator/',
    ['^simulator/', '^src/core/time\\.ts$', '^src/ports/clock\\.ts$'],
    ['.*'],
    'The simulator shares no code with the adapters it must deceive.',
  ),
  // A network knows no other; those of Meta share their interface in graph.
  without('networks-apart', '^simulator/(?!graph/)([^/]+)/', {
    path: '^simulator/[^/]+/',
    pathNot: ['^simulator/$1/', '^simulator/(graph|webhook)/'],
  }),
  {
    name: 'one-way-out',
    comment: 'Connections are opened by channels/way-out.ts and by clients that it hands an address it has checked.',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: [
        tests,
        '^src/channels/(way-out|safe-fetch)\\.ts$',
        '^src/channels/email/(mailbox|new-letters|smtp)\\.ts$',
        '^src/registers/webhook/webhook-post\\.ts$',
      ],
    },
    to: {
      path: '^(node:)?(https?|http2|tls|dgram)$|^node_modules/(@types/)?(undici|imapflow)/|^node_modules/nodemailer/.*smtp-connection',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'one-way-out-of-sockets',
    comment: 'Bare sockets: the way out, the lock of a folder, and those who only ask what an address is.',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: [
        tests,
        '^src/channels/(way-out|media-address)\\.ts$',
        '^src/channels/email/(mailbox|smtp)\\.ts$',
        '^src/registers/webhook/webhook-post\\.ts$',
        '^src/config/config\\.ts$',
        '^src/db/data-lock\\.ts$',
      ],
    },
    to: { path: '^(node:)?net$', dependencyTypesNot: ['type-only'] },
  },
  only(
    'text',
    '^src/text/',
    ['^src/(core|ports|db|text)/'],
    [],
    'What leaves by itself holds words, and sends nothing.',
  ),
  only(
    'run',
    '^src/run/',
    [
      '^src/(core|ports|app|jobs|channels|registers|files|db|http|config|keys|training|text|run)/',
      '^src/words/(operator|officer-speech|follow-speech)\\.ts$',
    ],
    ['.*'],
    'A process is opened and closed without its pages: those are handed to it.',
  ),
  only(
    'training',
    '^src/training/',
    [
      '^src/(core|ports|channels|db|http|config|keys|portal|training)/',
      '^simulator/',
      '^src/app/handle-command\\.ts$',
      '^src/text/known-categories\\.ts$',
    ],
    ['.*'],
    'Training fills what is there; it starts nothing, and what officers did in its past the procedure decides.',
  ),
  only(
    'main',
    '^src/main\\.ts$',
    ['^src/(config|keys|run|program)/', '^src/(db/data-lock|words/operator)\\.ts$'],
    ['.*'],
    'A process asks for its folder before anything large is read.',
  ),
  only(
    'program',
    '^src/program/',
    ['^src/(?!cli/|web/|main\\.ts)'],
    ['.*'],
    'The program is put together without its command line.',
  ),
  only('bench', '^bench/', ['^src/', '^test/', '^bench/'], ['.*']),
  only('test', '^test/', ['^src/', '^simulator/', '^test/'], ['.*']),
  only(
    'scripts',
    '^scripts/',
    ['^scripts/', '^src/main\\.ts$', '^src/program/', '^src/channels/', '^test/'],
    ['.*'],
    'Checks read sources, and load none but lists.',
  ),
  only('bin', '^bin/', ['^scripts/'], [], 'The command brings the packages first: it has none itself.'),
];

module.exports = { builtin, only, upperRooms, tests, without };
