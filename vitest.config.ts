import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

import { listTestsWithoutDemo } from './tests/support/demo.ts'

/** Tests that start no process and change nothing that others see. */
const PURE = [
  ...['components/edit/fields', 'components/edit/tools', 'content/articles'],
  ...['content/check', 'content/invalidation', 'content/queries/api', 'content/search'],
  ...['content/severity', 'content/store', 'content/translations', 'content/visibility'],
  ...['edit/accounts', 'edit/articles', 'edit/body', 'edit/library', 'edit/lossless'],
  ...['export-content', 'http', 'images', 'import', 'letters', 'model/placeholders'],
  ...['pictures', 'portable', 'removed-urls/shapes', 'search', 'text', 'theme', 'words'],
  // Others of these mock modules, or ask another process or the environment.
  ...['content/queries/!(fragments|lists)', 'content/references/!(broken*|move|resolve)'],
  ...['feeds/!(history|own-archives|parsers|stability)', 'markdown/**/!(highlight)'],
  ...['model/!(date)', 'removed-urls/!(compare)', 'seo/!(cards|sitemap)'],
  ...['site/**/!(addresses)'],
].map(toPattern)

/** Of a folder, or of files of one. */
function toPattern(name: string): string {
  return /[*)]$/.test(name) ? `tests/${name}.test.ts` : `tests/${name}/**/*.test.ts`
}

/** Begun last, the longest file would run alone. Only neighbours can share a process. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => toRank(a) - toRank(b))
  }
}

function toRank({ moduleId, project }: TestSpecification): number {
  if (moduleId.endsWith('/incremental.test.ts')) return 0
  return project.name === 'pure' ? 2 : 1
}

const resolve = {
  alias: {
    '@': fileURLToPath(new URL('.', import.meta.url)),
    // Examples import the package.
    'imprint-client': fileURLToPath(
      new URL('clients/typescript/client.ts', import.meta.url),
    ),
  },
}

const exclude = [...configDefaults.exclude, ...listTestsWithoutDemo()]

const shared = {
  // Vitest leaves a core for itself, but most tests wait for a process or for the disk.
  maxWorkers: availableParallelism() + 1,
  // Far beyond what any takes: a machine may be ten times slower than another for a while.
  testTimeout: 300_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: 60_000 } },
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Bundles the parser's worker once, for the tests that run the engine.
    globalSetup: ['tests/setup.ts'],
    ...shared,
    projects: [
      {
        resolve,
        test: {
          ...{ name: 'whole', include: ['tests/**/*.test.ts'], ...shared },
          exclude: [...exclude, ...PURE],
        },
      },
      {
        resolve,
        // Modules are loaded once for all of them: that was most of their time.
        test: { name: 'pure', include: PURE, exclude, isolate: false, ...shared },
      },
    ],
  },
})
