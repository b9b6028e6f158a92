// The generators that Imprint is measured beside, and how each is called.

export interface Peer {
  /** The folder of its set-up, and its word of the command. */
  readonly name: string
  readonly title: string
  /** Its version is pinned in its `package.json`; a program without one is on the machine. */
  readonly package?: string
  /** Where its articles belong. */
  readonly articles: string
  readonly build: readonly [string, ...string[]]
  readonly output: string
  /** What a build keeps for the next one; a build from nothing has none of it. */
  readonly caches: readonly string[]
}

export const PEERS: readonly Peer[] = [
  {
    name: 'hugo',
    title: 'Hugo',
    articles: 'content/articles',
    build: ['hugo', '--cleanDestinationDir'],
    output: 'public',
    caches: ['resources'],
  },
  {
    name: 'eleventy',
    title: 'Eleventy',
    package: '@11ty/eleventy',
    articles: 'articles',
    build: ['node_modules/.bin/eleventy', '--quiet'],
    output: '_site',
    caches: ['.cache'],
  },
  {
    name: 'astro',
    title: 'Astro',
    package: 'astro',
    articles: 'articles',
    build: ['node_modules/.bin/astro', 'build'],
    output: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  {
    name: 'next-contentlayer',
    title: 'Next.js and Contentlayer',
    package: 'next',
    articles: 'articles',
    build: ['npm', 'run', 'build'],
    output: 'out',
    caches: ['.next', '.contentlayer'],
  },
]
