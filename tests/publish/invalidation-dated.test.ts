import { vi } from 'vitest'

// The same edits where addresses have dates, a slash at the end and shapes of before.
vi.hoisted(() => {
  process.env.IMPRINT_ADDRESSES = JSON.stringify({
    article: '/:year/:month/:slug',
    tag: '/topics/:slug',
    trailing_slash: true,
    former: [{ article: '/articles/:slug', tag: '/tags/:slug' }],
  })
  process.env.RUNS ??= '1'
  process.env.SEED ??= '4'
})

await import('./invalidation.test.ts')
