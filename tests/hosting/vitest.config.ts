import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// For `.ci/hosting` alone, which starts what is asked here: `npm test` knows no `.check.ts`.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/hosting/*.check.ts'],
    reporters: ['verbose'],
    testTimeout: 60_000,
  },
})
