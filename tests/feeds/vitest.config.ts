import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// For `.ci/feeds` alone, which exports what is read here: `npm test` knows no `.check.ts`.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/feeds/*.check.ts'],
    reporters: ['verbose'],
    testTimeout: 60_000,
  },
})
