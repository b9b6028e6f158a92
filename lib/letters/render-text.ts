// The plain text of a letter, which is the Markdown that the article is published as.
import type { Site } from '../model/article.ts'
import { formatDay } from '../model/date.ts'
import { joinNames } from '../words/list-separators.ts'
import { fillTextFooter } from './footer.ts'
import { isWhole, type LetterSource, type UnsubscribeUrl } from './letter.ts'

export function renderText(
  site: Site,
  source: LetterSource,
  unsubscribe: UnsubscribeUrl,
): string {
  const { title, subtitle, authors, publishDate, url, body, description } = source
  const names = joinNames(
    authors.map(({ name }) => name),
    site.language,
  )
  const parts = [
    site.title,
    `# ${title}`,
    subtitle ?? '',
    [names, formatDay(publishDate, site)].filter(Boolean).join(' · '),
    (isWhole(source, site) ? body.markdown : description).trim(),
    `${site.words.readOnWeb}: ${url}`,
    // RFC 3676 §4.3: programs know the end of a text by this line.
    `-- \n${fillTextFooter(site, unsubscribe)}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
