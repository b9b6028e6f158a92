// The publication that comes with Imprint: which files it has.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** By folder; names are without `.md`, and pictures are drawings. */
const DEMO: Readonly<Record<string, readonly string[]>> = {
  articles: [
    ...['a-folder-is-a-fine-database', 'addresses-that-last', 'alt-text-is-writing'],
    ...['eight-years-to-the-second', 'every-markdown-feature'],
    ...['exit-status-is-an-interface', 'how-hard-to-squeeze-a-page'],
    ...['how-long-is-a-string', 'midnight-is-not-a-moment', 'sixty-six-characters'],
    ...['sqlite-in-the-pump-house', 'the-cache-you-already-have/index'],
    ...['the-device-that-outlives-its-team', 'the-quiet-subscription'],
    ...['the-scanner-i-rewrote', 'things-i-no-longer-automate'],
    ...['where-the-bytes-arrive', 'writing-and-publishing-here'],
  ],
  authors: ['ines-carvalho', 'maud-ellery', 'tomasz-wrona'],
  pages: ['about', 'writing'],
  tags: [
    ...['accessibility', 'edge-cases', 'performance', 'rust', 'security', 'tools'],
    ...['typography', 'unicode', 'web', 'writing'],
  ],
}

const PICTURES = [
  ...['articles/the-cache-you-already-have/hero'],
  ...['articles/the-cache-you-already-have/three-questions'],
  ...[
    ...['addresses', 'border', 'dot', 'feed', 'folder', 'frame', 'ines-carvalho'],
    ...['layers', 'maud-ellery', 'measure', 'measure-chart', 'meter', 'midnight'],
    ...['press', 'pump', 'scanner', 'shapes', 'specimen', 'squeeze', 'string'],
    ...['tomasz-wrona'],
  ].map((name) => `media/${name}`),
]

/**
 * Paths under the content folder, articles last: as long as one of them is there, so is the
 * demo, and a run that was killed can be finished.
 */
export const DEMO_FILES: readonly string[] = [
  'site.yaml',
  ...PICTURES.map((name) => `${name}.svg`),
  ...['tags', 'pages', 'authors', 'articles'].flatMap((folder) =>
    (DEMO[folder] ?? []).map((name) => `${folder}/${name}.md`),
  ),
]

/** Those that are there. None where no article of the demo is: its other names are anyone's. */
export function listDemo(contentDir: string): string[] {
  const present = DEMO_FILES.filter((file) => existsSync(join(contentDir, file)))
  return present.some((file) => /^articles\/.+\.md$/.test(file)) ? present : []
}
