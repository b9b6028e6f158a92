// The HTML of a letter: one column in tables, which all mail programs lay out alike.
import type { Site } from '../model/article.ts'
import { formatDay } from '../model/date.ts'
import { isRightToLeft } from '../text/direction.ts'
import { escapeXml } from '../text/escape.ts'
import { joinNames } from '../words/list-separators.ts'
import { toMailHtml } from './body-html.ts'
import { fillFooter } from './footer.ts'
import { isWhole, type LetterSource, type UnsubscribeUrl } from './letter.ts'
import { FONTS, type LetterLook, renderStyleSheet, WIDTH } from './styles.ts'

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

/** `unsubscribe`: of this recipient; a list of a provider writes its own. */
export function renderHtml(
  site: Site,
  source: LetterSource,
  unsubscribe: UnsubscribeUrl,
): string {
  const { title, description } = source
  const language = source.language ?? site.language
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr'
  const look = site.theme.palettes
  const { paper, text } = look.light
  return `<!doctype html>
<html lang="${escapeXml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeXml(title)}</title>
<style>${renderStyleSheet(look)}</style>
</head>
<body style="margin:0;padding:0;background:${paper}">
${renderPreheader(description)}
<table ${TABLE} width="100%" class="paper" bgcolor="${paper}" style="table-layout:fixed;background:${paper};color:${text}">
<tr><td align="center">
<table ${TABLE} width="${WIDTH + 48}" style="table-layout:fixed;width:100%;max-width:${WIDTH + 48}px">
<tr><td class="sheet" align="${direction === 'rtl' ? 'right' : 'left'}" style="padding:36px 24px;overflow-wrap:anywhere;font:18px/1.6 ${FONTS.serif}">
${renderHead(site, source, look)}
${renderBody(site, source, look)}
${renderFoot(site, source, unsubscribe, look)}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** The line that lists of letters show behind the subject; the spaces keep the text out of it. */
function renderPreheader(description: string): string {
  const style =
    'display:none;max-height:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px'
  const rest = '&#8199;&#65279;&#847; '.repeat(60)
  return `<div style="${style}">${escapeXml(description)}${rest}</div>`
}

function renderHead(site: Site, source: LetterSource, { light }: LetterLook): string {
  const { title, url, authors, publishDate, hero, subtitle } = source
  const names = joinNames(
    authors.map(({ name }) => name),
    site.language,
  )
  const byline = [names, formatDay(publishDate, site)].filter(Boolean).join(' · ')
  const quiet = `font:14px/1.5 ${FONTS.sans};color:${light.quiet}`
  return [
    `<p class="quiet" style="margin:0 0 26px;${quiet}"><a href="${escapeXml(site.url)}" style="color:${light.quiet};text-decoration:none">${escapeXml(site.title)}</a></p>`,
    `<h1 class="title" style="margin:0 0 12px;font:bold 34px/1.15 ${FONTS.serif}"><a href="${escapeXml(url)}" style="color:${light.text};text-decoration:none">${escapeXml(title)}</a></h1>`,
    ...(subtitle
      ? [
          `<p style="margin:0 0 14px;font:20px/1.4 ${FONTS.serif}">${escapeXml(subtitle)}</p>`,
        ]
      : []),
    `<p class="quiet" style="margin:0 0 28px;${quiet}">${escapeXml(byline)}</p>`,
    ...(hero
      ? [
          `<p style="margin:0 0 26px"><img src="${escapeXml(hero.src)}" alt="${escapeXml(hero.alt)}" width="${Math.min(hero.width ?? WIDTH, WIDTH)}" style="max-width:100%;height:auto;border:0"></p>`,
        ]
      : []),
  ].join('\n')
}

function renderBody(site: Site, source: LetterSource, look: LetterLook): string {
  const { url, body, description } = source
  if (isWhole(source, site)) return toMailHtml(body.html, { url, look })
  return `<p style="margin:0 0 18px">${escapeXml(description)}</p>`
}

function renderFoot(
  site: Site,
  { url }: LetterSource,
  unsubscribe: UnsubscribeUrl,
  { light }: LetterLook,
): string {
  const { accent, paper, rule, quiet } = light
  const button = `display:inline-block;padding:11px 20px;border-radius:3px;background:${accent};color:${paper};text-decoration:none;font:bold 16px/1.3 ${FONTS.sans}`
  const footer = fillFooter(site, (text) =>
    unsubscribe === undefined
      ? ''
      : `<a href="${escapeXml(unsubscribe)}" style="color:${quiet}">${text}</a>`,
  )
  return `<p style="margin:30px 0 0"><a class="button" href="${escapeXml(url)}" style="${button}">${escapeXml(site.words.readOnWeb)}</a></p>
<p class="quiet line" style="margin:36px 0 0;padding:16px 0 0;border-top:1px solid ${rule};font:14px/1.5 ${FONTS.sans};color:${quiet}">${footer}</p>`
}
