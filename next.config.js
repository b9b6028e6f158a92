import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundleEnhance } from './lib/build/enhance-bundle.mjs'
import { importTypeScript } from './lib/build/import-typescript.mjs'
import { exportAddresses, readSiteFile } from './lib/build/site-file.mjs'
import { hashDrawing, hashSources } from './lib/build/source-hash.mjs'

const ROOT = import.meta.dirname

const SITE = readSiteFile(ROOT)

// The table of routes reads it.
exportAddresses(SITE)
const { IMPRINT_ADDRESSES = '' } = process.env

const { listRedirects, listRewrites } = await importTypeScript(
  ROOT,
  'lib/site/rewrites.ts',
)

const BASE_PATH = basePathOf(process.env.SITE_URL || SITE.url)

const ENHANCE = bundleEnhance(ROOT, BASE_PATH)

/** Whatever makes one app build differ from another; content does not. */
const SOURCES = ['app', 'components', 'lib', 'next.config.js', 'package-lock.json']

const BUILD_ID = hashSources(ROOT, SOURCES, BASE_PATH + IMPRINT_ADDRESSES)

/** Native code. */
const OG_PACKAGES = ['sharp', '@takumi-rs/core']

/** @type {import('next').NextConfig} */
const config = {
  basePath: BASE_PATH,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  generateBuildId: () => BUILD_ID,
  // Becomes part of the app's code: pages name the first file, which loads the others, and
  // `app/assets` answers with all. The hash goes into the Content-Security-Policy.
  env: {
    IMPRINT_ADDRESSES,
    ENHANCE_FILE: ENHANCE.file,
    ENHANCE_SOURCE: ENHANCE.source,
    LATE_SOURCES: JSON.stringify(
      Object.fromEntries(
        [...ENHANCE.late, ENHANCE.searchStyle].map(({ file, source }) => [file, source]),
      ),
    ),
    OFFLINE_FILE: ENHANCE.offline.file,
    OFFLINE_SOURCE: ENHANCE.offline.source,
    // A browser takes a worker anew that has other bytes, and with it the page without a network.
    WORKER_SOURCE: `// ${BUILD_ID}\n${ENHANCE.worker.source}`,
    REMOVAL_SOURCE: ENHANCE.removal.source,
    SEARCH_STYLE_FILE: ENHANCE.searchStyle.file,
    ENHANCE_RULES_HASH: ENHANCE.rulesHash,
    ICONS: JSON.stringify(readIcons()),
    // Share images are kept over builds until they would be drawn in another way.
    DRAWING_HASH: hashDrawing(ROOT),
  },
  // `page.dev.tsx` is a page for authors: neither it nor its style is in what readers load.
  pageExtensions: [
    ...(process.env.NODE_ENV === 'development' ? ['dev.tsx'] : []),
    'tsx',
    'ts',
  ],
  reactStrictMode: true,
  poweredByHeader: false,
  // Addresses end as `site.yaml` says, and hosts lead the other form on.
  skipTrailingSlashRedirect: IMPRINT_ADDRESSES !== '',
  // The publisher and the web server in front compress, and make validators of their own.
  compress: false,
  generateEtags: false,
  // Every reader gets the metadata in the head: streamed, it would end up in the body.
  htmlLimitedBots: /./,
  serverExternalPackages: ['libsql', ...OG_PACKAGES],
  // The tests check the types; readers of the site need not wait for that.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // `next dev` would write a file of its own into the project.
  agentRules: false,
  turbopack: { root: ROOT },
  rewrites: async () => ({ beforeFiles: listRewrites() }),
  redirects: async () => listRedirects(),
  experimental: { cssChunking: { type: 'graph', requestCost: 1_000_000 } },
}

export default config

/** By name, in base64. */
function readIcons() {
  const folder = resolve(ROOT, 'components/layout/icons')
  const names = readdirSync(folder).sort()
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(resolve(folder, name), 'base64')]),
  )
}

/** @param {unknown} url */
function basePathOf(url) {
  if (typeof url !== 'string' || !URL.canParse(url)) return ''
  return new URL(url).pathname.replace(/\/+$/, '')
}
