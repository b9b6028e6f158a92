// What an export says of its blog.
import type { SiteFacts } from '../../../model/record.ts'
import { toPlainText } from '../../../values/plain-text.ts'
import type { Library } from '../library.ts'
import { chooseMenu } from './menu.ts'

export function toSiteFacts({ channel, siteUrl, menuLinks, titles }: Library): SiteFacts {
  const title = toPlainText(channel.get('title') ?? '')
  const tagline = toPlainText(channel.get('description') ?? '')
  const [language] =
    /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.exec(channel.get('language') ?? '') ?? []
  const menu = chooseMenu(menuLinks, titles)
  return {
    type: 'site',
    ...(title ? { title } : {}),
    ...(tagline ? { tagline } : {}),
    ...(siteUrl
      ? { url: siteUrl, others: [`${siteUrl}/feed/`, `${siteUrl}/comments/feed/`] }
      : {}),
    ...(language ? { language } : {}),
    ...(menu ? { menu } : {}),
  }
}
