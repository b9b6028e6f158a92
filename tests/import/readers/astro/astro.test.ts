// Astro: collections, their pages and addresses.
import { describe, expect, it } from 'vitest'

import { astro } from '@/lib/import/readers/astro/astro.ts'
import { readItems } from '../../folders/read-items.ts'

const CONFIG =
  "export default defineConfig({ site: 'https://a.example', integrations: [mdx()] })"
const ROUTE =
  "export async function getStaticPaths() { const all = await getCollection('blog') }"
const TEXT = '---\ntitle: Tide\npubDate: "Jul 08 2022"\nheroImage: ./a.png\n---\nText.\n'

describe('addresses of Astro', () => {
  it.each([
    ['src/content/blog/High Tide.md', '', '/posts/high-tide/'],
    ['src/content/blog/2019/tide/index.mdx', '', '/posts/2019/tide/'],
    ['src/content/blog/tide.md', 'slug: ebb', '/posts/ebb/'],
    ['src/pages/about.md', '', '/about/'],
    ['src/pages/index.md', '', '/'],
    ['src/texts/tide.md', '', '/notes/tide/'],
  ])('%s %s', async (path, field, address) => {
    const items = await readItems(astro, {
      'astro.config.mjs': CONFIG,
      'src/content.config.ts':
        "const notes = defineCollection({ loader: glob({ pattern: '*.md', base: './src/texts' }) })",
      'src/pages/posts/[...slug].astro': ROUTE,
      [path]: `---\ntitle: Tide\n${field}\n---\nText.\n`,
    })
    expect(items.get(path)?.addresses).toEqual([`https://a.example${address}`])
  })

  it('are guessed from the folder, with a note, where no page says them', async () => {
    const items = await readItems(astro, {
      'astro.config.mjs': `${CONFIG} // trailingSlash: 'never'`.replace(
        'site:',
        "trailingSlash: 'never', site:",
      ),
      'src/content/blog/_hidden.md': TEXT,
      'src/content/blog/a.md': TEXT,
    })
    expect([...items.values()]).toMatchObject([
      {
        addresses: ['https://a.example/blog/a'],
        hero: { url: './a.png' },
        published: '2022-07-08',
        notes: [{ rule: 'address-guessed' }],
      },
    ])
  })
})
