// Who may import whom, room by room: the longest folder that a file lies in is its room. A
// room may import itself, the rooms named, and the packages that match. All else is refused.
const LEAVES = [
  'lib/text',
  'lib/words',
  'lib/site',
  'lib/model',
  'lib/http',
  'lib/files',
  'lib/pictures',
  'lib/theme',
  'lib/settings.ts',
  'lib/settings',
]
const CONTENT = [
  'schema',
  'check',
  'severity',
  'store',
  'references',
  'visibility',
  'translations',
  'invalidation',
  'search',
]
const STORED = [...LEAVES, ...CONTENT.map((room) => `lib/content/${room}`)]
const RENDERERS = [
  ...['lib/api', 'lib/portable', 'lib/feeds', 'lib/og-image', 'lib/seo'],
  'components',
]
const UNIFIED =
  /^(unified|micromark-.+|temml|unist|hast|mdast|vfile|shiki|github-slugger|fastest-levenshtein|srcset|remark-.+|rehype-.+|(hast|mdast|unist)-util-.+)$/
export const NONE = /^$/
const ANY = /^/
export const ROOMS: Readonly<
  Record<string, readonly [rooms: readonly string[], packages: RegExp]>
> = {
  'lib/settings.ts': [LEAVES, /^node$/],
  'lib/settings': [LEAVES, /^node$/],
  'lib/text': [[], /^(node|fastest-levenshtein|htmlparser2|srcset)$/],
  // Imports the model for types alone.
  'lib/words': [['lib/model'], NONE],
  'lib/files': [[], /^node$/],
  'lib/pictures': [[], NONE],
  'lib/images': [LEAVES, /^(node|sharp)$/],
  'lib/site': [LEAVES, /^(node|picomatch)$/],
  'lib/theme': [[], NONE],
  'lib/model': [LEAVES, /^temporal-polyfill$/],
  'lib/http': [LEAVES, NONE],
  'lib/markdown': [LEAVES, UNIFIED],
  'lib/content/schema': [[...LEAVES, 'lib/markdown'], /^contentlayer$/],
  'lib/content/check': [[...LEAVES, 'lib/content/schema'], /^(yaml|smol-toml)$/],
  'lib/content/severity': [[...LEAVES, 'lib/content/schema'], NONE],
  'lib/content/store': [STORED, /^(node|libsql)$/],
  'lib/content/references': [STORED, /^node$/],
  // Knows no cache tag and no queue: it returns its changes, and invalidation publishes them.
  'lib/content/visibility': [
    ['lib/model', 'lib/site', 'lib/text', 'lib/content/schema', 'lib/content/store'],
    NONE,
  ],
  'lib/content/translations': [
    ['lib/model', 'lib/site', 'lib/text', 'lib/content/store'],
    NONE,
  ],
  'lib/content/invalidation': [
    [
      ...['lib/site', 'lib/text', 'lib/model'],
      ...['lib/content/store', 'lib/content/visibility', 'lib/content/translations'],
    ],
    /^node$/,
  ],
  'lib/content/search': [
    [
      'lib/model',
      'lib/content/store',
      'lib/content/visibility',
      'lib/content/invalidation',
    ],
    NONE,
  ],
  'lib/content/compile': [
    [...STORED, 'lib/markdown', 'lib/images'],
    /^(node|piscina|sharp|esbuild|contentlayer|unist-util-visit|@contentlayer2\/.+)$/,
  ],
  'lib/content/queries': [[...STORED, 'lib/images/image-file.ts'], /^node$/],
  // Changes files of the content folder; the store is handed in.
  'lib/content/articles': [[...STORED, 'lib/markdown'], /^node$/],
  'lib/removed-urls': [[...STORED, 'lib/publish/output'], /^node$/],
  'lib/feeds': [LEAVES, /^feedsmith$/],
  'lib/portable': [LEAVES, NONE],
  'lib/letters': [LEAVES, NONE],
  'lib/api': [LEAVES, /^typebox$/],
  'lib/search': [LEAVES, /^(node|pagefind)$/],
  'lib/og-image': [LEAVES, /^(node|sharp|@takumi-rs\/core)$/],
  'lib/seo': [LEAVES, /^(next|schema-dts)$/],
  'lib/update': [LEAVES, /^node$/],
  // Runs in browsers too: it takes rules from the content, and nothing that is heavy.
  'lib/edit/lossless': [
    [
      ...LEAVES,
      'lib/content/schema/fields.ts',
      'lib/content/schema/flag-word.ts',
      'lib/content/schema/part-list.ts',
      'lib/content/schema/kinds/value.ts',
      'lib/content/check/privacy/read-sign.ts',
      'lib/content/check/yaml/join-margins.ts',
      'lib/content/check/yaml/other-forms.ts',
      'lib/content/visibility/visibility.ts',
    ],
    /^yaml$/,
  ],
  'lib/edit/config': [[...LEAVES, 'lib/content/schema', 'lib/edit/lossless'], NONE],
  'lib/edit/bridge': [[...LEAVES, 'lib/edit/lossless'], /^node$/],
  'lib/edit/accounts': [LEAVES, /^node$/],
  'lib/edit/history': [[...LEAVES, 'lib/edit/bridge'], /^node$/],
  'lib/edit/articles': [
    [
      ...STORED,
      ...['lib/content/articles', 'lib/content/compile/scan'],
      ...['lib/edit/bridge', 'lib/edit/lossless'],
    ],
    /^node$/,
  ],
  'lib/edit/library': [[...LEAVES, 'lib/edit/bridge'], /^node$/],
  'lib/edit/unsaved': [
    [
      ...[...STORED, 'lib/content/compile', 'lib/content/queries'],
      ...['lib/markdown', 'lib/feeds', 'lib/og-image', 'lib/seo'],
    ],
    /^node$/,
  ],
  'lib/import/model': [LEAVES, NONE],
  'lib/import/values': [[...LEAVES, 'lib/import/model'], /^(entities)$/],
  'lib/import/input': [
    [...LEAVES, 'lib/import/model', 'lib/import/values'],
    /^(node|saxes|yauzl|papaparse|chardet|iconv-lite|entities|yaml|smol-toml)$/,
  ],
  // Folders of Markdown by any engine: what they have in common.
  'lib/import/folders': [
    [
      ...[...LEAVES, 'lib/import/model', 'lib/import/values'],
      ...['lib/markdown', 'lib/content/check', 'lib/content/schema'],
    ],
    new RegExp(`${UNIFIED.source}|^(yaml|smol-toml)$`),
  ],
  // What feeds say, for the reader of feeds, for guids of the live feed, and for their pages.
  'lib/import/feed': [
    [...LEAVES, 'lib/import/model', 'lib/import/values', 'lib/import/input'],
    /^entities$/,
  ],
  'lib/import/live-feed': [
    [
      ...[...LEAVES, 'lib/import/model', 'lib/import/values', 'lib/import/feed'],
      'lib/import/plan/address-key.ts',
    ],
    NONE,
  ],
  'lib/import/load': [
    [
      ...[...LEAVES, 'lib/import/model', 'lib/import/values', 'lib/import/input'],
      ...['lib/import/feed', 'lib/remote-files'],
    ],
    /^node$/,
  ],
  // Each folder is one kind of source; none knows what becomes of its records.
  'lib/import/readers': [
    [
      ...[...LEAVES, 'lib/import/model', 'lib/import/values', 'lib/import/input'],
      ...['lib/import/feed', 'lib/import/folders'],
      ...['lib/markdown', 'lib/content/check', 'lib/content/schema'],
    ],
    new RegExp(`${UNIFIED.source}|^(node|yaml|entities|htmlparser2|feedsmith)$`),
  ],
  'lib/import/html': [
    [...LEAVES, 'lib/import/model', 'lib/import/values', 'lib/markdown'],
    UNIFIED,
  ],
  'lib/import/markdown': [
    [...LEAVES, 'lib/import/model', 'lib/import/values', 'lib/markdown'],
    UNIFIED,
  ],
  'lib/import/plan': [
    [...STORED, 'lib/import/model', 'lib/import/values'],
    /^(node|yaml)$/,
  ],
  'lib/import/files': [
    [
      ...[...LEAVES, 'lib/import/model', 'lib/import/values'],
      ...['lib/remote-files', 'lib/content/check'],
    ],
    /^(node|undici)$/,
  ],
  'lib/import/report': [
    [...STORED, 'lib/import/model', 'lib/import/values', 'lib/edit/lossless'],
    /^(node|diff|yaml)$/,
  ],
  'lib/import/run': [
    ['lib/import', ...STORED, 'lib/content/compile/scan', 'lib/markdown'],
    ANY,
  ],
  'lib/remote-files': [LEAVES, /^(node|undici)$/],
  'lib/export-content': [
    [
      ...[...STORED, 'lib/content/compile/record', 'lib/content/compile/public'],
      ...['lib/content/compile/media/media-name.ts', 'lib/markdown', 'lib/import/values'],
    ],
    /^(node|yazl)$/,
  ],
  'lib/doctor': [
    [...LEAVES, 'lib/update', 'lib/publish/output', 'lib/edit/accounts'],
    /^(node|yaml)$/,
  ],
  'lib/publish': [
    [...STORED, 'lib/content/queries', 'lib/feeds', 'lib/search'],
    /^(?!next$|react)/,
  ],
  'lib/serve': [LEAVES, ANY],
  'lib/cli': [['lib'], ANY],
  bench: [['lib'], ANY],
  components: [[...LEAVES, 'lib/api'], /^react$/],
  'components/edit': [
    [
      ...LEAVES,
      ...['lib/edit/lossless', 'lib/edit/config', 'components/edit/remote'],
      'components/enhance/make-button.ts',
    ],
    /^(@sveltia\/cms|@codemirror\/.+|@lezer\/.+)$/,
  ],
  // Its worker reads a text as the compiler does.
  'components/edit/remote': [
    [
      ...[...LEAVES, 'lib/edit/lossless', 'lib/edit/unsaved/alone.ts'],
      ...['components/edit/services.ts', 'components/edit/unsaved/content-place.ts'],
      'components/edit/body/links/find-articles.ts',
    ],
    /^@sveltia\/cms$/,
  ],
  'components/enhance': [['lib/site', 'lib/words/script-words.ts'], NONE],
  'app/_lib': [
    [...LEAVES, ...RENDERERS, 'lib/content/queries/index.ts'],
    /^(next|react)$/,
  ],
  app: [
    [...LEAVES, ...RENDERERS, 'lib/content/queries/index.ts', 'app/_lib'],
    /^(next|react|node:timers\/promises)$/,
  ],
}
