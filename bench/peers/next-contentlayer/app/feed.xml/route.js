import { articles } from '../../lib/articles.js'

export const dynamic = 'force-static'

export function GET() {
  const items = articles.slice(0, 20).map(
    (article) => `<item>
<title>${escapeXml(article.title)}</title>
<link>https://bench.example/articles/${article.slug}</link>
<guid>https://bench.example/articles/${article.slug}</guid>
<pubDate>${new Date(article.publish_date).toUTCString()}</pubDate>
<description>${escapeXml(article.description)}</description>
</item>`,
  )
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Bench</title><link>https://bench.example/</link>
<description>Generated articles</description>
${items.join('\n')}
</channel></rss>`
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml' } })
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
