// Gatsby: folders of its configuration, and addresses.
import { describe, expect, it } from 'vitest'

import { gatsby } from '@/lib/import/readers/gatsby/gatsby.ts'
import { readItems } from '../../folders/read-items.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const CONFIG = `module.exports = {
  siteMetadata: { title: \`Sea\`, siteUrl: \`https://a.example/\` },
  plugins: [{ resolve: 'gatsby-source-filesystem', options: { path: \`\${__dirname}/content/blog\` } }],
}`
const NODE = 'createPage({ path: `/blog$' + '{slug}` })'
const TEXT = '---\ntitle: Tide\ndate: "2015-05-01T22:12:03.284Z"\n---\nText.\n'

describe('addresses of Gatsby', () => {
  it.each([
    ['content/blog/tide/index.md', '', '', '/tide/'],
    ['content/blog/2015/tide.md', '', '', '/2015/tide/'],
    ['content/blog/tide.md', 'slug: /ebb', '', '/ebb/'],
    ['content/blog/tide.md', 'path: /a/ebb', NODE, '/a/ebb/'],
    ['content/blog/tide.md', '', NODE, '/blog/tide/'],
  ])('%s %s %s', async (path, field, node, address) => {
    const items = await readItems(gatsby, {
      'gatsby-config.js': CONFIG,
      'gatsby-node.js': node,
      [path]: `---\ntitle: Tide\n${field}\n---\nText.\n`,
    })
    expect(items.get(path)?.addresses).toEqual([`https://a.example${address}`])
    expect(items.get(path)?.guid).toBe(`https://a.example${address}`)
  })

  it('has its title, and dates to the thousandth', async () => {
    const records = await readAll(
      gatsby,
      openTexts({
        'gatsby-config.js': CONFIG,
        'content/blog/a/index.md': TEXT,
        'README.md': '#',
      }),
    )
    expect(listType(records, 'site')).toMatchObject([
      { title: 'Sea', url: 'https://a.example' },
    ])
    expect(listType(records, 'item')).toMatchObject([
      { published: '2015-05-01T22:12:03.284Z' },
    ])
    expect(listType(records, 'left-out')).toHaveLength(1)
  })
})
