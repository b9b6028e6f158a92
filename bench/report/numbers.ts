// The table of what was aimed at and what was measured.
import type { Result } from '../measure/parse-results.ts'
import { renderTable } from './table.ts'

/** Title, what was aimed at, and the figures: `what|variant|size|name + name`. */
const ROWS: readonly (readonly [title: string, bar: string, figures: string])[] = [
  ['cold export of 10,000', '150 s', 'export||10000|totalSeconds'],
  [
    'of it until all pages and the feeds of the site are there',
    '90 s',
    'export||10000|pagesAndSiteFeedsSeconds',
  ],
  ['of it the compile', '', 'export||10000|compileSeconds'],
  ['user CPU of it', '', 'export||10000|userSeconds'],
  ['peak memory of it', '', 'export||10000|peakMegabytes'],
  ['size and files of it', '900 MB, 45,000', 'export||10000|megabytes + files'],
  [
    'with `--for github-pages`',
    '600 MB, 27,000',
    'export|--for github-pages|10000|megabytes + files',
  ],
  ['with `WORKERS=1`', '', 'export|WORKERS=1|10000|totalSeconds'],
  ['one share image of it', '40 KB', 'export||10000|shareImageKilobytes'],
  ['drawing one share image', '10 ms', 'share images||1000|meanMs'],
  [
    'main thread of the command while it publishes',
    '',
    'export||10000|publishing, imprint.mjs, mainThreadPercent',
  ],
  [
    'time in which it alone works',
    '',
    'export||10000|publishing, imprint.mjs, alonePercent',
  ],
  [
    'first and second prerender process',
    '',
    'export||10000|publishing, prerender-server.mjs 1, mainThreadPercent + publishing, prerender-server.mjs 2, mainThreadPercent',
  ],
  ['cold export of 1,000', '18 s', 'export||1000|totalSeconds'],
  [
    'fresh clone of 10,000, kept state, one article edited',
    '6 s',
    'fresh clone, one article edited||10000|totalSeconds',
  ],
  ['`next build` from nothing', '', 'next build from nothing||1000|totalSeconds'],
  ['`next build` with its cache', '', 'next build with its cache||1000|totalSeconds'],
  [
    'save to served, 10,000: p50, p95',
    '100, 200 ms',
    'save of an article||10000|servedP50Ms + servedP95Ms',
  ],
  [
    'save to all pages',
    '250, 350 ms',
    'save of an article||10000|allPagesP50Ms + allPagesP95Ms',
  ],
  [
    'save to feeds and image',
    '350, 500 ms',
    'save of an article||10000|feedsAndImageP50Ms + feedsAndImageP95Ms',
  ],
  [
    'files of the API after them',
    '120 ms',
    'save of an article||10000|apiAfterThemP50Ms + apiAfterThemP95Ms',
  ],
  [
    'the same for a body alone',
    '120 ms',
    'save of a body||10000|apiAfterThemP50Ms + apiAfterThemP95Ms',
  ],
  ['JSON files of the API for a body', '7', 'save of a body||10000|apiFiles'],
  ['for a title', '', 'save of an article||10000|apiFiles'],
  ['for a new article', '17', 'save of a new article||10000|apiFiles'],
  ['restart, 10,000', '', 'restart||10000|totalSeconds'],
  ['search index of 10,000, in the background', '60 s', 'search index||10000|seconds'],
  ['peak memory of it', '', 'search index||10000|peakMegabytes'],
  ['search index of 1,000', '', 'search index||1000|seconds + peakMegabytes'],
  [
    'bundle of what changed, 10,000',
    '',
    'search index, one article edited||10000|seconds',
  ],
  ['cold export of 100,000', '1,800 s', 'export||100000|totalSeconds'],
  ['peak memory of it', '2,500 MB', 'export||100000|peakMegabytes'],
  [
    'fresh clone of 100,000, one article edited',
    '',
    'fresh clone, one article edited||100000|totalSeconds',
  ],
  [
    'save to served, 100,000: p50, p95',
    '1,000 ms',
    'save of an article||100000|servedP50Ms + servedP95Ms',
  ],
  [
    'save to feeds and image, 100,000',
    '1,000 ms',
    'save of an article||100000|feedsAndImageP50Ms + feedsAndImageP95Ms',
  ],
  ['restart, 100,000', '15 s', 'restart||100000|totalSeconds'],
  ['editor: 1,000 articles listed', '3 s', 'editor: list||1000|listSeconds'],
  ['editor: 10,000 articles listed', '8 s', 'editor: list||10000|listSeconds'],
  ['a form opened, 10,000', '0.5 s', 'editor: open and save||10000|openSeconds'],
  [
    'saved and served from a form, 1,000',
    '300 ms',
    'editor: open and save||1000|servedMs',
  ],
  [
    'saved and served from a form, 10,000',
    '300 ms',
    'editor: open and save||10000|servedMs',
  ],
  [
    'import of 500 MB of WordPress, 65,800 posts',
    '300 s, 400 MB',
    'import||500|totalSeconds + peakMegabytes',
  ],
  [
    'the same once more',
    '300 s, 400 MB',
    'import again||500|totalSeconds + peakMegabytes',
  ],
]

const UNITS = {
  Seconds: ' s',
  Megabytes: ' MB',
  Kilobytes: ' KB',
  Ms: ' ms',
  Percent: ' %',
}

/** A column for each Node version that was measured; a figure that nobody took is a dash. */
export function renderNumbers(results: readonly Result[]): string {
  const versions = [...new Set(results.map(({ node }) => node))].toSorted()
  const head = [
    'what',
    'aim, at most',
    ...versions.map((node) => `Node ${node.slice(1)}`),
  ]
  const rows = ROWS.map(([title, bar, figures]) => {
    const cells = versions.map((node) => renderFigures(results, node, figures))
    return [title, bar, ...cells]
  })
  return renderTable(
    head,
    rows.filter(([, , ...cells]) => cells.some((cell) => cell !== '–')),
  )
}

function renderFigures(
  results: readonly Result[],
  node: string,
  figures: string,
): string {
  const [what, variant, size, names = ''] = figures.split('|')
  const result = results.find(
    (each) =>
      each.what === what &&
      each.variant === variant &&
      each.size === Number(size) &&
      each.node === node,
  )
  const cells = names.split(' + ').flatMap((name) => {
    const value = result?.figures[name]
    return value === undefined ? [] : [`${value.toLocaleString('en')}${unitOf(name)}`]
  })
  return cells.join(', ') || '–'
}

/** The end of a figure's name. */
function unitOf(name: string): string {
  const found = Object.entries(UNITS).find(([end]) =>
    name.toLowerCase().endsWith(end.toLowerCase()),
  )
  return found?.[1] ?? ''
}
