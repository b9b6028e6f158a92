import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight'
import footnotes from 'markdown-it-footnote'

const PAGE_SIZE = 20

export default function configure(config) {
  config.addPlugin(syntaxHighlight)
  config.amendLibrary('md', (markdown) => markdown.use(footnotes))
  config.addFilter('slice', (list, from, to) => list.slice(from, to))
  config.addCollection('byNewest', listArticles)
  config.addCollection('tagPages', (api) => listTagPages(listArticles(api)))
}

function listArticles(api) {
  return api
    .getFilteredByGlob('articles/*.md')
    .sort((a, b) => (a.data.publish_date < b.data.publish_date ? 1 : -1))
}

/** Eleventy paginates one list a template: the pages of all tags become that list. */
function listTagPages(articles) {
  const byTag = new Map()
  for (const article of articles)
    for (const tag of new Set(article.data.tags))
      byTag.set(tag, [...(byTag.get(tag) ?? []), article])
  return [...byTag].sort().flatMap(([tag, tagged]) => {
    const last = Math.ceil(tagged.length / PAGE_SIZE)
    return Array.from({ length: last }, (_, index) => ({
      tag,
      number: index + 1,
      last,
      articles: tagged.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    }))
  })
}
