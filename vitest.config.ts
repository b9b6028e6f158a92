import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

import { listTestsWithoutDemo } from './tests/support/demo.ts'

/** Begun last, the longest file would run alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) =>
      moduleId.endsWith('/incremental.test.ts')
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // Examples import the package.
      'imprint-client': fileURLToPath(
        new URL('clients/typescript/client.ts', import.meta.url),
      ),
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...listTestsWithoutDemo()],
    sequence: { sequencer: LongestFirst },
    // Bundles the parser's worker once, for the tests that run the engine.
    globalSetup: ['tests/setup.ts'],
    // Vitest leaves a core for itself, but most tests wait for a process or for the disk.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
