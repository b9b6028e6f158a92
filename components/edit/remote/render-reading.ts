// The text alone as a page: it claims to be no more.
import type { TextAlone } from '@/lib/edit/unsaved/alone'
import { escapeAttribute, escapeXml } from '@/lib/text/escape'
import { MESSAGES } from './words.ts'

/** Its HTML is sanitized by the pipeline of the site. */
export function renderReading({
  html,
  title,
  language,
}: NonNullable<TextAlone['body']>): string {
  const style = new URL('./reading.css', import.meta.url).href
  return `<!doctype html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<link rel="stylesheet" href="${escapeAttribute(style)}">
</head>
<body>
<main class="reading">
<p class="note" lang="en">${escapeXml(MESSAGES.reading)}</p>
<h1>${escapeXml(title)}</h1>
<div class="prose">${html}</div>
</main>
</body>
</html>`
}
